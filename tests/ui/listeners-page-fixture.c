/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "common/porthole-page.h"
#include "common/porthole-places.h"
#include "listeners-page-fixture.h"
#include "listeners/porthole-listeners-page.h"

PortholeApplication *application;
GSettings *settings;

void
start_application (void)
{
  /* What the first start shows would lie over the window. */
  settings = g_settings_new (APP_ID);
  g_settings_set_boolean (settings, "how-ports-work-shown", TRUE);

  application = porthole_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_application_hold (G_APPLICATION (application));
}

void
end_application (void)
{
  g_clear_object (&application);
  g_clear_object (&settings);
}

GtkWidget *
find_button (GtkWidget *widget, const char *text)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget) && says (widget, text))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

GtkWidget *
get_page (void)
{
  GtkWindow *window;

  g_application_activate (G_APPLICATION (application));
  window = gtk_application_get_active_window (GTK_APPLICATION (application));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "listening");
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (window)));
  return find_descendant (GTK_WIDGET (window), PORTHOLE_TYPE_LISTENERS_PAGE);
}

/* A table has a list inside, which is not meant. */
GtkListView *
get_list (GtkWidget *page)
{
  return GTK_LIST_VIEW (
      gtk_widget_get_template_child (page, PORTHOLE_TYPE_LISTENERS_PAGE, "list_view"));
}

GtkSingleSelection *
get_selection (GtkWidget *page)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (find_descendant (page, GTK_TYPE_COLUMN_VIEW));
  GtkListView *list = get_list (page);
  GtkSelectionModel *model = gtk_column_view_get_model (view);

  return porthole_places_get_selection (
      PORTHOLE_PLACES (model != NULL ? model : gtk_list_view_get_model (list)));
}

guint
count_rows (GtkWidget *page)
{
  return g_list_model_get_n_items (G_LIST_MODEL (get_selection (page)));
}

void
search (GtkWidget *page, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (porthole_page_get_search_entry (PORTHOLE_PAGE (page))),
                         text);
}

void
search_port (GtkWidget *page, guint16 port)
{
  g_autofree char *text = g_strdup_printf ("%u", port);

  search (page, text);
}

gboolean
has_port (GtkWidget *page, guint16 port)
{
  for (guint i = 0; i < count_rows (page); i++)
    {
      g_autoptr (PortholeListener) listener
          = g_list_model_get_item (G_LIST_MODEL (get_selection (page)), i);

      if (porthole_listener_get_port (listener) == port
          && porthole_listener_get_state (listener) != PORTHOLE_LISTENER_GONE)
        return TRUE;
    }

  return FALSE;
}

PortholeListener *
select_port (GtkWidget *page, guint16 port)
{
  GtkSingleSelection *selection = get_selection (page);

  wait_until (has_port (page, port));
  for (guint i = 0; i < count_rows (page); i++)
    {
      g_autoptr (PortholeListener) listener = g_list_model_get_item (G_LIST_MODEL (selection), i);

      if (porthole_listener_get_port (listener) == port)
        {
          gtk_single_selection_set_selected (selection, i);
          return listener;
        }
    }

  g_assert_not_reached ();
}

GSocket *
listen_on (const char *address, guint16 *port)
{
  g_autoptr (GInetAddress) inet = g_inet_address_new_from_string (address);
  g_autoptr (GSocketAddress) any = g_inet_socket_address_new (inet, 0);
  g_autoptr (GSocketAddress) bound = NULL;
  g_autoptr (GError) error = NULL;
  GSocket *socket
      = g_socket_new (G_SOCKET_FAMILY_IPV4, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP, &error);

  g_assert_no_error (error);
  g_assert_true (g_socket_bind (socket, any, TRUE, &error));
  g_assert_true (g_socket_listen (socket, &error));
  bound = g_socket_get_local_address (socket, &error);
  *port = g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (bound));
  return socket;
}
