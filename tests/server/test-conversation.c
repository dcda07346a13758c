/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "base/porthole-error.h"
#include "server/porthole-connection-log-private.h"
#include "server/porthole-conversation.h"
#include "server/porthole-local-addresses.h"
#include "server/porthole-log-export.h"
#include "server/server-fixture.h"

static void
append (PortholeLogRows *rows, guint64 connection, guint64 mark, const char *text)
{
  PortholeLogRow row = {
    .connection = connection, .event = PORTHOLE_LOG_RECEIVED, .received = mark, .duration = -1
  };

  porthole_log_rows_append (rows, &row, NULL, (const guint8 *) text, strlen (text));
}

static guint64
mark_at (GListModel *model, guint position)
{
  g_autoptr (PortholeLogEntry) entry = g_list_model_get_item (model, position);

  g_assert_cmpuint (porthole_log_entry_get_connection (entry), ==, 3);
  return porthole_log_entry_get_received (entry);
}

static void
changed_cb (GListModel *model, guint position, guint removed, guint added, gpointer user_data)
{
  GArray *shadow = user_data;

  g_assert_true (removed > 0 || added > 0);
  g_array_remove_range (shadow, position, removed);
  for (guint i = 0; i < added; i++)
    {
      guint64 mark = mark_at (model, position + i);

      g_array_insert_val (shadow, position + i, mark);
    }
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, shadow->len);
}

static void
test_storm (void)
{
  PortholeConnectionLog *log = porthole_connection_log_new (300, G_MAXSIZE);
  g_autoptr (PortholeLogRows) first = porthole_log_rows_new ();
  g_autoptr (GArray) shadow = g_array_new (FALSE, FALSE, sizeof (guint64));
  PortholeConversation *conversation;
  guint64 mark = 1;

  for (guint i = 0; i < 20; i++)
    append (first, i % 5, mark++, "");
  porthole_connection_log_add_batch (log, first, 0);
  conversation = porthole_conversation_new (log, 3);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (conversation)), ==, 4);
  for (guint i = 0; i < 4; i++)
    {
      guint64 at = mark_at (G_LIST_MODEL (conversation), i);

      g_array_append_val (shadow, at);
    }
  g_signal_connect (conversation, "items-changed", G_CALLBACK (changed_cb), shadow);

  for (guint round = 0; round < 500; round++)
    {
      g_autoptr (PortholeLogRows) batch = porthole_log_rows_new ();
      guint n = (guint) g_test_rand_int_range (0, 60);

      for (guint i = 0; i < n; i++)
        append (batch, (guint64) g_test_rand_int_range (0, 6), mark++, "");
      porthole_connection_log_add_batch (log, batch, 0);
      if (round % 100 == 99)
        porthole_connection_log_clear (log);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (conversation)), ==, shadow->len);
      for (guint i = 0; i < shadow->len; i++)
        g_assert_cmpuint (mark_at (G_LIST_MODEL (conversation), i), ==,
                          g_array_index (shadow, guint64, i));
    }

  g_assert_finalize_object (conversation);
  g_assert_finalize_object (log);
}

typedef struct
{
  gboolean done;
  GError *error;
} Outcome;

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Outcome *outcome = user_data;

  porthole_log_export_finish (PORTHOLE_CONNECTION_LOG (source), result, &outcome->error);
  outcome->done = TRUE;
}

static char *
export_as (PortholeConnectionLog *log, const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  Outcome outcome = { 0 };
  char *text = NULL;

  porthole_log_export_async (log, file, porthole_log_format_for_name (name), PORTHOLE_TRANSPORT_TCP,
                             NULL, exported_cb, &outcome);
  wait_until (outcome.done);
  g_assert_no_error (outcome.error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_no_errno (g_unlink (path));
  return text;
}

static void
test_export (void)
{
  g_autofree char *folder = g_dir_make_tmp ("porthole-XXXXXX", NULL);
  PortholeConnectionLog *log = porthole_connection_log_new (300, G_MAXSIZE);
  g_autoptr (PortholeLogRows) rows = porthole_log_rows_new ();
  g_autofree char *csv = NULL;
  g_autofree char *json = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/proc/no/such/log.csv");
  Outcome outcome = { 0 };

  append (rows, 1, 5, "a,\"b\"\n");
  append (rows, 1, 6, "=1+1");
  append (rows, 1, 7, "\x1b[31m");
  porthole_connection_log_add_batch (log, rows, 0);

  csv = export_as (log, folder, "log.csv");
  g_assert_true (g_str_has_prefix (csv, "time,event,reason,peer,connection,"));
  g_assert_nonnull (strstr (csv, ",\"a,\"\"b\"\"\\n\"\r\n"));
  /* What a spreadsheet would calculate is text. */
  g_assert_nonnull (strstr (csv, ",\"'=1+1\"\r\n"));
  g_assert_null (strchr (csv, '\x1b'));

  json = export_as (log, folder, "log.jsonl");
  lines = g_strsplit (json, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 4);
  node = json_from_string (lines[2], NULL);
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (node), "bytes"), ==, 7);

  text = export_as (log, folder, "log.txt");
  g_assert_nonnull (strstr (text, "received"));
  g_assert_null (strchr (text, '\x1b'));

  porthole_log_export_async (log, nowhere, PORTHOLE_LOG_FORMAT_CSV, PORTHOLE_TRANSPORT_TCP, NULL,
                             exported_cb, &outcome);
  wait_until (outcome.done);
  g_assert_error (outcome.error, PORTHOLE_ERROR, PORTHOLE_ERROR_FAILED);
  g_clear_error (&outcome.error);

  /* The thread that wrote may let go of it a moment after it said that it was done. */
  g_object_add_weak_pointer (G_OBJECT (log), (gpointer *) &log);
  g_object_unref (log);
  wait_until (log == NULL);
  g_assert_no_errno (g_rmdir (folder));
}

static void
test_addresses (void)
{
  g_autoptr (GPtrArray) addresses = porthole_local_addresses_list ();
  g_autofree char *v4 = porthole_address_with_port ("192.0.2.1", 80);
  g_autofree char *v6 = porthole_address_with_port ("2001:db8::1", 80);
  gboolean loopback = FALSE;

  for (guint i = 0; i < addresses->len; i++)
    {
      const PortholeLocalAddress *address = g_ptr_array_index (addresses, i);

      loopback = loopback || strcmp (address->address, "127.0.0.1") == 0;
      g_assert_cmpint (address->is_ipv6, ==, strchr (address->address, ':') != NULL);
    }
  g_assert_true (loopback);
  g_assert_cmpstr (v4, ==, "192.0.2.1:80");
  g_assert_cmpstr (v6, ==, "[2001:db8::1]:80");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/conversation/storm", test_storm);
  g_test_add_func ("/log-export/formats", test_export);
  g_test_add_func ("/local-addresses/list", test_addresses);

  return g_test_run ();
}
