/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Runs in the build: official and curated layer in, the compiled registry out. */

#include "config.h"

#include <gio/gio.h>

#include "registry/porthole-curated.h"
#include "registry/porthole-iana.h"
#include "registry/porthole-table-builder.h"

static GBytes *
load (const char *path, GError **error)
{
  char *data;
  gsize size;

  if (!g_file_get_contents (path, &data, &size, error))
    return NULL;

  return g_bytes_new_take (data, size);
}

static GPtrArray *
load_curated (char **paths, GString *joined, GError **error)
{
  g_autoptr (GPtrArray) records
      = g_ptr_array_new_with_free_func ((GDestroyNotify) porthole_curated_record_free);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; paths != NULL && paths[i] != NULL; i++)
    {
      g_autofree char *label = g_path_get_basename (paths[i]);
      g_autoptr (GBytes) bytes = load (paths[i], error);

      if (bytes == NULL)
        return NULL;
      porthole_curated_read (bytes, label, records, problems);
      g_string_append_len (joined, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      g_string_append_c (joined, '\n');
    }

  porthole_curated_check (records, problems);
  for (guint i = 0; i < problems->len; i++)
    g_printerr ("%s\n", (const char *) g_ptr_array_index (problems, i));
  if (problems->len > 0)
    {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED, "%u problems in the curated layer",
                   problems->len);
      return NULL;
    }

  return g_steal_pointer (&records);
}

static gboolean
compile (const char *iana,
         char **curated_paths,
         const char *origin,
         const char *date,
         const char *output,
         const char *joined_output,
         GError **error)
{
  g_autoptr (GBytes) csv = load (iana, error);
  g_autoptr (GPtrArray) official = NULL;
  g_autoptr (GPtrArray) curated = NULL;
  g_autoptr (GString) joined = g_string_new (NULL);
  g_autoptr (GBytes) table = NULL;

  if (csv == NULL)
    return FALSE;
  official = porthole_iana_read (csv, iana, NULL, error);
  if (official == NULL)
    return FALSE;
  porthole_iana_sort (official);

  curated = load_curated (curated_paths, joined, error);
  if (curated == NULL)
    return FALSE;

  table = porthole_table_build (official, curated, origin, date);
  return g_file_set_contents (output, g_bytes_get_data (table, NULL), g_bytes_get_size (table),
                              error)
         && g_file_set_contents (joined_output, joined->str, joined->len, error);
}

int
main (int argc, char *argv[])
{
  g_autofree char *iana = NULL, *output = NULL, *joined = NULL, *origin = NULL, *date = NULL;
  g_auto (GStrv) curated = NULL;
  const GOptionEntry entries[] = {
    { "iana", 0, 0, G_OPTION_ARG_FILENAME, &iana, "The official layer", "FILE" },
    { "origin", 0, 0, G_OPTION_ARG_STRING, &origin, "Where it is from", "TEXT" },
    { "date", 0, 0, G_OPTION_ARG_STRING, &date, "Its date", "YYYY-MM-DD" },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, "The compiled registry", "FILE" },
    { "joined", 0, 0, G_OPTION_ARG_FILENAME, &joined, "The curated layer in one file", "FILE" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &curated, NULL, "CURATED…" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("- compile the registry");
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("%s\n", error->message);
      return 2;
    }
  if (iana == NULL || output == NULL || joined == NULL)
    {
      g_printerr ("Give --iana, --output and --joined.\n");
      return 2;
    }
  if (!compile (iana, curated, origin, date, output, joined, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  return 0;
}
