/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib.h>
#include <stdint.h>
#include <string.h>

#include "listeners/porthole-unit-address.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* An address of a socket unit, behind its type and a space; and a unit's name. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *type = g_strndup ((const char *) data, size);
  g_autofree char *path = porthole_unit_object_path (type);
  PortholeUnitListen listen = { 0 };
  char *text = strchr (type, ' ');

  g_assert_true (g_variant_is_object_path (path));
  if (text != NULL)
    {
      *text++ = '\0';
      if (porthole_unit_parse_listen (type, text, &listen))
        {
          g_assert_nonnull (listen.address);
          g_assert_cmpuint (listen.port, >, 0);
          g_object_unref (listen.address);
        }
    }
  return 0;
}
