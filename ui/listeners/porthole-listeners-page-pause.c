/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The pause of the Listening page. Others may keep the list of listeners live meanwhile, as a
 * watched port does, so that what is shown are copies. */

#include "config.h"

#include "listeners/porthole-listeners-page-private.h"

static guint
find_shown (PortholeListenersPage *self, PortholeListener *listener)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (PortholeListener) item = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (item == listener)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

/* The row that stands for another one now stays selected, and keeps the keyboard. */
static void
show_rows (PortholeListenersPage *self, GListModel *rows, PortholeListener *selected)
{
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->stack)) != NULL;
  guint position;

  gtk_filter_list_model_set_model (self->filtered, rows);
  position = selected != NULL ? find_shown (self, selected) : GTK_INVALID_LIST_POSITION;
  if (position != GTK_INVALID_LIST_POSITION && had_focus)
    porthole_listeners_page_scroll_to (self, position);
  else
    gtk_single_selection_set_selected (self->selection, position);
}

/*< private >
 * porthole_listeners_page_freeze:
 * @self: the page
 *
 * Shows what there is now, and nothing that happens from now on.
 */
void
porthole_listeners_page_freeze (PortholeListenersPage *self)
{
  GListModel *list = G_LIST_MODEL (self->pacer);
  PortholeListener *selected = porthole_listeners_page_get_selected (self);
  g_autoptr (PortholeListener) stand_in = NULL;

  g_assert (self->frozen == NULL);

  self->frozen = g_list_store_new (PORTHOLE_TYPE_LISTENER);
  self->live = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (PortholeListener) listener = g_list_model_get_item (list, i);
      g_autoptr (PortholeListener) copy = porthole_listener_copy (listener);

      if (listener == selected)
        stand_in = g_object_ref (copy);
      g_list_store_append (self->frozen, copy);
      g_ptr_array_add (self->live, g_steal_pointer (&listener));
    }
  show_rows (self, G_LIST_MODEL (self->frozen), stand_in);
}

/*< private >
 * porthole_listeners_page_thaw:
 * @self: the page
 *
 * Shows what happens again.
 */
void
porthole_listeners_page_thaw (PortholeListenersPage *self)
{
  PortholeListener *selected = porthole_listeners_page_get_selected (self);
  g_autoptr (PortholeListener) original = NULL;
  guint position;

  g_assert (self->frozen != NULL);

  if (selected != NULL && g_list_store_find (self->frozen, selected, &position))
    original = g_object_ref (g_ptr_array_index (self->live, position));
  porthole_listener_pacer_catch_up (self->pacer);
  show_rows (self, G_LIST_MODEL (self->pacer), original);
  g_clear_object (&self->frozen);
  g_clear_pointer (&self->live, g_ptr_array_unref);
}
