/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "listeners/porthole-changes-dialog.h"
#include "listeners/porthole-changes-text.h"

/* More rows than these nobody reads. */
#define MAX_ROWS 100

enum
{
  NEW,
  GONE,
  N_KINDS,
};

/* What is told of one look. */
typedef struct
{
  AdwPreferencesPage *page;
  AdwPreferencesGroup *groups[N_KINDS];
  GtkListBox *lists[N_KINDS];
  AdwPreferencesGroup *nothing;
} Since;

/**
 * PortholeChangesDialog:
 *
 * Who listens that didn't when the application looked last, or after the login, and who no longer
 * does. It follows what happens meanwhile.
 */
struct _PortholeChangesDialog
{
  AdwDialog parent_instance;

  GtkWidget *switcher;
  Since since[PORTHOLE_CHANGES_SINCE_LOGIN + 1];

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

/* What a row says tells it from every other. */
static char *
make_key (const PortholeChangesSocket *socket, gboolean gone)
{
  g_autofree char *title = porthole_changes_text_title (socket);
  g_autofree char *subtitle
      = gone ? porthole_changes_text_gone (socket) : porthole_changes_text_new (socket);

  return g_strdup_printf ("%s\n%s", title, subtitle);
}

static GtkWidget *
create_row (const PortholeChangesSocket *socket, gboolean gone, char *key)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = porthole_changes_text_title (socket);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), strchr (key, '\n') + 1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "porthole-key", key, g_free);
  g_object_set_data (G_OBJECT (row), "porthole-action",
                     (gpointer) (gone ? "win.show-port" : "win.show-listener"));
  g_object_set_data (G_OBJECT (row), "porthole-port", GUINT_TO_POINTER (socket->port));
  g_signal_connect (row, "activated", G_CALLBACK (row_activated_cb), NULL);

  return row;
}

static gboolean
has_key (GtkWidget *row, const char *key)
{
  return g_str_equal (g_object_get_data (G_OBJECT (row), "porthole-key"), key);
}

/* A row that has the keyboard leaves it to the one after it, or before it, or to the switcher. */
static void
remove_row (PortholeChangesDialog *self, GtkListBox *list, GtkWidget *row)
{
  GtkWidget *successor = gtk_widget_get_next_sibling (row);

  if (successor == NULL)
    successor = gtk_widget_get_prev_sibling (row);
  if (gtk_widget_get_focus_child (GTK_WIDGET (list)) == row
      && (successor == NULL || !gtk_widget_grab_focus (successor)))
    gtk_widget_child_focus (self->switcher, GTK_DIR_TAB_FORWARD);

  gtk_list_box_remove (list, row);
}

/* The rows of what stays stay too, with the keyboard and what a screen reader knows of them. */
static void
update_list (PortholeChangesDialog *self, GtkListBox *list, GPtrArray *sockets, gboolean gone)
{
  const int n = (int) MIN (sockets->len, MAX_ROWS);
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GtkWidget *row, *next;

  for (int i = 0; i < n; i++)
    g_hash_table_add (keys, make_key (g_ptr_array_index (sockets, i), gone));

  for (row = gtk_widget_get_first_child (GTK_WIDGET (list)); row != NULL; row = next)
    {
      next = gtk_widget_get_next_sibling (row);
      if (!g_hash_table_contains (keys, g_object_get_data (G_OBJECT (row), "porthole-key")))
        remove_row (self, list, row);
    }

  for (int i = 0; i < n; i++)
    {
      const PortholeChangesSocket *socket = g_ptr_array_index (sockets, i);
      g_autofree char *key = make_key (socket, gone);

      row = GTK_WIDGET (gtk_list_box_get_row_at_index (list, i));
      if (row == NULL || !has_key (row, key))
        gtk_list_box_insert (list, create_row (socket, gone, g_steal_pointer (&key)), i);
    }

  while ((row = GTK_WIDGET (gtk_list_box_get_row_at_index (list, n))) != NULL)
    remove_row (self, list, row);
}

static void
update_group (PortholeChangesDialog *self, Since *since, guint kind, GPtrArray *sockets)
{
  g_autofree char *more = NULL;

  if (sockets->len > MAX_ROWS)
    more = g_strdup_printf (ngettext ("%u more", "%u more", sockets->len - MAX_ROWS),
                            sockets->len - MAX_ROWS);

  update_list (self, since->lists[kind], sockets, kind == GONE);
  adw_preferences_group_set_description (since->groups[kind], more);
  gtk_widget_set_visible (GTK_WIDGET (since->groups[kind]), sockets->len > 0);
}

static void
update_since (PortholeChangesDialog *self, guint i)
{
  Since *since = &self->since[i];
  g_autoptr (GPtrArray) new = NULL;
  g_autoptr (GPtrArray) gone = NULL;
  g_autofree char *about = porthole_changes_text_about (self->changes, i);

  adw_preferences_page_set_description (since->page, about);
  porthole_changes_list (self->changes, i, &new, &gone);
  update_group (self, since, NEW, new);
  update_group (self, since, GONE, gone);
  gtk_widget_set_visible (GTK_WIDGET (since->nothing),
                          new->len == 0 && gone->len == 0
                              && porthole_changes_get_time (self->changes, i) != 0);
}

static void
update (PortholeChangesDialog *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->since); i++)
    update_since (self, i);
}

static void
porthole_changes_dialog_dispose (GObject *object)
{
  PortholeChangesDialog *self = PORTHOLE_CHANGES_DIALOG (object);

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

static AdwPreferencesGroup *
add_group (Since *since, const char *title)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  adw_preferences_page_add (since->page, group);

  return group;
}

static void
add_list (Since *since, guint kind, const char *title)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  since->lists[kind] = GTK_LIST_BOX (list);
  since->groups[kind] = add_group (since, title);
  adw_preferences_group_add (since->groups[kind], list);
}

static void
porthole_changes_dialog_init (PortholeChangesDialog *self)
{
  const char *titles[] = { _ ("Since Last Time"), _ ("Since Login") };
  GtkWidget *toolbar_view = adw_toolbar_view_new ();
  GtkWidget *stack = adw_view_stack_new ();

  for (guint i = 0; i < G_N_ELEMENTS (self->since); i++)
    {
      Since *since = &self->since[i];

      since->page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
      add_list (since, NEW, C_ ("listening sockets", "New"));
      add_list (since, GONE, C_ ("listening sockets", "Gone"));
      since->nothing = add_group (since, _ ("Nothing Changed"));
      adw_view_stack_add_titled (ADW_VIEW_STACK (stack), GTK_WIDGET (since->page), NULL, titles[i]);
    }

  self->switcher = adw_inline_view_switcher_new ();
  adw_inline_view_switcher_set_stack (ADW_INLINE_VIEW_SWITCHER (self->switcher),
                                      ADW_VIEW_STACK (stack));
  gtk_widget_set_halign (self->switcher, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (self->switcher, 6);
  gtk_widget_set_margin_bottom (self->switcher, 6);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (toolbar_view), adw_header_bar_new ());
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (toolbar_view), self->switcher);
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
