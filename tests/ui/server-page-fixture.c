/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <arpa/inet.h>
#include <sys/socket.h>

#include "server-page-fixture.h"

const char *followed_action;
int followed;

static void
follow_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  followed_action = g_intern_string (action_name);
  followed = (int) g_variant_get_uint32 (parameter);
}

void
show_page (Fixture *fixture)
{
  fixture->page = g_object_new (PORTHOLE_TYPE_SERVER_PAGE, NULL);
  fixture->window = GTK_WINDOW (adw_window_new ());
  gtk_window_set_default_size (fixture->window, 1000, 700);
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  porthole_server_page_set_up (fixture->page, fixture->overview, fixture->settings);
  gtk_window_present (fixture->window);
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (fixture->page)));
  g_object_set (fixture->page, "shown", TRUE, NULL);
}

void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "porthole-test", NULL);

  fixture->overview = porthole_overview_new (folder);
  fixture->settings = g_settings_new (APP_ID);
  g_settings_reset (fixture->settings, "servers");
  show_page (fixture);
}

/* The application's window has these; this one stands in for it. */
void
install_links (void)
{
  GtkWidgetClass *window_class = g_type_class_ref (ADW_TYPE_WINDOW);

  gtk_widget_class_install_action (window_class, "win.show-port", "u", follow_cb);
  gtk_widget_class_install_action (window_class, "win.show-listener", "u", follow_cb);
}

PortholeServer *
get_server (Fixture *fixture, guint position)
{
  g_autoptr (PortholeServer) server
      = g_list_model_get_item (porthole_overview_get_servers (fixture->overview), position);

  return server;
}

void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->window != NULL)
    gtk_window_destroy (fixture->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&fixture->overview);
  g_clear_object (&fixture->settings);
}

GtkWidget *
find (GtkWidget *widget, Predicate predicate, const char *text)
{
  if (gtk_widget_get_child_visible (widget) && predicate (widget, text))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, predicate, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

gboolean
is_row (GtkWidget *widget, const char *title)
{
  return ADW_IS_PREFERENCES_ROW (widget)
         && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
}

gboolean
is_button (GtkWidget *widget, const char *prefix)
{
  const char *label = GTK_IS_BUTTON (widget) ? gtk_button_get_label (GTK_BUTTON (widget)) : NULL;

  return label != NULL && g_str_has_prefix (label, prefix) && gtk_widget_get_mapped (widget);
}

gboolean
is_label_with (GtkWidget *widget, const char *part)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
         && strstr (gtk_label_get_text (GTK_LABEL (widget)), part) != NULL;
}

gboolean
is_column_view (GtkWidget *widget, const char *unused)
{
  return GTK_IS_COLUMN_VIEW (widget);
}

GtkWidget *
find_in (Fixture *fixture, Predicate predicate, const char *text)
{
  return find (GTK_WIDGET (fixture->window), predicate, text);
}

gboolean
has_tooltip (GtkWidget *widget, const char *text)
{
  return g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) == 0
         && !ADW_IS_PREFERENCES_ROW (widget);
}

GtkWidget *
find_tooltip (Fixture *fixture, const char *text)
{
  return find_in (fixture, has_tooltip, text);
}

void
wait_for_suggestion (Fixture *fixture)
{
  GtkWidget *row = find_in (fixture, is_row, "Port");

  wait_until (*gtk_editable_get_text (GTK_EDITABLE (row)) != '\0');
}

void
start (Fixture *fixture, PortholeServer *server)
{
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (fixture->page), "server.start-stop", NULL));
  wait_until (porthole_server_get_state (server) == PORTHOLE_SERVER_RUNNING
              || find_in (fixture, is_button, "Use ") != NULL);

  /* Another test, which runs beside this one, was offered the same port and took it. */
  if (porthole_server_get_state (server) != PORTHOLE_SERVER_RUNNING)
    g_signal_emit_by_name (find_in (fixture, is_button, "Use "), "clicked");
  wait_until (porthole_server_get_state (server) == PORTHOLE_SERVER_RUNNING);
}

void
stop (Fixture *fixture, PortholeServer *server)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "server.start-stop", NULL);
  wait_until (porthole_server_get_state (server) == PORTHOLE_SERVER_STOPPED);
}

int
connect_to (guint16 port)
{
  struct sockaddr_in address = { .sin_family = AF_INET,
                                 .sin_port = htons (port),
                                 .sin_addr.s_addr = htonl (INADDR_LOOPBACK) };
  int fd = socket (AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

  g_assert_no_errno (connect (fd, (struct sockaddr *) &address, sizeof address));
  return fd;
}
