/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "chart/porthole-chart.h"

typedef struct
{
  guint n_emissions;
  guint first[8];
  guint last[8];
} Changes;

static void
changed_cb (PortholeChart *chart, guint first, guint last, gpointer user_data)
{
  Changes *changes = user_data;

  g_assert_cmpuint (changes->n_emissions, <, G_N_ELEMENTS (changes->first));
  changes->first[changes->n_emissions] = first;
  changes->last[changes->n_emissions] = last;
  changes->n_emissions++;
}

static PortholePortSet *
random_set (void)
{
  PortholePortSet *set = g_new0 (PortholePortSet, 1);

  for (guint i = 0; i < 40; i++)
    {
      guint first = (guint) g_test_rand_int_range (0, PORTHOLE_N_PORTS);
      guint last = MIN (first + (guint) g_test_rand_int_range (0, 200), PORTHOLE_PORT_MAX);

      porthole_port_set_add_range (set, (guint16) first, (guint16) last);
    }

  return set;
}

static void
test_port_set (void)
{
  g_autofree PortholePortSet *set = random_set ();

  for (guint round = 0; round < 500; round++)
    {
      int a = g_test_rand_int_range (0, PORTHOLE_N_PORTS);
      int b = g_test_rand_int_range (a, PORTHOLE_N_PORTS);
      guint count = 0;
      int next = -1;
      int previous = -1;

      for (int port = a; port <= b; port++)
        count += porthole_port_set_contains (set, (guint16) port) != FALSE;
      g_assert_cmpuint (porthole_port_set_count (set, (guint16) a, (guint16) b), ==, count);

      for (int port = a; port < PORTHOLE_N_PORTS && next < 0; port++)
        next = porthole_port_set_contains (set, (guint16) port) ? port : -1;
      for (int port = a; port >= 0 && previous < 0; port--)
        previous = porthole_port_set_contains (set, (guint16) port) ? port : -1;
      g_assert_cmpint (porthole_port_set_next (set, a), ==, next);
      g_assert_cmpint (porthole_port_set_previous (set, a), ==, previous);
    }

  g_assert_cmpint (porthole_port_set_next (set, PORTHOLE_N_PORTS), ==, -1);
  g_assert_cmpint (porthole_port_set_previous (set, -1), ==, -1);
}

static void
test_port_set_ends (void)
{
  PortholePortSet set = { 0 };

  porthole_port_set_add_range (&set, 10, 9);
  g_assert_cmpuint (porthole_port_set_count (&set, 0, PORTHOLE_PORT_MAX), ==, 0);
  porthole_port_set_add_range (&set, 0, 0);
  porthole_port_set_add_range (&set, 63, 64);
  porthole_port_set_add (&set, PORTHOLE_PORT_MAX);
  g_assert_cmpuint (porthole_port_set_count (&set, 0, PORTHOLE_PORT_MAX), ==, 4);
  g_assert_cmpuint (porthole_port_set_count (&set, 64, PORTHOLE_PORT_MAX), ==, 2);
  porthole_port_set_add_range (&set, 0, PORTHOLE_PORT_MAX);
  g_assert_cmpuint (porthole_port_set_count (&set, 0, PORTHOLE_PORT_MAX), ==, PORTHOLE_N_PORTS);
  g_assert_cmpuint (porthole_port_set_count (&set, 9, 8), ==, 0);
}

static void
test_changes (void)
{
  g_autoptr (PortholeChart) chart = porthole_chart_new ();
  PortholePortSet set = { 0 };
  Changes changes = { 0 };

  g_signal_connect (chart, "changed", G_CALLBACK (changed_cb), &changes);

  porthole_chart_set_layer (chart, PORTHOLE_CHART_LISTENING, &set);
  g_assert_cmpuint (changes.n_emissions, ==, 0);

  porthole_port_set_add_range (&set, 60, 130);
  porthole_port_set_add (&set, 0);
  porthole_port_set_add (&set, PORTHOLE_PORT_MAX);
  porthole_chart_set_layer (chart, PORTHOLE_CHART_LISTENING, &set);
  g_assert_cmpuint (changes.n_emissions, ==, 3);
  g_assert_cmpuint (changes.first[0], ==, 0);
  g_assert_cmpuint (changes.last[0], ==, 0);
  g_assert_cmpuint (changes.first[1], ==, 60);
  g_assert_cmpuint (changes.last[1], ==, 130);
  g_assert_cmpuint (changes.first[2], ==, PORTHOLE_PORT_MAX);
  g_assert_cmpuint (changes.last[2], ==, PORTHOLE_PORT_MAX);

  /* What is already there isn't told again. */
  changes.n_emissions = 0;
  porthole_port_set_add (&set, 131);
  porthole_chart_set_layer (chart, PORTHOLE_CHART_LISTENING, &set);
  g_assert_cmpuint (changes.n_emissions, ==, 1);
  g_assert_cmpuint (changes.first[0], ==, 131);

  porthole_chart_set_layer (chart, PORTHOLE_CHART_REGISTERED, &set);
  g_assert_cmpint (porthole_chart_get_layers (chart, 131), ==,
                   PORTHOLE_CHART_LISTENING | PORTHOLE_CHART_REGISTERED);
  g_assert_cmpint (porthole_chart_get_layers (chart, 132), ==, PORTHOLE_CHART_NO_LAYERS);
  g_assert_true (porthole_port_set_contains (
      porthole_chart_get_layer (chart, PORTHOLE_CHART_REGISTERED), 131));

  g_signal_handlers_disconnect_by_data (chart, &changes);
  g_assert_finalize_object (g_steal_pointer (&chart));
}

static void
test_count (void)
{
  g_autoptr (PortholeChart) chart = porthole_chart_new ();
  PortholePortSet set = { 0 };
  PortholeChartCounts counts;

  porthole_port_set_add_range (&set, 8000, 8009);
  porthole_chart_set_layer (chart, PORTHOLE_CHART_REGISTERED, &set);
  memset (&set, 0, sizeof set);
  porthole_port_set_add (&set, 8000);
  porthole_port_set_add (&set, 8080);
  porthole_chart_set_layer (chart, PORTHOLE_CHART_CURATED, &set);
  porthole_chart_set_layer (chart, PORTHOLE_CHART_LISTENING, &set);
  memset (&set, 0, sizeof set);
  porthole_port_set_add (&set, 8080);
  porthole_chart_set_layer (chart, PORTHOLE_CHART_EXPOSED, &set);

  porthole_chart_count (chart, 8005, 8100, &counts);
  g_assert_cmpuint (counts.ports, ==, 96);
  g_assert_cmpuint (counts.registered, ==, 5);
  g_assert_cmpuint (counts.curated, ==, 1);
  g_assert_cmpuint (counts.listening, ==, 1);
  g_assert_cmpuint (counts.exposed, ==, 1);
  g_assert_cmpuint (counts.unused, ==, 95);

  porthole_chart_count (chart, 0, PORTHOLE_PORT_MAX, &counts);
  g_assert_cmpuint (counts.ports, ==, PORTHOLE_N_PORTS);
  g_assert_cmpuint (counts.listening, ==, 2);

  g_assert_finalize_object (g_steal_pointer (&chart));
}

static void
test_find (void)
{
  g_autoptr (PortholeChart) chart = porthole_chart_new ();
  const PortholeChartLayers both = PORTHOLE_CHART_LISTENING | PORTHOLE_CHART_CURATED;
  PortholePortSet set = { 0 };

  g_assert_cmpint (porthole_chart_find (chart, both, 0, FALSE), ==, -1);

  porthole_port_set_add (&set, 22);
  porthole_port_set_add (&set, PORTHOLE_PORT_MAX);
  porthole_chart_set_layer (chart, PORTHOLE_CHART_LISTENING, &set);
  memset (&set, 0, sizeof set);
  porthole_port_set_add (&set, 80);
  porthole_chart_set_layer (chart, PORTHOLE_CHART_CURATED, &set);

  g_assert_cmpint (porthole_chart_find (chart, both, 0, FALSE), ==, 22);
  g_assert_cmpint (porthole_chart_find (chart, both, 22, FALSE), ==, 80);
  g_assert_cmpint (porthole_chart_find (chart, PORTHOLE_CHART_LISTENING, 22, FALSE), ==,
                   PORTHOLE_PORT_MAX);
  g_assert_cmpint (porthole_chart_find (chart, both, PORTHOLE_PORT_MAX, FALSE), ==, -1);
  g_assert_cmpint (porthole_chart_find (chart, both, PORTHOLE_PORT_MAX, TRUE), ==, 80);
  g_assert_cmpint (porthole_chart_find (chart, both, 22, TRUE), ==, -1);
  g_assert_cmpint (porthole_chart_find (chart, both, 0, TRUE), ==, -1);

  g_assert_finalize_object (g_steal_pointer (&chart));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/port-set/random", test_port_set);
  g_test_add_func ("/chart/port-set/ends", test_port_set_ends);
  g_test_add_func ("/chart/chart/changes", test_changes);
  g_test_add_func ("/chart/chart/count", test_count);
  g_test_add_func ("/chart/chart/find", test_find);

  return g_test_run ();
}
