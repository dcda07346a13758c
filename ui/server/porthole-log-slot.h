/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "server/porthole-log-entry.h"

G_BEGIN_DECLS

#define PORTHOLE_TYPE_LOG_SLOT (porthole_log_slot_get_type ())

G_DECLARE_FINAL_TYPE (PortholeLogSlot, porthole_log_slot, PORTHOLE, LOG_SLOT, GObject)

PortholeLogSlot  *porthole_log_slot_new       (PortholeLogEntry *entry);

PortholeLogEntry *porthole_log_slot_get_entry (PortholeLogSlot  *self);
void              porthole_log_slot_set_entry (PortholeLogSlot  *self,
                                               PortholeLogEntry *entry);

G_END_DECLS
