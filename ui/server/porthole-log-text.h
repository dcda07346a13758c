/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "server/porthole-log-entry.h"
#include "server/porthole-server-config.h"

G_BEGIN_DECLS

const char *porthole_log_text_event    (PortholeLogEvent   event);
const char *porthole_log_text_reason   (PortholeLogReason  reason);
char       *porthole_log_text_count    (guint64            count);
char       *porthole_log_text_sentence (PortholeLogEntry  *entry);
char       *porthole_log_text_preview  (PortholeLogEntry  *entry,
                                        gsize              max_length);
char       *porthole_log_text_duration (gint64             duration);
const char *porthole_log_text_protocol (PortholeProtocol   protocol);
const char *porthole_log_text_reply    (PortholeReplyKind  kind);

G_END_DECLS
