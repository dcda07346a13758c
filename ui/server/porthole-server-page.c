/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "base/porthole-error.h"
#include "common/porthole-page.h"
#include "common/porthole-text-factory.h"
#include "server/porthole-free-port.h"
#include "server/porthole-server-page.h"

#define FIRST_PORT 8080

struct _PortholeServerPage
{
  AdwBin parent_instance;

  AdwEntryRow *port_row;
  GtkButton *start_button;
  GtkLabel *status_label;
  GtkButton *instead_button;
  GtkColumnView *column_view;
  GtkNoSelection *selection;
  GtkColumnViewColumn *time_column;
  GtkColumnViewColumn *peer_column;
  GtkColumnViewColumn *event_column;
  GtkColumnViewColumn *received_column;
  GtkColumnViewColumn *sent_column;

  PortholeOverview *overview;
  PortholeServer *server;
  GCancellable *cancellable;
  guint16 instead;
  gboolean narrow;
  gboolean shown;
};

enum
{
  PROP_0,
  PROP_NARROW,
  PROP_SHOWN,
};

static GtkSearchEntry *
porthole_server_page_get_search_entry (PortholePage *page)
{
  return NULL;
}

static void
page_iface_init (PortholePageInterface *iface)
{
  iface->get_search_entry = porthole_server_page_get_search_entry;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PortholeServerPage,
                               porthole_server_page,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (PORTHOLE_TYPE_PAGE, page_iface_init))

static const char *
time_text (gpointer item, char *buffer, gsize size)
{
  gint64 time = porthole_log_entry_get_time (item);
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_local (time / G_USEC_PER_SEC);
  g_autofree char *clock = g_date_time_format (date, "%H:%M:%S");

  g_snprintf (buffer, size, "%s.%03d", clock, (int) (time % G_USEC_PER_SEC / 1000));

  return buffer;
}

static const char *
peer_text (gpointer item, char *buffer, gsize size)
{
  return porthole_log_entry_get_peer (item);
}

static const char *
event_text (gpointer item, char *buffer, gsize size)
{
  switch (porthole_log_entry_get_event (item))
    {
    case PORTHOLE_LOG_STARTED:
      return _ ("Started");
    case PORTHOLE_LOG_OPENED:
      return _ ("Opened");
    case PORTHOLE_LOG_RECEIVED:
      return _ ("Received");
    case PORTHOLE_LOG_SENT:
      return _ ("Sent");
    case PORTHOLE_LOG_CLOSED:
      return _ ("Closed");
    case PORTHOLE_LOG_REFUSED:
      return _ ("Refused");
    case PORTHOLE_LOG_DROPPED:
      return _ ("Dropped");
    case PORTHOLE_LOG_ERROR:
      return _ ("Error");
    case PORTHOLE_LOG_STOPPED:
      return _ ("Stopped");
    default:
      g_return_val_if_reached ("");
    }
}

static const char *
bytes_text (guint64 bytes, char *buffer, gsize size)
{
  g_autofree char *text = NULL;

  if (bytes == 0)
    return "";

  text = g_format_size (bytes);
  g_strlcpy (buffer, text, size);

  return buffer;
}

static const char *
received_text (gpointer item, char *buffer, gsize size)
{
  return bytes_text (porthole_log_entry_get_received (item), buffer, size);
}

static const char *
sent_text (gpointer item, char *buffer, gsize size)
{
  return bytes_text (porthole_log_entry_get_sent (item), buffer, size);
}

static void
say (PortholeServerPage *self, const char *text)
{
  gtk_label_set_text (self->status_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->instead_button), FALSE);
}

static void
update_state (PortholeServerPage *self)
{
  PortholeServerState state
      = self->server != NULL ? porthole_server_get_state (self->server) : PORTHOLE_SERVER_STOPPED;
  gboolean stopped = state == PORTHOLE_SERVER_STOPPED;

  gtk_button_set_label (self->start_button, stopped ? _ ("Start") : _ ("Stop"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->start_button),
                            stopped || state == PORTHOLE_SERVER_RUNNING);
  if (stopped)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->start_button), "suggested-action");
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->start_button), "suggested-action");
    }
  gtk_editable_set_editable (GTK_EDITABLE (self->port_row), stopped);

  if (state == PORTHOLE_SERVER_RUNNING)
    {
      guint port = porthole_server_get_port (self->server);
      g_autofree char *text = g_strdup_printf (
          _ ("Listening on port %u of this computer. Try it: nc 127.0.0.1 %u"), port, port);

      say (self, text);
    }
}

static void
free_port_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PortholeServerPage) self = user_data;
  g_autoptr (GArray) ports = porthole_free_port_find_finish (result, NULL);

  if (ports == NULL || ports->len == 0 || self->overview == NULL)
    return;

  self->instead = g_array_index (ports, guint16, 0);
  if (*gtk_editable_get_text (GTK_EDITABLE (self->port_row)) == '\0')
    {
      g_autofree char *text = g_strdup_printf ("%u", self->instead);

      gtk_editable_set_text (GTK_EDITABLE (self->port_row), text);
    }
  else
    {
      g_autofree char *label = g_strdup_printf (_ ("Use %u Instead"), self->instead);

      gtk_button_set_label (self->instead_button, label);
      gtk_widget_set_visible (GTK_WIDGET (self->instead_button), TRUE);
    }
}

static void
find_free_port (PortholeServerPage *self, guint16 first)
{
  PortholeFreePortQuery query = {
    .first = first,
    .last = PORTHOLE_PORT_MAX,
    .transports = PORTHOLE_TRANSPORT_TCP,
    .reach = PORTHOLE_SERVER_REACH_THIS_COMPUTER,
    /* 8080 itself has a name, and is what one wants all the same. */
    .flags = PORTHOLE_FREE_PORT_REGISTERED,
  };

  porthole_free_port_find_async (&query, 1, self->cancellable, free_port_cb, g_object_ref (self));
}

static void
explain (PortholeServerPage *self, const GError *error)
{
  guint port = porthole_server_get_config (self->server)->port;
  g_autofree char *text = NULL;

  if (g_error_matches (error, PORTHOLE_ERROR, PORTHOLE_ERROR_ADDRESS_IN_USE))
    {
      PortholeListener *holder
          = porthole_overview_find_listener (self->overview, port, PORTHOLE_TRANSPORT_TCP);
      const char *program = holder != NULL ? porthole_listener_get_program (holder) : NULL;

      if (program != NULL)
        text = g_strdup_printf (_ ("Port %u is in use by %s. Two programs can’t share a door."),
                                port, program);
      else
        text = g_strdup_printf (_ ("Port %u is in use by another program."), port);
    }
  else if (g_error_matches (error, PORTHOLE_ERROR, PORTHOLE_ERROR_PRIVILEGED))
    {
      PortholeKernelPorts kernel;

      porthole_kernel_ports_read (&kernel, NULL);
      text = g_strdup_printf (
          _ ("Port %u is privileged: on this system, only ports from %u up are open to "
             "every program."),
          port, (guint) kernel.privileged_below);
    }
  else
    {
      text = g_strdup_printf (_ ("Port %u could not be opened: %s"), port, error->message);
    }

  say (self, text);
  find_free_port (self, MAX (port < PORTHOLE_PORT_MAX ? port + 1 : FIRST_PORT, 1024));
}

static void
refresh_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  PortholeServerPage *self = g_task_get_source_object (task);
  const GError *error = g_task_get_task_data (task);

  porthole_scanner_refresh_finish (PORTHOLE_SCANNER (source), result, NULL);
  if (self->overview != NULL)
    explain (self, error);
  g_task_return_boolean (task, TRUE);
}

static void
start_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PortholeServerPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!porthole_server_start_finish (PORTHOLE_SERVER (source), result, &error)
      && self->overview != NULL)
    {
      GTask *task = g_task_new (self, self->cancellable, NULL, NULL);

      /* Who holds the port is worth one look before it is said. */
      g_task_set_task_data (task, g_steal_pointer (&error), (GDestroyNotify) g_error_free);
      porthole_scanner_refresh_async (porthole_overview_get_scanner (self->overview),
                                      self->cancellable, refresh_cb, task);
    }
}

static void
start (PortholeServerPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->port_row));
  g_autoptr (PortholeServerConfig) config = porthole_server_config_new ();
  guint64 port;

  if (!g_ascii_string_to_unsigned (text, 10, 1, PORTHOLE_PORT_MAX, &port, NULL))
    {
      say (self, _ ("A port is a number from 1 to 65535."));
      return;
    }

  config->port = (guint16) port;
  if (self->server == NULL)
    {
      self->server = porthole_server_new (config);
      gtk_no_selection_set_model (self->selection,
                                  G_LIST_MODEL (porthole_server_get_log (self->server)));
      g_signal_connect_object (self->server, "notify::state", G_CALLBACK (update_state), self,
                               G_CONNECT_SWAPPED);
      porthole_overview_add_server (self->overview, self->server);
    }
  else
    {
      porthole_server_set_config (self->server, config);
    }

  say (self, "");
  porthole_server_start_async (self->server, self->cancellable, start_cb, g_object_ref (self));
}

static void
start_stop_cb (PortholeServerPage *self)
{
  PortholeServerState state
      = self->server != NULL ? porthole_server_get_state (self->server) : PORTHOLE_SERVER_STOPPED;

  if (state == PORTHOLE_SERVER_STOPPED)
    {
      start (self);
    }
  else if (state == PORTHOLE_SERVER_RUNNING)
    {
      say (self, "");
      porthole_server_stop_async (self->server, self->cancellable, NULL, NULL);
    }
}

static void
port_changed_cb (PortholeServerPage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->instead_button), FALSE);
}

static void
instead_cb (PortholeServerPage *self)
{
  g_autofree char *text = g_strdup_printf ("%u", self->instead);

  gtk_editable_set_text (GTK_EDITABLE (self->port_row), text);
  start (self);
}

static void
porthole_server_page_dispose (GObject *object)
{
  PortholeServerPage *self = PORTHOLE_SERVER_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->server);
  g_clear_object (&self->overview);
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
          g_object_notify_by_pspec (object, pspec);
        }
      break;

    case PROP_SHOWN:
      if (self->shown != g_value_get_boolean (value))
        {
          self->shown = !self->shown;
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

  g_object_class_override_property (object_class, PROP_NARROW, "narrow");
  g_object_class_override_property (object_class, PROP_SHOWN, "shown");

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/server/porthole-server-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PortholeServerPage, port_row);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerPage, start_button);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerPage, status_label);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerPage, instead_button);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerPage, column_view);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerPage, selection);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerPage, time_column);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerPage, peer_column);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerPage, event_column);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerPage, received_column);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerPage, sent_column);
  gtk_widget_class_bind_template_callback (widget_class, start_stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, port_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, instead_cb);
}

static void
set_factory (GtkColumnViewColumn *column,
             PortholeTextFunc func,
             float xalign,
             const char *css_class)
{
  g_autoptr (GtkListItemFactory) factory
      = porthole_text_factory_new (func, xalign, css_class, NULL);

  gtk_column_view_column_set_factory (column, factory);
}

static void
porthole_server_page_init (PortholeServerPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->cancellable = g_cancellable_new ();
  set_factory (self->time_column, time_text, 0, "numeric");
  set_factory (self->peer_column, peer_text, 0, "numeric");
  set_factory (self->event_column, event_text, 0, NULL);
  set_factory (self->received_column, received_text, 1, "numeric");
  set_factory (self->sent_column, sent_text, 1, "numeric");
}

/**
 * porthole_server_page_set_up:
 * @self: the page
 * @overview: what the page shows
 * @settings: the application's settings
 *
 * Gives the page its data, once, before it is shown.
 */
void
porthole_server_page_set_up (PortholeServerPage *self,
                             PortholeOverview *overview,
                             GSettings *settings)
{
  g_return_if_fail (PORTHOLE_IS_SERVER_PAGE (self));
  g_return_if_fail (PORTHOLE_IS_OVERVIEW (overview));

  g_set_object (&self->overview, overview);
  update_state (self);
  find_free_port (self, FIRST_PORT);
}

/**
 * porthole_server_page_prepare:
 * @self: the page
 * @port: a port number, or 0 for the next free one
 *
 * Gets the page ready to start a server on a port.
 */
void
porthole_server_page_prepare (PortholeServerPage *self, guint port)
{
  g_return_if_fail (PORTHOLE_IS_SERVER_PAGE (self));
  g_return_if_fail (port <= PORTHOLE_PORT_MAX);

  if (port != 0 && gtk_editable_get_editable (GTK_EDITABLE (self->port_row)))
    {
      g_autofree char *text = g_strdup_printf ("%u", port);

      gtk_editable_set_text (GTK_EDITABLE (self->port_row), text);
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->start_button));
}
