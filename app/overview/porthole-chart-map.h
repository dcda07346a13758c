/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/porthole-chart.h"
#include "overview/porthole-overview.h"
#include "server/porthole-free-port.h"

G_BEGIN_DECLS

#define PORTHOLE_TYPE_CHART_MAP (porthole_chart_map_get_type ())

G_DECLARE_FINAL_TYPE (PortholeChartMap, porthole_chart_map, PORTHOLE, CHART_MAP, GObject)

PortholeChartMap          *porthole_chart_map_new              (PortholeOverview         *overview,
                                                                const char               *proc_root);

PortholeOverview          *porthole_chart_map_get_overview     (PortholeChartMap         *self);
PortholeChart             *porthole_chart_map_get_chart        (PortholeChartMap         *self);
const PortholeKernelPorts *porthole_chart_map_get_kernel_ports (PortholeChartMap         *self);

void                       porthole_chart_map_find_free_async  (PortholeChartMap         *self,
                                                                guint16                   first,
                                                                guint16                   last,
                                                                GCancellable             *cancellable,
                                                                GAsyncReadyCallback       callback,
                                                                gpointer                  user_data);
int                        porthole_chart_map_find_free_finish (PortholeChartMap         *self,
                                                                GAsyncResult             *result,
                                                                GError                  **error);

G_END_DECLS
