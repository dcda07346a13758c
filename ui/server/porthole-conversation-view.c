/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/porthole-visible-text.h"
#include "server/porthole-conversation-view.h"
#include "server/porthole-conversation.h"
#include "server/porthole-hex-text.h"
#include "server/porthole-log-text.h"

/* How much of a chunk is shown: what is kept may be 64 KiB, and a label is laid out whole. */
#define SHOWN_MAX 4096
#define BYTES_A_LINE 8

enum
{
  MODE_LINE,
  MODE_TEXT,
  MODE_HEX,
};

/**
 * PortholeConversationView:
 *
 * What was said on one connection: a chunk after the other with its time and direction, as
 * text and as hex side by side; and a line to write back.
 */
struct _PortholeConversationView
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  GtkButton *look_up_button;
  GtkButton *close_button;
  GtkListView *list_view;
  GtkNoSelection *selection;
  GtkWidget *write_box;
  GtkEditable *write_entry;
  GtkDropDown *write_mode;
  GtkButton *send_button;

  PortholeServer *server;
  PortholeConversation *conversation;
  guint16 port; /* of the other side */
};

G_DEFINE_FINAL_TYPE (PortholeConversationView, porthole_conversation_view, ADW_TYPE_BIN)

static GtkWidget *
chunk_label (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "monospace");
  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *head = gtk_label_new (NULL);
  GtkWidget *both = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);

  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_label_set_xalign (GTK_LABEL (head), 0);
  gtk_label_set_ellipsize (GTK_LABEL (head), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (head, "caption");
  gtk_widget_add_css_class (head, "dim-label");
  gtk_box_set_homogeneous (GTK_BOX (both), TRUE);
  gtk_box_append (GTK_BOX (both), chunk_label ());
  gtk_box_append (GTK_BOX (both), chunk_label ());
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), both);
  gtk_list_item_set_child (list_item, box);
  gtk_list_item_set_activatable (list_item, FALSE);
}

/* Lines stay lines; everything else that isn't plain text is made visible. */
static char *
text_of (const char *data, gsize size)
{
  GString *text = g_string_new (NULL);

  while (size > 0)
    {
      const char *end = memchr (data, '\n', size);
      gsize line = end != NULL ? (gsize) (end - data) + 1 : size;
      g_autofree char *visible = porthole_visible_text (data, (gssize) line, SHOWN_MAX);

      g_string_append (text, visible);
      data += line;
      size -= line;
      if (size > 0)
        g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

static char *
hex_of (const guint8 *data, gsize size)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < size; i += BYTES_A_LINE)
    {
      g_autofree char *line = porthole_hex_text_format (data + i, MIN (BYTES_A_LINE, size - i));

      g_string_append_printf (text, "%s%04" G_GSIZE_MODIFIER "x  %s", i > 0 ? "\n" : "", i, line);
    }

  return g_string_free (text, FALSE);
}

static char *
head_of (PortholeLogEntry *entry)
{
  gint64 time = porthole_log_entry_get_time (entry);
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_local (time / G_USEC_PER_SEC);
  g_autofree char *clock = g_date_time_format (date, "%H:%M:%S");
  g_autofree char *sentence = porthole_log_text_sentence (entry);
  g_autoptr (GString) head = g_string_new (NULL);
  guint64 bytes = porthole_log_entry_get_event (entry) == PORTHOLE_LOG_SENT
                      ? porthole_log_entry_get_sent (entry)
                      : porthole_log_entry_get_received (entry);
  PortholeProtocol protocol = porthole_log_entry_get_protocol (entry);

  g_string_append_printf (head, "%s.%06d  %s", clock, (int) (time % G_USEC_PER_SEC), sentence);
  if (porthole_log_entry_get_event (entry) == PORTHOLE_LOG_RECEIVED
      || porthole_log_entry_get_event (entry) == PORTHOLE_LOG_SENT)
    {
      g_autofree char *size = g_format_size (bytes);

      g_string_append_printf (head, " · %s", size);
    }
  if (protocol != PORTHOLE_PROTOCOL_UNKNOWN)
    g_string_append_printf (head, " · %s", porthole_log_text_protocol (protocol));
  if (*porthole_log_entry_get_detail (entry) != '\0')
    g_string_append_printf (head, " · %s", porthole_log_entry_get_detail (entry));
  if (porthole_log_entry_get_truncated (entry))
    g_string_append_printf (head, " · %s", _ ("not all of it was kept"));

  return g_string_free (g_steal_pointer (&head), FALSE);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  PortholeLogEntry *entry = gtk_list_item_get_item (list_item);
  GtkWidget *head = gtk_widget_get_first_child (gtk_list_item_get_child (list_item));
  GtkWidget *both = gtk_widget_get_next_sibling (head);
  GtkWidget *text = gtk_widget_get_first_child (both);
  GBytes *bytes = porthole_log_entry_get_data (entry);
  g_autofree char *head_text = head_of (entry);

  gtk_label_set_text (GTK_LABEL (head), head_text);
  gtk_widget_set_visible (both, bytes != NULL);
  if (bytes != NULL)
    {
      gsize size;
      const guint8 *data = g_bytes_get_data (bytes, &size);
      g_autofree char *plain = text_of ((const char *) data, MIN (size, SHOWN_MAX));
      g_autofree char *hex = hex_of (data, MIN (size, SHOWN_MAX));

      gtk_label_set_text (GTK_LABEL (text), plain);
      gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (text)), hex);
    }
}

static GBytes *
bytes_to_write (PortholeConversationView *self)
{
  const char *text = gtk_editable_get_text (self->write_entry);
  g_autofree char *line = NULL;

  switch (gtk_drop_down_get_selected (self->write_mode))
    {
    case MODE_HEX:
      return porthole_hex_text_parse (text, -1, NULL);
    case MODE_TEXT:
      return g_bytes_new (text, strlen (text));
    case MODE_LINE:
    default:
      line = g_strconcat (text, "\n", NULL);
      return g_bytes_new (line, strlen (line));
    }
}

static void
write_changed_cb (PortholeConversationView *self)
{
  g_autoptr (GBytes) bytes = bytes_to_write (self);
  gboolean wrong = bytes == NULL;

  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (self->write_entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->write_entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->write_entry), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  gtk_widget_set_sensitive (GTK_WIDGET (self->send_button), !wrong && g_bytes_get_size (bytes) > 0);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PortholeConversationView) self = user_data;

  if (!porthole_server_write_finish (PORTHOLE_SERVER (source), result, NULL))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s",
                                _ ("Nothing was sent: the connection is closed."));
}

static void
send_cb (PortholeConversationView *self)
{
  g_autoptr (GBytes) bytes = bytes_to_write (self);

  if (bytes == NULL || g_bytes_get_size (bytes) == 0 || self->conversation == NULL)
    return;

  porthole_server_write_async (self->server,
                               porthole_conversation_get_connection (self->conversation), bytes,
                               NULL, written_cb, g_object_ref (self));
  gtk_editable_set_text (self->write_entry, "");
}

static void
look_up_cb (PortholeConversationView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-port", "u", (guint) self->port);
}

static void
close_cb (PortholeConversationView *self)
{
  if (self->conversation != NULL)
    porthole_server_close_connection (self->server,
                                      porthole_conversation_get_connection (self->conversation));
}

/* One can write for as long as the connection is open and the server runs. */
static void
update_open (PortholeConversationView *self)
{
  GListModel *model = G_LIST_MODEL (self->conversation);
  guint n = model != NULL ? g_list_model_get_n_items (model) : 0;
  g_autoptr (PortholeLogEntry) last = n > 0 ? g_list_model_get_item (model, n - 1) : NULL;
  gboolean open = last != NULL && self->server != NULL
                  && porthole_log_entry_get_event (last) != PORTHOLE_LOG_CLOSED
                  && porthole_server_get_state (self->server) == PORTHOLE_SERVER_RUNNING;

  gtk_widget_set_visible (self->write_box, open);
  gtk_widget_set_visible (
      GTK_WIDGET (self->close_button),
      open && porthole_server_get_config (self->server)->transport == PORTHOLE_TRANSPORT_TCP);
}

static void
porthole_conversation_view_dispose (GObject *object)
{
  PortholeConversationView *self = PORTHOLE_CONVERSATION_VIEW (object);

  g_clear_object (&self->server);
  g_clear_object (&self->conversation);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PORTHOLE_TYPE_CONVERSATION_VIEW);

  G_OBJECT_CLASS (porthole_conversation_view_parent_class)->dispose (object);
}

static void
porthole_conversation_view_class_init (PortholeConversationViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = porthole_conversation_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH
                                               "/server/porthole-conversation-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PortholeConversationView, title_label);
  gtk_widget_class_bind_template_child (widget_class, PortholeConversationView, look_up_button);
  gtk_widget_class_bind_template_child (widget_class, PortholeConversationView, close_button);
  gtk_widget_class_bind_template_child (widget_class, PortholeConversationView, list_view);
  gtk_widget_class_bind_template_child (widget_class, PortholeConversationView, selection);
  gtk_widget_class_bind_template_child (widget_class, PortholeConversationView, write_box);
  gtk_widget_class_bind_template_child (widget_class, PortholeConversationView, write_entry);
  gtk_widget_class_bind_template_child (widget_class, PortholeConversationView, write_mode);
  gtk_widget_class_bind_template_child (widget_class, PortholeConversationView, send_button);
  gtk_widget_class_bind_template_callback (widget_class, look_up_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  gtk_widget_class_bind_template_callback (widget_class, send_cb);
  gtk_widget_class_bind_template_callback (widget_class, write_changed_cb);
}

static void
porthole_conversation_view_init (PortholeConversationView *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_list_view_set_factory (self->list_view, factory);
}

/**
 * porthole_conversation_view_show:
 * @self: a view
 * @server: (nullable): the server the connection is of
 * @entry: (nullable): a row about the connection; nothing is shown without one
 *
 * Shows the conversation a row of the log belongs to.
 */
void
porthole_conversation_view_show (PortholeConversationView *self,
                                 PortholeServer *server,
                                 PortholeLogEntry *entry)
{
  guint64 connection = entry != NULL ? porthole_log_entry_get_connection (entry) : 0;
  g_autofree char *number = NULL;
  g_autofree char *title = NULL;

  g_return_if_fail (PORTHOLE_IS_CONVERSATION_VIEW (self));

  if (self->server == server && porthole_conversation_view_get_connection (self) == connection)
    return;

  if (self->server != NULL)
    g_signal_handlers_disconnect_by_data (self->server, self);
  g_set_object (&self->server, server);
  g_clear_object (&self->conversation);
  gtk_no_selection_set_model (self->selection, NULL);
  if (server == NULL || connection == 0)
    return;

  self->conversation = porthole_conversation_new (porthole_server_get_log (server), connection);
  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (self->conversation));
  /* Translators: the address of the other side, and the connection's number */
  number = g_strdup_printf ("%" G_GUINT64_FORMAT, connection);
  title = g_strdup_printf (_ ("%s · connection %s"), porthole_log_entry_get_peer (entry), number);
  gtk_label_set_text (self->title_label, title);
  self->port = porthole_log_entry_get_peer_port (entry);
  gtk_widget_set_visible (GTK_WIDGET (self->look_up_button), self->port != 0);
  g_signal_connect_object (self->conversation, "items-changed", G_CALLBACK (update_open), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (server, "notify::state", G_CALLBACK (update_open), self,
                           G_CONNECT_SWAPPED);
  update_open (self);
}

/**
 * porthole_conversation_view_get_connection:
 * @self: a view
 *
 * Gets whose conversation is shown.
 *
 * Returns: the connection's number, 0 for none
 */
guint64
porthole_conversation_view_get_connection (PortholeConversationView *self)
{
  g_return_val_if_fail (PORTHOLE_IS_CONVERSATION_VIEW (self), 0);

  return self->conversation != NULL ? porthole_conversation_get_connection (self->conversation) : 0;
}
