/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdint.h>
#include <stdlib.h>

#include "server/porthole-http-parser.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* However a stream is cut, it comes to the same events; the first byte says how. */
static guint
run (const uint8_t *data, size_t size, size_t step)
{
  g_autoptr (PortholeHttpParser) parser = porthole_http_parser_new ();
  guint hash = 0;

  for (size_t position = 0; position < size;)
    {
      gsize n = MIN (step, size - position);
      gsize taken = 0;
      PortholeHttpEvent event = porthole_http_parser_feed (parser, data + position, n, &taken);

      if (taken > n || (event == PORTHOLE_HTTP_MORE && taken != n))
        abort ();
      position += taken;
      if (event != PORTHOLE_HTTP_MORE)
        hash = hash * 31 + event * 7 + porthole_http_parser_get_status (parser)
               + (guint) porthole_http_parser_get_body_size (parser)
               + (guint) porthole_http_parser_get_keep_alive (parser);
      if (event == PORTHOLE_HTTP_MALFORMED)
        break;
    }

  return hash;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  if (size == 0)
    return 0;

  run (data + 1, size - 1, size);
  run (data + 1, size - 1, 1 + data[0]);
  return 0;
}
