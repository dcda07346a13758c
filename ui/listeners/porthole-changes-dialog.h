/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "overview/porthole-changes.h"

G_BEGIN_DECLS

#define PORTHOLE_TYPE_CHANGES_DIALOG (porthole_changes_dialog_get_type ())

G_DECLARE_FINAL_TYPE (PortholeChangesDialog,
                      porthole_changes_dialog,
                      PORTHOLE,
                      CHANGES_DIALOG,
                      AdwDialog)

AdwDialog *porthole_changes_dialog_new (PortholeChanges *changes);

GtkWidget *porthole_changes_group_new  (GSettings       *settings);

G_END_DECLS
