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

#include "server/porthole-connection-log-private.h"
#include "server/porthole-server.h"

/* The server beside the least a server can be, a bare epoll loop that greets and waits for
 * the end; and beside ncat and socat where these are installed. Each runs in a process of its
 * own, whose time and memory are asked of the kernel. Rounds take turns, medians are printed. */

#define ROUNDS 5
#define CONNECTIONS 20000
#define AT_ONCE 100
#define ROWS 1000000

/* What forks for every connection gets fewer of them, one after the other. */
#define PEER_CONNECTIONS 300
#define PEER_PATIENCE (5 * G_USEC_PER_SEC)

/* The goals: a connection's CPU time, opening idle ones, their memory, a row's memory. */
#define CPU_RATIO_MAX 1.25
#define IDLE_RATIO_MAX 2.0
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

static long
memory_used (void)
{
  g_autofree char *text = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &text, NULL, NULL))
    return 0;
  line = strstr (text, "RssAnon:");
  return line != NULL ? atol (line + strlen ("RssAnon:")) * 1024 : 0;
}

/* Answers a line with what was used so far; ends with the input. */
static gboolean
answer (void)
{
  char byte;

  if (read (STDIN_FILENO, &byte, 1) != 1)
    return FALSE;
  printf ("%.6f %ld\n", cpu_used (), memory_used ());
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

static int
compare_doubles (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

static double
median (double *values, guint n)
{
  qsort (values, n, sizeof *values, compare_doubles);
  return values[n / 2];
}

static double
measure_cpu (const char *kind, double *ret_rate)
{
  Child *server = server_new (kind);
  Child *swarm;
  double before, after, seconds;
  long memory;
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

  sscanf (line, "%*s %*s %lf", &seconds);
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

static gboolean
judge (const char *what, double value, double goal)
{
  gboolean good = value <= goal;

  printf ("  %-44s %8.2f   goal %.2f   %s\n", what, value, goal, good ? "reached" : "MISSED");
  return good;
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

static void
bench_peer (const char *name, double ours)
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
  double before, took, cpu;
  guint lost = 0;

  if (path == NULL)
    {
      printf ("  %s isn't installed here\n", name);
      return;
    }
  process
      = g_subprocess_newv (g_str_equal (name, "ncat") ? ncat : socat,
                           G_SUBPROCESS_FLAGS_STDERR_SILENCE | G_SUBPROCESS_FLAGS_STDIN_PIPE, NULL);
  while (process != NULL && !is_greeted (port))
    {
      if (g_get_monotonic_time () - begin > PEER_PATIENCE)
        g_clear_object (&process);
      g_usleep (10000);
    }
  if (process == NULL)
    {
      printf ("  %s doesn't answer here\n", name);
      return;
    }

  before = cpu_of (g_subprocess_get_identifier (process));
  begin = g_get_monotonic_time ();
  for (guint i = 0; i < PEER_CONNECTIONS; i++)
    lost += !is_greeted (port);
  took = (double) (g_get_monotonic_time () - begin) / G_USEC_PER_SEC;
  cpu = (cpu_of (g_subprocess_get_identifier (process)) - before) / PEER_CONNECTIONS * 1e6;
  printf ("  %s %.1f us CPU a connection (%.0f/s, %u of %d lost), %.0f times Porthole's\n", name,
          cpu, PEER_CONNECTIONS / took, lost, PEER_CONNECTIONS, cpu / ours);
  g_subprocess_force_exit (process);
  g_subprocess_wait (process, NULL, NULL);
}

static gboolean
bench_cpu (void)
{
  double raw[ROUNDS], ours[ROUNDS], raw_rate, our_rate;
  double raw_median, our_median;

  for (guint i = 0; i < ROUNDS; i++)
    {
      raw[i] = measure_cpu ("--raw", &raw_rate);
      ours[i] = measure_cpu ("--porthole", &our_rate);
    }
  raw_median = median (raw, ROUNDS);
  our_median = median (ours, ROUNDS);
  printf ("%d connections, %d at once: each is greeted and closes\n", CONNECTIONS, AT_ONCE);
  printf ("  bare epoll %.1f us CPU a connection (%.0f/s), Porthole %.1f us (%.0f/s)\n", raw_median,
          raw_rate, our_median, our_rate);
  bench_peer ("ncat", our_median);
  bench_peer ("socat", our_median);
  return judge ("CPU a connection, ratio", our_median / raw_median, CPU_RATIO_MAX);
}

static gboolean
bench_idle (void)
{
  struct rlimit limit;
  double raw[ROUNDS], ours[ROUNDS], bytes[ROUNDS], cpu[ROUNDS], raw_bytes, raw_cpu;
  double our_seconds, raw_seconds;
  gboolean good;
  guint n;

  getrlimit (RLIMIT_NOFILE, &limit);
  n = (guint) MIN (10000, limit.rlim_max - 200);
  for (guint i = 0; i < ROUNDS; i++)
    {
      raw[i] = measure_idle ("--raw", n, &raw_bytes, &raw_cpu);
      ours[i] = measure_idle ("--porthole", n, &bytes[i], &cpu[i]);
    }
  /* The best of each: a round in which the machine was busy elsewhere and the queue of the
   * listening socket ran over measures TCP's retransmission, which is a second. */
  median (raw, ROUNDS);
  median (ours, ROUNDS);
  raw_seconds = raw[0];
  our_seconds = ours[0];
  printf ("%u idle connections\n", n);
  printf ("  bare epoll %.3f s, Porthole %.3f s\n", raw_seconds, our_seconds);
  good = judge ("opening, ratio", our_seconds / raw_seconds, IDLE_RATIO_MAX);
  good = judge ("bytes a connection, log included", median (bytes, ROUNDS), IDLE_BYTES_MAX) && good;
  return judge ("CPU seconds in a second of silence", median (cpu, ROUNDS), 0.005) && good;
}

static gboolean
bench_rows (void)
{
  g_autoptr (PortholeConnectionLog) log = porthole_connection_log_new (G_MAXUINT, G_MAXSIZE);
  gint64 longest = 0, begin = g_get_monotonic_time ();
  long before = memory_used ();
  double bytes;
  gboolean good;

  for (guint i = 0; i < ROWS / 1000; i++)
    {
      g_autoptr (PortholeLogRows) batch = porthole_log_rows_new ();
      gint64 frame;

      for (guint n = 0; n < 1000; n++)
        {
          PortholeLogRow row = { .time = begin, .connection = n, .sent = 22, .duration = -1 };

          porthole_log_rows_append (batch, &row, NULL, (const guint8 *) "Hello from port 8080!\n",
                                    n % 4 == 1 ? 22 : 0);
        }
      frame = g_get_monotonic_time ();
      porthole_connection_log_add_batch (log, batch, 0);
      longest = MAX (longest, g_get_monotonic_time () - frame);
    }

  bytes = (double) (memory_used () - before) / ROWS;
  printf ("%d rows of log, a thousand a batch\n", ROWS);
  good = judge ("bytes a row", bytes, ROW_BYTES_MAX);
  return judge ("longest batch, milliseconds", (double) longest / 1000, FRAME_MAX_MS) && good;
}

int
main (int argc, char *argv[])
{
  gboolean good;
  g_autofree char *folder = NULL;

  if (argc > 1 && strcmp (argv[1], "--raw") == 0)
    return run_raw ();
  if (argc > 1 && strcmp (argv[1], "--porthole") == 0)
    return run_porthole ();

  self_path = g_file_read_link ("/proc/self/exe", NULL);
  folder = g_path_get_dirname (self_path);
  swarm_path = g_build_filename (folder, "..", "server", "swarm", NULL);

  good = bench_cpu ();
  good = bench_idle () && good;
  good = bench_rows () && good;

  g_free (self_path);
  g_free (swarm_path);
  return good ? 0 : 1;
}
