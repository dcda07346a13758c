/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>

#include "common/engine-test.h"
#include "overview/porthole-port-facts.h"

typedef struct
{
  char *dir;
  PortholeOverview *overview;
  PortholeScanner *scanner;
  PortholePortFacts *facts;
  guint n_changed;
} Fixture;

static void
changed_cb (Fixture *fixture)
{
  fixture->n_changed++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->dir = g_dir_make_tmp ("porthole-facts-XXXXXX", NULL);
  fixture->overview = porthole_overview_new (fixture->dir);
  fixture->scanner = porthole_overview_get_scanner (fixture->overview);
  fixture->facts = porthole_port_facts_new (fixture->overview);
  g_signal_connect_swapped (fixture->facts, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  assert_finalized (g_steal_pointer (&fixture->facts));
  assert_finalized (g_steal_pointer (&fixture->overview));
  g_assert_cmpint (g_rmdir (fixture->dir), ==, 0);
  g_free (fixture->dir);
}

/* A port that nobody has: one that was had a moment ago. */
static guint16
find_unused (void)
{
  guint16 port = 0;
  g_autoptr (GSocket) socket = listen_on ("127.0.0.1", &port);

  return port;
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  guint16 first;

  g_assert_false (porthole_port_facts_get_ports (fixture->facts, &first, NULL));
  g_assert_cmpint (porthole_port_facts_get_state (fixture->facts), ==, PORTHOLE_PORT_UNKNOWN);
  g_assert_null (porthole_port_facts_get_service (fixture->facts));

  /* Turned to a port and away again. */
  porthole_port_facts_set_port (fixture->facts, 22, PORTHOLE_TRANSPORT_TCP);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
  g_assert_true (porthole_port_facts_get_ports (fixture->facts, &first, NULL));
  g_assert_cmpuint (first, ==, 22);
  porthole_port_facts_set_port (fixture->facts, 22, PORTHOLE_TRANSPORT_TCP);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
  porthole_port_facts_clear (fixture->facts);
  g_assert_cmpuint (fixture->n_changed, ==, 2);
  g_assert_null (porthole_port_facts_get_service (fixture->facts));
}

static void
test_listener (Fixture *fixture, gconstpointer data)
{
  guint16 port = 0;
  g_autoptr (GSocket) socket = listen_on ("127.0.0.1", &port);

  /* Nobody has looked, so nobody knows. */
  porthole_port_facts_set_port (fixture->facts, port, PORTHOLE_TRANSPORT_TCP);
  g_assert_cmpint (porthole_port_facts_get_state (fixture->facts), ==, PORTHOLE_PORT_UNKNOWN);

  refresh (fixture->scanner);
  g_assert_cmpint (porthole_port_facts_get_state (fixture->facts), ==, PORTHOLE_PORT_IN_USE);
  g_assert_cmpuint (porthole_listener_get_port (porthole_port_facts_get_listener (fixture->facts)),
                    ==, port);
  g_assert_cmpstr (
      porthole_port_facts_name_holder (porthole_port_facts_get_listener (fixture->facts)), !=,
      NULL);
  g_assert_null (porthole_port_facts_get_server (fixture->facts));

  /* The same number with the other transport is another port. */
  porthole_port_facts_set_port (fixture->facts, port, PORTHOLE_TRANSPORT_UDP);
  g_assert_cmpint (porthole_port_facts_get_state (fixture->facts), ==, PORTHOLE_PORT_FREE);

  /* Free at once, though the row lingers. */
  porthole_port_facts_set_port (fixture->facts, port, PORTHOLE_TRANSPORT_TCP);
  g_socket_close (socket, NULL);
  fixture->n_changed = 0;
  refresh (fixture->scanner);
  g_assert_cmpuint (fixture->n_changed, >=, 1);
  g_assert_cmpint (porthole_port_facts_get_state (fixture->facts), ==, PORTHOLE_PORT_FREE);
  g_assert_null (porthole_port_facts_get_listener (fixture->facts));
}

static void
test_used (Fixture *fixture, gconstpointer data)
{
  guint16 port = 0;
  g_autoptr (GSocket) socket = listen_on ("127.0.0.1", &port);
  g_autofree guint16 *ports = NULL;
  gsize n_ports;
  guint n_found = 0;

  refresh (fixture->scanner);
  ports = porthole_overview_list_used (fixture->overview, &n_ports);
  for (gsize i = 0; i < n_ports; i++)
    {
      g_assert_true (i == 0 || ports[i] > ports[i - 1]);
      n_found += ports[i] == port;
    }
  g_assert_cmpuint (n_found, ==, 1);

  /* A block is in use when one of its ports is. */
  g_assert_true (
      porthole_overview_find_listener (fixture->overview, port - 1, port, PORTHOLE_TRANSPORT_TCP)
      != NULL);
}

/* While it is live the scanner runs, without anybody asking again; and not a moment longer. */
static void
test_live (Fixture *fixture, gconstpointer data)
{
  guint16 port = 0;
  g_autoptr (GSocket) socket = NULL;

  g_assert_false (porthole_scanner_get_running (fixture->scanner));
  porthole_port_facts_set_live (fixture->facts, TRUE);
  g_assert_true (porthole_scanner_get_running (fixture->scanner));

  port = find_unused ();
  porthole_port_facts_set_port (fixture->facts, port, PORTHOLE_TRANSPORT_TCP);
  wait_until (porthole_port_facts_get_state (fixture->facts) == PORTHOLE_PORT_FREE);
  socket = listen_on ("127.0.0.1", &port);
  wait_until (porthole_port_facts_get_state (fixture->facts) == PORTHOLE_PORT_IN_USE);

  porthole_port_facts_set_live (fixture->facts, FALSE);
  g_assert_false (porthole_scanner_get_running (fixture->scanner));

  /* Also when it just goes. */
  porthole_port_facts_set_live (fixture->facts, TRUE);
  g_object_run_dispose (G_OBJECT (fixture->facts));
  g_assert_false (porthole_scanner_get_running (fixture->scanner));
}

static void
started_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_assert_true (porthole_server_start_finish (PORTHOLE_SERVER (source), result, NULL));
}

static void
stopped_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_assert_true (porthole_server_stop_finish (PORTHOLE_SERVER (source), result, NULL));
}

static void
test_server (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PortholeServerConfig) config = porthole_server_config_new ();
  g_autoptr (PortholeServer) server = NULL;
  guint16 port = find_unused ();

  config->port = port;
  server = porthole_server_new (config);
  porthole_overview_add_server (fixture->overview, server);
  porthole_port_facts_set_port (fixture->facts, port, PORTHOLE_TRANSPORT_TCP);
  g_assert_null (porthole_port_facts_get_server (fixture->facts));

  /* Known without a look at the sockets. */
  porthole_server_start_async (server, NULL, started_cb, NULL);
  wait_until (porthole_port_facts_get_state (fixture->facts) == PORTHOLE_PORT_OWN);
  g_assert_true (porthole_port_facts_get_server (fixture->facts) == server);

  porthole_server_stop_async (server, NULL, stopped_cb, NULL);
  wait_until (porthole_port_facts_get_server (fixture->facts) == NULL);
  wait_until (porthole_server_get_state (server) == PORTHOLE_SERVER_STOPPED);

  porthole_overview_remove_server (fixture->overview, server);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  PortholeRegistry *registry = porthole_overview_get_registry (fixture->overview);
  PortholeNotes *notes = porthole_registry_get_notes (registry);
  PortholeService *service;
  guint n_names = 0;

  porthole_port_facts_set_port (fixture->facts, 5432, PORTHOLE_TRANSPORT_TCP);
  g_assert_cmpstr (porthole_service_get_title (porthole_port_facts_get_service (fixture->facts)),
                   ==, "PostgreSQL");
  g_assert_null (porthole_port_facts_get_name (fixture->facts));

  g_signal_connect_swapped (fixture->facts, "notify::name", G_CALLBACK (count_cb), &n_names);
  porthole_notes_set (notes, 5432, "Orders", "The one of the shop");
  wait_until (porthole_port_facts_get_name (fixture->facts) != NULL);
  g_assert_cmpstr (porthole_port_facts_get_name (fixture->facts), ==, "Orders");
  g_assert_cmpstr (porthole_port_facts_get_note (fixture->facts), ==, "The one of the shop");
  porthole_notes_set (notes, 22, "Elsewhere", NULL);
  g_assert_cmpuint (n_names, ==, 1);

  porthole_notes_remove (notes, 5432);
  wait_until (porthole_port_facts_get_name (fixture->facts) == NULL);
  g_assert_cmpuint (n_names, ==, 2);

  /* A row that was chosen stays, though it isn't what the port is mostly for. */
  service = porthole_registry_lookup_port (registry, 6000, 0);
  porthole_port_facts_set_service (fixture->facts, service);
  g_assert_true (porthole_port_facts_get_service (fixture->facts) == service);
  g_assert_cmpint (porthole_port_facts_get_transports (fixture->facts), ==,
                   porthole_service_get_transports (service));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/overview/facts/empty", Fixture, NULL, set_up, test_empty, tear_down);
  g_test_add ("/overview/facts/listener", Fixture, NULL, set_up, test_listener, tear_down);
  g_test_add ("/overview/facts/used", Fixture, NULL, set_up, test_used, tear_down);
  g_test_add ("/overview/facts/live", Fixture, NULL, set_up, test_live, tear_down);
  g_test_add ("/overview/facts/server", Fixture, NULL, set_up, test_server, tear_down);
  g_test_add ("/overview/facts/names", Fixture, NULL, set_up, test_names, tear_down);

  return g_test_run ();
}
