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
  PORTHOLE_REGISTRY_COLUMN_SOURCE,
} PortholeRegistryColumn;

void porthole_registry_columns_set_text (GtkColumnViewColumn *column, PortholeRegistryColumn which);
void porthole_registry_columns_set_use (GtkColumnViewColumn *column, PortholeOverview *overview);
void porthole_registry_columns_make_sortable (GtkColumnViewColumn *column);

G_END_DECLS
