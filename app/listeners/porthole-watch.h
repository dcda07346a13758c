/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "listeners/porthole-listener-list.h"

G_BEGIN_DECLS

/**
 * PortholeWatch:
 *
 * Which ports somebody wants to hear of: single ports and "anything reachable from the
 * network". Off until something is added. Follows a [class@ListenerList].
 *
 * Properties: `exposed` (anything reachable from the network), `ports` (variant `a(qq)`: port and
 * flags of [flags@Transport]; for GSettings), `active` (whether anything is watched).
 *
 * Signal `changed (PortholeListener *listener, gboolean listening)`: a watched listener
 * started or stopped.
 */
#define PORTHOLE_TYPE_WATCH (porthole_watch_get_type ())
G_DECLARE_FINAL_TYPE (PortholeWatch, porthole_watch, PORTHOLE, WATCH, GObject)

PortholeWatch *porthole_watch_new         (PortholeListenerList *list);

gboolean       porthole_watch_get_exposed (PortholeWatch        *self);
void           porthole_watch_set_exposed (PortholeWatch        *self,
                                           gboolean              exposed);
gboolean       porthole_watch_get_port    (PortholeWatch        *self,
                                           PortholeTransport     transport,
                                           guint16               port);
void           porthole_watch_set_port    (PortholeWatch        *self,
                                           PortholeTransport     transport,
                                           guint16               port,
                                           gboolean              watched);
gboolean       porthole_watch_get_active  (PortholeWatch        *self);

G_END_DECLS
