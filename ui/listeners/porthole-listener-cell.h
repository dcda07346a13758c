/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "common/porthole-text-factory.h"

G_BEGIN_DECLS

GtkListItemFactory *porthole_listener_cell_new_port  (void);
GtkListItemFactory *porthole_listener_cell_new_reach (void);
GtkListItemFactory *porthole_listener_cell_new_text  (PortholeTextFunc  func,
                                                      const char       *property,
                                                      const char       *css_class);

GtkListItem        *porthole_listener_cell_find_item (GtkWidget        *widget);

G_END_DECLS
