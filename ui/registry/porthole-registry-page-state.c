/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the Ports page shows, to come back to it. */

#include "config.h"

#include "registry/porthole-registry-page-private.h"

/* Rows of a port are told apart by what they are called. */
static const char *
get_row_name (PortholeService *service)
{
  const char *title = porthole_service_get_title (service);

  return title != NULL ? title : "";
}

/*< private >
 * porthole_registry_page_save:
 * @page: the page
 *
 * Says what is searched for, what is filtered, and which row is selected.
 *
 * Returns: (transfer floating): the state
 */
GVariant *
porthole_registry_page_save (PortholePage *page)
{
  PortholeRegistryPage *self = PORTHOLE_REGISTRY_PAGE (page);
  GActionGroup *group = G_ACTION_GROUP (self->actions);
  PortholeService *service = porthole_registry_page_get_selected (self);
  g_autoptr (GVariant) transport = g_action_group_get_action_state (group, "transport");
  g_autoptr (GVariant) range = g_action_group_get_action_state (group, "range");

  return g_variant_new ("(sssbbqsb)", gtk_editable_get_text (GTK_EDITABLE (self->search_entry)),
                        g_variant_get_string (transport, NULL), g_variant_get_string (range, NULL),
                        porthole_search_get_only_in_use (self->search), service != NULL,
                        service != NULL ? porthole_service_get_port (service) : 0,
                        service != NULL ? get_row_name (service) : "",
                        porthole_details_view_get_presented (self->details_view));
}

static PortholeService *
find_row (PortholeRegistryPage *self, guint16 port, const char *name)
{
  g_autoptr (GPtrArray) rows = porthole_registry_list_port (
      porthole_overview_get_registry (self->overview), port, PORTHOLE_TRANSPORT_NONE);

  for (guint i = 0; i < rows->len; i++)
    {
      PortholeService *row = g_ptr_array_index (rows, i);

      if (g_str_equal (get_row_name (row), name))
        return row;
    }

  return g_ptr_array_index (rows, 0);
}

/*< private >
 * porthole_registry_page_restore:
 * @page: the page
 * @state: what [func@porthole_registry_page_save] said
 *
 * Shows it again.
 */
void
porthole_registry_page_restore (PortholePage *page, GVariant *state)
{
  PortholeRegistryPage *self = PORTHOLE_REGISTRY_PAGE (page);
  GActionGroup *group = G_ACTION_GROUP (self->actions);
  const char *query, *transport, *range, *name;
  gboolean in_use, selected, presented;
  guint16 port;
  guint position = 0;

  g_variant_get (state, "(&s&s&sbbq&sb)", &query, &transport, &range, &in_use, &selected, &port,
                 &name, &presented);
  g_action_group_change_action_state (group, "transport", g_variant_new_string (transport));
  g_action_group_change_action_state (group, "range", g_variant_new_string (range));
  g_action_group_change_action_state (group, "in-use", g_variant_new_boolean (in_use));
  porthole_registry_page_set_query (self, query);

  if (selected)
    porthole_search_find (self->search, find_row (self, port, name), &position);
  porthole_registry_page_select_row (self, position);
  porthole_details_view_set_presented (self->details_view, presented);
}
