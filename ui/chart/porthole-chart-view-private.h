/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/porthole-chart-view.h"

G_BEGIN_DECLS

/* Parts of PortholeChartView that live in files of their own. */

struct _PortholeChartView
{
  GtkWidget parent_instance;

  PortholeChart *chart;
  PortholeChartPicture *picture;
  PortholeChartLayers layers;
  GtkWidget *color_nodes[PORTHOLE_CHART_N_COLORS];
  PortholeChartPalette palette;
  gboolean has_palette;
  PangoLayout *layout;
  int gutter;
  gboolean placed; /* whether there has been a size */

  guint zoom;      /* device pixels a cell, while it isn't fitted */
  gboolean fit;    /* the whole chart, as large as it goes */
  double center_x; /* the cell in the middle of the view, in cells */
  double center_y;

  guint cursor;
  int hover;      /* -1 for none */
  int mark_start; /* -1 for none */
  guint mark_end;

  /* A gesture under way. */
  gboolean panning;
  gboolean dragging;
  double drag_x;
  double drag_y;
  double drag_center_x;
  double drag_center_y;
  double pinch_zoom;
  double scroll_rest;
};

/* Where things are, in logical pixels of the widget. */
typedef struct
{
  double scale; /* device pixels a logical pixel */
  double cell;
  double x;
  double y;
  double width;
  double height;
  double gutter;
} PortholeChartGeometry;

void     porthole_chart_view_get_geometry (PortholeChartView     *self,
                                           PortholeChartGeometry *geometry);
int      porthole_chart_view_port_at      (PortholeChartView     *self,
                                           double                 x,
                                           double                 y,
                                           gboolean               clamp);
void     porthole_chart_view_set_hover    (PortholeChartView     *self,
                                           int                    port);
void     porthole_chart_view_set_center   (PortholeChartView     *self,
                                           double                 center_x,
                                           double                 center_y);
void     porthole_chart_view_reveal       (PortholeChartView     *self,
                                           guint                  port);
void     porthole_chart_view_zoom_at      (PortholeChartView     *self,
                                           int                    steps,
                                           double                 x,
                                           double                 y);
void     porthole_chart_view_zoom_to      (PortholeChartView     *self,
                                           double                 zoom,
                                           double                 x,
                                           double                 y);
void     porthole_chart_view_move_cursor  (PortholeChartView     *self,
                                           guint                  port,
                                           gboolean               extend);
void     porthole_chart_view_activate     (PortholeChartView     *self,
                                           guint                  port);

void     porthole_chart_view_draw         (PortholeChartView     *self,
                                           GtkSnapshot           *snapshot);
void     porthole_chart_view_draw_chart   (PortholeChartView     *self,
                                           GtkSnapshot           *snapshot,
                                           const PortholeChartGeometry *geometry);

void     porthole_chart_view_add_bindings (GtkWidgetClass        *widget_class);
void     porthole_chart_view_add_gestures (PortholeChartView     *self);

G_END_DECLS
