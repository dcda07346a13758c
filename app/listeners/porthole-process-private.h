/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "listeners/porthole-process.h"
#include "scan/scan-table.h"

G_BEGIN_DECLS

PortholeProcess *porthole_process_new        (gint             pid,
                                              guint64          start_ticks);
gboolean         porthole_process_update     (PortholeProcess *self,
                                              const ScanTable *table,
                                              guint            index);
void             porthole_process_set_parent (PortholeProcess *self,
                                              PortholeProcess *parent);

G_END_DECLS
