/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What it costs to bring the chart up to date: ten ports that changed beside a redraw of all of
 * them, in turn in the same run, drawn with cairo, which is GTK's slowest renderer; and a frame
 * of the whole view at every zoom, beside one of a picture of the same size that GTK scales.
 *
 * usage: bench-chart, inside tests/with-display.sh
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <locale.h>

#include "bench/bench.h"
#include "chart/porthole-chart-view.h"
#include "overview/porthole-chart-map.h"

#define N_LISTENERS 1000
#define N_CHANGES 10
#define SIZE 768
#define N_ROUNDS 9
#define N_UPDATES 25
#define N_ZOOMS (2 * 15)
#define MAX_UPDATE_MS 4.0
#define MAX_FRAME_MS 16.7

static void
draw (PortholeChartPicture *picture, cairo_surface_t *surface)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  cairo_t *cr = cairo_create (surface);

  gtk_snapshot_append_scaled_texture (snapshot, porthole_chart_picture_get_texture (picture),
                                      GSK_SCALING_FILTER_NEAREST,
                                      &GRAPHENE_RECT_INIT (0, 0, SIZE, SIZE));
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  gsk_render_node_unref (node);
}

static PortholeChartPalette
make_palette (guint seed)
{
  PortholeChartPalette palette;

  for (guint i = 0; i < PORTHOLE_CHART_N_COLORS; i++)
    palette.colors[i] = (GdkRGBA) { (float) i / PORTHOLE_CHART_N_COLORS, (float) seed, 0.5f, 1 };

  return palette;
}

/* Ten ports begin or end, as a refresh tells it: with the whole layer. */
static void
change (PortholeChart *chart, GRand *random)
{
  PortholePortSet set = *porthole_chart_get_layer (chart, PORTHOLE_CHART_LISTENING);

  for (guint i = 0; i < N_CHANGES; i++)
    {
      guint port = (guint) g_rand_int_range (random, 0, PORTHOLE_N_PORTS);

      set.words[port / 64] ^= G_GUINT64_CONSTANT (1) << (port % 64);
    }

  porthole_chart_set_layer (chart, PORTHOLE_CHART_LISTENING, &set);
}

static guint32 *
get_pixels (GdkTexture *texture)
{
  int width = gdk_texture_get_width (texture), height = gdk_texture_get_height (texture);
  guint32 *pixels = g_new (guint32, (gsize) width * (gsize) height);

  gdk_texture_download (texture, (guchar *) pixels, (gsize) width * 4);
  return pixels;
}

static guint
count_different (const guint32 *a, const guint32 *b, guint n)
{
  guint n_different = 0;

  for (guint i = 0; i < n; i++)
    n_different += a[i] != b[i];
  return n_different;
}

/* Changes ten ports and draws; the texture is another one in these and nowhere else. */
static void
time_update (PortholeChart *chart,
             PortholeChartPicture *picture,
             cairo_surface_t *surface,
             GRand *random,
             GArray *to_texture,
             GArray *drawn)
{
  g_autofree guint32 *before = get_pixels (porthole_chart_picture_get_texture (picture));
  g_autofree guint32 *after = NULL;
  double start = bench_now_ms ();
  guint n_different;

  change (chart, random);
  porthole_chart_picture_get_texture (picture);
  bench_series_add (to_texture, bench_now_ms () - start);
  draw (picture, surface);
  bench_series_add (drawn, bench_now_ms () - start);

  after = get_pixels (porthole_chart_picture_get_texture (picture));
  n_different = count_different (before, after, PORTHOLE_N_PORTS);
  if (n_different == 0 || n_different > N_CHANGES)
    g_error ("ten changes changed %u ports of the picture", n_different);
}

static void
measure_updates (PortholeChart *chart)
{
  g_autoptr (PortholeChartPicture) picture = porthole_chart_picture_new (chart);
  g_autoptr (GArray) texture = bench_series_new (), updates = bench_series_new ();
  g_autoptr (GArray) redraws = bench_series_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (8080);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIZE, SIZE);

  for (guint round = 0; round < N_ROUNDS + 1; round++)
    {
      g_autoptr (GArray) all = bench_series_new (), some = bench_series_new ();
      g_autoptr (GArray) some_texture = bench_series_new ();

      for (guint i = 0; i < N_UPDATES; i++)
        {
          const PortholeChartPalette palette = make_palette (i % 2);
          double start = bench_now_ms ();

          porthole_chart_picture_set_palette (picture, &palette);
          draw (picture, surface);
          bench_series_add (all, bench_now_ms () - start);
          time_update (chart, picture, surface, random, some_texture, some);
        }
      if (round == 0) /* it warms the caches */
        continue;
      bench_series_add (redraws, bench_series_median (all));
      bench_series_add (updates, bench_series_median (some));
      bench_series_add (texture, bench_series_median (some_texture));
    }
  cairo_surface_destroy (surface);

  bench_print (&(BenchRow) { .what = "chart: 10 ports changed, to the texture",
                             .unit = "ms",
                             .ours = texture,
                             .peer = "all 65,536 ports, drawn",
                             .theirs = redraws });
  bench_print (&(BenchRow) { .what = "chart: 10 ports changed, drawn",
                             .unit = "ms",
                             .ours = updates,
                             .peer = "all 65,536 ports, drawn",
                             .theirs = redraws,
                             .bar = BENCH_BAR_AT_MOST,
                             .limit = MAX_UPDATE_MS });
}

static GtkWidget *
show_view (PortholeChart *chart, GtkWidget **ret_window)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *view = porthole_chart_view_new ();
  gint64 deadline = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  porthole_chart_view_set_chart (PORTHOLE_CHART_VIEW (view), chart);
  porthole_chart_view_set_cursor (PORTHOLE_CHART_VIEW (view), 5432);
  gtk_window_set_default_size (GTK_WINDOW (window), SIZE, SIZE);
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_width (view) == 0 && g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, FALSE);

  *ret_window = window;
  return view;
}

static GdkTexture *
render (GtkWidget *widget, GtkSnapshot *snapshot)
{
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));
  g_autoptr (GskRenderNode) node = gtk_snapshot_free_to_node (snapshot);

  return gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, SIZE, SIZE));
}

/* A frame of the view is made and drawn as the window does it. */
static GdkTexture *
time_view (GtkWidget *view, int step, GArray *times)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  double start = bench_now_ms ();
  GdkTexture *frame;

  porthole_chart_view_zoom (PORTHOLE_CHART_VIEW (view), step < N_ZOOMS / 2 ? 1 : -1);
  GTK_WIDGET_GET_CLASS (view)->snapshot (view, snapshot);
  frame = render (view, snapshot);
  bench_series_add (times, bench_now_ms () - start);
  return frame;
}

static void
time_scaled (GtkWidget *view, GdkTexture *texture, GArray *times)
{
  g_autoptr (GdkTexture) frame = NULL;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  double start = bench_now_ms ();

  gtk_snapshot_append_scaled_texture (snapshot, texture, GSK_SCALING_FILTER_NEAREST,
                                      &GRAPHENE_RECT_INIT (0, 0, SIZE, SIZE));
  frame = render (view, snapshot);
  bench_series_add (times, bench_now_ms () - start);
}

static void
measure_zoom (PortholeChart *chart)
{
  g_autoptr (PortholeChartPicture) picture = porthole_chart_picture_new (chart);
  g_autoptr (GArray) medians = bench_series_new (), worst = bench_series_new ();
  g_autoptr (GArray) late = bench_series_new (), scaled = bench_series_new ();
  GtkWidget *window, *view = show_view (chart, &window);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (GArray) times = bench_series_new (), peer_times = bench_series_new ();
      g_autoptr (GdkTexture) last = NULL;
      guint n_late = 0;

      for (int step = 0; step < N_ZOOMS; step++)
        {
          g_autoptr (GdkTexture) frame = time_view (view, step, times);
          g_autofree guint32 *pixels = get_pixels (frame);
          g_autofree guint32 *before = last != NULL ? get_pixels (last) : NULL;

          /* There is an end to it in both directions. */
          if (before != NULL && step < 3 && count_different (before, pixels, SIZE * SIZE) == 0)
            g_error ("zooming doesn't change the picture");
          g_set_object (&last, frame);
          time_scaled (view, porthole_chart_picture_get_texture (picture), peer_times);
        }
      for (guint i = 0; i < times->len; i++)
        n_late += g_array_index (times, double, i) > MAX_FRAME_MS;
      bench_series_add (medians, bench_series_median (times));
      bench_series_add (worst, bench_series_most (times));
      bench_series_add (late, 100.0 * n_late / times->len);
      bench_series_add (scaled, bench_series_median (peer_times));
    }
  gtk_window_destroy (GTK_WINDOW (window));

  bench_print (&(BenchRow) { .what = "chart: a frame while zooming",
                             .unit = "ms",
                             .ours = medians,
                             .peer = "a picture that GTK scales",
                             .theirs = scaled,
                             .bar = BENCH_BAR_AT_MOST,
                             .limit = MAX_FRAME_MS });
  bench_print (&(BenchRow) {
      .what = "chart: the longest frame of 30 while zooming", .unit = "ms", .ours = worst });
  bench_print (
      &(BenchRow) { .what = "chart: frames of zooming over 16.7 ms", .unit = "%", .ours = late });
}

int
main (void)
{
  g_autofree char *dir = NULL;
  g_autoptr (PortholeOverview) overview = NULL;
  g_autoptr (PortholeChartMap) map = NULL;
  g_autofree PortholePortSet *set = g_new0 (PortholePortSet, 1);
  PortholeChart *chart;

  setlocale (LC_ALL, "C.UTF-8");
  if (!gtk_init_check ())
    g_error ("bench-chart needs a display");
  adw_init ();

  dir = g_dir_make_tmp ("porthole-bench-XXXXXX", NULL);
  overview = porthole_overview_new (dir);
  map = porthole_chart_map_new (overview, NULL);
  chart = porthole_chart_map_get_chart (map);
  for (guint i = 0; i < N_LISTENERS; i++)
    porthole_port_set_add (set, (guint16) (i * 61));
  porthole_chart_set_layer (chart, PORTHOLE_CHART_LISTENING, set);

  measure_zoom (chart);
  measure_updates (chart);
  g_rmdir (dir);

  return bench_status ();
}
