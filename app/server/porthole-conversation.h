/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "server/porthole-connection-log.h"

G_BEGIN_DECLS

#define PORTHOLE_TYPE_CONVERSATION (porthole_conversation_get_type ())

G_DECLARE_FINAL_TYPE (PortholeConversation, porthole_conversation, PORTHOLE, CONVERSATION, GObject)

PortholeConversation *porthole_conversation_new            (PortholeConnectionLog *log,
                                                            guint64                connection);

guint64               porthole_conversation_get_connection (PortholeConversation  *self);

G_END_DECLS
