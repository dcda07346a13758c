/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Fewer rounds than these say little about the spread. */
#define BENCH_ROUNDS 5

/**
 * BenchBar:
 * @BENCH_BAR_NONE: said only
 * @BENCH_BAR_AT_MOST: the median of Porthole is at most the limit
 * @BENCH_BAR_AT_LEAST: the median of Porthole is at least the limit
 * @BENCH_BAR_RATIO: Porthole does at least so many times as well as its peer
 *
 * What a row has to be.
 */
typedef enum
{
  BENCH_BAR_NONE,
  BENCH_BAR_AT_MOST,
  BENCH_BAR_AT_LEAST,
  BENCH_BAR_RATIO,
} BenchBar;

/**
 * BenchRow:
 * @what: what was measured
 * @unit: (nullable): the unit of the figures
 * @ours: (element-type double): Porthole's figures, one a round
 * @peer: (nullable): with what it is compared, or why it can't be
 * @theirs: (nullable) (element-type double): the peer's, of the same rounds in turn
 * @more_is_better: whether the greater figure is the better one
 * @bar: what kind of bar there is
 * @limit: the bar
 *
 * A row of the table that ./dev bench writes. The ratio says how many times as well as its peer
 * Porthole does: above 1 it is the better one.
 */
typedef struct
{
  const char *what;
  const char *unit;
  GArray *ours;
  const char *peer;
  GArray *theirs;
  gboolean more_is_better;
  BenchBar bar;
  double limit;
} BenchRow;

GArray  *bench_series_new    (void);
void     bench_series_add    (GArray *series, double value);
double   bench_series_median (const GArray *series);
double   bench_series_most   (const GArray *series);

double   bench_now_ms        (void);
long     bench_memory_bytes  (void);

void     bench_print         (const BenchRow *row);
int      bench_status        (void);

G_END_DECLS
