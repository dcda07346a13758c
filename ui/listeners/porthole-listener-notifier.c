/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>

#include "base/porthole-sandbox.h"
#include "base/porthole-visible-text.h"
#include "common/porthole-background.h"
#include "listeners/porthole-listener-notifier.h"
#include "listeners/porthole-listener-text.h"

/* How many notifications one look may give; what is more is counted in one. */
#define MAX_AT_ONCE 3

/* Keeps the scanner running while something is watched, also when the page isn't shown, and tells
 * the desktop when a watched port begins or ends. It lives as long as the application. */
struct _PortholeListenerNotifier
{
  GObject parent_instance;

  PortholeWatch *watch;
  PortholeScanner *scanner;
  gboolean running;
  gboolean held;

  /* What has changed since the last turn of the main context. */
  GPtrArray *changes;
  guint tell_id;
};

typedef struct
{
  PortholeListener *listener;
  gboolean listening;
} Change;

G_DEFINE_FINAL_TYPE (PortholeListenerNotifier, porthole_listener_notifier, G_TYPE_OBJECT)

static void
change_free (gpointer data)
{
  Change *change = data;

  g_object_unref (change->listener);
  g_free (change);
}

static gboolean
is_port_watched (PortholeListenerNotifier *self, PortholeListener *listener)
{
  return porthole_watch_get_port (self->watch, porthole_listener_get_transport (listener),
                                  porthole_listener_get_port (listener));
}

static void
add_actions (PortholeListenerNotifier *self,
             GNotification *notification,
             PortholeListener *listener,
             gboolean listening)
{
  guint port = porthole_listener_get_port (listener);

  g_notification_set_default_action_and_target (
      notification, listening ? "app.show-listener" : "app.show-port", "u", port);
  if (listening)
    g_notification_add_button_with_target (notification, _ ("Look Up Port"), "app.show-port", "u",
                                           port);
  if (is_port_watched (self, listener))
    g_notification_add_button_with_target (notification, _ ("Stop Watching"), "app.unwatch-port",
                                           "(uu)", port,
                                           (guint) porthole_listener_get_transport (listener));
  else
    g_notification_add_button (notification, _ ("Stop Watching"), "app.unwatch-exposed");
}

static void
tell (PortholeListenerNotifier *self, GApplication *application, const Change *change)
{
  g_autoptr (GNotification) notification = NULL;
  g_autofree char *id = NULL;
  g_autofree char *title = NULL;
  g_autofree char *body = NULL;
  char port[64], holder[512], reach[512];

  porthole_listener_text_port (change->listener, port, sizeof port);
  porthole_listener_text_reach (change->listener, reach, sizeof reach);
  title = g_strdup_printf (
      change->listening ? _ ("Port %s Is Listening") : _ ("Port %s Stopped Listening"), port);
  if (change->listening)
    /* Translators: a program, and from where it can be reached: “python3 — Every network” */
    body = g_strdup_printf (_ ("%s — %s"),
                            porthole_listener_text_holder (change->listener, holder, sizeof holder),
                            porthole_listener_text_reach (change->listener, reach, sizeof reach));
  else
    body = g_strdup (porthole_listener_text_holder (change->listener, holder, sizeof holder));

  notification = g_notification_new (title);
  g_notification_set_body (notification, body);
  add_actions (self, notification, change->listener, change->listening);

  /* What is said of a port later takes the place of what was said before. */
  id = g_strdup_printf (
      "listener-%u-%s", porthole_listener_get_port (change->listener),
      porthole_transport_to_string (porthole_listener_get_transport (change->listener)));
  g_application_send_notification (application, id, notification);
}

static void
tell_of_more (GApplication *application, guint n_more)
{
  g_autoptr (GNotification) notification = NULL;
  g_autofree char *title = NULL;

  /* Translators: at the same time as those that there are notifications of */
  title = g_strdup_printf (ngettext ("%u More Port Started or Stopped Listening",
                                     "%u More Ports Started or Stopped Listening", n_more),
                           n_more);
  notification = g_notification_new (title);
  g_notification_set_default_action (notification, "app.listening");
  g_application_send_notification (application, "listeners-more", notification);
}

static gboolean
tell_cb (gpointer user_data)
{
  PortholeListenerNotifier *self = user_data;
  GApplication *application = g_application_get_default ();
  g_autoptr (GPtrArray) changes = g_steal_pointer (&self->changes);

  self->tell_id = 0;
  self->changes = g_ptr_array_new_with_free_func (change_free);
  if (application == NULL)
    return G_SOURCE_REMOVE;

  for (guint i = 0; i < changes->len && i < MAX_AT_ONCE; i++)
    tell (self, application, g_ptr_array_index (changes, i));
  if (changes->len > MAX_AT_ONCE)
    tell_of_more (application, changes->len - MAX_AT_ONCE);

  return G_SOURCE_REMOVE;
}

/* One look may find many. */
static void
changed_cb (PortholeWatch *watch,
            PortholeListener *listener,
            gboolean listening,
            PortholeListenerNotifier *self)
{
  Change *change = g_new0 (Change, 1);

  change->listener = g_object_ref (listener);
  change->listening = listening;
  g_ptr_array_add (self->changes, change);
  if (self->tell_id == 0)
    self->tell_id = g_idle_add (tell_cb, self);
}

/* The window's action of the same name, in a window that is opened where there is none. */
static void
show_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GApplication *application = g_application_get_default ();
  g_autofree char *name = g_strconcat ("win.", g_action_get_name (G_ACTION (action)), NULL);
  GtkWindow *window;

  g_application_activate (application);
  window = gtk_application_get_active_window (GTK_APPLICATION (application));
  if (window != NULL && g_variant_get_uint32 (parameter) <= PORTHOLE_PORT_MAX)
    gtk_widget_activate_action_variant (GTK_WIDGET (window), name, parameter);
}

static void
unwatch_port_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PortholeListenerNotifier *self = user_data;
  guint port, transports;

  g_variant_get (parameter, "(uu)", &port, &transports);
  if (port <= PORTHOLE_PORT_MAX)
    porthole_watch_set_port (self->watch, transports & PORTHOLE_TRANSPORT_ALL, (guint16) port,
                             FALSE);
}

static void
unwatch_exposed_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PortholeListenerNotifier *self = user_data;

  porthole_watch_set_exposed (self->watch, FALSE);
}

/* What the notifications offer. The desktop may start the program for any of these. */
static const GActionEntry actions[] = {
  { .name = "show-listener", .activate = show_cb, .parameter_type = "u" },
  { .name = "show-port", .activate = show_cb, .parameter_type = "u" },
  { .name = "unwatch-port", .activate = unwatch_port_cb, .parameter_type = "(uu)" },
  { .name = "unwatch-exposed", .activate = unwatch_exposed_cb },
};

/* Whether the application lives on without a window. */
static void
set_held (PortholeListenerNotifier *self, gboolean held)
{
  GApplication *application = g_application_get_default ();

  if (self->held == held || application == NULL)
    return;

  self->held = held;
  if (held)
    g_application_hold (application);
  else
    g_application_release (application);
}

static gboolean
has_window (GApplication *application)
{
  return GTK_IS_APPLICATION (application)
         && gtk_application_get_windows (GTK_APPLICATION (application)) != NULL;
}

static void
background_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PortholeListenerNotifier) self = user_data;
  GApplication *application = g_application_get_default ();
  gboolean allowed = porthole_background_request_finish (result, NULL);
  g_autoptr (GNotification) notification = NULL;

  if (allowed || !self->running || application == NULL || has_window (application))
    return;

  notification = g_notification_new (_ ("Ports Are No Longer Watched"));
  g_notification_set_body (notification,
                           _ ("The system doesn’t let Porthole run without a window. Keep the "
                              "window open, or allow it to run in the background in the "
                              "system’s settings."));
  g_notification_set_default_action (notification, "app.listening");
  g_application_send_notification (application, "not-watched", notification);
  set_held (self, FALSE);
}

/* With the last window, the desktop is asked whether the watch may go on. */
static void
window_removed_cb (PortholeListenerNotifier *self)
{
  GApplication *application = g_application_get_default ();

  if (!self->running || has_window (application))
    return;

  porthole_background_request_async (g_application_get_dbus_connection (application),
                                     _ ("Watched ports are followed after the window was closed."),
                                     porthole_sandbox_get () != NULL, NULL, background_cb,
                                     g_object_ref (self));
}

static void
window_added_cb (PortholeListenerNotifier *self)
{
  set_held (self, self->running);
}

static void
active_cb (PortholeWatch *watch, GParamSpec *pspec, PortholeListenerNotifier *self)
{
  gboolean active = porthole_watch_get_active (watch);

  if (active == self->running)
    return;

  self->running = active;
  if (active)
    porthole_scanner_start (self->scanner);
  else
    porthole_scanner_stop (self->scanner);
  set_held (self, active);
}

static void
porthole_listener_notifier_dispose (GObject *object)
{
  PortholeListenerNotifier *self = PORTHOLE_LISTENER_NOTIFIER (object);

  if (self->running)
    porthole_scanner_stop (self->scanner);
  self->running = FALSE;
  if (g_application_get_default () != NULL)
    g_action_map_remove_action_entries (G_ACTION_MAP (g_application_get_default ()), actions,
                                        G_N_ELEMENTS (actions));
  g_clear_handle_id (&self->tell_id, g_source_remove);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_clear_object (&self->watch);
  g_clear_object (&self->scanner);

  G_OBJECT_CLASS (porthole_listener_notifier_parent_class)->dispose (object);
}

static void
porthole_listener_notifier_class_init (PortholeListenerNotifierClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = porthole_listener_notifier_dispose;
}

static void
porthole_listener_notifier_init (PortholeListenerNotifier *self)
{
  self->changes = g_ptr_array_new_with_free_func (change_free);
}

static gboolean
get_ports_cb (GValue *value, GVariant *variant, gpointer user_data)
{
  g_value_set_variant (value, variant);

  return TRUE;
}

static GVariant *
set_ports_cb (const GValue *value, const GVariantType *type, gpointer user_data)
{
  return g_value_dup_variant (value);
}

/**
 * porthole_listener_notifier_get:
 * @overview: the engine
 * @settings: what is watched is kept there
 *
 * Gets the overview's notifier, and makes it at the first call: an application does so when it
 * starts, so that what is watched is watched from then on.
 *
 * Returns: (transfer none): the notifier
 */
PortholeListenerNotifier *
porthole_listener_notifier_get (PortholeOverview *overview, GSettings *settings)
{
  PortholeListenerNotifier *self
      = g_object_get_data (G_OBJECT (overview), "porthole-listener-notifier");

  if (self != NULL)
    return self;

  self = g_object_new (PORTHOLE_TYPE_LISTENER_NOTIFIER, NULL);
  self->scanner = g_object_ref (porthole_overview_get_scanner (overview));
  self->watch = porthole_watch_new (porthole_scanner_get_list (self->scanner));
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_DEFAULT);
  g_signal_connect_object (self->watch, "notify::active", G_CALLBACK (active_cb), self,
                           G_CONNECT_DEFAULT);
  g_settings_bind (settings, "watch-exposed", self->watch, "exposed", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind_with_mapping (settings, "watched-ports", self->watch, "ports",
                                G_SETTINGS_BIND_DEFAULT, get_ports_cb, set_ports_cb, NULL, NULL);
  if (g_application_get_default () != NULL)
    g_action_map_add_action_entries (G_ACTION_MAP (g_application_get_default ()), actions,
                                     G_N_ELEMENTS (actions), self);
  if (GTK_IS_APPLICATION (g_application_get_default ()))
    {
      g_signal_connect_object (g_application_get_default (), "window-added",
                               G_CALLBACK (window_added_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (g_application_get_default (), "window-removed",
                               G_CALLBACK (window_removed_cb), self, G_CONNECT_SWAPPED);
    }
  active_cb (self->watch, NULL, self);
  g_object_set_data_full (G_OBJECT (overview), "porthole-listener-notifier", self, g_object_unref);
  return self;
}

/**
 * porthole_listener_notifier_get_watch:
 * @self: the notifier
 *
 * Gets what is watched.
 *
 * Returns: (transfer none): the watch
 */
PortholeWatch *
porthole_listener_notifier_get_watch (PortholeListenerNotifier *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER_NOTIFIER (self), NULL);

  return self->watch;
}
