/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/porthole-log-view.h"

#include <glib/gi18n.h>
#include <string.h>

#include "common/porthole-text-factory.h"
#include "server/porthole-conversation-view.h"
#include "server/porthole-log-export.h"
#include "server/porthole-log-text.h"

#define PREVIEW_MAX 120

/**
 * PortholeLogView:
 *
 * The log of a server as a table that can be followed, searched and saved, with the
 * conversation of the selected row below it.
 */
struct _PortholeLogView
{
  AdwBin parent_instance;

  GtkSearchEntry *search_entry;
  GtkToggleButton *peer_button;
  GtkToggleButton *follow_button;
  AdwBanner *dropped_banner;
  GtkPaned *paned;
  GtkStack *stack;
  GtkScrolledWindow *scrolled_window;
  GtkColumnView *column_view;
  GtkSingleSelection *selection;
  PortholeConversationView *conversation_view;
  GtkColumnViewColumn *time_column;
  GtkColumnViewColumn *peer_column;
  GtkColumnViewColumn *event_column;
  GtkColumnViewColumn *received_column;
  GtkColumnViewColumn *sent_column;
  GtkColumnViewColumn *duration_column;
  GtkColumnViewColumn *preview_column;

  PortholeServer *server;
  GtkFilterListModel *filtered; /* only while something is searched for */
  GtkCustomFilter *filter;
  char *needle;
  char *peer; /* the address to show alone, without its port */
  gboolean narrow;
  gboolean conversation_wanted;
};

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PortholeLogView, porthole_log_view, ADW_TYPE_BIN)

static const char *
time_text (gpointer item, char *buffer, gsize size)
{
  gint64 time = porthole_log_entry_get_time (item);
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_local (time / G_USEC_PER_SEC);
  g_autofree char *clock = g_date_time_format (date, "%H:%M:%S");

  g_snprintf (buffer, size, "%s.%03d", clock, (int) (time % G_USEC_PER_SEC / 1000));
  return buffer;
}

static const char *
peer_text (gpointer item, char *buffer, gsize size)
{
  return porthole_log_entry_get_peer (item);
}

static const char *
event_text (gpointer item, char *buffer, gsize size)
{
  g_autofree char *sentence = NULL;

  /* The duration and the bytes of a connection say more than that the other side ended it. */
  if (porthole_log_entry_get_reason (item) == PORTHOLE_REASON_PEER_CLOSED)
    return porthole_log_text_event (porthole_log_entry_get_event (item));

  sentence = porthole_log_text_sentence (item);
  g_strlcpy (buffer, sentence, size);
  return buffer;
}

static const char *
bytes_text (guint64 bytes, char *buffer, gsize size)
{
  g_autofree char *text = NULL;

  if (bytes == 0)
    return "";

  text = g_format_size (bytes);
  g_strlcpy (buffer, text, size);
  return buffer;
}

static const char *
received_text (gpointer item, char *buffer, gsize size)
{
  return bytes_text (porthole_log_entry_get_received (item), buffer, size);
}

static const char *
sent_text (gpointer item, char *buffer, gsize size)
{
  return bytes_text (porthole_log_entry_get_sent (item), buffer, size);
}

static const char *
duration_text (gpointer item, char *buffer, gsize size)
{
  g_autofree char *text = porthole_log_text_duration (porthole_log_entry_get_duration (item));

  g_strlcpy (buffer, text, size);
  return buffer;
}

static const char *
preview_text (gpointer item, char *buffer, gsize size)
{
  g_autofree char *text = porthole_log_text_preview (item, PREVIEW_MAX);
  gsize length = strlen (text);

  /* Never half a character. */
  if (length >= size)
    {
      const char *end = g_utf8_find_prev_char (text, text + size);

      length = end != NULL ? (gsize) (end - text) : 0;
      length = MIN (length, size - 1);
    }
  memcpy (buffer, text, length);
  buffer[length] = '\0';
  return buffer;
}

static gboolean
is_of_peer (const PortholeLogView *self, PortholeLogEntry *entry)
{
  const char *peer = porthole_log_entry_get_peer (entry);
  gsize size = strlen (self->peer);

  return strncmp (peer, self->peer, size) == 0 && (peer[size] == ':' || peer[size] == '\0');
}

static gboolean
contains (const char *text, const char *needle)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return strstr (folded, needle) != NULL;
}

static gboolean
match_cb (gpointer item, gpointer user_data)
{
  const PortholeLogView *self = user_data;
  g_autofree char *sentence = NULL;
  g_autofree char *preview = NULL;

  if (self->peer != NULL && !is_of_peer (self, item))
    return FALSE;
  if (self->needle == NULL || *self->needle == '\0'
      || contains (porthole_log_entry_get_peer (item), self->needle))
    return TRUE;

  sentence = porthole_log_text_sentence (item);
  if (contains (sentence, self->needle))
    return TRUE;
  preview = porthole_log_text_preview (item, 4096);
  return contains (preview, self->needle);
}

/* Without a search the table stands on the log itself: a filter would make an object of
 * every row. */
static void
update_model (PortholeLogView *self)
{
  GListModel *log
      = self->server != NULL ? G_LIST_MODEL (porthole_server_get_log (self->server)) : NULL;
  gboolean wanted
      = log != NULL && (self->peer != NULL || (self->needle != NULL && *self->needle != '\0'));

  if (!wanted)
    {
      gtk_single_selection_set_model (self->selection, log);
      g_clear_object (&self->filtered);
    }
  else if (self->filtered == NULL)
    {
      self->filtered = gtk_filter_list_model_new (g_object_ref (log),
                                                  g_object_ref (GTK_FILTER (self->filter)));
      gtk_filter_list_model_set_incremental (self->filtered, TRUE);
      gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->filtered));
    }
  else
    gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
update_stack (PortholeLogView *self)
{
  PortholeConnectionLog *log = self->server != NULL ? porthole_server_get_log (self->server) : NULL;
  guint n = log != NULL ? g_list_model_get_n_items (G_LIST_MODEL (log)) : 0;
  guint64 dropped = log != NULL ? porthole_connection_log_get_dropped_rows (log) : 0;

  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "rows" : "empty");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "log.clear", n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "log.save", n > 0);

  adw_banner_set_revealed (self->dropped_banner, dropped > 0);
  if (dropped > 0)
    {
      g_autofree char *text = g_strdup_printf (
          g_dngettext (NULL, "The log is full: %" G_GUINT64_FORMAT " older event was dropped",
                       "The log is full: %" G_GUINT64_FORMAT " older events were dropped",
                       (gulong) dropped),
          dropped);

      adw_banner_set_title (self->dropped_banner, text);
    }
}

static void
scroll_to_end (PortholeLogView *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled_window);

  if (gtk_toggle_button_get_active (self->follow_button))
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment)
                                              - gtk_adjustment_get_page_size (adjustment));
}

static void
follow_toggled_cb (PortholeLogView *self)
{
  scroll_to_end (self);
}

/* Whoever scrolls up wants to read. */
static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, gpointer user_data)
{
  if (dy < 0)
    gtk_toggle_button_set_active (PORTHOLE_LOG_VIEW (user_data)->follow_button, FALSE);

  return GDK_EVENT_PROPAGATE;
}

static void
search_changed_cb (PortholeLogView *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  g_free (self->needle);
  self->needle = g_utf8_casefold (text, -1);
  update_model (self);
}

static void
stop_search_cb (PortholeLogView *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
}

/* The other side without its port, which is another one each time. */
static char *
address_of (PortholeLogEntry *entry)
{
  const char *peer = porthole_log_entry_get_peer (entry);
  const char *colon = strrchr (peer, ':');

  return colon != NULL ? g_strndup (peer, (gsize) (colon - peer)) : g_strdup (peer);
}

static void
peer_toggled_cb (PortholeLogView *self)
{
  PortholeLogEntry *entry = gtk_single_selection_get_selected_item (self->selection);

  g_clear_pointer (&self->peer, g_free);
  if (gtk_toggle_button_get_active (self->peer_button) && entry != NULL)
    self->peer = address_of (entry);
  update_model (self);
}

static void
update_conversation (PortholeLogView *self)
{
  PortholeLogEntry *entry = gtk_single_selection_get_selected_item (self->selection);
  gboolean has = entry != NULL && porthole_log_entry_get_connection (entry) != 0;

  if (has)
    porthole_conversation_view_show (self->conversation_view, self->server, entry);
  gtk_widget_set_visible (GTK_WIDGET (self->conversation_view),
                          self->conversation_wanted
                              && porthole_conversation_view_get_connection (self->conversation_view)
                                     != 0);
}

static void
selected_cb (PortholeLogView *self)
{
  PortholeLogEntry *entry = gtk_single_selection_get_selected_item (self->selection);

  gtk_widget_set_sensitive (GTK_WIDGET (self->peer_button),
                            self->peer != NULL
                                || (entry != NULL && *porthole_log_entry_get_peer (entry) != '\0'));
  /* A row that falls off the log takes the selection with it, but not what one reads. */
  if (entry != NULL)
    update_conversation (self);
}

static void
clear_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PortholeLogView *self = PORTHOLE_LOG_VIEW (widget);

  porthole_connection_log_clear (porthole_server_get_log (self->server));
  porthole_conversation_view_show (self->conversation_view, NULL, NULL);
  update_conversation (self);
  update_stack (self);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PortholeLogView) self = user_data;
  g_autoptr (GError) error = NULL;
  const char *text = _ ("The log was saved.");

  if (!porthole_log_export_finish (PORTHOLE_CONNECTION_LOG (source), result, &error))
    text = _ ("The log could not be saved: is there space, and may you write there?");
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", text);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PortholeLogView) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autofree char *name = NULL;

  if (file == NULL || self->server == NULL)
    return;

  name = g_file_get_basename (file);
  porthole_log_export_async (
      porthole_server_get_log (self->server), file, porthole_log_format_for_name (name),
      porthole_server_get_config (self->server)->transport, NULL, saved_cb, g_object_ref (self));
}

static void
save_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PortholeLogView *self = PORTHOLE_LOG_VIEW (widget);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name
      = g_strdup_printf ("porthole-%u.%s", porthole_server_get_port (self->server),
                         g_variant_get_string (parameter, NULL));

  gtk_file_dialog_set_title (dialog, _ ("Save Log"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, file_chosen_cb,
                        g_object_ref (self));
}

static void
porthole_log_view_dispose (GObject *object)
{
  PortholeLogView *self = PORTHOLE_LOG_VIEW (object);

  g_clear_object (&self->filtered);
  g_clear_object (&self->server);
  g_clear_object (&self->filter);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PORTHOLE_TYPE_LOG_VIEW);

  G_OBJECT_CLASS (porthole_log_view_parent_class)->dispose (object);
}

static void
porthole_log_view_finalize (GObject *object)
{
  PortholeLogView *self = PORTHOLE_LOG_VIEW (object);

  g_clear_pointer (&self->needle, g_free);
  g_clear_pointer (&self->peer, g_free);

  G_OBJECT_CLASS (porthole_log_view_parent_class)->finalize (object);
}

static void
porthole_log_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PortholeLogView *self = PORTHOLE_LOG_VIEW (object);

  switch (prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
porthole_log_view_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  PortholeLogView *self = PORTHOLE_LOG_VIEW (object);

  switch (prop_id)
    {
    case PROP_NARROW:
      if (self->narrow != g_value_get_boolean (value))
        {
          self->narrow = !self->narrow;
          g_object_notify_by_pspec (object, pspec);
        }
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, PortholeLogView, search_entry);
  gtk_widget_class_bind_template_child (widget_class, PortholeLogView, peer_button);
  gtk_widget_class_bind_template_child (widget_class, PortholeLogView, follow_button);
  gtk_widget_class_bind_template_child (widget_class, PortholeLogView, dropped_banner);
  gtk_widget_class_bind_template_child (widget_class, PortholeLogView, paned);
  gtk_widget_class_bind_template_child (widget_class, PortholeLogView, stack);
  gtk_widget_class_bind_template_child (widget_class, PortholeLogView, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, PortholeLogView, column_view);
  gtk_widget_class_bind_template_child (widget_class, PortholeLogView, selection);
  gtk_widget_class_bind_template_child (widget_class, PortholeLogView, conversation_view);
  gtk_widget_class_bind_template_child (widget_class, PortholeLogView, time_column);
  gtk_widget_class_bind_template_child (widget_class, PortholeLogView, peer_column);
  gtk_widget_class_bind_template_child (widget_class, PortholeLogView, event_column);
  gtk_widget_class_bind_template_child (widget_class, PortholeLogView, received_column);
  gtk_widget_class_bind_template_child (widget_class, PortholeLogView, sent_column);
  gtk_widget_class_bind_template_child (widget_class, PortholeLogView, duration_column);
  gtk_widget_class_bind_template_child (widget_class, PortholeLogView, preview_column);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, peer_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, follow_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
porthole_log_view_class_init (PortholeLogViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = porthole_log_view_dispose;
  object_class->finalize = porthole_log_view_finalize;
  object_class->get_property = porthole_log_view_get_property;
  object_class->set_property = porthole_log_view_set_property;

  /**
   * PortholeLogView:narrow:
   *
   * Whether there is no room for all columns.
   */
  properties[PROP_NARROW]
      = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (PORTHOLE_TYPE_CONVERSATION_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/server/porthole-log-view.ui");
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "log.clear", NULL, clear_cb);
  gtk_widget_class_install_action (widget_class, "log.save", "s", save_cb);
}

static void
set_factory (GtkColumnViewColumn *column,
             PortholeTextFunc func,
             float xalign,
             const char *css_class)
{
  g_autoptr (GtkListItemFactory) factory
      = porthole_text_factory_new (func, xalign, css_class, NULL);

  gtk_column_view_column_set_factory (column, factory);
}

static void
porthole_log_view_init (PortholeLogView *self)
{
  GtkEventController *scroll;
  GtkAdjustment *adjustment;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->conversation_wanted = TRUE;
  self->filter = gtk_custom_filter_new (match_cb, self, NULL);
  set_factory (self->time_column, time_text, 0, "numeric");
  set_factory (self->peer_column, peer_text, 0, "numeric");
  set_factory (self->event_column, event_text, 0, NULL);
  set_factory (self->received_column, received_text, 1, "numeric");
  set_factory (self->sent_column, sent_text, 1, "numeric");
  set_factory (self->duration_column, duration_text, 1, "numeric");
  set_factory (self->preview_column, preview_text, 0, "monospace");

  adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled_window);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (scroll_to_end), self,
                           G_CONNECT_SWAPPED);
  scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->scrolled_window), scroll);
}

/**
 * porthole_log_view_set_server:
 * @self: a view
 * @server: whose log to show
 *
 * Gives the view its log, once.
 */
void
porthole_log_view_set_server (PortholeLogView *self, PortholeServer *server)
{
  g_return_if_fail (PORTHOLE_IS_LOG_VIEW (self));
  g_return_if_fail (PORTHOLE_IS_SERVER (server));

  if (!g_set_object (&self->server, server))
    return;

  g_signal_connect_object (server, "changed", G_CALLBACK (update_stack), self, G_CONNECT_SWAPPED);
  update_model (self);
  update_stack (self);
}

/**
 * porthole_log_view_get_search_entry:
 * @self: a view
 *
 * Gets the entry that searches the log.
 *
 * Returns: (transfer none): the entry
 */
GtkSearchEntry *
porthole_log_view_get_search_entry (PortholeLogView *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LOG_VIEW (self), NULL);

  return self->search_entry;
}

/**
 * porthole_log_view_toggle_conversation:
 * @self: a view
 *
 * Shows or hides the conversation of the selected row.
 */
void
porthole_log_view_toggle_conversation (PortholeLogView *self)
{
  g_return_if_fail (PORTHOLE_IS_LOG_VIEW (self));

  self->conversation_wanted = !self->conversation_wanted;
  update_conversation (self);
}
