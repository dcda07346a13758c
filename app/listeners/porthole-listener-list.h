/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "listeners/porthole-listener.h"

G_BEGIN_DECLS

/**
 * PortholeListenerList:
 *
 * A [iface@Gio.ListModel] of [class@Listener], ordered by port, transport and address.
 * A refresh is a sorted merge: what stays is the same object in the same order, and each
 * contiguous change is told once. A listener that ended stays for `linger` milliseconds
 * in the state GONE. Main thread only.
 *
 * Properties: `n-items`, `linger` (milliseconds), `generation` (uint: rises with each refresh
 * that changed anything at all).
 */
#define PORTHOLE_TYPE_LISTENER_LIST (porthole_listener_list_get_type ())
G_DECLARE_FINAL_TYPE (PortholeListenerList, porthole_listener_list, PORTHOLE, LISTENER_LIST, GObject)

PortholeListenerList *porthole_listener_list_new            (void);

guint                 porthole_listener_list_get_linger     (PortholeListenerList *self);
void                  porthole_listener_list_set_linger     (PortholeListenerList *self,
                                                             guint                 linger);
guint                 porthole_listener_list_get_generation (PortholeListenerList *self);
PortholeListener     *porthole_listener_list_find           (PortholeListenerList *self,
                                                             PortholeTransport     transport,
                                                             guint16               port);
PortholeListener     *porthole_listener_list_find_in        (PortholeListenerList *self,
                                                             PortholeTransport     transports,
                                                             guint16               first,
                                                             guint16               last);
gboolean              porthole_listener_list_get_position   (PortholeListenerList *self,
                                                             PortholeListener     *listener,
                                                             guint                *position);

G_END_DECLS
