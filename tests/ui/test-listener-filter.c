/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>

#include "common/ui-test.h"
#include "listeners/porthole-listener-filter.h"
#include "listeners/porthole-scanner.h"
#include "overview/porthole-overview.h"

/* Returns: (transfer full) (nullable): who listens on a port */
static PortholeListener *
find_listener (PortholeScanner *scanner, guint16 port)
{
  GListModel *list = G_LIST_MODEL (porthole_scanner_get_list (scanner));

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (PortholeListener) listener = g_list_model_get_item (list, i);

      if (porthole_listener_get_port (listener) == port)
        return g_steal_pointer (&listener);
    }

  return NULL;
}

/* What a port lacks isn't found by a word for nothing: it has a note, and no name. */
static void
test_without_a_name (void)
{
  g_autofree char *folder = g_dir_make_tmp ("porthole-XXXXXX", NULL);
  g_autoptr (PortholeOverview) overview = porthole_overview_new (folder);
  PortholeScanner *scanner = porthole_overview_get_scanner (overview);
  PortholeRegistry *registry = porthole_overview_get_registry (overview);
  g_autoptr (PortholeListenerFilter) filter = porthole_listener_filter_new (registry);
  g_autoptr (GSocketListener) socket = g_socket_listener_new ();
  g_autoptr (PortholeListener) listener = NULL;
  guint16 port = g_socket_listener_add_any_inet_port (socket, NULL, NULL);
  g_autofree char *number = g_strdup_printf ("%u", port);

  porthole_notes_set (porthole_registry_get_notes (registry), port, NULL, "the old printer");
  porthole_scanner_start (scanner);
  wait_until ((listener = find_listener (scanner, port)) != NULL);

  porthole_listener_filter_set_search (filter, number);
  g_assert_true (gtk_filter_match (GTK_FILTER (filter), listener));
  porthole_listener_filter_set_search (filter, "(null)");
  g_assert_false (gtk_filter_match (GTK_FILTER (filter), listener));

  porthole_scanner_stop (scanner);
  wait_until (!porthole_scanner_get_refreshing (scanner));
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/listener-filter/without-a-name", test_without_a_name);

  return g_test_run ();
}
