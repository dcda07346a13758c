/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "overview/porthole-overview.h"

G_BEGIN_DECLS

#define PORTHOLE_TYPE_WINDOW (porthole_window_get_type ())

G_DECLARE_FINAL_TYPE (PortholeWindow, porthole_window, PORTHOLE, WINDOW, AdwApplicationWindow)

PortholeWindow *porthole_window_new          (AdwApplication *application,
                                              PortholeOverview *overview,
                                              GSettings      *settings);

void            porthole_window_search_ports (PortholeWindow *self,
                                              const char     *query);

G_END_DECLS
