/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The Server page in a window: a million rows of log, as fast as the page takes them; then
 * connections as fast as this machine can make them: how long a frame takes, whether anything
 * is missing from the totals, whether one can search the log meanwhile, and whether Stop
 * answers.
 */

#include "config.h"

#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <adwaita.h>

#include "bench/bench.h"
#include "common/porthole-page.h"
#include "server/porthole-connection-log-private.h"
#include "server/porthole-server-page.h"

#define RATE 20000
#define SECONDS 4
#define SEARCH_SECONDS 4
#define FLOOD_FRAME_MAX_MS 50.0
#define STOP_MAX_MS 100.0
#define ROWS 1000000
#define ROWS_A_FRAME 5000
#define ROWS_FRAME_MAX_MS 33.0
#define ROW_BYTES_MAX 160.0
#define IDLE_PEER "a window of which they are no business"
#define PATIENCE (60 * G_USEC_PER_SEC)

typedef struct
{
  PortholeOverview *overview;
  GSettings *settings;
  GtkWindow *window;
  PortholeServerPage *page;
  PortholeServer *server;
} Page;

typedef struct
{
  double time; /* milliseconds from one painted frame to the next */
  double cpu;  /* what of these the main thread worked */
} Frame;

typedef struct
{
  GArray *frames; /* Frame, the shortest first once it ended */
  gint64 last;
  double last_cpu;
  double cpu; /* of the main thread, milliseconds */
} Frames;

static double
thread_cpu_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static void
painted_cb (GdkFrameClock *clock, gpointer user_data)
{
  Frames *frames = user_data;
  gint64 now = g_get_monotonic_time ();
  double cpu = thread_cpu_ms ();
  Frame frame = { (double) (now - frames->last) / 1000, cpu - frames->last_cpu };

  if (frames->last != 0)
    g_array_append_val (frames->frames, frame);
  frames->last = now;
  frames->last_cpu = cpu;
}

static void
frames_begin (Frames *frames, GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);

  *frames = (Frames) { .frames = g_array_new (FALSE, FALSE, sizeof (Frame)) };
  frames->cpu = thread_cpu_ms ();
  g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), frames);
  gdk_frame_clock_begin_updating (clock);
}

static int
compare_frames (const void *a, const void *b)
{
  const Frame *x = a, *y = b;

  return (x->time > y->time) - (x->time < y->time);
}

static void
frames_end (Frames *frames, GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);

  gdk_frame_clock_end_updating (clock);
  g_signal_handlers_disconnect_by_func (clock, painted_cb, frames);
  frames->cpu = thread_cpu_ms () - frames->cpu;
  g_array_sort (frames->frames, compare_frames);
}

static Frame
frames_get (const Frames *frames, guint hundredths)
{
  guint n = frames->frames->len;

  if (n == 0)
    return (Frame) { 0 };
  return g_array_index (frames->frames, Frame, MIN (n * hundredths / 100, n - 1));
}

/* What the main thread worked at most in a frame. Where the longest frame took much longer than
 * that, it waited for a processor that the clients, the server or the display had. */
static double
frames_get_work (const Frames *frames)
{
  double most = 0;

  for (guint i = 0; i < frames->frames->len; i++)
    most = MAX (most, g_array_index (frames->frames, Frame, i).cpu);
  return most;
}

/* What the rounds gave. */
enum
{
  ROWS_FRAME,
  ROWS_WORK,
  ROWS_BYTES,
  FLOOD_FRAME,
  FLOOD_MEDIAN,
  FLOOD_WORK,
  FLOOD_RATE,
  RAW_RATE,
  RAW_FRAME,
  SEARCH_FRAME,
  SEARCH_WORK,
  STOP_TIME,
  N_SERIES,
};

static GArray *series[N_SERIES];

#define run_until(condition)                                                                       \
  G_STMT_START                                                                                     \
  {                                                                                                \
    gint64 give_up = g_get_monotonic_time () + PATIENCE;                                           \
                                                                                                   \
    while (!(condition))                                                                           \
      {                                                                                            \
        if (g_get_monotonic_time () > give_up)                                                     \
          g_error ("not in time: %s", #condition);                                                 \
        g_main_context_iteration (NULL, TRUE);                                                     \
      }                                                                                            \
  }                                                                                                \
  G_STMT_END

static gboolean
is_running (const Page *page)
{
  return porthole_server_get_state (page->server) == PORTHOLE_SERVER_RUNNING;
}

static gboolean
is_stopped (const Page *page)
{
  return porthole_server_get_state (page->server) == PORTHOLE_SERVER_STOPPED;
}

static void
page_open (Page *page, guint max_rows, gsize max_log_bytes)
{
  g_autoptr (PortholeServerConfig) config = porthole_server_config_new ();
  GVariantBuilder servers;

  /* A server of last time, so that the page opens with its limits. */
  config->port = 18080;
  config->max_rows = max_rows;
  config->max_log_bytes = max_log_bytes;
  page->overview = porthole_overview_new (g_get_tmp_dir ());
  page->settings = g_settings_new (APP_ID);
  g_variant_builder_init (&servers, G_VARIANT_TYPE ("aa{sv}"));
  g_variant_builder_add_value (&servers, porthole_server_config_to_variant (config));
  g_settings_set_value (page->settings, "servers", g_variant_builder_end (&servers));

  page->page = g_object_new (PORTHOLE_TYPE_SERVER_PAGE, NULL);
  page->window = GTK_WINDOW (adw_window_new ());
  gtk_window_set_default_size (page->window, 1000, 700);
  adw_window_set_content (ADW_WINDOW (page->window), GTK_WIDGET (page->page));
  porthole_server_page_set_up (page->page, page->overview, page->settings);
  page->server = g_list_model_get_item (porthole_overview_get_servers (page->overview), 0);
  gtk_window_present (page->window);
  run_until (gtk_widget_get_mapped (GTK_WIDGET (page->page)));
  g_object_set (page->page, "shown", TRUE, NULL);
}

/* Until the page has drawn itself as it is after a start, which isn't what is measured. */
static void
settle (Page *page)
{
  Frames frames;

  frames_begin (&frames, GTK_WIDGET (page->page));
  run_until (frames.frames->len >= 30);
  frames_end (&frames, GTK_WIDGET (page->page));
  g_array_unref (frames.frames);
}

static void
page_start_stop (Page *page)
{
  gtk_widget_activate_action (GTK_WIDGET (page->page), "server.start-stop", NULL);
}

static void
page_close (Page *page)
{
  gtk_window_destroy (page->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&page->server);
  g_clear_object (&page->settings);
  g_clear_object (&page->overview);
  /* What the next one takes is to be seen. */
  malloc_trim (0);
}

static GSubprocess *
swarm_new (guint16 number, const char *swarm_path, guint seconds)
{
  g_autofree char *port = g_strdup_printf ("%u", number);
  g_autofree char *rate = g_strdup_printf ("%u", RATE);
  g_autofree char *time = g_strdup_printf ("%u", seconds);
  g_autoptr (GError) error = NULL;
  GSubprocess *swarm
      = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE,
                          &error, swarm_path, port, "paced", rate, time, NULL);

  if (swarm == NULL)
    g_error ("%s", error->message);
  return swarm;
}

static void
line_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  char **line = user_data;

  *line = g_data_input_stream_read_line_finish (G_DATA_INPUT_STREAM (source), result, NULL, NULL);
  if (*line == NULL)
    g_error ("the clients said nothing");
}

static void
bench_flood (Page *page, const char *swarm_path)
{
  g_autoptr (GSubprocess) swarm = NULL;
  g_autoptr (GDataInputStream) output = NULL;
  g_autofree char *line = NULL;
  PortholeServerTotals totals = { 0 };
  guint64 done, bytes;
  double seconds;
  Frames frames;

  page_start_stop (page);
  run_until (is_running (page));
  settle (page);
  swarm = swarm_new (porthole_server_get_port (page->server), swarm_path, SECONDS);
  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (swarm));
  g_data_input_stream_read_line_async (output, G_PRIORITY_DEFAULT, NULL, line_cb, &line);
  frames_begin (&frames, GTK_WIDGET (page->page));
  run_until (line != NULL);
  frames_end (&frames, GTK_WIDGET (page->page));
  if (sscanf (line, "%" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT " %lf", &done, &bytes, &seconds)
      != 3)
    g_error ("the clients said: %s", line);
  run_until ((porthole_server_get_totals (page->server, &totals), totals.closed >= done));

  if (totals.opened < done || totals.closed < done || totals.bytes_sent < bytes)
    g_error ("the totals don't have all %" G_GUINT64_FORMAT " connections", done);
  bench_series_add (series[FLOOD_FRAME], frames_get (&frames, 100).time);
  bench_series_add (series[FLOOD_MEDIAN], frames_get (&frames, 50).time);
  bench_series_add (series[FLOOD_WORK], frames_get_work (&frames));
  bench_series_add (series[FLOOD_RATE], (double) done / seconds);
  g_array_unref (frames.frames);
  page_start_stop (page);
  run_until (is_stopped (page));
}

static void
search (Page *page, const char *text)
{
  GtkSearchEntry *entry = porthole_page_get_search_entry (PORTHOLE_PAGE (page->page));

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static gboolean
passed (gint64 *time, gint64 now)
{
  if (now < *time)
    return FALSE;

  *time = G_MAXINT64;
  return TRUE;
}

/* What is in every connection, then what is in none, then all again, while they come. */
static void
bench_search (Page *page, const char *swarm_path)
{
  g_autoptr (GSubprocess) swarm = NULL;
  g_autoptr (GDataInputStream) output = NULL;
  g_autofree char *line = NULL;
  PortholeServerTotals totals = { 0 };
  gint64 begin, every, none, all;
  Frames frames;

  page_start_stop (page);
  run_until (is_running (page));
  settle (page);
  swarm = swarm_new (porthole_server_get_port (page->server), swarm_path, SEARCH_SECONDS);
  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (swarm));
  g_data_input_stream_read_line_async (output, G_PRIORITY_DEFAULT, NULL, line_cb, &line);
  run_until ((porthole_server_get_totals (page->server, &totals), totals.opened >= RATE));

  begin = g_get_monotonic_time ();
  every = begin;
  none = begin + G_USEC_PER_SEC;
  all = begin + 2 * (gint64) G_USEC_PER_SEC;
  frames_begin (&frames, GTK_WIDGET (page->page));
  while (line == NULL && g_get_monotonic_time () < begin + PATIENCE)
    {
      gint64 now = g_get_monotonic_time ();

      if (passed (&every, now))
        search (page, "hello");
      if (passed (&none, now))
        search (page, "nowhere");
      if (passed (&all, now))
        search (page, "");
      g_main_context_iteration (NULL, TRUE);
    }
  frames_end (&frames, GTK_WIDGET (page->page));

  if (frames.frames->len < 10)
    g_error ("only %u frames", frames.frames->len);
  bench_series_add (series[SEARCH_FRAME], frames_get (&frames, 100).time);
  bench_series_add (series[SEARCH_WORK], frames_get_work (&frames));
  g_array_unref (frames.frames);
  page_start_stop (page);
  run_until (is_stopped (page));
}

static void
bench_stop (Page *page, const char *swarm_path)
{
  g_autoptr (GSubprocess) swarm = NULL;
  PortholeServerTotals totals = { 0 };
  gint64 begin;
  double took;

  page_start_stop (page);
  run_until (is_running (page));
  swarm = swarm_new (porthole_server_get_port (page->server), swarm_path, SECONDS);
  run_until ((porthole_server_get_totals (page->server, &totals), totals.opened >= RATE));
  begin = g_get_monotonic_time ();
  page_start_stop (page);
  run_until (is_stopped (page));
  took = (double) (g_get_monotonic_time () - begin) / 1000;

  /* The clients have nobody to talk to any more, and end. */
  g_subprocess_wait (swarm, NULL, NULL);
  bench_series_add (series[STOP_TIME], took);
}

static PortholeLogRows *
make_batch (guint64 first, guint n)
{
  static const char greeting[] = "Hello from port 8080!\n";
  PortholeLogRows *batch = porthole_log_rows_new ();
  PortholeEndpoint peer = { .family = 2, .port = 40000, .address = { 127, 0, 0, 1 } };

  for (guint i = 0; i < n; i++)
    {
      PortholeLogRow row
          = { .time = g_get_real_time (),
              .connection = 1 + (first + i) / 4,
              .event = (first + i) % 4 == 1 ? PORTHOLE_LOG_SENT : PORTHOLE_LOG_OPENED,
              .sent = sizeof greeting - 1,
              .duration = -1,
              .peer = peer };

      porthole_log_rows_append (batch, &row, NULL, (const guint8 *) greeting,
                                row.event == PORTHOLE_LOG_SENT ? sizeof greeting - 1 : 0);
    }
  return batch;
}

static void
bench_rows (Page *page)
{
  PortholeConnectionLog *log = porthole_server_get_log (page->server);
  Frames frames;
  long before;
  double bytes;

  page_start_stop (page);
  run_until (is_running (page));
  settle (page);
  before = bench_memory_bytes ();
  frames_begin (&frames, GTK_WIDGET (page->page));
  for (guint i = 0; i < ROWS; i += ROWS_A_FRAME)
    {
      g_autoptr (PortholeLogRows) batch = make_batch (i, ROWS_A_FRAME);
      guint n = frames.frames->len;

      porthole_connection_log_add_batch (log, batch, 0);
      run_until (frames.frames->len > n);
    }
  frames_end (&frames, GTK_WIDGET (page->page));
  bytes = (double) (bench_memory_bytes () - before) / ROWS;

  if (g_list_model_get_n_items (G_LIST_MODEL (log)) < ROWS)
    g_error ("only %u rows are in the log", g_list_model_get_n_items (G_LIST_MODEL (log)));
  bench_series_add (series[ROWS_FRAME], frames_get (&frames, 100).time);
  bench_series_add (series[ROWS_WORK], frames_get_work (&frames));
  bench_series_add (series[ROWS_BYTES], bytes);
  g_array_unref (frames.frames);
  page_start_stop (page);
  run_until (is_stopped (page));
}

static void
draw_anew_cb (GdkFrameClock *clock, gpointer window)
{
  gtk_widget_queue_draw (window);
}

/* The same clients, with a bare epoll loop to talk to: bench-server.c. Meanwhile the same window, which
 * has nothing to do with them, is drawn anew in each frame: how long frames take on a computer that
 * is so busy. */
static void
bench_raw (Page *page, const char *server_path, const char *swarm_path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) server
      = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                          server_path, "--raw", NULL);
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (page->page));
  g_autoptr (GDataInputStream) server_output = NULL, output = NULL;
  g_autoptr (GSubprocess) swarm = NULL;
  g_autofree char *port = NULL, *line = NULL;
  double seconds;
  Frames frames;
  guint64 done;

  if (server == NULL)
    g_error ("%s", error->message);
  server_output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (server));
  port = g_data_input_stream_read_line (server_output, NULL, NULL, NULL);
  if (port == NULL)
    g_error ("the bare server said nothing");

  swarm = swarm_new ((guint16) atoi (port), swarm_path, SECONDS);
  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (swarm));
  g_data_input_stream_read_line_async (output, G_PRIORITY_DEFAULT, NULL, line_cb, &line);
  frames_begin (&frames, GTK_WIDGET (page->page));
  g_signal_connect (clock, "after-paint", G_CALLBACK (draw_anew_cb), page->window);
  run_until (line != NULL);
  g_signal_handlers_disconnect_by_func (clock, draw_anew_cb, page->window);
  frames_end (&frames, GTK_WIDGET (page->page));
  if (sscanf (line, "%" G_GUINT64_FORMAT " %*s %lf", &done, &seconds) != 2)
    g_error ("the clients said: %s", line);

  bench_series_add (series[RAW_RATE], (double) done / seconds);
  bench_series_add (series[RAW_FRAME], frames_get (&frames, 100).time);
  g_array_unref (frames.frames);
  g_subprocess_force_exit (server);
  g_subprocess_wait (server, NULL, NULL);
}

static void
report (void)
{
  const BenchRow rows[] = {
    { .what = "flood: the longest frame, at as many connections as come of 20,000 a second",
      .unit = "ms",
      .ours = series[FLOOD_FRAME],
      .peer = IDLE_PEER,
      .theirs = series[RAW_FRAME],
      .bar = BENCH_BAR_AT_MOST,
      .limit = FLOOD_FRAME_MAX_MS },
    { .what = "flood: the frame in the middle", .unit = "ms", .ours = series[FLOOD_MEDIAN] },
    { .what = "flood: most work of a frame", .unit = "ms", .ours = series[FLOOD_WORK] },
    { .what = "flood: the longest frame while the log is searched",
      .unit = "ms",
      .ours = series[SEARCH_FRAME],
      .peer = IDLE_PEER,
      .theirs = series[RAW_FRAME],
      .bar = BENCH_BAR_AT_MOST,
      .limit = FLOOD_FRAME_MAX_MS },
    { .what = "flood: most work of a frame while the log is searched",
      .unit = "ms",
      .ours = series[SEARCH_WORK] },
    { .what = "flood: connections a second, the page in a window",
      .ours = series[FLOOD_RATE],
      .peer = "bare epoll",
      .theirs = series[RAW_RATE],
      .more_is_better = TRUE },
    { .what = "flood: Stop in the middle of it",
      .unit = "ms",
      .ours = series[STOP_TIME],
      .bar = BENCH_BAR_AT_MOST,
      .limit = STOP_MAX_MS },
    { .what = "flood: the longest frame, 5,000 rows of log a frame up to a million",
      .unit = "ms",
      .ours = series[ROWS_FRAME],
      .bar = BENCH_BAR_AT_MOST,
      .limit = ROWS_FRAME_MAX_MS },
    { .what = "flood: most work of a frame, 5,000 rows of log a frame",
      .unit = "ms",
      .ours = series[ROWS_WORK] },
    { .what = "flood: memory of a row of the log, the table’s included",
      .unit = "bytes",
      .ours = series[ROWS_BYTES],
      .bar = BENCH_BAR_AT_MOST,
      .limit = ROW_BYTES_MAX },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    bench_print (&rows[i]);
}

int
main (int argc, char *argv[])
{
  g_autofree char *self_path = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = g_path_get_dirname (self_path);
  g_autofree char *swarm_path = g_build_filename (folder, "..", "server", "swarm", NULL);
  g_autofree char *server_path = g_build_filename (folder, "bench-server", NULL);
  Page page;

  adw_init ();
  for (guint i = 0; i < N_SERIES; i++)
    series[i] = bench_series_new ();
  for (guint round = 0; round < BENCH_ROUNDS; round++)
    {
      page_open (&page, ROWS, (gsize) 1024 * 1024 * 1024);
      bench_rows (&page);
      page_close (&page);
      page_open (&page, 100000, (gsize) 64 * 1024 * 1024);
      bench_flood (&page, swarm_path);
      bench_raw (&page, server_path, swarm_path);
      bench_search (&page, swarm_path);
      bench_stop (&page, swarm_path);
      page_close (&page);
    }
  report ();
  for (guint i = 0; i < N_SERIES; i++)
    g_array_unref (series[i]);
  return bench_status ();
}
