/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

#include "application/porthole-application.h"
#include "common/porthole-page.h"
#include "common/porthole-places.h"
#include "common/ui-test.h"
#include "listeners/porthole-listener-list-private.h"
#include "listeners/porthole-listener-pacer.h"
#include "listeners/porthole-listener-private.h"
#include "listeners/porthole-listener-text.h"
#include "listeners/porthole-listeners-page.h"
#include "listeners/porthole-socket-private.h"

#define TIMEOUT_US (15 * G_USEC_PER_SEC)

static PortholeApplication *application;
static GSettings *settings;
static const char *program;

/* Whether a label or a cell with this text is to be seen. */
static gboolean
says (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;
  if (GTK_IS_INSCRIPTION (widget) && gtk_inscription_get_text (GTK_INSCRIPTION (widget)) != NULL
      && strstr (gtk_inscription_get_text (GTK_INSCRIPTION (widget)), text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (says (child, text))
        return TRUE;
    }

  return FALSE;
}

static GtkWidget *
find_button (GtkWidget *widget, const char *text)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget) && says (widget, text))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
get_page (void)
{
  GtkWindow *window;

  g_application_activate (G_APPLICATION (application));
  window = gtk_application_get_active_window (GTK_APPLICATION (application));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "listening");
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (window)));
  return find_descendant (GTK_WIDGET (window), PORTHOLE_TYPE_LISTENERS_PAGE);
}

/* A table has a list inside, which is not meant. */
static GtkListView *
get_list (GtkWidget *page)
{
  return GTK_LIST_VIEW (
      gtk_widget_get_template_child (page, PORTHOLE_TYPE_LISTENERS_PAGE, "list_view"));
}

static GtkSingleSelection *
get_selection (GtkWidget *page)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (find_descendant (page, GTK_TYPE_COLUMN_VIEW));
  GtkListView *list = get_list (page);
  GtkSelectionModel *model = gtk_column_view_get_model (view);

  return porthole_places_get_selection (
      PORTHOLE_PLACES (model != NULL ? model : gtk_list_view_get_model (list)));
}

static guint
count_rows (GtkWidget *page)
{
  return g_list_model_get_n_items (G_LIST_MODEL (get_selection (page)));
}

static void
search (GtkWidget *page, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (porthole_page_get_search_entry (PORTHOLE_PAGE (page))),
                         text);
}

static void
search_port (GtkWidget *page, guint16 port)
{
  g_autofree char *text = g_strdup_printf ("%u", port);

  search (page, text);
}

static gboolean
has_port (GtkWidget *page, guint16 port)
{
  for (guint i = 0; i < count_rows (page); i++)
    {
      g_autoptr (PortholeListener) listener
          = g_list_model_get_item (G_LIST_MODEL (get_selection (page)), i);

      if (porthole_listener_get_port (listener) == port
          && porthole_listener_get_state (listener) != PORTHOLE_LISTENER_GONE)
        return TRUE;
    }

  return FALSE;
}

static PortholeListener *
select_port (GtkWidget *page, guint16 port)
{
  GtkSingleSelection *selection = get_selection (page);

  wait_until (has_port (page, port));
  for (guint i = 0; i < count_rows (page); i++)
    {
      g_autoptr (PortholeListener) listener = g_list_model_get_item (G_LIST_MODEL (selection), i);

      if (porthole_listener_get_port (listener) == port)
        {
          gtk_single_selection_set_selected (selection, i);
          return listener;
        }
    }

  g_assert_not_reached ();
}

static GSocket *
listen_on (const char *address, guint16 *port)
{
  g_autoptr (GInetAddress) inet = g_inet_address_new_from_string (address);
  g_autoptr (GSocketAddress) any = g_inet_socket_address_new (inet, 0);
  g_autoptr (GSocketAddress) bound = NULL;
  g_autoptr (GError) error = NULL;
  GSocket *socket
      = g_socket_new (G_SOCKET_FAMILY_IPV4, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP, &error);

  g_assert_no_error (error);
  g_assert_true (g_socket_bind (socket, any, TRUE, &error));
  g_assert_true (g_socket_listen (socket, &error));
  bound = g_socket_get_local_address (socket, &error);
  *port = g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (bound));
  return socket;
}

/* Another process that listens, and calls itself what it is told. */
static G_GNUC_NORETURN void
hold (const char *name)
{
  g_autoptr (GSocket) socket = NULL;
  guint16 port;

  prctl (PR_SET_NAME, name);
  socket = listen_on ("127.0.0.1", &port);
  printf ("%u\n", port);
  fflush (stdout);
  for (;;)
    pause ();
}

static GSubprocess *
spawn_holder (const char *name, guint16 *port)
{
  g_autoptr (GError) error = NULL;
  GSubprocess *child
      = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, "--hold", name, NULL);
  g_autoptr (GDataInputStream) output = NULL;
  g_autofree char *line = NULL;

  g_assert_no_error (error);
  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (child));
  line = g_data_input_stream_read_line (output, NULL, NULL, &error);
  g_assert_no_error (error);
  *port = (guint16) g_ascii_strtoull (line, NULL, 10);
  return child;
}

static void
test_row (void)
{
  GtkWidget *page = get_page ();
  g_autoptr (GSocket) first = NULL;
  g_autoptr (GSocket) second = NULL;
  GtkSingleSelection *selection = get_selection (page);
  PortholeListener *listener;
  guint16 port, other;
  g_autofree char *pid = g_strdup_printf ("Process %d", getpid ());

  first = listen_on ("127.0.0.1", &port);
  search (page, "");
  listener = select_port (page, port);
  wait_until (says (page, "Only programs on this computer can connect."));
  wait_until (says (page, "This computer only"));
  wait_until (says (page, pid));
  wait_until (says (page, "0 of at most"));
  wait_until (says (page, "0 Connections"));

  /* The selected row stays selected, as the same object, whatever comes and goes. */
  second = listen_on ("0.0.0.0", &other);
  wait_until (has_port (page, other));
  g_assert_true (gtk_single_selection_get_selected_item (selection) == listener);
  wait_until (says (page, "new"));
  g_assert_true (g_socket_close (second, NULL));
  wait_until (!has_port (page, other));
  wait_until (says (page, "ended"));
  g_assert_true (gtk_single_selection_get_selected_item (selection) == listener);
}

static void
test_search (void)
{
  GtkWidget *page = get_page ();
  g_autoptr (GSocket) socket = NULL;
  g_autofree char *query = NULL;
  guint16 port;

  socket = listen_on ("127.0.0.1", &port);
  search_port (page, port);
  wait_until (count_rows (page) == 1 && has_port (page, port));
  query = g_strdup_printf ("udp %u", port);
  search (page, query);
  wait_until (count_rows (page) == 0);
  wait_until (says (page, "No Results Found"));
  g_free (query);
  query = g_strdup_printf ("http://localhost:%u/", port);
  search (page, query);
  wait_until (has_port (page, port));
  search (page, "127.0.0.1");
  wait_until (has_port (page, port));
  search (page, "test-listeners");
  wait_until (has_port (page, port));
  search (page, "");
}

static void
test_filters (void)
{
  GtkWidget *page = get_page ();
  g_autoptr (GSocket) local = NULL;
  g_autoptr (GSocket) exposed = NULL;
  guint16 local_port, exposed_port;

  local = listen_on ("127.0.0.1", &local_port);
  exposed = listen_on ("0.0.0.0", &exposed_port);
  wait_until (has_port (page, local_port) && has_port (page, exposed_port));

  g_assert_true (gtk_widget_activate_action (page, "listeners.reach", "s", "exposed"));
  wait_until (!has_port (page, local_port) && has_port (page, exposed_port));
  g_assert_true (gtk_widget_activate_action (page, "listeners.reach", "s", "local"));
  wait_until (has_port (page, local_port) && !has_port (page, exposed_port));
  g_assert_true (gtk_widget_activate_action (page, "listeners.transport", "s", "udp"));
  wait_until (!has_port (page, local_port));
  g_assert_true (gtk_widget_activate_action (page, "listeners.transport", "s", "all"));
  g_assert_true (gtk_widget_activate_action (page, "listeners.reach", "s", "any"));
  wait_until (has_port (page, local_port) && has_port (page, exposed_port));

  /* The most exposed come first. */
  for (guint i = 1; i < count_rows (page); i++)
    {
      g_autoptr (PortholeListener) before
          = g_list_model_get_item (G_LIST_MODEL (get_selection (page)), i - 1);
      g_autoptr (PortholeListener) after
          = g_list_model_get_item (G_LIST_MODEL (get_selection (page)), i);

      g_assert_cmpint (porthole_listener_get_reach (before), >=,
                       porthole_listener_get_reach (after));
    }
}

/* A row that is activated is the one whose details are shown, selected before or not. */
static void
test_activate (void)
{
  GtkWidget *page = get_page ();
  GtkWidget *view = find_descendant (page, GTK_TYPE_COLUMN_VIEW);
  g_autoptr (GSocket) socket = NULL;
  PortholeListener *listener;
  guint16 port;

  socket = listen_on ("127.0.0.1", &port);
  search_port (page, port);
  wait_until (has_port (page, port));
  gtk_single_selection_set_selected (get_selection (page), GTK_INVALID_LIST_POSITION);
  wait_until (says (page, "No Listener Selected"));
  wait_until (
      g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (view))))
      == 1);
  g_signal_emit_by_name (view, "activate", 0);
  listener = gtk_single_selection_get_selected_item (get_selection (page));
  g_assert_nonnull (listener);
  g_assert_cmpuint (porthole_listener_get_port (listener), ==, port);
  wait_until (!says (page, "No Listener Selected"));
  search (page, "");
}

/* A listener for Multipath TCP says so. */
static void
test_multipath (void)
{
  GtkWidget *page = get_page ();
  struct sockaddr_in address
      = { .sin_family = AF_INET, .sin_addr.s_addr = htonl (INADDR_LOOPBACK) };
  socklen_t length = sizeof address;
  int fd = socket (AF_INET, SOCK_STREAM | SOCK_CLOEXEC, IPPROTO_MPTCP);
  guint16 port;

  if (fd < 0)
    {
      g_test_skip ("the kernel doesn't speak MPTCP");
      return;
    }
  g_assert_cmpint (bind (fd, (struct sockaddr *) &address, sizeof address), ==, 0);
  g_assert_cmpint (listen (fd, 1), ==, 0);
  g_assert_cmpint (getsockname (fd, (struct sockaddr *) &address, &length), ==, 0);
  port = ntohs (address.sin_port);

  search_port (page, port);
  select_port (page, port);
  wait_until (says (page, "IPv4 only, with Multipath TCP"));
  close (fd);
  search (page, "");
}

/* What is shown in place of rows says why there are none, once. */
static void
test_empty (void)
{
  GtkWidget *page = get_page ();

  search (page, "frobnicator");
  wait_until (says (page, "No Results Found"));
  g_assert_true (says (page, "No listener matches"));
  g_assert_false (says (page, "0 listeners"));
  search (page, "70000000");
  wait_until (says (page, "end at 65535"));
  search (page, "");
  wait_until (!says (page, "No Results Found"));
}

static void
test_pause (void)
{
  GtkWidget *page = get_page ();
  g_autoptr (GSocket) socket = NULL;
  guint16 port;
  guint n_rows;

  search (page, "");
  wait_until (count_rows (page) > 0);
  g_assert_true (gtk_widget_activate_action (page, "listeners.pause", NULL));
  wait_until (says (page, "Paused"));
  n_rows = count_rows (page);
  socket = listen_on ("127.0.0.1", &port);
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpuint (count_rows (page), ==, n_rows);
  g_assert_false (has_port (page, port));

  g_assert_true (gtk_widget_activate_action (page, "listeners.pause", NULL));
  wait_until (has_port (page, port));
  wait_until (!says (page, "Paused"));
}

/* A watched port keeps the list live, and the page stays as it was, even so. */
static void
test_pause_freezes (void)
{
  GtkWidget *page = get_page ();
  g_autoptr (GSocket) socket = NULL, client = NULL;
  g_autoptr (GInetAddress) loopback = g_inet_address_new_loopback (G_SOCKET_FAMILY_IPV4);
  g_autoptr (GSocketAddress) address = NULL;
  g_autoptr (GError) error = NULL;
  PortholeListener *live, *frozen;
  guint16 port;

  socket = listen_on ("127.0.0.1", &port);
  search_port (page, port);
  live = select_port (page, port);
  g_assert_cmpuint (porthole_listener_get_queue_used (live), ==, 0);
  g_object_set (page, "watched", TRUE, NULL);
  g_assert_true (gtk_widget_activate_action (page, "listeners.pause", NULL));
  wait_until (says (page, "Paused"));
  frozen = gtk_single_selection_get_selected_item (get_selection (page));
  g_assert_nonnull (frozen);
  g_assert_cmpuint (porthole_listener_get_port (frozen), ==, port);

  client = g_socket_new (G_SOCKET_FAMILY_IPV4, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP, &error);
  address = g_inet_socket_address_new (loopback, port);
  g_assert_true (g_socket_connect (client, address, NULL, &error));
  g_assert_no_error (error);
  wait_until (porthole_listener_get_queue_used (live) == 1);
  g_assert_cmpuint (porthole_listener_get_queue_used (frozen), ==, 0);
  g_assert_true (gtk_single_selection_get_selected_item (get_selection (page)) == frozen);

  /* The same row is selected after it. */
  g_assert_true (gtk_widget_activate_action (page, "listeners.pause", NULL));
  wait_until (!says (page, "Paused"));
  g_assert_true (gtk_single_selection_get_selected_item (get_selection (page)) == live);
  g_object_set (page, "watched", FALSE, NULL);
}

static void
exited_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  gboolean *exited = user_data;

  *exited = g_subprocess_wait_finish (G_SUBPROCESS (source), result, NULL);
}

static void
test_end (void)
{
  GtkWidget *page = get_page ();
  AdwApplicationWindow *window = ADW_APPLICATION_WINDOW (gtk_widget_get_root (page));
  g_autoptr (GSubprocess) child = NULL;
  GtkWidget *dialog;
  gboolean exited = FALSE;
  guint16 port;

  child = spawn_holder ("doomed", &port);
  g_subprocess_wait_async (child, NULL, exited_cb, &exited);
  search_port (page, port);
  select_port (page, port);
  g_assert_true (gtk_widget_activate_action (page, "listener.end", NULL));
  wait_until (adw_application_window_get_visible_dialog (window) != NULL);
  dialog = GTK_WIDGET (adw_application_window_get_visible_dialog (window));
  wait_until (says (dialog, "doomed"));
  g_assert_false (exited);

  wait_until (find_button (dialog, "End Process") != NULL);
  g_signal_emit_by_name (find_button (dialog, "End Process"), "clicked");
  wait_until (exited);
  g_assert_true (g_subprocess_get_if_signaled (child));
  g_assert_cmpint (g_subprocess_get_term_sig (child), ==, SIGTERM);
  wait_until (says (GTK_WIDGET (window), "has ended"));
  wait_until (!has_port (page, port));
  search (page, "");
}

static void
test_hostile (void)
{
  GtkWidget *page = get_page ();
  g_autoptr (GSubprocess) child = NULL;
  guint16 port;

  child = spawn_holder ("<b>\x1b]0;\xe2\x80\xae\xff", &port);
  search_port (page, port);
  select_port (page, port);
  wait_until (says (page, "<b>\\x1b]0;\\u202e"));
  g_subprocess_force_exit (child);
  g_assert_true (g_subprocess_wait (child, NULL, NULL));
  search (page, "");
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  char **text = user_data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
test_copy (void)
{
  GtkWidget *page = get_page ();
  g_autoptr (GSocket) socket = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *text = NULL;
  guint16 port;

  socket = listen_on ("127.0.0.1", &port);
  search_port (page, port);
  select_port (page, port);
  expected = g_strdup_printf ("127.0.0.1:%u", port);
  g_assert_true (gtk_widget_activate_action (page, "listener.copy-address", NULL));
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (page), NULL, read_cb, &text);
  wait_until (text != NULL);
  g_assert_cmpstr (text, ==, expected);
  search (page, "");
}

static void
test_watch (void)
{
  GtkWidget *page = get_page ();
  g_autoptr (GSocket) socket = NULL;
  gboolean watched = FALSE;
  guint16 port;

  socket = listen_on ("127.0.0.1", &port);
  search_port (page, port);
  select_port (page, port);
  g_object_get (page, "watched", &watched, NULL);
  g_assert_false (watched);
  g_assert_true (gtk_widget_activate_action (page, "listener.watch", NULL));
  g_object_get (page, "watched", &watched, NULL);
  g_assert_true (watched);
  g_assert_true (gtk_widget_activate_action (page, "listener.watch", NULL));
  g_object_get (page, "watched", &watched, NULL);
  g_assert_false (watched);
  search (page, "");
}

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

/* UDP can be left out, but not for somebody who asks for it. */
static void
test_udp (void)
{
  GtkWidget *page = get_page ();
  g_autoptr (GInetAddress) inet = g_inet_address_new_loopback (G_SOCKET_FAMILY_IPV4);
  g_autoptr (GSocketAddress) any = g_inet_socket_address_new (inet, 0);
  g_autoptr (GSocketAddress) bound = NULL;
  g_autoptr (GSocket) socket
      = g_socket_new (G_SOCKET_FAMILY_IPV4, G_SOCKET_TYPE_DATAGRAM, G_SOCKET_PROTOCOL_UDP, NULL);
  g_autofree char *query = NULL;
  guint16 port;

  g_assert_true (g_socket_bind (socket, any, TRUE, NULL));
  bound = g_socket_get_local_address (socket, NULL);
  port = g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (bound));
  search (page, "");
  wait_until (has_port (page, port));
  g_settings_set_boolean (settings, "show-udp", FALSE);
  wait_until (!has_port (page, port));
  query = g_strdup_printf ("udp %u", port);
  search (page, query);
  wait_until (has_port (page, port));
  search (page, "");
  g_assert_true (gtk_widget_activate_action (page, "listeners.transport", "s", "udp"));
  wait_until (has_port (page, port));
  g_assert_true (gtk_widget_activate_action (page, "listeners.clear", NULL));
  wait_until (!has_port (page, port));
  g_settings_reset (settings, "show-udp");
  wait_until (has_port (page, port));
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

/* With nothing selected there is nothing to do to it. */
static void
test_nothing_selected (void)
{
  GtkWidget *page = get_page ();

  search (page, "");
  gtk_single_selection_set_selected (get_selection (page), GTK_INVALID_LIST_POSITION);
  gtk_widget_activate_action (page, "listener.end", NULL);
  g_assert_null (adw_application_window_get_visible_dialog (
      ADW_APPLICATION_WINDOW (gtk_widget_get_root (page))));
  wait_until (says (page, "No Listener Selected"));
}

static void
test_forward_text (void)
{
  static const char *const ssh[] = { "ssh", "-L", "8080:db:5432", "bastion", NULL };
  static const char *const proxy[]
      = { "docker-proxy", "-container-ip", "172.17.0.2", "-container-port", "80", NULL };
  g_autoptr (PortholeForward) first
      = porthole_forward_new_from_command (ssh, "ssh", PORTHOLE_TRANSPORT_TCP, 8080);
  g_autoptr (PortholeForward) second
      = porthole_forward_new_from_command (proxy, "docker-proxy", PORTHOLE_TRANSPORT_TCP, 8080);
  g_autofree char *first_text = porthole_listener_describe_forward (first);
  g_autofree char *second_text = porthole_listener_describe_forward (second);
  g_autofree char *third_text = NULL;

  g_assert_cmpstr (first_text, ==, "db:5432, as seen from bastion, by ssh");
  g_assert_cmpstr (second_text, ==, "A container at 172.17.0.2:80, by docker-proxy");
  g_set_str (&second->container, "web");
  third_text = porthole_listener_describe_forward (second);
  g_assert_cmpstr (third_text, ==, "Container web, port 80");
}

static void
check_url (PortholeRegistry *registry, const char *address, guint16 port, const char *expected)
{
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();
  g_autoptr (GPtrArray) sockets = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PortholeListener) listener = NULL;
  g_autofree char *url = NULL;
  ScanSocket raw = { .family = AF_INET, .protocol = IPPROTO_TCP, .port = port, .v6only = -1 };
  PortholeSocketFacts facts = { .raw = &raw, .owners = nobody, .interfaces = nobody };

  g_assert_cmpint (inet_pton (AF_INET, address, raw.address), ==, 1);
  g_ptr_array_add (sockets, porthole_socket_new (&facts));
  listener = porthole_listener_new (g_ptr_array_index (sockets, 0), 1);
  porthole_listener_update (listener, sockets);
  url = porthole_listener_get_url (listener, registry);
  g_assert_cmpstr (url, ==, expected);
}

/* The commands that a service manager's unit has, and what its row says. */
static void
test_unit_text (void)
{
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();
  g_autoptr (GPtrArray) sockets = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PortholeListener) listener = NULL;
  g_autofree char *status = NULL;
  g_autofree char *stop = NULL;
  const PortholeUnitFacts unit = { .description = "SSH socket", .triggers = "ssh.service" };
  ScanSocket raw = { .family = AF_INET, .protocol = IPPROTO_TCP, .port = 22, .v6only = -1 };
  PortholeSocketFacts facts
      = { .raw = &raw, .owners = nobody, .interfaces = nobody, .cgroup = "/init.scope" };
  char buffer[512];

  g_ptr_array_add (sockets, porthole_socket_new (&facts));
  listener = porthole_listener_new (g_ptr_array_index (sockets, 0), 1);
  porthole_listener_update (listener, sockets);
  g_assert_cmpstr (porthole_listener_text_unit (listener, buffer, sizeof buffer), ==,
                   "Service manager");
  porthole_listener_set_unit_facts (listener, "ssh.socket", "ssh.service", &unit);
  g_assert_cmpstr (porthole_listener_text_unit (listener, buffer, sizeof buffer), ==,
                   "ssh.service, started on demand by ssh.socket");
  g_assert_cmpstr (porthole_listener_text_holder (listener, buffer, sizeof buffer), ==,
                   "ssh.service, started on demand by ssh.socket");
  status = porthole_listener_get_status_command (listener);
  stop = porthole_listener_get_stop_command (listener);
  g_assert_cmpstr (status, ==, "systemctl status ssh.socket ssh.service");
  g_assert_cmpstr (stop, ==, "systemctl stop ssh.socket ssh.service");

  /* What the next look at the kernel says doesn't undo it. */
  porthole_listener_update (listener, sockets);
  g_assert_cmpint (porthole_listener_get_unit_kind (listener), ==, PORTHOLE_UNIT_SOCKET);
}

/* An ID isn't taken for a name. */
static void
test_container (void)
{
#define ID "3f4e8a1b2c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f7"
  static const struct
  {
    const char *cgroup;
    const char *container;
    gboolean is_id;
  } cases[] = {
    { "/system.slice/docker-" ID ".scope", "3f4e8a1b2c5d", TRUE },
    { "/lxc.payload.web/system.slice/nginx.service", "web", FALSE },
    { "/lxc/3f4e8a1b2c5d", "3f4e8a1b2c5d", FALSE },
    { "/system.slice/ssh.service", NULL, FALSE },
  };
#undef ID
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) sockets = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (PortholeListener) listener = NULL;
      ScanSocket raw = { .family = AF_INET, .protocol = IPPROTO_TCP, .port = 80, .v6only = -1 };
      PortholeSocketFacts facts
          = { .raw = &raw, .owners = nobody, .interfaces = nobody, .cgroup = cases[i].cgroup };

      g_ptr_array_add (sockets, porthole_socket_new (&facts));
      listener = porthole_listener_new (g_ptr_array_index (sockets, 0), 1);
      porthole_listener_update (listener, sockets);
      g_assert_cmpstr (porthole_listener_get_container (listener), ==, cases[i].container);
      g_assert_cmpint (porthole_listener_get_container_is_id (listener), ==, cases[i].is_id);
    }
}

/* A browser is offered where one is understood. */
static void
test_url (void)
{
  g_autoptr (PortholeNotes) notes = porthole_notes_new ("/nonexistent/notes.ini");
  g_autoptr (PortholeRegistry) registry = porthole_registry_new (notes);

  check_url (registry, "127.0.0.1", 80, "http://localhost:80/");
  check_url (registry, "0.0.0.0", 443, "https://localhost:443/");
  check_url (registry, "127.0.0.2", 5173, "http://127.0.0.2:5173/");
  check_url (registry, "127.0.0.1", 9090, "http://localhost:9090/");
  check_url (registry, "127.0.0.1", 41234, "http://localhost:41234/");
  check_url (registry, "127.0.0.1", 22, NULL);
  check_url (registry, "127.0.0.1", 5432, NULL);
  check_url (registry, "127.0.0.1", 6379, NULL);
  check_url (registry, "127.0.0.1", 1, NULL);
}

int
main (int argc, char *argv[])
{
  int status;

  if (argc == 3 && strcmp (argv[1], "--hold") == 0)
    hold (argv[2]);

  program = argv[0];
  g_test_init (&argc, &argv, NULL);

  /* What the first start shows would lie over the window. */
  settings = g_settings_new (APP_ID);
  g_settings_set_boolean (settings, "how-ports-work-shown", TRUE);

  application = porthole_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_application_hold (G_APPLICATION (application));

  g_test_add_func ("/ui/listeners/row", test_row);
  g_test_add_func ("/ui/listeners/search", test_search);
  g_test_add_func ("/ui/listeners/filters", test_filters);
  g_test_add_func ("/ui/listeners/activate", test_activate);
  g_test_add_func ("/ui/listeners/multipath", test_multipath);
  g_test_add_func ("/ui/listeners/empty", test_empty);
  g_test_add_func ("/ui/listeners/pause", test_pause);
  g_test_add_func ("/ui/listeners/pause-freezes", test_pause_freezes);
  g_test_add_func ("/ui/listeners/end", test_end);
  g_test_add_func ("/ui/listeners/hostile", test_hostile);
  g_test_add_func ("/ui/listeners/copy", test_copy);
  g_test_add_func ("/ui/listeners/watch", test_watch);
  g_test_add_func ("/ui/listeners/accessible", test_accessible);
  g_test_add_func ("/ui/listeners/columns", test_columns);
  g_test_add_func ("/ui/listeners/sort", test_sort);
  g_test_add_func ("/ui/listeners/renamed", test_renamed);
  g_test_add_func ("/ui/listeners/compact", test_compact);
  g_test_add_func ("/ui/listeners/udp", test_udp);
  g_test_add_func ("/ui/listeners/preferences", test_preferences);
  g_test_add_func ("/ui/listeners/nothing-selected", test_nothing_selected);
  g_test_add_func ("/ui/listeners/unit-text", test_unit_text);
  g_test_add_func ("/ui/listeners/container", test_container);
  g_test_add_func ("/ui/listeners/url", test_url);
  g_test_add_func ("/ui/listeners/forward-text", test_forward_text);

  status = g_test_run ();
  g_clear_object (&application);
  g_clear_object (&settings);

  return status;
}
