/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <arpa/inet.h>
#include <gio/gio.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#include "listeners/porthole-census.h"
#include "listeners/porthole-listener-export.h"
#include "listeners/porthole-listener-list-private.h"
#include "listeners/porthole-listener-private.h"
#include "listeners/porthole-watch.h"

#define LINGER 3000

/* A computer that is made up: sockets, and processes by number. */
typedef struct
{
  PortholeCensus *census;
  PortholeListenerList *list;
  GArray *sockets;
  GPtrArray *shadow;
  guint n_signals;
  gint64 now;
} World;

typedef struct
{
  ScanSocket raw;
  int pid;
} Opened;

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, World *world)
{
  g_assert_true (removed > 0 || added > 0);
  g_assert_cmpuint (position + removed, <=, world->shadow->len);
  if (removed > 0)
    g_ptr_array_remove_range (world->shadow, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (world->shadow, (gint) (position + i),
                        g_list_model_get_item (model, position + i));

  /* In the middle of a refresh the model is consistent, too. */
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, world->shadow->len);
  if (world->n_signals++ % 16 == 0)
    {
      for (guint i = 0; i < world->shadow->len; i++)
        {
          g_autoptr (GObject) item = g_list_model_get_item (model, i);

          g_assert_true (item == g_ptr_array_index (world->shadow, i));
        }
    }
}

static void
world_set_up (World *world, gconstpointer data)
{
  world->census = porthole_census_new ();
  world->list = porthole_listener_list_new ();
  world->sockets = g_array_new (FALSE, TRUE, sizeof (Opened));
  world->shadow = g_ptr_array_new_with_free_func (g_object_unref);
  world->now = 1000000;
  g_signal_connect (world->list, "items-changed", G_CALLBACK (items_changed_cb), world);
}

static void
world_tear_down (World *world, gconstpointer data)
{
  g_ptr_array_unref (world->shadow);
  g_array_unref (world->sockets);
  porthole_census_free (world->census);
  g_assert_finalize_object (world->list);
}

static void
open_socket (World *world, const char *address, guint16 port, guint16 protocol, guint64 id, int pid)
{
  Opened opened = { .pid = pid };
  gboolean ipv6 = strchr (address, ':') != NULL;

  opened.raw.family = ipv6 ? AF_INET6 : AF_INET;
  g_assert_cmpint (inet_pton (opened.raw.family, address, opened.raw.address), ==, 1);
  opened.raw.port = port;
  opened.raw.protocol = protocol;
  opened.raw.cookie = id;
  opened.raw.inode = 100000 + id;
  opened.raw.v6only = ipv6 ? 1 : -1;
  opened.raw.queue_max = 128;
  g_array_append_val (world->sockets, opened);
}

static void
close_socket (World *world, guint64 id)
{
  for (guint i = 0; i < world->sockets->len; i++)
    {
      if (g_array_index (world->sockets, Opened, i).raw.cookie == id)
        {
          g_array_remove_index (world->sockets, i);
          return;
        }
    }
  g_assert_not_reached ();
}

static int
compare_opened (gconstpointer a, gconstpointer b)
{
  return scan_socket_compare (&((const Opened *) a)->raw, &((const Opened *) b)->raw);
}

/* Makes the snapshot that the scanner would. */
static PortholeSample *
make_sample (World *world)
{
  PortholeSample *sample = g_new0 (PortholeSample, 1);
  ScanTable *table = calloc (1, sizeof *table);
  g_autoptr (GHashTable) index_of_pid = g_hash_table_new (NULL, NULL);
  g_autoptr (GString) text = g_string_new_len ("\0", 1);
  guint n_sockets = world->sockets->len;

  g_array_sort (world->sockets, compare_opened);
  table->sockets = calloc (n_sockets + 1, sizeof *table->sockets);
  table->processes = calloc (n_sockets + 1, sizeof *table->processes);
  table->owners = calloc (n_sockets + 1, sizeof *table->owners);
  for (guint i = 0; i < n_sockets; i++)
    {
      Opened *opened = &g_array_index (world->sockets, Opened, i);
      ScanSocket *socket = &table->sockets[i];
      gpointer index;

      *socket = opened->raw;
      socket->first_owner = table->n_owners;
      if (opened->pid == 0)
        {
          socket->hidden = SCAN_HIDDEN_OTHER_USER;
          continue;
        }
      if (!g_hash_table_lookup_extended (index_of_pid, GINT_TO_POINTER (opened->pid), NULL, &index))
        {
          ScanProcess *process = &table->processes[table->n_processes];
          g_autofree char *name = g_strdup_printf ("program%d", opened->pid % 100);

          index = GUINT_TO_POINTER (table->n_processes++);
          process->pid = opened->pid;
          process->start_ticks = (guint64) opened->pid * 10;
          process->started = opened->pid * G_USEC_PER_SEC;
          process->name = (guint32) text->len;
          g_string_append_len (text, name, (gssize) strlen (name) + 1);
          process->command = process->name;
          process->command_length = (guint32) strlen (name) + 1;
          g_hash_table_insert (index_of_pid, GINT_TO_POINTER (opened->pid), index);
        }
      socket->n_owners = 1;
      table->owners[table->n_owners++] = GPOINTER_TO_UINT (index);
    }
  table->n_sockets = n_sockets;
  table->text_length = (guint32) text->len;
  table->text = malloc (text->len);
  memcpy (table->text, text->str, text->len);
  g_assert_true (scan_table_check (table));

  sample->table = table;
  sample->users = g_hash_table_new (NULL, NULL);
  sample->interfaces = g_ptr_array_new_with_free_func ((GDestroyNotify) porthole_interface_free);
  sample->taken = world->now;
  return sample;
}

static void
refresh (World *world)
{
  g_autoptr (PortholeSample) sample = make_sample (world);
  g_autoptr (GPtrArray) sockets = NULL;
  gboolean changed;

  sockets = porthole_census_update (world->census, sample, &changed);
  porthole_listener_list_apply (world->list, sockets, sample->taken, world->now);
  world->now += G_USEC_PER_SEC;
}

static PortholeListener *
row (World *world, guint position)
{
  g_autoptr (PortholeListener) listener
      = g_list_model_get_item (G_LIST_MODEL (world->list), position);

  g_assert_nonnull (listener);
  return listener;
}

static void
assert_n_rows (World *world, guint n_rows)
{
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (world->list)), ==, n_rows);
}

static void
test_merge (World *world, gconstpointer data)
{
  PortholeListener *both;

  porthole_listener_list_set_linger (world->list, 0);
  open_socket (world, "0.0.0.0", 80, IPPROTO_TCP, 1, 500);
  open_socket (world, "::", 80, IPPROTO_TCP, 2, 500);
  open_socket (world, "127.0.0.1", 631, IPPROTO_TCP, 3, 600);
  open_socket (world, "::1", 631, IPPROTO_TCP, 4, 600);
  open_socket (world, "192.0.2.1", 80, IPPROTO_TCP, 5, 500);
  open_socket (world, "0.0.0.0", 80, IPPROTO_UDP, 6, 500);
  /* The same port by another program. */
  open_socket (world, "::1", 80, IPPROTO_TCP, 7, 700);
  /* Four workers that share a port. */
  for (guint i = 0; i < 4; i++)
    open_socket (world, "0.0.0.0", 9000, IPPROTO_TCP, 10 + i, 801 + 100 * (int) i);
  refresh (world);

  assert_n_rows (world, 6);
  both = row (world, 0);
  g_assert_cmpstr (porthole_listener_get_address (both), ==, "*");
  g_assert_cmpuint (g_strv_length ((char **) porthole_listener_get_addresses (both)), ==, 2);
  g_assert_true (porthole_listener_get_ipv4 (both));
  g_assert_true (porthole_listener_get_ipv6 (both));
  g_assert_false (porthole_listener_get_dual_stack (both));
  g_assert_cmpint (porthole_listener_get_reach (both), ==, PORTHOLE_REACH_EVERY_NETWORK);
  g_assert_cmpint (porthole_listener_get_state (both), ==, PORTHOLE_LISTENER_LISTENING);
  g_assert_cmpint (porthole_listener_get_since_kind (both), ==, PORTHOLE_SINCE_PROCESS);
  g_assert_cmpuint (porthole_listener_get_sockets (both)->len, ==, 2);
  g_assert_cmpstr (porthole_listener_get_address (row (world, 1)), ==, "::1");
  g_assert_cmpstr (porthole_listener_get_address (row (world, 2)), ==, "192.0.2.1");
  g_assert_cmpint (porthole_listener_get_transport (row (world, 3)), ==, PORTHOLE_TRANSPORT_UDP);
  g_assert_cmpstr (porthole_listener_get_address (row (world, 4)), ==, "localhost");
  g_assert_cmpuint (g_list_model_get_n_items (porthole_listener_get_owners (row (world, 5))), ==,
                    4);
  g_assert_cmpuint (porthole_listener_get_queue_max (row (world, 5)), ==, 4 * 128);
  g_assert_cmpstr (porthole_listener_get_program (row (world, 5)), ==, "program1");

  /* One twin goes: the same row, of one family. */
  close_socket (world, 2);
  refresh (world);
  assert_n_rows (world, 6);
  g_assert_true (row (world, 0) == both);
  g_assert_cmpstr (porthole_listener_get_address (both), ==, "0.0.0.0");
  g_assert_false (porthole_listener_get_ipv6 (both));

  /* And the other one comes back. */
  open_socket (world, "::", 80, IPPROTO_TCP, 20, 500);
  refresh (world);
  g_assert_true (row (world, 0) == both);
  g_assert_cmpstr (porthole_listener_get_address (both), ==, "*");
}

static void
test_marks (World *world, gconstpointer data)
{
  PortholeListener *old, *new;

  open_socket (world, "127.0.0.1", 1000, IPPROTO_TCP, 1, 500);
  refresh (world);
  old = row (world, 0);
  g_assert_cmpint (porthole_listener_get_state (old), ==, PORTHOLE_LISTENER_LISTENING);

  open_socket (world, "127.0.0.1", 2000, IPPROTO_TCP, 2, 500);
  refresh (world);
  new = row (world, 1);
  g_assert_cmpint (porthole_listener_get_state (new), ==, PORTHOLE_LISTENER_NEW);
  g_assert_cmpint (porthole_listener_get_since_kind (new), ==, PORTHOLE_SINCE_SEEN);
  g_assert_true (porthole_listener_list_has_marks (world->list));

  close_socket (world, 1);
  refresh (world);
  assert_n_rows (world, 2);
  g_assert_true (row (world, 0) == old);
  g_assert_cmpint (porthole_listener_get_state (old), ==, PORTHOLE_LISTENER_GONE);
  g_assert_null (porthole_listener_list_find (world->list, PORTHOLE_TRANSPORT_TCP, 1000));
  g_assert_true (porthole_listener_list_find (world->list, PORTHOLE_TRANSPORT_TCP, 2000) == new);

  /* Somebody else takes the port while the old row is still there. */
  open_socket (world, "127.0.0.1", 1000, IPPROTO_TCP, 3, 500);
  refresh (world);
  assert_n_rows (world, 3);
  g_assert_true (porthole_listener_list_find (world->list, PORTHOLE_TRANSPORT_TCP, 1000)
                 == row (world, 1));

  for (guint i = 0; i < 4; i++)
    refresh (world);
  assert_n_rows (world, 2);
  g_assert_cmpint (porthole_listener_get_state (row (world, 0)), ==, PORTHOLE_LISTENER_LISTENING);
  g_assert_cmpint (porthole_listener_get_state (row (world, 1)), ==, PORTHOLE_LISTENER_LISTENING);
  g_assert_false (porthole_listener_list_has_marks (world->list));

  close_socket (world, 2);
  refresh (world);
  assert_n_rows (world, 2);
  porthole_listener_list_settle (world->list);
  assert_n_rows (world, 1);
}

/* The row notifies, and only when there is something to tell. */
static void
count_cb (GObject *object, GParamSpec *pspec, guint *count)
{
  (*count)++;
}

static void
test_notify (World *world, gconstpointer data)
{
  PortholeListener *listener;
  guint n_used = 0, n_all = 0, n_pid = 0;

  open_socket (world, "127.0.0.1", 1000, IPPROTO_TCP, 1, 500);
  refresh (world);
  listener = row (world, 0);
  g_signal_connect (listener, "notify::queue-used", G_CALLBACK (count_cb), &n_used);
  g_signal_connect (listener, "notify::pid", G_CALLBACK (count_cb), &n_pid);
  g_signal_connect (listener, "notify", G_CALLBACK (count_cb), &n_all);

  refresh (world);
  g_assert_cmpuint (n_all, ==, 0);
  g_array_index (world->sockets, Opened, 0).raw.queue_used = 129;
  refresh (world);
  g_assert_cmpuint (n_used, ==, 1);
  g_assert_true (porthole_listener_get_queue_full (listener));
  g_array_index (world->sockets, Opened, 0).pid = 700;
  refresh (world);
  g_assert_cmpuint (n_pid, ==, 1);
  g_assert_cmpint (porthole_listener_get_pid (listener), ==, 700);
}

static void
check_rows (World *world)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (world->list));
  guint n_living = 0;

  g_assert_cmpuint (n_rows, ==, world->shadow->len);
  for (guint i = 0; i < n_rows; i++)
    {
      PortholeListener *listener = row (world, i);
      guint position;

      g_assert_true (g_ptr_array_index (world->shadow, i) == listener);
      g_assert_true (porthole_listener_list_get_position (world->list, listener, &position));
      g_assert_cmpuint (position, ==, i);
      if (i > 0)
        g_assert_cmpuint (porthole_listener_get_port (row (world, i - 1)), <=,
                          porthole_listener_get_port (listener));
      if (porthole_listener_get_state (listener) != PORTHOLE_LISTENER_GONE)
        n_living += porthole_listener_get_sockets (listener)->len;
    }
  /* Each socket is in one row. */
  g_assert_cmpuint (n_living, ==, world->sockets->len);
}

/* Of many changes at once, what stays is the same row, and what has ended lingers within bounds. */
static void
test_burst (World *world, gconstpointer data)
{
  PortholeListener *stays;

  porthole_listener_list_set_linger (world->list, LINGER);
  for (guint i = 0; i < 1000; i++)
    open_socket (world, "127.0.0.1", (guint16) (1000 + 2 * i), IPPROTO_TCP, 1 + i, 0);
  refresh (world);
  assert_n_rows (world, 1000);
  stays = row (world, 501);

  for (guint i = 0; i < 1000; i += 2)
    close_socket (world, 1 + i);
  for (guint i = 0; i < 1000; i++)
    open_socket (world, "127.0.0.1", (guint16) (1001 + 2 * i), IPPROTO_TCP, 2001 + i, 0);
  refresh (world);
  g_assert_true (porthole_listener_list_find (world->list, PORTHOLE_TRANSPORT_TCP, 1000 + 2 * 501)
                 == stays);
  check_rows (world);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (world->list)), >, 1500);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (world->list)), <, 2000);
  for (guint i = 0; i < 5; i++)
    refresh (world);
  assert_n_rows (world, 1500);
}

static void
test_storm (World *world, gconstpointer data)
{
  static const char *const addresses[] = { "0.0.0.0", "::", "127.0.0.1", "::1", "192.0.2.1" };
  guint64 next = 1;

  porthole_listener_list_set_linger (world->list, LINGER);
  for (guint step = 0; step < 10000; step++)
    {
      /* Now and then many at once. */
      guint n_changes = (guint) (g_test_rand_int_range (0, 40) == 0 ? g_test_rand_int_range (20, 80)
                                                                    : g_test_rand_int_range (0, 6));

      for (guint i = 0; i < n_changes; i++)
        {
          if (world->sockets->len > 0
              && g_test_rand_int_range (0, 100) < (world->sockets->len > 60 ? 70 : 40))
            g_array_remove_index (world->sockets,
                                  (guint) g_test_rand_int_range (0, (gint) world->sockets->len));
          else
            open_socket (world, addresses[g_test_rand_int_range (0, G_N_ELEMENTS (addresses))],
                         (guint16) g_test_rand_int_range (1, 30),
                         g_test_rand_bit () ? IPPROTO_TCP : IPPROTO_UDP, next++,
                         g_test_rand_int_range (0, 5) * 101);
        }
      if (world->sockets->len > 0 && g_test_rand_int_range (0, 10) == 0)
        g_array_index (world->sockets, Opened,
                       (guint) g_test_rand_int_range (0, (gint) world->sockets->len))
            .pid
            = g_test_rand_int_range (0, 5) * 101;
      refresh (world);
      if (step % 20 == 0)
        check_rows (world);
      if (g_test_rand_int_range (0, 500) == 0)
        porthole_listener_list_settle (world->list);
    }
  check_rows (world);
  g_assert_cmpuint (world->n_signals, >, 10000);
}

static const char *
name_of (PortholeTransport transport, guint16 port, gpointer user_data)
{
  return port == 80 ? "http" : NULL;
}

static void
test_export (World *world, gconstpointer data)
{
  g_autofree char *csv = NULL;
  g_autofree char *json = NULL;
  g_auto (GStrv) lines = NULL;

  open_socket (world, "0.0.0.0", 80, IPPROTO_TCP, 1, 500);
  open_socket (world, "::", 80, IPPROTO_TCP, 2, 500);
  open_socket (world, "127.0.0.1", 53, IPPROTO_UDP, 3, 0);
  refresh (world);

  csv = porthole_listeners_to_csv (G_LIST_MODEL (world->list), name_of, NULL);
  lines = g_strsplit (csv, "\r\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 4);
  g_assert_cmpstr (lines[1], ==, "53,\"udp\",\"127.0.0.1\",,\"loopback\",,,,,,,,0,,");
  g_assert_cmpstr (lines[2], ==,
                   "80,\"tcp\",\"0.0.0.0 ::\",,\"every-network\",\"http\",\"program0\",500,"
                   "\"program0\",,,,0,,\"1970-01-01T00:08:20Z\"");

  json = porthole_listeners_to_json (G_LIST_MODEL (world->list), name_of, NULL);
  g_assert_nonnull (strstr (json, "\"owners_hidden\" : \"other-user\""));
  g_assert_nonnull (strstr (json, "\"queue\" : null"));
}

/* That it speaks MPTCP may be learnt when all else is known already. */
static void
test_multipath (World *world, gconstpointer data)
{
  PortholeListener *listener;
  guint n_told = 0;

  open_socket (world, "127.0.0.1", 1000, IPPROTO_TCP, 1, 500);
  refresh (world);
  listener = row (world, 0);
  g_assert_false (porthole_listener_get_multipath (listener));
  g_signal_connect (listener, "notify::multipath", G_CALLBACK (count_cb), &n_told);
  g_array_index (world->sockets, Opened, 0).raw.multipath = 1;
  refresh (world);
  g_assert_true (porthole_listener_get_multipath (listener));
  g_assert_cmpuint (n_told, ==, 1);
}

/* A copy, and what is exported of it, stays as it was. */
static void
test_copy (World *world, gconstpointer data)
{
  g_autoptr (GListStore) copies = g_list_store_new (PORTHOLE_TYPE_LISTENER);
  g_autoptr (PortholeListener) copy = NULL;
  g_autofree char *csv_before = NULL, *csv = NULL, *json_before = NULL, *json = NULL;

  open_socket (world, "0.0.0.0", 1000, IPPROTO_TCP, 1, 500);
  refresh (world);
  copy = porthole_listener_copy (row (world, 0));
  g_list_store_append (copies, copy);
  csv_before = porthole_listeners_to_csv (G_LIST_MODEL (copies), name_of, NULL);
  json_before = porthole_listeners_to_json (G_LIST_MODEL (copies), name_of, NULL);
  g_assert_nonnull (strstr (json_before, "\"used\" : 0"));

  g_array_index (world->sockets, Opened, 0).raw.queue_used = 7;
  g_array_index (world->sockets, Opened, 0).pid = 600;
  refresh (world);
  g_assert_cmpuint (porthole_listener_get_queue_used (row (world, 0)), ==, 7);
  csv = porthole_listeners_to_csv (G_LIST_MODEL (copies), name_of, NULL);
  json = porthole_listeners_to_json (G_LIST_MODEL (copies), name_of, NULL);
  g_assert_cmpstr (csv, ==, csv_before);
  g_assert_cmpstr (json, ==, json_before);
}

static void
watched_cb (PortholeWatch *watch, PortholeListener *listener, gboolean listening, GString *log)
{
  g_string_append_printf (log, "%c%u", listening ? '+' : '-',
                          porthole_listener_get_port (listener));
}

static void
test_watch (World *world, gconstpointer data)
{
  g_autoptr (PortholeWatch) watch = porthole_watch_new (world->list);
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (GVariant) ports = NULL;

  g_signal_connect (watch, "changed", G_CALLBACK (watched_cb), log);
  g_assert_false (porthole_watch_get_active (watch));
  porthole_watch_set_port (watch, PORTHOLE_TRANSPORT_TCP, 1000, TRUE);
  g_assert_true (porthole_watch_get_active (watch));
  g_assert_true (porthole_watch_get_port (watch, PORTHOLE_TRANSPORT_TCP, 1000));
  g_assert_false (porthole_watch_get_port (watch, PORTHOLE_TRANSPORT_UDP, 1000));

  /* What is there when the watch begins is no news. */
  open_socket (world, "127.0.0.1", 1000, IPPROTO_TCP, 1, 500);
  refresh (world);
  g_assert_cmpstr (log->str, ==, "");
  close_socket (world, 1);
  open_socket (world, "0.0.0.0", 2000, IPPROTO_TCP, 2, 500);
  refresh (world);
  g_assert_cmpstr (log->str, ==, "-1000");
  open_socket (world, "127.0.0.1", 1000, IPPROTO_TCP, 3, 500);
  refresh (world);
  g_assert_cmpstr (log->str, ==, "-1000+1000");

  g_string_truncate (log, 0);
  porthole_watch_set_exposed (watch, TRUE);
  open_socket (world, "0.0.0.0", 3000, IPPROTO_TCP, 4, 500);
  open_socket (world, "127.0.0.1", 3001, IPPROTO_TCP, 5, 500);
  refresh (world);
  g_assert_cmpstr (log->str, ==, "+3000");
  close_socket (world, 2);
  refresh (world);
  g_assert_cmpstr (log->str, ==, "+3000-2000");
  for (guint i = 0; i < 5; i++)
    refresh (world);
  g_assert_cmpstr (log->str, ==, "+3000-2000");

  g_object_get (watch, "ports", &ports, NULL);
  g_assert_cmpuint (g_variant_n_children (ports), ==, 1);
  porthole_watch_set_port (watch, PORTHOLE_TRANSPORT_TCP, 1000, FALSE);
  porthole_watch_set_exposed (watch, FALSE);
  g_assert_false (porthole_watch_get_active (watch));
  g_object_set (watch, "ports", ports, NULL);
  g_assert_true (porthole_watch_get_port (watch, PORTHOLE_TRANSPORT_TCP, 1000));
  g_assert_finalize_object (g_steal_pointer (&watch));
}

#define add(name, function)                                                                        \
  g_test_add ("/listeners/list/" name, World, NULL, world_set_up, function, world_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("merge", test_merge);
  add ("marks", test_marks);
  add ("notify", test_notify);
  add ("burst", test_burst);
  add ("storm", test_storm);
  add ("export", test_export);
  add ("multipath", test_multipath);
  add ("copy", test_copy);
  add ("watch", test_watch);

  return g_test_run ();
}
