/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "overview/porthole-changes.h"

G_BEGIN_DECLS

#define PORTHOLE_TYPE_CHANGES_BANNER (porthole_changes_banner_get_type ())

G_DECLARE_FINAL_TYPE (PortholeChangesBanner,
                      porthole_changes_banner,
                      PORTHOLE,
                      CHANGES_BANNER,
                      AdwBin)

void porthole_changes_banner_set_changes (PortholeChangesBanner *self,
                                          PortholeChanges       *changes);

G_END_DECLS
