/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What it costs to bring the chart up to date: ten ports that changed beside a redraw of all of
 * them, in turn in the same run, drawn with cairo, which is GTK's slowest renderer; and a frame
 * of the whole view at every zoom.
 *
 * usage: bench-chart [ROUNDS], inside tests/with-display.sh
 * Ends with 1 when ten changes take more than 4 ms or a frame of zooming more than 16.7 ms, each in
 * the median; the frames that were late are counted. */

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <stdlib.h>

#include "chart/porthole-chart-view.h"
#include "overview/porthole-chart-map.h"

#define N_LISTENERS 1000
#define N_CHANGES 10
#define SIZE 768
#define N_ZOOMS (2 * 15 * 10)
#define MAX_UPDATE_MS 4.0
#define MAX_FRAME_MS (1000.0 / 60)

static double
now_ms (void)
{
  return (double) g_get_monotonic_time () / 1000;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return (one > other) - (one < other);
}

/* Prints a row of the table and gives its median. */
static double
report (const char *what, GArray *times)
{
  double median;

  g_array_sort (times, compare);
  median = g_array_index (times, double, times->len / 2);
  g_print ("| %s | %.2f | %.2f–%.2f |\n", what, median, g_array_index (times, double, 0),
           g_array_index (times, double, times->len - 1));

  return median;
}

/* What of a hundred frames all but one take at most; the times are sorted. */
static double
percentile_99 (GArray *times)
{
  return g_array_index (times, double, (times->len * 99 + 99) / 100 - 1);
}

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

static gboolean
measure_updates (PortholeChart *chart, guint rounds)
{
  g_autoptr (PortholeChartPicture) picture = porthole_chart_picture_new (chart);
  g_autoptr (GArray) model = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) updates = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) redraws = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GRand) random = g_rand_new_with_seed (8080);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIZE, SIZE);
  double own;
  double update;
  double redraw;

  for (guint i = 0; i < rounds + 1; i++)
    {
      const PortholeChartPalette palette = make_palette (i % 2);
      double start = now_ms ();
      double end;

      porthole_chart_picture_set_palette (picture, &palette);
      draw (picture, surface);
      end = now_ms ();
      if (i > 0) /* the first round warms the caches */
        {
          double time = end - start;

          g_array_append_val (redraws, time);
        }

      start = now_ms ();
      change (chart, random);
      porthole_chart_picture_get_texture (picture);
      end = now_ms ();
      draw (picture, surface);
      if (i > 0)
        {
          double without = end - start;
          double with = now_ms () - start;

          g_array_append_val (model, without);
          g_array_append_val (updates, with);
        }
    }
  cairo_surface_destroy (surface);

  own = report ("ten changes, to the texture", model);
  update = report ("ten changes, drawn", updates);
  redraw = report ("everything, drawn", redraws);
  g_print ("\nten changes ÷ everything: %.3f (to the texture: %.3f)\n", update / redraw,
           own / redraw);

  return update <= MAX_UPDATE_MS;
}

/* Each frame is made and drawn as the window does it. */
static gboolean
measure_zoom (PortholeChart *chart)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  GtkWidget *window = gtk_window_new ();
  GtkWidget *view = porthole_chart_view_new ();
  g_autoptr (GdkPaintable) paintable = NULL;
  GskRenderer *renderer;
  gint64 deadline = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;
  guint n_late = 0;
  double median;

  porthole_chart_view_set_chart (PORTHOLE_CHART_VIEW (view), chart);
  porthole_chart_view_set_cursor (PORTHOLE_CHART_VIEW (view), 5432);
  gtk_window_set_default_size (GTK_WINDOW (window), SIZE, SIZE);
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_width (view) == 0 && g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, FALSE);

  renderer = gtk_native_get_renderer (GTK_NATIVE (window));
  paintable = gtk_widget_paintable_new (view);
  for (int step = 0; step < N_ZOOMS; step++)
    {
      g_autoptr (GdkTexture) texture = NULL;
      GtkSnapshot *snapshot = gtk_snapshot_new ();
      GskRenderNode *node;
      double start = now_ms ();
      double time;

      porthole_chart_view_zoom (PORTHOLE_CHART_VIEW (view), step / 15 % 2 == 0 ? 1 : -1);
      GTK_WIDGET_GET_CLASS (view)->snapshot (view, snapshot);
      node = gtk_snapshot_free_to_node (snapshot);
      texture
          = gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, SIZE, SIZE));
      gsk_render_node_unref (node);
      time = now_ms () - start;
      if (step > 0)
        g_array_append_val (times, time);
    }

  median = report ("a frame while zooming", times);
  for (guint i = 0; i < times->len; i++)
    n_late += g_array_index (times, double, i) > MAX_FRAME_MS;
  g_print ("\nframes over %.1f ms: %u of %u; 99 of 100 take at most %.2f ms\n\n", MAX_FRAME_MS,
           n_late, times->len, percentile_99 (times));
  gtk_window_destroy (GTK_WINDOW (window));

  return median <= MAX_FRAME_MS;
}

int
main (int argc, char *argv[])
{
  g_autofree char *dir = NULL;
  g_autoptr (PortholeOverview) overview = NULL;
  g_autoptr (PortholeChartMap) map = NULL;
  g_autofree PortholePortSet *set = g_new0 (PortholePortSet, 1);
  guint rounds = argc > 1 ? (guint) MAX (atoi (argv[1]), 1) : 200;
  PortholeChart *chart;
  gboolean fast;

  setlocale (LC_ALL, "C.UTF-8");
  if (!gtk_init_check ())
    {
      g_printerr ("bench-chart needs a display\n");
      return 1;
    }
  adw_init ();

  dir = g_dir_make_tmp ("porthole-bench-XXXXXX", NULL);
  overview = porthole_overview_new (dir);
  map = porthole_chart_map_new (overview, NULL);
  chart = porthole_chart_map_get_chart (map);
  for (guint i = 0; i < N_LISTENERS; i++)
    porthole_port_set_add (set, (guint16) (i * 61));
  porthole_chart_set_layer (chart, PORTHOLE_CHART_LISTENING, set);

  g_print ("| chart, %u listeners | median ms | min–max |\n|---|---|---|\n", N_LISTENERS);
  fast = measure_zoom (chart);
  fast = measure_updates (chart, rounds) && fast;
  g_rmdir (dir);

  return fast ? 0 : 1;
}
