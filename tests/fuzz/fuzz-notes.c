/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "registry/porthole-notes.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* Notes are read whole or not at all, and what is read is within its bounds. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (PortholeNotes) notes = porthole_notes_new ("/nonexistent");
  g_autofree guint16 *ports = NULL;
  gsize n_ports;

  if (!porthole_notes_read (notes, (const char *) data, size))
    return 0;

  ports = porthole_notes_list_ports (notes, &n_ports);
  for (gsize i = 0; i < n_ports; i++)
    {
      const char *name = porthole_notes_get_name (notes, ports[i]);
      const char *note = porthole_notes_get_note (notes, ports[i]);

      if (name == NULL && note == NULL)
        abort ();
      if ((name != NULL && strlen (name) > PORTHOLE_NOTES_MAX_NAME)
          || (note != NULL && strlen (note) > PORTHOLE_NOTES_MAX_NOTE))
        abort ();
    }
  return 0;
}
