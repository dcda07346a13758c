/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#define G_SETTINGS_ENABLE_BACKEND

#include <adwaita.h>
#include <arpa/inet.h>
#include <gio/gsettingsbackend.h>
#include <sys/socket.h>
#include <unistd.h>

#include "common/porthole-page.h"
#include "common/ui-test.h"
#include "server/porthole-log-slot.h"
#include "server/porthole-server-defaults.h"
#include "server/porthole-server-group.h"
#include "server/porthole-server-page.h"

#define TIMEOUT_US (15 * G_USEC_PER_SEC)

static const char *swarm_path;

/* Where the last link led to. */
static const char *followed_action;
static int followed;

typedef struct
{
  PortholeOverview *overview;
  GSettings *settings;
  GtkWindow *window;
  PortholeServerPage *page;
} Fixture;

static void
follow_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  followed_action = g_intern_string (action_name);
  followed = (int) g_variant_get_uint32 (parameter);
}

static void
show_page (Fixture *fixture)
{
  fixture->page = g_object_new (PORTHOLE_TYPE_SERVER_PAGE, NULL);
  fixture->window = GTK_WINDOW (adw_window_new ());
  gtk_window_set_default_size (fixture->window, 1000, 700);
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  porthole_server_page_set_up (fixture->page, fixture->overview, fixture->settings);
  gtk_window_present (fixture->window);
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (fixture->page)));
  g_object_set (fixture->page, "shown", TRUE, NULL);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "porthole-test", NULL);

  fixture->overview = porthole_overview_new (folder);
  fixture->settings = g_settings_new (APP_ID);
  g_settings_reset (fixture->settings, "servers");
  show_page (fixture);
}

/* The application's window has these; this one stands in for it. */
static void
install_links (void)
{
  GtkWidgetClass *window_class = g_type_class_ref (ADW_TYPE_WINDOW);

  gtk_widget_class_install_action (window_class, "win.show-port", "u", follow_cb);
  gtk_widget_class_install_action (window_class, "win.show-listener", "u", follow_cb);
}

static PortholeServer *
get_server (Fixture *fixture, guint position)
{
  g_autoptr (PortholeServer) server
      = g_list_model_get_item (porthole_overview_get_servers (fixture->overview), position);

  return server;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->window != NULL)
    gtk_window_destroy (fixture->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&fixture->overview);
  g_clear_object (&fixture->settings);
}

typedef gboolean (*Predicate) (GtkWidget *widget, const char *text);

static GtkWidget *
find (GtkWidget *widget, Predicate predicate, const char *text)
{
  if (gtk_widget_get_child_visible (widget) && predicate (widget, text))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, predicate, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_row (GtkWidget *widget, const char *title)
{
  return ADW_IS_PREFERENCES_ROW (widget)
         && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
}

static gboolean
is_button (GtkWidget *widget, const char *prefix)
{
  const char *label = GTK_IS_BUTTON (widget) ? gtk_button_get_label (GTK_BUTTON (widget)) : NULL;

  return label != NULL && g_str_has_prefix (label, prefix) && gtk_widget_get_mapped (widget);
}

static gboolean
is_label_with (GtkWidget *widget, const char *part)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
         && strstr (gtk_label_get_text (GTK_LABEL (widget)), part) != NULL;
}

static gboolean
is_column_view (GtkWidget *widget, const char *unused)
{
  return GTK_IS_COLUMN_VIEW (widget);
}

static gboolean
is_alert (GtkWidget *widget, const char *unused)
{
  return ADW_IS_ALERT_DIALOG (widget);
}

static GtkWidget *
find_in (Fixture *fixture, Predicate predicate, const char *text)
{
  return find (GTK_WIDGET (fixture->window), predicate, text);
}

static gboolean
is_label (GtkWidget *widget, const char *text)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
         && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text);
}

static gboolean
has_tooltip (GtkWidget *widget, const char *text)
{
  return g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) == 0
         && !ADW_IS_PREFERENCES_ROW (widget);
}

static GtkWidget *
find_tooltip (Fixture *fixture, const char *text)
{
  return find_in (fixture, has_tooltip, text);
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

static void
wait_for_suggestion (Fixture *fixture)
{
  GtkWidget *row = find_in (fixture, is_row, "Port");

  wait_until (*gtk_editable_get_text (GTK_EDITABLE (row)) != '\0');
}

static void
start (Fixture *fixture, PortholeServer *server)
{
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (fixture->page), "server.start-stop", NULL));
  wait_until (porthole_server_get_state (server) == PORTHOLE_SERVER_RUNNING
              || find_in (fixture, is_button, "Use ") != NULL);

  /* Another test, which runs beside this one, was offered the same port and took it. */
  if (porthole_server_get_state (server) != PORTHOLE_SERVER_RUNNING)
    g_signal_emit_by_name (find_in (fixture, is_button, "Use "), "clicked");
  wait_until (porthole_server_get_state (server) == PORTHOLE_SERVER_RUNNING);
}

static void
stop (Fixture *fixture, PortholeServer *server)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "server.start-stop", NULL);
  wait_until (porthole_server_get_state (server) == PORTHOLE_SERVER_STOPPED);
}

static int
hold_port (guint16 *ret_port)
{
  struct sockaddr_in address
      = { .sin_family = AF_INET, .sin_addr.s_addr = htonl (INADDR_LOOPBACK) };
  socklen_t size = sizeof address;
  int fd = socket (AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

  g_assert_no_errno (bind (fd, (struct sockaddr *) &address, size));
  g_assert_no_errno (listen (fd, 1));
  g_assert_no_errno (getsockname (fd, (struct sockaddr *) &address, &size));
  *ret_port = ntohs (address.sin_port);
  return fd;
}

static int
connect_to (guint16 port)
{
  struct sockaddr_in address = { .sin_family = AF_INET,
                                 .sin_port = htons (port),
                                 .sin_addr.s_addr = htonl (INADDR_LOOPBACK) };
  int fd = socket (AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

  g_assert_no_errno (connect (fd, (struct sockaddr *) &address, sizeof address));
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

/* The port was free when it was suggested, and isn't any more when it is to be opened. */
static void
test_taken_late (Fixture *fixture, gconstpointer data)
{
  PortholeServer *server = get_server (fixture, 0);
  GtkWidget *row = find_in (fixture, is_row, "Port");
  struct sockaddr_in address
      = { .sin_family = AF_INET, .sin_addr.s_addr = htonl (INADDR_LOOPBACK) };
  g_autofree char *text = NULL;
  guint16 port;
  int fd = socket (AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

  wait_for_suggestion (fixture);
  port = (guint16) atoi (gtk_editable_get_text (GTK_EDITABLE (row)));
  address.sin_port = htons (port);
  g_assert_no_errno (bind (fd, (struct sockaddr *) &address, sizeof address));
  g_assert_no_errno (listen (fd, 1));

  text = g_strdup_printf ("Port %u is in use by", port);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "server.start-stop", NULL);
  wait_until (find_in (fixture, is_label_with, text) != NULL);
  g_assert_cmpint (porthole_server_get_state (server), ==, PORTHOLE_SERVER_STOPPED);
  g_signal_emit_by_name (find_in (fixture, is_button, "Show Who"), "clicked");
  g_assert_cmpint (followed, ==, port);
  g_assert_cmpstr (followed_action, ==, "win.show-listener");
  close (fd);
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
  button = find_tooltip (fixture, "Show Who");
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
  adw_spin_row_set_value (ADW_SPIN_ROW (find (group, is_row, "Stop by Itself")), 3);

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

static guint
count_rows (GtkColumnView *column_view)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (column_view)));
}

static void
say (guint16 port, const char *text)
{
  int fd = connect_to (port);

  g_assert_cmpint (send (fd, text, strlen (text), 0), ==, strlen (text));
  close (fd);
}

/* The log is searched in what it says and in what came, and by who it came from; what comes
 * while one searches is looked through, too. */
static void
test_search (Fixture *fixture, gconstpointer data)
{
  PortholeServer *server = get_server (fixture, 0);
  GtkEditable *entry
      = GTK_EDITABLE (porthole_page_get_search_entry (PORTHOLE_PAGE (fixture->page)));
  GListModel *log = G_LIST_MODEL (porthole_server_get_log (server));
  GtkColumnView *column_view;
  GtkWidget *peer;

  wait_for_suggestion (fixture);
  start (fixture, server);
  for (guint i = 0; i < 300; i++)
    say (porthole_server_get_port (server), i % 100 == 0 ? "a Needle" : "hay");
  wait_until (g_list_model_get_n_items (log) == 2 + 4 * 300);
  column_view = GTK_COLUMN_VIEW (find_in (fixture, is_column_view, NULL));

  gtk_editable_set_text (entry, "needle");
  wait_until (count_rows (column_view) == 3);
  say (porthole_server_get_port (server), "one needle more");
  wait_until (count_rows (column_view) == 4);
  gtk_editable_set_text (entry, "started");
  wait_until (count_rows (column_view) == 2);

  /* The other side has another address than what it connects to, or the server's own rows
   * would be among them. */
  gtk_editable_set_text (entry, "");
  wait_until (count_rows (column_view) == 2 + 4 * 301);
  gtk_selection_model_select_item (gtk_column_view_get_model (column_view), 1, TRUE);
  peer = find_tooltip (fixture, "Only the Selected Address");
  wait_until (gtk_widget_get_sensitive (peer));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (peer), TRUE);
  wait_until (count_rows (column_view) == 1);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (peer), FALSE);
  wait_until (count_rows (column_view) == 2 + 4 * 301);
  stop (fixture, server);
}

/* Nothing a peer sends is markup, a control character or a change of direction. */
static void
assert_harmless (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) || GTK_IS_INSCRIPTION (widget))
    {
      const char *text = GTK_IS_LABEL (widget)
                             ? gtk_label_get_text (GTK_LABEL (widget))
                             : gtk_inscription_get_text (GTK_INSCRIPTION (widget));

      g_assert_true (text == NULL || g_utf8_validate (text, -1, NULL));
      for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
        {
          gunichar c = g_utf8_get_char (p);

          g_assert_true (c == '\n' || !g_unichar_iscntrl (c));
          g_assert_cmpint (g_unichar_type (c), !=, G_UNICODE_FORMAT);
        }
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_harmless (child);
}

static void
test_hostile_bytes (Fixture *fixture, gconstpointer data)
{
  const char bytes[] = "\x1b]0;x\x07<b>bold</b>&\xe2\x80\xaertl\xff\xfe\x00nul\r\n%s";
  PortholeServer *server = get_server (fixture, 0);
  GListModel *log = G_LIST_MODEL (porthole_server_get_log (server));
  GtkColumnView *column_view;
  int fd;

  wait_for_suggestion (fixture);
  start (fixture, server);
  fd = connect_to (porthole_server_get_port (server));
  g_assert_cmpint (send (fd, bytes, sizeof bytes, 0), ==, sizeof bytes);
  close (fd);
  wait_until (g_list_model_get_n_items (log) >= 5);

  column_view = GTK_COLUMN_VIEW (find_in (fixture, is_column_view, NULL));
  wait_until (g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (column_view)))
              == g_list_model_get_n_items (log));
  gtk_selection_model_select_item (gtk_column_view_get_model (column_view), 3, TRUE);
  wait_until (find_in (fixture, is_label_with, "<b>bold</b>&") != NULL);
  assert_harmless (GTK_WIDGET (fixture->window));
  stop (fixture, server);
}

static gboolean
is_follow_button (GtkWidget *widget, const char *tooltip)
{
  return GTK_IS_TOGGLE_BUTTON (widget)
         && g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0;
}

static gboolean
is_at_end (GtkColumnView *column_view)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (column_view));
  double hidden = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  return hidden > 0 && gtk_adjustment_get_value (adjustment) >= hidden - 1;
}

static PortholeLogEntry *
last_shown (GtkColumnView *column_view)
{
  GListModel *model = G_LIST_MODEL (gtk_column_view_get_model (column_view));
  guint n = g_list_model_get_n_items (model);
  g_autoptr (PortholeLogSlot) slot = n > 0 ? g_list_model_get_item (model, n - 1) : NULL;

  return slot != NULL ? porthole_log_slot_get_entry (slot) : NULL;
}

static void
connect_often (guint16 port, guint n)
{
  for (guint i = 0; i < n; i++)
    close (connect_to (port));
}

/* The newest event is in sight, until somebody wants to read an older one. */
static void
test_following (Fixture *fixture, gconstpointer data)
{
  PortholeServer *server = get_server (fixture, 0);
  GListModel *log = G_LIST_MODEL (porthole_server_get_log (server));
  GtkColumnView *column_view;
  GtkToggleButton *button;
  GListModel *rows;
  g_autoptr (PortholeLogEntry) last = NULL;

  wait_for_suggestion (fixture);
  start (fixture, server);
  column_view = GTK_COLUMN_VIEW (find_in (fixture, is_column_view, NULL));
  button = GTK_TOGGLE_BUTTON (find_in (fixture, is_follow_button, "Follow New Events"));
  rows = G_LIST_MODEL (gtk_column_view_get_model (column_view));
  g_assert_true (gtk_toggle_button_get_active (button));

  connect_often (porthole_server_get_port (server), 300);
  wait_until (g_list_model_get_n_items (log) >= 2 + 3 * 300);
  last = g_list_model_get_item (log, g_list_model_get_n_items (log) - 1);
  wait_until (last_shown (column_view) == last && is_at_end (column_view));
  /* All of the log is there when nothing more comes. */
  wait_until (g_list_model_get_n_items (rows) == g_list_model_get_n_items (log));

  gtk_selection_model_select_item (GTK_SELECTION_MODEL (rows), 3, TRUE);
  g_assert_false (gtk_toggle_button_get_active (button));
  connect_often (porthole_server_get_port (server), 50);
  wait_until (g_list_model_get_n_items (rows) >= 2 + 3 * 350);
  g_assert_true (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (rows), 3));
  wait_until (!is_at_end (column_view));

  gtk_toggle_button_set_active (button, TRUE);
  wait_until (is_at_end (column_view));

  /* With nothing left to read, what comes next is followed. */
  gtk_toggle_button_set_active (button, FALSE);
  gtk_widget_activate_action (gtk_widget_get_parent (GTK_WIDGET (button)), "log.clear", NULL);
  wait_until (gtk_toggle_button_get_active (button));
  stop (fixture, server);
}

typedef struct
{
  gint64 last;
  gint64 longest;
  guint n;
} Frames;

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  Frames *frames = user_data;
  gint64 now = g_get_monotonic_time ();

  if (frames->last != 0)
    frames->longest = MAX (frames->longest, now - frames->last);
  frames->last = now;
  frames->n++;
  return G_SOURCE_CONTINUE;
}

/* Connections as fast as they come, with the log on the screen: the window goes on drawing,
 * nothing is missing from the totals, and Stop answers. How long the longest frame took is
 * printed; what is asserted leaves room for a machine with other things to do. */
static void
test_flood (Fixture *fixture, gconstpointer data)
{
  PortholeServer *server = get_server (fixture, 0);
  PortholeServerTotals totals;
  Frames frames = { 0 };
  g_autofree char *port = NULL;
  g_autoptr (GSubprocess) swarm = NULL;
  g_autoptr (GError) error = NULL;
  gint64 begin;
  guint tick;

  wait_for_suggestion (fixture);
  start (fixture, server);
  port = g_strdup_printf ("%u", porthole_server_get_port (server));
  swarm = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error, swarm_path, port, "greeted",
                            "30000", "200", NULL);
  g_assert_no_error (error);
  tick = gtk_widget_add_tick_callback (GTK_WIDGET (fixture->page), tick_cb, &frames, NULL);
  begin = g_get_monotonic_time ();
  do
    {
      g_main_context_iteration (NULL, TRUE);
      porthole_server_get_totals (server, &totals);
      g_assert_cmpint (g_get_monotonic_time () - begin, <, 60 * G_USEC_PER_SEC);
    }
  while (totals.closed < 30000);
  g_test_message ("30000 connections in %.1f s, %u frames, the longest %.0f ms",
                  (double) (g_get_monotonic_time () - begin) / G_USEC_PER_SEC, frames.n,
                  (double) frames.longest / 1000);
  gtk_widget_remove_tick_callback (GTK_WIDGET (fixture->page), tick);
  g_assert_cmpuint (totals.opened, ==, 30000);
  g_assert_cmpuint (totals.refused, ==, 0);
  g_assert_cmpint (frames.longest, <, 5 * G_USEC_PER_SEC);
  g_assert_true (g_subprocess_wait_check (swarm, NULL, NULL));
  begin = g_get_monotonic_time ();
  stop (fixture, server);
  g_assert_cmpint (g_get_monotonic_time () - begin, <, G_USEC_PER_SEC);
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
  g_assert_cmpint (argc, ==, 2);
  swarm_path = argv[1];
  adw_init ();
  install_links ();

  add ("/server-page/one-click", test_one_click);
  add ("/server-page/in-use", test_in_use);
  add ("/server-page/taken-late", test_taken_late);
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
  add ("/server-page/search", test_search);
  add ("/server-page/hostile-bytes", test_hostile_bytes);
  add ("/server-page/following", test_following);
  add ("/server-page/flood", test_flood);

  return g_test_run ();
}
