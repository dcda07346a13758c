/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "base/porthole-transport.h"

G_BEGIN_DECLS

#define PORTHOLE_PORT_SET_WORDS (PORTHOLE_N_PORTS / 64)

/**
 * PortholePortSet:
 * @words: one bit a port, port 0 in the lowest bit of the first word
 *
 * A set of ports: 8 KiB, whatever is in it. Empty when zeroed.
 */
typedef struct
{
  guint64 words[PORTHOLE_PORT_SET_WORDS];
} PortholePortSet;

static inline void
porthole_port_set_add (PortholePortSet *self, guint16 port)
{
  self->words[port / 64] |= G_GUINT64_CONSTANT (1) << (port % 64);
}

static inline gboolean
porthole_port_set_contains (const PortholePortSet *self, guint16 port)
{
  return ((self->words[port / 64] >> (port % 64)) & 1) != 0;
}

void  porthole_port_set_add_range (PortholePortSet       *self,
                                   guint16                first,
                                   guint16                last);
guint porthole_port_set_count     (const PortholePortSet *self,
                                   guint16                first,
                                   guint16                last);
int   porthole_port_set_next      (const PortholePortSet *self,
                                   int                    from);
int   porthole_port_set_previous  (const PortholePortSet *self,
                                   int                    from);

G_END_DECLS
