/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "server/porthole-connection-log.h"
#include "server/porthole-server-config.h"

G_BEGIN_DECLS

/**
 * PortholeServerState:
 * @PORTHOLE_SERVER_STOPPED: not listening
 * @PORTHOLE_SERVER_STARTING: between start_async and its end
 * @PORTHOLE_SERVER_RUNNING: listening
 * @PORTHOLE_SERVER_STOPPING: between stop_async and its end
 *
 * Where a server is in its life; it can be started again from `STOPPED`.
 */
typedef enum
{
  PORTHOLE_SERVER_STOPPED,
  PORTHOLE_SERVER_STARTING,
  PORTHOLE_SERVER_RUNNING,
  PORTHOLE_SERVER_STOPPING,
} PortholeServerState;

/**
 * PortholeServerTotals:
 * @opened: connections accepted (UDP: peers that sent a datagram)
 * @closed: connections that ended (UDP: peers forgotten)
 * @refused: connections closed at once because of a limit
 * @chunks_received: reads that gave bytes (UDP: datagrams)
 * @chunks_sent: writes that took bytes (UDP: datagrams)
 * @bytes_received: bytes read
 * @bytes_sent: bytes handed to the kernel
 * @errors: error events
 * @datagrams_dropped: datagrams the kernel dropped because they came too fast
 * @rows: rows that were logged, including those dropped since
 * @rows_dropped: rows dropped at a limit of the log
 * @recorded: events written to the recording
 * @recording_dropped: events that the recording was too slow for, or had no space for
 * @started: when the server began to listen, microseconds since the epoch; 0 never
 *
 * What a server counted since it was last started. Exact, whatever the log dropped.
 */
typedef struct
{
  guint64 opened;
  guint64 closed;
  guint64 refused;
  guint64 chunks_received;
  guint64 chunks_sent;
  guint64 bytes_received;
  guint64 bytes_sent;
  guint64 errors;
  guint64 datagrams_dropped;
  guint64 rows;
  guint64 rows_dropped;
  guint64 recorded;
  guint64 recording_dropped;
  gint64 started;
} PortholeServerTotals;

/**
 * PORTHOLE_SERVER_RATE_SECONDS:
 *
 * How many seconds [method@Server.get_rates] looks back at most.
 */
#define PORTHOLE_SERVER_RATE_SECONDS 300

#define PORTHOLE_TYPE_SERVER_STATE (porthole_server_state_get_type ())

GType porthole_server_state_get_type (void);

#define PORTHOLE_TYPE_SERVER (porthole_server_get_type ())

G_DECLARE_FINAL_TYPE (PortholeServer, porthole_server, PORTHOLE, SERVER, GObject)

PortholeServer *porthole_server_new (const PortholeServerConfig *config);

void porthole_server_wait_all (void);
const PortholeServerConfig *porthole_server_get_config (PortholeServer *self);
gboolean porthole_server_set_config (PortholeServer *self, const PortholeServerConfig *config);
PortholeServerState porthole_server_get_state (PortholeServer *self);
PortholeLogReason porthole_server_get_stop_reason (PortholeServer *self);
guint16 porthole_server_get_port (PortholeServer *self);
const char *const *porthole_server_get_addresses (PortholeServer *self);
gboolean porthole_server_get_address_gone (PortholeServer *self);
guint porthole_server_get_open (PortholeServer *self);
PortholeConnectionLog *porthole_server_get_log (PortholeServer *self);
void porthole_server_get_totals (PortholeServer *self, PortholeServerTotals *ret_totals);
guint porthole_server_get_rates (PortholeServer *self, guint32 *ret_rates, guint n_rates);

void porthole_server_start_async (PortholeServer *self,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean porthole_server_start_finish (PortholeServer *self, GAsyncResult *result, GError **error);
void porthole_server_stop_async (PortholeServer *self,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
gboolean porthole_server_stop_finish (PortholeServer *self, GAsyncResult *result, GError **error);
void porthole_server_write_async (PortholeServer *self,
                                  guint64 connection,
                                  GBytes *bytes,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean porthole_server_write_finish (PortholeServer *self, GAsyncResult *result, GError **error);
void porthole_server_close_connection (PortholeServer *self, guint64 connection);

G_END_DECLS
