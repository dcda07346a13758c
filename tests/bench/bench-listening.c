/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the Listening page costs in its window: the processor's time while nothing happens, and
 * while the window isn't shown; and how smooth frames are while sockets open and close in a
 * storm. That the page shows what there is is asserted in each part.
 *
 * usage: bench-listening [steady | hidden | storm], inside tests/with-display.sh
 * Ends with 1 when one of the limits is exceeded. */

#include "config.h"

#include <adwaita.h>
#include <arpa/inet.h>
#include <fcntl.h>
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

#include "application/porthole-application.h"
#include "bench/bench.h"
#include "common/porthole-places.h"
#include "common/ui-test.h"
#include "listeners/porthole-listeners-page.h"
#include "overview/porthole-overview.h"
#include "window/porthole-window.h"

#define TIMEOUT_US (20 * G_USEC_PER_SEC)

#define N_HOLDERS 10
#define N_SOCKETS 500

/* The storm closes and opens this many at a time, so often a second. */
#define N_STORM 500
#define STORM_BATCH 10
#define STORM_BATCHES 100

#define SETTLE_SECONDS 4
#define STEADY_SECONDS 20
#define STORM_SECONDS 20
#define PAUSED_SECONDS 10

/* Threads that GLib keeps for the next task end by themselves in this time. */
#define THREADS_SECONDS 17
#define HIDDEN_SECONDS 10

#define STEADY_LIMIT_PERCENT 1.0
#define FRAME_LIMIT_MS 33.0

static guint n_refreshes;

static double
now_ms (void)
{
  return (double) g_get_monotonic_time () / 1000;
}

static double
clock_ms (clockid_t clock)
{
  struct timespec time;

  clock_gettime (clock, &time);
  return (double) time.tv_sec * 1000 + (double) time.tv_nsec / 1e6;
}

/* ---- who listens ------------------------------------------------------------------- */

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

static volatile sig_atomic_t stopped;

static void
stop_cb (int number)
{
  stopped = TRUE;
}

static guint16
port_of (int fd)
{
  struct sockaddr_in address;
  socklen_t length = sizeof address;

  if (getsockname (fd, (struct sockaddr *) &address, &length) < 0)
    g_error ("getsockname: %m");
  return ntohs (address.sin_port);
}

/* A storm ends with SIGUSR1, says on which ports it listens then, and goes on listening. */
static void
hold (guint n_sockets, gboolean storm)
{
  g_autofree int *fds = g_new (int, n_sockets);
  gint64 due;
  guint next = 0;

  signal (SIGUSR1, stop_cb);

  for (guint i = 0; i < n_sockets; i++)
    fds[i] = open_listener ();
  while (!storm)
    pause ();
  due = g_get_monotonic_time ();
  while (!stopped)
    {
      gint64 early = (due += G_USEC_PER_SEC / STORM_BATCHES) - g_get_monotonic_time ();

      if (early > 0)
        g_usleep ((gulong) early);
      for (guint i = 0; i < STORM_BATCH; i++, next++)
        {
          close (fds[next % n_sockets]);
          fds[next % n_sockets] = open_listener ();
        }
    }

  printf ("%u", next);
  for (guint i = 0; i < n_sockets; i++)
    printf (" %u", port_of (fds[i]));
  printf ("\n");
  fflush (stdout);
  for (;;)
    pause ();
}

/* Starts a program of its own, whose memory is none of this one's; @ret_fd is what it prints. */
static pid_t
spawn (const char *program, guint n_sockets, gboolean storm, int *ret_fd)
{
  g_autofree char *count = g_strdup_printf ("%u", n_sockets);
  const char *const argv[] = { program, storm ? "--storm" : "--hold", count, NULL };
  g_autoptr (GError) error = NULL;
  GPid pid;

  if (!g_spawn_async_with_pipes (NULL, (char **) argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL,
                                 &pid, NULL, ret_fd, NULL, &error))
    g_error ("%s", error->message);
  return pid;
}

static void
end (pid_t pid)
{
  kill (pid, SIGKILL);
  waitpid (pid, NULL, 0);
}

/* ---- the window -------------------------------------------------------------------- */

static void
refreshing_cb (PortholeScanner *scanner, GParamSpec *pspec, gpointer user_data)
{
  n_refreshes += !porthole_scanner_get_refreshing (scanner);
}

static GtkWidget *
show_page (AdwApplication *application, PortholeOverview *overview, GSettings *settings)
{
  GtkWindow *window = GTK_WINDOW (porthole_window_new (application, overview, settings));

  gtk_window_present (window);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "listening");
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (window)));
  return find_descendant (GTK_WIDGET (window), PORTHOLE_TYPE_LISTENERS_PAGE);
}

/* Returns: (transfer none): the listeners that are shown, and the view's places for them */
static GListModel *
get_shown (GtkWidget *page, PortholePlaces **ret_places)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (find_descendant (page, GTK_TYPE_COLUMN_VIEW));
  PortholePlaces *places = PORTHOLE_PLACES (gtk_column_view_get_model (view));

  if (ret_places != NULL)
    *ret_places = places;
  return G_LIST_MODEL (porthole_places_get_selection (places));
}

static guint
count_rows (GtkWidget *page)
{
  return g_list_model_get_n_items (get_shown (page, NULL));
}

static gboolean
flag_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Sleeps in the main loop as the application does, and counts how often that wakes up. */
static guint
run_for (guint seconds)
{
  gboolean done = FALSE;
  guint n_turns = 0;

  g_timeout_add_full (G_PRIORITY_LOW, seconds * 1000, flag_cb, &done, NULL);
  while (!done)
    {
      g_main_context_iteration (NULL, TRUE);
      n_turns++;
    }
  return n_turns;
}

/* ---- what is measured -------------------------------------------------------------- */

/* A row of the table, of one run: its parts are the rounds. */
static void
report (const char *what, double value, const char *unit, double limit)
{
  g_autoptr (GArray) series = bench_series_new ();

  bench_series_add (series, value);
  bench_print (&(BenchRow) { .what = what,
                             .unit = *unit != '\0' ? unit : NULL,
                             .ours = series,
                             .bar = limit >= 0 ? BENCH_BAR_AT_MOST : BENCH_BAR_NONE,
                             .limit = limit });
}

static void
measure_steady (GtkWidget *page)
{
  double start, processor, seconds;
  guint before;

  run_for (SETTLE_SECONDS);
  if (count_rows (page) < N_SOCKETS)
    g_error ("the page shows %u rows of %u", count_rows (page), N_SOCKETS);

  before = n_refreshes;
  start = now_ms ();
  processor = clock_ms (CLOCK_PROCESS_CPUTIME_ID);
  run_for (STEADY_SECONDS);
  processor = clock_ms (CLOCK_PROCESS_CPUTIME_ID) - processor;
  seconds = (now_ms () - start) / 1000;
  if (n_refreshes - before < STEADY_SECONDS - 2)
    g_error ("only %u refreshes in %g seconds", n_refreshes - before, seconds);

  report ("listening, visible, 500 sockets: processor", processor / seconds / 10, "%",
          STEADY_LIMIT_PERCENT);
  report ("listening, visible, 500 sockets: a refresh", processor / (n_refreshes - before), "ms",
          -1);
}

/* How often all threads of this process have gone to sleep. */
static guint64
count_sleeps (void)
{
  g_autoptr (GDir) tasks = g_dir_open ("/proc/self/task", 0, NULL);
  const char *name;
  guint64 total = 0;

  while (tasks != NULL && (name = g_dir_read_name (tasks)) != NULL)
    {
      g_autofree char *path = g_strdup_printf ("/proc/self/task/%s/status", name);
      g_autofree char *status = NULL;
      const char *at;

      if (g_file_get_contents (path, &status, NULL, NULL)
          && (at = strstr (status, "\nvoluntary_ctxt_switches:")) != NULL)
        total += g_ascii_strtoull (at + strlen ("\nvoluntary_ctxt_switches:\t"), NULL, 10);
    }
  return total;
}

static void
measure_hidden (GtkWidget *page)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (page));
  double processor;
  guint before, n_turns;
  guint64 sleeps;

  gtk_widget_set_visible (window, FALSE);
  run_for (THREADS_SECONDS);

  before = n_refreshes;
  sleeps = count_sleeps ();
  processor = clock_ms (CLOCK_PROCESS_CPUTIME_ID);
  n_turns = run_for (HIDDEN_SECONDS);
  processor = clock_ms (CLOCK_PROCESS_CPUTIME_ID) - processor;
  sleeps = count_sleeps () - sleeps;

  /* What ends the measurement is the one wake-up that there is. */
  report ("listening, hidden, 10 s: refreshes", n_refreshes - before, "", 0);
  report ("listening, hidden, 10 s: turns of the main loop", n_turns, "", 1);
  report ("listening, hidden, 10 s: sleeps of all threads", (double) sleeps, "", 1);
  report ("listening, hidden, 10 s: processor", processor, "ms", -1);

  gtk_window_present (GTK_WINDOW (window));
  wait_until (gtk_widget_get_mapped (window));
}

/* What the main thread did in a frame, and from the one before to it, in milliseconds. */
typedef struct
{
  GArray *intervals;
  GArray *work;
  double last;
  double last_work;
} Frames;

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

/* All that the main thread does from one frame to the next counts, drawn or not. */
static void
after_paint_cb (GdkFrameClock *clock, Frames *frames)
{
  double now = now_ms (), work = clock_ms (CLOCK_THREAD_CPUTIME_ID);

  if (frames->last > 0)
    {
      double interval = now - frames->last, worked = work - frames->last_work;

      g_array_append_val (frames->intervals, interval);
      g_array_append_val (frames->work, worked);
    }
  frames->last = now;
  frames->last_work = work;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

static double
part (GArray *values, double share)
{
  guint at = (guint) (share * values->len);

  return g_array_index (values, double, MIN (at, values->len - 1));
}

/* ---- whether it shows what there is ------------------------------------------------ */

/* Each listener that the list ever had. */
static void
collect_cb (GListModel *model, guint position, guint removed, guint added, GHashTable *seen)
{
  for (guint i = position; i < position + added; i++)
    g_hash_table_add (seen, g_list_model_get_item (model, i));
}

static gboolean
shows_exactly (GListModel *model, pid_t pid, GHashTable *ports, gboolean say)
{
  guint n_living = 0, n_others = 0;

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (PortholeListener) listener = g_list_model_get_item (model, i);

      if (porthole_listener_get_pid (listener) != pid
          || porthole_listener_get_state (listener) == PORTHOLE_LISTENER_GONE)
        continue;
      n_living++;
      if (!g_hash_table_contains (ports, GUINT_TO_POINTER (porthole_listener_get_port (listener))))
        n_others++;
    }

  if (say)
    g_printerr ("the page shows %u of %u ports, %u of which aren't open\n", n_living,
                g_hash_table_size (ports), n_others);
  return n_living == g_hash_table_size (ports) && n_others == 0;
}

/* Whether each row has its own in it. */
static gboolean
shows_same (GListModel *model, PortholePlaces *places)
{
  guint n_items = g_list_model_get_n_items (model);

  if (g_list_model_get_n_items (G_LIST_MODEL (places)) != n_items)
    return FALSE;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (PortholePlace) place = g_list_model_get_item (G_LIST_MODEL (places), i);
      g_autoptr (PortholeListener) listener = g_list_model_get_item (model, i);

      if (porthole_place_get_item (place) != (gpointer) listener)
        return FALSE;
    }

  return TRUE;
}

/* Ends the storm, and waits until the page shows what is there then and nothing else. */
static guint
settle_storm (GListModel *model, PortholePlaces *places, pid_t storm, int fd)
{
  g_autoptr (GIOChannel) channel = g_io_channel_unix_new (fd);
  g_autoptr (GHashTable) ports = g_hash_table_new (NULL, NULL);
  g_autofree char *line = NULL;
  g_auto (GStrv) words = NULL;
  gint64 start;

  kill (storm, SIGUSR1);
  if (g_io_channel_read_line (channel, &line, NULL, NULL, NULL) != G_IO_STATUS_NORMAL)
    g_error ("the storm doesn't say where it listens");
  words = g_strsplit (g_strchomp (line), " ", -1);
  for (guint i = 1; words[i] != NULL; i++)
    g_hash_table_add (ports, GUINT_TO_POINTER ((guint) atoi (words[i])));
  if (g_hash_table_size (ports) != N_STORM)
    g_error ("the storm has %u ports", g_hash_table_size (ports));

  start = g_get_monotonic_time ();
  while (!shows_exactly (model, storm, ports, FALSE))
    {
      if (g_get_monotonic_time () - start > TIMEOUT_US
          && !shows_exactly (model, storm, ports, TRUE))
        g_error ("the page doesn't show what is there after the storm");
      g_main_context_iteration (NULL, TRUE);
    }
  wait_until (shows_same (model, places));
  return (guint) atoi (words[0]);
}

static guint
count_of (GHashTable *seen, pid_t pid)
{
  GHashTableIter iter;
  gpointer listener;
  guint count = 0;

  g_hash_table_iter_init (&iter, seen);
  while (g_hash_table_iter_next (&iter, &listener, NULL))
    count += porthole_listener_get_pid (listener) == pid;
  return count;
}

static void
record_frames (GtkWidget *page, guint seconds, Frames *frames)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (page));
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  guint tick_id = gtk_widget_add_tick_callback (window, tick_cb, NULL, NULL);
  gulong paint_id;

  *frames = (Frames) { .intervals = g_array_new (FALSE, FALSE, sizeof (double)),
                       .work = g_array_new (FALSE, FALSE, sizeof (double)) };
  paint_id = g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), frames);
  run_for (seconds);
  g_signal_handler_disconnect (clock, paint_id);
  gtk_widget_remove_tick_callback (window, tick_id);

  if (frames->intervals->len < seconds * 5)
    g_error ("only %u frames", frames->intervals->len);
  g_array_sort (frames->intervals, compare_doubles);
  g_array_sort (frames->work, compare_doubles);
}

static void
clear_frames (Frames *frames)
{
  g_array_unref (frames->intervals);
  g_array_unref (frames->work);
}

static double
late_share (const Frames *frames)
{
  guint late = 0;

  for (guint i = 0; i < frames->intervals->len; i++)
    late += g_array_index (frames->intervals, double, i) > FRAME_LIMIT_MS;
  return 100.0 * late / frames->intervals->len;
}

/* Frames of the same window in the same storm while the page is paused: what the computer itself
 * does to frames, the storm and the X server beside them. */
static void
record_paused (GtkWidget *page, const char *program, Frames *frames)
{
  int fd;
  pid_t storm;

  gtk_widget_activate_action (page, "listeners.pause", NULL);
  storm = spawn (program, N_STORM, TRUE, &fd);
  run_for (SETTLE_SECONDS);
  record_frames (page, PAUSED_SECONDS, frames);
  end (storm);
  close (fd);
  gtk_widget_activate_action (page, "listeners.pause", NULL);
  run_for (SETTLE_SECONDS);
}

static void
report_frames (const char *what, double ours, double theirs, const char *unit, double limit)
{
  g_autoptr (GArray) series = bench_series_new (), peers = bench_series_new ();

  bench_series_add (series, ours);
  bench_series_add (peers, theirs);
  bench_print (&(BenchRow) { .what = what,
                             .unit = unit,
                             .ours = series,
                             .peer = "the page paused",
                             .theirs = peers,
                             .bar = limit >= 0 ? BENCH_BAR_AT_MOST : BENCH_BAR_NONE,
                             .limit = limit });
}

static void
report_storm (const Frames *frames, const Frames *paused)
{
  report_frames ("listening, storm: from frame to frame, median", part (frames->intervals, 0.5),
                 part (paused->intervals, 0.5), "ms", -1);
  report_frames ("listening, storm: from frame to frame, 99 of 100", part (frames->intervals, 0.99),
                 part (paused->intervals, 0.99), "ms", -1);
  report_frames ("listening, storm: from frame to frame, worst", part (frames->intervals, 1),
                 part (paused->intervals, 1), "ms", FRAME_LIMIT_MS);
  report_frames ("listening, storm: frames later than 33 ms", late_share (frames),
                 late_share (paused), "%", -1);
  report ("listening, storm: work of a frame, median", part (frames->work, 0.5), "ms", -1);
  report ("listening, storm: work of a frame, 99 of 100", part (frames->work, 0.99), "ms", -1);
  report ("listening, storm: work of a frame, worst", part (frames->work, 1), "ms", FRAME_LIMIT_MS);
}

static void
measure_frames (GtkWidget *page, PortholeListenerList *list, const char *program)
{
  PortholePlaces *places;
  GListModel *model = get_shown (page, &places);
  Frames frames, paused;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  g_autoptr (GHashTable) shown = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  int fd;
  pid_t storm;
  guint before, n_opened, n_seen, n_shown;

  record_paused (page, program, &paused);
  g_signal_connect (list, "items-changed", G_CALLBACK (collect_cb), seen);
  g_signal_connect (model, "items-changed", G_CALLBACK (collect_cb), shown);
  storm = spawn (program, N_STORM, TRUE, &fd);
  run_for (SETTLE_SECONDS);
  before = n_refreshes;
  record_frames (page, STORM_SECONDS, &frames);
  before = n_refreshes - before;
  n_opened = N_STORM + settle_storm (model, places, storm, fd);
  g_signal_handlers_disconnect_by_func (list, collect_cb, seen);
  g_signal_handlers_disconnect_by_func (model, collect_cb, shown);
  n_seen = count_of (seen, storm);
  n_shown = count_of (shown, storm);
  end (storm);
  close (fd);

  if (n_opened < (SETTLE_SECONDS + STORM_SECONDS) * 950)
    g_error ("the storm opened only %u sockets", n_opened);
  /* Each lives for half a second, in which there are some refreshes. */
  if (n_seen < n_opened / 100 * 80)
    g_error ("only %u of %u sockets were seen", n_seen, n_opened);

  report ("listening, storm of 1,000 sockets a second: opened and closed", n_opened, "", -1);
  report ("listening, storm: of these seen in the list", n_seen, "", -1);
  report ("listening, storm: of these shown as rows", n_shown, "", -1);
  report ("listening, storm: refreshes, a second", (double) before / STORM_SECONDS, "", -1);
  report ("listening, storm: frames, a second", (double) frames.intervals->len / STORM_SECONDS, "",
          -1);
  report_storm (&frames, &paused);
  clear_frames (&frames);
  clear_frames (&paused);
}

static gboolean
is_wanted (const char *name, const char *part_name)
{
  return name == NULL || strcmp (name, part_name) == 0;
}

int
main (int argc, char *argv[])
{
  g_autoptr (PortholeApplication) application = NULL;
  g_autoptr (PortholeOverview) overview = NULL;
  g_autoptr (GSettings) settings = NULL;
  const char *part_name;
  pid_t holders[N_HOLDERS];
  GtkWidget *page;

  if (argc == 3)
    {
      prctl (PR_SET_PDEATHSIG, SIGKILL);
      hold ((guint) atoi (argv[2]), strcmp (argv[1], "--storm") == 0);
    }

  for (guint i = 0; i < N_HOLDERS; i++)
    holders[i] = spawn (argv[0], N_SOCKETS / N_HOLDERS, FALSE, NULL);

  application = porthole_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  if (!g_application_register (G_APPLICATION (application), NULL, NULL))
    g_error ("can't register");
  g_application_hold (G_APPLICATION (application));

  overview = porthole_overview_new (g_get_user_data_dir ());
  settings = g_settings_new (APP_ID);
  g_signal_connect (porthole_overview_get_scanner (overview), "notify::refreshing",
                    G_CALLBACK (refreshing_cb), NULL);
  page = show_page (ADW_APPLICATION (application), overview, settings);
  part_name = argc == 2 ? argv[1] : NULL;
  if (is_wanted (part_name, "steady"))
    measure_steady (page);
  if (is_wanted (part_name, "hidden"))
    measure_hidden (page);
  if (is_wanted (part_name, "storm"))
    measure_frames (page, porthole_scanner_get_list (porthole_overview_get_scanner (overview)),
                    argv[0]);

  for (guint i = 0; i < N_HOLDERS; i++)
    end (holders[i]);
  return bench_status ();
}
