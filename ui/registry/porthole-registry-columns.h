/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "overview/porthole-overview.h"

G_BEGIN_DECLS

typedef enum
{
  PORTHOLE_REGISTRY_COLUMN_PORT,
  PORTHOLE_REGISTRY_COLUMN_TRANSPORT,
  PORTHOLE_REGISTRY_COLUMN_SERVICE,
  PORTHOLE_REGISTRY_COLUMN_DESCRIPTION,
  PORTHOLE_REGISTRY_COLUMN_USE,
  PORTHOLE_REGISTRY_COLUMN_SOURCE,
} PortholeRegistryColumn;

void porthole_registry_columns_set_up (GtkColumnViewColumn *column,
                                       PortholeRegistryColumn which,
                                       PortholeOverview *overview);
void porthole_registry_columns_set_two_lines (GtkColumnViewColumn *column, gboolean two_lines);

G_END_DECLS
