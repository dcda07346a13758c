/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "server/porthole-server-config.h"

G_BEGIN_DECLS

PortholeServerConfig *porthole_server_defaults_create (GSettings *settings);

G_END_DECLS
