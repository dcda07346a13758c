/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "common/porthole-late-menu.h"

/* NOTES
 *
 * A menu button makes the widgets of its menu as soon as it is told which. For each item GTK asks
 * where the pointer is, in case a tooltip has to change, and on X11 that waits for the server four
 * times: the menus of the first page have 38 items, and took about a tenth of the start.
 */

static void
create_popup_cb (GtkMenuButton *button, gpointer user_data)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, G_MENU_MODEL (user_data));
}

/**
 * porthole_menu_button_set_late_menu:
 * @button: a menu button that has no menu yet
 * @menu: (transfer none): its menu
 *
 * Gives a button a menu whose widgets aren't made before it opens.
 */
void
porthole_menu_button_set_late_menu (GtkMenuButton *button, GMenuModel *menu)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));
  g_return_if_fail (G_IS_MENU_MODEL (menu));

  gtk_menu_button_set_create_popup_func (button, create_popup_cb, g_object_ref (menu),
                                         g_object_unref);
}
