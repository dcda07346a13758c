/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "listeners/porthole-scanner.h"

G_BEGIN_DECLS

void porthole_end_dialog_present (GtkWidget        *parent,
                                  PortholeScanner  *scanner,
                                  PortholeListener *listener,
                                  PortholeProcess  *process);

G_END_DECLS
