/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the Listening page shows, to come back to it. */

#include "config.h"

#include <string.h>

#include "listeners/porthole-listeners-page-private.h"

#define STATE_FORMAT "(sssbuqsb)"
#define STATE_FORMAT_BORROWED "(&s&s&sbuq&sb)"

/* The first may have begun before somebody listened. */
#define AWAITED_REFRESHES 2

/*< private >
 * porthole_listeners_page_save:
 * @page: the page
 *
 * Says what is searched for, what is filtered, and which row is selected.
 *
 * Returns: (transfer floating): the state
 */
GVariant *
porthole_listeners_page_save (PortholePage *page)
{
  PortholeListenersPage *self = PORTHOLE_LISTENERS_PAGE (page);
  PortholeListener *selected = porthole_listeners_page_get_selected (self);

  return g_variant_new (STATE_FORMAT, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)),
                        self->transport, self->reach, self->own,
                        selected != NULL ? (guint) porthole_listener_get_transport (selected) : 0u,
                        selected != NULL ? porthole_listener_get_port (selected) : 0,
                        selected != NULL ? porthole_listener_get_address (selected) : "",
                        porthole_details_view_get_presented (self->details_view));
}

/*< private >
 * porthole_listeners_page_select:
 * @self: the page
 * @transports: the transports that count
 * @port: a port number
 * @address: (nullable): an address, to tell several listeners of the port apart
 *
 * Selects a listener that is shown and gives it the keyboard.
 *
 * Returns: whether it is shown
 */
gboolean
porthole_listeners_page_select (PortholeListenersPage *self,
                                PortholeTransport transports,
                                guint16 port,
                                const char *address)
{
  guint found = GTK_INVALID_LIST_POSITION;
  guint n;

  porthole_listener_pacer_catch_up (self->pacer);
  n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PortholeListener) listener
          = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (porthole_listener_get_port (listener) != port
          || (porthole_listener_get_transport (listener) & transports) == 0)
        continue;
      if (found == GTK_INVALID_LIST_POSITION)
        found = i;
      if (address != NULL && strcmp (porthole_listener_get_address (listener), address) == 0)
        {
          found = i;
          break;
        }
    }

  if (found == GTK_INVALID_LIST_POSITION)
    return FALSE;

  porthole_listeners_page_scroll_to (self, found);
  return TRUE;
}

/*< private >
 * porthole_listeners_page_restore:
 * @page: the page
 * @state: what [func@porthole_listeners_page_save] said
 *
 * Shows it again. A listener that is gone by now isn't missed: its place is.
 */
void
porthole_listeners_page_restore (PortholePage *page, GVariant *state)
{
  PortholeListenersPage *self = PORTHOLE_LISTENERS_PAGE (page);
  const char *search, *transport, *reach, *address;
  gboolean own, presented;
  guint transports;
  guint16 port;

  g_variant_get (state, STATE_FORMAT_BORROWED, &search, &transport, &reach, &own, &transports,
                 &port, &address, &presented);
  g_object_set (self, "transport", transport, "reach", reach, "own", own, NULL);
  porthole_listeners_page_search (self, search);
  if (porthole_listeners_page_select (self, (PortholeTransport) transports, port, address))
    porthole_details_view_set_presented (self->details_view, presented);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static gboolean
present_port (PortholeListenersPage *self, guint16 port)
{
  if (!porthole_listeners_page_select (self, PORTHOLE_TRANSPORT_ALL, port, NULL))
    return FALSE;

  porthole_details_view_present (self->details_view);
  return TRUE;
}

/*< private >
 * porthole_listeners_page_find_awaited:
 * @self: the page, after a refresh
 *
 * Selects who was to be shown before it was known, unless somebody looks for something else now.
 */
void
porthole_listeners_page_find_awaited (PortholeListenersPage *self)
{
  const char *search = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  if (self->awaited_refreshes == 0)
    return;

  self->awaited_refreshes--;
  if (g_ascii_strtoull (search, NULL, 10) != self->awaited || present_port (self, self->awaited))
    self->awaited_refreshes = 0;
}

/*< private >
 * porthole_listeners_page_clear:
 * @self: the page
 *
 * Takes back what hides rows: the search and the filters.
 */
void
porthole_listeners_page_clear (PortholeListenersPage *self)
{
  g_object_set (self, "transport", "all", "reach", "any", "own", FALSE, NULL);
  porthole_listeners_page_search (self, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/**
 * porthole_listeners_page_show_port:
 * @self: the page
 * @port: a port number
 *
 * Shows who listens on a port: searches for it and selects the first that is found, as soon as it
 * is known who listens.
 */
void
porthole_listeners_page_show_port (PortholeListenersPage *self, guint port)
{
  g_autofree char *text = NULL;

  g_return_if_fail (PORTHOLE_IS_LISTENERS_PAGE (self));
  g_return_if_fail (port <= PORTHOLE_PORT_MAX);

  text = g_strdup_printf ("%u", port);
  porthole_listeners_page_search (self, text);
  self->awaited = (guint16) port;
  self->awaited_refreshes = present_port (self, (guint16) port) ? 0 : AWAITED_REFRESHES;
}
