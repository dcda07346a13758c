/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "common/wait.h"
#include "registry-fixture.h"

static void
test_notes_file (RegistryFixture *fixture, gconstpointer data)
{
  PortholeNotes *notes = porthole_notes_new (fixture->notes_path);
  g_autoptr (GError) error = NULL;

  g_assert_true (load_notes (notes, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (porthole_notes_get_n_ports (notes), ==, 0);

  porthole_notes_set (notes, 8080, "My blog", "Started by hand;\nsee \\ [notes] = here");
  porthole_notes_set (notes, 0, NULL, "\xc3\xa9");
  porthole_notes_set (notes, 22, "  ", NULL);
  g_assert_cmpuint (porthole_notes_get_n_ports (notes), ==, 2);
  g_assert_true (save_notes (notes, &error));
  g_assert_no_error (error);
  assert_finalized (notes);

  notes = porthole_notes_new (fixture->notes_path);
  g_assert_true (load_notes (notes, &error));
  g_assert_null (porthole_notes_get_set_aside (notes));
  g_assert_cmpstr (porthole_notes_get_name (notes, 8080), ==, "My blog");
  g_assert_cmpstr (porthole_notes_get_note (notes, 8080), ==,
                   "Started by hand;\nsee \\ [notes] = here");
  g_assert_cmpstr (porthole_notes_get_note (notes, 0), ==, "\xc3\xa9");
  porthole_notes_remove (notes, 0);
  porthole_notes_remove (notes, 8080);
  g_assert_true (save_notes (notes, &error));
  assert_finalized (notes);
}

static void
test_notes_damaged (RegistryFixture *fixture, gconstpointer data)
{
  static const char *const damaged[] = { "[8080\nName=x", "[eighty]\nName=x\n", "Name=x\n",
                                         "[70000]\nName=x\n", "[80]\nName=\xff\xfe\n" };

  for (guint i = 0; i < G_N_ELEMENTS (damaged); i++)
    {
      PortholeNotes *notes = porthole_notes_new (fixture->notes_path);
      g_autofree char *folder = g_path_get_dirname (fixture->notes_path);
      g_autofree char *kept = NULL;
      g_autoptr (GError) error = NULL;

      g_mkdir_with_parents (folder, 0700);
      g_assert_true (g_file_set_contents (fixture->notes_path, damaged[i], -1, NULL));
      g_assert_true (load_notes (notes, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (porthole_notes_get_n_ports (notes), ==, 0);

      /* Set aside with all that was in it, and not in the way of what is saved next. */
      g_assert_nonnull (porthole_notes_get_set_aside (notes));
      g_assert_true (g_file_get_contents (porthole_notes_get_set_aside (notes), &kept, NULL, NULL));
      g_assert_cmpstr (kept, ==, damaged[i]);
      g_assert_false (g_file_test (fixture->notes_path, G_FILE_TEST_EXISTS));
      porthole_notes_set (notes, 1, "one", NULL);
      g_assert_true (save_notes (notes, &error));
      assert_finalized (notes);
    }
}

static void
test_notes_bounds (RegistryFixture *fixture, gconstpointer data)
{
  PortholeNotes *notes = porthole_notes_new (fixture->notes_path);
  g_autofree char *long_text = g_strnfill (20000, 'x');
  g_autoptr (GString) wide = g_string_new (NULL);

  for (guint i = 0; i < 200; i++)
    g_string_append (wide, "\xe2\x82\xac");
  porthole_notes_set (notes, 80, wide->str, long_text);
  g_assert_cmpuint (strlen (porthole_notes_get_name (notes, 80)), ==, 510);
  g_assert_true (g_utf8_validate (porthole_notes_get_name (notes, 80), -1, NULL));
  g_assert_cmpuint (strlen (porthole_notes_get_note (notes, 80)), ==, PORTHOLE_NOTES_MAX_NOTE);
  porthole_notes_set (notes, 81,
                      "a\xff"
                      "b",
                      NULL);
  g_assert_true (g_utf8_validate (porthole_notes_get_name (notes, 81), -1, NULL));
  assert_finalized (notes);
}

static void
test_notes_cannot_save (RegistryFixture *fixture, gconstpointer data)
{
  g_autofree char *under_file = g_build_filename (fixture->system_path, "notes.ini", NULL);
  PortholeNotes *notes = porthole_notes_new (under_file);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->system_path, "a file", -1, NULL));
  porthole_notes_set (notes, 80, "x", NULL);
  g_assert_false (save_notes (notes, &error));
  g_assert_nonnull (error);
  assert_finalized (notes);
}

#define ADD(name, function)                                                                        \
  g_test_add (name, RegistryFixture, NULL, registry_fixture_set_up, function,                      \
              registry_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/notes/file", test_notes_file);
  ADD ("/notes/damaged", test_notes_damaged);
  ADD ("/notes/bounds", test_notes_bounds);
  ADD ("/notes/cannot-save", test_notes_cannot_save);

  return g_test_run ();
}
