/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "application/porthole-shortcuts.h"

/* NOTES: GtkShortcutsWindow is deprecated at our floor and AdwShortcutsDialog is newer than
 * it. One table feeds both the accelerators and the dialog, so the dialog can't be wrong. */
static const struct
{
  const char *section; /* set on the first entry of a section */
  const char *title;
  const char *action;
  const char *accels[3];
} shortcuts[] = {
  { N_ ("Pages"), N_ ("Show Ports"), "win.show-page::ports", { "<Control>1", NULL } },
  { NULL, N_ ("Show Listening"), "win.show-page::listening", { "<Control>2", NULL } },
  { NULL, N_ ("Show Server"), "win.show-page::server", { "<Control>3", NULL } },
  { NULL, N_ ("Show Chart"), "win.show-page::chart", { "<Control>4", NULL } },
  { NULL, N_ ("Go Back"), "win.go-back", { "<Alt>Left", NULL } },
  { NULL, N_ ("Go Forward"), "win.go-forward", { "<Alt>Right", NULL } },
  { N_ ("On a Page"), N_ ("Search"), "win.search", { "<Control>f", NULL } },
  { NULL, N_ ("Show or Hide Details"), "win.toggle-details", { "F9", NULL } },
  { N_ ("General"), N_ ("Preferences"), "app.preferences", { "<Control>comma", NULL } },
  { NULL, N_ ("Keyboard Shortcuts"), "app.shortcuts", { "<Control>question", NULL } },
  { NULL, N_ ("How Ports Work"), "app.how-ports-work", { "F1", NULL } },
  { NULL, N_ ("Close Window"), "window.close", { "<Control>w", NULL } },
  { NULL, N_ ("Quit"), "app.quit", { "<Control>q", NULL } },
};

/**
 * porthole_shortcuts_install:
 * @application: the application
 *
 * Gives each action its keys.
 */
void
porthole_shortcuts_install (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (application, shortcuts[i].action, shortcuts[i].accels);
}

static GtkWidget *
create_row (const char *title, const char *accelerator)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *label;
  g_autofree char *keys = NULL;
  GdkModifierType modifiers;
  guint key;

  gtk_accelerator_parse (accelerator, &key, &modifiers);
  keys = gtk_accelerator_get_label (key, modifiers);

  label = gtk_label_new (keys);
  gtk_widget_add_css_class (label, "keycap");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);

  return row;
}

/**
 * porthole_shortcuts_present:
 * @parent: (nullable): the window to show the dialog over
 *
 * Shows the list of all shortcuts.
 */
void
porthole_shortcuts_present (GtkWindow *parent)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *group = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      if (shortcuts[i].section != NULL)
        {
          group = adw_preferences_group_new ();
          adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ (shortcuts[i].section));
          adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
        }

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                                 create_row (_ (shortcuts[i].title), shortcuts[i].accels[0]));
    }

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);

  adw_dialog_set_title (dialog, _ ("Keyboard Shortcuts"));
  adw_dialog_set_content_width (dialog, 460);
  adw_dialog_set_content_height (dialog, 520);
  adw_dialog_set_child (dialog, view);
  adw_dialog_present (dialog, parent != NULL ? GTK_WIDGET (parent) : NULL);
}
