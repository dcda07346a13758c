/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/porthole-log-entry-private.h"

/**
 * PortholeLogEntry:
 *
 * One row of a [class@ConnectionLog], made when somebody looks at it. It doesn't change, and
 * stays good after the log dropped the row.
 */
struct _PortholeLogEntry
{
  GObject parent_instance;

  PortholeLogRow row;
  char *peer;
  char *detail;
  GBytes *data;
};

static const char *const event_names[PORTHOLE_N_LOG_EVENTS] = {
  "started", "opened", "received", "sent", "closed", "refused", "dropped", "error", "stopped",
};

static const char *const reason_names[PORTHOLE_N_LOG_REASONS] = {
  NULL,
  "peer-closed",
  "peer-reset",
  "replied",
  "malformed",
  "by-hand",
  "idle",
  "stopping",
  "connection-limit",
  "no-descriptors",
  "log-full",
  "recording-behind",
  "recording-full",
  "recording-failed",
  "address-gone",
  "address-back",
  "not-sent",
  "timed-out",
  "auto-stop",
  "count-reached",
  "system",
};

G_DEFINE_FINAL_TYPE (PortholeLogEntry, porthole_log_entry, G_TYPE_OBJECT)

static void
porthole_log_entry_finalize (GObject *object)
{
  PortholeLogEntry *self = PORTHOLE_LOG_ENTRY (object);

  g_clear_pointer (&self->peer, g_free);
  g_clear_pointer (&self->detail, g_free);
  g_clear_pointer (&self->data, g_bytes_unref);

  G_OBJECT_CLASS (porthole_log_entry_parent_class)->finalize (object);
}

static void
porthole_log_entry_class_init (PortholeLogEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = porthole_log_entry_finalize;
}

static void
porthole_log_entry_init (PortholeLogEntry *self)
{
}

/*< private >
 * porthole_log_entry_new:
 * @rows: a store
 * @position: a row of it
 *
 * Copies a row of a store into an object of its own.
 *
 * Returns: (transfer full): the entry
 */
PortholeLogEntry *
porthole_log_entry_new (const PortholeLogRows *rows, guint position)
{
  PortholeLogEntry *self = g_object_new (PORTHOLE_TYPE_LOG_ENTRY, NULL);
  gsize size;
  const char *detail = porthole_log_rows_get_detail (rows, position, &size);
  const guint8 *data;

  self->row = *porthole_log_rows_get (rows, position);
  self->detail = g_strndup (detail, size);
  data = porthole_log_rows_get_data (rows, position, &size);
  if (size > 0)
    self->data = g_bytes_new (data, size);

  return self;
}

/**
 * porthole_log_entry_get_time:
 * @self: an entry
 *
 * Gets when it happened.
 *
 * Returns: microseconds since the epoch, UTC
 */
gint64
porthole_log_entry_get_time (PortholeLogEntry *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LOG_ENTRY (self), 0);

  return self->row.time;
}

/**
 * porthole_log_entry_get_event:
 * @self: an entry
 *
 * Gets what happened.
 *
 * Returns: the event
 */
PortholeLogEvent
porthole_log_entry_get_event (PortholeLogEntry *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LOG_ENTRY (self), PORTHOLE_LOG_ERROR);

  return self->row.event;
}

/**
 * porthole_log_entry_get_reason:
 * @self: an entry
 *
 * Gets why it happened.
 *
 * Returns: the reason, `PORTHOLE_REASON_NONE` where there is nothing to add
 */
PortholeLogReason
porthole_log_entry_get_reason (PortholeLogEntry *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LOG_ENTRY (self), PORTHOLE_REASON_NONE);

  return self->row.reason;
}

/**
 * porthole_log_entry_get_errno:
 * @self: an entry
 *
 * Gets the system's error.
 *
 * Returns: an errno, 0 for none
 */
int
porthole_log_entry_get_errno (PortholeLogEntry *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LOG_ENTRY (self), 0);

  return self->row.error;
}

/**
 * porthole_log_entry_get_connection:
 * @self: an entry
 *
 * Gets the connection's number, counted from 1 since the server was made. The datagrams of
 * one UDP peer share a number.
 *
 * Returns: the number, 0 where the row is about no connection
 */
guint64
porthole_log_entry_get_connection (PortholeLogEntry *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LOG_ENTRY (self), 0);

  return self->row.connection;
}

/**
 * porthole_log_entry_get_peer:
 * @self: an entry
 *
 * Gets the other end as `127.0.0.1:40112` or `[::1]:40112`; of a row about the server itself
 * (started, address gone), the address listened on.
 *
 * Returns: (transfer none): the endpoint, empty where there is none
 */
const char *
porthole_log_entry_get_peer (PortholeLogEntry *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LOG_ENTRY (self), NULL);

  if (self->peer == NULL)
    {
      char text[PORTHOLE_ENDPOINT_TEXT_MAX];

      self->peer = g_strdup (porthole_endpoint_to_text (&self->row.peer, text, sizeof text));
    }

  return self->peer;
}

/**
 * porthole_log_entry_get_peer_port:
 * @self: an entry
 *
 * Gets the port of [method@LogEntry.get_peer].
 *
 * Returns: the port, host order, 0 where there is none
 */
guint16
porthole_log_entry_get_peer_port (PortholeLogEntry *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LOG_ENTRY (self), 0);

  return self->row.peer.port;
}

/**
 * porthole_log_entry_get_received:
 * @self: an entry
 *
 * Gets how many bytes came: in this event, or over the whole connection of a closed one.
 *
 * Returns: bytes
 */
guint64
porthole_log_entry_get_received (PortholeLogEntry *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LOG_ENTRY (self), 0);

  return self->row.event == PORTHOLE_LOG_DROPPED ? 0 : self->row.received;
}

/**
 * porthole_log_entry_get_sent:
 * @self: an entry
 *
 * Gets how many bytes went: in this event, or over the whole connection of a closed one.
 *
 * Returns: bytes
 */
guint64
porthole_log_entry_get_sent (PortholeLogEntry *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LOG_ENTRY (self), 0);

  return self->row.event == PORTHOLE_LOG_DROPPED ? 0 : self->row.sent;
}

/**
 * porthole_log_entry_get_count:
 * @self: an entry
 *
 * Gets how many things were dropped, of an entry that says so.
 *
 * Returns: rows, datagrams or events; 0 for other entries
 */
guint64
porthole_log_entry_get_count (PortholeLogEntry *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LOG_ENTRY (self), 0);

  return self->row.event == PORTHOLE_LOG_DROPPED ? self->row.received : 0;
}

/**
 * porthole_log_entry_get_duration:
 * @self: an entry
 *
 * Gets how long the connection had been open (of a stopped server: the server).
 *
 * Returns: microseconds, -1 where it doesn't apply
 */
gint64
porthole_log_entry_get_duration (PortholeLogEntry *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LOG_ENTRY (self), -1);

  return self->row.duration;
}

/**
 * porthole_log_entry_get_data:
 * @self: an entry
 *
 * Gets the first bytes of what came or went, as many as the limits kept. They are a peer's
 * bytes: anything may be in them.
 *
 * Returns: (transfer none) (nullable): the bytes, or %NULL when none were kept
 */
GBytes *
porthole_log_entry_get_data (PortholeLogEntry *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LOG_ENTRY (self), NULL);

  return self->data;
}

/**
 * porthole_log_entry_get_truncated:
 * @self: an entry
 *
 * Tells whether more came or went in this event than [method@LogEntry.get_data] has.
 *
 * Returns: whether bytes are missing
 */
gboolean
porthole_log_entry_get_truncated (PortholeLogEntry *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LOG_ENTRY (self), FALSE);

  return self->row.truncated;
}

/**
 * porthole_log_entry_get_protocol:
 * @self: an entry
 *
 * Gets what the first bytes of the connection said it speaks; of a received entry the
 * protocol it was recognised by, of a closed one that of the connection.
 *
 * Returns: the protocol, `PORTHOLE_PROTOCOL_UNKNOWN` when nothing sure can be said
 */
PortholeProtocol
porthole_log_entry_get_protocol (PortholeLogEntry *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LOG_ENTRY (self), PORTHOLE_PROTOCOL_UNKNOWN);

  return self->row.protocol;
}

/**
 * porthole_log_entry_get_detail:
 * @self: an entry
 *
 * Gets what recognition could read: `GET /index.html`, a server name, a banner. Always valid
 * UTF-8 without control characters; bidirectional ones are possible in no place, since only
 * ASCII is taken over.
 *
 * Returns: (transfer none): the detail, empty for none
 */
const char *
porthole_log_entry_get_detail (PortholeLogEntry *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LOG_ENTRY (self), NULL);

  return self->detail;
}

/**
 * porthole_log_event_to_string:
 * @event: an event
 *
 * Names an event as the command line's JSON does.
 *
 * Returns: (transfer none): the name
 */
const char *
porthole_log_event_to_string (PortholeLogEvent event)
{
  g_return_val_if_fail ((guint) event < PORTHOLE_N_LOG_EVENTS, NULL);

  return event_names[event];
}

/**
 * porthole_log_reason_to_string:
 * @reason: a reason
 *
 * Names a reason for machines.
 *
 * Returns: (transfer none) (nullable): the name, %NULL for `PORTHOLE_REASON_NONE`
 */
const char *
porthole_log_reason_to_string (PortholeLogReason reason)
{
  g_return_val_if_fail ((guint) reason < PORTHOLE_N_LOG_REASONS, NULL);

  return reason_names[reason];
}
