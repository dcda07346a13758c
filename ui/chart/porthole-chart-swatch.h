/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "chart/porthole-chart.h"

G_BEGIN_DECLS

#define PORTHOLE_TYPE_CHART_SWATCH (porthole_chart_swatch_get_type ())

G_DECLARE_FINAL_TYPE (PortholeChartSwatch, porthole_chart_swatch, PORTHOLE, CHART_SWATCH, GtkWidget)

GtkWidget *porthole_chart_swatch_new        (PortholeChartLayers  layers,
                                             PortholeRange        range);

void       porthole_chart_swatch_set_layers (PortholeChartSwatch *self,
                                             PortholeChartLayers  layers,
                                             PortholeRange        range);

G_END_DECLS
