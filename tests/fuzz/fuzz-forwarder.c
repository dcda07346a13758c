/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib.h>
#include <stdint.h>
#include <string.h>

#include "listeners/porthole-forward.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* Command lines: arguments apart by NULs, with each of the names that mean something. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const char *const names[]
      = { "docker-proxy", "pasta", "rootlesskit", "conmon", "kubectl", "ssh", "sshd", "python3" };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) command = NULL;

  for (size_t at = 0; at < size;)
    {
      size_t n = strnlen ((const char *) data + at, size - at);

      g_strv_builder_take (builder, g_strndup ((const char *) data + at, n));
      at += n + 1;
    }
  command = g_strv_builder_end (builder);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (PortholeForward) forward = porthole_forward_new_from_command (
          (const char *const *) command, names[i], PORTHOLE_TRANSPORT_TCP, 8080);
      g_autoptr (PortholeForward) copy = forward != NULL ? porthole_forward_copy (forward) : NULL;
    }
  return 0;
}
