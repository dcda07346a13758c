/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "common/files.h"
#include "common/wait.h"
#include "registry-fixture.h"

void
registry_fixture_set_up (RegistryFixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("porthole-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->notes_path = g_build_filename (fixture->folder, "sub", "notes.ini", NULL);
  fixture->system_path = g_build_filename (fixture->folder, "services", NULL);
  fixture->import_path = g_build_filename (fixture->folder, "sub", "iana.csv", NULL);
}

void
registry_fixture_tear_down (RegistryFixture *fixture, gconstpointer data)
{
  remove_all (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->notes_path);
  g_free (fixture->system_path);
  g_free (fixture->import_path);
}

void
result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GAsyncResult **ret_result = data;

  *ret_result = g_object_ref (result);
}

void
wait_for_result (GAsyncResult **result)
{
  wait_until (*result != NULL);
}

gboolean
load_notes (PortholeNotes *notes, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  porthole_notes_load_async (notes, NULL, result_cb, &result);
  wait_for_result (&result);
  return porthole_notes_load_finish (notes, result, error);
}

gboolean
save_notes (PortholeNotes *notes, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  porthole_notes_save_async (notes, NULL, result_cb, &result);
  wait_for_result (&result);
  return porthole_notes_save_finish (notes, result, error);
}
