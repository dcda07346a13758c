/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "listeners/porthole-listener-pacer.h"
#include "listeners/porthole-listener-private.h"

/* NOTES: each range of rows that comes or goes makes the filter, the order and the selection look
 * at all others: in a storm of 1,000 sockets a second, some 120 ranges of 1,500 rows take 2 ms, and
 * a thousand ranges of 10,000 rows would take some 100 ms. The table itself is told once, of all of
 * them, in a later frame: see #PortholePlaces. */

/* What the changes of one frame may take, and how long a frame is, in microseconds. */
#define BUDGET 4000
#define FRAME 16000

struct _PortholeListenerPacer
{
  GObject parent_instance;

  PortholeListenerList *list;
  GtkWidget *widget;
  GPtrArray *items;

  /* Of the frame that is being filled. */
  gint64 began;
  gint64 spent;

  /* While the list is ahead: up to which row it has been followed. */
  gboolean behind;
  PortholeListener *cursor;
  guint tick_id;
};

static GType
porthole_listener_pacer_get_item_type (GListModel *model)
{
  return PORTHOLE_TYPE_LISTENER;
}

static guint
porthole_listener_pacer_get_n_items (GListModel *model)
{
  return PORTHOLE_LISTENER_PACER (model)->items->len;
}

static gpointer
porthole_listener_pacer_get_item (GListModel *model, guint position)
{
  PortholeListenerPacer *self = PORTHOLE_LISTENER_PACER (model);

  if (position >= self->items->len)
    return NULL;

  return g_object_ref (g_ptr_array_index (self->items, position));
}

static void
porthole_listener_pacer_model_init (GListModelInterface *iface)
{
  iface->get_item_type = porthole_listener_pacer_get_item_type;
  iface->get_n_items = porthole_listener_pacer_get_n_items;
  iface->get_item = porthole_listener_pacer_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PortholeListenerPacer,
                               porthole_listener_pacer,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      porthole_listener_pacer_model_init))

static void
stop_ticking (PortholeListenerPacer *self)
{
  if (self->tick_id != 0 && self->widget != NULL)
    gtk_widget_remove_tick_callback (self->widget, self->tick_id);
  self->tick_id = 0;
}

static void
porthole_listener_pacer_dispose (GObject *object)
{
  PortholeListenerPacer *self = PORTHOLE_LISTENER_PACER (object);

  stop_ticking (self);
  g_clear_object (&self->cursor);
  g_clear_weak_pointer (&self->widget);
  g_clear_object (&self->list);
  g_clear_pointer (&self->items, g_ptr_array_unref);

  G_OBJECT_CLASS (porthole_listener_pacer_parent_class)->dispose (object);
}

static void
porthole_listener_pacer_class_init (PortholeListenerPacerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = porthole_listener_pacer_dispose;
}

static void
porthole_listener_pacer_init (PortholeListenerPacer *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/* At once: with one insertion after the other the rows behind would move each time. */
static void
make_room (GPtrArray *items, guint position, guint n)
{
  guint n_behind = items->len - position;

  g_ptr_array_set_size (items, (int) (items->len + n));
  memmove (items->pdata + position + n, items->pdata + position, n_behind * sizeof (gpointer));
}

/* Takes over a range of the list, and tells so. Who listens may take its time: it counts. */
static void
replace (PortholeListenerPacer *self, guint position, guint removed, guint at, guint added)
{
  gint64 start = g_get_monotonic_time ();

  if (start - self->began > FRAME)
    {
      self->began = start;
      self->spent = 0;
    }

  if (removed > 0)
    g_ptr_array_remove_range (self->items, position, removed);
  if (added > 0)
    make_room (self->items, position, added);
  for (guint i = 0; i < added; i++)
    self->items->pdata[position + i] = g_list_model_get_item (G_LIST_MODEL (self->list), at + i);
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
  self->spent += g_get_monotonic_time () - start;
}

/* How two rows stand to each other, one of which may be missing at the end of its list. */
static int
compare (PortholeListener *next, PortholeListener *shown)
{
  if (next == shown)
    return 0;
  if (next == NULL || shown == NULL)
    return next == NULL ? 1 : -1;

  return porthole_listener_compare (next, shown);
}

static PortholeListener *
peek_next (PortholeListenerPacer *self, guint position)
{
  /* The list has it. */
  g_autoptr (PortholeListener) next = g_list_model_get_item (G_LIST_MODEL (self->list), position);

  return next;
}

static PortholeListener *
peek_shown (PortholeListenerPacer *self, guint position)
{
  return position < self->items->len ? g_ptr_array_index (self->items, position) : NULL;
}

/* Follows the list from the cursor on, as far as the budget goes; without @paced, to its end.
 * Both are in the same order, so that what differs is found by going along both. */
static gboolean
follow (PortholeListenerPacer *self, gboolean paced)
{
  guint shown_at = 0, next_at = 0;

  for (;;)
    {
      guint removed = 0, added = 0;
      PortholeListener *next;
      int order;

      while ((order = compare ((next = peek_next (self, next_at + added)),
                               peek_shown (self, shown_at + removed)))
             != 0)
        {
          if (order < 0)
            added++;
          else
            removed++;
        }

      if (added + removed > 0)
        {
          PortholeListener *last = added > 0 ? peek_next (self, next_at + added - 1)
                                             : peek_shown (self, shown_at + removed - 1);

          if (self->cursor != NULL && porthole_listener_compare (last, self->cursor) <= 0)
            shown_at += removed;
          else
            {
              g_autoptr (PortholeListener) done = g_object_ref (last);

              replace (self, shown_at, removed, next_at, added);
              shown_at += added;
              if (paced && self->spent >= BUDGET)
                {
                  g_set_object (&self->cursor, done);
                  return FALSE;
                }
            }
          next_at += added;
        }
      if (next == NULL)
        return TRUE;
      shown_at++;
      next_at++;
    }
}

/* What was before the cursor, and changed while the rest was followed, comes last. */
static gboolean
follow_all (PortholeListenerPacer *self, gboolean paced)
{
  gboolean again = self->cursor != NULL;

  if (!follow (self, paced))
    return FALSE;

  g_clear_object (&self->cursor);
  return !again || follow (self, paced);
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  PortholeListenerPacer *self = user_data;

  self->began = g_get_monotonic_time ();
  self->spent = 0;
  if (!follow_all (self, TRUE))
    return G_SOURCE_CONTINUE;

  self->behind = FALSE;
  self->tick_id = 0;
  return G_SOURCE_REMOVE;
}

static void
items_changed_cb (PortholeListenerPacer *self, guint position, guint removed, guint added)
{
  if (self->behind)
    return;

  /* Nobody waits for a frame that isn't drawn. */
  if (self->spent < BUDGET || g_get_monotonic_time () - self->began > FRAME || self->widget == NULL
      || !gtk_widget_get_mapped (self->widget))
    {
      replace (self, position, removed, position, added);
      return;
    }

  self->behind = TRUE;
  self->tick_id = gtk_widget_add_tick_callback (self->widget, tick_cb, self, NULL);
}

/**
 * porthole_listener_pacer_new:
 * @list: the listeners
 * @widget: what shows them
 *
 * Makes a pacer that has the rows of the list.
 *
 * Returns: (transfer full): the pacer
 */
PortholeListenerPacer *
porthole_listener_pacer_new (PortholeListenerList *list, GtkWidget *widget)
{
  PortholeListenerPacer *self;

  g_return_val_if_fail (PORTHOLE_IS_LISTENER_LIST (list), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  self = g_object_new (PORTHOLE_TYPE_LISTENER_PACER, NULL);
  self->list = g_object_ref (list);
  g_set_weak_pointer (&self->widget, widget);
  follow (self, FALSE);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (widget, "unmap", G_CALLBACK (porthole_listener_pacer_catch_up), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * porthole_listener_pacer_get_list:
 * @self: a pacer
 *
 * Gets the list that it follows.
 *
 * Returns: (transfer none): the list
 */
PortholeListenerList *
porthole_listener_pacer_get_list (PortholeListenerPacer *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER_PACER (self), NULL);

  return self->list;
}

/**
 * porthole_listener_pacer_get_behind:
 * @self: a pacer
 *
 * Gets whether the list has more to show.
 *
 * Returns: whether it has
 */
gboolean
porthole_listener_pacer_get_behind (PortholeListenerPacer *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER_PACER (self), FALSE);

  return self->behind;
}

/**
 * porthole_listener_pacer_catch_up:
 * @self: a pacer
 *
 * Shows at once all that the list has.
 */
void
porthole_listener_pacer_catch_up (PortholeListenerPacer *self)
{
  g_return_if_fail (PORTHOLE_IS_LISTENER_PACER (self));

  if (!self->behind)
    return;

  stop_ticking (self);
  g_clear_object (&self->cursor);
  follow (self, FALSE);
  self->behind = FALSE;
}
