/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "base/porthole-sandbox.h"
#include "common/porthole-background.h"
#include "common/porthole-page.h"
#include "server/porthole-server-defaults.h"
#include "server/porthole-server-page.h"
#include "server/porthole-server-view.h"

#define FIRST_PORT 8080
#define REMEMBERED_MAX 20

/* Seconds between two notifications about one server. */
#define NOTIFICATION_INTERVAL 10

/**
 * PortholeServerPage:
 *
 * The test servers, a tab each. They are remembered and offered again, and never started but
 * by the person.
 */
struct _PortholeServerPage
{
  AdwBin parent_instance;

  AdwTabView *tab_view;

  PortholeOverview *overview;
  GSettings *settings;
  GtkWindow *window; /* whose closing is asked about; not owned */
  gboolean narrow;
  gboolean shown;
  gboolean closing; /* it was asked, and the answer is yes */
  gboolean hidden;  /* the servers go on without the window */
};

enum
{
  PROP_0,
  PROP_NARROW,
  PROP_SHOWN,
};

static PortholeServerView *
get_selected (PortholeServerPage *self)
{
  AdwTabPage *page
      = self->tab_view != NULL ? adw_tab_view_get_selected_page (self->tab_view) : NULL;

  return page != NULL ? PORTHOLE_SERVER_VIEW (adw_tab_page_get_child (page)) : NULL;
}

static GtkSearchEntry *
porthole_server_page_get_search_entry (PortholePage *page)
{
  PortholeServerView *view = get_selected (PORTHOLE_SERVER_PAGE (page));

  return view != NULL ? porthole_server_view_get_search_entry (view) : NULL;
}

static void
porthole_server_page_toggle_details (PortholePage *page)
{
  PortholeServerView *view = get_selected (PORTHOLE_SERVER_PAGE (page));

  if (view != NULL)
    porthole_server_view_toggle_details (view);
}

static GVariant *porthole_server_page_save (PortholePage *page);
static void porthole_server_page_restore (PortholePage *page, GVariant *state);

static void
page_iface_init (PortholePageInterface *iface)
{
  iface->save = porthole_server_page_save;
  iface->restore = porthole_server_page_restore;
  iface->get_search_entry = porthole_server_page_get_search_entry;
  iface->toggle_details = porthole_server_page_toggle_details;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PortholeServerPage,
                               porthole_server_page,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (PORTHOLE_TYPE_PAGE, page_iface_init))

static PortholeServerView *
get_view (PortholeServerPage *self, int i)
{
  return PORTHOLE_SERVER_VIEW (
      adw_tab_page_get_child (adw_tab_view_get_nth_page (self->tab_view, i)));
}

/* Which tab is open. Tabs come and go, so its port says more than its place. */
static GVariant *
porthole_server_page_save (PortholePage *page)
{
  PortholeServerPage *self = PORTHOLE_SERVER_PAGE (page);
  AdwTabPage *selected = adw_tab_view_get_selected_page (self->tab_view);
  PortholeServerView *view = get_selected (self);
  const PortholeServerConfig *config;

  if (view == NULL)
    return NULL;

  config = porthole_server_get_config (porthole_server_view_get_server (view));
  return g_variant_new ("(iqu)", adw_tab_view_get_page_position (self->tab_view, selected),
                        config->port, (guint) config->transport);
}

static void
porthole_server_page_restore (PortholePage *page, GVariant *state)
{
  PortholeServerPage *self = PORTHOLE_SERVER_PAGE (page);
  int n = adw_tab_view_get_n_pages (self->tab_view);
  int position;
  guint16 port;
  guint transport;

  g_variant_get (state, "(iqu)", &position, &port, &transport);
  for (int i = 0; i < n; i++)
    {
      const PortholeServerConfig *config
          = porthole_server_get_config (porthole_server_view_get_server (get_view (self, i)));

      if (config->port == port && (guint) config->transport == transport)
        position = i;
    }

  adw_tab_view_set_selected_page (
      self->tab_view, adw_tab_view_get_nth_page (self->tab_view, CLAMP (position, 0, n - 1)));
  porthole_server_view_focus_start (get_selected (self));
}

static guint
count_running (PortholeServerPage *self)
{
  guint n = 0;

  for (int i = 0; i < adw_tab_view_get_n_pages (self->tab_view); i++)
    n += porthole_server_view_is_running (get_view (self, i));

  return n;
}

/* What was started once is offered again; a form that was never used isn't. */
static void
remember (PortholeServerPage *self)
{
  GVariantBuilder builder;
  int n = adw_tab_view_get_n_pages (self->tab_view);

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("aa{sv}"));
  for (int i = 0; i < MIN (n, REMEMBERED_MAX); i++)
    {
      PortholeServer *server = porthole_server_view_get_server (get_view (self, i));
      PortholeServerTotals totals;

      porthole_server_get_totals (server, &totals);
      if (totals.started != 0 || porthole_server_get_stop_reason (server) != PORTHOLE_REASON_NONE
          || g_object_get_data (G_OBJECT (server), "porthole-remembered") != NULL)
        g_variant_builder_add_value (
            &builder, porthole_server_config_to_variant (porthole_server_get_config (server)));
    }
  g_settings_set_value (self->settings, "servers", g_variant_builder_end (&builder));
}

static void
update_active (PortholeServerPage *self)
{
  PortholeServerView *selected = get_selected (self);

  for (int i = 0; i < adw_tab_view_get_n_pages (self->tab_view); i++)
    porthole_server_view_set_active (get_view (self, i),
                                     self->shown && get_view (self, i) == selected);
}

static void
selected_cb (PortholeServerPage *self)
{
  if (self->overview != NULL)
    update_active (self);
}

static void
update_tab (PortholeServerPage *self, AdwTabPage *page)
{
  PortholeServer *server
      = porthole_server_view_get_server (PORTHOLE_SERVER_VIEW (adw_tab_page_get_child (page)));
  gboolean running = porthole_server_get_state (server) == PORTHOLE_SERVER_RUNNING;
  gboolean udp = porthole_server_get_config (server)->transport == PORTHOLE_TRANSPORT_UDP;
  g_autofree char *title
      = udp ? g_strdup_printf (_ ("Port %u, UDP"), (guint) porthole_server_get_port (server))
            : g_strdup_printf (_ ("Port %u"), (guint) porthole_server_get_port (server));
  g_autoptr (GIcon) icon = g_themed_icon_new ("porthole-running-symbolic");

  adw_tab_page_set_title (page, porthole_server_get_port (server) != 0 ? title : _ ("New Server"));
  adw_tab_page_set_indicator_icon (page, running ? icon : NULL);
  adw_tab_page_set_indicator_tooltip (page, running ? _ ("Running") : "");
}

/* The last one stopped by itself, and nobody sees the window: it was what kept the program. */
static void
end_with_last (PortholeServerPage *self)
{
  if (!self->hidden || self->window == NULL || count_running (self) > 0)
    return;

  if (!gtk_widget_get_visible (GTK_WIDGET (self->window)))
    gtk_window_destroy (self->window);
}

static void
state_cb (PortholeServer *server, GParamSpec *pspec, gpointer user_data)
{
  AdwTabPage *page = user_data;
  GtkWidget *self
      = gtk_widget_get_ancestor (adw_tab_page_get_child (page), PORTHOLE_TYPE_SERVER_PAGE);

  if (self == NULL)
    return;

  update_tab (PORTHOLE_SERVER_PAGE (self), page);
  if (porthole_server_get_state (server) == PORTHOLE_SERVER_RUNNING)
    remember (PORTHOLE_SERVER_PAGE (self));
  end_with_last (PORTHOLE_SERVER_PAGE (self));
}

static PortholeLogEntry *
last_opened (PortholeServer *server)
{
  PortholeConnectionLog *log = porthole_server_get_log (server);
  gboolean udp = porthole_server_get_config (server)->transport == PORTHOLE_TRANSPORT_UDP;
  PortholeLogEvent wanted = udp ? PORTHOLE_LOG_RECEIVED : PORTHOLE_LOG_OPENED;

  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (log)); i > 0; i--)
    {
      if (porthole_connection_log_get_event (log, i - 1) == wanted)
        return g_list_model_get_item (G_LIST_MODEL (log), i - 1);
    }

  return NULL;
}

/* Somebody connected while one looks elsewhere. A flood of connections is one notification
 * in a while, and each replaces the one before it. */
static void
notify_about (PortholeServerPage *self, PortholeServer *server)
{
  GApplication *application = g_application_get_default ();
  gint64 *said = g_object_get_data (G_OBJECT (server), "porthole-said");
  gint64 now = g_get_monotonic_time ();
  guint port = porthole_server_get_port (server);
  g_autoptr (GNotification) notification = NULL;
  g_autoptr (PortholeLogEntry) entry = NULL;
  g_autofree char *title = NULL;
  g_autofree char *body = NULL;
  g_autofree char *id = NULL;

  if (application == NULL || self->window == NULL || gtk_window_is_active (self->window)
      || (said != NULL && now - *said < NOTIFICATION_INTERVAL * (gint64) G_USEC_PER_SEC))
    return;
  entry = last_opened (server);
  if (entry == NULL)
    return;

  g_object_set_data_full (G_OBJECT (server), "porthole-said", g_memdup2 (&now, sizeof now), g_free);
  title = g_strdup_printf (_ ("Connection on Port %u"), port);
  /* Translators: the address of who connected */
  body = g_strdup_printf (_ ("From %s"), porthole_log_entry_get_peer (entry));
  id = g_strdup_printf ("server-%u", port);
  notification = g_notification_new (title);
  g_notification_set_body (notification, body);
  g_notification_set_default_action_and_target (notification, "app.show-server", "u", port);
  g_notification_add_button_with_target (notification, _ ("Look Up Port"), "app.show-port", "u",
                                         port);
  g_application_send_notification (application, id, notification);
}

static void
changed_cb (PortholeServer *server, gpointer user_data)
{
  AdwTabPage *page = user_data;
  GtkWidget *self
      = gtk_widget_get_ancestor (adw_tab_page_get_child (page), PORTHOLE_TYPE_SERVER_PAGE);
  guint64 *seen = g_object_get_data (G_OBJECT (server), "porthole-seen");
  PortholeServerTotals totals;
  guint64 now;

  porthole_server_get_totals (server, &totals);
  now = totals.opened;
  if (seen == NULL || *seen != now)
    {
      gboolean more = now > (seen != NULL ? *seen : 0);

      g_object_set_data_full (G_OBJECT (server), "porthole-seen", g_memdup2 (&now, sizeof now),
                              g_free);
      if (more && self != NULL)
        notify_about (PORTHOLE_SERVER_PAGE (self), server);
    }
}

static PortholeServerView *
add_server (PortholeServerPage *self, const PortholeServerConfig *config, gboolean remembered)
{
  GtkWidget *view = porthole_server_view_new (self->overview, config);
  PortholeServer *server = porthole_server_view_get_server (PORTHOLE_SERVER_VIEW (view));
  AdwTabPage *page = adw_tab_view_append (self->tab_view, view);

  if (remembered)
    g_object_set_data (G_OBJECT (server), "porthole-remembered", GINT_TO_POINTER (TRUE));
  porthole_server_view_set_narrow (PORTHOLE_SERVER_VIEW (view), self->narrow);
  porthole_overview_add_server (self->overview, server);
  g_signal_connect_object (server, "notify::state", G_CALLBACK (state_cb), page, G_CONNECT_DEFAULT);
  g_signal_connect_object (server, "notify::port", G_CALLBACK (state_cb), page, G_CONNECT_DEFAULT);
  g_signal_connect_object (server, "changed", G_CALLBACK (changed_cb), page, G_CONNECT_DEFAULT);
  update_tab (self, page);
  return PORTHOLE_SERVER_VIEW (view);
}

/* A new one, ready to start: a port of 0 is found while the form is already there. */
static PortholeServerView *
add_new (PortholeServerPage *self, guint16 port)
{
  g_autoptr (PortholeServerConfig) config = porthole_server_defaults_create (self->settings);
  PortholeServerView *view;

  config->port = port;
  view = add_server (self, config, FALSE);
  if (port == 0)
    porthole_server_view_suggest_port (view, FIRST_PORT);
  return view;
}

static void
select_view (PortholeServerPage *self, PortholeServerView *view)
{
  adw_tab_view_set_selected_page (self->tab_view,
                                  adw_tab_view_get_page (self->tab_view, GTK_WIDGET (view)));
}

static void
add_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PortholeServerPage *self = PORTHOLE_SERVER_PAGE (widget);

  select_view (self, add_new (self, 0));
}

static void
start_stop_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PortholeServerView *view = get_selected (PORTHOLE_SERVER_PAGE (widget));

  if (view != NULL)
    porthole_server_view_start_stop (view);
}

/* ---- closing a tab ---- */

static void
finish_close (PortholeServerPage *self, AdwTabPage *page)
{
  PortholeServerView *view = PORTHOLE_SERVER_VIEW (adw_tab_page_get_child (page));

  porthole_overview_remove_server (self->overview, porthole_server_view_get_server (view));
  porthole_server_stop_async (porthole_server_view_get_server (view), NULL, NULL, NULL);
  adw_tab_view_close_page_finish (self->tab_view, page, TRUE);
}

static void
tab_answer_cb (AdwAlertDialog *dialog, const char *response, gpointer user_data)
{
  AdwTabPage *page = user_data;
  PortholeServerPage *self = PORTHOLE_SERVER_PAGE (
      gtk_widget_get_ancestor (adw_tab_page_get_child (page), PORTHOLE_TYPE_SERVER_PAGE));

  if (g_str_equal (response, "stop"))
    finish_close (self, page);
  else
    adw_tab_view_close_page_finish (self->tab_view, page, FALSE);
}

static gboolean
close_page_cb (AdwTabView *tab_view, AdwTabPage *page, gpointer user_data)
{
  PortholeServerPage *self = PORTHOLE_SERVER_PAGE (
      gtk_widget_get_ancestor (GTK_WIDGET (tab_view), PORTHOLE_TYPE_SERVER_PAGE));
  PortholeServerView *view = PORTHOLE_SERVER_VIEW (adw_tab_page_get_child (page));
  AdwDialog *dialog;

  if (!porthole_server_view_is_running (view))
    {
      finish_close (self, page);
      return GDK_EVENT_STOP;
    }

  dialog = adw_alert_dialog_new (_ ("Stop the Server?"),
                                 _ ("Its connections will be closed and its log will be lost."));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "stop",
                                  _ ("_Stop"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "stop",
                                            ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (tab_answer_cb), page, G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, GTK_WIDGET (self));
  return GDK_EVENT_STOP;
}

static void
detached_cb (PortholeServerPage *self)
{
  if (self->overview == NULL || self->settings == NULL)
    return;

  remember (self);
  if (adw_tab_view_get_n_pages (self->tab_view) == 0)
    add_new (self, 0);
}

/* ---- closing the window ---- */

static void
stay (PortholeServerPage *self)
{
  AdwDialog *dialog = adw_alert_dialog_new (
      _ ("Servers Can’t Keep Running"),
      _ ("The system doesn’t let Porthole run without a window. Keep the window open, or allow "
         "it to run in the background in the system’s settings."));

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
background_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PortholeServerPage) self = user_data;
  gboolean allowed = porthole_background_request_finish (result, NULL);

  if (self->window == NULL)
    return;

  if (!allowed)
    stay (self);
  else
    {
      /* The application lives for as long as it has a window, and shows it when it is started
       * again. */
      self->hidden = TRUE;
      gtk_widget_set_visible (GTK_WIDGET (self->window), FALSE);
    }
}

static void
keep_running (PortholeServerPage *self)
{
  GApplication *application = g_application_get_default ();
  GDBusConnection *bus
      = application != NULL ? g_application_get_dbus_connection (application) : NULL;

  porthole_background_request_async (
      bus, _ ("Test servers go on listening after the window was closed."),
      porthole_sandbox_get () != NULL, NULL, background_cb, g_object_ref (self));
}

static void
window_answer_cb (AdwAlertDialog *dialog, const char *response, gpointer user_data)
{
  PortholeServerPage *self = user_data;

  if (self->window == NULL)
    return;

  if (g_str_equal (response, "stop"))
    {
      self->closing = TRUE;
      gtk_window_close (self->window);
    }
  else if (g_str_equal (response, "keep"))
    keep_running (self);
}

static gboolean
close_request_cb (PortholeServerPage *self)
{
  guint n = self->tab_view != NULL ? count_running (self) : 0;
  AdwDialog *dialog;
  g_autofree char *title = NULL;

  if (n == 0 || self->closing)
    return GDK_EVENT_PROPAGATE;

  title = g_strdup_printf (ngettext ("Stop %u Running Server?", "Stop %u Running Servers?", n), n);
  dialog = adw_alert_dialog_new (
      title,
      _ ("They can keep running without the window, or stop and close all their connections."));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "keep",
                                  _ ("_Keep Running"), "stop", _ ("_Stop"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "stop",
                                            ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (window_answer_cb), self,
                           G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, GTK_WIDGET (self));
  return GDK_EVENT_STOP;
}

static void
porthole_server_page_root (GtkWidget *widget)
{
  PortholeServerPage *self = PORTHOLE_SERVER_PAGE (widget);
  GtkRoot *root;

  GTK_WIDGET_CLASS (porthole_server_page_parent_class)->root (widget);

  root = gtk_widget_get_root (widget);
  if (GTK_IS_WINDOW (root))
    {
      self->window = GTK_WINDOW (root);
      g_signal_connect_object (root, "close-request", G_CALLBACK (close_request_cb), self,
                               G_CONNECT_SWAPPED);
    }
}

static void
porthole_server_page_unroot (GtkWidget *widget)
{
  PortholeServerPage *self = PORTHOLE_SERVER_PAGE (widget);

  if (self->window != NULL)
    g_signal_handlers_disconnect_by_func (self->window, close_request_cb, self);
  self->window = NULL;

  GTK_WIDGET_CLASS (porthole_server_page_parent_class)->unroot (widget);
}

static void
porthole_server_page_dispose (GObject *object)
{
  PortholeServerPage *self = PORTHOLE_SERVER_PAGE (object);

  if (self->overview != NULL)
    {
      for (int i = 0; i < adw_tab_view_get_n_pages (self->tab_view); i++)
        porthole_overview_remove_server (self->overview,
                                         porthole_server_view_get_server (get_view (self, i)));
    }
  g_clear_object (&self->overview);
  g_clear_object (&self->settings);
  /* AdwBin would let go of a child that the template has disposed of already. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PORTHOLE_TYPE_SERVER_PAGE);

  G_OBJECT_CLASS (porthole_server_page_parent_class)->dispose (object);
}

static void
porthole_server_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PortholeServerPage *self = PORTHOLE_SERVER_PAGE (object);

  switch (prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;

    case PROP_SHOWN:
      g_value_set_boolean (value, self->shown);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
porthole_server_page_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  PortholeServerPage *self = PORTHOLE_SERVER_PAGE (object);

  switch (prop_id)
    {
    case PROP_NARROW:
      if (self->narrow != g_value_get_boolean (value))
        {
          self->narrow = !self->narrow;
          for (int i = 0; i < adw_tab_view_get_n_pages (self->tab_view); i++)
            porthole_server_view_set_narrow (get_view (self, i), self->narrow);
          g_object_notify_by_pspec (object, pspec);
        }
      break;

    case PROP_SHOWN:
      if (self->shown != g_value_get_boolean (value))
        {
          self->shown = !self->shown;
          update_active (self);
          g_object_notify_by_pspec (object, pspec);
        }
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
porthole_server_page_class_init (PortholeServerPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = porthole_server_page_dispose;
  object_class->get_property = porthole_server_page_get_property;
  object_class->set_property = porthole_server_page_set_property;
  widget_class->root = porthole_server_page_root;
  widget_class->unroot = porthole_server_page_unroot;

  g_object_class_override_property (object_class, PROP_NARROW, "narrow");
  g_object_class_override_property (object_class, PROP_SHOWN, "shown");

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/server/porthole-server-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PortholeServerPage, tab_view);
  gtk_widget_class_bind_template_callback (widget_class, close_page_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, detached_cb);
  gtk_widget_class_install_action (widget_class, "server.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "server.start-stop", NULL, start_stop_cb);
}

static void
porthole_server_page_init (PortholeServerPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * porthole_server_page_set_up:
 * @self: the page
 * @overview: what the page shows
 * @settings: the application's settings
 *
 * Gives the page its data, once, before it is shown, and offers the servers of last time.
 */
void
porthole_server_page_set_up (PortholeServerPage *self,
                             PortholeOverview *overview,
                             GSettings *settings)
{
  g_autoptr (GVariant) servers = NULL;
  gsize n;

  g_return_if_fail (PORTHOLE_IS_SERVER_PAGE (self));
  g_return_if_fail (PORTHOLE_IS_OVERVIEW (overview));
  g_return_if_fail (G_IS_SETTINGS (settings));

  g_set_object (&self->overview, overview);
  g_set_object (&self->settings, settings);

  servers = g_settings_get_value (settings, "servers");
  n = MIN (g_variant_n_children (servers), REMEMBERED_MAX);
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GVariant) variant = g_variant_get_child_value (servers, i);
      g_autoptr (PortholeServerConfig) config = porthole_server_config_from_variant (variant);

      add_server (self, config, TRUE);
    }
  if (n == 0)
    add_new (self, 0);
  adw_tab_view_set_selected_page (self->tab_view, adw_tab_view_get_nth_page (self->tab_view, 0));
  update_active (self);
}

/**
 * porthole_server_page_prepare:
 * @self: the page
 * @port: a port number, or 0 for the next free one
 *
 * Gets the page ready to start a server on a port: in the tab that is open when its server
 * was never started, and in a new one otherwise.
 */
void
porthole_server_page_prepare (PortholeServerPage *self, guint port)
{
  PortholeServerView *view;
  PortholeServerTotals totals;

  g_return_if_fail (PORTHOLE_IS_SERVER_PAGE (self));
  g_return_if_fail (port <= PORTHOLE_PORT_MAX);

  view = get_selected (self);
  porthole_server_get_totals (porthole_server_view_get_server (view), &totals);
  if (totals.started != 0 || porthole_server_view_is_running (view))
    {
      view = add_new (self, (guint16) port);
      select_view (self, view);
    }
  else if (port != 0)
    porthole_server_view_set_port (view, (guint16) port);
  else
    porthole_server_view_suggest_port (view, FIRST_PORT);
  porthole_server_view_focus_start (view);
}

/**
 * porthole_server_page_show_server:
 * @self: the page
 * @port: a port number
 *
 * Shows the server that runs on a port, with its log.
 */
void
porthole_server_page_show_server (PortholeServerPage *self, guint port)
{
  g_return_if_fail (PORTHOLE_IS_SERVER_PAGE (self));
  g_return_if_fail (port <= PORTHOLE_PORT_MAX);

  for (int i = 0; i < adw_tab_view_get_n_pages (self->tab_view); i++)
    {
      PortholeServerView *view = get_view (self, i);

      if (porthole_server_get_port (porthole_server_view_get_server (view)) != port
          || !porthole_server_view_is_running (view))
        continue;

      select_view (self, view);
      porthole_server_view_show_log (view);
      return;
    }
}
