/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "listeners/porthole-socket.h"
#include "scan/scan-socket.h"

G_BEGIN_DECLS

/**
 * PortholeSocketFacts:
 * @raw: what the scanner says; its indexes mean nothing here
 * @user: (nullable): the user's name, interned
 * @cgroup: (nullable): the cgroup's path
 * @interfaces: (element-type PortholeInterface): the network interfaces
 * @owners: (element-type PortholeProcess): who holds it
 * @user_namespace: whether foreign users read 65534
 *
 * What a snapshot says of one socket.
 */
typedef struct
{
  const ScanSocket *raw;
  const char *user;
  const char *cgroup;
  GPtrArray *interfaces;
  GPtrArray *owners;
  gboolean user_namespace;
} PortholeSocketFacts;

PortholeSocket   *porthole_socket_new     (const PortholeSocketFacts *facts);
PortholeSocket   *porthole_socket_copy    (PortholeSocket            *self);
gboolean          porthole_socket_update  (PortholeSocket            *self,
                                           const PortholeSocketFacts *facts);
guint64           porthole_socket_identify (const ScanSocket         *raw);
const ScanSocket *porthole_socket_get_raw (PortholeSocket            *self);
guint             porthole_socket_get_ifindex (PortholeSocket        *self);

void              porthole_socket_set_socket_unit (PortholeSocket    *self,
                                                   const char        *socket_unit,
                                                   const char        *service_unit);

gboolean          porthole_socket_get_dirty (PortholeSocket          *self);
void              porthole_socket_set_dirty (PortholeSocket          *self,
                                             gboolean                 dirty);

G_END_DECLS
