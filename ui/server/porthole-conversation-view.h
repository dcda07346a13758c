/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "server/porthole-server.h"

G_BEGIN_DECLS

#define PORTHOLE_TYPE_CONVERSATION_VIEW (porthole_conversation_view_get_type ())

G_DECLARE_FINAL_TYPE (PortholeConversationView,
                      porthole_conversation_view,
                      PORTHOLE,
                      CONVERSATION_VIEW,
                      AdwBin)

void    porthole_conversation_view_show           (PortholeConversationView *self,
                                                   PortholeServer           *server,
                                                   PortholeLogEntry         *entry);
guint64 porthole_conversation_view_get_connection (PortholeConversationView *self);

G_END_DECLS
