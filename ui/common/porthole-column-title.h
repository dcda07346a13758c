/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *porthole_column_title_find      (GtkColumnView       *view,
                                            GtkColumnViewColumn *column);
void       porthole_column_title_align_end (GtkColumnView       *view,
                                            GtkColumnViewColumn *column);

G_END_DECLS
