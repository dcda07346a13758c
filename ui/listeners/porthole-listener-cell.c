/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "listeners/porthole-listener-cell.h"
#include "listeners/porthole-listener-text.h"

#define CELL_KEY "porthole-cell"
#define ITEM_KEY "porthole-list-item"
#define BUFFER_SIZE 512

static GtkWidget *
make_text (const PortholeListenerCell *cell)
{
  GtkWidget *text = gtk_inscription_new ("");

  gtk_inscription_set_xalign (GTK_INSCRIPTION (text), cell->xalign);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (text),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_lines (GTK_INSCRIPTION (text), 1);
  gtk_inscription_set_nat_lines (GTK_INSCRIPTION (text), 1);
  gtk_widget_set_hexpand (text, TRUE);
  if (cell->css_class != NULL)
    gtk_widget_add_css_class (text, cell->css_class);
  return text;
}

/* A cell is a text, or a box of a mark, an icon and a text; each of these is there from the start
 * and only filled when a row is bound. */
static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  const PortholeListenerCell *cell = user_data;
  GtkWidget *child = make_text (cell);

  if (cell->icon != PORTHOLE_LISTENER_CELL_NO_ICON || cell->marked)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

      if (cell->marked)
        {
          GtkWidget *mark = gtk_label_new (NULL);

          gtk_widget_add_css_class (mark, "porthole-mark");
          gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
          gtk_widget_set_visible (mark, FALSE);
          gtk_box_append (GTK_BOX (box), mark);
        }
      if (cell->icon != PORTHOLE_LISTENER_CELL_NO_ICON)
        gtk_box_append (GTK_BOX (box), gtk_image_new ());
      gtk_box_append (GTK_BOX (box), child);
      child = box;
    }

  g_object_set_data (G_OBJECT (child), ITEM_KEY, list_item);
  gtk_list_item_set_child (list_item, child);
}

/* A style is computed anew even where a class that isn't there is taken away. */
static void
set_class (GtkWidget *widget, const char *css_class, gboolean wanted)
{
  if (gtk_widget_has_css_class (widget, css_class) == wanted)
    return;

  if (wanted)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

/**
 * porthole_listener_fill_mark:
 * @mark: the mark of a row
 * @listener: whose row it is
 *
 * Says for a moment that a row is new or has ended, and nothing otherwise.
 */
void
porthole_listener_fill_mark (GtkLabel *mark, PortholeListener *listener)
{
  PortholeListenerState state = porthole_listener_get_state (listener);
  GtkWidget *widget = GTK_WIDGET (mark);

  gtk_widget_set_visible (widget, state != PORTHOLE_LISTENER_LISTENING);
  if (state == PORTHOLE_LISTENER_LISTENING)
    return;

  set_class (widget, "new", state == PORTHOLE_LISTENER_NEW);
  set_class (widget, "gone", state == PORTHOLE_LISTENER_GONE);
  if (state == PORTHOLE_LISTENER_NEW)
    /* Translators: the mark of a row whose program has just begun to listen */
    gtk_label_set_text (mark, _ ("new"));
  else
    /* Translators: the mark of a row whose program has just stopped listening */
    gtk_label_set_text (mark, _ ("ended"));
}

static void
fill_icon (GtkImage *image, PortholeListenerCellIcon icon, PortholeListener *listener)
{
  if (icon == PORTHOLE_LISTENER_CELL_REACH_ICON)
    gtk_image_set_from_icon_name (
        image, porthole_listener_reach_icon (porthole_listener_get_reach (listener)));
  else
    {
      GIcon *app_icon = porthole_listener_get_app_icon (listener);

      gtk_widget_set_visible (GTK_WIDGET (image), app_icon != NULL);
      if (app_icon != NULL)
        gtk_image_set_from_gicon (image, app_icon);
    }
}

static void
fill (GtkListItem *list_item, const PortholeListenerCell *cell)
{
  PortholeListener *listener = gtk_list_item_get_item (list_item);
  GtkWidget *part = gtk_list_item_get_child (list_item);
  char buffer[BUFFER_SIZE];
  const char *text;

  if (GTK_IS_BOX (part))
    part = gtk_widget_get_first_child (part);
  if (cell->marked)
    {
      porthole_listener_fill_mark (GTK_LABEL (part), listener);
      part = gtk_widget_get_next_sibling (part);
    }
  if (cell->icon != PORTHOLE_LISTENER_CELL_NO_ICON)
    {
      fill_icon (GTK_IMAGE (part), cell->icon, listener);
      part = gtk_widget_get_next_sibling (part);
    }

  text = cell->text (listener, buffer, sizeof buffer);
  gtk_inscription_set_text (GTK_INSCRIPTION (part), text != NULL ? text : "");
  if (cell->is_known != NULL)
    set_class (part, "dim-label", !cell->is_known (listener));
}

static void
notify_cb (GObject *item, GParamSpec *pspec, gpointer user_data)
{
  GtkListItem *list_item = user_data;
  const PortholeListenerCell *cell = g_object_get_data (G_OBJECT (list_item), CELL_KEY);

  if (g_strv_contains (cell->properties, pspec->name))
    fill (list_item, cell);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  fill (list_item, user_data);
  g_object_set_data (G_OBJECT (list_item), CELL_KEY, user_data);
  g_signal_connect (gtk_list_item_get_item (list_item), "notify", G_CALLBACK (notify_cb),
                    list_item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (list_item), notify_cb, list_item);
}

/**
 * porthole_listener_cell_factory_new:
 * @cell: (transfer none): how to fill the cells; static
 *
 * Makes the cells of a column of the table of listeners, each one line of text. They follow
 * what happens to the listener.
 *
 * Returns: (transfer full): the factory
 */
GtkListItemFactory *
porthole_listener_cell_factory_new (const PortholeListenerCell *cell)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), (gpointer) cell);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), (gpointer) cell);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), (gpointer) cell);
  return factory;
}

/**
 * porthole_listener_cell_find_row:
 * @widget: (nullable): a widget in the table, as gtk_widget_pick() gives it
 *
 * Finds the row that a widget is in.
 *
 * Returns: the row's position, GTK_INVALID_LIST_POSITION for none
 */
guint
porthole_listener_cell_find_row (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      GtkListItem *item = g_object_get_data (G_OBJECT (widget), ITEM_KEY);
      GtkWidget *child = gtk_widget_get_first_child (widget);

      /* Beside the text of a cell is the cell itself. */
      if (item == NULL && child != NULL)
        item = g_object_get_data (G_OBJECT (child), ITEM_KEY);
      if (item != NULL)
        return gtk_list_item_get_position (item);
    }

  return GTK_INVALID_LIST_POSITION;
}
