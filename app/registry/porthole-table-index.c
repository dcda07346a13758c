/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "registry/porthole-fold.h"
#include "registry/porthole-table-builder-private.h"

/* Words and phrases while they are collected: text to an array of postings. */
typedef struct
{
  GHashTable *words;
  GHashTable *phrases;
  guint row;

  /* Of the row's service: the stems of each role, the row's own, and those of its title. */
  GHashTable *roles;
  GHashTable *own_role;
  GHashTable *title;

  /* The registered names of its ports, and those of the row's own port. */
  GHashTable *registered;
  GHashTable *own_registered;
} Collector;

static void
add_posting (GHashTable *table, const char *text, guint row, PortholeField field)
{
  GArray *postings = g_hash_table_lookup (table, text);
  PortholePosting posting = row << 8 | field;

  if (postings == NULL)
    {
      postings = g_array_new (FALSE, FALSE, sizeof (PortholePosting));
      g_hash_table_insert (table, g_strdup (text), postings);
    }
  else
    {
      PortholePosting *last = &g_array_index (postings, PortholePosting, postings->len - 1);

      /* A row is indexed as a whole, so the last posting tells whether it is there already. */
      if (*last >> 8 == row)
        {
          *last = MAX (*last, posting);
          return;
        }
    }

  g_array_append_val (postings, posting);
}

static void
add_words (Collector *self, const char *text, PortholeField field)
{
  g_auto (GStrv) words = porthole_fold_words (text);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *stem = NULL;

      if (field <= PORTHOLE_FIELD_KEYWORD && porthole_fold_is_filler (words[i]))
        continue;
      add_posting (self->words, words[i], self->row, field);
      stem = porthole_fold_stem (words[i]);
      if (!g_str_equal (stem, words[i]))
        add_posting (self->words, stem, self->row, MIN (field, PORTHOLE_FIELD_KEYWORD));
    }
}

/* A phrase is found as it is written, without regard to blanks, and as a bag of stems; bags begin
 * with a tilde, so that the two don't meet. A single word that is its own stem needs no bag, and
 * of a registered description the bag is enough.
 */
static void
add_phrase (Collector *self, const char *text, PortholeField field)
{
  g_auto (GStrv) words = porthole_fold_words (text);
  g_autofree char *key = porthole_fold_join (words);
  g_autofree char *bag = porthole_fold_bag (words);

  if (*key != '\0' && field != PORTHOLE_FIELD_DESCRIPTION)
    add_posting (self->phrases, key, self->row, field);
  if (*bag != '\0' && !g_str_equal (bag, key))
    {
      g_autofree char *marked = g_strconcat ("~", bag, NULL);

      add_posting (self->phrases, marked, self->row, field);
    }
}

static void
add_both (Collector *self, const char *text, PortholeField field)
{
  add_words (self, text, field);
  add_phrase (self, text, field);
}

static void
add_list (Collector *self, const char *list, PortholeField field)
{
  for (; *list != '\0'; list += strlen (list) + 1)
    add_both (self, list, field);
}

static void
add_stems (GHashTable *set, const char *text)
{
  g_auto (GStrv) words = porthole_fold_words (text);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (!porthole_fold_is_filler (words[i]))
        g_hash_table_add (set, porthole_fold_stem (words[i]));
    }
}

/* "mqtts" is what the port with the role "With TLS" is called, without the word being there. */
static gboolean
is_secure_form (Collector *self, const char *word)
{
  gsize length = strlen (word);
  g_autofree char *plain = NULL;

  if (length < 4 || word[length - 1] != 's')
    return FALSE;

  plain = g_strndup (word, length - 1);
  return g_hash_table_contains (self->title, plain);
}

/* Names and keywords belong to the whole service. One that has a word of a role ("minio console",
 * "mqtt tls") is of the ports with that role, and says less about the others.
 */
static PortholeField
get_row_field (Collector *self, const char *text, PortholeField field)
{
  g_auto (GStrv) words = NULL;
  g_autofree char *key = NULL;
  gboolean is_others = FALSE;

  words = porthole_fold_words (text);
  key = porthole_fold_join (words);
  if (g_hash_table_contains (self->own_registered, key))
    return field == PORTHOLE_FIELD_NAME ? PORTHOLE_FIELD_OWN_NAME : field;
  if (g_hash_table_contains (self->registered, key))
    return PORTHOLE_FIELD_KEYWORD;
  if (g_hash_table_size (self->roles) == 0)
    return field;

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *stem = porthole_fold_stem (words[i]);
      const char *role = stem;

      if (g_hash_table_contains (self->title, stem))
        continue;
      if (is_secure_form (self, words[i]))
        role = "tls";
      if (g_hash_table_contains (self->own_role, role))
        return field == PORTHOLE_FIELD_NAME ? PORTHOLE_FIELD_OWN_NAME : field;
      if (g_hash_table_contains (self->roles, role))
        is_others = TRUE;
    }

  if (!is_others)
    return field;
  return field == PORTHOLE_FIELD_NAME ? PORTHOLE_FIELD_KEYWORD : PORTHOLE_FIELD_DESCRIPTION;
}

static void
add_row_list (Collector *self, const char *list, PortholeField field)
{
  for (; *list != '\0'; list += strlen (list) + 1)
    add_both (self, list, get_row_field (self, list, field));
}

/* "MinIO (S3 API)" is asked for as "minio" too. */
static void
add_title (Collector *self, const char *title)
{
  const char *bracket = strchr (title, '(');

  add_both (self, title, PORTHOLE_FIELD_NAME);
  if (bracket != NULL && bracket > title)
    {
      g_autofree char *outside = g_strndup (title, bracket - title);
      g_autofree char *inside = g_strdup (bracket + 1);
      char *end = strchr (inside, ')');

      if (end != NULL)
        *end = '\0';
      add_phrase (self, outside, PORTHOLE_FIELD_NAME);
      add_phrase (self, inside, PORTHOLE_FIELD_KEYWORD);
    }
}

static void
add_registered (PortholeTableBuilder *builder, guint official, GHashTable *set)
{
  const PortholeTableOfficial *it
      = &g_array_index (builder->official, PortholeTableOfficial, official);
  GPtrArray *aliases = g_ptr_array_index (builder->official_aliases, official);

  g_hash_table_add (set, porthole_fold_key ((const char *) builder->pool.pool->data + it->name));
  for (guint i = 0; i + 1 < aliases->len; i++)
    g_hash_table_add (set, porthole_fold_key (g_ptr_array_index (aliases, i)));
}

/* Names that belong to one of the ports and not to the service as a whole. */
static void
learn_registered (Collector *self, PortholeTableBuilder *builder, const PortholeTableRow *row)
{
  const PortholeCuratedRecord *record = g_ptr_array_index (builder->curated_records, row->curated);
  g_autofree char *id = porthole_fold_key (record->id);
  g_autofree char *title = porthole_fold_key (record->title);

  g_hash_table_remove_all (self->registered);
  g_hash_table_remove_all (self->own_registered);
  if (record->n_ports < 2)
    return;

  for (guint i = 0; i < builder->rows->len; i++)
    {
      const PortholeTableRow *other = &g_array_index (builder->rows, PortholeTableRow, i);

      if (other->curated == row->curated && other->official != PORTHOLE_TABLE_NONE)
        add_registered (builder, other->official,
                        other == row ? self->own_registered : self->registered);
    }

  for (guint i = 0; i < 2; i++)
    {
      g_hash_table_remove (i == 0 ? self->registered : self->own_registered, id);
      g_hash_table_remove (i == 0 ? self->registered : self->own_registered, title);
    }
}

/* Rows of a service are spread over the table: its record has all of its roles. */
static void
learn_roles (Collector *self, PortholeTableBuilder *builder, const PortholeTableRow *row)
{
  const PortholeCuratedRecord *record = g_ptr_array_index (builder->curated_records, row->curated);
  const char *own = (const char *) builder->pool.pool->data + row->role;

  g_hash_table_remove_all (self->roles);
  g_hash_table_remove_all (self->own_role);
  g_hash_table_remove_all (self->title);
  if (record->n_ports < 2)
    return;

  add_stems (self->own_role, own);
  add_stems (self->title, record->title);
  add_stems (self->title, record->id);
  for (guint i = 0; i < record->n_ports; i++)
    {
      if (record->ports[i].role != NULL)
        add_stems (self->roles, record->ports[i].role);
    }
}

/* IRC is registered on 194, and that says nothing about which of its ports is meant. */
static gboolean
is_service_name (PortholeTableBuilder *builder, const PortholeTableRow *row, const char *name)
{
  const PortholeCuratedRecord *record = g_ptr_array_index (builder->curated_records, row->curated);
  g_autofree char *key = porthole_fold_key (name);
  g_autofree char *id = porthole_fold_key (record->id);
  g_autofree char *title = porthole_fold_key (record->title);

  return g_str_equal (key, id) || g_str_equal (key, title);
}

static void
index_row (Collector *self, PortholeTableBuilder *builder, const PortholeTableRow *row)
{
  const char *pool = (const char *) builder->pool.pool->data;

  if (row->official != PORTHOLE_TABLE_NONE)
    {
      const PortholeTableOfficial *official
          = &g_array_index (builder->official, PortholeTableOfficial, row->official);
      PortholeField field = row->curated == PORTHOLE_TABLE_NONE ? PORTHOLE_FIELD_OFFICIAL_NAME
                            : is_service_name (builder, row, pool + official->name)
                                ? PORTHOLE_FIELD_NAME
                                : PORTHOLE_FIELD_OWN_NAME;

      add_both (self, pool + official->name, field);
      add_list (self, pool + official->aliases, field);
      add_both (self, pool + official->description, PORTHOLE_FIELD_DESCRIPTION);
    }

  if (row->curated != PORTHOLE_TABLE_NONE)
    {
      const PortholeTableCurated *curated
          = &g_array_index (builder->curated, PortholeTableCurated, row->curated);

      add_both (self, pool + curated->id, PORTHOLE_FIELD_NAME);
      add_title (self, pool + curated->title);
      learn_roles (self, builder, row);
      learn_registered (self, builder, row);
      add_row_list (self, pool + curated->aliases, PORTHOLE_FIELD_NAME);
      add_row_list (self, pool + curated->keywords, PORTHOLE_FIELD_KEYWORD);
      add_list (self, pool + curated->processes, PORTHOLE_FIELD_KEYWORD);
      add_words (self, pool + row->role, PORTHOLE_FIELD_ROLE);
      add_words (self, porthole_kind_to_string (curated->kind), PORTHOLE_FIELD_KEYWORD);
      add_phrase (self, porthole_kind_to_string (curated->kind), PORTHOLE_FIELD_KEYWORD);
      add_words (self, pool + curated->summary, PORTHOLE_FIELD_SUMMARY);
      if (row->role != 0)
        {
          g_autofree char *whole = g_strconcat (pool + curated->title, " ", pool + row->role, NULL);

          add_phrase (self, whole, PORTHOLE_FIELD_NAME);
          add_phrase (self, pool + row->role, PORTHOLE_FIELD_KEYWORD);
        }
    }
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
write_entries (PortholeTableBuilder *builder, GHashTable *table, GArray *entries, GByteArray *text)
{
  g_autoptr (GPtrArray) keys = g_hash_table_get_keys_as_ptr_array (table);

  g_ptr_array_sort (keys, compare_texts);
  for (guint i = 0; i < keys->len; i++)
    {
      const char *key = g_ptr_array_index (keys, i);
      const GArray *postings = g_hash_table_lookup (table, key);
      PortholeTableEntry entry = { 0 };

      entry.text = porthole_pool_add (&builder->pool, key);
      entry.length = strlen (key);
      entry.letters = porthole_fold_letters (key, entry.length);
      entry.first = builder->index.postings->len;
      entry.n = postings->len;
      g_array_append_val (entries, entry);
      g_array_append_vals (builder->index.postings, postings->data, postings->len);

      /* All words in a row, each after a line feed, which no word has: one memmem() finds every
       * word that contains something.
       */
      if (text != NULL)
        {
          g_byte_array_append (text, (const guint8 *) "\n", 1);
          g_byte_array_append (text, (const guint8 *) key, entry.length);
        }
    }
}

/*< private >
 * porthole_table_builder_index:
 * @self: a builder with all rows
 *
 * Makes the index of words and phrases.
 */
void
porthole_table_builder_index (PortholeTableBuilder *self)
{
  g_autoptr (GHashTable) words
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  g_autoptr (GHashTable) phrases
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  g_autoptr (GHashTable) roles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) own = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) title = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) registered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) own_registered
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Collector collector = { words, phrases, 0, roles, own, title, registered, own_registered };

  for (guint i = 0; i < self->rows->len; i++)
    {
      collector.row = i;
      index_row (&collector, self, &g_array_index (self->rows, PortholeTableRow, i));
    }

  write_entries (self, words, self->index.words, self->index.word_text);
  write_entries (self, phrases, self->index.phrases, NULL);
}
