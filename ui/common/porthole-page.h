/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PORTHOLE_TYPE_PAGE (porthole_page_get_type ())

G_DECLARE_INTERFACE (PortholePage, porthole_page, PORTHOLE, PAGE, GtkWidget)

/**
 * PortholePageInterface:
 * @get_search_entry: returns the entry that Ctrl+F and typing anywhere go to, or %NULL
 * @toggle_details: shows or hides the details of the selected row; may be %NULL
 * @save: says what is shown, so that @restore shows it again; may be %NULL
 * @restore: shows what was shown when @save said so, as far as it is still there, and gives the
 *   keyboard focus to it; may be %NULL
 *
 * What the window asks of each of its pages. A page also has these two properties, which
 * it overrides with g_object_class_override_property() and the window sets:
 *
 * - `narrow`: the window is too narrow for tables with many columns and for a side pane
 * - `shown`: the page is on the screen; what is live on a page stops while this is unset
 *
 * A page reaches the others through the window's actions: `win.show-port` (u: the port),
 * `win.search-ports` (s: the query), `win.show-listener` (u: the port),
 * `win.new-server` (u: the port, or 0 for the next free one) and
 * `win.toast` (s: one sentence). From where they lead to, `win.go-back` leads back.
 */
struct _PortholePageInterface
{
  GTypeInterface parent;

  GtkSearchEntry *(*get_search_entry) (PortholePage *self);
  void            (*toggle_details)   (PortholePage *self);
  GVariant       *(*save)             (PortholePage *self);
  void            (*restore)          (PortholePage *self,
                                       GVariant     *state);
};

GtkSearchEntry *porthole_page_get_search_entry (PortholePage *self);

void            porthole_page_toggle_details   (PortholePage *self);

GVariant       *porthole_page_save             (PortholePage *self);
void            porthole_page_restore          (PortholePage *self,
                                                GVariant     *state);

G_END_DECLS
