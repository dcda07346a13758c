/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "common/porthole-focus.h"

/* In frames: how long a widget that changed its place may take to be seen there. */
#define PATIENCE 30

/**
 * porthole_focus_search:
 * @entry: a search entry
 *
 * Gives an entry the keyboard, without the usual selection of its text, which the next key would
 * replace.
 */
void
porthole_focus_search (GtkSearchEntry *entry)
{
  g_return_if_fail (GTK_IS_SEARCH_ENTRY (entry));

  gtk_text_grab_focus_without_selecting (
      GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (entry))));
}

/**
 * porthole_focus_show_child:
 * @stack: a stack
 * @name: the name of one of its children
 * @refuge: where the keyboard goes if it was in the child that is left
 *
 * Shows a child of a stack. A list whose last row went takes the keyboard with it otherwise, and
 * GTK puts it wherever it finds something.
 */
void
porthole_focus_show_child (GtkStack *stack, const char *name, GtkSearchEntry *refuge)
{
  gboolean had_focus;

  g_return_if_fail (GTK_IS_STACK (stack));
  g_return_if_fail (name != NULL);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (stack), name) == 0)
    return;

  had_focus = gtk_widget_get_focus_child (GTK_WIDGET (stack)) != NULL;
  gtk_stack_set_visible_child_name (stack, name);
  if (had_focus)
    porthole_focus_search (refuge);
}

/**
 * porthole_focus_get_within:
 * @widget: a widget
 *
 * Gets what has the keyboard in a widget.
 *
 * Returns: (transfer full) (nullable): the widget that has it
 */
GtkWidget *
porthole_focus_get_within (GtkWidget *widget)
{
  GtkRoot *root;
  GtkWidget *focus;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  root = gtk_widget_get_root (widget);
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (focus == NULL || !gtk_widget_is_ancestor (focus, widget))
    return NULL;

  return g_object_ref (focus);
}

typedef struct
{
  GtkWidget *focus;
  guint n_frames;
} Return;

static void
return_free (gpointer data)
{
  Return *back = data;

  g_object_unref (back->focus);
  g_free (back);
}

static gboolean
return_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  Return *back = user_data;
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == back->focus)
    return G_SOURCE_REMOVE;
  if (gtk_widget_get_mapped (back->focus) && gtk_widget_get_root (back->focus) == root
      && gtk_widget_grab_focus (back->focus))
    return G_SOURCE_REMOVE;
  if (++back->n_frames < PATIENCE)
    return G_SOURCE_CONTINUE;

  if (focus == NULL || !gtk_widget_get_mapped (focus))
    gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
  return G_SOURCE_REMOVE;
}

/**
 * porthole_focus_give_back:
 * @widget: a widget whose children changed their places
 * @focus: (transfer full) (nullable): what had the keyboard in it
 *
 * Gives the keyboard back to who had it, as soon as it is seen again; where it isn't, to the first
 * in @widget that takes it. GTK takes it from whatever changes its parent.
 */
void
porthole_focus_give_back (GtkWidget *widget, GtkWidget *focus)
{
  Return *back;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (focus == NULL)
    return;

  back = g_new0 (Return, 1);
  back->focus = focus;
  gtk_widget_add_tick_callback (widget, return_cb, back, return_free);
}

/* Labels that can be selected take the keyboard, too, and show a text cursor. */
static gboolean
is_control (GtkWidget *widget)
{
  if (!gtk_widget_get_focusable (widget) || !gtk_widget_get_can_focus (widget))
    return FALSE;

  return GTK_IS_BUTTON (widget)
         || (GTK_IS_LIST_BOX_ROW (widget)
             && gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (widget)));
}

/**
 * porthole_focus_first_control:
 * @widget: a widget
 *
 * Gives the keyboard to the first button, or row that does something, in a widget.
 *
 * Returns: whether there is one that takes it
 */
gboolean
porthole_focus_first_control (GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget)
      || !gtk_widget_get_sensitive (widget))
    return FALSE;
  if (is_control (widget) && gtk_widget_grab_focus (widget))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (porthole_focus_first_control (child))
        return TRUE;
    }

  return FALSE;
}
