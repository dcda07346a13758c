/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How cost grows with what there is: prints "WHAT COUNT LINE MILLISECONDS", the median of five
 * rounds each, from which scale.py draws. That the work was done is asserted each time.
 *
 * A refresh reads the facts of some owners anew, and of others in the next one: so a round has a
 * number of them.
 */

#include "config.h"

#include <arpa/inet.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "bench/bench.h"
#include "registry/porthole-iana.h"
#include "registry/porthole-ranker.h"
#include "registry/porthole-registry-load.h"
#include "registry/porthole-table-builder.h"
#include "scan/scan-context.h"
#include "server/porthole-connection-log-private.h"
#include "server/porthole-server.h"

#define N_HOLDERS 20
#define N_FILES 36
#define N_REFRESHES 16
#define PATIENCE_MS 120000
#define PORT_STEP 6151

static void
say (const char *what, guint count, const char *line, GArray *times)
{
  printf ("%s\t%u\t%s\t%.5f\n", what, count, line, bench_series_median (times));
  fflush (stdout);
}

/* Of all threads: what something costs doesn't depend on what else the computer does meanwhile. */
static double
processor_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1000 + (double) now.tv_nsec / 1e6;
}

/* ---- sockets and processes ---- */

static void
hold (guint n_sockets, guint number, int to)
{
  struct sockaddr_in address
      = { .sin_family = AF_INET, .sin_addr.s_addr = htonl (INADDR_LOOPBACK + number % 200) };
  char byte = 'r';

  prctl (PR_SET_PDEATHSIG, SIGKILL);
  for (guint i = 0; i < N_FILES; i++)
    (void) !dup (STDERR_FILENO);
  for (guint i = 0; i < n_sockets; i++)
    {
      int fd = socket (AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

      if (fd < 0 || bind (fd, (struct sockaddr *) &address, sizeof address) < 0
          || listen (fd, 8) < 0)
        _exit (1);
    }
  if (write (to, &byte, 1) != 1)
    _exit (1);
  for (;;)
    pause ();
}

static pid_t
spawn (guint n_sockets, guint number)
{
  int fds[2];
  char byte;
  pid_t pid;

  if (pipe (fds) < 0 || (pid = fork ()) < 0)
    g_error ("can't start a process: %m");
  if (pid == 0)
    hold (n_sockets, number, fds[1]);
  close (fds[1]);
  if (read (fds[0], &byte, 1) != 1)
    g_error ("a holder failed");
  close (fds[0]);
  return pid;
}

static void
end_all (GArray *pids)
{
  for (guint i = 0; i < pids->len; i++)
    kill (g_array_index (pids, pid_t, i), SIGKILL);
  for (guint i = 0; i < pids->len; i++)
    waitpid (g_array_index (pids, pid_t, i), NULL, 0);
}

static double
refresh (ScanContext *context, guint n_sockets)
{
  double start = processor_ms (), took;
  ScanTable *table;
  guint n_owned = 0;

  if (scan_context_refresh (context, SCAN_FLAGS_NONE, &table) < 0)
    g_error ("can't scan");
  took = processor_ms () - start;
  for (guint i = 0; i < table->n_sockets; i++)
    n_owned += table->sockets[i].n_owners > 0;
  if (n_owned < n_sockets)
    g_error ("found the owners of %u of %u sockets", n_owned, n_sockets);
  scan_table_free (table);
  return took;
}

static void
measure_scan (const char *what, guint count, guint n_sockets)
{
  g_autoptr (GArray) scratch = bench_series_new (), steady = bench_series_new ();

  for (guint round = 0; round < BENCH_ROUNDS; round++)
    {
      ScanContext *context;
      double start = processor_ms ();

      if (scan_context_new (NULL, NULL, &context) < 0)
        g_error ("can't scan");
      refresh (context, n_sockets);
      bench_series_add (scratch, processor_ms () - start);
      refresh (context, n_sockets);
      for (guint i = 0; i < N_REFRESHES; i++)
        bench_series_add (steady, refresh (context, n_sockets));
      scan_context_free (context);
    }
  say (what, count, "from scratch", scratch);
  say (what, count, "a refresh", steady);
}

static void
scale_sockets (void)
{
  static const guint counts[] = { 100, 200, 500, 1000, 2000, 5000, 10000, 20000 };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autoptr (GArray) pids = g_array_new (FALSE, FALSE, sizeof (pid_t));

      for (guint j = 0; j < N_HOLDERS; j++)
        {
          pid_t pid = spawn (counts[i] / N_HOLDERS, j);

          g_array_append_val (pids, pid);
        }
      measure_scan ("sockets", counts[i], counts[i]);
      end_all (pids);
    }
}

/* Each of the processes has one socket. */
static void
scale_processes (void)
{
  static const guint counts[] = { 100, 200, 500, 1000, 2000 };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autoptr (GArray) pids = g_array_new (FALSE, FALSE, sizeof (pid_t));

      for (guint j = 0; j < counts[i]; j++)
        {
          pid_t pid = spawn (1, j);

          g_array_append_val (pids, pid);
        }
      measure_scan ("processes", counts[i], counts[i]);
      end_all (pids);
    }
}

/* ---- connections ---- */

static void
started_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  if (!porthole_server_start_finish (PORTHOLE_SERVER (source), result, NULL))
    g_error ("the server can't start");
  *(gboolean *) user_data = TRUE;
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  porthole_server_stop_finish (PORTHOLE_SERVER (source), result, NULL);
  *(gboolean *) user_data = TRUE;
}

static gboolean
wake_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

#define run_until(condition)                                                                       \
  G_STMT_START                                                                                     \
  {                                                                                                \
    double give_up = bench_now_ms () + PATIENCE_MS;                                                \
                                                                                                   \
    while (!(condition))                                                                           \
      {                                                                                            \
        if (bench_now_ms () > give_up)                                                             \
          g_error ("not in time: %s", #condition);                                                 \
        g_main_context_iteration (NULL, TRUE);                                                     \
      }                                                                                            \
  }                                                                                                \
  G_STMT_END

/* The clients are a program of their own: of this one's time there is only the server's. */
static void
time_connections (guint count, GArray *opening, GArray *closing)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = g_path_get_dirname (self);
  g_autofree char *path = g_build_filename (folder, "..", "server", "swarm", NULL);
  g_autoptr (PortholeServerConfig) config = porthole_server_config_new ();
  g_autoptr (PortholeServer) server = NULL;
  g_autoptr (GSubprocess) swarm = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *port = NULL, *n = g_strdup_printf ("%u", count);
  PortholeServerTotals totals = { 0 };
  gboolean started = FALSE, stopped = FALSE;
  guint id = g_timeout_add (20, wake_cb, NULL);
  double before;

  config->port = 0;
  config->max_connections = 20000;
  server = porthole_server_new (config);
  porthole_server_start_async (server, NULL, started_cb, &started);
  run_until (started);
  port = g_strdup_printf ("%u", porthole_server_get_port (server));

  before = processor_ms ();
  swarm = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_SILENCE,
                            &error, path, port, "silent", n, NULL);
  if (swarm == NULL)
    g_error ("%s", error->message);
  run_until ((porthole_server_get_totals (server, &totals), totals.opened == count));
  bench_series_add (opening, MAX (processor_ms () - before, 0.001));

  before = processor_ms ();
  g_output_stream_close (g_subprocess_get_stdin_pipe (swarm), NULL, NULL);
  run_until ((porthole_server_get_totals (server, &totals), totals.closed == count));
  bench_series_add (closing, MAX (processor_ms () - before, 0.001));
  g_subprocess_wait (swarm, NULL, NULL);
  porthole_server_stop_async (server, NULL, done_cb, &stopped);
  run_until (stopped);
  g_source_remove (id);
}

static void
scale_connections (void)
{
  guint counts[] = { 1, 10, 100, 1000, 3000, 10000, 0 };
  struct rlimit limit;

  getrlimit (RLIMIT_NOFILE, &limit);
  counts[G_N_ELEMENTS (counts) - 1] = (guint) MIN (19800, limit.rlim_max - 200);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autoptr (GArray) opening = bench_series_new (), closing = bench_series_new ();

      for (guint round = 0; round < BENCH_ROUNDS; round++)
        time_connections (counts[i], opening, closing);
      say ("connections", counts[i], "opening", opening);
      say ("connections", counts[i], "closing", closing);
    }
}

/* ---- rows of the log ---- */

static double
fill_log (PortholeConnectionLog *log, guint count)
{
  double took = 0;

  for (guint first = 0; first < count; first += 1000)
    {
      g_autoptr (PortholeLogRows) batch = porthole_log_rows_new ();
      double start;

      for (guint i = 0; i < 1000; i++)
        {
          PortholeLogRow row = { .connection = first + i, .sent = 22, .duration = -1 };

          porthole_log_rows_append (batch, &row, NULL, (const guint8 *) "Hello from port 8080!\n",
                                    i % 4 == 1 ? 22 : 0);
        }
      start = bench_now_ms ();
      porthole_connection_log_add_batch (log, batch, 0);
      took += bench_now_ms () - start;
    }
  if (g_list_model_get_n_items (G_LIST_MODEL (log)) != count)
    g_error ("not all rows are in the log");
  return took;
}

static void
scale_log (void)
{
  static const guint counts[] = { 1000, 3000, 10000, 30000, 100000, 300000, 1000000 };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autoptr (GArray) adding = bench_series_new (), reading = bench_series_new ();

      for (guint round = 0; round < BENCH_ROUNDS; round++)
        {
          g_autoptr (PortholeConnectionLog) log
              = porthole_connection_log_new (G_MAXUINT, G_MAXSIZE);
          double start;

          bench_series_add (adding, fill_log (log, counts[i]));
          start = bench_now_ms ();
          for (guint j = 0; j < counts[i]; j++)
            g_object_unref (g_list_model_get_item (G_LIST_MODEL (log), j));
          bench_series_add (reading, bench_now_ms () - start);
        }
      say ("log", counts[i], "adding all", adding);
      say ("log", counts[i], "reading each", reading);
    }
}

/* ---- rows of the registry ---- */

/* The same service on another port, with other names. */
static PortholeIanaRecord *
copy_record (const PortholeIanaRecord *from, guint order, guint number)
{
  PortholeIanaRecord *record = porthole_iana_record_new ();
  const char *description = from->fields[PORTHOLE_IANA_DESCRIPTION];
  g_autofree char *name = g_strdup_printf ("%s-%u", from->fields[PORTHOLE_IANA_NAME], number);
  g_autofree char *text = g_strdup_printf ("%s %u", description != NULL ? description : "", number);

  record->has_port = TRUE;
  record->first = (guint16) (1 + (from->first + number * PORT_STEP) % (PORTHOLE_N_PORTS - 1));
  record->last = record->first;
  record->transport = from->transport;
  record->order = order;
  porthole_iana_record_set (record, PORTHOLE_IANA_NAME, name);
  porthole_iana_record_set (record, PORTHOLE_IANA_DESCRIPTION, text);
  return record;
}

static GPtrArray *
read_records (const char *csv_path)
{
  g_autoptr (GBytes) csv = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *records;
  char *data;
  gsize size;

  if (!g_file_get_contents (csv_path, &data, &size, &error))
    g_error ("%s", error->message);
  csv = g_bytes_new_take (data, size);
  records = porthole_iana_read (csv, csv_path, NULL, &error);
  if (records == NULL)
    g_error ("%s", error->message);
  return records;
}

/* A quarter of the official records, or all of them and as many again on other ports until there
 * are so many quarters. That is more than an imported file may have: it is the table that is
 * measured, which is what is in the program.
 */
static PortholeTable *
make_table (const char *csv_path, guint quarters)
{
  g_autoptr (GPtrArray) records = read_records (csv_path);
  g_autoptr (GPtrArray) curated = g_ptr_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  guint n = records->len;
  PortholeTable *table;

  for (guint number = 1; number * 4 < quarters; number++)
    {
      for (guint i = 0; i < n; i++)
        {
          const PortholeIanaRecord *from = g_ptr_array_index (records, i);

          if (from->has_port && from->fields[PORTHOLE_IANA_NAME] != NULL
              && i % 4 < quarters - number * 4)
            g_ptr_array_add (records, copy_record (from, records->len, number));
        }
    }
  for (guint i = n; quarters < 4 && i > 0; i--)
    {
      if ((i - 1) % 4 >= quarters)
        g_ptr_array_remove_index (records, i - 1);
    }

  porthole_iana_sort (records);
  bytes = porthole_table_build (records, curated, "bench", "2026-01-01");
  table = bytes != NULL ? porthole_table_new (bytes) : NULL;
  if (table == NULL)
    g_error ("there is no table of %u records", records->len);
  return table;
}

static void
measure_registry (PortholeTable *table)
{
  static const char *const queries[] = { "http", "80", "server", "s" };
  g_autoptr (GArray) opening = bench_series_new (), answering = bench_series_new ();
  guint count = table->n_rows;

  for (guint round = 0; round < BENCH_ROUNDS; round++)
    {
      g_autoptr (PortholeRegistry) registry = porthole_registry_new (NULL);
      g_autoptr (PortholeRanker) ranker = NULL;
      double start = bench_now_ms ();

      porthole_registry_take_layers (registry, table, FALSE, NULL);
      bench_series_add (opening, bench_now_ms () - start);

      ranker = porthole_ranker_new (registry);
      start = bench_now_ms ();
      for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
        {
          g_autoptr (PortholeQuery) query = porthole_query_parse (queries[i]);
          g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (PortholeHit));

          porthole_ranker_run (ranker, query, hits);
          if (hits->len == 0)
            g_error ("nothing is found of %s", queries[i]);
        }
      bench_series_add (answering, (bench_now_ms () - start) / G_N_ELEMENTS (queries));
    }
  say ("registry", count, "opening", opening);
  say ("registry", count, "a search", answering);
}

/* From a quarter of the official registry to ten times as many rows. */
static void
scale_registry (const char *csv_path)
{
  static const guint quarters[] = { 1, 2, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40 };
  guint official = 0;

  for (guint i = 0; i < G_N_ELEMENTS (quarters); i++)
    {
      g_autoptr (PortholeTable) table = make_table (csv_path, quarters[i]);

      if (quarters[i] == 4)
        official = table->n_rows;
      if (quarters[i] > 4 && table->n_rows < official * quarters[i] / 4 * 9 / 10)
        g_error ("%u rows instead of %u", table->n_rows, official * quarters[i] / 4);
      measure_registry (table);
    }
}

int
main (int argc, char *argv[])
{
  const char *part = argc > 2 ? argv[1] : "";
  struct rlimit limit;

  getrlimit (RLIMIT_NOFILE, &limit);
  limit.rlim_cur = limit.rlim_max;
  setrlimit (RLIMIT_NOFILE, &limit);

  if (g_str_equal (part, "sockets"))
    scale_sockets ();
  else if (g_str_equal (part, "processes"))
    scale_processes ();
  else if (g_str_equal (part, "connections"))
    scale_connections ();
  else if (g_str_equal (part, "log"))
    scale_log ();
  else if (g_str_equal (part, "registry"))
    scale_registry (argv[2]);
  else
    g_error ("usage: bench-scale sockets|processes|connections|log|registry IANA.CSV");
  return bench_status ();
}
