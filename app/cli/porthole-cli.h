/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean porthole_cli_handles (int    argc,
                               char **argv,
                               int   *status);

G_END_DECLS
