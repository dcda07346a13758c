/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The log of a server, as the Server page shows it. */

#include "config.h"

#include <sys/socket.h>
#include <unistd.h>

#include "common/porthole-page.h"
#include "server-page-fixture.h"
#include "server/porthole-log-slot.h"

static const char *swarm_path;

static guint
count_rows (GtkColumnView *column_view)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (column_view)));
}

static void
say (guint16 port, const char *text)
{
  int fd = connect_to (port);

  g_assert_cmpint (send (fd, text, strlen (text), 0), ==, strlen (text));
  close (fd);
}

/* The log is searched in what it says and in what came, and by who it came from; what comes
 * while one searches is looked through, too. */
static void
test_search (Fixture *fixture, gconstpointer data)
{
  PortholeServer *server = get_server (fixture, 0);
  GtkEditable *entry
      = GTK_EDITABLE (porthole_page_get_search_entry (PORTHOLE_PAGE (fixture->page)));
  GListModel *log = G_LIST_MODEL (porthole_server_get_log (server));
  GtkColumnView *column_view;
  GtkWidget *peer;

  wait_for_suggestion (fixture);
  start (fixture, server);
  for (guint i = 0; i < 300; i++)
    say (porthole_server_get_port (server), i % 100 == 0 ? "a Needle" : "hay");
  wait_until (g_list_model_get_n_items (log) == 2 + 4 * 300);
  column_view = GTK_COLUMN_VIEW (find_in (fixture, is_column_view, NULL));

  gtk_editable_set_text (entry, "needle");
  wait_until (count_rows (column_view) == 3);
  say (porthole_server_get_port (server), "one needle more");
  wait_until (count_rows (column_view) == 4);
  gtk_editable_set_text (entry, "started");
  wait_until (count_rows (column_view) == 2);

  /* The other side has another address than what it connects to, or the server's own rows
   * would be among them. */
  gtk_editable_set_text (entry, "");
  wait_until (count_rows (column_view) == 2 + 4 * 301);
  gtk_selection_model_select_item (gtk_column_view_get_model (column_view), 1, TRUE);
  peer = find_tooltip (fixture, "Only the Selected Address");
  wait_until (gtk_widget_get_sensitive (peer));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (peer), TRUE);
  wait_until (count_rows (column_view) == 1);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (peer), FALSE);
  wait_until (count_rows (column_view) == 2 + 4 * 301);
  stop (fixture, server);
}

/* Nothing a peer sends is markup, a control character or a change of direction. */
static void
assert_harmless (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) || GTK_IS_INSCRIPTION (widget))
    {
      const char *text = GTK_IS_LABEL (widget)
                             ? gtk_label_get_text (GTK_LABEL (widget))
                             : gtk_inscription_get_text (GTK_INSCRIPTION (widget));

      g_assert_true (text == NULL || g_utf8_validate (text, -1, NULL));
      for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
        {
          gunichar c = g_utf8_get_char (p);

          g_assert_true (c == '\n' || !g_unichar_iscntrl (c));
          g_assert_cmpint (g_unichar_type (c), !=, G_UNICODE_FORMAT);
        }
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_harmless (child);
}

static void
test_hostile_bytes (Fixture *fixture, gconstpointer data)
{
  const char bytes[] = "\x1b]0;x\x07<b>bold</b>&\xe2\x80\xaertl\xff\xfe\x00nul\r\n%s";
  PortholeServer *server = get_server (fixture, 0);
  GListModel *log = G_LIST_MODEL (porthole_server_get_log (server));
  GtkColumnView *column_view;
  int fd;

  wait_for_suggestion (fixture);
  start (fixture, server);
  fd = connect_to (porthole_server_get_port (server));
  g_assert_cmpint (send (fd, bytes, sizeof bytes, 0), ==, sizeof bytes);
  close (fd);
  wait_until (g_list_model_get_n_items (log) >= 5);

  column_view = GTK_COLUMN_VIEW (find_in (fixture, is_column_view, NULL));
  wait_until (g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (column_view)))
              == g_list_model_get_n_items (log));
  gtk_selection_model_select_item (gtk_column_view_get_model (column_view), 3, TRUE);
  wait_until (find_in (fixture, is_label_with, "<b>bold</b>&") != NULL);
  assert_harmless (GTK_WIDGET (fixture->window));
  stop (fixture, server);
}

static gboolean
is_follow_button (GtkWidget *widget, const char *tooltip)
{
  return GTK_IS_TOGGLE_BUTTON (widget)
         && g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0;
}

static gboolean
is_at_end (GtkColumnView *column_view)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (column_view));
  double hidden = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  return hidden > 0 && gtk_adjustment_get_value (adjustment) >= hidden - 1;
}

static PortholeLogEntry *
last_shown (GtkColumnView *column_view)
{
  GListModel *model = G_LIST_MODEL (gtk_column_view_get_model (column_view));
  guint n = g_list_model_get_n_items (model);
  g_autoptr (PortholeLogSlot) slot = n > 0 ? g_list_model_get_item (model, n - 1) : NULL;

  return slot != NULL ? porthole_log_slot_get_entry (slot) : NULL;
}

static void
connect_often (guint16 port, guint n)
{
  for (guint i = 0; i < n; i++)
    close (connect_to (port));
}

/* The newest event is in sight, until somebody wants to read an older one. */
static void
test_following (Fixture *fixture, gconstpointer data)
{
  PortholeServer *server = get_server (fixture, 0);
  GListModel *log = G_LIST_MODEL (porthole_server_get_log (server));
  GtkColumnView *column_view;
  GtkToggleButton *button;
  GListModel *rows;
  g_autoptr (PortholeLogEntry) last = NULL;

  wait_for_suggestion (fixture);
  start (fixture, server);
  column_view = GTK_COLUMN_VIEW (find_in (fixture, is_column_view, NULL));
  button = GTK_TOGGLE_BUTTON (find_in (fixture, is_follow_button, "Follow New Events"));
  rows = G_LIST_MODEL (gtk_column_view_get_model (column_view));
  g_assert_true (gtk_toggle_button_get_active (button));

  connect_often (porthole_server_get_port (server), 300);
  wait_until (g_list_model_get_n_items (log) >= 2 + 3 * 300);
  last = g_list_model_get_item (log, g_list_model_get_n_items (log) - 1);
  wait_until (last_shown (column_view) == last && is_at_end (column_view));
  /* All of the log is there when nothing more comes. */
  wait_until (g_list_model_get_n_items (rows) == g_list_model_get_n_items (log));

  gtk_selection_model_select_item (GTK_SELECTION_MODEL (rows), 3, TRUE);
  g_assert_false (gtk_toggle_button_get_active (button));
  connect_often (porthole_server_get_port (server), 50);
  wait_until (g_list_model_get_n_items (rows) >= 2 + 3 * 350);
  g_assert_true (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (rows), 3));
  wait_until (!is_at_end (column_view));

  gtk_toggle_button_set_active (button, TRUE);
  wait_until (is_at_end (column_view));

  /* With nothing left to read, what comes next is followed. */
  gtk_toggle_button_set_active (button, FALSE);
  gtk_widget_activate_action (gtk_widget_get_parent (GTK_WIDGET (button)), "log.clear", NULL);
  wait_until (gtk_toggle_button_get_active (button));
  stop (fixture, server);
}

typedef struct
{
  gint64 last;
  gint64 longest;
  guint n;
} Frames;

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  Frames *frames = user_data;
  gint64 now = g_get_monotonic_time ();

  if (frames->last != 0)
    frames->longest = MAX (frames->longest, now - frames->last);
  frames->last = now;
  frames->n++;
  return G_SOURCE_CONTINUE;
}

/* Connections as fast as they come, with the log on the screen: the window goes on drawing,
 * nothing is missing from the totals, and Stop answers. How long the longest frame took is
 * printed; what is asserted leaves room for a machine with other things to do. */
static void
test_flood (Fixture *fixture, gconstpointer data)
{
  PortholeServer *server = get_server (fixture, 0);
  PortholeServerTotals totals;
  Frames frames = { 0 };
  g_autofree char *port = NULL;
  g_autoptr (GSubprocess) swarm = NULL;
  g_autoptr (GError) error = NULL;
  gint64 begin;
  guint tick;

  wait_for_suggestion (fixture);
  start (fixture, server);
  port = g_strdup_printf ("%u", porthole_server_get_port (server));
  swarm = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error, swarm_path, port, "greeted",
                            "30000", "200", NULL);
  g_assert_no_error (error);
  tick = gtk_widget_add_tick_callback (GTK_WIDGET (fixture->page), tick_cb, &frames, NULL);
  begin = g_get_monotonic_time ();
  do
    {
      g_main_context_iteration (NULL, TRUE);
      porthole_server_get_totals (server, &totals);
      g_assert_cmpint (g_get_monotonic_time () - begin, <, 60 * G_USEC_PER_SEC);
    }
  while (totals.closed < 30000);
  g_test_message ("30000 connections in %.1f s, %u frames, the longest %.0f ms",
                  (double) (g_get_monotonic_time () - begin) / G_USEC_PER_SEC, frames.n,
                  (double) frames.longest / 1000);
  gtk_widget_remove_tick_callback (GTK_WIDGET (fixture->page), tick);
  g_assert_cmpuint (totals.opened, ==, 30000);
  g_assert_cmpuint (totals.refused, ==, 0);
  g_assert_cmpint (frames.longest, <, 5 * G_USEC_PER_SEC);
  g_assert_true (g_subprocess_wait_check (swarm, NULL, NULL));
  begin = g_get_monotonic_time ();
  stop (fixture, server);
  g_assert_cmpint (g_get_monotonic_time () - begin, <, G_USEC_PER_SEC);
}

static void
add (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  swarm_path = argv[1];
  adw_init ();
  install_links ();

  add ("/server-log/search", test_search);
  add ("/server-log/hostile-bytes", test_hostile_bytes);
  add ("/server-log/following", test_following);
  add ("/server-log/flood", test_flood);

  return g_test_run ();
}
