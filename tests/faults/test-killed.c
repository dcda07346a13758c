/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A program that is ended at any time while it writes notes: the file is the old one or the new one,
 * what was said to be saved is there, and what is left over doesn't pile up.
 *
 *   test-killed              the test
 *   test-killed write PATH   what is ended: writes one generation of notes after the other
 */

#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utime.h>

#include "base/porthole-file.h"
#include "registry/porthole-notes.h"

#define N_PORTS 300
#define N_ROUNDS 80
#define MAX_DELAY_US 120000

/* ---- what is ended ---- */

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  if (!porthole_notes_save_finish (PORTHOLE_NOTES (source), result, &error))
    g_error ("%s", error->message);
  *(gboolean *) user_data = TRUE;
}

static void
write_for_ever (const char *path, guint generation)
{
  g_autoptr (PortholeNotes) notes = porthole_notes_new (path);
  g_autofree char *note = g_strnfill (200, 'n');

  prctl (PR_SET_PDEATHSIG, SIGKILL);
  for (;; generation++)
    {
      g_autofree char *name = g_strdup_printf ("Generation %u", generation);
      gboolean done = FALSE;

      for (guint16 port = 1; port <= N_PORTS; port++)
        porthole_notes_set (notes, port, name, note);
      porthole_notes_save_async (notes, NULL, saved_cb, &done);
      while (!done)
        g_main_context_iteration (NULL, TRUE);
      printf ("%u\n", generation);
      fflush (stdout);
    }
}

/* ---- the test ---- */

/* The generation that all ports are of. */
static guint
read_generation (const char *path)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  guint generation = 0;

  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);
  for (guint port = 1; port <= N_PORTS; port++)
    {
      g_autofree char *group = g_strdup_printf ("%u", port);
      g_autofree char *name = g_key_file_get_string (file, group, "Name", &error);
      guint here;

      g_assert_no_error (error);
      g_assert_cmpint (sscanf (name, "Generation %u", &here), ==, 1);
      if (port > 1)
        g_assert_cmpuint (here, ==, generation);
      generation = here;
    }

  return generation;
}

/* Starts it, ends it some time after its first word, and gets the last generation that it said. */
static guint
run_and_end (const char *path, guint generation, int number)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *first = g_strdup_printf ("%u", generation);
  const char *arguments[] = { self, "write", path, first, NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *line = NULL;
  gsize room = 0;
  guint said = 0;
  int out, status;
  GPid pid;
  FILE *file;

  g_spawn_async_with_pipes (NULL, (char **) arguments, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL,
                            &pid, NULL, &out, NULL, &error);
  g_assert_no_error (error);
  file = fdopen (out, "r");
  g_assert_nonnull (file);
  g_assert_cmpint (getline (&line, &room, file), >, 0);
  said = (guint) atoi (line);

  g_usleep ((gulong) g_test_rand_int_range (0, MAX_DELAY_US));
  g_assert_no_errno (kill (pid, number));
  while (getline (&line, &room, file) > 0)
    said = strchr (line, '\n') != NULL ? (guint) atoi (line) : said;
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFSIGNALED (status));
  g_assert_cmpint (WTERMSIG (status), ==, number);
  fclose (file);
  return said;
}

/* Makes what is left over old, and counts it. */
static guint
age_leftovers (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  struct utimbuf times = { 0 };
  guint n_leftovers = 0;
  const char *name;

  times.modtime = g_get_real_time () / G_USEC_PER_SEC - 3600;
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_equal (name, "notes.ini"))
        continue;
      g_assert_no_errno (g_utime (path, &times));
      n_leftovers++;
    }

  return n_leftovers;
}

static void
test_notes (void)
{
  g_autofree char *folder = g_dir_make_tmp ("porthole-killed-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "notes.ini", NULL);
  g_autofree char *data = NULL;
  guint generation = 0, n_unfinished = 0, n_ahead = 0;
  gsize size;

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      guint said = run_and_end (path, generation + 1, round % 2 == 0 ? SIGTERM : SIGKILL);

      g_assert_cmpuint (said, >, generation);
      generation = read_generation (path);
      /* The one that was being written may be there already. */
      g_assert_true (generation == said || generation == said + 1);
      n_ahead += generation > said;
      n_unfinished = MAX (n_unfinished, age_leftovers (folder));
    }

  /* Each beginning swept up behind the end before it. */
  g_test_message ("%u generations, %u of them not yet said to be saved", generation, n_ahead);
  g_assert_cmpuint (n_unfinished, <=, 1);

  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  age_leftovers (folder);
  g_assert_true (porthole_file_write (path, data, size, NULL));
  g_assert_cmpuint (age_leftovers (folder), ==, 0);
  g_assert_no_errno (g_unlink (path));
  g_assert_no_errno (g_rmdir (folder));
}

int
main (int argc, char *argv[])
{
  if (argc > 3 && g_str_equal (argv[1], "write"))
    {
      write_for_ever (argv[2], (guint) atoi (argv[3]));
      return EXIT_FAILURE;
    }

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/faults/killed/notes", test_notes);

  return g_test_run ();
}
