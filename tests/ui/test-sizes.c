/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The smallest window there may be, 360 × 294, with every page, each with its details open, and
 * every dialog: in either direction of reading and with large text, in a language given as the
 * second argument. What doesn't fit makes libadwaita warn that the content exceeds the window,
 * which ends a test. Every control is large enough for a finger. And the largest there may be.
 */

#include "config.h"

#include <adwaita.h>
#include <libintl.h>
#include <locale.h>

#include "application/porthole-application.h"
#include "common/porthole-page.h"
#include "common/ui-test.h"
#include "help/porthole-help-dialog.h"
#include "help/porthole-help-page.h"
#include "listeners/porthole-end-dialog.h"
#include "listeners/porthole-listeners-page.h"
#include "server/porthole-server-page.h"
#include "server/porthole-server-view.h"

#define TIMEOUT_US (10 * G_USEC_PER_SEC)

#define WIDTH 360
#define HEIGHT 294
#define TALL 640
#define ULTRA_WIDTH 3440

/* What libadwaita gives a button. */
#define TOUCH 34

typedef struct
{
  const char *name;
  GtkTextDirection direction;
  double text_scale;
} Look;

static const Look looks[] = {
  { "/ui/sizes/left-to-right", GTK_TEXT_DIR_LTR, 1 },
  { "/ui/sizes/right-to-left", GTK_TEXT_DIR_RTL, 1 },
  { "/ui/sizes/large-text", GTK_TEXT_DIR_LTR, 1.25 },
  { "/ui/sizes/larger-text", GTK_TEXT_DIR_LTR, 1.5 },
};

static PortholeApplication *application;

/* Returns: the size that text had before */
static int
take_look (const Look *look)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", (int) (dpi * look->text_scale), NULL);
  gtk_widget_set_default_direction (look->direction);
  return dpi;
}

/* Whether every control that a person is to use lies within the window's width. */
static void
check_within (GtkWidget *window, GtkWidget *widget, guint *n_outside)
{
  graphene_rect_t bounds;

  /* What has no size hasn't been given its place yet. */
  if (!gtk_widget_get_mapped (widget) || GTK_IS_POPOVER (widget)
      || (gtk_widget_get_width (widget) == 0 && gtk_widget_get_height (widget) == 0))
    return;

  if (GTK_IS_LABEL (widget) && gtk_widget_get_ancestor (widget, GTK_TYPE_BUTTON) != NULL
      && pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))))
    {
      int natural;

      gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
      g_test_message ("“%s” is cut: %d of %d", gtk_label_get_text (GTK_LABEL (widget)),
                      gtk_widget_get_width (widget), natural);
      (*n_outside)++;
    }
  if (gtk_widget_get_focusable (widget) && gtk_widget_compute_bounds (widget, window, &bounds)
      && (bounds.origin.x < -1
          || bounds.origin.x + bounds.size.width > gtk_widget_get_width (window) + 1))
    {
      const char *type = G_OBJECT_TYPE_NAME (widget);

      /* A view of columns may scroll sideways. */
      if (gtk_widget_get_ancestor (widget, GTK_TYPE_COLUMN_VIEW) == NULL)
        {
          g_test_message ("%s from %g to %g", type, bounds.origin.x,
                          bounds.origin.x + bounds.size.width);
          (*n_outside)++;
        }
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_within (window, child, n_outside);
}

typedef void (*CheckFunc) (GtkWidget *window, GtkWidget *widget, guint *n_wrong);

/* What slides in is outside until it is there, and on a busy computer that takes its time. */
static void
check_at_rest (CheckFunc check, GtkWidget *window, GtkWidget *widget, guint *n_wrong)
{
  gint64 end = g_get_monotonic_time () + TIMEOUT_US;
  guint n;

  do
    {
      let_time_pass (500);
      n = 0;
      check (window, widget, &n);
    }
  while (n > 0 && g_get_monotonic_time () < end);
  *n_wrong += n;
}

/* The page while its server runs, with its log, and where it can’t start. */
static void
check_server (GtkWidget *window, guint *n_outside)
{
  GtkWidget *page = find_descendant (window, PORTHOLE_TYPE_SERVER_PAGE);
  GtkWidget *tabs = find_descendant (page, ADW_TYPE_TAB_VIEW);
  GtkWidget *view = adw_tab_page_get_child (adw_tab_view_get_selected_page (ADW_TAB_VIEW (tabs)));
  PortholeServer *server = porthole_server_view_get_server (PORTHOLE_SERVER_VIEW (view));
  GtkWidget *row = find_descendant (view, ADW_TYPE_ENTRY_ROW);
  GtkWidget *table = find_descendant (view, GTK_TYPE_COLUMN_VIEW);
  GtkWidget *stack = find_descendant (view, ADW_TYPE_VIEW_STACK);
  g_autofree char *port = g_strdup_printf ("%u", find_free_port ());
  g_autoptr (GSocket) holder = NULL;
  g_autoptr (GInetAddress) loopback = g_inet_address_new_loopback (G_SOCKET_FAMILY_IPV4);
  g_autoptr (GSocketAddress) address = NULL;
  g_autoptr (GError) error = NULL;

  gtk_editable_set_text (GTK_EDITABLE (row), port);
  gtk_widget_activate_action (page, "server.start-stop", NULL);
  wait_until (porthole_server_get_state (server) == PORTHOLE_SERVER_RUNNING);
  g_test_message ("running");
  check_at_rest (check_within, window, window, n_outside);

  g_test_message ("log");
  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (stack), "log");
  wait_until (gtk_widget_get_mapped (table));
  gtk_selection_model_select_item (gtk_column_view_get_model (GTK_COLUMN_VIEW (table)), 0, TRUE);
  check_at_rest (check_within, window, window, n_outside);
  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (stack), "control");
  gtk_widget_activate_action (page, "server.start-stop", NULL);
  wait_until (porthole_server_get_state (server) == PORTHOLE_SERVER_STOPPED);

  holder = g_socket_new (G_SOCKET_FAMILY_IPV4, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP, &error);
  g_assert_no_error (error);
  address = g_inet_socket_address_new (loopback, porthole_server_get_port (server));
  /* If somebody else has taken it since, so much the better. */
  if (g_socket_bind (holder, address, TRUE, NULL))
    g_assert_true (g_socket_listen (holder, NULL));
  g_test_message ("failed");
  gtk_widget_activate_action (page, "server.start-stop", NULL);
  check_at_rest (check_within, window, window, n_outside);
}

/* The page with what it says over its rows. */
static void
check_paused (GtkWidget *window, guint *n_outside)
{
  GtkWidget *page = find_descendant (window, PORTHOLE_TYPE_LISTENERS_PAGE);

  g_test_message ("paused");
  gtk_widget_activate_action (page, "listeners.pause", NULL);
  check_at_rest (check_within, window, window, n_outside);
  gtk_widget_activate_action (page, "listeners.pause", NULL);
}

static GtkWindow *
open_window (int height)
{
  GtkWindow *window;
  int frame;

  g_application_activate (G_APPLICATION (application));
  window = gtk_application_get_active_window (GTK_APPLICATION (application));
  gtk_window_set_default_size (window, WIDTH, height);
  wait_until (gtk_widget_get_width (GTK_WIDGET (window)) > 0);
  /* Where nothing composes windows, a frame of GTK's own takes some pixels of them. */
  frame = WIDTH - gtk_widget_get_width (GTK_WIDGET (window));
  gtk_window_set_default_size (window, WIDTH + frame, height + frame);
  wait_until (gtk_widget_get_width (GTK_WIDGET (window)) == WIDTH);

  return window;
}

static AdwDialog *
get_dialog (GtkWindow *window)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
}

/* Returns: (transfer full) (nullable): who listens on a port, once its process is known */
static PortholeListener *
find_listener (PortholeScanner *scanner, guint16 port)
{
  GListModel *list = G_LIST_MODEL (porthole_scanner_get_list (scanner));

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (PortholeListener) listener = g_list_model_get_item (list, i);

      if (porthole_listener_get_port (listener) == port
          && g_list_model_get_n_items (porthole_listener_get_owners (listener)) > 0)
        return g_steal_pointer (&listener);
    }

  return NULL;
}

/* The question whether to end this very process, which nobody answers. */
static void
ask_to_end (GtkWindow *window)
{
  g_autoptr (PortholeScanner) scanner = porthole_scanner_new ();
  g_autoptr (PortholeListener) listener = NULL;
  g_autoptr (PortholeProcess) process = NULL;
  g_autoptr (GSocketListener) socket = g_socket_listener_new ();
  guint16 port = g_socket_listener_add_any_inet_port (socket, NULL, NULL);

  g_assert_cmpuint (port, !=, 0);
  porthole_scanner_start (scanner);
  wait_until ((listener = find_listener (scanner, port)) != NULL);
  process = g_list_model_get_item (porthole_listener_get_owners (listener), 0);
  porthole_end_dialog_present (GTK_WIDGET (window), scanner, listener, process);
  porthole_scanner_stop (scanner);
}

/* All pages of the dialog that is open, if it has some. */
static void
check_dialog (GtkWindow *window, CheckFunc check, guint *n_wrong)
{
  AdwDialog *dialog;
  GtkWidget *view;

  wait_until ((dialog = get_dialog (window)) != NULL);
  check_at_rest (check, GTK_WIDGET (window), GTK_WIDGET (dialog), n_wrong);

  view = find_descendant (GTK_WIDGET (dialog), PORTHOLE_TYPE_HELP_DIALOG);
  view = view != NULL ? find_descendant (view, ADW_TYPE_NAVIGATION_VIEW) : NULL;
  while (view != NULL)
    {
      AdwNavigationPage *page = adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (view));
      const char *next = porthole_help_page_get_next (PORTHOLE_HELP_PAGE (page));

      if (next == NULL)
        break;
      adw_navigation_view_push_by_tag (ADW_NAVIGATION_VIEW (view), next);
      check_at_rest (check, GTK_WIDGET (window), GTK_WIDGET (dialog), n_wrong);
    }

  adw_dialog_force_close (dialog);
  wait_until (get_dialog (window) == NULL);
}

static void
check_dialogs (GtkWindow *window, CheckFunc check)
{
  const char *const names[]
      = { "preferences", "how-ports-work", "shortcuts", "about", "show-changes", "end" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      guint n_wrong = 0;

      g_test_message ("%s", names[i]);
      if (g_action_group_has_action (G_ACTION_GROUP (application), names[i]))
        g_action_group_activate_action (G_ACTION_GROUP (application), names[i], NULL);
      else if (g_str_equal (names[i], "show-changes"))
        g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.show-changes", NULL));
      else
        ask_to_end (window);
      check_dialog (window, check, &n_wrong);
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), ==, WIDTH);
      g_assert_cmpuint (n_wrong, ==, 0);
    }
}

static const Look dialog_looks[] = {
  { "/ui/sizes/dialogs/large-text", GTK_TEXT_DIR_LTR, 1.25 },
  { "/ui/sizes/dialogs/larger-text", GTK_TEXT_DIR_LTR, 1.5 },
  { "/ui/sizes/dialogs/right-to-left", GTK_TEXT_DIR_RTL, 1.5 },
};

static void
test_dialogs (gconstpointer data)
{
  const Look *look = data;
  GtkWindow *window;
  int dpi = take_look (look);

  window = open_window (TALL);
  check_dialogs (window, check_within);
  gtk_window_destroy (window);

  g_test_message ("low");
  window = open_window (HEIGHT);
  check_dialogs (window, check_within);
  gtk_window_destroy (window);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi, NULL);
}

/* What a finger meets that wants to use a control: the whole of an entry, and of a row that does
 * what its switch does. */
static GtkWidget *
get_target (GtkWidget *widget)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW);

  if (ADW_IS_ACTION_ROW (row) && gtk_widget_is_ancestor (widget, row)
      && adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row)) == widget)
    return row;
  if (GTK_IS_TEXT (widget))
    return ADW_IS_ENTRY_ROW (row) || ADW_IS_SPIN_ROW (row) ? row : gtk_widget_get_parent (widget);
  if ((GTK_IS_SWITCH (widget) && ADW_IS_SWITCH_ROW (row)) || ADW_IS_COMBO_ROW (row))
    return row;
  /* A group keeps three pixels around its toggles, which are theirs for a finger. */
  if (GTK_IS_TOGGLE_BUTTON (widget) && gtk_widget_get_ancestor (widget, ADW_TYPE_TOGGLE_GROUP))
    return gtk_widget_get_ancestor (widget, ADW_TYPE_TOGGLE_GROUP);

  return widget;
}

/* Text that can be selected is no target, and may be as low as its line. The buttons that close a
 * tab, that count in a row, and that with the version in About are libadwaita's, and as small
 * everywhere; the rows they count in take the number from the keyboard, too. */
static gboolean
is_control (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) || GTK_IS_TEXT_VIEW (widget) || GTK_IS_SCROLLED_WINDOW (widget)
      || (GTK_IS_BUTTON (widget) && gtk_widget_get_ancestor (widget, ADW_TYPE_TAB_BAR) != NULL)
      || (GTK_IS_BUTTON (widget) && gtk_widget_get_ancestor (widget, ADW_TYPE_SPIN_ROW) != NULL)
      || gtk_widget_has_css_class (widget, "app-version"))
    return FALSE;

  return GTK_IS_BUTTON (widget) || gtk_widget_get_focusable (widget);
}

/* Whether every control is as large as a finger needs it. */
static void
check_touch (GtkWidget *window, GtkWidget *widget, guint *n_small)
{
  if (!gtk_widget_get_mapped (widget) || GTK_IS_POPOVER (widget)
      || (gtk_widget_get_width (widget) == 0 && gtk_widget_get_height (widget) == 0))
    return;

  if (is_control (widget))
    {
      GtkWidget *target = get_target (widget);
      graphene_rect_t bounds;

      g_assert_true (gtk_widget_compute_bounds (target, target, &bounds));
      if (bounds.size.width < TOUCH || bounds.size.height < TOUCH)
        {
          g_test_message ("%s in %s is %g × %g", G_OBJECT_TYPE_NAME (target),
                          G_OBJECT_TYPE_NAME (gtk_widget_get_parent (target)), bounds.size.width,
                          bounds.size.height);
          (*n_small)++;
        }
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_touch (window, child, n_small);
}

static void
test_touch (void)
{
  const char *const names[] = { "ports", "listening", "server", "chart" };
  GtkWindow *window;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  window = open_window (TALL);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      guint n_small = 0;

      g_test_message ("%s", names[i]);
      gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", names[i]);
      check_at_rest (check_touch, GTK_WIDGET (window), GTK_WIDGET (window), &n_small);
      gtk_widget_activate_action (GTK_WIDGET (window), "win.toggle-details", NULL);
      check_at_rest (check_touch, GTK_WIDGET (window), GTK_WIDGET (window), &n_small);
      gtk_widget_activate_action (GTK_WIDGET (window), "win.toggle-details", NULL);
      g_assert_cmpuint (n_small, ==, 0);
    }

  check_dialogs (window, check_touch);
  gtk_window_destroy (window);
}

static void
test_look (gconstpointer data)
{
  const char *const pages[] = { "ports", "listening", "server", "chart" };
  const Look *look = data;
  GtkWindow *window;
  int dpi = take_look (look);

  window = open_window (HEIGHT);

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      guint n_outside = 0;

      g_test_message ("%s", pages[i]);

      g_assert_true (
          gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", pages[i]));
      check_at_rest (check_within, GTK_WIDGET (window), GTK_WIDGET (window), &n_outside);
      gtk_widget_activate_action (GTK_WIDGET (window), "win.toggle-details", NULL);
      check_at_rest (check_within, GTK_WIDGET (window), GTK_WIDGET (window), &n_outside);
      gtk_widget_activate_action (GTK_WIDGET (window), "win.toggle-details", NULL);
      if (g_str_equal (pages[i], "server"))
        check_server (GTK_WIDGET (window), &n_outside);
      else if (g_str_equal (pages[i], "listening"))
        check_paused (GTK_WIDGET (window), &n_outside);
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), ==, WIDTH);
      g_assert_cmpuint (n_outside, ==, 0);
    }

  gtk_window_destroy (window);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi, NULL);
}

/* On a very wide screen the details stay as wide as a text is read, and the rest is the table's. */
static void
test_ultra_wide (void)
{
  const char *const pages[] = { "ports", "listening", "server", "chart" };
  GtkWidget *window;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  window = GTK_WIDGET (open_window (TALL));
  gtk_window_set_default_size (GTK_WINDOW (window), ULTRA_WIDTH, TALL);
  wait_until (gtk_widget_get_width (window) > ULTRA_WIDTH - 40);
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      GtkWidget *stack = find_descendant (window, ADW_TYPE_VIEW_STACK);
      GtkWidget *split, *sidebar;
      guint n_outside = 0;

      g_test_message ("%s", pages[i]);
      gtk_widget_activate_action (window, "win.show-page", "s", pages[i]);
      check_at_rest (check_within, window, window, &n_outside);
      g_assert_cmpuint (n_outside, ==, 0);
      split = find_descendant (adw_view_stack_get_visible_child (ADW_VIEW_STACK (stack)),
                               ADW_TYPE_OVERLAY_SPLIT_VIEW);
      g_assert_nonnull (split);
      sidebar = adw_overlay_split_view_get_sidebar (ADW_OVERLAY_SPLIT_VIEW (split));
      g_test_message ("%d of %d", gtk_widget_get_width (sidebar), gtk_widget_get_width (split));
      g_assert_cmpint (gtk_widget_get_width (sidebar), >=, 280);
      g_assert_cmpint (gtk_widget_get_width (sidebar), <=, 520);
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  g_autoptr (GSettings) settings = NULL;
  int status;

  g_assert_cmpint (argc, >=, 3);
  g_setenv ("LANGUAGE", argv[2], TRUE);
  g_setenv ("LC_ALL", "en_US.UTF-8", TRUE);
  if (setlocale (LC_ALL, "") == NULL)
    {
      g_print ("1..0 # SKIP the locale en_US.UTF-8 is not installed\n");
      return 0;
    }
  g_test_init (&argc, &argv, NULL);

  bindtextdomain (GETTEXT_PACKAGE, argv[1]);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_assert_cmpstr (gettext ("Main Menu"), !=, "Main Menu");

  settings = g_settings_new (APP_ID);
  g_settings_set_int (settings, "window-width", WIDTH);
  g_settings_set_int (settings, "window-height", HEIGHT);

  application = porthole_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_application_hold (G_APPLICATION (application));

  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    g_test_add_data_func (looks[i].name, &looks[i], test_look);
  for (gsize i = 0; i < G_N_ELEMENTS (dialog_looks); i++)
    g_test_add_data_func (dialog_looks[i].name, &dialog_looks[i], test_dialogs);
  g_test_add_func ("/ui/sizes/touch-targets", test_touch);
  g_test_add_func ("/ui/sizes/ultra-wide", test_ultra_wide);

  status = g_test_run ();
  g_clear_object (&application);

  return status;
}
