/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "chart/porthole-chart-picture.h"
#include "chart/porthole-chart.h"

G_BEGIN_DECLS

#define PORTHOLE_TYPE_CHART_VIEW (porthole_chart_view_get_type ())

G_DECLARE_FINAL_TYPE (PortholeChartView, porthole_chart_view, PORTHOLE, CHART_VIEW, GtkWidget)

GtkWidget                  *porthole_chart_view_new           (void);

PortholeChart              *porthole_chart_view_get_chart     (PortholeChartView   *self);
void                        porthole_chart_view_set_chart     (PortholeChartView   *self,
                                                               PortholeChart       *chart);
PortholeChartLayers         porthole_chart_view_get_layers    (PortholeChartView   *self);
void                        porthole_chart_view_set_layers    (PortholeChartView   *self,
                                                               PortholeChartLayers  layers);
guint                       porthole_chart_view_get_cursor    (PortholeChartView   *self);
void                        porthole_chart_view_set_cursor    (PortholeChartView   *self,
                                                               guint                port);
int                         porthole_chart_view_get_hover     (PortholeChartView   *self);
gboolean                    porthole_chart_view_get_marked    (PortholeChartView   *self,
                                                               guint               *ret_first,
                                                               guint               *ret_last);
void                        porthole_chart_view_mark          (PortholeChartView   *self,
                                                               guint                from,
                                                               guint                to);
void                        porthole_chart_view_unmark        (PortholeChartView   *self);
double                      porthole_chart_view_get_cell_size (PortholeChartView   *self);
gboolean                    porthole_chart_view_can_zoom      (PortholeChartView   *self,
                                                               int                  steps);
void                        porthole_chart_view_zoom          (PortholeChartView   *self,
                                                               int                  steps);
void                        porthole_chart_view_zoom_to_fit   (PortholeChartView   *self);
gboolean                    porthole_chart_view_get_cell_rect (PortholeChartView   *self,
                                                               guint                port,
                                                               graphene_rect_t     *ret_rect);
const PortholeChartPalette *porthole_chart_view_get_palette   (PortholeChartView   *self);

G_END_DECLS
