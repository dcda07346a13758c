/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "chart/porthole-chart-port.h"

/**
 * PortholeChartPort:
 *
 * A row of [class@ChartList]: a port and what it is. Properties: `port` and `layers`, both
 * uint; `layers` is notified.
 */
struct _PortholeChartPort
{
  GObject parent_instance;

  guint16 port;
  PortholeChartLayers layers;
};

enum
{
  PROP_0,
  PROP_PORT,
  PROP_LAYERS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PortholeChartPort, porthole_chart_port, G_TYPE_OBJECT)

static void
porthole_chart_port_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PortholeChartPort *self = PORTHOLE_CHART_PORT (object);

  switch (prop_id)
    {
    case PROP_PORT:
      g_value_set_uint (value, self->port);
      break;

    case PROP_LAYERS:
      g_value_set_uint (value, self->layers);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
porthole_chart_port_class_init (PortholeChartPortClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = porthole_chart_port_get_property;

  properties[PROP_PORT] = g_param_spec_uint ("port", NULL, NULL, 0, PORTHOLE_PORT_MAX, 0,
                                             (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  properties[PROP_LAYERS]
      = g_param_spec_uint ("layers", NULL, NULL, 0, PORTHOLE_CHART_ALL_LAYERS, 0,
                           (G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
porthole_chart_port_init (PortholeChartPort *self)
{
}

/**
 * porthole_chart_port_new:
 * @port: a port
 * @layers: what it is
 *
 * Makes a row.
 *
 * Returns: (transfer full): the row
 */
PortholeChartPort *
porthole_chart_port_new (guint16 port, PortholeChartLayers layers)
{
  PortholeChartPort *self = g_object_new (PORTHOLE_TYPE_CHART_PORT, NULL);

  self->port = port;
  self->layers = layers;

  return self;
}

/**
 * porthole_chart_port_get_port:
 * @self: a row
 *
 * Gets the port the row is about; it never changes.
 *
 * Returns: the port
 */
guint16
porthole_chart_port_get_port (PortholeChartPort *self)
{
  g_return_val_if_fail (PORTHOLE_IS_CHART_PORT (self), 0);

  return self->port;
}

/**
 * porthole_chart_port_get_layers:
 * @self: a row
 *
 * Gets what the port is.
 *
 * Returns: the layers it is in
 */
PortholeChartLayers
porthole_chart_port_get_layers (PortholeChartPort *self)
{
  g_return_val_if_fail (PORTHOLE_IS_CHART_PORT (self), PORTHOLE_CHART_NO_LAYERS);

  return self->layers;
}

/**
 * porthole_chart_port_set_layers:
 * @self: a row
 * @layers: what the port is by now
 *
 * Changes what the port is.
 */
void
porthole_chart_port_set_layers (PortholeChartPort *self, PortholeChartLayers layers)
{
  g_return_if_fail (PORTHOLE_IS_CHART_PORT (self));

  if (self->layers == layers)
    return;

  self->layers = layers;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LAYERS]);
}
