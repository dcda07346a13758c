/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "overview/porthole-overview.h"

G_BEGIN_DECLS

#define PORTHOLE_TYPE_LISTENERS_PAGE (porthole_listeners_page_get_type ())

G_DECLARE_FINAL_TYPE (PortholeListenersPage, porthole_listeners_page, PORTHOLE, LISTENERS_PAGE, AdwBin)

void porthole_listeners_page_set_up (PortholeListenersPage *self,
                                  PortholeOverview       *overview,
                                  GSettings            *settings);
void porthole_listeners_page_show_port (PortholeListenersPage *self,
                                  guint                 port);

G_END_DECLS
