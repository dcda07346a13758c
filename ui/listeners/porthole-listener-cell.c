/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "listeners/porthole-listener-cell.h"
#include "listeners/porthole-listener-text.h"

#define ITEM_KEY "porthole-list-item"
#define BUFFER_SIZE 512

/* How a column fills its cells. The cell is a box of an icon (reach), a text, and a mark (port);
 * each of these is there from the start and only filled when a row is bound. */
typedef struct
{
  PortholeTextFunc func;
  const char *css_class;
  char *notify;
  gboolean has_icon;
  gboolean has_mark;
} Cell;

static GtkWidget *
make_text (const Cell *cell)
{
  GtkWidget *text = gtk_inscription_new ("");

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (text),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_lines (GTK_INSCRIPTION (text), 1);
  gtk_inscription_set_nat_lines (GTK_INSCRIPTION (text), 1);
  gtk_widget_set_hexpand (text, TRUE);
  if (cell->css_class != NULL)
    gtk_widget_add_css_class (text, cell->css_class);
  return text;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  Cell *cell = user_data;
  GtkWidget *child = make_text (cell);

  if (cell->has_icon || cell->has_mark)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

      if (cell->has_icon)
        gtk_box_append (GTK_BOX (box), gtk_image_new ());
      gtk_box_append (GTK_BOX (box), child);
      if (cell->has_mark)
        {
          GtkWidget *mark = gtk_label_new (NULL);

          gtk_widget_add_css_class (mark, "porthole-mark");
          gtk_widget_set_visible (mark, FALSE);
          gtk_box_append (GTK_BOX (box), mark);
        }
      child = box;
    }

  g_object_set_data (G_OBJECT (child), ITEM_KEY, list_item);
  gtk_list_item_set_child (list_item, child);
}

static void
fill_mark (GtkWidget *mark, PortholeListener *listener)
{
  PortholeListenerState state = porthole_listener_get_state (listener);

  gtk_widget_set_visible (mark, state != PORTHOLE_LISTENER_LISTENING);
  gtk_widget_remove_css_class (mark, "new");
  gtk_widget_remove_css_class (mark, "gone");
  if (state == PORTHOLE_LISTENER_NEW)
    {
      gtk_widget_add_css_class (mark, "new");
      /* Translators: the mark of a row whose program has just begun to listen */
      gtk_label_set_text (GTK_LABEL (mark), _ ("new"));
    }
  else if (state == PORTHOLE_LISTENER_GONE)
    {
      gtk_widget_add_css_class (mark, "gone");
      /* Translators: the mark of a row whose program has just stopped listening */
      gtk_label_set_text (GTK_LABEL (mark), _ ("ended"));
    }
}

static void
fill (GtkListItem *list_item, const Cell *cell)
{
  PortholeListener *listener = gtk_list_item_get_item (list_item);
  GtkWidget *child = gtk_list_item_get_child (list_item);
  GtkWidget *text = child;
  char buffer[BUFFER_SIZE];
  const char *said;

  if (cell->has_icon || cell->has_mark)
    text = gtk_widget_get_first_child (child);
  if (cell->has_icon)
    {
      gtk_image_set_from_icon_name (
          GTK_IMAGE (text), porthole_listener_reach_icon (porthole_listener_get_reach (listener)));
      text = gtk_widget_get_next_sibling (text);
    }
  said = cell->func (listener, buffer, sizeof buffer);
  gtk_inscription_set_text (GTK_INSCRIPTION (text), said != NULL ? said : "");
  if (cell->has_mark)
    fill_mark (gtk_widget_get_next_sibling (text), listener);
}

static void
notify_cb (GObject *item, GParamSpec *pspec, gpointer user_data)
{
  GtkListItem *list_item = user_data;

  fill (list_item, g_object_get_data (G_OBJECT (list_item), "porthole-cell"));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  Cell *cell = user_data;

  fill (list_item, cell);
  g_object_set_data (G_OBJECT (list_item), "porthole-cell", cell);
  g_signal_connect (gtk_list_item_get_item (list_item), cell->notify, G_CALLBACK (notify_cb),
                    list_item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (list_item), notify_cb, list_item);
}

static void
cell_free_cb (gpointer data, GClosure *closure)
{
  Cell *cell = data;

  g_free (cell->notify);
  g_free (cell);
}

static GtkListItemFactory *
make_factory (const Cell *template, const char *property)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Cell *cell = g_memdup2 (template, sizeof *template);

  cell->notify = g_strconcat ("notify::", property, NULL);
  g_signal_connect_data (factory, "setup", G_CALLBACK (setup_cb), cell, cell_free_cb, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), cell);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), cell);
  return factory;
}

/**
 * porthole_listener_cell_new_port:
 *
 * Makes the cells that say a port, and for a moment that it is new or has ended.
 *
 * Returns: (transfer full): the factory
 */
GtkListItemFactory *
porthole_listener_cell_new_port (void)
{
  const Cell cell
      = { .func = porthole_listener_text_port, .css_class = "numeric", .has_mark = TRUE };

  return make_factory (&cell, "state");
}

/**
 * porthole_listener_cell_new_reach:
 *
 * Makes the cells that say from where somebody can be reached, with an icon.
 *
 * Returns: (transfer full): the factory
 */
GtkListItemFactory *
porthole_listener_cell_new_reach (void)
{
  const Cell cell = { .func = porthole_listener_text_reach, .has_icon = TRUE };

  return make_factory (&cell, "reach");
}

/**
 * porthole_listener_cell_new_text:
 * @func: says what a cell says
 * @property: the property after whose change the cell is filled anew; static
 * @css_class: (nullable): a style class for the cells; static
 *
 * Makes cells of one line of text.
 *
 * Returns: (transfer full): the factory
 */
GtkListItemFactory *
porthole_listener_cell_new_text (PortholeTextFunc func, const char *property, const char *css_class)
{
  const Cell cell = { .func = func, .css_class = css_class };

  return make_factory (&cell, property);
}

/**
 * porthole_listener_cell_find_item:
 * @widget: (nullable): a widget in a table of listeners, as gtk_widget_pick() gives it
 *
 * Finds the row that a widget is in.
 *
 * Returns: (transfer none) (nullable): the list item of one of the row's cells
 */
GtkListItem *
porthole_listener_cell_find_item (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      GtkListItem *item = g_object_get_data (G_OBJECT (widget), ITEM_KEY);
      GtkWidget *child;

      if (item != NULL)
        return item;
      /* Beside the text of a cell is the cell itself. */
      child = gtk_widget_get_first_child (widget);
      if (child != NULL && (item = g_object_get_data (G_OBJECT (child), ITEM_KEY)) != NULL)
        return item;
    }

  return NULL;
}
