/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How long a search takes over the whole registry, and a keystroke until the model is updated,
 * beside the lists and filters of GTK doing the same job, in rounds that take turns. Loading and its
 * memory are measured in a process of its own each time.
 */

#include "config.h"

#include <stdio.h>

#include <gtk/gtk.h>

#include "bench/bench.h"
#include "registry/porthole-ranker.h"
#include "registry/porthole-search.h"

#define N_ROUNDS BENCH_ROUNDS
#define SEARCH_LIMIT_MS 1.0
#define UPDATE_LIMIT_MS 5.0
#define LOAD_LIMIT_MS 10.0
#define MEMORY_LIMIT_MB 6.0

/* Typed letter by letter, with all there is between an empty field and the answer. */
static const char *const typed[] = {
  "postgres", "remote desktop", "minecraft", "8080",         "kuberentes",        "home assistant",
  "mail ssl", "8000-8100",      "http",      "file sharing", "what is port 3389",
};

typedef void (*Step) (gpointer model, const char *text);

/* What the keystrokes of a round took. */
typedef struct
{
  GArray *medians;
  GArray *worst;
} Timed;

static Timed
timed_new (void)
{
  return (Timed) { .medians = bench_series_new (), .worst = bench_series_new () };
}

static void
timed_clear (Timed *timed)
{
  g_array_unref (timed->medians);
  g_array_unref (timed->worst);
}

/* Each prefix of each query, as it is typed. */
static void
type_all (gpointer model, Step step, Timed *timed)
{
  g_autoptr (GArray) times = bench_series_new ();

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      for (gsize length = 1; typed[i][length - 1] != '\0'; length++)
        {
          g_autofree char *text = g_strndup (typed[i], length);
          double start = bench_now_ms ();

          step (model, text);
          bench_series_add (times, bench_now_ms () - start);
        }
    }
  bench_series_add (timed->medians, bench_series_median (times));
  bench_series_add (timed->worst, bench_series_most (times));
}

static void
rank_step (gpointer model, const char *text)
{
  g_autoptr (PortholeQuery) query = porthole_query_parse (text);
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (PortholeHit));

  porthole_ranker_run (model, query, hits);
}

static void
search_step (gpointer model, const char *text)
{
  porthole_search_set_query (model, text);
}

static void
filter_step (gpointer model, const char *text)
{
  gtk_string_filter_set_search (model, text);
}

/* GTK asks for the rows near the screen, some 200, whenever the list changes. */
static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, gpointer data)
{
  guint n = MIN (g_list_model_get_n_items (model), 205);

  for (guint i = 0; i < n; i++)
    g_object_unref (g_list_model_get_item (model, i));
}

static GtkFilterListModel *
make_baseline (PortholeRegistry *registry, GtkStringFilter **ret_filter)
{
  GListStore *store = g_list_store_new (GTK_TYPE_STRING_OBJECT);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (registry));
  GtkExpression *expression = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PortholeService) service = g_list_model_get_item (G_LIST_MODEL (registry), i);
      g_autoptr (GtkStringObject) row = NULL;
      g_autofree char *aliases = g_strjoinv (" ", (char **) porthole_service_get_aliases (service));
      g_autofree char *keywords
          = g_strjoinv (" ", (char **) porthole_service_get_keywords (service));
      g_autofree char *text = NULL;

      text = g_strdup_printf ("%u %s %s %s %s %s", porthole_service_get_port (service),
                              porthole_service_get_name (service),
                              porthole_service_get_title (service),
                              porthole_service_get_description (service), aliases, keywords);
      row = gtk_string_object_new (text);
      g_list_store_append (store, row);
    }

  *ret_filter = gtk_string_filter_new (expression);
  gtk_string_filter_set_match_mode (*ret_filter, GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
  return gtk_filter_list_model_new (G_LIST_MODEL (store), g_object_ref (GTK_FILTER (*ret_filter)));
}

/* ---- loading, in a process of its own ---- */

/* Loads, answers once, and says how long the loading took and how much memory there is then. */
static int
run_load (const char *kind)
{
  g_autoptr (PortholeRegistry) registry = NULL;
  g_autoptr (PortholeSearch) search = NULL;
  g_autoptr (GtkFilterListModel) baseline = NULL;
  g_autoptr (GtkStringFilter) filter = NULL;
  long before = bench_memory_bytes ();
  double start = bench_now_ms (), took;

  registry = porthole_registry_new (NULL);
  search = porthole_search_new (registry);
  if (g_str_equal (kind, "--list"))
    {
      before = bench_memory_bytes ();
      start = bench_now_ms ();
      baseline = make_baseline (registry, &filter);
    }
  took = bench_now_ms () - start;

  if (baseline != NULL)
    filter_step (filter, "postgres");
  else
    search_step (search, "postgres");
  printf ("%.4f %ld\n", took, bench_memory_bytes () - before);
  return 0;
}

static void
measure_load (const char *self, const char *kind, GArray *times, GArray *memory)
{
  const char *const arguments[] = { self, kind, NULL };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  double took;
  long bytes;

  if (!g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL,
                     NULL, &error))
    g_error ("%s", error->message);
  if (sscanf (output, "%lf %ld", &took, &bytes) != 2)
    g_error ("nothing was loaded");
  bench_series_add (times, took);
  bench_series_add (memory, (double) bytes / 1048576);
}

static void
report_load (const char *self)
{
  g_autoptr (GArray) times = bench_series_new (), memory = bench_series_new ();
  g_autoptr (GArray) list_times = bench_series_new (), list_memory = bench_series_new ();

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      measure_load (self, "--porthole", times, memory);
      measure_load (self, "--list", list_times, list_memory);
    }
  bench_print (&(BenchRow) { .what = "search: load the registry",
                             .unit = "ms",
                             .ours = times,
                             .peer = "the same texts in a GListStore",
                             .theirs = list_times,
                             .bar = BENCH_BAR_AT_MOST,
                             .limit = LOAD_LIMIT_MS });
  bench_print (&(BenchRow) { .what = "search: memory after the first answer",
                             .unit = "MiB",
                             .ours = memory,
                             .peer = "the same texts in a GListStore",
                             .theirs = list_memory,
                             .bar = BENCH_BAR_AT_MOST,
                             .limit = MEMORY_LIMIT_MB });
}

/* ---- answering ---- */

/* That both found something, and Porthole what was meant. */
static void
check (PortholeSearch *search, GtkFilterListModel *baseline, GtkStringFilter *filter)
{
  g_autoptr (PortholeService) first = NULL;

  search_step (search, "postgres");
  filter_step (filter, "postgres");
  first = g_list_model_get_item (G_LIST_MODEL (search), 0);
  if (first == NULL || porthole_service_get_port (first) != 5432)
    g_error ("Porthole doesn't find PostgreSQL");
  if (g_list_model_get_n_items (G_LIST_MODEL (baseline)) == 0)
    g_error ("GTK's filter finds nothing");
}

static void
report (const char *what, GArray *ours, GArray *theirs, double limit)
{
  bench_print (&(BenchRow) { .what = what,
                             .unit = "ms",
                             .ours = ours,
                             .peer = "GtkFilterListModel",
                             .theirs = theirs,
                             .bar = limit > 0 ? BENCH_BAR_AT_MOST : BENCH_BAR_NONE,
                             .limit = limit });
}

static void
report_answers (void)
{
  g_autoptr (PortholeRegistry) registry = porthole_registry_new (NULL);
  g_autoptr (PortholeSearch) search = porthole_search_new (registry);
  g_autoptr (PortholeRanker) ranker = porthole_ranker_new (registry);
  g_autoptr (GtkStringFilter) filter = NULL;
  g_autoptr (GtkFilterListModel) baseline = make_baseline (registry, &filter);
  Timed ranked = timed_new (), searched = timed_new (), filtered = timed_new ();

  g_signal_connect (search, "items-changed", G_CALLBACK (items_changed_cb), NULL);
  g_signal_connect (baseline, "items-changed", G_CALLBACK (items_changed_cb), NULL);
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      type_all (ranker, rank_step, &ranked);
      type_all (search, search_step, &searched);
      type_all (filter, filter_step, &filtered);
      check (search, baseline, filter);
    }

  report ("search: the ranked answer, median of the keystrokes", ranked.medians, filtered.medians,
          SEARCH_LIMIT_MS);
  report ("search: the ranked answer, worst keystroke", ranked.worst, filtered.worst, 0);
  report ("search: to the updated model, median of the keystrokes", searched.medians,
          filtered.medians, UPDATE_LIMIT_MS);
  report ("search: to the updated model, worst keystroke", searched.worst, filtered.worst, 0);
  timed_clear (&ranked);
  timed_clear (&searched);
  timed_clear (&filtered);
}

int
main (int argc, char *argv[])
{
  if (argc > 1)
    return run_load (argv[1]);

  report_load (argv[0]);
  report_answers ();
  return bench_status ();
}
