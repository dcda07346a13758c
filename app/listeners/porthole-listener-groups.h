/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "listeners/porthole-listener-private.h"

G_BEGIN_DECLS

/**
 * PortholeListenerGroup:
 * @listener: (nullable): the row that they are in, once it is known
 * @sockets: (element-type PortholeSocket): the sockets; borrowed
 *
 * Sockets that are one row: twins, and workers that share a port.
 */
typedef struct
{
  PortholeListener *listener;
  GPtrArray *sockets;
} PortholeListenerGroup;

GPtrArray *porthole_listener_groups_new (GPtrArray *sockets);

G_END_DECLS
