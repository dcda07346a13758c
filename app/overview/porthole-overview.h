/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "listeners/porthole-scanner.h"
#include "registry/porthole-registry.h"
#include "server/porthole-server.h"

G_BEGIN_DECLS

/**
 * PortholeOverviewChanges:
 * @PORTHOLE_OVERVIEW_REGISTRY: what ports are called, the user's names and notes included
 * @PORTHOLE_OVERVIEW_LISTENERS: who listens, or whether that is known at all
 * @PORTHOLE_OVERVIEW_SERVERS: which test servers there are and what they do
 *
 * What [signal@Overview::changed] is about.
 */
typedef enum /*< flags >*/
{
  PORTHOLE_OVERVIEW_REGISTRY = 1 << 0,
  PORTHOLE_OVERVIEW_LISTENERS = 1 << 1,
  PORTHOLE_OVERVIEW_SERVERS = 1 << 2,
} PortholeOverviewChanges;

typedef struct _PortholeChanges PortholeChanges;

#define PORTHOLE_TYPE_OVERVIEW (porthole_overview_get_type ())

G_DECLARE_FINAL_TYPE (PortholeOverview, porthole_overview, PORTHOLE, OVERVIEW, GObject)

PortholeOverview   *porthole_overview_new           (const char        *data_dir);

PortholeRegistry *porthole_overview_get_registry  (PortholeOverview    *self);
PortholeScanner  *porthole_overview_get_scanner   (PortholeOverview    *self);
GListModel       *porthole_overview_get_servers   (PortholeOverview    *self);
PortholeChanges  *porthole_overview_get_changes   (PortholeOverview    *self);

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

/* What is so of a port now: [class@PortFacts] says the same and stays true. */
PortholeService  *porthole_overview_find_service  (PortholeOverview    *self,
                                                 guint16            port,
                                                 PortholeTransport  transports);
PortholeListener *porthole_overview_find_listener (PortholeOverview    *self,
                                                 guint16            first,
                                                 guint16            last,
                                                 PortholeTransport  transports);
PortholeServer   *porthole_overview_find_server   (PortholeOverview    *self,
                                                 guint16            first,
                                                 guint16            last,
                                                 PortholeTransport  transports);
guint16          *porthole_overview_list_used     (PortholeOverview    *self,
                                                 gsize             *ret_n_ports);

G_END_DECLS
