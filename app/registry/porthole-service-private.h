/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "registry/porthole-notes.h"
#include "registry/porthole-service.h"
#include "registry/porthole-table.h"

G_BEGIN_DECLS

PortholeService *porthole_service_new_row     (PortholeTable      *table,
                                               guint               row,
                                               PortholeNotes      *notes);
PortholeService *porthole_service_new_plain   (PortholeTable      *table,
                                               guint16             port,
                                               PortholeNotes      *notes);
PortholeService *porthole_service_new_extra   (PortholeTable      *table,
                                               guint16             port,
                                               PortholeTransport   transports,
                                               const char         *name,
                                               const char *const  *aliases,
                                               PortholeSources     source,
                                               PortholeNotes      *notes);
void             porthole_service_note_changed (PortholeService   *self);

G_END_DECLS
