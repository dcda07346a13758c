/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdint.h>
#include <stdlib.h>

#include "server/porthole-protocol.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* The first byte says how much room there is for the detail, and whether it is a datagram. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  char detail[PORTHOLE_DETAIL_MAX];
  gsize room;

  if (size == 0)
    return 0;

  room = 1 + data[0] / 2;
  porthole_protocol_recognise (data + 1, size - 1, data[0] & 1, detail, room);
  for (gsize i = 0; detail[i] != '\0'; i++)
    {
      if (i + 1 >= room || !g_ascii_isprint (detail[i]))
        abort ();
    }
  return 0;
}
