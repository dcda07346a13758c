/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "listeners/porthole-scanner.h"
#include "registry/porthole-registry.h"
#include "server/porthole-server.h"

G_BEGIN_DECLS

#define PORTHOLE_TYPE_OVERVIEW (porthole_overview_get_type ())

G_DECLARE_FINAL_TYPE (PortholeOverview, porthole_overview, PORTHOLE, OVERVIEW, GObject)

PortholeOverview   *porthole_overview_new           (const char        *data_dir);

PortholeRegistry *porthole_overview_get_registry  (PortholeOverview    *self);
PortholeScanner  *porthole_overview_get_scanner   (PortholeOverview    *self);
GListModel       *porthole_overview_get_servers   (PortholeOverview    *self);

void              porthole_overview_load_async    (PortholeOverview    *self,
                                                 GCancellable      *cancellable,
                                                 GAsyncReadyCallback callback,
                                                 gpointer           user_data);
gboolean          porthole_overview_load_finish   (PortholeOverview    *self,
                                                 GAsyncResult      *result,
                                                 GError           **error);

void              porthole_overview_add_server    (PortholeOverview    *self,
                                                 PortholeServer    *server);
void              porthole_overview_remove_server (PortholeOverview    *self,
                                                 PortholeServer    *server);
PortholeServer   *porthole_overview_find_server   (PortholeOverview    *self,
                                                 guint16            port,
                                                 PortholeTransport  transports);
PortholeListener *porthole_overview_find_listener (PortholeOverview    *self,
                                                 guint16            port,
                                                 PortholeTransport  transports);

G_END_DECLS
