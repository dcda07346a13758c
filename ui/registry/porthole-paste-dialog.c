/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "common/porthole-port-links.h"
#include "registry/porthole-paste-dialog.h"
#include "registry/porthole-paste-row.h"

/**
 * PortholePasteDialog:
 *
 * The ports in a text that was pasted or dropped, each with what it is and who has it here. Each
 * row leads to its port page, or what is in its range.
 */
struct _PortholePasteDialog
{
  AdwDialog parent_instance;

  AdwWindowTitle *window_title;
  GtkStack *stack;
  GtkListView *list_view;
  GtkNoSelection *selection;
  GtkLabel *note_label;

  PortholeOverview *overview;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (PortholePasteDialog, porthole_paste_dialog, ADW_TYPE_DIALOG)

static const char *
name_format (PortholePasteFormat format)
{
  switch (format)
    {
    case PORTHOLE_PASTE_SS:
      return "ss";
    case PORTHOLE_PASTE_NETSTAT:
      return "netstat";
    case PORTHOLE_PASTE_LSOF:
      return "lsof";
    case PORTHOLE_PASTE_NMAP:
      return "nmap";
    case PORTHOLE_PASTE_CONTAINERS:
      return "docker";
    case PORTHOLE_PASTE_UFW:
      return "ufw";
    case PORTHOLE_PASTE_FIREWALLD:
      return "firewalld";
    case PORTHOLE_PASTE_NFTABLES:
      return "nftables";
    case PORTHOLE_PASTE_IPTABLES:
      return "iptables";
    case PORTHOLE_PASTE_TEXT:
    default:
      return NULL;
    }
}

static char *
describe_list (PortholePaste *paste, guint n_ports)
{
  const char *tool = name_format (porthole_paste_get_format (paste));

  if (tool != NULL)
    /* Translators: how many ports were found in what a tool printed, like ss or docker */
    return g_strdup_printf (ngettext ("%u port from %s", "%u ports from %s", n_ports), n_ports,
                            tool);

  return g_strdup_printf (ngettext ("%u port", "%u ports", n_ports), n_ports);
}

static void
show_note (PortholePasteDialog *self, PortholePaste *paste)
{
  guint n_unread = porthole_paste_get_n_unread (paste);
  g_autofree char *note = NULL;

  if (porthole_paste_is_cut (paste))
    note = g_strdup (_ ("The list is longer than what is read of it: the rest is left out."));
  else if (n_unread > 0)
    note = g_strdup_printf (ngettext ("%u line names no port.", "%u lines name no port.", n_unread),
                            n_unread);

  gtk_label_set_text (self->note_label, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note_label), note != NULL);
}

static void
parsed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PortholePasteDialog) self = user_data;
  g_autoptr (PortholePaste) paste
      = porthole_paste_parse_finish (PORTHOLE_REGISTRY (source), result, NULL);
  g_autoptr (GListStore) items = NULL;
  g_autofree char *subtitle = NULL;
  guint n_ports;

  if (paste == NULL)
    return;

  items = g_list_store_new (PORTHOLE_TYPE_PASTE_ITEM);
  porthole_paste_get_ports (paste, &n_ports);
  for (guint i = 0; i < n_ports; i++)
    {
      g_autoptr (PortholePasteItem) item = porthole_paste_item_new (paste, i);

      g_list_store_append (items, item);
    }

  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (items));
  gtk_stack_set_visible_child_name (self->stack, n_ports > 0 ? "list" : "empty");
  if (n_ports == 0)
    return;

  subtitle = describe_list (paste, n_ports);
  adw_window_title_set_subtitle (self->window_title, subtitle);
  show_note (self, paste);
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

/* Who listens is behind the dialog. */
static void
show_listener_cb (PortholePasteDialog *self, guint port)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  adw_dialog_close (ADW_DIALOG (self));
  if (root != NULL)
    gtk_widget_activate_action (root, "win.show-listener", "u", port);
}

static void
activate_cb (PortholePasteDialog *self, guint position)
{
  g_autoptr (PortholePasteItem) item
      = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  const PortholePastePort *port = item != NULL ? porthole_paste_item_get_port (item) : NULL;

  if (port != NULL)
    porthole_port_links_lead (GTK_WIDGET (self->list_view), port->first, port->last);
}

static void
setup_cb (PortholePasteDialog *self, GtkListItem *list_item, GtkListItemFactory *factory)
{
  GtkWidget *row = porthole_paste_row_new (self->overview);

  g_signal_connect_object (row, "show-listener", G_CALLBACK (show_listener_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_item_set_child (list_item, row);
}

static void
bind_cb (PortholePasteDialog *self, GtkListItem *list_item, GtkListItemFactory *factory)
{
  PortholePasteRow *row = PORTHOLE_PASTE_ROW (gtk_list_item_get_child (list_item));
  g_autofree char *text = NULL;

  porthole_paste_row_set_item (row, gtk_list_item_get_item (list_item));
  text = porthole_paste_row_describe (row);
  gtk_list_item_set_accessible_label (list_item, text);
}

static void
unbind_cb (PortholePasteDialog *self, GtkListItem *list_item, GtkListItemFactory *factory)
{
  porthole_paste_row_set_item (PORTHOLE_PASTE_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static void
porthole_paste_dialog_dispose (GObject *object)
{
  PortholePasteDialog *self = PORTHOLE_PASTE_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->overview);
  gtk_widget_dispose_template (GTK_WIDGET (self), PORTHOLE_TYPE_PASTE_DIALOG);

  G_OBJECT_CLASS (porthole_paste_dialog_parent_class)->dispose (object);
}

static void
porthole_paste_dialog_class_init (PortholePasteDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = porthole_paste_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/registry/porthole-paste-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PortholePasteDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, PortholePasteDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, PortholePasteDialog, list_view);
  gtk_widget_class_bind_template_child (widget_class, PortholePasteDialog, selection);
  gtk_widget_class_bind_template_child (widget_class, PortholePasteDialog, note_label);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
}

static void
porthole_paste_dialog_init (PortholePasteDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * porthole_paste_dialog_new:
 * @overview: who knows what ports are and who has them
 * @text: what was pasted or dropped
 *
 * Makes the dialog, which reads the text and then shows what is in it.
 *
 * Returns: (transfer floating): the dialog
 */
PortholePasteDialog *
porthole_paste_dialog_new (PortholeOverview *overview, const char *text)
{
  PortholePasteDialog *self;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (PORTHOLE_IS_OVERVIEW (overview), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  self = g_object_new (PORTHOLE_TYPE_PASTE_DIALOG, NULL);
  self->overview = g_object_ref (overview);
  bytes = g_bytes_new (text, strlen (text));
  porthole_paste_parse_async (porthole_overview_get_registry (overview), bytes, self->cancellable,
                              parsed_cb, g_object_ref (self));

  return self;
}
