/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib.h>
#include <stdint.h>

#include "listeners/porthole-unit.h"
#include "scan/scan-cgroup.h"
#include "scan/scan-process.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* Paths of cgroups, and the files that name them. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *path = g_strndup ((const char *) data, size);
  g_autoptr (PortholeUnit) unit = porthole_unit_new_from_cgroup (path);
  g_autoptr (PortholeUnit) copy = porthole_unit_copy (unit);
  char buffer[128];

  if (unit->name != NULL)
    g_assert_true (g_utf8_validate (unit->name, -1, NULL));
  if (unit->container != NULL)
    g_assert_true (g_utf8_validate (unit->container, -1, NULL));
  scan_process_parse_cgroup ((const char *) data, size, buffer, sizeof buffer);
  scan_cgroup_parse_mount ((const char *) data, size, buffer, sizeof buffer);
  return 0;
}
