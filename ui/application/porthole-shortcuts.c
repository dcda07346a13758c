/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "application/porthole-shortcuts.h"

/* NOTES: GtkShortcutsWindow is deprecated at our floor and AdwShortcutsDialog is newer than
 * it. One table feeds both the accelerators and the dialog, and a test holds it against the keys
 * that the pages have themselves. */
static const PortholeShortcut shortcuts[] = {
  { N_ ("Pages"), N_ ("Show Ports"), NULL, "win.show-page::ports", NULL, { "<Control>1" } },
  { NULL, N_ ("Show Listening"), NULL, "win.show-page::listening", NULL, { "<Control>2" } },
  { NULL, N_ ("Show Server"), NULL, "win.show-page::server", NULL, { "<Control>3" } },
  { NULL, N_ ("Show Chart"), NULL, "win.show-page::chart", NULL, { "<Control>4" } },
  { NULL,
    N_ ("Go Back"),
    N_ ("Also by swiping, or with the Back button of the mouse"),
    "win.go-back",
    NULL,
    { "<Alt>Left", "Back" } },
  { NULL,
    N_ ("Go Forward"),
    N_ ("Also by swiping, or with the Forward button of the mouse"),
    "win.go-forward",
    NULL,
    { "<Alt>Right", "Forward" } },
  { N_ ("On a Page"), N_ ("Search"), NULL, "win.search", NULL, { "<Control>f" } },
  { NULL, N_ ("Show or Hide Details"), NULL, "win.toggle-details", NULL, { "F9" } },
  { N_ ("Listening"), N_ ("Pause or Resume"), NULL, NULL, "listening", { "space" } },
  { NULL, N_ ("Copy"), NULL, NULL, "listening", { "<Control>c" } },
  { NULL, N_ ("End Process"), NULL, NULL, "listening", { "Delete" } },
  { NULL, N_ ("Row Menu"), NULL, NULL, "listening", { "Menu", "<Shift>F10" } },
  { N_ ("Server"), N_ ("Start or Stop"), NULL, NULL, "server", { "<Control>Return" } },
  { NULL, N_ ("New Server"), NULL, NULL, "server", { "<Control>t" } },
  { N_ ("Chart"), N_ ("Next Port"), NULL, NULL, "chart", { "Left", "Right", "Up", "Down" } },
  { NULL, N_ ("Many Rows Up or Down"), NULL, NULL, "chart", { "Page_Up", "Page_Down" } },
  { NULL, N_ ("Start or End of the Row"), NULL, NULL, "chart", { "Home", "End" } },
  { NULL, N_ ("First or Last Port"), NULL, NULL, "chart", { "<Control>Home", "<Control>End" } },
  { NULL, N_ ("Next Known Port"), NULL, NULL, "chart", { "<Control>Left", "<Control>Right" } },
  { NULL,
    N_ ("Mark a Range"),
    NULL,
    NULL,
    "chart",
    { "<Shift>Left", "<Shift>Right", "<Shift>Up", "<Shift>Down" } },
  { NULL, N_ ("Clear the Mark"), NULL, NULL, "chart", { "Escape" } },
  { NULL, N_ ("Look Up Port"), NULL, NULL, "chart", { "Return", "space" } },
  { NULL,
    N_ ("Zoom In"),
    NULL,
    NULL,
    "chart",
    { "plus", "equal", "<Control>plus", "<Control>equal" } },
  { NULL, N_ ("Zoom Out"), NULL, NULL, "chart", { "minus", "<Control>minus" } },
  { NULL, N_ ("Whole Chart"), NULL, NULL, "chart", { "<Control>0" } },
  { N_ ("General"), N_ ("Main Menu"), NULL, NULL, NULL, { "F10" } },
  { NULL, N_ ("Preferences"), NULL, "app.preferences", NULL, { "<Control>comma" } },
  { NULL, N_ ("Keyboard Shortcuts"), NULL, "app.shortcuts", NULL, { "<Control>question" } },
  { NULL, N_ ("How Ports Work"), NULL, "app.how-ports-work", NULL, { "F1" } },
  { NULL, N_ ("Close Window"), NULL, "window.close", NULL, { "<Control>w" } },
  { NULL, N_ ("Quit"), NULL, "app.quit", NULL, { "<Control>q" } },
};

/* Where text runs from right to left, back is to the right, as in AdwNavigationView. */
static const char *
get_key (const PortholeShortcut *shortcut, guint i)
{
  const char *key = shortcut->keys[i];

  if (key == NULL || gtk_widget_get_default_direction () != GTK_TEXT_DIR_RTL)
    return key;
  if (g_str_equal (key, "<Alt>Left"))
    return "<Alt>Right";
  if (g_str_equal (key, "<Alt>Right"))
    return "<Alt>Left";

  return key;
}

/**
 * porthole_shortcuts_list:
 * @ret_n_shortcuts: (out): how many there are
 *
 * Lists what the dialog shows.
 *
 * Returns: (transfer none) (array length=ret_n_shortcuts): the shortcuts
 */
const PortholeShortcut *
porthole_shortcuts_list (guint *ret_n_shortcuts)
{
  g_return_val_if_fail (ret_n_shortcuts != NULL, NULL);

  *ret_n_shortcuts = G_N_ELEMENTS (shortcuts);
  return shortcuts;
}

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
    {
      const char *keys[PORTHOLE_SHORTCUT_MAX_KEYS] = { NULL };

      for (guint k = 0; shortcuts[i].keys[k] != NULL; k++)
        keys[k] = get_key (&shortcuts[i], k);
      if (shortcuts[i].action != NULL)
        gtk_application_set_accels_for_action (application, shortcuts[i].action, keys);
    }
}

static GtkWidget *
create_row (const PortholeShortcut *shortcut)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *box = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_set_align (ADW_WRAP_BOX (box), 1);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);

  for (guint i = 0; shortcut->keys[i] != NULL; i++)
    {
      g_autofree char *keys = NULL;
      GdkModifierType modifiers;
      GtkWidget *label;
      guint key;

      gtk_accelerator_parse (get_key (shortcut, i), &key, &modifiers);
      keys = gtk_accelerator_get_label (key, modifiers);
      label = gtk_label_new (keys);
      gtk_widget_add_css_class (label, "keycap");
      gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      adw_wrap_box_append (ADW_WRAP_BOX (box), label);
    }

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (shortcut->title));
  if (shortcut->subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ (shortcut->subtitle));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), box);

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

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_row (&shortcuts[i]));
    }

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);

  adw_dialog_set_title (dialog, _ ("Keyboard Shortcuts"));
  adw_dialog_set_content_width (dialog, 460);
  adw_dialog_set_content_height (dialog, 520);
  adw_dialog_set_child (dialog, view);
  adw_dialog_present (dialog, parent != NULL ? GTK_WIDGET (parent) : NULL);
}
