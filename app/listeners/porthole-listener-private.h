/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "listeners/porthole-listener.h"
#include "listeners/porthole-unit-manager.h"

G_BEGIN_DECLS

PortholeListener *porthole_listener_new          (PortholeSocket         *first,
                                                  guint64                 serial);
int               porthole_listener_compare      (PortholeListener       *a,
                                                  PortholeListener       *b);
gboolean          porthole_listener_update       (PortholeListener       *self,
                                                  GPtrArray              *sockets);
void              porthole_listener_set_seen     (PortholeListener       *self,
                                                  gint64                  seen);
void              porthole_listener_set_state    (PortholeListener       *self,
                                                  PortholeListenerState   state);
gboolean          porthole_listener_set_unit_facts (PortholeListener      *self,
                                                   const char             *socket_unit,
                                                   const char             *service_unit,
                                                   const PortholeUnitFacts *facts);
gboolean          porthole_listener_set_app       (PortholeListener       *self,
                                                   const char             *name,
                                                   GIcon                  *icon);
PortholeUnitKind  porthole_listener_get_own_unit_kind (PortholeListener   *self);
gint64            porthole_listener_get_marked   (PortholeListener       *self);
void              porthole_listener_set_marked   (PortholeListener       *self,
                                                  gint64                  marked);

const char       *porthole_socket_get_address_key (PortholeSocket        *socket);

G_END_DECLS
