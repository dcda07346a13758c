/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdint.h>
#include <stdlib.h>

#include "server/porthole-hex-text.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* What was read, written and read again is the same. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = porthole_hex_text_parse ((const char *) data, (gssize) size, NULL);
  g_autoptr (GBytes) again = NULL;
  g_autofree char *text = NULL;
  gconstpointer contents;
  gsize length;

  if (bytes == NULL)
    return 0;

  contents = g_bytes_get_data (bytes, &length);
  text = porthole_hex_text_format (contents, length);
  again = porthole_hex_text_parse (text, -1, NULL);
  if (again == NULL || !g_bytes_equal (bytes, again))
    abort ();
  return 0;
}
