/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "overview/porthole-overview.h"

G_BEGIN_DECLS

#define PORTHOLE_TYPE_LISTENER_VIEW (porthole_listener_view_get_type ())
G_DECLARE_FINAL_TYPE (PortholeListenerView, porthole_listener_view, PORTHOLE, LISTENER_VIEW, AdwBin)

void              porthole_listener_view_set_up       (PortholeListenerView *self,
                                                       PortholeOverview     *overview);
void              porthole_listener_view_set_listener (PortholeListenerView *self,
                                                       PortholeListener     *listener);
void              porthole_listener_view_refresh_peers (PortholeListenerView *self);

G_END_DECLS
