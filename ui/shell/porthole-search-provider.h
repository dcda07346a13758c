/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "overview/porthole-overview.h"

G_BEGIN_DECLS

#define PORTHOLE_TYPE_SEARCH_PROVIDER (porthole_search_provider_get_type ())

G_DECLARE_FINAL_TYPE (PortholeSearchProvider, porthole_search_provider, PORTHOLE, SEARCH_PROVIDER, GObject)

PortholeSearchProvider *porthole_search_provider_new          (GApplication           *application);

void                    porthole_search_provider_set_overview (PortholeSearchProvider *self,
                                                               PortholeOverview       *overview);
gboolean                porthole_search_provider_export       (PortholeSearchProvider *self,
                                                               GDBusConnection        *connection,
                                                               const char             *path,
                                                               GError                **error);
void                    porthole_search_provider_unexport     (PortholeSearchProvider *self);

G_END_DECLS
