/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Runs a fuzz target over files instead of under a fuzzer: every seed stays a test.
 *
 * usage: replay FOLDER */

#include <gio/gio.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

int
main (int argc, char *argv[])
{
  g_autoptr (GDir) folder = NULL;
  const char *name;
  guint n_seeds = 0;

  if (argc != 2 || (folder = g_dir_open (argv[1], 0, NULL)) == NULL)
    {
      g_printerr ("usage: replay FOLDER\n");
      return 2;
    }

  LLVMFuzzerTestOneInput ((const uint8_t *) "", 0);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (argv[1], name, NULL);
      g_autofree char *contents = NULL;
      gsize length;

      if (!g_file_get_contents (path, &contents, &length, NULL))
        continue;
      LLVMFuzzerTestOneInput ((const uint8_t *) contents, length);
      n_seeds++;
    }

  g_print ("%u seeds\n", n_seeds);
  return n_seeds > 0 ? 0 : 1;
}
