/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Makes the official layer that is committed as iana.csv. See SOURCE.md. */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "base/porthole-error.h"
#include "registry/porthole-iana.h"

/* What became of the records of one source: each is counted once. */
typedef struct
{
  const char *label;
  guint n_read;
  guint n_kept;
  guint n_merged;
  guint n_left_out;
} Tally;

typedef struct
{
  GPtrArray *records;
  GHashTable *by_port;
  GString *details;
} Merge;

/* The keys of the package service-names-port-numbers, by field. */
static const char *const json_keys[PORTHOLE_IANA_N_FIELDS] = {
  [PORTHOLE_IANA_NAME] = "ServiceName",
  [PORTHOLE_IANA_DESCRIPTION] = "Description",
  [PORTHOLE_IANA_ASSIGNEE] = "Assignee",
  [PORTHOLE_IANA_CONTACT] = "Contact",
  [PORTHOLE_IANA_REGISTERED] = "RegistrationDate",
  [PORTHOLE_IANA_MODIFIED] = "ModificationDate",
  [PORTHOLE_IANA_REFERENCE] = "Reference",
  [PORTHOLE_IANA_SERVICE_CODE] = "ServiceCode",
  [PORTHOLE_IANA_UNAUTHORIZED] = "KnownUnauthorizedUses",
  [PORTHOLE_IANA_NOTES] = "AssignmentNotes",
};

static gboolean
refuse (GError **error, const char *path, const char *where, const char *reason)
{
  g_set_error (error, PORTHOLE_ERROR, PORTHOLE_ERROR_FOREIGN_FILE, "%s: %s: %s", path, where,
               reason);
  return FALSE;
}

static gboolean
load_json (const char *path, JsonNodeType type, JsonParser **ret_parser, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) local_error = NULL;
  JsonNode *root;

  if (!json_parser_load_from_file (parser, path, &local_error))
    {
      /* json-glib's message begins with the line. */
      g_set_error (error, PORTHOLE_ERROR, PORTHOLE_ERROR_DAMAGED_FILE, "%s: %s", path,
                   local_error->message);
      return FALSE;
    }

  root = json_parser_get_root (parser);
  if (root == NULL || json_node_get_node_type (root) != type)
    return refuse (error, path, "top level",
                   type == JSON_NODE_ARRAY ? "no array of records" : "no object of ports");

  *ret_parser = g_steal_pointer (&parser);
  return TRUE;
}

static const char *
get_text (JsonObject *object, const char *key)
{
  JsonNode *node = json_object_get_member (object, key);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
}

/* One record of service-names-port-numbers. */
static PortholeIanaRecord *
read_full_record (JsonNode *node, guint index, const char *path, GError **error)
{
  g_autoptr (PortholeIanaRecord) record = porthole_iana_record_new ();
  g_autofree char *where = g_strdup_printf ("record %u", index + 1);
  const char *ports, *transport;
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      refuse (error, path, where, "no object");
      return NULL;
    }

  object = json_node_get_object (node);
  for (guint i = 0; i < PORTHOLE_IANA_N_FIELDS; i++)
    porthole_iana_record_set (record, i, get_text (object, json_keys[i]));

  ports = get_text (object, "PortNumber");
  record->has_port = ports != NULL && *ports != '\0';
  if (record->has_port && !porthole_iana_parse_ports (ports, &record->first, &record->last))
    {
      refuse (error, path, where, "its PortNumber is no port number");
      return NULL;
    }

  transport = get_text (object, "TransportProtocol");
  if (transport != NULL && *transport != '\0')
    {
      record->transport = porthole_transport_from_string (transport);
      if (record->transport == PORTHOLE_TRANSPORT_NONE)
        {
          refuse (error, path, where, "its TransportProtocol is unknown");
          return NULL;
        }
    }

  if (!record->has_port && record->fields[PORTHOLE_IANA_NAME] == NULL)
    {
      refuse (error, path, where, "neither a name nor a port");
      return NULL;
    }

  record->order = index;
  return g_steal_pointer (&record);
}

static GPtrArray *
load_full (const char *path, GError **error)
{
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (JsonParser) parser = NULL;
  JsonArray *array;

  if (!load_json (path, JSON_NODE_ARRAY, &parser, error))
    return NULL;

  records = g_ptr_array_new_with_free_func ((GDestroyNotify) porthole_iana_record_free);
  array = json_node_get_array (json_parser_get_root (parser));
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      PortholeIanaRecord *record;

      record = read_full_record (json_array_get_element (array, i), i, path, error);
      if (record == NULL)
        return NULL;
      g_ptr_array_add (records, record);
    }

  return g_steal_pointer (&records);
}

/* One member of port-numbers: "80/tcp": ["http", "World Wide Web HTTP"]. */
static PortholeIanaRecord *
read_short_record (const char *key, JsonNode *node, guint index, const char *path, GError **error)
{
  g_autoptr (PortholeIanaRecord) record = porthole_iana_record_new ();
  g_auto (GStrv) parts = g_strsplit (key, "/", 2);
  JsonArray *array;

  if (g_strv_length (parts) != 2
      || !porthole_iana_parse_ports (parts[0], &record->first, &record->last))
    {
      refuse (error, path, key, "no port and transport");
      return NULL;
    }

  record->transport = porthole_transport_from_string (parts[1]);
  if (record->transport == PORTHOLE_TRANSPORT_NONE)
    {
      refuse (error, path, key, "an unknown transport");
      return NULL;
    }

  array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  if (array == NULL || json_array_get_length (array) != 2)
    {
      refuse (error, path, key, "no pair of name and description");
      return NULL;
    }

  for (guint i = 0; i < 2; i++)
    {
      JsonNode *text = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_VALUE (text) || json_node_get_value_type (text) != G_TYPE_STRING)
        {
          refuse (error, path, key, "a name or description that is no text");
          return NULL;
        }
      porthole_iana_record_set (record, i == 0 ? PORTHOLE_IANA_NAME : PORTHOLE_IANA_DESCRIPTION,
                                json_node_get_string (text));
    }

  record->has_port = TRUE;
  record->order = index;
  return g_steal_pointer (&record);
}

static GPtrArray *
load_short (const char *path, GError **error)
{
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (JsonParser) parser = NULL;
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  if (!load_json (path, JSON_NODE_OBJECT, &parser, error))
    return NULL;

  records = g_ptr_array_new_with_free_func ((GDestroyNotify) porthole_iana_record_free);
  json_object_iter_init_ordered (&iter, json_node_get_object (json_parser_get_root (parser)));
  while (json_object_iter_next_ordered (&iter, &key, &node))
    {
      PortholeIanaRecord *record = read_short_record (key, node, records->len, path, error);

      if (record == NULL)
        return NULL;
      g_ptr_array_add (records, record);
    }

  return g_steal_pointer (&records);
}

static guint
port_key (guint port, PortholeTransport transport)
{
  return port << 4 | transport;
}

/* Finds what is known of each port and transport; blocks count for each of their ports. */
static void
index_record (Merge *merge, PortholeIanaRecord *record)
{
  if (!record->has_port)
    return;

  for (guint port = record->first; port <= record->last; port++)
    {
      gpointer key = GUINT_TO_POINTER (port_key (port, record->transport) + 1);
      GPtrArray *there = g_hash_table_lookup (merge->by_port, key);

      if (there == NULL)
        {
          there = g_ptr_array_new ();
          g_hash_table_insert (merge->by_port, key, there);
        }
      g_ptr_array_add (there, record);
    }
}

static GPtrArray *
find_records (Merge *merge, guint port, PortholeTransport transport)
{
  return g_hash_table_lookup (merge->by_port, GUINT_TO_POINTER (port_key (port, transport) + 1));
}

static PortholeIanaRecord *
find_name (GPtrArray *there, const char *name)
{
  for (guint i = 0; there != NULL && i < there->len; i++)
    {
      PortholeIanaRecord *record = g_ptr_array_index (there, i);

      if (g_strcmp0 (record->fields[PORTHOLE_IANA_NAME], name) == 0)
        return record;
    }

  return NULL;
}

static void
report (Merge *merge, const PortholeIanaRecord *record, const char *what)
{
  const char *name = record->fields[PORTHOLE_IANA_NAME];

  g_string_append_printf (
      merge->details, "%u%s%s\t%s\t%s\n", record->first, record->transport != 0 ? "/" : "",
      record->transport != 0 ? porthole_transport_to_string (record->transport) : "",
      name != NULL ? name : "-", what);
}

static PortholeIanaRecord *
copy_record (const PortholeIanaRecord *other)
{
  PortholeIanaRecord *record = porthole_iana_record_new ();

  *record = *other;
  for (guint i = 0; i < PORTHOLE_IANA_N_FIELDS; i++)
    record->fields[i] = g_strdup (other->fields[i]);

  return record;
}

static void
add_former_name (PortholeIanaRecord *record, const char *name)
{
  g_autofree char *note = g_strdup_printf ("Formerly registered as %s.", name);
  const char *there = record->fields[PORTHOLE_IANA_NOTES];
  g_autofree char *both = there != NULL ? g_strdup_printf ("%s %s", there, note) : NULL;

  porthole_iana_record_set (record, PORTHOLE_IANA_NOTES, both != NULL ? both : note);
}

/* Marks for the base: what the newer package says about a record of the older one. */
enum
{
  FATE_KEPT,
  FATE_CONFIRMED,
  FATE_LEFT_OUT,
};

static gboolean
is_nameless_gap (const PortholeIanaRecord *record)
{
  return record->fields[PORTHOLE_IANA_NAME] == NULL;
}

/* The newer package knows one name per port and transport, the last of the file. So an older
 * name beside it may still be registered and is kept, after the newer one.
 */
static void
merge_short (Merge *merge, GPtrArray *newer, guint8 *fates, Tally *tally, GPtrArray *ret_added)
{
  for (guint i = 0; i < newer->len; i++)
    {
      const PortholeIanaRecord *record = g_ptr_array_index (newer, i);
      GPtrArray *there = find_records (merge, record->first, record->transport);
      const char *name = record->fields[PORTHOLE_IANA_NAME];
      PortholeIanaRecord *same = find_name (there, name);

      tally->n_read++;
      if (same != NULL && same->first == same->last)
        {
          fates[same->order] = FATE_CONFIRMED;
          tally->n_merged++;
          if (record->fields[PORTHOLE_IANA_DESCRIPTION] != NULL
              && same->fields[PORTHOLE_IANA_DESCRIPTION] == NULL)
            porthole_iana_record_set (same, PORTHOLE_IANA_DESCRIPTION,
                                      record->fields[PORTHOLE_IANA_DESCRIPTION]);
          continue;
        }

      tally->n_kept++;
      if (there != NULL)
        {
          PortholeIanaRecord *copy = copy_record (record);

          for (guint k = 0; k < there->len; k++)
            {
              const PortholeIanaRecord *old = g_ptr_array_index (there, k);

              if (old->first != old->last)
                continue;
              if (name == NULL || is_nameless_gap (old))
                {
                  fates[old->order] = FATE_LEFT_OUT;
                  report (merge, old, name == NULL ? "withdrawn" : "since assigned");
                  if (!is_nameless_gap (old))
                    add_former_name (copy, old->fields[PORTHOLE_IANA_NAME]);
                }
            }
          copy->order = 0;
          g_ptr_array_add (ret_added, copy);
        }
      else
        g_ptr_array_add (ret_added, copy_record (record));
    }
}

/* A gap of the older package (ports without name and transport) loses the ports that the newer
 * one has assigned since; what is left stays as one or more shorter gaps.
 */
static void
keep_gap (Merge *merge, const PortholeIanaRecord *gap, const gboolean *taken, Tally *tally)
{
  guint n_pieces = 0;

  for (guint port = gap->first; port <= gap->last; port++)
    {
      PortholeIanaRecord *piece;
      guint end = port;

      if (taken[port])
        continue;
      while (end < gap->last && !taken[end + 1])
        end++;

      piece = copy_record (gap);
      piece->first = port;
      piece->last = end;
      g_ptr_array_add (merge->records, piece);
      n_pieces++;
      port = end;
    }

  if (n_pieces == 0)
    {
      tally->n_left_out++;
      report (merge, gap, "since assigned");
    }
  else
    tally->n_kept++;
}

static void
merge_packages (Merge *merge, GPtrArray *older, GPtrArray *newer, Tally tallies[2])
{
  g_autofree guint8 *fates = g_new0 (guint8, older->len);
  g_autofree gboolean *taken = g_new0 (gboolean, PORTHOLE_N_PORTS);
  g_autoptr (GPtrArray) added = g_ptr_array_new ();

  for (guint i = 0; i < older->len; i++)
    index_record (merge, g_ptr_array_index (older, i));
  merge_short (merge, newer, fates, &tallies[1], added);

  for (guint i = 0; i < newer->len; i++)
    taken[((PortholeIanaRecord *) g_ptr_array_index (newer, i))->first] = TRUE;

  /* The newer names first: the sort keeps the order within a port and transport. */
  for (guint i = 0; i < added->len; i++)
    {
      PortholeIanaRecord *record = g_ptr_array_index (added, i);

      record->order = i;
      g_ptr_array_add (merge->records, record);
    }

  for (guint i = 0; i < older->len; i++)
    {
      const PortholeIanaRecord *record = g_ptr_array_index (older, i);

      tallies[0].n_read++;
      if (fates[record->order] == FATE_LEFT_OUT)
        tallies[0].n_left_out++;
      else if (record->has_port && is_nameless_gap (record)
               && record->transport == PORTHOLE_TRANSPORT_NONE)
        keep_gap (merge, record, taken, &tallies[0]);
      else
        {
          PortholeIanaRecord *copy = copy_record (record);

          copy->order += added->len;
          g_ptr_array_add (merge->records, copy);
          if (fates[record->order] == FATE_CONFIRMED)
            tallies[0].n_merged++;
          else
            tallies[0].n_kept++;
        }
    }
}

/* With IANA's own file the packages add nothing: it is complete and current. They are compared,
 * so that what it no longer has is seen.
 */
static void
compare_with_csv (Merge *merge, GPtrArray *package, Tally *tally)
{
  for (guint i = 0; i < package->len; i++)
    {
      const PortholeIanaRecord *record = g_ptr_array_index (package, i);
      GPtrArray *there = NULL;

      tally->n_read++;
      if (record->has_port)
        there = find_records (merge, record->first, record->transport);
      if (find_name (there, record->fields[PORTHOLE_IANA_NAME]) != NULL)
        tally->n_merged++;
      else
        {
          tally->n_left_out++;
          report (merge, record, "not in IANA's file");
        }
    }
}

static GPtrArray *
load_csv (const char *path, Tally *tally, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autofree char *data = NULL;
  gsize size;

  if (!g_file_get_contents (path, &data, &size, error))
    return NULL;

  bytes = g_bytes_new_take (g_steal_pointer (&data), size);
  records = porthole_iana_read (bytes, path, &tally->n_left_out, error);
  if (records == NULL || !porthole_iana_is_whole (records, path, error))
    return NULL;

  tally->n_kept = records->len;
  tally->n_read = records->len + tally->n_left_out;
  return g_steal_pointer (&records);
}

static gboolean
build (Merge *merge,
       const char *csv,
       const char *full,
       const char *brief,
       Tally tallies[3],
       GError **error)
{
  g_autoptr (GPtrArray) older = full != NULL ? load_full (full, error) : NULL;
  g_autoptr (GPtrArray) newer = NULL;
  g_autoptr (GPtrArray) empty = g_ptr_array_new ();

  if (full != NULL && older == NULL)
    return FALSE;
  newer = brief != NULL ? load_short (brief, error) : NULL;
  if (brief != NULL && newer == NULL)
    return FALSE;

  if (csv == NULL)
    {
      merge_packages (merge, older != NULL ? older : empty, newer != NULL ? newer : empty, tallies);
      return TRUE;
    }

  g_clear_pointer (&merge->records, g_ptr_array_unref);
  merge->records = load_csv (csv, &tallies[2], error);
  if (merge->records == NULL)
    return FALSE;
  for (guint i = 0; i < merge->records->len; i++)
    index_record (merge, g_ptr_array_index (merge->records, i));
  compare_with_csv (merge, older != NULL ? older : empty, &tallies[0]);
  compare_with_csv (merge, newer != NULL ? newer : empty, &tallies[1]);
  return TRUE;
}

int
main (int argc, char *argv[])
{
  g_autofree char *csv = NULL, *full = NULL, *brief = NULL, *output = NULL;
  gboolean verbose = FALSE;
  const GOptionEntry entries[] = {
    { "csv", 0, 0, G_OPTION_ARG_FILENAME, &csv, "IANA's service-names-port-numbers.csv", "FILE" },
    { "service-names", 0, 0, G_OPTION_ARG_FILENAME, &full,
      "service-names-port-numbers.json of the package of that name", "FILE" },
    { "port-numbers", 0, 0, G_OPTION_ARG_FILENAME, &brief, "index.json of the package port-numbers",
      "FILE" },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, "Where to write the table", "FILE" },
    { "verbose", 0, 0, G_OPTION_ARG_NONE, &verbose, "List what is left out", NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("- make the official layer");
  g_autoptr (GHashTable) by_port = NULL;
  g_autoptr (GString) details = g_string_new (NULL);
  g_autoptr (GString) text = NULL;
  g_autoptr (GError) error = NULL;
  Tally tallies[3] = { { "service-names-port-numbers" }, { "port-numbers" }, { "IANA" } };
  Merge merge;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("%s\n", error->message);
      return 2;
    }
  if (output == NULL || (csv == NULL && full == NULL && brief == NULL))
    {
      g_printerr ("Give at least one source and --output.\n");
      return 2;
    }

  by_port = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  merge.records = g_ptr_array_new_with_free_func ((GDestroyNotify) porthole_iana_record_free);
  merge.by_port = by_port;
  merge.details = details;

  if (!build (&merge, csv, full, brief, tallies, &error))
    {
      g_printerr ("%s\nNothing was written.\n", error->message);
      g_clear_pointer (&merge.records, g_ptr_array_unref);
      return 1;
    }

  porthole_iana_sort (merge.records);
  text = porthole_iana_write (merge.records);
  if (!g_file_set_contents_full (output, text->str, text->len, G_FILE_SET_CONTENTS_CONSISTENT, 0644,
                                 &error))
    {
      g_printerr ("%s\n", error->message);
      g_clear_pointer (&merge.records, g_ptr_array_unref);
      return 1;
    }

  if (verbose)
    g_print ("%s", details->str);
  for (guint i = 0; i < G_N_ELEMENTS (tallies); i++)
    g_print ("%-27s read %5u  kept %5u  merged %5u  left out %5u\n", tallies[i].label,
             tallies[i].n_read, tallies[i].n_kept, tallies[i].n_merged, tallies[i].n_left_out);
  g_print ("written %u records\n", merge.records->len);
  g_clear_pointer (&merge.records, g_ptr_array_unref);
  return 0;
}
