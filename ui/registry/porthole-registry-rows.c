/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "registry/porthole-registry-rows.h"

#define REST_MS 300
#define SETTLE_INTERVAL_MS 16
#define STEP 16
#define GROWN 208

/**
 * PortholeRegistryRows:
 *
 * The rows of the table of ports, [class@Place], for the results of a search: first those
 * that fit the screen, and the others a few at a time when typing rests.
 *
 * Where results take the place of others, the rows stay and are filled anew: only what the list
 * grows or shrinks by is announced. Where results only come or only go, the rows of the others
 * stay theirs.
 *
 * A shorter answer to what is typed lets go of no row before typing rests: those after it are
 * spare. There is nothing in them, and the cells see to it that they are neither drawn nor reached
 * ([class@RegistryCell]). Then they go a few at a time, as others are added a few at a time.
 *
 * NOTES: A #GtkListView keeps the widgets of some 205 rows, whatever is on the screen, and makes a
 * row anew where an item takes the place of another: widgets are only used again for the same
 * item, or when they scroll away. That was nearly all of what a keystroke cost that changed the 34
 * rows of the screen. Processor time of a keystroke to its painted frame, on a machine of two
 * cores, median and worst of 60:
 *
 * - the results themselves as items, at first the 34 that fit the screen: 27 ms, 88 ms
 * - places as items, filled anew, and cells that share a layout: 10 ms, 40 ms
 * - and spare rows, and cells off the screen that take their text later: 13 ms, 17 ms
 *
 * The 40 ms were the end of 200 rows of eleven widgets each, when a table that was left alone for
 * a while and has all its rows gets a short answer. Inserting the new items before the old ones,
 * so that the old rows scroll away and their widgets are used again, doesn't help where all fit
 * into the 205.
 */
struct _PortholeRegistryRows
{
  GObject parent_instance;

  PortholeSearch *search;
  GPtrArray *rows; /* those that were asked for; NULL for the others */
  guint n_filled;  /* of the rows; the others are spare */
  guint n_first;
  guint limit;
  guint settle;
  gboolean started;
  gboolean spares;
};

static GType
porthole_registry_rows_get_item_type (GListModel *model)
{
  return PORTHOLE_TYPE_PLACE;
}

static guint
porthole_registry_rows_get_n_items (GListModel *model)
{
  return PORTHOLE_REGISTRY_ROWS (model)->rows->len;
}

static gpointer
porthole_registry_rows_get_item (GListModel *model, guint position)
{
  PortholeRegistryRows *self = PORTHOLE_REGISTRY_ROWS (model);

  if (position >= self->rows->len)
    return NULL;

  if (g_ptr_array_index (self->rows, position) == NULL)
    {
      g_autoptr (PortholeService) service
          = position < self->n_filled
                ? g_list_model_get_item (G_LIST_MODEL (self->search), position)
                : NULL;

      g_ptr_array_index (self->rows, position) = porthole_place_new (service);
    }

  return g_object_ref (g_ptr_array_index (self->rows, position));
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = porthole_registry_rows_get_item_type;
  iface->get_n_items = porthole_registry_rows_get_n_items;
  iface->get_item = porthole_registry_rows_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PortholeRegistryRows,
                               porthole_registry_rows,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static void
row_free (gpointer row)
{
  if (row != NULL)
    g_object_unref (row);
}

/* Puts the results into the rows from a position on that are made already, and nothing into the
 * spare ones after them.
 */
static void
refill (PortholeRegistryRows *self, guint position, guint end)
{
  for (guint i = position; i < end; i++)
    {
      PortholePlace *row = g_ptr_array_index (self->rows, i);
      g_autoptr (PortholeService) service = NULL;

      if (row == NULL)
        continue;
      if (i < self->n_filled)
        service = g_list_model_get_item (G_LIST_MODEL (self->search), i);
      porthole_place_set_item (row, service);
    }
}

static void
insert (PortholeRegistryRows *self, guint position, guint n)
{
  guint old = self->rows->len;

  g_ptr_array_set_size (self->rows, old + n);
  if (position == old || n == 0)
    return;

  memmove (self->rows->pdata + position + n, self->rows->pdata + position,
           (old - position) * sizeof (gpointer));
  memset (self->rows->pdata + position, 0, n * sizeof (gpointer));
}

static guint
count_fillable (PortholeRegistryRows *self)
{
  return MIN (self->limit, g_list_model_get_n_items (G_LIST_MODEL (self->search)));
}

/* Has as many rows as there may be results, and some spare ones, all filled anew from a position
 * on.
 */
static void
resize (PortholeRegistryRows *self, guint position, guint n_spare)
{
  guint before = self->rows->len;
  guint after;

  self->n_filled = count_fillable (self);
  after = self->n_filled + n_spare;
  g_ptr_array_set_size (self->rows, after);
  refill (self, position, MIN (before, after));
  if (after > before)
    g_list_model_items_changed (G_LIST_MODEL (self), before, 0, after - before);
  else if (after < before)
    g_list_model_items_changed (G_LIST_MODEL (self), after, before - after, 0);
}

/* Where results came or went among others, the rows of the others stay theirs. */
static void
splice (PortholeRegistryRows *self, guint position, guint removed, guint added)
{
  guint before = self->rows->len;
  gboolean had_spare = before > self->n_filled;

  g_ptr_array_set_size (self->rows, self->n_filled);
  if (removed > 0)
    g_ptr_array_remove_range (self->rows, position, removed);
  insert (self, position, added);
  self->n_filled = count_fillable (self);
  if (had_spare || self->rows->len != self->n_filled)
    {
      removed = before - position;
      added = self->n_filled - position;
    }
  g_ptr_array_set_size (self->rows, self->n_filled);
  if (removed > 0 || added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static gboolean settle_cb (gpointer user_data);

static gboolean
rested_cb (gpointer user_data)
{
  PortholeRegistryRows *self = user_data;

  self->settle = g_timeout_add (SETTLE_INTERVAL_MS, settle_cb, self);
  return G_SOURCE_REMOVE;
}

static void
search_items_changed_cb (PortholeRegistryRows *self,
                         guint position,
                         guint removed,
                         guint added,
                         PortholeSearch *search)
{
  guint before = self->rows->len;
  guint n_refilled;

  /* No rows are made now beyond those that fit the screen. */
  g_clear_handle_id (&self->settle, g_source_remove);
  if (before < GROWN || self->limit < G_MAXUINT)
    self->limit = MAX (before, self->n_first);

  if (position < self->n_filled)
    {
      removed = MIN (removed, self->n_filled - position);
      added = MIN (added, self->limit - position);
      n_refilled = MIN (removed, added);
    }
  else
    {
      position = self->n_filled;
      removed = added = n_refilled = 0;
    }

  if (position + removed < self->n_filled && !self->spares)
    {
      refill (self, position, position + n_refilled);
      splice (self, position + n_refilled, removed - n_refilled, added - n_refilled);
    }
  else
    {
      guint n_kept = self->spares && self->started ? MIN (before, GROWN) : 0;
      guint n_filled = count_fillable (self);

      resize (self, position, n_kept > n_filled ? n_kept - n_filled : 0);
    }

  if (self->started && self->rows->len != g_list_model_get_n_items (G_LIST_MODEL (search)))
    self->settle = g_timeout_add (REST_MS, rested_cb, self);
}

/* Lets go of spare rows, or adds rows: with GROWN ones, GTK has made all the widgets that it ever
 * makes.
 */
static gboolean
settle_cb (gpointer user_data)
{
  PortholeRegistryRows *self = user_data;
  guint n_spare = self->rows->len - self->n_filled;
  gboolean settled;

  if (n_spare > 0)
    {
      n_spare -= MIN (n_spare, STEP);
      settled = n_spare == 0
                && self->n_filled == g_list_model_get_n_items (G_LIST_MODEL (self->search));
    }
  else
    {
      settled = self->limit + STEP >= GROWN;
      self->limit = settled ? G_MAXUINT : self->limit + STEP;
    }

  if (settled)
    self->settle = 0;
  resize (self, self->n_filled, n_spare);
  return settled ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
}

static void
porthole_registry_rows_dispose (GObject *object)
{
  PortholeRegistryRows *self = PORTHOLE_REGISTRY_ROWS (object);

  g_clear_handle_id (&self->settle, g_source_remove);
  g_clear_object (&self->search);

  G_OBJECT_CLASS (porthole_registry_rows_parent_class)->dispose (object);
}

static void
porthole_registry_rows_finalize (GObject *object)
{
  PortholeRegistryRows *self = PORTHOLE_REGISTRY_ROWS (object);

  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (porthole_registry_rows_parent_class)->finalize (object);
}

static void
porthole_registry_rows_class_init (PortholeRegistryRowsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = porthole_registry_rows_dispose;
  object_class->finalize = porthole_registry_rows_finalize;
}

static void
porthole_registry_rows_init (PortholeRegistryRows *self)
{
  self->rows = g_ptr_array_new_with_free_func (row_free);
}

/**
 * porthole_registry_rows_new:
 * @search: whose results are shown
 * @n_first: how many of them at first
 *
 * Makes the rows for the results of a search, which follow it. Nothing is added to the first ones
 * before [method@RegistryRows.grow] says that there is time for it.
 *
 * Returns: (transfer full): the rows
 */
PortholeRegistryRows *
porthole_registry_rows_new (PortholeSearch *search, guint n_first)
{
  PortholeRegistryRows *self;

  g_return_val_if_fail (PORTHOLE_IS_SEARCH (search), NULL);

  self = g_object_new (PORTHOLE_TYPE_REGISTRY_ROWS, NULL);
  self->search = g_object_ref (search);
  self->n_first = self->limit = n_first;
  resize (self, 0, 0);
  g_signal_connect_object (search, "items-changed", G_CALLBACK (search_items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * porthole_registry_rows_set_n_first:
 * @self: the rows
 * @n_first: how many rows fit the screen
 *
 * Tells how many rows an answer begins with.
 */
void
porthole_registry_rows_set_n_first (PortholeRegistryRows *self, guint n_first)
{
  g_return_if_fail (PORTHOLE_IS_REGISTRY_ROWS (self));

  self->n_first = n_first;
}

/**
 * porthole_registry_rows_grow:
 * @self: the rows
 *
 * Adds the rows of the other results, a few at a time.
 */
void
porthole_registry_rows_grow (PortholeRegistryRows *self)
{
  g_return_if_fail (PORTHOLE_IS_REGISTRY_ROWS (self));

  g_clear_handle_id (&self->settle, g_source_remove);
  self->started = TRUE;
  if (self->limit < G_MAXUINT)
    self->settle = g_timeout_add (SETTLE_INTERVAL_MS, settle_cb, self);
}

/**
 * porthole_registry_rows_reach:
 * @self: the rows
 * @position: the position of a result
 *
 * Adds rows up to that of a result, so that it can be selected.
 */
void
porthole_registry_rows_reach (PortholeRegistryRows *self, guint position)
{
  g_return_if_fail (PORTHOLE_IS_REGISTRY_ROWS (self));

  if (position < self->n_filled || position >= G_MAXUINT - STEP)
    return;

  self->limit = position + STEP;
  resize (self, self->n_filled, 0);
}

/**
 * porthole_registry_rows_set_spares:
 * @self: the rows
 * @spares: whether rows may be spare
 *
 * Tells whether a shorter answer may leave rows with nothing in them after its own, until typing
 * rests. They must be drawn as if they weren't there.
 */
void
porthole_registry_rows_set_spares (PortholeRegistryRows *self, gboolean spares)
{
  g_return_if_fail (PORTHOLE_IS_REGISTRY_ROWS (self));

  self->spares = spares;
}

/**
 * porthole_registry_rows_drop_spares:
 * @self: the rows
 *
 * Lets go of all spare rows at once.
 */
void
porthole_registry_rows_drop_spares (PortholeRegistryRows *self)
{
  g_return_if_fail (PORTHOLE_IS_REGISTRY_ROWS (self));

  resize (self, self->n_filled, 0);
}
