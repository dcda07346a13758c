/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "listeners/porthole-host.h"
#include "listeners/porthole-scanner.h"

G_BEGIN_DECLS

PortholeScanner *porthole_scanner_new_for_host (PortholeHost    *host);
PortholeHost    *porthole_scanner_get_host     (PortholeScanner *self);

G_END_DECLS
