/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the user wrote isn't lost: by a file that can't be read, by an end in the middle of saving. */

#include "config.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "base/porthole-error.h"
#include "base/porthole-file.h"
#include "common/wait.h"
#include "overview/porthole-changes.h"
#include "registry/porthole-notes.h"

/* More than is read: nobody may read it, not even root. */
#define TOO_LARGE (65 * 1024 * 1024)

typedef struct
{
  char *dir;
  char *path;
  PortholeNotes *notes;
  guint n_done;
  GError *error; /* of the last that failed */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->dir = g_dir_make_tmp ("porthole-notes-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->dir, "notes.ini", NULL);
  fixture->notes = porthole_notes_new (fixture->path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  assert_finalized (fixture->notes);
  g_clear_error (&fixture->error);
  g_unlink (fixture->path);
  g_assert_no_errno (g_rmdir (fixture->dir));
  g_free (fixture->path);
  g_free (fixture->dir);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;

  g_clear_error (&fixture->error);
  porthole_notes_save_finish (PORTHOLE_NOTES (source), result, &fixture->error);
  fixture->n_done++;
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;

  g_clear_error (&fixture->error);
  porthole_notes_load_finish (PORTHOLE_NOTES (source), result, &fixture->error);
  fixture->n_done++;
}

static void
assert_name (Fixture *fixture, const char *name)
{
  g_autofree char *text = NULL;
  g_autofree char *line = g_strdup_printf ("Name=%s\n", name);

  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, line));
}

static void
test_unread (Fixture *fixture, gconstpointer data)
{
  GStatBuf status;

  g_assert_true (g_file_set_contents (fixture->path, "[80]\nName=Mine\n", -1, NULL));
  g_assert_no_errno (truncate (fixture->path, TOO_LARGE));
  porthole_notes_load_async (fixture->notes, NULL, loaded_cb, fixture);
  wait_until (fixture->n_done == 1);
  g_assert_error (fixture->error, PORTHOLE_ERROR, PORTHOLE_ERROR_TOO_LARGE);
  g_assert_true (porthole_notes_get_unread (fixture->notes));

  porthole_notes_set (fixture->notes, 81, "Other", NULL);
  porthole_notes_save_async (fixture->notes, NULL, saved_cb, fixture);
  wait_until (fixture->n_done == 2);
  g_assert_error (fixture->error, PORTHOLE_ERROR, PORTHOLE_ERROR_PERMISSION);
  porthole_notes_flush (fixture->notes);
  g_assert_no_errno (g_stat (fixture->path, &status));
  g_assert_cmpint (status.st_size, ==, TOO_LARGE);

  /* It can be read again: from then on it can be written. */
  g_assert_true (g_file_set_contents (fixture->path, "[80]\nName=Mine\n", -1, NULL));
  porthole_notes_load_async (fixture->notes, NULL, loaded_cb, fixture);
  wait_until (fixture->n_done == 3);
  g_assert_no_error (fixture->error);
  porthole_notes_set (fixture->notes, 81, "Other", NULL);
  porthole_notes_save_async (fixture->notes, NULL, saved_cb, fixture);
  wait_until (fixture->n_done == 4);
  g_assert_no_error (fixture->error);
  assert_name (fixture, "Mine");
  assert_name (fixture, "Other");
}

/* The process ends before the thread was done, or after it failed. */
static void
test_flush (Fixture *fixture, gconstpointer data)
{
  porthole_notes_set (fixture->notes, 8080, "First", NULL);
  porthole_notes_save_async (fixture->notes, NULL, saved_cb, fixture);
  porthole_notes_flush (fixture->notes);
  assert_name (fixture, "First");
  wait_until (fixture->n_done == 1);
  assert_name (fixture, "First");

  g_assert_no_errno (g_unlink (fixture->path));
  g_assert_no_errno (g_mkdir (fixture->path, 0700));
  porthole_notes_set (fixture->notes, 8080, "Second", NULL);
  porthole_notes_save_async (fixture->notes, NULL, saved_cb, fixture);
  wait_until (fixture->n_done == 2);
  g_assert_nonnull (fixture->error);
  g_assert_no_errno (g_rmdir (fixture->path));
  porthole_notes_flush (fixture->notes);
  assert_name (fixture, "Second");

  /* Nothing is pending: nothing is written. */
  g_assert_no_errno (g_unlink (fixture->path));
  porthole_notes_flush (fixture->notes);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

/* What listened when is kept the same way. */
static void
test_changes_unread (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->dir, "changes.ini", NULL);
  PortholeOverview *overview = porthole_overview_new (fixture->dir);
  PortholeScanner *scanner = porthole_overview_get_scanner (overview);
  PortholeChanges *changes = porthole_changes_new (overview, path, "a session");
  gint64 end = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;

  /* A folder is what nobody can read as a file. */
  g_assert_no_errno (g_mkdir (path, 0700));
  porthole_changes_set_enabled (changes, TRUE);
  porthole_scanner_start (scanner);
  while (!porthole_changes_get_ready (changes) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (porthole_changes_get_ready (changes));
  g_assert_error (porthole_changes_get_error (changes), PORTHOLE_ERROR, PORTHOLE_ERROR_PERMISSION);

  porthole_scanner_stop (scanner);
  while ((porthole_scanner_get_refreshing (scanner) || G_OBJECT (changes)->ref_count > 1)
         && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  /* Once it could be written, but for what is there and nobody knows. */
  g_assert_no_errno (g_rmdir (path));
  porthole_changes_flush (changes);
  porthole_file_wait ();
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  assert_finalized (changes);
  assert_finalized (overview);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/faults/" path, Fixture, NULL, set_up, function, tear_down)

  ADD ("notes/unread", test_unread);
  ADD ("notes/flush", test_flush);
  ADD ("changes/unread", test_changes_unread);

  return g_test_run ();
}
