/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/porthole-chart-palette.h"

G_BEGIN_DECLS

void porthole_chart_mark_circle  (GtkSnapshot   *snapshot,
                                  float          x,
                                  float          y,
                                  float          size,
                                  const GdkRGBA *color,
                                  const GdkRGBA *outline);
void porthole_chart_mark_diamond (GtkSnapshot   *snapshot,
                                  float          x,
                                  float          y,
                                  float          size,
                                  const GdkRGBA *color,
                                  const GdkRGBA *outline);

G_END_DECLS
