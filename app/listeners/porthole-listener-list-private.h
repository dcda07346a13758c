/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "listeners/porthole-listener-list.h"

G_BEGIN_DECLS

void porthole_listener_list_apply  (PortholeListenerList *self,
                                    GPtrArray            *sockets,
                                    gint64                taken,
                                    gint64                now);
void porthole_listener_list_settle (PortholeListenerList *self);
gboolean porthole_listener_list_has_marks (PortholeListenerList *self);
void     porthole_listener_list_renamed   (PortholeListenerList *self);

G_END_DECLS
