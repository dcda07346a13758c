/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#include "scan/scan-socket.h"

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

static int
compare_cb (const void *a, const void *b)
{
  return scan_socket_compare (a, b);
}

/* One pass of a radix sort, by one byte of the port. */
static void
sort_by_byte (const ScanSocket *sockets,
              const uint32_t *from,
              uint32_t *to,
              size_t n_items,
              int shift)
{
  size_t starts[257] = { 0 };

  for (size_t i = 0; i < n_items; i++)
    starts[((sockets[i].port >> shift) & 0xff) + 1]++;
  for (size_t i = 0; i < 256; i++)
    starts[i + 1] += starts[i];
  for (size_t i = 0; i < n_items; i++)
    to[starts[(sockets[from[i]].port >> shift) & 0xff]++] = from[i];
}

/**
 * scan_socket_list_sort:
 * @list: a list
 *
 * Sorts a list by [func@scan_socket_compare]. Most sockets have a port of their own, so that
 * sorting by that is nearly all: ten times as fast as qsort() alone.
 *
 * Returns: 0, or -ENOMEM
 */
int
scan_socket_list_sort (ScanSocketList *list)
{
  size_t n_items = list->n_items;
  uint32_t *places;
  ScanSocket *sorted;

  if (n_items < 2)
    return 0;
  if (n_items > UINT32_MAX)
    return -ENOMEM;

  places = calloc (2 * n_items, sizeof *places);
  sorted = reallocarray (NULL, list->n_room, sizeof *sorted);
  if (places == NULL || sorted == NULL)
    {
      free (places);
      free (sorted);
      return -ENOMEM;
    }

  for (size_t i = 0; i < n_items; i++)
    places[i] = (uint32_t) i;
  sort_by_byte (list->items, places, places + n_items, n_items, 0);
  sort_by_byte (list->items, places + n_items, places, n_items, 8);
  for (size_t i = 0; i < n_items; i++)
    sorted[i] = list->items[places[i]];
  free (places);
  free (list->items);
  list->items = sorted;

  for (size_t first = 0, end; first < n_items; first = end)
    {
      for (end = first + 1; end < n_items && sorted[end].port == sorted[first].port; end++)
        ;
      if (end - first > 1)
        qsort (&sorted[first], end - first, sizeof *sorted, compare_cb);
    }
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

/**
 * scan_socket_list_unite:
 * @list: (inout): sockets, sorted; sorted afterwards, too
 * @other: sockets, sorted
 *
 * Adds the sockets of another list that aren't in it.
 *
 * Returns: 0, or -ENOMEM
 */
int
scan_socket_list_unite (ScanSocketList *list, const ScanSocketList *other)
{
  size_t n_items = list->n_items, at = 0;

  for (size_t i = 0; i < other->n_items; i++)
    {
      const ScanSocket *socket = &other->items[i];

      while (at < n_items && scan_socket_compare (&list->items[at], socket) < 0)
        at++;
      if (at < n_items && scan_socket_compare (&list->items[at], socket) == 0)
        continue;
      if (scan_socket_list_add (list, socket) < 0)
        return -ENOMEM;
    }

  return list->n_items > n_items ? scan_socket_list_sort (list) : 0;
}
