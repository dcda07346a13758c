/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "listeners/porthole-changes-dialog.h"
#include "listeners/porthole-changes-text.h"

/* More rows than these nobody reads. */
#define MAX_ROWS 100

/**
 * PortholeChangesDialog:
 *
 * Who listens that didn't when the application looked last, or after the login, and who no longer
 * does. It follows what happens meanwhile.
 */
struct _PortholeChangesDialog
{
  AdwDialog parent_instance;

  AdwPreferencesPage *pages[PORTHOLE_CHANGES_SINCE_LOGIN + 1];
  GPtrArray *groups[PORTHOLE_CHANGES_SINCE_LOGIN + 1];

  PortholeChanges *changes;
};

G_DEFINE_FINAL_TYPE (PortholeChangesDialog, porthole_changes_dialog, ADW_TYPE_DIALOG)

static void
row_activated_cb (GtkWidget *row)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (row));
  GtkWidget *dialog = gtk_widget_get_ancestor (row, ADW_TYPE_DIALOG);
  const char *action = g_object_get_data (G_OBJECT (row), "porthole-action");
  guint port = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "porthole-port"));

  /* Where the link leads to is behind the dialog. */
  adw_dialog_close (ADW_DIALOG (dialog));
  if (root != NULL)
    gtk_widget_activate_action (root, action, "u", port);
}

static GtkWidget *
create_row (const PortholeChangesSocket *socket, gboolean gone)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = porthole_changes_text_title (socket);
  g_autofree char *subtitle
      = gone ? porthole_changes_text_gone (socket) : porthole_changes_text_new (socket);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "porthole-action",
                     (gpointer) (gone ? "win.show-port" : "win.show-listener"));
  g_object_set_data (G_OBJECT (row), "porthole-port", GUINT_TO_POINTER (socket->port));
  g_signal_connect (row, "activated", G_CALLBACK (row_activated_cb), NULL);

  return row;
}

static void
add_group (PortholeChangesDialog *self,
           guint since,
           const char *title,
           GPtrArray *sockets,
           gboolean gone)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  guint n = MIN (sockets->len, MAX_ROWS);

  adw_preferences_group_set_title (group, title);
  for (guint i = 0; i < n; i++)
    adw_preferences_group_add (group, create_row (g_ptr_array_index (sockets, i), gone));
  if (n < sockets->len)
    {
      g_autofree char *more
          = g_strdup_printf (ngettext ("%u more", "%u more", sockets->len - n), sockets->len - n);

      adw_preferences_group_set_description (group, more);
    }

  adw_preferences_page_add (self->pages[since], group);
  g_ptr_array_add (self->groups[since], group);
}

static void
update_page (PortholeChangesDialog *self, guint since)
{
  g_autoptr (GPtrArray) new = NULL;
  g_autoptr (GPtrArray) gone = NULL;
  g_autofree char *about = porthole_changes_text_about (self->changes, since);

  for (guint i = 0; i < self->groups[since]->len; i++)
    adw_preferences_page_remove (self->pages[since], g_ptr_array_index (self->groups[since], i));
  g_ptr_array_set_size (self->groups[since], 0);

  adw_preferences_page_set_description (self->pages[since], about);
  porthole_changes_list (self->changes, since, &new, &gone);
  if (new->len > 0)
    add_group (self, since, C_ ("listening sockets", "New"), new, FALSE);
  if (gone->len > 0)
    add_group (self, since, C_ ("listening sockets", "Gone"), gone, TRUE);
  if (new->len == 0 && gone->len == 0 && porthole_changes_get_time (self->changes, since) != 0)
    add_group (self, since, _ ("Nothing Changed"), new, FALSE);
}

static void
update (PortholeChangesDialog *self)
{
  for (guint since = 0; since < G_N_ELEMENTS (self->pages); since++)
    update_page (self, since);
}

static void
porthole_changes_dialog_dispose (GObject *object)
{
  PortholeChangesDialog *self = PORTHOLE_CHANGES_DIALOG (object);

  for (guint since = 0; since < G_N_ELEMENTS (self->groups); since++)
    g_clear_pointer (&self->groups[since], g_ptr_array_unref);
  if (self->changes != NULL)
    g_signal_handlers_disconnect_by_data (self->changes, self);
  g_clear_object (&self->changes);

  G_OBJECT_CLASS (porthole_changes_dialog_parent_class)->dispose (object);
}

static void
porthole_changes_dialog_class_init (PortholeChangesDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = porthole_changes_dialog_dispose;
}

static void
porthole_changes_dialog_init (PortholeChangesDialog *self)
{
  const char *titles[] = { _ ("Since Last Time"), _ ("Since Login") };
  GtkWidget *toolbar_view = adw_toolbar_view_new ();
  GtkWidget *stack = adw_view_stack_new ();
  GtkWidget *switcher = adw_inline_view_switcher_new ();

  for (guint since = 0; since < G_N_ELEMENTS (self->pages); since++)
    {
      self->groups[since] = g_ptr_array_new ();
      self->pages[since] = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
      adw_view_stack_add_titled (ADW_VIEW_STACK (stack), GTK_WIDGET (self->pages[since]), NULL,
                                 titles[since]);
    }

  adw_inline_view_switcher_set_stack (ADW_INLINE_VIEW_SWITCHER (switcher), ADW_VIEW_STACK (stack));
  gtk_widget_set_halign (switcher, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (switcher, 6);
  gtk_widget_set_margin_bottom (switcher, 6);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (toolbar_view), adw_header_bar_new ());
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (toolbar_view), switcher);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (toolbar_view), stack);

  adw_dialog_set_title (ADW_DIALOG (self), _ ("What Changed"));
  adw_dialog_set_content_width (ADW_DIALOG (self), 480);
  adw_dialog_set_content_height (ADW_DIALOG (self), 560);
  adw_dialog_set_child (ADW_DIALOG (self), toolbar_view);
}

/**
 * porthole_changes_dialog_new:
 * @changes: the changes
 *
 * Makes the dialog. What it shows counts as seen.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
porthole_changes_dialog_new (PortholeChanges *changes)
{
  PortholeChangesDialog *self;

  g_return_val_if_fail (PORTHOLE_IS_CHANGES (changes), NULL);

  self = g_object_new (PORTHOLE_TYPE_CHANGES_DIALOG, NULL);
  self->changes = g_object_ref (changes);
  update (self);
  g_signal_connect_object (changes, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  porthole_changes_mark_seen (changes);

  return ADW_DIALOG (self);
}

/**
 * porthole_changes_group_new:
 * @settings: the application's settings
 *
 * Makes the group of the preferences that switches the memory on and off.
 *
 * Returns: (transfer floating): an [class@Adw.PreferencesGroup]
 */
GtkWidget *
porthole_changes_group_new (GSettings *settings)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_switch_row_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("What Changed"));
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Remember _Who Listens"));
  adw_action_row_set_subtitle (
      ADW_ACTION_ROW (row),
      _ ("On this computer only, to tell next time what is new and what is gone"));
  g_settings_bind (settings, "remember-changes", row, "active", G_SETTINGS_BIND_DEFAULT);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);

  return group;
}
