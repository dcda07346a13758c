/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "base/porthole-transport.h"

G_BEGIN_DECLS

/**
 * PortholeForwardKind:
 * @PORTHOLE_FORWARD_CONTAINER: to a port of a container (docker-proxy, rootlessport, pasta, …)
 * @PORTHOLE_FORWARD_KUBERNETES: kubectl port-forward: to a pod or service
 * @PORTHOLE_FORWARD_SSH_LOCAL: ssh -L: to an address that the remote computer reaches
 * @PORTHOLE_FORWARD_SSH_REMOTE: ssh -R, seen on the server: to somebody's own computer
 * @PORTHOLE_FORWARD_SSH_DYNAMIC: ssh -D: a SOCKS proxy
 *
 * How a socket is only the near end of something.
 */
typedef enum
{
  PORTHOLE_FORWARD_CONTAINER,
  PORTHOLE_FORWARD_KUBERNETES,
  PORTHOLE_FORWARD_SSH_LOCAL,
  PORTHOLE_FORWARD_SSH_REMOTE,
  PORTHOLE_FORWARD_SSH_DYNAMIC,
} PortholeForwardKind;

#define PORTHOLE_TYPE_FORWARD_KIND (porthole_forward_kind_get_type ())
GType       porthole_forward_kind_get_type  (void);
const char *porthole_forward_kind_to_string (PortholeForwardKind kind);

/**
 * PortholeForward:
 * @kind: how
 * @program: who forwards: `docker-proxy`, `rootlessport`, `pasta`, `ssh` …; static
 * @container: (nullable): the container's name, or its ID
 * @host: (nullable): the address or name forwarded to
 * @port: the port forwarded to, 0 where it isn't known
 * @via: (nullable): ssh: the remote computer; kubectl: the namespace
 *
 * Where a listener's connections really go: "container web, port 80" or
 * "forwarded to db:5432 by ssh".
 */
typedef struct
{
  PortholeForwardKind kind;
  const char *program;
  char *container;
  char *host;
  char *via;
  guint16 port;
} PortholeForward;

#define PORTHOLE_TYPE_FORWARD (porthole_forward_get_type ())
GType            porthole_forward_get_type         (void);
PortholeForward *porthole_forward_new_from_command (const char *const     *command,
                                                    const char            *name,
                                                    PortholeTransport      transport,
                                                    guint16                port);
char            *porthole_forward_find_container_name (const char *const  *command,
                                                    const char            *name,
                                                    const char            *id);
PortholeForward *porthole_forward_copy             (const PortholeForward *self);
void             porthole_forward_free             (PortholeForward       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PortholeForward, porthole_forward_free)

G_END_DECLS
