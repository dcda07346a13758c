/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "common/porthole-place.h"
#include "registry/porthole-search.h"

G_BEGIN_DECLS

#define PORTHOLE_TYPE_REGISTRY_ROWS (porthole_registry_rows_get_type ())

G_DECLARE_FINAL_TYPE (PortholeRegistryRows,
                      porthole_registry_rows,
                      PORTHOLE,
                      REGISTRY_ROWS,
                      GObject)

PortholeRegistryRows *porthole_registry_rows_new (PortholeSearch *search, guint n_first);

void porthole_registry_rows_set_n_first (PortholeRegistryRows *self, guint n_first);
void porthole_registry_rows_set_spares (PortholeRegistryRows *self, gboolean spares);
void porthole_registry_rows_grow (PortholeRegistryRows *self);
void porthole_registry_rows_reach (PortholeRegistryRows *self, guint position);
void porthole_registry_rows_drop_spares (PortholeRegistryRows *self);

G_END_DECLS
