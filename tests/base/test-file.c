/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/porthole-file.h"

#define LONG_SIZE (4 * 1024 * 1024)
#define N_WRITES 8

typedef struct
{
  char *folder;
  char *path;
  guint n_done;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("porthole-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "kept", "file", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);

  g_unlink (fixture->path);
  g_rmdir (folder);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
assert_contents (const char *path, const char *expected)
{
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  porthole_file_read (path, 2 * LONG_SIZE, &data, &size, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (data, ==, expected);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_task_propagate_boolean (G_TASK (result), &error));
  g_assert_no_error (error);
  fixture->n_done++;
}

/* What takes long to write doesn't come after what was kept later. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i <= N_WRITES; i++)
    {
      g_autoptr (GTask) task = g_task_new (NULL, NULL, written_cb, fixture);
      gsize size = i < N_WRITES ? LONG_SIZE / (i + 1) : 4;

      porthole_file_write_task (task, fixture->path,
                                i < N_WRITES ? g_strnfill (size, 'x') : g_strdup ("last"), size);
    }

  while (fixture->n_done <= N_WRITES)
    g_main_context_iteration (NULL, TRUE);
  assert_contents (fixture->path, "last");
}

static void
failed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;
  g_autoptr (GError) error = NULL;

  g_assert_false (g_task_propagate_boolean (G_TASK (result), &error));
  g_assert_nonnull (error);
  fixture->n_done++;
}

/* A file in the way of the folder: the error comes, and what is there stays. */
static void
test_failure (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autoptr (GTask) task = g_task_new (NULL, NULL, failed_cb, fixture);

  g_assert_true (g_file_set_contents (folder, "in the way", -1, NULL));
  porthole_file_write_task (task, fixture->path, g_strdup ("new"), 3);
  while (fixture->n_done == 0)
    g_main_context_iteration (NULL, TRUE);
  assert_contents (folder, "in the way");
  g_unlink (folder);
}

/* The process ends: nobody runs the main context any more, and the last contents count. */
static void
test_wait (Fixture *fixture, gconstpointer data)
{
  for (guint i = 1; i <= N_WRITES; i++)
    {
      g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);
      char *text = i < N_WRITES ? g_strnfill (LONG_SIZE, 'x') : g_strdup ("last");

      porthole_file_write_task (task, fixture->path, text, strlen (text));
    }
  porthole_file_wait ();
  assert_contents (fixture->path, "last");
  porthole_file_wait ();

  while (g_main_context_iteration (NULL, FALSE))
    ;
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/base/file/order", Fixture, NULL, set_up, test_order, tear_down);
  g_test_add ("/base/file/wait", Fixture, NULL, set_up, test_wait, tear_down);
  g_test_add ("/base/file/failure", Fixture, NULL, set_up, test_failure, tear_down);

  return g_test_run ();
}
