/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "listeners/porthole-listener.h"

G_BEGIN_DECLS

#define PORTHOLE_TYPE_LISTENER_ROW (porthole_listener_row_get_type ())

G_DECLARE_FINAL_TYPE (PortholeListenerRow, porthole_listener_row, PORTHOLE, LISTENER_ROW, GtkWidget)

GtkListItemFactory *porthole_listener_row_factory_new (void);

G_END_DECLS
