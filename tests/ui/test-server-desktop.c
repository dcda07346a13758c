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
#include "common/ui-test.h"
#include "server/porthole-server-page.h"
#include "server/porthole-server-view.h"

#define TIMEOUT_US (15 * G_USEC_PER_SEC)

static const char interfaces[]
    = "<node>"
      " <interface name='org.freedesktop.Notifications'>"
      "  <method name='Notify'>"
      "   <arg type='s' direction='in'/><arg type='u' direction='in'/>"
      "   <arg type='s' direction='in'/><arg type='s' direction='in'/>"
      "   <arg type='s' direction='in'/><arg type='as' direction='in'/>"
      "   <arg type='a{sv}' direction='in'/><arg type='i' direction='in'/>"
      "   <arg type='u' direction='out'/>"
      "  </method>"
      "  <method name='CloseNotification'><arg type='u' direction='in'/></method>"
      " </interface>"
      " <interface name='org.freedesktop.portal.Background'>"
      "  <method name='RequestBackground'><arg type='s' direction='in'/>"
      "   <arg type='a{sv}' direction='in'/><arg type='o' direction='out'/></method>"
      " </interface>"
      "</node>";

static PortholeApplication *application;
static GDBusConnection *desktop;
static GPtrArray *told; /* “title\nbody”, one for each notification */

static void
notify (GVariant *parameters, GDBusMethodInvocation *invocation)
{
  const char *summary, *body;

  g_variant_get (parameters, "(&su&s&s&s@as@a{sv}i)", NULL, NULL, NULL, &summary, &body, NULL, NULL,
                 NULL);
  g_ptr_array_add (told, g_strdup_printf ("%s\n%s", summary, body));
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(u)", told->len));
}

/* A portal that says no to everybody. */
static void
refuse (GDBusConnection *connection,
        const char *sender,
        GVariant *parameters,
        GDBusMethodInvocation *invocation)
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

static void
call_cb (GDBusConnection *connection,
         const char *sender,
         const char *path,
         const char *interface_name,
         const char *method,
         GVariant *parameters,
         GDBusMethodInvocation *invocation,
         gpointer user_data)
{
  if (g_str_equal (method, "Notify"))
    notify (parameters, invocation);
  else if (g_str_equal (method, "RequestBackground"))
    refuse (connection, sender, parameters, invocation);
  else
    g_dbus_method_invocation_return_value (invocation, NULL);
}

static void
add_service (const char *name, const char *path, GDBusInterfaceInfo *interface)
{
  static const GDBusInterfaceVTable vtable = { .method_call = call_cb };
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;

  g_dbus_connection_register_object (desktop, path, interface, &vtable, NULL, NULL, &error);
  g_assert_no_error (error);
  reply = g_dbus_connection_call_sync (desktop, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                       "org.freedesktop.DBus", "RequestName",
                                       g_variant_new ("(su)", name, 0u), NULL,
                                       G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
}

static void
start_desktop (void)
{
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (interfaces, NULL);
  g_autoptr (GError) error = NULL;

  told = g_ptr_array_new_with_free_func (g_free);
  desktop = g_dbus_connection_new_for_address_sync (
      g_getenv ("DBUS_SESSION_BUS_ADDRESS"),
      G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT
          | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
      NULL, NULL, &error);
  g_assert_no_error (error);
  add_service ("org.freedesktop.Notifications", "/org/freedesktop/Notifications",
               node->interfaces[0]);
  add_service ("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop",
               node->interfaces[1]);
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

static PortholeServer *
start (PortholeServerPage *page)
{
  GtkWidget *view = find_descendant (GTK_WIDGET (page), ADW_TYPE_TAB_VIEW);
  GtkWidget *shown = adw_tab_page_get_child (adw_tab_view_get_selected_page (ADW_TAB_VIEW (view)));
  GtkWidget *row = find_descendant (shown, ADW_TYPE_ENTRY_ROW);
  PortholeServer *server = porthole_server_view_get_server (PORTHOLE_SERVER_VIEW (shown));
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

/* Whether everything that was asked for before has come. */
static void
settle (void)
{
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC;

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
}

/* Who looks elsewhere is told of a connection, once in a while; who looks at it isn't. */
static void
test_notification (void)
{
  PortholeServerPage *page;
  GtkWindow *window = open_window (&page);
  PortholeServer *server = start (page);
  GtkWindow *other = GTK_WINDOW (gtk_window_new ());
  g_autofree char *title = NULL;

  wait_until (gtk_window_is_active (window));
  connect_once (server);
  settle ();
  g_assert_cmpuint (told->len, ==, 0);

  gtk_window_present (other);
  wait_until (!gtk_window_is_active (window));
  connect_once (server);
  wait_until (told->len == 1);
  title = g_strdup_printf ("Connection on Port %u\nFrom 127.0.0.1:",
                           porthole_server_get_port (server));
  g_assert_true (g_str_has_prefix (g_ptr_array_index (told, 0), title));

  /* A second one right after it would be a flood. */
  connect_once (server);
  settle ();
  g_assert_cmpuint (told->len, ==, 1);
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

  start_desktop ();
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
