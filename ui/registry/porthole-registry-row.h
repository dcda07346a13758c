/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "registry/porthole-service.h"

G_BEGIN_DECLS

#define PORTHOLE_TYPE_REGISTRY_ROW (porthole_registry_row_get_type ())

G_DECLARE_FINAL_TYPE (PortholeRegistryRow, porthole_registry_row, PORTHOLE, REGISTRY_ROW, GObject)

PortholeRegistryRow *porthole_registry_row_new (PortholeService *service);

PortholeService *porthole_registry_row_get_service (PortholeRegistryRow *self);
void porthole_registry_row_set_service (PortholeRegistryRow *self, PortholeService *service);

G_END_DECLS
