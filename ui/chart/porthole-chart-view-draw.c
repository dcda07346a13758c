/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "chart/porthole-chart-mark.h"
#include "chart/porthole-chart-view-private.h"

/* Logical pixels. */
#define GRID_FROM 8
#define NUMBERS_FROM 44
#define MARK_MIN 7
#define MARK_MAX 16
#define CURSOR_MIN 11
#define TICK_DISTANCE 44

/* Beyond this many marks in view they would cover the chart: its pixels say it too. */
#define MAX_MARKS 1500

/* As many marks are stamped, with as much room around each for its rim. */
#define STAMPS_FROM 64
#define STAMP_MARGIN 6

static const GdkRGBA *
get_color (PortholeChartView *self, PortholeChartColor color)
{
  return &self->palette.colors[color];
}

static graphene_rect_t
cell_rect (const PortholeChartGeometry *g, guint port)
{
  return GRAPHENE_RECT_INIT ((float) (g->x + port % PORTHOLE_CHART_COLUMNS * g->cell),
                             (float) (g->y + port / PORTHOLE_CHART_COLUMNS * g->cell),
                             (float) g->cell, (float) g->cell);
}

typedef struct
{
  int left;
  int right;
  int top;
  int bottom;
} Cells;

/* The cells that are in view, both ends included. */
static Cells
get_visible (const PortholeChartGeometry *g)
{
  return (Cells) {
    .left = (int) CLAMP (floor ((g->gutter - g->x) / g->cell), 0, PORTHOLE_CHART_COLUMNS - 1),
    .right = (int) CLAMP (floor ((g->width - g->x) / g->cell), 0, PORTHOLE_CHART_COLUMNS - 1),
    .top = (int) CLAMP (floor (-g->y / g->cell), 0, PORTHOLE_CHART_ROWS - 1),
    .bottom = (int) CLAMP (floor ((g->height - g->y) / g->cell), 0, PORTHOLE_CHART_ROWS - 1),
  };
}

static void
draw_picture (PortholeChartView *self, GtkSnapshot *snapshot, const PortholeChartGeometry *g)
{
  const float size = (float) (g->cell * PORTHOLE_CHART_COLUMNS);

  gtk_snapshot_append_scaled_texture (snapshot, porthole_chart_picture_get_texture (self->picture),
                                      GSK_SCALING_FILTER_NEAREST,
                                      &GRAPHENE_RECT_INIT ((float) g->x, (float) g->y, size, size));
}

/* Where one of the three ranges ends: all of them end with a row. */
static void
draw_range_limits (PortholeChartView *self, GtkSnapshot *snapshot, const PortholeChartGeometry *g)
{
  const float size = (float) (g->cell * PORTHOLE_CHART_COLUMNS);
  const float line = (float) (1 / g->scale);

  for (guint row = 1; row < PORTHOLE_CHART_ROWS; row++)
    {
      guint16 port = (guint16) (row * PORTHOLE_CHART_COLUMNS);

      if (porthole_range_of_port (port) != porthole_range_of_port (port - 1))
        gtk_snapshot_append_color (
            snapshot, get_color (self, PORTHOLE_CHART_COLOR_LINE),
            &GRAPHENE_RECT_INIT ((float) g->x, (float) (g->y + row * g->cell) - line, size, line));
    }
}

static void
draw_grid (PortholeChartView *self, GtkSnapshot *snapshot, const PortholeChartGeometry *g)
{
  const Cells cells = get_visible (g);
  const float line = (float) (1 / g->scale);
  const float size = (float) (g->cell * PORTHOLE_CHART_COLUMNS);
  const GdkRGBA *color = get_color (self, PORTHOLE_CHART_COLOR_BACKGROUND);

  if (g->cell < GRID_FROM)
    return;

  for (int column = cells.left; column <= cells.right; column++)
    gtk_snapshot_append_color (
        snapshot, color,
        &GRAPHENE_RECT_INIT ((float) (g->x + column * g->cell), (float) g->y, line, size));
  for (int row = cells.top; row <= cells.bottom; row++)
    gtk_snapshot_append_color (
        snapshot, color,
        &GRAPHENE_RECT_INIT ((float) g->x, (float) (g->y + row * g->cell), size, line));
}

/* What a program usually uses has a shape, too, once there is room for one. */
static void
draw_curated (PortholeChartView *self, GtkSnapshot *snapshot, const PortholeChartGeometry *g)
{
  const Cells cells = get_visible (g);
  const PortholePortSet *curated = porthole_chart_get_layer (self->chart, PORTHOLE_CHART_CURATED);
  const float size = (float) MAX (round (g->cell * g->scale * 0.3), 2) / (float) g->scale;

  if (g->cell < GRID_FROM || g->cell >= NUMBERS_FROM)
    return;

  for (int row = cells.top; row <= cells.bottom; row++)
    {
      int end = row * PORTHOLE_CHART_COLUMNS + cells.right;

      for (int port = porthole_port_set_next (curated, row * PORTHOLE_CHART_COLUMNS + cells.left);
           port >= 0 && port <= end; port = porthole_port_set_next (curated, port + 1))
        {
          graphene_rect_t rect = cell_rect (g, (guint) port);

          if (porthole_chart_picture_get_color (self->picture, (guint16) port)
              != PORTHOLE_CHART_COLOR_CURATED)
            continue;

          graphene_rect_inset (&rect, (rect.size.width - size) / 2, (rect.size.height - size) / 2);
          gtk_snapshot_append_color (snapshot, get_color (self, PORTHOLE_CHART_COLOR_BACKGROUND),
                                     &rect);
        }
    }
}

static float
luminance (const GdkRGBA *color)
{
  return 0.2126f * color->red + 0.7152f * color->green + 0.0722f * color->blue;
}

/* Text on a cell: black or white, whichever is further from the cell's colour. */
static GdkRGBA
text_color_on (const GdkRGBA *cell)
{
  return luminance (cell) > 0.45f ? (GdkRGBA) { 0, 0, 0, 0.85f } : (GdkRGBA) { 1, 1, 1, 1 };
}

static void
draw_number (PortholeChartView *self,
             GtkSnapshot *snapshot,
             guint port,
             double x,
             double y,
             double xalign,
             const GdkRGBA *color)
{
  char text[8];
  int width;
  int height;

  g_snprintf (text, sizeof text, "%u", port);
  pango_layout_set_text (self->layout, text, -1);
  pango_layout_get_pixel_size (self->layout, &width, &height);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) round (x - width * xalign),
                                                          (float) round (y - height / 2.0)));
  gtk_snapshot_append_layout (snapshot, self->layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_numbers (PortholeChartView *self, GtkSnapshot *snapshot, const PortholeChartGeometry *g)
{
  const Cells cells = get_visible (g);

  if (g->cell < NUMBERS_FROM)
    return;

  for (int row = cells.top; row <= cells.bottom; row++)
    {
      for (int column = cells.left; column <= cells.right; column++)
        {
          guint port = (guint) (row * PORTHOLE_CHART_COLUMNS + column);
          graphene_rect_t rect = cell_rect (g, port);
          GdkRGBA color = text_color_on (
              get_color (self, porthole_chart_picture_get_color (self->picture, (guint16) port)));

          draw_number (self, snapshot, port, rect.origin.x + g->cell / 2,
                       rect.origin.y + g->cell / 2, 0.5, &color);
        }
    }
}

static float
get_mark_size (const PortholeChartGeometry *g)
{
  return g->cell >= NUMBERS_FROM ? MARK_MIN : (float) CLAMP (g->cell * 0.6, MARK_MIN, MARK_MAX);
}

static graphene_point_t
get_mark_centre (const PortholeChartGeometry *g, guint port)
{
  const graphene_rect_t rect = cell_rect (g, port);
  const float size = get_mark_size (g);

  /* The number has the middle of a large cell; the mark goes into its corner. */
  if (g->cell >= NUMBERS_FROM)
    return GRAPHENE_POINT_INIT (rect.origin.x + rect.size.width - size - 2,
                                rect.origin.y + size + 2);

  return GRAPHENE_POINT_INIT (rect.origin.x + rect.size.width / 2,
                              rect.origin.y + rect.size.height / 2);
}

static void
append_mark (PortholeChartView *self,
             GtkSnapshot *snapshot,
             float x,
             float y,
             float size,
             gboolean exposed)
{
  const GdkRGBA *outline = get_color (self, PORTHOLE_CHART_COLOR_BACKGROUND);

  if (exposed)
    porthole_chart_mark_diamond (snapshot, x, y, size * 1.25f,
                                 get_color (self, PORTHOLE_CHART_COLOR_EXPOSED), outline);
  else
    porthole_chart_mark_circle (snapshot, x, y, size,
                                get_color (self, PORTHOLE_CHART_COLOR_LISTENING), outline);
}

/* A mark that is drawn once and put down many times: a thousand that are drawn one by one take
 * most of the time of a frame. Returns: (transfer full) (nullable): a square with the mark in its
 * middle, %NULL where nothing draws it */
static GdkTexture *
make_stamp (PortholeChartView *self, const PortholeChartGeometry *g, gboolean exposed)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  GskRenderer *renderer = native != NULL ? gtk_native_get_renderer (native) : NULL;
  const float size = get_mark_size (g);
  const float pixels = ceilf ((size * 1.25f + STAMP_MARGIN) * (float) g->scale / 2) * 2;
  const float middle = pixels / (float) g->scale / 2;
  g_autoptr (GtkSnapshot) snapshot = NULL;
  g_autoptr (GskRenderNode) node = NULL;

  if (renderer == NULL)
    return NULL;

  snapshot = gtk_snapshot_new ();
  gtk_snapshot_scale (snapshot, (float) g->scale, (float) g->scale);
  append_mark (self, snapshot, middle, middle, size, exposed);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  return gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, pixels, pixels));
}

/* @stamp: (nullable): the mark, if there are many */
static void
draw_mark (PortholeChartView *self,
           GtkSnapshot *snapshot,
           const PortholeChartGeometry *g,
           guint port,
           gboolean exposed,
           GdkTexture *stamp)
{
  const graphene_point_t centre = get_mark_centre (g, port);
  float width;

  if (stamp == NULL)
    {
      append_mark (self, snapshot, centre.x, centre.y, get_mark_size (g), exposed);
      return;
    }

  width = (float) (gdk_texture_get_width (stamp) / g->scale);
  gtk_snapshot_append_texture (
      snapshot, stamp,
      &GRAPHENE_RECT_INIT (centre.x - width / 2, centre.y - width / 2, width, width));
}

/* The exposed ones last, so that nothing covers them. */
static void
draw_marks (PortholeChartView *self, GtkSnapshot *snapshot, const PortholeChartGeometry *g)
{
  const PortholePortSet *listening
      = porthole_chart_get_layer (self->chart, PORTHOLE_CHART_LISTENING);
  const PortholePortSet *exposed = porthole_chart_get_layer (self->chart, PORTHOLE_CHART_EXPOSED);
  const Cells cells = get_visible (g);
  guint n_marks = porthole_port_set_count (
      listening, (guint16) (cells.top * PORTHOLE_CHART_COLUMNS),
      (guint16) (cells.bottom * PORTHOLE_CHART_COLUMNS + PORTHOLE_CHART_COLUMNS - 1));

  if (n_marks > MAX_MARKS)
    return;

  for (int pass = 0; pass < 2; pass++)
    {
      PortholeChartLayers layer = pass == 0 ? PORTHOLE_CHART_LISTENING : PORTHOLE_CHART_EXPOSED;
      const PortholePortSet *set = pass == 0 ? listening : exposed;
      g_autoptr (GdkTexture) stamp = NULL;

      if ((self->layers & layer) == 0)
        continue;
      if (n_marks >= STAMPS_FROM && g->cell < NUMBERS_FROM)
        stamp = make_stamp (self, g, pass == 1);

      for (int port = porthole_port_set_next (set, 0); port >= 0;
           port = porthole_port_set_next (set, port + 1))
        {
          int row = port / PORTHOLE_CHART_COLUMNS;
          int column = port % PORTHOLE_CHART_COLUMNS;
          gboolean covered = pass == 0 && (self->layers & PORTHOLE_CHART_EXPOSED) != 0
                             && porthole_port_set_contains (exposed, (guint16) port);

          if (!covered && row >= cells.top - 2 && row <= cells.bottom + 2
              && column >= cells.left - 8 && column <= cells.right + 8)
            draw_mark (self, snapshot, g, (guint) port, pass == 1, stamp);
        }
    }
}

/* The outline of a range that goes through rows, like that of marked text. */
static GskPath *
create_range_path (const PortholeChartGeometry *g, guint first, guint last)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  const graphene_rect_t start = cell_rect (g, first);
  const graphene_rect_t end = cell_rect (g, last);
  const float cell = (float) g->cell;
  const float left = (float) g->x;
  const float right = left + cell * PORTHOLE_CHART_COLUMNS;
  const float end_x = end.origin.x + cell;
  const float end_y = end.origin.y + cell;

  if (first / PORTHOLE_CHART_COLUMNS == last / PORTHOLE_CHART_COLUMNS)
    {
      gsk_path_builder_add_rect (builder, &GRAPHENE_RECT_INIT (start.origin.x, start.origin.y,
                                                               end_x - start.origin.x, cell));
    }
  else if (last - first < PORTHOLE_CHART_COLUMNS
           && first % PORTHOLE_CHART_COLUMNS > last % PORTHOLE_CHART_COLUMNS)
    {
      gsk_path_builder_add_rect (builder, &GRAPHENE_RECT_INIT (start.origin.x, start.origin.y,
                                                               right - start.origin.x, cell));
      gsk_path_builder_add_rect (builder,
                                 &GRAPHENE_RECT_INIT (left, end.origin.y, end_x - left, cell));
    }
  else
    {
      gsk_path_builder_move_to (builder, start.origin.x, start.origin.y);
      gsk_path_builder_line_to (builder, right, start.origin.y);
      gsk_path_builder_line_to (builder, right, end.origin.y);
      gsk_path_builder_line_to (builder, end_x, end.origin.y);
      gsk_path_builder_line_to (builder, end_x, end_y);
      gsk_path_builder_line_to (builder, left, end_y);
      gsk_path_builder_line_to (builder, left, start.origin.y + cell);
      gsk_path_builder_line_to (builder, start.origin.x, start.origin.y + cell);
      gsk_path_builder_close (builder);
    }

  return gsk_path_builder_free_to_path (builder);
}

static void
draw_marked_range (PortholeChartView *self, GtkSnapshot *snapshot, const PortholeChartGeometry *g)
{
  g_autoptr (GskPath) path = NULL;
  const float width = g->cell < GRID_FROM ? 1 : 2;
  g_autoptr (GskStroke) rim = gsk_stroke_new (width + 1.5f);
  g_autoptr (GskStroke) line = gsk_stroke_new (width);
  GdkRGBA fill = *get_color (self, PORTHOLE_CHART_COLOR_MARKED);
  guint first;
  guint last;

  if (!porthole_chart_view_get_marked (self, &first, &last))
    return;

  path = create_range_path (g, first, last);
  fill.alpha = 0.3f;
  gtk_snapshot_append_stroke (snapshot, path, rim,
                              get_color (self, PORTHOLE_CHART_COLOR_BACKGROUND));
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &fill);
  gtk_snapshot_append_stroke (snapshot, path, line, get_color (self, PORTHOLE_CHART_COLOR_MARKED));
}

static void
draw_ring (GtkSnapshot *snapshot, graphene_rect_t rect, float width, const GdkRGBA *color)
{
  const float widths[4] = { width, width, width, width };
  const GdkRGBA colors[4] = { *color, *color, *color, *color };
  GskRoundedRect ring;

  graphene_rect_inset (&rect, -width, -width);
  gsk_rounded_rect_init_from_rect (&ring, &rect, 2 + width);
  gtk_snapshot_append_border (snapshot, &ring, widths, colors);
}

/* A ring in two tones around the cell, so that it is seen on whatever it lies. */
static void
draw_cursor (PortholeChartView *self, GtkSnapshot *snapshot, const PortholeChartGeometry *g)
{
  graphene_rect_t rect = cell_rect (g, self->cursor);
  const float grow = MAX (0, (float) (CURSOR_MIN - g->cell) / 2);
  const gboolean focused = gtk_widget_has_focus (GTK_WIDGET (self));
  const float width = focused ? 2.5f : 1.5f;

  graphene_rect_inset (&rect, -grow, -grow);
  draw_ring (snapshot, rect, width + 1.5f, get_color (self, PORTHOLE_CHART_COLOR_BACKGROUND));
  draw_ring (snapshot, rect, width, get_color (self, PORTHOLE_CHART_COLOR_TEXT));
}

static void
draw_hover (PortholeChartView *self, GtkSnapshot *snapshot, const PortholeChartGeometry *g)
{
  graphene_rect_t rect;

  if (self->hover < 0 || self->dragging)
    return;

  rect = cell_rect (g, (guint) self->hover);
  draw_ring (snapshot, rect, 2, get_color (self, PORTHOLE_CHART_COLOR_BACKGROUND));
  draw_ring (snapshot, rect, 1, get_color (self, PORTHOLE_CHART_COLOR_TEXT));
}

/* The number of the first port of a row, so far apart that they can be read; none of them cut. */
static void
draw_ticks (PortholeChartView *self, GtkSnapshot *snapshot, const PortholeChartGeometry *g)
{
  GdkRGBA color = *get_color (self, PORTHOLE_CHART_COLOR_TEXT);
  const double right = MAX (g->gutter, g->x) - 8;
  const Cells cells = get_visible (g);
  int step = 1;
  int height;

  pango_layout_get_pixel_size (self->layout, NULL, &height);
  color.alpha = 0.75f;
  while (step * g->cell < TICK_DISTANCE)
    step *= 2;

  for (int row = cells.top / step * step; row <= cells.bottom; row += step)
    {
      double middle = g->y + row * g->cell + MIN (g->cell, 16) / 2;

      if (middle >= height / 2.0 && middle <= g->height - height / 2.0)
        draw_number (self, snapshot, (guint) (row * PORTHOLE_CHART_COLUMNS), right, middle, 1,
                     &color);
    }
}

/* What is drawn whether somebody looks at it or saves it. */
static void
draw_layers (PortholeChartView *self, GtkSnapshot *snapshot, const PortholeChartGeometry *g)
{
  draw_picture (self, snapshot, g);
  draw_range_limits (self, snapshot, g);
  draw_grid (self, snapshot, g);
  draw_curated (self, snapshot, g);
  draw_numbers (self, snapshot, g);
}

/*< private >
 * porthole_chart_view_draw_chart:
 * @self: a view with a chart
 * @snapshot: where to draw
 * @geometry: where things are
 *
 * Draws the chart for somebody else than who is looking at it now: without cursor and mark.
 */
void
porthole_chart_view_draw_chart (PortholeChartView *self,
                                GtkSnapshot *snapshot,
                                const PortholeChartGeometry *geometry)
{
  draw_layers (self, snapshot, geometry);
  draw_marks (self, snapshot, geometry);
  draw_ticks (self, snapshot, geometry);
}

/*< private >
 * porthole_chart_view_draw:
 * @self: a view with a chart
 * @snapshot: where to draw
 *
 * Draws the chart as it is zoomed, with what the person is doing in it.
 */
void
porthole_chart_view_draw (PortholeChartView *self, GtkSnapshot *snapshot)
{
  PortholeChartGeometry g;

  porthole_chart_view_get_geometry (self, &g);

  /* Marks at an edge of a fitted chart reach a little beyond it, into the gutter too. */
  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT ((float) g.gutter - 6, 0,
                                               (float) (g.width - g.gutter) + 6, (float) g.height));
  draw_layers (self, snapshot, &g);
  draw_marked_range (self, snapshot, &g);
  draw_marks (self, snapshot, &g);
  draw_hover (self, snapshot, &g);
  draw_cursor (self, snapshot, &g);
  gtk_snapshot_pop (snapshot);

  gtk_snapshot_push_clip (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) MAX (g.gutter, g.x) - 6, (float) g.height));
  draw_ticks (self, snapshot, &g);
  gtk_snapshot_pop (snapshot);
}
