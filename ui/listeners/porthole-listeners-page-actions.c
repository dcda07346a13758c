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

static char *
get_url (PortholeListenersPage *self, PortholeListener *listener)
{
  return self->overview != NULL
             ? porthole_listener_get_url (listener, porthole_overview_get_registry (self->overview))
             : NULL;
}

static void
open_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PortholeListenersPage *self = PORTHOLE_LISTENERS_PAGE (widget);
  PortholeListener *listener = porthole_listeners_page_get_selected (self);
  g_autofree char *url = listener != NULL ? get_url (self, listener) : NULL;
  g_autoptr (GtkUriLauncher) launcher = NULL;
  GtkRoot *root = gtk_widget_get_root (widget);

  if (url == NULL)
    return;

  launcher = gtk_uri_launcher_new (url);
  gtk_uri_launcher_launch (launcher, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL,
                           launched_cb, g_object_ref (self));
}

static char *
get_port (PortholeListener *listener)
{
  return g_strdup_printf ("%u", porthole_listener_get_port (listener));
}

static char *
get_program (PortholeListener *listener)
{
  return g_strdup (porthole_listener_get_program (listener));
}

static char *
get_pid (PortholeListener *listener)
{
  int pid = porthole_listener_get_pid (listener);

  return pid != 0 ? g_strdup_printf ("%d", pid) : NULL;
}

static char *
get_command (PortholeListener *listener)
{
  PortholeProcess *leader = porthole_listener_get_leader (listener);

  return leader != NULL ? g_strdup (porthole_process_get_command_line (leader)) : NULL;
}

static char *
get_executable (PortholeListener *listener)
{
  PortholeProcess *leader = porthole_listener_get_leader (listener);

  return leader != NULL ? g_strdup (porthole_process_get_executable (leader)) : NULL;
}

static char *
get_directory (PortholeListener *listener)
{
  PortholeProcess *leader = porthole_listener_get_leader (listener);

  return leader != NULL ? g_strdup (porthole_process_get_directory (leader)) : NULL;
}

static char *
get_unit (PortholeListener *listener)
{
  const char *unit = porthole_listener_get_unit (listener);
  char buffer[512];

  return g_strdup (unit != NULL ? unit
                                : porthole_listener_text_unit (listener, buffer, sizeof buffer));
}

static char *
get_unit_file (PortholeListener *listener)
{
  return g_strdup (porthole_listener_get_unit_file (listener));
}

static char *
get_cgroup (PortholeListener *listener)
{
  return g_strdup (porthole_listener_get_cgroup (listener));
}

static char *
get_user (PortholeListener *listener)
{
  char buffer[512];

  return g_strdup (porthole_listener_text_user (listener, buffer, sizeof buffer));
}

static char *
get_reach (PortholeListener *listener)
{
  char buffer[512];

  return g_strdup (porthole_listener_text_reach (listener, buffer, sizeof buffer));
}

/* To the second, which the table has no room for. */
static char *
get_since (PortholeListener *listener)
{
  gint64 since = porthole_listener_get_since (listener);
  g_autoptr (GDateTime) time = NULL;

  if (since != 0)
    time = g_date_time_new_from_unix_local (since / G_USEC_PER_SEC);
  return time != NULL ? g_date_time_format (time, "%F %T") : NULL;
}

/* What can be copied. Nothing is what an action has that isn't possible for a row. */
static const struct
{
  const char *action;
  char *(*get) (PortholeListener *listener);
} copies[] = {
  { "listener.copy-address", porthole_listener_get_endpoint },
  { "listener.copy-row", porthole_listener_describe_row },
  { "listener.copy-port", get_port },
  { "listener.copy-program", get_program },
  { "listener.copy-pid", get_pid },
  { "listener.copy-command", get_command },
  { "listener.copy-executable", get_executable },
  { "listener.copy-directory", get_directory },
  { "listener.copy-unit", get_unit },
  { "listener.copy-unit-file", get_unit_file },
  { "listener.copy-cgroup", get_cgroup },
  { "listener.copy-user", get_user },
  { "listener.copy-reach", get_reach },
  { "listener.copy-since", get_since },
  { "listener.copy-status-command", porthole_listener_get_status_command },
  { "listener.copy-stop-command", porthole_listener_get_stop_command },
};

static void
copy_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PortholeListenersPage *self = PORTHOLE_LISTENERS_PAGE (widget);
  PortholeListener *listener = porthole_listeners_page_get_selected (self);
  g_autofree char *text = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (copies) && listener != NULL; i++)
    {
      if (strcmp (copies[i].action, action_name) == 0)
        text = copies[i].get (listener);
    }
  copy (self, text);
}

static void
folder_opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PortholeListenersPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_file_launcher_open_containing_folder_finish (GTK_FILE_LAUNCHER (source), result, &error)
      && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    toast (self, _ ("The folder could not be opened"));
}

static void
open_folder_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PortholeListenersPage *self = PORTHOLE_LISTENERS_PAGE (widget);
  PortholeListener *listener = porthole_listeners_page_get_selected (self);
  const char *path = listener != NULL ? porthole_listener_get_unit_file (listener) : NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GtkFileLauncher) launcher = NULL;
  GtkRoot *root = gtk_widget_get_root (widget);

  if (path == NULL)
    return;

  file = g_file_new_for_path (path);
  launcher = gtk_file_launcher_new (file);
  gtk_file_launcher_open_containing_folder (launcher,
                                            GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL,
                                            folder_opened_cb, g_object_ref (self));
}

static void
clear_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  porthole_listeners_page_clear (PORTHOLE_LISTENERS_PAGE (widget));
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
free_port_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PortholeListenersPage) self = user_data;
  g_autoptr (GArray) ports = porthole_free_port_find_finish (result, NULL);

  /* The server page says so if somebody else is faster. */
  if (ports != NULL && ports->len > 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.new-server", "u",
                                (guint) g_array_index (ports, guint16, 0));
  else
    toast (self, _ ("No port after this one is free"));
}

/* The next port that this program could bind, whatever it is usually for. */
static void
test_server_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PortholeListenersPage *self = PORTHOLE_LISTENERS_PAGE (widget);
  PortholeListener *listener = porthole_listeners_page_get_selected (self);
  PortholeFreePortQuery query = {
    .last = PORTHOLE_PORT_MAX,
    .transports = PORTHOLE_TRANSPORT_TCP,
    .reach = PORTHOLE_SERVER_REACH_THIS_COMPUTER,
    .flags = PORTHOLE_FREE_PORT_REGISTERED | PORTHOLE_FREE_PORT_EPHEMERAL,
  };

  if (listener == NULL)
    return;

  query.first = (guint16) MIN (porthole_listener_get_port (listener) + 1, PORTHOLE_PORT_MAX);
  porthole_free_port_find_async (&query, 1, NULL, free_port_cb, g_object_ref (self));
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

/*< private >
 * porthole_listeners_page_install_actions:
 * @widget_class: the page's class
 *
 * Installs what its menus offer.
 */
void
porthole_listeners_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "listener.look-up", NULL, look_up_cb);
  gtk_widget_class_install_action (widget_class, "listener.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "listener.end", NULL, end_cb);
  gtk_widget_class_install_action (widget_class, "listener.test-server", NULL, test_server_cb);
  for (gsize i = 0; i < G_N_ELEMENTS (copies); i++)
    gtk_widget_class_install_action (widget_class, copies[i].action, NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "listener.open-folder", NULL, open_folder_cb);
  gtk_widget_class_install_action (widget_class, "listeners.clear", NULL, clear_cb);
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
  gtk_widget_class_install_property_action (widget_class, "listeners.sort", "sort");
}

/*< private >
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
  g_autofree char *url = living ? get_url (self, listener) : NULL;

  gtk_widget_action_set_enabled (widget, "listener.look-up", any);
  gtk_widget_action_set_enabled (widget, "listener.open", url != NULL);
  gtk_widget_action_set_enabled (widget, "listener.end", living && process);
  gtk_widget_action_set_enabled (widget, "listener.test-server",
                                 any && porthole_listener_get_port (listener) < PORTHOLE_PORT_MAX);
  gtk_widget_action_set_enabled (widget, "listener.watch", any);
  gtk_widget_action_set_enabled (widget, "listener.open-folder",
                                 any && porthole_listener_get_unit_file (listener) != NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (copies); i++)
    {
      g_autofree char *text = any ? copies[i].get (listener) : NULL;

      gtk_widget_action_set_enabled (widget, copies[i].action, text != NULL && *text != '\0');
    }
}
