/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "registry/porthole-fold.h"
#include "registry/porthole-table-builder-private.h"
#include "registry/porthole-table-builder.h"

/* What a row weighs beside others of its port: how commonly it is met, then whether the port is
 * the first that its project names, then whether it is registered there.
 */
#define WEIGHT_PROMINENCE 64
#define WEIGHT_ENTRY 4
#define WEIGHT_REGISTERED 3
#define WEIGHT_OFFICIAL 32
#define WEIGHT_WELL_KNOWN 16
#define WEIGHT_NAMELESS 8

#define MIN_CONTAINED_KEY 5

/*< private >
 * porthole_pool_add:
 * @pool: the pool
 * @text: (nullable): a text
 *
 * Puts a text into the pool, once.
 *
 * Returns: its offset, 0 for none or an empty one
 */
guint32
porthole_pool_add (PortholePool *pool, const char *text)
{
  guint32 offset;

  if (text == NULL || *text == '\0')
    return 0;

  offset = GPOINTER_TO_UINT (g_hash_table_lookup (pool->strings, text));
  if (offset != 0)
    return offset;

  offset = pool->pool->len;
  g_byte_array_append (pool->pool, (const guint8 *) text, strlen (text) + 1);
  g_hash_table_insert (pool->strings, g_strdup (text), GUINT_TO_POINTER (offset));
  return offset;
}

/*< private >
 * porthole_pool_add_list:
 * @pool: the pool
 * @texts: (array zero-terminated=1): texts
 *
 * Puts several texts into the pool, in a row and ended by an empty one.
 *
 * Returns: the offset of the first, 0 when there are none
 */
guint32
porthole_pool_add_list (PortholePool *pool, const char *const *texts)
{
  guint32 offset = pool->pool->len;

  if (texts == NULL || texts[0] == NULL)
    return 0;

  for (guint i = 0; texts[i] != NULL; i++)
    g_byte_array_append (pool->pool, (const guint8 *) texts[i], strlen (texts[i]) + 1);
  g_byte_array_append (pool->pool, (const guint8 *) "", 1);
  return offset;
}

/* The registry writes people as [Jon_Postel], and numbers those of the same name. */
static char *
clean_people (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);

  if (text == NULL)
    return NULL;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '[')
        {
          if (out->len > 0)
            g_string_append (out, ", ");
        }
      else if (*p == '_' && g_ascii_isdigit (p[1]))
        p += strspn (p + 1, "0123456789");
      else if (*p == '_')
        g_string_append_c (out, ' ');
      else if (*p != ']')
        g_string_append_c (out, *p);
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* The registry's own remark isn't part of what the service is. */
static char *
clean_description (const char *text)
{
  g_autofree char *clean = NULL;
  char *remark;

  if (text == NULL)
    return NULL;

  clean = g_strdup (text);
  remark = strstr (clean, "IANA assigned this well-formed service name");
  if (remark != NULL)
    *remark = '\0';
  g_strchomp (clean);

  return *clean != '\0' ? g_steal_pointer (&clean) : NULL;
}

/* "[RFC9293][https://example.org/]" becomes addresses that can be opened. */
static guint32
add_references (PortholePool *pool, const char *text)
{
  g_autoptr (GStrvBuilder) urls = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_auto (GStrv) list = NULL;

  if (text == NULL)
    return 0;

  parts = g_strsplit_set (text, "[]", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (g_str_has_prefix (parts[i], "RFC") && g_ascii_isdigit (parts[i][3]))
        g_strv_builder_take (urls,
                             g_strdup_printf ("https://www.rfc-editor.org/rfc/rfc%u",
                                              (guint) g_ascii_strtoull (parts[i] + 3, NULL, 10)));
      else if (g_str_has_prefix (parts[i], "https://"))
        g_strv_builder_add (urls, parts[i]);
    }

  list = g_strv_builder_end (urls);
  return porthole_pool_add_list (pool, (const char *const *) list);
}

static PortholeStatus
status_of (const PortholeIanaRecord *record)
{
  static const char *const unassigned[] = { "unassigned", "(unassigned)", "dynamic and/or" };
  static const char *const reserved[]
      = { "reserved",   "iana reserved", "de-registered",  "removed",
          "deprecated", "decom",         "de-commissioned" };
  const char *description = record->fields[PORTHOLE_IANA_DESCRIPTION];
  g_autofree char *folded = NULL;

  if (record->fields[PORTHOLE_IANA_NAME] != NULL)
    return PORTHOLE_STATUS_ASSIGNED;
  if (description == NULL)
    return PORTHOLE_STATUS_UNASSIGNED;

  folded = g_utf8_strdown (description, -1);
  for (guint i = 0; i < G_N_ELEMENTS (unassigned); i++)
    {
      if (g_str_has_prefix (folded, unassigned[i]))
        return PORTHOLE_STATUS_UNASSIGNED;
    }
  for (guint i = 0; i < G_N_ELEMENTS (reserved); i++)
    {
      if (g_str_has_prefix (folded, reserved[i]))
        return PORTHOLE_STATUS_RESERVED;
    }

  return PORTHOLE_STATUS_ASSIGNED;
}

static void
fill_official (PortholeTableBuilder *self,
               PortholeTableOfficial *official,
               const PortholeIanaRecord *record)
{
  g_autofree char *description = clean_description (record->fields[PORTHOLE_IANA_DESCRIPTION]);
  g_autofree char *assignee = clean_people (record->fields[PORTHOLE_IANA_ASSIGNEE]);
  PortholePool *pool = &self->pool;

  /* The first record of a name speaks; a further transport only fills what is empty. */
#define FILL(member, value)                                                                        \
  G_STMT_START                                                                                     \
  {                                                                                                \
    if (official->member == 0)                                                                     \
      official->member = (value);                                                                  \
  }                                                                                                \
  G_STMT_END
  FILL (name, porthole_pool_add (pool, record->fields[PORTHOLE_IANA_NAME]));
  FILL (description, porthole_pool_add (pool, description));
  FILL (assignee, porthole_pool_add (pool, assignee));
  FILL (registered, porthole_pool_add (pool, record->fields[PORTHOLE_IANA_REGISTERED]));
  FILL (references, add_references (pool, record->fields[PORTHOLE_IANA_REFERENCE]));
  FILL (unauthorized, porthole_pool_add (pool, record->fields[PORTHOLE_IANA_UNAUTHORIZED]));
  FILL (notes, porthole_pool_add (pool, record->fields[PORTHOLE_IANA_NOTES]));
#undef FILL
  official->transports |= record->transport;
}

/* Another name for the same thing: the registry says so in words, or repeats the description. */
static PortholeTableOfficial *
find_main_name (PortholeTableBuilder *self,
                guint from,
                const PortholeIanaRecord *record,
                guint *ret_index)
{
  g_autofree char *description = clean_description (record->fields[PORTHOLE_IANA_DESCRIPTION]);
  const char *name = record->fields[PORTHOLE_IANA_NAME];

  for (guint i = from; i < self->official->len; i++)
    {
      PortholeTableOfficial *it = &g_array_index (self->official, PortholeTableOfficial, i);
      const char *there = (const char *) self->pool.pool->data + it->description;
      GPtrArray *aliases = g_ptr_array_index (self->official_aliases, i);

      if (it->first != record->first || it->last != record->last
          || it->status != PORTHOLE_STATUS_ASSIGNED)
        continue;
      if (name != NULL && aliases != NULL
          && g_ptr_array_find_with_equal_func (aliases, name, g_str_equal, NULL))
        {
          *ret_index = i;
          return it;
        }
      if (it->name != 0 && name != NULL && (it->transports & record->transport) != 0
          && ((description != NULL && g_ascii_strcasecmp (there, description) == 0)
              || (it->description == 0 && description == NULL && strstr (name, "_") != NULL)))
        {
          *ret_index = i;
          return it;
        }
    }

  return NULL;
}

static PortholeTableOfficial *
find_same_name (PortholeTableBuilder *self, guint from, const PortholeIanaRecord *record)
{
  for (guint i = from; i < self->official->len; i++)
    {
      PortholeTableOfficial *it = &g_array_index (self->official, PortholeTableOfficial, i);
      const char *there = it->name != 0 ? (const char *) self->pool.pool->data + it->name : NULL;

      if (it->first == record->first && it->last == record->last && it->status == status_of (record)
          && g_strcmp0 (there, record->fields[PORTHOLE_IANA_NAME]) == 0)
        return it;
    }

  return NULL;
}

static void
mark_status (PortholeTableBuilder *self, const PortholeIanaRecord *record, PortholeStatus status)
{
  guint8 mark = 0;

  if (status == PORTHOLE_STATUS_ASSIGNED)
    mark = record->transport != 0 ? record->transport
                                  : PORTHOLE_TRANSPORT_TCP | PORTHOLE_TRANSPORT_UDP;
  else if (status == PORTHOLE_STATUS_RESERVED)
    mark = PORTHOLE_TABLE_RESERVED;
  else if (status == PORTHOLE_STATUS_UNASSIGNED)
    mark = PORTHOLE_TABLE_UNASSIGNED;

  for (guint port = record->first; port <= record->last; port++)
    self->status[port] |= mark;
}

static int
compare_portless (gconstpointer a, gconstpointer b, gpointer data)
{
  const guint32 *left = a, *right = b;
  const PortholePool *pool = data;

  return strcmp ((const char *) pool->pool->data + left[0],
                 (const char *) pool->pool->data + right[0]);
}

static void
add_portless (PortholeTableBuilder *self, const PortholeIanaRecord *record)
{
  const char *name = record->fields[PORTHOLE_IANA_NAME];
  g_autofree char *key = name != NULL ? porthole_fold_key (name) : NULL;
  guint32 pair[2];

  if (key == NULL || *key == '\0')
    return;

  pair[0] = porthole_pool_add (&self->pool, key);
  pair[1] = porthole_pool_add (&self->pool, name);
  g_array_append_vals (self->portless, pair, 1);
}

/* Gives a record to the registration that it is of: the same name, or another one for it. */
static void
place_record (PortholeTableBuilder *self, const PortholeIanaRecord *record, guint from)
{
  PortholeTableOfficial *official = find_same_name (self, from, record);
  PortholeTableOfficial fresh = { 0 };
  guint main_index = 0;

  if (official == NULL)
    {
      official = find_main_name (self, from, record, &main_index);
      if (official != NULL)
        {
          GPtrArray *aliases = g_ptr_array_index (self->official_aliases, main_index);
          const char *name = record->fields[PORTHOLE_IANA_NAME];

          if (!g_ptr_array_find_with_equal_func (aliases, name, g_str_equal, NULL))
            g_ptr_array_add (aliases, (gpointer) name);
          official->transports |= record->transport;
          return;
        }

      fresh.first = record->first;
      fresh.last = record->last;
      fresh.status = status_of (record);
      g_array_append_val (self->official, fresh);
      g_ptr_array_add (self->official_aliases, g_ptr_array_new ());
      official = &g_array_index (self->official, PortholeTableOfficial, self->official->len - 1);
    }

  fill_official (self, official, record);
}

static void
finish_official (PortholeTableBuilder *self)
{
  for (guint i = 0; i < self->official->len; i++)
    {
      PortholeTableOfficial *it = &g_array_index (self->official, PortholeTableOfficial, i);
      GPtrArray *aliases = g_ptr_array_index (self->official_aliases, i);
      guint16 index = i;

      if (it->transports == 0)
        it->transports = PORTHOLE_TRANSPORT_TCP | PORTHOLE_TRANSPORT_UDP;
      if (it->status != PORTHOLE_STATUS_ASSIGNED)
        g_array_append_val (self->gaps, index);
      it->n_aliases = aliases->len;
      g_ptr_array_add (aliases, NULL);
      it->aliases = porthole_pool_add_list (&self->pool, (const char *const *) aliases->pdata);
    }
}

static void
group_official (PortholeTableBuilder *self)
{
  guint from = 0;

  for (guint i = 0; i < self->iana->len; i++)
    {
      const PortholeIanaRecord *record = g_ptr_array_index (self->iana, i);

      if (!record->has_port)
        {
          add_portless (self, record);
          continue;
        }

      mark_status (self, record, status_of (record));
      while (from < self->official->len
             && g_array_index (self->official, PortholeTableOfficial, from).first < record->first)
        from++;
      place_record (self, record, from);
    }

  finish_official (self);
  g_array_sort_with_data (self->portless, compare_portless, &self->pool);
}

/* Whether a registration is of the very service that a curated record describes. */
static gboolean
is_same_service (PortholeTableBuilder *self, guint official, const PortholeCuratedRecord *record)
{
  const PortholeTableOfficial *it
      = &g_array_index (self->official, PortholeTableOfficial, official);
  GPtrArray *aliases = g_ptr_array_index (self->official_aliases, official);
  const char *pool = (const char *) self->pool.pool->data;
  g_autofree char *title = porthole_fold_key (record->title);
  g_autofree char *description = porthole_fold_key (pool + it->description);
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);

  if (it->name == 0)
    return FALSE;
  if (strlen (title) >= MIN_CONTAINED_KEY && strstr (description, title) != NULL)
    return TRUE;

  g_ptr_array_add (keys, porthole_fold_key (pool + it->name));
  for (guint i = 0; i + 1 < aliases->len; i++)
    g_ptr_array_add (keys, porthole_fold_key (g_ptr_array_index (aliases, i)));

  for (guint i = 0; i < keys->len; i++)
    {
      const char *key = g_ptr_array_index (keys, i);
      g_autofree char *id = porthole_fold_key (record->id);

      if (g_str_equal (key, title) || g_str_equal (key, id))
        return TRUE;
      for (guint k = 0; record->aliases[k] != NULL; k++)
        {
          g_autofree char *alias = porthole_fold_key (record->aliases[k]);

          if (g_str_equal (key, alias))
            return TRUE;
        }
    }

  return FALSE;
}

static void
add_transport (PortholeTableRow *row, PortholeTransport transport, gboolean unusual)
{
  if ((row->transports & transport) != 0)
    return;

  for (guint i = 0; i < PORTHOLE_N_TRANSPORTS; i++)
    {
      if (row->order[i] == 0)
        {
          row->order[i] = transport | (unusual ? PORTHOLE_TABLE_UNUSUAL : 0);
          break;
        }
    }
  row->transports |= transport;
}

static void
add_curated (PortholeTableBuilder *self, const PortholeCuratedRecord *record)
{
  PortholeTableCurated curated = { 0 };
  guint16 index = self->curated->len;
  guint first_row = self->rows->len;
  const char *references[] = { record->reference, NULL };

  curated.kind = record->kind;
  curated.prominence = record->prominence;
  curated.id = porthole_pool_add (&self->pool, record->id);
  curated.title = porthole_pool_add (&self->pool, record->title);
  curated.summary = porthole_pool_add (&self->pool, record->summary);
  curated.security = porthole_pool_add (&self->pool, record->security);
  curated.references = porthole_pool_add_list (&self->pool, references);
  curated.aliases = porthole_pool_add_list (&self->pool, (const char *const *) record->aliases);
  curated.keywords = porthole_pool_add_list (&self->pool, (const char *const *) record->keywords);
  curated.connect = porthole_pool_add_list (&self->pool, (const char *const *) record->connect);
  curated.processes = porthole_pool_add_list (&self->pool, (const char *const *) record->processes);

  for (guint i = 0; i < record->n_ports; i++)
    {
      const PortholeCuratedPort *port = &record->ports[i];
      PortholeTableRow fresh = { 0 };
      PortholeTableRow *row = NULL;

      for (guint k = first_row; k < self->rows->len && row == NULL; k++)
        {
          row = &g_array_index (self->rows, PortholeTableRow, k);
          if (row->port != port->first || row->port_end != port->last)
            row = NULL;
        }

      if (row == NULL)
        {
          fresh.port = port->first;
          fresh.port_end = port->last;
          fresh.official = PORTHOLE_TABLE_NONE;
          fresh.curated = index;
          fresh.prominence = record->prominence;
          fresh.weight = record->prominence * WEIGHT_PROMINENCE
                         + (PORTHOLE_CURATED_MAX_PORTS - i) * WEIGHT_ENTRY;
          fresh.role = porthole_pool_add (&self->pool, port->role);
          g_array_append_val (self->rows, fresh);
          row = &g_array_index (self->rows, PortholeTableRow, self->rows->len - 1);
        }
      for (guint k = 0; k < port->n_transports; k++)
        add_transport (row, port->transports[k], FALSE);
    }

  curated.n_rows = self->rows->len - first_row;
  g_array_append_val (self->curated, curated);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const PortholeTableRow *left = a, *right = b;

  if (left->port != right->port)
    return left->port < right->port ? -1 : 1;
  if (left->port_end != right->port_end)
    return left->port_end < right->port_end ? -1 : 1;
  if (left->weight != right->weight)
    return left->weight > right->weight ? -1 : 1;
  if (left->curated != right->curated)
    return left->curated < right->curated ? -1 : 1;

  return left->official < right->official ? -1 : left->official > right->official;
}

/* Gives a registration to the curated row that describes the same service, or a row of its own. */
static void
place_official (PortholeTableBuilder *self, guint official, guint n_curated_rows, guint from)
{
  const PortholeTableOfficial *it
      = &g_array_index (self->official, PortholeTableOfficial, official);
  PortholeTableRow fresh = { 0 };
  PortholeTableRow *row = NULL;

  for (guint i = from; i < n_curated_rows; i++)
    {
      PortholeTableRow *candidate = &g_array_index (self->rows, PortholeTableRow, i);
      const PortholeCuratedRecord *record;

      if (candidate->port > it->first)
        break;
      if (candidate->port != it->first || candidate->official != PORTHOLE_TABLE_NONE
          || (candidate->transports & it->transports) == 0)
        continue;

      record = g_ptr_array_index (self->curated_records, candidate->curated);
      if ((row == NULL || candidate->weight > row->weight)
          && is_same_service (self, official, record))
        row = candidate;
    }

  if (row == NULL)
    {
      fresh.port = it->first;
      fresh.port_end = it->last;
      fresh.official = official;
      fresh.curated = PORTHOLE_TABLE_NONE;
      fresh.weight = it->name == 0 ? WEIGHT_NAMELESS : WEIGHT_OFFICIAL;
      if (it->first < 1024)
        fresh.weight += WEIGHT_WELL_KNOWN;
      g_array_append_val (self->rows, fresh);
      row = &g_array_index (self->rows, PortholeTableRow, self->rows->len - 1);
    }
  else
    {
      row->official = official;
      row->weight += WEIGHT_REGISTERED;
      row->port_end = MAX (row->port_end, it->last);
    }

  for (guint i = 0; i < PORTHOLE_N_TRANSPORTS; i++)
    {
      if ((it->transports & 1u << i) != 0)
        add_transport (row, 1u << i, row->curated != PORTHOLE_TABLE_NONE);
    }
}

static void
make_rows (PortholeTableBuilder *self)
{
  guint n_curated_rows, from = 0;

  for (guint i = 0; i < self->curated_records->len; i++)
    add_curated (self, g_ptr_array_index (self->curated_records, i));

  g_array_sort (self->rows, compare_rows);
  n_curated_rows = self->rows->len;

  for (guint i = 0; i < self->official->len; i++)
    {
      const PortholeTableOfficial *it = &g_array_index (self->official, PortholeTableOfficial, i);

      if (it->status != PORTHOLE_STATUS_ASSIGNED)
        continue;
      while (from < n_curated_rows
             && g_array_index (self->rows, PortholeTableRow, from).port < it->first)
        from++;
      place_official (self, i, n_curated_rows, from);
    }

  g_array_sort (self->rows, compare_rows);
  g_assert (self->rows->len < PORTHOLE_TABLE_NONE);
}

typedef struct
{
  guint16 row;
  char *text;
  guint16 port;
} SortKey;

static int
compare_sort_keys (const void *a, const void *b)
{
  const SortKey *left = a, *right = b;
  int order = strcmp (left->text, right->text);

  if (order != 0)
    return order;
  return left->row < right->row ? -1 : left->row > right->row;
}

/* The place of each row when sorted by a text; rows without the text come last. */
static GArray *
sort_rows (PortholeTableBuilder *self, gboolean by_title)
{
  g_autofree SortKey *keys = g_new0 (SortKey, self->rows->len);
  const char *pool = (const char *) self->pool.pool->data;
  GArray *ranks = g_array_sized_new (FALSE, TRUE, sizeof (guint16), self->rows->len);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const PortholeTableRow *row = &g_array_index (self->rows, PortholeTableRow, i);
      const PortholeTableOfficial *official = NULL;
      const PortholeTableCurated *curated = NULL;
      guint32 text = 0;

      if (row->official != PORTHOLE_TABLE_NONE)
        official = &g_array_index (self->official, PortholeTableOfficial, row->official);
      if (row->curated != PORTHOLE_TABLE_NONE)
        curated = &g_array_index (self->curated, PortholeTableCurated, row->curated);
      g_assert (official != NULL || curated != NULL);

      if (by_title)
        text = curated != NULL              ? curated->title
               : official->description != 0 ? official->description
                                            : official->name;
      else
        text = curated != NULL ? curated->summary : official->description;

      keys[i].row = i;
      keys[i].text = text != 0 ? g_utf8_casefold (pool + text, -1) : g_strdup ("\xff");
    }

  if (self->rows->len > 0)
    qsort (keys, self->rows->len, sizeof *keys, compare_sort_keys);
  g_array_set_size (ranks, self->rows->len);
  for (guint i = 0; i < self->rows->len; i++)
    {
      g_array_index (ranks, guint16, keys[i].row) = i;
      g_free (keys[i].text);
    }

  return ranks;
}

static void
add_section (GByteArray *out,
             PortholeTableHeader *header,
             PortholeSection which,
             gconstpointer data,
             guint n,
             gsize item_size)
{
  static const guint8 zeros[8] = { 0 };

  g_byte_array_append (out, zeros, (8 - out->len % 8) % 8);
  header->sections[which].offset = out->len;
  header->sections[which].n = n;
  if (n > 0)
    g_byte_array_append (out, data, n * item_size);
}

#define ADD_ARRAY(which, array, item_size)                                                         \
  add_section (out, &header, PORTHOLE_SECTION_##which, (array)->data, (array)->len, (item_size))

static GBytes *
write_table (PortholeTableBuilder *self, const char *origin, const char *date)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();
  g_autoptr (GArray) by_description = sort_rows (self, FALSE);
  g_autoptr (GArray) by_title = sort_rows (self, TRUE);
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (guint16));
  g_autofree guint16 *first_row = g_new0 (guint16, PORTHOLE_N_PORTS + 1);
  PortholeTableHeader header = { 0 };
  guint at = 0;

  for (guint port = 0; port <= PORTHOLE_N_PORTS; port++)
    {
      while (at < self->rows->len && g_array_index (self->rows, PortholeTableRow, at).port < port)
        at++;
      first_row[port] = at;
    }
  for (guint i = 0; i < self->rows->len; i++)
    {
      const PortholeTableRow *row = &g_array_index (self->rows, PortholeTableRow, i);
      guint16 index = i;

      if (row->port != row->port_end)
        g_array_append_val (blocks, index);
    }

  header.magic = PORTHOLE_TABLE_MAGIC;
  header.version = PORTHOLE_TABLE_VERSION;
  header.n_official = self->iana->len;
  header.origin = porthole_pool_add (&self->pool, origin);
  header.date = porthole_pool_add (&self->pool, date);

  g_byte_array_append (out, (const guint8 *) &header, sizeof header);
  ADD_ARRAY (POOL, self->pool.pool, 1);
  ADD_ARRAY (ROWS, self->rows, sizeof (PortholeTableRow));
  add_section (out, &header, PORTHOLE_SECTION_FIRST_ROW, first_row, PORTHOLE_N_PORTS + 1,
               sizeof (guint16));
  ADD_ARRAY (BLOCKS, blocks, sizeof (guint16));
  add_section (out, &header, PORTHOLE_SECTION_STATUS, self->status, PORTHOLE_N_PORTS, 1);
  ADD_ARRAY (OFFICIAL, self->official, sizeof (PortholeTableOfficial));
  ADD_ARRAY (GAPS, self->gaps, sizeof (guint16));
  ADD_ARRAY (CURATED, self->curated, sizeof (PortholeTableCurated));
  ADD_ARRAY (WORDS, self->index.words, sizeof (PortholeTableEntry));
  ADD_ARRAY (WORD_TEXT, self->index.word_text, 1);
  ADD_ARRAY (PHRASES, self->index.phrases, sizeof (PortholeTableEntry));
  ADD_ARRAY (POSTINGS, self->index.postings, sizeof (PortholePosting));
  ADD_ARRAY (BY_DESCRIPTION, by_description, sizeof (guint16));
  ADD_ARRAY (BY_TITLE, by_title, sizeof (guint16));
  add_section (out, &header, PORTHOLE_SECTION_PORTLESS, self->portless->data,
               self->portless->len * 2, sizeof (guint32));

  header.size = out->len;
  memcpy (out->data, &header, sizeof header);
  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}

/**
 * porthole_table_build:
 * @official: (element-type PortholeIanaRecord): the official layer, sorted
 * @curated: (element-type PortholeCuratedRecord): the curated layer, checked
 * @origin: where the official layer is from
 * @date: its date, `YYYY-MM-DD`
 *
 * Joins the layers into rows, one for each service on a port, makes the index for search and
 * writes both as one block of bytes for [ctor@Table.new]. May be called in any thread.
 *
 * Returns: (transfer full): the compiled registry
 */
GBytes *
porthole_table_build (GPtrArray *official, GPtrArray *curated, const char *origin, const char *date)
{
  PortholeTableBuilder self = { 0 };
  GBytes *bytes;

  g_return_val_if_fail (official != NULL && curated != NULL, NULL);

  self.pool.pool = g_byte_array_new ();
  g_byte_array_append (self.pool.pool, (const guint8 *) "\0", 2);
  self.pool.strings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.iana = official;
  self.curated_records = curated;
  self.official = g_array_new (FALSE, TRUE, sizeof (PortholeTableOfficial));
  self.official_aliases = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self.gaps = g_array_new (FALSE, FALSE, sizeof (guint16));
  self.curated = g_array_new (FALSE, TRUE, sizeof (PortholeTableCurated));
  self.rows = g_array_new (FALSE, TRUE, sizeof (PortholeTableRow));
  self.portless = g_array_new (FALSE, FALSE, 2 * sizeof (guint32));
  self.status = g_new0 (guint8, PORTHOLE_N_PORTS);
  self.index.words = g_array_new (FALSE, TRUE, sizeof (PortholeTableEntry));
  self.index.word_text = g_byte_array_new ();
  self.index.phrases = g_array_new (FALSE, TRUE, sizeof (PortholeTableEntry));
  self.index.postings = g_array_new (FALSE, TRUE, sizeof (PortholePosting));

  group_official (&self);
  make_rows (&self);
  porthole_table_builder_index (&self);
  bytes = write_table (&self, origin, date);

  g_byte_array_unref (self.pool.pool);
  g_hash_table_unref (self.pool.strings);
  g_array_unref (self.official);
  g_ptr_array_unref (self.official_aliases);
  g_array_unref (self.gaps);
  g_array_unref (self.curated);
  g_array_unref (self.rows);
  g_array_unref (self.portless);
  g_free (self.status);
  g_array_unref (self.index.words);
  g_byte_array_unref (self.index.word_text);
  g_array_unref (self.index.phrases);
  g_array_unref (self.index.postings);
  return bytes;
}
