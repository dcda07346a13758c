/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PORTHOLE_HEX_TEXT_MAX:
 *
 * How many bytes hex text may stand for.
 */
#define PORTHOLE_HEX_TEXT_MAX (1024 * 1024)

GBytes *porthole_hex_text_parse (const char *text, gssize length, GError **error);
char *porthole_hex_text_format (const guint8 *data, gsize size);

G_END_DECLS
