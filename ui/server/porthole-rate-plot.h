/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "server/porthole-server.h"

G_BEGIN_DECLS

#define PORTHOLE_TYPE_RATE_PLOT (porthole_rate_plot_get_type ())

G_DECLARE_FINAL_TYPE (PortholeRatePlot, porthole_rate_plot, PORTHOLE, RATE_PLOT, GtkWidget)

void porthole_rate_plot_set_server (PortholeRatePlot *self,
                                    PortholeServer   *server);
guint32 porthole_rate_plot_update     (PortholeRatePlot *self);

G_END_DECLS
