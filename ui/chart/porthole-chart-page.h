/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "overview/porthole-overview.h"

G_BEGIN_DECLS

#define PORTHOLE_TYPE_CHART_PAGE (porthole_chart_page_get_type ())

G_DECLARE_FINAL_TYPE (PortholeChartPage, porthole_chart_page, PORTHOLE, CHART_PAGE, AdwBin)

void porthole_chart_page_set_up (PortholeChartPage *self,
                                 PortholeOverview  *overview,
                                 GSettings         *settings);

G_END_DECLS
