/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "registry/porthole-explain.h"
#include "registry/porthole-ranker.h"
#include "registry/porthole-registry-private.h"
#include "registry/porthole-search-private.h"

enum
{
  PROP_0,
  PROP_REGISTRY,
  PROP_QUERY,
  PROP_TRANSPORTS,
  PROP_RANGES,
  PROP_ONLY_IN_USE,
  PROP_EXPLANATION,
  PROP_N_ITEMS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static GType
porthole_search_get_item_type (GListModel *model)
{
  return PORTHOLE_TYPE_SERVICE;
}

static guint
porthole_search_get_n_items (GListModel *model)
{
  return PORTHOLE_SEARCH (model)->hits->len;
}

static gpointer
porthole_search_get_item (GListModel *model, guint position)
{
  PortholeSearch *self = PORTHOLE_SEARCH (model);

  if (position >= self->hits->len)
    return NULL;

  return g_object_ref (porthole_registry_get_row (
      self->registry, g_array_index (self->hits, PortholeHit, position).id));
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = porthole_search_get_item_type;
  iface->get_n_items = porthole_search_get_n_items;
  iface->get_item = porthole_search_get_item;
}

/**
 * PortholeSearch:
 *
 * The answer to a query, as a list of [class@Service]: best first, or in the order of a column.
 * Without a query it is the whole registry.
 *
 * Row objects are those of the registry, so a row that stays keeps its object, and only the part
 * of the list that differs is announced. It belongs to the main thread.
 */
G_DEFINE_FINAL_TYPE_WITH_CODE (PortholeSearch,
                               porthole_search,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static gboolean
passes (PortholeSearch *self, guint32 id)
{
  guint16 end, port = porthole_registry_row_port (self->registry, id, &end);

  if (self->ranges != PORTHOLE_RANGES_ALL
      && (self->ranges & (1u << porthole_range_of_port (port))) == 0)
    return FALSE;
  if (self->transports != PORTHOLE_TRANSPORT_ALL
      && (porthole_registry_row_transports (self->registry, id) & self->transports) == 0)
    return FALSE;

  return !self->only_in_use || porthole_search_is_in_use (self, port, end);
}

static void
find (PortholeSearch *self, GArray *hits)
{
  if (porthole_query_is_empty (self->query))
    {
      guint n_rows;
      const guint32 *order = porthole_registry_get_port_order (self->registry, &n_rows);

      g_array_set_size (hits, n_rows);
      for (guint i = 0; i < n_rows; i++)
        g_array_index (hits, PortholeHit, i) = (PortholeHit) { order[i], 0, PORTHOLE_MATCH_NONE };
      return;
    }

  if (self->ranker == NULL)
    self->ranker = porthole_ranker_new (self->registry);
  porthole_ranker_run (self->ranker, self->query, hits);
}

static void
filter (PortholeSearch *self, GArray *hits)
{
  guint n = 0;

  if (self->ranges == PORTHOLE_RANGES_ALL && self->transports == PORTHOLE_TRANSPORT_ALL
      && !self->only_in_use)
    return;

  for (guint i = 0; i < hits->len; i++)
    {
      if (passes (self, g_array_index (hits, PortholeHit, i).id))
        g_array_index (hits, PortholeHit, n++) = g_array_index (hits, PortholeHit, i);
    }
  g_array_set_size (hits, n);
}

/* Announces what lies between the rows that stayed at both ends. */
static void
update (PortholeSearch *self, gboolean all)
{
  g_autoptr (GArray) before = g_steal_pointer (&self->hits);
  g_autofree char *subject = NULL;
  PortholeExplanation explanation;
  gboolean explained;
  guint head = 0, tail = 0;
  GArray *after = g_array_new (FALSE, FALSE, sizeof (PortholeHit));

  find (self, after);
  explanation = porthole_explain (self->registry, self->query, after, &subject);
  filter (self, after);
  porthole_search_sort_hits (self, after);
  self->hits = after;

  /* Who hears of other rows may ask for the explanation that goes with them. */
  explained = explanation != self->explanation || g_strcmp0 (subject, self->subject) != 0;
  self->explanation = explanation;
  g_free (self->subject);
  self->subject = g_steal_pointer (&subject);

  while (!all && head < before->len && head < after->len
         && g_array_index (before, PortholeHit, head).id
                == g_array_index (after, PortholeHit, head).id)
    head++;
  while (!all && tail < before->len - head && tail < after->len - head
         && g_array_index (before, PortholeHit, before->len - 1 - tail).id
                == g_array_index (after, PortholeHit, after->len - 1 - tail).id)
    tail++;

  if (before->len - head - tail > 0 || after->len - head - tail > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), head, before->len - head - tail,
                                after->len - head - tail);
  if (before->len != after->len)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);

  if (explained)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXPLANATION]);
}

static void
registry_items_changed_cb (PortholeSearch *self,
                           guint position,
                           guint removed,
                           guint added,
                           PortholeRegistry *registry)
{
  /* Rows may have other numbers now, and those of another table are other objects. */
  g_clear_pointer (&self->ranker, porthole_ranker_free);
  update (self, removed > 0 && added > 0);
}

/* What a port is called is searched, too. The registry has heard of it before. */
static void
notes_changed_cb (PortholeSearch *self)
{
  g_clear_pointer (&self->ranker, porthole_ranker_free);
  update (self, FALSE);
}

static void
porthole_search_finalize (GObject *object)
{
  PortholeSearch *self = PORTHOLE_SEARCH (object);

  g_clear_pointer (&self->ranker, porthole_ranker_free);
  g_clear_object (&self->registry);
  g_clear_pointer (&self->query_text, g_free);
  g_clear_pointer (&self->query, porthole_query_free);
  g_clear_pointer (&self->hits, g_array_unref);
  g_clear_pointer (&self->subject, g_free);

  G_OBJECT_CLASS (porthole_search_parent_class)->finalize (object);
}

static void
porthole_search_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PortholeSearch *self = PORTHOLE_SEARCH (object);

  switch (prop_id)
    {
    case PROP_REGISTRY:
      g_value_set_object (value, self->registry);
      break;
    case PROP_QUERY:
      g_value_set_string (value, self->query_text);
      break;
    case PROP_TRANSPORTS:
      g_value_set_uint (value, self->transports);
      break;
    case PROP_RANGES:
      g_value_set_uint (value, self->ranges);
      break;
    case PROP_ONLY_IN_USE:
      g_value_set_boolean (value, self->only_in_use);
      break;
    case PROP_EXPLANATION:
      g_value_set_uint (value, self->explanation);
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->hits->len);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
porthole_search_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  PortholeSearch *self = PORTHOLE_SEARCH (object);

  switch (prop_id)
    {
    case PROP_QUERY:
      porthole_search_set_query (self, g_value_get_string (value));
      break;
    case PROP_TRANSPORTS:
      porthole_search_set_transports (self, g_value_get_uint (value));
      break;
    case PROP_RANGES:
      porthole_search_set_ranges (self, g_value_get_uint (value));
      break;
    case PROP_ONLY_IN_USE:
      porthole_search_set_only_in_use (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
porthole_search_class_init (PortholeSearchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = porthole_search_finalize;
  object_class->get_property = porthole_search_get_property;
  object_class->set_property = porthole_search_set_property;

  /**
   * PortholeSearch:registry:
   *
   * What is searched.
   */
  properties[PROP_REGISTRY]
      = g_param_spec_object ("registry", NULL, NULL, PORTHOLE_TYPE_REGISTRY, readable);

  /**
   * PortholeSearch:query:
   *
   * What is asked for.
   */
  properties[PROP_QUERY] = g_param_spec_string ("query", NULL, NULL, "", writable);

  /**
   * PortholeSearch:transports:
   *
   * Rows must have one of these transports, [flags@Transport].
   */
  properties[PROP_TRANSPORTS] = g_param_spec_uint (
      "transports", NULL, NULL, 0, PORTHOLE_TRANSPORT_ALL, PORTHOLE_TRANSPORT_ALL, writable);

  /**
   * PortholeSearch:ranges:
   *
   * Rows must be in one of these ranges: a bit for each value of [enum@Range].
   */
  properties[PROP_RANGES] = g_param_spec_uint ("ranges", NULL, NULL, 0, PORTHOLE_RANGES_ALL,
                                               PORTHOLE_RANGES_ALL, writable);

  /**
   * PortholeSearch:only-in-use:
   *
   * Whether rows must be of a port that is in use on this computer.
   */
  properties[PROP_ONLY_IN_USE] = g_param_spec_boolean ("only-in-use", NULL, NULL, FALSE, writable);

  /**
   * PortholeSearch:explanation:
   *
   * What is to be said besides the rows, [enum@Explanation].
   */
  properties[PROP_EXPLANATION]
      = g_param_spec_uint ("explanation", NULL, NULL, 0, PORTHOLE_EXPLANATION_EMPTY_RANGE,
                           PORTHOLE_EXPLANATION_NONE, readable);

  /**
   * PortholeSearch:n-items:
   *
   * How many rows there are.
   */
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, readable);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
porthole_search_init (PortholeSearch *self)
{
  self->query_text = g_strdup ("");
  self->query = porthole_query_parse ("");
  self->hits = g_array_new (FALSE, FALSE, sizeof (PortholeHit));
  self->transports = PORTHOLE_TRANSPORT_ALL;
  self->ranges = PORTHOLE_RANGES_ALL;
}

/**
 * porthole_search_new:
 * @registry: what is searched
 *
 * Makes a search that lists everything, as nothing is asked yet.
 *
 * Returns: (transfer full): the search
 */
PortholeSearch *
porthole_search_new (PortholeRegistry *registry)
{
  PortholeSearch *self;

  g_return_val_if_fail (PORTHOLE_IS_REGISTRY (registry), NULL);

  self = g_object_new (PORTHOLE_TYPE_SEARCH, NULL);
  self->registry = g_object_ref (registry);
  g_signal_connect_object (registry, "items-changed", G_CALLBACK (registry_items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  if (porthole_registry_get_notes (registry) != NULL)
    g_signal_connect_object (porthole_registry_get_notes (registry), "changed",
                             G_CALLBACK (notes_changed_cb), self, G_CONNECT_SWAPPED);
  update (self, FALSE);
  return self;
}

/**
 * porthole_search_get_registry:
 * @self: a search
 *
 * Gets what is searched.
 *
 * Returns: (transfer none): the registry
 */
PortholeRegistry *
porthole_search_get_registry (PortholeSearch *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SEARCH (self), NULL);

  return self->registry;
}

/**
 * porthole_search_get_query:
 * @self: a search
 *
 * Gets what is asked for.
 *
 * Returns: (transfer none): the text, possibly empty
 */
const char *
porthole_search_get_query (PortholeSearch *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SEARCH (self), "");

  return self->query_text;
}

/**
 * porthole_search_set_query:
 * @self: a search
 * @query: (nullable): what somebody typed, %NULL for nothing
 *
 * Asks. The list is the answer when this returns.
 */
void
porthole_search_set_query (PortholeSearch *self, const char *query)
{
  g_return_if_fail (PORTHOLE_IS_SEARCH (self));

  porthole_search_ask (self, query, self->order, self->descending);
}

/**
 * porthole_search_ask:
 * @self: a search
 * @query: (nullable): what somebody typed, %NULL for nothing
 * @order: by what to sort the rows
 * @descending: whether to turn it round
 *
 * Asks, and sorts the answer in another way than that before. The list is the answer when this
 * returns, and changes only once.
 */
void
porthole_search_ask (PortholeSearch *self,
                     const char *query,
                     PortholeOrder order,
                     gboolean descending)
{
  gboolean is_other;

  g_return_if_fail (PORTHOLE_IS_SEARCH (self));

  is_other = g_set_str (&self->query_text, query != NULL ? query : "");
  descending = !!descending;
  if (!is_other && self->order == order && self->descending == descending)
    return;

  self->order = order;
  self->descending = descending;
  if (is_other)
    {
      porthole_query_free (self->query);
      self->query = porthole_query_parse (self->query_text);
    }
  update (self, FALSE);
  if (is_other)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUERY]);
}

/**
 * porthole_search_get_transports:
 * @self: a search
 *
 * Gets the transports of which a row must have one.
 *
 * Returns: the transports
 */
PortholeTransport
porthole_search_get_transports (PortholeSearch *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SEARCH (self), PORTHOLE_TRANSPORT_ALL);

  return self->transports;
}

/**
 * porthole_search_set_transports:
 * @self: a search
 * @transports: the transports of which a row must have one
 *
 * Filters by transport.
 */
void
porthole_search_set_transports (PortholeSearch *self, PortholeTransport transports)
{
  g_return_if_fail (PORTHOLE_IS_SEARCH (self));

  if (self->transports == transports)
    return;

  self->transports = transports;
  update (self, FALSE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TRANSPORTS]);
}

/**
 * porthole_search_get_ranges:
 * @self: a search
 *
 * Gets the ranges of which a row must be.
 *
 * Returns: a bit for each range, `1 << range`
 */
guint
porthole_search_get_ranges (PortholeSearch *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SEARCH (self), PORTHOLE_RANGES_ALL);

  return self->ranges;
}

/**
 * porthole_search_set_ranges:
 * @self: a search
 * @ranges: a bit for each range, `1 << range`
 *
 * Filters by range class.
 */
void
porthole_search_set_ranges (PortholeSearch *self, guint ranges)
{
  g_return_if_fail (PORTHOLE_IS_SEARCH (self));

  if (self->ranges == ranges)
    return;

  self->ranges = ranges;
  update (self, FALSE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RANGES]);
}

/**
 * porthole_search_get_only_in_use:
 * @self: a search
 *
 * Tells whether only ports in use on this computer are listed.
 *
 * Returns: whether they are
 */
gboolean
porthole_search_get_only_in_use (PortholeSearch *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SEARCH (self), FALSE);

  return self->only_in_use;
}

/**
 * porthole_search_set_only_in_use:
 * @self: a search
 * @only_in_use: whether to list only ports of [method@Search.set_in_use]
 *
 * Filters by use on this computer.
 */
void
porthole_search_set_only_in_use (PortholeSearch *self, gboolean only_in_use)
{
  g_return_if_fail (PORTHOLE_IS_SEARCH (self));

  only_in_use = !!only_in_use;
  if (self->only_in_use == only_in_use)
    return;

  self->only_in_use = only_in_use;
  update (self, FALSE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ONLY_IN_USE]);
}

/**
 * porthole_search_set_in_use:
 * @self: a search
 * @ports: (array length=n_ports) (nullable): the ports in use, in any order
 * @n_ports: how many there are
 *
 * Tells which ports are in use on this computer.
 */
void
porthole_search_set_in_use (PortholeSearch *self, const guint16 *ports, gsize n_ports)
{
  g_autofree guint64 *in_use = NULL;

  g_return_if_fail (PORTHOLE_IS_SEARCH (self));
  g_return_if_fail (ports != NULL || n_ports == 0);

  in_use = g_new0 (guint64, N_PORT_WORDS);
  for (gsize i = 0; i < n_ports; i++)
    in_use[ports[i] / 64] |= G_GUINT64_CONSTANT (1) << ports[i] % 64;
  if (memcmp (in_use, self->in_use, sizeof self->in_use) == 0)
    return;

  memcpy (self->in_use, in_use, sizeof self->in_use);
  if (self->only_in_use || self->order == PORTHOLE_ORDER_IN_USE)
    update (self, FALSE);
}

/**
 * porthole_search_get_order:
 * @self: a search
 *
 * Gets by what the rows are sorted.
 *
 * Returns: the order
 */
PortholeOrder
porthole_search_get_order (PortholeSearch *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SEARCH (self), PORTHOLE_ORDER_RELEVANCE);

  return self->order;
}

/**
 * porthole_search_get_descending:
 * @self: a search
 *
 * Tells whether the order is turned round.
 *
 * Returns: whether it is descending
 */
gboolean
porthole_search_get_descending (PortholeSearch *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SEARCH (self), FALSE);

  return self->descending;
}

/**
 * porthole_search_set_order:
 * @self: a search
 * @order: by what to sort
 * @descending: whether to turn it round
 *
 * Sorts the rows.
 */
void
porthole_search_set_order (PortholeSearch *self, PortholeOrder order, gboolean descending)
{
  g_return_if_fail (PORTHOLE_IS_SEARCH (self));

  porthole_search_ask (self, self->query_text, order, descending);
}

/**
 * porthole_search_find:
 * @self: a search
 * @service: a row of the registry
 * @ret_position: (out) (optional): where it is
 *
 * Looks for a row among the results, in time that grows with their number.
 *
 * Returns: whether it is one of them
 */
gboolean
porthole_search_find (PortholeSearch *self, PortholeService *service, guint *ret_position)
{
  g_return_val_if_fail (PORTHOLE_IS_SEARCH (self), FALSE);
  g_return_val_if_fail (PORTHOLE_IS_SERVICE (service), FALSE);

  for (guint i = 0; i < self->hits->len; i++)
    {
      guint32 id = g_array_index (self->hits, PortholeHit, i).id;
      guint16 end;

      /* Only the rows of its port are made into objects. */
      if (porthole_registry_row_port (self->registry, id, &end)
              != porthole_service_get_port (service)
          || porthole_registry_get_row (self->registry, id) != service)
        continue;
      if (ret_position != NULL)
        *ret_position = i;
      return TRUE;
    }

  return FALSE;
}

/**
 * porthole_search_get_match:
 * @self: a search
 * @position: a row
 *
 * Tells why a row is there.
 *
 * Returns: the reason
 */
PortholeMatch
porthole_search_get_match (PortholeSearch *self, guint position)
{
  g_return_val_if_fail (PORTHOLE_IS_SEARCH (self), PORTHOLE_MATCH_NONE);
  g_return_val_if_fail (position < self->hits->len, PORTHOLE_MATCH_NONE);

  return g_array_index (self->hits, PortholeHit, position).match;
}

/**
 * porthole_search_get_explanation:
 * @self: a search
 *
 * Tells what is to be said besides the rows, or in place of them. Filters don't count: it is about
 * the query.
 *
 * Returns: the fact
 */
PortholeExplanation
porthole_search_get_explanation (PortholeSearch *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SEARCH (self), PORTHOLE_EXPLANATION_NONE);

  return self->explanation;
}

/**
 * porthole_search_get_subject:
 * @self: a search
 *
 * Gets of what the explanation is: the number that was asked for, or the name that has no port.
 *
 * Returns: (transfer none) (nullable): the digits, empty for a number too long to be worth
 *   repeating, or the name as registered; %NULL where the explanation has no subject
 */
const char *
porthole_search_get_subject (PortholeSearch *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SEARCH (self), NULL);

  return self->subject;
}
