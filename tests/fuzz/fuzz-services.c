/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdint.h>
#include <stdlib.h>

#include "registry/porthole-registry-private.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* The system's own list of services, which anybody may have edited. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GArray) rows = porthole_system_services_parse ((const char *) data, size);

  if (rows->len > 4096)
    abort ();
  for (guint i = 0; i < rows->len; i++)
    {
      const PortholeExtra *row = &g_array_index (rows, PortholeExtra, i);

      if (row->port == 0 || row->transports == 0 || row->name == NULL
          || !g_utf8_validate (row->name, -1, NULL))
        abort ();
    }
  return 0;
}
