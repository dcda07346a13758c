/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "chart/porthole-chart.h"

G_BEGIN_DECLS

#define PORTHOLE_TYPE_CHART_PORT (porthole_chart_port_get_type ())

G_DECLARE_FINAL_TYPE (PortholeChartPort, porthole_chart_port, PORTHOLE, CHART_PORT, GObject)

PortholeChartPort  *porthole_chart_port_new        (guint16              port,
                                                    PortholeChartLayers  layers);

guint16             porthole_chart_port_get_port   (PortholeChartPort   *self);
PortholeChartLayers porthole_chart_port_get_layers (PortholeChartPort   *self);
void                porthole_chart_port_set_layers (PortholeChartPort   *self,
                                                    PortholeChartLayers  layers);

G_END_DECLS
