/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The table of the Listening page and the list of two-line rows that stands in for it where there
 * is no room: which of them is shown, their menu and their keys. */

#include "config.h"

#include "listeners/porthole-listener-cell.h"
#include "listeners/porthole-listener-row.h"
#include "listeners/porthole-listeners-page-private.h"

/*< private >
 * porthole_listeners_page_get_list_widget:
 * @self: the page
 *
 * Gets what shows the rows now.
 *
 * Returns: (transfer none): the table or the list
 */
GtkWidget *
porthole_listeners_page_get_list_widget (PortholeListenersPage *self)
{
  return self->compact ? GTK_WIDGET (self->list_view) : GTK_WIDGET (self->column_view);
}

/*< private >
 * porthole_listeners_page_enter_list:
 * @self: the page
 *
 * Gives the keyboard to the selected row, or else to the first. A list that was empty when it was
 * given its rows would not take it by itself.
 */
void
porthole_listeners_page_enter_list (PortholeListenersPage *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  porthole_places_flush (self->places);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->places)) == 0)
    return;

  if (position == GTK_INVALID_LIST_POSITION)
    position = 0;
  if (self->compact)
    gtk_list_view_scroll_to (self->list_view, position, GTK_LIST_SCROLL_FOCUS, NULL);
  else
    gtk_column_view_scroll_to (self->column_view, position, NULL, GTK_LIST_SCROLL_FOCUS, NULL);
  gtk_widget_grab_focus (porthole_listeners_page_get_list_widget (self));
}

/*< private >
 * porthole_listeners_page_move_focus_in:
 * @self: the page
 *
 * Gives the keyboard to a row if the view around the rows has it, which takes it while there are none.
 */
void
porthole_listeners_page_move_focus_in (PortholeListenersPage *self)
{
  GtkWidget *list = porthole_listeners_page_get_list_widget (self);
  GtkRoot *root = gtk_widget_get_root (list);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && focus == gtk_widget_get_parent (list))
    porthole_listeners_page_enter_list (self);
}

/*< private >
 * porthole_listeners_page_update_list:
 * @self: the page
 *
 * Gives the rows to the table or to the list, whichever there is room for. The other one has
 * none, and so costs nothing.
 */
void
porthole_listeners_page_update_list (PortholeListenersPage *self)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (self->places);
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->stack)) != NULL;

  gtk_list_view_set_model (self->list_view, self->compact ? model : NULL);
  gtk_column_view_set_model (self->column_view, self->compact ? NULL : model);
  porthole_places_set_view (self->places, porthole_listeners_page_get_list_widget (self));
  if (had_focus)
    porthole_listeners_page_enter_list (self);
}

/*< private >
 * porthole_listeners_page_scroll_to:
 * @self: the page
 * @position: a row
 *
 * Selects a row, and gives it the keyboard.
 */
void
porthole_listeners_page_scroll_to (PortholeListenersPage *self, guint position)
{
  const GtkListScrollFlags flags = GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT;

  porthole_places_flush (self->places);
  if (self->compact)
    gtk_list_view_scroll_to (self->list_view, position, flags, NULL);
  else
    gtk_column_view_scroll_to (self->column_view, position, NULL, flags, NULL);
}

static void
show_menu (PortholeListenersPage *self, GtkWidget *view, double x, double y)
{
  graphene_point_t from = GRAPHENE_POINT_INIT ((float) x, (float) y), to;
  GdkRectangle at = { .width = 1, .height = 1 };

  if (porthole_listeners_page_get_selected (self) == NULL
      || !gtk_widget_compute_point (view, GTK_WIDGET (self), &from, &to))
    return;

  at.x = (int) to.x;
  at.y = (int) to.y;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &at);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static guint
find_row (PortholeListenersPage *self, GtkWidget *view, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (view, x, y, GTK_PICK_DEFAULT);

  return porthole_places_find_row (self->places, picked);
}

static void
open_menu (PortholeListenersPage *self, GtkGesture *gesture, double x, double y)
{
  GtkWidget *view = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  guint position = find_row (self, view, x, y);

  if (position == GTK_INVALID_LIST_POSITION)
    return;

  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->places), position, TRUE);
  show_menu (self, view, x, y);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
clicked_cb (GtkGestureClick *gesture, int n_press, double x, double y, PortholeListenersPage *self)
{
  open_menu (self, GTK_GESTURE (gesture), x, y);
}

static void
long_pressed_cb (GtkGestureLongPress *gesture, double x, double y, PortholeListenersPage *self)
{
  open_menu (self, GTK_GESTURE (gesture), x, y);
}

static gboolean
menu_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  graphene_rect_t bounds;

  if (focus == NULL || !gtk_widget_compute_bounds (focus, widget, &bounds))
    return GDK_EVENT_PROPAGATE;

  show_menu (user_data, widget, bounds.origin.x + 24, bounds.origin.y + bounds.size.height);
  return GDK_EVENT_STOP;
}

static gboolean
pause_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  return gtk_widget_activate_action (user_data, "listeners.pause", NULL);
}

static void
add_shortcut (GtkShortcutController *controller,
              GtkShortcutTrigger *trigger,
              GtkShortcutAction *action)
{
  gtk_shortcut_controller_add_shortcut (controller, gtk_shortcut_new (trigger, action));
}

static void
add_controllers (PortholeListenersPage *self, GtkWidget *view)
{
  GtkShortcutController *keys = GTK_SHORTCUT_CONTROLLER (gtk_shortcut_controller_new ());
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *long_press = gtk_gesture_long_press_new ();

  /* The table would take Space for itself, to select a row that is selected already. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (keys), GTK_PHASE_CAPTURE);
  add_shortcut (keys, gtk_keyval_trigger_new (GDK_KEY_space, 0),
                gtk_callback_action_new (pause_key_cb, self, NULL));
  add_shortcut (keys,
                gtk_alternative_trigger_new (gtk_keyval_trigger_new (GDK_KEY_Menu, 0),
                                             gtk_keyval_trigger_new (GDK_KEY_F10, GDK_SHIFT_MASK)),
                gtk_callback_action_new (menu_key_cb, self, NULL));
  add_shortcut (keys, gtk_keyval_trigger_new (GDK_KEY_Delete, 0),
                gtk_named_action_new ("listener.end"));
  add_shortcut (keys, gtk_keyval_trigger_new (GDK_KEY_c, GDK_CONTROL_MASK),
                gtk_named_action_new ("listener.copy-row"));
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (keys));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (clicked_cb), self);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (click));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (long_press), TRUE);
  g_signal_connect (long_press, "pressed", G_CALLBACK (long_pressed_cb), self);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (long_press));
}

/* What a row is about can be ended from its details, too. */
static void
add_details_keys (PortholeListenersPage *self)
{
  GtkShortcutController *keys = GTK_SHORTCUT_CONTROLLER (gtk_shortcut_controller_new ());

  add_shortcut (keys, gtk_keyval_trigger_new (GDK_KEY_Delete, 0),
                gtk_named_action_new ("listener.end"));
  gtk_widget_add_controller (GTK_WIDGET (self->listener_view), GTK_EVENT_CONTROLLER (keys));
}

/*< private >
 * porthole_listeners_page_set_up_list:
 * @self: the page
 *
 * Gives the table and the list their rows, their menu and their keys.
 */
void
porthole_listeners_page_set_up_list (PortholeListenersPage *self)
{
  g_autoptr (GtkListItemFactory) factory = porthole_listener_row_factory_new ();

  self->places = porthole_places_new (self->selection);
  self->popover = gtk_popover_menu_new_from_model (self->row_menu);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));

  gtk_list_view_set_factory (self->list_view, factory);
  add_controllers (self, GTK_WIDGET (self->column_view));
  add_controllers (self, GTK_WIDGET (self->list_view));
  add_details_keys (self);
  porthole_listeners_page_update_list (self);
}
