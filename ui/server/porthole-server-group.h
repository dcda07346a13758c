/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PORTHOLE_TYPE_SERVER_GROUP (porthole_server_group_get_type ())

G_DECLARE_FINAL_TYPE (PortholeServerGroup,
                      porthole_server_group,
                      PORTHOLE,
                      SERVER_GROUP,
                      AdwPreferencesGroup)

GtkWidget *porthole_server_group_new (GSettings *settings);

G_END_DECLS
