/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "overview/porthole-port-facts.h"
#include "registry/porthole-paste.h"

G_BEGIN_DECLS

#define PORTHOLE_TYPE_PASTE_ITEM (porthole_paste_item_get_type ())

G_DECLARE_FINAL_TYPE (PortholePasteItem, porthole_paste_item, PORTHOLE, PASTE_ITEM, GObject)

PortholePasteItem       *porthole_paste_item_new      (PortholePaste     *paste,
                                                       guint              position);
const PortholePastePort *porthole_paste_item_get_port (PortholePasteItem *self);

#define PORTHOLE_TYPE_PASTE_ROW (porthole_paste_row_get_type ())

G_DECLARE_FINAL_TYPE (PortholePasteRow, porthole_paste_row, PORTHOLE, PASTE_ROW, GtkWidget)

GtkWidget               *porthole_paste_row_new       (PortholeOverview  *overview);
void                     porthole_paste_row_set_item  (PortholePasteRow  *self,
                                                       PortholePasteItem *item);
char                    *porthole_paste_row_describe  (PortholePasteRow  *self);

G_END_DECLS
