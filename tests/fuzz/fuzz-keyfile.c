/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "registry/porthole-curated.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* A record is either sound or has a problem that is told. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GPtrArray) records
      = g_ptr_array_new_with_free_func ((GDestroyNotify) porthole_curated_record_free);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gboolean sound = porthole_curated_read (bytes, "f", records, problems);

  if (sound != (problems->len == 0))
    abort ();
  for (guint i = 0; i < records->len; i++)
    {
      const PortholeCuratedRecord *record = g_ptr_array_index (records, i);

      if (record->n_ports == 0 || record->title == NULL || record->summary == NULL)
        abort ();
    }
  porthole_curated_check (records, problems);
  return 0;
}
