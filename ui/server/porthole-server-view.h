/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "overview/porthole-overview.h"

G_BEGIN_DECLS

#define PORTHOLE_TYPE_SERVER_VIEW (porthole_server_view_get_type ())

G_DECLARE_FINAL_TYPE (PortholeServerView, porthole_server_view, PORTHOLE, SERVER_VIEW, AdwBin)

GtkWidget       *porthole_server_view_new              (PortholeOverview           *overview,
                                                        const PortholeServerConfig *config);

PortholeServer  *porthole_server_view_get_server       (PortholeServerView         *self);
GtkSearchEntry  *porthole_server_view_get_search_entry (PortholeServerView         *self);
gboolean         porthole_server_view_is_running       (PortholeServerView         *self);
void             porthole_server_view_set_active       (PortholeServerView         *self,
                                                        gboolean                    active);
void             porthole_server_view_set_narrow       (PortholeServerView         *self,
                                                        gboolean                    narrow);
void             porthole_server_view_set_port         (PortholeServerView         *self,
                                                        guint16                     port);
void             porthole_server_view_suggest_port     (PortholeServerView         *self,
                                                        guint16                     first);
void             porthole_server_view_start_stop       (PortholeServerView         *self);
void             porthole_server_view_toggle_details   (PortholeServerView         *self);
void             porthole_server_view_focus_start      (PortholeServerView         *self);
void             porthole_server_view_show_log         (PortholeServerView         *self);

G_END_DECLS
