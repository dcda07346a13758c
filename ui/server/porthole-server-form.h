/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "overview/porthole-overview.h"

G_BEGIN_DECLS

#define PORTHOLE_TYPE_SERVER_FORM (porthole_server_form_get_type ())

G_DECLARE_FINAL_TYPE (PortholeServerForm, porthole_server_form, PORTHOLE, SERVER_FORM, AdwBin)

void                  porthole_server_form_set_overview  (PortholeServerForm         *self,
                                                          PortholeOverview           *overview);
void                  porthole_server_form_set_config    (PortholeServerForm         *self,
                                                          const PortholeServerConfig *config);
PortholeServerConfig *porthole_server_form_create_config (PortholeServerForm         *self);
void                  porthole_server_form_set_port      (PortholeServerForm         *self,
                                                          guint16                     port);
void                  porthole_server_form_suggest_port  (PortholeServerForm         *self,
                                                          guint16                     first);
void                  porthole_server_form_refresh       (PortholeServerForm         *self);
void                  porthole_server_form_set_live      (PortholeServerForm         *self,
                                                          gboolean                    live);

G_END_DECLS
