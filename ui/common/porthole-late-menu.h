/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void porthole_menu_button_set_late_menu (GtkMenuButton *button, GMenuModel *menu);

G_END_DECLS
