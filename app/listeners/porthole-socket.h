/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "base/porthole-transport.h"
#include "listeners/porthole-forward.h"
#include "listeners/porthole-process.h"
#include "listeners/porthole-reach.h"
#include "listeners/porthole-unit.h"

G_BEGIN_DECLS

/**
 * PortholeHidden:
 * @PORTHOLE_HIDDEN_NOT: the owners are known
 * @PORTHOLE_HIDDEN_OTHER_USER: another user's process: only that user and root may look
 * @PORTHOLE_HIDDEN_KERNEL: the kernel itself listens (WireGuard, NFS)
 * @PORTHOLE_HIDDEN_NAMESPACE: no process that is visible from here holds it
 * @PORTHOLE_HIDDEN_SANDBOX: the sandbox hides processes
 * @PORTHOLE_HIDDEN_GONE: the owner vanished while it was looked for
 * @PORTHOLE_HIDDEN_UNREADABLE: not every process that may hold it can be looked into
 *
 * Why a socket's owners aren't known.
 */
typedef enum
{
  PORTHOLE_HIDDEN_NOT,
  PORTHOLE_HIDDEN_OTHER_USER,
  PORTHOLE_HIDDEN_KERNEL,
  PORTHOLE_HIDDEN_NAMESPACE,
  PORTHOLE_HIDDEN_SANDBOX,
  PORTHOLE_HIDDEN_GONE,
  PORTHOLE_HIDDEN_UNREADABLE,
} PortholeHidden;

#define PORTHOLE_TYPE_HIDDEN (porthole_hidden_get_type ())
GType       porthole_hidden_get_type  (void);
const char *porthole_hidden_to_string (PortholeHidden hidden);

/**
 * PORTHOLE_UID_FOREIGN:
 *
 * The user of a socket that belongs to another user, in a user namespace that hides which.
 */
#define PORTHOLE_UID_FOREIGN G_MAXUINT

/**
 * PortholeSocket:
 *
 * One socket of the kernel: TCP or SCTP in LISTEN, or UDP bound and unconnected. The same socket is
 * always the same object; what changes in its life are its queue and its owners, and
 * these are told by the [class@Listener] it is part of.
 */
#define PORTHOLE_TYPE_SOCKET (porthole_socket_get_type ())
G_DECLARE_FINAL_TYPE (PortholeSocket, porthole_socket, PORTHOLE, SOCKET, GObject)

PortholeTransport         porthole_socket_get_transport    (PortholeSocket *self);
gboolean                  porthole_socket_get_multipath    (PortholeSocket *self);
GSocketFamily             porthole_socket_get_family       (PortholeSocket *self);
const char               *porthole_socket_get_address      (PortholeSocket *self);
GInetAddress             *porthole_socket_get_inet_address (PortholeSocket *self);
guint16                   porthole_socket_get_port         (PortholeSocket *self);
const char               *porthole_socket_get_device       (PortholeSocket *self);
gboolean                  porthole_socket_get_dual_stack   (PortholeSocket *self);
const PortholeReachFacts *porthole_socket_get_reach        (PortholeSocket *self);
guint                     porthole_socket_get_uid          (PortholeSocket *self);
const char               *porthole_socket_get_user         (PortholeSocket *self);
guint64                   porthole_socket_get_inode        (PortholeSocket *self);
guint64                   porthole_socket_get_cookie       (PortholeSocket *self);
const char               *porthole_socket_get_cgroup       (PortholeSocket *self);
const PortholeUnit       *porthole_socket_get_unit         (PortholeSocket *self);
const char               *porthole_socket_get_socket_unit  (PortholeSocket *self);
const char               *porthole_socket_get_service_unit (PortholeSocket *self);
guint                     porthole_socket_get_queue_used   (PortholeSocket *self);
guint                     porthole_socket_get_queue_max    (PortholeSocket *self);
GPtrArray                *porthole_socket_get_owners       (PortholeSocket *self);
PortholeHidden            porthole_socket_get_hidden       (PortholeSocket *self);

/**
 * PortholeSnapshotFlags:
 * @PORTHOLE_SNAPSHOT_NONE: nothing special
 * @PORTHOLE_SNAPSHOT_NO_OWNERS: sockets, users and cgroups only; a few milliseconds
 *
 * What to leave out of a snapshot.
 */
typedef enum /*< flags >*/
{
  PORTHOLE_SNAPSHOT_NONE = 0,
  PORTHOLE_SNAPSHOT_NO_OWNERS = 1 << 0,
} PortholeSnapshotFlags;

GPtrArray                *porthole_socket_snapshot         (PortholeSnapshotFlags   flags,
                                                            GError                **error);

void             porthole_sockets_ask_units  (GPtrArray       *sockets,
                                              guint            timeout);

PortholeProcess *porthole_socket_pick_leader (GPtrArray       *owners);
PortholeUnit    *porthole_socket_find_unit   (PortholeSocket  *socket,
                                              PortholeProcess *leader);
PortholeForward *porthole_socket_find_forward (PortholeSocket *socket);

G_END_DECLS
