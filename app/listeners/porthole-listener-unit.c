/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a listener belongs to: a unit, an application, a container. */

#include "config.h"

#include <string.h>

#include "listeners/porthole-listener-fields.h"
#include "listeners/porthole-socket-private.h"

/* Conmon, which stands above all processes of its container, may not be the next above. */
#define MAX_PARENTS 16

/* Engines name a container by a SHA-256; of it the first part is shown. */
#define ID_LENGTH 64

static gboolean
same_forward (const PortholeForward *a, const PortholeForward *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return a->kind == b->kind && a->program == b->program && a->port == b->port
         && g_strcmp0 (a->container, b->container) == 0 && g_strcmp0 (a->host, b->host) == 0
         && g_strcmp0 (a->via, b->via) == 0;
}

static PortholeForward *
find_forward (PortholeListener *self)
{
  PortholeForward *forward = NULL;

  for (guint i = 0; i < self->sockets->len && forward == NULL; i++)
    forward = porthole_socket_find_forward (g_ptr_array_index (self->sockets, i));

  return forward;
}

/* The monitor of a container of podman or CRI-O is an ancestor of all processes in it, and its
 * command line has the name of the container, of which the cgroup has but the ID. */
static char *
find_container_name (const PortholeUnit *unit, PortholeProcess *leader)
{
  PortholeProcess *process = leader;

  if (unit->container == NULL)
    return NULL;

  for (guint i = 0; i < MAX_PARENTS && process != NULL; i++)
    {
      g_autofree char *name = porthole_forward_find_container_name (
          porthole_process_get_command (process), porthole_process_get_name (process),
          unit->container);

      if (name != NULL)
        return g_steal_pointer (&name);
      process = porthole_process_get_parent (process);
    }

  return NULL;
}

/**
 * porthole_socket_find_unit:
 * @socket: a socket
 * @leader: (nullable): the process that stands for its owners
 *
 * Finds what a socket belongs to: what its cgroup is of. A socket that the service manager
 * opened for a service is in the manager's own cgroup: then the service is where its process is.
 * Where a service manager has been asked, what it listens for itself is the socket unit's.
 * A container has its name where a process says it, or else its ID.
 *
 * Returns: (transfer full): the unit
 */
PortholeUnit *
porthole_socket_find_unit (PortholeSocket *socket, PortholeProcess *leader)
{
  const PortholeUnit *own = porthole_socket_get_unit (socket);
  g_autoptr (PortholeUnit) found = NULL;
  g_autofree char *name = NULL;

  if ((own->kind == PORTHOLE_UNIT_INIT || own->kind == PORTHOLE_UNIT_NONE) && leader != NULL)
    {
      g_autoptr (PortholeUnit) unit
          = porthole_unit_new_from_cgroup (porthole_process_get_cgroup (leader));

      if (unit->kind != PORTHOLE_UNIT_NONE)
        found = g_steal_pointer (&unit);
    }

  if (found == NULL)
    found = porthole_unit_copy (own);
  if (found->kind == PORTHOLE_UNIT_INIT && porthole_socket_get_socket_unit (socket) != NULL)
    {
      found->kind = PORTHOLE_UNIT_SOCKET;
      g_set_str (&found->name, porthole_socket_get_socket_unit (socket));
    }
  name = find_container_name (found, leader);
  if (name != NULL)
    g_set_str (&found->container, name);
  return g_steal_pointer (&found);
}

/**
 * porthole_socket_find_forward:
 * @socket: a socket
 *
 * Finds out whether one of its owners only passes connections on, and where to.
 *
 * Returns: (transfer full) (nullable): where to, %NULL when the owners answer themselves, or
 *   aren't known
 */
PortholeForward *
porthole_socket_find_forward (PortholeSocket *socket)
{
  GPtrArray *owners;

  g_return_val_if_fail (PORTHOLE_IS_SOCKET (socket), NULL);

  owners = porthole_socket_get_owners (socket);
  for (guint i = 0; i < owners->len; i++)
    {
      PortholeProcess *process = g_ptr_array_index (owners, i);
      PortholeForward *forward = porthole_forward_new_from_command (
          porthole_process_get_command (process), porthole_process_get_name (process),
          porthole_socket_get_transport (socket), porthole_socket_get_port (socket));

      if (forward != NULL)
        return forward;
    }

  return NULL;
}

/*< private >
 * porthole_listener_update_unit:
 * @self: a listener
 *
 * Computes anew what it belongs to.
 *
 * Returns: whether that changed
 */
gboolean
porthole_listener_update_unit (PortholeListener *self)
{
  PortholeSocket *first = g_ptr_array_index (self->sockets, 0);
  g_autoptr (PortholeUnit) unit = porthole_socket_find_unit (first, self->leader);
  g_autoptr (PortholeForward) forward = find_forward (self);
  const char *container;
  gboolean changed = FALSE;

  if (unit->kind == PORTHOLE_UNIT_INIT && self->socket_unit != NULL)
    {
      unit->kind = PORTHOLE_UNIT_SOCKET;
      g_set_str (&unit->name, self->socket_unit);
    }

  if (forward != NULL && forward->kind == PORTHOLE_FORWARD_CONTAINER && forward->container == NULL)
    forward->container = g_strdup (unit->container);
  container = forward != NULL && forward->container != NULL ? forward->container : unit->container;
  self->unit_user = unit->user;
  changed |= porthole_listener_set_string (self, &self->unit, unit->name, PROP_UNIT);
  changed |= porthole_listener_set_int (self, &self->unit_kind, (int) unit->kind, PROP_UNIT_KIND);
  changed |= porthole_listener_set_string (self, &self->app_id, unit->app_id, PROP_APP_ID);
  changed |= porthole_listener_set_interned (self, &self->engine, unit->engine, PROP_ENGINE);
  changed |= porthole_listener_set_string (self, &self->container, container, PROP_CONTAINER);
  changed |= porthole_listener_set_string (self, &self->cgroup, porthole_socket_get_cgroup (first),
                                           PROP_CGROUP);
  if (!same_forward (self->forward, forward))
    {
      g_clear_pointer (&self->forward, porthole_forward_free);
      self->forward = g_steal_pointer (&forward);
      porthole_listener_notify (self, PROP_FORWARD);
      changed = TRUE;
    }
  return changed;
}

/*< private >
 * porthole_listener_set_unit_facts:
 * @self: a listener
 * @socket_unit: (nullable): the socket unit that the service manager listens for
 * @service_unit: (nullable): the service that it starts
 * @facts: (nullable): what the service manager says of the unit
 *
 * Takes over what the service manager says.
 *
 * Returns: whether it is different
 */
gboolean
porthole_listener_set_unit_facts (PortholeListener *self,
                                  const char *socket_unit,
                                  const char *service_unit,
                                  const PortholeUnitFacts *facts)
{
  gint64 active_since = facts != NULL ? facts->active_since : 0;
  gboolean changed;

  for (guint i = 0; i < self->sockets->len; i++)
    porthole_socket_set_socket_unit (g_ptr_array_index (self->sockets, i), socket_unit,
                                     service_unit);

  g_object_freeze_notify (G_OBJECT (self));
  changed
      = porthole_listener_set_string (self, &self->service_unit, service_unit, PROP_SERVICE_UNIT);
  changed |= porthole_listener_set_string (
      self, &self->description, facts != NULL ? facts->description : NULL, PROP_DESCRIPTION);
  changed |= porthole_listener_set_string (self, &self->unit_file,
                                           facts != NULL ? facts->file : NULL, PROP_UNIT_FILE);
  if (porthole_listener_set_string (self, &self->socket_unit, socket_unit, PROP_SOCKET_UNIT))
    {
      porthole_listener_update_unit (self);
      changed = TRUE;
    }
  if (self->active_since != active_since)
    {
      self->active_since = active_since;
      porthole_listener_update_since (self);
    }
  g_object_thaw_notify (G_OBJECT (self));
  return changed;
}

/*< private >
 * porthole_listener_set_app:
 * @self: a listener
 * @name: (nullable): its application's name
 * @icon: (nullable): its application's icon
 *
 * Takes over what the application's desktop file says.
 *
 * Returns: whether it is different
 */
gboolean
porthole_listener_set_app (PortholeListener *self, const char *name, GIcon *icon)
{
  gboolean changed = porthole_listener_set_string (self, &self->app_name, name, PROP_APP_NAME);

  if (g_set_object (&self->app_icon, icon))
    {
      porthole_listener_notify (self, PROP_APP_ICON);
      changed = TRUE;
    }
  return changed;
}

/*< private >
 * porthole_listener_get_own_unit_kind:
 * @self: a listener
 *
 * Gets what its cgroup is of, before a service manager said anything.
 *
 * Returns: the kind
 */
PortholeUnitKind
porthole_listener_get_own_unit_kind (PortholeListener *self)
{
  if (self->unit_kind == PORTHOLE_UNIT_SOCKET && self->socket_unit != NULL)
    return PORTHOLE_UNIT_INIT;

  return (PortholeUnitKind) self->unit_kind;
}

/**
 * porthole_listener_get_unit:
 * @self: a listener
 *
 * Gets the systemd unit it belongs to.
 *
 * Returns: (transfer none) (nullable): the unit's name, %NULL for none
 */
const char *
porthole_listener_get_unit (PortholeListener *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER (self), NULL);

  return self->unit;
}

/**
 * porthole_listener_get_unit_kind:
 * @self: a listener
 *
 * Gets what it belongs to.
 *
 * Returns: the kind of the unit
 */
PortholeUnitKind
porthole_listener_get_unit_kind (PortholeListener *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER (self), PORTHOLE_UNIT_NONE);

  return (PortholeUnitKind) self->unit_kind;
}

/**
 * porthole_listener_get_container:
 * @self: a listener
 *
 * Gets the container or virtual machine it belongs to, or forwards to.
 *
 * Returns: (transfer none) (nullable): its name or ID, %NULL for none
 */
const char *
porthole_listener_get_container (PortholeListener *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER (self), NULL);

  return self->container;
}

/**
 * porthole_listener_get_container_is_id:
 * @self: a listener
 *
 * Gets whether the container is but an ID, from its cgroup: its name is known to its engine only,
 * whom an ordinary user may not ask.
 *
 * Returns: whether it is one
 */
gboolean
porthole_listener_get_container_is_id (PortholeListener *self)
{
  const char *id;

  g_return_val_if_fail (PORTHOLE_IS_LISTENER (self), FALSE);

  if (self->container == NULL || self->cgroup == NULL)
    return FALSE;
  id = strstr (self->cgroup, self->container);
  return id != NULL && strspn (id, "0123456789abcdef") == ID_LENGTH
         && strlen (self->container) < ID_LENGTH;
}

/**
 * porthole_listener_get_engine:
 * @self: a listener
 *
 * Gets what runs the container.
 *
 * Returns: (transfer none) (nullable): `docker`, `podman` and so on, %NULL where it isn't known
 */
const char *
porthole_listener_get_engine (PortholeListener *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER (self), NULL);

  return self->engine;
}

/**
 * porthole_listener_get_app_id:
 * @self: a listener
 *
 * Gets the desktop application it belongs to.
 *
 * Returns: (transfer none) (nullable): its desktop file's ID without `.desktop`, %NULL for none
 */
const char *
porthole_listener_get_app_id (PortholeListener *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER (self), NULL);

  return self->app_id;
}

/**
 * porthole_listener_get_cgroup:
 * @self: a listener
 *
 * Gets the cgroup it was made in.
 *
 * Returns: (transfer none) (nullable): the path
 */
const char *
porthole_listener_get_cgroup (PortholeListener *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER (self), NULL);

  return self->cgroup;
}

/**
 * porthole_listener_get_description:
 * @self: a listener
 *
 * Gets what the unit calls itself; known only a moment after the unit.
 *
 * Returns: (transfer none) (nullable): the description
 */
const char *
porthole_listener_get_description (PortholeListener *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER (self), NULL);

  return self->description;
}

/**
 * porthole_listener_get_unit_file:
 * @self: a listener
 *
 * Gets the file the unit is described in; known only a moment after the unit.
 *
 * Returns: (transfer none) (nullable): the path
 */
const char *
porthole_listener_get_unit_file (PortholeListener *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER (self), NULL);

  return self->unit_file;
}

/**
 * porthole_listener_get_service_unit:
 * @self: a listener
 *
 * Gets the service that a socket unit starts when somebody connects.
 *
 * Returns: (transfer none) (nullable): the service's name
 */
const char *
porthole_listener_get_service_unit (PortholeListener *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER (self), NULL);

  return self->service_unit;
}

/**
 * porthole_listener_get_socket_unit:
 * @self: a listener
 *
 * Gets the socket unit that the service manager listens for: the service is started on demand.
 *
 * Returns: (transfer none) (nullable): the socket unit's name
 */
const char *
porthole_listener_get_socket_unit (PortholeListener *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER (self), NULL);

  return self->socket_unit;
}

/**
 * porthole_listener_get_unit_user:
 * @self: a listener
 *
 * Gets whose service manager its unit belongs to.
 *
 * Returns: a uid, -1 for the system's
 */
gint64
porthole_listener_get_unit_user (PortholeListener *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER (self), -1);

  return self->unit_user;
}

/**
 * porthole_listener_get_app_name:
 * @self: a listener
 *
 * Gets the name of its desktop application; known only a moment after the application.
 *
 * Returns: (transfer none) (nullable): the name, in the person's language
 */
const char *
porthole_listener_get_app_name (PortholeListener *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER (self), NULL);

  return self->app_name;
}

/**
 * porthole_listener_get_app_icon:
 * @self: a listener
 *
 * Gets the icon of its desktop application; known only a moment after the application.
 *
 * Returns: (transfer none) (nullable): the icon
 */
GIcon *
porthole_listener_get_app_icon (PortholeListener *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER (self), NULL);

  return self->app_icon;
}
