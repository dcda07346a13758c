/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "server/porthole-engine-private.h"

/* NOTES
 *
 * Rows are gathered by the engine's thread, and handed over when it has done a round of work:
 * the owner's thread finds them under a lock that is held for the exchange of two pointers.
 * A lock for every row was tried. On a busy machine the engine's thread, which is the one that
 * stands back, would be put aside with it in hand, and a window that wants to draw had to wait
 * until it came to its turn again.
 *
 * What was handed over has the limits of the log it goes to: an owner that doesn't come to
 * take it costs no more memory than the log itself.
 */

/* Puts the owner's source on. With the lock held. */
static void
wake_locked (PortholeEngine *self, gboolean at_once)
{
  gint64 due;

  if (self->wake_pending && !at_once)
    return;

  due = at_once ? 0 : MAX (self->last_wake + self->batch_interval, g_get_monotonic_time ());
  self->wake_pending = TRUE;
  self->wake_due = due;
  g_source_set_ready_time (self->wake, due);
}

/* Connections a second, or datagrams. With the lock held. */
static void
count_rate_locked (PortholeEngine *self)
{
  gint64 second = g_get_monotonic_time () / G_USEC_PER_SEC;

  while (self->rate_second < second)
    {
      /* After a long silence there's nothing left to clear one by one. */
      if (second - self->rate_second > PORTHOLE_SERVER_RATE_SECONDS)
        {
          memset (self->rates, 0, sizeof self->rates);
          self->rate_second = second;
          break;
        }
      self->rate_second++;
      self->rates[self->rate_second % PORTHOLE_SERVER_RATE_SECONDS] = 0;
    }

  self->rates[second % PORTHOLE_SERVER_RATE_SECONDS] += self->pending_rate;
  self->pending_rate = 0;
}

/* Puts the rows gathered after those that wait. */
static PortholeLogRows *
merge (PortholeEngine *self, PortholeLogRows *waiting, guint64 *ret_dropped)
{
  const PortholeServerConfig *config = self->config;
  PortholeLogRows *merged = waiting;

  *ret_dropped = self->pending_dropped;
  self->pending_dropped = 0;
  if (waiting == NULL || porthole_log_rows_get_n (waiting) == 0)
    {
      merged = g_steal_pointer (&self->pending);
      self->pending = waiting != NULL ? waiting : porthole_log_rows_new ();
      return merged;
    }

  *ret_dropped += porthole_log_rows_trim (merged, config->max_rows, config->max_log_bytes,
                                          porthole_log_rows_get_n (self->pending),
                                          porthole_log_rows_get_bytes (self->pending));
  porthole_log_rows_append_all (merged, self->pending);
  porthole_log_rows_drop_first (self->pending, porthole_log_rows_get_n (self->pending));
  return merged;
}

/*< private >
 * porthole_engine_hand_over:
 * @self: an engine
 * @at_once: whether it can't wait for the next batch
 *
 * Lets the owner's thread have what was logged and counted since the last time.
 */
void
porthole_engine_hand_over (PortholeEngine *self, gboolean at_once)
{
  PortholeLogRows *rows;
  guint64 dropped;

  if (!at_once && porthole_log_rows_get_n (self->pending) == 0
      && self->totals.opened == self->told.opened && self->totals.closed == self->told.closed)
    return;

  g_mutex_lock (&self->lock);
  rows = g_steal_pointer (&self->rows);
  g_mutex_unlock (&self->lock);

  rows = merge (self, rows, &dropped);

  g_mutex_lock (&self->lock);
  self->rows = rows;
  self->rows_dropped += dropped;
  self->told = self->totals;
  self->open = self->active.n + self->lingering.n;
  count_rate_locked (self);
  wake_locked (self, at_once);
  g_mutex_unlock (&self->lock);
}

static void
count (PortholeEngine *self, const PortholeLogRow *row)
{
  PortholeServerTotals *totals = &self->totals;

  totals->rows++;
  switch ((PortholeLogEvent) row->event)
    {
    case PORTHOLE_LOG_OPENED:
      totals->opened++;
      self->pending_rate++;
      break;
    case PORTHOLE_LOG_RECEIVED:
      totals->chunks_received++;
      totals->bytes_received += row->received;
      if (self->config->transport == PORTHOLE_TRANSPORT_UDP)
        self->pending_rate++;
      break;
    case PORTHOLE_LOG_SENT:
      totals->chunks_sent++;
      totals->bytes_sent += row->sent;
      break;
    case PORTHOLE_LOG_CLOSED:
      totals->closed++;
      break;
    case PORTHOLE_LOG_REFUSED:
      totals->refused++;
      break;
    case PORTHOLE_LOG_ERROR:
      totals->errors++;
      break;
    case PORTHOLE_LOG_DROPPED:
      if (row->reason == PORTHOLE_REASON_SYSTEM)
        totals->datagrams_dropped += row->received;
      break;
    case PORTHOLE_LOG_STARTED:
    case PORTHOLE_LOG_STOPPED:
    default:
      break;
    }
}

static const PortholeEndpoint *
local_of (PortholeEngine *self, guint listening)
{
  static const PortholeEndpoint none = { 0 };
  const PortholeListening *where;

  if (listening >= self->listening->len)
    return &none;

  where = g_ptr_array_index (self->listening, listening);
  return &where->local;
}

/*< private >
 * porthole_engine_log:
 * @self: an engine
 * @row: what happened, but for the time
 * @listening: on which of the listening sockets
 * @detail: (nullable): what recognition said
 * @data: (nullable): all bytes of the event
 * @data_size: how many
 * @keep: how many of them to keep
 *
 * Logs, counts and records an event.
 */
void
porthole_engine_log (PortholeEngine *self,
                     PortholeLogRow *row,
                     guint listening,
                     const char *detail,
                     const guint8 *data,
                     gsize data_size,
                     gsize keep)
{
  const PortholeServerConfig *config = self->config;
  gsize bytes = sizeof *row + keep;

  row->time = g_get_real_time ();
  row->truncated = keep < data_size;

  count (self, row);
  self->pending_dropped
      += porthole_log_rows_trim (self->pending, config->max_rows, config->max_log_bytes, 1, bytes);
  porthole_log_rows_append (self->pending, row, detail, data, keep);
  if (porthole_log_rows_get_n (self->pending) >= PORTHOLE_ENGINE_PENDING_MAX)
    porthole_engine_hand_over (self, FALSE);

  if (self->recorder != NULL)
    {
      PortholeServerTotals totals = self->totals;

      totals.recording_dropped = porthole_recorder_get_dropped (self->recorder);
      porthole_recorder_add (self->recorder, row, local_of (self, listening), config->transport,
                             detail, data, data_size,
                             row->event == PORTHOLE_LOG_STOPPED ? &totals : NULL);
    }
}

/*< private >
 * porthole_engine_log_event:
 * @self: an engine
 * @event: what happened
 * @reason: why
 * @number: errno, or 0
 * @listening: on which of the listening sockets
 *
 * Logs an event that is about the server and not about a connection.
 */
void
porthole_engine_log_event (PortholeEngine *self,
                           PortholeLogEvent event,
                           PortholeLogReason reason,
                           int number,
                           guint listening)
{
  PortholeLogRow row = { .event = (guint8) event,
                         .reason = (guint8) reason,
                         .error = (guint16) number,
                         .duration = -1,
                         .peer = *local_of (self, listening) };

  if (event == PORTHOLE_LOG_STOPPED)
    row.duration = MAX (g_get_real_time () - self->totals.started, 0);
  porthole_engine_log (self, &row, listening, NULL, NULL, 0, 0);
}

/*< private >
 * porthole_engine_log_refused:
 * @self: an engine
 * @peer: who was refused
 * @reason: why
 * @listening: on which of the listening sockets
 *
 * Logs that a connection was closed at once.
 */
void
porthole_engine_log_refused (PortholeEngine *self,
                             const PortholeEndpoint *peer,
                             PortholeLogReason reason,
                             guint listening)
{
  PortholeLogRow row
      = { .event = PORTHOLE_LOG_REFUSED, .reason = (guint8) reason, .duration = -1, .peer = *peer };

  porthole_engine_log (self, &row, listening, NULL, NULL, 0, 0);
}

/* Says what the first bytes are. Bytes that come one by one are gathered until it is clear,
 * which text without the end of a line isn't: it may become a request. */
static PortholeProtocol
recognise (PortholeEngine *self,
           PortholeConnection *connection,
           const guint8 *data,
           gsize size,
           char *detail)
{
  gboolean datagram = connection->kind == PORTHOLE_WATCH_CONNECTION && connection->fd < 0;
  PortholeProtocol protocol;

  detail[0] = '\0';
  if (datagram)
    {
      protocol = porthole_protocol_recognise (data, size, TRUE, detail, PORTHOLE_DETAIL_MAX);
      connection->protocol = (guint8) protocol;
      return protocol;
    }
  if (connection->recognised)
    return PORTHOLE_PROTOCOL_UNKNOWN;

  if (connection->head != NULL)
    {
      gsize room = PORTHOLE_RECOGNISE_MAX - connection->head->len;

      g_byte_array_append (connection->head, data, (guint) MIN (size, room));
      data = connection->head->data;
      size = connection->head->len;
    }

  protocol = porthole_protocol_recognise (data, size, FALSE, detail, PORTHOLE_DETAIL_MAX);
  if (size < PORTHOLE_RECOGNISE_MAX
      && (protocol == PORTHOLE_PROTOCOL_UNKNOWN
          || (protocol == PORTHOLE_PROTOCOL_TEXT && memchr (data, '\n', size) == NULL)))
    {
      if (connection->head == NULL)
        {
          connection->head = g_byte_array_new ();
          g_byte_array_append (connection->head, data, (guint) size);
        }
    }
  else
    {
      connection->recognised = TRUE;
      g_clear_pointer (&connection->head, g_byte_array_unref);
    }

  connection->protocol = (guint8) protocol;
  return protocol;
}

/*< private >
 * porthole_engine_log_chunk:
 * @self: an engine
 * @connection: whose bytes
 * @event: `PORTHOLE_LOG_RECEIVED` or `PORTHOLE_LOG_SENT`
 * @data: the bytes
 * @size: how many
 *
 * Logs bytes that came or went and counts them for the connection. Of a TCP connection as
 * many are kept as the limit allows for its life, of each datagram as many again.
 */
void
porthole_engine_log_chunk (PortholeEngine *self,
                           PortholeConnection *connection,
                           PortholeLogEvent event,
                           const guint8 *data,
                           gsize size)
{
  gsize max_kept = self->config->max_kept;
  gsize used = connection->fd < 0 ? 0 : connection->kept;
  gsize keep = MIN (size, max_kept > used ? max_kept - used : 0);
  char detail[PORTHOLE_DETAIL_MAX] = "";
  PortholeLogRow row = {
    .event = (guint8) event,
    .connection = connection->id,
    .duration = -1,
    .peer = connection->peer,
  };

  connection->kept += keep;
  if (event == PORTHOLE_LOG_RECEIVED)
    {
      connection->received += size;
      row.received = size;
      row.protocol = (guint8) recognise (self, connection, data, size, detail);
    }
  else
    {
      connection->sent += size;
      row.sent = size;
    }

  porthole_engine_log (self, &row, connection->listening, detail, data, size, keep);
}
