/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "server/porthole-local-addresses.h"
#include "server/porthole-log-text.h"
#include "server/porthole-qr-code.h"
#include "server/porthole-rate-plot.h"
#include "server/porthole-server-status.h"

#define QR_SIZE 220

/**
 * PortholeServerStatus:
 *
 * What there is to know about a server that runs: where to connect to and with what, a code
 * for another device, counters, and how much came lately.
 */
struct _PortholeServerStatus
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  GtkLabel *gone_label;
  GtkLabel *open_label;
  GtkLabel *open_caption;
  GtkLabel *total_label;
  GtkLabel *total_caption;
  GtkLabel *received_label;
  GtkLabel *sent_label;
  GtkLabel *refused_label;
  GtkLabel *dropped_label;
  GtkLabel *most_label;
  PortholeRatePlot *plot;
  AdwPreferencesGroup *addresses_group;
  AdwPreferencesGroup *commands_group;

  PortholeServer *server;
  GPtrArray *rows; /* GtkWidget, of both groups */
  guint second_id;
  gboolean active;
};

G_DEFINE_FINAL_TYPE (PortholeServerStatus, porthole_server_status, ADW_TYPE_BIN)

static void
copy_cb (GtkButton *button, gpointer user_data)
{
  const char *text = g_object_get_data (G_OBJECT (button), "porthole-text");

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (button)), text);
  gtk_widget_activate_action (GTK_WIDGET (button), "win.toast", "s", _ ("Copied"));
}

static GtkWidget *
copy_button_new (const char *text)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-copy-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Copy"));
  g_object_set_data_full (G_OBJECT (button), "porthole-text", g_strdup (text), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (copy_cb), NULL);
  return button;
}

/* The code is only made when somebody wants to see it. */
static void
show_qr_cb (GtkMenuButton *button, gpointer user_data)
{
  const char *text = g_object_get_data (G_OBJECT (button), "porthole-text");
  g_autoptr (GdkPaintable) code = porthole_qr_code_new (text);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *picture = gtk_picture_new_for_paintable (code);
  GtkWidget *label = gtk_label_new (text);
  /* Translators: describes the picture of a QR code; then comes what the code says */
  g_autofree char *description = g_strdup_printf (_ ("QR code for %s"), text);

  gtk_widget_set_size_request (picture, QR_SIZE, QR_SIZE);
  gtk_picture_set_alternative_text (GTK_PICTURE (picture), description);
  gtk_box_append (GTK_BOX (box), picture);
  gtk_box_append (GTK_BOX (box), label);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (button, popover);
}

static GtkWidget *
qr_button_new (const char *text)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _ ("QR"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Code for Another Device"));
  g_object_set_data_full (G_OBJECT (button), "porthole-text", g_strdup (text), g_free);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), show_qr_cb, NULL, NULL);
  return button;
}

static void
follow_port (PortholeServerStatus *self, const char *action)
{
  if (self->server != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), action, "u",
                                (guint) porthole_server_get_port (self->server));
}

static void
look_up_cb (PortholeServerStatus *self)
{
  follow_port (self, "win.show-port");
}

static void
show_listener_cb (PortholeServerStatus *self)
{
  follow_port (self, "win.show-listener");
}

static void
add_row (PortholeServerStatus *self,
         AdwPreferencesGroup *group,
         const char *title,
         const char *subtitle,
         const char *copy,
         const char *qr)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  if (qr != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), qr_button_new (qr));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), copy_button_new (copy));
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, row);
}

static char *
link_to (const PortholeServerConfig *config, const char *endpoint)
{
  if (config->reply == PORTHOLE_REPLY_HTTP)
    return g_strdup_printf ("http://%s/", endpoint);

  return g_strdup (endpoint);
}

static void
add_address (PortholeServerStatus *self, const char *address, const char *where)
{
  const PortholeServerConfig *config = porthole_server_get_config (self->server);
  g_autofree char *endpoint
      = porthole_address_with_port (address, porthole_server_get_port (self->server));
  g_autofree char *link = link_to (config, endpoint);
  gboolean loopback = g_str_has_prefix (address, "127.") || g_str_equal (address, "::1");

  add_row (self, self->addresses_group, link, where, link, loopback ? NULL : link);
}

/* Returns the address to try the server at: one that others reach, if there is any. */
static char *
add_addresses (PortholeServerStatus *self)
{
  const PortholeServerConfig *config = porthole_server_get_config (self->server);
  g_autoptr (GPtrArray) addresses = NULL;
  char *best = NULL;

  if (config->reach == PORTHOLE_SERVER_REACH_ONE_ADDRESS)
    {
      add_address (self, config->address, NULL);
      return g_strdup (config->address);
    }
  if (config->reach == PORTHOLE_SERVER_REACH_THIS_COMPUTER)
    {
      const char *const *endpoints = porthole_server_get_addresses (self->server);

      for (guint i = 0; endpoints != NULL && endpoints[i] != NULL; i++)
        add_address (self, g_str_has_prefix (endpoints[i], "[") ? "::1" : "127.0.0.1",
                     _ ("from this computer"));
      return g_strdup ("127.0.0.1");
    }

  addresses = porthole_local_addresses_list ();
  for (guint i = 0; i < addresses->len; i++)
    {
      const PortholeLocalAddress *address = g_ptr_array_index (addresses, i);

      if (address->is_link_local)
        continue;
      add_address (self, address->address,
                   address->is_loopback ? _ ("from this computer") : address->interface);
      if (best == NULL)
        best = g_strdup (address->address);
    }
  return best != NULL ? best : g_strdup ("127.0.0.1");
}

static void
add_commands (PortholeServerStatus *self, const char *address)
{
  const PortholeServerConfig *config = porthole_server_get_config (self->server);
  guint port = porthole_server_get_port (self->server);
  g_autofree char *endpoint = porthole_address_with_port (address, (guint16) port);
  g_autofree char *curl = NULL;
  g_autofree char *nc = NULL;
  g_autofree char *powershell = NULL;

  if (config->transport == PORTHOLE_TRANSPORT_UDP)
    {
      nc = g_strdup_printf ("nc -u %s %u", address, port);
      powershell = g_strdup_printf (
          "[Net.Sockets.UdpClient]::new().Send([byte[]](104,105),2,'%s',%u)", address, port);
    }
  else if (config->reply == PORTHOLE_REPLY_HTTP)
    {
      curl = g_strdup_printf ("curl http://%s/", endpoint);
      nc = g_strdup_printf ("printf 'GET / HTTP/1.0\\r\\n\\r\\n' | nc %s %u", address, port);
      powershell = g_strdup_printf ("Invoke-WebRequest http://%s/", endpoint);
    }
  else
    {
      curl = g_strdup_printf ("curl telnet://%s", endpoint);
      nc = g_strdup_printf ("nc %s %u", address, port);
      powershell = g_strdup_printf ("Test-NetConnection %s -Port %u", address, port);
    }

  if (config->reply == PORTHOLE_REPLY_HTTP)
    add_row (self, self->commands_group, "curl", curl, curl, NULL);
  add_row (self, self->commands_group, "nc", nc, nc, NULL);
  add_row (self, self->commands_group, "PowerShell", powershell, powershell, NULL);
  /* curl speaks no plain TCP but by this name. */
  if (curl != NULL && config->reply != PORTHOLE_REPLY_HTTP)
    add_row (self, self->commands_group, _ ("curl, as a Telnet Client"), curl, curl, NULL);
}

static void
set_count (GtkLabel *label, guint64 count)
{
  g_autofree char *text = porthole_log_text_count (count);

  gtk_label_set_text (label, text);
}

static void
set_size (GtkLabel *label, guint64 bytes)
{
  g_autofree char *text = g_format_size (bytes);

  gtk_label_set_text (label, text);
}

/* What went wrong has lines of its own, that aren't there when nothing did. */
static void
update_trouble (PortholeServerStatus *self, const PortholeServerTotals *totals)
{
  g_autofree char *refused = porthole_log_text_count (totals->refused);
  g_autofree char *dropped = porthole_log_text_count (totals->datagrams_dropped);
  g_autofree char *refused_text = g_strdup_printf (
      ngettext ("%s connection was refused", "%s connections were refused", totals->refused),
      refused);
  g_autofree char *dropped_text = g_strdup_printf (
      ngettext ("The system dropped %s datagram that came too fast",
                "The system dropped %s datagrams that came too fast", totals->datagrams_dropped),
      dropped);

  gtk_label_set_text (self->refused_label, refused_text);
  gtk_widget_set_visible (GTK_WIDGET (self->refused_label), totals->refused > 0);
  gtk_label_set_text (self->dropped_label, dropped_text);
  gtk_widget_set_visible (GTK_WIDGET (self->dropped_label), totals->datagrams_dropped > 0);
}

static void
update_counters (PortholeServerStatus *self)
{
  gboolean udp = porthole_server_get_config (self->server)->transport == PORTHOLE_TRANSPORT_UDP;
  PortholeServerTotals totals;

  porthole_server_get_totals (self->server, &totals);
  set_count (self->open_label, udp ? totals.opened : porthole_server_get_open (self->server));
  set_count (self->total_label, udp ? totals.chunks_received : totals.opened);
  set_size (self->received_label, totals.bytes_received);
  set_size (self->sent_label, totals.bytes_sent);
  gtk_label_set_text (self->open_caption, udp ? _ ("Peers") : _ ("Open"));
  gtk_label_set_text (self->total_caption, udp ? _ ("Datagrams") : _ ("Connections"));
  update_trouble (self, &totals);
  gtk_widget_set_visible (GTK_WIDGET (self->gone_label),
                          porthole_server_get_address_gone (self->server));
}

static void
update_plot (PortholeServerStatus *self)
{
  guint32 most = porthole_rate_plot_update (self->plot);
  g_autofree char *number = porthole_log_text_count (most);
  /* Translators: above a plot over time: what its highest bar stands for */
  g_autofree char *text = g_strdup_printf (_ ("At most %s"), number);

  gtk_label_set_text (self->most_label, most > 0 ? text : "");
}

static gboolean
second_cb (gpointer user_data)
{
  update_plot (user_data);

  return G_SOURCE_CONTINUE;
}

/* Drawn once a second, and only while somebody can see it. */
static void
update_timer (PortholeServerStatus *self)
{
  gboolean wanted = self->active && self->server != NULL
                    && porthole_server_get_state (self->server) == PORTHOLE_SERVER_RUNNING;

  if (wanted && self->second_id == 0)
    self->second_id = g_timeout_add_seconds (1, second_cb, self);
  else if (!wanted)
    g_clear_handle_id (&self->second_id, g_source_remove);
}

static void
porthole_server_status_dispose (GObject *object)
{
  PortholeServerStatus *self = PORTHOLE_SERVER_STATUS (object);

  g_clear_handle_id (&self->second_id, g_source_remove);
  g_clear_object (&self->server);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PORTHOLE_TYPE_SERVER_STATUS);

  G_OBJECT_CLASS (porthole_server_status_parent_class)->dispose (object);
}

static void
porthole_server_status_class_init (PortholeServerStatusClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = porthole_server_status_dispose;

  g_type_ensure (PORTHOLE_TYPE_RATE_PLOT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/server/porthole-server-status.ui");
  gtk_widget_class_bind_template_child (widget_class, PortholeServerStatus, title_label);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerStatus, gone_label);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerStatus, open_label);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerStatus, open_caption);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerStatus, total_label);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerStatus, total_caption);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerStatus, received_label);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerStatus, sent_label);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerStatus, refused_label);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerStatus, dropped_label);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerStatus, most_label);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerStatus, plot);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerStatus, addresses_group);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerStatus, commands_group);
  gtk_widget_class_bind_template_callback (widget_class, look_up_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_listener_cb);
}

static void
porthole_server_status_init (PortholeServerStatus *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->rows = g_ptr_array_new ();
}

/**
 * porthole_server_status_show:
 * @self: a status
 * @server: a server that runs
 *
 * Shows how a server is now.
 */
void
porthole_server_status_show (PortholeServerStatus *self, PortholeServer *server)
{
  g_autofree char *title = NULL;
  g_autofree char *address = NULL;

  g_return_if_fail (PORTHOLE_IS_SERVER_STATUS (self));
  g_return_if_fail (PORTHOLE_IS_SERVER (server));

  g_set_object (&self->server, server);
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      adw_preferences_group_remove (gtk_widget_is_ancestor (row, GTK_WIDGET (self->commands_group))
                                        ? self->commands_group
                                        : self->addresses_group,
                                    row);
    }
  g_ptr_array_set_size (self->rows, 0);

  title = g_strdup_printf (_ ("Listening on port %u"), (guint) porthole_server_get_port (server));
  gtk_label_set_text (self->title_label, title);
  address = add_addresses (self);
  add_commands (self, address);
  porthole_rate_plot_set_server (self->plot, server);
  update_plot (self);
  update_counters (self);
  update_timer (self);
}

/**
 * porthole_server_status_update:
 * @self: a status
 *
 * Shows what was counted since, where somebody can see it.
 */
void
porthole_server_status_update (PortholeServerStatus *self)
{
  g_return_if_fail (PORTHOLE_IS_SERVER_STATUS (self));

  if (self->active && self->server != NULL)
    update_counters (self);
}

/**
 * porthole_server_status_set_active:
 * @self: a status
 * @active: whether somebody can see it
 *
 * Lets it rest while nobody can.
 */
void
porthole_server_status_set_active (PortholeServerStatus *self, gboolean active)
{
  g_return_if_fail (PORTHOLE_IS_SERVER_STATUS (self));

  self->active = active;
  update_timer (self);
  porthole_server_status_update (self);
}
