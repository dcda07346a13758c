/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "listeners/porthole-changes-dialog.h"
#include "listeners/porthole-listeners-group.h"
#include "preferences/porthole-preferences.h"
#include "registry/porthole-registry-group.h"
#include "server/porthole-server-group.h"

/**
 * porthole_preferences_present:
 * @parent: the window to show the dialog over
 * @overview: whose registry may be renewed
 * @settings: the application's settings
 *
 * Shows the preferences.
 */
void
porthole_preferences_present (GtkWindow *parent, PortholeOverview *overview, GSettings *settings)
{
  AdwDialog *dialog;
  GtkWidget *page;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (PORTHOLE_IS_OVERVIEW (overview));
  g_return_if_fail (G_IS_SETTINGS (settings));

  dialog = adw_preferences_dialog_new ();
  /* Not every language that is spoken here is spoken by libadwaita. */
  adw_dialog_set_title (dialog, _ ("Preferences"));
  page = adw_preferences_page_new ();
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            ADW_PREFERENCES_GROUP (porthole_listeners_group_new (
                                settings, porthole_overview_get_registry (overview))));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            ADW_PREFERENCES_GROUP (porthole_changes_group_new (settings)));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            ADW_PREFERENCES_GROUP (porthole_server_group_new (settings)));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            ADW_PREFERENCES_GROUP (porthole_registry_group_new (
                                porthole_overview_get_registry (overview))));
  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (dialog), ADW_PREFERENCES_PAGE (page));
  adw_dialog_present (dialog, GTK_WIDGET (parent));
}
