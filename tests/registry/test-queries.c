/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What people type, and what they must get: queries.tsv, one line each with the reason. */

#include "config.h"

#include <string.h>

#include "registry/porthole-search.h"

#define MIN_QUERIES 250

typedef struct
{
  char *query;
  char **accepted;
  guint first;
} Line;

static PortholeRegistry *registry;
static PortholeSearch *search;

static void
line_free (gpointer data)
{
  Line *line = data;

  g_free (line->query);
  g_strfreev (line->accepted);
  g_free (line);
}

static gboolean
is_accepted (PortholeService *service, const char *accepted)
{
  g_auto (GStrv) parts = g_strsplit (accepted, "/", 2);
  guint port = g_ascii_strtoull (parts[0], NULL, 10);

  return porthole_service_get_port (service) <= port
         && porthole_service_get_port_end (service) >= port
         && (porthole_service_get_transports (service) & porthole_transport_from_string (parts[1]))
                != 0;
}

static char *
describe_rows (guint n)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < MIN (n, g_list_model_get_n_items (G_LIST_MODEL (search))); i++)
    {
      g_autoptr (PortholeService) service = g_list_model_get_item (G_LIST_MODEL (search), i);

      g_string_append_printf (text, "%s%u %s", i > 0 ? ", " : "",
                              porthole_service_get_port (service),
                              porthole_service_get_title (service));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_query (gconstpointer data)
{
  const Line *line = data;
  guint n_rows;
  g_autofree char *rows = NULL;

  porthole_search_set_query (search, line->query);
  n_rows = g_list_model_get_n_items (G_LIST_MODEL (search));

  if (g_str_equal (line->accepted[0], "-"))
    {
      if (n_rows == 0 && porthole_search_get_explanation (search) != PORTHOLE_EXPLANATION_NONE)
        return;
    }

  for (guint i = 0; i < MIN (n_rows, line->first); i++)
    {
      g_autoptr (PortholeService) service = g_list_model_get_item (G_LIST_MODEL (search), i);

      for (guint k = 0; line->accepted[k] != NULL; k++)
        {
          if (is_accepted (service, line->accepted[k]))
            return;
        }
    }

  rows = describe_rows (5);
  g_test_message ("\"%s\" gives %s", line->query, *rows != '\0' ? rows : "nothing");
  g_test_fail ();
}

/* What is asked for as an interval must lie inside it, all of it. */
static void
test_intervals (void)
{
  static const struct
  {
    const char *query;
    guint first;
    guint last;
  } intervals[] = {
    { "8000-8100", 8000, 8100 },  { "8000:8100", 8000, 8100 },       { "20 to 25", 20, 25 },
    { "1-1023", 1, 1023 },        { "ports 5900-5910", 5900, 5910 }, { "<1024", 0, 1023 },
    { "3000..3010", 3000, 3010 }, { "8100-8000", 8000, 8100 },       { "90xx", 9000, 9099 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (intervals); i++)
    {
      guint n_rows;

      porthole_search_set_query (search, intervals[i].query);
      n_rows = g_list_model_get_n_items (G_LIST_MODEL (search));
      g_assert_cmpuint (n_rows, >, 3);
      for (guint k = 0; k < n_rows; k++)
        {
          g_autoptr (PortholeService) service = g_list_model_get_item (G_LIST_MODEL (search), k);

          g_assert_cmpuint (porthole_service_get_port (service), >=, intervals[i].first);
          g_assert_cmpuint (porthole_service_get_port_end (service), <=, intervals[i].last);
        }
    }
}

/* A range that is a block is answered with the block as such, before what is known of its ports. */
static void
test_whole_block (void)
{
  static const guint blocks[][2] = { { 6000, 6063 }, { 60000, 61000 } };

  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    {
      g_autofree char *query = g_strdup_printf ("%u-%u", blocks[i][0], blocks[i][1]);
      g_autoptr (PortholeService) service = NULL;

      porthole_search_set_query (search, query);
      service = g_list_model_get_item (G_LIST_MODEL (search), 0);
      g_assert_cmpuint (porthole_service_get_port (service), ==, blocks[i][0]);
      g_assert_cmpuint (porthole_service_get_port_end (service), ==, blocks[i][1]);
    }
}

static GPtrArray *
read_lines (const char *path)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (line_free);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) rows = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  rows = g_strsplit (text, "\n", -1);
  for (guint i = 0; rows[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (rows[i], "\t", -1);
      Line *line;

      if (*rows[i] == '\0' || g_str_has_prefix (rows[i], "# "))
        continue;
      if (g_strv_length (fields) != 4 || *fields[3] == '\0')
        g_error ("%s:%u: not query, answers, count and reason", path, i + 1);

      line = g_new0 (Line, 1);
      line->query = g_strcompress (fields[0]);
      line->accepted = g_strsplit (fields[1], ",", -1);
      line->first = g_ascii_strtoull (fields[2], NULL, 10);
      g_ptr_array_add (lines, line);
    }

  return g_steal_pointer (&lines);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GPtrArray) lines = NULL;
  g_autofree char *path = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);

  path = g_test_build_filename (G_TEST_DIST, "registry", "queries.tsv", NULL);
  lines = read_lines (path);
  g_assert_cmpuint (lines->len, >=, MIN_QUERIES);
  registry = porthole_registry_new (NULL);
  search = porthole_search_new (registry);

  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = g_ptr_array_index (lines, i);
      g_autofree char *escaped = g_strescape (line->query, NULL);
      g_autofree char *name = NULL;

      /* A slash would make a folder of the name. */
      g_strdelimit (escaped, "/", '|');
      name = g_strdup_printf ("/queries/%03u %s", i + 1, escaped);
      g_test_add_data_func (name, line, test_query);
    }
  g_test_add_func ("/queries/intervals", test_intervals);
  g_test_add_func ("/queries/whole-block", test_whole_block);

  status = g_test_run ();
  g_assert_finalize_object (search);
  g_assert_finalize_object (registry);
  return status;
}
