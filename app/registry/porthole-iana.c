/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "base/porthole-error.h"
#include "registry/porthole-csv.h"
#include "registry/porthole-iana.h"

/* A whole registry has some 14,000 records; a cut-off download, or the list of one service's
 * ports, has fewer and must not replace what is there.
 */
#define MIN_RECORDS 10000
#define MIN_LAST_PORT 48000

enum
{
  COLUMN_PORT = PORTHOLE_IANA_N_FIELDS,
  COLUMN_TRANSPORT,
  N_COLUMNS,
};

/* In the order of IANA's file. */
static const struct
{
  const char *title;
  guint column;
} columns[N_COLUMNS] = {
  { "Service Name", PORTHOLE_IANA_NAME },
  { "Port Number", COLUMN_PORT },
  { "Transport Protocol", COLUMN_TRANSPORT },
  { "Description", PORTHOLE_IANA_DESCRIPTION },
  { "Assignee", PORTHOLE_IANA_ASSIGNEE },
  { "Contact", PORTHOLE_IANA_CONTACT },
  { "Registration Date", PORTHOLE_IANA_REGISTERED },
  { "Modification Date", PORTHOLE_IANA_MODIFIED },
  { "Reference", PORTHOLE_IANA_REFERENCE },
  { "Service Code", PORTHOLE_IANA_SERVICE_CODE },
  { "Unauthorized Use Reported", PORTHOLE_IANA_UNAUTHORIZED },
  { "Assignment Notes", PORTHOLE_IANA_NOTES },
};

/**
 * porthole_iana_record_new:
 *
 * Makes an empty record.
 *
 * Returns: (transfer full): the record
 */
PortholeIanaRecord *
porthole_iana_record_new (void)
{
  return g_new0 (PortholeIanaRecord, 1);
}

/**
 * porthole_iana_record_free:
 * @self: (transfer full): a record
 *
 * Frees a record.
 */
void
porthole_iana_record_free (PortholeIanaRecord *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < PORTHOLE_IANA_N_FIELDS; i++)
    g_free (self->fields[i]);
  g_free (self);
}

/**
 * porthole_iana_record_set:
 * @self: a record
 * @field: which text
 * @text: (nullable): UTF-8
 *
 * Sets a text. White space at the ends goes, and line breaks and runs of blanks inside become
 * one blank: the registry breaks its lines for its own layout.
 */
void
porthole_iana_record_set (PortholeIanaRecord *self, PortholeIanaField field, const char *text)
{
  g_autoptr (GString) folded = NULL;
  gboolean blank = FALSE;

  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->fields[field], g_free);
  if (text == NULL)
    return;

  folded = g_string_new (NULL);
  for (const char *p = text; *p != '\0'; p++)
    {
      if (g_ascii_isspace (*p) || g_ascii_iscntrl (*p))
        {
          blank = folded->len > 0;
          continue;
        }
      if (blank)
        g_string_append_c (folded, ' ');
      blank = FALSE;
      g_string_append_c (folded, *p);
    }

  if (folded->len > 0)
    self->fields[field] = g_string_free (g_steal_pointer (&folded), FALSE);
}

/**
 * porthole_iana_parse_ports:
 * @text: a port number or a block: `80`, `6000-6063`
 * @ret_first: (out): the first port
 * @ret_last: (out): the last port
 *
 * Reads the registry's notation of ports.
 *
 * Returns: %FALSE when @text is none; the locations are then untouched
 */
gboolean
porthole_iana_parse_ports (const char *text, guint16 *ret_first, guint16 *ret_last)
{
  guint64 first, last;
  char *end;

  g_return_val_if_fail (text != NULL, FALSE);

  if (!g_ascii_isdigit (*text))
    return FALSE;
  first = g_ascii_strtoull (text, &end, 10);
  last = first;

  if (*end == '-')
    {
      if (!g_ascii_isdigit (end[1]))
        return FALSE;
      last = g_ascii_strtoull (end + 1, &end, 10);
    }

  if (*end != '\0' || first > last || last > PORTHOLE_PORT_MAX)
    return FALSE;

  *ret_first = first;
  *ret_last = last;
  return TRUE;
}

/* The columns are found by their titles, so that IANA may add or move one. */
static gboolean
read_header (PortholeCsv *csv, const char *label, guint ret_at[N_COLUMNS], GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (!porthole_csv_next (csv, &local_error))
    {
      g_set_error (error, PORTHOLE_ERROR, PORTHOLE_ERROR_FOREIGN_FILE, "%s:1: %s", label,
                   local_error != NULL ? "not a table of comma-separated values" : "empty file");
      return FALSE;
    }

  for (guint c = 0; c < N_COLUMNS; c++)
    {
      guint found = G_MAXUINT;

      for (guint i = 0; i < porthole_csv_get_n (csv); i++)
        {
          if (g_strcmp0 (porthole_csv_get_field (csv, i), columns[c].title) == 0)
            found = i;
        }

      if (found == G_MAXUINT)
        {
          g_set_error (error, PORTHOLE_ERROR, PORTHOLE_ERROR_FOREIGN_FILE,
                       "%s:1: no column \"%s\", so this isn't IANA's registry", label,
                       columns[c].title);
          return FALSE;
        }
      ret_at[columns[c].column] = found;
    }

  return TRUE;
}

static PortholeIanaRecord *
read_record (PortholeCsv *csv,
             const char *label,
             const guint at[N_COLUMNS],
             guint n_columns,
             gboolean *ret_known_transport,
             GError **error)
{
  g_autoptr (PortholeIanaRecord) record = porthole_iana_record_new ();
  const char *ports = porthole_csv_get_field (csv, at[COLUMN_PORT]);
  const char *transport = porthole_csv_get_field (csv, at[COLUMN_TRANSPORT]);

  if (porthole_csv_get_n (csv) != n_columns)
    {
      g_set_error (error, PORTHOLE_ERROR, PORTHOLE_ERROR_DAMAGED_FILE,
                   "%s:%u: %u fields where the first line has %u", label,
                   porthole_csv_get_line (csv), porthole_csv_get_n (csv), n_columns);
      return NULL;
    }

  record->has_port = *ports != '\0';
  if (record->has_port && !porthole_iana_parse_ports (ports, &record->first, &record->last))
    {
      g_set_error (error, PORTHOLE_ERROR, PORTHOLE_ERROR_DAMAGED_FILE,
                   "%s:%u: \"%.40s\" is no port number", label, porthole_csv_get_line (csv), ports);
      return NULL;
    }

  record->transport = porthole_transport_from_string (transport);
  *ret_known_transport = *transport == '\0' || record->transport != PORTHOLE_TRANSPORT_NONE;

  for (guint i = 0; i < PORTHOLE_IANA_N_FIELDS; i++)
    porthole_iana_record_set (record, i, porthole_csv_get_field (csv, at[i]));

  return g_steal_pointer (&record);
}

/**
 * porthole_iana_read:
 * @csv: the content of IANA's `service-names-port-numbers.csv`
 * @label: what errors call the file
 * @ret_n_left_out: (out) (optional): how many records have a transport that is unknown here, and
 *   aren't among the result
 * @error: return location for an error
 *
 * Reads the registry as IANA publishes it. Nothing is repaired: the first damaged record ends it.
 * May be called in any thread.
 *
 * Returns: (transfer full) (element-type PortholeIanaRecord): the records in the file's order, or
 *   %NULL with `PORTHOLE_ERROR_FOREIGN_FILE` when the columns aren't IANA's,
 *   `PORTHOLE_ERROR_DAMAGED_FILE` or `PORTHOLE_ERROR_TOO_LARGE`. The message is for people who
 *   look after the file: name, line and reason.
 */
GPtrArray *
porthole_iana_read (GBytes *csv, const char *label, guint *ret_n_left_out, GError **error)
{
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (PortholeCsv) reader = NULL;
  g_autoptr (GError) local_error = NULL;
  guint at[N_COLUMNS];
  guint n_columns, n_left_out = 0;

  g_return_val_if_fail (csv != NULL, NULL);
  g_return_val_if_fail (label != NULL, NULL);

  if (g_bytes_get_size (csv) > PORTHOLE_IANA_MAX_SIZE)
    {
      g_set_error (error, PORTHOLE_ERROR, PORTHOLE_ERROR_TOO_LARGE, "%s: too large", label);
      return NULL;
    }

  reader = porthole_csv_new (csv, label);
  if (!read_header (reader, label, at, error))
    return NULL;

  n_columns = porthole_csv_get_n (reader);
  records = g_ptr_array_new_with_free_func ((GDestroyNotify) porthole_iana_record_free);

  while (porthole_csv_next (reader, &local_error))
    {
      g_autoptr (PortholeIanaRecord) record = NULL;
      gboolean known_transport;

      record = read_record (reader, label, at, n_columns, &known_transport, error);
      if (record == NULL)
        return NULL;

      record->order = records->len;
      if (records->len == PORTHOLE_IANA_MAX_RECORDS)
        {
          g_set_error (error, PORTHOLE_ERROR, PORTHOLE_ERROR_TOO_LARGE,
                       "%s:%u: more than %u records", label, porthole_csv_get_line (reader),
                       PORTHOLE_IANA_MAX_RECORDS);
          return NULL;
        }
      if (known_transport)
        g_ptr_array_add (records, g_steal_pointer (&record));
      else
        n_left_out++;
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  if (ret_n_left_out != NULL)
    *ret_n_left_out = n_left_out;
  return g_steal_pointer (&records);
}

/**
 * porthole_iana_is_whole:
 * @records: (element-type PortholeIanaRecord): a registry that was read
 * @label: what errors call the file
 * @error: return location for an error
 *
 * Checks that a file that could be read is the whole registry and not a piece of it: it must be
 * about as long as the registry is, reach the end of the registered range, and know 80/tcp.
 *
 * Returns: %TRUE, or %FALSE with `PORTHOLE_ERROR_DAMAGED_FILE`
 */
gboolean
porthole_iana_is_whole (GPtrArray *records, const char *label, GError **error)
{
  gboolean has_http = FALSE;
  guint last = 0;

  g_return_val_if_fail (records != NULL, FALSE);

  for (guint i = 0; i < records->len; i++)
    {
      const PortholeIanaRecord *record = g_ptr_array_index (records, i);

      if (!record->has_port)
        continue;
      last = MAX (last, record->last);
      has_http = has_http
                 || (record->first == 80 && record->transport == PORTHOLE_TRANSPORT_TCP
                     && g_strcmp0 (record->fields[PORTHOLE_IANA_NAME], "http") == 0);
    }

  if (records->len >= MIN_RECORDS && last >= MIN_LAST_PORT && has_http)
    return TRUE;

  g_set_error (error, PORTHOLE_ERROR, PORTHOLE_ERROR_DAMAGED_FILE,
               "%s: %u records up to port %u are only a part of the registry", label, records->len,
               last);
  return FALSE;
}

static int
compare_records (gconstpointer a, gconstpointer b)
{
  const PortholeIanaRecord *left = *(const PortholeIanaRecord *const *) a;
  const PortholeIanaRecord *right = *(const PortholeIanaRecord *const *) b;
  int names;

  if (left->has_port != right->has_port)
    return left->has_port ? -1 : 1;
  if (left->first != right->first)
    return left->first < right->first ? -1 : 1;
  if (left->last != right->last)
    return left->last < right->last ? -1 : 1;

  if (left->transport != right->transport)
    return (guint) left->transport - 1 < (guint) right->transport - 1 ? -1 : 1;

  /* Where there is a port, the file's order says which name is the main one. */
  if (!left->has_port)
    {
      names = g_strcmp0 (left->fields[PORTHOLE_IANA_NAME], right->fields[PORTHOLE_IANA_NAME]);
      if (names != 0)
        return names;
    }

  return left->order < right->order ? -1 : left->order > right->order;
}

/**
 * porthole_iana_sort:
 * @records: (element-type PortholeIanaRecord): records
 *
 * Sorts records by port and transport, names of one port as they stood in their file, and last
 * the names without a port by name.
 */
void
porthole_iana_sort (GPtrArray *records)
{
  g_return_if_fail (records != NULL);

  g_ptr_array_sort (records, compare_records);
}

/**
 * porthole_iana_write:
 * @records: (element-type PortholeIanaRecord): records
 *
 * Writes records with IANA's twelve columns, each on one line, so that a version control system
 * shows what changed and [func@iana_read] reads it back.
 *
 * Returns: (transfer full): the text
 */
GString *
porthole_iana_write (GPtrArray *records)
{
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (records != NULL, out);

  for (guint c = 0; c < N_COLUMNS; c++)
    porthole_csv_append (out, columns[c].title, c + 1 == N_COLUMNS);

  for (guint i = 0; i < records->len; i++)
    {
      const PortholeIanaRecord *record = g_ptr_array_index (records, i);

      for (guint c = 0; c < N_COLUMNS; c++)
        {
          char ports[16] = "";
          const char *text = NULL;

          if (columns[c].column == COLUMN_PORT && record->has_port && record->first == record->last)
            g_snprintf (ports, sizeof ports, "%u", record->first);
          else if (columns[c].column == COLUMN_PORT && record->has_port)
            g_snprintf (ports, sizeof ports, "%u-%u", record->first, record->last);
          else if (columns[c].column == COLUMN_TRANSPORT)
            text = record->transport != PORTHOLE_TRANSPORT_NONE
                       ? porthole_transport_to_string (record->transport)
                       : NULL;
          else if (columns[c].column < PORTHOLE_IANA_N_FIELDS)
            text = record->fields[columns[c].column];

          porthole_csv_append (out, *ports != '\0' ? ports : text, c + 1 == N_COLUMNS);
        }
    }

  return out;
}
