/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>

#include "chart/porthole-chart-picture.h"

/* Each colour is told from the others by its red. */
static PortholeChartPalette
make_palette (void)
{
  PortholeChartPalette palette;

  for (guint i = 0; i < PORTHOLE_CHART_N_COLORS; i++)
    palette.colors[i] = (GdkRGBA) { (float) (20 * i) / 255, 0, 0, 1 };

  return palette;
}

static guint
get_red (GdkTexture *texture, guint port)
{
  g_autoptr (GdkTextureDownloader) downloader = gdk_texture_downloader_new (texture);
  g_autoptr (GBytes) bytes = NULL;
  const guint8 *pixels;
  gsize stride;

  gdk_texture_downloader_set_format (downloader, GDK_MEMORY_R8G8B8A8);
  bytes = gdk_texture_downloader_download_bytes (downloader, &stride);
  pixels = g_bytes_get_data (bytes, NULL);

  return pixels[port / PORTHOLE_CHART_COLUMNS * stride + port % PORTHOLE_CHART_COLUMNS * 4];
}

static void
assert_color (PortholeChartPicture *picture, guint port, PortholeChartColor color)
{
  g_assert_cmpint (porthole_chart_picture_get_color (picture, (guint16) port), ==, color);
  g_assert_cmpuint (get_red (porthole_chart_picture_get_texture (picture), port), ==, 20 * color);
}

static void
set_ports (PortholeChart *chart, PortholeChartLayers layer, guint first, guint last)
{
  g_autofree PortholePortSet *set = g_new0 (PortholePortSet, 1);

  porthole_port_set_add_range (set, (guint16) first, (guint16) last);
  porthole_chart_set_layer (chart, layer, set);
}

static void
count_cb (PortholeChartPicture *picture, guint *count)
{
  (*count)++;
}

static void
test_colors (void)
{
  const PortholeChartPalette palette = make_palette ();
  g_autoptr (PortholeChart) chart = porthole_chart_new ();
  g_autoptr (PortholeChartPicture) picture = NULL;

  set_ports (chart, PORTHOLE_CHART_REGISTERED, 80, 90);
  picture = porthole_chart_picture_new (chart);
  porthole_chart_picture_set_palette (picture, &palette);

  assert_color (picture, 0, PORTHOLE_CHART_COLOR_WELL_KNOWN);
  assert_color (picture, 1023, PORTHOLE_CHART_COLOR_WELL_KNOWN);
  assert_color (picture, 1024, PORTHOLE_CHART_COLOR_REGISTERED_RANGE);
  assert_color (picture, 49151, PORTHOLE_CHART_COLOR_REGISTERED_RANGE);
  assert_color (picture, 49152, PORTHOLE_CHART_COLOR_DYNAMIC);
  assert_color (picture, 65535, PORTHOLE_CHART_COLOR_DYNAMIC);
  assert_color (picture, 80, PORTHOLE_CHART_COLOR_REGISTERED);

  /* What is more to know covers what is less. */
  set_ports (chart, PORTHOLE_CHART_CURATED, 80, 88);
  set_ports (chart, PORTHOLE_CHART_LISTENING, 80, 85);
  set_ports (chart, PORTHOLE_CHART_EXPOSED, 80, 82);
  assert_color (picture, 82, PORTHOLE_CHART_COLOR_EXPOSED);
  assert_color (picture, 85, PORTHOLE_CHART_COLOR_LISTENING);
  assert_color (picture, 88, PORTHOLE_CHART_COLOR_CURATED);
  assert_color (picture, 90, PORTHOLE_CHART_COLOR_REGISTERED);

  /* A layer that is switched off uncovers the one below. */
  porthole_chart_picture_set_layers (picture, PORTHOLE_CHART_ALL_LAYERS & ~PORTHOLE_CHART_EXPOSED);
  assert_color (picture, 82, PORTHOLE_CHART_COLOR_LISTENING);
  porthole_chart_picture_set_layers (picture, PORTHOLE_CHART_NO_LAYERS);
  assert_color (picture, 82, PORTHOLE_CHART_COLOR_WELL_KNOWN);

  g_assert_finalize_object (g_steal_pointer (&picture));
  g_assert_finalize_object (g_steal_pointer (&chart));
}

/* The ranges of this kernel are a pattern, which is there whatever the colours are. */
static void
test_patterns (void)
{
  const PortholeChartPalette palette = make_palette ();
  g_autoptr (PortholeChart) chart = porthole_chart_new ();
  g_autoptr (PortholeChartPicture) picture = porthole_chart_picture_new (chart);
  GdkTexture *texture;
  guint n_marked = 0;

  porthole_chart_picture_set_palette (picture, &palette);
  set_ports (chart, PORTHOLE_CHART_EPHEMERAL, 32768, 33023);
  texture = porthole_chart_picture_get_texture (picture);
  for (guint port = 32768; port <= 33023; port++)
    n_marked += get_red (texture, port) != 20 * PORTHOLE_CHART_COLOR_REGISTERED_RANGE;
  g_assert_cmpuint (n_marked, >, 20);
  g_assert_cmpuint (n_marked, <, 128);
  g_assert_cmpuint (get_red (texture, 33024), ==, 20 * PORTHOLE_CHART_COLOR_REGISTERED_RANGE);
}

static void
test_once_a_frame (void)
{
  const PortholeChartPalette palette = make_palette ();
  g_autoptr (PortholeChart) chart = porthole_chart_new ();
  g_autoptr (PortholeChartPicture) picture = porthole_chart_picture_new (chart);
  g_autoptr (GdkTexture) before = NULL;
  guint n_invalidated = 0;

  porthole_chart_picture_set_palette (picture, &palette);
  before = g_object_ref (porthole_chart_picture_get_texture (picture));
  g_assert_true (porthole_chart_picture_get_texture (picture) == before);
  g_signal_connect (picture, "invalidated", G_CALLBACK (count_cb), &n_invalidated);

  /* What can't be seen changes nothing. */
  set_ports (chart, PORTHOLE_CHART_LISTENING, 22, 22);
  g_assert_cmpuint (n_invalidated, ==, 1);
  set_ports (chart, PORTHOLE_CHART_REGISTERED, 22, 22);
  set_ports (chart, PORTHOLE_CHART_LISTENING, 22, 23);
  set_ports (chart, PORTHOLE_CHART_LISTENING, 40000, 50000);
  g_assert_cmpuint (n_invalidated, ==, 1);

  /* The old texture is still what it was: somebody may be drawing it. */
  g_assert_true (porthole_chart_picture_get_texture (picture) != before);
  g_assert_cmpuint (get_red (before, 22), ==, 20 * PORTHOLE_CHART_COLOR_WELL_KNOWN);
  assert_color (picture, 22, PORTHOLE_CHART_COLOR_REGISTERED);
  assert_color (picture, 45000, PORTHOLE_CHART_COLOR_LISTENING);

  set_ports (chart, PORTHOLE_CHART_CURATED, 45000, 45000);
  g_assert_cmpuint (n_invalidated, ==, 1);
  set_ports (chart, PORTHOLE_CHART_EXPOSED, 45000, 45000);
  g_assert_cmpuint (n_invalidated, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/ui/chart-picture/colors", test_colors);
  g_test_add_func ("/ui/chart-picture/patterns", test_patterns);
  g_test_add_func ("/ui/chart-picture/once-a-frame", test_once_a_frame);

  return g_test_run ();
}
