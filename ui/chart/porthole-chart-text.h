/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "overview/porthole-chart-map.h"

G_BEGIN_DECLS

char *porthole_chart_text_name   (PortholeChartMap *map,
                                  guint16           port);
char *porthole_chart_text_title  (PortholeChartMap *map,
                                  guint16           port);
char *porthole_chart_text_use    (PortholeChartMap *map,
                                  guint16           port);
char *porthole_chart_text_facts  (PortholeChartMap *map,
                                  guint16           port);
char *porthole_chart_text_spoken (PortholeChartMap *map,
                                  guint16           port);
char *porthole_chart_text_range  (PortholeChartMap *map,
                                  guint16           first,
                                  guint16           last);

G_END_DECLS
