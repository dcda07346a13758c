/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/porthole-chart-view.h"

G_BEGIN_DECLS

/**
 * PortholeChartExportFormat:
 * @PORTHOLE_CHART_EXPORT_PNG: pixels
 * @PORTHOLE_CHART_EXPORT_SVG: shapes
 *
 * What kind of picture the chart is saved as.
 */
typedef enum
{
  PORTHOLE_CHART_EXPORT_PNG,
  PORTHOLE_CHART_EXPORT_SVG,
} PortholeChartExportFormat;

void     porthole_chart_export_async   (PortholeChartView         *view,
                                        GFile                     *file,
                                        PortholeChartExportFormat  format,
                                        GCancellable              *cancellable,
                                        GAsyncReadyCallback        callback,
                                        gpointer                   user_data);
gboolean porthole_chart_export_finish  (GAsyncResult              *result,
                                        GError                   **error);

char    *porthole_chart_export_to_svg  (PortholeChartView         *view);

G_END_DECLS
