/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The order of a column. */

#include "config.h"

#include "registry/porthole-registry-private.h"
#include "registry/porthole-search-private.h"

typedef struct
{
  PortholeHit hit;
  guint32 key;
  guint32 port;
} SortKey;

static int
compare_keys (gconstpointer a, gconstpointer b, gpointer data)
{
  const SortKey *left = a, *right = b;
  gboolean descending = GPOINTER_TO_INT (data);

  if (left->key != right->key)
    return (left->key < right->key) != descending ? -1 : 1;
  if (left->port != right->port)
    return left->port < right->port ? -1 : 1;

  return left->hit.id < right->hit.id ? -1 : left->hit.id > right->hit.id;
}

static guint32
get_sort_key (PortholeSearch *self, guint32 id)
{
  PortholeTable *table = porthole_registry_get_table (self->registry);
  guint16 end, port = porthole_registry_row_port (self->registry, id, &end);

  switch (self->order)
    {
    case PORTHOLE_ORDER_TRANSPORT:
      return porthole_registry_row_transports (self->registry, id);
    case PORTHOLE_ORDER_DESCRIPTION:
      return id < table->n_rows ? table->by_description[id] : 0;
    case PORTHOLE_ORDER_TITLE:
      return id < table->n_rows ? table->by_title[id] : 0;
    case PORTHOLE_ORDER_SOURCE:
      return porthole_service_get_sources (porthole_registry_get_row (self->registry, id));
    case PORTHOLE_ORDER_IN_USE:
      return !porthole_search_is_in_use (self, port, end);
    case PORTHOLE_ORDER_RELEVANCE:
    case PORTHOLE_ORDER_PORT:
    default:
      return port;
    }
}

/*< private >
 * porthole_search_is_in_use:
 * @self: the search
 * @first: a port
 * @last: the last of a block, or @first again
 *
 * Tells whether somebody listens on one of the ports.
 *
 * Returns: whether one is in use
 */
gboolean
porthole_search_is_in_use (PortholeSearch *self, guint16 first, guint16 last)
{
  for (guint port = first; port <= last; port++)
    {
      if ((self->in_use[port / 64] >> port % 64 & 1) != 0)
        return TRUE;
    }

  return FALSE;
}

/*< private >
 * porthole_search_sort_hits:
 * @self: the search
 * @hits: (element-type PortholeHit): what was found, best first
 *
 * Sorts what was found by the column that was asked for.
 */
void
porthole_search_sort_hits (PortholeSearch *self, GArray *hits)
{
  g_autofree SortKey *keys = NULL;

  if (self->order == PORTHOLE_ORDER_RELEVANCE)
    return;

  keys = g_new (SortKey, hits->len);
  for (guint i = 0; i < hits->len; i++)
    {
      keys[i].hit = g_array_index (hits, PortholeHit, i);
      keys[i].key = get_sort_key (self, keys[i].hit.id);
      keys[i].port = porthole_registry_row_port (self->registry, keys[i].hit.id, NULL);
    }
  g_sort_array (keys, hits->len, sizeof (SortKey), compare_keys,
                GINT_TO_POINTER (self->descending));
  for (guint i = 0; i < hits->len; i++)
    g_array_index (hits, PortholeHit, i) = keys[i].hit;
}
