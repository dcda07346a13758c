/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "server/porthole-log-rows.h"
#include "server/porthole-server-config.h"

G_BEGIN_DECLS

gboolean
porthole_listen_parse_address (const char *text, PortholeEndpoint *ret_address, GError **error);
GPtrArray *porthole_listen_open (guint16 port,
                                 PortholeTransport transport,
                                 PortholeServerReach reach,
                                 const char *address,
                                 gboolean only_bind,
                                 GError **error);
gboolean porthole_listen_get_local (GSocket *socket, PortholeEndpoint *ret_local);

G_END_DECLS
