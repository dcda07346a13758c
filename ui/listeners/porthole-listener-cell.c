/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "common/porthole-place.h"
#include "listeners/porthole-listener-cell.h"
#include "listeners/porthole-listener-text.h"

#define CELL_KEY "porthole-cell"
#define BUFFER_SIZE 512

/* A number is never cut for a mark. */
#define PORT_DIGITS 6

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

static void update (GtkWidget *child);

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
          GtkWidget *mark = gtk_inscription_new ("");

          porthole_listener_set_up_mark (GTK_INSCRIPTION (mark));
          gtk_inscription_set_min_chars (GTK_INSCRIPTION (mark), 0);
          gtk_inscription_set_min_chars (GTK_INSCRIPTION (child), PORT_DIGITS);
          gtk_box_append (GTK_BOX (box), mark);
        }
      if (cell->icon != PORTHOLE_LISTENER_CELL_NO_ICON)
        gtk_box_append (GTK_BOX (box), gtk_image_new ());
      gtk_box_append (GTK_BOX (box), child);
      child = box;
    }

  g_object_set_data (G_OBJECT (child), CELL_KEY, user_data);
  g_signal_connect (child, "map", G_CALLBACK (update), NULL);
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

static const char *
get_mark (PortholeListenerState state)
{
  switch (state)
    {
    case PORTHOLE_LISTENER_NEW:
      /* Translators: the mark of a row whose program has just begun to listen */
      return _ ("new");
    case PORTHOLE_LISTENER_GONE:
      /* Translators: the mark of a row whose program has just stopped listening */
      return _ ("ended");
    case PORTHOLE_LISTENER_LISTENING:
    default:
      return "";
    }
}

static guint
count_columns (const char *text)
{
  guint n_columns = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    n_columns += g_unichar_iswide (g_utf8_get_char (text)) ? 2 : 1;
  return n_columns;
}

/**
 * porthole_listener_set_up_mark:
 * @mark: the mark of a row
 *
 * Makes a mark as wide without a text as with one, so that no row of a table is laid out anew when
 * a mark comes or goes.
 */
void
porthole_listener_set_up_mark (GtkInscription *mark)
{
  guint n_columns = MAX (count_columns (get_mark (PORTHOLE_LISTENER_NEW)),
                         count_columns (get_mark (PORTHOLE_LISTENER_GONE)));

  /* Bold letters are wider than what counts as a character. */
  gtk_inscription_set_min_chars (mark, n_columns + 2);
  gtk_inscription_set_nat_chars (mark, n_columns + 2);
  gtk_inscription_set_xalign (mark, 0.5);
  gtk_inscription_set_text_overflow (mark, GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_lines (mark, 1);
  gtk_inscription_set_nat_lines (mark, 1);
  gtk_widget_set_valign (GTK_WIDGET (mark), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (mark), "porthole-mark");
}

/**
 * porthole_listener_fill_mark:
 * @mark: the mark of a row
 * @listener: whose row it is
 *
 * Says for a moment that a row is new or has ended, and nothing otherwise.
 */
void
porthole_listener_fill_mark (GtkInscription *mark, PortholeListener *listener)
{
  PortholeListenerState state = porthole_listener_get_state (listener);

  set_class (GTK_WIDGET (mark), "new", state == PORTHOLE_LISTENER_NEW);
  set_class (GTK_WIDGET (mark), "gone", state == PORTHOLE_LISTENER_GONE);
  gtk_inscription_set_text (mark, get_mark (state));
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
fill (GtkWidget *child, const PortholeListenerCell *cell, PortholeListener *listener)
{
  GtkWidget *part = GTK_IS_BOX (child) ? gtk_widget_get_first_child (child) : child;
  char buffer[BUFFER_SIZE];
  const char *text;

  if (cell->marked)
    {
      porthole_listener_fill_mark (GTK_INSCRIPTION (part), listener);
      part = gtk_widget_get_next_sibling (part);
    }
  if (cell->icon != PORTHOLE_LISTENER_CELL_NO_ICON)
    {
      fill_icon (GTK_IMAGE (part), cell->icon, listener);
      part = gtk_widget_get_next_sibling (part);
    }

  text = cell->text (listener, buffer, sizeof buffer);
  if (g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (part)), text) != 0)
    gtk_inscription_set_text (GTK_INSCRIPTION (part), text != NULL ? text : "");
  if (cell->is_known != NULL)
    set_class (part, "dim-label", !cell->is_known (listener));
}

/* A table has the widgets of many more rows than are to be seen: those are filled when they come
 * there. */
static void
update (GtkWidget *child)
{
  PortholePlace *place = gtk_widget_get_mapped (child) ? porthole_place_find (child) : NULL;

  if (place != NULL && porthole_place_get_item (place) != NULL)
    fill (child, g_object_get_data (G_OBJECT (child), CELL_KEY), porthole_place_get_item (place));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  GtkWidget *child = gtk_list_item_get_child (list_item);
  PortholePlace *place = gtk_list_item_get_item (list_item);

  porthole_place_set_shower (child, place);
  g_signal_connect_swapped (place, "changed", G_CALLBACK (update), child);
  fill (child, user_data, porthole_place_get_item (place));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  GtkWidget *child = gtk_list_item_get_child (list_item);

  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (list_item), update, child);
  porthole_place_set_shower (child, NULL);
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
