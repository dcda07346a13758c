/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "server/porthole-server.h"

G_BEGIN_DECLS

#define PORTHOLE_TYPE_SERVER_STATUS (porthole_server_status_get_type ())

G_DECLARE_FINAL_TYPE (PortholeServerStatus, porthole_server_status, PORTHOLE, SERVER_STATUS, AdwBin)

void porthole_server_status_show       (PortholeServerStatus *self,
                                        PortholeServer       *server);
void porthole_server_status_update     (PortholeServerStatus *self);
void porthole_server_status_set_active (PortholeServerStatus *self,
                                        gboolean              active);

G_END_DECLS
