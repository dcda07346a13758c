/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void porthole_shortcuts_install (GtkApplication *application);
void porthole_shortcuts_present (GtkWindow      *parent);

G_END_DECLS
