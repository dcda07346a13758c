/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PortholeTextFunc:
 * @item: a row's object
 * @buffer: where to put text that has to be made, so that binding a cell allocates nothing
 * @size: the bytes of @buffer
 *
 * Tells what a cell says about a row.
 *
 * Returns: (transfer none) (nullable): the text: @buffer, or a string that lives as long as @item
 */
typedef const char *(*PortholeTextFunc) (gpointer item,
                                         char    *buffer,
                                         gsize    size);

GtkListItemFactory *porthole_text_factory_new     (PortholeTextFunc    func,
                                                   float               xalign,
                                                   const char         *css_class,
                                                   const char         *notify);

G_END_DECLS
