/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The window in a made-up language in which every translated text stands between ⟦ and ⟧: what
 * has no brackets was never given to a translator, and what has several pairs of them side by
 * side was put together from pieces.
 */

#include "config.h"

#include <adwaita.h>
#include <libintl.h>
#include <locale.h>
#include <string.h>

#include "application/porthole-application.h"
#include "cli/porthole-cli.h"
#include "common/ui-test.h"

#define OPEN "⟦"
#define CLOSE "⟧"

static PortholeApplication *application;

/* Names, which stay as they are in every language, and texts of GTK's and libadwaita's own. */
static const char *const names[] = {
  "TCP",
  "UDP",
  "SCTP",
  "DCCP",
  "IANA",
  "CSV",
  "JSON",
  "curl",
  "nc",
  "ufw",
  "nftables",
  "firewalld",
  "PowerShell",
  "Search",
  "Search…",
  "Close",
  "Minimize",
  "Maximize",
  "Clear Entry",
  "Close Tab",
  "Apply",
  "(None)",
  "Delete",
  "Back",
  "JSON Lines",
  "Preferences",
  "Search preferences",
  "No Results Found",
  "Try a different search",
  NULL,
};

/* Where facts are shown, which are data: names, addresses, command lines. */
static const char *const data_types[] = {
  "GtkColumnViewCellWidget", "GtkListItemWidget",  "PortholePortView",
  "PortholeListenerView",    "PortholeServerView", NULL,
};

static gboolean
is_data (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      if (g_strv_contains (data_types, G_OBJECT_TYPE_NAME (widget)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_accelerator (const char *text)
{
  return g_str_has_prefix (text, "Ctrl+") || g_str_has_prefix (text, "Alt+")
         || g_str_has_prefix (text, "Shift+");
}

static gboolean
has_word (const char *text)
{
  guint n_letters = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      n_letters = g_unichar_isalpha (g_utf8_get_char (text)) ? n_letters + 1 : 0;
      if (n_letters == 3)
        return TRUE;
    }

  return FALSE;
}

/* Pieces side by side, with nothing but space between them, are a sentence put together. */
static gboolean
is_put_together (const char *text)
{
  for (const char *end = strstr (text, CLOSE); end != NULL; end = strstr (end, CLOSE))
    {
      end += strlen (CLOSE);
      if (g_str_has_prefix (end + strspn (end, " "), OPEN))
        return TRUE;
    }

  return FALSE;
}

static void
check_text (GtkWidget *widget, const char *what, const char *text, guint *n_wrong)
{
  g_autofree char *path = NULL;
  const char *wrong;

  if (text == NULL || !has_word (text) || g_strv_contains (names, text) || is_accelerator (text))
    return;

  /* GTK knows what the keys are called. */
  if (gtk_widget_has_css_class (widget, "keycap"))
    return;

  if (is_put_together (text))
    wrong = "put together";
  else if (strstr (text, OPEN) == NULL && !is_data (widget))
    wrong = "not translatable";
  else if (strcmp (gettext (text), text) != 0)
    wrong = "not translated";
  else
    return;

  path = g_strjoin (" in ", G_OBJECT_TYPE_NAME (widget),
                    gtk_widget_get_parent (widget) != NULL
                        ? G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget))
                        : "nothing",
                    NULL);
  g_test_message ("%s: %s of %s: %s", wrong, what, path, text);
  (*n_wrong)++;
}

static void
check_widget (GtkWidget *widget, guint *n_texts, guint *n_wrong)
{
  g_autofree char *name = NULL;

  if (GTK_IS_LABEL (widget))
    check_text (widget, "text", gtk_label_get_text (GTK_LABEL (widget)), n_wrong);
  else if (GTK_IS_INSCRIPTION (widget))
    check_text (widget, "text", gtk_inscription_get_text (GTK_INSCRIPTION (widget)), n_wrong);
  else if (GTK_IS_TEXT (widget))
    check_text (widget, "placeholder", gtk_text_get_placeholder_text (GTK_TEXT (widget)), n_wrong);

  check_text (widget, "tooltip", gtk_widget_get_tooltip_text (widget), n_wrong);
  if (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    /* The check answers what it found where that isn't what was asked for. */
    name = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                               GTK_ACCESSIBLE_PROPERTY_LABEL, OPEN);
  check_text (widget, "accessible name", name, n_wrong);
  (*n_texts)++;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_widget (child, n_texts, n_wrong);
}

static GtkWidget *
get_window (void)
{
  GtkWindow *window;

  g_application_activate (G_APPLICATION (application));
  window = gtk_application_get_active_window (GTK_APPLICATION (application));
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (window)));

  return GTK_WIDGET (window);
}

static void
test_pages (void)
{
  const char *const pages[] = { "ports", "listening", "server", "chart" };
  GtkWidget *window = get_window ();
  guint n_texts = 0, n_wrong = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_assert_true (gtk_widget_activate_action (window, "win.show-page", "s", pages[i]));
      let_time_pass (300);
    }
  check_widget (window, &n_texts, &n_wrong);

  g_assert_cmpuint (n_texts, >, 200);
  g_assert_cmpuint (n_wrong, ==, 0);
}

static void
test_dialogs (void)
{
  const char *const actions[] = { "preferences", "shortcuts" };
  GtkWidget *window = get_window ();

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      AdwDialog *dialog;
      guint n_texts = 0, n_wrong = 0;

      g_action_group_activate_action (G_ACTION_GROUP (application), actions[i], NULL);
      let_time_pass (300);
      dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
      g_assert_nonnull (dialog);
      check_widget (GTK_WIDGET (dialog), &n_texts, &n_wrong);
      adw_dialog_force_close (dialog);
      let_time_pass (300);

      g_assert_cmpuint (n_texts, >, 10);
      g_assert_cmpuint (n_wrong, ==, 0);
    }
}

/* ---- the command line ---- */

static GString *printed;

static void
print_cb (const char *text)
{
  g_string_append (printed, text);
}

static void
check_command (const char *const *arguments, int status, const char *text)
{
  g_auto (GStrv) copy = g_strdupv ((char **) arguments);
  g_autofree char **argv = g_memdup2 (copy, (g_strv_length (copy) + 1) * sizeof (char *));
  int got = -1;

  g_string_truncate (printed, 0);
  g_assert_true (porthole_cli_handles ((int) g_strv_length (copy), argv, &got));
  g_test_message ("%s", printed->str);
  g_assert_cmpint (got, ==, status);
  g_assert_nonnull (strstr (printed->str, text));
}

static void
test_command_line (void)
{
  const char *const help[] = { "porthole", "--help", NULL };
  const char *const no_port[] = { "porthole", "lookup", "65536", NULL };
  const char *const bad[] = { "porthole", "free", "9000-8000", NULL };
  const char *const usage[] = { "porthole", "serve", NULL };
  const char *const sockets[] = { "porthole", "sockets", NULL };
  const char *const json[] = { "porthole", "lookup", "--json", "--limit", "1", "53", NULL };
  GPrintFunc print = g_set_print_handler (print_cb);
  GPrintFunc printerr = g_set_printerr_handler (print_cb);
  g_autofree char *name = g_strdup (g_get_prgname ());

  printed = g_string_new (NULL);
  check_command (help, 0, OPEN "Usage:");
  check_command (no_port, 2, "porthole lookup: " OPEN "65536");
  check_command (bad, 2, "porthole free: " OPEN "“9000-8000”");
  check_command (usage, 2, OPEN OPEN "give the port");
  check_command (sockets, 0, OPEN "TRANSPORT" CLOSE);

  /* What scripts read is the same in every language. */
  check_command (json, 0, "\"range\"");
  g_assert_null (strstr (printed->str, OPEN));

  g_set_print_handler (print);
  g_set_printerr_handler (printerr);
  g_set_prgname (name);
  g_string_free (printed, TRUE);
}

int
main (int argc, char *argv[])
{
  int status;

  /* The C library translates nothing in the locale C. */
  g_setenv ("LANGUAGE", "zxx", TRUE);
  g_setenv ("LC_ALL", "en_US.UTF-8", TRUE);
  if (setlocale (LC_ALL, "") == NULL)
    {
      g_print ("1..0 # SKIP the locale en_US.UTF-8 is not installed\n");
      return 0;
    }
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);

  bindtextdomain (GETTEXT_PACKAGE, argv[1]);
  bindtextdomain (GETTEXT_PACKAGE_REGISTRY, argv[1]);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  bind_textdomain_codeset (GETTEXT_PACKAGE_REGISTRY, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_assert_cmpstr (gettext ("_Ports"), ==, OPEN "_Ports" CLOSE);

  application = porthole_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_application_hold (G_APPLICATION (application));

  g_test_add_func ("/ui/translation/pages", test_pages);
  g_test_add_func ("/ui/translation/dialogs", test_dialogs);
  g_test_add_func ("/ui/translation/command-line", test_command_line);

  status = g_test_run ();
  g_clear_object (&application);

  return status;
}
