/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "chart/porthole-chart.h"
#include "server/porthole-free-port.h"

G_BEGIN_DECLS

#define PORTHOLE_TYPE_CHART_LEGEND (porthole_chart_legend_get_type ())

G_DECLARE_FINAL_TYPE (PortholeChartLegend, porthole_chart_legend, PORTHOLE, CHART_LEGEND, AdwBin)

PortholeChartLayers porthole_chart_legend_get_layers       (PortholeChartLegend       *self);
void                porthole_chart_legend_set_kernel_ports (PortholeChartLegend       *self,
                                                            const PortholeKernelPorts *kernel);

const char         *porthole_chart_legend_get_title        (PortholeChartLayers        layer);

G_END_DECLS
