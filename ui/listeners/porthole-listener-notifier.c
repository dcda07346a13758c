/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "base/porthole-visible-text.h"
#include "listeners/porthole-listener-notifier.h"
#include "listeners/porthole-listener-text.h"

/* Keeps the scanner running while something is watched, also when the page isn't shown, and tells
 * the desktop when a watched port begins or ends. It lives as long as the application. */
struct _PortholeListenerNotifier
{
  GObject parent_instance;

  PortholeWatch *watch;
  PortholeScanner *scanner;
  gboolean running;
};

G_DEFINE_FINAL_TYPE (PortholeListenerNotifier, porthole_listener_notifier, G_TYPE_OBJECT)

static void
changed_cb (PortholeWatch *watch,
            PortholeListener *listener,
            gboolean listening,
            PortholeListenerNotifier *self)
{
  GApplication *application = g_application_get_default ();
  g_autoptr (GNotification) notification = NULL;
  g_autofree char *id = NULL;
  g_autofree char *title = NULL;
  g_autofree char *body = NULL;
  char port[64], program[512], reach[512];

  if (application == NULL)
    return;

  porthole_listener_text_port (listener, port, sizeof port);
  title = g_strdup_printf (listening ? _ ("Port %s Is Listening") : _ ("Port %s Stopped Listening"),
                           port);
  if (listening)
    /* Translators: a program, and from where it can be reached: “python3 — Every network” */
    body = g_strdup_printf (_ ("%s — %s"),
                            porthole_listener_text_program (listener, program, sizeof program),
                            porthole_listener_text_reach (listener, reach, sizeof reach));
  else
    body = g_strdup (porthole_listener_text_program (listener, program, sizeof program));

  notification = g_notification_new (title);
  g_notification_set_body (notification, body);
  id = g_strdup_printf ("listener-%s", port);
  g_application_send_notification (application, id, notification);
}

static void
active_cb (PortholeWatch *watch, GParamSpec *pspec, PortholeListenerNotifier *self)
{
  gboolean active = porthole_watch_get_active (watch);
  GApplication *application = g_application_get_default ();

  if (active == self->running)
    return;

  self->running = active;
  if (active)
    {
      porthole_scanner_start (self->scanner);
      if (application != NULL)
        g_application_hold (application);
    }
  else
    {
      porthole_scanner_stop (self->scanner);
      if (application != NULL)
        g_application_release (application);
    }
}

static void
porthole_listener_notifier_dispose (GObject *object)
{
  PortholeListenerNotifier *self = PORTHOLE_LISTENER_NOTIFIER (object);

  if (self->running)
    porthole_scanner_stop (self->scanner);
  self->running = FALSE;
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
 * Gets the overview's notifier, and makes it at the first call.
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
