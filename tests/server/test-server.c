/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <arpa/inet.h>
#include <errno.h>
#include <gio/gio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/porthole-error.h"
#include "server/porthole-server.h"
#include "server/server-fixture.h"

static void
test_greets (void)
{
  g_autoptr (PortholeServerConfig) config = server_config ();
  PortholeServer *server = server_start (config);
  PortholeServerTotals totals;
  g_autofree char *expected
      = g_strdup_printf ("Hello from port %u!\n", porthole_server_get_port (server));

  for (int family = 0; family < 2; family++)
    {
      g_autofd int fd
          = client_connect (family == 0 ? AF_INET : AF_INET6, porthole_server_get_port (server));

      client_expect (fd, expected);
    }
  wait_for_event (server, PORTHOLE_LOG_CLOSED, 2);

  porthole_server_get_totals (server, &totals);
  g_assert_cmpuint (totals.opened, ==, 2);
  g_assert_cmpuint (totals.closed, ==, 2);
  g_assert_cmpuint (totals.bytes_sent, ==, 2 * strlen (expected));
  g_assert_cmpuint (totals.bytes_received, ==, 0);

  server_stop (server);
  g_assert_finalize_object (server);
}

static void
test_entries (void)
{
  g_autoptr (PortholeServerConfig) config = server_config ();
  PortholeServer *server = server_start (config);
  GListModel *log = G_LIST_MODEL (porthole_server_get_log (server));
  PortholeLogEvent expected[]
      = { PORTHOLE_LOG_STARTED, PORTHOLE_LOG_STARTED,  PORTHOLE_LOG_OPENED,
          PORTHOLE_LOG_SENT,    PORTHOLE_LOG_RECEIVED, PORTHOLE_LOG_CLOSED };
  gint64 time = 0;

  {
    g_autofd int fd = client_connect (AF_INET, porthole_server_get_port (server));
    g_autofree char *local = client_local (fd);

    client_expect (fd, "Hello from port ");
    client_send (fd, "GET /x HTTP/1.1\r\n", 17);
    wait_for_event (server, PORTHOLE_LOG_RECEIVED, 1);
    client_close_write (fd);
    wait_for_event (server, PORTHOLE_LOG_CLOSED, 1);

    g_assert_cmpuint (g_list_model_get_n_items (log), ==, G_N_ELEMENTS (expected));
    for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
      {
        g_autoptr (PortholeLogEntry) entry = g_list_model_get_item (log, i);

        g_assert_cmpint (porthole_log_entry_get_event (entry), ==, expected[i]);
        g_assert_cmpint (porthole_log_entry_get_time (entry), >=, time);
        time = porthole_log_entry_get_time (entry);
        if (i >= 2)
          {
            g_assert_cmpuint (porthole_log_entry_get_connection (entry), ==, 1);
            g_assert_cmpstr (porthole_log_entry_get_peer (entry), ==, local);
          }
        if (expected[i] == PORTHOLE_LOG_RECEIVED)
          {
            gsize size;
            const char *data = g_bytes_get_data (porthole_log_entry_get_data (entry), &size);

            g_assert_cmpmem (data, size, "GET /x HTTP/1.1\r\n", 17);
            g_assert_cmpint (porthole_log_entry_get_protocol (entry), ==, PORTHOLE_PROTOCOL_HTTP);
            g_assert_cmpstr (porthole_log_entry_get_detail (entry), ==, "GET /x HTTP/1.1");
            g_assert_false (porthole_log_entry_get_truncated (entry));
          }
        if (expected[i] == PORTHOLE_LOG_CLOSED)
          {
            g_assert_cmpuint (porthole_log_entry_get_received (entry), ==, 17);
            g_assert_cmpint (porthole_log_entry_get_reason (entry), ==,
                             PORTHOLE_REASON_PEER_CLOSED);
            g_assert_cmpint (porthole_log_entry_get_duration (entry), >=, 0);
          }
      }
  }

  server_stop (server);
  g_assert_finalize_object (server);
}

static void
test_errors (void)
{
  g_autoptr (PortholeServerConfig) config = server_config ();
  PortholeServer *first = server_start (config);
  PortholeServer *second = NULL;

  config->port = porthole_server_get_port (first);
  second = porthole_server_new (config);
  server_start_fails (second, PORTHOLE_ERROR_ADDRESS_IN_USE);
  g_assert_cmpint (porthole_server_get_state (second), ==, PORTHOLE_SERVER_STOPPED);

  /* The other family alone being taken is enough. */
  config->reach = PORTHOLE_SERVER_REACH_ONE_ADDRESS;
  config->address = g_strdup ("::1");
  g_assert_true (porthole_server_set_config (second, config));
  server_start_fails (second, PORTHOLE_ERROR_ADDRESS_IN_USE);

  /* 192.0.2.0/24 is for documentation (RFC 5737): nobody has it. */
  g_set_str (&config->address, "192.0.2.1");
  g_assert_true (porthole_server_set_config (second, config));
  server_start_fails (second, PORTHOLE_ERROR_ADDRESS_UNAVAILABLE);

  g_set_str (&config->address, "localhost");
  g_assert_true (porthole_server_set_config (second, config));
  server_start_fails (second, PORTHOLE_ERROR_INVALID_ADDRESS);

  server_stop (first);
  config->reach = PORTHOLE_SERVER_REACH_THIS_COMPUTER;
  g_assert_true (porthole_server_set_config (second, config));
  server_start_again (second);
  server_stop (second);

  g_assert_finalize_object (first);
  g_assert_finalize_object (second);
}

/* Stop and start on the same port at once, with connections that the server closed itself and
 * that are in TIME-WAIT on its side. */
static void
test_restart (void)
{
  g_autoptr (PortholeServerConfig) config = server_config ();
  PortholeServer *server = server_start (config);
  guint16 port = porthole_server_get_port (server);

  config->port = port;
  for (guint round = 1; round <= 5; round++)
    {
      g_autofd int fd = client_connect (AF_INET, port);

      client_expect (fd, "Hello");
      server_stop (server);
      g_assert_true (porthole_server_set_config (server, config));
      server_start_again (server);
    }
  server_stop (server);

  /* One that is let go while it runs stops. */
  server_start_again (server);
  g_assert_finalize_object (server);
  porthole_server_wait_all ();
  g_assert_cmpint (client_try_connect (AF_INET, port), ==, -1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/server/greets", test_greets);
  g_test_add_func ("/server/entries", test_entries);
  g_test_add_func ("/server/errors", test_errors);
  g_test_add_func ("/server/restart", test_restart);

  return g_test_run ();
}
