/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PORTHOLE_PORT_MAX:
 *
 * The highest port number: a port is 16 bits wide (RFC 9293, RFC 768).
 */
#define PORTHOLE_PORT_MAX 65535

/**
 * PORTHOLE_N_PORTS:
 *
 * How many port numbers there are, 0 included.
 */
#define PORTHOLE_N_PORTS 65536

/**
 * PortholeTransport:
 * @PORTHOLE_TRANSPORT_TCP: Transmission Control Protocol
 * @PORTHOLE_TRANSPORT_UDP: User Datagram Protocol
 * @PORTHOLE_TRANSPORT_SCTP: Stream Control Transmission Protocol
 * @PORTHOLE_TRANSPORT_DCCP: Datagram Congestion Control Protocol
 *
 * The transport protocols that have ports in the IANA registry, as flags, since one
 * service often has the same port on several.
 */
typedef enum /*< flags >*/
{
  PORTHOLE_TRANSPORT_TCP = 1 << 0,
  PORTHOLE_TRANSPORT_UDP = 1 << 1,
  PORTHOLE_TRANSPORT_SCTP = 1 << 2,
  PORTHOLE_TRANSPORT_DCCP = 1 << 3,
} PortholeTransport;

#define PORTHOLE_N_TRANSPORTS 4
#define PORTHOLE_TRANSPORT_NONE ((PortholeTransport) 0)
#define PORTHOLE_TRANSPORT_ALL ((PortholeTransport) 0xf)

/**
 * PortholeRange:
 * @PORTHOLE_RANGE_WELL_KNOWN: 0–1023, also called system ports
 * @PORTHOLE_RANGE_REGISTERED: 1024–49151, also called user ports
 * @PORTHOLE_RANGE_DYNAMIC: 49152–65535, also called private or ephemeral ports
 *
 * The three ranges of RFC 6335, section 6.
 */
typedef enum
{
  PORTHOLE_RANGE_WELL_KNOWN,
  PORTHOLE_RANGE_REGISTERED,
  PORTHOLE_RANGE_DYNAMIC,
} PortholeRange;

const char       *porthole_transport_to_string   (PortholeTransport  transport);
PortholeTransport porthole_transport_from_string (const char        *name);

PortholeRange     porthole_range_of_port         (guint16            port);
const char       *porthole_range_to_string       (PortholeRange      range);
void              porthole_range_get_ports       (PortholeRange      range,
                                                  guint16           *ret_first,
                                                  guint16           *ret_last);

G_END_DECLS
