/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "common/porthole-column-title.h"

static GtkWidget *
find_label (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), text) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/**
 * porthole_column_title_find:
 * @view: a table
 * @column: one of its columns
 *
 * Finds the label over a column, which GTK keeps to itself.
 *
 * Returns: (transfer none) (nullable): the label
 */
GtkWidget *
porthole_column_title_find (GtkColumnView *view, GtkColumnViewColumn *column)
{
  GtkWidget *header;

  g_return_val_if_fail (GTK_IS_COLUMN_VIEW (view), NULL);
  g_return_val_if_fail (GTK_IS_COLUMN_VIEW_COLUMN (column), NULL);

  header = gtk_widget_get_first_child (GTK_WIDGET (view));
  return header != NULL ? find_label (header, gtk_column_view_column_get_title (column)) : NULL;
}

/**
 * porthole_column_title_align_end:
 * @view: a table
 * @column: one of its columns, whose cells end where the column does
 *
 * Lets the title of a column of numbers stand over its numbers. GTK 4.18 has no property for that.
 * If a later one builds its titles in another way, they are where they were.
 */
void
porthole_column_title_align_end (GtkColumnView *view, GtkColumnViewColumn *column)
{
  GtkWidget *label = porthole_column_title_find (view, column);
  GtkWidget *box, *arrow;

  if (label == NULL)
    return;

  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_halign (label, GTK_ALIGN_END);

  /* Where the arrow is kept free for would be between the title and the end. */
  box = gtk_widget_get_parent (label);
  arrow = gtk_widget_get_next_sibling (label);
  if (GTK_IS_BOX (box) && arrow != NULL)
    gtk_box_reorder_child_after (GTK_BOX (box), label, arrow);
}
