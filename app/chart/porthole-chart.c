/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "chart/porthole-chart.h"

/**
 * PortholeChart:
 *
 * What each of the 65,536 ports is, in layers of one bit a port. Main thread only.
 *
 * It knows neither the registry nor the listeners: who does fills the layers.
 *
 * `changed` (guint: the first port, guint: the last port) is emitted once for each contiguous
 * range of ports that changed, after all of them have.
 */
struct _PortholeChart
{
  GObject parent_instance;

  PortholePortSet layers[PORTHOLE_CHART_N_LAYERS];
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PortholeChart, porthole_chart, G_TYPE_OBJECT)

static void
porthole_chart_class_init (PortholeChartClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
}

static void
porthole_chart_init (PortholeChart *self)
{
}

/**
 * porthole_chart_new:
 *
 * Makes a chart with all layers empty.
 *
 * Returns: (transfer full): the chart
 */
PortholeChart *
porthole_chart_new (void)
{
  return g_object_new (PORTHOLE_TYPE_CHART, NULL);
}

static guint
layer_index (PortholeChartLayers layer)
{
  return (guint) __builtin_ctz ((guint) layer);
}

static gboolean
is_one_layer (PortholeChartLayers layer)
{
  return layer != 0 && (layer & (layer - 1)) == 0 && (layer & ~PORTHOLE_CHART_ALL_LAYERS) == 0;
}

/* The first port from @from on that is, or is not, in the set; beyond the last one when
 * there is none. Whole words are skipped: nearly all of a difference is empty. */
static guint
find_edge (const PortholePortSet *set, guint from, gboolean inside)
{
  while (from < PORTHOLE_N_PORTS)
    {
      guint64 word = set->words[from / 64];
      guint64 bits = (inside ? word : ~word) & (G_MAXUINT64 << (from % 64));

      if (bits != 0)
        return from / 64 * 64 + (guint) __builtin_ctzll (bits);

      from = (from / 64 + 1) * 64;
    }

  return PORTHOLE_N_PORTS;
}

/**
 * porthole_chart_set_layer:
 * @self: a chart
 * @layer: exactly one layer
 * @ports: the ports that are in it from now on
 *
 * Replaces a layer. Only what differs is told with `changed`.
 */
void
porthole_chart_set_layer (PortholeChart *self,
                          PortholeChartLayers layer,
                          const PortholePortSet *ports)
{
  PortholePortSet difference;
  PortholePortSet *own;

  g_return_if_fail (PORTHOLE_IS_CHART (self));
  g_return_if_fail (is_one_layer (layer));
  g_return_if_fail (ports != NULL);

  own = &self->layers[layer_index (layer)];
  for (guint i = 0; i < PORTHOLE_PORT_SET_WORDS; i++)
    {
      difference.words[i] = own->words[i] ^ ports->words[i];
      own->words[i] = ports->words[i];
    }

  for (guint first = find_edge (&difference, 0, TRUE); first < PORTHOLE_N_PORTS;)
    {
      guint end = find_edge (&difference, first, FALSE);

      g_signal_emit (self, signals[CHANGED], 0, first, end - 1);
      first = find_edge (&difference, end, TRUE);
    }
}

/**
 * porthole_chart_get_layer:
 * @self: a chart
 * @layer: exactly one layer
 *
 * Gets the ports of a layer.
 *
 * Returns: (transfer none): the ports; valid as long as the chart, and changing with it
 */
const PortholePortSet *
porthole_chart_get_layer (PortholeChart *self, PortholeChartLayers layer)
{
  g_return_val_if_fail (PORTHOLE_IS_CHART (self), NULL);
  g_return_val_if_fail (is_one_layer (layer), NULL);

  return &self->layers[layer_index (layer)];
}

/**
 * porthole_chart_get_layers:
 * @self: a chart
 * @port: a port
 *
 * Tells what a port is.
 *
 * Returns: the layers it is in
 */
PortholeChartLayers
porthole_chart_get_layers (PortholeChart *self, guint16 port)
{
  guint layers = 0;

  g_return_val_if_fail (PORTHOLE_IS_CHART (self), PORTHOLE_CHART_NO_LAYERS);

  for (guint i = 0; i < PORTHOLE_CHART_N_LAYERS; i++)
    {
      if (porthole_port_set_contains (&self->layers[i], port))
        layers |= 1u << i;
    }

  return (PortholeChartLayers) layers;
}

/**
 * porthole_chart_count:
 * @self: a chart
 * @first: the first port
 * @last: the last port, not below @first
 * @ret_counts: (out): return location for the numbers
 *
 * Counts what is in a range.
 */
void
porthole_chart_count (PortholeChart *self,
                      guint16 first,
                      guint16 last,
                      PortholeChartCounts *ret_counts)
{
  g_return_if_fail (PORTHOLE_IS_CHART (self));
  g_return_if_fail (first <= last);
  g_return_if_fail (ret_counts != NULL);

  const PortholePortSet *layers = self->layers;

  ret_counts->ports = last - first + 1u;
  ret_counts->registered
      = porthole_port_set_count (&layers[layer_index (PORTHOLE_CHART_REGISTERED)], first, last);
  ret_counts->curated
      = porthole_port_set_count (&layers[layer_index (PORTHOLE_CHART_CURATED)], first, last);
  ret_counts->listening
      = porthole_port_set_count (&layers[layer_index (PORTHOLE_CHART_LISTENING)], first, last);
  ret_counts->exposed
      = porthole_port_set_count (&layers[layer_index (PORTHOLE_CHART_EXPOSED)], first, last);
  ret_counts->unused = ret_counts->ports - ret_counts->listening;
}

/**
 * porthole_chart_find:
 * @self: a chart
 * @layers: the layers to look in
 * @from: a port, which itself isn't looked at
 * @backwards: whether to look at lower ports rather than at higher ones
 *
 * Finds the nearest port that is in one of some layers.
 *
 * Returns: the port, or -1 when there is none in that direction
 */
int
porthole_chart_find (PortholeChart *self,
                     PortholeChartLayers layers,
                     guint16 from,
                     gboolean backwards)
{
  int best = -1;

  g_return_val_if_fail (PORTHOLE_IS_CHART (self), -1);

  for (guint i = 0; i < PORTHOLE_CHART_N_LAYERS; i++)
    {
      int port;

      if ((layers & (1u << i)) == 0)
        continue;

      port = backwards ? porthole_port_set_previous (&self->layers[i], from - 1)
                       : porthole_port_set_next (&self->layers[i], from + 1);
      if (port >= 0 && (best < 0 || (backwards ? port > best : port < best)))
        best = port;
    }

  return best;
}
