/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "common/porthole-announce.h"

/**
 * porthole_announce:
 * @widget: the widget whose news it is
 * @text: a sentence or two
 * @priority: whether it may interrupt what is being said
 *
 * Has a screen reader say something, where @widget can be seen.
 */
void
porthole_announce (GtkWidget *widget, const char *text, GtkAccessibleAnnouncementPriority priority)
{
  g_autoptr (GtkATContext) context = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (text != NULL);

  if (!gtk_widget_get_mapped (widget))
    return;

  /* NOTES: the accessibility backend of GTK's own tests can't announce and crashes when asked to
   * (GtkTestATContext has no such function, up to 4.18 and later). */
  context = gtk_accessible_get_at_context (GTK_ACCESSIBLE (widget));
  if (context != NULL && !g_str_equal (G_OBJECT_TYPE_NAME (context), "GtkTestATContext"))
    gtk_accessible_announce (GTK_ACCESSIBLE (widget), text, priority);
}
