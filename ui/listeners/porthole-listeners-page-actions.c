/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "base/porthole-visible-text.h"
#include "listeners/porthole-end-dialog.h"
#include "listeners/porthole-listener-export.h"
#include "listeners/porthole-listener-text.h"
#include "listeners/porthole-listeners-page-private.h"
#include "listeners/porthole-sandbox-dialog.h"
#include "server/porthole-free-port.h"

static void
toast (PortholeListenersPage *self, const char *text)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", text);
}

static void
copy (PortholeListenersPage *self, const char *text)
{
  if (text == NULL || *text == '\0')
    return;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  toast (self, _ ("Copied"));
}

static void
look_up_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PortholeListener *listener
      = porthole_listeners_page_get_selected (PORTHOLE_LISTENERS_PAGE (widget));

  if (listener != NULL)
    gtk_widget_activate_action (widget, "win.show-port", "u",
                                (guint) porthole_listener_get_port (listener));
}

static void
launched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PortholeListenersPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error)
      && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    toast (self, _ ("No browser could be started"));
}

static void
open_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PortholeListenersPage *self = PORTHOLE_LISTENERS_PAGE (widget);
  PortholeListener *listener = porthole_listeners_page_get_selected (self);
  g_autofree char *url = listener != NULL ? porthole_listener_get_url (listener) : NULL;
  g_autoptr (GtkUriLauncher) launcher = NULL;
  GtkRoot *root = gtk_widget_get_root (widget);

  if (url == NULL)
    return;

  launcher = gtk_uri_launcher_new (url);
  gtk_uri_launcher_launch (launcher, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL,
                           launched_cb, g_object_ref (self));
}

/* The name of the action says which of the row's facts is meant. */
static void
copy_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PortholeListenersPage *self = PORTHOLE_LISTENERS_PAGE (widget);
  PortholeListener *listener = porthole_listeners_page_get_selected (self);
  const char *what = action_name + strlen ("listener.copy-");
  PortholeProcess *leader;
  g_autofree char *text = NULL;
  char buffer[512];

  if (listener == NULL)
    return;

  leader = porthole_listener_get_leader (listener);
  if (strcmp (what, "address") == 0)
    text = porthole_listener_get_endpoint (listener);
  else if (strcmp (what, "row") == 0)
    text = porthole_listener_describe_row (listener);
  else if (strcmp (what, "port") == 0)
    text = g_strdup_printf ("%u", porthole_listener_get_port (listener));
  else if (strcmp (what, "program") == 0)
    text = g_strdup (porthole_listener_get_program (listener));
  else if (strcmp (what, "pid") == 0 && leader != NULL)
    text = g_strdup_printf ("%d", porthole_process_get_pid (leader));
  else if (strcmp (what, "command") == 0 && leader != NULL)
    text = g_strdup (porthole_process_get_command_line (leader));
  else if (strcmp (what, "unit") == 0)
    text = g_strdup (porthole_listener_get_unit (listener));
  else if (strcmp (what, "user") == 0)
    text = g_strdup (porthole_listener_text_user (listener, buffer, sizeof buffer));
  else if (strcmp (what, "stop-command") == 0)
    text = porthole_listener_view_get_stop_command (listener);
  copy (self, text);
}

static void
end_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PortholeListenersPage *self = PORTHOLE_LISTENERS_PAGE (widget);
  PortholeListener *listener = porthole_listeners_page_get_selected (self);
  PortholeProcess *leader = listener != NULL ? porthole_listener_get_leader (listener) : NULL;

  if (leader != NULL)
    porthole_end_dialog_present (widget, self->scanner, listener, leader);
}

static void
show_programs_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PortholeListenersPage *self = PORTHOLE_LISTENERS_PAGE (widget);
  const PortholeSandbox *sandbox = porthole_sandbox_get ();

  if (sandbox != NULL)
    adw_dialog_present (porthole_sandbox_dialog_new (sandbox, self->settings), widget);
}

static void
test_server_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PortholeListener *listener
      = porthole_listeners_page_get_selected (PORTHOLE_LISTENERS_PAGE (widget));
  guint port;

  if (listener == NULL)
    return;

  /* The next one that this program could bind, as far as the scanner's list and the kernel
   * know; the server page says so if somebody else is faster. */
  for (port = porthole_listener_get_port (listener) + 1u; port <= PORTHOLE_PORT_MAX; port++)
    {
      if (porthole_port_can_bind ((guint16) port, PORTHOLE_TRANSPORT_TCP,
                                  PORTHOLE_SERVER_REACH_THIS_COMPUTER, NULL, NULL))
        break;
    }
  gtk_widget_activate_action (widget, "win.new-server", "u", port <= PORTHOLE_PORT_MAX ? port : 0u);
}

static const char *
service_name_cb (PortholeTransport transport, guint16 port, gpointer user_data)
{
  PortholeListenersPage *self = user_data;

  return porthole_registry_get_service_name (porthole_overview_get_registry (self->overview), port,
                                             transport);
}

typedef struct
{
  PortholeListenersPage *page;
  GBytes *bytes;
} Export;

static void
export_free (Export *export)
{
  g_object_unref (export->page);
  g_bytes_unref (export->bytes);
  g_free (export);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Export) export = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (source));
  g_autofree char *visible = porthole_visible_text (name, -1, 128);

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    text = g_strdup_printf (_ ("Saved as “%s”"), visible);
  else
    text = g_strdup_printf (_ ("“%s” could not be saved: %s"), visible, error->message);
  toast (export->page, text);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Export) export = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  GBytes *bytes = export->bytes;

  if (file == NULL)
    {
      if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
        toast (export->page, _ ("No file could be chosen"));
      return;
    }

  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION,
                                       NULL, written_cb, g_steal_pointer (&export));
}

static void
export_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PortholeListenersPage *self = PORTHOLE_LISTENERS_PAGE (widget);
  gboolean json = strcmp (action_name, "listeners.export-json") == 0;
  GListModel *rows = G_LIST_MODEL (self->selection);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  GtkRoot *root = gtk_widget_get_root (widget);
  Export *export = g_new0 (Export, 1);
  char *text = json ? porthole_listeners_to_json (rows, service_name_cb, self)
                    : porthole_listeners_to_csv (rows, service_name_cb, self);

  export->page = g_object_ref (self);
  export->bytes = g_bytes_new_take (text, strlen (text));
  gtk_file_dialog_set_title (dialog, _ ("Save Shown Rows"));
  gtk_file_dialog_set_initial_name (dialog, json ? _ ("listening.json") : _ ("listening.csv"));
  gtk_file_dialog_save (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, chosen_cb,
                        export);
}

/**
 * porthole_listeners_page_install_actions:
 * @widget_class: the page's class
 *
 * Installs what its menus offer.
 */
void
porthole_listeners_page_install_actions (GtkWidgetClass *widget_class)
{
  static const char *const copies[]
      = { "listener.copy-address", "listener.copy-row",  "listener.copy-port",
          "listener.copy-program", "listener.copy-pid",  "listener.copy-command",
          "listener.copy-unit",    "listener.copy-user", "listener.copy-stop-command" };

  gtk_widget_class_install_action (widget_class, "listener.look-up", NULL, look_up_cb);
  gtk_widget_class_install_action (widget_class, "listener.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "listener.end", NULL, end_cb);
  gtk_widget_class_install_action (widget_class, "listener.test-server", NULL, test_server_cb);
  for (gsize i = 0; i < G_N_ELEMENTS (copies); i++)
    gtk_widget_class_install_action (widget_class, copies[i], NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "listeners.show-programs", NULL, show_programs_cb);
  gtk_widget_class_install_action (widget_class, "listeners.export-csv", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "listeners.export-json", NULL, export_cb);

  gtk_widget_class_install_property_action (widget_class, "listener.watch", "watched");
  gtk_widget_class_install_property_action (widget_class, "listeners.watch-exposed",
                                            "watch-exposed");
  gtk_widget_class_install_property_action (widget_class, "listeners.pause", "paused");
  gtk_widget_class_install_property_action (widget_class, "listeners.transport", "transport");
  gtk_widget_class_install_property_action (widget_class, "listeners.reach", "reach");
  gtk_widget_class_install_property_action (widget_class, "listeners.own", "own");
}

/**
 * porthole_listeners_page_update_actions:
 * @self: the page
 *
 * Lets only those actions be chosen that the selected row has something for.
 */
void
porthole_listeners_page_update_actions (PortholeListenersPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  PortholeListener *listener = porthole_listeners_page_get_selected (self);
  gboolean any = listener != NULL;
  gboolean living = any && porthole_listener_get_state (listener) != PORTHOLE_LISTENER_GONE;
  gboolean process = any && porthole_listener_get_leader (listener) != NULL;
  gboolean tcp = any && porthole_listener_get_transport (listener) == PORTHOLE_TRANSPORT_TCP;

  gtk_widget_action_set_enabled (widget, "listener.look-up", any);
  gtk_widget_action_set_enabled (widget, "listener.open", living && tcp);
  gtk_widget_action_set_enabled (widget, "listener.end", living && process);
  gtk_widget_action_set_enabled (widget, "listener.test-server", any);
  gtk_widget_action_set_enabled (widget, "listener.watch", any);
  gtk_widget_action_set_enabled (widget, "listener.copy-address", any);
  gtk_widget_action_set_enabled (widget, "listener.copy-row", any);
  gtk_widget_action_set_enabled (widget, "listener.copy-port", any);
  gtk_widget_action_set_enabled (widget, "listener.copy-program", process);
  gtk_widget_action_set_enabled (widget, "listener.copy-pid", process);
  gtk_widget_action_set_enabled (widget, "listener.copy-command", process);
  gtk_widget_action_set_enabled (widget, "listener.copy-unit",
                                 any && porthole_listener_get_unit (listener) != NULL);
  gtk_widget_action_set_enabled (widget, "listener.copy-user", any);
  gtk_widget_action_set_enabled (widget, "listener.copy-stop-command", any);
}
