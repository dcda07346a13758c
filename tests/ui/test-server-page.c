/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#define G_SETTINGS_ENABLE_BACKEND

#include <arpa/inet.h>
#include <gio/gsettingsbackend.h>
#include <sys/socket.h>
#include <unistd.h>

#include "common/porthole-page.h"
#include "server-page-fixture.h"
#include "server/porthole-free-port.h"
#include "server/porthole-log-slot.h"
#include "server/porthole-server-defaults.h"
#include "server/porthole-server-group.h"

static gboolean
is_alert (GtkWidget *widget, const char *unused)
{
  return ADW_IS_ALERT_DIALOG (widget);
}

static gboolean
is_label (GtkWidget *widget, const char *text)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
         && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text);
}

static gboolean
has_program (const char *name)
{
  g_autofree char *path = g_find_program_in_path (name);

  return path != NULL;
}

/* What a reader of QR codes makes of a picture. */
static char *
read_code (GdkPaintable *picture)
{
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), "code.png", NULL);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_assert_true (gdk_texture_save_to_png (GDK_TEXTURE (picture), path));
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE,
                              &error, "zbarimg", "--quiet", "--raw", path, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &text, NULL, &error);
  g_assert_no_error (error);
  return g_strchomp (text);
}

/* A number stands above what it counts. */
static gboolean
shows_count (Fixture *fixture, const char *caption, const char *count)
{
  GtkWidget *label = find_in (fixture, is_label, caption);

  return label != NULL && is_label (gtk_widget_get_prev_sibling (label), count);
}

static void
type_port (Fixture *fixture, guint port)
{
  g_autofree char *text = g_strdup_printf ("%u", port);

  gtk_editable_set_text (GTK_EDITABLE (find_in (fixture, is_row, "Port")), text);
}

static int
take_port (guint16 *ret_port)
{
  struct sockaddr_in address
      = { .sin_family = AF_INET, .sin_addr.s_addr = htonl (INADDR_LOOPBACK) };
  socklen_t size = sizeof address;
  int fd = socket (AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

  g_assert_no_errno (bind (fd, (struct sockaddr *) &address, size));
  g_assert_no_errno (getsockname (fd, (struct sockaddr *) &address, &size));
  *ret_port = ntohs (address.sin_port);
  return fd;
}

static int
hold_port (guint16 *ret_port)
{
  int fd = take_port (ret_port);

  g_assert_no_errno (listen (fd, 1));
  return fd;
}

/* The page opens with a free port, the greeting and this computer only; one action starts. */
static void
test_one_click (Fixture *fixture, gconstpointer data)
{
  PortholeServer *server = get_server (fixture, 0);
  const PortholeServerConfig *config;
  PortholeConnectionLog *log = porthole_server_get_log (server);
  g_autofree char *greeting = NULL;
  char buffer[100] = "";
  int fd;

  wait_for_suggestion (fixture);
  g_assert_nonnull (find_in (fixture, is_button, "Start"));
  start (fixture, server);
  config = porthole_server_get_config (server);
  g_assert_cmpint (config->reach, ==, PORTHOLE_SERVER_REACH_THIS_COMPUTER);
  g_assert_cmpuint (config->port, >=, 8080);
  wait_until (find_in (fixture, is_button, "Stop") != NULL);

  fd = connect_to (porthole_server_get_port (server));
  greeting = g_strdup_printf ("Hello from port %u!\n", porthole_server_get_port (server));
  g_assert_cmpint (recv (fd, buffer, sizeof buffer - 1, 0), >, 0);
  g_assert_cmpstr (buffer, ==, greeting);
  wait_until (shows_count (fixture, "Open", "1") && shows_count (fixture, "Connections", "1"));
  close (fd);
  wait_until (g_list_model_get_n_items (G_LIST_MODEL (log)) == 5);

  stop (fixture, server);
  wait_until (find_in (fixture, is_button, "Start") != NULL);
}

static void
test_in_use (Fixture *fixture, gconstpointer data)
{
  PortholeServer *server = get_server (fixture, 0);
  guint16 port;
  int fd = hold_port (&port);
  g_autofree char *text = g_strdup_printf ("Port %u is in use", port);
  GtkWidget *instead;

  wait_for_suggestion (fixture);
  type_port (fixture, port);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "server.start-stop", NULL);
  wait_until (find_in (fixture, is_label_with, text) != NULL);
  wait_until (find_in (fixture, is_button, "Use ") != NULL);
  g_assert_cmpint (porthole_server_get_state (server), ==, PORTHOLE_SERVER_STOPPED);

  instead = find_in (fixture, is_button, "Use ");
  g_signal_emit_by_name (instead, "clicked");
  wait_until (porthole_server_get_state (server) == PORTHOLE_SERVER_RUNNING);
  g_assert_cmpuint (porthole_server_get_port (server), !=, port);
  stop (fixture, server);
  close (fd);
}

/* Nobody listened when the port was typed, and somebody does when it is to be opened. */
static void
test_taken_late (Fixture *fixture, gconstpointer data)
{
  PortholeServer *server = get_server (fixture, 0);
  guint16 port;
  int fd = take_port (&port);
  g_autofree char *text = g_strdup_printf ("Port %u is in use by", port);

  wait_for_suggestion (fixture);
  type_port (fixture, port);
  g_assert_false (gtk_widget_get_visible (find_tooltip (fixture, "Show Who Listens on This Port")));
  g_assert_no_errno (listen (fd, 1));

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "server.start-stop", NULL);
  wait_until (find_in (fixture, is_label_with, text) != NULL);
  g_assert_cmpint (porthole_server_get_state (server), ==, PORTHOLE_SERVER_STOPPED);
  follow_port_link (GTK_WIDGET (fixture->page), port);
  g_assert_cmpint (followed, ==, port);
  g_assert_cmpstr (followed_action, ==, "win.show-port");
  g_signal_emit_by_name (find_in (fixture, is_button, "Show Who"), "clicked");
  g_assert_cmpint (followed, ==, port);
  g_assert_cmpstr (followed_action, ==, "win.show-listener");
  close (fd);
}

/* The numbers that are said of a port that can't be had are ports, too. */
static void
test_hint (Fixture *fixture, gconstpointer data)
{
  PortholeKernelPorts kernel;

  wait_for_suggestion (fixture);
  gtk_editable_set_text (GTK_EDITABLE (find_in (fixture, is_row, "Port")), "70000");
  wait_until (find_in (fixture, is_label_with, "A port is a number from 1 to 65535.") != NULL);
  follow_port_link (GTK_WIDGET (fixture->page), 65535);
  g_assert_cmpint (followed, ==, 65535);
  g_assert_cmpstr (followed_action, ==, "win.show-port");

  porthole_kernel_ports_read (&kernel, NULL);
  if (kernel.privileged_below <= 1)
    {
      g_test_skip ("no port is privileged here");
      return;
    }
  type_port (fixture, 1);
  wait_until (find_port_link (GTK_WIDGET (fixture->page), kernel.privileged_below) != NULL);
}

/* What a port is for and who has it is said while one types, and leads there. */
static void
test_facts (Fixture *fixture, gconstpointer data)
{
  guint16 port;
  int fd = hold_port (&port);
  GtkWidget *row, *button;

  wait_for_suggestion (fixture);
  type_port (fixture, 5432);
  wait_until ((row = find_in (fixture, is_row, "PostgreSQL")) != NULL);
  adw_action_row_activate (ADW_ACTION_ROW (row));
  g_assert_cmpint (followed, ==, 5432);
  g_assert_cmpstr (followed_action, ==, "win.show-port");

  type_port (fixture, port);
  button = find_tooltip (fixture, "Show Who Listens on This Port");
  wait_until (gtk_widget_get_visible (button));
  g_assert_true (
      g_str_has_prefix (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "In use by"));
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpint (followed, ==, port);
  g_assert_cmpstr (followed_action, ==, "win.show-listener");

  /* It is live: the port becomes free while one looks at it. */
  close (fd);
  wait_until (!gtk_widget_get_visible (button));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "Free: nothing listens here");
}

static char *
run_shown (Fixture *fixture, const char *title)
{
  GtkWidget *row = find_in (fixture, is_row, title);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  char *output = NULL;

  g_assert_nonnull (row);
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE,
                              &error, "timeout", "5", "sh", "-c",
                              adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  return output;
}

/* The commands that are shown are run as they are. */
static void
test_commands (Fixture *fixture, gconstpointer data)
{
  AdwComboRow *reply = ADW_COMBO_ROW (find_in (fixture, is_row, "Reply With"));
  PortholeServer *server = get_server (fixture, 0);
  g_autofree char *greeting = NULL;
  g_autofree char *powershell = NULL;
  g_autofree char *curl = NULL;
  g_autofree char *nc = NULL;
  GtkWidget *row;

  wait_for_suggestion (fixture);
  adw_combo_row_set_selected (reply, PORTHOLE_REPLY_HTTP);
  start (fixture, server);
  greeting = g_strdup_printf ("Hello from port %u!", porthole_server_get_port (server));
  powershell = g_strdup_printf ("Invoke-WebRequest http://127.0.0.1:%u/",
                                porthole_server_get_port (server));
  row = find_in (fixture, is_row, "PowerShell");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, powershell);
  if (!has_program ("curl") || !has_program ("nc"))
    {
      g_test_skip ("no curl or nc here");
      stop (fixture, server);
      return;
    }
  curl = run_shown (fixture, "curl");
  g_assert_cmpstr (curl, ==, greeting);
  nc = run_shown (fixture, "nc");
  g_assert_true (g_str_has_prefix (nc, "HTTP/1.1 200 OK\r\n") && g_str_has_suffix (nc, greeting));

  g_signal_emit_by_name (find_tooltip (fixture, "Show in Listening"), "clicked");
  g_assert_cmpint (followed, ==, porthole_server_get_port (server));
  g_assert_cmpstr (followed_action, ==, "win.show-listener");
  stop (fixture, server);
}

/* Another device finds in the code what it connects to. */
static void
test_qr_code (Fixture *fixture, gconstpointer data)
{
  AdwComboRow *reach = ADW_COMBO_ROW (find_in (fixture, is_row, "Reachable From"));
  PortholeServer *server = get_server (fixture, 0);
  GtkWidget *button, *picture;
  g_autofree char *link = NULL;
  g_autofree char *description = NULL;

  wait_for_suggestion (fixture);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_in (fixture, is_row, "Reply With")),
                              PORTHOLE_REPLY_HTTP);
  adw_combo_row_set_selected (reach, 1);
  start (fixture, server);
  button = find_tooltip (fixture, "Code for Another Device");
  if (button == NULL)
    {
      g_test_skip ("this computer is on no network");
      stop (fixture, server);
      return;
    }

  link = g_strdup (adw_preferences_row_get_title (
      ADW_PREFERENCES_ROW (gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW))));
  g_assert_true (g_str_has_prefix (link, "http://"));
  gtk_widget_grab_focus (button);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  picture = find_descendant (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))),
                             GTK_TYPE_PICTURE);
  description = g_strdup_printf ("QR code for %s", link);
  g_assert_cmpstr (gtk_picture_get_alternative_text (GTK_PICTURE (picture)), ==, description);
  if (has_program ("zbarimg"))
    {
      g_autofree char *read = read_code (gtk_picture_get_paintable (GTK_PICTURE (picture)));

      g_assert_cmpstr (read, ==, link);
    }
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  stop (fixture, server);
}

static void
test_wrong_port (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;

  wait_for_suggestion (fixture);
  row = find_in (fixture, is_row, "Port");
  gtk_editable_set_text (GTK_EDITABLE (row), "70000");
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  wait_until (find_in (fixture, is_label_with, "from 1 to 65535") != NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "server.start-stop", NULL);
  g_assert_cmpint (porthole_server_get_state (get_server (fixture, 0)), ==,
                   PORTHOLE_SERVER_STOPPED);

  /* What a port is for is said while one types. */
  gtk_editable_set_text (GTK_EDITABLE (row), "5432");
  g_assert_false (gtk_widget_has_css_class (row, "error"));
  wait_until (find_in (fixture, is_label_with, "PostgreSQL") != NULL);
}

static void
test_replies (Fixture *fixture, gconstpointer data)
{
  AdwComboRow *reply = ADW_COMBO_ROW (find_in (fixture, is_row, "Reply With"));
  PortholeServer *server = get_server (fixture, 0);
  GtkWidget *text;
  char buffer[300] = "";
  int fd;

  wait_for_suggestion (fixture);
  adw_combo_row_set_selected (reply, PORTHOLE_REPLY_HEX);
  text = find_in (fixture, is_row, "Bytes in Hex");
  g_assert_nonnull (text);
  gtk_editable_set_text (GTK_EDITABLE (text), "4z");
  g_assert_true (gtk_widget_has_css_class (text, "error"));
  gtk_editable_set_text (GTK_EDITABLE (text), "48 69");
  g_assert_false (gtk_widget_has_css_class (text, "error"));

  adw_combo_row_set_selected (reply, PORTHOLE_REPLY_HTTP);
  g_assert_true (gtk_widget_get_visible (find_in (fixture, is_row, "Status")));
  adw_spin_row_set_value (ADW_SPIN_ROW (find_in (fixture, is_row, "Status")), 404);
  start (fixture, server);
  fd = connect_to (porthole_server_get_port (server));
  g_assert_cmpint (send (fd, "GET / HTTP/1.0\r\n\r\n", 18, 0), ==, 18);
  g_assert_cmpint (recv (fd, buffer, sizeof buffer - 1, 0), >, 0);
  g_assert_true (g_str_has_prefix (buffer, "HTTP/1.1 404 Not Found\r\n"));
  close (fd);
  stop (fixture, server);

  /* Each reply has its own text, that was kept. */
  adw_combo_row_set_selected (reply, PORTHOLE_REPLY_HEX);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (text)), ==, "48 69");
}

static void
test_warning (Fixture *fixture, gconstpointer data)
{
  AdwComboRow *reach = ADW_COMBO_ROW (find_in (fixture, is_row, "Reachable From"));

  g_assert_null (find_in (fixture, is_label_with, "will be able to connect"));
  adw_combo_row_set_selected (reach, 1);
  wait_until (find_in (fixture, is_label_with, "will be able to connect") != NULL);
}

/* What was used is offered again, and isn't started. */
static void
test_remembered (Fixture *fixture, gconstpointer data)
{
  PortholeServer *server = get_server (fixture, 0);
  g_autoptr (GVariant) servers = NULL;
  guint16 port;

  wait_for_suggestion (fixture);
  start (fixture, server);
  port = porthole_server_get_port (server);
  stop (fixture, server);
  servers = g_settings_get_value (fixture->settings, "servers");
  g_assert_cmpuint (g_variant_n_children (servers), ==, 1);

  gtk_window_destroy (fixture->window);
  wait_until (g_list_model_get_n_items (porthole_overview_get_servers (fixture->overview)) == 0);
  show_page (fixture);
  server = get_server (fixture, 0);
  g_assert_cmpuint (porthole_server_get_port (server), ==, port);
  g_assert_cmpint (porthole_server_get_state (server), ==, PORTHOLE_SERVER_STOPPED);
}

static GSettings *
broken_settings (void)
{
  g_autofree char *file = g_build_filename (g_get_user_config_dir (), "broken.ini", NULL);
  g_autofree char *path = g_strconcat ("/", APP_ID, "/", NULL);
  g_autoptr (GSettingsBackend) backend = NULL;

  g_strdelimit (path, ".", '/');
  g_assert_true (g_file_set_contents (file,
                                      "[settings]\n"
                                      "server-reply='joke'\n"
                                      "server-log-rows=uint32 1\n"
                                      "server-idle-timeout='soon'\n"
                                      "server-max-connections=uint32 77\n",
                                      -1, NULL));
  backend = g_keyfile_settings_backend_new (file, path, "settings");
  return g_settings_new_with_backend (APP_ID, backend);
}

/* New servers start from the preferences, and what is wrong there is the default. */
static void
test_preferences (Fixture *fixture, gconstpointer data)
{
  GtkWidget *group = g_object_ref_sink (porthole_server_group_new (fixture->settings));
  AdwComboRow *reply = ADW_COMBO_ROW (find (group, is_row, "Reply With"));
  AdwSpinRow *rows = ADW_SPIN_ROW (find (group, is_row, "Events in the Log"));
  g_autoptr (PortholeServerConfig) config = NULL;
  g_autoptr (GSettings) broken = NULL;
  const PortholeServerConfig *used;

  g_assert_cmpuint (adw_combo_row_get_selected (reply), ==, PORTHOLE_REPLY_GREETING);
  adw_combo_row_set_selected (reply, PORTHOLE_REPLY_ECHO);
  adw_spin_row_set_value (rows, 1234);
  adw_spin_row_set_value (ADW_SPIN_ROW (find (group, is_row, "Stop Automatically")), 3);

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "server.add", NULL);
  wait_for_suggestion (fixture);
  start (fixture, get_server (fixture, 1));
  used = porthole_server_get_config (get_server (fixture, 1));
  g_assert_cmpint (used->reply, ==, PORTHOLE_REPLY_ECHO);
  g_assert_cmpuint (used->max_rows, ==, 1234);
  g_assert_cmpuint (used->auto_stop, ==, 180);
  stop (fixture, get_server (fixture, 1));

  g_settings_reset (fixture->settings, "server-log-rows");
  g_settings_reset (fixture->settings, "server-reply");
  g_settings_reset (fixture->settings, "server-auto-stop");
  g_assert_cmpint ((int) adw_spin_row_get_value (rows), ==, 100000);
  g_object_unref (group);

  /* What stands in a file of settings may be anything. */
  broken = broken_settings ();
  config = porthole_server_defaults_create (broken);
  g_assert_cmpint (config->reply, ==, PORTHOLE_REPLY_GREETING);
  g_assert_cmpuint (config->max_rows, ==, 100000);
  g_assert_cmpuint (config->idle_timeout, ==, 300);
  g_assert_cmpuint (config->max_connections, ==, 77);
}

static void
test_several (Fixture *fixture, gconstpointer data)
{
  GListModel *servers = porthole_overview_get_servers (fixture->overview);

  wait_for_suggestion (fixture);
  start (fixture, get_server (fixture, 0));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "server.add", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (servers), ==, 2);

  porthole_server_page_prepare (fixture->page, 9123);
  wait_until (find_in (fixture, is_row, "Port") != NULL);
  g_assert_cmpuint (g_list_model_get_n_items (servers), ==, 2);

  /* What is done on a tab is done to its server alone. */
  start (fixture, get_server (fixture, 1));
  g_assert_cmpuint (porthole_server_get_port (get_server (fixture, 1)), ==, 9123);
  stop (fixture, get_server (fixture, 1));
  g_assert_cmpint (porthole_server_get_state (get_server (fixture, 0)), ==,
                   PORTHOLE_SERVER_RUNNING);
}

static void
destroyed_cb (GtkWidget *window, gpointer user_data)
{
  ((Fixture *) user_data)->window = NULL;
}

static void
test_closing_asks (Fixture *fixture, gconstpointer data)
{
  PortholeServer *server = get_server (fixture, 0);
  GtkWidget *dialog;

  wait_for_suggestion (fixture);
  start (fixture, server);
  gtk_window_close (fixture->window);
  wait_until ((dialog = find_in (fixture, is_alert, NULL)) != NULL);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->window)));
  g_assert_cmpint (porthole_server_get_state (server), ==, PORTHOLE_SERVER_RUNNING);

  g_signal_emit_by_name (dialog, "response::keep", "keep");
  wait_until (!gtk_widget_get_visible (GTK_WIDGET (fixture->window)));
  g_assert_cmpint (porthole_server_get_state (server), ==, PORTHOLE_SERVER_RUNNING);
  close (connect_to (porthole_server_get_port (server)));

  /* A server that stops while nobody sees the window doesn't leave it behind. */
  g_signal_connect (fixture->window, "destroy", G_CALLBACK (destroyed_cb), fixture);
  porthole_server_stop_async (server, NULL, NULL, NULL);
  wait_until (fixture->window == NULL);
}

static void
add (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  install_links ();

  add ("/server-page/one-click", test_one_click);
  add ("/server-page/in-use", test_in_use);
  add ("/server-page/taken-late", test_taken_late);
  add ("/server-page/hint", test_hint);
  add ("/server-page/facts", test_facts);
  add ("/server-page/commands", test_commands);
  add ("/server-page/qr-code", test_qr_code);
  add ("/server-page/wrong-port", test_wrong_port);
  add ("/server-page/replies", test_replies);
  add ("/server-page/warning", test_warning);
  add ("/server-page/remembered", test_remembered);
  add ("/server-page/preferences", test_preferences);
  add ("/server-page/several", test_several);
  add ("/server-page/closing-asks", test_closing_asks);

  return g_test_run ();
}
