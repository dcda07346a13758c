/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "common/ui-test.h"
#include "listeners/porthole-sandbox-dialog.h"

#define COMMAND "flatpak override --user --talk-name=org.freedesktop.Flatpak org.example.App"

static const PortholeSandbox sandbox = { (char *) "org.example.App", NULL, NULL };

static gboolean
is_label (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LABEL (widget) && strcmp (gtk_label_get_text (GTK_LABEL (widget)), text) == 0;
}

/* Presents the dialog and answers it by the button that says so. */
static void
answer (GtkWidget *window, GSettings *settings, const char *response)
{
  AdwDialog *dialog = porthole_sandbox_dialog_new (&sandbox, settings);
  GtkWidget *command, *button;

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  adw_dialog_present (dialog, window);
  command = find_widget (GTK_WIDGET (dialog), is_label, COMMAND);
  g_assert_nonnull (command);
  g_assert_true (gtk_label_get_selectable (GTK_LABEL (command)));

  button = gtk_widget_get_ancestor (find_widget (GTK_WIDGET (dialog), is_label, response),
                                    GTK_TYPE_BUTTON);
  g_assert_nonnull (button);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_ROLE_BUTTON);
  wait_until (gtk_widget_get_mapped (button));
  g_assert_true (gtk_widget_activate (button));
  wait_until (dialog == NULL);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  char **text = user_data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
test_answers (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  GtkWidget *window = adw_window_new ();
  g_autofree char *copied = NULL;

  adw_window_set_content (ADW_WINDOW (window), adw_bin_new ());
  gtk_window_set_default_size (GTK_WINDOW (window), 800, 600);
  gtk_window_present (GTK_WINDOW (window));
  wait_until (gtk_widget_get_mapped (window));

  answer (window, settings, "Copy Command");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (window), NULL, read_cb, &copied);
  wait_until (copied != NULL);
  g_assert_cmpstr (copied, ==, COMMAND);
  g_assert_true (g_settings_get_boolean (settings, "show-sandbox-message"));

  answer (window, settings, "Hide Message");
  g_assert_false (g_settings_get_boolean (settings, "show-sandbox-message"));
  answer (window, settings, "Close");

  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is hidden already can't be hidden once more. */
static void
test_hidden (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autoptr (AdwDialog) dialog = NULL;

  g_settings_set_boolean (settings, "show-sandbox-message", TRUE);
  dialog = g_object_ref_sink (porthole_sandbox_dialog_new (&sandbox, settings));
  g_assert_true (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "hide"));
  g_clear_object (&dialog);

  g_settings_set_boolean (settings, "show-sandbox-message", FALSE);
  dialog = g_object_ref_sink (porthole_sandbox_dialog_new (&sandbox, settings));
  g_assert_false (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "hide"));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/ui/sandbox-dialog/answers", test_answers);
  g_test_add_func ("/ui/sandbox-dialog/hidden", test_hidden);

  return g_test_run ();
}
