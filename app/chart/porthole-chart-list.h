/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "chart/porthole-chart-port.h"

G_BEGIN_DECLS

#define PORTHOLE_TYPE_CHART_LIST (porthole_chart_list_get_type ())

G_DECLARE_FINAL_TYPE (PortholeChartList, porthole_chart_list, PORTHOLE, CHART_LIST, GObject)

PortholeChartList  *porthole_chart_list_new        (PortholeChart       *chart);

PortholeChartLayers porthole_chart_list_get_layers (PortholeChartList   *self);
void                porthole_chart_list_set_layers (PortholeChartList   *self,
                                                    PortholeChartLayers  layers);
void                porthole_chart_list_set_range  (PortholeChartList   *self,
                                                    guint16              first,
                                                    guint16              last);
void                porthole_chart_list_set_live   (PortholeChartList   *self,
                                                    gboolean             live);
gboolean            porthole_chart_list_find       (PortholeChartList   *self,
                                                    guint16              port,
                                                    guint               *ret_position);

G_END_DECLS
