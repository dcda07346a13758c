/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "listeners/porthole-sandbox-dialog.h"

static void
copy_command (GtkWidget *dialog)
{
  const char *command = g_object_get_data (G_OBJECT (dialog), "command");

  gdk_clipboard_set_text (gtk_widget_get_clipboard (dialog), command);
  gtk_widget_activate_action (dialog, "win.toast", "s", _ ("Command copied"));
}

static void
response_cb (AdwAlertDialog *dialog, const char *response, GSettings *settings)
{
  if (g_strcmp0 (response, "copy") == 0)
    copy_command (GTK_WIDGET (dialog));
  else if (g_strcmp0 (response, "hide") == 0)
    g_settings_set_boolean (settings, "show-sandbox-message", FALSE);
}

static GtkWidget *
make_command_label (const char *command)
{
  GtkWidget *label = gtk_label_new (command);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  /* A hyphen where the line breaks would be read as part of the command. */
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  /* The focus would select it; from the keyboard, the button copies it. */
  gtk_widget_set_focusable (label, FALSE);
  gtk_widget_set_direction (label, GTK_TEXT_DIR_LTR);
  gtk_widget_add_css_class (label, "monospace");
  gtk_widget_add_css_class (label, "command");
  gtk_widget_add_css_class (label, "card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _ ("The command that lets Porthole see programs"), -1);

  return label;
}

/**
 * porthole_sandbox_dialog_new:
 * @sandbox: the sandbox that hides programs
 * @settings: the application's settings
 *
 * Makes a dialog that says why programs are hidden and how to let them be seen, and that
 * offers to say so no more.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
porthole_sandbox_dialog_new (const PortholeSandbox *sandbox, GSettings *settings)
{
  AdwDialog *dialog = adw_alert_dialog_new (
      _ ("Programs Are Hidden"),
      _ ("In its sandbox, Porthole sees the service, app or container behind each port, but no "
         "programs outside. To let it look, run this command and start Porthole again. The "
         "permission also lets it start programs outside the sandbox."));
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);
  g_autofree char *command = porthole_sandbox_get_override (sandbox);

  adw_alert_dialog_set_prefer_wide_layout (alert, TRUE);
  adw_alert_dialog_set_extra_child (alert, make_command_label (command));
  g_object_set_data_full (G_OBJECT (dialog), "command", g_steal_pointer (&command), g_free);
  adw_alert_dialog_add_responses (alert, "close", _ ("_Close"), "hide", _ ("_Hide Message"), "copy",
                                  _ ("C_opy Command"), NULL);
  adw_alert_dialog_set_response_enabled (alert, "hide",
                                         g_settings_get_boolean (settings, "show-sandbox-message"));
  adw_alert_dialog_set_response_appearance (alert, "copy", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (alert, "copy");
  adw_alert_dialog_set_close_response (alert, "close");
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), settings, 0);
  return dialog;
}
