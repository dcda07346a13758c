/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What tests of the whole window need. */

#pragma once

#include "application/porthole-application.h"
#include "common/ui-test.h"

/* Returns: (transfer full): an application that has started and stays, without what the first start
 *   shows over the window */
static inline PortholeApplication *
start_application (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  PortholeApplication *application = porthole_application_new ();

  g_settings_set_boolean (settings, "how-ports-work-shown", TRUE);
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_application_hold (G_APPLICATION (application));

  return application;
}

/* Returns: (transfer none): the application's window, on the screen */
static inline GtkWidget *
show_window (PortholeApplication *application)
{
  GtkWindow *window;

  g_application_activate (G_APPLICATION (application));
  window = gtk_application_get_active_window (GTK_APPLICATION (application));
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (window)));

  return GTK_WIDGET (window);
}
