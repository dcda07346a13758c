/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "server/porthole-template.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* Without a name in it a template is what it says. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (GString) output = g_string_new (NULL);
  const PortholeTemplateValues values = { .port = 65535, .address = "::1", .peer = "{time}" };

  porthole_template_expand (text, &values, output);
  if (porthole_template_get_flags (text) == 0 && strcmp (text, output->str) != 0)
    abort ();
  return 0;
}
