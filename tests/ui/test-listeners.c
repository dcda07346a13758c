/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The Listening page with real sockets: rows, search, filters, pause, and what is done to a row. */

#include "config.h"

#include <adwaita.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "common/porthole-page.h"
#include "common/porthole-places.h"
#include "listeners-page-fixture.h"
#include "listeners/porthole-listener-export.h"
#include "listeners/porthole-listeners-page.h"

static const char *program;

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
  g_autofree char *json = NULL;
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
  json = porthole_listeners_to_json (G_LIST_MODEL (get_selection (page)), NULL, NULL);
  g_assert_nonnull (strstr (json, "\"used\" : 0"));
  g_assert_null (strstr (json, "\"used\" : 1"));
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
assert_copied (GtkWidget *page, const char *action, const char *expected)
{
  g_autofree char *text = NULL;

  g_assert_true (gtk_widget_activate_action (page, action, NULL));
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (page), NULL, read_cb, &text);
  wait_until (text != NULL);
  if (strcmp (action, "listener.copy-row") == 0)
    g_assert_nonnull (strstr (text, expected));
  else
    g_assert_cmpstr (text, ==, expected);
}

static void
test_copy (void)
{
  GtkWidget *page = get_page ();
  g_autoptr (GSocket) socket = NULL;
  g_autofree char *address = NULL, *number = NULL, *pid = g_strdup_printf ("%d", getpid ());
  PortholeListener *listener;
  guint16 port;

  socket = listen_on ("127.0.0.1", &port);
  search_port (page, port);
  listener = select_port (page, port);
  wait_until (porthole_listener_get_pid (listener) != 0);
  address = g_strdup_printf ("127.0.0.1:%u", port);
  number = g_strdup_printf ("%u", port);
  assert_copied (page, "listener.copy-address", address);
  assert_copied (page, "listener.copy-port", number);
  assert_copied (page, "listener.copy-pid", pid);
  assert_copied (page, "listener.copy-program", porthole_listener_get_program (listener));
  assert_copied (page, "listener.copy-reach", "This computer only");
  assert_copied (page, "listener.copy-row", number);
  assert_copied (page, "listener.copy-row", porthole_listener_get_program (listener));
  search (page, "");
}

/* A program that doesn't take its connections: the details warn, and name the socket as the kernel
 * does. */
static void
test_queue (void)
{
  GtkWidget *page = get_page ();
  struct sockaddr_in address
      = { .sin_family = AF_INET, .sin_addr.s_addr = htonl (INADDR_LOOPBACK) };
  socklen_t length = sizeof address;
  int fd = socket (AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), clients[2];
  g_autofree char *inode = NULL;
  struct stat status;
  guint16 port;

  g_assert_cmpint (bind (fd, (struct sockaddr *) &address, sizeof address), ==, 0);
  g_assert_cmpint (listen (fd, 1), ==, 0);
  g_assert_cmpint (getsockname (fd, (struct sockaddr *) &address, &length), ==, 0);
  g_assert_cmpint (fstat (fd, &status), ==, 0);
  port = ntohs (address.sin_port);
  inode = g_strdup_printf ("%" G_GUINT64_FORMAT, (guint64) status.st_ino);
  search_port (page, port);
  select_port (page, port);
  wait_until (says (page, "0 of at most 1") && says (page, inode));
  g_assert_false (says (page, "The queue is full"));

  for (guint i = 0; i < G_N_ELEMENTS (clients); i++)
    {
      clients[i] = socket (AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
      g_assert_cmpint (connect (clients[i], (struct sockaddr *) &address, sizeof address), ==, 0);
    }
  wait_until (says (page, "The queue is full: 2 of 1."));
  for (guint i = 0; i < G_N_ELEMENTS (clients); i++)
    close (clients[i]);
  close (fd);
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

int
main (int argc, char *argv[])
{
  int status;

  if (argc == 3 && strcmp (argv[1], "--hold") == 0)
    hold (argv[2]);

  program = argv[0];
  g_test_init (&argc, &argv, NULL);
  start_application ();

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
  g_test_add_func ("/ui/listeners/queue", test_queue);
  g_test_add_func ("/ui/listeners/watch", test_watch);
  g_test_add_func ("/ui/listeners/udp", test_udp);
  g_test_add_func ("/ui/listeners/nothing-selected", test_nothing_selected);

  status = g_test_run ();
  end_application ();

  return status;
}
