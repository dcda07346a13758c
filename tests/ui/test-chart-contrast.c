/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "application/porthole-application.h"
#include "chart/porthole-chart-palette.h"
#include "common/ui-test.h"

/* In high contrast, lines are as strong as text. */
static void
test_lines (void)
{
  g_autoptr (PortholeApplication) application = porthole_application_new ();
  GtkWidget *chart = g_object_new (ADW_TYPE_BIN, "css-name", "chart", NULL);
  GtkWidget *nodes[PORTHOLE_CHART_N_COLORS];
  PortholeChartPalette palette = { 0 };
  GtkWidget *window;

  /* The application brings the style sheet. */
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_assert_true (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()));

  window = gtk_window_new ();
  porthole_chart_palette_add_nodes (chart, nodes);
  gtk_window_set_child (GTK_WINDOW (window), chart);
  gtk_window_present (GTK_WINDOW (window));
  wait_until (gtk_widget_get_mapped (chart));

  porthole_chart_palette_read (&palette, nodes);
  g_assert_true (gdk_rgba_equal (&palette.colors[PORTHOLE_CHART_COLOR_LINE],
                                 &palette.colors[PORTHOLE_CHART_COLOR_TEXT]));
  g_assert_false (gdk_rgba_equal (&palette.colors[PORTHOLE_CHART_COLOR_LINE],
                                  &palette.colors[PORTHOLE_CHART_COLOR_BACKGROUND]));

  porthole_chart_palette_remove_nodes (nodes);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The colours of high contrast are mixed beyond what a screen can show; a pixel can't be. */
static void
test_channels (void)
{
  const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_FORCE_LIGHT, ADW_COLOR_SCHEME_FORCE_DARK };
  GtkWidget *chart = g_object_ref_sink (g_object_new (ADW_TYPE_BIN, "css-name", "chart", NULL));
  GtkWidget *window = gtk_window_new ();
  GtkWidget *nodes[PORTHOLE_CHART_N_COLORS];

  porthole_chart_palette_add_nodes (chart, nodes);
  gtk_window_set_child (GTK_WINDOW (window), chart);
  for (gsize i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      PortholeChartPalette palette = { 0 };

      adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[i]);
      porthole_chart_palette_read (&palette, nodes);
      for (guint k = 0; k < PORTHOLE_CHART_N_COLORS; k++)
        {
          const GdkRGBA *color = &palette.colors[k];

          g_assert_cmpfloat (MIN (MIN (color->red, color->green), color->blue), >=, 0);
          g_assert_cmpfloat (MAX (MAX (color->red, color->green), color->blue), <=, 1);
        }
    }

  porthole_chart_palette_remove_nodes (nodes);
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (chart);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/chart/contrast/lines", test_lines);
  g_test_add_func ("/ui/chart/contrast/channels", test_channels);

  return g_test_run ();
}
