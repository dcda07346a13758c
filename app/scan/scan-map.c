/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "scan/scan-map.h"

static size_t
slot_of (const ScanMap *map, uint64_t key)
{
  size_t mask = map->n_room - 1;
  /* Fibonacci hashing: inode numbers come in runs. */
  size_t slot = (size_t) ((key * 0x9e3779b97f4a7c15u) >> 32) & mask;

  while (map->keys[slot] != 0 && map->keys[slot] != key)
    slot = (slot + 1) & mask;

  return slot;
}

static int
grow (ScanMap *map)
{
  ScanMap bigger = { .n_room = map->n_room == 0 ? 64 : map->n_room * 2 };

  bigger.keys = calloc (bigger.n_room, sizeof *bigger.keys);
  bigger.values = calloc (bigger.n_room, sizeof *bigger.values);
  if (bigger.keys == NULL || bigger.values == NULL)
    {
      scan_map_clear (&bigger);
      return -ENOMEM;
    }

  for (size_t i = 0; i < map->n_room; i++)
    {
      if (map->keys[i] != 0)
        {
          size_t slot = slot_of (&bigger, map->keys[i]);

          bigger.keys[slot] = map->keys[i];
          bigger.values[slot] = map->values[i];
        }
    }
  bigger.n_items = map->n_items;
  scan_map_clear (map);
  *map = bigger;
  return 0;
}

/**
 * scan_map_get:
 * @map: a map
 * @key: a key
 * @ret_value: (out): its value; untouched when it isn't in the map
 *
 * Looks a key up.
 *
 * Returns: whether it is in the map
 */
bool
scan_map_get (const ScanMap *map, uint64_t key, uint32_t *ret_value)
{
  size_t slot;

  if (map->n_items == 0 || key == 0)
    return false;
  slot = slot_of (map, key);
  if (map->keys[slot] == 0)
    return false;

  *ret_value = map->values[slot];
  return true;
}

/**
 * scan_map_set:
 * @map: a map
 * @key: a key, not 0
 * @value: its value
 *
 * Puts a value into the map, in place of what was there.
 *
 * Returns: 0, -EINVAL for the key 0, or -ENOMEM
 */
int
scan_map_set (ScanMap *map, uint64_t key, uint32_t value)
{
  size_t slot;

  if (key == 0)
    return -EINVAL;
  if (2 * (map->n_items + 1) > map->n_room && grow (map) < 0)
    return -ENOMEM;

  slot = slot_of (map, key);
  if (map->keys[slot] == 0)
    {
      map->keys[slot] = key;
      map->n_items++;
    }
  map->values[slot] = value;
  return 0;
}

/**
 * scan_map_empty:
 * @map: a map
 *
 * Takes everything out, and keeps the room.
 */
void
scan_map_empty (ScanMap *map)
{
  if (map->n_room > 0)
    memset (map->keys, 0, map->n_room * sizeof *map->keys);
  map->n_items = 0;
}

/**
 * scan_map_clear:
 * @map: a map
 *
 * Frees what is in it, and leaves it empty.
 */
void
scan_map_clear (ScanMap *map)
{
  free (map->keys);
  free (map->values);
  *map = (ScanMap) { 0 };
}
