/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "chart/porthole-port-set.h"

/* The bits of a word that stand for ports from @first to @last, both inclusive. */
static guint64
word_mask (guint word, guint16 first, guint16 last)
{
  guint64 mask = G_MAXUINT64;

  if (word == first / 64u)
    mask &= G_MAXUINT64 << (first % 64);
  if (word == last / 64u)
    mask &= G_MAXUINT64 >> (63 - last % 64);

  return mask;
}

/**
 * porthole_port_set_add_range:
 * @self: a set
 * @first: the first port
 * @last: the last port; nothing is added when it is below @first
 *
 * Adds the ports from @first to @last, both included.
 */
void
porthole_port_set_add_range (PortholePortSet *self, guint16 first, guint16 last)
{
  g_return_if_fail (self != NULL);

  if (first > last)
    return;

  for (guint word = first / 64u; word <= last / 64u; word++)
    self->words[word] |= word_mask (word, first, last);
}

/**
 * porthole_port_set_count:
 * @self: a set
 * @first: the first port
 * @last: the last port
 *
 * Counts the ports of the set between @first and @last, both included.
 *
 * Returns: how many there are; 0 when @last is below @first
 */
guint
porthole_port_set_count (const PortholePortSet *self, guint16 first, guint16 last)
{
  guint count = 0;

  g_return_val_if_fail (self != NULL, 0);

  if (first > last)
    return 0;

  for (guint word = first / 64u; word <= last / 64u; word++)
    count += (guint) __builtin_popcountll (self->words[word] & word_mask (word, first, last));

  return count;
}

/**
 * porthole_port_set_next:
 * @self: a set
 * @from: where to begin looking; may be beyond the last port
 *
 * Finds the lowest port of the set that is not below @from.
 *
 * Returns: the port, or -1 when there is none
 */
int
porthole_port_set_next (const PortholePortSet *self, int from)
{
  g_return_val_if_fail (self != NULL, -1);

  from = MAX (from, 0);
  for (guint word = (guint) from / 64; word < PORTHOLE_PORT_SET_WORDS; word++)
    {
      guint64 bits = self->words[word];

      if (word == (guint) from / 64)
        bits &= G_MAXUINT64 << (from % 64);
      if (bits != 0)
        return (int) (word * 64) + __builtin_ctzll (bits);
    }

  return -1;
}

/**
 * porthole_port_set_previous:
 * @self: a set
 * @from: where to begin looking; may be negative
 *
 * Finds the highest port of the set that is not above @from.
 *
 * Returns: the port, or -1 when there is none
 */
int
porthole_port_set_previous (const PortholePortSet *self, int from)
{
  g_return_val_if_fail (self != NULL, -1);

  from = MIN (from, PORTHOLE_PORT_MAX);
  for (int word = from < 0 ? -1 : from / 64; word >= 0; word--)
    {
      guint64 bits = self->words[word];

      if (word == from / 64)
        bits &= G_MAXUINT64 >> (63 - from % 64);
      if (bits != 0)
        return word * 64 + 63 - __builtin_clzll (bits);
    }

  return -1;
}
