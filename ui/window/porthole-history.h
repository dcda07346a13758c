/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * PORTHOLE_HISTORY_MAX:
 *
 * How many places are remembered; the oldest are forgotten.
 */
#define PORTHOLE_HISTORY_MAX 50

#define PORTHOLE_TYPE_HISTORY (porthole_history_get_type ())

G_DECLARE_FINAL_TYPE (PortholeHistory, porthole_history, PORTHOLE, HISTORY, GObject)

PortholeHistory *porthole_history_new          (void);

const char      *porthole_history_get_page     (PortholeHistory *self);
GVariant        *porthole_history_get_state    (PortholeHistory *self);
gboolean         porthole_history_get_can_go   (PortholeHistory *self,
                                                int              step);

void             porthole_history_keep_state   (PortholeHistory *self,
                                                GVariant        *state);
void             porthole_history_visit        (PortholeHistory *self,
                                                const char      *page);
gboolean         porthole_history_go           (PortholeHistory *self,
                                                int              step);

G_END_DECLS
