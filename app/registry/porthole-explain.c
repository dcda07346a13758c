/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "registry/porthole-explain.h"
#include "registry/porthole-fold.h"

/* What is to be said about ports without a service. */
static PortholeExplanation
explain_port (PortholeRegistry *registry, guint16 port)
{
  if (port == 0)
    return PORTHOLE_EXPLANATION_PORT_ZERO;

  switch (porthole_registry_get_status (registry, port))
    {
    case PORTHOLE_STATUS_DYNAMIC:
      return PORTHOLE_EXPLANATION_DYNAMIC;
    case PORTHOLE_STATUS_RESERVED:
      return PORTHOLE_EXPLANATION_RESERVED;
    case PORTHOLE_STATUS_UNASSIGNED:
      return PORTHOLE_EXPLANATION_UNASSIGNED;
    case PORTHOLE_STATUS_ASSIGNED:
    default:
      return PORTHOLE_EXPLANATION_NONE;
    }
}

/**
 * porthole_explain:
 * @registry: the registry
 * @query: a query
 * @hits: (element-type PortholeHit): its answer
 * @ret_subject: (out) (nullable): of what the explanation is; untouched where it is of nothing
 *   in particular
 *
 * Finds what is to be said about a query besides its rows.
 *
 * Returns: the fact
 */
PortholeExplanation
porthole_explain (PortholeRegistry *registry,
                  PortholeQuery *query,
                  GArray *hits,
                  char **ret_subject)
{
  PortholeTable *table = porthole_registry_get_table (registry);
  const char *portless = NULL;
  guint n_spans;
  const PortholePortSpan *spans = porthole_query_get_spans (query, &n_spans);

  if (porthole_query_is_empty (query))
    return PORTHOLE_EXPLANATION_EMPTY;

  if (porthole_query_is_above_max (query))
    {
      *ret_subject = g_strdup (porthole_query_get_bad_number (query));
      return PORTHOLE_EXPLANATION_ABOVE_MAX;
    }
  if (porthole_query_is_negative (query))
    return PORTHOLE_EXPLANATION_NEGATIVE;

  if (n_spans == 1 && spans[0].first == spans[0].last
      && (hits->len == 0 || g_array_index (hits, PortholeHit, 0).match == PORTHOLE_MATCH_PORT))
    {
      *ret_subject = g_strdup_printf ("%u", spans[0].first);
      return explain_port (registry, spans[0].first);
    }
  if (n_spans > 0)
    return hits->len > 0 ? PORTHOLE_EXPLANATION_NONE : PORTHOLE_EXPLANATION_EMPTY_RANGE;

  /* Rows that have the word somewhere don't answer who asked for a registered name. */
  if (porthole_query_get_words (query)[0] != NULL
      && (hits->len == 0 || g_array_index (hits, PortholeHit, 0).match < PORTHOLE_MATCH_KEYWORD))
    {
      g_autofree char *key = porthole_fold_join ((char **) porthole_query_get_words (query));

      portless = porthole_table_find_portless (table, key);
    }
  if (portless == NULL && hits->len > 0)
    return PORTHOLE_EXPLANATION_NONE;

  *ret_subject = g_strdup (portless);
  return portless != NULL ? PORTHOLE_EXPLANATION_NO_PORT : PORTHOLE_EXPLANATION_NOTHING_FOUND;
}
