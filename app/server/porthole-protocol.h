/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * PortholeProtocol:
 * @PORTHOLE_PROTOCOL_UNKNOWN: nothing sure can be said
 * @PORTHOLE_PROTOCOL_HTTP: an HTTP request line (RFC 9112) or HTTP/2's preface (RFC 9113)
 * @PORTHOLE_PROTOCOL_TLS: a TLS ClientHello (RFC 8446)
 * @PORTHOLE_PROTOCOL_SSH: an SSH identification (RFC 4253)
 * @PORTHOLE_PROTOCOL_SMTP: an SMTP EHLO, HELO or LHLO (RFC 5321)
 * @PORTHOLE_PROTOCOL_FTP: an FTP USER or AUTH (RFC 959)
 * @PORTHOLE_PROTOCOL_REDIS: a command in Redis' RESP
 * @PORTHOLE_PROTOCOL_MYSQL: a MySQL or MariaDB packet
 * @PORTHOLE_PROTOCOL_POSTGRESQL: a PostgreSQL start-up, SSL or cancel request
 * @PORTHOLE_PROTOCOL_RDP: an RDP connection request (TPKT, X.224)
 * @PORTHOLE_PROTOCOL_SMB: an SMB negotiation
 * @PORTHOLE_PROTOCOL_MQTT: an MQTT CONNECT
 * @PORTHOLE_PROTOCOL_DNS: a DNS query (RFC 1035)
 * @PORTHOLE_PROTOCOL_TEXT: printable text
 *
 * What the first bytes of a connection or datagram say it speaks.
 */
typedef enum
{
  PORTHOLE_PROTOCOL_UNKNOWN,
  PORTHOLE_PROTOCOL_HTTP,
  PORTHOLE_PROTOCOL_TLS,
  PORTHOLE_PROTOCOL_SSH,
  PORTHOLE_PROTOCOL_SMTP,
  PORTHOLE_PROTOCOL_FTP,
  PORTHOLE_PROTOCOL_REDIS,
  PORTHOLE_PROTOCOL_MYSQL,
  PORTHOLE_PROTOCOL_POSTGRESQL,
  PORTHOLE_PROTOCOL_RDP,
  PORTHOLE_PROTOCOL_SMB,
  PORTHOLE_PROTOCOL_MQTT,
  PORTHOLE_PROTOCOL_DNS,
  PORTHOLE_PROTOCOL_TEXT,
} PortholeProtocol;

#define PORTHOLE_N_PROTOCOLS 14

/**
 * PORTHOLE_RECOGNISE_MAX:
 *
 * How many of the first bytes are looked at.
 */
#define PORTHOLE_RECOGNISE_MAX 4096

/**
 * PORTHOLE_DETAIL_MAX:
 *
 * How many bytes a detail takes at most, its terminating nul included.
 */
#define PORTHOLE_DETAIL_MAX 256

PortholeProtocol porthole_protocol_recognise (const guint8 *data,
                                              gsize size,
                                              gboolean datagram,
                                              char *detail,
                                              gsize detail_size);
const char *porthole_protocol_to_string (PortholeProtocol protocol);

G_END_DECLS
