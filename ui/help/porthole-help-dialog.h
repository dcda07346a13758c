/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PORTHOLE_TYPE_HELP_DIALOG (porthole_help_dialog_get_type ())

G_DECLARE_FINAL_TYPE (PortholeHelpDialog, porthole_help_dialog, PORTHOLE, HELP_DIALOG, AdwDialog)

AdwDialog *porthole_help_dialog_new (void);

G_END_DECLS
