/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PORTHOLE_TYPE_SWIPER (porthole_swiper_get_type ())

G_DECLARE_FINAL_TYPE (PortholeSwiper, porthole_swiper, PORTHOLE, SWIPER, GtkWidget)

AdwSwipeTracker *porthole_swiper_get_tracker (PortholeSwiper *self);

void             porthole_swiper_set_can_go  (PortholeSwiper *self,
                                              gboolean        can_go_back,
                                              gboolean        can_go_forward);

G_END_DECLS
