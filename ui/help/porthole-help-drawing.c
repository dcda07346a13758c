/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "common/porthole-port-links.h"
#include "help/porthole-help-drawing.h"
#include "help/porthole-help-pencil.h"

/* How wide a drawing likes to be, in the height of its letters. */
#define NATURAL_EMS 30
#define MINIMUM_WIDTH 200

/* How far beyond the sides of a door a finger still means it. */
#define DOOR_MARGIN 4

/**
 * PortholeHelpDrawing:
 *
 * A drawing of How Ports Work. It is made of the style's own colours, is as large as the
 * letters ask for and there is room for, and tells a screen reader what it shows. Each door leads
 * to the page of its port, and each range to what is in it. What an arrow carries, as “:443”, is
 * the end of an address; the door that the arrow is for is right behind it.
 */
struct _PortholeHelpDrawing
{
  GtkWidget parent_instance;

  PortholeHelpScene scene;
};

/* Where something is that leads on: a door, or, with a name, the range of a port. */
typedef struct
{
  float x;
  float y;
  float width;
  float height;
  guint16 port;
  gboolean open;
  const char *name;
} Spot;

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

#define DOOR(x, y, width, height, port, open) { x, y, width, height, port, open, NULL }

static const Spot building_spots[] = {
  DOOR (86, 46, 28, 48, 22, TRUE),       DOOR (126, 46, 28, 48, 25, FALSE),
  DOOR (166, 46, 28, 48, 53, TRUE),      DOOR (206, 46, 28, 48, 80, FALSE),
  DOOR (246, 46, 28, 48, 143, FALSE),    DOOR (86, 106, 28, 48, 443, TRUE),
  DOOR (126, 106, 28, 48, 3306, FALSE),  DOOR (166, 106, 28, 48, 5432, TRUE),
  DOOR (206, 106, 28, 48, 25565, FALSE), DOOR (246, 106, 28, 48, 65535, FALSE),
};

static const Spot ranges_spots[] = {
  { 0, 0, 76, 36, 0, FALSE, N_ ("0–1023: Well-Known Ports") },
  { 15, 36, 220, 38, 1024, FALSE, N_ ("1024–49151: Registered Ports") },
  { 224, 0, 92, 36, 49152, FALSE, N_ ("49152–65535: Dynamic Ports") },
};

static const Spot connection_spots[] = {
  DOOR (74, 86, 34, 52, 50432, FALSE),
  DOOR (212, 86, 34, 52, 443, TRUE),
};

static const Spot taken_spots[] = {
  DOOR (230, 18, 36, 54, 8080, TRUE),
  DOOR (230, 90, 36, 54, 8081, FALSE),
};

static const Spot firewall_spots[] = {
  DOOR (246, 16, 36, 54, 443, TRUE),
  DOOR (246, 90, 36, 54, 5432, TRUE),
};

static void
draw_doors (PortholeHelpPencil *pencil, const Spot *doors, gsize n_doors)
{
  for (gsize i = 0; i < n_doors; i++)
    {
      char number[8];

      g_snprintf (number, sizeof number, "%u", doors[i].port);
      porthole_help_pencil_door (pencil, doors[i].x, doors[i].y, doors[i].width, doors[i].height,
                                 doors[i].open, number);
    }
}

static void
draw_building (PortholeHelpPencil *pencil)
{
  const float ground = 154;

  porthole_help_pencil_house (pencil, 72, 4, 216, ground - 4);
  porthole_help_pencil_text (pencil, 180, 30, 14, 200, PORTHOLE_HELP_INK_TEXT, "192.168.1.7");
  draw_doors (pencil, building_spots, G_N_ELEMENTS (building_spots));
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
  porthole_help_pencil_house (pencil, 206, 14, 100, ground - 14);
  porthole_help_pencil_program (pencil, 272, 58, TRUE);
  draw_doors (pencil, connection_spots, G_N_ELEMENTS (connection_spots));
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
  draw_doors (pencil, taken_spots, G_N_ELEMENTS (taken_spots));

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
  draw_doors (pencil, firewall_spots, G_N_ELEMENTS (firewall_spots));

  porthole_help_pencil_text (pencil, 44, first_lane - 14, 13, 80, PORTHOLE_HELP_INK_ACCENT, ":443");
  porthole_help_pencil_arrow (pencil, 14, first_lane, 240, first_lane, FALSE,
                              PORTHOLE_HELP_INK_ACCENT);
  porthole_help_pencil_text (pencil, 44, second_lane - 14, 13, 80, PORTHOLE_HELP_INK_TEXT, ":5432");
  porthole_help_pencil_line (pencil, 14, second_lane, 104, second_lane, PORTHOLE_HELP_INK_LINE);
  porthole_help_pencil_cross (pencil, 114, second_lane);
}

static const struct
{
  void (*draw) (PortholeHelpPencil *pencil);
  const Spot *spots;
  guint n_spots;
  float height;
  const char *description;
} scenes[PORTHOLE_N_HELP_SCENES] = {
  [PORTHOLE_HELP_SCENE_BUILDING] = {
    .draw = draw_building,
    .spots = building_spots,
    .n_spots = G_N_ELEMENTS (building_spots),
    .height = 160,
    .description = N_ ("A building with the address 192.168.1.7 and ten numbered doors, some of "
                       "them open. An arrow leads to the open door 443."),
  },
  [PORTHOLE_HELP_SCENE_RANGES] = {
    .draw = draw_ranges,
    .spots = ranges_spots,
    .n_spots = G_N_ELEMENTS (ranges_spots),
    .height = 80,
    .description = N_ ("A bar with all port numbers. 0 to 1023 is a sliver of it, 1024 to 49151 "
                       "are three quarters, and 49152 to 65535 is one quarter."),
  },
  [PORTHOLE_HELP_SCENE_CONNECTION] = {
    .draw = draw_connection,
    .spots = connection_spots,
    .n_spots = G_N_ELEMENTS (connection_spots),
    .height = 164,
    .description = N_ ("Two computers as buildings. An arrow leads from door 50432 of a browser "
                       "to the open door 443 of a web server, and the answer back."),
  },
  [PORTHOLE_HELP_SCENE_TAKEN] = {
    .draw = draw_taken,
    .spots = taken_spots,
    .n_spots = G_N_ELEMENTS (taken_spots),
    .height = 160,
    .description = N_ ("Two programs and two doors. The first program has door 8080, so the "
                       "second is turned away there; door 8081 is still free."),
  },
  [PORTHOLE_HELP_SCENE_FIREWALL] = {
    .draw = draw_firewall,
    .spots = firewall_spots,
    .n_spots = G_N_ELEMENTS (firewall_spots),
    .height = 162,
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

/* Returns: how large a unit of the drawing is in a place of this size, and where it begins */
static float
get_scale (PortholeHelpDrawing *self, int width, int height, graphene_point_t *ret_origin)
{
  const float scene_height = scenes[self->scene].height;
  float scale = MIN ((float) width / PORTHOLE_HELP_CANVAS_WIDTH, (float) height / scene_height);

  *ret_origin = GRAPHENE_POINT_INIT (((float) width - scale * PORTHOLE_HELP_CANVAS_WIDTH) / 2,
                                     ((float) height - scale * scene_height) / 2);
  return scale;
}

static void
porthole_help_drawing_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PortholeHelpDrawing *self = PORTHOLE_HELP_DRAWING (widget);
  const Spot *spot = scenes[self->scene].spots;
  graphene_point_t origin;
  const float scale = get_scale (self, width, height, &origin);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child), spot++)
    {
      const float margin = spot->name == NULL ? DOOR_MARGIN : 0;
      float x = spot->x - margin;
      GtkAllocation place;

      if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
        x = PORTHOLE_HELP_CANVAS_WIDTH - spot->x - spot->width - margin;
      place = (GtkAllocation) { (int) (origin.x + scale * x), (int) (origin.y + scale * spot->y),
                                (int) (scale * (spot->width + 2 * margin)),
                                (int) (scale * spot->height) };
      gtk_widget_size_allocate (child, &place, -1);
    }
}

static void
porthole_help_drawing_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PortholeHelpDrawing *self = PORTHOLE_HELP_DRAWING (widget);
  PortholeHelpPencil pencil;
  graphene_point_t origin;
  const float scale
      = get_scale (self, gtk_widget_get_width (widget), gtk_widget_get_height (widget), &origin);

  porthole_help_pencil_begin (&pencil, widget, snapshot);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &origin);
  gtk_snapshot_scale (snapshot, scale, scale);
  if (pencil.mirrored)
    {
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (PORTHOLE_HELP_CANVAS_WIDTH, 0));
      gtk_snapshot_scale (snapshot, -1, 1);
    }
  scenes[self->scene].draw (&pencil);
  gtk_snapshot_restore (snapshot);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_snapshot_child (widget, child, snapshot);
}

static void
remove_spots (PortholeHelpDrawing *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
clicked_cb (GtkWidget *button, gpointer user_data)
{
  const Spot *spot = user_data;

  if (spot->name != NULL)
    porthole_port_links_lead_to_range (button, porthole_range_of_port (spot->port));
  else
    porthole_port_links_lead (button, spot->port, spot->port);
}

/* What is drawn needs no label: a button only gives it a hand, a key and a name. */
static void
add_spot (PortholeHelpDrawing *self, const Spot *spot)
{
  g_autofree char *name = NULL;
  GtkWidget *button
      = g_object_new (GTK_TYPE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_LINK, NULL);

  if (spot->name != NULL)
    name = g_strdup (_ (spot->name));
  else
    name = g_strdup_printf (_ ("Port %u"), spot->port);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_cursor_from_name (button, "pointer");
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), (gpointer) spot);
  gtk_widget_insert_before (button, GTK_WIDGET (self), NULL);
}

static void
show_scene (PortholeHelpDrawing *self)
{
  remove_spots (self);
  for (guint i = 0; i < scenes[self->scene].n_spots; i++)
    add_spot (self, &scenes[self->scene].spots[i]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (scenes[self->scene].description), -1);
}

static void
porthole_help_drawing_dispose (GObject *object)
{
  remove_spots (PORTHOLE_HELP_DRAWING (object));

  G_OBJECT_CLASS (porthole_help_drawing_parent_class)->dispose (object);
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

  object_class->dispose = porthole_help_drawing_dispose;
  object_class->get_property = porthole_help_drawing_get_property;
  object_class->set_property = porthole_help_drawing_set_property;
  widget_class->get_request_mode = porthole_help_drawing_get_request_mode;
  widget_class->measure = porthole_help_drawing_measure;
  widget_class->size_allocate = porthole_help_drawing_size_allocate;
  widget_class->snapshot = porthole_help_drawing_snapshot;

  properties[PROP_SCENE] = g_param_spec_enum (
      "scene", NULL, NULL, PORTHOLE_TYPE_HELP_SCENE, PORTHOLE_HELP_SCENE_BUILDING,
      (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "drawing");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
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
  show_scene (self);
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
  show_scene (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCENE]);
}
