/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who works with the keyboard keeps it on each page, whatever happens around: the window becomes
 * narrow and wide again, a dialog comes and goes, the data is refreshed, a server starts. */

#include "config.h"

#include <adwaita.h>

#include "common/application-test.h"
#include "common/porthole-details-view.h"
#include "common/porthole-page.h"
#include "registry/porthole-port-view.h"
#include "server/porthole-server-page.h"
#include "server/porthole-server-view.h"

#define WIDE 1100
#define NARROW 360
#define HEIGHT 700

static PortholeApplication *application;

static void
resize (GtkWidget *window, int width)
{
  gtk_window_set_default_size (GTK_WINDOW (window), width, HEIGHT);
  wait_until (ABS (gtk_widget_get_width (window) - width) < 40);
  let_time_pass (700);
}

static GtkWidget *
open_page (const char *name)
{
  GtkWidget *window, *stack;

  g_application_activate (G_APPLICATION (application));
  window = GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (application)));
  wait_until (gtk_widget_get_mapped (window));
  gtk_widget_activate_action (window, "win.show-page", "s", name);
  resize (window, WIDE);
  stack = find_descendant (window, ADW_TYPE_VIEW_STACK);

  return find_descendant (adw_view_stack_get_visible_child (ADW_VIEW_STACK (stack)),
                          PORTHOLE_TYPE_PAGE);
}

static gboolean
is_seen_in (GtkWidget *widget, GtkWidget *page)
{
  return widget != NULL && gtk_widget_get_mapped (widget) && gtk_widget_is_ancestor (widget, page);
}

/* Waits until all is laid out.
 *
 * Returns: what has the keyboard, which can be seen and is on the page */
static GtkWidget *
get_focus (GtkWidget *page, const char *when)
{
  GtkRoot *root = gtk_widget_get_root (page);
  gint64 end = g_get_monotonic_time () + 3 * G_USEC_PER_SEC;
  GtkWidget *focus;

  wait_until (is_seen_in (gtk_root_get_focus (root), page) || g_get_monotonic_time () >= end);
  focus = gtk_root_get_focus (root);
  if (!is_seen_in (focus, page))
    g_error ("%s: the keyboard is in %s, that can't be seen on the page", when,
             focus != NULL ? G_OBJECT_TYPE_NAME (focus) : "nothing");

  return focus;
}

/* What comes over every page. @type: in what the keyboard is, and stays. */
static void
check_stays (GtkWidget *page, GType type)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (page));
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *before = get_focus (page, "at first");

  g_assert_nonnull (gtk_widget_get_ancestor (before, type));

  adw_dialog_set_child (dialog, gtk_button_new_with_label ("OK"));
  adw_dialog_present (dialog, window);
  let_time_pass (500);
  adw_dialog_force_close (dialog);
  wait_until (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) == NULL);
  let_time_pass (500);
  g_assert_true (get_focus (page, "after a dialog") == before);

  resize (window, NARROW);
  g_assert_nonnull (gtk_widget_get_ancestor (get_focus (page, "narrow"), type));
  resize (window, WIDE);
  g_assert_nonnull (gtk_widget_get_ancestor (get_focus (page, "wide again"), type));
}

static void
focus_table (GtkWidget *page)
{
  GtkWidget *table = find_descendant (page, GTK_TYPE_COLUMN_VIEW);

  wait_until (gtk_widget_get_mapped (table));
  wait_until (gtk_widget_grab_focus (table));
}

static void
test_ports (void)
{
  GtkWidget *page = open_page ("ports");

  focus_table (page);
  check_stays (page, GTK_TYPE_COLUMN_VIEW);
}

/* In the details of a port, which become a sheet and a pane again. */
static void
test_port_page (void)
{
  GtkWidget *page = open_page ("ports");
  GtkWidget *view = NULL;

  gtk_widget_activate_action (page, "win.show-port", "u", 5432u);
  wait_until ((view = find_descendant (page, PORTHOLE_TYPE_PORT_VIEW)) != NULL
              && gtk_widget_get_mapped (view));
  let_time_pass (500);
  g_assert_true (gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD));
  check_stays (page, PORTHOLE_TYPE_PORT_VIEW);
}

/* The sheet that opens over the list gives it to what can be done, and not to the title, where a
 * text cursor would stand. */
static void
test_sheet (void)
{
  GtkWidget *page = open_page ("ports");
  GtkWidget *view = find_descendant (page, PORTHOLE_TYPE_PORT_VIEW);
  GtkWidget *details = find_descendant (page, PORTHOLE_TYPE_DETAILS_VIEW);

  focus_table (page);
  resize (GTK_WIDGET (gtk_widget_get_root (page)), NARROW);
  gtk_widget_activate_action (page, "win.show-port", "u", 5432u);
  wait_until (porthole_details_view_get_presented (PORTHOLE_DETAILS_VIEW (details)));
  let_time_pass (500);
  g_assert_true (gtk_widget_is_ancestor (get_focus (page, "in the sheet"), view));
  g_assert_false (GTK_IS_LABEL (get_focus (page, "in the sheet")));
  porthole_details_view_set_presented (PORTHOLE_DETAILS_VIEW (details), FALSE);
  let_time_pass (500);
  resize (GTK_WIDGET (gtk_widget_get_root (page)), WIDE);
}

static gboolean
is_handle (GtkWidget *widget, gconstpointer unused)
{
  return g_str_equal (gtk_widget_get_css_name (widget), "drag-handle");
}

/* However far the details are scrolled, they end under the handle that closes the sheet: there is
 * no text behind it. */
static void
test_handle (void)
{
  GtkWidget *page = open_page ("ports");
  GtkWidget *details = find_descendant (page, PORTHOLE_TYPE_DETAILS_VIEW);
  GtkWidget *sheet, *handle, *scroller;
  graphene_rect_t bar, content;

  resize (GTK_WIDGET (gtk_widget_get_root (page)), NARROW);
  gtk_widget_activate_action (page, "win.show-port", "u", 5432u);
  wait_until (porthole_details_view_get_presented (PORTHOLE_DETAILS_VIEW (details)));
  let_time_pass (500);
  sheet = find_descendant (details, ADW_TYPE_BOTTOM_SHEET);
  handle = find_widget (sheet, is_handle, NULL);
  g_assert_nonnull (handle);
  scroller = find_descendant (find_descendant (sheet, PORTHOLE_TYPE_PORT_VIEW),
                              GTK_TYPE_SCROLLED_WINDOW);
  g_assert_true (gtk_widget_compute_bounds (handle, sheet, &bar));
  g_assert_true (gtk_widget_compute_bounds (scroller, sheet, &content));
  g_test_message ("%g+%g and %g", bar.origin.y, bar.size.height, content.origin.y);
  g_assert_cmpfloat (content.origin.y, >=, bar.origin.y + bar.size.height);

  /* Which cuts what is scrolled away. */
  g_assert_cmpint (
      gtk_widget_get_overflow (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller))), ==,
      GTK_OVERFLOW_HIDDEN);
  porthole_details_view_set_presented (PORTHOLE_DETAILS_VIEW (details), FALSE);
  let_time_pass (500);
  resize (GTK_WIDGET (gtk_widget_get_root (page)), WIDE);
}

/* The row stays, though others come and go around it. */
static void
test_listening (void)
{
  GtkWidget *page = open_page ("listening");
  GtkWidget *table = find_descendant (page, GTK_TYPE_COLUMN_VIEW);
  g_autoptr (GSocketListener) listener = g_socket_listener_new ();
  g_autoptr (GSocketListener) other = g_socket_listener_new ();
  GtkSelectionModel *model;
  GtkWidget *before;
  guint n;

  g_socket_listener_add_any_inet_port (listener, NULL, NULL);
  model = gtk_column_view_get_model (GTK_COLUMN_VIEW (table));
  wait_until (g_list_model_get_n_items (G_LIST_MODEL (model)) > 0);
  focus_table (page);
  before = get_focus (page, "at first");
  n = g_list_model_get_n_items (G_LIST_MODEL (model));
  g_socket_listener_add_any_inet_port (other, NULL, NULL);
  wait_until (g_list_model_get_n_items (G_LIST_MODEL (model)) > n);
  let_time_pass (500);
  g_assert_true (get_focus (page, "refreshed") == before);
  check_stays (page, GTK_TYPE_WIDGET);
}

/* The button that starts becomes the one that stops under the finger. */
static void
test_server (void)
{
  GtkWidget *page = open_page ("server");
  GtkWidget *view = find_descendant (page, PORTHOLE_TYPE_SERVER_VIEW);
  PortholeServer *server = porthole_server_view_get_server (PORTHOLE_SERVER_VIEW (view));
  GtkWidget *row = find_descendant (view, ADW_TYPE_ENTRY_ROW);
  GtkWidget *button = find_labelled_button (view, "Start");
  g_autofree char *port = g_strdup_printf ("%u", find_free_port ());

  gtk_editable_set_text (GTK_EDITABLE (row), port);
  g_assert_true (gtk_widget_grab_focus (button));
  g_assert_true (gtk_widget_activate (button));
  wait_until (porthole_server_get_state (server) == PORTHOLE_SERVER_RUNNING);
  g_assert_true (get_focus (page, "running") == button);
  check_stays (page, GTK_TYPE_BUTTON);
  g_assert_true (get_focus (page, "running still") == button);

  g_assert_true (gtk_widget_activate (button));
  wait_until (porthole_server_get_state (server) == PORTHOLE_SERVER_STOPPED);
  g_assert_true (get_focus (page, "stopped") == button);
}

/* A connection that came, said nothing, and is gone. */
static void
connect_and_wait (guint16 port, GListModel *log)
{
  g_autoptr (GSocketClient) client = g_socket_client_new ();
  g_autoptr (GSocketConnection) connection = NULL;
  guint n = g_list_model_get_n_items (log);

  connection = g_socket_client_connect_to_host (client, "127.0.0.1", port, NULL, NULL);
  g_assert_nonnull (connection);
  g_assert_true (g_io_stream_close (G_IO_STREAM (connection), NULL, NULL));
  wait_until (g_list_model_get_n_items (log) >= n + 2);
}

/* What comes into the log moves nobody who reads there. */
static void
test_log (void)
{
  GtkWidget *page = open_page ("server");
  GtkWidget *view = find_descendant (page, PORTHOLE_TYPE_SERVER_VIEW);
  PortholeServer *server = porthole_server_view_get_server (PORTHOLE_SERVER_VIEW (view));
  GListModel *log = G_LIST_MODEL (porthole_server_get_log (server));
  GtkWidget *row = find_descendant (view, ADW_TYPE_ENTRY_ROW);
  GtkWidget *table = find_descendant (view, GTK_TYPE_COLUMN_VIEW);
  g_autofree char *port = g_strdup_printf ("%u", find_free_port ());
  GListModel *rows = G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (table)));
  g_autoptr (GObject) item = NULL;
  GtkWidget *before;

  gtk_editable_set_text (GTK_EDITABLE (row), port);
  gtk_widget_activate_action (page, "server.start-stop", NULL);
  wait_until (porthole_server_get_state (server) == PORTHOLE_SERVER_RUNNING);
  connect_and_wait (porthole_server_get_port (server), log);
  wait_until (gtk_widget_get_mapped (table) && g_list_model_get_n_items (rows) >= 3);
  wait_until (gtk_widget_grab_focus (table));
  gtk_column_view_scroll_to (GTK_COLUMN_VIEW (table), 1, NULL,
                             GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
  let_time_pass (300);
  before = get_focus (page, "a row");
  g_assert_true (gtk_widget_is_ancestor (before, table));
  item = g_object_ref (gtk_single_selection_get_selected_item (GTK_SINGLE_SELECTION (rows)));

  for (guint i = 0; i < 40; i++)
    connect_and_wait (porthole_server_get_port (server), log);
  let_time_pass (500);
  g_assert_true (get_focus (page, "after forty connections") == before);
  g_assert_true (gtk_single_selection_get_selected_item (GTK_SINGLE_SELECTION (rows)) == item);

  gtk_widget_activate_action (page, "server.start-stop", NULL);
  wait_until (porthole_server_get_state (server) == PORTHOLE_SERVER_STOPPED);
  get_focus (page, "stopped");
}

/* Returns: (nullable): the button of the nth row that can be taken away */
static GtkWidget *
find_remove_button (GtkWidget *widget, guint *n)
{
  if (GTK_IS_BUTTON (widget)
      && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), "watched.remove") == 0
      && (*n)-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_remove_button (child, n);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
remove_watched (GtkWidget *dialog, guint n)
{
  GtkWidget *button = find_remove_button (dialog, &n);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_grab_focus (button));
  g_assert_true (gtk_widget_activate (button));
  /* A button that is activated stays down for a moment. */
  g_object_add_weak_pointer (G_OBJECT (button), (gpointer *) &button);
  wait_until (button == NULL);
}

static const char *
get_focus_title (GtkWidget *dialog)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (dialog));
  GtkWidget *row = NULL;

  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_get_mapped (focus));
  row = ADW_IS_ACTION_ROW (focus) ? focus : gtk_widget_get_ancestor (focus, ADW_TYPE_ACTION_ROW);
  g_assert_nonnull (row);
  g_assert_true (gtk_widget_is_ancestor (row, dialog));
  return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
}

/* A watched port that is taken away leaves the keyboard to the next one, the last to the one
 * before it, and the only one to their heading. */
static void
test_watched (void)
{
  GtkWidget *page = open_page ("listening");
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (page));
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  GtkWidget *dialog, *expander;

  g_settings_set_value (settings, "watched-ports",
                        g_variant_new_parsed ("[(@q 80, @q 1), (81, 1), (82, 1)]"));
  g_action_group_activate_action (G_ACTION_GROUP (application), "preferences", NULL);
  wait_until ((dialog = GTK_WIDGET (
                   adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))))
              != NULL);
  expander = find_descendant (dialog, ADW_TYPE_EXPANDER_ROW);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (expander), TRUE);
  let_time_pass (500);

  remove_watched (dialog, 1);
  g_assert_cmpstr (get_focus_title (dialog), ==, "82 TCP");
  remove_watched (dialog, 1);
  g_assert_cmpstr (get_focus_title (dialog), ==, "80 TCP");
  remove_watched (dialog, 0);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), expander));

  adw_dialog_force_close (ADW_DIALOG (dialog));
  wait_until (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) == NULL);
}

static void
test_chart (void)
{
  GtkWidget *page = open_page ("chart");
  GtkWidget *entry = GTK_WIDGET (porthole_page_get_search_entry (PORTHOLE_PAGE (page)));

  gtk_widget_grab_focus (entry);
  check_stays (page, GTK_TYPE_SEARCH_ENTRY);
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

  application = start_application ();

  g_test_add_func ("/ui/focus/ports", test_ports);
  g_test_add_func ("/ui/focus/port-page", test_port_page);
  g_test_add_func ("/ui/focus/sheet", test_sheet);
  g_test_add_func ("/ui/focus/handle", test_handle);
  g_test_add_func ("/ui/focus/listening", test_listening);
  g_test_add_func ("/ui/focus/server", test_server);
  g_test_add_func ("/ui/focus/log", test_log);
  g_test_add_func ("/ui/focus/watched", test_watched);
  g_test_add_func ("/ui/focus/chart", test_chart);

  status = g_test_run ();
  g_clear_object (&application);

  return status;
}
