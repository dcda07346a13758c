/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void       porthole_focus_search        (GtkSearchEntry *entry);
void       porthole_focus_show_child    (GtkStack       *stack,
                                         const char     *name,
                                         GtkSearchEntry *refuge);
GtkWidget *porthole_focus_get_within    (GtkWidget *widget);
void       porthole_focus_give_back     (GtkWidget *widget,
                                         GtkWidget *focus);
gboolean   porthole_focus_first_control (GtkWidget *widget);

G_END_DECLS
