/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "listeners/porthole-watch.h"
#include "overview/porthole-overview.h"

G_BEGIN_DECLS

#define PORTHOLE_TYPE_LISTENER_NOTIFIER (porthole_listener_notifier_get_type ())
G_DECLARE_FINAL_TYPE (PortholeListenerNotifier, porthole_listener_notifier, PORTHOLE, LISTENER_NOTIFIER, GObject)

PortholeListenerNotifier *porthole_listener_notifier_get       (PortholeOverview         *overview,
                                                                GSettings                *settings);
PortholeWatch            *porthole_listener_notifier_get_watch (PortholeListenerNotifier *self);

G_END_DECLS
