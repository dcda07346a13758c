/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "window/porthole-history.h"

static void
keep (PortholeHistory *history, const char *state)
{
  porthole_history_keep_state (history, g_variant_new_string (state));
}

static void
assert_place (PortholeHistory *history, const char *page, const char *state)
{
  GVariant *variant = porthole_history_get_state (history);

  g_assert_cmpstr (porthole_history_get_page (history), ==, page);
  g_assert_cmpstr (variant != NULL ? g_variant_get_string (variant, NULL) : NULL, ==, state);
}

static void
test_empty (void)
{
  g_autoptr (PortholeHistory) history = porthole_history_new ();

  g_assert_null (porthole_history_get_page (history));
  g_assert_null (porthole_history_get_state (history));
  g_assert_false (porthole_history_go (history, -1));
  g_assert_false (porthole_history_go (history, 1));
  keep (history, "of nothing");
  g_assert_null (porthole_history_get_state (history));

  porthole_history_visit (history, "ports");
  g_assert_false (porthole_history_get_can_go (history, -1));
  g_assert_finalize_object (g_steal_pointer (&history));
}

static void
test_back_and_forward (void)
{
  g_autoptr (PortholeHistory) history = porthole_history_new ();

  porthole_history_visit (history, "ports");
  keep (history, "5432");
  porthole_history_visit (history, "listening");
  keep (history, "postgres");
  porthole_history_visit (history, "server");
  assert_place (history, "server", NULL);

  g_assert_true (porthole_history_go (history, -1));
  assert_place (history, "listening", "postgres");
  g_assert_true (porthole_history_go (history, -1));
  assert_place (history, "ports", "5432");
  g_assert_false (porthole_history_go (history, -1));
  assert_place (history, "ports", "5432");
  g_assert_true (porthole_history_go (history, 1));
  assert_place (history, "listening", "postgres");

  /* Elsewhere from here, the way forward is another. */
  porthole_history_visit (history, "chart");
  g_assert_false (porthole_history_get_can_go (history, 1));
  g_assert_true (porthole_history_go (history, -1));
  assert_place (history, "listening", "postgres");
}

/* What is shown already is no place to go back to. */
static void
test_same (void)
{
  g_autoptr (PortholeHistory) history = porthole_history_new ();

  porthole_history_visit (history, "chart");
  keep (history, "8080");
  porthole_history_visit (history, "ports");
  keep (history, "22");
  porthole_history_visit (history, "ports");
  keep (history, "22");
  g_assert_true (porthole_history_go (history, -1));
  assert_place (history, "chart", "8080");

  /* The same state of another page is something else. */
  porthole_history_visit (history, "ports");
  keep (history, "8080");
  g_assert_true (porthole_history_go (history, -1));
  assert_place (history, "chart", "8080");
}

static void
test_bounded (void)
{
  g_autoptr (PortholeHistory) history = porthole_history_new ();
  guint n = 0;

  for (guint i = 0; i < 4 * PORTHOLE_HISTORY_MAX; i++)
    {
      porthole_history_visit (history, "ports");
      porthole_history_keep_state (history, g_variant_new_uint32 (i));
    }
  while (porthole_history_go (history, -1))
    n++;
  g_assert_cmpuint (n, ==, PORTHOLE_HISTORY_MAX - 1);
  g_assert_cmpuint (g_variant_get_uint32 (porthole_history_get_state (history)), ==,
                    3 * PORTHOLE_HISTORY_MAX);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_notify (void)
{
  g_autoptr (PortholeHistory) history = porthole_history_new ();
  guint n_back = 0;
  gboolean can;

  g_signal_connect_swapped (history, "notify::can-go-back", G_CALLBACK (count_cb), &n_back);
  porthole_history_visit (history, "ports");
  porthole_history_visit (history, "chart");
  g_assert_cmpuint (n_back, >, 0);
  g_object_get (history, "can-go-back", &can, NULL);
  g_assert_true (can);
  g_object_get (history, "can-go-forward", &can, NULL);
  g_assert_false (can);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/history/empty", test_empty);
  g_test_add_func ("/ui/history/back-and-forward", test_back_and_forward);
  g_test_add_func ("/ui/history/same", test_same);
  g_test_add_func ("/ui/history/bounded", test_bounded);
  g_test_add_func ("/ui/history/notify", test_notify);

  return g_test_run ();
}
