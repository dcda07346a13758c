/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PortholeChartColor:
 *
 * What has a colour in the chart. Each is a style class of the nodes that the style sheet
 * colours: `chart > color.listening`.
 */
typedef enum
{
  PORTHOLE_CHART_COLOR_BACKGROUND,
  PORTHOLE_CHART_COLOR_TEXT,
  PORTHOLE_CHART_COLOR_LINE,
  PORTHOLE_CHART_COLOR_WELL_KNOWN,
  PORTHOLE_CHART_COLOR_REGISTERED_RANGE,
  PORTHOLE_CHART_COLOR_DYNAMIC,
  PORTHOLE_CHART_COLOR_PATTERN,
  PORTHOLE_CHART_COLOR_REGISTERED,
  PORTHOLE_CHART_COLOR_CURATED,
  PORTHOLE_CHART_COLOR_LISTENING,
  PORTHOLE_CHART_COLOR_EXPOSED,
  PORTHOLE_CHART_COLOR_MARKED,
} PortholeChartColor;

#define PORTHOLE_CHART_N_COLORS (PORTHOLE_CHART_COLOR_MARKED + 1)

/**
 * PortholeChartPalette:
 * @colors: the colours, all of them opaque
 *
 * The colours of the chart in the current style: light, dark or high contrast.
 */
typedef struct
{
  GdkRGBA colors[PORTHOLE_CHART_N_COLORS];
} PortholeChartPalette;

void     porthole_chart_palette_add_nodes    (GtkWidget                  *parent,
                                              GtkWidget                  *nodes[PORTHOLE_CHART_N_COLORS]);
void     porthole_chart_palette_remove_nodes (GtkWidget                  *nodes[PORTHOLE_CHART_N_COLORS]);
gboolean porthole_chart_palette_read         (PortholeChartPalette       *self,
                                              GtkWidget *const            nodes[PORTHOLE_CHART_N_COLORS]);

G_END_DECLS
