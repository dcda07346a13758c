/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Lists that are pasted or dropped into the Ports page. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "registry/porthole-paste-dialog.h"
#include "registry/porthole-paste.h"
#include "registry/porthole-registry-page-private.h"

static void
show_list (PortholeRegistryPage *self, const char *text)
{
  adw_dialog_present (ADW_DIALOG (porthole_paste_dialog_new (self->overview, text)),
                      GTK_WIDGET (self));
}

/* Of several lines, each may name a port: whatever way they come, they are a list and no query. */
static void
insert_text_cb (GtkEditable *text,
                const char *inserted,
                int length,
                int *position,
                PortholeRegistryPage *self)
{
  g_autofree char *copy = g_strndup (inserted, length >= 0 ? (gsize) length : strlen (inserted));

  if (self->overview == NULL || !porthole_paste_is_list (copy))
    return;

  g_signal_stop_emission_by_name (text, "insert-text");
  show_list (self, copy);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, PortholeRegistryPage *self)
{
  const char *text = g_value_get_string (value);

  if (text == NULL || self->overview == NULL)
    return FALSE;

  if (porthole_paste_is_list (text))
    show_list (self, text);
  else
    gtk_editable_set_text (GTK_EDITABLE (self->search_entry), text);
  return TRUE;
}

static void
clipboard_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PortholeRegistryPage) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (self->overview == NULL)
    return;
  if (text != NULL)
    show_list (self, text);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s",
                                _ ("There is no text in the clipboard"));
}

/*< private >
 * porthole_registry_page_paste_cb:
 * @action: the action
 * @parameter: (nullable): nothing
 * @user_data: the page
 *
 * Reads the ports in the clipboard, be it one line or many.
 */
void
porthole_registry_page_paste_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PortholeRegistryPage *self = user_data;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL,
                                 clipboard_read_cb, g_object_ref (self));
}

/*< private >
 * porthole_registry_page_accept_lists:
 * @self: the page, when it is made
 *
 * Lets lists come in through the search and by drag and drop.
 */
void
porthole_registry_page_accept_lists (PortholeRegistryPage *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_STRING, GDK_ACTION_COPY);

  g_signal_connect_object (gtk_editable_get_delegate (GTK_EDITABLE (self->search_entry)),
                           "insert-text", G_CALLBACK (insert_text_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
