/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "chart/porthole-chart-view-private.h"

#define ROWS_A_PAGE 16

/* How near to the mark of a listening port a click may miss it, in logical pixels. */
#define HIT_DISTANCE 6

typedef enum
{
  MOVE_BY,
  MOVE_TO_ROW_START,
  MOVE_TO_ROW_END,
  MOVE_TO_FIRST,
  MOVE_TO_LAST,
  MOVE_TO_NEXT,
  MOVE_TO_PREVIOUS,
} Move;

/* Ctrl and an arrow go from one known port to the next, as they go from word to word in text. */
static int
find_known (PortholeChartView *self, gboolean backwards)
{
  const PortholeChartLayers known
      = self->layers & (PORTHOLE_CHART_LISTENING | PORTHOLE_CHART_CURATED);
  int port = porthole_chart_find (self->chart, known, (guint16) self->cursor, backwards);

  return port >= 0 ? port : (int) self->cursor;
}

static gboolean
move_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  PortholeChartView *self = PORTHOLE_CHART_VIEW (widget);
  int port = (int) self->cursor;
  const int row_start = port / PORTHOLE_CHART_COLUMNS * PORTHOLE_CHART_COLUMNS;
  int move;
  int count;
  gboolean extend;

  if (self->chart == NULL)
    return FALSE;

  g_variant_get (args, "(iib)", &move, &count, &extend);
  switch ((Move) move)
    {
    case MOVE_TO_ROW_START:
      port = row_start;
      break;
    case MOVE_TO_ROW_END:
      port = row_start + PORTHOLE_CHART_COLUMNS - 1;
      break;
    case MOVE_TO_FIRST:
      port = 0;
      break;
    case MOVE_TO_LAST:
      port = PORTHOLE_PORT_MAX;
      break;
    case MOVE_TO_NEXT:
      port = find_known (self, FALSE);
      break;
    case MOVE_TO_PREVIOUS:
      port = find_known (self, TRUE);
      break;
    case MOVE_BY:
    default:
      /* A whole row up from the first one stays where it is rather than go to port 0. */
      if (port + count >= 0 && port + count <= PORTHOLE_PORT_MAX)
        port += count;
      else if (ABS (count) > PORTHOLE_CHART_COLUMNS)
        port = count < 0
                   ? port % PORTHOLE_CHART_COLUMNS
                   : PORTHOLE_N_PORTS - PORTHOLE_CHART_COLUMNS + port % PORTHOLE_CHART_COLUMNS;
      break;
    }

  porthole_chart_view_move_cursor (self, (guint) port, extend);

  return TRUE;
}

static gboolean
zoom_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  porthole_chart_view_zoom (PORTHOLE_CHART_VIEW (widget), g_variant_get_int32 (args));

  return TRUE;
}

static gboolean
zoom_to_fit_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  porthole_chart_view_zoom_to_fit (PORTHOLE_CHART_VIEW (widget));

  return TRUE;
}

static gboolean
activate_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  PortholeChartView *self = PORTHOLE_CHART_VIEW (widget);

  porthole_chart_view_activate (self, self->cursor);

  return TRUE;
}

static gboolean
unmark_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  PortholeChartView *self = PORTHOLE_CHART_VIEW (widget);

  if (self->mark_start < 0)
    return FALSE;

  porthole_chart_view_unmark (self);

  return TRUE;
}

static void
add_move (GtkWidgetClass *widget_class, guint key, GdkModifierType modifiers, Move move, int count)
{
  gtk_widget_class_add_binding (widget_class, key, modifiers, move_cb, "(iib)", move, count, FALSE);
  gtk_widget_class_add_binding (widget_class, key, modifiers | GDK_SHIFT_MASK, move_cb, "(iib)",
                                move, count, TRUE);
}

/*< private >
 * porthole_chart_view_add_bindings:
 * @widget_class: the class of the view
 *
 * Gives the chart its keys.
 */
void
porthole_chart_view_add_bindings (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint keys[2];
    GdkModifierType modifiers;
    Move move;
    int count;
  } moves[] = {
    { { GDK_KEY_Left, GDK_KEY_KP_Left }, 0, MOVE_BY, -1 },
    { { GDK_KEY_Right, GDK_KEY_KP_Right }, 0, MOVE_BY, 1 },
    { { GDK_KEY_Up, GDK_KEY_KP_Up }, 0, MOVE_BY, -PORTHOLE_CHART_COLUMNS },
    { { GDK_KEY_Down, GDK_KEY_KP_Down }, 0, MOVE_BY, PORTHOLE_CHART_COLUMNS },
    { { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up }, 0, MOVE_BY, -ROWS_A_PAGE * PORTHOLE_CHART_COLUMNS },
    { { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down },
      0,
      MOVE_BY,
      ROWS_A_PAGE * PORTHOLE_CHART_COLUMNS },
    { { GDK_KEY_Home, GDK_KEY_KP_Home }, 0, MOVE_TO_ROW_START, 0 },
    { { GDK_KEY_End, GDK_KEY_KP_End }, 0, MOVE_TO_ROW_END, 0 },
    { { GDK_KEY_Home, GDK_KEY_KP_Home }, GDK_CONTROL_MASK, MOVE_TO_FIRST, 0 },
    { { GDK_KEY_End, GDK_KEY_KP_End }, GDK_CONTROL_MASK, MOVE_TO_LAST, 0 },
    { { GDK_KEY_Right, GDK_KEY_KP_Right }, GDK_CONTROL_MASK, MOVE_TO_NEXT, 0 },
    { { GDK_KEY_Left, GDK_KEY_KP_Left }, GDK_CONTROL_MASK, MOVE_TO_PREVIOUS, 0 },
  };
  static const struct
  {
    guint key;
    int steps;
  } zooms[] = {
    { GDK_KEY_plus, 1 },   { GDK_KEY_KP_Add, 1 },       { GDK_KEY_equal, 1 },
    { GDK_KEY_minus, -1 }, { GDK_KEY_KP_Subtract, -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      for (gsize k = 0; k < G_N_ELEMENTS (moves[i].keys); k++)
        add_move (widget_class, moves[i].keys[k], moves[i].modifiers, moves[i].move,
                  moves[i].count);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      gtk_widget_class_add_binding (widget_class, zooms[i].key, 0, zoom_cb, "i", zooms[i].steps);
      gtk_widget_class_add_binding (widget_class, zooms[i].key, GDK_CONTROL_MASK, zoom_cb, "i",
                                    zooms[i].steps);
    }

  gtk_widget_class_add_binding (widget_class, GDK_KEY_0, GDK_CONTROL_MASK, zoom_to_fit_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_0, GDK_CONTROL_MASK, zoom_to_fit_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, activate_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, activate_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, activate_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, unmark_cb, NULL);
}

/* Cells can be as small as a pixel: near the mark of a listening port, that port is meant. */
static int
find_target (PortholeChartView *self, double x, double y)
{
  int best = porthole_chart_view_port_at (self, x, y, FALSE);
  double nearest = HIT_DISTANCE;
  PortholeChartGeometry g;
  const PortholePortSet *listening;
  int reach;

  porthole_chart_view_get_geometry (self, &g);
  if (best < 0 || self->chart == NULL || g.cell >= HIT_DISTANCE
      || (self->layers & PORTHOLE_CHART_LISTENING) == 0)
    return best;

  listening = porthole_chart_get_layer (self->chart, PORTHOLE_CHART_LISTENING);
  reach = (int) ceil (HIT_DISTANCE / g.cell) * (PORTHOLE_CHART_COLUMNS + 1);
  for (int port = porthole_port_set_next (listening, best - reach);
       port >= 0 && port <= best + reach; port = porthole_port_set_next (listening, port + 1))
    {
      double dx = g.x + (port % PORTHOLE_CHART_COLUMNS + 0.5) * g.cell - x;
      double dy = g.y + (port / PORTHOLE_CHART_COLUMNS + 0.5) * g.cell - y;

      if (hypot (dx, dy) < nearest)
        {
          nearest = hypot (dx, dy);
          best = port;
        }
    }

  return best;
}

static void
motion_cb (PortholeChartView *self, double x, double y)
{
  porthole_chart_view_set_hover (self, find_target (self, x, y));
}

static void
leave_cb (PortholeChartView *self)
{
  porthole_chart_view_set_hover (self, -1);
}

static gboolean
is_touch (GtkGesture *gesture)
{
  GdkDevice *device
      = gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (gesture));

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, PortholeChartView *self)
{
  int port = find_target (self, x, y);
  gboolean again = port == (int) self->cursor;

  if (self->dragging || port < 0)
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  porthole_chart_view_unmark (self);
  porthole_chart_view_move_cursor (self, (guint) port, FALSE);

  /* A finger covers many ports: the first touch shows which one it was. */
  if (again || !is_touch (GTK_GESTURE (gesture)))
    porthole_chart_view_activate (self, (guint) port);
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, PortholeChartView *self)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  self->dragging = FALSE;
  self->drag_x = x;
  self->drag_y = y;
  self->drag_center_x = self->center_x;
  self->drag_center_y = self->center_y;
  self->panning = button == GDK_BUTTON_MIDDLE
                  || (is_touch (GTK_GESTURE (gesture)) && porthole_chart_view_can_zoom (self, -1));

  if (button != GDK_BUTTON_PRIMARY && button != GDK_BUTTON_MIDDLE)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
}

static void
drag_update_cb (GtkGestureDrag *gesture, double dx, double dy, PortholeChartView *self)
{
  if (!self->dragging)
    {
      if (!gtk_drag_check_threshold (GTK_WIDGET (self), (int) self->drag_x, (int) self->drag_y,
                                     (int) (self->drag_x + dx), (int) (self->drag_y + dy)))
        return;

      self->dragging = TRUE;
      gtk_widget_grab_focus (GTK_WIDGET (self));
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
    }

  if (self->panning)
    {
      double cell = porthole_chart_view_get_cell_size (self);

      porthole_chart_view_set_center (self, self->drag_center_x - dx / cell,
                                      self->drag_center_y - dy / cell);
    }
  else
    {
      int from = porthole_chart_view_port_at (self, self->drag_x, self->drag_y, TRUE);
      int to = porthole_chart_view_port_at (self, self->drag_x + dx, self->drag_y + dy, TRUE);

      porthole_chart_view_mark (self, (guint) from, (guint) to);
      porthole_chart_view_set_cursor (self, (guint) to);
    }
}

static void
drag_end_cb (GtkGestureDrag *gesture, double dx, double dy, PortholeChartView *self)
{
  /* What was marked is told once, at the end: a screen reader can't follow a drag. */
  if (self->dragging && !self->panning)
    porthole_chart_view_move_cursor (self, self->cursor, FALSE);

  self->dragging = FALSE;
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, PortholeChartView *self)
{
  GtkEventController *base = GTK_EVENT_CONTROLLER (controller);
  GdkEvent *event = gtk_event_controller_get_current_event (base);
  GdkModifierType modifiers = event != NULL ? gdk_event_get_modifier_state (event) : 0;
  gboolean wheel = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL;
  double cell = porthole_chart_view_get_cell_size (self);
  double x = gtk_widget_get_width (GTK_WIDGET (self)) / 2.0;
  double y = gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;
  int steps;

  if ((modifiers & GDK_SHIFT_MASK) != 0 || (!wheel && (modifiers & GDK_CONTROL_MASK) == 0))
    {
      const double factor = wheel ? 48 : 1;

      porthole_chart_view_set_center (self, self->center_x + dx * factor / cell,
                                      self->center_y + dy * factor / cell);
      return TRUE;
    }

  /* The event's own place is of the surface; the pointer's of this widget is remembered. */
  if (event != NULL && self->hover >= 0)
    {
      graphene_rect_t rect;

      porthole_chart_view_get_cell_rect (self, (guint) self->hover, &rect);
      x = rect.origin.x + rect.size.width / 2;
      y = rect.origin.y + rect.size.height / 2;
    }

  self->scroll_rest += wheel ? -dy : -dy / 32;
  steps = (int) self->scroll_rest;
  self->scroll_rest -= steps;
  if (steps != 0)
    porthole_chart_view_zoom_at (self, steps, x, y);

  return TRUE;
}

static void
pinch_begin_cb (PortholeChartView *self)
{
  PortholeChartGeometry g;

  porthole_chart_view_get_geometry (self, &g);
  self->pinch_zoom = g.cell * g.scale;
}

static void
pinch_cb (GtkGestureZoom *gesture, double scale, PortholeChartView *self)
{
  double x = gtk_widget_get_width (GTK_WIDGET (self)) / 2.0;
  double y = gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;

  if (gtk_gesture_is_active (GTK_GESTURE (gesture)))
    gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y);
  porthole_chart_view_zoom_to (self, self->pinch_zoom * scale, x, y);
}

/*< private >
 * porthole_chart_view_add_gestures:
 * @self: a view
 *
 * Lets the chart be pointed at, marked in, moved and zoomed.
 */
void
porthole_chart_view_add_gestures (PortholeChartView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll
      = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (widget, motion);

  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (widget, scroll);

  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), 0);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));

  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));
}
