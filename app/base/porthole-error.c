/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "base/porthole-error.h"

/* clang-format off: these are words with dashes, not numbers to subtract. */
G_DEFINE_QUARK (porthole - error - quark, porthole_error)
/* clang-format on */
