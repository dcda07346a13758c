/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void porthole_announce (GtkWidget                         *widget,
                        const char                        *text,
                        GtkAccessibleAnnouncementPriority  priority);

G_END_DECLS
