/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "listeners/porthole-listener-fields.h"
#include "listeners/porthole-socket-private.h"

static gboolean
set_uint (PortholeListener *self, guint *field, guint value, PortholeListenerProp prop)
{
  if (*field == value)
    return FALSE;

  *field = value;
  porthole_listener_notify (self, prop);
  return TRUE;
}

/*< private >
 * porthole_socket_get_address_key:
 * @socket: a socket
 *
 * Gets a text that is the same for two addresses which are one in a row: both wildcards, both
 * loopback addresses, an IPv4 address and itself in IPv6 clothes.
 *
 * Returns: (transfer none): the text, interned
 */
const char *
porthole_socket_get_address_key (PortholeSocket *socket)
{
  const char *address = porthole_socket_get_address (socket);

  if (g_inet_address_get_is_any (porthole_socket_get_inet_address (socket)))
    return g_intern_static_string ("");
  if (strcmp (address, "::1") == 0)
    return g_intern_static_string ("127.0.0.1");
  if (g_str_has_prefix (address, "::ffff:"))
    return g_intern_string (address + strlen ("::ffff:"));

  return g_intern_string (address);
}

/**
 * porthole_socket_pick_leader:
 * @owners: (element-type PortholeProcess): who holds a socket, the oldest first
 *
 * Picks the process that stands for all: the oldest, but not a service manager that only
 * opened the socket for the service that has it now.
 *
 * Returns: (transfer none) (nullable): the process
 */
PortholeProcess *
porthole_socket_pick_leader (GPtrArray *owners)
{
  if (owners->len == 0)
    return NULL;

  for (guint i = 0; i < owners->len; i++)
    {
      PortholeProcess *process = g_ptr_array_index (owners, i);

      if (porthole_process_get_pid (process) != 1
          && g_strcmp0 (porthole_process_get_name (process), "systemd") != 0)
        return process;
    }

  return g_ptr_array_index (owners, 0);
}

/*< private >
 * porthole_listener_new:
 * @first: one of its sockets
 * @serial: a number that no other listener has
 *
 * Makes a row for a socket, and for all that have its port and address.
 *
 * Returns: (transfer full): the listener
 */
PortholeListener *
porthole_listener_new (PortholeSocket *first, guint64 serial)
{
  PortholeListener *self = g_object_new (PORTHOLE_TYPE_LISTENER, NULL);

  self->serial = serial;
  self->transport = porthole_socket_get_transport (first);
  self->port = porthole_socket_get_port (first);
  self->address_key = porthole_socket_get_address_key (first);
  self->ifindex = porthole_socket_get_ifindex (first);
  return self;
}

/*< private >
 * porthole_listener_compare:
 * @a: a listener
 * @b: another
 *
 * Orders listeners by what never changes in their lives.
 *
 * Returns: negative, 0 or positive
 */
int
porthole_listener_compare (PortholeListener *a, PortholeListener *b)
{
  if (a->port != b->port)
    return a->port < b->port ? -1 : 1;
  if (a->transport != b->transport)
    return a->transport < b->transport ? -1 : 1;
  if (a->address_key != b->address_key)
    return strcmp (a->address_key, b->address_key);
  if (a->ifindex != b->ifindex)
    return a->ifindex < b->ifindex ? -1 : 1;

  return (a->serial > b->serial) - (a->serial < b->serial);
}

static char *
make_address (PortholeListener *self)
{
  PortholeSocket *first = g_ptr_array_index (self->sockets, 0);
  const char *address = porthole_socket_get_address (first);
  gboolean any = g_inet_address_get_is_any (porthole_socket_get_inet_address (first));
  gboolean twins = g_strv_length (self->addresses) > 1;

  if (any && self->ipv4 && self->ipv6)
    address = "*";
  else if (twins && strcmp (self->address_key, "127.0.0.1") == 0)
    address = "localhost";

  return self->device != NULL ? g_strdup_printf ("%s%%%s", address, self->device)
                              : g_strdup (address);
}

/* The addresses, and from where the farthest-reaching socket can be reached. */
static gboolean
update_addresses (PortholeListener *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GPtrArray) seen = g_ptr_array_new ();
  g_auto (GStrv) addresses = NULL;
  g_autofree char *address = NULL;
  PortholeReachFacts facts = { 0 };
  gboolean ipv4 = FALSE, ipv6 = FALSE, dual_stack = FALSE, multipath = FALSE, changed = FALSE;

  for (guint i = 0; i < self->sockets->len; i++)
    {
      PortholeSocket *socket = g_ptr_array_index (self->sockets, i);
      const PortholeReachFacts *reach = porthole_socket_get_reach (socket);
      const char *text = porthole_socket_get_address (socket);

      if (i == 0 || reach->reach > facts.reach)
        facts = *reach;
      ipv4 |= reach->ipv4;
      ipv6 |= reach->ipv6;
      dual_stack |= porthole_socket_get_dual_stack (socket);
      multipath |= porthole_socket_get_multipath (socket);
      if (!g_ptr_array_find_with_equal_func (seen, text, g_str_equal, NULL))
        {
          g_ptr_array_add (seen, (gpointer) text);
          g_strv_builder_add (builder, text);
        }
    }

  facts.ipv4 = ipv4;
  facts.ipv6 = ipv6;
  self->reach_facts = facts;
  addresses = g_strv_builder_end (builder);
  if (self->addresses == NULL
      || !g_strv_equal ((const char *const *) self->addresses, (const char *const *) addresses))
    {
      g_strfreev (self->addresses);
      self->addresses = g_steal_pointer (&addresses);
      porthole_listener_notify (self, PROP_ADDRESSES);
      changed = TRUE;
    }
  changed |= porthole_listener_set_int (self, &self->ipv4, ipv4, PROP_IPV4);
  changed |= porthole_listener_set_int (self, &self->ipv6, ipv6, PROP_IPV6);
  changed |= porthole_listener_set_int (self, &self->dual_stack, dual_stack, PROP_DUAL_STACK);
  changed |= porthole_listener_set_int (self, &self->multipath, multipath, PROP_MULTIPATH);
  changed |= porthole_listener_set_int (self, &self->reach, facts.reach, PROP_REACH);
  changed |= porthole_listener_set_interned (
      self, &self->device, porthole_socket_get_device (g_ptr_array_index (self->sockets, 0)),
      PROP_DEVICE);
  address = make_address (self);
  changed |= porthole_listener_set_string (self, &self->address, address, PROP_ADDRESS);
  return changed;
}

static int
compare_processes (gconstpointer a, gconstpointer b)
{
  PortholeProcess *first = *(PortholeProcess *const *) a;
  PortholeProcess *second = *(PortholeProcess *const *) b;
  guint64 ticks_a = porthole_process_get_start_ticks (first);
  guint64 ticks_b = porthole_process_get_start_ticks (second);

  if (ticks_a != ticks_b)
    return ticks_a < ticks_b ? -1 : 1;

  return porthole_process_get_pid (first) - porthole_process_get_pid (second);
}

static GPtrArray *
unite_owners (PortholeListener *self)
{
  GPtrArray *owners = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->sockets->len; i++)
    {
      GPtrArray *own = porthole_socket_get_owners (g_ptr_array_index (self->sockets, i));

      for (guint j = 0; j < own->len; j++)
        {
          if (g_hash_table_add (seen, g_ptr_array_index (own, j)))
            g_ptr_array_add (owners, g_ptr_array_index (own, j));
        }
    }
  g_ptr_array_sort (owners, compare_processes);

  return owners;
}

static gboolean
store_equals (GListStore *store, GPtrArray *items)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (store)) != items->len)
    return FALSE;

  for (guint i = 0; i < items->len; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (store), i);

      if (item != g_ptr_array_index (items, i))
        return FALSE;
    }

  return TRUE;
}

static gboolean
update_owners (PortholeListener *self)
{
  g_autoptr (GPtrArray) owners = unite_owners (self);
  PortholeSocket *first = g_ptr_array_index (self->sockets, 0);
  PortholeProcess *leader = porthole_socket_pick_leader (owners);
  gboolean changed = FALSE;

  if (!store_equals (self->owners, owners))
    {
      g_list_store_splice (self->owners, 0, g_list_model_get_n_items (G_LIST_MODEL (self->owners)),
                           owners->pdata, owners->len);
      porthole_listener_notify (self, PROP_OWNERS);
      changed = TRUE;
    }

  g_set_object (&self->leader, leader);
  changed |= porthole_listener_set_string (
      self, &self->program, leader != NULL ? porthole_process_get_name (leader) : NULL,
      PROP_PROGRAM);
  changed |= porthole_listener_set_int (
      self, &self->pid, leader != NULL ? porthole_process_get_pid (leader) : 0, PROP_PID);
  changed |= porthole_listener_set_int (
      self, &self->hidden,
      leader != NULL ? PORTHOLE_HIDDEN_NOT : (int) porthole_socket_get_hidden (first), PROP_HIDDEN);
  changed |= set_uint (self, &self->uid, porthole_socket_get_uid (first), PROP_UID);
  changed |= porthole_listener_set_interned (self, &self->user, porthole_socket_get_user (first),
                                             PROP_USER);
  return changed;
}

static gboolean
update_queue (PortholeListener *self)
{
  guint used = 0, max = 0;
  gboolean full = FALSE, changed = FALSE;

  for (guint i = 0; i < self->sockets->len; i++)
    {
      PortholeSocket *socket = g_ptr_array_index (self->sockets, i);
      guint own_used = porthole_socket_get_queue_used (socket);
      guint own_max = porthole_socket_get_queue_max (socket);

      used += own_used;
      max += own_max;
      /* The kernel takes one more than the backlog says (sk_acceptq_is_full). */
      full |= own_max > 0 && own_used > own_max;
    }

  changed |= set_uint (self, &self->queue_used, used, PROP_QUEUE_USED);
  changed |= set_uint (self, &self->queue_max, max, PROP_QUEUE_MAX);
  changed |= porthole_listener_set_int (self, &self->queue_full, full, PROP_QUEUE_FULL);
  return changed;
}

/*< private >
 * porthole_listener_update_since:
 * @self: a listener
 *
 * Computes anew since when it listens.
 *
 * Returns: whether that changed
 */
gboolean
porthole_listener_update_since (PortholeListener *self)
{
  gint64 since = 0;
  int kind = PORTHOLE_SINCE_UNKNOWN;

  if (self->seen != 0)
    {
      since = self->seen;
      kind = PORTHOLE_SINCE_SEEN;
    }
  else if (self->leader != NULL && porthole_process_get_started (self->leader) != 0)
    {
      since = porthole_process_get_started (self->leader);
      kind = PORTHOLE_SINCE_PROCESS;
    }
  else if (self->active_since != 0)
    {
      since = self->active_since;
      kind = PORTHOLE_SINCE_UNIT;
    }

  if (self->since == since && self->since_kind == kind)
    return FALSE;
  self->since = since;
  self->since_kind = kind;
  porthole_listener_notify (self, PROP_SINCE);
  porthole_listener_notify (self, PROP_SINCE_KIND);
  return TRUE;
}

static gpointer
copy_ref (gconstpointer object, gpointer user_data)
{
  return g_object_ref ((gpointer) object);
}

/*< private >
 * porthole_listener_update:
 * @self: a listener
 * @sockets: (element-type PortholeSocket): the sockets that it consists of now
 *
 * Computes everything anew, and notifies what is different.
 *
 * Returns: whether anything is
 */
gboolean
porthole_listener_update (PortholeListener *self, GPtrArray *sockets)
{
  gboolean changed = self->sockets->len != sockets->len;

  g_object_freeze_notify (G_OBJECT (self));
  g_ptr_array_set_size (self->sockets, 0);
  g_ptr_array_extend (self->sockets, sockets, copy_ref, NULL);

  changed |= update_addresses (self);
  changed |= update_owners (self);
  changed |= porthole_listener_update_unit (self);
  changed |= update_queue (self);
  changed |= porthole_listener_update_since (self);
  g_object_thaw_notify (G_OBJECT (self));
  return changed;
}

/*< private >
 * porthole_listener_set_seen:
 * @self: a listener
 * @seen: when it was seen to begin, microseconds since 1970
 *
 * Notes that it began while the list was watched.
 */
void
porthole_listener_set_seen (PortholeListener *self, gint64 seen)
{
  self->seen = seen;
  porthole_listener_update_since (self);
}

/*< private >
 * porthole_listener_set_state:
 * @self: a listener
 * @state: a state
 *
 * Marks the row.
 */
void
porthole_listener_set_state (PortholeListener *self, PortholeListenerState state)
{
  porthole_listener_set_int (self, &self->state, (int) state, PROP_STATE);
}

/*< private >
 * porthole_listener_get_marked:
 * @self: a listener
 *
 * Gets when it was marked.
 *
 * Returns: monotonic time in microseconds
 */
gint64
porthole_listener_get_marked (PortholeListener *self)
{
  return self->marked;
}

/*< private >
 * porthole_listener_set_marked:
 * @self: a listener
 * @marked: monotonic time in microseconds
 *
 * Notes when it was marked.
 */
void
porthole_listener_set_marked (PortholeListener *self, gint64 marked)
{
  self->marked = marked;
}

static gpointer
copy_socket (gconstpointer socket, gpointer user_data)
{
  return porthole_socket_copy ((gpointer) socket);
}

/**
 * porthole_listener_copy:
 * @self: a listener
 *
 * Makes a listener that says what this one says now, and goes on saying it: nothing brings it up
 * to date.
 *
 * Returns: (transfer full): the copy
 */
PortholeListener *
porthole_listener_copy (PortholeListener *self)
{
  PortholeListener *copy;

  g_return_val_if_fail (PORTHOLE_IS_LISTENER (self), NULL);

  copy = g_object_new (PORTHOLE_TYPE_LISTENER, NULL);
  copy->serial = self->serial;
  copy->address_key = self->address_key;
  copy->ifindex = self->ifindex;
  copy->marked = self->marked;
  copy->reach_facts = self->reach_facts;
  copy->active_since = self->active_since;
  copy->unit_user = self->unit_user;
  copy->seen = self->seen;
  copy->transport = self->transport;
  copy->port = self->port;
  copy->address = g_strdup (self->address);
  copy->addresses = g_strdupv (self->addresses);
  copy->ipv4 = self->ipv4;
  copy->ipv6 = self->ipv6;
  copy->dual_stack = self->dual_stack;
  copy->multipath = self->multipath;
  copy->device = self->device;
  copy->reach = self->reach;
  copy->uid = self->uid;
  copy->user = self->user;
  copy->unit = g_strdup (self->unit);
  copy->unit_kind = self->unit_kind;
  copy->container = g_strdup (self->container);
  copy->engine = self->engine;
  copy->app_id = g_strdup (self->app_id);
  copy->app_name = g_strdup (self->app_name);
  g_set_object (&copy->app_icon, self->app_icon);
  copy->cgroup = g_strdup (self->cgroup);
  copy->description = g_strdup (self->description);
  copy->unit_file = g_strdup (self->unit_file);
  copy->service_unit = g_strdup (self->service_unit);
  copy->socket_unit = g_strdup (self->socket_unit);
  copy->program = g_strdup (self->program);
  copy->pid = self->pid;
  copy->hidden = self->hidden;
  copy->forward = self->forward != NULL ? porthole_forward_copy (self->forward) : NULL;
  copy->queue_used = self->queue_used;
  copy->queue_max = self->queue_max;
  copy->queue_full = self->queue_full;
  copy->since = self->since;
  copy->since_kind = self->since_kind;
  copy->state = self->state;

  g_set_object (&copy->leader, self->leader);
  g_ptr_array_extend (copy->sockets, self->sockets, copy_socket, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->owners)); i++)
    {
      g_autoptr (GObject) owner = g_list_model_get_item (G_LIST_MODEL (self->owners), i);

      g_list_store_append (copy->owners, owner);
    }
  return copy;
}
