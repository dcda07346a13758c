/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gtk/gtk.h>

#include "server/porthole-connection-log-private.h"
#include "server/porthole-log-slot.h"
#include "server/porthole-log-tail.h"

/* The connection's number tells one event from another. */
static void
append (PortholeConnectionLog *log, guint64 *number, guint n)
{
  g_autoptr (PortholeLogRows) batch = porthole_log_rows_new ();

  for (guint i = 0; i < n; i++)
    {
      PortholeLogRow row = { .event = PORTHOLE_LOG_OPENED, .connection = ++*number };

      porthole_log_rows_append (batch, &row, NULL, NULL, 0);
    }
  porthole_connection_log_add_batch (log, batch, 0);
}

static guint64
number_at (PortholeLogTail *tail, guint position)
{
  g_autoptr (PortholeLogSlot) slot = g_list_model_get_item (G_LIST_MODEL (tail), position);

  return porthole_log_entry_get_connection (porthole_log_slot_get_entry (slot));
}

static guint
count (PortholeLogTail *tail)
{
  return g_list_model_get_n_items (G_LIST_MODEL (tail));
}

/* As a table does it: it holds the rows it was told of, and nothing else. */
typedef struct
{
  PortholeLogTail *tail;
  GPtrArray *slots;
  guint n_changes;
} Shadow;

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, gpointer user_data)
{
  Shadow *shadow = user_data;

  g_assert_cmpuint (position + removed, <=, shadow->slots->len);
  g_assert_true (removed > 0 || added > 0);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, shadow->slots->len - removed + added);
  if (removed > 0)
    g_ptr_array_remove_range (shadow->slots, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (shadow->slots, (int) (position + i),
                        g_list_model_get_item (model, position + i));
  shadow->n_changes++;
}

static void
shadow_init (Shadow *shadow, PortholeConnectionLog *log)
{
  shadow->tail = porthole_log_tail_new ();
  shadow->slots = g_ptr_array_new_with_free_func (g_object_unref);
  shadow->n_changes = 0;
  g_signal_connect (shadow->tail, "items-changed", G_CALLBACK (items_changed_cb), shadow);
  porthole_log_tail_set_model (shadow->tail, G_LIST_MODEL (log));
}

static void
shadow_check (Shadow *shadow)
{
  guint64 last = 0;

  g_assert_cmpuint (shadow->slots->len, ==, count (shadow->tail));
  for (guint i = 0; i < shadow->slots->len; i++)
    {
      PortholeLogSlot *slot = g_ptr_array_index (shadow->slots, i);
      g_autoptr (PortholeLogSlot) item = g_list_model_get_item (G_LIST_MODEL (shadow->tail), i);
      guint64 number = porthole_log_entry_get_connection (porthole_log_slot_get_entry (slot));

      g_assert_true (item == slot);
      /* The row that says that the log is full is about no connection. */
      g_assert_true (number == 0 || number > last);
      last = MAX (number, last);
    }
}

static void
shadow_clear (Shadow *shadow)
{
  g_assert_finalize_object (shadow->tail);
  g_ptr_array_unref (shadow->slots);
}

/* At the limit the rows stay, and what they stand for goes on. */
static void
test_rolls (void)
{
  g_autoptr (PortholeConnectionLog) log = porthole_connection_log_new (1000, G_MAXSIZE);
  g_autoptr (PortholeLogSlot) first = NULL;
  Shadow shadow;
  guint64 number = 0;
  guint n_changes;

  shadow_init (&shadow, log);
  porthole_log_tail_set_limit (shadow.tail, 5);
  append (log, &number, 3);
  g_assert_cmpuint (count (shadow.tail), ==, 3);
  append (log, &number, 100);
  g_assert_cmpuint (count (shadow.tail), ==, 5);
  g_assert_cmpuint (number_at (shadow.tail, 0), ==, 99);
  g_assert_cmpuint (number_at (shadow.tail, 4), ==, 103);
  shadow_check (&shadow);

  first = g_list_model_get_item (G_LIST_MODEL (shadow.tail), 0);
  n_changes = shadow.n_changes;
  append (log, &number, 2);
  append (log, &number, 5000); /* in the place of all there was */
  g_assert_cmpuint (shadow.n_changes, ==, n_changes);
  g_assert_cmpuint (porthole_log_entry_get_connection (porthole_log_slot_get_entry (first)), ==,
                    number_at (shadow.tail, 0));
  /* The last row of a log that just became full says that. */
  g_assert_cmpuint (number_at (shadow.tail, 3), ==, 5105);
  shadow_check (&shadow);
  shadow_clear (&shadow);
}

/* More is shown before what is shown, and nothing else moves. */
static void
test_limit (void)
{
  g_autoptr (PortholeConnectionLog) log = porthole_connection_log_new (1000, G_MAXSIZE);
  g_autoptr (PortholeLogSlot) last = NULL;
  Shadow shadow;
  guint64 number = 0;

  shadow_init (&shadow, log);
  porthole_log_tail_set_limit (shadow.tail, 5);
  append (log, &number, 100);
  last = g_list_model_get_item (G_LIST_MODEL (shadow.tail), 4);

  porthole_log_tail_set_limit (shadow.tail, 11);
  g_assert_cmpuint (count (shadow.tail), ==, 11);
  g_assert_cmpuint (number_at (shadow.tail, 0), ==, 90);
  g_assert_true (g_ptr_array_index (shadow.slots, 10) == last);
  porthole_log_tail_set_limit (shadow.tail, 3);
  g_assert_cmpuint (count (shadow.tail), ==, 3);
  g_assert_true (g_ptr_array_index (shadow.slots, 2) == last);
  porthole_log_tail_set_limit (shadow.tail, G_MAXUINT);
  g_assert_cmpuint (count (shadow.tail), ==, 100);
  g_assert_true (g_ptr_array_index (shadow.slots, 99) == last);
  shadow_check (&shadow);

  /* Without a limit it is the log. */
  append (log, &number, 10);
  g_assert_cmpuint (count (shadow.tail), ==, 110);
  g_assert_cmpuint (number_at (shadow.tail, 109), ==, 110);
  porthole_connection_log_clear (log);
  g_assert_cmpuint (count (shadow.tail), ==, 0);
  shadow_clear (&shadow);
}

/* Who reads isn't disturbed: the rows stand for what they stood for. */
static void
test_paused (void)
{
  g_autoptr (PortholeConnectionLog) log = porthole_connection_log_new (1000, G_MAXSIZE);
  g_autoptr (PortholeLogSlot) slot = NULL;
  Shadow shadow;
  guint64 number = 0;

  shadow_init (&shadow, log);
  porthole_log_tail_set_limit (shadow.tail, 10);
  append (log, &number, 100);
  slot = g_list_model_get_item (G_LIST_MODEL (shadow.tail), 3);

  porthole_log_tail_set_rolling (shadow.tail, FALSE);
  append (log, &number, 500);
  g_assert_true (g_ptr_array_index (shadow.slots, 3) == slot);
  g_assert_cmpuint (number_at (shadow.tail, 3), ==, 94);
  porthole_log_tail_set_limit (shadow.tail, 20);
  g_assert_cmpuint (count (shadow.tail), ==, 40);
  g_assert_cmpuint (number_at (shadow.tail, 0), ==, 81);
  g_assert_cmpuint (number_at (shadow.tail, 39), ==, 120);
  porthole_log_tail_set_limit (shadow.tail, G_MAXUINT);
  g_assert_cmpuint (count (shadow.tail), ==, 600);
  shadow_check (&shadow);

  porthole_log_tail_set_limit (shadow.tail, 20);
  porthole_log_tail_set_rolling (shadow.tail, TRUE);
  g_assert_cmpuint (count (shadow.tail), ==, 20);
  g_assert_cmpuint (number_at (shadow.tail, 19), ==, 600);
  shadow_check (&shadow);
  shadow_clear (&shadow);
}

/* Whatever happens, what was emitted leads to what is there. */
static void
test_storm (void)
{
  g_autoptr (PortholeConnectionLog) log = porthole_connection_log_new (300, G_MAXSIZE);
  Shadow shadow;
  guint64 number = 0;

  shadow_init (&shadow, log);
  for (guint i = 0; i < 3000; i++)
    {
      switch (g_test_rand_int_range (0, 12))
        {
        case 0:
          porthole_log_tail_set_limit (shadow.tail, (guint) g_test_rand_int_range (1, 60));
          break;
        case 1:
          porthole_log_tail_set_limit (shadow.tail, G_MAXUINT);
          break;
        case 2:
          porthole_log_tail_set_rolling (shadow.tail, g_test_rand_bit ());
          break;
        case 3:
          if (g_test_rand_int_range (0, 10) == 0)
            porthole_connection_log_clear (log);
          break;
        case 4:
          append (log, &number, (guint) g_test_rand_int_range (1, 700));
          break;
        default:
          append (log, &number, (guint) g_test_rand_int_range (1, 30));
        }
      g_assert_cmpuint (shadow.slots->len, ==, count (shadow.tail));
      if (i % 50 == 0)
        {
          porthole_log_tail_set_model (shadow.tail, NULL);
          g_assert_cmpuint (count (shadow.tail), ==, 0);
          porthole_log_tail_set_model (shadow.tail, G_LIST_MODEL (log));
        }
    }
  shadow_clear (&shadow);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/log-tail/rolls", test_rolls);
  g_test_add_func ("/log-tail/limit", test_limit);
  g_test_add_func ("/log-tail/paused", test_paused);
  g_test_add_func ("/log-tail/storm", test_storm);

  return g_test_run ();
}
