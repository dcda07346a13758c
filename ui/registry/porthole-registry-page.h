/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "overview/porthole-overview.h"
#include "registry/porthole-search.h"

G_BEGIN_DECLS

#define PORTHOLE_TYPE_REGISTRY_PAGE (porthole_registry_page_get_type ())

G_DECLARE_FINAL_TYPE (PortholeRegistryPage, porthole_registry_page, PORTHOLE, REGISTRY_PAGE, AdwBin)

void porthole_registry_page_set_up (PortholeRegistryPage *self,
                                    PortholeOverview *overview,
                                    GSettings *settings);
PortholeSearch *porthole_registry_page_get_results (PortholeRegistryPage *self);
void porthole_registry_page_show_port (PortholeRegistryPage *self, guint port);

G_END_DECLS
