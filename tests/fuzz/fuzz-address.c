/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdint.h>
#include <stdlib.h>

#include "server/porthole-listen.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* An address that is typed or given to --address: read, or refused with a reason. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (GError) error = NULL;
  PortholeEndpoint address;

  if (porthole_listen_parse_address (text, &address, &error) != (error == NULL))
    abort ();
  return 0;
}
