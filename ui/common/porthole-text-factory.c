/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "common/porthole-text-factory.h"

#define BUFFER_SIZE 512

typedef struct
{
  PortholeTextFunc func;
  float xalign;
  const char *css_class;
  const char *notify;
} TextColumn;

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  TextColumn *column = user_data;
  GtkWidget *inscription = gtk_inscription_new ("");

  gtk_inscription_set_xalign (GTK_INSCRIPTION (inscription), column->xalign);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (inscription),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_lines (GTK_INSCRIPTION (inscription), 1);
  gtk_inscription_set_nat_lines (GTK_INSCRIPTION (inscription), 1);
  if (column->css_class != NULL)
    gtk_widget_add_css_class (inscription, column->css_class);
  gtk_list_item_set_child (list_item, inscription);
}

static void
fill (GtkListItem *list_item, TextColumn *column)
{
  char buffer[BUFFER_SIZE];
  gpointer item = gtk_list_item_get_item (list_item);
  const char *text = column->func (item, buffer, sizeof buffer);

  /* GTK can't tell a screen reader about an inscription whose text is NULL. */
  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_list_item_get_child (list_item)),
                            text != NULL ? text : "");
}

static void
notify_cb (GObject *item, GParamSpec *pspec, gpointer user_data)
{
  GtkListItem *list_item = user_data;

  fill (list_item, g_object_get_data (G_OBJECT (list_item), "porthole-text-column"));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  TextColumn *column = user_data;

  fill (list_item, column);

  if (column->notify != NULL)
    {
      g_object_set_data (G_OBJECT (list_item), "porthole-text-column", column);
      g_signal_connect (gtk_list_item_get_item (list_item), column->notify, G_CALLBACK (notify_cb),
                        list_item);
    }
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  TextColumn *column = user_data;

  if (column->notify != NULL)
    g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (list_item), notify_cb, list_item);
}

static void
column_free_cb (gpointer data, GClosure *closure)
{
  g_free (data);
}

/**
 * porthole_text_factory_new:
 * @func: tells what a cell says
 * @xalign: 0 for text at the start of the cell, 1 for numbers at its end
 * @css_class: (nullable): a style class for the cells; a static string
 * @notify: (nullable): a signal of the row's object after which the cell is filled anew, such
 *   as `notify::state`; a static string
 *
 * Makes the factory of a table column that shows one line of text, cut with an ellipsis where
 * it doesn't fit. The cells are #GtkInscription, which is what makes long tables cheap.
 *
 * Returns: (transfer full): the factory
 */
GtkListItemFactory *
porthole_text_factory_new (PortholeTextFunc func,
                           float xalign,
                           const char *css_class,
                           const char *notify)
{
  GtkListItemFactory *factory;
  TextColumn *column;

  g_return_val_if_fail (func != NULL, NULL);

  column = g_new0 (TextColumn, 1);
  column->func = func;
  column->xalign = xalign;
  column->css_class = css_class;
  column->notify = notify;

  factory = gtk_signal_list_item_factory_new ();
  g_signal_connect_data (factory, "setup", G_CALLBACK (setup_cb), column, column_free_cb, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), column);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), column);

  return factory;
}
