/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdint.h>
#include <stdlib.h>

#include "registry/porthole-paste.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* Whatever is pasted, ports lie in range, lines are there and in valid UTF-8, and the limits hold. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static PortholeRegistry *registry;
  g_autoptr (PortholePaste) paste = NULL;
  const PortholePastePort *ports;
  guint n_ports, n_lines;

  if (registry == NULL)
    registry = porthole_registry_new (NULL);

  paste = porthole_paste_parse (registry, (const char *) data, (gssize) size);
  ports = porthole_paste_get_ports (paste, &n_ports);
  n_lines = porthole_paste_get_n_lines (paste);
  if (n_ports > PORTHOLE_PASTE_MAX_PORTS || n_lines > PORTHOLE_PASTE_MAX_LINES
      || porthole_paste_get_n_unread (paste) > n_lines)
    abort ();
  for (guint i = 0; i < n_ports; i++)
    {
      if (ports[i].first == 0 || ports[i].first > ports[i].last || ports[i].line >= n_lines
          || ports[i].n_lines == 0 || ports[i].n_lines > n_lines)
        abort ();
    }
  for (guint i = 0; i < n_lines; i++)
    {
      if (!g_utf8_validate (porthole_paste_get_line (paste, i), -1, NULL))
        abort ();
    }
  return 0;
}
