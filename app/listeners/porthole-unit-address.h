/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "base/porthole-transport.h"

G_BEGIN_DECLS

/* The object of a service manager; those of its units are below it. */
#define PORTHOLE_UNIT_OBJECT_PATH "/org/freedesktop/systemd1"

/**
 * PortholeUnitListen:
 * @transports: what it may be for
 * @address: the address, %NULL in a cleared one
 * @port: the port
 *
 * One internet address of a socket unit.
 */
typedef struct
{
  PortholeTransport transports;
  GInetAddress *address;
  guint16 port;
} PortholeUnitListen;

char     *porthole_unit_find_bus     (GBusType            bus);
char     *porthole_unit_object_path  (const char         *name);
gboolean  porthole_unit_parse_listen (const char         *type,
                                      const char         *text,
                                      PortholeUnitListen *ret_listen);

G_END_DECLS
