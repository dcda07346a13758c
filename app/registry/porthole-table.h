/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "base/porthole-transport.h"
#include "registry/porthole-registry-enums.h"

G_BEGIN_DECLS

/* The compiled registry: one block of bytes, built by PortholeTableBuilder and used in place, so
 * that loading costs nothing and the pages are shared and clean. All numbers have the byte order
 * of the machine, for which it was built; all texts are offsets into one pool, where offset 0 is
 * the empty string and stands for "none". A list of texts is several in a row, ended by an empty
 * one.
 */

#define PORTHOLE_TABLE_MAGIC 0x6c6f6850u
#define PORTHOLE_TABLE_VERSION 7u
#define PORTHOLE_TABLE_NONE 0xffffu

/* Where a word stands in a row: the higher, the more it says. A row's own name is of this very
 * port, where a service has several: `imaps` of 993.
 */
typedef enum
{
  PORTHOLE_FIELD_SUMMARY = 1,
  PORTHOLE_FIELD_DESCRIPTION,
  PORTHOLE_FIELD_KEYWORD,
  PORTHOLE_FIELD_ROLE,
  PORTHOLE_FIELD_OFFICIAL_NAME,
  PORTHOLE_FIELD_NAME,
  PORTHOLE_FIELD_OWN_NAME,
} PortholeField;

/* One row: a service on a port. Sorted by port, port_end and then by falling weight. Of the order
 * of transports, those that are registered but that nobody uses have a mark.
 */
typedef struct
{
  guint16 port;
  guint16 port_end;
  guint16 weight;
  guint16 official;
  guint16 curated;
  guint8 transports;
  guint8 prominence;
  guint8 order[PORTHOLE_N_TRANSPORTS];
  guint32 role;
} PortholeTableRow;

/* A registration: a name on a port, with the transports it has there. */
typedef struct
{
  guint16 first;
  guint16 last;
  guint8 transports;
  guint8 status;
  guint16 n_aliases;
  guint32 name;
  guint32 description;
  guint32 aliases;
  guint32 assignee;
  guint32 registered;
  guint32 references;
  guint32 unauthorized;
  guint32 notes;
} PortholeTableOfficial;

typedef struct
{
  guint8 kind;
  guint8 prominence;
  guint16 n_rows;
  guint32 id;
  guint32 title;
  guint32 summary;
  guint32 security;
  guint32 references;
  guint32 aliases;
  guint32 keywords;
  guint32 connect;
  guint32 processes;
} PortholeTableCurated;

/* A word or a phrase, sorted by its text, and where its postings are. */
typedef struct
{
  guint32 text;
  guint32 letters;
  guint32 first;
  guint16 n;
  guint16 length;
} PortholeTableEntry;

/* A posting: row << 8 | field. */
typedef guint32 PortholePosting;

typedef struct
{
  guint32 offset;
  guint32 n;
} PortholeTableSection;

typedef enum
{
  PORTHOLE_SECTION_POOL,
  PORTHOLE_SECTION_ROWS,
  PORTHOLE_SECTION_FIRST_ROW,
  PORTHOLE_SECTION_BLOCKS,
  PORTHOLE_SECTION_STATUS,
  PORTHOLE_SECTION_OFFICIAL,
  PORTHOLE_SECTION_GAPS,
  PORTHOLE_SECTION_CURATED,
  PORTHOLE_SECTION_WORDS,
  PORTHOLE_SECTION_WORD_TEXT,
  PORTHOLE_SECTION_PHRASES,
  PORTHOLE_SECTION_POSTINGS,
  PORTHOLE_SECTION_BY_DESCRIPTION,
  PORTHOLE_SECTION_BY_TITLE,
  PORTHOLE_SECTION_PORTLESS,
  PORTHOLE_N_SECTIONS,
} PortholeSection;

typedef struct
{
  guint32 magic;
  guint32 version;
  guint32 size;
  guint32 origin;
  guint32 date;
  guint32 n_official;
  PortholeTableSection sections[PORTHOLE_N_SECTIONS];
} PortholeTableHeader;

/* The same, with pointers. */
typedef struct
{
  gatomicrefcount ref_count;
  GBytes *bytes;
  const PortholeTableHeader *header;
  const char *pool;
  guint32 pool_size;
  const PortholeTableRow *rows;
  guint n_rows;
  const guint16 *first_row;
  const guint16 *blocks;
  guint n_blocks;
  const guint8 *status;
  const PortholeTableOfficial *official;
  guint n_official;
  const guint16 *gaps;
  guint n_gaps;
  const PortholeTableCurated *curated;
  guint n_curated;
  const PortholeTableEntry *words;
  guint n_words;
  const char *word_text;
  guint word_text_size;
  const PortholeTableEntry *phrases;
  guint n_phrases;
  const PortholePosting *postings;
  guint n_postings;
  const guint16 *by_description;
  const guint16 *by_title;
  const guint32 *portless;
  guint n_portless;
} PortholeTable;

/* Of PortholeTableRow.order. */
#define PORTHOLE_TABLE_UNUSUAL 0x80

/* Of PortholeTable.status: the transports with a registered name, and flags. */
#define PORTHOLE_TABLE_TRANSPORTS 0x0f
#define PORTHOLE_TABLE_RESERVED 0x10
#define PORTHOLE_TABLE_UNASSIGNED 0x20

PortholeTable *porthole_table_new (GBytes *bytes);
PortholeTable *porthole_table_ref (PortholeTable *self);
void porthole_table_unref (PortholeTable *self);

const char *porthole_table_get_name (const PortholeTable *self, guint row);
const char *porthole_table_get_title (const PortholeTable *self, guint row);
const PortholeTableOfficial *porthole_table_find_gap (const PortholeTable *self, guint port);
gboolean porthole_table_find_entry (const PortholeTable *self,
                                    const PortholeTableEntry *entries,
                                    guint n_entries,
                                    const char *text,
                                    guint *ret_position);
const char *porthole_table_find_portless (const PortholeTable *self, const char *key);
guint16 porthole_table_find_name (const PortholeTable *self,
                                  const char *name,
                                  PortholeTransport transports);

static inline const char *
porthole_table_text (const PortholeTable *self, guint32 offset)
{
  return self->pool + offset;
}

static inline const char *
porthole_table_text_or_null (const PortholeTable *self, guint32 offset)
{
  return offset != 0 ? self->pool + offset : NULL;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PortholeTable, porthole_table_unref)

G_END_DECLS
