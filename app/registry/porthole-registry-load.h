/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "registry/porthole-registry.h"
#include "registry/porthole-table.h"

G_BEGIN_DECLS

PortholeTable *porthole_registry_open_built_in (void);
void porthole_registry_take_layers (PortholeRegistry *self,
                                    PortholeTable *table,
                                    gboolean imported,
                                    GArray *system);

G_END_DECLS
