/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "listeners/porthole-listener-groups.h"
#include "listeners/porthole-listener-list-private.h"
#include "listeners/porthole-listener-private.h"
#include "listeners/porthole-socket-private.h"

/* How long a row that has begun or ended is marked, in milliseconds. */
#define DEFAULT_LINGER 3000

/* So many rows that have ended are still shown, the newest ones. */
#define MAX_GONE 256

struct _PortholeListenerList
{
  GObject parent_instance;

  /* While a refresh is told range by range, the rows before @told are @items, and those from
   * there on still @old, from @old_at: what a listener to the signal sees is
   * consistent after each range, and no range costs a move of all that follow. */
  GPtrArray *items;
  GPtrArray *old;
  guint told;
  guint old_at;

  GHashTable *of_socket;
  guint64 next_serial;
  guint linger;
  guint generation;
  guint n_marked;
  gboolean changed;
};

enum
{
  PROP_0,
  PROP_LINGER,
  PROP_GENERATION,
  PROP_N_ITEMS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  RENAMED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GType
porthole_listener_list_get_item_type (GListModel *model)
{
  return PORTHOLE_TYPE_LISTENER;
}

static guint
porthole_listener_list_get_n_items (GListModel *model)
{
  PortholeListenerList *self = PORTHOLE_LISTENER_LIST (model);

  return self->old != NULL ? self->told + self->old->len - self->old_at : self->items->len;
}

static gpointer
porthole_listener_list_get_item (GListModel *model, guint position)
{
  PortholeListenerList *self = PORTHOLE_LISTENER_LIST (model);

  if (position >= porthole_listener_list_get_n_items (model))
    return NULL;
  if (self->old != NULL && position >= self->told)
    return g_object_ref (g_ptr_array_index (self->old, self->old_at + position - self->told));

  return g_object_ref (g_ptr_array_index (self->items, position));
}

static void
porthole_listener_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = porthole_listener_list_get_item_type;
  iface->get_n_items = porthole_listener_list_get_n_items;
  iface->get_item = porthole_listener_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PortholeListenerList,
                               porthole_listener_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      porthole_listener_list_model_init))

static void
porthole_listener_list_dispose (GObject *object)
{
  PortholeListenerList *self = PORTHOLE_LISTENER_LIST (object);

  g_ptr_array_set_size (self->items, 0);
  g_hash_table_remove_all (self->of_socket);

  G_OBJECT_CLASS (porthole_listener_list_parent_class)->dispose (object);
}

static void
porthole_listener_list_finalize (GObject *object)
{
  PortholeListenerList *self = PORTHOLE_LISTENER_LIST (object);

  g_ptr_array_unref (self->items);
  g_hash_table_unref (self->of_socket);

  G_OBJECT_CLASS (porthole_listener_list_parent_class)->finalize (object);
}

static void
porthole_listener_list_get_property (GObject *object,
                                     guint prop_id,
                                     GValue *value,
                                     GParamSpec *pspec)
{
  PortholeListenerList *self = PORTHOLE_LISTENER_LIST (object);

  switch (prop_id)
    {
    case PROP_LINGER:
      g_value_set_uint (value, self->linger);
      break;
    case PROP_GENERATION:
      g_value_set_uint (value, self->generation);
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, porthole_listener_list_get_n_items (G_LIST_MODEL (self)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
porthole_listener_list_set_property (GObject *object,
                                     guint prop_id,
                                     const GValue *value,
                                     GParamSpec *pspec)
{
  PortholeListenerList *self = PORTHOLE_LISTENER_LIST (object);

  switch (prop_id)
    {
    case PROP_LINGER:
      porthole_listener_list_set_linger (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
porthole_listener_list_class_init (PortholeListenerListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = porthole_listener_list_dispose;
  object_class->finalize = porthole_listener_list_finalize;
  object_class->get_property = porthole_listener_list_get_property;
  object_class->set_property = porthole_listener_list_set_property;

  properties[PROP_LINGER] = g_param_spec_uint ("linger", NULL, NULL, 0, G_MAXUINT, DEFAULT_LINGER,
                                               G_PARAM_READWRITE | flags);
  properties[PROP_GENERATION]
      = g_param_spec_uint ("generation", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | flags);
  properties[PROP_N_ITEMS]
      = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * PortholeListenerList::renamed:
   * @self: the list
   *
   * What some rows belong to is known by another name now: whoever sorts or searches by it has
   * to do so anew.
   */
  signals[RENAMED] = g_signal_new ("renamed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
porthole_listener_list_init (PortholeListenerList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->of_socket = g_hash_table_new (NULL, NULL);
  self->linger = DEFAULT_LINGER;
}

/* A group stays the row that one of its sockets was in, if no other group took that. */
static PortholeListener *
find_row (PortholeListenerList *self, PortholeListenerGroup *group, GHashTable *taken)
{
  for (guint i = 0; i < group->sockets->len; i++)
    {
      PortholeListener *listener
          = g_hash_table_lookup (self->of_socket, g_ptr_array_index (group->sockets, i));

      if (listener != NULL && porthole_listener_get_state (listener) != PORTHOLE_LISTENER_GONE
          && g_hash_table_add (taken, listener))
        return listener;
    }

  return NULL;
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  return porthole_listener_compare (*(PortholeListener *const *) a, *(PortholeListener *const *) b);
}

static void
mark (PortholeListenerList *self,
      PortholeListener *listener,
      PortholeListenerState state,
      gint64 now)
{
  self->changed = TRUE;
  porthole_listener_set_marked (listener, now);
  porthole_listener_set_state (listener, state);
}

/* Whether a row that has ended should still be shown. */
static gboolean
lingers (PortholeListenerList *self, PortholeListener *listener, gint64 now)
{
  if (porthole_listener_get_state (listener) != PORTHOLE_LISTENER_GONE)
    {
      if (self->linger == 0)
        return FALSE;
      mark (self, listener, PORTHOLE_LISTENER_GONE, now);
      return TRUE;
    }

  return now - porthole_listener_get_marked (listener) < (gint64) self->linger * 1000;
}

/* Tells what is different between two sorted lists of rows, once for each range. */
static void
replace_items (PortholeListenerList *self, GPtrArray *items)
{
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->items);
  guint n_before = old->len;

  self->items = items;
  self->old = old;
  self->told = 0;
  self->old_at = 0;

  while (self->told < items->len || self->old_at < old->len)
    {
      guint added = 0, removed = 0;

      while (self->told + added < items->len || self->old_at + removed < old->len)
        {
          PortholeListener *next = self->told + added < items->len
                                       ? g_ptr_array_index (items, self->told + added)
                                       : NULL;
          PortholeListener *previous = self->old_at + removed < old->len
                                           ? g_ptr_array_index (old, self->old_at + removed)
                                           : NULL;
          int order;

          if (next == previous)
            break;
          order = next == NULL       ? 1
                  : previous == NULL ? -1
                                     : porthole_listener_compare (next, previous);
          if (order < 0)
            added++;
          else
            removed++;
        }

      if (added > 0 || removed > 0)
        {
          guint position = self->told;

          self->told += added;
          self->old_at += removed;
          g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
        }
      else
        {
          self->told++;
          self->old_at++;
        }
    }

  self->old = NULL;
  if (n_before != items->len)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

static gboolean
same_items (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      if (g_ptr_array_index (a, i) != g_ptr_array_index (b, i))
        return FALSE;
    }

  return TRUE;
}

/* Most rows are as they were, and computing them costs more than all else. */
static gboolean
needs_update (PortholeListener *listener, GPtrArray *sockets)
{
  for (guint i = 0; i < sockets->len; i++)
    {
      if (porthole_socket_get_dirty (g_ptr_array_index (sockets, i)))
        return TRUE;
    }

  return !same_items (porthole_listener_get_sockets (listener), sockets);
}

/* Finds or makes the row of each group, and fills it. */
static GPtrArray *
make_rows (PortholeListenerList *self,
           GPtrArray *groups,
           GHashTable *taken,
           gint64 taken_at,
           gint64 now)
{
  GPtrArray *rows = g_ptr_array_new_full (groups->len, g_object_unref);
  gboolean first = self->generation == 0;

  for (guint i = 0; i < groups->len; i++)
    {
      PortholeListenerGroup *group = g_ptr_array_index (groups, i);

      group->listener = find_row (self, group, taken);
    }

  g_hash_table_remove_all (self->of_socket);
  for (guint i = 0; i < groups->len; i++)
    {
      PortholeListenerGroup *group = g_ptr_array_index (groups, i);
      PortholeListener *listener = group->listener;

      if (listener != NULL)
        {
          g_object_ref (listener);
          if (porthole_listener_get_state (listener) == PORTHOLE_LISTENER_NEW
              && now - porthole_listener_get_marked (listener) >= (gint64) self->linger * 1000)
            mark (self, listener, PORTHOLE_LISTENER_LISTENING, now);
        }
      else
        {
          listener
              = porthole_listener_new (g_ptr_array_index (group->sockets, 0), self->next_serial++);
          if (!first)
            {
              porthole_listener_set_seen (listener, taken_at);
              if (self->linger > 0)
                mark (self, listener, PORTHOLE_LISTENER_NEW, now);
            }
        }

      if (needs_update (listener, group->sockets))
        self->changed |= porthole_listener_update (listener, group->sockets);
      for (guint j = 0; j < group->sockets->len; j++)
        g_hash_table_insert (self->of_socket, g_ptr_array_index (group->sockets, j), listener);
      g_ptr_array_add (rows, listener);
    }

  return rows;
}

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  gint64 first = porthole_listener_get_marked (*(PortholeListener *const *) a);
  gint64 second = porthole_listener_get_marked (*(PortholeListener *const *) b);

  return (first < second) - (first > second);
}

/* Keeps the rows that have ended a moment ago, but not without bound. */
static void
add_gone (PortholeListenerList *self, GPtrArray *rows, GHashTable *kept, gint64 now)
{
  g_autoptr (GPtrArray) gone = g_ptr_array_new ();

  for (guint i = 0; i < self->items->len; i++)
    {
      PortholeListener *listener = g_ptr_array_index (self->items, i);

      if (!g_hash_table_contains (kept, listener) && lingers (self, listener, now))
        g_ptr_array_add (gone, listener);
    }
  if (gone->len > MAX_GONE)
    {
      g_ptr_array_sort (gone, compare_marks);
      g_ptr_array_set_size (gone, MAX_GONE);
    }
  for (guint i = 0; i < gone->len; i++)
    g_ptr_array_add (rows, g_object_ref (g_ptr_array_index (gone, i)));
}

/*< private >
 * porthole_listener_list_apply:
 * @self: a list
 * @sockets: (element-type PortholeSocket): the sockets of a sample, sorted as the scanner does
 * @taken: when the sample was taken, microseconds since 1970
 * @now: monotonic time in microseconds
 *
 * Takes over a sample.
 */
void
porthole_listener_list_apply (PortholeListenerList *self,
                              GPtrArray *sockets,
                              gint64 taken,
                              gint64 now)
{
  g_autoptr (GPtrArray) groups = porthole_listener_groups_new (sockets);
  g_autoptr (GHashTable) kept = g_hash_table_new (NULL, NULL);
  GPtrArray *rows;

  self->changed = FALSE;
  rows = make_rows (self, groups, kept, taken, now);

  add_gone (self, rows, kept, now);
  g_ptr_array_sort (rows, compare_rows);

  self->n_marked = 0;
  for (guint i = 0; i < rows->len; i++)
    {
      if (porthole_listener_get_state (g_ptr_array_index (rows, i)) != PORTHOLE_LISTENER_LISTENING)
        self->n_marked++;
    }

  if (same_items (self->items, rows))
    g_ptr_array_unref (rows);
  else
    {
      replace_items (self, rows);
      self->changed = TRUE;
    }
  if (self->changed || self->generation == 0)
    {
      self->generation++;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_GENERATION]);
    }
}

/*< private >
 * porthole_listener_list_settle:
 * @self: a list
 *
 * Takes all marks away at once, and the rows that have ended.
 */
void
porthole_listener_list_settle (PortholeListenerList *self)
{
  GPtrArray *rows;

  if (self->n_marked == 0)
    return;

  rows = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->items->len; i++)
    {
      PortholeListener *listener = g_ptr_array_index (self->items, i);

      if (porthole_listener_get_state (listener) == PORTHOLE_LISTENER_GONE)
        continue;
      porthole_listener_set_state (listener, PORTHOLE_LISTENER_LISTENING);
      g_ptr_array_add (rows, g_object_ref (listener));
    }

  self->n_marked = 0;
  if (same_items (self->items, rows))
    g_ptr_array_unref (rows);
  else
    replace_items (self, rows);
}

/*< private >
 * porthole_listener_list_has_marks:
 * @self: a list
 *
 * Whether a row is marked as new or gone, so that another refresh has something to do.
 *
 * Returns: whether one is
 */
gboolean
porthole_listener_list_has_marks (PortholeListenerList *self)
{
  return self->n_marked > 0;
}

/*< private >
 * porthole_listener_list_renamed:
 * @self: a list
 *
 * Tells that what rows belong to has got another name.
 */
void
porthole_listener_list_renamed (PortholeListenerList *self)
{
  g_signal_emit (self, signals[RENAMED], 0);
}

/**
 * porthole_listener_list_new:
 *
 * Makes an empty list.
 *
 * Returns: (transfer full): the list
 */
PortholeListenerList *
porthole_listener_list_new (void)
{
  return g_object_new (PORTHOLE_TYPE_LISTENER_LIST, NULL);
}

/**
 * porthole_listener_list_get_linger:
 * @self: a list
 *
 * Gets how long a row that has begun or ended is marked.
 *
 * Returns: milliseconds
 */
guint
porthole_listener_list_get_linger (PortholeListenerList *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER_LIST (self), 0);

  return self->linger;
}

/**
 * porthole_listener_list_set_linger:
 * @self: a list
 * @linger: milliseconds, 0 for no marks at all
 *
 * Sets how long a row that has begun or ended is marked.
 */
void
porthole_listener_list_set_linger (PortholeListenerList *self, guint linger)
{
  g_return_if_fail (PORTHOLE_IS_LISTENER_LIST (self));

  if (self->linger == linger)
    return;

  self->linger = linger;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LINGER]);
}

/**
 * porthole_listener_list_get_generation:
 * @self: a list
 *
 * Gets a number that rises with each refresh that changed anything at all.
 *
 * Returns: the number, 0 before the first refresh
 */
guint
porthole_listener_list_get_generation (PortholeListenerList *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER_LIST (self), 0);

  return self->generation;
}

/* The first row that doesn't come before a port. */
static guint
first_at (PortholeListenerList *self, guint16 port)
{
  guint low = 0, high = self->items->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (porthole_listener_get_port (g_ptr_array_index (self->items, middle)) < port)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * porthole_listener_list_find_in:
 * @self: a list
 * @transports: which transports
 * @first: a port
 * @last: the last port of the block
 *
 * Finds who listens on the lowest port of a block that somebody listens on now: the most
 * exposed, where there are several.
 *
 * Returns: (transfer none) (nullable): the listener, %NULL when all are free
 */
PortholeListener *
porthole_listener_list_find_in (PortholeListenerList *self,
                                PortholeTransport transports,
                                guint16 first,
                                guint16 last)
{
  PortholeListener *best = NULL;

  g_return_val_if_fail (PORTHOLE_IS_LISTENER_LIST (self), NULL);

  for (guint i = first_at (self, first); i < self->items->len; i++)
    {
      PortholeListener *listener = g_ptr_array_index (self->items, i);
      guint16 port = porthole_listener_get_port (listener);

      if (port > last || (best != NULL && port > porthole_listener_get_port (best)))
        break;
      if ((porthole_listener_get_transport (listener) & transports) != 0
          && porthole_listener_get_state (listener) != PORTHOLE_LISTENER_GONE
          && (best == NULL
              || porthole_listener_get_reach (listener) > porthole_listener_get_reach (best)))
        best = listener;
    }

  return best;
}

/**
 * porthole_listener_list_find:
 * @self: a list
 * @transport: exactly one transport
 * @port: a port
 *
 * Finds who listens on a port now: the most exposed, where there are several.
 *
 * Returns: (transfer none) (nullable): the listener, %NULL when the port is free
 */
PortholeListener *
porthole_listener_list_find (PortholeListenerList *self, PortholeTransport transport, guint16 port)
{
  return porthole_listener_list_find_in (self, transport, port, port);
}

/**
 * porthole_listener_list_get_position:
 * @self: a list
 * @listener: a listener
 * @position: (out) (optional): its position
 *
 * Finds a row's position.
 *
 * Returns: whether it is in the list
 */
gboolean
porthole_listener_list_get_position (PortholeListenerList *self,
                                     PortholeListener *listener,
                                     guint *position)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER_LIST (self), FALSE);
  g_return_val_if_fail (PORTHOLE_IS_LISTENER (listener), FALSE);

  for (guint i = first_at (self, porthole_listener_get_port (listener)); i < self->items->len; i++)
    {
      PortholeListener *item = g_ptr_array_index (self->items, i);

      if (item == listener)
        {
          if (position != NULL)
            *position = i;
          return TRUE;
        }
      if (porthole_listener_get_port (item) != porthole_listener_get_port (listener))
        break;
    }

  return FALSE;
}
