/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/**
 * ScanMap:
 * @keys: the keys, 0 where there is none
 * @values: their values
 * @n_items: how many are in it
 * @n_room: room for keys, a power of two, or 0
 *
 * A map from numbers other than 0 to 32-bit numbers, with open addressing: the one lookup that
 * is done for each link of each process.
 */
typedef struct
{
  uint64_t *keys;
  uint32_t *values;
  size_t n_items;
  size_t n_room;
} ScanMap;

bool scan_map_get   (const ScanMap *map, uint64_t key, uint32_t *ret_value);
int  scan_map_set   (ScanMap *map, uint64_t key, uint32_t value);
void scan_map_clear (ScanMap *map);
void scan_map_empty (ScanMap *map);
