/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <arpa/inet.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "common/files.h"
#include "common/ui-test.h"
#include "listeners/porthole-changes-banner.h"
#include "listeners/porthole-changes-dialog.h"

typedef struct
{
  char *folder;
  PortholeOverview *overview;
  PortholeChanges *changes;
} Fixture;

/* As if the application had looked an hour ago, and seen somebody on a port where nobody is now. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  gint64 looked = g_get_real_time () - G_TIME_SPAN_HOUR;
  g_autofree char *path = NULL;
  g_autofree char *text = g_strdup_printf (
      "[Changes]\nVersion=1\nLogin=%" G_GINT64_FORMAT "\nLooked=%" G_GINT64_FORMAT "\n"
      "[Socket 1]\nTransport=tcp\nPort=9\nAddress=127.0.0.9\nProgram=a<b>\xe2\x80\xae\n"
      "First=%" G_GINT64_FORMAT "\nBefore=0\nLast=%" G_GINT64_FORMAT "\nGone=0\n",
      looked - 1000, looked, looked - 1000, looked);

  fixture->folder = g_dir_make_tmp ("porthole-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "changes.ini", NULL);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  fixture->overview = porthole_overview_new (fixture->folder);
  fixture->changes = porthole_overview_get_changes (fixture->overview);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  porthole_changes_set_enabled (fixture->changes, FALSE);
  wait_until (G_OBJECT (fixture->changes)->ref_count == 1);
  g_clear_object (&fixture->overview);
  remove_all (fixture->folder);
  g_free (fixture->folder);
}

/* Another process listens: what this one does is no news to itself. */
static pid_t
listen_elsewhere (guint *ret_port)
{
  struct sockaddr_in address
      = { .sin_family = AF_INET, .sin_addr.s_addr = htonl (INADDR_LOOPBACK) };
  socklen_t size = sizeof address;
  int fd = socket (AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  pid_t child;

  g_assert_no_errno (bind (fd, (struct sockaddr *) &address, size));
  g_assert_no_errno (getsockname (fd, (struct sockaddr *) &address, &size));
  *ret_port = ntohs (address.sin_port);
  child = fork ();
  g_assert_no_errno (child);
  if (child == 0)
    {
      prctl (PR_SET_PDEATHSIG, SIGKILL);
      listen (fd, 1);
      while (TRUE)
        pause ();
    }

  close (fd);
  return child;
}

static void
test_banner_and_dialog (Fixture *fixture, gconstpointer data)
{
  PortholeScanner *scanner = porthole_overview_get_scanner (fixture->overview);
  GtkWidget *window = adw_window_new ();
  GtkWidget *bin = g_object_new (PORTHOLE_TYPE_CHANGES_BANNER, NULL);
  GtkWidget *banner = find_descendant (bin, ADW_TYPE_BANNER);
  g_autofree char *name = NULL;
  GtkWidget *row, *focus;
  AdwDialog *dialog;
  guint port;
  pid_t child;

  adw_window_set_content (ADW_WINDOW (window), bin);
  porthole_changes_banner_set_changes (PORTHOLE_CHANGES_BANNER (bin), fixture->changes);
  gtk_window_present (GTK_WINDOW (window));
  wait_until (gtk_widget_get_mapped (window));
  g_assert_false (adw_banner_get_revealed (ADW_BANNER (banner)));

  porthole_changes_set_enabled (fixture->changes, TRUE);
  porthole_scanner_start (scanner);
  wait_until (adw_banner_get_revealed (ADW_BANNER (banner)));
  wait_until (strstr (adw_banner_get_title (ADW_BANNER (banner)), " gone since") != NULL);

  /* What was gone is named as it was, with what is hostile in its name made visible; and then it
   * is no news any more. */
  dialog = porthole_changes_dialog_new (fixture->changes);
  adw_dialog_present (dialog, window);
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (dialog)));
  wait_until (says (GTK_WIDGET (dialog), "9 tcp · a<b>"));
  g_assert_false (says (GTK_WIDGET (dialog), "\xe2\x80\xae"));
  g_assert_true (says (GTK_WIDGET (dialog), "127.0.0.9, disappeared between"));
  g_assert_true (
      says (GTK_WIDGET (dialog), "Compared with what listened when Porthole was last used"));
  g_assert_false (adw_banner_get_revealed (ADW_BANNER (banner)));

  /* Who comes meanwhile takes the keyboard from no row. */
  row = find_row (GTK_WIDGET (dialog), "9 tcp · a<b>");
  g_assert_nonnull (row);
  g_assert_true (gtk_widget_grab_focus (row));
  child = listen_elsewhere (&port);
  name = g_strdup_printf ("%u tcp", port);
  wait_until (find_row (GTK_WIDGET (dialog), name) != NULL);
  focus = gtk_root_get_focus (GTK_ROOT (window));
  g_assert_nonnull (focus);
  row = gtk_widget_get_ancestor (focus, ADW_TYPE_ACTION_ROW);
  g_assert_nonnull (row);
  g_assert_true (
      g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "9 tcp · a<b>"));

  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);

  /* Switched off, it says so. */
  porthole_changes_set_enabled (fixture->changes, FALSE);
  g_assert_true (says (GTK_WIDGET (dialog), "Changes are not remembered"));
  g_assert_false (says (GTK_WIDGET (dialog), "a<b>"));
  focus = gtk_root_get_focus (GTK_ROOT (window));
  g_assert_true (focus != NULL && gtk_widget_get_mapped (focus));
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (dialog)));

  adw_dialog_force_close (dialog);
  porthole_scanner_stop (scanner);
  gtk_window_destroy (GTK_WINDOW (window));
  wait_until (!porthole_scanner_get_refreshing (scanner));
}

static void
test_preferences (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  GtkWidget *group = g_object_ref_sink (porthole_changes_group_new (settings));
  GtkWidget *row = find_descendant (group, ADW_TYPE_SWITCH_ROW);

  g_assert_true (adw_switch_row_get_active (ADW_SWITCH_ROW (row)));
  adw_switch_row_set_active (ADW_SWITCH_ROW (row), FALSE);
  g_assert_false (g_settings_get_boolean (settings, "remember-changes"));
  g_settings_reset (settings, "remember-changes");
  g_object_unref (group);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/ui/changes/banner-and-dialog", Fixture, NULL, set_up, test_banner_and_dialog,
              tear_down);
  g_test_add_func ("/ui/changes/preferences", test_preferences);

  return g_test_run ();
}
