/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void porthole_cli_error       (const char *command,
                               const char *format,
                               ...) G_GNUC_PRINTF (2, 3);
void porthole_cli_usage_error (const char *command,
                               const char *format,
                               ...) G_GNUC_PRINTF (2, 3);

gsize porthole_cli_get_width (const char *text);

void porthole_cli_watch_output (void);

G_END_DECLS
