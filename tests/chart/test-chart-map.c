/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "base/porthole-error.h"
#include "common/engine-test.h"
#include "overview/porthole-chart-map.h"

typedef struct
{
  char *dir;
  PortholeOverview *overview;
  PortholeChartMap *map;
  PortholeChart *chart;
} Fixture;

static void
write_setting (const char *dir, const char *name, const char *value)
{
  g_autofree char *folder = g_build_filename (dir, "sys", "net", "ipv4", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, value, -1, NULL));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->dir = g_dir_make_tmp ("porthole-chart-XXXXXX", NULL);
  write_setting (fixture->dir, "ip_unprivileged_port_start", "80\n");
  write_setting (fixture->dir, "ip_local_port_range", "40000\t40009\n");
  fixture->overview = porthole_overview_new (fixture->dir);
  fixture->map = porthole_chart_map_new (fixture->overview, fixture->dir);
  fixture->chart = porthole_chart_map_get_chart (fixture->map);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  const char *names[]
      = { "ip_unprivileged_port_start", "ip_local_port_range", "", "..", "../..", "../../.." };

  assert_finalized (g_steal_pointer (&fixture->map));
  assert_finalized (g_steal_pointer (&fixture->overview));
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->dir, "sys", "net", "ipv4", names[i], NULL);
      g_autofree char *canonical = g_canonicalize_filename (path, NULL);

      g_assert_cmpint (g_remove (canonical), ==, 0);
    }
  g_free (fixture->dir);
}

static guint
count (Fixture *fixture, PortholeChartLayers layer)
{
  return porthole_port_set_count (porthole_chart_get_layer (fixture->chart, layer), 0,
                                  PORTHOLE_PORT_MAX);
}

static void
test_registry (Fixture *fixture, gconstpointer data)
{
  PortholeChartLayers ssh = porthole_chart_get_layers (fixture->chart, 22);
  PortholeChartLayers vite = porthole_chart_get_layers (fixture->chart, 5173);

  g_assert_true (ssh & PORTHOLE_CHART_REGISTERED);
  g_assert_true (ssh & PORTHOLE_CHART_CURATED);
  g_assert_true (vite & PORTHOLE_CHART_CURATED);
  g_assert_false (vite & PORTHOLE_CHART_REGISTERED);

  /* Some thousands are registered, and no block of a media server covers half of the chart. */
  g_assert_cmpuint (count (fixture, PORTHOLE_CHART_REGISTERED), >, 4000);
  g_assert_cmpuint (count (fixture, PORTHOLE_CHART_CURATED), >, 400);
  g_assert_cmpuint (count (fixture, PORTHOLE_CHART_CURATED), <, 8000);

  g_assert_true (porthole_chart_map_get_overview (fixture->map) == fixture->overview);
}

static void
test_notes (Fixture *fixture, gconstpointer data)
{
  PortholeNotes *notes
      = porthole_registry_get_notes (porthole_overview_get_registry (fixture->overview));

  g_assert_false (porthole_chart_get_layers (fixture->chart, 61999) & PORTHOLE_CHART_CURATED);
  porthole_notes_set (notes, 61999, "My own thing", NULL);
  wait_until (porthole_chart_get_layers (fixture->chart, 61999) & PORTHOLE_CHART_CURATED);
}

static void
test_kernel (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (count (fixture, PORTHOLE_CHART_PRIVILEGED), ==, 80);
  g_assert_true (porthole_chart_get_layers (fixture->chart, 79) & PORTHOLE_CHART_PRIVILEGED);
  g_assert_cmpuint (count (fixture, PORTHOLE_CHART_EPHEMERAL), ==, 10);
  g_assert_true (porthole_chart_get_layers (fixture->chart, 40009) & PORTHOLE_CHART_EPHEMERAL);
  g_assert_cmpuint (porthole_chart_map_get_kernel_ports (fixture->map)->ephemeral_first, ==, 40000);
}

static void
test_listeners (Fixture *fixture, gconstpointer data)
{
  guint16 own = 0;
  guint16 open = 0;
  g_autoptr (GSocket) own_socket = listen_on ("127.0.0.1", &own);
  g_autoptr (GSocket) open_socket = listen_on ("0.0.0.0", &open);

  refresh (porthole_overview_get_scanner (fixture->overview));
  g_assert_cmpint (porthole_chart_get_layers (fixture->chart, own)
                       & (PORTHOLE_CHART_LISTENING | PORTHOLE_CHART_EXPOSED),
                   ==, PORTHOLE_CHART_LISTENING);
  g_assert_cmpint (porthole_chart_get_layers (fixture->chart, open)
                       & (PORTHOLE_CHART_LISTENING | PORTHOLE_CHART_EXPOSED),
                   ==, PORTHOLE_CHART_LISTENING | PORTHOLE_CHART_EXPOSED);

  /* Gone at once, though its row lingers in the list of listeners. */
  g_socket_close (open_socket, NULL);
  refresh (porthole_overview_get_scanner (fixture->overview));
  g_assert_false (porthole_chart_get_layers (fixture->chart, open) & PORTHOLE_CHART_LISTENING);
  g_assert_false (porthole_chart_get_layers (fixture->chart, open) & PORTHOLE_CHART_EXPOSED);
  g_assert_true (porthole_chart_get_layers (fixture->chart, own) & PORTHOLE_CHART_LISTENING);
}

typedef struct
{
  gboolean done;
  int port;
  GError *error;
} Found;

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Found *found = user_data;

  found->port
      = porthole_chart_map_find_free_finish (PORTHOLE_CHART_MAP (source), result, &found->error);
  found->done = TRUE;
}

static Found
find_free (Fixture *fixture, guint16 first, guint16 last)
{
  Found found = { 0 };

  porthole_chart_map_find_free_async (fixture->map, first, last, NULL, found_cb, &found);
  while (!found.done)
    g_main_context_iteration (NULL, TRUE);

  return found;
}

static void
test_free (Fixture *fixture, gconstpointer data)
{
  Found found = find_free (fixture, 20000, 30000);
  guint16 port;
  g_autoptr (GSocket) socket = NULL;

  g_assert_no_error (found.error);
  g_assert_cmpint (found.port, >=, 20000);
  g_assert_cmpint (found.port, <=, 30000);
  g_assert_false (porthole_chart_get_layers (fixture->chart, (guint16) found.port)
                  & (PORTHOLE_CHART_REGISTERED | PORTHOLE_CHART_CURATED));

  /* Taken by somebody, even on another address, it is free no more. */
  port = (guint16) found.port;
  socket = listen_on ("127.0.0.1", &port);
  found = find_free (fixture, port, port);
  g_assert_error (found.error, PORTHOLE_ERROR, PORTHOLE_ERROR_NO_FREE_PORT);
  g_assert_cmpint (found.port, ==, -1);
  g_clear_error (&found.error);

  /* Registered ports aren't suggested, free or not. */
  found = find_free (fixture, 5432, 5432);
  g_assert_error (found.error, PORTHOLE_ERROR, PORTHOLE_ERROR_NO_FREE_PORT);
  g_clear_error (&found.error);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/chart/map/registry", Fixture, NULL, set_up, test_registry, tear_down);
  g_test_add ("/chart/map/notes", Fixture, NULL, set_up, test_notes, tear_down);
  g_test_add ("/chart/map/kernel", Fixture, NULL, set_up, test_kernel, tear_down);
  g_test_add ("/chart/map/listeners", Fixture, NULL, set_up, test_listeners, tear_down);
  g_test_add ("/chart/map/free", Fixture, NULL, set_up, test_free, tear_down);

  return g_test_run ();
}
