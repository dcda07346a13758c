/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <sys/socket.h>

#include "server/porthole-log-entry.h"

G_BEGIN_DECLS

/**
 * PORTHOLE_ENDPOINT_TEXT_MAX:
 *
 * Room for an endpoint as text: `[` IPv6 `%` interface `]:` port, and the nul.
 */
#define PORTHOLE_ENDPOINT_TEXT_MAX 80

/**
 * PortholeEndpoint:
 * @address: 4 bytes (IPv4) or 16 (IPv6), network order
 * @scope: interface index of a link-local IPv6 address, otherwise 0
 * @port: the port, host order
 * @family: `AF_INET`, `AF_INET6`, or 0 for none
 *
 * An endpoint in as few bytes as a row of the log can afford.
 */
typedef struct
{
  guint8 address[16];
  guint32 scope;
  guint16 port;
  guint16 family;
} PortholeEndpoint;

/**
 * PortholeLogRow:
 * @time: microseconds since the epoch
 * @connection: the connection's number, from 1; 0 where the row is about none
 * @received: bytes
 * @sent: bytes
 * @duration: microseconds, or -1
 * @peer: the other end
 * @error: errno, or 0
 * @event: a [enum@LogEvent]
 * @reason: a [enum@LogReason]
 * @protocol: a [enum@Protocol]
 * @truncated: whether more bytes came or went than were kept
 * @detail_size: set by the store
 * @data_size: set by the store
 * @offset: set by the store
 *
 * One row of the log as it is stored.
 */
typedef struct
{
  gint64 time;
  guint64 connection;
  guint64 received;
  guint64 sent;
  gint64 duration;
  PortholeEndpoint peer;
  guint32 data_size;
  guint32 offset;
  guint16 error;
  guint8 event;
  guint8 reason;
  guint8 protocol;
  guint8 truncated;
  guint8 detail_size;
} PortholeLogRow;

typedef struct _PortholeLogRows PortholeLogRows;

PortholeLogRows *porthole_log_rows_new (void);
void porthole_log_rows_free (PortholeLogRows *self);

guint porthole_log_rows_get_n (const PortholeLogRows *self);
gsize porthole_log_rows_get_bytes (const PortholeLogRows *self);
const PortholeLogRow *porthole_log_rows_get (const PortholeLogRows *self, guint position);
const char *
porthole_log_rows_get_detail (const PortholeLogRows *self, guint position, gsize *ret_size);
const guint8 *
porthole_log_rows_get_data (const PortholeLogRows *self, guint position, gsize *ret_size);
gsize porthole_log_rows_get_row_bytes (const PortholeLogRows *self, guint position);
void porthole_log_rows_append (PortholeLogRows *self,
                               const PortholeLogRow *row,
                               const char *detail,
                               const guint8 *data,
                               gsize data_size);
void porthole_log_rows_append_all (PortholeLogRows *self, const PortholeLogRows *other);
void porthole_log_rows_drop_first (PortholeLogRows *self, guint n);
guint porthole_log_rows_trim (PortholeLogRows *self,
                              guint max_rows,
                              gsize max_bytes,
                              guint n_more,
                              gsize more_bytes);

void porthole_endpoint_from_sockaddr (PortholeEndpoint *ret_peer, const struct sockaddr *address);
socklen_t porthole_endpoint_to_sockaddr (const PortholeEndpoint *self,
                                         struct sockaddr_storage *ret_address);
char *porthole_endpoint_to_text (const PortholeEndpoint *self, char *buffer, gsize size);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PortholeLogRows, porthole_log_rows_free)

G_END_DECLS
