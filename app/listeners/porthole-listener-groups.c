/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "listeners/porthole-listener-groups.h"
#include "listeners/porthole-socket-private.h"

static void
group_free (gpointer data)
{
  PortholeListenerGroup *group = data;

  g_ptr_array_unref (group->sockets);
  g_free (group);
}

/* What two sockets have in common that are one row: address and port, user, cgroup and the
 * program's name. Pids are left out: workers that share a port (SO_REUSEPORT) are one program,
 * and a restarted one still is. */
static char *
group_key (PortholeSocket *socket)
{
  PortholeProcess *leader = porthole_socket_pick_leader (porthole_socket_get_owners (socket));
  const char *cgroup = porthole_socket_get_cgroup (socket);

  return g_strdup_printf (
      "%u %u %u %s %u %s %s", porthole_socket_get_port (socket),
      (guint) porthole_socket_get_transport (socket), porthole_socket_get_ifindex (socket),
      porthole_socket_get_address_key (socket), porthole_socket_get_uid (socket),
      leader != NULL ? porthole_process_get_name (leader) : "", cgroup != NULL ? cgroup : "");
}

static gboolean
is_multiple (PortholeSocket *a, PortholeSocket *b)
{
  return porthole_socket_get_port (a) == porthole_socket_get_port (b)
         && porthole_socket_get_transport (a) == porthole_socket_get_transport (b);
}

/*< private >
 * porthole_listener_groups_new:
 * @sockets: (element-type PortholeSocket): sockets, sorted as the scanner does
 *
 * Groups the sockets that are one row.
 *
 * Returns: (transfer full) (element-type PortholeListenerGroup): the groups
 */
GPtrArray *
porthole_listener_groups_new (GPtrArray *sockets)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (group_free);
  g_autoptr (GHashTable) run = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  /* Sockets come sorted by port and transport, so only runs of these can have anything to
   * unite; most are of one socket. */
  for (guint i = 0; i < sockets->len; i++)
    {
      PortholeSocket *socket = g_ptr_array_index (sockets, i);
      gboolean follows = i > 0 && is_multiple (g_ptr_array_index (sockets, i - 1), socket);
      gboolean leads
          = i + 1 < sockets->len && is_multiple (socket, g_ptr_array_index (sockets, i + 1));
      PortholeListenerGroup *group = NULL;

      if (!follows)
        g_hash_table_remove_all (run);
      if (follows || leads)
        {
          g_autofree char *key = group_key (socket);

          group = g_hash_table_lookup (run, key);
          if (group == NULL)
            {
              group = g_new0 (PortholeListenerGroup, 1);
              group->sockets = g_ptr_array_new ();
              g_hash_table_insert (run, g_steal_pointer (&key), group);
              g_ptr_array_add (groups, group);
            }
        }
      else
        {
          group = g_new0 (PortholeListenerGroup, 1);
          group->sockets = g_ptr_array_new ();
          g_ptr_array_add (groups, group);
        }
      g_ptr_array_add (group->sockets, socket);
    }

  return groups;
}
