/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "registry/porthole-registry.h"

G_BEGIN_DECLS

#define PORTHOLE_TYPE_LISTENERS_GROUP (porthole_listeners_group_get_type ())

G_DECLARE_FINAL_TYPE (PortholeListenersGroup,
                      porthole_listeners_group,
                      PORTHOLE,
                      LISTENERS_GROUP,
                      AdwPreferencesGroup)

GtkWidget *porthole_listeners_group_new (GSettings        *settings,
                                         PortholeRegistry *registry);

G_END_DECLS
