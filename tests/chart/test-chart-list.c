/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "chart/porthole-chart-list.h"

#define N_ROUNDS 300

/* What a widget knows of the model: only what items-changed told it. */
static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, GPtrArray *shadow)
{
  g_assert_true (removed > 0 || added > 0);
  g_assert_cmpuint (position + removed, <=, shadow->len);

  if (removed > 0)
    g_ptr_array_remove_range (shadow, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (shadow, (int) (position + i), g_list_model_get_item (model, position + i));
  g_assert_cmpuint (shadow->len, ==, g_list_model_get_n_items (model));
}

static void
count_changes_cb (GListModel *model, guint position, guint removed, guint added, guint *count)
{
  (*count)++;
}

/* What the chart told is told on. */
static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
assert_right (PortholeChart *chart,
              GListModel *model,
              GPtrArray *shadow,
              PortholeChartLayers layers,
              guint first,
              guint last)
{
  guint n_rows = 0;

  for (guint port = first; port <= last; port++)
    {
      PortholeChartLayers own = porthole_chart_get_layers (chart, (guint16) port);
      g_autoptr (PortholeChartPort) row = NULL;

      if ((own & layers) == 0)
        continue;

      row = g_list_model_get_item (model, n_rows);
      g_assert_nonnull (row);
      g_assert_true (row == g_ptr_array_index (shadow, n_rows));
      g_assert_cmpuint (porthole_chart_port_get_port (row), ==, port);
      g_assert_cmpint (porthole_chart_port_get_layers (row), ==, own);
      n_rows++;
    }

  g_assert_cmpuint (g_list_model_get_n_items (model), ==, n_rows);
  g_assert_cmpuint (shadow->len, ==, n_rows);
}

static void
test_storm (void)
{
  g_autoptr (PortholeChart) chart = porthole_chart_new ();
  g_autoptr (PortholeChartList) list = porthole_chart_list_new (chart);
  g_autoptr (GPtrArray) shadow = g_ptr_array_new_with_free_func (g_object_unref);
  PortholePortSet sets[2] = { 0 };
  PortholeChartLayers layers = PORTHOLE_CHART_LISTENING;
  guint first = 0;
  guint last = PORTHOLE_PORT_MAX;

  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), shadow);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      guint which = (guint) g_test_rand_int_range (0, 2);

      for (guint i = 0; i < 12; i++)
        {
          guint port = (guint) g_test_rand_int_range (0, 4) * 20000
                       + (guint) g_test_rand_int_range (0, 90);

          sets[which].words[port / 64] ^= G_GUINT64_CONSTANT (1) << (port % 64);
        }
      porthole_chart_set_layer (
          chart, which == 0 ? PORTHOLE_CHART_LISTENING : PORTHOLE_CHART_CURATED, &sets[which]);

      if (round % 7 == 0)
        {
          layers = (PortholeChartLayers) g_test_rand_int_range (0, 16);
          porthole_chart_list_set_layers (list, layers);
          g_assert_cmpint (porthole_chart_list_get_layers (list), ==, layers);
        }
      if (round % 11 == 0)
        {
          first = (guint) g_test_rand_int_range (0, PORTHOLE_N_PORTS);
          last = (guint) g_test_rand_int_range ((int) first, PORTHOLE_N_PORTS);
          if (round % 22 == 0)
            first = 0, last = PORTHOLE_PORT_MAX;
          porthole_chart_list_set_range (list, (guint16) first, (guint16) last);
        }

      if (round % 5 == 0)
        {
          settle ();
          assert_right (chart, G_LIST_MODEL (list), shadow, layers, first, last);
        }
    }

  g_signal_handlers_disconnect_by_data (list, shadow);
  g_ptr_array_set_size (shadow, 0);
  g_assert_finalize_object (g_steal_pointer (&list));
  g_assert_finalize_object (g_steal_pointer (&chart));
}

static void
count_cb (GObject *object, GParamSpec *pspec, guint *count)
{
  (*count)++;
}

static void
test_rows (void)
{
  g_autoptr (PortholeChart) chart = porthole_chart_new ();
  g_autoptr (PortholeChartList) list = NULL;
  g_autoptr (PortholeChartPort) row = NULL;
  g_autoptr (PortholeChartPort) again = NULL;
  PortholePortSet set = { 0 };
  guint position = 7;
  guint n_notified = 0;

  porthole_port_set_add (&set, 22);
  porthole_port_set_add (&set, 80);
  porthole_chart_set_layer (chart, PORTHOLE_CHART_LISTENING, &set);

  list = porthole_chart_list_new (chart);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 2);
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (list)) == PORTHOLE_TYPE_CHART_PORT);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 2));
  g_assert_true (porthole_chart_list_find (list, 80, &position));
  g_assert_cmpuint (position, ==, 1);
  g_assert_false (porthole_chart_list_find (list, 81, NULL));

  /* A row tells what becomes of its port, and is the same one when it comes back. */
  row = g_list_model_get_item (G_LIST_MODEL (list), 1);
  g_signal_connect (row, "notify::layers", G_CALLBACK (count_cb), &n_notified);
  porthole_chart_set_layer (chart, PORTHOLE_CHART_EXPOSED, &set);
  settle ();
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_cmpint (porthole_chart_port_get_layers (row), ==,
                   PORTHOLE_CHART_LISTENING | PORTHOLE_CHART_EXPOSED);

  memset (&set, 0, sizeof set);
  porthole_chart_set_layer (chart, PORTHOLE_CHART_LISTENING, &set);
  settle ();
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  g_assert_cmpint (porthole_chart_port_get_layers (row), ==, PORTHOLE_CHART_EXPOSED);

  porthole_port_set_add (&set, 80);
  porthole_chart_set_layer (chart, PORTHOLE_CHART_LISTENING, &set);
  settle ();
  again = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_true (again == row);

  g_clear_object (&again);
  g_assert_finalize_object (g_steal_pointer (&row));
  g_assert_finalize_object (g_steal_pointer (&list));
  g_assert_finalize_object (g_steal_pointer (&chart));
}

/* Many ports are one change, and none while nobody looks. */
static void
test_live (void)
{
  g_autoptr (PortholeChart) chart = porthole_chart_new ();
  g_autoptr (PortholeChartList) list = porthole_chart_list_new (chart);
  PortholePortSet set = { 0 };
  guint n_changes = 0;

  g_signal_connect (list, "items-changed", G_CALLBACK (count_changes_cb), &n_changes);
  for (guint port = 1000; port < 1200; port += 2)
    porthole_port_set_add (&set, (guint16) port);
  porthole_chart_set_layer (chart, PORTHOLE_CHART_LISTENING, &set);
  settle ();
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 100);

  porthole_chart_list_set_live (list, FALSE);
  porthole_port_set_add (&set, 22);
  porthole_chart_set_layer (chart, PORTHOLE_CHART_LISTENING, &set);
  settle ();
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_false (porthole_chart_list_find (list, 22, NULL));

  porthole_chart_list_set_live (list, TRUE);
  g_assert_cmpuint (n_changes, ==, 2);
  g_assert_true (porthole_chart_list_find (list, 22, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/list/storm", test_storm);
  g_test_add_func ("/chart/list/rows", test_rows);
  g_test_add_func ("/chart/list/live", test_live);

  return g_test_run ();
}
