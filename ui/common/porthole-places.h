/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "common/porthole-place.h"

G_BEGIN_DECLS

/**
 * PortholePlaces:
 *
 * A selection of items as a table shows it: places, [class@Place], that stay while other items
 * come to stand in them. What changes is taken over all at once, in the next frame in which nothing
 * more changes. Main thread only.
 */
#define PORTHOLE_TYPE_PLACES (porthole_places_get_type ())

G_DECLARE_FINAL_TYPE (PortholePlaces, porthole_places, PORTHOLE, PLACES, GObject)

PortholePlaces     *porthole_places_new           (GtkSingleSelection *selection);

GtkSingleSelection *porthole_places_get_selection (PortholePlaces     *self);
void                porthole_places_set_view      (PortholePlaces     *self,
                                                   GtkWidget          *view);
guint               porthole_places_find_row      (PortholePlaces     *self,
                                                   GtkWidget          *widget);
void                porthole_places_flush         (PortholePlaces     *self);

G_END_DECLS
