/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How long finding listeners and their owners takes, beside ss -Hltunp, in alternating rounds on
 * the same sockets. That every socket's owner was found is asserted in each round: a scanner
 * that skips work looks fast. A scan from scratch works in several threads, so the processor
 * time of both stands beside the time. */

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

#include "scan/scan-context.h"

#define N_HOLDERS 40
#define N_IDLE 200

/* With these, a process has some 40 open files, as the mean of a desktop's. */
#define N_FILES 36
#define N_ROUNDS 9
#define N_REFRESHES 60

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
milliseconds (void)
{
  return (double) g_get_monotonic_time () / 1000;
}

static double
processor_time (int who)
{
  struct rusage usage;

  getrusage (who, &usage);
  return (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000
         + (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

static double
median (GArray *times)
{
  g_array_sort (times, compare_doubles);
  return g_array_index (times, double, times->len / 2);
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
  double start = milliseconds ();
  ScanTable *table;
  double end;
  guint n_resolved;

  if (scan_context_refresh (context, SCAN_FLAGS_NONE, &table) < 0)
    g_error ("can't scan");
  end = milliseconds ();
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
  double start = milliseconds ();
  ScanContext *context;
  guint walked;

  if (scan_context_new (NULL, NULL, &context) < 0)
    g_error ("can't scan");
  time_refresh (context, n_sockets, pids, &walked);
  start = milliseconds () - start;
  scan_context_free (context);
  return start;
}

static double
time_ss (void)
{
  const char *const argv[] = { "ss", "-Hltunp", NULL };
  double start = milliseconds ();
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL,
                     NULL, &error))
    g_error ("%s", error->message);
  return milliseconds () - start;
}

typedef struct
{
  GArray *times;
  GArray *processor;
} Measured;

static void
add_time (GArray *times, double time)
{
  g_array_append_val (times, time);
}

static Measured
measured_new (void)
{
  return (Measured) { .times = g_array_new (FALSE, FALSE, sizeof (double)),
                      .processor = g_array_new (FALSE, FALSE, sizeof (double)) };
}

static void
measured_clear (Measured *measured)
{
  g_array_unref (measured->times);
  g_array_unref (measured->processor);
}

/* Returns whether it is fast enough. */
static gboolean
report (const char *what, Measured *measured, double of_ss, double limit)
{
  double time = median (measured->times);

  printf ("    %-13s %8.2f ms", what, time);
  if (measured->processor->len > 0)
    printf (", %6.2f ms of a processor", median (measured->processor));
  else
    printf ("%27s", "");
  if (of_ss > 0)
    printf ("   %6.1f x", of_ss / time);
  if (limit > 0)
    printf ("   at least %g x%s", limit, of_ss / time < limit ? ": MISSED" : "");
  printf ("\n");
  return limit <= 0 || of_ss / time >= limit;
}

static void
time_both (guint n_sockets, GHashTable *pids, Measured *ss, Measured *scratch)
{
  double before;

  g_usleep (PAUSE_US);
  before = processor_time (RUSAGE_CHILDREN);
  add_time (ss->times, time_ss ());
  add_time (ss->processor, processor_time (RUSAGE_CHILDREN) - before);

  g_usleep (PAUSE_US);
  before = processor_time (RUSAGE_SELF);
  add_time (scratch->times, time_from_scratch (n_sockets, pids));
  add_time (scratch->processor, processor_time (RUSAGE_SELF) - before);
}

/* Returns whether all is fast enough. */
static gboolean
measure (guint n_sockets, Holder *holders, GHashTable *pids)
{
  Measured ss = measured_new (), scratch = measured_new ();
  Measured steady = measured_new (), changing = measured_new ();
  gboolean good = TRUE;
  ScanContext *context;
  guint walked;
  double of_ss;

  if (scan_context_new (NULL, NULL, &context) < 0)
    g_error ("can't scan");
  time_refresh (context, n_sockets, pids, &walked);
  time_refresh (context, n_sockets, pids, &walked);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      time_both (n_sockets, pids, &ss, &scratch);
      for (guint i = 0; i < N_REFRESHES / N_ROUNDS; i++)
        {
          add_time (steady.times, time_refresh (context, n_sockets, pids, &walked));
          for (guint j = 0; j < 10; j++)
            exchange_one (&holders[(i * 10 + j) % N_HOLDERS]);
          add_time (changing.times, time_refresh (context, n_sockets, pids, &walked));
        }
    }
  scan_context_free (context);

  of_ss = median (ss.times);
  printf ("%u sockets\n", n_sockets);
  report ("ss -Hltunp", &ss, 0, 0);
  good &= report ("from scratch", &scratch, of_ss, n_sockets >= 1000 ? SCRATCH_LIMIT : 0);
  good &= report ("no change", &steady, of_ss, n_sockets == 1000 ? STEADY_LIMIT : 0);
  good &= report ("10 changes", &changing, of_ss, n_sockets == 1000 ? CHANGING_LIMIT : 0);
  fflush (stdout);

  measured_clear (&ss);
  measured_clear (&scratch);
  measured_clear (&steady);
  measured_clear (&changing);
  return good;
}

int
main (void)
{
  static const guint sizes[] = { 100, 1000, 10000 };
  struct rlimit limit;
  Holder idle[N_IDLE];
  gboolean good = TRUE;

  getrlimit (RLIMIT_NOFILE, &limit);
  limit.rlim_cur = limit.rlim_max;
  setrlimit (RLIMIT_NOFILE, &limit);
  signal (SIGPIPE, SIG_IGN);

  printf (
      "Finding listeners and their owners; medians of %d rounds, %d processes more than are here\n",
      N_ROUNDS, N_IDLE + N_HOLDERS);
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
      good &= measure (sizes[i] / N_HOLDERS * N_HOLDERS, holders, pids);
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
  return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
