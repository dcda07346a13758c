/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "chart/porthole-chart-palette.h"
#include "chart/porthole-chart.h"

G_BEGIN_DECLS

#define PORTHOLE_TYPE_CHART_PICTURE (porthole_chart_picture_get_type ())

G_DECLARE_FINAL_TYPE (PortholeChartPicture, porthole_chart_picture, PORTHOLE, CHART_PICTURE, GObject)

PortholeChartPicture *porthole_chart_picture_new         (PortholeChart              *chart);

void                  porthole_chart_picture_set_palette (PortholeChartPicture       *self,
                                                          const PortholeChartPalette *palette);
void                  porthole_chart_picture_set_layers  (PortholeChartPicture       *self,
                                                          PortholeChartLayers         layers);
PortholeChartColor    porthole_chart_picture_get_color   (PortholeChartPicture       *self,
                                                          guint16                     port);
GdkTexture           *porthole_chart_picture_get_texture (PortholeChartPicture       *self);

G_END_DECLS
