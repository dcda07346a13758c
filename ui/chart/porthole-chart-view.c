/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "chart/porthole-chart-view-private.h"

/* Logical pixels. */
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

/*< private >
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

/*< private >
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

/*< private >
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
update_palette (PortholeChartView *self)
{
  if (!porthole_chart_palette_read (&self->palette, self->color_nodes) && self->has_palette)
    return;

  self->has_palette = self->picture != NULL;
  if (self->picture != NULL)
    porthole_chart_picture_set_palette (self->picture, &self->palette);
}

static void
porthole_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PortholeChartView *self = PORTHOLE_CHART_VIEW (widget);

  if (self->chart == NULL)
    return;

  /* The style has no signal that comes after all of its colours are known. */
  update_palette (self);
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
porthole_chart_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PortholeChartView *self = PORTHOLE_CHART_VIEW (widget);

  /* In a small window not even the fitted chart is seen whole. */
  if (!self->placed && width > 0)
    {
      self->placed = TRUE;
      porthole_chart_view_reveal (self, self->cursor);
    }
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
  widget_class->size_allocate = porthole_chart_view_size_allocate;
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
  self->zoom = 1;
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
  porthole_chart_view_reveal (self, port);
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

  update_palette (self);

  return &self->palette;
}
