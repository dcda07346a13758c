/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <arpa/inet.h>
#include <string.h>

#include "server/porthole-connection-log-private.h"

/* A list kept by nothing but items-changed must always equal the model: what an entry holds
 * is compared by its connection number, which is unique here. */
typedef struct
{
  GArray *ids;
  guint emissions;
} Shadow;

static guint64
id_at (GListModel *model, guint position)
{
  g_autoptr (PortholeLogEntry) entry = g_list_model_get_item (model, position);

  return porthole_log_entry_get_event (entry) == PORTHOLE_LOG_DROPPED
             ? G_MAXUINT64
             : porthole_log_entry_get_connection (entry);
}

static void
changed_cb (GListModel *model, guint position, guint removed, guint added, gpointer user_data)
{
  Shadow *shadow = user_data;

  g_assert_true (removed > 0 || added > 0);
  shadow->emissions++;
  g_array_remove_range (shadow->ids, position, removed);
  for (guint i = 0; i < added; i++)
    {
      guint64 id = id_at (model, position + i);

      g_array_insert_val (shadow->ids, position + i, id);
    }
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, shadow->ids->len);
}

static void
assert_same (GListModel *model, const Shadow *shadow)
{
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, shadow->ids->len);
  for (guint i = 0; i < shadow->ids->len; i++)
    g_assert_cmpuint (id_at (model, i), ==, g_array_index (shadow->ids, guint64, i));
}

static void
append (PortholeLogRows *rows, guint64 id, gsize size)
{
  g_autofree guint8 *data = g_malloc (size + 1);
  PortholeLogRow row
      = { .connection = id, .event = PORTHOLE_LOG_RECEIVED, .received = size, .duration = -1 };

  memset (data, (int) (id & 0xff), size + 1);
  porthole_log_rows_append (rows, &row, id % 3 == 0 ? "detail" : NULL, data, size);
}

static void
test_storm (void)
{
  PortholeConnectionLog *log = porthole_connection_log_new (700, 200000);
  GListModel *model = G_LIST_MODEL (log);
  Shadow shadow = { g_array_new (FALSE, FALSE, sizeof (guint64)), 0 };
  guint64 id = 1;
  guint64 added = 0;
  guint64 cleared = 0;

  g_signal_connect (log, "items-changed", G_CALLBACK (changed_cb), &shadow);
  for (guint round = 0; round < 1500; round++)
    {
      g_autoptr (PortholeLogRows) batch = porthole_log_rows_new ();
      guint n = (guint) g_test_rand_int_range (0, g_test_rand_int_range (1, 400));
      guint emissions = shadow.emissions;

      for (guint i = 0; i < n; i++)
        append (batch, id++, (gsize) g_test_rand_int_range (0, 400));
      porthole_log_rows_trim (batch, 700, 200000, 0, 0);
      added += porthole_log_rows_get_n (batch);
      porthole_connection_log_add_batch (log, batch, 0);
      g_assert_cmpuint (shadow.emissions - emissions, <=, 4);
      g_assert_cmpuint (g_list_model_get_n_items (model), <=, 700);
      g_assert_cmpuint (porthole_connection_log_get_bytes (log), <=, 200000);
      if (round % 100 == 0)
        assert_same (model, &shadow);
      if (g_test_rand_int_range (0, 200) == 0)
        {
          /* The row that says that the log is full is the log's own. */
          guint own = porthole_connection_log_get_dropped_rows (log) > 0 ? 1 : 0;

          g_assert_cmpuint (g_list_model_get_n_items (model)
                                + porthole_connection_log_get_dropped_rows (log),
                            ==, added - cleared + own);
          porthole_connection_log_clear (log);
          cleared = added;
          g_assert_cmpuint (g_list_model_get_n_items (model), ==, 0);
        }
    }
  assert_same (model, &shadow);

  g_array_unref (shadow.ids);
  g_assert_finalize_object (log);
}

static void
test_identity (void)
{
  PortholeConnectionLog *log = porthole_connection_log_new (10, G_MAXSIZE);
  g_autoptr (PortholeLogRows) first = porthole_log_rows_new ();
  g_autoptr (PortholeLogRows) more = porthole_log_rows_new ();
  PortholeLogEntry *entry, *again;

  for (guint i = 1; i <= 8; i++)
    append (first, i, 5);
  porthole_connection_log_add_batch (log, first, 0);
  entry = g_list_model_get_item (G_LIST_MODEL (log), 7);
  again = g_list_model_get_item (G_LIST_MODEL (log), 7);
  g_assert_true (entry == again);
  g_object_unref (again);

  /* It is the same object at its new place. */
  for (guint i = 9; i <= 12; i++)
    append (more, i, 5);
  porthole_connection_log_add_batch (log, more, 0);
  for (guint i = 0; i < 10; i++)
    {
      again = g_list_model_get_item (G_LIST_MODEL (log), i);
      if (porthole_log_entry_get_connection (again) == 8)
        g_assert_true (entry == again);
      g_object_unref (again);
    }

  /* It stays good when its row, and even the log, is gone. */
  porthole_connection_log_clear (log);
  g_assert_finalize_object (log);
  g_assert_cmpuint (porthole_log_entry_get_connection (entry), ==, 8);
  g_assert_cmpuint (g_bytes_get_size (porthole_log_entry_get_data (entry)), ==, 5);
  g_assert_finalize_object (entry);
}

static void
test_full (void)
{
  PortholeConnectionLog *log = porthole_connection_log_new (5, G_MAXSIZE);
  g_autoptr (PortholeLogRows) batch = porthole_log_rows_new ();
  guint said = 0;

  for (guint i = 1; i <= 5; i++)
    append (batch, i, 0);
  porthole_connection_log_add_batch (log, batch, 0);
  g_assert_cmpuint (porthole_connection_log_get_dropped_rows (log), ==, 0);

  porthole_connection_log_add_batch (log, batch, 1000);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (log)), ==, 5);
  for (guint i = 0; i < 5; i++)
    said += porthole_connection_log_get_event (log, i) == PORTHOLE_LOG_DROPPED;
  g_assert_cmpuint (said, ==, 1);
  /* Ten came and a thousand before them, one is the log's own, five are here. */
  g_assert_cmpuint (porthole_connection_log_get_dropped_rows (log), ==, 1006);

  porthole_connection_log_set_limits (log, 3, G_MAXSIZE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (log)), ==, 3);
  g_assert_cmpuint (porthole_connection_log_get_dropped_rows (log), ==, 1008);
  g_assert_finalize_object (log);
}

static void
test_rows (void)
{
  g_autoptr (PortholeLogRows) rows = porthole_log_rows_new ();
  g_autoptr (PortholeLogRows) copy = porthole_log_rows_new ();
  gsize size;

  for (guint i = 1; i <= 3000; i++)
    append (rows, i, i % 50);
  porthole_log_rows_drop_first (rows, 1100);
  porthole_log_rows_append_all (copy, rows);
  porthole_log_rows_append_all (copy, rows);
  g_assert_cmpuint (porthole_log_rows_get_n (copy), ==, 3800);
  g_assert_cmpuint (porthole_log_rows_get_bytes (copy), ==, 2 * porthole_log_rows_get_bytes (rows));

  for (guint i = 0; i < 3800; i++)
    {
      guint64 id = 1101 + i % 1900;
      const guint8 *data = porthole_log_rows_get_data (copy, i, &size);
      const char *detail;

      g_assert_cmpuint (porthole_log_rows_get (copy, i)->connection, ==, id);
      g_assert_cmpuint (size, ==, id % 50);
      for (gsize n = 0; n < size; n++)
        g_assert_cmpuint (data[n], ==, id & 0xff);
      detail = porthole_log_rows_get_detail (copy, i, &size);
      g_assert_cmpmem (detail, size, "detail", id % 3 == 0 ? 6 : 0);
    }

  porthole_log_rows_drop_first (copy, 3800);
  g_assert_cmpuint (porthole_log_rows_get_bytes (copy), ==, 0);
}

static void
test_peers (void)
{
  const struct
  {
    int family;
    const char *address;
    const char *text;
  } peers[] = {
    { AF_INET, "127.0.0.1", "127.0.0.1:40112" },
    { AF_INET6, "::1", "[::1]:40112" },
    { AF_INET6, "::ffff:192.0.2.1", "192.0.2.1:40112" },
    { AF_INET6, "2001:db8::1", "[2001:db8::1]:40112" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (peers); i++)
    {
      struct sockaddr_in in = { .sin_family = AF_INET, .sin_port = htons (40112) };
      struct sockaddr_in6 in6 = { .sin6_family = AF_INET6, .sin6_port = htons (40112) };
      gboolean v4 = peers[i].family == AF_INET;
      struct sockaddr_storage back;
      PortholeEndpoint peer, again;
      char text[PORTHOLE_ENDPOINT_TEXT_MAX];

      g_assert_cmpint (inet_pton (peers[i].family, peers[i].address,
                                  v4 ? (void *) &in.sin_addr : (void *) &in6.sin6_addr),
                       ==, 1);
      porthole_endpoint_from_sockaddr (&peer,
                                       v4 ? (struct sockaddr *) &in : (struct sockaddr *) &in6);
      g_assert_cmpstr (porthole_endpoint_to_text (&peer, text, sizeof text), ==, peers[i].text);
      g_assert_cmpuint (porthole_endpoint_to_sockaddr (&peer, &back), >, 0);
      porthole_endpoint_from_sockaddr (&again, (struct sockaddr *) &back);
      g_assert_cmpmem (&again, sizeof again, &peer, sizeof peer);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/connection-log/rows", test_rows);
  g_test_add_func ("/connection-log/peers", test_peers);
  g_test_add_func ("/connection-log/storm", test_storm);
  g_test_add_func ("/connection-log/identity", test_identity);
  g_test_add_func ("/connection-log/full", test_full);

  return g_test_run ();
}
