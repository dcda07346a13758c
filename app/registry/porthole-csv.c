/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "base/porthole-error.h"
#include "registry/porthole-csv.h"

struct _PortholeCsv
{
  GBytes *bytes;
  char *label;
  const char *at;
  const char *end;
  guint line;
  guint record_line;
  GString *text;
  GArray *starts;
};

/**
 * porthole_csv_new:
 * @bytes: the whole file
 * @label: what errors call the file
 *
 * Makes a reader of comma-separated values as of RFC 4180: quoted fields may hold commas,
 * doubled quotes and line breaks; lines end in LF or CRLF. A byte order mark is skipped.
 * It may be used in any one thread.
 *
 * Returns: (transfer full): a reader that stands before the first record
 */
PortholeCsv *
porthole_csv_new (GBytes *bytes, const char *label)
{
  PortholeCsv *self;
  gsize size;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (label != NULL, NULL);

  self = g_new0 (PortholeCsv, 1);
  self->bytes = g_bytes_ref (bytes);
  self->label = g_strdup (label);
  self->at = g_bytes_get_data (bytes, &size);
  if (self->at == NULL)
    self->at = "";
  self->end = self->at + size;
  self->line = 1;
  self->text = g_string_new (NULL);
  self->starts = g_array_new (FALSE, FALSE, sizeof (gsize));

  if (size >= 3 && memcmp (self->at, "\xef\xbb\xbf", 3) == 0)
    self->at += 3;

  return self;
}

/**
 * porthole_csv_free:
 * @self: (transfer full): a reader
 *
 * Ends reading.
 */
void
porthole_csv_free (PortholeCsv *self)
{
  g_return_if_fail (self != NULL);

  g_bytes_unref (self->bytes);
  g_free (self->label);
  g_string_free (self->text, TRUE);
  g_array_unref (self->starts);
  g_free (self);
}

static gboolean
fail (PortholeCsv *self, PortholeError code, const char *reason, GError **error)
{
  g_set_error (error, PORTHOLE_ERROR, code, "%s:%u: %s", self->label, self->line, reason);
  return FALSE;
}

/* Reads up to the closing quote; a doubled quote is one quote. */
static gboolean
read_quoted (PortholeCsv *self, GError **error)
{
  guint opened = self->line;

  for (self->at++; self->at < self->end; self->at++)
    {
      char c = *self->at;

      if (c == '"' && self->at + 1 < self->end && self->at[1] == '"')
        self->at++;
      else if (c == '"')
        {
          self->at++;
          return TRUE;
        }
      else if (c == '\n')
        self->line++;

      g_string_append_c (self->text, c);
    }

  self->line = opened;
  return fail (self, PORTHOLE_ERROR_DAMAGED_FILE, "a quote is opened and never closed", error);
}

static gboolean
read_plain (PortholeCsv *self, GError **error)
{
  for (; self->at < self->end; self->at++)
    {
      char c = *self->at;

      if (c == ',' || c == '\n' || (c == '\r' && self->at + 1 < self->end && self->at[1] == '\n'))
        return TRUE;
      if (c == '"')
        return fail (self, PORTHOLE_ERROR_DAMAGED_FILE, "a quote inside a plain field", error);

      g_string_append_c (self->text, c);
    }

  return TRUE;
}

static gboolean
read_field (PortholeCsv *self, GError **error)
{
  gsize start = self->text->len;

  if (self->starts->len == PORTHOLE_CSV_MAX_FIELDS)
    return fail (self, PORTHOLE_ERROR_FOREIGN_FILE, "too many fields", error);

  if (self->at < self->end && *self->at == '"')
    {
      if (!read_quoted (self, error))
        return FALSE;
      if (self->at < self->end && *self->at != ',' && *self->at != '\n' && *self->at != '\r')
        return fail (self, PORTHOLE_ERROR_DAMAGED_FILE, "text after a closing quote", error);
    }
  else if (!read_plain (self, error))
    return FALSE;

  if (self->text->len - start > PORTHOLE_CSV_MAX_FIELD)
    return fail (self, PORTHOLE_ERROR_TOO_LARGE, "a field is too long", error);
  if (memchr (self->text->str + start, '\0', self->text->len - start) != NULL)
    return fail (self, PORTHOLE_ERROR_FOREIGN_FILE, "binary data", error);
  if (!g_utf8_validate_len (self->text->str + start, self->text->len - start, NULL))
    return fail (self, PORTHOLE_ERROR_DAMAGED_FILE, "text that isn't UTF-8", error);

  g_string_append_c (self->text, '\0');
  g_array_append_val (self->starts, start);
  return TRUE;
}

/**
 * porthole_csv_next:
 * @self: a reader
 * @error: return location for an error
 *
 * Goes to the next record. Empty lines are skipped.
 *
 * Returns: %TRUE when there is one; %FALSE at the end of the file and, with @error set, when
 *   the file is damaged (`PORTHOLE_ERROR_DAMAGED_FILE`), no text (`PORTHOLE_ERROR_FOREIGN_FILE`)
 *   or beyond a bound (`PORTHOLE_ERROR_TOO_LARGE`). The message begins with file and line.
 */
gboolean
porthole_csv_next (PortholeCsv *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  while (self->at < self->end && (*self->at == '\n' || *self->at == '\r'))
    {
      if (*self->at == '\n')
        self->line++;
      self->at++;
    }

  g_string_truncate (self->text, 0);
  g_array_set_size (self->starts, 0);
  self->record_line = self->line;

  if (self->at == self->end)
    return FALSE;

  for (;;)
    {
      if (!read_field (self, error))
        return FALSE;
      if (self->at == self->end || *self->at != ',')
        break;
      self->at++;
    }

  if (self->at < self->end && *self->at == '\r')
    self->at++;
  if (self->at < self->end && *self->at == '\n')
    {
      self->at++;
      self->line++;
    }

  return TRUE;
}

/**
 * porthole_csv_get_line:
 * @self: a reader
 *
 * Tells on which line of the file, from 1, the current record begins.
 *
 * Returns: the line
 */
guint
porthole_csv_get_line (PortholeCsv *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->record_line;
}

/**
 * porthole_csv_get_n:
 * @self: a reader
 *
 * Counts the fields of the current record.
 *
 * Returns: how many there are
 */
guint
porthole_csv_get_n (PortholeCsv *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->starts->len;
}

/**
 * porthole_csv_get_field:
 * @self: a reader
 * @index: which field, from 0
 *
 * Gets a field of the current record, without its quotes.
 *
 * Returns: (transfer none): valid UTF-8, empty when the record is shorter; until the next record
 */
const char *
porthole_csv_get_field (PortholeCsv *self, guint index)
{
  g_return_val_if_fail (self != NULL, "");

  if (index >= self->starts->len)
    return "";

  return self->text->str + g_array_index (self->starts, gsize, index);
}

/**
 * porthole_csv_append:
 * @out: where to write
 * @field: (nullable): a field's text
 * @last: whether it ends the record
 *
 * Writes a field, in quotes where it needs them, and what separates it from the next.
 */
void
porthole_csv_append (GString *out, const char *field, gboolean last)
{
  g_return_if_fail (out != NULL);

  if (field != NULL && strpbrk (field, ",\"\r\n") != NULL)
    {
      g_string_append_c (out, '"');
      for (const char *p = field; *p != '\0'; p++)
        {
          if (*p == '"')
            g_string_append_c (out, '"');
          g_string_append_c (out, *p);
        }
      g_string_append_c (out, '"');
    }
  else if (field != NULL)
    g_string_append (out, field);

  g_string_append_c (out, last ? '\n' : ',');
}
