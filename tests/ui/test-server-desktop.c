/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the desktop hears of the test servers, and what it may refuse: a notification server and
 * a background portal that are made up, on a session bus of the test's own. */

#include "config.h"

#include <adwaita.h>
#include <arpa/inet.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "application/porthole-application.h"
#include "common/porthole-page.h"
#include "common/ui-test.h"
#include "desktop-fixture.h"
#include "registry/porthole-registry-page.h"
#include "server/porthole-log-view.h"
#include "server/porthole-server-page.h"
#include "server/porthole-server-view.h"

static const char portal[]
    = "<node>"
      " <interface name='org.freedesktop.portal.Background'>"
      "  <method name='RequestBackground'><arg type='s' direction='in'/>"
      "   <arg type='a{sv}' direction='in'/><arg type='o' direction='out'/></method>"
      " </interface>"
      "</node>";

static PortholeApplication *application;
/* A portal that says no to everybody. */
static void
refuse_cb (GDBusConnection *connection,
           const char *sender,
           const char *object,
           const char *interface,
           const char *method,
           GVariant *parameters,
           GDBusMethodInvocation *invocation,
           gpointer user_data)
{
  g_autoptr (GVariant) options = g_variant_get_child_value (parameters, 1);
  g_autofree char *name = g_strdelimit (g_strdup (sender + 1), ".", '_');
  g_autofree char *token = NULL;
  g_autofree char *path = NULL;
  GVariantBuilder results;

  g_assert_true (g_variant_lookup (options, "handle_token", "s", &token));
  path = g_strdup_printf ("/org/freedesktop/portal/desktop/request/%s/%s", name, token);
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", path));
  g_variant_builder_init (&results, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&results, "{sv}", "background", g_variant_new_boolean (FALSE));
  g_dbus_connection_emit_signal (connection, sender, path, "org.freedesktop.portal.Request",
                                 "Response", g_variant_new ("(ua{sv})", 0u, &results), NULL);
}

static GtkWindow *
open_window (PortholeServerPage **ret_page)
{
  GtkWindow *window;
  GtkWidget *page = NULL;

  g_application_activate (G_APPLICATION (application));
  window = gtk_application_get_active_window (GTK_APPLICATION (application));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "server");
  wait_until ((page = find_descendant (GTK_WIDGET (window), PORTHOLE_TYPE_SERVER_PAGE)) != NULL
              && gtk_widget_get_mapped (page));
  *ret_page = PORTHOLE_SERVER_PAGE (page);
  return window;
}

static GtkWidget *
get_shown (PortholeServerPage *page)
{
  GtkWidget *view = find_descendant (GTK_WIDGET (page), ADW_TYPE_TAB_VIEW);

  return adw_tab_page_get_child (adw_tab_view_get_selected_page (ADW_TAB_VIEW (view)));
}

static PortholeServer *
get_selected (PortholeServerPage *page)
{
  return porthole_server_view_get_server (PORTHOLE_SERVER_VIEW (get_shown (page)));
}

static PortholeServer *
start (PortholeServerPage *page)
{
  GtkWidget *row = find_descendant (get_shown (page), ADW_TYPE_ENTRY_ROW);
  PortholeServer *server = get_selected (page);
  g_autofree char *port = g_strdup_printf ("%u", find_free_port ());

  gtk_editable_set_text (GTK_EDITABLE (row), port);
  gtk_widget_activate_action (GTK_WIDGET (page), "server.start-stop", NULL);
  wait_until (porthole_server_get_state (server) == PORTHOLE_SERVER_RUNNING);
  return server;
}

static void
connect_once (PortholeServer *server)
{
  struct sockaddr_in address = { .sin_family = AF_INET,
                                 .sin_port = htons (porthole_server_get_port (server)),
                                 .sin_addr.s_addr = htonl (INADDR_LOOPBACK) };
  PortholeServerTotals totals;
  guint64 before;
  int fd = socket (AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

  porthole_server_get_totals (server, &totals);
  before = totals.closed;
  g_assert_no_errno (connect (fd, (struct sockaddr *) &address, sizeof address));
  close (fd);
  wait_until ((porthole_server_get_totals (server, &totals), totals.closed > before));
}

/* Who looks elsewhere is told of a connection, once in a while; who looks at it isn't. */
static void
test_notification (void)
{
  PortholeServerPage *page;
  GtkWindow *window = open_window (&page);
  PortholeServer *server = start (page);
  GtkWindow *other = GTK_WINDOW (gtk_window_new ());
  GtkWidget *focus, *ports;
  const char *notification;
  g_autofree char *title = NULL;
  g_autofree char *action = NULL;
  g_autofree char *number = NULL;

  wait_until (gtk_window_is_active (window));
  connect_once (server);
  desktop_settle (1000);
  g_assert_cmpuint (desktop_count (), ==, 0);

  gtk_window_present (other);
  wait_until (!gtk_window_is_active (window));
  connect_once (server);
  wait_until (desktop_count () == 1);
  title = g_strdup_printf ("Connection on Port %u\nFrom 127.0.0.1:",
                           porthole_server_get_port (server));
  notification = desktop_find (title);
  g_assert_nonnull (notification);

  /* A second one right after it would be a flood. */
  connect_once (server);
  desktop_settle (1000);
  g_assert_cmpuint (desktop_count (), ==, 1);

  /* It leads to the log of its server, from whatever is shown, and to the page of its port. */
  gtk_widget_activate_action (GTK_WIDGET (page), "server.add", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "chart");
  desktop_invoke (notification, "default");
  wait_until (get_selected (page) == server && gtk_widget_get_mapped (GTK_WIDGET (page)));
  wait_until (gtk_window_is_active (window));
  focus = gtk_root_get_focus (GTK_ROOT (window));
  g_assert_true (focus != NULL && gtk_widget_get_ancestor (focus, PORTHOLE_TYPE_LOG_VIEW) != NULL);

  action = g_strdup_printf ("app.show-port(uint32 %u)", porthole_server_get_port (server));
  g_assert_nonnull (strstr (notification, action));
  g_action_group_activate_action (G_ACTION_GROUP (application), "show-port",
                                  g_variant_new_uint32 (porthole_server_get_port (server)));
  wait_until (!gtk_widget_get_mapped (GTK_WIDGET (page)));
  ports = find_descendant (GTK_WIDGET (window), PORTHOLE_TYPE_REGISTRY_PAGE);
  number = g_strdup_printf ("%u", porthole_server_get_port (server));
  g_assert_cmpstr (
      gtk_editable_get_text (GTK_EDITABLE (porthole_page_get_search_entry (PORTHOLE_PAGE (ports)))),
      ==, number);

  gtk_window_destroy (other);
  gtk_window_destroy (window);
}

static GtkWidget *
find_dialog (GtkWindow *window)
{
  return find_descendant (GTK_WIDGET (window), ADW_TYPE_ALERT_DIALOG);
}

/* The system doesn't let the servers go on without the window: it stays, and says why. */
static void
test_refused (void)
{
  PortholeServerPage *page;
  GtkWindow *window = open_window (&page);
  PortholeServer *server = start (page);
  GtkWidget *asked, *dialog = NULL;

  gtk_window_close (window);
  wait_until ((asked = find_dialog (window)) != NULL);
  g_signal_emit_by_name (asked, "response::keep", "keep");
  adw_dialog_force_close (ADW_DIALOG (asked));
  wait_until ((dialog = find_dialog (window)) != NULL
              && strcmp (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (dialog)),
                         "Servers Can’t Keep Running")
                     == 0);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window)));
  g_assert_cmpint (porthole_server_get_state (server), ==, PORTHOLE_SERVER_RUNNING);
  connect_once (server);
  gtk_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GSettings) settings = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);

  desktop_start ();
  desktop_add_service ("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop", portal,
                       refuse_cb, NULL);
  settings = g_settings_new (APP_ID);
  g_settings_set_boolean (settings, "how-ports-work-shown", TRUE);
  application = porthole_application_new ();
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_application_hold (G_APPLICATION (application));

  g_test_add_func ("/ui/server-desktop/notification", test_notification);
  g_test_add_func ("/ui/server-desktop/refused", test_refused);

  status = g_test_run ();
  g_clear_object (&application);

  return status;
}
