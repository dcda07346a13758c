/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "listeners/porthole-listener-list.h"

G_BEGIN_DECLS

/**
 * PortholeListenerAnnouncer:
 *
 * Has a screen reader say which listeners have come and gone, as the marks of the rows show it to
 * others: not while it isn't active, and not more often than every few seconds, then with a number
 * for what happened meanwhile.
 */
#define PORTHOLE_TYPE_LISTENER_ANNOUNCER (porthole_listener_announcer_get_type ())
G_DECLARE_FINAL_TYPE (PortholeListenerAnnouncer,
                      porthole_listener_announcer,
                      PORTHOLE,
                      LISTENER_ANNOUNCER,
                      GObject)

PortholeListenerAnnouncer *
porthole_listener_announcer_new (GtkWidget *widget, PortholeListenerList *list, GListModel *shown);

void porthole_listener_announcer_set_active (PortholeListenerAnnouncer *self, gboolean active);
void porthole_listener_announcer_set_pause  (PortholeListenerAnnouncer *self, guint    pause);

G_END_DECLS
