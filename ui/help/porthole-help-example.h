/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PORTHOLE_TYPE_HELP_EXAMPLE (porthole_help_example_get_type ())

G_DECLARE_FINAL_TYPE (PortholeHelpExample, porthole_help_example, PORTHOLE, HELP_EXAMPLE, AdwBin)

G_END_DECLS
