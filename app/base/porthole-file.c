/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The small files that the application keeps for the user. All of this may block,
 * unless it says otherwise. */

#include "config.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "base/porthole-error.h"
#include "base/porthole-file.h"

#define N_RANDOM 6
#define UNFINISHED_SECONDS 60

/**
 * porthole_file_move_aside:
 * @path: a file
 *
 * Renames a damaged file, so that it isn't lost and isn't read again.
 *
 * Returns: (transfer full) (nullable): its new path, or %NULL when it can't be renamed
 */
char *
porthole_file_move_aside (const char *path)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *stamp = g_date_time_format (now, "%Y%m%d-%H%M%S");

  g_return_val_if_fail (path != NULL, NULL);

  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *aside = g_strdup_printf ("%s.damaged-%s-%u", path, stamp, i);

      if (g_file_test (aside, G_FILE_TEST_EXISTS))
        continue;
      return g_rename (path, aside) == 0 ? g_steal_pointer (&aside) : NULL;
    }

  return NULL;
}

/**
 * porthole_file_read:
 * @path: a file
 * @max_size: how many bytes it may have
 * @ret_data: (out) (nullable): its contents, %NULL when there is no such file
 * @ret_size: (out): how many bytes these are
 * @error: return location for an error: `PORTHOLE_ERROR_TOO_LARGE`, or one of the file system
 *   (`G_FILE_ERROR`)
 *
 * Reads a file that need not be there.
 *
 * Returns: whether it could be read, or isn't there
 */
gboolean
porthole_file_read (const char *path,
                    gsize max_size,
                    char **ret_data,
                    gsize *ret_size,
                    GError **error)
{
  g_autoptr (GError) own_error = NULL;
  g_autofree char *data = NULL;
  GStatBuf status;
  gsize size = 0;

  g_return_val_if_fail (path != NULL, FALSE);

  if (g_stat (path, &status) == 0 && (guint64) status.st_size > max_size)
    {
      g_set_error (error, PORTHOLE_ERROR, PORTHOLE_ERROR_TOO_LARGE, "%s: too large", path);
      return FALSE;
    }

  if (!g_file_get_contents (path, &data, &size, &own_error)
      && !g_error_matches (own_error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    {
      g_propagate_error (error, g_steal_pointer (&own_error));
      return FALSE;
    }

  *ret_data = g_steal_pointer (&data);
  *ret_size = size;
  return TRUE;
}

/* Whether it is what g_file_set_contents_full() calls the file that it writes first. */
static gboolean
is_unfinished (const char *name, const char *file)
{
  gsize length = strlen (file);

  return g_str_has_prefix (name, file) && name[length] == '.'
         && strlen (name + length + 1) == N_RANDOM
         && strspn (name + length + 1, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS) == N_RANDOM;
}

/* Whoever was ended while it wrote has left half a file behind. What is new may be somebody's who
 * writes right now. */
static void
remove_unfinished (const char *folder, const char *path)
{
  g_autofree char *file = g_path_get_basename (path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  gint64 before = g_get_real_time () / G_USEC_PER_SEC - UNFINISHED_SECONDS;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *unfinished = g_build_filename (folder, name, NULL);
      GStatBuf status;

      if (is_unfinished (name, file) && g_lstat (unfinished, &status) == 0
          && S_ISREG (status.st_mode) && status.st_mtime < before)
        g_unlink (unfinished);
    }
}

/**
 * porthole_file_write:
 * @path: a file
 * @data: (array length=size): its new contents
 * @size: how many bytes these are
 * @error: return location for an error: `PORTHOLE_ERROR_NO_SPACE`, `PORTHOLE_ERROR_FAILED`, or one
 *   of the file system (`G_FILE_ERROR`)
 *
 * Writes a file and the folders it is in: to another file first, which is synced and renamed, so
 * that the old contents are there until the new ones are. What an earlier end in the middle of it
 * left behind is removed.
 *
 * Returns: whether it is written; the old file is as it was if not
 */
gboolean
porthole_file_write (const char *path, const char *data, gsize size, GError **error)
{
  g_autofree char *folder = NULL;
  g_autoptr (GError) own_error = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  folder = g_path_get_dirname (path);
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      int code = errno;

      g_set_error (error, PORTHOLE_ERROR,
                   code == ENOSPC || code == EDQUOT ? PORTHOLE_ERROR_NO_SPACE
                                                    : PORTHOLE_ERROR_FAILED,
                   "%s: %s", folder, g_strerror (code));
      return FALSE;
    }

  if (g_file_set_contents_full (path, data, (gssize) size,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600,
                                &own_error))
    {
      remove_unfinished (folder, path);
      return TRUE;
    }

  if (g_error_matches (own_error, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    g_set_error (error, PORTHOLE_ERROR, PORTHOLE_ERROR_NO_SPACE, "%s", own_error->message);
  else
    g_propagate_error (error, g_steal_pointer (&own_error));
  return FALSE;
}

typedef struct
{
  char *path;
  char *data;
  gsize size;
} Writing;

static void
writing_free (gpointer data)
{
  Writing *writing = data;

  g_free (writing->path);
  g_free (writing->data);
  g_free (writing);
}

/* How many files are still to be written. */
static GMutex lock;
static GCond written;
static guint n_waiting;

static void
write_in_thread (gpointer data, gpointer user_data)
{
  g_autoptr (GTask) task = data;
  const Writing *writing = g_task_get_task_data (task);
  GError *error = NULL;

  if (porthole_file_write (writing->path, writing->data, writing->size, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);

  g_mutex_lock (&lock);
  n_waiting--;
  g_cond_broadcast (&written);
  g_mutex_unlock (&lock);
}

/**
 * porthole_file_write_task:
 * @task: what becomes %TRUE when the file is written, or the error of [func@file_write]; it has no
 *   task data yet
 * @path: a file
 * @data: (transfer full) (array length=size): its new contents
 * @size: how many bytes these are
 *
 * Writes a file in another thread, as [func@file_write] does, and doesn't block. What is written
 * this way is written in the order in which it was asked for, so that what was kept first never
 * takes the place of what was kept last.
 */
void
porthole_file_write_task (GTask *task, const char *path, char *data, gsize size)
{
  static GThreadPool *writer;
  Writing *writing;

  g_return_if_fail (G_IS_TASK (task));
  g_return_if_fail (path != NULL);

  if (g_once_init_enter_pointer (&writer))
    g_once_init_leave_pointer (&writer, g_thread_pool_new (write_in_thread, NULL, 1, FALSE, NULL));

  writing = g_new0 (Writing, 1);
  writing->path = g_strdup (path);
  writing->data = data;
  writing->size = size;
  g_task_set_task_data (task, writing, writing_free);
  g_mutex_lock (&lock);
  n_waiting++;
  g_mutex_unlock (&lock);
  g_thread_pool_push (writer, g_object_ref (task), NULL);
}

/**
 * porthole_file_wait:
 *
 * Waits until all that [func@file_write_task] was asked for is written. For the end of the process,
 * at which threads just stop: this blocks for as long as the disk takes.
 */
void
porthole_file_wait (void)
{
  g_mutex_lock (&lock);
  while (n_waiting > 0)
    g_cond_wait (&written, &lock);
  g_mutex_unlock (&lock);
}
