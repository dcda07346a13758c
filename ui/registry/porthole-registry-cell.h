/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "common/porthole-place.h"

G_BEGIN_DECLS

#define PORTHOLE_TYPE_REGISTRY_CELL (porthole_registry_cell_get_type ())

G_DECLARE_FINAL_TYPE (PortholeRegistryCell,
                      porthole_registry_cell,
                      PORTHOLE,
                      REGISTRY_CELL,
                      GtkWidget)

/**
 * PortholeRegistryCellFunc:
 * @row: the row that the cell is in
 * @second: whether it is the second line that is asked for
 * @buffer: (out caller-allocates) (array length=size): where a text may be put together
 * @size: the bytes of @buffer
 * @user_data: what the style was made with
 *
 * Tells what a cell says.
 *
 * Returns: (transfer none) (nullable): the text, which only has to live until the next call
 */
typedef const char *(*PortholeRegistryCellFunc) (
    PortholePlace *row, gboolean second, char *buffer, gsize size, gpointer user_data);

/**
 * PortholeRegistryCellFlags:
 * @PORTHOLE_REGISTRY_CELL_NUMBERS: digits of one width, at the end of the cell
 * @PORTHOLE_REGISTRY_CELL_DIM: less prominent
 *
 * What a cell looks like.
 */
typedef enum
{
  PORTHOLE_REGISTRY_CELL_NUMBERS = 1 << 0,
  PORTHOLE_REGISTRY_CELL_DIM = 1 << 1,
} PortholeRegistryCellFlags;

typedef struct _PortholeRegistryCellStyle PortholeRegistryCellStyle;

PortholeRegistryCellStyle *porthole_registry_cell_style_new (PortholeRegistryCellFunc func,
                                                             PortholeRegistryCellFlags flags,
                                                             gpointer user_data);
PortholeRegistryCellStyle *porthole_registry_cell_style_ref (PortholeRegistryCellStyle *self);
void porthole_registry_cell_style_unref (PortholeRegistryCellStyle *self);
void porthole_registry_cell_style_set_two_lines (PortholeRegistryCellStyle *self,
                                                 gboolean two_lines);
void porthole_registry_cell_style_update (PortholeRegistryCellStyle *self);

GtkWidget *porthole_registry_cell_new (PortholeRegistryCellStyle *style);

const char *porthole_registry_cell_get_text (PortholeRegistryCell *self);
void porthole_registry_cell_set_row (PortholeRegistryCell *self, PortholePlace *row);

G_END_DECLS
