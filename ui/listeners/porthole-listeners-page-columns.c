/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "listeners/porthole-listener-cell.h"
#include "listeners/porthole-listener-text.h"
#include "listeners/porthole-listeners-page-private.h"

static int
compare_numbers (gint64 a, gint64 b)
{
  return (a > b) - (a < b);
}

static int
compare_ports (gconstpointer a, gconstpointer b, gpointer user_data)
{
  PortholeListener *first = (gpointer) a, *second = (gpointer) b;

  return compare_numbers (porthole_listener_get_port (first), porthole_listener_get_port (second));
}

/* Most exposed first; what is equally exposed by port. */
static int
compare_reaches (gconstpointer a, gconstpointer b, gpointer user_data)
{
  PortholeListener *first = (gpointer) a, *second = (gpointer) b;
  int order
      = compare_numbers (porthole_listener_get_reach (second), porthole_listener_get_reach (first));

  return order != 0 ? order : compare_ports (a, b, NULL);
}

static int
compare_sinces (gconstpointer a, gconstpointer b, gpointer user_data)
{
  PortholeListener *first = (gpointer) a, *second = (gpointer) b;

  /* The newest first. */
  return compare_numbers (porthole_listener_get_since (second),
                          porthole_listener_get_since (first));
}

static int
compare_texts (gconstpointer a, gconstpointer b, gpointer user_data)
{
  PortholeTextFunc func = *(PortholeTextFunc *) user_data;
  char buffer_a[512], buffer_b[512];

  return g_utf8_collate (func ((gpointer) a, buffer_a, sizeof buffer_a),
                         func ((gpointer) b, buffer_b, sizeof buffer_b));
}

static int
compare_pids (gconstpointer a, gconstpointer b, gpointer user_data)
{
  PortholeListener *first = (gpointer) a, *second = (gpointer) b;

  return compare_numbers (porthole_listener_get_pid (first), porthole_listener_get_pid (second));
}

/* @room is how wide the table has to be for the column to be worth its place, in logical
 * pixels; what is left out of the table stands in the details. */
typedef struct
{
  const char *title;
  const char *property;
  PortholeTextFunc text;
  GCompareDataFunc compare;
  int width;
  int room;
} Column;

static PortholeTextFunc text_functions[]
    = { porthole_listener_text_port,    porthole_listener_text_address,
        porthole_listener_text_program, porthole_listener_text_pid,
        porthole_listener_text_unit,    porthole_listener_text_user,
        porthole_listener_text_reach,   porthole_listener_text_since };

static const Column columns[PORTHOLE_LISTENERS_PAGE_N_COLUMNS] = {
  { N_ ("Port"), "state", porthole_listener_text_port, compare_ports, 130, 0 },
  { N_ ("Address"), "addresses", porthole_listener_text_address, NULL, 0, 800 },
  { N_ ("Program"), "program", porthole_listener_text_program, NULL, 0, 0 },
  /* Translators: the number of a process */
  { N_ ("PID"), "pid", porthole_listener_text_pid, compare_pids, 70, 500 },
  { N_ ("Belongs To"), "unit", porthole_listener_text_unit, NULL, 0, 620 },
  { N_ ("User"), "user", porthole_listener_text_user, NULL, 80, 880 },
  { N_ ("Reachable From"), "reach", porthole_listener_text_reach, compare_reaches, 0, 0 },
  { N_ ("Since"), "since", porthole_listener_text_since, compare_sinces, 90, 720 },
};

static gboolean
update_columns_cb (gpointer user_data)
{
  PortholeListenersPage *self = user_data;
  GtkAdjustment *adjustment = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->column_view));
  int width = (int) gtk_adjustment_get_page_size (adjustment);

  self->columns_id = 0;
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    gtk_column_view_column_set_visible (
        self->columns[i],
        columns[i].room == 0 || (!self->narrow && (width == 0 || width >= columns[i].room)));

  return G_SOURCE_REMOVE;
}

/* The width is known during layout, where nothing may change it. */
static void
resized_cb (PortholeListenersPage *self)
{
  if (self->columns_id == 0)
    self->columns_id = g_idle_add (update_columns_cb, self);
}

static void
add_column (PortholeListenersPage *self, gsize i)
{
  const Column *column = &columns[i];
  g_autoptr (GtkSorter) sorter = NULL;
  GtkListItemFactory *factory;
  GtkColumnViewColumn *added;

  if (column->text == porthole_listener_text_port)
    factory = porthole_listener_cell_new_port ();
  else if (column->text == porthole_listener_text_reach)
    factory = porthole_listener_cell_new_reach ();
  else
    factory = porthole_listener_cell_new_text (
        column->text, column->property,
        column->text == porthole_listener_text_address ? "numeric" : NULL);

  added = gtk_column_view_column_new (_ (column->title), factory);
  sorter = GTK_SORTER (column->compare != NULL
                           ? gtk_custom_sorter_new (column->compare, NULL, NULL)
                           : gtk_custom_sorter_new (compare_texts, &text_functions[i], NULL));
  gtk_column_view_column_set_sorter (added, sorter);
  gtk_column_view_column_set_resizable (added, TRUE);
  gtk_column_view_column_set_expand (added, column->width == 0);
  if (column->width > 0)
    gtk_column_view_column_set_fixed_width (added, column->width);
  gtk_column_view_append_column (self->column_view, added);
  if (column->compare == compare_reaches)
    gtk_column_view_sort_by_column (self->column_view, added, GTK_SORT_ASCENDING);
  self->columns[i] = added;
  g_object_unref (added);
}

/**
 * porthole_listeners_page_add_columns:
 * @self: the page
 *
 * Gives the table its columns, sorted by reach, and shows those that there is room for.
 */
void
porthole_listeners_page_add_columns (PortholeListenersPage *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    add_column (self, i);

  g_signal_connect_object (gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->column_view)),
                           "notify::page-size", G_CALLBACK (resized_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (resized_cb), NULL);
}
