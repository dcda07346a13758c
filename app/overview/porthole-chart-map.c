/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "overview/porthole-chart-map.h"

/* A block of more ports than this isn't "the port of" something: media servers and file
 * transfers take tens of thousands from which they choose some for a while. */
#define MAX_BLOCK 100

/**
 * PortholeChartMap:
 *
 * Fills a [class@Chart] from what the registry, the scanner and the kernel say, and keeps it
 * true. Main thread only.
 */
struct _PortholeChartMap
{
  GObject parent_instance;

  PortholeOverview *overview;
  PortholeChart *chart;
  PortholeKernelPorts kernel;
  guint registry_source;
};

G_DEFINE_FINAL_TYPE (PortholeChartMap, porthole_chart_map, G_TYPE_OBJECT)

static void
read_registry (PortholeChartMap *self)
{
  GListModel *services = G_LIST_MODEL (porthole_overview_get_registry (self->overview));
  g_autofree PortholePortSet *registered = g_new0 (PortholePortSet, 1);
  g_autofree PortholePortSet *curated = g_new0 (PortholePortSet, 1);
  guint n_services = g_list_model_get_n_items (services);

  for (guint i = 0; i < n_services; i++)
    {
      g_autoptr (PortholeService) service = g_list_model_get_item (services, i);
      PortholeSources sources = porthole_service_get_sources (service);
      guint16 first = porthole_service_get_port (service);
      guint16 last = porthole_service_get_port_end (service);

      if (sources & PORTHOLE_SOURCES_IANA)
        porthole_port_set_add_range (registered, first, last);
      if (last - first >= MAX_BLOCK)
        continue;

      /* What the person named is known to be used, as what the curated layer names is. */
      if (sources & (PORTHOLE_SOURCES_CURATED | PORTHOLE_SOURCES_USER))
        porthole_port_set_add_range (curated, first, last);
    }

  porthole_chart_set_layer (self->chart, PORTHOLE_CHART_REGISTERED, registered);
  porthole_chart_set_layer (self->chart, PORTHOLE_CHART_CURATED, curated);
}

static gboolean
read_registry_cb (gpointer user_data)
{
  PortholeChartMap *self = user_data;

  self->registry_source = 0;
  read_registry (self);

  return G_SOURCE_REMOVE;
}

static void
read_listeners (PortholeChartMap *self)
{
  GListModel *list
      = G_LIST_MODEL (porthole_scanner_get_list (porthole_overview_get_scanner (self->overview)));
  g_autofree PortholePortSet *listening = g_new0 (PortholePortSet, 1);
  g_autofree PortholePortSet *exposed = g_new0 (PortholePortSet, 1);
  guint n_listeners = g_list_model_get_n_items (list);

  for (guint i = 0; i < n_listeners; i++)
    {
      g_autoptr (PortholeListener) listener = g_list_model_get_item (list, i);
      guint16 port = porthole_listener_get_port (listener);

      /* Its row lingers in the list of listeners, but the port is free. */
      if (porthole_listener_get_state (listener) == PORTHOLE_LISTENER_GONE)
        continue;

      porthole_port_set_add (listening, port);
      if (porthole_listener_get_reach (listener) != PORTHOLE_REACH_LOOPBACK)
        porthole_port_set_add (exposed, port);
    }

  porthole_chart_set_layer (self->chart, PORTHOLE_CHART_LISTENING, listening);
  porthole_chart_set_layer (self->chart, PORTHOLE_CHART_EXPOSED, exposed);
}

/* The registry says each of its changes; together they are one. */
static void
overview_changed_cb (PortholeChartMap *self, guint changes)
{
  if (changes & PORTHOLE_OVERVIEW_LISTENERS)
    read_listeners (self);
  if ((changes & PORTHOLE_OVERVIEW_REGISTRY) && self->registry_source == 0)
    self->registry_source = g_idle_add (read_registry_cb, self);
}

static void
read_kernel (PortholeChartMap *self, const char *proc_root)
{
  g_autofree PortholePortSet *ephemeral = g_new0 (PortholePortSet, 1);
  g_autofree PortholePortSet *privileged = g_new0 (PortholePortSet, 1);

  porthole_kernel_ports_read (&self->kernel, proc_root);
  porthole_port_set_add_range (ephemeral, self->kernel.ephemeral_first,
                               self->kernel.ephemeral_last);
  if (self->kernel.privileged_below > 0)
    porthole_port_set_add_range (privileged, 0, self->kernel.privileged_below - 1);

  porthole_chart_set_layer (self->chart, PORTHOLE_CHART_EPHEMERAL, ephemeral);
  porthole_chart_set_layer (self->chart, PORTHOLE_CHART_PRIVILEGED, privileged);
}

static void
porthole_chart_map_dispose (GObject *object)
{
  PortholeChartMap *self = PORTHOLE_CHART_MAP (object);

  g_clear_handle_id (&self->registry_source, g_source_remove);
  g_clear_object (&self->overview);
  g_clear_object (&self->chart);

  G_OBJECT_CLASS (porthole_chart_map_parent_class)->dispose (object);
}

static void
porthole_chart_map_class_init (PortholeChartMapClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = porthole_chart_map_dispose;
}

static void
porthole_chart_map_init (PortholeChartMap *self)
{
  self->chart = porthole_chart_new ();
}

/**
 * porthole_chart_map_new:
 * @overview: what the chart is of
 * @proc_root: (nullable): another folder than `/proc` to ask for the kernel's ranges
 *
 * Makes a chart that follows the overview.
 *
 * Returns: (transfer full): the map
 */
PortholeChartMap *
porthole_chart_map_new (PortholeOverview *overview, const char *proc_root)
{
  PortholeChartMap *self;

  g_return_val_if_fail (PORTHOLE_IS_OVERVIEW (overview), NULL);

  self = g_object_new (PORTHOLE_TYPE_CHART_MAP, NULL);
  self->overview = g_object_ref (overview);
  g_signal_connect_object (overview, "changed", G_CALLBACK (overview_changed_cb), self,
                           G_CONNECT_SWAPPED);
  read_kernel (self, proc_root);
  read_registry (self);
  read_listeners (self);

  return self;
}

/**
 * porthole_chart_map_get_overview:
 * @self: a map
 *
 * Gets what the chart is of.
 *
 * Returns: (transfer none): the overview
 */
PortholeOverview *
porthole_chart_map_get_overview (PortholeChartMap *self)
{
  g_return_val_if_fail (PORTHOLE_IS_CHART_MAP (self), NULL);

  return self->overview;
}

/**
 * porthole_chart_map_get_chart:
 * @self: a map
 *
 * Gets the chart.
 *
 * Returns: (transfer none): the chart
 */
PortholeChart *
porthole_chart_map_get_chart (PortholeChartMap *self)
{
  g_return_val_if_fail (PORTHOLE_IS_CHART_MAP (self), NULL);

  return self->chart;
}

/**
 * porthole_chart_map_get_kernel_ports:
 * @self: a map
 *
 * Gets what the kernel said about port numbers when the map was made.
 *
 * Returns: (transfer none): the kernel's ranges
 */
const PortholeKernelPorts *
porthole_chart_map_get_kernel_ports (PortholeChartMap *self)
{
  g_return_val_if_fail (PORTHOLE_IS_CHART_MAP (self), NULL);

  return &self->kernel;
}

/* The search runs in a thread, so it has sets of its own. */
static gboolean
taken_cb (guint16 port, PortholeTransport transport, gpointer user_data)
{
  const PortholePortSet *sets = user_data;

  return porthole_port_set_contains (&sets[0], port) || porthole_port_set_contains (&sets[1], port);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GArray) ports = NULL;
  GError *error = NULL;

  ports = porthole_free_port_find_finish (result, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_int (task, ports->len > 0 ? g_array_index (ports, guint16, 0) : -1);
}

/**
 * porthole_chart_map_find_free_async:
 * @self: a map
 * @first: the first port to look at
 * @last: the last one, not below @first
 * @cancellable: (nullable): to give up early
 * @callback: (scope async): called when it is known
 * @user_data: for @callback
 *
 * Looks for a port that is really free on every address of this computer, for TCP and UDP,
 * and that nothing is registered on or known to use.
 */
void
porthole_chart_map_find_free_async (PortholeChartMap *self,
                                    guint16 first,
                                    guint16 last,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  PortholeFreePortQuery query = {
    .first = first,
    .last = last,
    .transports = PORTHOLE_TRANSPORT_TCP | PORTHOLE_TRANSPORT_UDP,
    .reach = PORTHOLE_SERVER_REACH_EVERY_NETWORK,
    .taken = taken_cb,
  };
  g_autoptr (GTask) task = NULL;
  PortholePortSet *sets;

  g_return_if_fail (PORTHOLE_IS_CHART_MAP (self));
  g_return_if_fail (first <= last);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, porthole_chart_map_find_free_async);

  sets = g_new (PortholePortSet, 2);
  sets[0] = *porthole_chart_get_layer (self->chart, PORTHOLE_CHART_REGISTERED);
  sets[1] = *porthole_chart_get_layer (self->chart, PORTHOLE_CHART_CURATED);
  g_task_set_task_data (task, sets, g_free);
  query.taken_data = sets;

  porthole_free_port_find_async (&query, 1, cancellable, found_cb, g_steal_pointer (&task));
}

/**
 * porthole_chart_map_find_free_finish:
 * @self: a map
 * @result: what the callback was given
 * @error: return location for an error: `PORTHOLE_ERROR_NO_FREE_PORT`, or `G_IO_ERROR_CANCELLED`
 *
 * Ends [method@ChartMap.find_free_async].
 *
 * Returns: the port, or -1 on error
 */
int
porthole_chart_map_find_free_finish (PortholeChartMap *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), -1);

  return (int) g_task_propagate_int (G_TASK (result), error);
}
