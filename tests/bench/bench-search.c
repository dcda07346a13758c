/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How long a search takes over the whole registry, and a keystroke until the model is updated,
 * beside the lists and filters of GTK doing the same job in the same run.
 */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <gtk/gtk.h>

#include "registry/porthole-ranker.h"
#include "registry/porthole-search.h"

#define N_RUNS 15
#define SEARCH_LIMIT_MS 1.0
#define UPDATE_LIMIT_MS 5.0
#define LOAD_LIMIT_MS 10.0
#define MEMORY_LIMIT_MB 6.0

/* Typed letter by letter, with all there is between an empty field and the answer. */
static const char *const typed[] = {
  "postgres", "remote desktop", "minecraft", "8080",         "kuberentes",        "home assistant",
  "mail ssl", "8000-8100",      "http",      "file sharing", "what is port 3389",
};

static int
compare_doubles (const void *a, const void *b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return (left > right) - (left < right);
}

static double
median (GArray *times)
{
  g_array_sort (times, compare_doubles);
  return g_array_index (times, double, times->len / 2);
}

static double
worst (GArray *times)
{
  g_array_sort (times, compare_doubles);
  return g_array_index (times, double, times->len - 1);
}

static double
now_ms (void)
{
  return (double) g_get_monotonic_time () / 1000.0;
}

static double
resident_mb (void)
{
  g_autofree char *text = NULL;
  unsigned long size, resident, shared;

  if (!g_file_get_contents ("/proc/self/statm", &text, NULL, NULL)
      || sscanf (text, "%lu %lu %lu", &size, &resident, &shared) != 3)
    return 0;

  return (double) resident * (double) sysconf (_SC_PAGESIZE) / 1048576.0;
}

typedef void (*Step) (gpointer model, const char *text);

/* Each prefix of each query, as it is typed. */
static GArray *
type_all (gpointer model, Step step)
{
  GArray *times = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint run = 0; run < N_RUNS; run++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
        {
          for (gsize length = 1; typed[i][length - 1] != '\0'; length++)
            {
              g_autofree char *text = g_strndup (typed[i], length);
              double start = now_ms ();
              double took;

              step (model, text);
              took = now_ms () - start;
              g_array_append_val (times, took);
            }
        }
    }

  return times;
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

static int
report (const char *what, double value, const char *unit, double limit)
{
  gboolean good = value <= limit;

  printf ("%-44s %8.3f %-3s limit %g %s\n", what, value, unit, limit, good ? "" : "EXCEEDED");
  return good ? 0 : 1;
}

int
main (int argc, char *argv[])
{
  double before = resident_mb (), start = now_ms (), loaded;
  g_autoptr (PortholeRegistry) registry = porthole_registry_new (NULL);
  g_autoptr (PortholeSearch) search = porthole_search_new (registry);
  g_autoptr (PortholeRanker) ranker = NULL;
  g_autoptr (GtkFilterListModel) baseline = NULL;
  g_autoptr (GtkStringFilter) filter = NULL;
  g_autoptr (GArray) rank_times = NULL, search_times = NULL, filter_times = NULL;
  double memory, ours, theirs;
  int failed = 0;

  loaded = now_ms () - start;
  ranker = porthole_ranker_new (registry);
  rank_times = type_all (ranker, rank_step);
  g_signal_connect (search, "items-changed", G_CALLBACK (items_changed_cb), NULL);
  search_times = type_all (search, search_step);
  memory = resident_mb () - before;

  baseline = make_baseline (registry, &filter);
  g_signal_connect (baseline, "items-changed", G_CALLBACK (items_changed_cb), NULL);
  filter_times = type_all (filter, filter_step);

  printf ("search: %u rows, %u keystrokes\n", g_list_model_get_n_items (G_LIST_MODEL (registry)),
          search_times->len);
  failed |= report ("load the registry", loaded, "ms", LOAD_LIMIT_MS);
  failed |= report ("memory after all of this", memory, "MB", MEMORY_LIMIT_MB);
  failed |= report ("search, median", median (rank_times), "ms", SEARCH_LIMIT_MS);
  printf ("%-44s %8.3f ms\n", "search, worst", worst (rank_times));
  ours = median (search_times);
  theirs = median (filter_times);
  failed |= report ("keystroke to updated model, median", ours, "ms", UPDATE_LIMIT_MS);
  printf ("%-44s %8.3f ms\n", "keystroke to updated model, worst", worst (search_times));
  printf ("%-44s %8.3f ms\n", "GListStore, GtkStringFilter, median", theirs);
  printf ("%-44s %8.1f times\n", "ratio", theirs / MAX (ours, 0.001));
  return failed;
}
