/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PORTHOLE_HELP_CANVAS_WIDTH:
 *
 * The width of every drawing, in its own units; what is drawn is scaled to what there is.
 */
#define PORTHOLE_HELP_CANVAS_WIDTH 320.f

/**
 * PortholeHelpInk:
 * @PORTHOLE_HELP_INK_LINE: outlines, and arrows that are not the point
 * @PORTHOLE_HELP_INK_TEXT: text
 * @PORTHOLE_HELP_INK_ACCENT: lines and text that are the point
 * @PORTHOLE_HELP_INK_SHADE: surfaces
 * @PORTHOLE_HELP_INK_DEEP: surfaces on surfaces
 * @PORTHOLE_HELP_INK_OPEN: surfaces that are the point
 * @PORTHOLE_HELP_INK_ON_OPEN: text on those
 *
 * The colours of a drawing.
 */
typedef enum
{
  PORTHOLE_HELP_INK_LINE,
  PORTHOLE_HELP_INK_TEXT,
  PORTHOLE_HELP_INK_ACCENT,
  PORTHOLE_HELP_INK_SHADE,
  PORTHOLE_HELP_INK_DEEP,
  PORTHOLE_HELP_INK_OPEN,
  PORTHOLE_HELP_INK_ON_OPEN,
} PortholeHelpInk;

#define PORTHOLE_N_HELP_INKS 7

/**
 * PortholeHelpPencil:
 * @snapshot: what is drawn to
 * @context: for text
 * @inks: the colours, of the widget's style
 * @mirrored: whether the drawing is for a reader from right to left
 *
 * What draws the parts of a scene.
 */
typedef struct
{
  GtkSnapshot *snapshot;
  PangoContext *context;
  GdkRGBA inks[PORTHOLE_N_HELP_INKS];
  gboolean mirrored;
} PortholeHelpPencil;

void porthole_help_pencil_begin   (PortholeHelpPencil *self,
                                   GtkWidget          *widget,
                                   GtkSnapshot        *snapshot);
void porthole_help_pencil_box     (PortholeHelpPencil *self,
                                   float               x,
                                   float               y,
                                   float               width,
                                   float               height,
                                   float               radius,
                                   PortholeHelpInk     fill,
                                   PortholeHelpInk     outline);
void porthole_help_pencil_stripes (PortholeHelpPencil *self,
                                   float               x,
                                   float               y,
                                   float               width,
                                   float               height);
void porthole_help_pencil_house   (PortholeHelpPencil *self,
                                   float               x,
                                   float               y,
                                   float               width,
                                   float               height);
void porthole_help_pencil_door    (PortholeHelpPencil *self,
                                   float               x,
                                   float               y,
                                   float               width,
                                   float               height,
                                   gboolean            open,
                                   const char         *number);
void porthole_help_pencil_program (PortholeHelpPencil *self,
                                   float               x,
                                   float               y,
                                   gboolean            lit);
void porthole_help_pencil_line    (PortholeHelpPencil *self,
                                   float               x1,
                                   float               y1,
                                   float               x2,
                                   float               y2,
                                   PortholeHelpInk     ink);
void porthole_help_pencil_arrow   (PortholeHelpPencil *self,
                                   float               x1,
                                   float               y1,
                                   float               x2,
                                   float               y2,
                                   gboolean            dashed,
                                   PortholeHelpInk     ink);
void porthole_help_pencil_cross   (PortholeHelpPencil *self,
                                   float               x,
                                   float               y);
void porthole_help_pencil_text    (PortholeHelpPencil *self,
                                   float               x,
                                   float               y,
                                   float               size,
                                   float               max_width,
                                   PortholeHelpInk     ink,
                                   const char         *text);

G_END_DECLS
