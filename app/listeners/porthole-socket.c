/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <netinet/in.h>
#include <string.h>

#include "listeners/porthole-socket-private.h"

/* What a user reads as who has no number here (/proc/sys/kernel/overflowuid). */
#define OVERFLOW_UID 65534

struct _PortholeSocket
{
  GObject parent_instance;

  ScanSocket raw;
  GInetAddress *inet_address;
  char *address;
  const char *user;
  char *cgroup;
  PortholeUnit *unit;
  char *socket_unit;
  char *service_unit;
  PortholeReachFacts reach;
  GPtrArray *owners;
  gboolean foreign_user;
  gboolean dirty;
};

G_DEFINE_ENUM_TYPE (PortholeHidden,
                    porthole_hidden,
                    G_DEFINE_ENUM_VALUE (PORTHOLE_HIDDEN_NOT, "not"),
                    G_DEFINE_ENUM_VALUE (PORTHOLE_HIDDEN_OTHER_USER, "other-user"),
                    G_DEFINE_ENUM_VALUE (PORTHOLE_HIDDEN_KERNEL, "kernel"),
                    G_DEFINE_ENUM_VALUE (PORTHOLE_HIDDEN_NAMESPACE, "namespace"),
                    G_DEFINE_ENUM_VALUE (PORTHOLE_HIDDEN_SANDBOX, "sandbox"),
                    G_DEFINE_ENUM_VALUE (PORTHOLE_HIDDEN_GONE, "gone"),
                    G_DEFINE_ENUM_VALUE (PORTHOLE_HIDDEN_UNREADABLE, "unreadable"))

G_DEFINE_FINAL_TYPE (PortholeSocket, porthole_socket, G_TYPE_OBJECT)

static void
porthole_socket_dispose (GObject *object)
{
  PortholeSocket *self = PORTHOLE_SOCKET (object);

  g_clear_object (&self->inet_address);
  g_clear_pointer (&self->owners, g_ptr_array_unref);

  G_OBJECT_CLASS (porthole_socket_parent_class)->dispose (object);
}

static void
porthole_socket_finalize (GObject *object)
{
  PortholeSocket *self = PORTHOLE_SOCKET (object);

  g_free (self->address);
  g_free (self->cgroup);
  g_free (self->socket_unit);
  g_free (self->service_unit);
  g_clear_pointer (&self->unit, porthole_unit_free);

  G_OBJECT_CLASS (porthole_socket_parent_class)->finalize (object);
}

static void
porthole_socket_class_init (PortholeSocketClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = porthole_socket_dispose;
  object_class->finalize = porthole_socket_finalize;
}

static void
porthole_socket_init (PortholeSocket *self)
{
  self->owners = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * porthole_hidden_to_string:
 * @hidden: a reason
 *
 * Names a reason as the command line's JSON does.
 *
 * Returns: (transfer none) (nullable): `other-user`, `kernel`, `namespace`, `sandbox`, `gone`
 *   or `unreadable`; %NULL when nothing is hidden
 */
const char *
porthole_hidden_to_string (PortholeHidden hidden)
{
  switch (hidden)
    {
    case PORTHOLE_HIDDEN_NOT:
      return NULL;
    case PORTHOLE_HIDDEN_OTHER_USER:
      return "other-user";
    case PORTHOLE_HIDDEN_KERNEL:
      return "kernel";
    case PORTHOLE_HIDDEN_NAMESPACE:
      return "namespace";
    case PORTHOLE_HIDDEN_SANDBOX:
      return "sandbox";
    case PORTHOLE_HIDDEN_GONE:
      return "gone";
    case PORTHOLE_HIDDEN_UNREADABLE:
      return "unreadable";
    default:
      g_return_val_if_reached (NULL);
    }
}

/*< private >
 * porthole_socket_identify:
 * @raw: what the scanner says of a socket
 *
 * Makes a number that names the socket as long as it lives: its cookie; without one its inode;
 * without that its address. The two upper bits keep the three apart: neither cookies nor
 * inodes reach them.
 *
 * Returns: the number
 */
guint64
porthole_socket_identify (const ScanSocket *raw)
{
  guint64 hash = 14695981039346656037u;

  if (raw->cookie != 0)
    return raw->cookie;
  if (raw->inode != 0)
    return raw->inode | G_GUINT64_CONSTANT (1) << 62;

  for (guint i = 0; i < SCAN_ADDRESS_BYTES; i++)
    hash = (hash ^ raw->address[i]) * 1099511628211u;
  hash = (hash ^ raw->port) * 1099511628211u;
  hash = (hash ^ raw->protocol) * 1099511628211u;
  hash = (hash ^ raw->family) * 1099511628211u;
  return hash | G_GUINT64_CONSTANT (3) << 62;
}

static gboolean
same_reach (const PortholeReachFacts *a, const PortholeReachFacts *b)
{
  return a->reach == b->reach && a->kind == b->kind
         && a->interface == b->interface && a->ipv4 == b->ipv4 && a->ipv6 == b->ipv6
         && a->foreign == b->foreign;
}

static gboolean
same_owners (GPtrArray *a, GPtrArray *b)
{
  return a->len == b->len
         && (a->len == 0 || memcmp (a->pdata, b->pdata, a->len * sizeof *a->pdata) == 0);
}

static gpointer
copy_ref (gconstpointer object, gpointer user_data)
{
  return g_object_ref ((gpointer) object);
}

/*< private >
 * porthole_socket_update:
 * @self: a socket
 * @facts: what a snapshot says of it
 *
 * Takes over what may change in a socket's life.
 *
 * Returns: whether anything did
 */
gboolean
porthole_socket_update (PortholeSocket *self, const PortholeSocketFacts *facts)
{
  PortholeReachFacts reach = porthole_reach_compute (self->inet_address, facts->raw->ifindex,
                                                     facts->raw->v6only, facts->interfaces);
  gboolean changed = FALSE;

  if (!same_reach (&self->reach, &reach))
    {
      self->reach = reach;
      changed = TRUE;
    }
  if (self->raw.queue_used != facts->raw->queue_used || self->raw.queue_max != facts->raw->queue_max
      || self->raw.hidden != facts->raw->hidden || self->raw.uid != facts->raw->uid
      || self->raw.v6only != facts->raw->v6only || self->raw.multipath != facts->raw->multipath)
    changed = TRUE;
  self->raw = *facts->raw;

  if (!same_owners (self->owners, facts->owners))
    {
      g_ptr_array_set_size (self->owners, 0);
      g_ptr_array_extend (self->owners, facts->owners, copy_ref, NULL);
      changed = TRUE;
    }

  self->foreign_user = facts->user_namespace && facts->raw->uid == OVERFLOW_UID;
  if (self->user != facts->user)
    {
      self->user = facts->user;
      changed = TRUE;
    }
  if (g_set_str (&self->cgroup, facts->cgroup) || self->unit == NULL)
    {
      g_clear_pointer (&self->unit, porthole_unit_free);
      self->unit = porthole_unit_new_from_cgroup (self->cgroup);
      changed = TRUE;
    }

  return changed;
}

/*< private >
 * porthole_socket_copy:
 * @self: a socket
 *
 * Makes a socket that says what this one says now, and goes on saying it.
 *
 * Returns: (transfer full): the copy
 */
PortholeSocket *
porthole_socket_copy (PortholeSocket *self)
{
  PortholeSocket *copy = g_object_new (PORTHOLE_TYPE_SOCKET, NULL);

  copy->raw = self->raw;
  g_set_object (&copy->inet_address, self->inet_address);
  copy->address = g_strdup (self->address);
  copy->user = self->user;
  copy->cgroup = g_strdup (self->cgroup);
  copy->unit = porthole_unit_copy (self->unit);
  copy->socket_unit = g_strdup (self->socket_unit);
  copy->service_unit = g_strdup (self->service_unit);
  copy->reach = self->reach;
  copy->foreign_user = self->foreign_user;
  g_ptr_array_extend (copy->owners, self->owners, copy_ref, NULL);
  return copy;
}

/*< private >
 * porthole_socket_new:
 * @facts: what a snapshot says of it
 *
 * Makes an object for a socket.
 *
 * Returns: (transfer full): the socket
 */
PortholeSocket *
porthole_socket_new (const PortholeSocketFacts *facts)
{
  PortholeSocket *self = g_object_new (PORTHOLE_TYPE_SOCKET, NULL);

  self->inet_address = g_inet_address_new_from_bytes (
      facts->raw->address,
      facts->raw->family == AF_INET ? G_SOCKET_FAMILY_IPV4 : G_SOCKET_FAMILY_IPV6);
  self->address = g_inet_address_to_string (self->inet_address);
  porthole_socket_update (self, facts);
  return self;
}

/*< private >
 * porthole_socket_get_raw:
 * @self: a socket
 *
 * Gets what the scanner says of it.
 *
 * Returns: (transfer none): the socket
 */
const ScanSocket *
porthole_socket_get_raw (PortholeSocket *self)
{
  return &self->raw;
}

/*< private >
 * porthole_socket_get_dirty:
 * @self: a socket
 *
 * Gets whether the last sample told anything new of it.
 *
 * Returns: whether it did
 */
gboolean
porthole_socket_get_dirty (PortholeSocket *self)
{
  return self->dirty;
}

/*< private >
 * porthole_socket_set_dirty:
 * @self: a socket
 * @dirty: whether the last sample told anything new of it
 *
 * Notes whether there is anything to take over.
 */
void
porthole_socket_set_dirty (PortholeSocket *self, gboolean dirty)
{
  self->dirty = dirty;
}

/*< private >
 * porthole_socket_get_ifindex:
 * @self: a socket
 *
 * Gets the number of the device it is bound to.
 *
 * Returns: the number, 0 for none
 */
guint
porthole_socket_get_ifindex (PortholeSocket *self)
{
  return self->raw.ifindex;
}

/**
 * porthole_socket_get_transport:
 * @self: a socket
 *
 * Gets its transport.
 *
 * Returns: exactly one transport
 */
PortholeTransport
porthole_socket_get_transport (PortholeSocket *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SOCKET (self), PORTHOLE_TRANSPORT_TCP);

  switch (self->raw.protocol)
    {
    case IPPROTO_UDP:
      return PORTHOLE_TRANSPORT_UDP;
    case IPPROTO_SCTP:
      return PORTHOLE_TRANSPORT_SCTP;
    default:
      return PORTHOLE_TRANSPORT_TCP;
    }
}

/**
 * porthole_socket_get_multipath:
 * @self: a socket
 *
 * Gets whether it is a TCP socket that also speaks MPTCP (RFC 8684).
 *
 * Returns: whether it does
 */
gboolean
porthole_socket_get_multipath (PortholeSocket *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SOCKET (self), FALSE);

  return self->raw.multipath != 0;
}

/**
 * porthole_socket_get_family:
 * @self: a socket
 *
 * Gets its address family.
 *
 * Returns: IPv4 or IPv6
 */
GSocketFamily
porthole_socket_get_family (PortholeSocket *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SOCKET (self), G_SOCKET_FAMILY_IPV4);

  return self->raw.family == AF_INET ? G_SOCKET_FAMILY_IPV4 : G_SOCKET_FAMILY_IPV6;
}

/**
 * porthole_socket_get_address:
 * @self: a socket
 *
 * Gets the address it is bound to as text.
 *
 * Returns: (transfer none): the address, without brackets
 */
const char *
porthole_socket_get_address (PortholeSocket *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SOCKET (self), NULL);

  return self->address;
}

/**
 * porthole_socket_get_inet_address:
 * @self: a socket
 *
 * Gets the address it is bound to.
 *
 * Returns: (transfer none): the address
 */
GInetAddress *
porthole_socket_get_inet_address (PortholeSocket *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SOCKET (self), NULL);

  return self->inet_address;
}

/**
 * porthole_socket_get_port:
 * @self: a socket
 *
 * Gets its port.
 *
 * Returns: the port, host order
 */
guint16
porthole_socket_get_port (PortholeSocket *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SOCKET (self), 0);

  return self->raw.port;
}

/**
 * porthole_socket_get_device:
 * @self: a socket
 *
 * Gets the device it is bound to (SO_BINDTODEVICE).
 *
 * Returns: (transfer none) (nullable): the interface's name, or its number where the interface
 *   is gone; %NULL for none
 */
const char *
porthole_socket_get_device (PortholeSocket *self)
{
  char number[16];

  g_return_val_if_fail (PORTHOLE_IS_SOCKET (self), NULL);

  if (self->raw.ifindex == 0)
    return NULL;
  if (self->reach.interface != NULL)
    return self->reach.interface;

  g_snprintf (number, sizeof number, "%u", self->raw.ifindex);
  return g_intern_string (number);
}

/**
 * porthole_socket_get_dual_stack:
 * @self: a socket
 *
 * Gets whether it is an IPv6 wildcard socket that also takes IPv4.
 *
 * Returns: whether it is
 */
gboolean
porthole_socket_get_dual_stack (PortholeSocket *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SOCKET (self), FALSE);

  return self->raw.family == AF_INET6 && self->reach.ipv4 && self->reach.ipv6;
}

/**
 * porthole_socket_get_reach:
 * @self: a socket
 *
 * Gets from where it can be reached.
 *
 * Returns: (transfer none): the facts
 */
const PortholeReachFacts *
porthole_socket_get_reach (PortholeSocket *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SOCKET (self), NULL);

  return &self->reach;
}

/**
 * porthole_socket_get_uid:
 * @self: a socket
 *
 * Gets the user who made it.
 *
 * Returns: the uid, or PORTHOLE_UID_FOREIGN where a user namespace hides which
 */
guint
porthole_socket_get_uid (PortholeSocket *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SOCKET (self), PORTHOLE_UID_FOREIGN);

  return self->foreign_user ? PORTHOLE_UID_FOREIGN : self->raw.uid;
}

/**
 * porthole_socket_get_user:
 * @self: a socket
 *
 * Gets the name of the user who made it.
 *
 * Returns: (transfer none) (nullable): the name; %NULL for a user without one, and for another
 *   user where a user namespace hides which
 */
const char *
porthole_socket_get_user (PortholeSocket *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SOCKET (self), NULL);

  return self->foreign_user ? NULL : self->user;
}

/**
 * porthole_socket_get_inode:
 * @self: a socket
 *
 * Gets its inode, the number in `/proc/PID/fd`'s `socket:[N]`.
 *
 * Returns: the number, 0 where there is none
 */
guint64
porthole_socket_get_inode (PortholeSocket *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SOCKET (self), 0);

  return self->raw.inode;
}

/**
 * porthole_socket_get_cookie:
 * @self: a socket
 *
 * Gets its cookie, which names it until the computer restarts (SO_COOKIE).
 *
 * Returns: the cookie, 0 where it isn't known
 */
guint64
porthole_socket_get_cookie (PortholeSocket *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SOCKET (self), 0);

  return self->raw.cookie;
}

/**
 * porthole_socket_get_cgroup:
 * @self: a socket
 *
 * Gets the cgroup it was made in.
 *
 * Returns: (transfer none) (nullable): the path, valid UTF-8
 */
const char *
porthole_socket_get_cgroup (PortholeSocket *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SOCKET (self), NULL);

  return self->cgroup;
}

/**
 * porthole_socket_get_unit:
 * @self: a socket
 *
 * Gets what its cgroup is of.
 *
 * Returns: (transfer none): the unit; its kind is NONE where nothing is known
 */
const PortholeUnit *
porthole_socket_get_unit (PortholeSocket *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SOCKET (self), NULL);

  return self->unit;
}

/*< private >
 * porthole_socket_set_socket_unit:
 * @self: a socket
 * @socket_unit: (nullable): the socket unit that it is of
 * @service_unit: (nullable): the service that this one starts
 *
 * Takes over what a service manager says.
 */
void
porthole_socket_set_socket_unit (PortholeSocket *self,
                                 const char *socket_unit,
                                 const char *service_unit)
{
  g_set_str (&self->socket_unit, socket_unit);
  g_set_str (&self->service_unit, service_unit);
}

/**
 * porthole_socket_get_socket_unit:
 * @self: a socket
 *
 * Gets the socket unit that it is of, where a service manager has been asked.
 *
 * Returns: (transfer none) (nullable): the unit's name
 */
const char *
porthole_socket_get_socket_unit (PortholeSocket *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SOCKET (self), NULL);

  return self->socket_unit;
}

/**
 * porthole_socket_get_service_unit:
 * @self: a socket
 *
 * Gets the service that its socket unit starts when somebody connects.
 *
 * Returns: (transfer none) (nullable): the unit's name
 */
const char *
porthole_socket_get_service_unit (PortholeSocket *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SOCKET (self), NULL);

  return self->service_unit;
}

/**
 * porthole_socket_get_queue_used:
 * @self: a socket
 *
 * Gets how full its queue is.
 *
 * Returns: TCP: connections that wait to be accepted; UDP: bytes that wait to be read
 */
guint
porthole_socket_get_queue_used (PortholeSocket *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SOCKET (self), 0);

  return self->raw.queue_used;
}

/**
 * porthole_socket_get_queue_max:
 * @self: a socket
 *
 * Gets its backlog.
 *
 * Returns: how many connections may wait; 0 for UDP, and where it isn't known
 */
guint
porthole_socket_get_queue_max (PortholeSocket *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SOCKET (self), 0);

  return self->raw.queue_max;
}

/**
 * porthole_socket_get_owners:
 * @self: a socket
 *
 * Gets the processes that hold it, the oldest first: of a server and its workers the server.
 *
 * Returns: (transfer none) (element-type PortholeProcess): the processes
 */
GPtrArray *
porthole_socket_get_owners (PortholeSocket *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SOCKET (self), NULL);

  return self->owners;
}

/**
 * porthole_socket_get_hidden:
 * @self: a socket
 *
 * Gets why it has no owners.
 *
 * Returns: the reason
 */
PortholeHidden
porthole_socket_get_hidden (PortholeSocket *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SOCKET (self), PORTHOLE_HIDDEN_NOT);

  return (PortholeHidden) self->raw.hidden;
}
