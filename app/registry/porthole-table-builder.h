/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes *porthole_table_build (GPtrArray *official,
                              GPtrArray *curated,
                              const char *origin,
                              const char *date);

G_END_DECLS
