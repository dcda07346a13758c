/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "common/porthole-focus.h"
#include "server/porthole-conversation-view.h"
#include "server/porthole-log-export.h"
#include "server/porthole-log-table.h"
#include "server/porthole-log-text.h"
#include "server/porthole-log-view.h"

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
  PortholeLogTable *table;
  PortholeConversationView *conversation_view;

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
      porthole_log_table_set_model (self->table, log);
      g_clear_object (&self->filtered);
    }
  else if (self->filtered == NULL)
    {
      /* It looks through all rows at once when it is made with its filter. */
      self->filtered = gtk_filter_list_model_new (g_object_ref (log), NULL);
      gtk_filter_list_model_set_incremental (self->filtered, TRUE);
      gtk_filter_list_model_set_filter (self->filtered, GTK_FILTER (self->filter));
      porthole_log_table_set_model (self->table, G_LIST_MODEL (self->filtered));
    }
  else
    gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
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

/* Down enters the table. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                PortholeLogView *self)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  return gtk_widget_child_focus (GTK_WIDGET (self->table), GTK_DIR_TAB_FORWARD);
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
  PortholeLogEntry *entry = porthole_log_table_get_selected (self->table);

  g_clear_pointer (&self->peer, g_free);
  if (gtk_toggle_button_get_active (self->peer_button) && entry != NULL)
    self->peer = address_of (entry);
  update_model (self);
}

static void
update_conversation (PortholeLogView *self)
{
  PortholeLogEntry *entry = porthole_log_table_get_selected (self->table);
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
  PortholeLogEntry *entry = porthole_log_table_get_selected (self->table);

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
  porthole_log_view_update (self);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PortholeLogView) self = user_data;
  g_autoptr (GError) error = NULL;
  const char *text = _ ("Log saved");

  if (!porthole_log_export_finish (PORTHOLE_CONNECTION_LOG (source), result, &error))
    text = _ (
        "The log could not be saved: there may be no space left, or no permission to write there");
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
  gtk_widget_class_bind_template_child (widget_class, PortholeLogView, table);
  gtk_widget_class_bind_template_child (widget_class, PortholeLogView, conversation_view);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, peer_toggled_cb);
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

  g_type_ensure (PORTHOLE_TYPE_LOG_TABLE);
  g_type_ensure (PORTHOLE_TYPE_CONVERSATION_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/server/porthole-log-view.ui");
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "log.clear", NULL, clear_cb);
  gtk_widget_class_install_action (widget_class, "log.save", "s", save_cb);
}

static void
porthole_log_view_init (PortholeLogView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->conversation_wanted = TRUE;
  self->filter = gtk_custom_filter_new (match_cb, self, NULL);
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

  update_model (self);
  porthole_log_view_update (self);
}

/**
 * porthole_log_view_update:
 * @self: a view
 *
 * Shows whether there is anything to show, and how much isn't shown any more.
 */
void
porthole_log_view_update (PortholeLogView *self)
{
  PortholeConnectionLog *log;
  guint n;
  guint64 dropped;

  g_return_if_fail (PORTHOLE_IS_LOG_VIEW (self));

  log = self->server != NULL ? porthole_server_get_log (self->server) : NULL;
  n = log != NULL ? g_list_model_get_n_items (G_LIST_MODEL (log)) : 0;
  dropped = log != NULL ? porthole_connection_log_get_dropped_rows (log) : 0;

  porthole_focus_show_child (self->stack, n > 0 ? "rows" : "empty", self->search_entry);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "log.clear", n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "log.save", n > 0);

  adw_banner_set_revealed (self->dropped_banner, dropped > 0);
  if (dropped > 0)
    {
      g_autofree char *count = porthole_log_text_count (dropped);
      g_autofree char *text
          = g_strdup_printf (ngettext ("The log is full: %s older event was dropped",
                                       "The log is full: %s older events were dropped", dropped),
                             count);

      adw_banner_set_title (self->dropped_banner, text);
    }
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
