/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gio/gio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include "server/porthole-server.h"
#include "server/server-fixture.h"

/* Under a sanitizer a gibibyte takes a minute. */
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define POURED_MEBIBYTES 64
#else
#define POURED_MEBIBYTES 1024
#endif

static const char *swarm_path;

typedef struct
{
  GSubprocess *process;
  GDataInputStream *output;
  char *line;
  gboolean has_line;
} Swarm;

static void
line_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Swarm *swarm = user_data;
  g_autoptr (GError) error = NULL;

  swarm->line
      = g_data_input_stream_read_line_finish (G_DATA_INPUT_STREAM (source), result, NULL, &error);
  g_assert_no_error (error);
  swarm->has_line = TRUE;
}

static Swarm *
swarm_start (PortholeServer *server, const char *mode, guint n, guint more)
{
  Swarm *swarm = g_new0 (Swarm, 1);
  g_autoptr (GError) error = NULL;
  g_autofree char *port = g_strdup_printf ("%u", porthole_server_get_port (server));
  g_autofree char *n_text = g_strdup_printf ("%u", n);
  g_autofree char *more_text = g_strdup_printf ("%u", more);

  swarm->process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE,
                                     &error, swarm_path, port, mode, n_text, more_text, NULL);
  g_assert_no_error (error);
  swarm->output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (swarm->process));
  g_data_input_stream_read_line_async (swarm->output, G_PRIORITY_DEFAULT, NULL, line_cb, swarm);
  return swarm;
}

static void
swarm_wait (Swarm *swarm, guint64 *ret_first, guint64 *ret_second)
{
  g_auto (GStrv) numbers = NULL;

  wait_until (swarm->has_line);
  g_assert_nonnull (swarm->line);
  numbers = g_strsplit (swarm->line, " ", -1);
  *ret_first = g_ascii_strtoull (numbers[0], NULL, 10);
  if (ret_second != NULL)
    *ret_second = g_ascii_strtoull (numbers[1], NULL, 10);
}

static void
swarm_end (Swarm *swarm)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (
      g_output_stream_close (g_subprocess_get_stdin_pipe (swarm->process), NULL, &error));
  g_assert_true (g_subprocess_wait_check (swarm->process, NULL, &error));
  g_assert_no_error (error);
  g_object_unref (swarm->output);
  g_object_unref (swarm->process);
  g_free (swarm->line);
  g_free (swarm);
}

static guint64
totals_of (PortholeServer *server, gsize offset)
{
  PortholeServerTotals totals;

  porthole_server_get_totals (server, &totals);
  return G_STRUCT_MEMBER (guint64, &totals, offset);
}

#define total(server, member) totals_of (server, G_STRUCT_OFFSET (PortholeServerTotals, member))

static glong
memory_peak (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

/* As many as a test machine has descriptors for, up to ten thousand, and stop with all open. */
static void
test_silent (void)
{
  g_autoptr (PortholeServerConfig) config = server_config ();
  PortholeServer *server = server_start (config);
  struct rlimit limit;
  guint n;
  guint64 opened;
  Swarm *swarm = NULL;
  gint64 begin;

  getrlimit (RLIMIT_NOFILE, &limit);
  n = (guint) MIN (10000, limit.rlim_max - 200);
  swarm = swarm_start (server, "silent", n, 0);
  swarm_wait (swarm, &opened, NULL);
  g_assert_cmpuint (opened, ==, n);
  wait_until (porthole_server_get_open (server) == n);
  g_assert_cmpuint (total (server, opened), ==, n);

  begin = g_get_monotonic_time ();
  server_stop (server);
  g_test_message ("stop with %u open: %.3f s", n,
                  (double) (g_get_monotonic_time () - begin) / G_USEC_PER_SEC);
  g_assert_cmpint (g_get_monotonic_time () - begin, <, G_USEC_PER_SEC);
  g_assert_cmpuint (total (server, closed), ==, n);
  swarm_end (swarm);
  g_assert_finalize_object (server);
}

static void
test_greeted (void)
{
  g_autoptr (PortholeServerConfig) config = server_config ();
  PortholeServer *server = server_start (config);
  guint64 done, bytes;
  Swarm *swarm = swarm_start (server, "greeted", 10000, 100);

  swarm_wait (swarm, &done, &bytes);
  swarm_end (swarm);
  g_assert_cmpuint (done, ==, 10000);
  wait_until (total (server, closed) == done);
  g_assert_cmpuint (total (server, opened), ==, done);
  g_assert_cmpuint (total (server, bytes_sent), ==, bytes);
  g_assert_cmpuint (total (server, errors), ==, 0);
  g_assert_cmpuint (total (server, refused), ==, 0);
  server_stop (server);
  g_assert_finalize_object (server);
}

static void
test_resets (void)
{
  const PortholeReplyKind replies[] = { PORTHOLE_REPLY_GREETING, PORTHOLE_REPLY_ECHO,
                                        PORTHOLE_REPLY_HTTP, PORTHOLE_REPLY_DISCARD };

  for (guint i = 0; i < G_N_ELEMENTS (replies); i++)
    {
      g_autoptr (PortholeServerConfig) config = server_config ();
      PortholeServer *server = NULL;
      guint64 done;
      Swarm *swarm = NULL;

      config->reply = replies[i];
      config->close_after_reply = i % 2 != 0;
      server = server_start (config);
      swarm = swarm_start (server, "resets", 1000, 0);
      swarm_wait (swarm, &done, NULL);
      swarm_end (swarm);
      /* One that was reset before it was accepted may never have been a connection; that one
       * isn't connected to any more is clear once another one was served after it. */
      {
        g_autofd int fd = client_connect (AF_INET, porthole_server_get_port (server));
      }
      wait_until (total (server, opened) > done / 2
                  && total (server, opened) == total (server, closed));
      g_assert_cmpuint (total (server, opened), <=, done + 1);
      server_stop (server);
      g_assert_cmpuint (total (server, opened), ==, total (server, closed));
      g_assert_finalize_object (server);
    }
}

static void
pour (PortholeReplyKind reply, const char *mode, guint mebibytes)
{
  g_autoptr (PortholeServerConfig) config = server_config ();
  PortholeServer *server = NULL;
  guint64 size = (guint64) mebibytes * 1024 * 1024;
  guint64 done;
  glong before;
  Swarm *swarm = NULL;

  config->reply = reply;
  server = server_start (config);
  before = memory_peak ();
  swarm = swarm_start (server, mode, mebibytes, 0);
  swarm_wait (swarm, &done, NULL);
  swarm_end (swarm);
  wait_until (total (server, closed) == 1);
  g_assert_cmpuint (total (server, bytes_received), ==, size);
  g_assert_cmpuint (total (server, bytes_sent), ==, reply == PORTHOLE_REPLY_ECHO ? size : 0);
  g_test_message ("%u MiB: %ld KiB more", mebibytes, memory_peak () - before);
  g_assert_cmpint (memory_peak () - before, <, 48 * 1024);
  server_stop (server);
  g_assert_finalize_object (server);
}

static void
test_pour (void)
{
  pour (PORTHOLE_REPLY_DISCARD, "pour", POURED_MEBIBYTES);
}

static void
test_echo (void)
{
  pour (PORTHOLE_REPLY_ECHO, "echo", POURED_MEBIBYTES);
}

/* Every datagram is received, or the kernel dropped it and that was said. */
static void
test_flood (void)
{
  g_autoptr (PortholeServerConfig) config = server_config ();
  PortholeServer *server = NULL;
  guint64 sent, bytes, dropped = 0;
  Swarm *swarm = NULL;
  gint64 give_up = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  config->transport = PORTHOLE_TRANSPORT_UDP;
  config->reply = PORTHOLE_REPLY_DISCARD;
  config->max_rows = 1000;
  server = server_start (config);
  swarm = swarm_start (server, "datagrams", 300000, 64);
  swarm_wait (swarm, &sent, &bytes);
  swarm_end (swarm);

  /* What the kernel dropped last is only told with the next datagram. */
  do
    {
      g_autofd int fd = client_datagrams (AF_INET, porthole_server_get_port (server));

      client_send (fd, "", 0);
      sent++;
      g_main_context_iteration (NULL, TRUE);
      dropped = total (server, datagrams_dropped);
      g_assert_cmpint (g_get_monotonic_time (), <, give_up);
    }
  while (total (server, chunks_received) + dropped < sent);
  g_assert_cmpuint (total (server, chunks_received) + dropped, ==, sent);
  g_test_message ("%" G_GUINT64_FORMAT " sent, %" G_GUINT64_FORMAT " dropped by the kernel", sent,
                  dropped);

  server_stop (server);
  g_assert_finalize_object (server);
}

static void
random_chunk (GString *chunk)
{
  const char *const nasty[]
      = { "\x1b]0;title\x07", "\u202e",   "<b>&amp;", "\xc3\x28", "%s%n", "\r\n",
          "\u2066",           "\xff\xfe", "GET / ",   "{port}" };
  guint n = (guint) g_test_rand_int_range (1, 40);

  g_string_truncate (chunk, 0);
  for (guint i = 0; i < n; i++)
    {
      if (g_test_rand_int_range (0, 3) == 0)
        g_string_append_c (chunk, (char) g_test_rand_int_range (0, 256));
      else
        g_string_append (chunk, nasty[g_test_rand_int_range (0, G_N_ELEMENTS (nasty))]);
    }
}

/* Anything may come; what is said of it is printable, and what is kept is what came. */
static void
test_random_bytes (void)
{
  for (PortholeReplyKind reply = 0; reply < PORTHOLE_N_REPLY_KINDS; reply++)
    {
      g_autoptr (PortholeServerConfig) config = server_config ();
      PortholeServer *server = NULL;
      GListModel *log;
      guint64 sent = 0;

      config->reply = reply;
      config->text = g_strdup (reply == PORTHOLE_REPLY_HEX ? "00" : "{peer}\x01");
      server = server_start (config);
      log = G_LIST_MODEL (porthole_server_get_log (server));
      for (guint i = 0; i < 100; i++)
        {
          g_autofd int fd = client_connect (AF_INET, porthole_server_get_port (server));
          g_autoptr (GString) chunk = g_string_new (NULL);

          for (guint n = 0; n < 3; n++)
            {
              random_chunk (chunk);
              if (send (fd, chunk->str, chunk->len, MSG_NOSIGNAL) > 0)
                sent += chunk->len;
            }
        }
      wait_until (total (server, closed) == 100);
      /* After a malformed request the rest may be cut off by the client's own reset. */
      if (reply != PORTHOLE_REPLY_HTTP)
        g_assert_cmpuint (total (server, bytes_received), <=, sent);
      if (reply == PORTHOLE_REPLY_DISCARD)
        g_assert_cmpuint (total (server, bytes_received), ==, sent);

      for (guint i = 0; i < g_list_model_get_n_items (log); i++)
        {
          g_autoptr (PortholeLogEntry) entry = g_list_model_get_item (log, i);

          for (const char *p = porthole_log_entry_get_detail (entry); *p != '\0'; p++)
            g_assert_true (g_ascii_isprint (*p));
        }
      server_stop (server);
      g_assert_finalize_object (server);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  swarm_path = argv[1];

  g_test_add_func ("/server-hostile/silent", test_silent);
  g_test_add_func ("/server-hostile/greeted", test_greeted);
  g_test_add_func ("/server-hostile/resets", test_resets);
  g_test_add_func ("/server-hostile/pour", test_pour);
  g_test_add_func ("/server-hostile/echo", test_echo);
  g_test_add_func ("/server-hostile/flood", test_flood);
  g_test_add_func ("/server-hostile/random-bytes", test_random_bytes);

  return g_test_run ();
}
