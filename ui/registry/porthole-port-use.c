/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "registry/porthole-port-use.h"

/**
 * PortholePortUse:
 *
 * Which ports are in use on this computer, by port: what the table of ports asks for each of its
 * cells.
 */
struct _PortholePortUse
{
  GObject parent_instance;

  PortholeListenerList *listeners;
  GPtrArray *sorted;
  GArray *ports;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PortholePortUse, porthole_port_use, G_TYPE_OBJECT)

static int
compare_listeners (gconstpointer a, gconstpointer b)
{
  return (int) porthole_listener_get_port (*(PortholeListener *const *) a)
         - (int) porthole_listener_get_port (*(PortholeListener *const *) b);
}

static void
update (PortholePortUse *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->listeners));

  g_ptr_array_set_size (self->sorted, 0);
  g_array_set_size (self->ports, 0);

  for (guint i = 0; i < n; i++)
    {
      PortholeListener *listener = g_list_model_get_item (G_LIST_MODEL (self->listeners), i);

      if (porthole_listener_get_state (listener) == PORTHOLE_LISTENER_GONE)
        g_object_unref (listener);
      else
        g_ptr_array_add (self->sorted, listener);
    }
  g_ptr_array_sort (self->sorted, compare_listeners);

  for (guint i = 0; i < self->sorted->len; i++)
    {
      guint16 port = porthole_listener_get_port (g_ptr_array_index (self->sorted, i));

      g_array_append_val (self->ports, port);
    }

  g_signal_emit (self, signals[CHANGED], 0);
}

static void
porthole_port_use_finalize (GObject *object)
{
  PortholePortUse *self = PORTHOLE_PORT_USE (object);

  g_clear_object (&self->listeners);
  g_clear_pointer (&self->sorted, g_ptr_array_unref);
  g_clear_pointer (&self->ports, g_array_unref);

  G_OBJECT_CLASS (porthole_port_use_parent_class)->finalize (object);
}

static void
porthole_port_use_class_init (PortholePortUseClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = porthole_port_use_finalize;

  /**
   * PortholePortUse::changed:
   * @self: the use of ports
   *
   * Other ports are in use now, or by other programs.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
porthole_port_use_init (PortholePortUse *self)
{
  self->sorted = g_ptr_array_new_with_free_func (g_object_unref);
  self->ports = g_array_new (FALSE, FALSE, sizeof (guint16));
}

/**
 * porthole_port_use_new:
 * @listeners: who listens
 *
 * Makes the use of ports, which follows @listeners.
 *
 * Returns: (transfer full): the use of ports
 */
PortholePortUse *
porthole_port_use_new (PortholeListenerList *listeners)
{
  PortholePortUse *self;

  g_return_val_if_fail (PORTHOLE_IS_LISTENER_LIST (listeners), NULL);

  self = g_object_new (PORTHOLE_TYPE_PORT_USE, NULL);
  self->listeners = g_object_ref (listeners);
  g_signal_connect_object (listeners, "items-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (listeners, "notify::generation", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
  return self;
}

/**
 * porthole_port_use_find:
 * @self: the use of ports
 * @service: a row of the registry
 *
 * Finds who listens on a row's port, or on one of its block, with one of its transports.
 *
 * Returns: (transfer none) (nullable): the listener
 */
PortholeListener *
porthole_port_use_find (PortholePortUse *self, PortholeService *service)
{
  guint16 first = porthole_service_get_port (service);
  guint16 last = porthole_service_get_port_end (service);
  PortholeTransport transports = porthole_service_get_transports (service);
  guint low = 0, high = self->sorted->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->ports, guint16, middle) < first)
        low = middle + 1;
      else
        high = middle;
    }

  for (; low < self->sorted->len && g_array_index (self->ports, guint16, low) <= last; low++)
    {
      PortholeListener *listener = g_ptr_array_index (self->sorted, low);

      if ((porthole_listener_get_transport (listener) & transports) != 0)
        return listener;
    }

  return NULL;
}

/**
 * porthole_port_use_get_ports:
 * @self: the use of ports
 * @ret_n_ports: (out): how many there are
 *
 * Gets the ports in use.
 *
 * Returns: (transfer none) (array length=ret_n_ports): the ports, rising, perhaps repeated
 */
const guint16 *
porthole_port_use_get_ports (PortholePortUse *self, gsize *ret_n_ports)
{
  g_return_val_if_fail (PORTHOLE_IS_PORT_USE (self), NULL);

  *ret_n_ports = self->ports->len;
  return (const guint16 *) self->ports->data;
}

/**
 * porthole_port_use_describe:
 * @listener: a listener
 *
 * Names who listens in a word or two: the program, else the container, the unit or the app.
 *
 * Returns: (transfer none): the name
 */
const char *
porthole_port_use_describe (PortholeListener *listener)
{
  const char *names[4];

  g_return_val_if_fail (PORTHOLE_IS_LISTENER (listener), NULL);

  names[0] = porthole_listener_get_container (listener);
  names[1] = porthole_listener_get_program (listener);
  names[2] = porthole_listener_get_unit (listener);
  names[3] = porthole_listener_get_app_id (listener);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (names[i] != NULL && *names[i] != '\0')
        return names[i];
    }

  return _ ("In use");
}
