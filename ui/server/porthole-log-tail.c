/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/porthole-log-tail.h"

#include "server/porthole-log-slot.h"

/* NOTES
 *
 * A table makes some two hundred rows of widgets whatever can be seen of them. To make them all
 * takes 330 ms; to fill them all anew, as each batch of a flood of connections asks for, takes
 * 20 ms; and rows that give way to others in the model have their widgets made anew as well,
 * 1.5 ms each. Of the end of a log one sees some thirty. So what the table stands on has a
 * limit, that is raised a few rows a frame; and at the limit the rows stay what they are and
 * the events roll through them, which costs the table no more than their text. Where somebody
 * reads nothing rolls, and what came since is shown a few rows a frame, too.
 */

/**
 * PortholeLogTail:
 *
 * Some rows of a list of [class@LogEntry] that grows at its end and is dropped from at its
 * beginning: the last so many while it is rolling, and otherwise so many before and after
 * where the end was when it last was. They are [class@LogSlot] objects.
 */
struct _PortholeLogTail
{
  GObject parent_instance;

  GListModel *model;
  GHashTable *slots; /* number of a row → the slot somebody holds; no reference */
  guint64 first;     /* number of the model's first row */
  guint64 end;       /* number of the row after the last one when it was rolling */
  guint total;       /* rows of the model, as far as it said */
  guint limit;
  guint hidden; /* rows of the model before the first shown one */
  guint n;
  gboolean rolling;
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PortholeLogTail,
                               porthole_log_tail,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

typedef struct
{
  gint64 number;
  PortholeLogSlot *slot;
  PortholeLogTail *tail; /* NULL once the row went */
} Held;

static void
slot_gone_cb (gpointer data, GObject *where_the_object_was)
{
  Held *held = data;

  if (held->tail != NULL)
    g_hash_table_remove (held->tail->slots, &held->number);
  g_free (held);
}

static void
held_forget (gpointer data)
{
  Held *held = data;

  held->tail = NULL;
}

static GType
porthole_log_tail_get_item_type (GListModel *model)
{
  return PORTHOLE_TYPE_LOG_SLOT;
}

static guint
porthole_log_tail_get_n_items (GListModel *model)
{
  return PORTHOLE_LOG_TAIL (model)->n;
}

static gpointer
porthole_log_tail_get_item (GListModel *model, guint position)
{
  PortholeLogTail *self = PORTHOLE_LOG_TAIL (model);
  gint64 number = (gint64) (self->first + self->hidden + position);
  g_autoptr (PortholeLogEntry) entry = NULL;
  Held *held;

  if (position >= self->n)
    return NULL;

  held = g_hash_table_lookup (self->slots, &number);
  if (held != NULL)
    return g_object_ref (held->slot);

  entry = g_list_model_get_item (self->model, self->hidden + position);
  held = g_new0 (Held, 1);
  held->number = number;
  held->tail = self;
  held->slot = porthole_log_slot_new (entry);
  g_object_weak_ref (G_OBJECT (held->slot), slot_gone_cb, held);
  g_hash_table_insert (self->slots, &held->number, held);
  return held->slot;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = porthole_log_tail_get_item_type;
  iface->get_n_items = porthole_log_tail_get_n_items;
  iface->get_item = porthole_log_tail_get_item;
}

static gboolean
is_before_cb (gpointer key, gpointer value, gpointer user_data)
{
  return *(const gint64 *) key < *(const gint64 *) user_data;
}

/* The rows before the first shown one are no more. */
static void
forget_hidden (PortholeLogTail *self)
{
  gint64 first = (gint64) (self->first + self->hidden);

  g_hash_table_foreach_remove (self->slots, is_before_cb, &first);
}

static void
change (PortholeLogTail *self, guint position, guint removed, guint added)
{
  self->n = self->n - removed + added;
  if (removed > 0 || added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

/* Which rows of the model are to be shown. */
static void
get_range (PortholeLogTail *self, guint *ret_start, guint *ret_end)
{
  guint end = self->total;

  if (!self->rolling)
    end = self->end > self->first ? (guint) MIN (self->end - self->first, self->total) : 0;

  *ret_start = end > self->limit ? end - self->limit : 0;
  *ret_end = self->total - end > self->limit ? end + self->limit : self->total;
}

static void
replace (PortholeLogTail *self)
{
  guint removed = self->n;
  guint end;

  g_hash_table_remove_all (self->slots);
  self->end = self->first + self->total;
  get_range (self, &self->hidden, &end);
  change (self, 0, removed, end - self->hidden);
}

/* Shows more at either end, or less at the beginning; what is shown stays. */
static void
settle (PortholeLogTail *self)
{
  guint start, end;

  get_range (self, &start, &end);
  if (end > self->hidden + self->n)
    change (self, self->n, 0, end - (self->hidden + self->n));
  if (start < self->hidden)
    {
      guint added = self->hidden - start;

      self->hidden = start;
      change (self, 0, 0, added);
    }
  else if (start > self->hidden)
    {
      guint removed = MIN (start - self->hidden, self->n);

      self->hidden += removed;
      forget_hidden (self);
      change (self, 0, removed, 0);
    }
}

/* Each row stands for the event so many rows of the model further on. */
static void
roll (PortholeLogTail *self, gint64 by)
{
  g_autoptr (GPtrArray) slots = NULL;

  if (by == 0)
    return;

  slots = g_hash_table_get_values_as_ptr_array (self->slots);
  g_hash_table_steal_all (self->slots);
  for (guint i = 0; i < slots->len; i++)
    {
      Held *held = g_ptr_array_index (slots, i);

      held->number += by;
      g_hash_table_insert (self->slots, &held->number, held);
    }
  for (guint i = 0; i < slots->len; i++)
    {
      Held *held = g_ptr_array_index (slots, i);
      g_autoptr (PortholeLogEntry) entry
          = g_list_model_get_item (self->model, (guint) (held->number - (gint64) self->first));

      porthole_log_slot_set_entry (held->slot, entry);
    }
}

/* Came at the end, or in the place of all there was. */
static void
roll_to_end (PortholeLogTail *self, guint64 first)
{
  gint64 shown = (gint64) (self->first + self->hidden);
  guint start, end;

  self->first = first;
  get_range (self, &start, &end);
  self->hidden = start;
  roll (self, (gint64) (first + start) - shown);
  change (self, self->n, 0, end - start - self->n);
}

/* The oldest rows of the model went. */
static void
drop (PortholeLogTail *self, guint n)
{
  guint shown = n > self->hidden ? n - self->hidden : 0;

  self->first += n;
  self->hidden -= n - shown;
  if (shown > 0)
    {
      forget_hidden (self);
      change (self, 0, shown, 0);
    }
}

static void
items_changed_cb (PortholeLogTail *self, guint position, guint removed, guint added)
{
  guint total = self->total;
  gboolean rolls = self->rolling && self->limit < G_MAXUINT;

  self->total = total - removed + added;
  if (rolls && position == 0 && removed == total && added >= self->n)
    roll_to_end (self, self->first + removed);
  else if (removed == 0 && position == total && rolls)
    roll_to_end (self, self->first);
  else if (removed == 0 && position == total)
    settle (self);
  else if (added == 0 && position == 0 && removed < self->hidden + self->n)
    drop (self, removed);
  else
    replace (self);
}

static void
porthole_log_tail_dispose (GObject *object)
{
  PortholeLogTail *self = PORTHOLE_LOG_TAIL (object);

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_func (self->model, items_changed_cb, self);
  g_clear_object (&self->model);
  self->n = 0;

  G_OBJECT_CLASS (porthole_log_tail_parent_class)->dispose (object);
}

static void
porthole_log_tail_finalize (GObject *object)
{
  g_clear_pointer (&PORTHOLE_LOG_TAIL (object)->slots, g_hash_table_unref);

  G_OBJECT_CLASS (porthole_log_tail_parent_class)->finalize (object);
}

static void
porthole_log_tail_class_init (PortholeLogTailClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = porthole_log_tail_dispose;
  G_OBJECT_CLASS (klass)->finalize = porthole_log_tail_finalize;
}

static void
porthole_log_tail_init (PortholeLogTail *self)
{
  self->slots = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, held_forget);
  self->limit = G_MAXUINT;
  self->rolling = TRUE;
}

/**
 * porthole_log_tail_new:
 *
 * Makes a tail of nothing yet, without a limit.
 *
 * Returns: (transfer full): the tail
 */
PortholeLogTail *
porthole_log_tail_new (void)
{
  return g_object_new (PORTHOLE_TYPE_LOG_TAIL, NULL);
}

/**
 * porthole_log_tail_get_model:
 * @self: a tail
 *
 * Gets what it is the end of.
 *
 * Returns: (transfer none) (nullable): the list
 */
GListModel *
porthole_log_tail_get_model (PortholeLogTail *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LOG_TAIL (self), NULL);

  return self->model;
}

/**
 * porthole_log_tail_set_model:
 * @self: a tail
 * @model: (nullable): a list that grows at its end
 *
 * Changes what it is the end of.
 */
void
porthole_log_tail_set_model (PortholeLogTail *self, GListModel *model)
{
  g_return_if_fail (PORTHOLE_IS_LOG_TAIL (self));

  if (self->model == model)
    return;

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_func (self->model, items_changed_cb, self);
  g_set_object (&self->model, model);
  if (model != NULL)
    g_signal_connect_swapped (model, "items-changed", G_CALLBACK (items_changed_cb), self);
  self->total = model != NULL ? g_list_model_get_n_items (model) : 0;
  replace (self);
}

/**
 * porthole_log_tail_get_limit:
 * @self: a tail
 *
 * Gets how many rows it shows at most.
 *
 * Returns: how many, %G_MAXUINT for all
 */
guint
porthole_log_tail_get_limit (PortholeLogTail *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LOG_TAIL (self), 0);

  return self->limit;
}

/**
 * porthole_log_tail_set_limit:
 * @self: a tail
 * @limit: how many rows to show, %G_MAXUINT for all
 *
 * Shows more rows; or fewer at the beginning, while it is rolling.
 */
void
porthole_log_tail_set_limit (PortholeLogTail *self, guint limit)
{
  g_return_if_fail (PORTHOLE_IS_LOG_TAIL (self));

  self->limit = limit;
  settle (self);
}

/**
 * porthole_log_tail_set_rolling:
 * @self: a tail
 * @rolling: whether the rows at the limit stand for one event after the other
 *
 * Begins or ends to roll. At first nothing else is shown for that.
 */
void
porthole_log_tail_set_rolling (PortholeLogTail *self, gboolean rolling)
{
  g_return_if_fail (PORTHOLE_IS_LOG_TAIL (self));

  if (self->rolling == rolling)
    return;

  self->rolling = rolling;
  if (rolling)
    settle (self);
  else
    {
      self->end = self->first + self->hidden + self->n;
      self->limit = MAX (self->limit, self->n);
    }
}
