/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/porthole-error.h"
#include "server/porthole-server.h"
#include "server/server-fixture.h"

static void
test_connections (void)
{
  g_autoptr (PortholeServerConfig) config = server_config ();
  PortholeServer *server = NULL;
  int fds[3];

  config->max_connections = 2;
  server = server_start (config);
  for (guint i = 0; i < 3; i++)
    fds[i] = client_connect (AF_INET, porthole_server_get_port (server));
  client_expect (fds[0], "Hello");
  client_expect (fds[1], "Hello");
  client_expect_end (fds[2]);
  wait_for_event (server, PORTHOLE_LOG_REFUSED, 1);
  g_assert_cmpuint (count_reasons (server, PORTHOLE_LOG_REFUSED, PORTHOLE_REASON_CONNECTION_LIMIT),
                    ==, 1);
  g_assert_cmpuint (porthole_server_get_open (server), ==, 2);

  /* Where one went there's place for one. */
  close (fds[0]);
  wait_for_event (server, PORTHOLE_LOG_CLOSED, 1);
  {
    g_autofd int fd = client_connect (AF_INET, porthole_server_get_port (server));

    client_expect (fd, "Hello");
  }
  close (fds[1]);
  close (fds[2]);
  server_stop (server);
  g_assert_finalize_object (server);
}

static void
test_kept (void)
{
  g_autoptr (PortholeServerConfig) config = server_config ();
  PortholeServer *server = NULL;
  gsize kept = 0;

  config->reply = PORTHOLE_REPLY_DISCARD;
  config->max_kept = 100;
  server = server_start (config);
  {
    g_autofd int fd = client_connect (AF_INET, porthole_server_get_port (server));
    g_autofree char *data = g_strnfill (70, 'd');

    for (guint i = 0; i < 3; i++)
      {
        g_autoptr (PortholeLogEntry) entry = NULL;

        client_send (fd, data, 70);
        wait_for_event (server, PORTHOLE_LOG_RECEIVED, i + 1);
        entry = find_event (server, PORTHOLE_LOG_RECEIVED, i);
        g_assert_cmpuint (porthole_log_entry_get_received (entry), ==, 70);
        g_assert_cmpint (porthole_log_entry_get_truncated (entry), ==, i > 0);
        if (porthole_log_entry_get_data (entry) != NULL)
          kept += g_bytes_get_size (porthole_log_entry_get_data (entry));
      }
    g_assert_cmpuint (kept, ==, 100);
  }
  server_stop (server);
  g_assert_finalize_object (server);
}

static void
test_rows (void)
{
  g_autoptr (PortholeServerConfig) config = server_config ();
  PortholeServer *server = NULL;
  PortholeServerTotals totals;
  guint n;

  config->max_rows = 50;
  server = server_start (config);
  for (guint i = 0; i < 100; i++)
    {
      g_autofd int fd = client_connect (AF_INET, porthole_server_get_port (server));

      client_expect (fd, "Hello");
    }
  do
    {
      g_main_context_iteration (NULL, TRUE);
      porthole_server_get_totals (server, &totals);
    }
  while (totals.closed < 100);

  n = g_list_model_get_n_items (G_LIST_MODEL (porthole_server_get_log (server)));
  g_assert_cmpuint (n, <=, 50);
  /* Every row is here or counted; one of them is the log's own, about being full. */
  g_assert_cmpuint (totals.rows_dropped + n, ==, totals.rows + 1);
  g_assert_cmpuint (totals.opened, ==, 100);

  server_stop (server);
  g_assert_finalize_object (server);
}

static void
test_idle (void)
{
  g_autoptr (PortholeServerConfig) config = server_config ();
  PortholeServer *server = NULL;
  gint64 begin;

  config->idle_timeout = 1;
  server = server_start (config);
  begin = g_get_monotonic_time ();
  {
    g_autofd int silent = client_connect (AF_INET, porthole_server_get_port (server));
    g_autofd int talking = client_connect (AF_INET, porthole_server_get_port (server));

    while (count_events (server, PORTHOLE_LOG_CLOSED) == 0)
      {
        client_send (talking, ".", 1);
        g_main_context_iteration (NULL, TRUE);
      }
    g_assert_cmpint (g_get_monotonic_time () - begin, >=, G_USEC_PER_SEC);
    g_assert_cmpuint (count_reasons (server, PORTHOLE_LOG_CLOSED, PORTHOLE_REASON_IDLE), ==, 1);
    client_expect (silent, "Hello");
    wait_for_event (server, PORTHOLE_LOG_CLOSED, 2);
  }
  server_stop (server);
  g_assert_finalize_object (server);
}

static void
test_auto_stop (void)
{
  g_autoptr (PortholeServerConfig) config = server_config ();
  PortholeServer *server = NULL;
  g_autofd int fd = -1;

  config->auto_stop = 1;
  server = server_start (config);
  fd = client_connect (AF_INET, porthole_server_get_port (server));
  wait_until (porthole_server_get_state (server) == PORTHOLE_SERVER_STOPPED);
  g_assert_cmpint (porthole_server_get_stop_reason (server), ==, PORTHOLE_REASON_AUTO_STOP);
  g_assert_cmpuint (count_events (server, PORTHOLE_LOG_STOPPED), ==, 1);
  g_assert_cmpuint (count_reasons (server, PORTHOLE_LOG_CLOSED, PORTHOLE_REASON_STOPPING), ==, 1);
  g_assert_finalize_object (server);
}

static void
test_stop_after (void)
{
  const PortholeTransport transports[] = { PORTHOLE_TRANSPORT_TCP, PORTHOLE_TRANSPORT_UDP };

  for (guint i = 0; i < G_N_ELEMENTS (transports); i++)
    {
      g_autoptr (PortholeServerConfig) config = server_config ();
      PortholeServer *server = NULL;

      config->transport = transports[i];
      config->stop_after = 2;
      server = server_start (config);
      for (guint n = 0; n < 2; n++)
        {
          g_autofd int fd = transports[i] == PORTHOLE_TRANSPORT_TCP
                                ? client_connect (AF_INET, porthole_server_get_port (server))
                                : client_datagrams (AF_INET, porthole_server_get_port (server));

          client_send (fd, "x", 1);
          client_expect (fd, "Hello");
        }
      wait_until (porthole_server_get_state (server) == PORTHOLE_SERVER_STOPPED);
      g_assert_cmpint (porthole_server_get_stop_reason (server), ==, PORTHOLE_REASON_COUNT_REACHED);
      g_assert_finalize_object (server);
    }
}

/* Runs out of descriptors with connections waiting: each is refused and said to be, the
 * server recovers when there are some again, and no core is kept busy meanwhile. */
static void
test_descriptors (void)
{
  g_autoptr (PortholeServerConfig) config = server_config ();
  PortholeServer *server;
  g_autoptr (GArray) hoard = g_array_new (FALSE, FALSE, sizeof (int));
  int clients[5];
  struct rusage before, after;
  struct rlimit limit, small;
  gint64 used;

  if (g_getenv ("PORTHOLE_VALGRIND") != NULL)
    {
      g_test_skip ("valgrind keeps descriptors of its own where the limit is");
      return;
    }

  server = server_start (config);
  for (guint i = 0; i < G_N_ELEMENTS (clients); i++)
    clients[i] = socket (AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

  g_assert_no_errno (getrlimit (RLIMIT_NOFILE, &limit));
  small = limit;
  small.rlim_cur = 256;
  g_assert_no_errno (setrlimit (RLIMIT_NOFILE, &small));
  for (int fd = open ("/dev/null", O_RDONLY); fd >= 0; fd = open ("/dev/null", O_RDONLY))
    g_array_append_val (hoard, fd);
  g_assert_cmpint (errno, ==, EMFILE);

  for (guint i = 0; i < G_N_ELEMENTS (clients); i++)
    client_connect_with (clients[i], porthole_server_get_port (server));
  wait_for_event (server, PORTHOLE_LOG_REFUSED, 5);
  g_assert_cmpuint (count_reasons (server, PORTHOLE_LOG_REFUSED, PORTHOLE_REASON_NO_DESCRIPTORS),
                    ==, 5);
  g_assert_cmpuint (count_reasons (server, PORTHOLE_LOG_ERROR, PORTHOLE_REASON_NO_DESCRIPTORS), >=,
                    1);
  for (guint i = 0; i < G_N_ELEMENTS (clients); i++)
    {
      client_expect_end (clients[i]);
      close (clients[i]);
    }

  /* Half a second of nothing costs nothing. */
  getrusage (RUSAGE_SELF, &before);
  {
    gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 2;

    wait_until (g_get_monotonic_time () >= end);
  }
  getrusage (RUSAGE_SELF, &after);
  used = (after.ru_utime.tv_sec - before.ru_utime.tv_sec) * G_USEC_PER_SEC + after.ru_utime.tv_usec
         - before.ru_utime.tv_usec
         + (after.ru_stime.tv_sec - before.ru_stime.tv_sec) * G_USEC_PER_SEC
         + after.ru_stime.tv_usec - before.ru_stime.tv_usec;
  g_assert_cmpint (used, <, 100000);

  for (guint i = 0; i < hoard->len; i++)
    close (g_array_index (hoard, int, i));
  g_assert_no_errno (setrlimit (RLIMIT_NOFILE, &limit));
  {
    g_autofd int fd = client_connect (AF_INET, porthole_server_get_port (server));

    client_expect (fd, "Hello");
  }
  server_stop (server);
  g_assert_finalize_object (server);
}

static GPtrArray *
read_lines (const char *path)
{
  GPtrArray *nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_suffix (text, "\n"));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i + 1] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      JsonNode *node = json_from_string (lines[i], &error);

      g_assert_no_error (error);
      g_assert_true (JSON_NODE_HOLDS_OBJECT (node));
      g_ptr_array_add (nodes, node);
    }

  return nodes;
}

static void
test_recording (void)
{
  const char *const members[] = { "time",  "event",       "server",    "peer",     "connection",
                                  "bytes", "data_base64", "truncated", "protocol", "message" };
  g_autofree char *folder = g_dir_make_tmp ("porthole-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "log.jsonl", NULL);
  g_autoptr (PortholeServerConfig) config = server_config ();
  PortholeServer *server = NULL;
  PortholeServerTotals totals;
  g_autoptr (GPtrArray) nodes = NULL;
  GStatBuf status;
  guint received = 0;

  config->reply = PORTHOLE_REPLY_DISCARD;
  config->max_kept = 2;
  config->recording = g_strdup (path);
  server = server_start (config);
  {
    g_autofd int fd = client_connect (AF_INET, porthole_server_get_port (server));

    client_send (fd, "\xff\x00\x1b[31m\"\\", 8);
  }
  wait_for_event (server, PORTHOLE_LOG_CLOSED, 1);
  server_stop (server);
  porthole_server_get_totals (server, &totals);

  g_assert_no_errno (g_stat (path, &status));
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);
  nodes = read_lines (path);
  g_assert_cmpuint (nodes->len, ==, totals.recorded);
  g_assert_cmpuint (nodes->len, ==, 6);
  for (guint i = 0; i < nodes->len; i++)
    {
      JsonObject *object = json_node_get_object (g_ptr_array_index (nodes, i));

      for (guint m = 0; m < G_N_ELEMENTS (members); m++)
        g_assert_true (json_object_has_member (object, members[m]));
      if (g_strcmp0 (json_object_get_string_member (object, "event"), "received") == 0)
        {
          gsize size;
          g_autofree guchar *data
              = g_base64_decode (json_object_get_string_member (object, "data_base64"), &size);

          /* The recording has all of it, whatever the log keeps. */
          g_assert_cmpmem (data, size, "\xff\x00\x1b[31m\"\\", 8);
          g_assert_cmpint (json_object_get_int_member (object, "bytes"), ==, 8);
          g_assert_false (json_object_get_boolean_member (object, "truncated"));
          received++;
        }
    }
  g_assert_cmpuint (received, ==, 1);
  g_assert_cmpstr (
      json_object_get_string_member (json_node_get_object (g_ptr_array_index (nodes, 5)), "event"),
      ==, "stopped");

  g_assert_finalize_object (server);
  g_assert_no_errno (g_unlink (path));
  g_assert_no_errno (g_rmdir (folder));
}

/* /dev/full takes nothing, as a full disk does: said once, and the server goes on. */
static void
test_recording_full (void)
{
  g_autoptr (PortholeServerConfig) config = server_config ();
  PortholeServer *server = NULL;
  PortholeServerTotals totals;

  config->recording = g_strdup ("/dev/full");
  server = server_start (config);
  wait_for_event (server, PORTHOLE_LOG_ERROR, 1);
  g_assert_cmpuint (count_reasons (server, PORTHOLE_LOG_ERROR, PORTHOLE_REASON_RECORDING_FULL), ==,
                    1);
  for (guint i = 0; i < 3; i++)
    {
      g_autofd int fd = client_connect (AF_INET, porthole_server_get_port (server));

      client_expect (fd, "Hello");
    }
  wait_for_event (server, PORTHOLE_LOG_CLOSED, 3);
  server_stop (server);
  porthole_server_get_totals (server, &totals);
  g_assert_cmpuint (totals.recorded, ==, 0);
  g_assert_cmpuint (totals.recording_dropped, ==, totals.rows);
  g_assert_cmpuint (count_events (server, PORTHOLE_LOG_ERROR), ==, 1);
  g_assert_finalize_object (server);
}

static void
test_recording_refused (void)
{
  g_autoptr (PortholeServerConfig) config = server_config ();
  PortholeServer *server = NULL;

  config->recording = g_strdup ("/proc/no/such/place");
  server = porthole_server_new (config);
  server_start_fails (server, PORTHOLE_ERROR_FAILED);
  g_assert_finalize_object (server);
}

/* A server that records into a pipe that nobody reads, and has more to say than fits into it. */
static PortholeServer *
start_blocked (int pipe_fds[2])
{
  g_autoptr (PortholeServerConfig) config = server_config ();
  g_autofree char *data = g_malloc0 (1024 * 1024);
  g_autofd int fd = -1;
  PortholeServer *server;

  g_assert_no_errno (pipe2 (pipe_fds, O_CLOEXEC));
  config->reply = PORTHOLE_REPLY_DISCARD;
  config->recording_fd = pipe_fds[1];
  server = server_start (config);
  fd = client_connect (AF_INET, porthole_server_get_port (server));
  for (guint i = 0; i < 64; i++)
    client_send (fd, data, 1024 * 1024);
  return server;
}

/* Somebody at the end of a pipe who doesn't read: the server goes on, what finds no room is
 * counted, and stopping doesn't wait for ever. */
static void
test_recording_blocked (void)
{
  int pipe_fds[2];
  PortholeServer *server = start_blocked (pipe_fds);
  PortholeServerTotals totals;
  gint64 begin;

  wait_for_event (server, PORTHOLE_LOG_CLOSED, 1);
  begin = g_get_monotonic_time ();
  server_stop (server);
  g_assert_cmpint (g_get_monotonic_time () - begin, <, 6 * G_USEC_PER_SEC);
  porthole_server_get_totals (server, &totals);
  g_assert_cmpuint (totals.bytes_received, ==, 64 * 1024 * 1024);
  g_assert_cmpuint (totals.recording_dropped, >, 0);

  close (pipe_fds[0]);
  close (pipe_fds[1]);
  g_assert_finalize_object (server);
}

/* Letting go of a server that runs doesn't wait for its recording; ending the process does. */
static void
test_let_go (void)
{
  int pipe_fds[2];
  PortholeServer *server = start_blocked (pipe_fds);
  gint64 begin;

  wait_for_event (server, PORTHOLE_LOG_CLOSED, 1);
  begin = g_get_monotonic_time ();
  g_assert_finalize_object (server);
  g_assert_cmpint (g_get_monotonic_time () - begin, <, G_USEC_PER_SEC);
  porthole_server_wait_all ();
  g_assert_cmpint (g_get_monotonic_time () - begin, >, G_USEC_PER_SEC);

  close (pipe_fds[0]);
  close (pipe_fds[1]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/server-limits/connections", test_connections);
  g_test_add_func ("/server-limits/kept", test_kept);
  g_test_add_func ("/server-limits/rows", test_rows);
  g_test_add_func ("/server-limits/idle", test_idle);
  g_test_add_func ("/server-limits/auto-stop", test_auto_stop);
  g_test_add_func ("/server-limits/stop-after", test_stop_after);
  g_test_add_func ("/server-limits/descriptors", test_descriptors);
  g_test_add_func ("/server-limits/recording", test_recording);
  g_test_add_func ("/server-limits/recording-full", test_recording_full);
  g_test_add_func ("/server-limits/recording-refused", test_recording_refused);
  g_test_add_func ("/server-limits/recording-blocked", test_recording_blocked);
  g_test_add_func ("/server-limits/let-go", test_let_go);

  return g_test_run ();
}
