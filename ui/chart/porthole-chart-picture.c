/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>
#include <string.h>

#include "chart/porthole-chart-picture.h"

/**
 * PortholeChartPicture:
 *
 * The chart as 256 × 256 pixels, one a port. A change of the chart repaints the pixels of the
 * ports that changed, into memory; the texture is made from that when it is next asked for,
 * so once a frame at most, and says which of its rows differ from the one before.
 *
 * `invalidated` is emitted when the texture has become another one.
 */
struct _PortholeChartPicture
{
  GObject parent_instance;

  PortholeChart *chart;
  PortholeChartLayers layers;

  guint32 colors[PORTHOLE_CHART_N_COLORS];
  guint32 patterned[3]; /* the range colours under a pattern */
  guint32 *pixels;      /* PORTHOLE_N_PORTS, more than an instance may hold */
  gboolean row_changed[PORTHOLE_CHART_ROWS];
  gboolean changed;
  GdkTexture *texture;
};

enum
{
  INVALIDATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PortholeChartPicture, porthole_chart_picture, G_TYPE_OBJECT)

static guint32
pack (const GdkRGBA *color)
{
  return 0xff000000u | (guint32) lroundf (color->red * 255) << 16
         | (guint32) lroundf (color->green * 255) << 8 | (guint32) lroundf (color->blue * 255);
}

static PortholeChartColor
choose_color (guint16 port, PortholeChartLayers layers)
{
  if (layers & PORTHOLE_CHART_EXPOSED)
    return PORTHOLE_CHART_COLOR_EXPOSED;
  if (layers & PORTHOLE_CHART_LISTENING)
    return PORTHOLE_CHART_COLOR_LISTENING;
  if (layers & PORTHOLE_CHART_CURATED)
    return PORTHOLE_CHART_COLOR_CURATED;
  if (layers & PORTHOLE_CHART_REGISTERED)
    return PORTHOLE_CHART_COLOR_REGISTERED;

  return PORTHOLE_CHART_COLOR_WELL_KNOWN + (PortholeChartColor) porthole_range_of_port (port);
}

/* Two patterns that no colour is needed for: diagonals for the ephemeral range, and a grid of
 * points for the privileged ports. */
static gboolean
is_on_pattern (guint16 port, PortholeChartLayers layers)
{
  guint row = port / PORTHOLE_CHART_COLUMNS;
  guint column = port % PORTHOLE_CHART_COLUMNS;

  if ((layers & PORTHOLE_CHART_EPHEMERAL) && (row + column) % 6 == 0)
    return TRUE;

  return (layers & PORTHOLE_CHART_PRIVILEGED) && row % 2 == 0 && column % 2 == 0;
}

static void
paint (PortholeChartPicture *self, guint first, guint last)
{
  for (guint port = first; port <= last; port++)
    {
      PortholeChartLayers layers
          = porthole_chart_get_layers (self->chart, (guint16) port) & self->layers;
      PortholeChartColor color = choose_color ((guint16) port, layers);
      guint32 pixel = self->colors[color];

      if (color >= PORTHOLE_CHART_COLOR_WELL_KNOWN && color <= PORTHOLE_CHART_COLOR_DYNAMIC
          && is_on_pattern ((guint16) port, layers))
        pixel = self->patterned[color - PORTHOLE_CHART_COLOR_WELL_KNOWN];

      if (self->pixels[port] != pixel)
        {
          self->pixels[port] = pixel;
          self->row_changed[port / PORTHOLE_CHART_COLUMNS] = TRUE;
          self->changed = TRUE;
        }
    }
}

static void
repaint (PortholeChartPicture *self, guint first, guint last)
{
  gboolean before = self->changed;

  paint (self, first, last);

  if (self->changed && !before)
    g_signal_emit (self, signals[INVALIDATED], 0);
}

static void
changed_cb (PortholeChartPicture *self, guint first, guint last)
{
  repaint (self, first, last);
}

static void
porthole_chart_picture_finalize (GObject *object)
{
  PortholeChartPicture *self = PORTHOLE_CHART_PICTURE (object);

  g_clear_object (&self->chart);
  g_clear_object (&self->texture);
  g_clear_pointer (&self->pixels, g_free);

  G_OBJECT_CLASS (porthole_chart_picture_parent_class)->finalize (object);
}

static void
porthole_chart_picture_class_init (PortholeChartPictureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = porthole_chart_picture_finalize;

  signals[INVALIDATED] = g_signal_new ("invalidated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
porthole_chart_picture_init (PortholeChartPicture *self)
{
  self->layers = PORTHOLE_CHART_ALL_LAYERS;
  self->pixels = g_new0 (guint32, PORTHOLE_N_PORTS);
}

/**
 * porthole_chart_picture_new:
 * @chart: what to draw
 *
 * Makes the picture of a chart, black until it has a palette.
 *
 * Returns: (transfer full): the picture
 */
PortholeChartPicture *
porthole_chart_picture_new (PortholeChart *chart)
{
  PortholeChartPicture *self;

  g_return_val_if_fail (PORTHOLE_IS_CHART (chart), NULL);

  self = g_object_new (PORTHOLE_TYPE_CHART_PICTURE, NULL);
  self->chart = g_object_ref (chart);
  g_signal_connect_object (chart, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * porthole_chart_picture_set_palette:
 * @self: a picture
 * @palette: colours
 *
 * Paints everything in these colours.
 */
void
porthole_chart_picture_set_palette (PortholeChartPicture *self, const PortholeChartPalette *palette)
{
  const GdkRGBA *pattern;

  g_return_if_fail (PORTHOLE_IS_CHART_PICTURE (self));
  g_return_if_fail (palette != NULL);

  for (guint i = 0; i < PORTHOLE_CHART_N_COLORS; i++)
    self->colors[i] = pack (&palette->colors[i]);

  pattern = &palette->colors[PORTHOLE_CHART_COLOR_PATTERN];
  for (guint i = 0; i < G_N_ELEMENTS (self->patterned); i++)
    {
      const GdkRGBA *base = &palette->colors[PORTHOLE_CHART_COLOR_WELL_KNOWN + i];
      const GdkRGBA mixed = {
        (base->red * 3 + pattern->red) / 4,
        (base->green * 3 + pattern->green) / 4,
        (base->blue * 3 + pattern->blue) / 4,
        1,
      };

      self->patterned[i] = pack (&mixed);
    }

  repaint (self, 0, PORTHOLE_PORT_MAX);
}

/**
 * porthole_chart_picture_set_layers:
 * @self: a picture
 * @layers: the layers to draw
 *
 * Leaves the other layers out of the picture.
 */
void
porthole_chart_picture_set_layers (PortholeChartPicture *self, PortholeChartLayers layers)
{
  g_return_if_fail (PORTHOLE_IS_CHART_PICTURE (self));

  if (self->layers == layers)
    return;

  self->layers = layers;
  repaint (self, 0, PORTHOLE_PORT_MAX);
}

/**
 * porthole_chart_picture_get_color:
 * @self: a picture
 * @port: a port
 *
 * Tells which of the palette's colours the cell of a port has.
 *
 * Returns: the colour
 */
PortholeChartColor
porthole_chart_picture_get_color (PortholeChartPicture *self, guint16 port)
{
  g_return_val_if_fail (PORTHOLE_IS_CHART_PICTURE (self), PORTHOLE_CHART_COLOR_BACKGROUND);

  return choose_color (port, porthole_chart_get_layers (self->chart, port) & self->layers);
}

static cairo_region_t *
get_changed_region (PortholeChartPicture *self)
{
  cairo_region_t *region = cairo_region_create ();

  for (int row = 0; row < PORTHOLE_CHART_ROWS; row++)
    {
      if (self->row_changed[row])
        cairo_region_union_rectangle (
            region, &(cairo_rectangle_int_t) { 0, row, PORTHOLE_CHART_COLUMNS, 1 });
    }

  return region;
}

/**
 * porthole_chart_picture_get_texture:
 * @self: a picture
 *
 * Gets the picture as a texture: the same one until something changed.
 *
 * Returns: (transfer none): the texture
 */
GdkTexture *
porthole_chart_picture_get_texture (PortholeChartPicture *self)
{
  g_autoptr (GdkMemoryTextureBuilder) builder = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkTexture) before = NULL;

  g_return_val_if_fail (PORTHOLE_IS_CHART_PICTURE (self), NULL);

  if (self->texture != NULL && !self->changed)
    return self->texture;

  /* A texture is immutable, and somebody may still draw the one before: it gets a copy. */
  bytes = g_bytes_new (self->pixels, PORTHOLE_N_PORTS * sizeof (guint32));
  builder = gdk_memory_texture_builder_new ();
  gdk_memory_texture_builder_set_bytes (builder, bytes);
  gdk_memory_texture_builder_set_stride (builder, PORTHOLE_CHART_COLUMNS * sizeof (guint32));
  gdk_memory_texture_builder_set_width (builder, PORTHOLE_CHART_COLUMNS);
  gdk_memory_texture_builder_set_height (builder, PORTHOLE_CHART_ROWS);
  gdk_memory_texture_builder_set_format (builder, GDK_MEMORY_DEFAULT);
  before = g_steal_pointer (&self->texture);
  if (before != NULL)
    {
      cairo_region_t *region = get_changed_region (self);

      gdk_memory_texture_builder_set_update_texture (builder, before);
      gdk_memory_texture_builder_set_update_region (builder, region);
      cairo_region_destroy (region);
    }

  self->texture = gdk_memory_texture_builder_build (builder);
  memset (self->row_changed, 0, sizeof self->row_changed);
  self->changed = FALSE;

  return self->texture;
}
