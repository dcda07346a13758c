/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "chart/porthole-chart-mark.h"
#include "chart/porthole-chart-palette.h"
#include "chart/porthole-chart-swatch.h"

/* Logical pixels. */
#define SIZE 20
#define MARK_SIZE 10
#define DOT_SIZE 6

/**
 * PortholeChartSwatch:
 *
 * What a port looks like in the chart, enlarged: the key of the legend, and what a row of the
 * list begins with. Always a sign beside a text that says the same, so hidden from
 * assistive technologies.
 */
struct _PortholeChartSwatch
{
  GtkWidget parent_instance;

  PortholeChartLayers layers;
  PortholeRange range;
  GtkWidget *nodes[PORTHOLE_CHART_N_COLORS];
};

G_DEFINE_FINAL_TYPE (PortholeChartSwatch, porthole_chart_swatch, GTK_TYPE_WIDGET)

static PortholeChartColor
get_fill (PortholeChartSwatch *self)
{
  if (self->layers & PORTHOLE_CHART_CURATED)
    return PORTHOLE_CHART_COLOR_CURATED;
  if (self->layers & PORTHOLE_CHART_REGISTERED)
    return PORTHOLE_CHART_COLOR_REGISTERED;

  return PORTHOLE_CHART_COLOR_WELL_KNOWN + (PortholeChartColor) self->range;
}

static void
snapshot_diagonals (GtkSnapshot *snapshot, const GdkRGBA *color)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (1.5f);

  for (int x = 5; x < 2 * SIZE; x += 6)
    {
      gsk_path_builder_move_to (builder, (float) x, 0);
      gsk_path_builder_line_to (builder, (float) (x - SIZE), SIZE);
    }

  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
}

static void
snapshot_points (GtkSnapshot *snapshot, const GdkRGBA *color)
{
  for (int y = 2; y < SIZE; y += 6)
    {
      for (int x = 2; x < SIZE; x += 6)
        gtk_snapshot_append_color (snapshot, color,
                                   &GRAPHENE_RECT_INIT ((float) x, (float) y, 3, 3));
    }
}

static void
porthole_chart_swatch_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PortholeChartSwatch *self = PORTHOLE_CHART_SWATCH (widget);
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, SIZE, SIZE);
  const float middle = SIZE / 2.0f;
  PortholeChartPalette palette;
  const GdkRGBA *colors = palette.colors;
  GskRoundedRect shape;

  porthole_chart_palette_read (&palette, self->nodes);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT ((float) (gtk_widget_get_width (widget) - SIZE) / 2,
                                      (float) (gtk_widget_get_height (widget) - SIZE) / 2));
  gsk_rounded_rect_init_from_rect (&shape, &bounds, 4);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &colors[get_fill (self)], &bounds);
  if (self->layers & PORTHOLE_CHART_EPHEMERAL)
    snapshot_diagonals (snapshot, &colors[PORTHOLE_CHART_COLOR_PATTERN]);
  if (self->layers & PORTHOLE_CHART_PRIVILEGED)
    snapshot_points (snapshot, &colors[PORTHOLE_CHART_COLOR_PATTERN]);
  gtk_snapshot_pop (snapshot);

  if (self->layers & PORTHOLE_CHART_EXPOSED)
    porthole_chart_mark_diamond (snapshot, middle, middle, MARK_SIZE * 1.2f,
                                 &colors[PORTHOLE_CHART_COLOR_EXPOSED],
                                 &colors[PORTHOLE_CHART_COLOR_BACKGROUND]);
  else if (self->layers & PORTHOLE_CHART_LISTENING)
    porthole_chart_mark_circle (snapshot, middle, middle, MARK_SIZE,
                                &colors[PORTHOLE_CHART_COLOR_LISTENING],
                                &colors[PORTHOLE_CHART_COLOR_BACKGROUND]);
  else if (self->layers & PORTHOLE_CHART_CURATED)
    gtk_snapshot_append_color (
        snapshot, &colors[PORTHOLE_CHART_COLOR_BACKGROUND],
        &GRAPHENE_RECT_INIT (middle - DOT_SIZE / 2, middle - DOT_SIZE / 2, DOT_SIZE, DOT_SIZE));

  {
    const float widths[4] = { 1, 1, 1, 1 };
    const GdkRGBA line = colors[PORTHOLE_CHART_COLOR_LINE];
    const GdkRGBA lines[4] = { line, line, line, line };

    gtk_snapshot_append_border (snapshot, &shape, widths, lines);
  }
  gtk_snapshot_restore (snapshot);
}

static void
porthole_chart_swatch_measure (GtkWidget *widget,
                               GtkOrientation orientation,
                               int for_size,
                               int *minimum,
                               int *natural,
                               int *minimum_baseline,
                               int *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
porthole_chart_swatch_dispose (GObject *object)
{
  PortholeChartSwatch *self = PORTHOLE_CHART_SWATCH (object);

  porthole_chart_palette_remove_nodes (self->nodes);

  G_OBJECT_CLASS (porthole_chart_swatch_parent_class)->dispose (object);
}

static void
porthole_chart_swatch_class_init (PortholeChartSwatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = porthole_chart_swatch_dispose;
  widget_class->snapshot = porthole_chart_swatch_snapshot;
  widget_class->measure = porthole_chart_swatch_measure;

  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
porthole_chart_swatch_init (PortholeChartSwatch *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  porthole_chart_palette_add_nodes (GTK_WIDGET (self), self->nodes);
}

/**
 * porthole_chart_swatch_new:
 * @layers: what the port is
 * @range: the range it is in
 *
 * Makes a swatch.
 *
 * Returns: (transfer floating): the swatch
 */
GtkWidget *
porthole_chart_swatch_new (PortholeChartLayers layers, PortholeRange range)
{
  PortholeChartSwatch *self = g_object_new (PORTHOLE_TYPE_CHART_SWATCH, NULL);

  porthole_chart_swatch_set_layers (self, layers, range);

  return GTK_WIDGET (self);
}

/**
 * porthole_chart_swatch_set_layers:
 * @self: a swatch
 * @layers: what the port is
 * @range: the range it is in
 *
 * Chooses the port that is shown.
 */
void
porthole_chart_swatch_set_layers (PortholeChartSwatch *self,
                                  PortholeChartLayers layers,
                                  PortholeRange range)
{
  g_return_if_fail (PORTHOLE_IS_CHART_SWATCH (self));

  if (self->layers == layers && self->range == range)
    return;

  self->layers = layers;
  self->range = range;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
