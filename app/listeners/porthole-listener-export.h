/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "listeners/porthole-listener.h"

G_BEGIN_DECLS

/**
 * PortholeServiceNameFunc:
 * @transport: exactly one transport
 * @port: a port
 * @user_data: what was given with it
 *
 * Answers what a port is called. app/listeners doesn't know the registry, so whoever exports
 * lends it the look-up.
 *
 * Returns: (transfer none) (nullable): the service's short name
 */
typedef const char *(*PortholeServiceNameFunc) (PortholeTransport transport,
                                                guint16           port,
                                                gpointer          user_data);

char *porthole_sockets_to_json  (GPtrArray              *sockets,
                                 PortholeServiceNameFunc service_name,
                                 gpointer                user_data);
char *porthole_listeners_to_json (GListModel             *listeners,
                                  PortholeServiceNameFunc service_name,
                                  gpointer                user_data);
char *porthole_listeners_to_csv  (GListModel             *listeners,
                                  PortholeServiceNameFunc service_name,
                                  gpointer                user_data);

G_END_DECLS
