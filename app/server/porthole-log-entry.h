/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "server/porthole-protocol.h"

G_BEGIN_DECLS

/**
 * PortholeLogEvent:
 * @PORTHOLE_LOG_STARTED: the server listens
 * @PORTHOLE_LOG_OPENED: a connection was accepted; UDP: a peer's first datagram
 * @PORTHOLE_LOG_RECEIVED: bytes came
 * @PORTHOLE_LOG_SENT: bytes were handed to the kernel
 * @PORTHOLE_LOG_CLOSED: a connection ended; the reason says by whom
 * @PORTHOLE_LOG_REFUSED: a connection was closed at once because of a limit
 * @PORTHOLE_LOG_DROPPED: rows, datagrams or recorded events were given up, `count` of them
 * @PORTHOLE_LOG_ERROR: something went wrong; the reason and the errno say what
 * @PORTHOLE_LOG_STOPPED: the server no longer listens
 *
 * What a row of the log is about.
 */
typedef enum
{
  PORTHOLE_LOG_STARTED,
  PORTHOLE_LOG_OPENED,
  PORTHOLE_LOG_RECEIVED,
  PORTHOLE_LOG_SENT,
  PORTHOLE_LOG_CLOSED,
  PORTHOLE_LOG_REFUSED,
  PORTHOLE_LOG_DROPPED,
  PORTHOLE_LOG_ERROR,
  PORTHOLE_LOG_STOPPED,
} PortholeLogEvent;

#define PORTHOLE_N_LOG_EVENTS 9

/**
 * PortholeLogReason:
 * @PORTHOLE_REASON_NONE: nothing to add
 * @PORTHOLE_REASON_PEER_CLOSED: the peer ended the connection in order
 * @PORTHOLE_REASON_PEER_RESET: the peer ended it with a reset (ECONNRESET, EPIPE)
 * @PORTHOLE_REASON_REPLIED: the server ended it, its reply being complete
 * @PORTHOLE_REASON_MALFORMED: the server ended it after a request that is no HTTP
 * @PORTHOLE_REASON_BY_HAND: the user ended it
 * @PORTHOLE_REASON_IDLE: nothing came or went for the idle time
 * @PORTHOLE_REASON_STOPPING: the server was stopped
 * @PORTHOLE_REASON_CONNECTION_LIMIT: as many connections are open as may be
 * @PORTHOLE_REASON_NO_DESCRIPTORS: the process is out of file descriptors (EMFILE, ENFILE)
 * @PORTHOLE_REASON_LOG_FULL: the log is at its limit, its oldest rows went
 * @PORTHOLE_REASON_RECORDING_BEHIND: the recording's file is slower than what arrives
 * @PORTHOLE_REASON_RECORDING_FULL: no space left for the recording (ENOSPC, EDQUOT); it ended
 * @PORTHOLE_REASON_RECORDING_FAILED: the recording could not be written; it ended
 * @PORTHOLE_REASON_ADDRESS_GONE: the address listened on left this computer
 * @PORTHOLE_REASON_ADDRESS_BACK: it came back
 * @PORTHOLE_REASON_NOT_SENT: a datagram or reply could not be sent; the errno says why
 * @PORTHOLE_REASON_TIMED_OUT: the peer stopped answering (ETIMEDOUT)
 * @PORTHOLE_REASON_AUTO_STOP: the time to stop by itself was reached
 * @PORTHOLE_REASON_COUNT_REACHED: the number of connections to stop after was reached
 * @PORTHOLE_REASON_SYSTEM: the system said no; the errno says why
 *
 * Why an event of the log happened.
 */
typedef enum
{
  PORTHOLE_REASON_NONE,
  PORTHOLE_REASON_PEER_CLOSED,
  PORTHOLE_REASON_PEER_RESET,
  PORTHOLE_REASON_REPLIED,
  PORTHOLE_REASON_MALFORMED,
  PORTHOLE_REASON_BY_HAND,
  PORTHOLE_REASON_IDLE,
  PORTHOLE_REASON_STOPPING,
  PORTHOLE_REASON_CONNECTION_LIMIT,
  PORTHOLE_REASON_NO_DESCRIPTORS,
  PORTHOLE_REASON_LOG_FULL,
  PORTHOLE_REASON_RECORDING_BEHIND,
  PORTHOLE_REASON_RECORDING_FULL,
  PORTHOLE_REASON_RECORDING_FAILED,
  PORTHOLE_REASON_ADDRESS_GONE,
  PORTHOLE_REASON_ADDRESS_BACK,
  PORTHOLE_REASON_NOT_SENT,
  PORTHOLE_REASON_TIMED_OUT,
  PORTHOLE_REASON_AUTO_STOP,
  PORTHOLE_REASON_COUNT_REACHED,
  PORTHOLE_REASON_SYSTEM,
} PortholeLogReason;

#define PORTHOLE_N_LOG_REASONS 21

#define PORTHOLE_TYPE_LOG_ENTRY (porthole_log_entry_get_type ())

G_DECLARE_FINAL_TYPE (PortholeLogEntry, porthole_log_entry, PORTHOLE, LOG_ENTRY, GObject)

gint64 porthole_log_entry_get_time (PortholeLogEntry *self);
PortholeLogEvent porthole_log_entry_get_event (PortholeLogEntry *self);
PortholeLogReason porthole_log_entry_get_reason (PortholeLogEntry *self);
int porthole_log_entry_get_errno (PortholeLogEntry *self);
guint64 porthole_log_entry_get_connection (PortholeLogEntry *self);
const char *porthole_log_entry_get_peer (PortholeLogEntry *self);
guint16 porthole_log_entry_get_peer_port (PortholeLogEntry *self);
guint64 porthole_log_entry_get_received (PortholeLogEntry *self);
guint64 porthole_log_entry_get_sent (PortholeLogEntry *self);
guint64 porthole_log_entry_get_count (PortholeLogEntry *self);
gint64 porthole_log_entry_get_duration (PortholeLogEntry *self);
GBytes *porthole_log_entry_get_data (PortholeLogEntry *self);
gboolean porthole_log_entry_get_truncated (PortholeLogEntry *self);
PortholeProtocol porthole_log_entry_get_protocol (PortholeLogEntry *self);
const char *porthole_log_entry_get_detail (PortholeLogEntry *self);

const char *porthole_log_event_to_string (PortholeLogEvent event);
const char *porthole_log_reason_to_string (PortholeLogReason reason);

G_END_DECLS
