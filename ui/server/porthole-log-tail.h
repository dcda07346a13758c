/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define PORTHOLE_TYPE_LOG_TAIL (porthole_log_tail_get_type ())

G_DECLARE_FINAL_TYPE (PortholeLogTail, porthole_log_tail, PORTHOLE, LOG_TAIL, GObject)

PortholeLogTail *porthole_log_tail_new         (void);

GListModel      *porthole_log_tail_get_model   (PortholeLogTail *self);
void             porthole_log_tail_set_model   (PortholeLogTail *self,
                                                GListModel      *model);
guint            porthole_log_tail_get_limit   (PortholeLogTail *self);
void             porthole_log_tail_set_limit   (PortholeLogTail *self,
                                                guint            limit);
void             porthole_log_tail_set_rolling (PortholeLogTail *self,
                                                gboolean         rolling);

G_END_DECLS
