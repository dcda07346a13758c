/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "common/porthole-column-title.h"
#include "common/porthole-text-factory.h"
#include "server/porthole-log-slot.h"
#include "server/porthole-log-table.h"
#include "server/porthole-log-tail.h"
#include "server/porthole-log-text.h"

#define PREVIEW_MAX 120

/* A row of widgets takes about 1.6 ms to make. As many are made in a frame as this time has
 * room for, a few at once; laying them out and drawing them takes as much again. */
#define NEW_ROWS_TIME (4 * G_USEC_PER_SEC / 1000)
#define NEW_ROWS 2

/* Below what can be seen, to scroll to at once. */
#define SPARE_ROWS 6

/* From here on the table has all the widgets it ever makes, and more rows cost nothing. */
#define ENOUGH_ROWS 240

/* No row is less tall, in pixels: so many are looked at, at most. */
#define ROW_HEIGHT_MIN 20

/* For how long after a batch that nobody could read the next such one is expected. */
#define FLOOD_TIME G_USEC_PER_SEC

/**
 * PortholeLogTable:
 *
 * The rows of a log in columns. While it is following, the newest row is in sight; whoever
 * scrolls back or selects a row wants to read, and stops that.
 */
struct _PortholeLogTable
{
  AdwBin parent_instance;

  GtkScrolledWindow *scrolled_window;
  GtkColumnView *column_view;
  GtkSingleSelection *selection;
  GtkColumnViewColumn *time_column;
  GtkColumnViewColumn *peer_column;
  GtkColumnViewColumn *event_column;
  GtkColumnViewColumn *received_column;
  GtkColumnViewColumn *sent_column;
  GtkColumnViewColumn *duration_column;
  GtkColumnViewColumn *preview_column;

  PortholeLogTail *tail;
  gint64 flood_end; /* monotonic */
  guint tick;
  gboolean narrow;
  gboolean following;
};

enum
{
  PROP_0,
  PROP_NARROW,
  PROP_FOLLOWING,
  PROP_SELECTED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PortholeLogTable, porthole_log_table, ADW_TYPE_BIN)

static const char *
time_text (gpointer item, char *buffer, gsize size)
{
  gint64 time = porthole_log_entry_get_time (porthole_log_slot_get_entry (item));
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_local (time / G_USEC_PER_SEC);
  g_autofree char *clock = g_date_time_format (date, "%H:%M:%S");

  g_snprintf (buffer, size, "%s.%03d", clock, (int) (time % G_USEC_PER_SEC / 1000));
  return buffer;
}

static const char *
peer_text (gpointer item, char *buffer, gsize size)
{
  return porthole_log_entry_get_peer (porthole_log_slot_get_entry (item));
}

static const char *
event_text (gpointer item, char *buffer, gsize size)
{
  PortholeLogEntry *entry = porthole_log_slot_get_entry (item);
  g_autofree char *sentence = NULL;

  /* The duration and the bytes of a connection say more than that the other side ended it. */
  if (porthole_log_entry_get_reason (entry) == PORTHOLE_REASON_PEER_CLOSED)
    return porthole_log_text_event (porthole_log_entry_get_event (entry));

  sentence = porthole_log_text_sentence (entry);
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
  return bytes_text (porthole_log_entry_get_received (porthole_log_slot_get_entry (item)), buffer,
                     size);
}

static const char *
sent_text (gpointer item, char *buffer, gsize size)
{
  return bytes_text (porthole_log_entry_get_sent (porthole_log_slot_get_entry (item)), buffer,
                     size);
}

static const char *
duration_text (gpointer item, char *buffer, gsize size)
{
  PortholeLogEntry *entry = porthole_log_slot_get_entry (item);
  g_autofree char *text = porthole_log_text_duration (porthole_log_entry_get_duration (entry));

  g_strlcpy (buffer, text, size);
  return buffer;
}

static const char *
preview_text (gpointer item, char *buffer, gsize size)
{
  g_autofree char *text
      = porthole_log_text_preview (porthole_log_slot_get_entry (item), PREVIEW_MAX);
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

/* ---- following ---- */

/* As many rows as can be seen, and some more. */
static guint
rows_in_sight (PortholeLogTable *self)
{
  return (guint) gtk_widget_get_height (GTK_WIDGET (self)) / ROW_HEIGHT_MIN + SPARE_ROWS;
}

static gboolean
is_flooded (PortholeLogTable *self)
{
  return self->following && g_get_monotonic_time () < self->flood_end;
}

static guint
next_limit (PortholeLogTable *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->tail));
  guint limit = porthole_log_tail_get_limit (self->tail);

  /* While nothing rolls there are two ends to make rows at. */
  if (!self->following)
    return limit < ENOUGH_ROWS ? limit + NEW_ROWS / 2 : G_MAXUINT;

  limit = n < ENOUGH_ROWS ? n + NEW_ROWS : G_MAXUINT;
  return is_flooded (self) ? MIN (limit, rows_in_sight (self)) : limit;
}

static gboolean
is_complete (PortholeLogTable *self)
{
  GListModel *model = porthole_log_tail_get_model (self->tail);

  return model == NULL
         || g_list_model_get_n_items (G_LIST_MODEL (self->tail))
                == g_list_model_get_n_items (model);
}

/* Makes rows until the time is over, or all are there that are wanted. */
static void
make_rows (PortholeLogTable *self)
{
  gint64 end = g_get_monotonic_time () + NEW_ROWS_TIME;
  guint n;

  do
    {
      n = g_list_model_get_n_items (G_LIST_MODEL (self->tail));
      porthole_log_tail_set_limit (self->tail, next_limit (self));
    }
  while (g_list_model_get_n_items (G_LIST_MODEL (self->tail)) > n && g_get_monotonic_time () < end);
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  PortholeLogTable *self = PORTHOLE_LOG_TABLE (widget);
  gboolean go_on;

  make_rows (self);
  go_on = is_flooded (self) || !is_complete (self);
  if (!go_on)
    self->tick = 0;
  return go_on ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
scroll_to_end (PortholeLogTable *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  if (self->following && n > 0)
    gtk_column_view_scroll_to (self->column_view, n - 1, NULL, GTK_LIST_SCROLL_NONE, NULL);
}

static void
look_each_frame (PortholeLogTable *self)
{
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static void
set_following (PortholeLogTable *self, gboolean following)
{
  if (self->following == following)
    return;

  self->following = following;
  /* A row that rolls can't stay selected. */
  if (following)
    gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  porthole_log_tail_set_rolling (self->tail, following);
  scroll_to_end (self);
  look_each_frame (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLLOWING]);
}

/* Where there is nothing left to read, what comes next is wanted. */
static void
shown_changed_cb (PortholeLogTable *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0)
    set_following (self, TRUE);
  scroll_to_end (self);
}

/* Comes before the tail hears of it, which has to be short by then. Where rows went, it has to
 * know that first. */
static void
rows_changed_cb (PortholeLogTable *self, guint position, guint removed, guint added)
{
  if (added > rows_in_sight (self) / 2)
    self->flood_end = g_get_monotonic_time () + FLOOD_TIME;
  if (self->tick == 0 && removed == 0)
    porthole_log_tail_set_limit (self->tail, next_limit (self));
  look_each_frame (self);
}

/* Whoever goes back wants to read, unless there is nothing to go back to. */
static void
stop_following (PortholeLogTable *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled_window);

  if (gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment))
    set_following (self, FALSE);
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, gpointer user_data)
{
  if (dy < 0)
    stop_following (user_data);

  return GDK_EVENT_PROPAGATE;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                gpointer user_data)
{
  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      stop_following (user_data);
      break;
    default:
      break;
    }

  return GDK_EVENT_PROPAGATE;
}

/* A finger that goes down shows what is above. */
static void
drag_update_cb (GtkGestureDrag *gesture, double x, double y, gpointer user_data)
{
  if (y > 0)
    stop_following (user_data);
}

static void
scrollbar_pressed_cb (GtkGestureClick *gesture, int n, double x, double y, gpointer user_data)
{
  stop_following (user_data);
}

static void
edge_reached_cb (PortholeLogTable *self, GtkPositionType edge)
{
  if (edge == GTK_POS_BOTTOM)
    set_following (self, TRUE);
}

static void
selected_cb (PortholeLogTable *self)
{
  if (porthole_log_table_get_selected (self) != NULL)
    set_following (self, FALSE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static void
watch_scrolling (PortholeLogTable *self)
{
  GtkWidget *window = GTK_WIDGET (self->scrolled_window);
  GtkEventController *scroll
      = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *press = gtk_gesture_click_new ();

  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect (key, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (press, "pressed", G_CALLBACK (scrollbar_pressed_cb), self);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (drag), TRUE);
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press), GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (window, scroll);
  gtk_widget_add_controller (window, key);
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (gtk_scrolled_window_get_vscrollbar (self->scrolled_window),
                             GTK_EVENT_CONTROLLER (press));
}

static void
porthole_log_table_dispose (GObject *object)
{
  PortholeLogTable *self = PORTHOLE_LOG_TABLE (object);

  if (self->tail != NULL)
    porthole_log_table_set_model (self, NULL);
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PORTHOLE_TYPE_LOG_TABLE);

  G_OBJECT_CLASS (porthole_log_table_parent_class)->dispose (object);
}

static void
porthole_log_table_finalize (GObject *object)
{
  g_clear_object (&PORTHOLE_LOG_TABLE (object)->tail);

  G_OBJECT_CLASS (porthole_log_table_parent_class)->finalize (object);
}

static void
porthole_log_table_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PortholeLogTable *self = PORTHOLE_LOG_TABLE (object);

  switch (prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;

    case PROP_FOLLOWING:
      g_value_set_boolean (value, self->following);
      break;

    case PROP_SELECTED:
      g_value_set_object (value, porthole_log_table_get_selected (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
porthole_log_table_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  PortholeLogTable *self = PORTHOLE_LOG_TABLE (object);

  switch (prop_id)
    {
    case PROP_NARROW:
      if (self->narrow != g_value_get_boolean (value))
        {
          self->narrow = !self->narrow;
          g_object_notify_by_pspec (object, pspec);
        }
      break;

    case PROP_FOLLOWING:
      set_following (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  /**
   * PortholeLogTable:narrow:
   *
   * Whether there is no room for all columns.
   */
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);

  /**
   * PortholeLogTable:following:
   *
   * Whether the newest row is kept in sight.
   */
  properties[PROP_FOLLOWING] = g_param_spec_boolean ("following", NULL, NULL, TRUE, flags);

  /**
   * PortholeLogTable:selected:
   *
   * The selected row.
   */
  properties[PROP_SELECTED]
      = g_param_spec_object ("selected", NULL, NULL, PORTHOLE_TYPE_LOG_ENTRY,
                             G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
porthole_log_table_class_init (PortholeLogTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = porthole_log_table_dispose;
  object_class->finalize = porthole_log_table_finalize;
  object_class->get_property = porthole_log_table_get_property;
  object_class->set_property = porthole_log_table_set_property;
  install_properties (object_class);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/server/porthole-log-table.ui");
  gtk_widget_class_bind_template_child (widget_class, PortholeLogTable, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, PortholeLogTable, column_view);
  gtk_widget_class_bind_template_child (widget_class, PortholeLogTable, selection);
  gtk_widget_class_bind_template_child (widget_class, PortholeLogTable, time_column);
  gtk_widget_class_bind_template_child (widget_class, PortholeLogTable, peer_column);
  gtk_widget_class_bind_template_child (widget_class, PortholeLogTable, event_column);
  gtk_widget_class_bind_template_child (widget_class, PortholeLogTable, received_column);
  gtk_widget_class_bind_template_child (widget_class, PortholeLogTable, sent_column);
  gtk_widget_class_bind_template_child (widget_class, PortholeLogTable, duration_column);
  gtk_widget_class_bind_template_child (widget_class, PortholeLogTable, preview_column);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, edge_reached_cb);
}

static void
set_factory (GtkColumnViewColumn *column,
             PortholeTextFunc func,
             float xalign,
             const char *css_class)
{
  g_autoptr (GtkListItemFactory) factory
      = porthole_text_factory_new (func, xalign, css_class, "notify::entry");

  gtk_column_view_column_set_factory (column, factory);
}

static void
porthole_log_table_init (PortholeLogTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->following = TRUE;
  set_factory (self->time_column, time_text, 0, "numeric");
  set_factory (self->peer_column, peer_text, 0, "numeric");
  set_factory (self->event_column, event_text, 0, NULL);
  set_factory (self->received_column, received_text, 1, "numeric");
  set_factory (self->sent_column, sent_text, 1, "numeric");
  set_factory (self->duration_column, duration_text, 1, "numeric");
  set_factory (self->preview_column, preview_text, 0, "monospace");

  porthole_column_title_align_end (self->column_view, self->received_column);
  porthole_column_title_align_end (self->column_view, self->sent_column);
  porthole_column_title_align_end (self->column_view, self->duration_column);

  self->tail = porthole_log_tail_new ();
  porthole_log_tail_set_limit (self->tail, NEW_ROWS);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->tail));
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (shown_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  watch_scrolling (self);
}

/**
 * porthole_log_table_set_model:
 * @self: a table
 * @model: (nullable): a list of [class@LogEntry] that grows at its end
 *
 * Changes what is shown.
 */
void
porthole_log_table_set_model (PortholeLogTable *self, GListModel *model)
{
  GListModel *old;

  g_return_if_fail (PORTHOLE_IS_LOG_TABLE (self));
  g_return_if_fail (model == NULL || G_IS_LIST_MODEL (model));

  old = porthole_log_tail_get_model (self->tail);
  if (old == model)
    return;

  if (old != NULL)
    g_signal_handlers_disconnect_by_func (old, rows_changed_cb, self);
  if (model != NULL)
    g_signal_connect_swapped (model, "items-changed", G_CALLBACK (rows_changed_cb), self);
  porthole_log_tail_set_limit (self->tail, NEW_ROWS);
  porthole_log_tail_set_model (self->tail, model);
  look_each_frame (self);
}

/**
 * porthole_log_table_get_selected:
 * @self: a table
 *
 * Gets the selected row.
 *
 * Returns: (transfer none) (nullable): the row
 */
PortholeLogEntry *
porthole_log_table_get_selected (PortholeLogTable *self)
{
  PortholeLogSlot *slot;

  g_return_val_if_fail (PORTHOLE_IS_LOG_TABLE (self), NULL);

  slot = gtk_single_selection_get_selected_item (self->selection);
  return slot != NULL ? porthole_log_slot_get_entry (slot) : NULL;
}
