/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <math.h>

#include "help/porthole-help-pencil.h"

#define LINE_WIDTH 1.5f
#define ARROW_WIDTH 2.f
#define ARROW_HEAD 6.f
#define CROSS_SIZE 6.f
#define STRIPE_GAP 7.f
#define PROGRAM_WIDTH 44.f
#define PROGRAM_HEIGHT 32.f

static GdkRGBA
thin (GdkRGBA color, float alpha)
{
  color.alpha *= alpha;

  return color;
}

/**
 * porthole_help_pencil_begin:
 * @self: (out caller-allocates): a pencil
 * @widget: whose style the drawing follows
 * @snapshot: what is drawn to, in the units of the drawing
 *
 * Takes the colours from the style: the text colour in several strengths, and the accent
 * colour for what a drawing is about. With high contrast outlines are as strong as text.
 */
void
porthole_help_pencil_begin (PortholeHelpPencil *self, GtkWidget *widget, GtkSnapshot *snapshot)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  gboolean strong = adw_style_manager_get_high_contrast (manager);
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (manager);
  GdkRGBA text;

  gtk_widget_get_color (widget, &text);

  self->snapshot = snapshot;
  self->context = gtk_widget_get_pango_context (widget);
  self->mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  self->inks[PORTHOLE_HELP_INK_TEXT] = text;
  self->inks[PORTHOLE_HELP_INK_LINE] = thin (text, strong ? 1.f : 0.55f);
  self->inks[PORTHOLE_HELP_INK_SHADE] = thin (text, strong ? 0.04f : 0.06f);
  self->inks[PORTHOLE_HELP_INK_DEEP] = thin (text, strong ? 0.12f : 0.09f);
  self->inks[PORTHOLE_HELP_INK_OPEN] = *accent;
  self->inks[PORTHOLE_HELP_INK_ON_OPEN] = (GdkRGBA) { 1, 1, 1, 1 };
  adw_rgba_to_standalone (accent, adw_style_manager_get_dark (manager),
                          &self->inks[PORTHOLE_HELP_INK_ACCENT]);
}

static void
stroke (PortholeHelpPencil *self, GskPath *path, float width, gboolean dashed, PortholeHelpInk ink)
{
  const float dash[] = { 4, 4 };
  g_autoptr (GskStroke) pen = gsk_stroke_new (width);

  gsk_stroke_set_line_cap (pen, GSK_LINE_CAP_ROUND);
  gsk_stroke_set_line_join (pen, GSK_LINE_JOIN_ROUND);
  if (dashed)
    gsk_stroke_set_dash (pen, dash, G_N_ELEMENTS (dash));
  gtk_snapshot_append_stroke (self->snapshot, path, pen, &self->inks[ink]);
}

static void
fill (PortholeHelpPencil *self, GskPath *path, PortholeHelpInk ink)
{
  gtk_snapshot_append_fill (self->snapshot, path, GSK_FILL_RULE_WINDING, &self->inks[ink]);
}

/**
 * porthole_help_pencil_box:
 * @self: a pencil
 * @x: its left side
 * @y: its top
 * @width: its width
 * @height: its height
 * @radius: of its corners
 * @fill_ink: its surface
 * @outline: its outline
 *
 * Draws a box.
 */
void
porthole_help_pencil_box (PortholeHelpPencil *self,
                          float x,
                          float y,
                          float width,
                          float height,
                          float radius,
                          PortholeHelpInk fill_ink,
                          PortholeHelpInk outline)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  GskRoundedRect rect;

  gsk_rounded_rect_init_from_rect (&rect, &GRAPHENE_RECT_INIT (x, y, width, height), radius);
  gsk_path_builder_add_rounded_rect (builder, &rect);
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  fill (self, path, fill_ink);
  stroke (self, path, LINE_WIDTH, FALSE, outline);
}

/**
 * porthole_help_pencil_stripes:
 * @self: a pencil
 * @x: the left side
 * @y: the top
 * @width: the width
 * @height: the height
 *
 * Stripes a surface, so that it differs from its neighbour not by colour alone.
 */
void
porthole_help_pencil_stripes (PortholeHelpPencil *self, float x, float y, float width, float height)
{
  gtk_snapshot_push_clip (self->snapshot, &GRAPHENE_RECT_INIT (x, y, width, height));
  for (int i = 0; i * STRIPE_GAP < width + height; i++)
    {
      float start = x - height + i * STRIPE_GAP;

      porthole_help_pencil_line (self, start, y + height, start + height, y,
                                 PORTHOLE_HELP_INK_LINE);
    }
  gtk_snapshot_pop (self->snapshot);
}

/**
 * porthole_help_pencil_house:
 * @self: a pencil
 * @x: its left side
 * @y: the top of its roof
 * @width: its width
 * @height: its height, from the ground to the top of the roof
 *
 * Draws the front of a building, without doors.
 */
void
porthole_help_pencil_house (PortholeHelpPencil *self, float x, float y, float width, float height)
{
  const float roof = 9;

  porthole_help_pencil_box (self, x, y + roof, width, height - roof, 2, PORTHOLE_HELP_INK_SHADE,
                            PORTHOLE_HELP_INK_LINE);
  porthole_help_pencil_box (self, x - 6, y, width + 12, roof, 3, PORTHOLE_HELP_INK_DEEP,
                            PORTHOLE_HELP_INK_LINE);
}

/**
 * porthole_help_pencil_door:
 * @self: a pencil
 * @x: its left side
 * @y: its top
 * @width: its width
 * @height: its height
 * @open: whether a program waits behind it
 * @number: what it is called
 *
 * Draws a door: an open one is filled, a closed one has a knob.
 */
void
porthole_help_pencil_door (PortholeHelpPencil *self,
                           float x,
                           float y,
                           float width,
                           float height,
                           gboolean open,
                           const char *number)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  const float arch = width / 3;

  gsk_path_builder_move_to (builder, x, y + height);
  gsk_path_builder_line_to (builder, x, y + arch);
  gsk_path_builder_cubic_to (builder, x, y - arch / 3, x + width, y - arch / 3, x + width,
                             y + arch);
  gsk_path_builder_line_to (builder, x + width, y + height);
  gsk_path_builder_close (builder);
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));

  fill (self, path, open ? PORTHOLE_HELP_INK_OPEN : PORTHOLE_HELP_INK_DEEP);
  stroke (self, path, LINE_WIDTH, FALSE, open ? PORTHOLE_HELP_INK_ACCENT : PORTHOLE_HELP_INK_LINE);
  if (!open)
    {
      g_autoptr (GskPathBuilder) dot = gsk_path_builder_new ();
      g_autoptr (GskPath) knob = NULL;

      gsk_path_builder_add_circle (
          dot, &GRAPHENE_POINT_INIT (x + width - width / 6, y + height * 0.68f), 1.5f);
      knob = gsk_path_builder_free_to_path (g_steal_pointer (&dot));
      fill (self, knob, PORTHOLE_HELP_INK_LINE);
    }
  porthole_help_pencil_text (self, x + width / 2, y + height * 0.42f, 9, width,
                             open ? PORTHOLE_HELP_INK_ON_OPEN : PORTHOLE_HELP_INK_TEXT, number);
}

/**
 * porthole_help_pencil_program:
 * @self: a pencil
 * @x: the middle of it
 * @y: the middle of it
 * @lit: whether it is one that got its door
 *
 * Draws a program: a small window.
 */
void
porthole_help_pencil_program (PortholeHelpPencil *self, float x, float y, gboolean lit)
{
  const float left = x - PROGRAM_WIDTH / 2, top = y - PROGRAM_HEIGHT / 2, bar = 9;
  PortholeHelpInk ink = lit ? PORTHOLE_HELP_INK_ACCENT : PORTHOLE_HELP_INK_LINE;

  porthole_help_pencil_box (self, left, top, PROGRAM_WIDTH, PROGRAM_HEIGHT, 5,
                            PORTHOLE_HELP_INK_SHADE, ink);
  porthole_help_pencil_line (self, left, top + bar, left + PROGRAM_WIDTH, top + bar, ink);
  porthole_help_pencil_line (self, left + 8, top + bar + 8, left + PROGRAM_WIDTH - 8, top + bar + 8,
                             ink);
  porthole_help_pencil_line (self, left + 8, top + bar + 15, left + PROGRAM_WIDTH - 18,
                             top + bar + 15, ink);
}

/**
 * porthole_help_pencil_line:
 * @self: a pencil
 * @x1: where it begins
 * @y1: where it begins
 * @x2: where it ends
 * @y2: where it ends
 * @ink: its colour
 *
 * Draws a line.
 */
void
porthole_help_pencil_line (PortholeHelpPencil *self,
                           float x1,
                           float y1,
                           float x2,
                           float y2,
                           PortholeHelpInk ink)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;

  gsk_path_builder_move_to (builder, x1, y1);
  gsk_path_builder_line_to (builder, x2, y2);
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  stroke (self, path, LINE_WIDTH, FALSE, ink);
}

/**
 * porthole_help_pencil_arrow:
 * @self: a pencil
 * @x1: where it comes from
 * @y1: where it comes from
 * @x2: where its head is
 * @y2: where its head is
 * @dashed: whether it only might be
 * @ink: its colour
 *
 * Draws an arrow.
 */
void
porthole_help_pencil_arrow (PortholeHelpPencil *self,
                            float x1,
                            float y1,
                            float x2,
                            float y2,
                            gboolean dashed,
                            PortholeHelpInk ink)
{
  g_autoptr (GskPathBuilder) shaft = gsk_path_builder_new ();
  g_autoptr (GskPathBuilder) head = gsk_path_builder_new ();
  g_autoptr (GskPath) shaft_path = NULL;
  g_autoptr (GskPath) head_path = NULL;
  const float angle = atan2f (y2 - y1, x2 - x1);

  gsk_path_builder_move_to (shaft, x1, y1);
  gsk_path_builder_line_to (shaft, x2, y2);
  shaft_path = gsk_path_builder_free_to_path (g_steal_pointer (&shaft));
  stroke (self, shaft_path, ARROW_WIDTH, dashed, ink);

  gsk_path_builder_move_to (head, x2 - ARROW_HEAD * cosf (angle - 0.6f),
                            y2 - ARROW_HEAD * sinf (angle - 0.6f));
  gsk_path_builder_line_to (head, x2, y2);
  gsk_path_builder_line_to (head, x2 - ARROW_HEAD * cosf (angle + 0.6f),
                            y2 - ARROW_HEAD * sinf (angle + 0.6f));
  head_path = gsk_path_builder_free_to_path (g_steal_pointer (&head));
  stroke (self, head_path, ARROW_WIDTH, FALSE, ink);
}

/**
 * porthole_help_pencil_cross:
 * @self: a pencil
 * @x: the middle of it
 * @y: the middle of it
 *
 * Draws the end of a way.
 */
void
porthole_help_pencil_cross (PortholeHelpPencil *self, float x, float y)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;

  gsk_path_builder_move_to (builder, x - CROSS_SIZE, y - CROSS_SIZE);
  gsk_path_builder_line_to (builder, x + CROSS_SIZE, y + CROSS_SIZE);
  gsk_path_builder_move_to (builder, x + CROSS_SIZE, y - CROSS_SIZE);
  gsk_path_builder_line_to (builder, x - CROSS_SIZE, y + CROSS_SIZE);
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  stroke (self, path, 2 * ARROW_WIDTH, FALSE, PORTHOLE_HELP_INK_TEXT);
}

/**
 * porthole_help_pencil_text:
 * @self: a pencil
 * @x: the middle of it
 * @y: the middle of it
 * @size: of the letters
 * @max_width: the place there is; longer text is made smaller
 * @ink: its colour
 * @text: the text
 *
 * Writes a word, which is read in its own direction in a mirrored drawing too.
 */
void
porthole_help_pencil_text (PortholeHelpPencil *self,
                           float x,
                           float y,
                           float size,
                           float max_width,
                           PortholeHelpInk ink,
                           const char *text)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (self->context);
  g_autoptr (PangoFontDescription) font
      = pango_font_description_copy (pango_context_get_font_description (self->context));
  int width, height;
  float scale;

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_size (layout, &width, &height);
  scale = MIN (1.f, (max_width - 2) * PANGO_SCALE / (float) MAX (width, 1));

  gtk_snapshot_save (self->snapshot);
  gtk_snapshot_translate (self->snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_scale (self->snapshot, self->mirrored ? -scale : scale, scale);
  gtk_snapshot_translate (self->snapshot, &GRAPHENE_POINT_INIT (-width / 2.f / PANGO_SCALE,
                                                                -height / 2.f / PANGO_SCALE));
  gtk_snapshot_append_layout (self->snapshot, layout, &self->inks[ink]);
  gtk_snapshot_restore (self->snapshot);
}
