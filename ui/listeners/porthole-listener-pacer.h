/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "listeners/porthole-listener-list.h"

G_BEGIN_DECLS

/**
 * PortholeListenerPacer:
 *
 * The rows of a list of listeners, for a view: the same objects in the same order. What changes
 * is passed on at once, unless it is so much that a frame would be late: then the rest follows
 * frame by frame, and what has come and gone meanwhile is never shown. Main thread only.
 */
#define PORTHOLE_TYPE_LISTENER_PACER (porthole_listener_pacer_get_type ())
G_DECLARE_FINAL_TYPE (PortholeListenerPacer,
                      porthole_listener_pacer,
                      PORTHOLE,
                      LISTENER_PACER,
                      GObject)

PortholeListenerPacer *porthole_listener_pacer_new        (PortholeListenerList  *list,
                                                           GtkWidget             *widget);

PortholeListenerList  *porthole_listener_pacer_get_list   (PortholeListenerPacer *self);
gboolean               porthole_listener_pacer_get_behind (PortholeListenerPacer *self);
void                   porthole_listener_pacer_catch_up   (PortholeListenerPacer *self);

G_END_DECLS
