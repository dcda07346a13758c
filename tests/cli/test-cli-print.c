/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli/porthole-cli-print.h"

static void
test_width (void)
{
  g_assert_cmpuint (porthole_cli_get_width (""), ==, 0);
  g_assert_cmpuint (porthole_cli_get_width ("ssh"), ==, 3);
  g_assert_cmpuint (porthole_cli_get_width ("é"), ==, 1);
  g_assert_cmpuint (porthole_cli_get_width ("e\u0301"), ==, 1);
  g_assert_cmpuint (porthole_cli_get_width ("ポート 22"), ==, 9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/print/width", test_width);

  return g_test_run ();
}
