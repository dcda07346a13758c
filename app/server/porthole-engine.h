/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "server/porthole-log-rows.h"
#include "server/porthole-server.h"

G_BEGIN_DECLS

typedef struct _PortholeEngine PortholeEngine;

/**
 * PortholeEnginePhase:
 * @PORTHOLE_ENGINE_STARTING: it opens its sockets
 * @PORTHOLE_ENGINE_RUNNING: it listens
 * @PORTHOLE_ENGINE_FAILED: it could not start, and its thread ended
 * @PORTHOLE_ENGINE_ENDED: it stopped, and its thread ended
 *
 * Where an engine is in its life, which it has once.
 */
typedef enum
{
  PORTHOLE_ENGINE_STARTING,
  PORTHOLE_ENGINE_RUNNING,
  PORTHOLE_ENGINE_FAILED,
  PORTHOLE_ENGINE_ENDED,
} PortholeEnginePhase;

/**
 * PortholeEngineNews:
 * @phase: where the engine is
 * @error: (nullable): why it failed; owned by the engine
 * @stop_reason: why it ended
 * @rows: rows since the last news; the receiver's
 * @rows_dropped: rows older than these that were dropped before anybody took them
 * @totals: what was counted
 * @open: connections open
 * @address_gone: whether an address listened on left this computer
 *
 * What an engine has to tell.
 */
typedef struct
{
  PortholeEnginePhase phase;
  const GError *error;
  PortholeLogReason stop_reason;
  PortholeLogRows *rows;
  guint64 rows_dropped;
  PortholeServerTotals totals;
  guint open;
  gboolean address_gone;
} PortholeEngineNews;

/**
 * PortholeEngineFunc:
 * @engine: the engine that has news
 * @user_data: the data of the caller
 *
 * Called on the main context the engine was made on, at most sixty times a second.
 */
typedef void (*PortholeEngineFunc) (PortholeEngine *engine, gpointer user_data);

PortholeEngine *porthole_engine_start (const PortholeServerConfig *config,
                                       guint64 first_connection,
                                       PortholeEngineFunc news,
                                       gpointer user_data,
                                       GError **error);
void porthole_engine_free (PortholeEngine *self);
void porthole_engine_let_go (PortholeEngine *self);
void porthole_engine_wait (void);

void porthole_engine_take_news (PortholeEngine *self, PortholeEngineNews *ret_news);
guint16 porthole_engine_get_port (PortholeEngine *self);
char **porthole_engine_dup_addresses (PortholeEngine *self);
guint64 porthole_engine_get_next_connection (PortholeEngine *self);
guint porthole_engine_get_rates (PortholeEngine *self, guint32 *ret_rates, guint n_rates);
void porthole_engine_stop (PortholeEngine *self);
void porthole_engine_write (PortholeEngine *self, guint64 connection, GBytes *bytes, GTask *task);
void porthole_engine_close_connection (PortholeEngine *self, guint64 connection);

G_END_DECLS
