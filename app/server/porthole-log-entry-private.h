/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "server/porthole-log-entry.h"
#include "server/porthole-log-rows.h"

G_BEGIN_DECLS

PortholeLogEntry *porthole_log_entry_new (const PortholeLogRows *rows, guint position);

G_END_DECLS
