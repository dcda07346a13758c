/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "server/porthole-server-config.h"

G_BEGIN_DECLS

/**
 * PortholeKernelPorts:
 * @privileged_below: ports below this one need CAP_NET_BIND_SERVICE
 *   (`net.ipv4.ip_unprivileged_port_start`)
 * @ephemeral_first: the first port the kernel gives to outgoing connections
 * @ephemeral_last: the last of them (`net.ipv4.ip_local_port_range`)
 * @reserved: one bit a port, set where an administrator reserved it
 *   (`net.ipv4.ip_local_reserved_ports`)
 *
 * What the running kernel says about port numbers.
 */
typedef struct
{
  guint16 privileged_below;
  guint16 ephemeral_first;
  guint16 ephemeral_last;
  guint8 reserved[PORTHOLE_N_PORTS / 8];
} PortholeKernelPorts;

/**
 * PortholePortTakenFunc:
 * @port: a port
 * @transport: the transports asked for
 * @user_data: the data of the caller
 *
 * Tells whether a port is registered to, or usually used by, something well known. It may be
 * called in another thread than the one that asked.
 *
 * Returns: whether a suggestion should avoid @port
 */
typedef gboolean (*PortholePortTakenFunc) (guint16 port,
                                           PortholeTransport transport,
                                           gpointer user_data);

/**
 * PortholeFreePortFlags:
 * @PORTHOLE_FREE_PORT_NONE: every rule holds
 * @PORTHOLE_FREE_PORT_PRIVILEGED: privileged ports are suggested too, where they can be bound
 * @PORTHOLE_FREE_PORT_EPHEMERAL: ports of the kernel's ephemeral range too
 * @PORTHOLE_FREE_PORT_BLOCKED: ports that browsers refuse too
 * @PORTHOLE_FREE_PORT_REGISTERED: ports of something well known too
 * @PORTHOLE_FREE_PORT_RESERVED: ports an administrator reserved too
 *
 * Which rules of a suggestion to waive.
 */
typedef enum /*< flags >*/
{
  PORTHOLE_FREE_PORT_NONE = 0,
  PORTHOLE_FREE_PORT_PRIVILEGED = 1 << 0,
  PORTHOLE_FREE_PORT_EPHEMERAL = 1 << 1,
  PORTHOLE_FREE_PORT_BLOCKED = 1 << 2,
  PORTHOLE_FREE_PORT_REGISTERED = 1 << 3,
  PORTHOLE_FREE_PORT_RESERVED = 1 << 4,
} PortholeFreePortFlags;

/**
 * PortholeFreePortQuery:
 * @first: where to begin looking
 * @last: the last port to look at, not below @first
 * @transports: the transports a port must be free on, TCP, UDP or both
 * @reach: the addresses it must be free on
 * @address: (nullable): the address of `PORTHOLE_SERVER_REACH_ONE_ADDRESS`
 * @flags: which rules to waive
 * @taken: (nullable): tells what is registered to something well known
 * @taken_data: given to @taken; must outlive the search
 *
 * What kind of free port is wanted. Copied by the asynchronous search, but for @taken_data.
 */
typedef struct
{
  guint16 first;
  guint16 last;
  PortholeTransport transports;
  PortholeServerReach reach;
  const char *address;
  PortholeFreePortFlags flags;
  PortholePortTakenFunc taken;
  gpointer taken_data;
} PortholeFreePortQuery;

void porthole_kernel_ports_read (PortholeKernelPorts *ret_ports, const char *proc_root);
gboolean porthole_kernel_ports_reserved (const PortholeKernelPorts *self, guint16 port);

gboolean porthole_port_is_browser_blocked (guint16 port);

gboolean porthole_port_can_bind (guint16 port,
                                 PortholeTransport transports,
                                 PortholeServerReach reach,
                                 const char *address,
                                 GError **error);

GArray *porthole_free_port_find (const PortholeFreePortQuery *query,
                                 guint count,
                                 GCancellable *cancellable,
                                 GError **error);
void porthole_free_port_find_async (const PortholeFreePortQuery *query,
                                    guint count,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
GArray *porthole_free_port_find_finish (GAsyncResult *result, GError **error);

G_END_DECLS
