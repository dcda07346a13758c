/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "overview/porthole-overview.h"

G_BEGIN_DECLS

void porthole_preferences_present (GtkWindow        *parent,
                                   PortholeOverview *overview,
                                   GSettings        *settings);

G_END_DECLS
