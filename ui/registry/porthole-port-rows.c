/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The rows of the port page, and the firewall's lines. */

#include "config.h"

#include <glib/gi18n.h>

#include "common/porthole-port-links.h"
#include "registry/porthole-port-rows.h"
#include "registry/porthole-registry-text.h"

/**
 * porthole_port_rows_new_fact:
 * @title: what it is about
 * @text: (nullable): what is so, plain text
 *
 * Makes a row that says something.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
porthole_port_rows_new_fact (const char *title, const char *text)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "property");
  return row;
}

/**
 * porthole_port_rows_new_range:
 * @range: a range
 *
 * Makes a row that says what a range is for, and leads to all that is in it.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
porthole_port_rows_new_range (PortholeRange range)
{
  g_autofree char *text = g_strdup_printf ("%s. %s", porthole_registry_text_range_name (range),
                                           porthole_registry_text_range (range));
  GtkWidget *row = porthole_port_rows_new_fact (_ ("Range"), text);

  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), FALSE);
  porthole_port_links_set_range_row (ADW_ACTION_ROW (row), range);
  return row;
}

static void
copy_cb (GtkButton *button, gpointer user_data)
{
  const char *command = g_object_get_data (G_OBJECT (button), "porthole-command");

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (button)), command);
  gtk_widget_activate_action (GTK_WIDGET (button), "win.toast", "s", _ ("Copied to clipboard"));
}

/**
 * porthole_port_rows_new_command:
 * @title: (nullable): which program's command it is
 * @command: a command line
 *
 * Makes a row with a command that can be copied; it is never run.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
porthole_port_rows_new_command (const char *title, const char *command)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-copy-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  if (title != NULL)
    {
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), command);
      adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
      gtk_widget_add_css_class (row, "property");
    }
  else
    {
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), command);
      adw_preferences_row_set_title_selectable (ADW_PREFERENCES_ROW (row), TRUE);
    }
  gtk_widget_add_css_class (row, "monospace");

  g_object_set_data_full (G_OBJECT (button), "porthole-command", g_strdup (command), g_free);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Copy Command"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Copy Command"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, command,
                                  -1);
  g_signal_connect (button, "clicked", G_CALLBACK (copy_cb), NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
launched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) row = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error)
      && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED)
      && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
    gtk_widget_activate_action (row, "win.toast", "s", _ ("The page could not be opened"));
}

static void
open_cb (AdwActionRow *row, gpointer user_data)
{
  g_autoptr (GtkUriLauncher) launcher
      = gtk_uri_launcher_new (g_object_get_data (G_OBJECT (row), "porthole-uri"));
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (row));

  gtk_uri_launcher_launch (launcher, GTK_WINDOW (root), NULL, launched_cb, g_object_ref (row));
}

/* "www.rfc-editor.org/rfc/rfc6335" says RFC 6335 to people. */
static char *
describe_uri (const char *uri)
{
  const char *rfc = g_strrstr (uri, "/rfc/rfc");
  g_autoptr (GUri) parsed = NULL;

  if (rfc != NULL)
    return g_strdup_printf ("RFC %s", rfc + strlen ("/rfc/rfc"));

  parsed = g_uri_parse (uri, G_URI_FLAGS_NONE, NULL);
  return g_strdup (parsed != NULL ? g_uri_get_host (parsed) : uri);
}

/**
 * porthole_port_rows_new_link:
 * @uri: an address
 *
 * Makes a row that opens an address, through the portal where there is one.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
porthole_port_rows_new_link (const char *uri)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = describe_uri (uri);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), uri);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("adw-external-link-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "porthole-uri", g_strdup (uri), g_free);
  g_signal_connect (row, "activated", G_CALLBACK (open_cb), NULL);
  return row;
}

/* The transports that a firewall has to let through, and not those that are only registered. */
static char *
join_commands (PortholeService *service,
               PortholeTransport known,
               const char *prefix,
               const char *format,
               char dash,
               const char *suffix)
{
  PortholeTransport transports[PORTHOLE_N_TRANSPORTS];
  guint n_transports = porthole_service_list_transports (service, transports);
  PortholeTransport usual = porthole_service_get_usual_transports (service);
  g_autoptr (GString) text = g_string_new (NULL);
  char ports[16];

  if (porthole_service_is_block (service))
    g_snprintf (ports, sizeof ports, "%u%c%u", porthole_service_get_port (service), dash,
                porthole_service_get_port_end (service));
  else
    g_snprintf (ports, sizeof ports, "%u", porthole_service_get_port (service));

  for (guint i = 0; i < n_transports; i++)
    {
      g_autoptr (GString) command = NULL;

      if ((transports[i] & usual & known) == 0)
        continue;
      command = g_string_new (format);
      g_string_replace (command, "PORTS", ports, 0);
      g_string_replace (command, "TRANSPORT", porthole_transport_to_string (transports[i]), 0);
      if (text->len > 0)
        g_string_append (text, " && ");
      g_string_append_printf (text, "%s%s", prefix, command->str);
    }

  if (text->len == 0)
    return NULL;
  g_string_append (text, suffix);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * porthole_port_rows_ufw:
 * @service: a row of the registry
 *
 * Writes the command that opens a port in ufw (ufw(8)), which knows TCP and UDP.
 *
 * Returns: (transfer full) (nullable): the command
 */
char *
porthole_port_rows_ufw (PortholeService *service)
{
  return join_commands (service, PORTHOLE_TRANSPORT_TCP | PORTHOLE_TRANSPORT_UDP, "sudo ufw ",
                        "allow PORTS/TRANSPORT", ':', "");
}

/**
 * porthole_port_rows_firewalld:
 * @service: a row of the registry
 *
 * Writes the command that opens a port in firewalld (firewall-cmd(1)).
 *
 * Returns: (transfer full) (nullable): the command
 */
char *
porthole_port_rows_firewalld (PortholeService *service)
{
  return join_commands (service, PORTHOLE_TRANSPORT_ALL, "sudo firewall-cmd ",
                        "--permanent --add-port=PORTS/TRANSPORT", '-',
                        " && sudo firewall-cmd --reload");
}

/**
 * porthole_port_rows_nftables:
 * @service: a row of the registry
 *
 * Writes the command that opens a port in nftables (nft(8)), in the table and chain that most
 * distributions begin with.
 *
 * Returns: (transfer full) (nullable): the command
 */
char *
porthole_port_rows_nftables (PortholeService *service)
{
  return join_commands (service, PORTHOLE_TRANSPORT_ALL, "sudo nft ",
                        "add rule inet filter input TRANSPORT dport PORTS accept", '-', "");
}
