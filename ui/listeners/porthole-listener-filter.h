/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "overview/porthole-overview.h"

G_BEGIN_DECLS

#define PORTHOLE_TYPE_LISTENER_FILTER (porthole_listener_filter_get_type ())
G_DECLARE_FINAL_TYPE (PortholeListenerFilter, porthole_listener_filter, PORTHOLE, LISTENER_FILTER, GtkFilter)

/**
 * PortholeListenerFilterReach:
 * @PORTHOLE_LISTENER_FILTER_ANY: all
 * @PORTHOLE_LISTENER_FILTER_EXPOSED: what the network can reach
 * @PORTHOLE_LISTENER_FILTER_LOCAL: what only this computer can reach
 *
 * Which listeners are shown by their reach.
 */
typedef enum
{
  PORTHOLE_LISTENER_FILTER_ANY,
  PORTHOLE_LISTENER_FILTER_EXPOSED,
  PORTHOLE_LISTENER_FILTER_LOCAL,
} PortholeListenerFilterReach;

PortholeListenerFilter *porthole_listener_filter_new            (PortholeRegistry            *registry);
void                    porthole_listener_filter_set_search     (PortholeListenerFilter      *self,
                                                                 const char                  *search);
void                    porthole_listener_filter_set_transports (PortholeListenerFilter      *self,
                                                                 PortholeTransport            transports);
void                    porthole_listener_filter_set_reach      (PortholeListenerFilter      *self,
                                                                 PortholeListenerFilterReach  reach);
void                    porthole_listener_filter_set_own        (PortholeListenerFilter      *self,
                                                                 gboolean                     own);
void                    porthole_listener_filter_set_udp        (PortholeListenerFilter      *self,
                                                                 gboolean                     udp);
gboolean                porthole_listener_filter_is_active      (PortholeListenerFilter      *self);
gboolean                porthole_listener_filter_is_no_port     (PortholeListenerFilter      *self);

G_END_DECLS
