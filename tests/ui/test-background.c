/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gtk/gtk.h>

#include "base/porthole-error.h"
#include "common/porthole-background.h"
#include "common/ui-test.h"

/* A portal on a bus of the test's own, that answers as it is told to. */
static const char interfaces[]
    = "<node><interface name='org.freedesktop.portal.Background'>"
      "<method name='RequestBackground'><arg type='s' direction='in'/>"
      "<arg type='a{sv}' direction='in'/><arg type='o' direction='out'/></method>"
      "</interface></node>";

typedef struct
{
  GTestDBus *bus;
  GDBusConnection *client;
  GDBusConnection *portal;
  guint32 response;
  gboolean background;
  char *reason;
  gboolean done;
  gboolean allowed;
  GError *error;
} Fixture;

static void
call_cb (GDBusConnection *connection,
         const char *sender,
         const char *object,
         const char *interface,
         const char *method,
         GVariant *parameters,
         GDBusMethodInvocation *invocation,
         gpointer user_data)
{
  Fixture *fixture = user_data;
  g_autoptr (GVariant) options = g_variant_get_child_value (parameters, 1);
  g_autofree char *name = g_strdup (sender + 1);
  g_autofree char *token = NULL;
  g_autofree char *path = NULL;
  GVariantBuilder results;

  g_assert_cmpstr (method, ==, "RequestBackground");
  g_assert_true (g_variant_lookup (options, "handle_token", "s", &token));
  g_variant_lookup (options, "reason", "s", &fixture->reason);
  path = g_strdup_printf ("/org/freedesktop/portal/desktop/request/%s/%s",
                          g_strdelimit (name, ".", '_'), token);
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", path));

  g_variant_builder_init (&results, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&results, "{sv}", "background",
                         g_variant_new_boolean (fixture->background));
  g_dbus_connection_emit_signal (connection, sender, path, "org.freedesktop.portal.Request",
                                 "Response",
                                 g_variant_new ("(ua{sv})", fixture->response, &results), NULL);
}

static GDBusConnection *
connect_to_bus (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GDBusConnection *connection = g_dbus_connection_new_for_address_sync (
      g_test_dbus_get_bus_address (fixture->bus),
      G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT
          | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
      NULL, NULL, &error);

  g_assert_no_error (error);
  return connection;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (fixture->bus);
  fixture->client = connect_to_bus (fixture);
}

static void
add_portal (Fixture *fixture, guint32 response, gboolean background)
{
  static const GDBusInterfaceVTable vtable = { .method_call = call_cb };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (interfaces, NULL);
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;

  fixture->response = response;
  fixture->background = background;
  fixture->portal = connect_to_bus (fixture);
  g_dbus_connection_register_object (fixture->portal, "/org/freedesktop/portal/desktop",
                                     node->interfaces[0], &vtable, fixture, NULL, &error);
  g_assert_no_error (error);
  reply = g_dbus_connection_call_sync (
      fixture->portal, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
      "RequestName", g_variant_new ("(su)", "org.freedesktop.portal.Desktop", 0), NULL,
      G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_error (&fixture->error);
  g_clear_pointer (&fixture->reason, g_free);
  g_dbus_connection_close_sync (fixture->client, NULL, NULL);
  g_clear_object (&fixture->client);
  if (fixture->portal != NULL)
    g_dbus_connection_close_sync (fixture->portal, NULL, NULL);
  g_clear_object (&fixture->portal);
  g_test_dbus_down (fixture->bus);
  g_clear_object (&fixture->bus);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;

  fixture->allowed = porthole_background_request_finish (result, &fixture->error);
  fixture->done = TRUE;
}

static void
ask (Fixture *fixture, gboolean sandboxed)
{
  porthole_background_request_async (fixture->client, "a server runs", sandboxed, NULL, answered_cb,
                                     fixture);
  wait_until (fixture->done);
}

static void
test_allowed (Fixture *fixture, gconstpointer data)
{
  add_portal (fixture, 0, TRUE);
  ask (fixture, TRUE);
  g_assert_no_error (fixture->error);
  g_assert_true (fixture->allowed);
  g_assert_cmpstr (fixture->reason, ==, "a server runs");
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  add_portal (fixture, 0, FALSE);
  ask (fixture, TRUE);
  g_assert_false (fixture->allowed);
  g_assert_error (fixture->error, PORTHOLE_ERROR, PORTHOLE_ERROR_PERMISSION);
}

/* The person closed the question. */
static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  add_portal (fixture, 1, TRUE);
  ask (fixture, FALSE);
  g_assert_error (fixture->error, PORTHOLE_ERROR, PORTHOLE_ERROR_PERMISSION);
}

static void
test_no_portal (Fixture *fixture, gconstpointer data)
{
  ask (fixture, FALSE);
  g_assert_no_error (fixture->error);
  g_assert_true (fixture->allowed);
}

static void
test_no_portal_sandboxed (Fixture *fixture, gconstpointer data)
{
  ask (fixture, TRUE);
  g_assert_error (fixture->error, PORTHOLE_ERROR, PORTHOLE_ERROR_PERMISSION);
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

  add ("/background/allowed", test_allowed);
  add ("/background/refused", test_refused);
  add ("/background/cancelled", test_cancelled);
  add ("/background/no-portal", test_no_portal);
  add ("/background/no-portal-sandboxed", test_no_portal_sandboxed);

  return g_test_run ();
}
