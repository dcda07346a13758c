/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "listeners/porthole-listener.h"

G_BEGIN_DECLS

/**
 * PortholeListenerTextFunc:
 * @listener: whose cell it is
 * @buffer: room for text
 * @size: bytes of @buffer
 *
 * Says what a cell says.
 *
 * Returns: (transfer none): the text, in @buffer or static or the listener's
 */
typedef const char *(*PortholeListenerTextFunc) (PortholeListener *listener,
                                                 char             *buffer,
                                                 gsize             size);

/**
 * PortholeListenerCellIcon:
 * @PORTHOLE_LISTENER_CELL_NO_ICON: text only
 * @PORTHOLE_LISTENER_CELL_REACH_ICON: from where it can be reached, always
 * @PORTHOLE_LISTENER_CELL_APP_ICON: the application's, where it belongs to one
 *
 * What stands before the text.
 */
typedef enum
{
  PORTHOLE_LISTENER_CELL_NO_ICON,
  PORTHOLE_LISTENER_CELL_REACH_ICON,
  PORTHOLE_LISTENER_CELL_APP_ICON,
} PortholeListenerCellIcon;

/**
 * PortholeListenerCell:
 * @text: says what a cell says
 * @css_class: (nullable): a style class of the text
 * @xalign: 0 for text at the start of the cell, 1 for numbers at its end
 * @icon: what stands before the text
 * @marked: whether it says that a row is new or has ended
 * @is_known: (nullable): whether the text is a fact; the reason why there is none is dimmed
 *
 * How a column fills its cells. Everything in it is static.
 */
typedef struct
{
  PortholeListenerTextFunc text;
  const char *css_class;
  float xalign;
  PortholeListenerCellIcon icon;
  gboolean marked;
  gboolean (*is_known) (PortholeListener *listener);
} PortholeListenerCell;

GtkListItemFactory *porthole_listener_cell_factory_new (const PortholeListenerCell *cell);

void                porthole_listener_set_up_mark      (GtkInscription       *mark);
void                porthole_listener_fill_mark        (GtkInscription       *mark,
                                                        PortholeListener     *listener);

G_END_DECLS
