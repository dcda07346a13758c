/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "listeners/porthole-socket.h"

G_BEGIN_DECLS

/**
 * PortholeListenerState:
 * @PORTHOLE_LISTENER_LISTENING: it listens
 * @PORTHOLE_LISTENER_NEW: it has just begun to, while the list was watched
 * @PORTHOLE_LISTENER_GONE: it has just ended; the row stays for a moment
 *
 * What the mark of a row says.
 */
typedef enum
{
  PORTHOLE_LISTENER_LISTENING,
  PORTHOLE_LISTENER_NEW,
  PORTHOLE_LISTENER_GONE,
} PortholeListenerState;

#define PORTHOLE_TYPE_LISTENER_STATE (porthole_listener_state_get_type ())
GType porthole_listener_state_get_type (void);

/**
 * PortholeSince:
 * @PORTHOLE_SINCE_UNKNOWN: the kernel doesn't tell, and nothing else does
 * @PORTHOLE_SINCE_SEEN: it was seen to begin then
 * @PORTHOLE_SINCE_PROCESS: its process began then: it listens at most as long
 * @PORTHOLE_SINCE_UNIT: its unit became active then: it listens at most as long
 *
 * What is meant by a listener's `since`.
 */
typedef enum
{
  PORTHOLE_SINCE_UNKNOWN,
  PORTHOLE_SINCE_SEEN,
  PORTHOLE_SINCE_PROCESS,
  PORTHOLE_SINCE_UNIT,
} PortholeSince;

#define PORTHOLE_TYPE_SINCE (porthole_since_get_type ())
GType porthole_since_get_type (void);

/**
 * PortholeListener:
 *
 * A row of the list: what one program listens with on one port, be it one socket of the
 * kernel, its IPv4 and IPv6 twins, or several that share the port (SO_REUSEPORT).
 * It is the same object as long as one of its sockets lives. Main thread only.
 *
 * Properties, all readable and all notified:
 * `transport` (flags of [flags@Transport], exactly one), `port`, `address` (one text for the
 * row: `127.0.0.1`, `*`), `addresses` (strv), `ipv4`, `ipv6`, `dual-stack`, `multipath`, `device`,
 * `reach` ([enum@Reach]), `uid`, `user`, `unit` (string), `unit-kind`, `container`, `app-id`,
 * `app-name` and `app-icon` (from the desktop file, later), `cgroup`, `description`, `unit-file`,
 * `socket-unit` (what the service manager listens for) and `service-unit` (what that starts; all
 * of these from systemd, later), `program` (name to show, nullable), `owners` (GListModel of
 * [class@Process]), `pid` (the leading owner's, 0 for none), `hidden` ([enum@Hidden]),
 * `forward` ([struct@Forward]), `queue-used`, `queue-max`, `queue-full`, `since` (int64,
 * microseconds since 1970, 0 for unknown), `since-kind`, `state`.
 */
#define PORTHOLE_TYPE_LISTENER (porthole_listener_get_type ())
G_DECLARE_FINAL_TYPE (PortholeListener, porthole_listener, PORTHOLE, LISTENER, GObject)

GPtrArray                *porthole_listener_get_sockets      (PortholeListener *self);
PortholeTransport         porthole_listener_get_transport    (PortholeListener *self);
guint16                   porthole_listener_get_port         (PortholeListener *self);
const char               *porthole_listener_get_address      (PortholeListener *self);
const char *const        *porthole_listener_get_addresses    (PortholeListener *self);
gboolean                  porthole_listener_get_ipv4         (PortholeListener *self);
gboolean                  porthole_listener_get_ipv6         (PortholeListener *self);
gboolean                  porthole_listener_get_dual_stack   (PortholeListener *self);
gboolean                  porthole_listener_get_multipath    (PortholeListener *self);
const char               *porthole_listener_get_device       (PortholeListener *self);
PortholeReach             porthole_listener_get_reach        (PortholeListener *self);
const PortholeReachFacts *porthole_listener_get_reach_facts  (PortholeListener *self);
guint                     porthole_listener_get_uid          (PortholeListener *self);
const char               *porthole_listener_get_user         (PortholeListener *self);
const char               *porthole_listener_get_unit         (PortholeListener *self);
PortholeUnitKind          porthole_listener_get_unit_kind    (PortholeListener *self);
const char               *porthole_listener_get_container    (PortholeListener *self);
gboolean                  porthole_listener_get_container_is_id (PortholeListener *self);
const char               *porthole_listener_get_engine       (PortholeListener *self);
const char               *porthole_listener_get_app_id       (PortholeListener *self);
const char               *porthole_listener_get_app_name     (PortholeListener *self);
GIcon                    *porthole_listener_get_app_icon     (PortholeListener *self);
const char               *porthole_listener_get_cgroup       (PortholeListener *self);
const char               *porthole_listener_get_description  (PortholeListener *self);
const char               *porthole_listener_get_unit_file    (PortholeListener *self);
const char               *porthole_listener_get_service_unit (PortholeListener *self);
const char               *porthole_listener_get_socket_unit  (PortholeListener *self);
gint64                    porthole_listener_get_unit_user    (PortholeListener *self);
const char               *porthole_listener_get_program      (PortholeListener *self);
GListModel               *porthole_listener_get_owners       (PortholeListener *self);
PortholeProcess          *porthole_listener_get_leader       (PortholeListener *self);
gint                      porthole_listener_get_pid          (PortholeListener *self);
PortholeHidden            porthole_listener_get_hidden       (PortholeListener *self);
const PortholeForward    *porthole_listener_get_forward      (PortholeListener *self);
guint                     porthole_listener_get_queue_used   (PortholeListener *self);
guint                     porthole_listener_get_queue_max    (PortholeListener *self);
gboolean                  porthole_listener_get_queue_full   (PortholeListener *self);
gint64                    porthole_listener_get_since        (PortholeListener *self);
PortholeSince             porthole_listener_get_since_kind   (PortholeListener *self);
PortholeListenerState     porthole_listener_get_state        (PortholeListener *self);

PortholeListener         *porthole_listener_copy             (PortholeListener *self);

G_END_DECLS
