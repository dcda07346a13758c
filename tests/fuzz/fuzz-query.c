/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "registry/porthole-query.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* Whatever is typed, ports lie in range and words are there. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (PortholeQuery) query = porthole_query_parse (text);
  guint n_spans;
  const PortholePortSpan *spans = porthole_query_get_spans (query, &n_spans);

  for (guint i = 0; i < n_spans; i++)
    {
      if (spans[i].first > spans[i].last)
        abort ();
    }
  if (porthole_query_get_words (query) == NULL || porthole_query_get_content_words (query) == NULL)
    abort ();
  if (porthole_query_is_above_max (query) && n_spans > 0)
    abort ();
  return 0;
}
