/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "listeners/porthole-listener-list.h"
#include "registry/porthole-service.h"

G_BEGIN_DECLS

#define PORTHOLE_TYPE_PORT_USE (porthole_port_use_get_type ())

G_DECLARE_FINAL_TYPE (PortholePortUse, porthole_port_use, PORTHOLE, PORT_USE, GObject)

PortholePortUse *porthole_port_use_new (PortholeListenerList *listeners);

PortholeListener *porthole_port_use_find (PortholePortUse *self, PortholeService *service);
const guint16 *porthole_port_use_get_ports (PortholePortUse *self, gsize *ret_n_ports);
const char *porthole_port_use_describe (PortholeListener *listener);

G_END_DECLS
