/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "chart/porthole-port-set.h"

G_BEGIN_DECLS

/**
 * PORTHOLE_CHART_COLUMNS:
 *
 * How many ports stand in a row of the chart; there are as many rows. The limits of the
 * ranges (1024 and 49152) and most kernels' ephemeral range (32768) begin a row.
 */
#define PORTHOLE_CHART_COLUMNS 256
#define PORTHOLE_CHART_ROWS (PORTHOLE_N_PORTS / PORTHOLE_CHART_COLUMNS)

/**
 * PortholeChartLayers:
 * @PORTHOLE_CHART_REGISTERED: the official registry has a service on the port
 * @PORTHOLE_CHART_CURATED: software that people really run is known to use the port
 * @PORTHOLE_CHART_LISTENING: somebody listens on the port on this computer
 * @PORTHOLE_CHART_EXPOSED: and can be reached from another computer
 * @PORTHOLE_CHART_EPHEMERAL: this kernel gives the port to outgoing connections
 * @PORTHOLE_CHART_PRIVILEGED: only privileged programs may listen on the port
 *
 * What can be known about a port.
 */
typedef enum /*< flags >*/
{
  PORTHOLE_CHART_REGISTERED = 1 << 0,
  PORTHOLE_CHART_CURATED = 1 << 1,
  PORTHOLE_CHART_LISTENING = 1 << 2,
  PORTHOLE_CHART_EXPOSED = 1 << 3,
  PORTHOLE_CHART_EPHEMERAL = 1 << 4,
  PORTHOLE_CHART_PRIVILEGED = 1 << 5,
} PortholeChartLayers;

#define PORTHOLE_CHART_N_LAYERS 6
#define PORTHOLE_CHART_NO_LAYERS ((PortholeChartLayers) 0)
#define PORTHOLE_CHART_ALL_LAYERS ((PortholeChartLayers) 0x3f)

/**
 * PortholeChartCounts:
 * @ports: how many ports were counted
 * @registered: of these, in the layer of registered ports
 * @curated: in that of ports that software is known to use
 * @listening: in that of ports somebody listens on here
 * @exposed: in that of ports that can be reached from another computer
 * @unused: ports that nobody listens on
 *
 * What is in a range of ports.
 */
typedef struct
{
  guint ports;
  guint registered;
  guint curated;
  guint listening;
  guint exposed;
  guint unused;
} PortholeChartCounts;

#define PORTHOLE_TYPE_CHART (porthole_chart_get_type ())

G_DECLARE_FINAL_TYPE (PortholeChart, porthole_chart, PORTHOLE, CHART, GObject)

PortholeChart         *porthole_chart_new        (void);

void                   porthole_chart_set_layer  (PortholeChart         *self,
                                                  PortholeChartLayers    layer,
                                                  const PortholePortSet *ports);
const PortholePortSet *porthole_chart_get_layer  (PortholeChart         *self,
                                                  PortholeChartLayers    layer);
PortholeChartLayers    porthole_chart_get_layers (PortholeChart         *self,
                                                  guint16                port);
void                   porthole_chart_count      (PortholeChart         *self,
                                                  guint16                first,
                                                  guint16                last,
                                                  PortholeChartCounts   *ret_counts);
int                    porthole_chart_find       (PortholeChart         *self,
                                                  PortholeChartLayers    layers,
                                                  guint16                from,
                                                  gboolean               backwards);

G_END_DECLS
