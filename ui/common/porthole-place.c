/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "common/porthole-place.h"

#define SHOWER_KEY "porthole-place"

struct _PortholePlace
{
  GObject parent_instance;

  GObject *item;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PortholePlace, porthole_place, G_TYPE_OBJECT)

static void
item_changed_cb (PortholePlace *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
porthole_place_dispose (GObject *object)
{
  PortholePlace *self = PORTHOLE_PLACE (object);

  if (self->item != NULL)
    g_signal_handlers_disconnect_by_data (self->item, self);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (porthole_place_parent_class)->dispose (object);
}

static void
porthole_place_class_init (PortholePlaceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = porthole_place_dispose;

  /**
   * PortholePlace::changed:
   * @self: a place
   *
   * Another item stands here, or none, or a property of this one has changed.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
porthole_place_init (PortholePlace *self)
{
}

/**
 * porthole_place_new:
 * @item: (type GObject) (nullable): what stands there
 *
 * Makes a place.
 *
 * Returns: (transfer full): the place
 */
PortholePlace *
porthole_place_new (gpointer item)
{
  PortholePlace *self;

  g_return_val_if_fail (item == NULL || G_IS_OBJECT (item), NULL);

  self = g_object_new (PORTHOLE_TYPE_PLACE, NULL);
  porthole_place_set_item (self, item);
  return self;
}

/**
 * porthole_place_get_item:
 * @self: a place
 *
 * Gets what stands in a place.
 *
 * Returns: (transfer none) (nullable) (type GObject): the item
 */
gpointer
porthole_place_get_item (PortholePlace *self)
{
  g_return_val_if_fail (PORTHOLE_IS_PLACE (self), NULL);

  return self->item;
}

/**
 * porthole_place_set_item:
 * @self: a place
 * @item: (type GObject) (nullable): what stands there
 *
 * Puts another item into a place.
 */
void
porthole_place_set_item (PortholePlace *self, gpointer item)
{
  g_return_if_fail (PORTHOLE_IS_PLACE (self));
  g_return_if_fail (item == NULL || G_IS_OBJECT (item));

  if (self->item == item)
    return;

  if (self->item != NULL)
    g_signal_handlers_disconnect_by_data (self->item, self);
  g_set_object (&self->item, item);
  if (item != NULL)
    g_signal_connect_swapped (item, "notify", G_CALLBACK (item_changed_cb), self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * porthole_place_set_shower:
 * @widget: what a list item has for a child
 * @place: (nullable): the place that it shows
 *
 * Notes what a widget shows, for [func@Place.find].
 */
void
porthole_place_set_shower (GtkWidget *widget, PortholePlace *place)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (place == NULL || PORTHOLE_IS_PLACE (place));

  g_object_set_data_full (G_OBJECT (widget), SHOWER_KEY,
                          place != NULL ? g_object_ref (place) : NULL, g_object_unref);
}

/**
 * porthole_place_find:
 * @widget: (nullable): a widget in a list or a table, as gtk_widget_pick() or the focus gives it
 *
 * Finds the place of the row that a widget is, or is in.
 *
 * Returns: (transfer none) (nullable): the place
 */
PortholePlace *
porthole_place_find (GtkWidget *widget)
{
  for (; widget != NULL && !GTK_IS_LIST_VIEW (widget); widget = gtk_widget_get_parent (widget))
    {
      GtkWidget *child = widget;

      /* A row has its cells below it, and those what they show. */
      for (guint depth = 0; child != NULL && depth < 3; depth++)
        {
          PortholePlace *place = g_object_get_data (G_OBJECT (child), SHOWER_KEY);

          if (place != NULL)
            return place;
          child = gtk_widget_get_first_child (child);
        }
    }

  return NULL;
}
