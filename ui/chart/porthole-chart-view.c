/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "chart/porthole-chart-view-private.h"

/* How large a cell may be, in device pixels. */
static const guint zooms[] = { 1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 32, 40, 48, 64, 80, 96 };

/* Logical pixels: the largest cell, and the room around the chart. */
#define CELL_MAX 48
#define PADDING 10
#define GUTTER_PADDING 14
#define MIN_SIZE 80
#define NATURAL_SIZE 560

/**
 * PortholeChartView:
 *
 * All ports as one picture that can be zoomed, walked through with the keyboard and marked
 * in. It scrolls by itself rather than in a scrolled window, because it zooms around the
 * pointer.
 *
 * A cell is always a whole number of device pixels wide. The keyboard's cursor is a port, the
 * marked range two of them.
 *
 * Signals: `activate` (guint: the port) when a port is chosen by Enter or a click;
 * `cursor-moved` when the person moved the cursor, to be told to those who can't see it;
 * `hover-changed`, `marked-changed` and `zoom-changed`.
 */

enum
{
  ACTIVATE,
  CURSOR_MOVED,
  HOVER_CHANGED,
  MARKED_CHANGED,
  ZOOM_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PortholeChartView, porthole_chart_view, GTK_TYPE_WIDGET)

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

/**
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

/**
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

/**
 * porthole_chart_view_set_hover:
 * @self: a view
 * @port: the port under the pointer, or -1
 *
 * Says where the pointer is.
 */
void
porthole_chart_view_set_hover (PortholeChartView *self, int port)
{
  if (self->hover == port)
    return;

  self->hover = port;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  gtk_widget_trigger_tooltip_query (GTK_WIDGET (self));
  g_signal_emit (self, signals[HOVER_CHANGED], 0);
}

/**
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
  g_signal_emit (self, signals[ZOOM_CHANGED], 0);
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

/**
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

/**
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

/* Moves the chart by no more than it takes to see a port. */
static void
reveal (PortholeChartView *self, guint port)
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
 * porthole_chart_view_move_cursor:
 * @self: a view
 * @port: where to
 * @extend: whether to mark on the way
 *
 * Moves the cursor as the person asked, which is told.
 */
void
porthole_chart_view_move_cursor (PortholeChartView *self, guint port, gboolean extend)
{
  if (extend)
    porthole_chart_view_mark (self, self->mark_start >= 0 ? (guint) self->mark_start : self->cursor,
                              port);

  /* Whatever is under a pointer at rest isn't what the person looks at any longer. */
  porthole_chart_view_set_hover (self, -1);
  porthole_chart_view_set_cursor (self, port);
  g_signal_emit (self, signals[CURSOR_MOVED], 0);
}

/**
 * porthole_chart_view_activate:
 * @self: a view
 * @port: a port
 *
 * Tells that the person chose a port.
 */
void
porthole_chart_view_activate (PortholeChartView *self, guint port)
{
  g_signal_emit (self, signals[ACTIVATE], 0, port);
}

static void
porthole_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PortholeChartView *self = PORTHOLE_CHART_VIEW (widget);

  if (self->chart == NULL)
    return;

  /* The style has no signal that comes after all of its colours are known. */
  if (porthole_chart_palette_read (&self->palette, self->color_nodes) || !self->has_palette)
    {
      self->has_palette = TRUE;
      porthole_chart_picture_set_palette (self->picture, &self->palette);
    }

  porthole_chart_view_draw (self, snapshot);
}

static void
porthole_chart_view_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  *minimum = MIN_SIZE;
  *natural = NATURAL_SIZE;
}

/* The text is of the style's font, and the gutter as wide as the longest number. */
static void
update_layout (PortholeChartView *self)
{
  int width;

  g_clear_object (&self->layout);
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "65535");
  pango_layout_get_pixel_size (self->layout, &width, NULL);
  self->gutter = width + GUTTER_PADDING;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
porthole_chart_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (porthole_chart_view_parent_class)->css_changed (widget, change);

  update_layout (PORTHOLE_CHART_VIEW (widget));
}

static void
porthole_chart_view_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (porthole_chart_view_parent_class)->system_setting_changed (widget, setting);

  update_layout (PORTHOLE_CHART_VIEW (widget));
}

static void
focus_cb (GtkWidget *widget)
{
  gtk_widget_queue_draw (widget);
}

static void
porthole_chart_view_dispose (GObject *object)
{
  PortholeChartView *self = PORTHOLE_CHART_VIEW (object);

  porthole_chart_palette_remove_nodes (self->color_nodes);
  g_clear_object (&self->chart);
  g_clear_object (&self->picture);
  g_clear_object (&self->layout);

  G_OBJECT_CLASS (porthole_chart_view_parent_class)->dispose (object);
}

static void
porthole_chart_view_class_init (PortholeChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = porthole_chart_view_dispose;
  widget_class->snapshot = porthole_chart_view_snapshot;
  widget_class->measure = porthole_chart_view_measure;
  widget_class->css_changed = porthole_chart_view_css_changed;
  widget_class->system_setting_changed = porthole_chart_view_system_setting_changed;

  signals[ACTIVATE] = g_signal_new ("activate", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[CURSOR_MOVED]
      = g_signal_new ("cursor-moved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[HOVER_CHANGED] = g_signal_new ("hover-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 0);
  signals[MARKED_CHANGED] = g_signal_new ("marked-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 0);
  signals[ZOOM_CHANGED]
      = g_signal_new ("zoom-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  porthole_chart_view_add_bindings (widget_class);
}

static void
porthole_chart_view_init (PortholeChartView *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  self->fit = TRUE;
  self->zoom = zooms[0];
  self->hover = -1;
  self->mark_start = -1;
  self->center_x = self->center_y = PORTHOLE_CHART_COLUMNS / 2.0;
  self->layers = PORTHOLE_CHART_ALL_LAYERS;

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  /* A grid of numbers isn't mirrored: neither are the digits. */
  gtk_widget_set_direction (GTK_WIDGET (self), GTK_TEXT_DIR_LTR);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Chart of All Ports"), GTK_ACCESSIBLE_PROPERTY_HELP_TEXT,
                                  _ ("Arrow keys go from port to port, and with Ctrl to the next "
                                     "known one. Enter opens the page of the port, Shift marks."),
                                  -1);

  update_layout (self);
  porthole_chart_palette_add_nodes (GTK_WIDGET (self), self->color_nodes);
  porthole_chart_view_add_gestures (self);

  g_signal_connect (self, "notify::has-focus", G_CALLBACK (focus_cb), NULL);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::accent-color", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

/**
 * porthole_chart_view_new:
 *
 * Makes a view, which needs a chart to show anything.
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *
porthole_chart_view_new (void)
{
  return g_object_new (PORTHOLE_TYPE_CHART_VIEW, NULL);
}

/**
 * porthole_chart_view_get_chart:
 * @self: a view
 *
 * Gets what is shown.
 *
 * Returns: (transfer none) (nullable): the chart
 */
PortholeChart *
porthole_chart_view_get_chart (PortholeChartView *self)
{
  g_return_val_if_fail (PORTHOLE_IS_CHART_VIEW (self), NULL);

  return self->chart;
}

/**
 * porthole_chart_view_set_chart:
 * @self: a view
 * @chart: what to show
 *
 * Shows a chart.
 */
void
porthole_chart_view_set_chart (PortholeChartView *self, PortholeChart *chart)
{
  g_return_if_fail (PORTHOLE_IS_CHART_VIEW (self));
  g_return_if_fail (PORTHOLE_IS_CHART (chart));

  if (!g_set_object (&self->chart, chart))
    return;

  g_clear_object (&self->picture);
  self->picture = porthole_chart_picture_new (chart);
  self->has_palette = FALSE;
  porthole_chart_picture_set_layers (self->picture, self->layers);
  g_signal_connect_object (self->picture, "invalidated", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * porthole_chart_view_get_layers:
 * @self: a view
 *
 * Gets the layers that are drawn.
 *
 * Returns: the layers
 */
PortholeChartLayers
porthole_chart_view_get_layers (PortholeChartView *self)
{
  g_return_val_if_fail (PORTHOLE_IS_CHART_VIEW (self), PORTHOLE_CHART_NO_LAYERS);

  return self->layers;
}

/**
 * porthole_chart_view_set_layers:
 * @self: a view
 * @layers: the layers to draw
 *
 * Leaves the other layers out.
 */
void
porthole_chart_view_set_layers (PortholeChartView *self, PortholeChartLayers layers)
{
  g_return_if_fail (PORTHOLE_IS_CHART_VIEW (self));

  if (self->layers == layers)
    return;

  self->layers = layers;
  if (self->picture != NULL)
    porthole_chart_picture_set_layers (self->picture, layers);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * porthole_chart_view_get_cursor:
 * @self: a view
 *
 * Gets where the keyboard's cursor is.
 *
 * Returns: the port
 */
guint
porthole_chart_view_get_cursor (PortholeChartView *self)
{
  g_return_val_if_fail (PORTHOLE_IS_CHART_VIEW (self), 0);

  return self->cursor;
}

/**
 * porthole_chart_view_set_cursor:
 * @self: a view
 * @port: a port
 *
 * Moves the cursor to a port, and the chart so that it can be seen.
 */
void
porthole_chart_view_set_cursor (PortholeChartView *self, guint port)
{
  g_return_if_fail (PORTHOLE_IS_CHART_VIEW (self));
  g_return_if_fail (port <= PORTHOLE_PORT_MAX);

  self->cursor = port;
  reveal (self, port);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * porthole_chart_view_get_hover:
 * @self: a view
 *
 * Gets the port under the pointer.
 *
 * Returns: the port, or -1
 */
int
porthole_chart_view_get_hover (PortholeChartView *self)
{
  g_return_val_if_fail (PORTHOLE_IS_CHART_VIEW (self), -1);

  return self->hover;
}

/**
 * porthole_chart_view_get_marked:
 * @self: a view
 * @ret_first: (out): the first port of the range
 * @ret_last: (out): the last port of the range, not below the first
 *
 * Gets the range that is marked.
 *
 * Returns: whether there is one
 */
gboolean
porthole_chart_view_get_marked (PortholeChartView *self, guint *ret_first, guint *ret_last)
{
  g_return_val_if_fail (PORTHOLE_IS_CHART_VIEW (self), FALSE);

  if (self->mark_start < 0)
    return FALSE;

  *ret_first = MIN ((guint) self->mark_start, self->mark_end);
  *ret_last = MAX ((guint) self->mark_start, self->mark_end);

  return TRUE;
}

/**
 * porthole_chart_view_mark:
 * @self: a view
 * @from: where the range was begun
 * @to: where it ends by now; may be below @from
 *
 * Marks a range.
 */
void
porthole_chart_view_mark (PortholeChartView *self, guint from, guint to)
{
  g_return_if_fail (PORTHOLE_IS_CHART_VIEW (self));
  g_return_if_fail (from <= PORTHOLE_PORT_MAX && to <= PORTHOLE_PORT_MAX);

  if (self->mark_start == (int) from && self->mark_end == to)
    return;

  self->mark_start = (int) from;
  self->mark_end = to;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[MARKED_CHANGED], 0);
}

/**
 * porthole_chart_view_unmark:
 * @self: a view
 *
 * Takes the mark away.
 */
void
porthole_chart_view_unmark (PortholeChartView *self)
{
  g_return_if_fail (PORTHOLE_IS_CHART_VIEW (self));

  if (self->mark_start < 0)
    return;

  self->mark_start = -1;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[MARKED_CHANGED], 0);
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

/**
 * porthole_chart_view_get_palette:
 * @self: a view
 *
 * Gets the colours of the present style.
 *
 * Returns: (transfer none): the palette, valid until the style changes
 */
const PortholeChartPalette *
porthole_chart_view_get_palette (PortholeChartView *self)
{
  g_return_val_if_fail (PORTHOLE_IS_CHART_VIEW (self), NULL);

  porthole_chart_palette_read (&self->palette, self->color_nodes);

  return &self->palette;
}

/**
 * porthole_chart_view_get_picture:
 * @self: a view with a chart
 *
 * Gets the chart's picture.
 *
 * Returns: (transfer none) (nullable): the picture
 */
PortholeChartPicture *
porthole_chart_view_get_picture (PortholeChartView *self)
{
  g_return_val_if_fail (PORTHOLE_IS_CHART_VIEW (self), NULL);

  return self->picture;
}
