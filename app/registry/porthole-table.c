/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "registry/porthole-table.h"

static const gsize section_item_sizes[PORTHOLE_N_SECTIONS] = {
  [PORTHOLE_SECTION_POOL] = 1,
  [PORTHOLE_SECTION_ROWS] = sizeof (PortholeTableRow),
  [PORTHOLE_SECTION_FIRST_ROW] = sizeof (guint16),
  [PORTHOLE_SECTION_BLOCKS] = sizeof (guint16),
  [PORTHOLE_SECTION_STATUS] = sizeof (guint8),
  [PORTHOLE_SECTION_OFFICIAL] = sizeof (PortholeTableOfficial),
  [PORTHOLE_SECTION_GAPS] = sizeof (guint16),
  [PORTHOLE_SECTION_CURATED] = sizeof (PortholeTableCurated),
  [PORTHOLE_SECTION_WORDS] = sizeof (PortholeTableEntry),
  [PORTHOLE_SECTION_WORD_TEXT] = 1,
  [PORTHOLE_SECTION_PHRASES] = sizeof (PortholeTableEntry),
  [PORTHOLE_SECTION_POSTINGS] = sizeof (PortholePosting),
  [PORTHOLE_SECTION_BY_DESCRIPTION] = sizeof (guint16),
  [PORTHOLE_SECTION_BY_TITLE] = sizeof (guint16),
  [PORTHOLE_SECTION_PORTLESS] = sizeof (guint32),
};

static gboolean
check_section (const PortholeTableHeader *header, PortholeSection which, gsize size)
{
  const PortholeTableSection *section = &header->sections[which];

  return section->offset % 4 == 0 && section->offset <= size
         && section->n <= (size - section->offset) / section_item_sizes[which];
}

#define SECTION(self, which, ret_n) section_at (self, PORTHOLE_SECTION_##which, ret_n)

static gconstpointer
section_at (PortholeTable *self, PortholeSection which, guint *ret_n)
{
  const PortholeTableSection *section = &self->header->sections[which];
  const guint8 *data = g_bytes_get_data (self->bytes, NULL);

  if (ret_n != NULL)
    *ret_n = section->n;
  return data + section->offset;
}

/**
 * porthole_table_new:
 * @bytes: a compiled registry
 *
 * Opens a compiled registry in place. The bytes come from this very program, built in or made by
 * its own builder, and are never read from a file: the header and the bounds of the sections are
 * checked, the numbers inside are trusted.
 *
 * Returns: (transfer full) (nullable): the table, or %NULL when it is of another version
 */
PortholeTable *
porthole_table_new (GBytes *bytes)
{
  g_autoptr (PortholeTable) self = NULL;
  const PortholeTableHeader *header;
  gsize size;

  g_return_val_if_fail (bytes != NULL, NULL);

  header = g_bytes_get_data (bytes, &size);
  if (size < sizeof *header || (guintptr) header % 4 != 0 || header->magic != PORTHOLE_TABLE_MAGIC
      || header->version != PORTHOLE_TABLE_VERSION || header->size != size)
    return NULL;
  for (guint i = 0; i < PORTHOLE_N_SECTIONS; i++)
    {
      if (!check_section (header, i, size))
        return NULL;
    }

  self = g_new0 (PortholeTable, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->bytes = g_bytes_ref (bytes);
  self->header = header;
  self->pool = SECTION (self, POOL, &self->pool_size);
  self->rows = SECTION (self, ROWS, &self->n_rows);
  self->first_row = SECTION (self, FIRST_ROW, NULL);
  self->blocks = SECTION (self, BLOCKS, &self->n_blocks);
  self->status = SECTION (self, STATUS, NULL);
  self->official = SECTION (self, OFFICIAL, &self->n_official);
  self->gaps = SECTION (self, GAPS, &self->n_gaps);
  self->curated = SECTION (self, CURATED, &self->n_curated);
  self->words = SECTION (self, WORDS, &self->n_words);
  self->word_text = SECTION (self, WORD_TEXT, &self->word_text_size);
  self->phrases = SECTION (self, PHRASES, &self->n_phrases);
  self->postings = SECTION (self, POSTINGS, &self->n_postings);
  self->by_description = SECTION (self, BY_DESCRIPTION, NULL);
  self->by_title = SECTION (self, BY_TITLE, NULL);
  self->portless = SECTION (self, PORTLESS, &self->n_portless);

  return g_steal_pointer (&self);
}

/**
 * porthole_table_ref:
 * @self: a table
 *
 * Holds a table. Any thread may.
 *
 * Returns: (transfer full): @self
 */
PortholeTable *
porthole_table_ref (PortholeTable *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * porthole_table_unref:
 * @self: (transfer full): a table
 *
 * Lets go of a table. Any thread may.
 */
void
porthole_table_unref (PortholeTable *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->ref_count))
    {
      g_bytes_unref (self->bytes);
      g_free (self);
    }
}

/**
 * porthole_table_get_name:
 * @self: a table
 * @row: a row
 *
 * Gets the name of a row: the registered one, or else what the curated layer calls it.
 *
 * Returns: (transfer none) (nullable): the name
 */
const char *
porthole_table_get_name (const PortholeTable *self, guint row)
{
  const PortholeTableRow *it = &self->rows[row];

  if (it->official != PORTHOLE_TABLE_NONE && self->official[it->official].name != 0)
    return porthole_table_text (self, self->official[it->official].name);
  if (it->curated != PORTHOLE_TABLE_NONE)
    return porthole_table_text (self, self->curated[it->curated].id);

  return NULL;
}

/**
 * porthole_table_get_title:
 * @self: a table
 * @row: a row
 *
 * Gets what a row is called for people: the curated title, or else the registered description,
 * or else the name.
 *
 * Returns: (transfer none) (nullable): the title
 */
const char *
porthole_table_get_title (const PortholeTable *self, guint row)
{
  const PortholeTableRow *it = &self->rows[row];

  if (it->curated != PORTHOLE_TABLE_NONE)
    return porthole_table_text (self, self->curated[it->curated].title);
  if (self->official[it->official].description != 0)
    return porthole_table_text (self, self->official[it->official].description);

  return porthole_table_get_name (self, row);
}

/**
 * porthole_table_find_gap:
 * @self: a table
 * @port: a port
 *
 * Finds what the official registry says of a port without a name: that it is reserved or
 * unassigned, perhaps as part of a block, since when and why.
 *
 * Returns: (transfer none) (nullable): the first such record
 */
const PortholeTableOfficial *
porthole_table_find_gap (const PortholeTable *self, guint port)
{
  guint low = 0, high = self->n_gaps;
  const PortholeTableOfficial *found = NULL;

  /* Sorted by the first port; blocks of gaps don't overlap, so the last that begins at or
   * before the port is the only candidate, and records of the same port stand beside it.
   */
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->official[self->gaps[middle]].first <= port)
        low = middle + 1;
      else
        high = middle;
    }

  while (low > 0 && self->official[self->gaps[low - 1]].last >= port)
    found = &self->official[self->gaps[--low]];

  return found;
}

/**
 * porthole_table_find_entry:
 * @self: a table
 * @entries: (array length=n_entries): words or phrases
 * @n_entries: how many
 * @text: what to find
 * @ret_position: (out): where it is, or where it would be
 *
 * Finds a word or a phrase.
 *
 * Returns: whether it is there
 */
gboolean
porthole_table_find_entry (const PortholeTable *self,
                           const PortholeTableEntry *entries,
                           guint n_entries,
                           const char *text,
                           guint *ret_position)
{
  guint low = 0, high = n_entries;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (strcmp (porthole_table_text (self, entries[middle].text), text) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  *ret_position = low;
  return low < n_entries && strcmp (porthole_table_text (self, entries[low].text), text) == 0;
}

/**
 * porthole_table_find_portless:
 * @self: a table
 * @key: a name's key, of [func@fold_key]
 *
 * Finds a registered service name that has no port.
 *
 * Returns: (transfer none) (nullable): the name as registered
 */
const char *
porthole_table_find_portless (const PortholeTable *self, const char *key)
{
  guint low = 0, high = self->n_portless / 2;

  /* Pairs of key and name, sorted by key. */
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (strcmp (porthole_table_text (self, self->portless[2 * middle]), key) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  if (low < self->n_portless / 2
      && strcmp (porthole_table_text (self, self->portless[2 * low]), key) == 0)
    return porthole_table_text (self, self->portless[2 * low + 1]);

  return NULL;
}

static gboolean
list_has (const PortholeTable *self, guint32 texts, const char *name)
{
  for (const char *text = porthole_table_text (self, texts); texts != 0 && *text != '\0';
       text += strlen (text) + 1)
    {
      if (g_ascii_strcasecmp (text, name) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * porthole_table_find_name:
 * @self: a table
 * @name: the name of a service, as /etc/services has it
 * @transports: the transports of interest, or none for all
 *
 * Finds the port that is registered by that very name, or else by that alias, whatever its case.
 * This looks at every row. Any thread may ask.
 *
 * Returns: the port, 0 when there is none
 */
guint16
porthole_table_find_name (const PortholeTable *self, const char *name, PortholeTransport transports)
{
  const PortholeTableRow *best = NULL;
  gboolean best_is_alias = TRUE;

  for (guint i = 0; i < self->n_rows; i++)
    {
      const PortholeTableRow *row = &self->rows[i];
      const PortholeTableOfficial *official;
      gboolean is_alias;

      if (row->official == PORTHOLE_TABLE_NONE
          || (transports != PORTHOLE_TRANSPORT_NONE && (row->transports & transports) == 0))
        continue;

      official = &self->official[row->official];
      is_alias = g_ascii_strcasecmp (porthole_table_text (self, official->name), name) != 0;
      if (is_alias && !list_has (self, official->aliases, name))
        continue;
      if (best == NULL || (best_is_alias && !is_alias)
          || (best_is_alias == is_alias && row->weight > best->weight))
        {
          best = row;
          best_is_alias = is_alias;
        }
    }

  return best != NULL ? best->port : 0;
}
