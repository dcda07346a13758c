/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Port numbers wherever they are shown are ways to their page, in the whole window. What belongs to
 * one page only is tested with that page. */

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <unistd.h>

#include "common/application-test.h"
#include "common/porthole-page.h"
#include "common/porthole-places.h"
#include "listeners/porthole-listener-view.h"
#include "listeners/porthole-listener.h"
#include "registry/porthole-port-view.h"
#include "registry/porthole-registry-page.h"

#define FORWARDER "docker-proxy"

static PortholeApplication *application;
static char *own_program;

static const char *
get_page_name (GtkWidget *window)
{
  GtkWidget *stack = find_descendant (window, ADW_TYPE_VIEW_STACK);

  return adw_view_stack_get_visible_child_name (ADW_VIEW_STACK (stack));
}

static GtkWidget *
show_page (GtkWidget *window, const char *name)
{
  GtkWidget *stack = find_descendant (window, ADW_TYPE_VIEW_STACK);

  gtk_widget_activate_action (window, "win.show-page", "s", name);
  return find_descendant (adw_view_stack_get_visible_child (ADW_VIEW_STACK (stack)),
                          PORTHOLE_TYPE_PAGE);
}

static AdwDialog *
get_dialog (GtkWidget *window)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
}

static GtkEditable *
get_search (GtkWidget *page)
{
  return GTK_EDITABLE (porthole_page_get_search_entry (PORTHOLE_PAGE (page)));
}

/* Whether the Ports page shows what a link leads to, with nothing over it. */
static gboolean
has_led_to (GtkWidget *window, const char *query)
{
  GtkWidget *ports = find_descendant (window, PORTHOLE_TYPE_REGISTRY_PAGE);

  return get_dialog (window) == NULL && g_str_equal (get_page_name (window), "ports")
         && g_str_equal (gtk_editable_get_text (get_search (ports)), query);
}

/* The last port there is stands where one looks for a later one. */
static void
test_end_of_numbers (void)
{
  const char *const names[] = { "ports", "listening", "chart" };
  GtkWidget *window = show_window (application);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkWidget *page = show_page (window, names[i]);

      g_test_message ("%s", names[i]);
      gtk_editable_set_text (get_search (page), "70000");
      wait_until (find_port_link (page, 65535) != NULL);
      g_assert_null (find_port_link (page, 536));
      follow_port_link (page, 65535);
      wait_until (has_led_to (window, "65535"));
      if (i > 0)
        gtk_editable_set_text (get_search (page), "");
    }
}

/* The page of a port leads to the others of its range, and to those that its notes name. */
static void
test_port_page (void)
{
  GtkWidget *window = show_window (application);
  GtkWidget *page = show_page (window, "ports");
  GtkWidget *view, *row;

  gtk_editable_set_text (get_search (page), "5432");
  wait_until ((view = find_descendant (page, PORTHOLE_TYPE_PORT_VIEW)) != NULL
              && says (view, "5432"));
  wait_until ((row = find_row (view, "Range")) != NULL);
  g_assert_true (says (row, "1024–49151"));
  g_assert_true (gtk_widget_activate (row));
  wait_until (has_led_to (window, "1024-49151"));
}

static GtkWidget *
paste (GtkWidget *window, const char *text)
{
  GtkWidget *page = show_page (window, "ports");
  GtkWidget *list;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (page), text);
  gtk_widget_activate_action (page, "ports.paste", NULL);
  wait_until (get_dialog (window) != NULL);
  list = find_descendant (GTK_WIDGET (get_dialog (window)), GTK_TYPE_LIST_VIEW);
  wait_until (gtk_widget_get_mapped (list));
  return list;
}

/* A range of a pasted list leads to all that is in it, and a port of it to its page. */
static void
test_pasted (void)
{
  GtkWidget *window = show_window (application);
  GtkWidget *list = paste (window, "To                         Action      From\n"
                                   "--                         ------      ----\n"
                                   "8000:8100/tcp              ALLOW       Anywhere\n"
                                   "5432/tcp                   ALLOW       Anywhere\n");
  guint range = says (find_descendant (list, GTK_TYPE_LABEL), "5432") ? 1 : 0;

  wait_until (says (list, "8000–8100"));
  g_signal_emit_by_name (list, "activate", range);
  wait_until (has_led_to (window, "8000-8100"));

  list = paste (window, "5432/tcp");
  g_signal_emit_by_name (list, "activate", 0u);
  wait_until (has_led_to (window, "5432"));
}

/* Returns: whether the details on the Listening page are those of a port */
static gboolean
select_listener (GtkWidget *page, guint16 port)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (find_descendant (page, GTK_TYPE_COLUMN_VIEW));
  GtkSelectionModel *model = gtk_column_view_get_model (view);
  GtkSingleSelection *selection;

  if (model == NULL)
    return FALSE;

  selection = porthole_places_get_selection (PORTHOLE_PLACES (model));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (selection)); i++)
    {
      g_autoptr (PortholeListener) listener = g_list_model_get_item (G_LIST_MODEL (selection), i);

      if (porthole_listener_get_port (listener) == port)
        {
          gtk_single_selection_set_selected (selection, i);
          return TRUE;
        }
    }

  return FALSE;
}

/* Whoever is sent to a row before it is known who listens gets there. */
static void
test_early (void)
{
  GtkWidget *window = show_window (application);
  g_autoptr (GSocketListener) listener = g_socket_listener_new ();
  guint port = g_socket_listener_add_any_inet_port (listener, NULL, NULL);
  GtkWidget *page = show_page (window, "listening");
  GtkWidget *row;

  gtk_widget_activate_action (window, "win.show-listener", "u", port);
  wait_until ((row = find_row (page, "Command Line")) != NULL && gtk_widget_get_mapped (row));
  g_assert_true (says (row, "test-links"));
  gtk_editable_set_text (get_search (page), "");
}

/* The other end of a connection has a port, too. */
static void
test_peers (void)
{
  GtkWidget *window = show_window (application);
  GtkWidget *page = show_page (window, "listening");
  g_autoptr (GSocketListener) listener = g_socket_listener_new ();
  guint16 port = g_socket_listener_add_any_inet_port (listener, NULL, NULL);
  g_autoptr (GSocketClient) client = g_socket_client_new ();
  g_autoptr (GSocketConnection) connection = NULL;
  g_autoptr (GSocketAddress) own = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *number = NULL;
  GtkWidget *details, *row;

  connection = g_socket_client_connect_to_host (client, "127.0.0.1", port, NULL, &error);
  g_assert_no_error (error);
  own = g_socket_connection_get_local_address (connection, &error);
  g_assert_no_error (error);
  number = g_strdup_printf ("%u", g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (own)));

  wait_until (select_listener (page, port));
  wait_until ((details = find_descendant (page, PORTHOLE_TYPE_LISTENER_VIEW)) != NULL);
  wait_until ((row = find_row (details, "127.0.0.1:")) != NULL
              || (row = find_row (details, "[::ffff:127.0.0.1]:")) != NULL);
  g_assert_true (
      g_str_has_suffix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), number));
  adw_action_row_activate (ADW_ACTION_ROW (row));
  wait_until (has_led_to (window, number));
}

/* A program that only passes connections on, by its name and its command line. */
static G_GNUC_NORETURN void
forward (void)
{
  g_autoptr (GSocketListener) listener = g_socket_listener_new ();

  prctl (PR_SET_NAME, FORWARDER);
  printf ("%u\n", g_socket_listener_add_any_inet_port (listener, NULL, NULL));
  fflush (stdout);
  getchar ();
  g_clear_object (&listener);
  exit (0);
}

/* Where a forwarder passes connections on to is a port like any other. */
static void
test_forward (void)
{
  g_autofree char *folder = g_dir_make_tmp ("porthole-XXXXXX", NULL);
  g_autofree char *link = g_build_filename (folder, FORWARDER, NULL);
  const char *const argv[]
      = { link, "-container-ip", "172.17.0.2", "-container-port", "5432", NULL };
  GtkWidget *window = show_window (application);
  GtkWidget *page = show_page (window, "listening");
  g_autoptr (GSubprocess) child = NULL;
  g_autoptr (GDataInputStream) stream = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *line = NULL;
  GtkWidget *details;
  guint16 port;

  g_assert_cmpint (symlink (own_program, link), ==, 0);
  child = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE,
                             &error);
  g_assert_no_error (error);
  stream = g_data_input_stream_new (g_subprocess_get_stdout_pipe (child));
  line = g_data_input_stream_read_line (stream, NULL, NULL, &error);
  g_assert_no_error (error);
  port = (guint16) g_ascii_strtoull (line, NULL, 10);

  wait_until (select_listener (page, port));
  wait_until ((details = find_descendant (page, PORTHOLE_TYPE_LISTENER_VIEW)) != NULL);
  wait_until (find_port_link (details, 5432) != NULL);
  g_assert_null (find_port_link (details, 172));
  follow_port_link (details, 5432);
  wait_until (has_led_to (window, "5432"));

  g_output_stream_close (g_subprocess_get_stdin_pipe (child), NULL, NULL);
  g_assert_true (g_subprocess_wait (child, NULL, NULL));
  g_assert_cmpint (g_unlink (link), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char *argv[])
{
  int status;

  if (g_str_has_suffix (argv[0], FORWARDER))
    forward ();

  g_test_init (&argc, &argv, NULL);
  own_program = g_file_read_link ("/proc/self/exe", NULL);
  application = start_application ();

  g_test_add_func ("/ui/links/end-of-numbers", test_end_of_numbers);
  g_test_add_func ("/ui/links/port-page", test_port_page);
  g_test_add_func ("/ui/links/pasted", test_pasted);
  g_test_add_func ("/ui/links/early", test_early);
  g_test_add_func ("/ui/links/peers", test_peers);
  g_test_add_func ("/ui/links/forward", test_forward);

  status = g_test_run ();
  g_clear_object (&application);
  g_free (own_program);

  return status;
}
