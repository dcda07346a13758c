/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "chart/porthole-chart-list.h"

/**
 * PortholeChartList:
 *
 * The chart as a list: a [iface@Gio.ListModel] of [class@ChartPort] in port order, of the
 * ports that are in one of some layers. A row is the same object as long as somebody
 * holds it; the list itself holds none, so that thousands of ports cost two bytes each.
 *
 * What becomes of the chart is told from an idle source of the default main context, as one
 * change however many ports it concerns; and not at all while the list isn't live.
 */
struct _PortholeChartList
{
  GObject parent_instance;

  PortholeChart *chart;
  PortholeChartLayers layers;
  guint16 first;
  guint16 last;
  gboolean live;

  /* What has changed and isn't told yet: nothing when the first is after the last. */
  guint dirty_first;
  guint dirty_last;
  guint flush_id;

  GArray *ports;     /* guint16, sorted */
  GHashTable *alive; /* port → PortholeChartPort, not owned */
};

static GType
porthole_chart_list_get_item_type (GListModel *model)
{
  return PORTHOLE_TYPE_CHART_PORT;
}

static guint
porthole_chart_list_get_n_items (GListModel *model)
{
  return PORTHOLE_CHART_LIST (model)->ports->len;
}

static void
row_gone_cb (gpointer data, GObject *row)
{
  PortholeChartList *self = data;

  /* The row is being disposed of, but its port can still be read. */
  g_hash_table_remove (self->alive,
                       GUINT_TO_POINTER (porthole_chart_port_get_port ((gpointer) row)));
}

static gpointer
porthole_chart_list_get_item (GListModel *model, guint position)
{
  PortholeChartList *self = PORTHOLE_CHART_LIST (model);
  PortholeChartPort *row;
  guint16 port;

  if (position >= self->ports->len)
    return NULL;

  port = g_array_index (self->ports, guint16, position);
  row = g_hash_table_lookup (self->alive, GUINT_TO_POINTER (port));
  if (row != NULL)
    return g_object_ref (row);

  row = porthole_chart_port_new (port, porthole_chart_get_layers (self->chart, port));
  g_object_weak_ref (G_OBJECT (row), row_gone_cb, self);
  g_hash_table_insert (self->alive, GUINT_TO_POINTER (port), row);

  return row;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = porthole_chart_list_get_item_type;
  iface->get_n_items = porthole_chart_list_get_n_items;
  iface->get_item = porthole_chart_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PortholeChartList,
                               porthole_chart_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

/* Where a port is, or would be. */
static guint
lower_bound (PortholeChartList *self, guint port)
{
  guint low = 0;
  guint high = self->ports->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->ports, guint16, middle) < port)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static gboolean
belongs (PortholeChartList *self, guint port)
{
  return port >= self->first && port <= self->last
         && (porthole_chart_get_layers (self->chart, (guint16) port) & self->layers) != 0;
}

/* Makes the part of the list from one port to another right, and tells it as one change with
 * what stayed at both ends left out. */
static void
update (PortholeChartList *self, guint first, guint last)
{
  guint start = lower_bound (self, first);
  guint removed = lower_bound (self, last + 1) - start;
  g_autoptr (GArray) ports = g_array_new (FALSE, FALSE, sizeof (guint16));
  const guint16 *before = &g_array_index (self->ports, guint16, start);
  guint head = 0;
  guint tail = 0;

  for (guint port = first; port <= last; port++)
    {
      guint16 value = (guint16) port;

      if (belongs (self, port))
        g_array_append_val (ports, value);
    }

  while (head < removed && head < ports->len
         && before[head] == g_array_index (ports, guint16, head))
    head++;
  while (tail < removed - head && tail < ports->len - head
         && before[removed - 1 - tail] == g_array_index (ports, guint16, ports->len - 1 - tail))
    tail++;

  start += head;
  removed -= head + tail;
  guint added = ports->len - head - tail;

  if (removed == 0 && added == 0)
    return;

  if (removed > 0)
    g_array_remove_range (self->ports, start, removed);
  if (added > 0)
    g_array_insert_vals (self->ports, start, &g_array_index (ports, guint16, head), added);
  g_list_model_items_changed (G_LIST_MODEL (self), start, removed, added);
}

/* A row that somebody holds says what is true, whether it is still in the list or not. */
static void
refresh_rows (PortholeChartList *self, guint first, guint last)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer key;
  gpointer row;

  g_hash_table_iter_init (&iter, self->alive);
  while (g_hash_table_iter_next (&iter, &key, &row))
    {
      if (GPOINTER_TO_UINT (key) >= first && GPOINTER_TO_UINT (key) <= last)
        g_ptr_array_add (rows, g_object_ref (row));
    }

  for (guint i = 0; i < rows->len; i++)
    {
      PortholeChartPort *port = g_ptr_array_index (rows, i);

      porthole_chart_port_set_layers (
          port, porthole_chart_get_layers (self->chart, porthole_chart_port_get_port (port)));
    }
}

static void
flush (PortholeChartList *self)
{
  guint first = self->dirty_first;
  guint last = self->dirty_last;

  g_clear_handle_id (&self->flush_id, g_source_remove);
  if (first > last)
    return;

  self->dirty_first = PORTHOLE_N_PORTS;
  self->dirty_last = 0;
  update (self, first, last);
  refresh_rows (self, first, last);
}

static gboolean
flush_cb (gpointer user_data)
{
  PortholeChartList *self = user_data;

  self->flush_id = 0;
  flush (self);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (PortholeChartList *self, guint first, guint last)
{
  self->dirty_first = MIN (self->dirty_first, first);
  self->dirty_last = MAX (self->dirty_last, last);
  if (self->live && self->flush_id == 0)
    self->flush_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, flush_cb, self, NULL);
}

static void
porthole_chart_list_finalize (GObject *object)
{
  PortholeChartList *self = PORTHOLE_CHART_LIST (object);
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->alive);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    g_object_weak_unref (row, row_gone_cb, self);

  g_clear_handle_id (&self->flush_id, g_source_remove);
  g_clear_pointer (&self->alive, g_hash_table_unref);
  g_clear_pointer (&self->ports, g_array_unref);
  g_clear_object (&self->chart);

  G_OBJECT_CLASS (porthole_chart_list_parent_class)->finalize (object);
}

static void
porthole_chart_list_class_init (PortholeChartListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = porthole_chart_list_finalize;
}

static void
porthole_chart_list_init (PortholeChartList *self)
{
  self->ports = g_array_new (FALSE, FALSE, sizeof (guint16));
  self->alive = g_hash_table_new (NULL, NULL);
  self->layers = PORTHOLE_CHART_LISTENING;
  self->last = PORTHOLE_PORT_MAX;
  self->live = TRUE;
  self->dirty_first = PORTHOLE_N_PORTS;
}

/**
 * porthole_chart_list_new:
 * @chart: a chart
 *
 * Makes the list of the ports that somebody listens on.
 *
 * Returns: (transfer full): the list
 */
PortholeChartList *
porthole_chart_list_new (PortholeChart *chart)
{
  PortholeChartList *self;

  g_return_val_if_fail (PORTHOLE_IS_CHART (chart), NULL);

  self = g_object_new (PORTHOLE_TYPE_CHART_LIST, NULL);
  self->chart = g_object_ref (chart);
  g_signal_connect_object (chart, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  update (self, 0, PORTHOLE_PORT_MAX);

  return self;
}

/**
 * porthole_chart_list_get_layers:
 * @self: a list
 *
 * Gets the layers whose ports are listed.
 *
 * Returns: the layers
 */
PortholeChartLayers
porthole_chart_list_get_layers (PortholeChartList *self)
{
  g_return_val_if_fail (PORTHOLE_IS_CHART_LIST (self), PORTHOLE_CHART_NO_LAYERS);

  return self->layers;
}

/**
 * porthole_chart_list_set_layers:
 * @self: a list
 * @layers: the layers
 *
 * Lists the ports that are in at least one of @layers.
 */
void
porthole_chart_list_set_layers (PortholeChartList *self, PortholeChartLayers layers)
{
  g_return_if_fail (PORTHOLE_IS_CHART_LIST (self));

  if (self->layers == layers)
    return;

  self->layers = layers;
  update (self, 0, PORTHOLE_PORT_MAX);
}

/**
 * porthole_chart_list_set_range:
 * @self: a list
 * @first: the first port
 * @last: the last port, not below @first
 *
 * Lists only the ports from @first to @last, both included.
 */
void
porthole_chart_list_set_range (PortholeChartList *self, guint16 first, guint16 last)
{
  g_return_if_fail (PORTHOLE_IS_CHART_LIST (self));
  g_return_if_fail (first <= last);

  if (self->first == first && self->last == last)
    return;

  self->first = first;
  self->last = last;
  update (self, 0, PORTHOLE_PORT_MAX);
}

/**
 * porthole_chart_list_set_live:
 * @self: a list
 * @live: whether somebody looks at it
 *
 * A list that isn't live stays as it is, whatever becomes of the chart. When it is live again it
 * tells at once what has changed meanwhile. A new list is live.
 */
void
porthole_chart_list_set_live (PortholeChartList *self, gboolean live)
{
  g_return_if_fail (PORTHOLE_IS_CHART_LIST (self));

  self->live = live;
  if (live)
    flush (self);
  else
    g_clear_handle_id (&self->flush_id, g_source_remove);
}

/**
 * porthole_chart_list_find:
 * @self: a list
 * @port: a port
 * @ret_position: (out) (optional): where it is
 *
 * Finds the row of a port.
 *
 * Returns: whether the port is in the list
 */
gboolean
porthole_chart_list_find (PortholeChartList *self, guint16 port, guint *ret_position)
{
  guint position;

  g_return_val_if_fail (PORTHOLE_IS_CHART_LIST (self), FALSE);

  position = lower_bound (self, port);
  if (position >= self->ports->len || g_array_index (self->ports, guint16, position) != port)
    return FALSE;

  if (ret_position != NULL)
    *ret_position = position;

  return TRUE;
}
