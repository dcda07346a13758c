/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "base/porthole-visible-text.h"
#include "common/porthole-announce.h"
#include "common/porthole-port-links.h"
#include "help/porthole-help-example.h"
#include "server/porthole-free-port.h"
#include "server/porthole-server.h"

#define FIRST_PORT 8080

/* How long the client waits, in seconds, and how much it reads, in bytes. */
#define PATIENCE 10
#define ANSWER_MAX 256

/**
 * PortholeHelpExample:
 *
 * The program that everybody writes first to understand ports: a server that greets, and a
 * client that shows what came. Both are real; the server is the one of the Server page.
 */
struct _PortholeHelpExample
{
  AdwBin parent_instance;

  AdwActionRow *listening_row;
  GtkImage *listening_icon;
  AdwActionRow *connecting_row;
  GtkImage *connecting_icon;
  AdwActionRow *arriving_row;
  GtkImage *arriving_icon;
  GtkButton *run_button;
  GtkButton *leave_button;

  GCancellable *cancellable;
  PortholeServer *server;
  GSocketConnection *connection;
  guint16 port;
  char answer[ANSWER_MAX];
};

enum
{
  LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PortholeHelpExample, porthole_help_example, ADW_TYPE_BIN)

static void
set_port (AdwActionRow *row, guint port)
{
  g_object_set_data (G_OBJECT (row), "porthole-port", GUINT_TO_POINTER (port));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), port != 0);
}

static void
set_step (AdwActionRow *row, GtkImage *icon, const char *icon_name, const char *title)
{
  set_port (row, 0);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (row, "");
  gtk_image_set_from_icon_name (icon, icon_name);
}

static void
set_done (AdwActionRow *row, GtkImage *icon, const char *title)
{
  set_step (row, icon, "object-select-symbolic", title);
  gtk_widget_add_css_class (GTK_WIDGET (icon), "accent");
}

static void
reset (PortholeHelpExample *self)
{
  g_autofree char *listening = g_strdup_printf (_ ("A program listens on port %u"), FIRST_PORT);
  g_autofree char *button = g_strdup_printf (_ ("_Open Port %u"), FIRST_PORT);
  GtkImage *icons[] = { self->listening_icon, self->connecting_icon, self->arriving_icon };

  for (gsize i = 0; i < G_N_ELEMENTS (icons); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (icons[i]), "accent");
  set_step (self->listening_row, self->listening_icon, "porthole-server-symbolic", listening);
  set_step (self->connecting_row, self->connecting_icon, "network-transmit-receive-symbolic",
            _ ("Another program connects to it"));
  set_step (self->arriving_row, self->arriving_icon, "chat-message-new-symbolic",
            _ ("The first one says hello"));
  gtk_button_set_label (self->run_button, button);
}

static void
close_down (PortholeHelpExample *self)
{
  if (self->connection != NULL)
    g_io_stream_close_async (G_IO_STREAM (self->connection), G_PRIORITY_DEFAULT, NULL, NULL, NULL);
  if (self->server != NULL)
    porthole_server_stop_async (self->server, NULL, NULL, NULL);
  g_clear_object (&self->connection);
  g_clear_object (&self->server);
}

static void
say (PortholeHelpExample *self, const char *text)
{
  porthole_announce (GTK_WIDGET (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
finish (PortholeHelpExample *self, const char *button)
{
  close_down (self);
  gtk_button_set_label (self->run_button, button);
  gtk_widget_set_sensitive (GTK_WIDGET (self->run_button), TRUE);
}

static void
fail (PortholeHelpExample *self, AdwActionRow *row, GtkImage *icon, const char *text)
{
  adw_action_row_set_subtitle (row, text);
  gtk_image_set_from_icon_name (icon, "dialog-warning-symbolic");
  say (self, text);
  finish (self, _ ("_Try Again"));
}

/* Whether the example was left in the meantime, or what was asked for was given up. */
static gboolean
is_over (PortholeHelpExample *self)
{
  return self->run_button == NULL || g_cancellable_is_cancelled (self->cancellable);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PortholeHelpExample) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize length = 0;

  g_input_stream_read_all_finish (G_INPUT_STREAM (source), result, &length, &error);
  if (is_over (self))
    return;

  while (length > 0 && g_ascii_isspace (self->answer[length - 1]))
    length--;
  if (length == 0)
    {
      fail (self, self->arriving_row, self->arriving_icon,
            _ ("No answer came. Something between the two programs holds it back."));
      return;
    }

  text = porthole_visible_text (self->answer, (gssize) length, ANSWER_MAX);
  set_done (self->arriving_row, self->arriving_icon, text);
  adw_action_row_set_subtitle (self->arriving_row, _ ("This is what arrived"));
  say (self, text);
  finish (self, _ ("_Once More"));
  gtk_widget_remove_css_class (GTK_WIDGET (self->run_button), "suggested-action");
  gtk_widget_set_visible (GTK_WIDGET (self->leave_button), TRUE);
}

static void
connected_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PortholeHelpExample) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GSocketAddress) address = NULL;
  g_autofree char *title = NULL;
  GSocketConnection *connection
      = g_socket_client_connect_finish (G_SOCKET_CLIENT (source), result, &error);
  guint port;

  if (is_over (self))
    {
      g_clear_object (&connection);
      return;
    }

  self->connection = connection;
  address = connection != NULL ? g_socket_connection_get_local_address (connection, NULL) : NULL;
  if (address == NULL)
    {
      fail (self, self->connecting_row, self->connecting_icon,
            _ ("The connection failed. A firewall may keep programs here from each other."));
      return;
    }

  port = g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (address));
  title = g_strdup_printf (_ ("Another program connected from port %u"), port);
  set_done (self->connecting_row, self->connecting_icon, title);
  set_port (self->connecting_row, port);
  adw_action_row_set_subtitle (self->connecting_row, _ ("The system lent it this one"));
  g_input_stream_read_all_async (g_io_stream_get_input_stream (G_IO_STREAM (connection)),
                                 self->answer, sizeof self->answer, G_PRIORITY_DEFAULT,
                                 self->cancellable, answered_cb, g_object_ref (self));
}

static void
started_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PortholeHelpExample) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GSocketClient) client = NULL;
  g_autoptr (GSocketAddress) address = NULL;
  g_autofree char *title = NULL;
  gboolean started = porthole_server_start_finish (PORTHOLE_SERVER (source), result, &error);

  if (is_over (self))
    return;

  if (!started)
    {
      fail (self, self->listening_row, self->listening_icon,
            _ ("The port could not be opened: another program was faster, or the system doesn’t "
               "allow it."));
      return;
    }

  title = g_strdup_printf (_ ("A program listens on port %u"), (guint) self->port);
  set_done (self->listening_row, self->listening_icon, title);
  set_port (self->listening_row, self->port);
  if (self->port != FIRST_PORT)
    {
      g_autofree char *taken
          = g_strdup_printf (_ ("Port %u is taken; this is the next free one"), FIRST_PORT);

      porthole_port_links_set_row (self->listening_row, taken, NULL, NULL);
    }

  client = g_socket_client_new ();
  g_socket_client_set_enable_proxy (client, FALSE);
  g_socket_client_set_timeout (client, PATIENCE);
  address = g_inet_socket_address_new_from_string ("127.0.0.1", self->port);
  g_socket_client_connect_async (client, G_SOCKET_CONNECTABLE (address), self->cancellable,
                                 connected_cb, g_object_ref (self));
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PortholeHelpExample) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ports = porthole_free_port_find_finish (result, &error);
  g_autoptr (PortholeServerConfig) config = NULL;

  if (is_over (self))
    return;

  if (ports == NULL)
    {
      fail (self, self->listening_row, self->listening_icon,
            _ ("No port is free: other programs have taken them all, or the system allows none."));
      return;
    }

  self->port = g_array_index (ports, guint16, 0);
  config = porthole_server_config_new ();
  config->port = self->port;
  config->close_after_reply = TRUE;
  self->server = porthole_server_new (config);
  porthole_server_start_async (self->server, self->cancellable, started_cb, g_object_ref (self));
}

static void
run_cb (PortholeHelpExample *self)
{
  const PortholeFreePortQuery query = {
    .first = FIRST_PORT,
    .last = PORTHOLE_PORT_MAX,
    .transports = PORTHOLE_TRANSPORT_TCP,
    .reach = PORTHOLE_SERVER_REACH_THIS_COMPUTER,
    .flags = PORTHOLE_FREE_PORT_REGISTERED,
  };

  reset (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->run_button), FALSE);
  porthole_free_port_find_async (&query, 1, self->cancellable, found_cb, g_object_ref (self));
}

static void
leave_cb (PortholeHelpExample *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.new-server", "u", (guint) self->port);
  g_signal_emit (self, signals[LEFT], 0);
}

static void
row_activated_cb (PortholeHelpExample *self, AdwActionRow *row)
{
  guint port = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "porthole-port"));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-port", "u", port);
  g_signal_emit (self, signals[LEFT], 0);
}

static void
porthole_help_example_dispose (GObject *object)
{
  PortholeHelpExample *self = PORTHOLE_HELP_EXAMPLE (object);

  g_cancellable_cancel (self->cancellable);
  close_down (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), PORTHOLE_TYPE_HELP_EXAMPLE);

  G_OBJECT_CLASS (porthole_help_example_parent_class)->dispose (object);
}

static void
porthole_help_example_finalize (GObject *object)
{
  g_clear_object (&PORTHOLE_HELP_EXAMPLE (object)->cancellable);

  G_OBJECT_CLASS (porthole_help_example_parent_class)->finalize (object);
}

static void
porthole_help_example_class_init (PortholeHelpExampleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = porthole_help_example_dispose;
  object_class->finalize = porthole_help_example_finalize;

  /**
   * PortholeHelpExample::left:
   * @self: an example
   *
   * The person went on to a page of the window.
   */
  signals[LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/help/porthole-help-example.ui");
  gtk_widget_class_bind_template_child (widget_class, PortholeHelpExample, listening_row);
  gtk_widget_class_bind_template_child (widget_class, PortholeHelpExample, listening_icon);
  gtk_widget_class_bind_template_child (widget_class, PortholeHelpExample, connecting_row);
  gtk_widget_class_bind_template_child (widget_class, PortholeHelpExample, connecting_icon);
  gtk_widget_class_bind_template_child (widget_class, PortholeHelpExample, arriving_row);
  gtk_widget_class_bind_template_child (widget_class, PortholeHelpExample, arriving_icon);
  gtk_widget_class_bind_template_child (widget_class, PortholeHelpExample, run_button);
  gtk_widget_class_bind_template_child (widget_class, PortholeHelpExample, leave_button);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, run_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
}

static void
porthole_help_example_init (PortholeHelpExample *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
  reset (self);
}
