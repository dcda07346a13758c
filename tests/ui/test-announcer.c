/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a screen reader is told of listeners that come and go, and how often. */

#include "config.h"

#include <adwaita.h>
#include <arpa/inet.h>
#include <netinet/in.h>
#include <string.h>

#include "common/ui-test.h"
#include "listeners/porthole-listener-announcer.h"
#include "listeners/porthole-listener-list-private.h"
#include "listeners/porthole-socket-private.h"

/* Longer than the test waits for anything: what comes sooner isn't held back. */
#define LONG_PAUSE 600000

typedef struct
{
  GtkWidget *label;
  PortholeListenerList *list;
  PortholeListenerAnnouncer *announcer;
  GPtrArray *sockets;
  GPtrArray *said;
} Fixture;

static void
announced_cb (PortholeListenerAnnouncer *announcer, const char *text, Fixture *fixture)
{
  g_ptr_array_add (fixture->said, g_strdup (text));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->label = g_object_ref_sink (gtk_label_new (""));
  fixture->list = porthole_listener_list_new ();
  fixture->sockets = g_ptr_array_new_with_free_func (g_object_unref);
  fixture->said = g_ptr_array_new_with_free_func (g_free);
  fixture->announcer = porthole_listener_announcer_new (fixture->label, fixture->list,
                                                        G_LIST_MODEL (fixture->list));
  g_signal_connect (fixture->announcer, "announced", G_CALLBACK (announced_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->announcer);
  g_ptr_array_unref (fixture->sockets);
  g_ptr_array_unref (fixture->said);
  g_assert_finalize_object (fixture->list);
  g_assert_finalize_object (fixture->label);
}

static void
open_socket (Fixture *fixture, guint16 port)
{
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();
  ScanSocket raw = { .family = AF_INET,
                     .port = port,
                     .protocol = IPPROTO_TCP,
                     .v6only = -1,
                     .cookie = port,
                     .inode = 1000u + port,
                     .hidden = SCAN_HIDDEN_KERNEL };
  PortholeSocketFacts facts = { .raw = &raw, .owners = nothing, .interfaces = nothing };
  PortholeSocket *socket;

  g_assert_cmpint (inet_pton (AF_INET, "127.0.0.1", raw.address), ==, 1);
  socket = porthole_socket_new (&facts);
  porthole_socket_set_dirty (socket, TRUE);
  g_ptr_array_add (fixture->sockets, socket);
}

static void
refresh (Fixture *fixture)
{
  porthole_listener_list_apply (fixture->list, fixture->sockets, g_get_real_time (),
                                g_get_monotonic_time ());
}

/* Whatever is due is said by then. */
static void
turn (void)
{
  for (guint i = 0; i < 20; i++)
    g_main_context_iteration (NULL, FALSE);
}

static void
test_one_by_one (Fixture *fixture, gconstpointer data)
{
  porthole_listener_announcer_set_pause (fixture->announcer, 0);
  open_socket (fixture, 1000);
  refresh (fixture);

  /* What was there before isn't news. */
  porthole_listener_announcer_set_active (fixture->announcer, TRUE);
  refresh (fixture);
  turn ();
  g_assert_cmpuint (fixture->said->len, ==, 0);

  open_socket (fixture, 2000);
  refresh (fixture);
  wait_until (fixture->said->len == 1);
  g_assert_cmpstr (g_ptr_array_index (fixture->said, 0), ==,
                   "Port 2000 TCP started listening: The kernel itself");

  /* Once, however long the row is marked. */
  refresh (fixture);
  turn ();
  g_assert_cmpuint (fixture->said->len, ==, 1);

  g_ptr_array_remove_index (fixture->sockets, 0);
  refresh (fixture);
  wait_until (fixture->said->len == 2);
  g_assert_cmpstr (g_ptr_array_index (fixture->said, 1), ==,
                   "Port 1000 TCP stopped listening: The kernel itself");
}

/* Whatever happens in the pause is said in one sentence each after it. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  refresh (fixture);
  porthole_listener_announcer_set_pause (fixture->announcer, LONG_PAUSE);
  porthole_listener_announcer_set_active (fixture->announcer, TRUE);
  open_socket (fixture, 1000);
  refresh (fixture);
  wait_until (fixture->said->len == 1);

  for (guint16 i = 1; i <= 50; i++)
    {
      open_socket (fixture, (guint16) (1000 + i));
      refresh (fixture);
    }
  turn ();
  g_assert_cmpuint (fixture->said->len, ==, 1);

  /* Nothing of it is left when somebody comes back to the page. */
  porthole_listener_announcer_set_active (fixture->announcer, FALSE);
  porthole_listener_announcer_set_active (fixture->announcer, TRUE);
  porthole_listener_announcer_set_pause (fixture->announcer, 200);
  for (guint16 i = 1; i <= 30; i++)
    open_socket (fixture, (guint16) (2000 + i));
  g_ptr_array_remove_range (fixture->sockets, 0, 2);
  refresh (fixture);
  wait_until (fixture->said->len == 3);
  g_assert_cmpstr (g_ptr_array_index (fixture->said, 1), ==, "30 ports started listening");
  g_assert_cmpstr (g_ptr_array_index (fixture->said, 2), ==, "2 ports stopped listening");
}

static void
test_silent (Fixture *fixture, gconstpointer data)
{
  porthole_listener_announcer_set_pause (fixture->announcer, 0);
  refresh (fixture);
  open_socket (fixture, 1000);
  refresh (fixture);
  turn ();
  g_assert_cmpuint (fixture->said->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

#define add(name, function)                                                                        \
  g_test_add ("/ui/announcer/" name, Fixture, NULL, set_up, function, tear_down)
  add ("one-by-one", test_one_by_one);
  add ("many", test_many);
  add ("silent", test_silent);
#undef add

  return g_test_run ();
}
