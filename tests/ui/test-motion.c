/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where the desktop asks for less motion, nothing moves: what would slide is at its end at once, and
 * a page that nothing happens on is drawn no more. */

#include "config.h"

#include <math.h>

#include <adwaita.h>
#include <string.h>

#include "chart/porthole-chart-page.h"
#include "chart/porthole-chart-view.h"
#include "common/application-test.h"
#include "help/porthole-help-page.h"
#include "window/porthole-swiper.h"

/* How long motion would go on that isn't wanted, and how many of its thirty frames other things
 * may draw meanwhile. */
#define WATCH_MS 500
#define FEW_FRAMES 6

static PortholeApplication *application;

static GtkWidget *
get_window (void)
{
  return show_window (application);
}

static void
set_motion (gboolean wanted)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", wanted, NULL);
}

static gint64
count_frames (GtkWidget *widget)
{
  return gdk_frame_clock_get_frame_counter (gtk_widget_get_frame_clock (widget));
}

static void
draw_some_frames (GtkWidget *widget)
{
  gint64 first = count_frames (widget);

  wait_until ((gtk_widget_queue_draw (widget), count_frames (widget) > first + 3));
}

/* How many frames are drawn while nobody does anything. */
static gint64
watch (GtkWidget *widget)
{
  gint64 first = count_frames (widget);

  let_time_pass (WATCH_MS);
  return count_frames (widget) - first;
}

static double
swipe_back (GtkWidget *window)
{
  PortholeSwiper *swiper = PORTHOLE_SWIPER (find_descendant (window, PORTHOLE_TYPE_SWIPER));
  AdwSwipeTracker *tracker = porthole_swiper_get_tracker (swiper);

  gtk_widget_activate_action (window, "win.show-page", "s", "ports");
  gtk_widget_activate_action (window, "win.show-page", "s", "server");
  g_signal_emit_by_name (tracker, "prepare", ADW_NAVIGATION_DIRECTION_BACK);
  g_signal_emit_by_name (tracker, "begin-swipe");
  g_signal_emit_by_name (tracker, "update-swipe", -0.5);
  g_signal_emit_by_name (tracker, "end-swipe", 0.5, -1.0);

  return adw_swipeable_get_progress (ADW_SWIPEABLE (swiper));
}

static void
test_swipe (void)
{
  GtkWidget *window = get_window ();
  PortholeSwiper *swiper = PORTHOLE_SWIPER (find_descendant (window, PORTHOLE_TYPE_SWIPER));

  set_motion (TRUE);
  g_assert_cmpfloat (fabs (swipe_back (window)), >, 0.1);
  wait_until (fabs (adw_swipeable_get_progress (ADW_SWIPEABLE (swiper))) < 0.001);

  set_motion (FALSE);
  g_assert_cmpfloat (fabs (swipe_back (window)), <, 0.001);
}

/* The cells have their new size and place at once. */
static void
test_zoom (void)
{
  GtkWidget *window = get_window ();
  PortholeChartView *view;
  graphene_rect_t at_once, later;
  double size;

  set_motion (FALSE);
  gtk_widget_activate_action (window, "win.show-page", "s", "chart");
  wait_until (find_descendant (window, PORTHOLE_TYPE_CHART_VIEW) != NULL);
  view = PORTHOLE_CHART_VIEW (find_descendant (window, PORTHOLE_TYPE_CHART_VIEW));
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (view))
              && gtk_widget_get_width (GTK_WIDGET (view)) > 0
              && porthole_chart_view_can_zoom (view, 1));
  draw_some_frames (window);
  porthole_chart_view_zoom_to_fit (view);

  porthole_chart_view_set_cursor (view, 40000);
  size = porthole_chart_view_get_cell_size (view);
  gtk_widget_activate_action (gtk_widget_get_ancestor (GTK_WIDGET (view), PORTHOLE_TYPE_CHART_PAGE),
                              "chart.zoom-in", NULL);
  g_assert_cmpfloat (porthole_chart_view_get_cell_size (view), >, size);
  size = porthole_chart_view_get_cell_size (view);
  g_assert_true (
      porthole_chart_view_get_cell_rect (view, porthole_chart_view_get_cursor (view), &at_once));
  draw_some_frames (window);
  g_assert_cmpint (watch (window), <=, FEW_FRAMES);
  g_assert_true (
      porthole_chart_view_get_cell_rect (view, porthole_chart_view_get_cursor (view), &later));
  g_assert_true (graphene_rect_equal (&at_once, &later));
  g_assert_cmpfloat_with_epsilon (porthole_chart_view_get_cell_size (view), size, 0.001);
  porthole_chart_view_zoom_to_fit (view);
}

/* With their details, too, no page goes on being drawn. */
static void
test_pages (void)
{
  const char *const names[] = { "ports", "listening", "server", "chart" };
  GtkWidget *window = get_window ();

  set_motion (FALSE);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_test_message ("%s", names[i]);
      gtk_widget_activate_action (window, "win.show-page", "s", names[i]);
      /* The first look at a page fills it. */
      let_time_pass (WATCH_MS);
      for (guint k = 0; k < 2; k++)
        {
          gtk_widget_activate_action (window, "win.toggle-details", NULL);
          draw_some_frames (window);
          g_assert_cmpint (watch (window), <=, FEW_FRAMES);
        }
    }
}

/* A dialog is where it stays as soon as it is seen, and so are the pages and the drawings in it. */
static void
test_dialogs (void)
{
  const char *const names[] = { "preferences", "shortcuts", "about", "how-ports-work" };
  GtkWidget *window = get_window ();

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      AdwDialog *dialog;
      GtkWidget *view;
      graphene_rect_t at_once, later;

      g_test_message ("%s", names[i]);
      set_motion (FALSE);
      g_action_group_activate_action (G_ACTION_GROUP (application), names[i], NULL);
      wait_until (
          (dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)))
          != NULL);
      draw_some_frames (window);
      g_assert_true (gtk_widget_compute_bounds (adw_dialog_get_child (dialog), window, &at_once));
      g_assert_cmpint (watch (window), <=, FEW_FRAMES);
      g_assert_true (gtk_widget_compute_bounds (adw_dialog_get_child (dialog), window, &later));
      g_assert_true (graphene_rect_equal (&at_once, &later));

      view = find_descendant (GTK_WIDGET (dialog), PORTHOLE_TYPE_HELP_PAGE);
      view = view != NULL ? gtk_widget_get_ancestor (view, ADW_TYPE_NAVIGATION_VIEW) : NULL;
      while (view != NULL)
        {
          AdwNavigationPage *page
              = adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (view));
          const char *next = porthole_help_page_get_next (PORTHOLE_HELP_PAGE (page));

          if (next == NULL)
            break;
          adw_navigation_view_push_by_tag (ADW_NAVIGATION_VIEW (view), next);
          draw_some_frames (window);
          g_assert_cmpint (watch (window), <=, FEW_FRAMES);
        }

      adw_dialog_force_close (dialog);
      wait_until (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))
                  == NULL);
    }
}

/* GTK stops what a style moves by itself; ours moves nothing, so that there is nothing to stop. */
static void
test_style (void)
{
  g_autofree char *path = g_strconcat (
      g_application_get_resource_base_path (G_APPLICATION (application)), "/style.css", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) style = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  const char *text;

  g_assert_no_error (error);
  text = g_bytes_get_data (style, NULL);
  g_assert_null (strstr (text, "transition"));
  g_assert_null (strstr (text, "animation"));
  g_assert_null (strstr (text, "@keyframes"));
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

  application = start_application ();

  g_test_add_func ("/ui/motion/swipe", test_swipe);
  g_test_add_func ("/ui/motion/zoom", test_zoom);
  g_test_add_func ("/ui/motion/pages", test_pages);
  g_test_add_func ("/ui/motion/dialogs", test_dialogs);
  g_test_add_func ("/ui/motion/style", test_style);

  status = g_test_run ();
  g_clear_object (&application);

  return status;
}
