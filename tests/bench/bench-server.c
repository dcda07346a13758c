/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <arpa/inet.h>
#include <errno.h>
#include <gio/gfiledescriptorbased.h>
#include <gio/gio.h>
#include <glib-unix.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include "bench/bench.h"
#include "server/porthole-connection-log-private.h"
#include "server/porthole-server.h"

/* The server beside the least a server can be, a bare epoll loop that greets and waits for
 * the end; and beside ncat and socat where these are installed. Each runs in a process of its
 * own, whose time and memory are asked of the kernel, and rounds take turns. The rows of the log
 * stand beside a GListStore of objects with as many fields. */

#define CONNECTIONS 20000
#define AT_ONCE 100
#define ROWS 1000000
#define BATCH 1000

/* What forks for every connection gets fewer of them, one after the other. */
#define PEER_CONNECTIONS 300
#define PEER_PATIENCE (5 * G_USEC_PER_SEC)

/* The goals: a connection's CPU time, opening idle ones, their memory, a row's memory. */
#define CPU_RATIO_MIN 0.8
#define IDLE_RATIO_MIN 0.5
#define IDLE_BYTES_MAX 600
#define ROW_BYTES_MAX 160
#define FRAME_MAX_MS 33

/* ---- the servers ---- */

static double
cpu_used (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
         + (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

/* Answers a line with what was used so far; ends with the input. */
static gboolean
answer (void)
{
  char byte;

  if (read (STDIN_FILENO, &byte, 1) != 1)
    return FALSE;
  printf ("%.6f %ld\n", cpu_used (), bench_memory_bytes ());
  fflush (stdout);
  return TRUE;
}

static void
raise_limit (void)
{
  struct rlimit limit;

  getrlimit (RLIMIT_NOFILE, &limit);
  limit.rlim_cur = limit.rlim_max;
  setrlimit (RLIMIT_NOFILE, &limit);
}

static int
run_raw (void)
{
  struct sockaddr_in address
      = { .sin_family = AF_INET, .sin_addr.s_addr = htonl (INADDR_LOOPBACK) };
  socklen_t size = sizeof address;
  int listening = socket (AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  int epoll_fd = epoll_create1 (EPOLL_CLOEXEC);
  struct epoll_event event = { .events = EPOLLIN }, events[256];
  char greeting[64], buffer[65536];
  int length;

  raise_limit ();
  if (bind (listening, (struct sockaddr *) &address, size) < 0 || listen (listening, 65535) < 0
      || getsockname (listening, (struct sockaddr *) &address, &size) < 0)
    return 1;
  event.data.fd = listening;
  epoll_ctl (epoll_fd, EPOLL_CTL_ADD, listening, &event);
  event.data.fd = STDIN_FILENO;
  epoll_ctl (epoll_fd, EPOLL_CTL_ADD, STDIN_FILENO, &event);
  length = snprintf (greeting, sizeof greeting, "Hello from port %u!\n", ntohs (address.sin_port));
  printf ("%u\n", ntohs (address.sin_port));
  fflush (stdout);

  for (;;)
    {
      int n = epoll_wait (epoll_fd, events, 256, -1);

      for (int i = 0; i < n; i++)
        {
          int fd = events[i].data.fd;

          if (fd == STDIN_FILENO)
            {
              if (!answer ())
                return 0;
              continue;
            }
          if (fd != listening)
            {
              if (recv (fd, buffer, sizeof buffer, 0) <= 0)
                close (fd);
              continue;
            }
          while ((fd = accept4 (listening, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC)) >= 0)
            {
              (void) !send (fd, greeting, (size_t) length, MSG_NOSIGNAL);
              event.data.fd = fd;
              epoll_ctl (epoll_fd, EPOLL_CTL_ADD, fd, &event);
            }
        }
    }
}

static gboolean
asked_cb (int fd, GIOCondition condition, gpointer user_data)
{
  if (answer ())
    return G_SOURCE_CONTINUE;

  g_main_loop_quit (user_data);
  return G_SOURCE_REMOVE;
}

static void
started_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  if (!porthole_server_start_finish (PORTHOLE_SERVER (source), result, NULL))
    exit (1);
  printf ("%u\n", porthole_server_get_port (PORTHOLE_SERVER (source)));
  fflush (stdout);
}

static int
run_porthole (void)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (PortholeServerConfig) config = porthole_server_config_new ();
  g_autoptr (PortholeServer) server = NULL;

  config->port = 0;
  config->max_connections = 20000;
  server = porthole_server_new (config);
  porthole_server_start_async (server, NULL, started_cb, NULL);
  g_unix_fd_add (STDIN_FILENO, G_IO_IN | G_IO_HUP, asked_cb, loop);
  g_main_loop_run (loop);
  return 0;
}

/* ---- what measures them ---- */

typedef struct
{
  GSubprocess *process;
  FILE *input;
  FILE *output;
  char *port;
} Child;

static char *self_path;
static char *swarm_path;

static char *
read_line (FILE *file)
{
  char line[256];

  if (fgets (line, sizeof line, file) == NULL)
    g_error ("a child said nothing");
  return g_strdup (g_strstrip (line));
}

static FILE *
open_stream (GFileDescriptorBased *stream, const char *mode)
{
  return fdopen (dup (g_file_descriptor_based_get_fd (stream)), mode);
}

static Child *
child_new (const char *const *arguments)
{
  Child *child = g_new0 (Child, 1);
  g_autoptr (GError) error = NULL;

  child->process = g_subprocess_newv (
      arguments, G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  if (child->process == NULL)
    g_error ("%s", error->message);
  child->input
      = open_stream (G_FILE_DESCRIPTOR_BASED (g_subprocess_get_stdin_pipe (child->process)), "w");
  child->output
      = open_stream (G_FILE_DESCRIPTOR_BASED (g_subprocess_get_stdout_pipe (child->process)), "r");
  return child;
}

static void
child_free (Child *child)
{
  fclose (child->input);
  g_output_stream_close (g_subprocess_get_stdin_pipe (child->process), NULL, NULL);
  g_subprocess_wait (child->process, NULL, NULL);
  fclose (child->output);
  g_object_unref (child->process);
  g_free (child->port);
  g_free (child);
}

static Child *
server_new (const char *kind)
{
  const char *arguments[] = { self_path, kind, NULL };
  Child *child = child_new (arguments);

  child->port = read_line (child->output);
  return child;
}

static void
server_ask (Child *server, double *ret_cpu, long *ret_memory)
{
  g_autofree char *line = NULL;

  fputc ('\n', server->input);
  fflush (server->input);
  line = read_line (server->output);
  sscanf (line, "%lf %ld", ret_cpu, ret_memory);
}

static Child *
swarm_new (const Child *server, const char *mode, guint n, guint more)
{
  g_autofree char *n_text = g_strdup_printf ("%u", n);
  g_autofree char *more_text = g_strdup_printf ("%u", more);
  const char *arguments[] = { swarm_path, server->port, mode, n_text, more_text, NULL };

  return child_new (arguments);
}

static double
measure_cpu (const char *kind, double *ret_rate)
{
  Child *server = server_new (kind);
  Child *swarm;
  double before, after, seconds;
  long memory;
  guint done;
  g_autofree char *line = NULL;

  /* Once to warm up, and once to count. */
  swarm = swarm_new (server, "greeted", CONNECTIONS / 10, AT_ONCE);
  g_free (read_line (swarm->output));
  child_free (swarm);
  server_ask (server, &before, &memory);
  swarm = swarm_new (server, "greeted", CONNECTIONS, AT_ONCE);
  line = read_line (swarm->output);
  child_free (swarm);
  g_usleep (100000);
  server_ask (server, &after, &memory);
  child_free (server);

  if (sscanf (line, "%u %*s %lf", &done, &seconds) != 2 || done != CONNECTIONS)
    g_error ("of %d connections only these were greeted: %s", CONNECTIONS, line);
  *ret_rate = CONNECTIONS / seconds;
  return (after - before) / CONNECTIONS * 1e6;
}

static double
measure_idle (const char *kind, guint n, double *ret_bytes, double *ret_idle_cpu)
{
  Child *server = server_new (kind);
  Child *swarm;
  double before, after, seconds;
  long memory_before, memory_after;
  g_autofree char *line = NULL;

  server_ask (server, &before, &memory_before);
  swarm = swarm_new (server, "silent", n, 0);
  line = read_line (swarm->output);
  g_usleep (300000);
  server_ask (server, &before, &memory_after);
  g_usleep (1000000);
  server_ask (server, &after, &memory_after);
  child_free (swarm);
  child_free (server);

  sscanf (line, "%*s %lf", &seconds);
  *ret_bytes = (double) (memory_after - memory_before) / n;
  *ret_idle_cpu = after - before;
  return seconds;
}

/* ---- the peers that are programs of their own ---- */

static guint16
find_port (void)
{
  struct sockaddr_in address
      = { .sin_family = AF_INET, .sin_addr.s_addr = htonl (INADDR_LOOPBACK) };
  socklen_t size = sizeof address;
  int fd = socket (AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

  if (bind (fd, (struct sockaddr *) &address, size) < 0
      || getsockname (fd, (struct sockaddr *) &address, &size) < 0)
    g_error ("no port: %s", g_strerror (errno));
  close (fd);
  return ntohs (address.sin_port);
}

/* One client, who waits for the greeting. */
static gboolean
is_greeted (guint16 port)
{
  struct sockaddr_in address = { .sin_family = AF_INET,
                                 .sin_port = htons (port),
                                 .sin_addr.s_addr = htonl (INADDR_LOOPBACK) };
  struct timeval patience = { .tv_sec = 2 };
  int fd = socket (AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  char buffer[100];
  gboolean greeted;

  setsockopt (fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  greeted = connect (fd, (struct sockaddr *) &address, sizeof address) == 0
            && recv (fd, buffer, sizeof buffer, 0) > 0;
  close (fd);
  return greeted;
}

/* Of a process and of its children that ended, seconds: proc_pid_stat(5). */
static double
cpu_of (const char *pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%s/stat", pid);
  g_autofree char *text = NULL;
  unsigned long user, system, children_user, children_system;
  const char *rest;

  if (!g_file_get_contents (path, &text, NULL, NULL) || (rest = strrchr (text, ')')) == NULL
      || sscanf (rest, ") %*s %*s %*s %*s %*s %*s %*s %*s %*s %*s %*s %lu %lu %lu %lu", &user,
                 &system, &children_user, &children_system)
             != 4)
    return 0;

  return (double) (user + system + children_user + children_system)
         / (double) sysconf (_SC_CLK_TCK);
}

static const char *const peers[] = { "ncat", "socat" };

/* Microseconds of a processor for a connection, or less than none with the reason why not. */
static double
measure_peer (const char *name, const char **ret_reason)
{
  guint16 port = find_port ();
  g_autofree char *port_text = g_strdup_printf ("%u", port);
  g_autofree char *listen_text
      = g_strdup_printf ("TCP-LISTEN:%u,bind=127.0.0.1,fork,reuseaddr,backlog=128", port);
  const char *const ncat[]
      = { "ncat", "-l", "-k", "127.0.0.1", port_text, "-c", "echo Hello", NULL };
  const char *const socat[] = { "socat", listen_text, "SYSTEM:echo Hello", NULL };
  g_autofree char *path = g_find_program_in_path (name);
  g_autoptr (GSubprocess) process = NULL;
  gint64 begin = g_get_monotonic_time ();
  double cpu = -1;
  guint lost = 0;

  *ret_reason = path == NULL ? "isn’t installed here" : "doesn’t answer here";
  if (path == NULL)
    return -1;
  process
      = g_subprocess_newv (g_str_equal (name, "ncat") ? ncat : socat,
                           G_SUBPROCESS_FLAGS_STDERR_SILENCE | G_SUBPROCESS_FLAGS_STDIN_PIPE, NULL);
  if (process == NULL)
    return -1;
  while (!is_greeted (port) && g_get_monotonic_time () - begin < PEER_PATIENCE)
    g_usleep (10000);

  cpu = cpu_of (g_subprocess_get_identifier (process));
  for (guint i = 0; i < PEER_CONNECTIONS; i++)
    lost += !is_greeted (port);
  cpu = (cpu_of (g_subprocess_get_identifier (process)) - cpu) / PEER_CONNECTIONS * 1e6;
  g_subprocess_force_exit (process);
  g_subprocess_wait (process, NULL, NULL);
  if (lost > 0)
    *ret_reason = "didn’t greet all";
  return lost > 0 ? -1 : cpu;
}

static void
bench_cpu (void)
{
  g_autoptr (GArray) raw = bench_series_new (), ours = bench_series_new ();
  g_autoptr (GArray) raw_rates = bench_series_new (), our_rates = bench_series_new ();
  GArray *of_peers[] = { bench_series_new (), bench_series_new () };
  const char *reasons[G_N_ELEMENTS (peers)] = { NULL };

  for (guint i = 0; i < BENCH_ROUNDS; i++)
    {
      double rate;

      bench_series_add (raw, measure_cpu ("--raw", &rate));
      bench_series_add (raw_rates, rate);
      bench_series_add (ours, measure_cpu ("--porthole", &rate));
      bench_series_add (our_rates, rate);
      for (guint j = 0; j < G_N_ELEMENTS (peers); j++)
        {
          double cpu = measure_peer (peers[j], &reasons[j]);

          if (cpu > 0)
            bench_series_add (of_peers[j], cpu);
        }
    }

  bench_print (&(BenchRow) { .what = "server: time of a processor for a connection",
                             .unit = "µs",
                             .ours = ours,
                             .peer = "bare epoll",
                             .theirs = raw,
                             .bar = BENCH_BAR_RATIO,
                             .limit = CPU_RATIO_MIN });
  for (guint j = 0; j < G_N_ELEMENTS (peers); j++)
    {
      gboolean there = of_peers[j]->len == BENCH_ROUNDS;
      g_autofree char *peer
          = there ? g_strdup (peers[j]) : g_strdup_printf ("%s %s", peers[j], reasons[j]);

      bench_print (&(BenchRow) { .what = "server: time of a processor for a connection",
                                 .unit = "µs",
                                 .ours = ours,
                                 .peer = peer,
                                 .theirs = there ? of_peers[j] : NULL });
      g_array_unref (of_peers[j]);
    }
  bench_print (&(BenchRow) { .what = "server: connections a second, 100 at once",
                             .ours = our_rates,
                             .peer = "bare epoll",
                             .theirs = raw_rates,
                             .more_is_better = TRUE });
}

static void
bench_idle (void)
{
  g_autoptr (GArray) raw = bench_series_new (), ours = bench_series_new ();
  g_autoptr (GArray) bytes = bench_series_new (), raw_bytes = bench_series_new ();
  g_autoptr (GArray) cpu = bench_series_new (), raw_cpu = bench_series_new ();
  g_autofree char *what = NULL;
  struct rlimit limit;
  guint n;

  getrlimit (RLIMIT_NOFILE, &limit);
  n = (guint) MIN (10000, limit.rlim_max - 200);
  for (guint i = 0; i < BENCH_ROUNDS; i++)
    {
      double memory, used;

      bench_series_add (raw, measure_idle ("--raw", n, &memory, &used) * 1000);
      bench_series_add (raw_bytes, memory);
      bench_series_add (raw_cpu, used * 1000);
      bench_series_add (ours, measure_idle ("--porthole", n, &memory, &used) * 1000);
      bench_series_add (bytes, memory);
      bench_series_add (cpu, used * 1000);
    }

  what = g_strdup_printf ("server: opening %u idle connections", n);
  bench_print (&(BenchRow) { .what = what,
                             .unit = "ms",
                             .ours = ours,
                             .peer = "bare epoll",
                             .theirs = raw,
                             .bar = BENCH_BAR_RATIO,
                             .limit = IDLE_RATIO_MIN });
  bench_print (&(BenchRow) { .what = "server: memory of an idle connection, its log included",
                             .unit = "bytes",
                             .ours = bytes,
                             .peer = "bare epoll, without log",
                             .theirs = raw_bytes,
                             .bar = BENCH_BAR_AT_MOST,
                             .limit = IDLE_BYTES_MAX });
  bench_print (&(BenchRow) { .what = "server: time of a processor in a second of silence",
                             .unit = "ms",
                             .ours = cpu,
                             .peer = "bare epoll",
                             .theirs = raw_cpu,
                             .bar = BENCH_BAR_AT_MOST,
                             .limit = 5 });
}

/* ---- rows of the log, in a process of their own ---- */

#define BENCH_TYPE_ROW (bench_row_get_type ())
G_DECLARE_FINAL_TYPE (BenchLogRow, bench_row, BENCH, ROW, GObject)

/* What a list of objects has for a row. */
struct _BenchLogRow
{
  GObject parent_instance;
  PortholeLogRow row;
  char *text;
};

G_DEFINE_FINAL_TYPE (BenchLogRow, bench_row, G_TYPE_OBJECT)

static void
bench_row_class_init (BenchLogRowClass *klass)
{
}

static void
bench_row_init (BenchLogRow *self)
{
}

static const char greeting[] = "Hello from port 8080!\n";

static double
add_to_log (PortholeConnectionLog *log, guint first)
{
  g_autoptr (PortholeLogRows) batch = porthole_log_rows_new ();
  double begin;

  for (guint n = 0; n < BATCH; n++)
    {
      PortholeLogRow row
          = { .time = g_get_real_time (), .connection = first + n, .sent = 22, .duration = -1 };

      porthole_log_rows_append (batch, &row, NULL, (const guint8 *) greeting, n % 4 == 1 ? 22 : 0);
    }
  begin = bench_now_ms ();
  porthole_connection_log_add_batch (log, batch, 0);
  return bench_now_ms () - begin;
}

static double
add_to_list (GListStore *store, guint first)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  double begin = bench_now_ms ();

  for (guint n = 0; n < BATCH; n++)
    {
      BenchLogRow *row = g_object_new (BENCH_TYPE_ROW, NULL);

      row->row = (PortholeLogRow) { .connection = first + n, .sent = 22, .duration = -1 };
      row->text = n % 4 == 1 ? g_strdup (greeting) : NULL;
      g_ptr_array_add (rows, row);
    }
  g_list_store_splice (store, g_list_model_get_n_items (G_LIST_MODEL (store)), 0, rows->pdata,
                       rows->len);
  return bench_now_ms () - begin;
}

static int
run_rows (const char *kind)
{
  g_autoptr (PortholeConnectionLog) log = porthole_connection_log_new (G_MAXUINT, G_MAXSIZE);
  g_autoptr (GListStore) store = g_list_store_new (BENCH_TYPE_ROW);
  gboolean ours = g_str_equal (kind, "--log");
  long before = bench_memory_bytes ();
  double longest = 0;

  for (guint i = 0; i < ROWS / BATCH; i++)
    {
      double took = ours ? add_to_log (log, i * BATCH) : add_to_list (store, i * BATCH);

      longest = MAX (longest, took);
    }
  if (g_list_model_get_n_items (ours ? G_LIST_MODEL (log) : G_LIST_MODEL (store)) != ROWS)
    g_error ("not all rows are in the list");
  printf ("%.3f %ld\n", longest, (bench_memory_bytes () - before) / ROWS);
  return 0;
}

static void
measure_rows (const char *kind, GArray *longest, GArray *bytes)
{
  const char *const arguments[] = { self_path, kind, NULL };
  Child *child = child_new (arguments);
  g_autofree char *line = read_line (child->output);
  double took;
  long used;

  child_free (child);
  if (sscanf (line, "%lf %ld", &took, &used) != 2)
    g_error ("a child said: %s", line);
  bench_series_add (longest, took);
  bench_series_add (bytes, (double) used);
}

static void
bench_rows (void)
{
  g_autoptr (GArray) ours = bench_series_new (), theirs = bench_series_new ();
  g_autoptr (GArray) bytes = bench_series_new (), their_bytes = bench_series_new ();

  for (guint i = 0; i < BENCH_ROUNDS; i++)
    {
      measure_rows ("--log", ours, bytes);
      measure_rows ("--list", theirs, their_bytes);
    }
  bench_print (&(BenchRow) { .what = "log: memory of one of a million rows",
                             .unit = "bytes",
                             .ours = bytes,
                             .peer = "GListStore of objects",
                             .theirs = their_bytes,
                             .bar = BENCH_BAR_AT_MOST,
                             .limit = ROW_BYTES_MAX });
  bench_print (&(BenchRow) { .what = "log: the longest of 1,000 batches of 1,000 rows",
                             .unit = "ms",
                             .ours = ours,
                             .peer = "GListStore of objects",
                             .theirs = theirs,
                             .bar = BENCH_BAR_AT_MOST,
                             .limit = FRAME_MAX_MS });
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = NULL;

  if (argc > 1 && strcmp (argv[1], "--raw") == 0)
    return run_raw ();
  if (argc > 1 && strcmp (argv[1], "--porthole") == 0)
    return run_porthole ();
  if (argc > 1)
    return run_rows (argv[1]);

  self_path = g_file_read_link ("/proc/self/exe", NULL);
  folder = g_path_get_dirname (self_path);
  swarm_path = g_build_filename (folder, "..", "server", "swarm", NULL);

  bench_cpu ();
  bench_idle ();
  bench_rows ();

  g_free (self_path);
  g_free (swarm_path);
  return bench_status ();
}
