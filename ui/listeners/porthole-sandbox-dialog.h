/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "base/porthole-sandbox.h"

G_BEGIN_DECLS

AdwDialog *porthole_sandbox_dialog_new (const PortholeSandbox *sandbox,
                                        GSettings             *settings);

G_END_DECLS
