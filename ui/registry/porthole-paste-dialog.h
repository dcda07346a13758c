/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "overview/porthole-overview.h"

G_BEGIN_DECLS

#define PORTHOLE_TYPE_PASTE_DIALOG (porthole_paste_dialog_get_type ())

G_DECLARE_FINAL_TYPE (PortholePasteDialog, porthole_paste_dialog, PORTHOLE, PASTE_DIALOG, AdwDialog)

PortholePasteDialog *porthole_paste_dialog_new (PortholeOverview *overview, const char *text);

G_END_DECLS
