/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The socket units of a snapshot, for somebody without a main loop. */

#include "config.h"

#include <unistd.h>

#include "listeners/porthole-socket-private.h"
#include "listeners/porthole-unit-manager.h"

static gboolean
expired_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

static GSource *
add_timeout (GMainContext *context, guint timeout, gboolean *expired)
{
  GSource *source = g_timeout_source_new (timeout);

  *expired = FALSE;
  g_source_set_callback (source, expired_cb, expired, NULL);
  g_source_attach (source, context);
  return source;
}

/* Whether a service manager itself has the socket; @ret_user says whose. */
static gboolean
is_of_manager (PortholeSocket *socket, gint64 *ret_user)
{
  PortholeProcess *leader = porthole_socket_pick_leader (porthole_socket_get_owners (socket));
  g_autoptr (PortholeUnit) unit = porthole_socket_find_unit (socket, leader);

  *ret_user = unit->user;
  return unit->kind == PORTHOLE_UNIT_INIT;
}

static void
look_up (PortholeSocket *socket, PortholeUnitManager *manager)
{
  const char *name = porthole_unit_manager_find_socket (
      manager, porthole_socket_get_transport (socket), porthole_socket_get_inet_address (socket),
      porthole_socket_get_port (socket));
  PortholeUnitFacts facts = { 0 };

  if (name == NULL)
    return;

  porthole_unit_manager_look_up (manager, name, &facts);
  porthole_socket_set_socket_unit (socket, name, facts.triggers);
}

/* Asks until there is nothing more to be known, or the time is up. */
static void
ask_manager (PortholeUnitManager *manager,
             GPtrArray *sockets,
             GMainContext *context,
             const gboolean *expired)
{
  gboolean busy;

  if (sockets->len == 0)
    return;

  porthole_unit_manager_set_active (manager, TRUE);
  do
    {
      for (guint i = 0; i < sockets->len; i++)
        look_up (g_ptr_array_index (sockets, i), manager);
      busy = porthole_unit_manager_get_busy (manager);
      if (busy)
        g_main_context_iteration (context, TRUE);
    }
  while (busy && !*expired);
  porthole_unit_manager_set_active (manager, FALSE);
}

/* Asks the service manager of a bus. */
static void
ask_bus (GBusType bus, GPtrArray *sockets, guint timeout)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (GSource) source = NULL;
  g_autoptr (GSource) end_source = NULL;
  PortholeUnitManager *manager;
  gboolean expired;

  if (sockets->len == 0)
    return;

  g_main_context_push_thread_default (context);
  source = add_timeout (context, timeout, &expired);
  manager = porthole_unit_manager_new (bus);
  ask_manager (manager, sockets, context, &expired);
  g_source_destroy (source);

  /* What was given up comes back as cancelled, and has the manager until then. */
  end_source = add_timeout (context, timeout, &expired);
  g_object_add_weak_pointer (G_OBJECT (manager), (gpointer *) &manager);
  g_object_unref (manager);
  while (manager != NULL && !expired)
    g_main_context_iteration (context, TRUE);
  g_clear_weak_pointer (&manager);
  g_source_destroy (end_source);
  g_main_context_pop_thread_default (context);
}

/**
 * porthole_sockets_ask_units:
 * @sockets: (element-type PortholeSocket): sockets
 * @timeout: how long to wait for the answers of each of the two, milliseconds
 *
 * Asks the system's and the user's service manager for which of their socket units they listen,
 * and lets the sockets know. Blocks until there is an answer or the time is up; nobody is asked
 * where no socket is a service manager's. Without a bus, or without systemd on it, nothing
 * changes. Any thread that has the sockets for itself; sources of its main context don't run
 * meanwhile.
 */
void
porthole_sockets_ask_units (GPtrArray *sockets, guint timeout)
{
  g_autoptr (GPtrArray) of_system = g_ptr_array_new ();
  g_autoptr (GPtrArray) of_session = g_ptr_array_new ();

  g_return_if_fail (sockets != NULL);

  for (guint i = 0; i < sockets->len; i++)
    {
      PortholeSocket *socket = g_ptr_array_index (sockets, i);
      gint64 user;

      if (is_of_manager (socket, &user) && (user < 0 || user == (gint64) getuid ()))
        g_ptr_array_add (user < 0 ? of_system : of_session, socket);
    }

  ask_bus (G_BUS_TYPE_SYSTEM, of_system, timeout);
  ask_bus (G_BUS_TYPE_SESSION, of_session, timeout);
}
