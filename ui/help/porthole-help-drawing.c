/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "help/porthole-help-drawing.h"
#include "help/porthole-help-pencil.h"

/* How wide a drawing likes to be, in the height of its letters. */
#define NATURAL_EMS 30
#define MINIMUM_WIDTH 200

/**
 * PortholeHelpDrawing:
 *
 * A drawing of How Ports Work. It is made of the style's own colours, is as large as the
 * letters ask for and there is room for, and tells a screen reader what it shows.
 */
struct _PortholeHelpDrawing
{
  GtkWidget parent_instance;

  PortholeHelpScene scene;
};

enum
{
  PROP_0,
  PROP_SCENE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ENUM_TYPE (PortholeHelpScene,
                    porthole_help_scene,
                    G_DEFINE_ENUM_VALUE (PORTHOLE_HELP_SCENE_BUILDING, "building"),
                    G_DEFINE_ENUM_VALUE (PORTHOLE_HELP_SCENE_RANGES, "ranges"),
                    G_DEFINE_ENUM_VALUE (PORTHOLE_HELP_SCENE_CONNECTION, "connection"),
                    G_DEFINE_ENUM_VALUE (PORTHOLE_HELP_SCENE_TAKEN, "taken"),
                    G_DEFINE_ENUM_VALUE (PORTHOLE_HELP_SCENE_FIREWALL, "firewall"))

G_DEFINE_FINAL_TYPE (PortholeHelpDrawing, porthole_help_drawing, GTK_TYPE_WIDGET)

static void
draw_building (PortholeHelpPencil *pencil)
{
  static const struct
  {
    const char *number;
    gboolean open;
  } doors[] = {
    { "22", TRUE },  { "25", FALSE },   { "53", TRUE },   { "80", FALSE },    { "143", FALSE },
    { "443", TRUE }, { "3306", FALSE }, { "5432", TRUE }, { "25565", FALSE }, { "65535", FALSE },
  };
  const float ground = 154;

  porthole_help_pencil_house (pencil, 72, 4, 216, ground - 4);
  porthole_help_pencil_text (pencil, 180, 30, 14, 200, PORTHOLE_HELP_INK_TEXT, "192.168.1.7");
  for (guint i = 0; i < G_N_ELEMENTS (doors); i++)
    {
      float x = 86 + 40 * (float) (i % 5);
      float y = i < 5 ? 46 : 106;

      porthole_help_pencil_door (pencil, x, y, 28, 48, doors[i].open, doors[i].number);
    }
  porthole_help_pencil_line (pencil, 4, ground, 316, ground, PORTHOLE_HELP_INK_LINE);
  porthole_help_pencil_text (pencil, 36, 118, 13, 64, PORTHOLE_HELP_INK_ACCENT, ":443");
  porthole_help_pencil_arrow (pencil, 10, 134, 80, 134, FALSE, PORTHOLE_HELP_INK_ACCENT);
}

static void
draw_ranges (PortholeHelpPencil *pencil)
{
  const float width = 300, left = 10, top = 34, height = 40;
  const float registered = left + width * 1024 / 65536, dynamic = left + width * 49152 / 65536;

  porthole_help_pencil_box (pencil, left, top, width, height, 1, PORTHOLE_HELP_INK_SHADE,
                            PORTHOLE_HELP_INK_LINE);
  porthole_help_pencil_stripes (pencil, dynamic, top, left + width - dynamic, height);
  porthole_help_pencil_line (pencil, dynamic, top, dynamic, top + height, PORTHOLE_HELP_INK_LINE);
  porthole_help_pencil_box (pencil, left, top, registered - left, height, 1, PORTHOLE_HELP_INK_OPEN,
                            PORTHOLE_HELP_INK_ACCENT);

  porthole_help_pencil_line (pencil, left + 2, top - 4, left + 2, top - 10,
                             PORTHOLE_HELP_INK_ACCENT);
  porthole_help_pencil_text (pencil, left + 28, top - 20, 12, 72, PORTHOLE_HELP_INK_ACCENT,
                             "0–1023");
  porthole_help_pencil_text (pencil, (registered + dynamic) / 2, top + height / 2, 12, 180,
                             PORTHOLE_HELP_INK_TEXT, "1024–49151");
  porthole_help_pencil_text (pencil, (dynamic + left + width) / 2, top - 20, 12, 90,
                             PORTHOLE_HELP_INK_TEXT, "49152–65535");
}

static void
draw_connection (PortholeHelpPencil *pencil)
{
  const float ground = 138;

  porthole_help_pencil_house (pencil, 14, 14, 100, ground - 14);
  porthole_help_pencil_program (pencil, 48, 58, FALSE);
  porthole_help_pencil_door (pencil, 74, ground - 52, 34, 52, FALSE, "50432");
  porthole_help_pencil_house (pencil, 206, 14, 100, ground - 14);
  porthole_help_pencil_program (pencil, 272, 58, TRUE);
  porthole_help_pencil_door (pencil, 212, ground - 52, 34, 52, TRUE, "443");
  porthole_help_pencil_line (pencil, 4, ground, 316, ground, PORTHOLE_HELP_INK_LINE);

  porthole_help_pencil_arrow (pencil, 116, 104, 202, 104, FALSE, PORTHOLE_HELP_INK_ACCENT);
  porthole_help_pencil_arrow (pencil, 204, 120, 118, 120, TRUE, PORTHOLE_HELP_INK_LINE);

  /* Translators: in a drawing, under the computer that connects; there is little room */
  porthole_help_pencil_text (pencil, 64, ground + 12, 13, 124, PORTHOLE_HELP_INK_TEXT,
                             _ ("Browser"));
  /* Translators: in a drawing, under the computer that is connected to; there is little room */
  porthole_help_pencil_text (pencil, 256, ground + 12, 13, 124, PORTHOLE_HELP_INK_TEXT,
                             _ ("Web Server"));
}

static void
draw_taken (PortholeHelpPencil *pencil)
{
  porthole_help_pencil_program (pencil, 44, 44, TRUE);
  porthole_help_pencil_program (pencil, 44, 120, FALSE);
  porthole_help_pencil_box (pencil, 206, 6, 84, 148, 3, PORTHOLE_HELP_INK_SHADE,
                            PORTHOLE_HELP_INK_LINE);
  porthole_help_pencil_door (pencil, 230, 18, 36, 54, TRUE, "8080");
  porthole_help_pencil_door (pencil, 230, 90, 36, 54, FALSE, "8081");

  porthole_help_pencil_arrow (pencil, 74, 44, 224, 44, FALSE, PORTHOLE_HELP_INK_ACCENT);
  porthole_help_pencil_line (pencil, 74, 108, 134, 80, PORTHOLE_HELP_INK_LINE);
  porthole_help_pencil_cross (pencil, 142, 76);
  porthole_help_pencil_arrow (pencil, 74, 122, 224, 122, TRUE, PORTHOLE_HELP_INK_LINE);
}

static void
draw_firewall (PortholeHelpPencil *pencil)
{
  const float wall = 132, brick = 13;
  const float first_lane = 44, second_lane = 118;

  for (guint i = 0; i < 12; i++)
    {
      float y = 2 + brick * (float) i;
      float middle = i % 2 == 0 ? 10 : 22;

      if (y + brick > first_lane - 14 && y < first_lane + 14)
        continue;
      porthole_help_pencil_box (pencil, wall, y, middle, brick, 1, PORTHOLE_HELP_INK_DEEP,
                                PORTHOLE_HELP_INK_LINE);
      porthole_help_pencil_box (pencil, wall + middle, y, 32 - middle, brick, 1,
                                PORTHOLE_HELP_INK_DEEP, PORTHOLE_HELP_INK_LINE);
    }

  porthole_help_pencil_box (pencil, 222, 2, 84, 156, 3, PORTHOLE_HELP_INK_SHADE,
                            PORTHOLE_HELP_INK_LINE);
  porthole_help_pencil_door (pencil, 246, first_lane - 28, 36, 54, TRUE, "443");
  porthole_help_pencil_door (pencil, 246, second_lane - 28, 36, 54, TRUE, "5432");

  porthole_help_pencil_text (pencil, 44, first_lane - 14, 13, 80, PORTHOLE_HELP_INK_ACCENT, ":443");
  porthole_help_pencil_arrow (pencil, 14, first_lane, 240, first_lane, FALSE,
                              PORTHOLE_HELP_INK_ACCENT);
  porthole_help_pencil_text (pencil, 44, second_lane - 14, 13, 80, PORTHOLE_HELP_INK_TEXT, ":5432");
  porthole_help_pencil_line (pencil, 14, second_lane, 104, second_lane, PORTHOLE_HELP_INK_LINE);
  porthole_help_pencil_cross (pencil, 114, second_lane);
}

static const struct
{
  float height;
  void (*draw) (PortholeHelpPencil *pencil);
  const char *description;
} scenes[PORTHOLE_N_HELP_SCENES] = {
  [PORTHOLE_HELP_SCENE_BUILDING] = {
    .height = 160,
    .draw = draw_building,
    .description = N_ ("A building with the address 192.168.1.7 and ten numbered doors, some of "
                       "them open. An arrow leads to the open door 443."),
  },
  [PORTHOLE_HELP_SCENE_RANGES] = {
    .height = 80,
    .draw = draw_ranges,
    .description = N_ ("A bar with all port numbers. 0 to 1023 is a sliver of it, 1024 to 49151 "
                       "are three quarters, and 49152 to 65535 is one quarter."),
  },
  [PORTHOLE_HELP_SCENE_CONNECTION] = {
    .height = 164,
    .draw = draw_connection,
    .description = N_ ("Two computers as buildings. An arrow leads from door 50432 of a browser "
                       "to the open door 443 of a web server, and the answer back."),
  },
  [PORTHOLE_HELP_SCENE_TAKEN] = {
    .height = 160,
    .draw = draw_taken,
    .description = N_ ("Two programs and two doors. The first program has door 8080, so the "
                       "second is turned away there; door 8081 is still free."),
  },
  [PORTHOLE_HELP_SCENE_FIREWALL] = {
    .height = 162,
    .draw = draw_firewall,
    .description = N_ ("A wall before a building with two open doors. What is meant for 443 "
                       "passes through a gap; what is meant for 5432 ends at the wall."),
  },
};

static GtkSizeRequestMode
porthole_help_drawing_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
get_natural_width (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72;

  return MAX ((int) (size * NATURAL_EMS), MINIMUM_WIDTH);
}

static void
porthole_help_drawing_measure (GtkWidget *widget,
                               GtkOrientation orientation,
                               int for_size,
                               int *minimum,
                               int *natural,
                               int *minimum_baseline,
                               int *natural_baseline)
{
  PortholeHelpDrawing *self = PORTHOLE_HELP_DRAWING (widget);
  int width = get_natural_width (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MINIMUM_WIDTH;
      *natural = width;
    }
  else
    {
      width = for_size >= 0 ? MIN (for_size, width) : width;
      *minimum = *natural
          = (int) ((float) width * scenes[self->scene].height / PORTHOLE_HELP_CANVAS_WIDTH);
    }
}

static void
porthole_help_drawing_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PortholeHelpDrawing *self = PORTHOLE_HELP_DRAWING (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  float scale = MIN (width / PORTHOLE_HELP_CANVAS_WIDTH, height / scenes[self->scene].height);
  PortholeHelpPencil pencil;

  porthole_help_pencil_begin (&pencil, widget, snapshot);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((width - scale * PORTHOLE_HELP_CANVAS_WIDTH) / 2,
                                                (height - scale * scenes[self->scene].height) / 2));
  gtk_snapshot_scale (snapshot, scale, scale);
  if (pencil.mirrored)
    {
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (PORTHOLE_HELP_CANVAS_WIDTH, 0));
      gtk_snapshot_scale (snapshot, -1, 1);
    }
  scenes[self->scene].draw (&pencil);
  gtk_snapshot_restore (snapshot);
}

static void
porthole_help_drawing_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SCENE:
      g_value_set_enum (value, PORTHOLE_HELP_DRAWING (object)->scene);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
porthole_help_drawing_set_property (GObject *object,
                                    guint prop_id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SCENE:
      porthole_help_drawing_set_scene (PORTHOLE_HELP_DRAWING (object), g_value_get_enum (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
porthole_help_drawing_class_init (PortholeHelpDrawingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = porthole_help_drawing_get_property;
  object_class->set_property = porthole_help_drawing_set_property;
  widget_class->get_request_mode = porthole_help_drawing_get_request_mode;
  widget_class->measure = porthole_help_drawing_measure;
  widget_class->snapshot = porthole_help_drawing_snapshot;

  properties[PROP_SCENE] = g_param_spec_enum (
      "scene", NULL, NULL, PORTHOLE_TYPE_HELP_SCENE, PORTHOLE_HELP_SCENE_BUILDING,
      (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "drawing");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
describe (PortholeHelpDrawing *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (scenes[self->scene].description), -1);
}

static void
porthole_help_drawing_init (PortholeHelpDrawing *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::accent-color", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
  describe (self);
}

/**
 * porthole_help_drawing_get_scene:
 * @self: a drawing
 *
 * Gets what the drawing shows.
 *
 * Returns: the scene
 */
PortholeHelpScene
porthole_help_drawing_get_scene (PortholeHelpDrawing *self)
{
  g_return_val_if_fail (PORTHOLE_IS_HELP_DRAWING (self), PORTHOLE_HELP_SCENE_BUILDING);

  return self->scene;
}

/**
 * porthole_help_drawing_set_scene:
 * @self: a drawing
 * @scene: a scene
 *
 * Sets what the drawing shows.
 */
void
porthole_help_drawing_set_scene (PortholeHelpDrawing *self, PortholeHelpScene scene)
{
  g_return_if_fail (PORTHOLE_IS_HELP_DRAWING (self));
  g_return_if_fail ((guint) scene < PORTHOLE_N_HELP_SCENES);

  if (self->scene == scene)
    return;

  self->scene = scene;
  describe (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCENE]);
}
