/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "common/porthole-page.h"

G_DEFINE_INTERFACE (PortholePage, porthole_page, GTK_TYPE_WIDGET)

static void
porthole_page_default_init (PortholePageInterface *iface)
{
  g_object_interface_install_property (
      iface, g_param_spec_boolean (
                 "narrow", NULL, NULL, FALSE,
                 (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS)));
  g_object_interface_install_property (
      iface, g_param_spec_boolean (
                 "shown", NULL, NULL, FALSE,
                 (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS)));
}

/**
 * porthole_page_get_search_entry:
 * @self: a page
 *
 * Gets the entry that searches this page.
 *
 * Returns: (transfer none) (nullable): the entry, or %NULL when there is nothing to search
 */
GtkSearchEntry *
porthole_page_get_search_entry (PortholePage *self)
{
  g_return_val_if_fail (PORTHOLE_IS_PAGE (self), NULL);

  return PORTHOLE_PAGE_GET_IFACE (self)->get_search_entry (self);
}

/**
 * porthole_page_toggle_details:
 * @self: a page
 *
 * Shows or hides the details of the selected row, where the page has any.
 */
void
porthole_page_toggle_details (PortholePage *self)
{
  PortholePageInterface *iface;

  g_return_if_fail (PORTHOLE_IS_PAGE (self));

  iface = PORTHOLE_PAGE_GET_IFACE (self);
  if (iface->toggle_details != NULL)
    iface->toggle_details (self);
}

/**
 * porthole_page_save:
 * @self: a page
 *
 * Asks a page what it shows, to come back to that.
 *
 * Returns: (transfer full) (nullable): the state, only for [method@Page.restore] of this page
 */
GVariant *
porthole_page_save (PortholePage *self)
{
  PortholePageInterface *iface;
  GVariant *state;

  g_return_val_if_fail (PORTHOLE_IS_PAGE (self), NULL);

  iface = PORTHOLE_PAGE_GET_IFACE (self);
  state = iface->save != NULL ? iface->save (self) : NULL;

  return state != NULL ? g_variant_ref_sink (state) : NULL;
}

/**
 * porthole_page_restore:
 * @self: a page
 * @state: what [method@Page.save] gave
 *
 * Shows again what was shown then.
 */
void
porthole_page_restore (PortholePage *self, GVariant *state)
{
  PortholePageInterface *iface;

  g_return_if_fail (PORTHOLE_IS_PAGE (self));
  g_return_if_fail (state != NULL);

  iface = PORTHOLE_PAGE_GET_IFACE (self);
  if (iface->restore != NULL)
    iface->restore (self, state);
}
