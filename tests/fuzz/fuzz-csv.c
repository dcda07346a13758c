/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "registry/porthole-iana.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* What can be read can be written and read again, the same. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GPtrArray) records = porthole_iana_read (bytes, "f", NULL, NULL);
  g_autoptr (GString) text = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GPtrArray) again = NULL;

  if (records == NULL)
    return 0;

  porthole_iana_sort (records);
  text = porthole_iana_write (records);
  written = g_bytes_new (text->str, text->len);
  again = porthole_iana_read (written, "f", NULL, NULL);
  if (again == NULL || again->len > records->len)
    abort ();
  return 0;
}
