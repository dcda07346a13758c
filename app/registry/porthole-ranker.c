/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "registry/porthole-fold.h"
#include "registry/porthole-ranker-private.h"
#include "registry/porthole-translate.h"

/* A number in words that are otherwise a name is a version or a year rather than a port. */
#define MIN_CREDIBLE_PORT 1000
#define FIRST_YEAR 1990
#define LAST_YEAR 2039

#define VARIANT_STEP 150
#define MAX_PROMINENCE 5

/**
 * porthole_ranker_new:
 * @registry: the registry, which must outlive it
 *
 * Makes a ranker for the rows that the registry has now: after its items change, it takes another.
 *
 * Returns: (transfer full): the ranker
 */
PortholeRanker *
porthole_ranker_new (PortholeRegistry *registry)
{
  PortholeRanker *self = g_new0 (PortholeRanker, 1);
  guint32 offset = 0;
  guint n_extras;

  self->registry = registry;
  self->table = porthole_table_ref (porthole_registry_get_table (registry));
  porthole_registry_get_extras (registry, &n_extras);
  self->n_ids = self->table->n_rows + n_extras;

  self->word_offsets = g_new (guint32, self->table->n_words);
  for (guint i = 0; i < self->table->n_words; i++)
    {
      self->word_offsets[i] = offset;
      offset += self->table->words[i].length + 1;
    }

  self->phrase_scores = g_new0 (guint16, self->n_ids);
  self->matches = g_new0 (guint8, self->n_ids);
  self->term_scores = g_new0 (guint16, self->n_ids);
  self->sums = g_new0 (guint32, self->n_ids);
  self->weak_sums = g_new0 (guint16, self->n_ids);
  self->counts = g_new0 (guint8, self->n_ids);
  self->named = g_new0 (guint8, self->n_ids);
  self->touched = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->term_touched = g_array_new (FALSE, FALSE, sizeof (guint32));
  return self;
}

/**
 * porthole_ranker_free:
 * @self: (transfer full): a ranker
 *
 * Frees a ranker.
 */
void
porthole_ranker_free (PortholeRanker *self)
{
  g_return_if_fail (self != NULL);

  porthole_table_unref (self->table);
  g_free (self->word_offsets);
  g_free (self->phrase_scores);
  g_free (self->matches);
  g_free (self->term_scores);
  g_free (self->sums);
  g_free (self->weak_sums);
  g_free (self->counts);
  g_free (self->named);
  g_array_unref (self->touched);
  g_array_unref (self->term_touched);
  g_free (self);
}

static void
clear (PortholeRanker *self)
{
  for (guint i = 0; i < self->touched->len; i++)
    {
      guint32 row = g_array_index (self->touched, guint32, i);

      self->phrase_scores[row] = 0;
      self->matches[row] = 0;
      self->sums[row] = 0;
      self->weak_sums[row] = 0;
      self->counts[row] = 0;
      self->named[row] = FALSE;
    }
  g_array_set_size (self->touched, 0);
}

/*< private >
 * porthole_ranker_offer:
 * @self: a ranker
 * @id: a row's number
 * @score: what the whole query is worth there
 * @match: why
 *
 * Raises a row's score.
 */
void
porthole_ranker_offer (PortholeRanker *self, guint32 id, int score, PortholeMatch match)
{
  if (score <= 0)
    return;

  if (self->phrase_scores[id] == 0 && self->sums[id] == 0 && self->weak_sums[id] == 0)
    g_array_append_val (self->touched, id);
  if (score > self->phrase_scores[id])
    {
      self->phrase_scores[id] = score;
      self->matches[id] = match;
    }
}

/*< private >
 * porthole_ranker_join:
 * @self: a ranker with its terms
 * @first: the first term
 * @n: how many
 * @with_weak: whether words that needn't be there are among them
 *
 * Writes terms without blanks.
 *
 * Returns: (transfer full): the key
 */
char *
porthole_ranker_join (PortholeRanker *self, guint first, guint n, gboolean with_weak)
{
  g_autoptr (GString) key = g_string_new (NULL);

  for (guint i = first; i < first + n; i++)
    {
      if (with_weak || !self->weak[i])
        g_string_append (key, self->terms[i]);
    }

  return g_string_free (g_steal_pointer (&key), FALSE);
}

static void
offer_phrase (PortholeRanker *self, const char *key, gboolean bag, int less)
{
  const PortholeTable *table = self->table;
  const PortholeTableEntry *entry;
  guint at;

  if (*key == '\0'
      || !porthole_table_find_entry (table, table->phrases, table->n_phrases, key, &at))
    return;

  entry = &table->phrases[at];
  for (guint i = 0; i < entry->n; i++)
    {
      guint32 row = table->postings[entry->first + i] >> 8;
      PortholeField field = table->postings[entry->first + i] & 0xff;
      int prominence = table->rows[row].prominence * SCORE_KEYWORD_PROMINENCE;
      PortholeMatch match
          = field >= PORTHOLE_FIELD_OFFICIAL_NAME ? PORTHOLE_MATCH_NAME : PORTHOLE_MATCH_KEYWORD;
      int score;

      if (field >= PORTHOLE_FIELD_NAME)
        score = bag ? SCORE_NAME_BAG + prominence : SCORE_NAME;
      else if (field == PORTHOLE_FIELD_OFFICIAL_NAME)
        score = bag ? SCORE_OFFICIAL_BAG : SCORE_OFFICIAL_NAME;
      else if (field == PORTHOLE_FIELD_KEYWORD)
        score = (bag ? SCORE_KEYWORD_BAG : SCORE_KEYWORD) + prominence;
      else
        score = bag ? SCORE_DESCRIPTION_BAG : SCORE_DESCRIPTION;

      porthole_ranker_offer (self, row, score - less, match);
    }
}

static void
offer_extras (PortholeRanker *self, const char *key)
{
  guint n_extras;
  const PortholeExtra *extras = porthole_registry_get_extras (self->registry, &n_extras);

  for (guint i = 0; i < n_extras; i++)
    {
      g_autofree char *name = NULL;
      gboolean same;

      if (extras[i].name == NULL)
        continue;
      name = porthole_fold_key (extras[i].name);
      same = g_str_equal (name, key);
      for (guint k = 0; !same && extras[i].aliases != NULL && extras[i].aliases[k] != NULL; k++)
        {
          g_autofree char *alias = porthole_fold_key (extras[i].aliases[k]);

          same = g_str_equal (alias, key);
        }
      if (same)
        porthole_ranker_offer (self, self->table->n_rows + i,
                               extras[i].source == PORTHOLE_SOURCES_USER ? SCORE_NAME
                                                                         : SCORE_OFFICIAL_NAME,
                               PORTHOLE_MATCH_NAME);
    }
}

/*< private >
 * porthole_ranker_add_phrases:
 * @self: a ranker with its terms
 * @words: (array zero-terminated=1): all words of the query
 *
 * Finds names and phrases that are the whole query: as it stands, without what every question
 * has, without the words that people add, without the number of a version.
 */
void
porthole_ranker_add_phrases (PortholeRanker *self, const char *const *words)
{
  g_autofree char *whole = porthole_fold_join ((char **) words);
  g_autofree char *content = porthole_ranker_join (self, 0, self->n_terms, TRUE);
  g_autofree char *strong = porthole_ranker_join (self, 0, self->n_terms, FALSE);
  g_autoptr (GPtrArray) bag_words = g_ptr_array_new ();
  g_autofree char *bag = NULL;
  g_autofree char *marked = NULL;
  gsize length;

  offer_phrase (self, whole, FALSE, 0);
  offer_phrase (self, content, FALSE, VARIANT_STEP);
  offer_extras (self, content);

  for (guint i = 0; i < self->n_terms; i++)
    g_ptr_array_add (bag_words, (gpointer) self->terms[i]);
  g_ptr_array_add (bag_words, NULL);
  bag = porthole_fold_bag ((char **) bag_words->pdata);
  marked = g_strconcat ("~", bag, NULL);
  offer_phrase (self, marked, TRUE, VARIANT_STEP);

  if (!g_str_equal (strong, content))
    offer_phrase (self, strong, FALSE, SCORE_NAME - SCORE_OFFICIAL_NAME + VARIANT_STEP);

  /* postgres16, apache2, and the plural of a name. */
  length = strlen (content);
  while (length > 3 && g_ascii_isdigit (content[length - 1]))
    length--;
  if (content[length] != '\0' && length > 3)
    {
      content[length] = '\0';
      offer_phrase (self, content, FALSE, 4 * VARIANT_STEP);
    }
  else if (length > 4 && (content[length - 1] == 's' || content[length - 1] == 'd'))
    {
      content[length - 1] = '\0';
      offer_phrase (self, content, FALSE, 4 * VARIANT_STEP);
    }
}

static void
take_terms (PortholeRanker *self, const char *const *words)
{
  guint n_strong = 0;

  self->n_terms = 0;
  for (guint i = 0; words[i] != NULL && self->n_terms < PORTHOLE_MAX_TERMS; i++)
    {
      gboolean there = FALSE;

      for (guint k = 0; k < self->n_terms && !there; k++)
        there = g_str_equal (self->terms[k], words[i]);
      if (there)
        continue;
      self->terms[self->n_terms] = words[i];
      self->weak[self->n_terms] = porthole_fold_is_weak (words[i]);
      n_strong += !self->weak[self->n_terms];
      self->n_terms++;
    }

  for (guint i = 0; n_strong == 0 && i < self->n_terms; i++)
    self->weak[i] = FALSE;
}

static int
compare_hits (gconstpointer a, gconstpointer b, gpointer data)
{
  PortholeRanker *self = data;
  const PortholeHit *left = a, *right = b;
  guint weights[2];

  if (left->score != right->score)
    return left->score > right->score ? -1 : 1;

  weights[0] = porthole_registry_row_weight (self->registry, left->id);
  weights[1] = porthole_registry_row_weight (self->registry, right->id);
  if (weights[0] != weights[1])
    return weights[0] > weights[1] ? -1 : 1;

  return left->id < right->id ? -1 : left->id > right->id;
}

static guint
prominence_of (PortholeRanker *self, guint32 row)
{
  /* The user's own names are what the user looks for; the system's list says nothing of that. */
  if (row >= self->table->n_rows)
    return porthole_registry_row_weight (self->registry, row) > G_MAXUINT8 ? MAX_PROMINENCE : 0;

  return self->table->rows[row].prominence;
}

/* What the words of a row are worth together; a row that lacks some is worth little. */
static guint
score_of (PortholeRanker *self,
          guint32 row,
          guint n_strong,
          guint n_weak,
          guint most,
          PortholeTransport transports)
{
  guint words = 0, score, extra = 0;
  PortholeTransport there = porthole_registry_row_transports (self->registry, row);

  if (n_strong > 0 && self->counts[row] > 0)
    {
      guint mean = self->sums[row] * SCORE_WORDS / (n_strong * 100);

      /* Two of three words are worth half, one of three is worth next to nothing, unless it is the
       * name: "mongodb sharded cluster".
       */
      words = self->named[row] ? mean : mean * self->counts[row] / n_strong;
      words += prominence_of (self, row) * SCORE_WORDS_PROMINENCE;
      if (self->counts[row] < most && !self->named[row])
        words /= 4;
    }

  score = MAX (words, self->phrase_scores[row]);
  if (score == 0)
    return 0;

  if (n_weak > 0)
    extra += self->weak_sums[row] * 12 / n_weak;
  if (transports != 0 && (there & transports) != 0)
    {
      extra += SCORE_TRANSPORT;
      if (row < self->table->n_rows && (self->table->rows[row].order[0] & transports) != 0)
        extra += SCORE_FIRST_TRANSPORT;
    }

  return MIN (score + extra + porthole_registry_row_weight (self->registry, row) / 2, G_MAXUINT16);
}

static guint
best_phrase (PortholeRanker *self)
{
  guint best = 0;

  for (guint i = 0; i < self->touched->len; i++)
    best = MAX (best, self->phrase_scores[g_array_index (self->touched, guint32, i)]);

  return best;
}

/* Finds rows by words, all of them and those that say something, and returns the best score. */
static guint
rank_words (PortholeRanker *self,
            const PortholeQuery *query,
            const char *const *words,
            const char *const *content,
            GArray *hits)
{
  guint n_strong = 0, n_weak = 0, most = 0, best = 0, start = hits->len;
  guint n_whole = 0;

  clear (self);
  take_terms (self, content);
  if (self->n_terms == 0)
    take_terms (self, words);
  if (self->n_terms == 0)
    return 0;

  for (guint i = 0; i < self->n_terms; i++)
    {
      n_strong += !self->weak[i];
      n_weak += self->weak[i];
    }

  porthole_ranker_add_phrases (self, words);
  if (best_phrase (self) < SCORE_DESCRIPTION_BAG)
    porthole_ranker_add_typos (self);
  porthole_ranker_add_prefix (self);
  porthole_ranker_add_terms (self);

  for (guint i = 0; i < self->touched->len; i++)
    {
      guint32 row = g_array_index (self->touched, guint32, i);

      most = MAX (most, self->counts[row]);
      n_whole += self->phrase_scores[row] > 0 || self->counts[row] == n_strong;
    }

  for (guint i = 0; i < self->touched->len; i++)
    {
      PortholeHit hit = { g_array_index (self->touched, guint32, i) };

      /* Rows that lack a word are an answer only where no row has them all. */
      if (n_whole > 0 && self->phrase_scores[hit.id] == 0 && self->counts[hit.id] < n_strong)
        continue;
      hit.score
          = score_of (self, hit.id, n_strong, n_weak, most, porthole_query_get_transports (query));
      hit.match = self->matches[hit.id];
      if (hit.score == 0)
        continue;
      best = MAX (best, hit.score);
      g_array_append_val (hits, hit);
    }

  g_sort_array (&g_array_index (hits, PortholeHit, start), hits->len - start, sizeof (PortholeHit),
                compare_hits, self);
  return best;
}

static gboolean
is_of_user (PortholeRanker *self, guint32 id)
{
  return id >= self->table->n_rows && prominence_of (self, id) > 0;
}

/* Finds rows by what was typed, or by what it is in English. Then what is called as was typed still
 * comes first, such as a port that the user named so. A row may be there twice.
 */
static guint
rank_languages (PortholeRanker *self, const PortholeQuery *query, GArray *hits)
{
  const char *const *words = porthole_query_get_words (query);
  const char *const *content = porthole_query_get_content_words (query);
  g_auto (GStrv) english = porthole_translate_words (content);
  guint best, n = 0;

  best = rank_words (self, query, words, content, hits);
  if (english == NULL || *english == NULL)
    return best;

  for (guint i = 0; i < hits->len; i++)
    {
      const PortholeHit *hit = &g_array_index (hits, PortholeHit, i);

      if (hit->match >= PORTHOLE_MATCH_KEYWORD || is_of_user (self, hit->id))
        g_array_index (hits, PortholeHit, n++) = *hit;
    }
  g_array_set_size (hits, n);
  if (n == 0)
    best = 0;

  return MAX (best, rank_words (self, query, (const char *const *) english,
                                (const char *const *) english, hits));
}

static void
add_port_hit (PortholeRanker *self, GArray *hits, guint32 id, guint score)
{
  PortholeHit hit = { id, MIN (score, G_MAXUINT16), PORTHOLE_MATCH_PORT };

  g_array_append_val (hits, hit);
}

/* What the other words of a query say about the rows of a port. */
static guint
word_score (PortholeRanker *self, guint32 id)
{
  id = porthole_registry_row_base (self->registry, id);
  if (id >= self->n_ids)
    return 0;

  return self->sums[id] + self->weak_sums[id] / 4 + self->phrase_scores[id] / 100;
}

/* "server" alone doesn't say that the port is meant. */
static gboolean
fits_words (PortholeRanker *self, guint32 id)
{
  id = porthole_registry_row_base (self->registry, id);
  return id < self->n_ids && (self->sums[id] > 0 || self->phrase_scores[id] > 0);
}

/* The rows of one port: those with the transport asked for first, then those that the words
 * fit, then the most common.
 */
static gboolean
rank_port (PortholeRanker *self, const PortholePortSpan *span, GArray *hits)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint start = hits->len;
  gboolean fits = FALSE;

  porthole_registry_collect_port (self->registry, span->first, ids);
  if (ids->len == 0)
    {
      add_port_hit (self, hits, PORTHOLE_ROW_PLAIN + span->first, 1);
      return FALSE;
    }

  for (guint i = 0; i < ids->len; i++)
    {
      guint32 id = g_array_index (ids, guint32, i);
      guint words = word_score (self, id);
      guint score = 30000 + MIN (words * 40, 20000) + (ids->len - i);

      fits = fits || fits_words (self, id);
      if (span->transports != 0
          && (porthole_registry_row_transports (self->registry, id) & span->transports) == 0)
        score -= 29000;
      add_port_hit (self, hits, id, score);
    }

  g_sort_array (&g_array_index (hits, PortholeHit, start), hits->len - start, sizeof (PortholeHit),
                compare_hits, self);
  return fits;
}

/* Every row that lies inside, the most common first; before them a block that is all of it. */
static gboolean
rank_interval (PortholeRanker *self, const PortholePortSpan *span, GArray *hits)
{
  guint n_rows, start = hits->len;
  const guint32 *order = porthole_registry_get_port_order (self->registry, &n_rows);
  gboolean fits = FALSE;

  for (guint i = 0; i < n_rows; i++)
    {
      guint16 end, port = porthole_registry_row_port (self->registry, order[i], &end);
      guint words;

      if (port > span->last)
        break;
      if (port < span->first || end > span->last
          || (span->transports != 0
              && (porthole_registry_row_transports (self->registry, order[i]) & span->transports)
                     == 0))
        continue;
      words = word_score (self, order[i]);
      fits = fits || fits_words (self, order[i]);
      add_port_hit (self, hits, order[i],
                    30000 + MIN (words * 40, 20000)
                        + prominence_of (self, order[i]) * SCORE_KEYWORD_PROMINENCE
                        + (port == span->first && end == span->last ? SCORE_WHOLE_BLOCK : 0));
    }

  g_sort_array (&g_array_index (hits, PortholeHit, start), hits->len - start, sizeof (PortholeHit),
                compare_hits, self);
  return fits;
}

/* "sctp": all that use it. */
static void
rank_transport (PortholeRanker *self, PortholeTransport transports, GArray *hits)
{
  const PortholePortSpan all = { 0, PORTHOLE_PORT_MAX, transports };

  clear (self);
  rank_interval (self, &all, hits);
}

static void
add_once (GArray *hits, GHashTable *seen, const PortholeHit *hit)
{
  if (g_hash_table_add (seen, GUINT_TO_POINTER (hit->id + 1)))
    g_array_append_val (hits, *hit);
}

/* The best row of each port first, as they were asked for, then the others. */
static gboolean
rank_spans (PortholeRanker *self, const PortholeQuery *query, GArray *hits)
{
  guint n_spans;
  const PortholePortSpan *spans = porthole_query_get_spans (query, &n_spans);
  g_autoptr (GPtrArray) lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  gboolean fits = FALSE;

  for (guint i = 0; i < n_spans; i++)
    {
      GArray *list = g_array_new (FALSE, FALSE, sizeof (PortholeHit));

      g_ptr_array_add (lists, list);
      if (spans[i].first == spans[i].last)
        fits |= rank_port (self, &spans[i], list);
      else
        fits |= rank_interval (self, &spans[i], list);
    }

  for (guint i = 0; i < lists->len; i++)
    {
      GArray *list = g_ptr_array_index (lists, i);

      if (list->len > 0)
        add_once (hits, seen, &g_array_index (list, PortholeHit, 0));
    }
  for (guint i = 0; i < lists->len; i++)
    {
      GArray *list = g_ptr_array_index (lists, i);

      for (guint k = 1; k < list->len; k++)
        add_once (hits, seen, &g_array_index (list, PortholeHit, k));
    }

  return fits;
}

static gboolean
is_credible (const PortholeQuery *query)
{
  guint n_spans;
  const PortholePortSpan *spans = porthole_query_get_spans (query, &n_spans);

  for (guint i = 0; i < n_spans; i++)
    {
      if (spans[i].first >= MIN_CREDIBLE_PORT
          && (spans[i].first < FIRST_YEAR || spans[i].first > LAST_YEAR))
        return TRUE;
    }

  return FALSE;
}

static void
append_all (GArray *hits, GArray *first, GArray *second)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < first->len; i++)
    add_once (hits, seen, &g_array_index (first, PortholeHit, i));
  for (guint i = 0; second != NULL && i < second->len; i++)
    add_once (hits, seen, &g_array_index (second, PortholeHit, i));
}

/**
 * porthole_ranker_run:
 * @self: a ranker
 * @query: a query
 * @hits: (element-type PortholeHit): where the rows are added, best first
 *
 * Answers a query.
 *
 * Ports that are surely meant come before anything else, ordered by what the other words say. A
 * number among words is first tried as part of a name ("7 days to die"); otherwise, when a row of
 * that port fits the words, the port is meant; otherwise the words are, where they are a name and
 * the number looks like a version or a year.
 */
void
porthole_ranker_run (PortholeRanker *self, const PortholeQuery *query, GArray *hits)
{
  g_autoptr (GArray) by_words = g_array_new (FALSE, FALSE, sizeof (PortholeHit));
  g_autoptr (GArray) by_port = g_array_new (FALSE, FALSE, sizeof (PortholeHit));
  gboolean certain = porthole_query_is_port_certain (query);
  gboolean fits, words_first;
  guint n_spans, best = 0;

  g_return_if_fail (self != NULL && query != NULL && hits != NULL);

  if (porthole_query_is_above_max (query) || porthole_query_is_negative (query))
    return;

  porthole_query_get_spans (query, &n_spans);
  if (n_spans == 0 && porthole_query_get_content_words (query)[0] == NULL
      && porthole_query_get_transports (query) != 0)
    {
      rank_transport (self, porthole_query_get_transports (query), hits);
      return;
    }
  if (n_spans == 0 || porthole_query_get_content_words (query)[0] != NULL)
    best = rank_languages (self, query, by_words);
  else
    clear (self);

  if (n_spans == 0)
    {
      append_all (hits, by_words, NULL);
      return;
    }

  fits = rank_spans (self, query, by_port);
  if (certain)
    {
      append_all (hits, by_port, NULL);
      return;
    }

  /* Was the whole of it, number included, a name or a phrase? */
  words_first = FALSE;
  if (by_words->len > 0)
    {
      g_autofree char *whole = porthole_fold_join ((char **) porthole_query_get_words (query));
      guint at;

      words_first = porthole_table_find_entry (self->table, self->table->phrases,
                                               self->table->n_phrases, whole, &at);
      if (!words_first && !fits && !is_credible (query))
        words_first = best >= SCORE_DESCRIPTION_BAG;
    }

  if (words_first)
    append_all (hits, by_words, by_port);
  else
    append_all (hits, by_port, fits ? NULL : by_words);
}
