/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "listeners/porthole-listener-fields.h"

static GParamSpec *properties[N_PROPS];

G_DEFINE_ENUM_TYPE (PortholeListenerState,
                    porthole_listener_state,
                    G_DEFINE_ENUM_VALUE (PORTHOLE_LISTENER_LISTENING, "listening"),
                    G_DEFINE_ENUM_VALUE (PORTHOLE_LISTENER_NEW, "new"),
                    G_DEFINE_ENUM_VALUE (PORTHOLE_LISTENER_GONE, "gone"))

G_DEFINE_ENUM_TYPE (PortholeSince,
                    porthole_since,
                    G_DEFINE_ENUM_VALUE (PORTHOLE_SINCE_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (PORTHOLE_SINCE_SEEN, "seen"),
                    G_DEFINE_ENUM_VALUE (PORTHOLE_SINCE_PROCESS, "process"),
                    G_DEFINE_ENUM_VALUE (PORTHOLE_SINCE_UNIT, "unit"))

G_DEFINE_FINAL_TYPE (PortholeListener, porthole_listener, G_TYPE_OBJECT)

static void
porthole_listener_dispose (GObject *object)
{
  PortholeListener *self = PORTHOLE_LISTENER (object);

  g_clear_pointer (&self->sockets, g_ptr_array_unref);
  g_clear_object (&self->owners);
  g_clear_object (&self->leader);
  g_clear_object (&self->app_icon);

  G_OBJECT_CLASS (porthole_listener_parent_class)->dispose (object);
}

static void
porthole_listener_finalize (GObject *object)
{
  PortholeListener *self = PORTHOLE_LISTENER (object);

  g_free (self->address);
  g_strfreev (self->addresses);
  g_free (self->unit);
  g_free (self->container);
  g_free (self->app_id);
  g_free (self->app_name);
  g_free (self->cgroup);
  g_free (self->description);
  g_free (self->unit_file);
  g_free (self->service_unit);
  g_free (self->socket_unit);
  g_free (self->program);
  g_clear_pointer (&self->forward, porthole_forward_free);

  G_OBJECT_CLASS (porthole_listener_parent_class)->finalize (object);
}

/* Text is half of the properties. */
static gboolean
get_text_property (PortholeListener *self, guint prop_id, GValue *value)
{
  switch (prop_id)
    {
    case PROP_ADDRESS:
      g_value_set_string (value, self->address);
      return TRUE;
    case PROP_ADDRESSES:
      g_value_set_boxed (value, self->addresses);
      return TRUE;
    case PROP_DEVICE:
      g_value_set_static_string (value, self->device);
      return TRUE;
    case PROP_USER:
      g_value_set_static_string (value, self->user);
      return TRUE;
    case PROP_UNIT:
      g_value_set_string (value, self->unit);
      return TRUE;
    case PROP_CONTAINER:
      g_value_set_string (value, self->container);
      return TRUE;
    case PROP_ENGINE:
      g_value_set_static_string (value, self->engine);
      return TRUE;
    case PROP_APP_ID:
      g_value_set_string (value, self->app_id);
      return TRUE;
    case PROP_APP_NAME:
      g_value_set_string (value, self->app_name);
      return TRUE;
    case PROP_CGROUP:
      g_value_set_string (value, self->cgroup);
      return TRUE;
    case PROP_DESCRIPTION:
      g_value_set_string (value, self->description);
      return TRUE;
    case PROP_UNIT_FILE:
      g_value_set_string (value, self->unit_file);
      return TRUE;
    case PROP_SERVICE_UNIT:
      g_value_set_string (value, self->service_unit);
      return TRUE;
    case PROP_SOCKET_UNIT:
      g_value_set_string (value, self->socket_unit);
      return TRUE;
    case PROP_PROGRAM:
      g_value_set_string (value, self->program);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
porthole_listener_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PortholeListener *self = PORTHOLE_LISTENER (object);

  if (get_text_property (self, prop_id, value))
    return;

  switch (prop_id)
    {
    case PROP_TRANSPORT:
      g_value_set_uint (value, self->transport);
      break;
    case PROP_PORT:
      g_value_set_uint (value, self->port);
      break;
    case PROP_IPV4:
      g_value_set_boolean (value, self->ipv4);
      break;
    case PROP_IPV6:
      g_value_set_boolean (value, self->ipv6);
      break;
    case PROP_DUAL_STACK:
      g_value_set_boolean (value, self->dual_stack);
      break;
    case PROP_MULTIPATH:
      g_value_set_boolean (value, self->multipath);
      break;
    case PROP_REACH:
      g_value_set_enum (value, self->reach);
      break;
    case PROP_UID:
      g_value_set_uint (value, self->uid);
      break;
    case PROP_APP_ICON:
      g_value_set_object (value, self->app_icon);
      break;
    case PROP_UNIT_KIND:
      g_value_set_enum (value, self->unit_kind);
      break;
    case PROP_OWNERS:
      g_value_set_object (value, self->owners);
      break;
    case PROP_PID:
      g_value_set_int (value, self->pid);
      break;
    case PROP_HIDDEN:
      g_value_set_enum (value, self->hidden);
      break;
    case PROP_FORWARD:
      g_value_set_boxed (value, self->forward);
      break;
    case PROP_QUEUE_USED:
      g_value_set_uint (value, self->queue_used);
      break;
    case PROP_QUEUE_MAX:
      g_value_set_uint (value, self->queue_max);
      break;
    case PROP_QUEUE_FULL:
      g_value_set_boolean (value, self->queue_full);
      break;
    case PROP_SINCE:
      g_value_set_int64 (value, self->since);
      break;
    case PROP_SINCE_KIND:
      g_value_set_enum (value, self->since_kind);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_text_properties (GParamFlags flags)
{
  properties[PROP_ADDRESS] = g_param_spec_string ("address", NULL, NULL, NULL, flags);
  properties[PROP_ADDRESSES] = g_param_spec_boxed ("addresses", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_DEVICE] = g_param_spec_string ("device", NULL, NULL, NULL, flags);
  properties[PROP_USER] = g_param_spec_string ("user", NULL, NULL, NULL, flags);
  properties[PROP_UNIT] = g_param_spec_string ("unit", NULL, NULL, NULL, flags);
  properties[PROP_CONTAINER] = g_param_spec_string ("container", NULL, NULL, NULL, flags);
  properties[PROP_ENGINE] = g_param_spec_string ("engine", NULL, NULL, NULL, flags);
  properties[PROP_APP_ID] = g_param_spec_string ("app-id", NULL, NULL, NULL, flags);
  properties[PROP_APP_NAME] = g_param_spec_string ("app-name", NULL, NULL, NULL, flags);
  properties[PROP_CGROUP] = g_param_spec_string ("cgroup", NULL, NULL, NULL, flags);
  properties[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, NULL, flags);
  properties[PROP_UNIT_FILE] = g_param_spec_string ("unit-file", NULL, NULL, NULL, flags);
  properties[PROP_SERVICE_UNIT] = g_param_spec_string ("service-unit", NULL, NULL, NULL, flags);
  properties[PROP_SOCKET_UNIT] = g_param_spec_string ("socket-unit", NULL, NULL, NULL, flags);
  properties[PROP_PROGRAM] = g_param_spec_string ("program", NULL, NULL, NULL, flags);
}

static void
porthole_listener_class_init (PortholeListenerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = porthole_listener_dispose;
  object_class->finalize = porthole_listener_finalize;
  object_class->get_property = porthole_listener_get_property;

  install_text_properties (flags);
  properties[PROP_TRANSPORT] = g_param_spec_uint ("transport", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_PORT] = g_param_spec_uint ("port", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_IPV4] = g_param_spec_boolean ("ipv4", NULL, NULL, FALSE, flags);
  properties[PROP_IPV6] = g_param_spec_boolean ("ipv6", NULL, NULL, FALSE, flags);
  properties[PROP_DUAL_STACK] = g_param_spec_boolean ("dual-stack", NULL, NULL, FALSE, flags);
  properties[PROP_MULTIPATH] = g_param_spec_boolean ("multipath", NULL, NULL, FALSE, flags);
  properties[PROP_REACH] = g_param_spec_enum ("reach", NULL, NULL, PORTHOLE_TYPE_REACH, 0, flags);
  properties[PROP_UID] = g_param_spec_uint ("uid", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_UNIT_KIND]
      = g_param_spec_enum ("unit-kind", NULL, NULL, PORTHOLE_TYPE_UNIT_KIND, 0, flags);
  properties[PROP_APP_ICON] = g_param_spec_object ("app-icon", NULL, NULL, G_TYPE_ICON, flags);
  properties[PROP_OWNERS] = g_param_spec_object ("owners", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_PID] = g_param_spec_int ("pid", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_HIDDEN]
      = g_param_spec_enum ("hidden", NULL, NULL, PORTHOLE_TYPE_HIDDEN, 0, flags);
  properties[PROP_FORWARD]
      = g_param_spec_boxed ("forward", NULL, NULL, PORTHOLE_TYPE_FORWARD, flags);
  properties[PROP_QUEUE_USED]
      = g_param_spec_uint ("queue-used", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_QUEUE_MAX] = g_param_spec_uint ("queue-max", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_QUEUE_FULL] = g_param_spec_boolean ("queue-full", NULL, NULL, FALSE, flags);
  properties[PROP_SINCE]
      = g_param_spec_int64 ("since", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_SINCE_KIND]
      = g_param_spec_enum ("since-kind", NULL, NULL, PORTHOLE_TYPE_SINCE, 0, flags);
  properties[PROP_STATE]
      = g_param_spec_enum ("state", NULL, NULL, PORTHOLE_TYPE_LISTENER_STATE, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
porthole_listener_init (PortholeListener *self)
{
  self->sockets = g_ptr_array_new_with_free_func (g_object_unref);
  self->owners = g_list_store_new (PORTHOLE_TYPE_PROCESS);
}

/*< private >
 * porthole_listener_notify:
 * @self: a listener
 * @prop: a property
 *
 * Tells that a property has changed.
 */
void
porthole_listener_notify (PortholeListener *self, PortholeListenerProp prop)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop]);
}

/**
 * porthole_listener_get_transport:
 * @self: a listener
 *
 * Gets its transport.
 *
 * Returns: exactly one transport
 */
PortholeTransport
porthole_listener_get_transport (PortholeListener *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER (self), PORTHOLE_TRANSPORT_TCP);

  return (PortholeTransport) self->transport;
}

/**
 * porthole_listener_get_port:
 * @self: a listener
 *
 * Gets its port.
 *
 * Returns: the port, host order
 */
guint16
porthole_listener_get_port (PortholeListener *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER (self), 0);

  return (guint16) self->port;
}

/**
 * porthole_listener_get_address:
 * @self: a listener
 *
 * Gets one text for all of its addresses: `*` for every address of both families,
 * `localhost` for both loopback addresses, else the address. A device follows after `%`.
 *
 * Returns: (transfer none): the text
 */
const char *
porthole_listener_get_address (PortholeListener *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER (self), NULL);

  return self->address;
}

/**
 * porthole_listener_get_addresses:
 * @self: a listener
 *
 * Gets the addresses it is bound to.
 *
 * Returns: (transfer none) (array zero-terminated=1): the addresses, without brackets
 */
const char *const *
porthole_listener_get_addresses (PortholeListener *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER (self), NULL);

  return (const char *const *) self->addresses;
}

/**
 * porthole_listener_get_ipv4:
 * @self: a listener
 *
 * Gets whether IPv4 clients can connect.
 *
 * Returns: whether they can
 */
gboolean
porthole_listener_get_ipv4 (PortholeListener *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER (self), FALSE);

  return self->ipv4;
}

/**
 * porthole_listener_get_ipv6:
 * @self: a listener
 *
 * Gets whether IPv6 clients can connect.
 *
 * Returns: whether they can
 */
gboolean
porthole_listener_get_ipv6 (PortholeListener *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER (self), FALSE);

  return self->ipv6;
}

/**
 * porthole_listener_get_dual_stack:
 * @self: a listener
 *
 * Gets whether one IPv6 socket takes both families.
 *
 * Returns: whether it does
 */
gboolean
porthole_listener_get_dual_stack (PortholeListener *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER (self), FALSE);

  return self->dual_stack;
}

/**
 * porthole_listener_get_multipath:
 * @self: a listener
 *
 * Gets whether connections may take several ways at once (MPTCP).
 *
 * Returns: whether they may
 */
gboolean
porthole_listener_get_multipath (PortholeListener *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER (self), FALSE);

  return self->multipath;
}

/**
 * porthole_listener_get_device:
 * @self: a listener
 *
 * Gets the device it is bound to.
 *
 * Returns: (transfer none) (nullable): the interface's name
 */
const char *
porthole_listener_get_device (PortholeListener *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER (self), NULL);

  return self->device;
}

/**
 * porthole_listener_get_reach:
 * @self: a listener
 *
 * Gets from where it can be reached: the farthest of its sockets.
 *
 * Returns: the reach
 */
PortholeReach
porthole_listener_get_reach (PortholeListener *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER (self), PORTHOLE_REACH_EVERY_NETWORK);

  return (PortholeReach) self->reach;
}

/**
 * porthole_listener_get_uid:
 * @self: a listener
 *
 * Gets the user who made it.
 *
 * Returns: the uid, or PORTHOLE_UID_FOREIGN where a user namespace hides which
 */
guint
porthole_listener_get_uid (PortholeListener *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER (self), 0);

  return self->uid;
}

/**
 * porthole_listener_get_user:
 * @self: a listener
 *
 * Gets the name of the user who made it.
 *
 * Returns: (transfer none) (nullable): the name, %NULL where it isn't known
 */
const char *
porthole_listener_get_user (PortholeListener *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER (self), NULL);

  return self->user;
}

/**
 * porthole_listener_get_program:
 * @self: a listener
 *
 * Gets the name of the program that listens.
 *
 * Returns: (transfer none) (nullable): the name, %NULL where its process is hidden
 */
const char *
porthole_listener_get_program (PortholeListener *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER (self), NULL);

  return self->program;
}

/**
 * porthole_listener_get_owners:
 * @self: a listener
 *
 * Gets the processes that hold its sockets, the oldest first.
 *
 * Returns: (transfer none): a list of [class@Process]
 */
GListModel *
porthole_listener_get_owners (PortholeListener *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER (self), NULL);

  return G_LIST_MODEL (self->owners);
}

/**
 * porthole_listener_get_pid:
 * @self: a listener
 *
 * Gets the pid of the process that stands for all of its owners.
 *
 * Returns: the pid, 0 for none
 */
gint
porthole_listener_get_pid (PortholeListener *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER (self), 0);

  return self->pid;
}

/**
 * porthole_listener_get_hidden:
 * @self: a listener
 *
 * Gets why its owners aren't known.
 *
 * Returns: the reason
 */
PortholeHidden
porthole_listener_get_hidden (PortholeListener *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER (self), PORTHOLE_HIDDEN_NOT);

  return (PortholeHidden) self->hidden;
}

/**
 * porthole_listener_get_forward:
 * @self: a listener
 *
 * Gets where it passes connections on to.
 *
 * Returns: (transfer none) (nullable): where to, %NULL when it answers itself
 */
const PortholeForward *
porthole_listener_get_forward (PortholeListener *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER (self), NULL);

  return self->forward;
}

/**
 * porthole_listener_get_queue_used:
 * @self: a listener
 *
 * Gets how many connections wait to be accepted (UDP: bytes that wait to be read), of all its sockets.
 *
 * Returns: how many
 */
guint
porthole_listener_get_queue_used (PortholeListener *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER (self), 0);

  return self->queue_used;
}

/**
 * porthole_listener_get_queue_max:
 * @self: a listener
 *
 * Gets its backlog, of all its sockets.
 *
 * Returns: how many connections may wait; 0 for UDP, and where it isn't known
 */
guint
porthole_listener_get_queue_max (PortholeListener *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER (self), 0);

  return self->queue_max;
}

/**
 * porthole_listener_get_queue_full:
 * @self: a listener
 *
 * Gets whether a queue is full: further connections are turned away.
 *
 * Returns: whether one is
 */
gboolean
porthole_listener_get_queue_full (PortholeListener *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER (self), FALSE);

  return self->queue_full;
}

/**
 * porthole_listener_get_since:
 * @self: a listener
 *
 * Gets since when it listens; see [method@Listener.get_since_kind].
 *
 * Returns: microseconds since 1970, 0 where it isn't known
 */
gint64
porthole_listener_get_since (PortholeListener *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER (self), 0);

  return self->since;
}

/**
 * porthole_listener_get_since_kind:
 * @self: a listener
 *
 * Gets what is meant by its since.
 *
 * Returns: the kind
 */
PortholeSince
porthole_listener_get_since_kind (PortholeListener *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER (self), PORTHOLE_SINCE_UNKNOWN);

  return (PortholeSince) self->since_kind;
}

/**
 * porthole_listener_get_state:
 * @self: a listener
 *
 * Gets the mark of the row.
 *
 * Returns: the state
 */
PortholeListenerState
porthole_listener_get_state (PortholeListener *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER (self), PORTHOLE_LISTENER_GONE);

  return (PortholeListenerState) self->state;
}

/**
 * porthole_listener_get_sockets:
 * @self: a listener
 *
 * Gets the sockets of the kernel that it consists of.
 *
 * Returns: (transfer none) (element-type PortholeSocket): at least one
 */
GPtrArray *
porthole_listener_get_sockets (PortholeListener *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER (self), NULL);

  return self->sockets;
}

/**
 * porthole_listener_get_reach_facts:
 * @self: a listener
 *
 * Gets from where it can be reached, with all that the sentence is made of.
 *
 * Returns: (transfer none): the facts
 */
const PortholeReachFacts *
porthole_listener_get_reach_facts (PortholeListener *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER (self), NULL);

  return &self->reach_facts;
}

/**
 * porthole_listener_get_leader:
 * @self: a listener
 *
 * Gets the process that stands for all of its owners: the oldest, but not the service manager
 * where that only handed the socket over.
 *
 * Returns: (transfer none) (nullable): the process, %NULL where it is hidden
 */
PortholeProcess *
porthole_listener_get_leader (PortholeListener *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER (self), NULL);

  return self->leader;
}
