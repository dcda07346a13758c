/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "listeners/porthole-changes-dialog.h"
#include "preferences/porthole-preferences.h"
#include "registry/porthole-registry-group.h"

static GtkWidget *
create_listening_group (GSettings *settings)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *interval = adw_spin_row_new_with_range (1, 60, 1);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Listening"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (interval), _ ("_Refresh Interval"));
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (interval), TRUE);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (interval),
                               _ ("Seconds between two looks, while the page is shown"));
  g_settings_bind (settings, "refresh-interval", interval, "value", G_SETTINGS_BIND_DEFAULT);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), interval);

  return group;
}

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
  page = adw_preferences_page_new ();
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            ADW_PREFERENCES_GROUP (create_listening_group (settings)));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            ADW_PREFERENCES_GROUP (porthole_changes_group_new (settings)));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            ADW_PREFERENCES_GROUP (porthole_registry_group_new (
                                porthole_overview_get_registry (overview))));
  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (dialog), ADW_PREFERENCES_PAGE (page));
  adw_dialog_present (dialog, GTK_WIDGET (parent));
}
