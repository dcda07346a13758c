/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * PortholeLocalAddress:
 * @address: the address as text, with `%interface` where it is link-local IPv6
 * @interface: the interface it is on
 * @is_ipv6: whether it is IPv6
 * @is_loopback: whether only this computer reaches it
 * @is_link_local: whether it is valid on its link only
 *
 * An address this computer has.
 */
typedef struct
{
  char *address;
  char *interface;
  gboolean is_ipv6;
  gboolean is_loopback;
  gboolean is_link_local;
} PortholeLocalAddress;

GPtrArray *porthole_local_addresses_list (void);
char      *porthole_address_with_port    (const char *address,
                                          guint16     port);

G_END_DECLS
