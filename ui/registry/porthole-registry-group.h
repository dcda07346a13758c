/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "registry/porthole-registry.h"

G_BEGIN_DECLS

#define PORTHOLE_TYPE_REGISTRY_GROUP (porthole_registry_group_get_type ())

G_DECLARE_FINAL_TYPE (PortholeRegistryGroup,
                      porthole_registry_group,
                      PORTHOLE,
                      REGISTRY_GROUP,
                      AdwPreferencesGroup)

GtkWidget *porthole_registry_group_new (PortholeRegistry *registry);

G_END_DECLS
