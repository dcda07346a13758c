/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "chart/porthole-chart-legend.h"
#include "chart/porthole-chart-swatch.h"
#include "common/porthole-port-links.h"

/**
 * PortholeChartLegend:
 *
 * What the colours, shapes and patterns of the chart mean. Each layer can be switched off.
 *
 * Property: `layers` (uint), the layers that are switched on; notified.
 */
struct _PortholeChartLegend
{
  AdwBin parent_instance;

  PortholeChartLayers layers;
  GtkWidget *rows[PORTHOLE_CHART_N_LAYERS];
};

enum
{
  PROP_0,
  PROP_LAYERS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PortholeChartLegend, porthole_chart_legend, ADW_TYPE_BIN)

/* In the order in which one covers the other. */
static const struct
{
  PortholeChartLayers layer;
  PortholeChartLayers swatch;
  PortholeRange range;
  const char *title;
  const char *subtitle;
} layers[] = {
  { PORTHOLE_CHART_EXPOSED, PORTHOLE_CHART_EXPOSED, PORTHOLE_RANGE_REGISTERED,
    N_ ("Open to the Network"), N_ ("Other computers can reach the program that listens") },
  { PORTHOLE_CHART_LISTENING, PORTHOLE_CHART_LISTENING, PORTHOLE_RANGE_REGISTERED,
    N_ ("Listening Here"), N_ ("Only this computer can reach the program that listens") },
  { PORTHOLE_CHART_CURATED, PORTHOLE_CHART_CURATED, PORTHOLE_RANGE_REGISTERED, N_ ("In Common Use"),
    N_ ("Software that people really run uses the port") },
  { PORTHOLE_CHART_REGISTERED, PORTHOLE_CHART_REGISTERED, PORTHOLE_RANGE_REGISTERED,
    N_ ("Registered"), N_ ("The official registry has a name for the port") },
  { PORTHOLE_CHART_EPHEMERAL, PORTHOLE_CHART_EPHEMERAL, PORTHOLE_RANGE_DYNAMIC,
    N_ ("Outgoing Connections"), NULL },
  { PORTHOLE_CHART_PRIVILEGED, PORTHOLE_CHART_PRIVILEGED, PORTHOLE_RANGE_WELL_KNOWN,
    N_ ("Privileged"), NULL },
};

static const struct
{
  PortholeRange range;
  const char *title;
  const char *subtitle;
} ranges[] = {
  { PORTHOLE_RANGE_WELL_KNOWN, N_ ("Well-Known Ports"),
    N_ ("0–1023, for the services that everybody knows") },
  { PORTHOLE_RANGE_REGISTERED, N_ ("Registered Ports"),
    N_ ("1024–49151, for whoever registers a name") },
  { PORTHOLE_RANGE_DYNAMIC, N_ ("Dynamic Ports"), N_ ("49152–65535, for everybody, for a while") },
};

static void
active_cb (PortholeChartLegend *self, GParamSpec *pspec, GtkWidget *row)
{
  guint on = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (layers); i++)
    {
      if (adw_switch_row_get_active (ADW_SWITCH_ROW (self->rows[i])))
        on |= layers[i].layer;
    }

  if (self->layers == on)
    return;

  self->layers = (PortholeChartLayers) on;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LAYERS]);
}

static void
porthole_chart_legend_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  PortholeChartLegend *self = PORTHOLE_CHART_LEGEND (object);

  switch (prop_id)
    {
    case PROP_LAYERS:
      g_value_set_uint (value, self->layers);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
porthole_chart_legend_class_init (PortholeChartLegendClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = porthole_chart_legend_get_property;

  properties[PROP_LAYERS] = g_param_spec_uint (
      "layers", NULL, NULL, 0, PORTHOLE_CHART_ALL_LAYERS, PORTHOLE_CHART_ALL_LAYERS,
      (G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
set_up_row (GtkWidget *row, const char *title, const char *subtitle, GtkWidget *swatch)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), swatch);
}

static void
porthole_chart_legend_init (PortholeChartLegend *self)
{
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *group = adw_preferences_group_new ();

  self->layers = PORTHOLE_CHART_ALL_LAYERS;

  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  for (gsize i = 0; i < G_N_ELEMENTS (layers); i++)
    {
      GtkWidget *row = adw_switch_row_new ();

      set_up_row (row, _ (layers[i].title),
                  layers[i].subtitle != NULL ? _ (layers[i].subtitle) : NULL,
                  porthole_chart_swatch_new (layers[i].swatch, layers[i].range));
      adw_switch_row_set_active (ADW_SWITCH_ROW (row), TRUE);
      g_signal_connect_object (row, "notify::active", G_CALLBACK (active_cb), self,
                               G_CONNECT_SWAPPED);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
      self->rows[i] = row;
    }

  group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Ranges"));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  for (gsize i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      GtkWidget *row = adw_action_row_new ();

      set_up_row (row, _ (ranges[i].title), _ (ranges[i].subtitle),
                  porthole_chart_swatch_new (PORTHOLE_CHART_NO_LAYERS, ranges[i].range));
      porthole_port_links_set_range_row (ADW_ACTION_ROW (row), ranges[i].range);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }

  adw_bin_set_child (ADW_BIN (self), page);
}

/**
 * porthole_chart_legend_get_layers:
 * @self: a legend
 *
 * Gets the layers that are switched on.
 *
 * Returns: the layers
 */
PortholeChartLayers
porthole_chart_legend_get_layers (PortholeChartLegend *self)
{
  g_return_val_if_fail (PORTHOLE_IS_CHART_LEGEND (self), PORTHOLE_CHART_NO_LAYERS);

  return self->layers;
}

/**
 * porthole_chart_legend_set_kernel_ports:
 * @self: a legend
 * @kernel: what this computer's kernel says about port numbers
 *
 * Gives the legend this computer's own numbers.
 */
void
porthole_chart_legend_set_kernel_ports (PortholeChartLegend *self,
                                        const PortholeKernelPorts *kernel)
{
  g_return_if_fail (PORTHOLE_IS_CHART_LEGEND (self));
  g_return_if_fail (kernel != NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (layers); i++)
    {
      g_autofree char *text = NULL;

      if (layers[i].layer == PORTHOLE_CHART_EPHEMERAL)
        text = g_strdup_printf (_ ("%u–%u, taken by this system for connections it opens"),
                                kernel->ephemeral_first, kernel->ephemeral_last);
      else if (layers[i].layer == PORTHOLE_CHART_PRIVILEGED && kernel->privileged_below > 0)
        text = g_strdup_printf (_ ("Below %u, only administrators may listen"),
                                kernel->privileged_below);
      else if (layers[i].layer == PORTHOLE_CHART_PRIVILEGED)
        text = g_strdup (_ ("None here: everybody may listen on every port"));

      if (text != NULL)
        porthole_port_links_set_row (ADW_ACTION_ROW (self->rows[i]), text, NULL, NULL);
    }
}

/**
 * porthole_chart_legend_get_title:
 * @layer: exactly one layer
 *
 * Gets what a layer is called.
 *
 * Returns: (transfer none): its title
 */
const char *
porthole_chart_legend_get_title (PortholeChartLayers layer)
{
  for (gsize i = 0; i < G_N_ELEMENTS (layers); i++)
    {
      if (layers[i].layer == layer)
        return _ (layers[i].title);
    }

  g_return_val_if_reached ("");
}
