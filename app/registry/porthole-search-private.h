/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "registry/porthole-ranker.h"
#include "registry/porthole-search.h"

G_BEGIN_DECLS

#define N_PORT_WORDS (PORTHOLE_N_PORTS / 64)

struct _PortholeSearch
{
  GObject parent_instance;

  PortholeRegistry *registry;
  PortholeRanker *ranker;
  char *query_text;
  PortholeQuery *query;
  GArray *hits;
  PortholeTransport transports;
  guint ranges;
  gboolean only_in_use;
  guint64 in_use[N_PORT_WORDS];
  PortholeOrder order;
  gboolean descending;
  PortholeExplanation explanation;
  char *subject;
};

gboolean porthole_search_is_in_use (PortholeSearch *self, guint16 first, guint16 last);
void porthole_search_sort_hits (PortholeSearch *self, GArray *hits);

G_END_DECLS
