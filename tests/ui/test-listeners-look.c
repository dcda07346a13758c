/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How the Listening page shows its rows: columns, order, the two-line rows of a narrow window; and
 * what the preferences list of it. */

#include "config.h"

#include <adwaita.h>
#include <arpa/inet.h>
#include <netinet/in.h>
#include <string.h>

#include "common/porthole-details-view.h"
#include "common/porthole-page.h"
#include "common/porthole-place.h"
#include "listeners-page-fixture.h"
#include "listeners/porthole-listener-list-private.h"
#include "listeners/porthole-listener-pacer.h"
#include "listeners/porthole-listener-private.h"
#include "listeners/porthole-listener-text.h"
#include "listeners/porthole-listener-view.h"
#include "listeners/porthole-socket-private.h"

static void
test_accessible (void)
{
  GtkWidget *page = get_page ();
  GtkWidget *view = find_descendant (page, GTK_TYPE_COLUMN_VIEW);
  GtkWidget *pause = find_descendant (page, GTK_TYPE_TOGGLE_BUTTON);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_ROLE_TREE_GRID);
  g_assert_true (
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_assert_true (
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (pause), GTK_ACCESSIBLE_PROPERTY_LABEL));
}

static gboolean
is_column_shown (GtkWidget *page, const char *title)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (find_descendant (page, GTK_TYPE_COLUMN_VIEW));
  GListModel *columns = gtk_column_view_get_columns (view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (strcmp (gtk_column_view_column_get_title (column), title) == 0)
        return gtk_column_view_column_get_visible (column);
    }

  g_assert_not_reached ();
}

/* Columns are shown when they are chosen and there is room; the choice is remembered. */
static void
test_columns (void)
{
  GtkWidget *page = get_page ();
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (page));

  search (page, "");
  gtk_window_set_default_size (window, 1280, 700);
  wait_until (is_column_shown (page, "Belongs To") && is_column_shown (page, "Since")
              && !is_column_shown (page, "PID"));

  /* Without the details there is room for all. */
  g_settings_set_boolean (settings, "show-details", FALSE);
  wait_until (is_column_shown (page, "Address") && is_column_shown (page, "User"));
  g_assert_false (is_column_shown (page, "PID"));
  g_assert_true (gtk_widget_activate_action (page, "columns.listening-show-pid", NULL));
  wait_until (is_column_shown (page, "PID"));
  g_assert_true (g_settings_get_boolean (settings, "listening-show-pid"));
  g_assert_true (gtk_widget_activate_action (page, "columns.listening-show-address", NULL));
  wait_until (!is_column_shown (page, "Address"));
  g_settings_reset (settings, "listening-show-pid");
  g_settings_reset (settings, "listening-show-address");
  g_settings_set_boolean (settings, "show-details", TRUE);
  gtk_window_set_default_size (window, 1000, 700);
  wait_until (!is_column_shown (page, "User"));
}

static void
test_sort (void)
{
  GtkWidget *page = get_page ();
  g_autoptr (GSocket) first = NULL;
  g_autoptr (GSocket) second = NULL;
  guint16 first_port, second_port;
  g_autofree char *sort = NULL;

  first = listen_on ("127.0.0.1", &first_port);
  second = listen_on ("0.0.0.0", &second_port);
  search (page, "");
  wait_until (has_port (page, first_port) && has_port (page, second_port));
  g_assert_true (gtk_widget_activate_action (page, "listeners.sort", "s", "port"));
  for (guint i = 1; i < count_rows (page); i++)
    {
      g_autoptr (PortholeListener) before
          = g_list_model_get_item (G_LIST_MODEL (get_selection (page)), i - 1);
      g_autoptr (PortholeListener) after
          = g_list_model_get_item (G_LIST_MODEL (get_selection (page)), i);

      g_assert_cmpuint (porthole_listener_get_port (before), <=,
                        porthole_listener_get_port (after));
    }
  sort = g_settings_get_string (settings, "listening-sort");
  g_assert_cmpstr (sort, ==, "port");
  g_assert_true (gtk_widget_activate_action (page, "listeners.sort", "s", "reach"));
  g_clear_pointer (&sort, g_free);
  sort = g_settings_get_string (settings, "listening-sort");
  g_assert_cmpstr (sort, ==, "reach");
}

/* Names of units come a moment after their rows, and are sorted by all the same. */
static void
test_renamed (void)
{
  GtkWidget *page = get_page ();
  g_autoptr (GSocket) first = NULL;
  g_autoptr (GSocket) second = NULL;
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();
  g_autoptr (GPtrArray) sockets = g_ptr_array_new_with_free_func (g_object_unref);
  ScanSocket raw = { .family = AF_INET, .protocol = IPPROTO_TCP, .v6only = -1 };
  PortholeSocketFacts facts = {
    .raw = &raw, .owners = nobody, .interfaces = nobody, .cgroup = "/system.slice/zzz.service"
  };
  guint16 first_port, second_port;
  PortholeListenerList *list;
  GListModel *model;
  PortholeListener *listener;
  char buffer[512];

  first = listen_on ("127.0.0.1", &first_port);
  second = listen_on ("127.0.0.1", &second_port);
  search (page, "");
  wait_until (has_port (page, first_port) && has_port (page, second_port));
  g_assert_true (gtk_widget_activate_action (page, "listeners.sort", "s", "unit"));
  listener = select_port (page, first_port);
  model = gtk_sort_list_model_get_model (
      GTK_SORT_LIST_MODEL (gtk_single_selection_get_model (get_selection (page))));
  model = gtk_filter_list_model_get_model (GTK_FILTER_LIST_MODEL (model));
  list = porthole_listener_pacer_get_list (PORTHOLE_LISTENER_PACER (model));

  raw.port = first_port;
  g_assert_cmpint (inet_pton (AF_INET, "127.0.0.1", raw.address), ==, 1);
  g_ptr_array_add (sockets, porthole_socket_new (&facts));
  porthole_listener_update (listener, sockets);
  g_assert_cmpstr (porthole_listener_text_unit (listener, buffer, sizeof buffer), ==,
                   "zzz.service");
  porthole_listener_list_renamed (list);
  g_assert_true (gtk_single_selection_get_selected_item (get_selection (page)) == listener);
  for (guint i = 1; i < count_rows (page); i++)
    {
      g_autoptr (PortholeListener) before
          = g_list_model_get_item (G_LIST_MODEL (get_selection (page)), i - 1);
      g_autoptr (PortholeListener) after
          = g_list_model_get_item (G_LIST_MODEL (get_selection (page)), i);
      char one[512], two[512];

      g_assert_cmpint (g_utf8_collate (porthole_listener_text_unit (before, one, sizeof one),
                                       porthole_listener_text_unit (after, two, sizeof two)),
                       <=, 0);
    }
  g_assert_true (gtk_widget_activate_action (page, "listeners.sort", "s", "reach"));
}

/* Where there is no room for a table, a row has two lines; the selection is the same. */
static void
test_compact (void)
{
  GtkWidget *page = get_page ();
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (page));
  GtkWidget *list = GTK_WIDGET (get_list (page));
  GtkWidget *table = find_descendant (page, GTK_TYPE_COLUMN_VIEW);
  g_autoptr (GSocket) socket = NULL;
  GtkSingleSelection *selection = get_selection (page);
  GtkWidget *row;
  guint16 port;

  socket = listen_on ("127.0.0.1", &port);
  search_port (page, port);
  select_port (page, port);
  g_assert_true (gtk_widget_get_mapped (table));

  gtk_window_set_default_size (window, 380, 600);
  wait_until (gtk_widget_get_mapped (list) && !gtk_widget_get_mapped (table));
  g_assert_true (get_selection (page) == selection);
  wait_until (says (list, "This computer only") && says (list, "TCP"));
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 0);
  wait_until ((row = find_descendant (list, g_type_from_name ("PortholeListenerRow"))) != NULL);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (gtk_widget_get_parent (row)),
                                   GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)),
                                                   GTK_ACCESSIBLE_PROPERTY_LABEL));

  gtk_window_set_default_size (window, 1280, 700);
  wait_until (gtk_widget_get_mapped (table) && !gtk_widget_get_mapped (list));
  g_assert_true (get_selection (page) == selection);
  search (page, "");
}

/* Rows that come while the view around them has the keyboard, which then goes to one of them. */
static void
test_enter (gconstpointer data)
{
  GtkWidget *page = get_page ();
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (page));
  gboolean compact = GPOINTER_TO_INT (data);
  GtkWidget *view
      = compact ? GTK_WIDGET (get_list (page)) : find_descendant (page, GTK_TYPE_COLUMN_VIEW);

  search (page, "");
  gtk_window_set_default_size (window, compact ? 380 : 1280, 700);
  wait_until (gtk_widget_get_mapped (view));
  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (GSocket) socket = NULL;
      GtkWidget *focus;
      guint16 port;

      socket = listen_on ("127.0.0.1", &port);
      gtk_root_set_focus (GTK_ROOT (window), gtk_widget_get_parent (view));
      wait_until (has_port (page, port));
      wait_until ((focus = gtk_root_get_focus (GTK_ROOT (window))) != NULL
                  && gtk_widget_is_ancestor (focus, view));
    }
  gtk_window_set_default_size (window, 1280, 700);
}

/* ---- what a refresh leaves as it is ------------------------------------------------ */

#define N_KEPT 60

/* Returns: (nullable): whose row has the keyboard */
static gpointer
get_focused (GtkWidget *view)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (view));
  PortholePlace *place
      = focus != NULL && gtk_widget_is_ancestor (focus, view) ? porthole_place_find (focus) : NULL;

  return place != NULL ? porthole_place_get_item (place) : NULL;
}

/* Returns: how far below the top of the view the row is that has the keyboard, or -1 */
static double
get_focus_top (GtkWidget *view)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (view));
  graphene_rect_t bounds;

  if (get_focused (view) == NULL || !gtk_widget_compute_bounds (focus, view, &bounds))
    return -1;

  return bounds.origin.y;
}

static int
compare_ports (gconstpointer a, gconstpointer b)
{
  return *(const guint16 *) a - *(const guint16 *) b;
}

/* Lets listeners come and go around a row: a refresh each. */
static void
check_kept (GtkWidget *page, GtkWidget *view, PortholeListener *listener, GPtrArray *others)
{
  double top = get_focus_top (view);

  for (guint i = 0; i < 4; i++)
    {
      guint16 port, unused;

      g_ptr_array_add (others, listen_on ("127.0.0.1", &unused));
      g_ptr_array_add (others, listen_on ("127.0.0.1", &port));
      g_ptr_array_remove_index (others, 0);
      wait_until (has_port (page, port));
      let_time_pass (300);
      g_assert_true (gtk_single_selection_get_selected_item (get_selection (page)) == listener);
      if (top < 0)
        continue;
      g_assert_true (get_focused (view) == (gpointer) listener);
      g_assert_cmpfloat_with_epsilon (get_focus_top (view), top, 1);
    }
}

static GtkAdjustment *
get_inside (GtkWidget *view)
{
  GtkStack *stack = GTK_STACK (find_descendant (view, GTK_TYPE_STACK));
  GtkWidget *scrolled
      = find_descendant (gtk_stack_get_visible_child (stack), GTK_TYPE_SCROLLED_WINDOW);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
}

/* Selection, keyboard, scroll position and open details stay, with the page's own table and list. */
static void
test_kept (gconstpointer data)
{
  gboolean compact = GPOINTER_TO_INT (data);
  GtkWidget *page = get_page ();
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (page));
  GtkWidget *view
      = compact ? GTK_WIDGET (get_list (page)) : find_descendant (page, GTK_TYPE_COLUMN_VIEW);
  PortholeDetailsView *details
      = PORTHOLE_DETAILS_VIEW (find_descendant (page, PORTHOLE_TYPE_DETAILS_VIEW));
  GtkWidget *shown = find_descendant (page, PORTHOLE_TYPE_LISTENER_VIEW);
  GtkAdjustment *inside;
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GSocket) socket = NULL;
  guint16 ports[N_KEPT];
  g_autofree char *text = NULL;
  PortholeListener *listener;

  for (guint i = 0; i < N_KEPT; i++)
    g_ptr_array_add (others, listen_on ("127.0.0.1", &ports[i]));
  qsort (ports, N_KEPT, sizeof *ports, compare_ports);
  for (guint i = 0; i < others->len && socket == NULL; i++)
    {
      g_autoptr (GSocketAddress) address
          = g_socket_get_local_address (g_ptr_array_index (others, i), NULL);

      if (g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (address)) == ports[N_KEPT / 2])
        socket = g_ptr_array_steal_index (others, i);
    }

  search (page, "");
  gtk_window_set_default_size (window, compact ? 380 : 1280, 480);
  wait_until (gtk_widget_get_mapped (view));
  g_assert_true (gtk_widget_activate_action (page, "listeners.sort", "s", "port"));
  for (guint i = 0; i < N_KEPT; i++)
    wait_until (has_port (page, ports[i]));
  listener = select_port (page, ports[N_KEPT / 2]);
  let_time_pass (500);
  g_signal_emit_by_name (porthole_page_get_search_entry (PORTHOLE_PAGE (page)), "activate");
  wait_until (get_focused (view) == (gpointer) listener);
  let_time_pass (500);
  g_assert_cmpfloat (
      gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view))), >, 0);
  check_kept (page, view, listener, others);

  porthole_details_view_present (details);
  text = g_strdup_printf ("%u", ports[N_KEPT / 2]);
  wait_until (says (shown, text));
  inside = get_inside (shown);
  wait_until (gtk_adjustment_get_upper (inside) > gtk_adjustment_get_page_size (inside) + 40);
  let_time_pass (500);
  gtk_adjustment_set_value (inside, 40);
  check_kept (page, view, listener, others);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (inside), 40, 1);
  g_assert_true (says (shown, text));
  g_assert_true (porthole_details_view_get_presented (details) == compact);

  porthole_details_view_set_presented (details, FALSE);
  let_time_pass (500);
  g_assert_true (gtk_widget_activate_action (page, "listeners.sort", "s", "reach"));
  gtk_window_set_default_size (window, 1280, 700);
}

static GtkWidget *
find_action (GtkWidget *widget, const char *action)
{
  if (GTK_IS_ACTIONABLE (widget)
      && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_action (child, action);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The preferences list what is watched, and let it go. */
static void
test_preferences (void)
{
  GtkWidget *page = get_page ();
  AdwApplicationWindow *window = ADW_APPLICATION_WINDOW (gtk_widget_get_root (page));
  GtkWidget *dialog, *row, *remove;
  g_autoptr (GVariant) watched = NULL;

  g_settings_set_value (settings, "watched-ports",
                        g_variant_new_parsed ("[(uint16 5432, uint16 1), (uint16 53, uint16 3),"
                                              " (uint16 9, uint16 0)]"));
  g_action_group_activate_action (G_ACTION_GROUP (application), "preferences", NULL);
  wait_until (adw_application_window_get_visible_dialog (window) != NULL);
  dialog = GTK_WIDGET (adw_application_window_get_visible_dialog (window));
  row = find_descendant (dialog, ADW_TYPE_EXPANDER_ROW);
  g_assert_nonnull (row);

  /* A pair that watches nothing isn't listed. */
  wait_until (says (row, "2 ports"));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  wait_until (says (row, "5432 TCP") && says (row, "53 TCP, UDP") && says (row, "PostgreSQL"));
  remove = find_action (row, "watched.remove");
  g_assert_nonnull (remove);
  g_signal_emit_by_name (remove, "clicked");
  wait_until (says (row, "1 port") && !says (row, "5432 TCP"));
  watched = g_settings_get_value (settings, "watched-ports");
  g_assert_cmpuint (g_variant_n_children (watched), ==, 2);

  g_settings_reset (settings, "watched-ports");
  wait_until (says (row, "The bell in the details"));
  g_assert_false (adw_expander_row_get_enable_expansion (ADW_EXPANDER_ROW (row)));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  wait_until (adw_application_window_get_visible_dialog (window) == NULL);
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  start_application ();

  g_test_add_func ("/ui/listeners-look/accessible", test_accessible);
  g_test_add_func ("/ui/listeners-look/columns", test_columns);
  g_test_add_func ("/ui/listeners-look/sort", test_sort);
  g_test_add_func ("/ui/listeners-look/renamed", test_renamed);
  g_test_add_func ("/ui/listeners-look/compact", test_compact);
  g_test_add_data_func ("/ui/listeners-look/enter/table", GINT_TO_POINTER (FALSE), test_enter);
  g_test_add_data_func ("/ui/listeners-look/enter/list", GINT_TO_POINTER (TRUE), test_enter);
  g_test_add_data_func ("/ui/listeners-look/kept/table", GINT_TO_POINTER (FALSE), test_kept);
  g_test_add_data_func ("/ui/listeners-look/kept/list", GINT_TO_POINTER (TRUE), test_kept);
  g_test_add_func ("/ui/listeners-look/preferences", test_preferences);

  status = g_test_run ();
  end_application ();

  return status;
}
