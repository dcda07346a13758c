/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A button that shows only an icon says in a tooltip what it does, as GNOME's do: in the
 * capitals of a heading, without a full stop, and without its shortcut. One that has a label
 * doesn't say it again. */

#include "config.h"

#include <adwaita.h>

#include "common/application-test.h"
#include "help/porthole-help-drawing.h"

#define WIDE 1100
#define NARROW 360
#define HEIGHT 700

static PortholeApplication *application;

/* What is libadwaita's own is as everywhere: the buttons of a window, a dialog and a tab, and those
 * that count. What is drawn says its number. */
static gboolean
is_foreign (GtkWidget *widget)
{
  return GTK_IS_WINDOW_CONTROLS (widget)
         || g_str_equal (G_OBJECT_TYPE_NAME (widget), "AdwSheetControls") || ADW_IS_TAB_BAR (widget)
         || ADW_IS_SPIN_ROW (widget) || ADW_IS_ABOUT_DIALOG (widget) || GTK_IS_POPOVER (widget)
         || PORTHOLE_IS_HELP_DRAWING (widget);
}

/* A menu isn't what its button shows. */
static gboolean
has_text (GtkWidget *widget, gconstpointer unused)
{
  return gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER) == NULL && GTK_IS_LABEL (widget)
         && gtk_widget_get_visible (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0';
}

static gboolean
is_small (const char *word)
{
  static const char *const small[] = { "a",  "an", "and", "as", "at",  "by", "for",  "from",
                                       "in", "of", "on",  "or", "the", "to", "with", NULL };

  return g_strv_contains (small, word);
}

static gboolean
is_heading (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (!g_unichar_isupper (g_utf8_get_char (words[i])) && (i == 0 || !is_small (words[i])))
        return FALSE;
    }

  return g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (text + strlen (text))));
}

static void
check (GtkWidget *widget, guint *n_icons, guint *n_wrong)
{
  const char *text = gtk_widget_get_tooltip_text (widget);
  GtkWidget *label;

  if (!gtk_widget_get_mapped (widget) || is_foreign (widget))
    return;

  if (GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget))
    {
      label = find_widget (widget, has_text, NULL);
      *n_icons += label == NULL;
      if (label == NULL
              ? text == NULL || !is_heading (text)
              : text != NULL && g_str_equal (text, gtk_label_get_text (GTK_LABEL (label))))
        {
          g_test_message ("%s in %s: label “%s”, tooltip “%s”", G_OBJECT_TYPE_NAME (widget),
                          G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)),
                          label != NULL ? gtk_label_get_text (GTK_LABEL (label)) : "",
                          text != NULL ? text : "");
          (*n_wrong)++;
        }
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check (child, n_icons, n_wrong);
}

static void
check_all (const char *where, GtkWidget *widget, guint least)
{
  guint n_icons = 0, n_wrong = 0;

  check (widget, &n_icons, &n_wrong);
  g_test_message ("%s: %u icons, %u wrong", where, n_icons, n_wrong);
  g_assert_cmpuint (n_wrong, ==, 0);
  g_assert_cmpuint (n_icons, >=, least);
}

static GtkWidget *
show_window_in (int width)
{
  GtkWidget *window = show_window (application);

  gtk_window_set_default_size (GTK_WINDOW (window), width, HEIGHT);
  wait_until (ABS (gtk_widget_get_width (window) - width) < 40);
  let_time_pass (500);
  return window;
}

static void
test_pages (gconstpointer data)
{
  const int width = GPOINTER_TO_INT (data);
  const char *const names[] = { "ports", "listening", "server", "chart" };
  GtkWidget *window = show_window_in (width);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gtk_widget_activate_action (window, "win.show-page", "s", names[i]);
      let_time_pass (500);
      check_all (names[i], window, 2);
      gtk_widget_activate_action (window, "win.toggle-details", NULL);
      let_time_pass (500);
      check_all (names[i], window, 0);
      gtk_widget_activate_action (window, "win.toggle-details", NULL);
    }
}

/* The details of somebody who listens. */
static void
test_listener (void)
{
  GtkWidget *window = show_window_in (WIDE);
  g_autoptr (GSocketListener) listener = g_socket_listener_new ();
  guint port = g_socket_listener_add_any_inet_port (listener, NULL, NULL);

  gtk_widget_activate_action (window, "win.show-listener", "u", port);
  wait_until (find_row (window, "Command Line") != NULL
              && gtk_widget_get_mapped (find_row (window, "Command Line")));
  let_time_pass (500);
  check_all ("details", window, 8);
}

/* While a server runs there is more to do on its page. */
static void
test_server (void)
{
  GtkWidget *window = show_window_in (WIDE);
  GtkWidget *button;

  gtk_widget_activate_action (window, "win.new-server", "u", find_free_port ());
  wait_until ((button = find_labelled_button (window, "Start")) != NULL
              && gtk_widget_get_mapped (button) && gtk_widget_get_sensitive (button));
  g_assert_true (gtk_widget_activate (button));
  wait_until (find_labelled_button (window, "Stop") != NULL);
  let_time_pass (500);
  check_all ("running", window, 8);
  g_assert_true (gtk_widget_activate (find_labelled_button (window, "Stop")));
  wait_until (find_labelled_button (window, "Stop") == NULL);
}

static void
test_dialogs (void)
{
  const char *const names[] = { "preferences", "how-ports-work", "shortcuts", "show-changes" };
  GtkWidget *window = show_window (application);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      AdwDialog *dialog;

      if (g_action_group_has_action (G_ACTION_GROUP (application), names[i]))
        g_action_group_activate_action (G_ACTION_GROUP (application), names[i], NULL);
      else
        g_assert_true (gtk_widget_activate_action (window, "win.show-changes", NULL));
      wait_until (
          (dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)))
          != NULL);
      let_time_pass (500);
      check_all (names[i], GTK_WIDGET (dialog), 0);
      adw_dialog_force_close (dialog);
      wait_until (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))
                  == NULL);
    }
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  application = start_application ();

  g_test_add_data_func ("/ui/tooltips/wide", GINT_TO_POINTER (WIDE), test_pages);
  g_test_add_data_func ("/ui/tooltips/narrow", GINT_TO_POINTER (NARROW), test_pages);
  g_test_add_func ("/ui/tooltips/listener", test_listener);
  g_test_add_func ("/ui/tooltips/server", test_server);
  g_test_add_func ("/ui/tooltips/dialogs", test_dialogs);

  status = g_test_run ();
  g_clear_object (&application);

  return status;
}
