/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The columns of the Listening page's table: what they say, how they sort, which are shown. */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "common/porthole-column-title.h"
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

static int
compare_transports (gconstpointer a, gconstpointer b, gpointer user_data)
{
  PortholeListener *first = (gpointer) a, *second = (gpointer) b;

  return compare_numbers (porthole_listener_get_transport (first),
                          porthole_listener_get_transport (second));
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

/* The newest first. */
static int
compare_sinces (gconstpointer a, gconstpointer b, gpointer user_data)
{
  PortholeListener *first = (gpointer) a, *second = (gpointer) b;

  return compare_numbers (porthole_listener_get_since (second),
                          porthole_listener_get_since (first));
}

static int
compare_pids (gconstpointer a, gconstpointer b, gpointer user_data)
{
  PortholeListener *first = (gpointer) a, *second = (gpointer) b;

  return compare_numbers (porthole_listener_get_pid (first), porthole_listener_get_pid (second));
}

static gboolean
is_program_known (PortholeListener *listener)
{
  return porthole_listener_get_program (listener) != NULL;
}

/* In the order of the table. A column without a key is always shown; one without a width takes
 * its share of what is left. @room is what a column needs to be worth its place, and @rank says
 * which goes last when there isn't room for all; widths are in sp, for large text. */
typedef struct
{
  const char *name;
  const char *title;
  const char *key;
  GCompareDataFunc compare;
  int width;
  int room;
  int rank;
  PortholeListenerCell cell;
} Column;

static const Column columns[PORTHOLE_LISTENERS_PAGE_N_COLUMNS] = {
  {
      .name = "port",
      .title = N_ ("Port"),
      .compare = compare_ports,
      .width = 124,
      .room = 124,
      .cell = { .text = porthole_listener_text_number,
                .css_class = "numeric",
                .xalign = 1,
                .marked = TRUE },
  },
  {
      .name = "transport",
      .title = N_ ("Transport"),
      .key = "listening-show-transport",
      .compare = compare_transports,
      .width = 82,
      .room = 82,
      .rank = 2,
      .cell = { .text = porthole_listener_text_transport },
  },
  {
      .name = "address",
      .title = N_ ("Address"),
      .key = "listening-show-address",
      .room = 118,
      .rank = 4,
      .cell = { .text = porthole_listener_text_address, .css_class = "numeric" },
  },
  {
      .name = "program",
      .title = N_ ("Program"),
      .room = 126,
      .cell = { .text = porthole_listener_text_program, .is_known = is_program_known },
  },
  {
      .name = "unit",
      .title = N_ ("Belongs To"),
      .key = "listening-show-unit",
      .room = 140,
      .rank = 1,
      .cell = { .text = porthole_listener_text_unit, .icon = PORTHOLE_LISTENER_CELL_APP_ICON },
  },
  {
      .name = "user",
      .title = N_ ("User"),
      .key = "listening-show-user",
      .width = 92,
      .room = 92,
      .rank = 5,
      .cell = { .text = porthole_listener_text_user },
  },
  {
      .name = "reach",
      .title = N_ ("Reachable From"),
      .compare = compare_reaches,
      .room = 176,
      .cell = { .text = porthole_listener_text_reach, .icon = PORTHOLE_LISTENER_CELL_REACH_ICON },
  },
  {
      .name = "since",
      .title = N_ ("Since"),
      .key = "listening-show-since",
      .compare = compare_sinces,
      .width = 104,
      .room = 104,
      .rank = 3,
      .cell = { .text = porthole_listener_text_since, .css_class = "numeric" },
  },
  {
      .name = "pid",
      /* Translators: the number of a process */
      .title = N_ ("PID"),
      .key = "listening-show-pid",
      .compare = compare_pids,
      .width = 84,
      .room = 84,
      .rank = 6,
      .cell = { .text = porthole_listener_text_pid, .css_class = "numeric", .xalign = 1 },
  },
};

#define LAST_RANK 6

/* What a column sorts by that has but text. */
static char *
text_of_cell_cb (PortholeListener *listener, gpointer user_data)
{
  const PortholeListenerCell *cell = user_data;
  char buffer[512];

  return g_strdup (cell->text (listener, buffer, sizeof buffer));
}

static GtkSorter *
make_sorter (const Column *column)
{
  if (column->compare != NULL)
    return GTK_SORTER (gtk_custom_sorter_new (column->compare, NULL, NULL));

  return GTK_SORTER (gtk_string_sorter_new (gtk_cclosure_expression_new (
      G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (text_of_cell_cb), (gpointer) &column->cell, NULL)));
}

static gboolean
is_chosen (PortholeListenersPage *self, gsize i)
{
  return columns[i].key == NULL
         || (self->settings != NULL && g_settings_get_boolean (self->settings, columns[i].key));
}

static int
to_px (PortholeListenersPage *self, int sp)
{
  return (int) adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, sp,
                                      gtk_widget_get_settings (GTK_WIDGET (self)));
}

/* Shows the chosen columns that there is room for, the more important ones first. What is left
 * out stands in the details. */
static gboolean
update_columns_cb (gpointer user_data)
{
  PortholeListenersPage *self = user_data;
  GtkAdjustment *adjustment = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->column_view));
  int left = (int) gtk_adjustment_get_page_size (adjustment);
  gboolean shown[PORTHOLE_LISTENERS_PAGE_N_COLUMNS] = { FALSE };

  self->columns_id = 0;
  for (int rank = 0; rank <= LAST_RANK; rank++)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
        {
          int room = to_px (self, columns[i].room);

          if (columns[i].rank != rank || !is_chosen (self, i) || (rank > 0 && room > left))
            continue;
          shown[i] = TRUE;
          left -= room;
        }
    }

  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      gtk_column_view_column_set_visible (self->columns[i], shown[i]);
      if (columns[i].width > 0)
        gtk_column_view_column_set_fixed_width (self->columns[i], to_px (self, columns[i].width));
    }

  return G_SOURCE_REMOVE;
}

/* The width is known during layout, where nothing may change it. */
static void
update_columns_soon (PortholeListenersPage *self)
{
  if (self->columns_id == 0)
    self->columns_id = g_idle_add (update_columns_cb, self);
}

static void
add_column (PortholeListenersPage *self, gsize i)
{
  const Column *column = &columns[i];
  g_autoptr (GtkSorter) sorter = make_sorter (column);
  g_autoptr (GtkColumnViewColumn) added = gtk_column_view_column_new (
      _ (column->title), porthole_listener_cell_factory_new (&column->cell));

  gtk_column_view_column_set_id (added, column->name);
  gtk_column_view_column_set_sorter (added, sorter);
  gtk_column_view_column_set_resizable (added, TRUE);
  gtk_column_view_column_set_expand (added, column->width == 0);
  gtk_column_view_column_set_visible (added, column->rank == 0);
  gtk_column_view_append_column (self->column_view, added);
  if (column->cell.xalign > 0)
    porthole_column_title_align_end (self->column_view, added);
  self->columns[i] = added;
}

static GtkColumnViewSorter *
get_sorter (PortholeListenersPage *self)
{
  return GTK_COLUMN_VIEW_SORTER (gtk_column_view_get_sorter (self->column_view));
}

static void
sorted_cb (PortholeListenersPage *self)
{
  const char *name;

  /* The table takes its columns apart, which is no sorting. */
  if (self->settings == NULL)
    return;

  name = porthole_listeners_page_get_sort (self);
  if (*name == '\0')
    return;

  g_settings_set_string (self->settings, "listening-sort", name);
  g_settings_set_boolean (self->settings, "listening-sort-descending",
                          gtk_column_view_sorter_get_primary_sort_order (get_sorter (self))
                              == GTK_SORT_DESCENDING);
  g_object_notify (G_OBJECT (self), "sort");
}

/*< private >
 * porthole_listeners_page_get_sort:
 * @self: the page
 *
 * Gets what the table is sorted by.
 *
 * Returns: (transfer none): the name of a column, empty for none
 */
const char *
porthole_listeners_page_get_sort (PortholeListenersPage *self)
{
  GtkColumnViewColumn *column = NULL;

  if (self->column_view != NULL)
    column = gtk_column_view_sorter_get_primary_sort_column (get_sorter (self));
  return column != NULL ? gtk_column_view_column_get_id (column) : "";
}

/*< private >
 * porthole_listeners_page_set_sort:
 * @self: the page
 * @name: the name of a column
 * @order: in which order
 *
 * Sorts the table.
 */
void
porthole_listeners_page_set_sort (PortholeListenersPage *self, const char *name, GtkSortType order)
{
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      if (g_strcmp0 (columns[i].name, name) == 0)
        gtk_column_view_sort_by_column (self->column_view, self->columns[i], order);
    }
}

/*< private >
 * porthole_listeners_page_sort_units:
 * @self: the page
 *
 * Sorts the table anew if it is sorted by what rows belong to.
 */
void
porthole_listeners_page_sort_units (PortholeListenersPage *self)
{
  GtkColumnViewColumn *column = gtk_column_view_sorter_get_primary_sort_column (get_sorter (self));

  if (column != NULL && g_strcmp0 (gtk_column_view_column_get_id (column), "unit") == 0)
    gtk_sorter_changed (gtk_column_view_column_get_sorter (column), GTK_SORTER_CHANGE_DIFFERENT);
}

/*< private >
 * porthole_listeners_page_add_columns:
 * @self: the page
 *
 * Gives the table its columns.
 */
void
porthole_listeners_page_add_columns (PortholeListenersPage *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    add_column (self, i);

  g_signal_connect_object (gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->column_view)),
                           "notify::page-size", G_CALLBACK (update_columns_soon), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (update_columns_soon), self, G_CONNECT_SWAPPED);
}

/*< private >
 * porthole_listeners_page_remember_columns:
 * @self: the page, with its settings
 *
 * Shows the columns that were chosen last, sorted as they were, and remembers what is chosen
 * from now on.
 */
void
porthole_listeners_page_remember_columns (PortholeListenersPage *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autofree char *sort = g_settings_get_string (self->settings, "listening-sort");
  gboolean descending = g_settings_get_boolean (self->settings, "listening-sort-descending");

  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr (GAction) action = NULL;
      g_autofree char *signal = NULL;

      if (columns[i].key == NULL)
        continue;
      action = g_settings_create_action (self->settings, columns[i].key);
      g_action_map_add_action (G_ACTION_MAP (group), action);
      signal = g_strconcat ("changed::", columns[i].key, NULL);
      g_signal_connect_object (self->settings, signal, G_CALLBACK (update_columns_soon), self,
                               G_CONNECT_SWAPPED);
    }
  gtk_widget_insert_action_group (GTK_WIDGET (self), "columns", G_ACTION_GROUP (group));

  porthole_listeners_page_set_sort (self, sort,
                                    descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
  g_signal_connect_object (get_sorter (self), "changed", G_CALLBACK (sorted_cb), self,
                           G_CONNECT_SWAPPED);
  update_columns_soon (self);
}
