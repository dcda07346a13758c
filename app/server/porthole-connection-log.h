/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "server/porthole-log-entry.h"

G_BEGIN_DECLS

#define PORTHOLE_TYPE_CONNECTION_LOG (porthole_connection_log_get_type ())

G_DECLARE_FINAL_TYPE (PortholeConnectionLog,
                      porthole_connection_log,
                      PORTHOLE,
                      CONNECTION_LOG,
                      GObject)

PortholeConnectionLog *porthole_connection_log_new (guint max_rows, gsize max_bytes);

guint64 porthole_connection_log_get_dropped_rows (PortholeConnectionLog *self);
guint64 porthole_connection_log_get_first_serial (PortholeConnectionLog *self);
gsize porthole_connection_log_get_bytes (PortholeConnectionLog *self);
guint64 porthole_connection_log_get_connection (PortholeConnectionLog *self, guint position);
PortholeLogEvent porthole_connection_log_get_event (PortholeConnectionLog *self, guint position);
void porthole_connection_log_clear (PortholeConnectionLog *self);

G_END_DECLS
