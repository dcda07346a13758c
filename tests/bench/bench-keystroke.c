/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* From a keystroke on the Ports page to the painted frame, beside a plain table of the same rows
 * with GTK's own list and filter, in the same run and on the same display.
 */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <adwaita.h>

#include "common/porthole-page.h"
#include "common/porthole-text-factory.h"
#include "registry/porthole-registry-page.h"
#include "registry/porthole-registry-text.h"

#define MEDIAN_LIMIT_MS 16.7
#define WORST_LIMIT_MS 33.0
#define N_RUNS 3
#define SETTLE_FRAMES 3

static const char *const typed[]
    = { "postgres", "remote desktop", "minecraft", "8080", "home assistant", "http" };

typedef void (*Type) (gpointer target, const char *text);

static gboolean painted;

static void
after_paint_cb (GdkFrameClock *clock, gpointer data)
{
  painted = TRUE;
}

static double
now_ms (void)
{
  return (double) g_get_monotonic_time () / 1000.0;
}

static int
compare_doubles (const void *a, const void *b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return (left > right) - (left < right);
}

static void
wait_for_frame (GtkWidget *window)
{
  painted = FALSE;
  gdk_frame_clock_request_phase (gtk_widget_get_frame_clock (window), GDK_FRAME_CLOCK_PHASE_PAINT);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
}

/* All work that a keystroke causes up to the end of painting; what waits for the screen to be
 * ready for the next frame isn't work.
 */
static GArray *
type_all (GtkWidget *window, gpointer target, Type type)
{
  GArray *times = g_array_new (FALSE, FALSE, sizeof (double));
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), NULL);

  for (guint run = 0; run < N_RUNS; run++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
        {
          for (gsize length = 0; length == 0 || typed[i][length - 1] != '\0'; length++)
            {
              g_autofree char *text = g_strndup (typed[i], length);
              double start, took;

              for (guint k = 0; k < SETTLE_FRAMES; k++)
                wait_for_frame (window);
              while (g_main_context_iteration (NULL, FALSE))
                ;
              start = now_ms ();
              type (target, text);
              wait_for_frame (window);
              took = now_ms () - start;
              g_array_append_val (times, took);
            }
        }
    }

  g_signal_handler_disconnect (clock, handler);
  g_array_sort (times, compare_doubles);
  return times;
}

/* As a key does it: a letter is added, or all of the text goes. */
static void
type_page (gpointer target, const char *text)
{
  GtkEditable *entry = GTK_EDITABLE (porthole_page_get_search_entry (target));
  int position = strlen (text) - 1;

  if (*text == '\0')
    gtk_editable_delete_text (entry, 0, -1);
  else
    gtk_editable_insert_text (entry, text + position, 1, &position);
}

static void
type_filter (gpointer target, const char *text)
{
  gtk_string_filter_set_search (target, text);
}

static const char *
port_text (gpointer item, char *buffer, gsize size)
{
  porthole_registry_text_ports (item, buffer, size);
  return buffer;
}

static const char *
transport_text (gpointer item, char *buffer, gsize size)
{
  porthole_registry_text_transports (item, buffer, size);
  return buffer;
}

static const char *
title_text (gpointer item, char *buffer, gsize size)
{
  return porthole_registry_text_title (item);
}

static const char *
description_text (gpointer item, char *buffer, gsize size)
{
  return porthole_registry_text_description (item);
}

static GtkWidget *
make_plain_table (PortholeRegistry *registry, GtkStringFilter **ret_filter)
{
  const PortholeTextFunc texts[] = { port_text, transport_text, title_text, description_text };
  GtkExpression *expression = gtk_property_expression_new (PORTHOLE_TYPE_SERVICE, NULL, "title");
  GtkFilterListModel *model;
  GtkWidget *table, *scrolled;

  *ret_filter = gtk_string_filter_new (expression);
  model = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (registry)),
                                     g_object_ref (GTK_FILTER (*ret_filter)));
  table
      = gtk_column_view_new (GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (model))));
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (
          "Column", porthole_text_factory_new (texts[i], 0, NULL, NULL));

      gtk_column_view_column_set_expand (column, i >= 2);
      gtk_column_view_append_column (GTK_COLUMN_VIEW (table), column);
    }

  scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), table);
  return scrolled;
}

static GtkWidget *
show (GtkWidget *content)
{
  GtkWidget *window = adw_window_new ();

  adw_window_set_content (ADW_WINDOW (window), content);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (window))
    g_main_context_iteration (NULL, TRUE);
  return window;
}

static int
report (const char *what, double value, double limit)
{
  printf ("%-44s %8.2f ms  limit %g %s\n", what, value, limit, value <= limit ? "" : "EXCEEDED");
  return value <= limit ? 0 : 1;
}

int
main (int argc, char *argv[])
{
  g_autoptr (PortholeOverview) overview = NULL;
  g_autoptr (GSettings) settings = NULL;
  g_autoptr (GtkStringFilter) filter = NULL;
  g_autoptr (GArray) ours = NULL, theirs = NULL;
  PortholeRegistryPage *page;
  GtkWidget *window;
  double median;
  int failed = 0;

  adw_init ();
  overview = porthole_overview_new (g_get_tmp_dir ());
  settings = g_settings_new (APP_ID);
  page = g_object_new (PORTHOLE_TYPE_REGISTRY_PAGE, NULL);
  porthole_registry_page_set_up (page, overview, settings);

  window = show (GTK_WIDGET (page));
  ours = type_all (window, page, type_page);
  gtk_window_destroy (GTK_WINDOW (window));

  window = show (make_plain_table (porthole_overview_get_registry (overview), &filter));
  theirs = type_all (window, filter, type_filter);
  gtk_window_destroy (GTK_WINDOW (window));

  median = g_array_index (ours, double, ours->len / 2);
  printf ("keystroke: %u keystrokes, each followed by its frame\n", ours->len);
  failed |= report ("keystroke to painted frame, median", median, MEDIAN_LIMIT_MS);
  failed |= report ("keystroke to painted frame, 95 of 100",
                    g_array_index (ours, double, ours->len * 95 / 100), WORST_LIMIT_MS);
  printf ("%-44s %8.2f ms\n", "keystroke to painted frame, worst",
          g_array_index (ours, double, ours->len - 1));
  printf ("%-44s %8.2f ms\n", "plain GtkColumnView and GtkStringFilter, median",
          g_array_index (theirs, double, theirs->len / 2));
  printf ("%-44s %8.2f times\n", "ratio",
          g_array_index (theirs, double, theirs->len / 2) / MAX (median, 0.01));
  return failed;
}
