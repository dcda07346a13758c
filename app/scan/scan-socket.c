/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "scan/scan-socket.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#define COMPARE(a, b) (((a) > (b)) - ((a) < (b)))

/**
 * scan_socket_compare:
 * @a: a socket
 * @b: another
 *
 * Orders sockets by port, protocol, family, address and device; equals, which share a port
 * (SO_REUSEPORT), by cookie and inode.
 *
 * Returns: negative, 0 or positive
 */
int
scan_socket_compare (const ScanSocket *a, const ScanSocket *b)
{
  int order;

  if ((order = COMPARE (a->port, b->port)) != 0)
    return order;
  if ((order = COMPARE (a->protocol, b->protocol)) != 0)
    return order;
  if ((order = COMPARE (a->family, b->family)) != 0)
    return order;
  if ((order = memcmp (a->address, b->address, SCAN_ADDRESS_BYTES)) != 0)
    return order;
  if ((order = COMPARE (a->ifindex, b->ifindex)) != 0)
    return order;
  if ((order = COMPARE (a->cookie, b->cookie)) != 0)
    return order;

  return COMPARE (a->inode, b->inode);
}

/**
 * scan_address_is_wildcard:
 * @family: AF_INET or AF_INET6
 * @address: the address, in network byte order
 *
 * Whether an address is 0.0.0.0 or ::.
 *
 * Returns: whether it is
 */
bool
scan_address_is_wildcard (uint8_t family, const uint8_t address[SCAN_ADDRESS_BYTES])
{
  static const uint8_t nothing[SCAN_ADDRESS_BYTES];

  return memcmp (address, nothing, family == AF_INET ? 4 : SCAN_ADDRESS_BYTES) == 0;
}

/**
 * scan_socket_list_add:
 * @list: a list
 * @socket: what to add; copied
 *
 * Adds a socket at the end.
 *
 * Returns: 0, or -ENOMEM
 */
int
scan_socket_list_add (ScanSocketList *list, const ScanSocket *socket)
{
  if (list->n_items == list->n_room)
    {
      size_t n_room = list->n_room == 0 ? 64 : list->n_room * 2;
      ScanSocket *items = reallocarray (list->items, n_room, sizeof *items);

      if (items == NULL)
        return -ENOMEM;
      list->items = items;
      list->n_room = n_room;
    }

  list->items[list->n_items++] = *socket;
  return 0;
}

/**
 * scan_socket_list_clear:
 * @list: a list
 *
 * Frees what is in it, and leaves it empty.
 */
void
scan_socket_list_clear (ScanSocketList *list)
{
  free (list->items);
  *list = (ScanSocketList) { 0 };
}
