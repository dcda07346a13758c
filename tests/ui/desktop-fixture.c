/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "desktop-fixture.h"

static const char interface[]
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
      "</node>";

static GDBusConnection *desktop;
static GPtrArray *received;
static guint last_id;

/* What the server was told: “summary\nbody\naction\nlabel…”, behind its number. */
static void
notify_cb (GDBusConnection *connection,
           const char *sender,
           const char *path,
           const char *interface_name,
           const char *method,
           GVariant *parameters,
           GDBusMethodInvocation *invocation,
           gpointer user_data)
{
  const char *summary, *body;
  guint replaces;
  g_autofree const char **actions = NULL;
  g_autofree char *joined = NULL;

  if (strcmp (method, "Notify") != 0)
    {
      g_dbus_method_invocation_return_value (invocation, NULL);
      return;
    }

  g_variant_get (parameters, "(&su&s&s&s^a&s@a{sv}i)", NULL, &replaces, NULL, &summary, &body,
                 &actions, NULL, NULL);
  joined = g_strjoinv ("\n", (char **) actions);
  last_id = replaces != 0 ? replaces : received->len + 1;
  g_ptr_array_add (received, g_strdup_printf ("%u\n%s\n%s\n%s", last_id, summary, body, joined));
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(u)", last_id));
}

static void
call_bus (const char *method, GVariant *parameters)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = g_dbus_connection_call_sync (
      desktop, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", method,
      parameters, NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);

  g_assert_no_error (error);
}

/* Adds what has one interface, described by @xml, under a name of its own.
 *
 * Returns: by which it is taken away
 */
guint
desktop_add_service (const char *name,
                     const char *path,
                     const char *xml,
                     GDBusInterfaceMethodCallFunc call,
                     gpointer user_data)
{
  const GDBusInterfaceVTable vtable = { .method_call = call };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (xml, NULL);
  g_autoptr (GError) error = NULL;
  guint id = g_dbus_connection_register_object (desktop, path, node->interfaces[0], &vtable,
                                                user_data, NULL, &error);

  g_assert_no_error (error);
  call_bus ("RequestName", g_variant_new ("(su)", name, 0u));

  return id;
}

void
desktop_remove_service (const char *name, guint id)
{
  call_bus ("ReleaseName", g_variant_new ("(s)", name));
  g_dbus_connection_unregister_object (desktop, id);
}

/* Before the application takes its name: it looks for who takes notifications at the first one. */
void
desktop_start (void)
{
  g_autoptr (GError) error = NULL;

  received = g_ptr_array_new_with_free_func (g_free);
  desktop = g_dbus_connection_new_for_address_sync (
      g_getenv ("DBUS_SESSION_BUS_ADDRESS"),
      G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT
          | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
      NULL, NULL, &error);
  g_assert_no_error (error);
  desktop_add_service ("org.freedesktop.Notifications", "/org/freedesktop/Notifications", interface,
                       notify_cb, NULL);
}

/* Returns: how many notifications have come */
guint
desktop_count (void)
{
  return received->len;
}

void
desktop_forget (void)
{
  g_ptr_array_set_size (received, 0);
}

/* Returns: (nullable): the notification with this in it */
const char *
desktop_find (const char *text)
{
  for (guint i = 0; i < received->len; i++)
    {
      if (strstr (g_ptr_array_index (received, i), text) != NULL)
        return g_ptr_array_index (received, i);
    }

  return NULL;
}

/* A click on the notification (“default”), or on one of its buttons. */
void
desktop_invoke (const char *notification, const char *action)
{
  guint id = (guint) g_ascii_strtoull (notification, NULL, 10);

  g_assert_true (g_dbus_connection_emit_signal (desktop, NULL, "/org/freedesktop/Notifications",
                                                "org.freedesktop.Notifications", "ActionInvoked",
                                                g_variant_new ("(us)", id, action), NULL));
}

/* Whether everything that was asked for before has come. */
void
desktop_settle (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
}
