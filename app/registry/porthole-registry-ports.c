/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The registry by port. */

#include "config.h"

#include "registry/porthole-registry-private.h"

/* A block is of less interest than a service of this very port. */
#define BLOCK_PENALTY 20

/* A media server that takes 10,000 ports doesn't make each of them its own: whatever has just this
 * port comes before such a block, and a port that only lies in one has a row that says so first.
 */
#define MAX_KNOWN_BLOCK 256

static int
compare_weights (gconstpointer a, gconstpointer b, gpointer data)
{
  PortholeRegistry *self = data;
  guint32 left = *(const guint32 *) a, right = *(const guint32 *) b;
  int weights[2];
  gboolean wide[2];

  for (guint i = 0; i < 2; i++)
    {
      guint32 id = i == 0 ? left : right;
      guint16 end,
          port = porthole_registry_row_port (self, porthole_registry_row_base (self, id), &end);

      weights[i] = (int) porthole_registry_row_weight (self, id) - (port != end) * BLOCK_PENALTY;
      wide[i] = end - port >= MAX_KNOWN_BLOCK;
    }

  if (wide[0] != wide[1])
    return wide[0] ? 1 : -1;
  if (weights[0] != weights[1])
    return weights[0] > weights[1] ? -1 : 1;
  return left < right ? -1 : left > right;
}

/*< private >
 * porthole_registry_collect_port:
 * @self: a registry
 * @port: a port
 * @ids: (element-type guint32): where rows are added
 *
 * Finds the rows of a port, the most common first; of a block that it lies in, that of this very
 * port. The work depends on how many there are and not on the size of the registry.
 */
void
porthole_registry_collect_port (PortholeRegistry *self, guint16 port, GArray *ids)
{
  guint start = ids->len;
  gboolean known = FALSE;

  for (guint32 i = self->table->first_row[port]; i < self->table->first_row[port + 1]; i++)
    g_array_append_val (ids, i);

  for (guint i = 0; i < self->table->n_blocks; i++)
    {
      const PortholeTableRow *row = &self->table->rows[self->table->blocks[i]];
      guint32 id = PORTHOLE_ROW_MEMBER | i << 16 | port;

      if (row->port >= port)
        break;
      if (row->port_end >= port)
        g_array_append_val (ids, id);
    }

  for (guint i = 0; i < self->extras->len; i++)
    {
      const PortholeExtra *extra = &g_array_index (self->extras, PortholeExtra, i);
      guint32 id = self->table->n_rows + i;

      if (extra->port == port && extra->name != NULL)
        g_array_append_val (ids, id);
    }

  if (ids->len - start > 1)
    g_sort_array (&g_array_index (ids, guint32, start), ids->len - start, sizeof (guint32),
                  compare_weights, self);

  for (guint i = start; i < ids->len && !known; i++)
    {
      guint32 base = porthole_registry_row_base (self, g_array_index (ids, guint32, i));
      guint16 end, first = porthole_registry_row_port (self, base, &end);

      known = first == port || end - first < MAX_KNOWN_BLOCK;
    }
  if (!known && ids->len > start)
    {
      guint32 plain = PORTHOLE_ROW_PLAIN + port;

      g_array_insert_val (ids, start, plain);
    }
}

/**
 * porthole_registry_list_port:
 * @self: a registry
 * @port: a port
 * @transports: the transports of interest, or none for all
 *
 * Lists the services of a port, the most common first.
 *
 * Returns: (transfer container) (element-type PortholeService): the rows; a port without any
 *   service has one row that says so
 */
GPtrArray *
porthole_registry_list_port (PortholeRegistry *self, guint16 port, PortholeTransport transports)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint32));
  GPtrArray *rows;

  g_return_val_if_fail (PORTHOLE_IS_REGISTRY (self), NULL);

  rows = g_ptr_array_new_with_free_func (g_object_unref);
  porthole_registry_collect_port (self, port, ids);
  for (guint i = 0; i < ids->len; i++)
    {
      guint32 id = g_array_index (ids, guint32, i);

      if (transports == 0 || (porthole_registry_row_transports (self, id) & transports) != 0)
        g_ptr_array_add (rows, g_object_ref (porthole_registry_get_row (self, id)));
    }

  if (rows->len == 0)
    g_ptr_array_add (rows,
                     g_object_ref (porthole_registry_get_row (self, PORTHOLE_ROW_PLAIN + port)));
  return rows;
}

/**
 * porthole_registry_lookup_port:
 * @self: a registry
 * @port: a port
 * @transports: the transports of interest, or none for all
 *
 * Gets the most common service of a port, in constant time.
 *
 * Returns: (transfer none): the row; for a port without any service, a row that says so
 */
PortholeService *
porthole_registry_lookup_port (PortholeRegistry *self, guint16 port, PortholeTransport transports)
{
  g_autoptr (GPtrArray) rows = NULL;

  g_return_val_if_fail (PORTHOLE_IS_REGISTRY (self), NULL);

  /* The registry holds each row, so it outlives the list. */
  rows = porthole_registry_list_port (self, port, transports);
  return g_ptr_array_index (rows, 0);
}

/**
 * porthole_registry_get_service_name:
 * @self: a registry
 * @port: a port
 * @transport: exactly one transport
 *
 * Gets one short name for a port, for lists that have room for one: the user's, or that of the
 * most common service with this transport.
 *
 * Returns: (transfer none) (nullable): the name
 */
const char *
porthole_registry_get_service_name (PortholeRegistry *self,
                                    guint16 port,
                                    PortholeTransport transport)
{
  g_return_val_if_fail (PORTHOLE_IS_REGISTRY (self), NULL);

  return porthole_service_get_name (porthole_registry_lookup_port (self, port, transport));
}

/**
 * porthole_registry_get_status:
 * @self: a registry
 * @port: a port
 *
 * Tells what is known of a port as a whole.
 *
 * Returns: the status
 */
PortholeStatus
porthole_registry_get_status (PortholeRegistry *self, guint16 port)
{
  g_return_val_if_fail (PORTHOLE_IS_REGISTRY (self), PORTHOLE_STATUS_UNASSIGNED);

  return porthole_service_get_status (porthole_registry_lookup_port (self, port, 0));
}

/**
 * porthole_registry_is_registered:
 * @self: a registry
 * @port: a port
 * @transport: exactly one transport
 *
 * Tells whether the official registry has a service on a port.
 *
 * Returns: whether it is registered
 */
gboolean
porthole_registry_is_registered (PortholeRegistry *self, guint16 port, PortholeTransport transport)
{
  g_return_val_if_fail (PORTHOLE_IS_REGISTRY (self), FALSE);

  return (self->table->status[port] & PORTHOLE_TABLE_TRANSPORTS & transport) != 0;
}
