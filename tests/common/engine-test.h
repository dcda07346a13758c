/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What tests of the engine need that have real sockets looked at. */

#pragma once

#include <gio/gio.h>

#include "common/wait.h"
#include "listeners/porthole-scanner.h"

/* Listens for TCP at an address. *port is what to listen on, 0 for any, and what it became.
 *
 * Returns: (transfer full): the socket */
static inline GSocket *
listen_on (const char *address, guint16 *port)
{
  g_autoptr (GInetAddress) inet = g_inet_address_new_from_string (address);
  g_autoptr (GSocketAddress) wanted = g_inet_socket_address_new (inet, *port);
  g_autoptr (GSocketAddress) bound = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GSocket) socket = g_socket_new (g_inet_address_get_family (inet), G_SOCKET_TYPE_STREAM,
                                             G_SOCKET_PROTOCOL_TCP, &error);

  g_assert_no_error (error);
  g_assert_true (g_socket_bind (socket, wanted, TRUE, &error));
  g_assert_true (g_socket_listen (socket, &error));
  bound = g_socket_get_local_address (socket, &error);
  *port = g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (bound));

  return g_steal_pointer (&socket);
}

static inline void
refreshed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  gboolean *done = user_data;
  g_autoptr (GError) error = NULL;

  g_assert_true (porthole_scanner_refresh_finish (PORTHOLE_SCANNER (source), result, &error));
  g_assert_no_error (error);
  *done = TRUE;
}

/* Looks at the sockets once. */
static inline void
refresh (PortholeScanner *scanner)
{
  gboolean done = FALSE;

  porthole_scanner_refresh_async (scanner, NULL, refreshed_cb, &done);
  wait_until (done);
}
