/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "base/porthole-transport.h"

G_BEGIN_DECLS

/**
 * PortholeServerReach:
 * @PORTHOLE_SERVER_REACH_THIS_COMPUTER: 127.0.0.1 and ::1
 * @PORTHOLE_SERVER_REACH_EVERY_NETWORK: every address this computer has, IPv4 and IPv6
 * @PORTHOLE_SERVER_REACH_ONE_ADDRESS: the one address the configuration names
 *
 * From where a server can be reached.
 */
typedef enum
{
  PORTHOLE_SERVER_REACH_THIS_COMPUTER,
  PORTHOLE_SERVER_REACH_EVERY_NETWORK,
  PORTHOLE_SERVER_REACH_ONE_ADDRESS,
} PortholeServerReach;

/**
 * PortholeReplyKind:
 * @PORTHOLE_REPLY_GREETING: a line made from a template, once per connection or datagram
 * @PORTHOLE_REPLY_ECHO: what came, back
 * @PORTHOLE_REPLY_HTTP: an HTTP/1.1 response to every request; TCP only
 * @PORTHOLE_REPLY_TEXT: text as it stands, once per connection or datagram
 * @PORTHOLE_REPLY_HEX: bytes written as hex text, once per connection or datagram
 * @PORTHOLE_REPLY_DISCARD: nothing: what comes is read, counted and kept
 *
 * What a server answers.
 */
typedef enum
{
  PORTHOLE_REPLY_GREETING,
  PORTHOLE_REPLY_ECHO,
  PORTHOLE_REPLY_HTTP,
  PORTHOLE_REPLY_TEXT,
  PORTHOLE_REPLY_HEX,
  PORTHOLE_REPLY_DISCARD,
} PortholeReplyKind;

#define PORTHOLE_N_REPLY_KINDS 6

/**
 * PORTHOLE_REPLY_MAX:
 *
 * The longest text, template or body a server can be given, in bytes.
 */
#define PORTHOLE_REPLY_MAX (4 * 1024 * 1024)

/**
 * PORTHOLE_GREETING_DEFAULT:
 *
 * The template a server greets with unless told otherwise.
 */
#define PORTHOLE_GREETING_DEFAULT "Hello from port {port}!"

/**
 * PortholeServerConfig:
 * @port: the port, host order; 0 lets the kernel choose
 * @transport: `PORTHOLE_TRANSPORT_TCP` or `PORTHOLE_TRANSPORT_UDP`
 * @reach: from where the server can be reached
 * @address: (nullable): the address of `PORTHOLE_SERVER_REACH_ONE_ADDRESS`, an IPv4 or IPv6
 *   address as text, the latter with `%interface` where it is link-local
 * @reply: what the server answers
 * @text: (nullable): the template of a greeting (see [func@template_expand]; a line feed is
 *   added where it has none at its end), the text of `PORTHOLE_REPLY_TEXT` or the hex text of
 *   `PORTHOLE_REPLY_HEX`; %NULL is the default greeting or nothing
 * @http_status: status code of the HTTP response, 200 to 599
 * @http_type: (nullable): its Content-Type; %NULL is `text/plain; charset=utf-8`
 * @http_body: (nullable): its body, a template like the greeting; %NULL is the default greeting
 * @delay: milliseconds to wait before each reply, 0 for none
 * @close_after_reply: whether the server closes a TCP connection after a greeting, text or
 *   hex reply; otherwise it stays open until the peer closes or a limit does
 * @max_connections: how many connections (UDP: peers) are kept open; more are refused
 *   (UDP: the longest silent is forgotten)
 * @max_kept: how many bytes are kept of one connection, both directions together
 * @max_rows: how many rows the log keeps in memory; the oldest are dropped, and counted
 * @max_log_bytes: how many bytes these rows may take together with what they keep
 * @idle_timeout: seconds without a byte after which a connection is closed, 0 for never
 * @auto_stop: seconds after which the server stops by itself, 0 for never
 * @stop_after: connections (UDP: datagrams) after whose end the server stops by itself, 0 for
 *   never
 * @recording: (nullable): path of a file that everything is written to as JSON Lines while
 *   the server runs; appended to when it exists
 * @recording_fd: a descriptor to write the same to instead, not closed by the server; -1 none
 *
 * How a server is to be. A plain structure: make one with [ctor@ServerConfig.new], which
 * fills in the safe defaults, and set the fields; owned text is freed with it.
 */
typedef struct
{
  guint16 port;
  PortholeTransport transport;
  PortholeServerReach reach;
  char *address;

  PortholeReplyKind reply;
  char *text;
  guint http_status;
  char *http_type;
  char *http_body;
  guint delay;
  gboolean close_after_reply;

  guint max_connections;
  gsize max_kept;
  guint max_rows;
  gsize max_log_bytes;
  guint idle_timeout;
  guint auto_stop;
  guint64 stop_after;

  char *recording;
  int recording_fd;
} PortholeServerConfig;

PortholeServerConfig *porthole_server_config_new (void);
PortholeServerConfig *porthole_server_config_copy (const PortholeServerConfig *self);
void porthole_server_config_free (PortholeServerConfig *self);
gboolean porthole_server_config_validate (const PortholeServerConfig *self, GError **error);
GVariant *porthole_server_config_to_variant (const PortholeServerConfig *self);
PortholeServerConfig *porthole_server_config_from_variant (GVariant *variant);

const char *porthole_reply_kind_to_string (PortholeReplyKind kind);
gboolean porthole_reply_kind_from_string (const char *name, PortholeReplyKind *ret_kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PortholeServerConfig, porthole_server_config_free)

G_END_DECLS
