/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "registry/porthole-fold.h"
#include "registry/porthole-ranker-private.h"

#define MIN_TYPO_LENGTH 5
#define MIN_SECOND_TYPO_LENGTH 9
#define MIN_SUBSTRING 3
#define MIN_PREFIX 2

/* What a word of a query is worth where it stands: of 100. */
static const guint exact_scores[] = {
  [PORTHOLE_FIELD_SUMMARY] = 40,       [PORTHOLE_FIELD_DESCRIPTION] = 55,
  [PORTHOLE_FIELD_KEYWORD] = 70,       [PORTHOLE_FIELD_ROLE] = 75,
  [PORTHOLE_FIELD_OFFICIAL_NAME] = 80, [PORTHOLE_FIELD_NAME] = 100,
  [PORTHOLE_FIELD_OWN_NAME] = 102,
};
static const guint prefix_scores[] = {
  [PORTHOLE_FIELD_SUMMARY] = 15,       [PORTHOLE_FIELD_DESCRIPTION] = 35,
  [PORTHOLE_FIELD_KEYWORD] = 50,       [PORTHOLE_FIELD_ROLE] = 50,
  [PORTHOLE_FIELD_OFFICIAL_NAME] = 60, [PORTHOLE_FIELD_NAME] = 80,
  [PORTHOLE_FIELD_OWN_NAME] = 80,
};
static const guint inside_scores[] = {
  [PORTHOLE_FIELD_SUMMARY] = 0,        [PORTHOLE_FIELD_DESCRIPTION] = 20,
  [PORTHOLE_FIELD_KEYWORD] = 25,       [PORTHOLE_FIELD_ROLE] = 25,
  [PORTHOLE_FIELD_OFFICIAL_NAME] = 35, [PORTHOLE_FIELD_NAME] = 45,
  [PORTHOLE_FIELD_OWN_NAME] = 45,
};
static const guint typo_scores[] = {
  [PORTHOLE_FIELD_SUMMARY] = 10,       [PORTHOLE_FIELD_DESCRIPTION] = 20,
  [PORTHOLE_FIELD_KEYWORD] = 45,       [PORTHOLE_FIELD_ROLE] = 40,
  [PORTHOLE_FIELD_OFFICIAL_NAME] = 30, [PORTHOLE_FIELD_NAME] = 60,
  [PORTHOLE_FIELD_OWN_NAME] = 60,
};

static void
touch (PortholeRanker *self, guint32 row, guint score, PortholeMatch match)
{
  if (score == 0)
    return;

  if (self->term_scores[row] == 0)
    g_array_append_val (self->term_touched, row);
  if (score > self->term_scores[row])
    {
      self->term_scores[row] = score;
      if (self->phrase_scores[row] == 0)
        self->matches[row] = MAX (self->matches[row], (guint8) match);
    }
}

/* Returns the best field in which a row of the curated layer has the word. */
static PortholeField
touch_entry (PortholeRanker *self,
             const PortholeTableEntry *entry,
             const guint scores[],
             guint percent,
             PortholeMatch match)
{
  const PortholePosting *postings = self->table->postings + entry->first;
  PortholeField best = 0;

  for (guint i = 0; i < entry->n; i++)
    {
      guint32 row = postings[i] >> 8;
      PortholeField field = postings[i] & 0xff;

      touch (self, row, scores[field] * percent / 100, match);
      if (self->table->rows[row].curated != PORTHOLE_TABLE_NONE)
        best = MAX (best, field);
    }

  return best;
}

/* The word itself and its stem, then the words that begin with it. */
static PortholeField
touch_exact (PortholeRanker *self, const char *term)
{
  const PortholeTable *table = self->table;
  g_autofree char *stem = porthole_fold_stem (term);
  gsize length = strlen (term);
  PortholeField best = 0;
  guint at;

  if (porthole_table_find_entry (table, table->words, table->n_words, term, &at))
    best = touch_entry (self, &table->words[at], exact_scores, 100, PORTHOLE_MATCH_WORD);

  if (length >= MIN_PREFIX)
    {
      for (; at < table->n_words; at++)
        {
          const char *word = porthole_table_text (table, table->words[at].text);
          PortholeField field;

          if (strncmp (word, term, length) != 0)
            break;
          if (word[length] == '\0')
            continue;
          field = touch_entry (self, &table->words[at], prefix_scores, 100, PORTHOLE_MATCH_PREFIX);
          if (field >= PORTHOLE_FIELD_NAME)
            best = MAX (best, field);
        }
    }

  if (!g_str_equal (stem, term)
      && porthole_table_find_entry (table, table->words, table->n_words, stem, &at))
    best = MAX (best, touch_entry (self, &table->words[at], exact_scores, 95, PORTHOLE_MATCH_WORD));

  return best;
}

static guint
find_word_at (PortholeRanker *self, guint32 offset)
{
  guint low = 0, high = self->table->n_words;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (self->word_offsets[middle] <= offset)
        low = middle;
      else
        high = middle;
    }

  return low;
}

static void
touch_inside (PortholeRanker *self, const char *term)
{
  const PortholeTable *table = self->table;
  gsize length = strlen (term);
  const char *at = table->word_text;
  const char *end = table->word_text + table->word_text_size;

  if (length < MIN_SUBSTRING)
    return;

  while ((at = memmem (at, end - at, term, length)) != NULL)
    {
      guint word = find_word_at (self, at - table->word_text);

      touch_entry (self, &table->words[word], inside_scores, 100, PORTHOLE_MATCH_SUBSTRING);
      at = word + 1 < table->n_words ? table->word_text + self->word_offsets[word + 1] : end;
    }
}

static guint
typo_limit (gsize length)
{
  if (length < MIN_TYPO_LENGTH)
    return 0;

  return length < MIN_SECOND_TYPO_LENGTH ? 1 : 2;
}

/* How far a text is from a term, or @limit + 1. Cheap tests first: most texts fail them. */
static guint
get_distance (PortholeRanker *self,
              const PortholeTableEntry *entry,
              const char *term,
              gsize length,
              guint32 letters,
              guint limit)
{
  gsize entry_length = entry->length;

  if (entry_length + limit < length || length + limit < entry_length
      || (guint) __builtin_popcount (entry->letters ^ letters) > 2 * limit)
    return limit + 1;

  return porthole_fold_distance (porthole_table_text (self->table, entry->text), entry_length, term,
                                 length, limit);
}

static void
touch_typos (PortholeRanker *self, const char *term)
{
  gsize length = strlen (term);
  guint limit = typo_limit (length);
  guint32 letters = porthole_fold_letters (term, length);

  for (guint i = 0; limit > 0 && i < self->table->n_words; i++)
    {
      guint distance = get_distance (self, &self->table->words[i], term, length, letters, limit);

      if (distance <= limit)
        touch_entry (self, &self->table->words[i], typo_scores, distance <= 1 ? 100 : 60,
                     PORTHOLE_MATCH_TYPO);
    }
}

static void
mark_names (PortholeRanker *self, const PortholeTableEntry *entry)
{
  const PortholePosting *postings = self->table->postings + entry->first;

  for (guint i = 0; i < entry->n; i++)
    {
      guint32 row = postings[i] >> 8;

      if ((postings[i] & 0xff) >= PORTHOLE_FIELD_NAME
          && self->table->rows[row].curated != PORTHOLE_TABLE_NONE)
        self->named[row] = TRUE;
    }
}

/* A word of the query that is all of a name, with blanks or without, or several words that are it
 * together, such as "homeassistant" and "home assistant" in a longer one: each of them then counts
 * as that name.
 */
static void
touch_names (PortholeRanker *self, guint term)
{
  for (guint first = 0; first <= term; first++)
    {
      for (guint n = term - first + 1; first + n <= self->n_terms && n <= 4; n++)
        {
          g_autofree char *key = porthole_ranker_join (self, first, n, TRUE);
          guint at;

          if (porthole_table_find_entry (self->table, self->table->phrases, self->table->n_phrases,
                                         key, &at))
            {
              touch_entry (self, &self->table->phrases[at], exact_scores, 110, PORTHOLE_MATCH_WORD);
              if (!self->weak[term])
                mark_names (self, &self->table->phrases[at]);
            }
        }
    }
}

static void
touch_extras (PortholeRanker *self, const char *term)
{
  guint n_extras;
  const PortholeExtra *extras = porthole_registry_get_extras (self->registry, &n_extras);

  for (guint i = 0; i < n_extras; i++)
    {
      g_auto (GStrv) words = NULL;

      if (extras[i].name == NULL)
        continue;
      words = porthole_fold_words (extras[i].name);
      for (guint k = 0; words[k] != NULL; k++)
        {
          if (g_str_equal (words[k], term))
            touch (self, self->table->n_rows + i, 100, PORTHOLE_MATCH_WORD);
          else if (g_str_has_prefix (words[k], term))
            touch (self, self->table->n_rows + i, 80, PORTHOLE_MATCH_PREFIX);
          else if (strstr (words[k], term) != NULL)
            touch (self, self->table->n_rows + i, 45, PORTHOLE_MATCH_SUBSTRING);
        }
    }
}

static void
close_term (PortholeRanker *self, gboolean weak)
{
  for (guint i = 0; i < self->term_touched->len; i++)
    {
      guint32 row = g_array_index (self->term_touched, guint32, i);

      if (self->sums[row] == 0 && self->weak_sums[row] == 0 && self->phrase_scores[row] == 0)
        g_array_append_val (self->touched, row);
      if (weak)
        self->weak_sums[row] += self->term_scores[row];
      else
        {
          self->sums[row] += self->term_scores[row];
          self->counts[row]++;
        }
      self->term_scores[row] = 0;
    }

  g_array_set_size (self->term_touched, 0);
}

/*< private >
 * porthole_ranker_add_terms:
 * @self: a ranker with its terms
 *
 * Finds each word of the query: as a word, as the beginning of one, inside one, and with a typo
 * where that is all there is.
 */
void
porthole_ranker_add_terms (PortholeRanker *self)
{
  for (guint i = 0; i < self->n_terms; i++)
    {
      PortholeField best = touch_exact (self, self->terms[i]);

      touch_names (self, i);
      touch_extras (self, self->terms[i]);
      if (best < PORTHOLE_FIELD_KEYWORD && !self->weak[i])
        {
          touch_inside (self, self->terms[i]);
          touch_typos (self, self->terms[i]);
        }
      close_term (self, self->weak[i]);
    }
}

static void
offer_entry (PortholeRanker *self,
             const PortholeTableEntry *entry,
             int name,
             int keyword,
             int official,
             PortholeMatch match)
{
  const PortholePosting *postings = self->table->postings + entry->first;

  for (guint i = 0; i < entry->n; i++)
    {
      PortholeField field = postings[i] & 0xff;

      porthole_ranker_offer (self, postings[i] >> 8,
                             field >= PORTHOLE_FIELD_NAME      ? name
                             : field == PORTHOLE_FIELD_KEYWORD ? keyword
                                                               : official,
                             match);
    }
}

/*< private >
 * porthole_ranker_add_prefix:
 * @self: a ranker with its terms
 *
 * Finds names that begin with the query, blanks or not: "home ass", "homeass".
 */
void
porthole_ranker_add_prefix (PortholeRanker *self)
{
  const PortholeTable *table = self->table;
  g_autofree char *key = porthole_ranker_join (self, 0, self->n_terms, TRUE);
  gsize length = strlen (key);
  guint at;

  if (length < MIN_SUBSTRING)
    return;

  porthole_table_find_entry (table, table->phrases, table->n_phrases, key, &at);
  for (; at < table->n_phrases; at++)
    {
      if (strncmp (porthole_table_text (table, table->phrases[at].text), key, length) != 0)
        break;
      offer_entry (self, &table->phrases[at], SCORE_PREFIX_NAME, SCORE_PREFIX_OTHER,
                   SCORE_PREFIX_OTHER, PORTHOLE_MATCH_PREFIX);
    }
}

/*< private >
 * porthole_ranker_add_typos:
 * @self: a ranker with its terms
 *
 * Finds names and phrases that the query as a whole misspells: "postgers", "homeasistant".
 */
void
porthole_ranker_add_typos (PortholeRanker *self)
{
  const PortholeTable *table = self->table;

  for (guint with_weak = 0; with_weak < 2; with_weak++)
    {
      g_autofree char *key = porthole_ranker_join (self, 0, self->n_terms, with_weak == 1);
      gsize length = strlen (key);
      guint limit = typo_limit (length);
      guint32 letters = porthole_fold_letters (key, length);

      for (guint i = 0; limit > 0 && i < table->n_phrases; i++)
        {
          const PortholeTableEntry *entry = &table->phrases[i];
          guint distance;
          int less;

          distance = get_distance (self, entry, key, length, letters, limit);
          if (distance > limit || entry->length < MIN_TYPO_LENGTH - 1
              || *porthole_table_text (table, entry->text) == '~')
            continue;
          less = distance > 1 ? SCORE_TYPO_SECOND : 0;
          offer_entry (self, entry, SCORE_TYPO_NAME - less, SCORE_TYPO_KEYWORD - less,
                       SCORE_TYPO_OFFICIAL - less, PORTHOLE_MATCH_TYPO);
        }
    }
}
