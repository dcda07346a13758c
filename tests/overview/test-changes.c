/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/porthole-error.h"
#include "common/files.h"
#include "common/wait.h"
#include "overview/porthole-changes.h"

static const char *program;

typedef struct
{
  char *dir;
  char *path;
  PortholeOverview *overview;
  PortholeScanner *scanner;
  PortholeChanges *changes;
} Fixture;

/* A start of the application. */
static void
start (Fixture *fixture, const char *session)
{
  fixture->overview = porthole_overview_new (fixture->dir);
  fixture->scanner = porthole_overview_get_scanner (fixture->overview);
  fixture->changes = porthole_changes_new (fixture->overview, fixture->path, session);
  porthole_changes_set_enabled (fixture->changes, TRUE);
  porthole_scanner_start (fixture->scanner);
  wait_until (porthole_changes_get_ready (fixture->changes));
}

static void
stop (Fixture *fixture)
{
  porthole_scanner_stop (fixture->scanner);
  /* What is being written in a thread holds it. */
  wait_until (G_OBJECT (fixture->changes)->ref_count == 1);
  assert_finalized (g_steal_pointer (&fixture->changes));
  wait_until (!porthole_scanner_get_refreshing (fixture->scanner));
  assert_finalized (g_steal_pointer (&fixture->overview));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->dir = g_dir_make_tmp ("porthole-changes-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->dir, "state", "changes.ini", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  remove_all (fixture->dir);
  g_free (fixture->dir);
  g_free (fixture->path);
}

/* Listens in another process, since the sockets of this one don't count, at a port that the system
 * doesn't choose, since those are all alike. */
static GSubprocess *
spawn_listener (guint16 *ret_port)
{
  g_autoptr (GError) error = NULL;
  GSubprocess *child
      = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                          program, "--listen", NULL);
  g_autoptr (GDataInputStream) output = NULL;
  g_autofree char *line = NULL;

  g_assert_no_error (error);
  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (child));
  line = g_data_input_stream_read_line (output, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (line);
  *ret_port = (guint16) g_ascii_strtoull (line, NULL, 10);

  return child;
}

static void
end_listener (GSubprocess **child)
{
  g_subprocess_force_exit (*child);
  g_subprocess_wait (*child, NULL, NULL);
  g_clear_object (child);
}

static int
listen_until_killed (void)
{
  g_autoptr (GSocketListener) listener = g_socket_listener_new ();
  guint16 port;
  char byte;

  do
    port = (guint16) g_random_int_range (20000, 30000);
  while (!g_socket_listener_add_inet_port (listener, port, NULL, NULL));

  g_print ("%u\n", port);
  while (read (STDIN_FILENO, &byte, 1) > 0)
    ;
  return 0;
}

static gboolean
has_port (GPtrArray *sockets, guint16 port)
{
  for (guint i = 0; i < sockets->len; i++)
    {
      const PortholeChangesSocket *socket = g_ptr_array_index (sockets, i);

      if (socket->port == port)
        return TRUE;
    }

  return FALSE;
}

/* '+' for new, '-' for gone, '=' for neither: others come and go on this computer. */
static char
tell (Fixture *fixture, PortholeChangesSince since, guint16 port)
{
  g_autoptr (GPtrArray) new = NULL;
  g_autoptr (GPtrArray) gone = NULL;

  porthole_changes_list (fixture->changes, since, &new, &gone);
  return has_port (new, port) ? '+' : has_port (gone, port) ? '-' : '=';
}

#define LAST_TIME PORTHOLE_CHANGES_SINCE_LAST_TIME
#define LOGIN PORTHOLE_CHANGES_SINCE_LOGIN

static void
test_runs (Fixture *fixture, gconstpointer data)
{
  guint16 first_port, second_port, third_port, own_port;
  g_autoptr (GSubprocess) first = spawn_listener (&first_port);
  g_autoptr (GSubprocess) second = NULL;
  g_autoptr (GSubprocess) third = NULL;
  g_autoptr (GSocketListener) own = g_socket_listener_new ();
  guint n_new, n_gone, n_new_before, n_gone_before;
  GStatBuf status;

  /* Never looked before: nothing is new. */
  start (fixture, "one");
  g_assert_cmpint (porthole_changes_get_time (fixture->changes, LAST_TIME), ==, 0);
  g_assert_cmpint (porthole_changes_get_time (fixture->changes, LOGIN), >, 0);
  g_assert_cmpint (tell (fixture, LAST_TIME, first_port), ==, '=');
  g_assert_cmpint (tell (fixture, LOGIN, first_port), ==, '=');
  stop (fixture);
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0077, ==, 0);

  /* Meanwhile one ends and another begins. */
  end_listener (&first);
  second = spawn_listener (&second_port);
  own_port = g_socket_listener_add_any_inet_port (own, NULL, NULL);
  start (fixture, "one");
  g_assert_cmpint (porthole_changes_get_time (fixture->changes, LAST_TIME), >, 0);
  g_assert_cmpint (tell (fixture, LAST_TIME, first_port), ==, '-');
  g_assert_cmpint (tell (fixture, LAST_TIME, second_port), ==, '+');
  g_assert_cmpint (tell (fixture, LOGIN, second_port), ==, '+');
  g_assert_cmpint (tell (fixture, LAST_TIME, own_port), ==, '=');

  /* What comes before one's eyes is listed, and no news. */
  porthole_changes_count_unseen (fixture->changes, &n_new, &n_gone);
  porthole_changes_mark_seen (fixture->changes);
  porthole_changes_count_unseen (fixture->changes, &n_new_before, &n_gone_before);
  g_assert_cmpuint (n_new_before + n_gone_before, ==, 0);
  third = spawn_listener (&third_port);
  wait_until (tell (fixture, LAST_TIME, third_port) == '+');
  porthole_changes_count_unseen (fixture->changes, &n_new, &n_gone);
  g_assert_cmpuint (n_new + n_gone, ==, 0);
  end_listener (&third);
  wait_until (tell (fixture, LAST_TIME, third_port) == '=');
  stop (fixture);

  /* Another login: what was there at its first look was there. */
  start (fixture, "two");
  g_assert_cmpint (tell (fixture, LOGIN, second_port), ==, '=');
  g_assert_cmpint (tell (fixture, LAST_TIME, second_port), ==, '=');
  end_listener (&second);
  wait_until (tell (fixture, LOGIN, second_port) == '-');

  /* Switched off, nothing stays. */
  porthole_changes_set_enabled (fixture->changes, FALSE);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (porthole_changes_get_time (fixture->changes, LOGIN), ==, 0);
  stop (fixture);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
test_news (Fixture *fixture, gconstpointer data)
{
  guint16 port;
  g_autoptr (GSubprocess) child = NULL;
  guint n_new, n_gone;

  start (fixture, NULL);
  stop (fixture);
  child = spawn_listener (&port);
  start (fixture, NULL);
  porthole_changes_count_unseen (fixture->changes, &n_new, &n_gone);
  g_assert_cmpuint (n_new, >, 0);
  stop (fixture);
}

static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autoptr (GDir) dir = NULL;
  const char *name;
  gboolean aside = FALSE;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (fixture->path, "[Changes]\nVersion=", -1, NULL));
  start (fixture, "one");
  g_assert_true (g_error_matches (porthole_changes_get_error (fixture->changes), PORTHOLE_ERROR,
                                  PORTHOLE_ERROR_DAMAGED_FILE));
  g_assert_cmpint (porthole_changes_get_time (fixture->changes, LAST_TIME), ==, 0);
  stop (fixture);

  dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    aside = aside || g_str_has_prefix (name, "changes.ini.damaged-");
  g_assert_true (aside);

  /* The next run is all right. */
  start (fixture, "one");
  g_assert_null (porthole_changes_get_error (fixture->changes));
  g_assert_cmpint (porthole_changes_get_time (fixture->changes, LAST_TIME), >, 0);
  stop (fixture);
}

/* Where nothing can be written, it says so, and goes on. */
static void
test_unwritable (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);

  g_assert_true (g_file_set_contents (folder, "a file in the place of the folder", -1, NULL));
  start (fixture, "one");
  porthole_scanner_stop (fixture->scanner);
  wait_until (porthole_changes_get_error (fixture->changes) != NULL);
  porthole_scanner_start (fixture->scanner);
  stop (fixture);
}

int
main (int argc, char *argv[])
{
  program = argv[0];
  if (argc == 2 && g_str_equal (argv[1], "--listen"))
    return listen_until_killed ();

  g_test_init (&argc, &argv, NULL);

  g_test_add ("/overview/changes/runs", Fixture, NULL, set_up, test_runs, tear_down);
  g_test_add ("/overview/changes/news", Fixture, NULL, set_up, test_news, tear_down);
  g_test_add ("/overview/changes/damaged", Fixture, NULL, set_up, test_damaged, tear_down);
  g_test_add ("/overview/changes/unwritable", Fixture, NULL, set_up, test_unwritable, tear_down);

  return g_test_run ();
}
