/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "base/porthole-error.h"
#include "base/porthole-visible-text.h"
#include "server/porthole-connection-log-private.h"
#include "server/porthole-log-export.h"
#include "server/porthole-recorder.h"
#include "server/porthole-template.h"

/* How much is gathered before it is written, and how much of what came is shown in a line. */
#define CHUNK (256 * 1024)
#define PREVIEW_MAX 200

typedef struct
{
  PortholeLogRows *rows;
  GFile *file;
  PortholeLogFormat format;
  PortholeTransport transport;
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;

  porthole_log_rows_free (export->rows);
  g_object_unref (export->file);
  g_free (export);
}

static char *
preview_of (const PortholeLogRows *rows, guint position)
{
  gsize size;
  const char *detail = porthole_log_rows_get_detail (rows, position, &size);

  if (size > 0)
    return g_strndup (detail, size);

  detail = (const char *) porthole_log_rows_get_data (rows, position, &size);
  return detail != NULL ? porthole_visible_text (detail, (gssize) size, PREVIEW_MAX)
                        : g_strdup ("");
}

/* RFC 4180; and a cell that a spreadsheet would take for a formula is made text, since what
 * stands in it may be a peer's. */
static void
add_csv (GString *output, const char *text)
{
  gboolean formula = *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;

  if (!formula && strpbrk (text, ",\"\r\n") == NULL)
    {
      g_string_append (output, text);
      return;
    }

  g_string_append (output, formula ? "\"'" : "\"");
  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        g_string_append_c (output, '"');
      g_string_append_c (output, *text);
    }
  g_string_append_c (output, '"');
}

static void
add_duration (const PortholeLogRow *row, GString *output)
{
  if (row->duration >= 0)
    g_string_append_printf (output, "%" G_GINT64_FORMAT ".%06d", row->duration / G_USEC_PER_SEC,
                            (int) (row->duration % G_USEC_PER_SEC));
}

static void
add_csv_row (const PortholeLogRows *rows, guint position, GString *output)
{
  const PortholeLogRow *row = porthole_log_rows_get (rows, position);
  const char *reason = porthole_log_reason_to_string (row->reason);
  const char *protocol = porthole_protocol_to_string (row->protocol);
  g_autofree char *preview = preview_of (rows, position);
  char peer[PORTHOLE_ENDPOINT_TEXT_MAX];

  porthole_format_time (row->time, output);
  g_string_append_printf (
      output, ",%s,%s,%s,%" G_GUINT64_FORMAT ",%" G_GUINT64_FORMAT ",%" G_GUINT64_FORMAT ",",
      porthole_log_event_to_string (row->event), reason != NULL ? reason : "",
      porthole_endpoint_to_text (&row->peer, peer, sizeof peer), row->connection, row->received,
      row->sent);
  add_duration (row, output);
  g_string_append_printf (output, ",%s,", protocol != NULL ? protocol : "");
  add_csv (output, preview);
  g_string_append (output, "\r\n");
}

static void
add_text_row (const PortholeLogRows *rows, guint position, GString *output)
{
  const PortholeLogRow *row = porthole_log_rows_get (rows, position);
  const char *reason = porthole_log_reason_to_string (row->reason);
  g_autofree char *preview = preview_of (rows, position);
  char peer[PORTHOLE_ENDPOINT_TEXT_MAX];

  porthole_format_time (row->time, output);
  g_string_append_printf (
      output, "  %-8s  %-21s  %8" G_GUINT64_FORMAT "  %8" G_GUINT64_FORMAT "  %s%s%s\n",
      porthole_log_event_to_string (row->event),
      porthole_endpoint_to_text (&row->peer, peer, sizeof peer), row->received, row->sent,
      reason != NULL ? reason : "", reason != NULL && *preview != '\0' ? ", " : "", preview);
}

static void
add_json_row (const PortholeLogRows *rows,
              guint position,
              PortholeTransport transport,
              GString *output)
{
  gsize size;
  const char *detail = porthole_log_rows_get_detail (rows, position, &size);
  g_autofree char *detail_text = g_strndup (detail, size);
  const guint8 *data = porthole_log_rows_get_data (rows, position, &size);

  porthole_recorder_format (porthole_log_rows_get (rows, position), transport, detail_text, data,
                            size, output);
}

static gboolean
write_rows (Export *export, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr (GString) output = g_string_new (NULL);
  guint n = porthole_log_rows_get_n (export->rows);

  if (export->format == PORTHOLE_LOG_FORMAT_CSV)
    g_string_append (
        output, "time,event,reason,peer,connection,received,sent,duration,protocol,preview\r\n");

  for (guint i = 0; i <= n; i++)
    {
      if (output->len > CHUNK || i == n)
        {
          if (!g_output_stream_write_all (stream, output->str, output->len, NULL, cancellable,
                                          error))
            return FALSE;
          g_string_truncate (output, 0);
        }
      if (i == n)
        break;

      if (export->format == PORTHOLE_LOG_FORMAT_CSV)
        add_csv_row (export->rows, i, output);
      else if (export->format == PORTHOLE_LOG_FORMAT_JSON_LINES)
        add_json_row (export->rows, i, export->transport, output);
      else
        add_text_row (export->rows, i, output);
    }

  return TRUE;
}

static void
export_in_thread (GTask *task,
                  gpointer source_object,
                  gpointer task_data,
                  GCancellable *cancellable)
{
  Export *export = task_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileOutputStream) stream = g_file_replace (
      export->file, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION | G_FILE_CREATE_PRIVATE,
      cancellable, &error);
  PortholeError code = PORTHOLE_ERROR_FAILED;

  if (stream != NULL && write_rows (export, G_OUTPUT_STREAM (stream), cancellable, &error)
      && g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, &error))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    code = PORTHOLE_ERROR_NO_SPACE;
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED)
           || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY))
    code = PORTHOLE_ERROR_PERMISSION;
  g_task_return_new_error_literal (task, PORTHOLE_ERROR, code, error->message);
}

/**
 * porthole_log_format_for_name:
 * @name: a file's name
 *
 * Tells the format a name's ending stands for.
 *
 * Returns: CSV for `.csv`, JSON Lines for `.json`, `.jsonl` and `.ndjson`, text for all others
 */
PortholeLogFormat
porthole_log_format_for_name (const char *name)
{
  g_return_val_if_fail (name != NULL, PORTHOLE_LOG_FORMAT_TEXT);

  if (g_str_has_suffix (name, ".csv"))
    return PORTHOLE_LOG_FORMAT_CSV;
  if (g_str_has_suffix (name, ".jsonl") || g_str_has_suffix (name, ".json")
      || g_str_has_suffix (name, ".ndjson"))
    return PORTHOLE_LOG_FORMAT_JSON_LINES;

  return PORTHOLE_LOG_FORMAT_TEXT;
}

/**
 * porthole_log_export_async:
 * @log: a log
 * @file: where to; replaced as a whole, readable by its owner only
 * @format: how
 * @transport: what the server of the log listens for
 * @cancellable: (nullable): to give up
 * @callback: (scope async): called when it is done
 * @user_data: for @callback
 *
 * Writes the rows the log has now to a file, in a thread of its own.
 */
void
porthole_log_export_async (PortholeConnectionLog *log,
                           GFile *file,
                           PortholeLogFormat format,
                           PortholeTransport transport,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Export *export;

  g_return_if_fail (PORTHOLE_IS_CONNECTION_LOG (log));
  g_return_if_fail (G_IS_FILE (file));

  export = g_new0 (Export, 1);
  export->rows = porthole_connection_log_copy_rows (log);
  export->file = g_object_ref (file);
  export->format = format;
  export->transport = transport;

  task = g_task_new (log, cancellable, callback, user_data);
  g_task_set_source_tag (task, porthole_log_export_async);
  g_task_set_task_data (task, export, export_free);
  g_task_run_in_thread (task, export_in_thread);
}

/**
 * porthole_log_export_finish:
 * @log: a log
 * @result: what the callback got
 * @error: return location for an error
 *
 * Ends writing.
 *
 * Fails with `PORTHOLE_ERROR_NO_SPACE`, `PORTHOLE_ERROR_PERMISSION`, `PORTHOLE_ERROR_FAILED`
 * or `G_IO_ERROR_CANCELLED`; the file is as it was before then.
 *
 * Returns: whether the file is there
 */
gboolean
porthole_log_export_finish (PortholeConnectionLog *log, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, log), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
