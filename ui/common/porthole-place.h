/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PortholePlace:
 *
 * A row of a table as the table sees it: a place, in which another item may stand after each
 * change, or none, until the table has let go of the place.
 *
 * A #GtkListView makes the widgets of a row anew where an item takes the place of another. Where
 * the items of the list are places that stay, the widgets stay, too, and only say something else.
 */
#define PORTHOLE_TYPE_PLACE (porthole_place_get_type ())

G_DECLARE_FINAL_TYPE (PortholePlace, porthole_place, PORTHOLE, PLACE, GObject)

PortholePlace *porthole_place_new (gpointer item);

gpointer porthole_place_get_item (PortholePlace *self);
void porthole_place_set_item (PortholePlace *self, gpointer item);

void porthole_place_set_shower (GtkWidget *widget, PortholePlace *place);
PortholePlace *porthole_place_find (GtkWidget *widget);

G_END_DECLS
