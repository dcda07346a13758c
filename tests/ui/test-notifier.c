/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which notifications the desktop gets of watched ports: a desktop that is made up
 * takes them on a real session bus. */

#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "application/porthole-application.h"
#include "common/ui-test.h"
#include "desktop-fixture.h"
#include "listeners/porthole-listeners-page.h"

#define N_MANY 8

static const char portal_interface[]
    = "<node>"
      " <interface name='org.freedesktop.portal.Background'>"
      "  <method name='RequestBackground'>"
      "   <arg type='s' direction='in'/><arg type='a{sv}' direction='in'/>"
      "   <arg type='o' direction='out'/>"
      "  </method>"
      " </interface>"
      "</node>";

static PortholeApplication *application;
static GSettings *settings;

static const char *
find_listening (guint16 port)
{
  g_autofree char *title = g_strdup_printf ("\nPort %u TCP Is Listening\n", port);

  return desktop_find (title);
}

static const char *
find_stopped (guint16 port)
{
  g_autofree char *title = g_strdup_printf ("\nPort %u TCP Stopped Listening\n", port);

  return desktop_find (title);
}

static GSocket *
listen_on (const char *address, guint16 port, guint16 *ret_port)
{
  g_autoptr (GInetAddress) inet = g_inet_address_new_from_string (address);
  g_autoptr (GSocketAddress) at = g_inet_socket_address_new (inet, port);
  g_autoptr (GSocketAddress) bound = NULL;
  g_autoptr (GError) error = NULL;
  GSocket *socket
      = g_socket_new (G_SOCKET_FAMILY_IPV4, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP, &error);

  g_assert_no_error (error);
  g_socket_bind (socket, at, TRUE, &error);
  g_assert_no_error (error);
  g_assert_true (g_socket_listen (socket, NULL));
  bound = g_socket_get_local_address (socket, NULL);
  if (ret_port != NULL)
    *ret_port = g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (bound));
  return socket;
}

/* A port at which nobody listens. */
static guint16
find_port (void)
{
  guint16 port;
  g_autoptr (GSocket) socket = listen_on ("127.0.0.1", 0, &port);

  g_assert_true (g_socket_close (socket, NULL));
  return port;
}

static void
watch (const guint16 *ports, guint n_ports)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(qq)"));
  for (guint i = 0; i < n_ports; i++)
    g_variant_builder_add (&builder, "(qq)", ports[i], (guint16) PORTHOLE_TRANSPORT_TCP);
  g_settings_set_value (settings, "watched-ports", g_variant_builder_end (&builder));
}

static guint
count_watched (void)
{
  g_autoptr (GVariant) watched = g_settings_get_value (settings, "watched-ports");

  return (guint) g_variant_n_children (watched);
}

/* What the background portal was asked for, and what it answers. */
typedef struct
{
  char *reason;
  gboolean allowed;
} Portal;

static void
portal_call_cb (GDBusConnection *connection,
                const char *sender,
                const char *path,
                const char *interface_name,
                const char *method,
                GVariant *parameters,
                GDBusMethodInvocation *invocation,
                gpointer user_data)
{
  Portal *portal = user_data;
  g_autoptr (GVariant) options = g_variant_get_child_value (parameters, 1);
  g_autofree char *name = g_strdelimit (g_strdup (sender + 1), ".", '_');
  g_autofree char *token = NULL;
  g_autofree char *request = NULL;
  GVariantBuilder results;

  g_assert_true (g_variant_lookup (options, "handle_token", "s", &token));
  g_clear_pointer (&portal->reason, g_free);
  g_assert_true (g_variant_lookup (options, "reason", "s", &portal->reason));
  request = g_strdup_printf ("/org/freedesktop/portal/desktop/request/%s/%s", name, token);
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", request));
  g_variant_builder_init (&results, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&results, "{sv}", "background", g_variant_new_boolean (portal->allowed));
  g_dbus_connection_emit_signal (connection, sender, request, "org.freedesktop.portal.Request",
                                 "Response", g_variant_new ("(ua{sv})", 0u, &results), NULL);
}

/* Off by default: nobody is told anything, and no window is needed for that. */
static void
test_off (void)
{
  g_autoptr (GSocket) socket = NULL;

  g_assert_false (g_settings_get_boolean (settings, "watch-exposed"));
  g_assert_cmpuint (count_watched (), ==, 0);
  socket = listen_on ("0.0.0.0", 0, NULL);
  desktop_settle (1500);
  g_assert_cmpuint (desktop_count (), ==, 0);
}

/* A watched port, while there is no window at all. */
static void
test_port (void)
{
  g_autoptr (GSocket) socket = NULL;
  guint16 port = find_port (), other;
  g_autoptr (GSocket) unwatched = NULL;
  g_autofree char *unwatch = NULL;
  const char *told;

  g_assert_null (gtk_application_get_active_window (GTK_APPLICATION (application)));
  watch (&port, 1);
  desktop_settle (1500);
  socket = listen_on ("127.0.0.1", port, NULL);
  unwatched = listen_on ("0.0.0.0", 0, &other);
  wait_until (find_listening (port) != NULL);
  told = find_listening (port);
  g_assert_nonnull (strstr (told, "test-notifier — This computer only"));
  g_assert_nonnull (strstr (told, "Look Up Port"));
  unwatch = g_strdup_printf ("app.unwatch-port((uint32 %u, uint32 1))", port);
  g_assert_nonnull (strstr (told, unwatch));
  g_assert_null (find_listening (other));

  /* The notification leads to the row. */
  desktop_invoke (told, "default");
  wait_until (gtk_application_get_active_window (GTK_APPLICATION (application)) != NULL);
  {
    GtkWidget *window
        = GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (application)));
    GtkWidget *page = NULL;

    wait_until ((page = find_descendant (window, PORTHOLE_TYPE_LISTENERS_PAGE)) != NULL
                && gtk_widget_get_mapped (page));
    gtk_window_close (GTK_WINDOW (window));
  }
  wait_until (gtk_application_get_active_window (GTK_APPLICATION (application)) == NULL);

  /* The window is closed, and the watch goes on. */
  g_assert_true (g_socket_close (socket, NULL));
  wait_until (find_stopped (port) != NULL);

  desktop_invoke (find_stopped (port), unwatch);
  wait_until (count_watched () == 0);
  desktop_forget ();
  g_clear_object (&socket);
  socket = listen_on ("127.0.0.1", port, NULL);
  desktop_settle (1500);
  g_assert_cmpuint (desktop_count (), ==, 0);
}

static void
test_exposed (void)
{
  g_autoptr (GSocket) local = NULL;
  g_autoptr (GSocket) exposed = NULL;
  guint16 local_port, exposed_port;

  desktop_forget ();
  g_settings_set_boolean (settings, "watch-exposed", TRUE);
  desktop_settle (1500);
  local = listen_on ("127.0.0.1", 0, &local_port);
  exposed = listen_on ("0.0.0.0", 0, &exposed_port);
  wait_until (find_listening (exposed_port) != NULL);
  g_assert_null (find_listening (local_port));
  g_assert_nonnull (strstr (find_listening (exposed_port), "Every network"));

  desktop_invoke (find_listening (exposed_port), "app.unwatch-exposed");
  wait_until (!g_settings_get_boolean (settings, "watch-exposed"));
}

/* A program that opens many ports at once doesn't bury the desktop. */
static void
test_many (void)
{
  guint16 ports[N_MANY];
  GSocket *sockets[N_MANY];
  guint n_told = 0;

  for (guint i = 0; i < N_MANY; i++)
    ports[i] = find_port ();
  desktop_forget ();
  watch (ports, N_MANY);
  desktop_settle (1500);
  for (guint i = 0; i < N_MANY; i++)
    sockets[i] = listen_on ("127.0.0.1", ports[i], NULL);
  wait_until (desktop_find ("More Port") != NULL);
  for (guint i = 0; i < N_MANY; i++)
    n_told += find_listening (ports[i]) != NULL;
  g_assert_cmpuint (n_told, >=, 3);
  g_assert_cmpuint (n_told, <, N_MANY);

  watch (NULL, 0);
  for (guint i = 0; i < N_MANY; i++)
    g_object_unref (sockets[i]);
}

static void
close_window (Portal *portal)
{
  GtkWindow *window;

  g_clear_pointer (&portal->reason, g_free);
  g_application_activate (G_APPLICATION (application));
  window = gtk_application_get_active_window (GTK_APPLICATION (application));
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (window)));
  gtk_window_close (window);
  wait_until (gtk_application_get_active_window (GTK_APPLICATION (application)) == NULL);
}

/* With the last window the desktop is asked whether the watch may go on, and where it may not, that
 * is said. */
static void
test_background (void)
{
  Portal portal = { .allowed = TRUE };
  guint16 port = find_port ();
  guint id
      = desktop_add_service ("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop",
                             portal_interface, portal_call_cb, &portal);

  desktop_forget ();

  /* Nobody is asked where nothing is watched. */
  close_window (&portal);
  desktop_settle (300);
  g_assert_null (portal.reason);

  watch (&port, 1);
  close_window (&portal);
  wait_until (portal.reason != NULL);
  g_assert_cmpstr (portal.reason, ==, "Watched ports are followed after the window was closed.");
  desktop_settle (300);
  g_assert_cmpuint (desktop_count (), ==, 0);

  portal.allowed = FALSE;
  close_window (&portal);
  wait_until (desktop_find ("\nPorts Are No Longer Watched\n") != NULL);

  watch (NULL, 0);
  desktop_remove_service ("org.freedesktop.portal.Desktop", id);
  g_free (portal.reason);
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

  desktop_start ();
  settings = g_settings_new (APP_ID);
  g_settings_set_boolean (settings, "how-ports-work-shown", TRUE);
  application = porthole_application_new ();
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_assert_nonnull (g_application_get_dbus_connection (G_APPLICATION (application)));
  g_application_hold (G_APPLICATION (application));

  g_test_add_func ("/ui/notifier/off", test_off);
  g_test_add_func ("/ui/notifier/port", test_port);
  g_test_add_func ("/ui/notifier/exposed", test_exposed);
  g_test_add_func ("/ui/notifier/many", test_many);
  g_test_add_func ("/ui/notifier/background", test_background);

  status = g_test_run ();
  g_clear_object (&application);
  g_clear_object (&settings);

  return status;
}
