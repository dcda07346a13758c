/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "overview/porthole-chart-map.h"

G_BEGIN_DECLS

#define PORTHOLE_TYPE_CHART_TWIN (porthole_chart_twin_get_type ())

G_DECLARE_FINAL_TYPE (PortholeChartTwin, porthole_chart_twin, PORTHOLE, CHART_TWIN, AdwBin)

void porthole_chart_twin_set_up      (PortholeChartTwin *self,
                                      PortholeChartMap  *map);
void porthole_chart_twin_set_range   (PortholeChartTwin *self,
                                      guint16            first,
                                      guint16            last);
void porthole_chart_twin_select_port (PortholeChartTwin *self,
                                      guint16            port);

G_END_DECLS
