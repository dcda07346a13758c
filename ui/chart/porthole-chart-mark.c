/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "chart/porthole-chart-mark.h"

/* How wide the rim is that sets a mark off from what is around it, in logical pixels. */
#define RIM 1.5f

static void
fill_circle (GtkSnapshot *snapshot, float x, float y, float radius, const GdkRGBA *color)
{
  const graphene_rect_t bounds
      = GRAPHENE_RECT_INIT (x - radius, y - radius, 2 * radius, 2 * radius);
  GskRoundedRect circle;

  gsk_rounded_rect_init_from_rect (&circle, &bounds, radius);
  gtk_snapshot_push_rounded_clip (snapshot, &circle);
  gtk_snapshot_append_color (snapshot, color, &bounds);
  gtk_snapshot_pop (snapshot);
}

static void
fill_diamond (GtkSnapshot *snapshot, float x, float y, float radius, const GdkRGBA *color)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;

  gsk_path_builder_move_to (builder, x, y - radius);
  gsk_path_builder_line_to (builder, x + radius, y);
  gsk_path_builder_line_to (builder, x, y + radius);
  gsk_path_builder_line_to (builder, x - radius, y);
  gsk_path_builder_close (builder);
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, color);
}

/**
 * porthole_chart_mark_circle:
 * @snapshot: where to draw
 * @x: the centre
 * @y: the centre
 * @size: the diameter, in logical pixels, without the rim
 * @color: the colour inside
 * @outline: the colour of the rim
 *
 * Draws the mark of a port that only this computer can reach.
 */
void
porthole_chart_mark_circle (GtkSnapshot *snapshot,
                            float x,
                            float y,
                            float size,
                            const GdkRGBA *color,
                            const GdkRGBA *outline)
{
  fill_circle (snapshot, x, y, size / 2 + RIM, outline);
  fill_circle (snapshot, x, y, size / 2, color);
}

/**
 * porthole_chart_mark_diamond:
 * @snapshot: where to draw
 * @x: the centre
 * @y: the centre
 * @size: the diagonal, in logical pixels, without the rim
 * @color: the colour inside
 * @outline: the colour of the rim
 *
 * Draws the mark of a port that can be reached from the network.
 */
void
porthole_chart_mark_diamond (GtkSnapshot *snapshot,
                             float x,
                             float y,
                             float size,
                             const GdkRGBA *color,
                             const GdkRGBA *outline)
{
  fill_diamond (snapshot, x, y, size / 2 + RIM * G_SQRT2, outline);
  fill_diamond (snapshot, x, y, size / 2, color);
}
