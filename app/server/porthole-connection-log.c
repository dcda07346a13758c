/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/porthole-connection-log-private.h"

#include "server/porthole-log-entry-private.h"

/**
 * PortholeConnectionLog:
 *
 * What happened on a server, the oldest row first: a [iface@Gio.ListModel] of
 * [class@LogEntry] that keeps at most so many rows and bytes, drops its oldest rows beyond
 * that, and counts them.
 *
 * It lives on the main context of the thread that made its server and changes there only, in
 * batches, at most sixty a second. The same row is the same object for as long as somebody
 * holds it.
 */
struct _PortholeConnectionLog
{
  GObject parent_instance;

  PortholeLogRows *rows;
  GHashTable *entries;  /* serial → the entry somebody holds; no reference */
  guint64 first_serial; /* of the row at position 0 */
  guint64 dropped;
  guint max_rows;
  gsize max_bytes;
  gboolean said_full;
};

enum
{
  PROP_0,
  PROP_DROPPED_ROWS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PortholeConnectionLog,
                               porthole_connection_log,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

typedef struct
{
  gint64 serial;
  PortholeLogEntry *entry;
  PortholeConnectionLog *log; /* NULL once the log went */
} Held;

static void
entry_gone_cb (gpointer data, GObject *where_the_object_was)
{
  Held *held = data;

  if (held->log != NULL)
    g_hash_table_remove (held->log->entries, &held->serial);
  g_free (held);
}

static void
held_forget (gpointer data)
{
  Held *held = data;

  held->log = NULL;
}

static gboolean
is_dropped_cb (gpointer key, gpointer value, gpointer user_data)
{
  const Held *held = value;
  const PortholeConnectionLog *self = user_data;

  return (guint64) held->serial < self->first_serial;
}

static GType
porthole_connection_log_get_item_type (GListModel *model)
{
  return PORTHOLE_TYPE_LOG_ENTRY;
}

static guint
porthole_connection_log_get_n_items (GListModel *model)
{
  return porthole_log_rows_get_n (PORTHOLE_CONNECTION_LOG (model)->rows);
}

static gpointer
porthole_connection_log_get_item (GListModel *model, guint position)
{
  PortholeConnectionLog *self = PORTHOLE_CONNECTION_LOG (model);
  gint64 serial = (gint64) (self->first_serial + position);
  Held *held;

  if (position >= porthole_log_rows_get_n (self->rows))
    return NULL;

  held = g_hash_table_lookup (self->entries, &serial);
  if (held != NULL)
    return g_object_ref (held->entry);

  held = g_new0 (Held, 1);
  held->serial = serial;
  held->log = self;
  held->entry = porthole_log_entry_new (self->rows, position);
  g_object_weak_ref (G_OBJECT (held->entry), entry_gone_cb, held);
  g_hash_table_insert (self->entries, &held->serial, held);
  return held->entry;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = porthole_connection_log_get_item_type;
  iface->get_n_items = porthole_connection_log_get_n_items;
  iface->get_item = porthole_connection_log_get_item;
}

static void
forget_dropped (PortholeConnectionLog *self, guint n)
{
  if (n < g_hash_table_size (self->entries))
    {
      for (guint i = 1; i <= n; i++)
        {
          gint64 serial = (gint64) (self->first_serial - i);

          g_hash_table_remove (self->entries, &serial);
        }
    }
  else
    g_hash_table_foreach_remove (self->entries, is_dropped_cb, self);
}

/* Drops the oldest rows to make room. Returns how many there were; the caller emits. */
static guint
drop_for (PortholeConnectionLog *self, guint n_more, gsize more_bytes)
{
  guint n
      = porthole_log_rows_trim (self->rows, self->max_rows, self->max_bytes, n_more, more_bytes);

  if (n > 0)
    {
      self->first_serial += n;
      self->dropped += n;
      forget_dropped (self, n);
    }

  return n;
}

static void
emit_changed (PortholeConnectionLog *self, guint position, guint removed, guint added)
{
  if (removed > 0 || added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static void
porthole_connection_log_finalize (GObject *object)
{
  PortholeConnectionLog *self = PORTHOLE_CONNECTION_LOG (object);

  g_clear_pointer (&self->entries, g_hash_table_unref);
  g_clear_pointer (&self->rows, porthole_log_rows_free);

  G_OBJECT_CLASS (porthole_connection_log_parent_class)->finalize (object);
}

static void
porthole_connection_log_get_property (GObject *object,
                                      guint prop_id,
                                      GValue *value,
                                      GParamSpec *pspec)
{
  PortholeConnectionLog *self = PORTHOLE_CONNECTION_LOG (object);

  switch (prop_id)
    {
    case PROP_DROPPED_ROWS:
      g_value_set_uint64 (value, self->dropped);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
porthole_connection_log_class_init (PortholeConnectionLogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = porthole_connection_log_finalize;
  object_class->get_property = porthole_connection_log_get_property;

  /**
   * PortholeConnectionLog:dropped-rows:
   *
   * How many rows were dropped at a limit since the log was last cleared.
   */
  properties[PROP_DROPPED_ROWS]
      = g_param_spec_uint64 ("dropped-rows", NULL, NULL, 0, G_MAXUINT64, 0,
                             G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
porthole_connection_log_init (PortholeConnectionLog *self)
{
  self->rows = porthole_log_rows_new ();
  self->entries = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, held_forget);
  self->max_rows = G_MAXUINT;
  self->max_bytes = G_MAXSIZE;
}

/**
 * porthole_connection_log_new:
 * @max_rows: how many rows to keep, at least 2
 * @max_bytes: how many bytes these may take
 *
 * Creates an empty log. A server makes its own; this is for what fills one by other means.
 *
 * Returns: (transfer full): the log
 */
PortholeConnectionLog *
porthole_connection_log_new (guint max_rows, gsize max_bytes)
{
  PortholeConnectionLog *self = g_object_new (PORTHOLE_TYPE_CONNECTION_LOG, NULL);

  porthole_connection_log_set_limits (self, max_rows, max_bytes);
  return self;
}

/*< private >
 * porthole_connection_log_set_limits:
 * @self: a log
 * @max_rows: how many rows to keep, at least 2
 * @max_bytes: how many bytes these may take
 *
 * Changes the limits, and drops what is beyond them.
 */
void
porthole_connection_log_set_limits (PortholeConnectionLog *self, guint max_rows, gsize max_bytes)
{
  g_return_if_fail (PORTHOLE_IS_CONNECTION_LOG (self));

  self->max_rows = MAX (max_rows, 2);
  self->max_bytes = max_bytes;
  emit_changed (self, 0, drop_for (self, 0, 0), 0);
}

/*< private >
 * porthole_connection_log_add_batch:
 * @self: a log
 * @batch: rows, copied
 * @dropped_before: rows older than @batch that were dropped before they came here
 *
 * Adds rows, dropping the oldest where there isn't room for them: two emissions of
 * `items-changed` at most.
 */
void
porthole_connection_log_add_batch (PortholeConnectionLog *self,
                                   const PortholeLogRows *batch,
                                   guint64 dropped_before)
{
  guint64 dropped = self->dropped;
  guint n_more = porthole_log_rows_get_n (batch);
  gsize more_bytes = porthole_log_rows_get_bytes (batch);
  guint n = porthole_log_rows_get_n (self->rows);
  guint gone = 0;
  gboolean say_full;

  g_return_if_fail (PORTHOLE_IS_CONNECTION_LOG (self));

  /* What was dropped before it came counts as having been here. */
  if (dropped_before > 0)
    {
      gone = drop_for (self, self->max_rows, 0);
      self->dropped += dropped_before;
    }
  gone += drop_for (self, n_more, more_bytes);

  say_full = self->dropped > dropped && !self->said_full;
  if (say_full)
    gone += drop_for (self, n_more + 1, more_bytes + sizeof (PortholeLogRow));

  /* Rows that all give way to others are one change: a view can use its widgets again, which
   * is most of what a change costs it. */
  if (gone < n)
    {
      emit_changed (self, 0, gone, 0);
      n -= gone;
      gone = 0;
    }
  else
    n = 0;

  porthole_log_rows_append_all (self->rows, batch);
  if (say_full)
    {
      PortholeLogRow row = { .time = g_get_real_time (),
                             .event = PORTHOLE_LOG_DROPPED,
                             .reason = PORTHOLE_REASON_LOG_FULL,
                             .duration = -1,
                             .received = self->dropped - dropped };

      porthole_log_rows_append (self->rows, &row, NULL, NULL, 0);
      self->said_full = TRUE;
      n_more++;
    }
  emit_changed (self, n, gone, n_more);

  /* A batch may fill the log to its brim by itself, and then the row about it is one more. */
  emit_changed (self, 0, drop_for (self, 0, 0), 0);

  if (self->dropped != dropped)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DROPPED_ROWS]);
}

/*< private >
 * porthole_connection_log_copy_rows:
 * @self: a log
 *
 * Copies all rows, for another thread to work on.
 *
 * Returns: (transfer full): the rows
 */
PortholeLogRows *
porthole_connection_log_copy_rows (PortholeConnectionLog *self)
{
  PortholeLogRows *rows = porthole_log_rows_new ();

  porthole_log_rows_append_all (rows, self->rows);
  return rows;
}

/**
 * porthole_connection_log_get_dropped_rows:
 * @self: a log
 *
 * Tells how many rows were dropped at a limit since the log was made or cleared. Exact.
 *
 * Returns: how many
 */
guint64
porthole_connection_log_get_dropped_rows (PortholeConnectionLog *self)
{
  g_return_val_if_fail (PORTHOLE_IS_CONNECTION_LOG (self), 0);

  return self->dropped;
}

/**
 * porthole_connection_log_get_first_serial:
 * @self: a log
 *
 * Gets the serial number of the row at position 0. Rows are numbered as they come, so that
 * position + first serial names a row whatever was dropped before it.
 *
 * Returns: the serial number
 */
guint64
porthole_connection_log_get_first_serial (PortholeConnectionLog *self)
{
  g_return_val_if_fail (PORTHOLE_IS_CONNECTION_LOG (self), 0);

  return self->first_serial;
}

/**
 * porthole_connection_log_get_bytes:
 * @self: a log
 *
 * Tells what the rows take of the log's limit.
 *
 * Returns: bytes
 */
gsize
porthole_connection_log_get_bytes (PortholeConnectionLog *self)
{
  g_return_val_if_fail (PORTHOLE_IS_CONNECTION_LOG (self), 0);

  return porthole_log_rows_get_bytes (self->rows);
}

/**
 * porthole_connection_log_get_connection:
 * @self: a log
 * @position: a row
 *
 * Tells which connection a row is about without making an object of it: for a filter over a
 * million rows.
 *
 * Returns: the connection's number, 0 for none
 */
guint64
porthole_connection_log_get_connection (PortholeConnectionLog *self, guint position)
{
  g_return_val_if_fail (PORTHOLE_IS_CONNECTION_LOG (self), 0);
  g_return_val_if_fail (position < porthole_log_rows_get_n (self->rows), 0);

  return porthole_log_rows_get (self->rows, position)->connection;
}

/**
 * porthole_connection_log_get_event:
 * @self: a log
 * @position: a row
 *
 * Tells what a row is about without making an object of it.
 *
 * Returns: the event
 */
PortholeLogEvent
porthole_connection_log_get_event (PortholeConnectionLog *self, guint position)
{
  g_return_val_if_fail (PORTHOLE_IS_CONNECTION_LOG (self), PORTHOLE_LOG_ERROR);
  g_return_val_if_fail (position < porthole_log_rows_get_n (self->rows), PORTHOLE_LOG_ERROR);

  return porthole_log_rows_get (self->rows, position)->event;
}

/**
 * porthole_connection_log_clear:
 * @self: a log
 *
 * Removes all rows; the count of dropped ones begins again.
 */
void
porthole_connection_log_clear (PortholeConnectionLog *self)
{
  guint n;

  g_return_if_fail (PORTHOLE_IS_CONNECTION_LOG (self));

  n = porthole_log_rows_get_n (self->rows);
  porthole_log_rows_drop_first (self->rows, n);
  self->first_serial += n;
  forget_dropped (self, n);
  self->said_full = FALSE;

  if (n > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n, 0);
  if (self->dropped > 0)
    {
      self->dropped = 0;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DROPPED_ROWS]);
    }
}
