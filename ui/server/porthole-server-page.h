/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "overview/porthole-overview.h"

G_BEGIN_DECLS

#define PORTHOLE_TYPE_SERVER_PAGE (porthole_server_page_get_type ())

G_DECLARE_FINAL_TYPE (PortholeServerPage, porthole_server_page, PORTHOLE, SERVER_PAGE, AdwBin)

void porthole_server_page_set_up (PortholeServerPage *self,
                                  PortholeOverview       *overview,
                                  GSettings            *settings);
void porthole_server_page_prepare (PortholeServerPage *self,
                                  guint                 port);
void porthole_server_page_show_server (PortholeServerPage *self,
                                       guint               port);

G_END_DECLS
