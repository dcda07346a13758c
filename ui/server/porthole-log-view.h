/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "server/porthole-server.h"

G_BEGIN_DECLS

#define PORTHOLE_TYPE_LOG_VIEW (porthole_log_view_get_type ())

G_DECLARE_FINAL_TYPE (PortholeLogView, porthole_log_view, PORTHOLE, LOG_VIEW, AdwBin)

void            porthole_log_view_set_server          (PortholeLogView *self,
                                                       PortholeServer  *server);
void            porthole_log_view_update              (PortholeLogView *self);
GtkSearchEntry *porthole_log_view_get_search_entry    (PortholeLogView *self);
void            porthole_log_view_toggle_conversation (PortholeLogView *self);

G_END_DECLS
