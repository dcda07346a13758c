/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "common/porthole-background.h"

#include "base/porthole-error.h"

#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define PORTAL_INTERFACE "org.freedesktop.portal.Background"
#define REQUEST_INTERFACE "org.freedesktop.portal.Request"

/* The portal may ask a person, but a portal that is no more answers nobody. */
#define PATIENCE_SECONDS 60

typedef struct
{
  guint response_id;
  guint timeout_id;
  gboolean sandboxed;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_clear_handle_id (&request->timeout_id, g_source_remove);
  g_free (request);
}

static void
answer (GTask *task, gboolean allowed)
{
  Request *request = g_task_get_task_data (task);
  GDBusConnection *connection = g_task_get_source_object (task);

  if (request->response_id == 0)
    return;

  g_clear_handle_id (&request->timeout_id, g_source_remove);
  if (allowed)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_new_error_literal (task, PORTHOLE_ERROR, PORTHOLE_ERROR_PERMISSION,
                                     "not allowed to run in the background");
  /* It held the last reference to the task. */
  g_dbus_connection_signal_unsubscribe (connection, g_steal_handle_id (&request->response_id));
}

static void
response_cb (GDBusConnection *connection,
             const char *sender,
             const char *path,
             const char *interface,
             const char *signal,
             GVariant *parameters,
             gpointer user_data)
{
  g_autoptr (GVariant) results = NULL;
  gboolean background = FALSE;
  guint32 response;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(ua{sv})")))
    return;

  g_variant_get (parameters, "(u@a{sv})", &response, &results);
  g_variant_lookup (results, "background", "b", &background);
  answer (user_data, response == 0 && background);
}

static gboolean
timeout_cb (gpointer user_data)
{
  Request *request = g_task_get_task_data (user_data);

  request->timeout_id = 0;
  answer (user_data, FALSE);
  return G_SOURCE_REMOVE;
}

static gboolean
is_no_portal (const GError *error)
{
  return g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_SERVICE_UNKNOWN)
         || g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_NAME_HAS_NO_OWNER)
         || g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_UNKNOWN_METHOD)
         || g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_UNKNOWN_INTERFACE)
         || g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_UNKNOWN_OBJECT);
}

static void
called_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Request *request = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) handle
      = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);

  /* Outside a sandbox nothing ends a program for having no window. */
  if (handle == NULL)
    answer (task, is_no_portal (error) && !request->sandboxed);
}

/* The answer's path is known before the call, so that it can't come too soon (the portal's
 * documentation, "Requests"). */
static char *
make_path (GDBusConnection *connection, const char *token)
{
  g_autofree char *sender = g_strdup (g_dbus_connection_get_unique_name (connection) + 1);

  g_strdelimit (sender, ".", '_');
  return g_strdup_printf ("%s/request/%s/%s", PORTAL_PATH, sender, token);
}

/**
 * porthole_background_request_async:
 * @connection: (nullable): the session bus
 * @reason: for the person who may be asked, in their language
 * @sandboxed: whether this program runs in a sandbox
 * @cancellable: (nullable): to stop waiting
 * @callback: called when it is known
 * @user_data: for @callback
 *
 * Asks the background portal whether the program may go on without a window
 * (org.freedesktop.portal.Background). Without a portal that is so outside a sandbox, and not
 * within one.
 */
void
porthole_background_request_async (GDBusConnection *connection,
                                   const char *reason,
                                   gboolean sandboxed,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (connection, cancellable, callback, user_data);
  Request *request = g_new0 (Request, 1);
  g_autofree char *token = g_strdup_printf ("porthole%u", g_random_int ());
  g_autofree char *path = NULL;
  GVariantBuilder options;

  g_return_if_fail (reason != NULL);

  request->sandboxed = sandboxed;
  g_task_set_source_tag (task, porthole_background_request_async);
  g_task_set_task_data (task, request, request_free);
  if (connection == NULL && sandboxed)
    {
      g_task_return_new_error_literal (task, PORTHOLE_ERROR, PORTHOLE_ERROR_PERMISSION,
                                       "no session bus");
      return;
    }
  if (connection == NULL)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  path = make_path (connection, token);
  request->response_id = g_dbus_connection_signal_subscribe (
      connection, PORTAL_NAME, REQUEST_INTERFACE, "Response", path, NULL, G_DBUS_SIGNAL_FLAGS_NONE,
      response_cb, g_object_ref (task), g_object_unref);
  request->timeout_id = g_timeout_add_seconds (PATIENCE_SECONDS, timeout_cb, task);

  g_variant_builder_init (&options, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&options, "{sv}", "handle_token", g_variant_new_string (token));
  g_variant_builder_add (&options, "{sv}", "reason", g_variant_new_string (reason));
  g_variant_builder_add (&options, "{sv}", "autostart", g_variant_new_boolean (FALSE));
  g_dbus_connection_call (connection, PORTAL_NAME, PORTAL_PATH, PORTAL_INTERFACE,
                          "RequestBackground", g_variant_new ("(sa{sv})", "", &options),
                          G_VARIANT_TYPE ("(o)"), G_DBUS_CALL_FLAGS_NONE, -1, cancellable,
                          called_cb, g_object_ref (task));
}

/**
 * porthole_background_request_finish:
 * @result: what the callback got
 * @error: return location for an error
 *
 * Ends asking.
 *
 * Fails with `PORTHOLE_ERROR_PERMISSION` when the program may not.
 *
 * Returns: whether the program may go on without a window
 */
gboolean
porthole_background_request_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
