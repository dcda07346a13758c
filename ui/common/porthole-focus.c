/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "common/porthole-focus.h"

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
