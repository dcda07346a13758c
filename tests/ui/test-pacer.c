/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whether a view follows the list of listeners wholly in the end, and within bounds meanwhile. */

#include "config.h"

#include <adwaita.h>
#include <arpa/inet.h>
#include <netinet/in.h>
#include <string.h>

#include "common/ui-test.h"
#include "listeners/porthole-listener-list-private.h"
#include "listeners/porthole-listener-pacer.h"
#include "listeners/porthole-socket-private.h"

/* What each change costs whoever shows it, here in microseconds. */
#define COST 1000

typedef struct
{
  GtkWidget *window;
  PortholeListenerList *list;
  PortholeListenerPacer *pacer;
  GPtrArray *sockets;
  GPtrArray *shadow;
  guint64 next;
  guint cost;
  gint64 frame;
  guint in_frame;
  guint most_in_frame;
} Fixture;

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, Fixture *fixture)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (fixture->window);
  gint64 frame = clock != NULL ? gdk_frame_clock_get_frame_counter (clock) : 0;
  gint64 end = g_get_monotonic_time () + fixture->cost;

  g_assert_cmpuint (position + removed, <=, fixture->shadow->len);
  if (removed > 0)
    g_ptr_array_remove_range (fixture->shadow, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (fixture->shadow, (gint) (position + i),
                        g_list_model_get_item (model, position + i));
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, fixture->shadow->len);

  if (frame != fixture->frame)
    fixture->in_frame = 0;
  fixture->frame = frame;
  fixture->most_in_frame = MAX (fixture->most_in_frame, ++fixture->in_frame);
  while (g_get_monotonic_time () < end)
    ;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = gtk_window_new ();
  fixture->list = porthole_listener_list_new ();
  fixture->sockets = g_ptr_array_new_with_free_func (g_object_unref);
  fixture->shadow = g_ptr_array_new_with_free_func (g_object_unref);
  fixture->pacer = porthole_listener_pacer_new (fixture->list, fixture->window);
  g_signal_connect (fixture->pacer, "items-changed", G_CALLBACK (items_changed_cb), fixture);
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_until (gtk_widget_get_mapped (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_ptr_array_unref (fixture->shadow);
  g_ptr_array_unref (fixture->sockets);
  g_assert_finalize_object (fixture->pacer);
  g_assert_finalize_object (fixture->list);
}

static void
open_socket (Fixture *fixture, guint16 port)
{
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();
  ScanSocket raw = { .family = AF_INET, .port = port, .protocol = IPPROTO_TCP, .v6only = -1 };
  PortholeSocketFacts facts = { .raw = &raw, .owners = nothing, .interfaces = nothing };
  PortholeSocket *socket;

  raw.cookie = ++fixture->next;
  raw.inode = 1000 + fixture->next;
  g_assert_cmpint (inet_pton (AF_INET, "127.0.0.1", raw.address), ==, 1);
  socket = porthole_socket_new (&facts);
  porthole_socket_set_dirty (socket, TRUE);
  g_ptr_array_add (fixture->sockets, socket);
}

static int
compare_sockets (gconstpointer a, gconstpointer b)
{
  PortholeSocket *first = *(PortholeSocket *const *) a, *second = *(PortholeSocket *const *) b;

  return (int) porthole_socket_get_port (first) - (int) porthole_socket_get_port (second);
}

static void
refresh (Fixture *fixture)
{
  g_ptr_array_sort (fixture->sockets, compare_sockets);
  porthole_listener_list_apply (fixture->list, fixture->sockets, g_get_real_time (),
                                g_get_monotonic_time ());
}

static void
assert_same (Fixture *fixture)
{
  GListModel *list = G_LIST_MODEL (fixture->list), *pacer = G_LIST_MODEL (fixture->pacer);
  guint n_items = g_list_model_get_n_items (list);

  g_assert_cmpuint (g_list_model_get_n_items (pacer), ==, n_items);
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GObject) expected = g_list_model_get_item (list, i);
      g_autoptr (GObject) item = g_list_model_get_item (pacer, i);

      g_assert_true (item == expected);
      g_assert_true (g_ptr_array_index (fixture->shadow, i) == expected);
    }
}

/* What is little is there at once. */
static void
test_at_once (Fixture *fixture, gconstpointer data)
{
  for (guint16 i = 0; i < 500; i++)
    open_socket (fixture, (guint16) (1000 + i));
  refresh (fixture);
  assert_same (fixture);
  open_socket (fixture, 2000);
  g_ptr_array_remove_index (fixture->sockets, 3);
  refresh (fixture);
  assert_same (fixture);
  g_assert_false (porthole_listener_pacer_get_behind (fixture->pacer));
}

/* What would make a frame late is spread over several, in order, and is there in the end. */
static void
test_burst (Fixture *fixture, gconstpointer data)
{
  porthole_listener_list_set_linger (fixture->list, 0);
  for (guint16 i = 0; i < 200; i++)
    open_socket (fixture, (guint16) (1000 + 2 * i));
  refresh (fixture);
  assert_same (fixture);

  fixture->cost = COST;
  for (guint16 i = 0; i < 200; i++)
    open_socket (fixture, (guint16) (1001 + 2 * i));
  refresh (fixture);
  g_assert_true (porthole_listener_pacer_get_behind (fixture->pacer));
  wait_until (!porthole_listener_pacer_get_behind (fixture->pacer));
  assert_same (fixture);
  /* Seven at once and seven in the frame after it at most, and the one of before. */
  g_assert_cmpuint (fixture->most_in_frame, <=, 16);
}

/* Nobody waits for frames that aren't drawn. */
static void
test_hidden (Fixture *fixture, gconstpointer data)
{
  porthole_listener_list_set_linger (fixture->list, 0);
  fixture->cost = COST;
  for (guint16 i = 0; i < 100; i++)
    open_socket (fixture, (guint16) (1000 + 2 * i));
  refresh (fixture);
  for (guint16 i = 0; i < 50; i++)
    open_socket (fixture, (guint16) (1001 + 2 * i));
  refresh (fixture);
  g_assert_true (porthole_listener_pacer_get_behind (fixture->pacer));
  gtk_widget_set_visible (fixture->window, FALSE);
  g_assert_false (porthole_listener_pacer_get_behind (fixture->pacer));
  assert_same (fixture);
  g_ptr_array_set_size (fixture->sockets, 0);
  refresh (fixture);
  assert_same (fixture);
}

/* Whatever happens while it is behind, in whatever place, it ends with what there is. */
static void
test_storm (Fixture *fixture, gconstpointer data)
{
  porthole_listener_list_set_linger (fixture->list, 0);
  for (guint step = 0; step < 1000; step++)
    {
      guint n_changes = (guint) g_test_rand_int_range (0, 40);

      fixture->cost = (guint) g_test_rand_int_range (0, 400);
      for (guint i = 0; i < n_changes; i++)
        {
          if (fixture->sockets->len > 0
              && g_test_rand_int_range (0, 100) < (fixture->sockets->len > 200 ? 70 : 40))
            g_ptr_array_remove_index (
                fixture->sockets, (guint) g_test_rand_int_range (0, (gint) fixture->sockets->len));
          else
            open_socket (fixture, (guint16) g_test_rand_int_range (1, 3000));
        }
      refresh (fixture);
      for (guint i = 0; i < 3; i++)
        g_main_context_iteration (NULL, FALSE);
      if (!porthole_listener_pacer_get_behind (fixture->pacer))
        assert_same (fixture);
    }
  wait_until (!porthole_listener_pacer_get_behind (fixture->pacer));
  assert_same (fixture);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

#define add(name, function)                                                                        \
  g_test_add ("/ui/pacer/" name, Fixture, NULL, set_up, function, tear_down)
  add ("at-once", test_at_once);
  add ("burst", test_burst);
  add ("hidden", test_hidden);
  add ("storm", test_storm);
#undef add

  return g_test_run ();
}
