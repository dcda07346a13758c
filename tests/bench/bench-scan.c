/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How long finding listeners and their owners takes, beside ss and lsof, in alternating rounds on
 * the same sockets. That every socket's owner was found is asserted in each round, of the peers,
 * too: what skips work looks fast. A scan from scratch works in several threads, so the processor
 * time stands beside the time. */

#include "config.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <glib.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bench/bench.h"
#include "scan/scan-context.h"

#define N_HOLDERS 40
#define N_IDLE 200

/* With these, a process has some 40 open files, as the mean of a desktop's. */
#define N_FILES 36
#define N_ROUNDS 9
#define N_REFRESHES 7
#define N_CHANGES 10

/* Before each measurement, so that what one leaves to be cleaned up doesn't slow the next. */
#define PAUSE_US 20000

/* What this has to be, as many times as fast as ss. */
#define SCRATCH_LIMIT 2.3
#define STEADY_LIMIT 50
#define CHANGING_LIMIT 10

typedef struct
{
  pid_t pid;
  int to;
  int from;
} Holder;

/* A program that answers the same question; @mark stands before a process's number. */
typedef struct
{
  const char *arguments[6];
  const char *mark;
  gboolean there;
} Peer;

#define N_PEERS 2
static Peer peers[N_PEERS] = {
  { .arguments = { "ss", "-Hltunp", NULL }, .mark = "pid=" },
  { .arguments = { "lsof", "-nP", "-iUDP", "-iTCP", "-sTCP:LISTEN", NULL }, .mark = "" },
};

static int
open_listener (void)
{
  struct sockaddr_in address
      = { .sin_family = AF_INET, .sin_addr.s_addr = htonl (INADDR_LOOPBACK) };
  int fd = socket (AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

  if (fd < 0 || bind (fd, (struct sockaddr *) &address, sizeof address) < 0 || listen (fd, 8) < 0)
    g_error ("can't listen: %m");
  return fd;
}

/* Holds sockets; for each byte that arrives it closes one and opens another. */
static void
hold (guint n_sockets, int from, int to)
{
  g_autofree int *fds = g_new (int, n_sockets);
  char byte = 'r';
  guint next = 0;

  for (guint i = 0; i < N_FILES; i++)
    open ("/dev/null", O_RDONLY);
  for (guint i = 0; i < n_sockets; i++)
    fds[i] = open_listener ();
  while (write (to, &byte, 1) == 1 && read (from, &byte, 1) == 1)
    {
      if (n_sockets > 0)
        {
          close (fds[next % n_sockets]);
          fds[next % n_sockets] = open_listener ();
          next++;
        }
    }
  _exit (0);
}

static Holder
spawn (guint n_sockets)
{
  Holder holder;
  int to[2], from[2];
  char byte;

  if (pipe2 (to, O_CLOEXEC) < 0 || pipe2 (from, O_CLOEXEC) < 0)
    g_error ("can't make pipes: %m");
  holder.pid = fork ();
  if (holder.pid == 0)
    {
      /* The pipes of those before it are none of its business. */
      dup2 (to[0], STDIN_FILENO);
      dup2 (from[1], STDOUT_FILENO);
      closefrom (STDERR_FILENO + 1);
      hold (n_sockets, STDIN_FILENO, STDOUT_FILENO);
    }
  close (to[0]);
  close (from[1]);
  holder.to = to[1];
  holder.from = from[0];
  if (read (holder.from, &byte, 1) != 1)
    g_error ("a holder failed");
  return holder;
}

static void
exchange_one (Holder *holder)
{
  char byte = 'x';

  if (write (holder->to, &byte, 1) != 1 || read (holder->from, &byte, 1) != 1)
    g_error ("a holder failed");
}

static double
processor_time (int who)
{
  struct rusage usage;

  getrusage (who, &usage);
  return (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000
         + (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000;
}

/* Our own sockets that an owner was found for. */
static guint
count_resolved (const ScanTable *table, GHashTable *pids)
{
  guint n_resolved = 0;

  for (guint i = 0; i < table->n_sockets; i++)
    {
      const ScanSocket *socket = &table->sockets[i];

      if (socket->n_owners > 0
          && g_hash_table_contains (
              pids, GINT_TO_POINTER (table->processes[table->owners[socket->first_owner]].pid)))
        n_resolved++;
    }
  return n_resolved;
}

static double
time_refresh (ScanContext *context, guint n_sockets, GHashTable *pids, guint *walked)
{
  double start = bench_now_ms ();
  ScanTable *table;
  double end;
  guint n_resolved;

  if (scan_context_refresh (context, SCAN_FLAGS_NONE, &table) < 0)
    g_error ("can't scan");
  end = bench_now_ms ();
  n_resolved = count_resolved (table, pids);
  if (n_resolved != n_sockets)
    g_error ("found the owners of %u of %u sockets", n_resolved, n_sockets);
  *walked = table->walked;
  scan_table_free (table);
  return end - start;
}

static double
time_from_scratch (guint n_sockets, GHashTable *pids)
{
  double start = bench_now_ms ();
  ScanContext *context;
  guint walked;

  if (scan_context_new (NULL, NULL, &context) < 0)
    g_error ("can't scan");
  time_refresh (context, n_sockets, pids, &walked);
  start = bench_now_ms () - start;
  scan_context_free (context);
  return start;
}

typedef struct
{
  GArray *times;
  GArray *processor;
} Measured;

static Measured
measured_new (void)
{
  return (Measured) { .times = bench_series_new (), .processor = bench_series_new () };
}

static void
measured_clear (Measured *measured)
{
  g_array_unref (measured->times);
  g_array_unref (measured->processor);
}

/* The lines that name one of our own processes, which are as many as there are sockets. */
static guint
count_lines (const char *output, const char *mark, GHashTable *pids)
{
  g_auto (GStrv) lines = g_strsplit (output, "\n", -1);
  guint n_lines = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *at = *mark != '\0' ? strstr (lines[i], mark) : strchr (lines[i], ' ');

      n_lines
          += at != NULL
             && g_hash_table_contains (pids, GINT_TO_POINTER (atoi (at + MAX (strlen (mark), 1))));
    }
  return n_lines;
}

static double
time_peer (const Peer *peer, guint n_sockets, GHashTable *pids)
{
  double start = bench_now_ms ();
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  double end;
  guint n_lines;

  if (!g_spawn_sync (NULL, (char **) peer->arguments, NULL,
                     G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &output, NULL,
                     NULL, &error))
    g_error ("%s", error->message);
  end = bench_now_ms ();
  n_lines = count_lines (output, peer->mark, pids);
  if (n_lines != n_sockets)
    g_error ("%s found %u of %u sockets", peer->arguments[0], n_lines, n_sockets);
  return end - start;
}

static void
measure_peer (const Peer *peer, Measured *measured, guint n_sockets, GHashTable *pids)
{
  double before;

  if (!peer->there)
    return;
  g_usleep (PAUSE_US);
  before = processor_time (RUSAGE_CHILDREN);
  bench_series_add (measured->times, time_peer (peer, n_sockets, pids));
  bench_series_add (measured->processor, processor_time (RUSAGE_CHILDREN) - before);
}

static void
measure_scratch (Measured *measured, guint n_sockets, GHashTable *pids)
{
  double before;

  g_usleep (PAUSE_US);
  before = processor_time (RUSAGE_SELF);
  bench_series_add (measured->times, time_from_scratch (n_sockets, pids));
  bench_series_add (measured->processor, processor_time (RUSAGE_SELF) - before);
}

static void
measure_refreshes (ScanContext *context,
                   Measured *steady,
                   Measured *changing,
                   guint n_sockets,
                   Holder *holders,
                   GHashTable *pids)
{
  g_autoptr (GArray) unchanged = bench_series_new (), changed = bench_series_new ();
  guint walked;

  for (guint i = 0; i < N_REFRESHES; i++)
    {
      bench_series_add (unchanged, time_refresh (context, n_sockets, pids, &walked));
      for (guint j = 0; j < N_CHANGES; j++)
        exchange_one (&holders[(i * N_CHANGES + j) % N_HOLDERS]);
      bench_series_add (changed, time_refresh (context, n_sockets, pids, &walked));
    }
  bench_series_add (steady->times, bench_series_median (unchanged));
  bench_series_add (changing->times, bench_series_median (changed));
}

static void
report (const char *what,
        guint n_sockets,
        GArray *ours,
        const Peer *peer,
        GArray *theirs,
        double limit)
{
  g_autofree char *text = g_strdup_printf ("%u sockets: %s", n_sockets, what);
  g_autofree char *name = peer->there
                              ? g_strjoinv (" ", (char **) peer->arguments)
                              : g_strdup_printf ("%s isn’t installed here", peer->arguments[0]);

  bench_print (&(BenchRow) { .what = text,
                             .unit = "ms",
                             .ours = ours,
                             .peer = name,
                             .theirs = theirs,
                             .bar = limit > 0 ? BENCH_BAR_RATIO : BENCH_BAR_NONE,
                             .limit = limit });
}

static void
measure (guint n_sockets, Holder *holders, GHashTable *pids)
{
  Measured of_peers[N_PEERS], scratch = measured_new ();
  Measured steady = measured_new (), changing = measured_new ();
  ScanContext *context;
  guint walked;

  for (guint i = 0; i < N_PEERS; i++)
    of_peers[i] = measured_new ();
  if (scan_context_new (NULL, NULL, &context) < 0)
    g_error ("can't scan");
  time_refresh (context, n_sockets, pids, &walked);
  time_refresh (context, n_sockets, pids, &walked);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      for (guint i = 0; i < N_PEERS; i++)
        measure_peer (&peers[i], &of_peers[i], n_sockets, pids);
      measure_scratch (&scratch, n_sockets, pids);
      measure_refreshes (context, &steady, &changing, n_sockets, holders, pids);
    }
  scan_context_free (context);

  report ("from scratch", n_sockets, scratch.times, &peers[0], of_peers[0].times,
          n_sockets >= 1000 ? SCRATCH_LIMIT : 0);
  report ("from scratch", n_sockets, scratch.times, &peers[1], of_peers[1].times, 0);
  report ("from scratch, time of a processor", n_sockets, scratch.processor, &peers[0],
          of_peers[0].processor, 0);
  report ("a refresh, no change", n_sockets, steady.times, &peers[0], of_peers[0].times,
          n_sockets == 1000 ? STEADY_LIMIT : 0);
  report ("a refresh, 10 changes", n_sockets, changing.times, &peers[0], of_peers[0].times,
          n_sockets == 1000 ? CHANGING_LIMIT : 0);

  for (guint i = 0; i < N_PEERS; i++)
    measured_clear (&of_peers[i]);
  measured_clear (&scratch);
  measured_clear (&steady);
  measured_clear (&changing);
}

static void
look_for_peers (void)
{
  for (guint i = 0; i < N_PEERS; i++)
    {
      g_autofree char *path = g_find_program_in_path (peers[i].arguments[0]);

      peers[i].there = path != NULL;
    }
}

int
main (void)
{
  static const guint sizes[] = { 100, 1000, 10000 };
  struct rlimit limit;
  Holder idle[N_IDLE];

  getrlimit (RLIMIT_NOFILE, &limit);
  limit.rlim_cur = limit.rlim_max;
  setrlimit (RLIMIT_NOFILE, &limit);
  signal (SIGPIPE, SIG_IGN);

  look_for_peers ();
  for (guint i = 0; i < N_IDLE; i++)
    idle[i] = spawn (0);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GHashTable) pids = g_hash_table_new (NULL, NULL);
      Holder holders[N_HOLDERS];

      for (guint j = 0; j < N_HOLDERS; j++)
        {
          holders[j] = spawn (sizes[i] / N_HOLDERS);
          g_hash_table_add (pids, GINT_TO_POINTER (holders[j].pid));
        }
      measure (sizes[i] / N_HOLDERS * N_HOLDERS, holders, pids);
      for (guint j = 0; j < N_HOLDERS; j++)
        {
          kill (holders[j].pid, SIGKILL);
          waitpid (holders[j].pid, NULL, 0);
          close (holders[j].to);
          close (holders[j].from);
        }
    }
  for (guint i = 0; i < N_IDLE; i++)
    {
      kill (idle[i].pid, SIGKILL);
      waitpid (idle[i].pid, NULL, 0);
    }
  return bench_status ();
}
