/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "server/porthole-connection-log.h"
#include "server/porthole-log-rows.h"

G_BEGIN_DECLS

void porthole_connection_log_add_batch (PortholeConnectionLog *self,
                                        const PortholeLogRows *batch,
                                        guint64 dropped_before);
void
porthole_connection_log_set_limits (PortholeConnectionLog *self, guint max_rows, gsize max_bytes);
PortholeLogRows *porthole_connection_log_copy_rows (PortholeConnectionLog *self);

G_END_DECLS
