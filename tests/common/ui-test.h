/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What every test of the window needs. */

#pragma once

#include <adwaita.h>
#include <string.h>

#include "common/wait.h"

/* Returns: a port at which nobody listens */
static inline guint
find_free_port (void)
{
  g_autoptr (GInetAddress) loopback = g_inet_address_new_loopback (G_SOCKET_FAMILY_IPV4);
  g_autoptr (GSocketAddress) any = g_inet_socket_address_new (loopback, 0);
  g_autoptr (GSocketAddress) bound = NULL;
  g_autoptr (GSocket) socket
      = g_socket_new (G_SOCKET_FAMILY_IPV4, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP, NULL);

  g_assert_true (g_socket_bind (socket, any, TRUE, NULL));
  bound = g_socket_get_local_address (socket, NULL);
  return g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (bound));
}

typedef gboolean (*WidgetMatch) (GtkWidget *widget, gconstpointer wanted);

/* Returns: (transfer none) (nullable): the first widget that matches, @widget included */
static inline GtkWidget *
find_widget (GtkWidget *widget, WidgetMatch matches, gconstpointer wanted)
{
  if (matches (widget, wanted))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, matches, wanted);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static inline gboolean
is_of_type (GtkWidget *widget, gconstpointer type)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), *(const GType *) type);
}

/* Returns: (transfer none) (nullable): the first widget of a type, @widget included */
static inline GtkWidget *
find_descendant (GtkWidget *widget, GType type)
{
  return find_widget (widget, is_of_type, &type);
}

/* Whether a label or a cell that is to be seen has a text in it. */
static inline gboolean
says (GtkWidget *widget, const char *text)
{
  const char *own = NULL;

  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return FALSE;

  if (GTK_IS_LABEL (widget))
    own = gtk_label_get_text (GTK_LABEL (widget));
  else if (GTK_IS_INSCRIPTION (widget))
    own = gtk_inscription_get_text (GTK_INSCRIPTION (widget));
  if (own != NULL && strstr (own, text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (says (child, text))
        return TRUE;
    }

  return FALSE;
}

static inline gboolean
has_markup (GtkWidget *widget, gconstpointer part)
{
  return GTK_IS_LABEL (widget) && gtk_label_get_use_markup (GTK_LABEL (widget))
         && strstr (gtk_label_get_label (GTK_LABEL (widget)), part) != NULL;
}

/* Returns: (transfer none) (nullable): the first label in which a port is a link */
static inline GtkWidget *
find_port_link (GtkWidget *widget, guint port)
{
  g_autofree char *link = g_strdup_printf ("<a href=\"port:%u\">%u</a>", port, port);

  return find_widget (widget, has_markup, link);
}

/* Follows the link as a click on it does. */
static inline void
follow_port_link (GtkWidget *widget, guint port)
{
  g_autofree char *uri = g_strdup_printf ("port:%u", port);
  GtkWidget *label = find_port_link (widget, port);
  gboolean handled = FALSE;

  g_assert_nonnull (label);
  g_signal_emit_by_name (label, "activate-link", uri, &handled);
  g_assert_true (handled);
}

static inline gboolean
is_labelled_button (GtkWidget *widget, gconstpointer label)
{
  return GTK_IS_BUTTON (widget)
         && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0;
}

/* Returns: (transfer none) (nullable): the first button with a label */
static inline GtkWidget *
find_labelled_button (GtkWidget *widget, const char *label)
{
  return find_widget (widget, is_labelled_button, label);
}

static inline gboolean
is_action_button (GtkWidget *widget, gconstpointer action)
{
  return GTK_IS_BUTTON (widget)
         && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0;
}

/* Returns: (transfer none) (nullable): the first button that does an action */
static inline GtkWidget *
find_action_button (GtkWidget *widget, const char *action)
{
  return find_widget (widget, is_action_button, action);
}

static inline gboolean
is_titled_row (GtkWidget *widget, gconstpointer title)
{
  return ADW_IS_ACTION_ROW (widget)
         && g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title);
}

/* Returns: (transfer none) (nullable): the row whose title begins like this */
static inline GtkWidget *
find_row (GtkWidget *widget, const char *title)
{
  return find_widget (widget, is_titled_row, title);
}
