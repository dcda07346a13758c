/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "registry/porthole-ranker.h"

G_BEGIN_DECLS

#define PORTHOLE_MAX_TERMS 8

/* Best first. The distance between two of these is greater than what common rows are ahead of
 * obscure ones by, except where that is meant: a phrase that people search a very common service
 * by is better than the same words as the registered name of something nobody has met.
 */
enum
{
  SCORE_NAME = 20000,
  SCORE_NAME_BAG = 15000,
  SCORE_OFFICIAL_NAME = 16000,
  SCORE_OFFICIAL_BAG = 13800,
  SCORE_KEYWORD = 14200,
  SCORE_KEYWORD_BAG = 13400,
  SCORE_KEYWORD_PROMINENCE = 600,
  SCORE_DESCRIPTION = 13900,
  SCORE_DESCRIPTION_BAG = 13000,
  SCORE_PREFIX_NAME = 8400,
  SCORE_PREFIX_OTHER = 5000,
  SCORE_TYPO_NAME = 10400,
  SCORE_TYPO_KEYWORD = 7200,
  SCORE_TYPO_OFFICIAL = 5000,
  SCORE_TYPO_SECOND = 2400,
  SCORE_WORDS = 10000,
  SCORE_WORDS_PROMINENCE = 240,
  SCORE_TRANSPORT = 900,
  SCORE_FIRST_TRANSPORT = 500,
  SCORE_WHOLE_BLOCK = 12000,
};

struct _PortholeRanker
{
  PortholeRegistry *registry;
  PortholeTable *table;
  guint32 *word_offsets;

  guint n_ids;
  guint16 *phrase_scores;
  guint8 *matches;
  guint16 *term_scores;
  guint32 *sums;
  guint16 *weak_sums;
  guint8 *named; /* whether a word of the query is all of the name */
  guint8 *counts;
  GArray *touched;
  GArray *term_touched;

  guint n_terms;
  const char *terms[PORTHOLE_MAX_TERMS];
  gboolean weak[PORTHOLE_MAX_TERMS];
};

void porthole_ranker_add_phrases (PortholeRanker *self, const char *const *words);
void porthole_ranker_add_typos (PortholeRanker *self);
void porthole_ranker_add_prefix (PortholeRanker *self);
void porthole_ranker_add_terms (PortholeRanker *self);
void porthole_ranker_offer (PortholeRanker *self, guint32 id, int score, PortholeMatch match);
char *porthole_ranker_join (PortholeRanker *self, guint first, guint n, gboolean with_weak);

G_END_DECLS
