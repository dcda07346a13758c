/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "listeners/porthole-listener-export.h"

G_BEGIN_DECLS

int  porthole_cli_sockets                 (int                     argc,
                                           char                   *argv[]);
void porthole_cli_sockets_set_service_name (PortholeServiceNameFunc service_name,
                                           gpointer                user_data);

G_END_DECLS
