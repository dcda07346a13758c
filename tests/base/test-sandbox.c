/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>

#include "base/porthole-sandbox.h"

static PortholeSandbox *
read_text (const char *text)
{
  g_autofree char *path = NULL;
  g_autofd int fd = g_file_open_tmp ("porthole-XXXXXX", &path, NULL);
  PortholeSandbox *sandbox;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  sandbox = porthole_sandbox_new_from_file (path);
  g_unlink (path);
  return sandbox;
}

static void
test_facts (void)
{
  g_autoptr (PortholeSandbox) sandbox
      = read_text ("[Application]\nname=org.example.App\nruntime=runtime/org.gnome.Platform\n\n"
                   "[Instance]\ninstance-id=1\napp-path=/A/files\nruntime-path=/R/files\n");
  g_autofree char *command = NULL;

  g_assert_nonnull (sandbox);
  g_assert_cmpstr (sandbox->app_id, ==, "org.example.App");
  g_assert_cmpstr (sandbox->app_path, ==, "/A/files");
  g_assert_cmpstr (sandbox->runtime_path, ==, "/R/files");
  command = porthole_sandbox_get_override (sandbox);
  g_assert_cmpstr (command, ==,
                   "flatpak override --user --talk-name=org.freedesktop.Flatpak org.example.App");
}

static void
test_none (void)
{
  g_assert_null (porthole_sandbox_new_from_file ("/nonexistent"));
  g_assert_null (read_text (""));
  g_assert_null (read_text ("[Application]\nname=org.example.App\n"));
  g_assert_null (read_text ("[Instance]\napp-path=/A/files\nruntime-path=/R/files\n"));
  g_assert_null (read_text ("\001\002 no key file"));
}

/* What is read once is the same for everybody. */
static void
test_own (void)
{
  g_assert_true (porthole_sandbox_get () == porthole_sandbox_get ());
  g_assert_cmpint (porthole_sandbox_get () != NULL, ==,
                   g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/sandbox/facts", test_facts);
  g_test_add_func ("/base/sandbox/none", test_none);
  g_test_add_func ("/base/sandbox/own", test_own);

  return g_test_run ();
}
