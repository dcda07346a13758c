/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "server/porthole-log-entry.h"

G_BEGIN_DECLS

#define PORTHOLE_TYPE_LOG_TABLE (porthole_log_table_get_type ())

G_DECLARE_FINAL_TYPE (PortholeLogTable, porthole_log_table, PORTHOLE, LOG_TABLE, AdwBin)

void              porthole_log_table_set_model    (PortholeLogTable *self,
                                                   GListModel       *model);
PortholeLogEntry *porthole_log_table_get_selected (PortholeLogTable *self);

G_END_DECLS
