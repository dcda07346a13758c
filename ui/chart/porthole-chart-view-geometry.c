/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "chart/porthole-chart-view-private.h"

/* How large a cell may be, in device pixels. */
static const guint zooms[] = { 1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 32, 40, 48, 64, 80, 96 };

/* Logical pixels: the largest cell, and the room around the chart. */
#define CELL_MAX 48
#define PADDING 10

static double
get_scale (PortholeChartView *self)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;

  return surface != NULL ? gdk_surface_get_scale (surface) : 1;
}

static guint
get_fit_zoom (double room, double scale)
{
  guint best = zooms[0];

  for (gsize i = 0; i < G_N_ELEMENTS (zooms) && zooms[i] * PORTHOLE_CHART_COLUMNS / scale <= room;
       i++)
    best = zooms[i];

  return best;
}

/* Where the chart begins along one axis: in the middle when all of it fits, and otherwise so
 * that @center is in the middle of the view, but never with empty room on one side only. */
static double
get_origin (double start, double length, double size, double cell, double center)
{
  if (size + 2 * PADDING <= length)
    return start + (length - size) / 2;

  return CLAMP (start + length / 2 - center * cell, start + length - size - PADDING,
                start + PADDING);
}

/* Onto a whole device pixel, counted from the corner of the window's surface. */
static double
snap (double value, double offset, double scale)
{
  return round ((value + offset) * scale) / scale - offset;
}

/*< private >
 * porthole_chart_view_get_geometry:
 * @self: a view
 * @geometry: (out): return location for where things are
 *
 * Computes where the chart is drawn at the present size and zoom.
 */
void
porthole_chart_view_get_geometry (PortholeChartView *self, PortholeChartGeometry *geometry)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkNative *native = gtk_widget_get_native (widget);
  graphene_point_t corner = GRAPHENE_POINT_INIT_ZERO;
  double native_x = 0;
  double native_y = 0;
  double room;
  double size;

  geometry->scale = get_scale (self);
  geometry->width = gtk_widget_get_width (widget);
  geometry->height = gtk_widget_get_height (widget);
  geometry->gutter = self->gutter;

  room = MIN (geometry->width - self->gutter, geometry->height) - 2 * PADDING;
  geometry->cell
      = (self->fit ? get_fit_zoom (room, geometry->scale) : self->zoom) / geometry->scale;
  size = geometry->cell * PORTHOLE_CHART_COLUMNS;

  if (native != NULL
      && gtk_widget_compute_point (widget, GTK_WIDGET (native), &GRAPHENE_POINT_INIT (0, 0),
                                   &corner))
    gtk_native_get_surface_transform (native, &native_x, &native_y);

  geometry->x = snap (get_origin (self->gutter, geometry->width - self->gutter, size,
                                  geometry->cell, self->center_x),
                      corner.x + native_x, geometry->scale);
  geometry->y = snap (get_origin (0, geometry->height, size, geometry->cell, self->center_y),
                      corner.y + native_y, geometry->scale);
}

/*< private >
 * porthole_chart_view_port_at:
 * @self: a view
 * @x: a point of the widget
 * @y: a point of the widget
 * @clamp: whether a point beside the chart stands for the nearest port
 *
 * Finds the port at a point.
 *
 * Returns: the port, or -1
 */
int
porthole_chart_view_port_at (PortholeChartView *self, double x, double y, gboolean clamp)
{
  PortholeChartGeometry g;
  double column;
  double row;

  porthole_chart_view_get_geometry (self, &g);
  column = floor ((x - g.x) / g.cell);
  row = floor ((y - g.y) / g.cell);

  if (!clamp
      && (x < g.gutter || column < 0 || column >= PORTHOLE_CHART_COLUMNS || row < 0
          || row >= PORTHOLE_CHART_ROWS))
    return -1;

  return (int) CLAMP (row, 0, PORTHOLE_CHART_ROWS - 1) * PORTHOLE_CHART_COLUMNS
         + (int) CLAMP (column, 0, PORTHOLE_CHART_COLUMNS - 1);
}

/*< private >
 * porthole_chart_view_set_center:
 * @self: a view
 * @center_x: a place, in cells from the first column
 * @center_y: a place, in cells from the first row
 *
 * Moves the chart so that a place is in the middle, or as near to it as it can be.
 */
void
porthole_chart_view_set_center (PortholeChartView *self, double center_x, double center_y)
{
  PortholeChartGeometry g;

  /* Kept within what can be, so that the way back begins at once. */
  self->center_x = center_x;
  self->center_y = center_y;
  porthole_chart_view_get_geometry (self, &g);
  self->center_x = (g.gutter + (g.width - g.gutter) / 2 - g.x) / g.cell;
  self->center_y = (g.height / 2 - g.y) / g.cell;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
apply_zoom (PortholeChartView *self, guint zoom, double x, double y)
{
  PortholeChartGeometry before;
  PortholeChartGeometry after;
  double room;

  porthole_chart_view_get_geometry (self, &before);
  room = MIN (before.width - self->gutter, before.height) - 2 * PADDING;
  self->fit = zoom <= get_fit_zoom (room, before.scale);
  self->zoom = zoom;
  porthole_chart_view_get_geometry (self, &after);

  /* What was under the point stays there. */
  porthole_chart_view_set_center (
      self, (x - before.x) / before.cell - (x - (after.gutter + after.width) / 2) / after.cell,
      (y - before.y) / before.cell - (y - after.height / 2) / after.cell);
  g_signal_emit_by_name (self, "zoom-changed");
}

static guint
get_max_zoom (double scale)
{
  guint best = zooms[0];

  for (gsize i = 0; i < G_N_ELEMENTS (zooms) && zooms[i] / scale <= CELL_MAX; i++)
    best = zooms[i];

  return best;
}

/* The zoom some steps from the present one; the same when there is none. */
static guint
get_step (PortholeChartView *self, int steps, guint *ret_current)
{
  PortholeChartGeometry g;
  guint current;
  int index = 0;

  porthole_chart_view_get_geometry (self, &g);
  current = (guint) lround (g.cell * g.scale);
  while (index + 1 < (int) G_N_ELEMENTS (zooms) && zooms[index + 1] <= current)
    index++;

  index = CLAMP (index + steps, 0, (int) G_N_ELEMENTS (zooms) - 1);
  *ret_current = current;

  return CLAMP (zooms[index],
                get_fit_zoom (MIN (g.width - self->gutter, g.height) - 2 * PADDING, g.scale),
                get_max_zoom (g.scale));
}

/*< private >
 * porthole_chart_view_zoom_at:
 * @self: a view
 * @steps: how many steps closer, or further away when negative
 * @x: a point of the widget
 * @y: a point of the widget
 *
 * Zooms around a point.
 */
void
porthole_chart_view_zoom_at (PortholeChartView *self, int steps, double x, double y)
{
  guint current;
  guint zoom = get_step (self, steps, &current);

  if (zoom != current)
    apply_zoom (self, zoom, x, y);
}

/*< private >
 * porthole_chart_view_zoom_to:
 * @self: a view
 * @zoom: how large a cell is wanted, in device pixels
 * @x: a point of the widget
 * @y: a point of the widget
 *
 * Zooms around a point to the nearest size that there is.
 */
void
porthole_chart_view_zoom_to (PortholeChartView *self, double zoom, double x, double y)
{
  guint current;
  guint lowest = get_step (self, -(int) G_N_ELEMENTS (zooms), &current);
  guint highest = get_step (self, G_N_ELEMENTS (zooms), &current);
  guint best = lowest;

  for (gsize i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      if (zooms[i] >= lowest && zooms[i] <= highest && fabs (zooms[i] - zoom) < fabs (best - zoom))
        best = zooms[i];
    }

  if (best != current)
    apply_zoom (self, best, x, y);
}

/*< private >
 * porthole_chart_view_reveal:
 * @self: a view
 * @port: a port
 *
 * Moves the chart by no more than it takes to see a port.
 */
void
porthole_chart_view_reveal (PortholeChartView *self, guint port)
{
  PortholeChartGeometry g;
  double dx = 0;
  double dy = 0;
  double x;
  double y;
  double margin;

  if (gtk_widget_get_width (GTK_WIDGET (self)) == 0)
    return;

  porthole_chart_view_get_geometry (self, &g);
  margin = MAX (g.cell, PADDING);
  x = g.x + port % PORTHOLE_CHART_COLUMNS * g.cell;
  y = g.y + port / PORTHOLE_CHART_COLUMNS * g.cell;
  if (x < g.gutter + margin)
    dx = x - g.gutter - margin;
  else if (x + g.cell > g.width - margin)
    dx = x + g.cell - g.width + margin;
  if (y < margin)
    dy = y - margin;
  else if (y + g.cell > g.height - margin)
    dy = y + g.cell - g.height + margin;

  if (!G_APPROX_VALUE (dx, 0, 0.01) || !G_APPROX_VALUE (dy, 0, 0.01))
    porthole_chart_view_set_center (self, self->center_x + dx / g.cell,
                                    self->center_y + dy / g.cell);
}

/**
 * porthole_chart_view_get_cell_size:
 * @self: a view
 *
 * Gets how large a port is drawn.
 *
 * Returns: the width and height of a cell, in logical pixels
 */
double
porthole_chart_view_get_cell_size (PortholeChartView *self)
{
  PortholeChartGeometry g;

  g_return_val_if_fail (PORTHOLE_IS_CHART_VIEW (self), 1);

  porthole_chart_view_get_geometry (self, &g);

  return g.cell;
}

/**
 * porthole_chart_view_can_zoom:
 * @self: a view
 * @steps: how many steps closer, or further away when negative
 *
 * Tells whether [method@ChartView.zoom] would do anything.
 *
 * Returns: whether there is a zoom in that direction
 */
gboolean
porthole_chart_view_can_zoom (PortholeChartView *self, int steps)
{
  guint current;

  g_return_val_if_fail (PORTHOLE_IS_CHART_VIEW (self), FALSE);

  return get_step (self, steps, &current) != current;
}

/**
 * porthole_chart_view_zoom:
 * @self: a view
 * @steps: how many steps closer, or further away when negative
 *
 * Zooms around the cursor when it is in view, and around the middle otherwise.
 */
void
porthole_chart_view_zoom (PortholeChartView *self, int steps)
{
  PortholeChartGeometry g;
  double x;
  double y;

  g_return_if_fail (PORTHOLE_IS_CHART_VIEW (self));

  porthole_chart_view_get_geometry (self, &g);
  x = g.x + (self->cursor % PORTHOLE_CHART_COLUMNS + 0.5) * g.cell;
  y = g.y + (self->cursor / PORTHOLE_CHART_COLUMNS + 0.5) * g.cell;
  if (x < g.gutter || x > g.width || y < 0 || y > g.height)
    {
      x = (g.gutter + g.width) / 2;
      y = g.height / 2;
    }

  porthole_chart_view_zoom_at (self, steps, x, y);
}

/**
 * porthole_chart_view_zoom_to_fit:
 * @self: a view
 *
 * Shows the whole chart.
 */
void
porthole_chart_view_zoom_to_fit (PortholeChartView *self)
{
  g_return_if_fail (PORTHOLE_IS_CHART_VIEW (self));

  porthole_chart_view_zoom_at (self, -(int) G_N_ELEMENTS (zooms), 0, 0);
}

/**
 * porthole_chart_view_get_cell_rect:
 * @self: a view
 * @port: a port
 * @ret_rect: (out): where it is drawn, in logical pixels of the widget
 *
 * Finds the cell of a port.
 *
 * Returns: whether any of it is in view
 */
gboolean
porthole_chart_view_get_cell_rect (PortholeChartView *self, guint port, graphene_rect_t *ret_rect)
{
  PortholeChartGeometry g;

  g_return_val_if_fail (PORTHOLE_IS_CHART_VIEW (self), FALSE);
  g_return_val_if_fail (port <= PORTHOLE_PORT_MAX, FALSE);

  porthole_chart_view_get_geometry (self, &g);
  graphene_rect_init (ret_rect, (float) (g.x + port % PORTHOLE_CHART_COLUMNS * g.cell),
                      (float) (g.y + port / PORTHOLE_CHART_COLUMNS * g.cell), (float) g.cell,
                      (float) g.cell);

  return graphene_rect_intersection (
      ret_rect,
      &GRAPHENE_RECT_INIT ((float) g.gutter, 0, (float) (g.width - g.gutter), (float) g.height),
      NULL);
}
