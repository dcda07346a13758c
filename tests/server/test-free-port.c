/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/porthole-error.h"
#include "server/porthole-free-port.h"
#include "server/server-fixture.h"

static void
test_kernel (void)
{
  g_autofree char *root = g_dir_make_tmp ("porthole-proc-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (root, "sys", "net", "ipv4", NULL);
  const struct
  {
    const char *name;
    const char *text;
  } files[] = {
    { "ip_unprivileged_port_start", "80\n" },
    { "ip_local_port_range", "20000\t30000\n" },
    { "ip_local_reserved_ports", "8080,9000-9002\n" },
  };
  PortholeKernelPorts ports;

  /* Nothing there: the kernel's defaults. */
  porthole_kernel_ports_read (&ports, root);
  g_assert_cmpuint (ports.privileged_below, ==, 1024);
  g_assert_cmpuint (ports.ephemeral_first, ==, 32768);
  g_assert_cmpuint (ports.ephemeral_last, ==, 60999);
  g_assert_false (porthole_kernel_ports_reserved (&ports, 8080));

  g_assert_no_errno (g_mkdir_with_parents (folder, 0700));
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (folder, files[i].name, NULL);

      g_assert_true (g_file_set_contents (path, files[i].text, -1, NULL));
    }
  porthole_kernel_ports_read (&ports, root);
  g_assert_cmpuint (ports.privileged_below, ==, 80);
  g_assert_cmpuint (ports.ephemeral_first, ==, 20000);
  g_assert_cmpuint (ports.ephemeral_last, ==, 30000);
  for (guint port = 0; port < PORTHOLE_N_PORTS; port++)
    g_assert_cmpint (porthole_kernel_ports_reserved (&ports, (guint16) port), ==,
                     port == 8080 || (port >= 9000 && port <= 9002));

  /* Garbage is as good as nothing. */
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (folder, files[i].name, NULL);

      g_assert_true (g_file_set_contents (path, "99999999999 x", -1, NULL));
    }
  porthole_kernel_ports_read (&ports, root);
  g_assert_cmpuint (ports.privileged_below, ==, 1024);
  g_assert_cmpuint (ports.ephemeral_first, ==, 32768);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (folder, files[i].name, NULL);

      g_assert_no_errno (g_unlink (path));
    }
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *parent = g_path_get_dirname (folder);

      g_assert_no_errno (g_rmdir (folder));
      g_set_str (&folder, parent);
    }
}

static void
test_blocked (void)
{
  const guint16 blocked[] = { 0, 1, 22, 25, 6000, 6667, 10080 };
  const guint16 open[] = { 80, 443, 8080, 8000, 3000, 6670, 65535 };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (blocked); i++)
    g_assert_true (porthole_port_is_browser_blocked (blocked[i]));
  for (guint i = 0; i < G_N_ELEMENTS (open); i++)
    g_assert_false (porthole_port_is_browser_blocked (open[i]));
  for (guint port = 0; port < PORTHOLE_N_PORTS; port++)
    n += porthole_port_is_browser_blocked ((guint16) port);
  g_assert_cmpuint (n, ==, 83);
}

static gboolean
odd_is_taken (guint16 port, PortholeTransport transport, gpointer user_data)
{
  guint *n = user_data;

  g_assert_cmpint (transport, ==, PORTHOLE_TRANSPORT_TCP | PORTHOLE_TRANSPORT_UDP);
  (*n)++;
  return port % 2 != 0;
}

static PortholeFreePortQuery
query_from (guint16 first, guint16 last)
{
  return (PortholeFreePortQuery) {
    .first = first,
    .last = last,
    .transports = PORTHOLE_TRANSPORT_TCP | PORTHOLE_TRANSPORT_UDP,
    .reach = PORTHOLE_SERVER_REACH_THIS_COMPUTER,
  };
}

static void
test_rules (void)
{
  PortholeFreePortQuery query = query_from (12000, 13000);
  guint asked = 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ports = NULL;
  PortholeKernelPorts kernel;

  query.taken = odd_is_taken;
  query.taken_data = &asked;
  ports = porthole_free_port_find (&query, 50, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ports->len, ==, 50);
  g_assert_cmpuint (asked, >=, 50);
  for (guint i = 0; i < ports->len; i++)
    {
      guint16 port = g_array_index (ports, guint16, i);

      g_assert_cmpuint (port % 2, ==, 0);
      g_assert_true (i == 0 || port > g_array_index (ports, guint16, i - 1));
    }

  porthole_kernel_ports_read (&kernel, NULL);
  {
    const PortholeFreePortQuery none[] = {
      query_from (1, kernel.privileged_below - 1),
      query_from (kernel.ephemeral_first, kernel.ephemeral_last),
      query_from (6665, 6669),
    };

    for (guint i = 0; i < G_N_ELEMENTS (none); i++)
      {
        g_autoptr (GError) none_error = NULL;

        g_assert_null (porthole_free_port_find (&none[i], 1, NULL, &none_error));
        g_assert_error (none_error, PORTHOLE_ERROR, PORTHOLE_ERROR_NO_FREE_PORT);
      }
  }
  {
    PortholeFreePortQuery waived = query_from (6665, 6669);
    g_autoptr (GArray) some = NULL;

    waived.flags = PORTHOLE_FREE_PORT_BLOCKED;
    some = porthole_free_port_find (&waived, 1, NULL, NULL);
    g_assert_nonnull (some);
  }
}

/* One held by somebody, on either family and either transport, isn't free. */
static void
test_in_use (void)
{
  const PortholeTransport transports[] = { PORTHOLE_TRANSPORT_TCP, PORTHOLE_TRANSPORT_UDP };
  const char *const addresses[] = { "127.0.0.1", "::1", "0.0.0.0", "::" };

  for (guint i = 0; i < G_N_ELEMENTS (transports) * G_N_ELEMENTS (addresses); i++)
    {
      g_autoptr (PortholeServerConfig) config = server_config ();
      PortholeServer *server = NULL;
      PortholeFreePortQuery query;
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) ports = NULL;
      guint16 port;

      /* Not one of the ephemeral ports: a client of somebody else may have it next. */
      query = query_from (16000, 17000);
      ports = porthole_free_port_find (&query, 1, NULL, &error);
      g_assert_no_error (error);
      config->port = g_array_index (ports, guint16, 0);
      config->transport = transports[i % 2];
      config->reach = PORTHOLE_SERVER_REACH_ONE_ADDRESS;
      config->address = g_strdup (addresses[i / 2]);
      server = server_start (config);
      port = porthole_server_get_port (server);

      query = query_from (port, port);
      g_assert_null (porthole_free_port_find (&query, 1, NULL, &error));
      g_assert_error (error, PORTHOLE_ERROR, PORTHOLE_ERROR_NO_FREE_PORT);
      g_clear_error (&error);
      g_assert_false (porthole_port_can_bind (port, query.transports,
                                              PORTHOLE_SERVER_REACH_EVERY_NETWORK, NULL, &error));
      g_assert_error (error, PORTHOLE_ERROR, PORTHOLE_ERROR_ADDRESS_IN_USE);
      g_clear_error (&error);

      server_stop (server);
      g_assert_true (porthole_port_can_bind (port, query.transports,
                                             PORTHOLE_SERVER_REACH_EVERY_NETWORK, NULL, &error));
      g_assert_no_error (error);
      g_assert_finalize_object (server);
    }
}

typedef struct
{
  GArray *ports;
  GError *error;
  gboolean done;
} Found;

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Found *found = user_data;

  found->ports = porthole_free_port_find_finish (result, &found->error);
  found->done = TRUE;
}

static void
test_async (void)
{
  PortholeFreePortQuery query = query_from (14000, 15000);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Found found = { 0 };

  porthole_free_port_find_async (&query, 3, NULL, found_cb, &found);
  wait_until (found.done);
  g_assert_no_error (found.error);
  g_assert_cmpuint (found.ports->len, ==, 3);
  g_array_unref (found.ports);

  found = (Found) { 0 };
  g_cancellable_cancel (cancellable);
  porthole_free_port_find_async (&query, 3, cancellable, found_cb, &found);
  wait_until (found.done);
  g_assert_error (found.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&found.error);

  found = (Found) { 0 };
  query.reach = PORTHOLE_SERVER_REACH_ONE_ADDRESS;
  query.address = "192.0.2.1";
  porthole_free_port_find_async (&query, 3, NULL, found_cb, &found);
  wait_until (found.done);
  g_assert_error (found.error, PORTHOLE_ERROR, PORTHOLE_ERROR_ADDRESS_UNAVAILABLE);
  g_clear_error (&found.error);
}

/* What was free when it was looked at may be taken a moment later; starting says so then. */
static void
test_taken_between (void)
{
  PortholeFreePortQuery query = query_from (15000, 16000);
  g_autoptr (GArray) ports = porthole_free_port_find (&query, 1, NULL, NULL);
  g_autoptr (PortholeServerConfig) config = server_config ();
  PortholeServer *first, *second;

  config->port = g_array_index (ports, guint16, 0);
  first = server_start (config);
  second = porthole_server_new (config);
  server_start_fails (second, PORTHOLE_ERROR_ADDRESS_IN_USE);
  g_assert_finalize_object (second);
  server_stop (first);
  g_assert_finalize_object (first);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/free-port/kernel", test_kernel);
  g_test_add_func ("/free-port/blocked", test_blocked);
  g_test_add_func ("/free-port/rules", test_rules);
  g_test_add_func ("/free-port/in-use", test_in_use);
  g_test_add_func ("/free-port/async", test_async);
  g_test_add_func ("/free-port/taken-between", test_taken_between);

  return g_test_run ();
}
