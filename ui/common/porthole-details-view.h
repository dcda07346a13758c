/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PORTHOLE_TYPE_DETAILS_VIEW (porthole_details_view_get_type ())

G_DECLARE_FINAL_TYPE (PortholeDetailsView, porthole_details_view, PORTHOLE, DETAILS_VIEW, GtkWidget)

gboolean porthole_details_view_get_narrow       (PortholeDetailsView *self);
void     porthole_details_view_set_narrow       (PortholeDetailsView *self,
                                                 gboolean             narrow);
gboolean porthole_details_view_get_show_details (PortholeDetailsView *self);
void     porthole_details_view_set_show_details (PortholeDetailsView *self,
                                                 gboolean             show_details);

gboolean porthole_details_view_get_presented    (PortholeDetailsView *self);
void     porthole_details_view_set_presented    (PortholeDetailsView *self,
                                                 gboolean             presented);
void     porthole_details_view_present          (PortholeDetailsView *self);
void     porthole_details_view_toggle           (PortholeDetailsView *self);

G_END_DECLS
