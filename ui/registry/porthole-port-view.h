/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "overview/porthole-overview.h"

G_BEGIN_DECLS

#define PORTHOLE_TYPE_PORT_VIEW (porthole_port_view_get_type ())

G_DECLARE_FINAL_TYPE (PortholePortView, porthole_port_view, PORTHOLE, PORT_VIEW, AdwBin)

void porthole_port_view_set_up (PortholePortView *self, PortholeOverview *overview);

PortholeService *porthole_port_view_get_service (PortholePortView *self);
void porthole_port_view_set_service (PortholePortView *self, PortholeService *service);

G_END_DECLS
