/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "registry/porthole-curated.h"
#include "registry/porthole-iana.h"
#include "registry/porthole-table.h"

G_BEGIN_DECLS

/* The two halves of the builder: which rows there are, and by which words they are found. */

typedef struct
{
  GByteArray *pool;
  GHashTable *strings;
} PortholePool;

guint32 porthole_pool_add (PortholePool *pool, const char *text);
guint32 porthole_pool_add_list (PortholePool *pool, const char *const *texts);

typedef struct
{
  GArray *words;
  GByteArray *word_text;
  GArray *phrases;
  GArray *postings;
} PortholeIndex;

typedef struct
{
  PortholePool pool;
  GPtrArray *iana;
  GPtrArray *curated_records;
  GArray *official;
  GPtrArray *official_aliases;
  GArray *gaps;
  GArray *curated;
  GArray *rows;
  GArray *portless;
  guint8 *status;
  PortholeIndex index;
} PortholeTableBuilder;

void porthole_table_builder_index (PortholeTableBuilder *self);

G_END_DECLS
