/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdio.h>

#include "listeners/porthole-watch.h"

struct _PortholeWatch
{
  GObject parent_instance;

  PortholeListenerList *list;
  gboolean exposed;

  /* Transports by port. */
  GHashTable *ports;

  /* Who listened at the last refresh; NULL until there has been one since the watch began. */
  GHashTable *present;
  guint ephemeral_first;
  guint ephemeral_last;
};

enum
{
  PROP_0,
  PROP_EXPOSED,
  PROP_PORTS,
  PROP_ACTIVE,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PortholeWatch, porthole_watch, G_TYPE_OBJECT)

static GHashTable *
collect_present (PortholeWatch *self)
{
  GHashTable *present = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->list));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (PortholeListener) listener = g_list_model_get_item (G_LIST_MODEL (self->list), i);

      if (porthole_listener_get_state (listener) != PORTHOLE_LISTENER_GONE)
        g_hash_table_add (present, g_steal_pointer (&listener));
    }

  return present;
}

/* Programs that talk by UDP open such ports all the time, to wait for an answer. */
static gboolean
is_client (PortholeWatch *self, PortholeListener *listener)
{
  guint16 port = porthole_listener_get_port (listener);

  return porthole_listener_get_transport (listener) == PORTHOLE_TRANSPORT_UDP
         && port >= self->ephemeral_first && port <= self->ephemeral_last;
}

static gboolean
is_watched (PortholeWatch *self, PortholeListener *listener)
{
  if (porthole_watch_get_port (self, porthole_listener_get_transport (listener),
                               porthole_listener_get_port (listener)))
    return TRUE;

  return self->exposed && porthole_listener_get_reach (listener) != PORTHOLE_REACH_LOOPBACK
         && !is_client (self, listener);
}

static void
tell_difference (PortholeWatch *self, GHashTable *from, GHashTable *to, gboolean listening)
{
  GHashTableIter iter;
  gpointer listener;

  g_hash_table_iter_init (&iter, from);
  while (g_hash_table_iter_next (&iter, &listener, NULL))
    {
      if (!g_hash_table_contains (to, listener) && is_watched (self, listener))
        g_signal_emit (self, signals[CHANGED], 0, listener, listening);
    }
}

static void
refreshed_cb (PortholeListenerList *list, GParamSpec *pspec, PortholeWatch *self)
{
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (GHashTable) now = NULL;

  if (!porthole_watch_get_active (self))
    return;

  before = g_steal_pointer (&self->present);
  self->present = collect_present (self);
  if (before == NULL)
    return;

  now = g_hash_table_ref (self->present);
  tell_difference (self, before, now, FALSE);
  tell_difference (self, now, before, TRUE);
}

/* What is there already is no news to somebody who begins to watch. */
static void
update_active (PortholeWatch *self, gboolean was_active)
{
  gboolean active = porthole_watch_get_active (self);

  if (active == was_active)
    return;

  g_clear_pointer (&self->present, g_hash_table_unref);
  if (active && porthole_listener_list_get_generation (self->list) > 0)
    self->present = collect_present (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
}

static int
compare_ports (gconstpointer a, gconstpointer b)
{
  return (int) GPOINTER_TO_UINT (a) - (int) GPOINTER_TO_UINT (b);
}

static GVariant *
ports_to_variant (PortholeWatch *self)
{
  g_autoptr (GList) ports = g_list_sort (g_hash_table_get_keys (self->ports), compare_ports);
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(qq)"));
  for (GList *port = ports; port != NULL; port = port->next)
    g_variant_builder_add (
        &builder, "(qq)", (guint16) GPOINTER_TO_UINT (port->data),
        (guint16) GPOINTER_TO_UINT (g_hash_table_lookup (self->ports, port->data)));

  return g_variant_ref_sink (g_variant_builder_end (&builder));
}

static void
set_ports (PortholeWatch *self, GVariant *variant)
{
  g_autoptr (GVariant) before = ports_to_variant (self);
  gboolean was_active = porthole_watch_get_active (self);
  GVariantIter iter;
  guint16 port, transports;

  if (variant == NULL || g_variant_equal (before, variant))
    return;

  g_hash_table_remove_all (self->ports);
  g_variant_iter_init (&iter, variant);
  while (g_variant_iter_next (&iter, "(qq)", &port, &transports))
    {
      if (port != 0 && (transports & PORTHOLE_TRANSPORT_ALL) != 0)
        g_hash_table_insert (self->ports, GUINT_TO_POINTER ((guint) port),
                             GUINT_TO_POINTER ((guint) transports & PORTHOLE_TRANSPORT_ALL));
    }
  update_active (self, was_active);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PORTS]);
}

static void
porthole_watch_dispose (GObject *object)
{
  PortholeWatch *self = PORTHOLE_WATCH (object);

  g_clear_object (&self->list);
  g_clear_pointer (&self->present, g_hash_table_unref);

  G_OBJECT_CLASS (porthole_watch_parent_class)->dispose (object);
}

static void
porthole_watch_finalize (GObject *object)
{
  PortholeWatch *self = PORTHOLE_WATCH (object);

  g_hash_table_unref (self->ports);

  G_OBJECT_CLASS (porthole_watch_parent_class)->finalize (object);
}

static void
porthole_watch_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PortholeWatch *self = PORTHOLE_WATCH (object);

  switch (prop_id)
    {
    case PROP_EXPOSED:
      g_value_set_boolean (value, self->exposed);
      break;
    case PROP_PORTS:
      g_value_take_variant (value, ports_to_variant (self));
      break;
    case PROP_ACTIVE:
      g_value_set_boolean (value, porthole_watch_get_active (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
porthole_watch_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  PortholeWatch *self = PORTHOLE_WATCH (object);

  switch (prop_id)
    {
    case PROP_EXPOSED:
      porthole_watch_set_exposed (self, g_value_get_boolean (value));
      break;
    case PROP_PORTS:
      set_ports (self, g_value_get_variant (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
porthole_watch_class_init (PortholeWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = porthole_watch_dispose;
  object_class->finalize = porthole_watch_finalize;
  object_class->get_property = porthole_watch_get_property;
  object_class->set_property = porthole_watch_set_property;

  properties[PROP_EXPOSED]
      = g_param_spec_boolean ("exposed", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
  properties[PROP_PORTS] = g_param_spec_variant ("ports", NULL, NULL, G_VARIANT_TYPE ("a(qq)"),
                                                 NULL, G_PARAM_READWRITE | flags);
  properties[PROP_ACTIVE]
      = g_param_spec_boolean ("active", NULL, NULL, FALSE, G_PARAM_READABLE | flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * PortholeWatch::changed:
   * @self: the watch
   * @listener: who is watched
   * @listening: whether it has begun to listen; otherwise it has ended
   *
   * A watched listener has begun or ended.
   */
  signals[CHANGED]
      = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 2, PORTHOLE_TYPE_LISTENER, G_TYPE_BOOLEAN);
}

static void
porthole_watch_init (PortholeWatch *self)
{
  g_autofree char *range = NULL;

  self->ports = g_hash_table_new (NULL, NULL);
  if (!g_file_get_contents ("/proc/sys/net/ipv4/ip_local_port_range", &range, NULL, NULL)
      || sscanf (range, "%u %u", &self->ephemeral_first, &self->ephemeral_last) != 2)
    {
      self->ephemeral_first = 32768;
      self->ephemeral_last = 60999;
    }
}

/**
 * porthole_watch_new:
 * @list: the list to follow
 *
 * Makes a watch that watches nothing yet.
 *
 * Returns: (transfer full): the watch
 */
PortholeWatch *
porthole_watch_new (PortholeListenerList *list)
{
  PortholeWatch *self;

  g_return_val_if_fail (PORTHOLE_IS_LISTENER_LIST (list), NULL);

  self = g_object_new (PORTHOLE_TYPE_WATCH, NULL);
  self->list = g_object_ref (list);
  g_signal_connect_object (list, "notify::generation", G_CALLBACK (refreshed_cb), self,
                           G_CONNECT_DEFAULT);
  return self;
}

/**
 * porthole_watch_get_exposed:
 * @self: a watch
 *
 * Gets whether anything that is reachable from the network is watched. UDP ports of the kernel's
 * ephemeral range are left out: clients open these all the time.
 *
 * Returns: whether it is
 */
gboolean
porthole_watch_get_exposed (PortholeWatch *self)
{
  g_return_val_if_fail (PORTHOLE_IS_WATCH (self), FALSE);

  return self->exposed;
}

/**
 * porthole_watch_set_exposed:
 * @self: a watch
 * @exposed: whether to watch anything that is reachable from the network
 *
 * Sets whether anything that is reachable from the network is watched.
 */
void
porthole_watch_set_exposed (PortholeWatch *self, gboolean exposed)
{
  gboolean was_active;

  g_return_if_fail (PORTHOLE_IS_WATCH (self));

  if (self->exposed == !!exposed)
    return;

  was_active = porthole_watch_get_active (self);
  self->exposed = !!exposed;
  update_active (self, was_active);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXPOSED]);
}

/**
 * porthole_watch_get_port:
 * @self: a watch
 * @transport: exactly one transport
 * @port: a port
 *
 * Gets whether a port is watched.
 *
 * Returns: whether it is
 */
gboolean
porthole_watch_get_port (PortholeWatch *self, PortholeTransport transport, guint16 port)
{
  guint transports;

  g_return_val_if_fail (PORTHOLE_IS_WATCH (self), FALSE);

  transports
      = GPOINTER_TO_UINT (g_hash_table_lookup (self->ports, GUINT_TO_POINTER ((guint) port)));
  return (transports & transport) != 0;
}

/**
 * porthole_watch_set_port:
 * @self: a watch
 * @transport: one transport or several
 * @port: a port
 * @watched: whether to watch it
 *
 * Sets whether a port is watched.
 */
void
porthole_watch_set_port (PortholeWatch *self,
                         PortholeTransport transport,
                         guint16 port,
                         gboolean watched)
{
  gpointer key = GUINT_TO_POINTER ((guint) port);
  gboolean was_active;
  guint before, after;

  g_return_if_fail (PORTHOLE_IS_WATCH (self));

  before = GPOINTER_TO_UINT (g_hash_table_lookup (self->ports, key));
  after = watched ? before | transport : before & ~(guint) transport;
  if (before == after)
    return;

  was_active = porthole_watch_get_active (self);
  if (after != 0)
    g_hash_table_insert (self->ports, key, GUINT_TO_POINTER (after));
  else
    g_hash_table_remove (self->ports, key);
  update_active (self, was_active);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PORTS]);
}

/**
 * porthole_watch_get_active:
 * @self: a watch
 *
 * Gets whether anything is watched, so that somebody has to keep the list up to date.
 *
 * Returns: whether it is
 */
gboolean
porthole_watch_get_active (PortholeWatch *self)
{
  g_return_val_if_fail (PORTHOLE_IS_WATCH (self), FALSE);

  return self->exposed || g_hash_table_size (self->ports) > 0;
}
