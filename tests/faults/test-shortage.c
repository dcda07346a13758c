/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A process that has no descriptors left, as a server under a flood has: what it can't find out it
 * doesn't guess, nothing ends it, and it goes on when there are some again. */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <netinet/in.h>
#include <pthread.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/porthole-error.h"
#include "common/wait.h"
#include "registry/porthole-registry.h"
#include "scan/scan-context.h"
#include "server/porthole-server.h"

#define LIMIT 256
/* Far more than a process of the tests takes. */
#define STACK ((gsize) 16 << 30)

typedef struct
{
  struct rlimit before;
  GArray *hoard;
} Shortage;

static void
set_limit (rlim_t limit)
{
  struct rlimit now;

  g_assert_no_errno (getrlimit (RLIMIT_NOFILE, &now));
  now.rlim_cur = limit;
  g_assert_no_errno (setrlimit (RLIMIT_NOFILE, &now));
}

/* Takes all descriptors but some. */
static void
hoard (Shortage *shortage, guint n_left)
{
  int fd;

  shortage->hoard = g_array_new (FALSE, FALSE, sizeof (int));
  g_assert_no_errno (getrlimit (RLIMIT_NOFILE, &shortage->before));
  set_limit (LIMIT);
  while ((fd = open ("/dev/null", O_RDONLY | O_CLOEXEC)) >= 0)
    g_array_append_val (shortage->hoard, fd);
  g_assert_cmpint (errno, ==, EMFILE);
  for (guint i = 0; i < n_left; i++)
    close (g_array_index (shortage->hoard, int, shortage->hoard->len - 1 - i));
  g_array_set_size (shortage->hoard, shortage->hoard->len - n_left);
}

static void
release (Shortage *shortage)
{
  for (guint i = 0; i < shortage->hoard->len; i++)
    close (g_array_index (shortage->hoard, int, i));
  g_clear_pointer (&shortage->hoard, g_array_unref);
  set_limit (shortage->before.rlim_cur);
}

static int
listen_somewhere (guint16 *ret_port)
{
  struct sockaddr_in address = { .sin_family = AF_INET };
  socklen_t size = sizeof address;
  int fd = socket (AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

  address.sin_addr.s_addr = htonl (INADDR_LOOPBACK);
  g_assert_no_errno (bind (fd, (struct sockaddr *) &address, sizeof address));
  g_assert_no_errno (listen (fd, 1));
  g_assert_no_errno (getsockname (fd, (struct sockaddr *) &address, &size));
  *ret_port = ntohs (address.sin_port);
  return fd;
}

/* Whether the owner of the port is known to be this process. */
static gboolean
is_owned (const ScanTable *table, guint16 port)
{
  for (guint i = 0; i < table->n_sockets; i++)
    {
      if (table->sockets[i].port == port && table->sockets[i].family == AF_INET
          && table->sockets[i].protocol == IPPROTO_TCP)
        return table->sockets[i].n_owners == 1 && table->sockets[i].hidden == SCAN_HIDDEN_NOT;
    }

  return FALSE;
}

static void
test_scan (void)
{
  ScanContext *context;
  ScanTable *table;
  guint16 port, later_port;
  int fd = listen_somewhere (&port);
  guint n_failed = 0;

  g_assert_cmpint (scan_context_new (NULL, NULL, &context), ==, 0);
  g_assert_cmpint (scan_context_refresh (context, SCAN_FLAGS_NONE, &table), ==, 0);
  g_assert_true (is_owned (table, port));
  scan_table_free (table);

  for (guint n_left = 0; n_left < 6; n_left++)
    {
      int later = listen_somewhere (&later_port);
      Shortage shortage;

      hoard (&shortage, n_left);
      for (guint i = 0; i < 4; i++)
        {
          int status = scan_context_refresh (
              context, i % 2 == 0 ? SCAN_FLAGS_NONE : SCAN_FLAGS_FULL_WALK, &table);

          if (status == 0)
            {
              g_assert_true (is_owned (table, port) && is_owned (table, later_port));
              scan_table_free (table);
            }
          else
            {
              g_assert_cmpint (status, ==, -EMFILE);
              n_failed++;
            }
        }
      release (&shortage);

      g_assert_cmpint (scan_context_refresh (context, SCAN_FLAGS_NONE, &table), ==, 0);
      g_assert_true (is_owned (table, port) && is_owned (table, later_port));
      scan_table_free (table);
      close (later);
    }
  /* None at all are too few, and these are enough. */
  g_assert_cmpuint (n_failed, >=, 4);
  g_assert_cmpuint (n_failed, <, 24);

  scan_context_free (context);
  close (fd);
}

static gpointer
borrow (gpointer data)
{
  const gint *ended = data;

  while (!g_atomic_int_get (ended))
    {
      int fd = open ("/dev/null", O_RDONLY | O_CLOEXEC);

      g_usleep (g_random_int_range (0, 200));
      if (fd >= 0)
        close (fd);
    }
  return NULL;
}

/* Other threads need the last descriptor, too, now and then: at any moment of a scan. */
static void
test_race (void)
{
  guint16 port;
  int fd = listen_somewhere (&port);
  gint ended = FALSE;
  guint n_failed = 0, n_owned = 0;
  GThread *thread = g_thread_new ("borrow", borrow, &ended);

  for (guint i = 0; i < 400; i++)
    {
      ScanContext *context;
      ScanTable *table;
      Shortage shortage;
      int status;

      hoard (&shortage, 3 + i % 4);
      status = scan_context_new (NULL, NULL, &context);
      if (status == 0)
        {
          status = scan_context_refresh (context, SCAN_FLAGS_FULL_WALK, &table);
          scan_context_free (context);
        }
      if (status == 0)
        {
          g_assert_true (is_owned (table, port));
          scan_table_free (table);
          n_owned++;
        }
      else
        {
          g_assert_cmpint (status, ==, -EMFILE);
          n_failed++;
        }
      release (&shortage);
    }
  g_atomic_int_set (&ended, TRUE);
  g_thread_join (thread);
  g_test_message ("%u failed, %u owned", n_failed, n_owned);

  close (fd);
}

static void
result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* There is memory, but not for the stack of another thread. */
static void
test_thread (void)
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  g_test_skip ("the sanitizer reserves more than there may be");
#else
  g_autoptr (PortholeServerConfig) config = porthole_server_config_new ();
  PortholeServer *server;
  g_autofree char *text = NULL;
  struct rlimit before, small;
  pthread_attr_t usual, large;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) again = NULL;
  g_autoptr (GAsyncResult) stopped = NULL;
  g_autoptr (GError) error = NULL;

  config->port = 0;
  server = porthole_server_new (config);
  g_assert_true (g_file_get_contents ("/proc/self/statm", &text, NULL, NULL));
  g_assert_no_errno (getrlimit (RLIMIT_AS, &before));
  small = before;
  small.rlim_cur = g_ascii_strtoull (text, NULL, 10) * (rlim_t) getpagesize () + STACK / 2;
  g_assert_no_errno (setrlimit (RLIMIT_AS, &small));
  g_assert_cmpint (pthread_getattr_default_np (&usual), ==, 0);
  large = usual;
  g_assert_cmpint (pthread_attr_setstacksize (&large, STACK), ==, 0);
  g_assert_cmpint (pthread_setattr_default_np (&large), ==, 0);
  porthole_server_start_async (server, NULL, result_cb, &result);
  wait_until (result != NULL);
  g_assert_cmpint (pthread_setattr_default_np (&usual), ==, 0);
  g_assert_cmpint (pthread_attr_destroy (&usual), ==, 0);
  g_assert_no_errno (setrlimit (RLIMIT_AS, &before));
  g_assert_false (porthole_server_start_finish (server, result, &error));
  g_assert_error (error, PORTHOLE_ERROR, PORTHOLE_ERROR_FAILED);
  g_assert_cmpint (porthole_server_get_state (server), ==, PORTHOLE_SERVER_STOPPED);

  porthole_server_start_async (server, NULL, result_cb, &again);
  wait_until (again != NULL);
  g_clear_error (&error);
  porthole_server_start_finish (server, again, &error);
  g_assert_no_error (error);
  porthole_server_stop_async (server, NULL, result_cb, &stopped);
  wait_until (stopped != NULL);
  /* They hold the server. */
  g_clear_object (&result);
  g_clear_object (&again);
  g_clear_object (&stopped);
  assert_finalized (server);
#endif
}

/* Each number of descriptors is too few or enough; with none GLib would end the process. */
static void
test_start (void)
{
  g_autoptr (PortholeServerConfig) config = porthole_server_config_new ();
  PortholeServer *server;
  guint n_failed = 0, n_started = 0;
  struct rlimit before, hard;

  config->port = 0;
  server = porthole_server_new (config);
  /* A server raises the limit as far as it may. */
  g_assert_no_errno (getrlimit (RLIMIT_NOFILE, &before));
  hard = before;
  hard.rlim_max = hard.rlim_cur = LIMIT;
  g_assert_no_errno (setrlimit (RLIMIT_NOFILE, &hard));

  for (guint n_left = 0; n_left < 14; n_left++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GAsyncResult) stopped = NULL;
      g_autoptr (GError) error = NULL;
      Shortage shortage;

      hoard (&shortage, n_left);
      porthole_server_start_async (server, NULL, result_cb, &result);
      wait_until (result != NULL);
      if (porthole_server_start_finish (server, result, &error))
        n_started++;
      else
        {
          g_assert_error (error, PORTHOLE_ERROR, PORTHOLE_ERROR_NO_DESCRIPTORS);
          n_failed++;
        }
      porthole_server_stop_async (server, NULL, result_cb, &stopped);
      wait_until (stopped != NULL);
      g_assert_cmpint (porthole_server_get_state (server), ==, PORTHOLE_SERVER_STOPPED);
      release (&shortage);
    }
  g_assert_cmpuint (n_failed, >=, 4);
  g_assert_cmpuint (n_started, >=, 1);
  assert_finalized (server);
}

/* The file can't be opened: nothing is imported, and what there was is there. */
static void
test_import (void)
{
  g_autofree char *dir = g_dir_make_tmp ("porthole-shortage-XXXXXX", NULL);
  g_autofree char *kept = g_build_filename (dir, "iana.csv", NULL);
  g_autoptr (PortholeNotes) notes = porthole_notes_new (kept);
  PortholeRegistry *registry = porthole_registry_new (notes);
  g_autoptr (GFile) csv = g_file_new_build_filename (dir, "new.csv", NULL);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (registry));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  Shortage shortage;

  g_assert_true (g_file_set_contents (g_file_peek_path (csv), "Service Name,", -1, NULL));
  hoard (&shortage, 0);
  porthole_registry_import_async (registry, csv, kept, NULL, result_cb, &result);
  wait_until (result != NULL);
  g_assert_false (porthole_registry_import_finish (registry, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_TOO_MANY_OPEN_FILES);
  release (&shortage);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (registry)), ==, n_items);
  g_assert_false (g_file_test (kept, G_FILE_TEST_EXISTS));
  g_assert_no_errno (g_unlink (g_file_peek_path (csv)));
  g_assert_no_errno (g_rmdir (dir));
  g_clear_object (&result);
  assert_finalized (registry);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  /* GLib can't do without these, and a program has them from its beginning. */
  g_main_context_default ();
  g_type_ensure (G_TYPE_TASK);

  /* First: the stack of a thread that has ended would be taken again. */
  g_test_add_func ("/faults/memory/thread", test_thread);
  g_test_add_func ("/faults/descriptors/scan", test_scan);
  g_test_add_func ("/faults/descriptors/race", test_race);
  g_test_add_func ("/faults/descriptors/import", test_import);
  /* Last: the limit doesn't go up again for an ordinary user. */
  g_test_add_func ("/faults/descriptors/start", test_start);

  return g_test_run ();
}
