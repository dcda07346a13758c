/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench.h"

/* What ./dev bench makes of a benchmark that worked but was too slow: see run.py. */
#define STATUS_MISSED 2

static gboolean missed;

/**
 * bench_series_new:
 *
 * Makes room for the figures of the rounds.
 *
 * Returns: (transfer full) (element-type double): an empty series
 */
GArray *
bench_series_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (double));
}

/**
 * bench_series_add:
 * @series: (element-type double): a series
 * @value: a figure
 *
 * Adds the figure of a round.
 */
void
bench_series_add (GArray *series, double value)
{
  g_array_append_val (series, value);
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

/* Of a sorted copy: the order of the rounds is the caller's. */
static double
series_at (const GArray *series, double share)
{
  g_autoptr (GArray) sorted = NULL;
  guint at;

  g_return_val_if_fail (series->len > 0, 0);

  sorted = g_array_copy ((GArray *) series);
  g_array_sort (sorted, compare_doubles);
  at = (guint) (share * sorted->len);
  return g_array_index (sorted, double, MIN (at, sorted->len - 1));
}

/**
 * bench_series_median:
 * @series: (element-type double): a series that isn't empty
 *
 * Gets the figure in the middle.
 *
 * Returns: the median
 */
double
bench_series_median (const GArray *series)
{
  return series_at (series, 0.5);
}

/**
 * bench_series_most:
 * @series: (element-type double): a series that isn't empty
 *
 * Gets the greatest figure.
 *
 * Returns: the maximum
 */
double
bench_series_most (const GArray *series)
{
  return series_at (series, 1);
}

/**
 * bench_now_ms:
 *
 * Reads the clock that never goes back.
 *
 * Returns: milliseconds
 */
double
bench_now_ms (void)
{
  return (double) g_get_monotonic_time () / 1000;
}

/**
 * bench_memory_bytes:
 *
 * Asks the kernel for the memory that this process has for itself.
 *
 * Returns: bytes
 */
long
bench_memory_bytes (void)
{
  g_autofree char *text = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &text, NULL, NULL)
      || (line = strstr (text, "RssAnon:")) == NULL)
    g_error ("the kernel doesn't say how much memory this process has");
  return atol (line + strlen ("RssAnon:")) * 1024;
}

/* Three digits that count, and no more than three behind the point. */
static void
append_value (GString *string, double value)
{
  double size = ABS (value);

  g_string_append_printf (string, "%.*f",
                          size >= 100  ? 0
                          : size >= 10 ? 1
                          : size >= 1  ? 2
                                       : 3,
                          value);
}

static void
append_series (GString *string, const GArray *series, const char *unit)
{
  append_value (string, bench_series_median (series));
  if (unit != NULL)
    g_string_append_printf (string, " %s", unit);
  if (series->len > 1)
    {
      g_string_append (string, " (");
      append_value (string, series_at (series, 0));
      g_string_append (string, "–");
      append_value (string, bench_series_most (series));
      g_string_append (string, ")");
    }
}

static gboolean
is_met (const BenchRow *row, double ours, double ratio)
{
  switch (row->bar)
    {
    case BENCH_BAR_AT_MOST:
      return ours <= row->limit;
    case BENCH_BAR_AT_LEAST:
      return ours >= row->limit;
    case BENCH_BAR_RATIO:
      return ratio >= row->limit;
    case BENCH_BAR_NONE:
    default:
      return TRUE;
    }
}

static void
append_bar (GString *string, const BenchRow *row, double ours, double ratio)
{
  gboolean comparable = row->bar != BENCH_BAR_RATIO || ratio > 0;
  gboolean met = comparable && is_met (row, ours, ratio);

  if (row->bar == BENCH_BAR_NONE)
    {
      g_string_append (string, "— | —");
      return;
    }

  g_string_append (string, row->bar == BENCH_BAR_AT_MOST ? "≤ " : "≥ ");
  g_string_append_printf (string, "%g", row->limit);
  if (row->bar == BENCH_BAR_RATIO)
    g_string_append (string, " ×");
  else if (row->unit != NULL)
    g_string_append_printf (string, " %s", row->unit);
  g_string_append (string, !comparable ? " | no peer" : met ? " | yes" : " | **no**");
  missed |= comparable && !met;
}

/**
 * bench_print:
 * @row: what was measured
 *
 * Prints a row of the table: what, Porthole, peer, ratio, bar, met.
 */
void
bench_print (const BenchRow *row)
{
  g_autoptr (GString) string = g_string_new (NULL);
  double ours = bench_series_median (row->ours), theirs, ratio = 0;

  g_string_append_printf (string, "| %s | ", row->what);
  append_series (string, row->ours, row->unit);
  g_string_append_printf (string, " | %s", row->peer != NULL ? row->peer : "—");
  if (row->theirs != NULL && row->theirs->len > 0)
    {
      theirs = bench_series_median (row->theirs);
      g_string_append (string, ": ");
      append_series (string, row->theirs, row->unit);
      if (ours > 0 && theirs > 0)
        ratio = row->more_is_better ? ours / theirs : theirs / ours;
    }
  g_string_append (string, " | ");
  if (ratio > 0)
    {
      append_value (string, ratio);
      g_string_append (string, " ×");
    }
  else
    {
      g_string_append (string, "—");
    }
  g_string_append (string, " | ");
  append_bar (string, row, ours, ratio);
  printf ("%s |\n", string->str);
  fflush (stdout);
}

/**
 * bench_status:
 *
 * Tells how the benchmark ended. A check of its work that fails ends it before, with g_error().
 *
 * Returns: what main() returns: 0, or 2 where a bar wasn't met
 */
int
bench_status (void)
{
  return missed ? STATUS_MISSED : EXIT_SUCCESS;
}
