/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "chart/porthole-chart-export.h"
#include "chart/porthole-chart-legend.h"
#include "chart/porthole-chart-mark.h"
#include "chart/porthole-chart-view-private.h"

/* The page, in pixels. */
#define CELL 4
#define MARGIN 24
#define CHART_X 88
#define CHART_Y 72
#define CHART_SIZE (CELL * PORTHOLE_CHART_COLUMNS)
#define WIDTH (CHART_X + CHART_SIZE + MARGIN)
#define LEGEND_Y (CHART_Y + CHART_SIZE + 36)
#define LEGEND_ROW 28
#define LEGEND_COLUMNS 3
#define HEIGHT (LEGEND_Y + 2 * LEGEND_ROW + 8)
#define TICK_ROWS 16
#define MARK_SIZE 9

/* What the legend of a saved chart explains, in reading order. */
static const PortholeChartLayers legend[] = {
  PORTHOLE_CHART_EXPOSED,    PORTHOLE_CHART_LISTENING, PORTHOLE_CHART_CURATED,
  PORTHOLE_CHART_REGISTERED, PORTHOLE_CHART_EPHEMERAL, PORTHOLE_CHART_PRIVILEGED,
};

static const char *
css (const GdkRGBA *color, char *buffer, gsize size)
{
  g_snprintf (buffer, size, "#%02x%02x%02x", (guint) (color->red * 255 + 0.5f),
              (guint) (color->green * 255 + 0.5f), (guint) (color->blue * 255 + 0.5f));

  return buffer;
}

typedef gboolean (*CellFunc) (PortholeChartView *view, guint port, guint what);

static gboolean
has_color (PortholeChartView *view, guint port, guint what)
{
  return porthole_chart_picture_get_color (view->picture, (guint16) port) == what;
}

static gboolean
has_layer (PortholeChartView *view, guint port, guint what)
{
  return (porthole_chart_get_layers (view->chart, (guint16) port) & view->layers & what) != 0;
}

/* All cells of one kind as one path: a rectangle for each run in a row. */
static void
append_cells (GString *svg, PortholeChartView *view, CellFunc func, guint what, const char *fill)
{
  gsize before = svg->len;
  gboolean empty = TRUE;

  g_string_append_printf (svg, "<path fill=\"%s\" d=\"", fill);
  for (guint row = 0; row < PORTHOLE_CHART_ROWS; row++)
    {
      for (guint column = 0; column < PORTHOLE_CHART_COLUMNS; column++)
        {
          guint start = column;

          while (column < PORTHOLE_CHART_COLUMNS
                 && func (view, row * PORTHOLE_CHART_COLUMNS + column, what))
            column++;
          if (column == start)
            continue;

          g_string_append_printf (svg, "M%u %uh%uv%dh-%uz", CHART_X + start * CELL,
                                  CHART_Y + row * CELL, (column - start) * CELL, CELL,
                                  (column - start) * CELL);
          empty = FALSE;
        }
    }
  g_string_append (svg, "\"/>\n");

  if (empty)
    g_string_truncate (svg, before);
}

static void
append_text (GString *svg, double x, double y, const char *attributes, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append_printf (svg, "<text x=\"%d\" y=\"%d\" %s>%s</text>\n", (int) x, (int) y,
                          attributes, escaped);
}

static void
append_mark (GString *svg,
             gboolean exposed,
             double x,
             double y,
             const PortholeChartPalette *palette)
{
  char fill[16];
  char rim[16];

  css (&palette->colors[exposed ? PORTHOLE_CHART_COLOR_EXPOSED : PORTHOLE_CHART_COLOR_LISTENING],
       fill, sizeof fill);
  css (&palette->colors[PORTHOLE_CHART_COLOR_BACKGROUND], rim, sizeof rim);
  if (exposed)
    g_string_append_printf (
        svg, "<path fill=\"%s\" stroke=\"%s\" stroke-width=\"1.5\" d=\"M%d %dl6 6l-6 6l-6-6z\"/>\n",
        fill, rim, (int) x, (int) y - 6);
  else
    g_string_append_printf (
        svg,
        "<circle fill=\"%s\" stroke=\"%s\" stroke-width=\"1.5\" cx=\"%d\" cy=\"%d\" r=\"5\"/>\n",
        fill, rim, (int) x, (int) y);
}

static void
append_marks (GString *svg, PortholeChartView *view)
{
  for (int pass = 0; pass < 2; pass++)
    {
      PortholeChartLayers layer = pass == 0 ? PORTHOLE_CHART_LISTENING : PORTHOLE_CHART_EXPOSED;
      const PortholePortSet *set = porthole_chart_get_layer (view->chart, layer);

      for (int port = porthole_port_set_next (set, 0); port >= 0 && (view->layers & layer) != 0;
           port = porthole_port_set_next (set, port + 1))
        {
          if (pass == 0 && has_layer (view, (guint) port, PORTHOLE_CHART_EXPOSED))
            continue;

          append_mark (svg, pass == 1, CHART_X + (port % PORTHOLE_CHART_COLUMNS + 0.5) * CELL,
                       CHART_Y + (port / PORTHOLE_CHART_COLUMNS + 0.5) * CELL, &view->palette);
        }
    }
}

static void
get_legend_place (gsize i, int *x, int *y)
{
  *x = CHART_X + (int) (i % LEGEND_COLUMNS) * (CHART_SIZE / LEGEND_COLUMNS);
  *y = LEGEND_Y + (int) (i / LEGEND_COLUMNS) * LEGEND_ROW;
}

static PortholeChartColor
get_legend_color (PortholeChartLayers layer)
{
  switch (layer)
    {
    case PORTHOLE_CHART_CURATED:
      return PORTHOLE_CHART_COLOR_CURATED;
    case PORTHOLE_CHART_REGISTERED:
      return PORTHOLE_CHART_COLOR_REGISTERED;
    case PORTHOLE_CHART_PRIVILEGED:
      return PORTHOLE_CHART_COLOR_WELL_KNOWN;
    case PORTHOLE_CHART_LISTENING:
    case PORTHOLE_CHART_EXPOSED:
    case PORTHOLE_CHART_EPHEMERAL:
    default:
      return PORTHOLE_CHART_COLOR_DYNAMIC;
    }
}

static void
append_legend (GString *svg, const PortholeChartPalette *palette)
{
  for (gsize i = 0; i < G_N_ELEMENTS (legend); i++)
    {
      char fill[16];
      int x;
      int y;

      get_legend_place (i, &x, &y);
      css (&palette->colors[get_legend_color (legend[i])], fill, sizeof fill);
      g_string_append_printf (
          svg, "<rect x=\"%d\" y=\"%d\" width=\"16\" height=\"16\" rx=\"3\" fill=\"%s\"/>\n", x,
          y - 8, fill);
      if (legend[i] == PORTHOLE_CHART_EXPOSED || legend[i] == PORTHOLE_CHART_LISTENING)
        append_mark (svg, legend[i] == PORTHOLE_CHART_EXPOSED, x + 8, y, palette);
      else if (legend[i] == PORTHOLE_CHART_EPHEMERAL || legend[i] == PORTHOLE_CHART_PRIVILEGED)
        g_string_append_printf (
            svg, "<rect x=\"%d\" y=\"%d\" width=\"16\" height=\"16\" fill=\"url(#%s)\"/>\n", x,
            y - 8, legend[i] == PORTHOLE_CHART_EPHEMERAL ? "diagonals" : "points");
      append_text (svg, x + 26, y + 5, "", porthole_chart_legend_get_title (legend[i]));
    }
}

static void
append_beginning (GString *svg, const PortholeChartPalette *palette)
{
  char background[16];
  char text[16];
  char pattern[16];

  css (&palette->colors[PORTHOLE_CHART_COLOR_BACKGROUND], background, sizeof background);
  css (&palette->colors[PORTHOLE_CHART_COLOR_TEXT], text, sizeof text);
  css (&palette->colors[PORTHOLE_CHART_COLOR_PATTERN], pattern, sizeof pattern);

  g_string_append_printf (
      svg,
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" "
      "font-family=\"sans-serif\" font-size=\"15\" fill=\"%s\">\n"
      "<defs>\n"
      "<pattern id=\"diagonals\" width=\"24\" height=\"24\" patternUnits=\"userSpaceOnUse\">"
      "<path d=\"M-6 6L6-6M0 24L24 0M18 30L30 18\" stroke=\"%s\" stroke-opacity=\"0.25\" "
      "stroke-width=\"3\"/></pattern>\n"
      "<pattern id=\"points\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">"
      "<path d=\"M0 0h4v4h-4z\" fill=\"%s\" fill-opacity=\"0.25\"/></pattern>\n"
      "</defs>\n"
      "<rect width=\"%d\" height=\"%d\" fill=\"%s\"/>\n",
      WIDTH, HEIGHT, WIDTH, HEIGHT, text, pattern, pattern, WIDTH, HEIGHT, background);
}

/**
 * porthole_chart_export_to_svg:
 * @view: a view with a chart
 *
 * Writes the whole chart, in the colours and with the layers of the view, as an SVG picture
 * with a title and a legend.
 *
 * Returns: (transfer full): the text of an SVG file
 */
char *
porthole_chart_export_to_svg (PortholeChartView *view)
{
  static const PortholeChartColor fills[] = {
    PORTHOLE_CHART_COLOR_WELL_KNOWN, PORTHOLE_CHART_COLOR_REGISTERED_RANGE,
    PORTHOLE_CHART_COLOR_DYNAMIC,    PORTHOLE_CHART_COLOR_REGISTERED,
    PORTHOLE_CHART_COLOR_CURATED,    PORTHOLE_CHART_COLOR_LISTENING,
    PORTHOLE_CHART_COLOR_EXPOSED,
  };
  const PortholeChartPalette *palette;
  GString *svg;
  char color[16];

  g_return_val_if_fail (PORTHOLE_IS_CHART_VIEW (view), NULL);
  g_return_val_if_fail (view->chart != NULL, NULL);

  palette = porthole_chart_view_get_palette (view);
  svg = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  append_beginning (svg, palette);
  append_text (svg, CHART_X, 44, "font-size=\"24\" font-weight=\"bold\"", _ ("All Network Ports"));

  g_string_append (svg, "<g shape-rendering=\"crispEdges\">\n");
  for (gsize i = 0; i < G_N_ELEMENTS (fills); i++)
    {
      css (&palette->colors[fills[i]], color, sizeof color);
      append_cells (svg, view, has_color, fills[i], color);
      /* The patterns lie on the ranges, and everything else on the patterns. */
      if (fills[i] == PORTHOLE_CHART_COLOR_DYNAMIC)
        {
          append_cells (svg, view, has_layer, PORTHOLE_CHART_EPHEMERAL, "url(#diagonals)");
          append_cells (svg, view, has_layer, PORTHOLE_CHART_PRIVILEGED, "url(#points)");
        }
    }
  g_string_append (svg, "</g>\n");
  append_marks (svg, view);

  for (guint row = 0; row < PORTHOLE_CHART_ROWS; row += TICK_ROWS)
    {
      char number[8];

      g_snprintf (number, sizeof number, "%u", row * PORTHOLE_CHART_COLUMNS);
      append_text (svg, CHART_X - 10, CHART_Y + row * CELL + 8,
                   "text-anchor=\"end\" font-size=\"13\"", number);
    }
  append_legend (svg, palette);
  g_string_append (svg, "</svg>\n");

  return g_string_free (svg, FALSE);
}

static void
snapshot_text (GtkSnapshot *snapshot,
               PangoLayout *layout,
               double points,
               gboolean bold,
               double x,
               double middle,
               const char *text,
               const GdkRGBA *color)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_copy (
      pango_context_get_font_description (pango_layout_get_context (layout)));
  int height;

  pango_font_description_set_absolute_size (font, points * PANGO_SCALE);
  pango_font_description_set_weight (font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, NULL, &height);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float) x, (float) (middle - height / 2.0)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
snapshot_legend_patch (GtkSnapshot *snapshot,
                       PortholeChartLayers layer,
                       int x,
                       int y,
                       const GdkRGBA *colors)
{
  const GdkRGBA *outline = &colors[PORTHOLE_CHART_COLOR_BACKGROUND];
  GdkRGBA pattern = colors[PORTHOLE_CHART_COLOR_PATTERN];

  pattern.alpha = 0.25f;
  gtk_snapshot_append_color (snapshot, &colors[get_legend_color (layer)],
                             &GRAPHENE_RECT_INIT ((float) x, (float) y - 8, 16, 16));
  if (layer == PORTHOLE_CHART_EXPOSED)
    porthole_chart_mark_diamond (snapshot, (float) x + 8, (float) y, MARK_SIZE * 1.25f,
                                 &colors[PORTHOLE_CHART_COLOR_EXPOSED], outline);
  else if (layer == PORTHOLE_CHART_LISTENING)
    porthole_chart_mark_circle (snapshot, (float) x + 8, (float) y, MARK_SIZE,
                                &colors[PORTHOLE_CHART_COLOR_LISTENING], outline);

  for (int row = 0; row < 4; row++)
    {
      for (int column = 0; column < 4; column++)
        {
          if ((layer == PORTHOLE_CHART_EPHEMERAL && (row + column) % 3 == 0)
              || (layer == PORTHOLE_CHART_PRIVILEGED && row % 2 == 0 && column % 2 == 0))
            gtk_snapshot_append_color (snapshot, &pattern,
                                       &GRAPHENE_RECT_INIT ((float) (x + column * CELL),
                                                            (float) (y - 8 + row * CELL), CELL,
                                                            CELL));
        }
    }
}

static GskRenderNode *
create_page_node (PortholeChartView *view)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (view), NULL);
  const GdkRGBA *colors = porthole_chart_view_get_palette (view)->colors;
  const GdkRGBA *text = &colors[PORTHOLE_CHART_COLOR_TEXT];
  const PortholeChartGeometry geometry = {
    .scale = 1,
    .cell = CELL,
    .x = CHART_X,
    .y = CHART_Y,
    .width = WIDTH,
    .height = CHART_Y + CHART_SIZE + MARGIN,
    .gutter = CHART_X,
  };

  gtk_snapshot_append_color (snapshot, &colors[PORTHOLE_CHART_COLOR_BACKGROUND],
                             &GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT));
  snapshot_text (snapshot, layout, 24, TRUE, CHART_X, 36, _ ("All Network Ports"), text);
  porthole_chart_view_draw_chart (view, snapshot, &geometry);
  for (gsize i = 0; i < G_N_ELEMENTS (legend); i++)
    {
      int x;
      int y;

      get_legend_place (i, &x, &y);
      snapshot_legend_patch (snapshot, legend[i], x, y, colors);
      snapshot_text (snapshot, layout, 15, FALSE, x + 26, y,
                     porthole_chart_legend_get_title (legend[i]), text);
    }

  return gtk_snapshot_to_node (snapshot);
}

typedef struct
{
  GFile *file;
  GdkTexture *texture;
  char *text;
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;

  g_clear_object (&export->file);
  g_clear_object (&export->texture);
  g_free (export->text);
  g_free (export);
}

/* Compressing a million pixels takes longer than a frame: in a thread. */
static void
write_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Export *export = task_data;
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;
  gsize size;
  const char *data;

  if (export->texture != NULL)
    bytes = gdk_texture_save_to_png_bytes (export->texture);
  else
    bytes = g_bytes_new_static (export->text, strlen (export->text));

  data = g_bytes_get_data (bytes, &size);
  if (g_file_replace_contents (export->file, data, size, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                               cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * porthole_chart_export_async:
 * @view: a view with a chart, on the screen
 * @file: where to write; replaced when it is there
 * @format: what kind of picture
 * @cancellable: (nullable): to give up early
 * @callback: (scope async): called when it is written
 * @user_data: for @callback
 *
 * Saves the whole chart, in the colours and with the layers of the view.
 */
void
porthole_chart_export_async (PortholeChartView *view,
                             GFile *file,
                             PortholeChartExportFormat format,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Export *export;

  g_return_if_fail (PORTHOLE_IS_CHART_VIEW (view));
  g_return_if_fail (view->chart != NULL);
  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, porthole_chart_export_async);
  export = g_new0 (Export, 1);
  export->file = g_object_ref (file);
  g_task_set_task_data (task, export, export_free);

  if (format == PORTHOLE_CHART_EXPORT_SVG)
    export->text = porthole_chart_export_to_svg (view);
  else
    {
      GtkNative *native = gtk_widget_get_native (GTK_WIDGET (view));
      GskRenderer *renderer = native != NULL ? gtk_native_get_renderer (native) : NULL;
      GskRenderNode *node;

      if (renderer == NULL || !gsk_renderer_is_realized (renderer))
        {
          g_task_return_new_error_literal (task, G_IO_ERROR, G_IO_ERROR_FAILED,
                                           "the chart is not on the screen");
          return;
        }

      node = create_page_node (view);
      export->texture
          = gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT));
      gsk_render_node_unref (node);
    }

  g_task_run_in_thread (task, write_in_thread);
}

/**
 * porthole_chart_export_finish:
 * @result: what the callback was given
 * @error: return location for an error of GIO
 *
 * Ends [func@chart_export_async].
 *
 * Returns: whether the file was written
 */
gboolean
porthole_chart_export_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
