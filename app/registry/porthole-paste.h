/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "registry/porthole-registry.h"

G_BEGIN_DECLS

/**
 * PORTHOLE_PASTE_MAX_BYTES:
 *
 * How much of a text is read.
 */
#define PORTHOLE_PASTE_MAX_BYTES (1024 * 1024)

/**
 * PORTHOLE_PASTE_MAX_LINES:
 *
 * How many lines of a text are read.
 */
#define PORTHOLE_PASTE_MAX_LINES 10000

/**
 * PORTHOLE_PASTE_MAX_PORTS:
 *
 * How many different ports are kept of a text.
 */
#define PORTHOLE_PASTE_MAX_PORTS 2000

/**
 * PortholePasteFormat:
 * @PORTHOLE_PASTE_TEXT: any text with ports in it
 * @PORTHOLE_PASTE_SS: ss(8)
 * @PORTHOLE_PASTE_NETSTAT: netstat of net-tools, BSD or Windows
 * @PORTHOLE_PASTE_LSOF: `lsof -i`
 * @PORTHOLE_PASTE_NMAP: nmap, also its grepable output
 * @PORTHOLE_PASTE_CONTAINERS: `docker ps`, `docker port`, podman and Compose files
 * @PORTHOLE_PASTE_UFW: `ufw status`
 * @PORTHOLE_PASTE_FIREWALLD: `firewall-cmd --list-all`
 * @PORTHOLE_PASTE_NFTABLES: `nft list ruleset`
 * @PORTHOLE_PASTE_IPTABLES: `iptables -S` and `iptables -L`
 *
 * What a text looks like.
 */
typedef enum
{
  PORTHOLE_PASTE_TEXT,
  PORTHOLE_PASTE_SS,
  PORTHOLE_PASTE_NETSTAT,
  PORTHOLE_PASTE_LSOF,
  PORTHOLE_PASTE_NMAP,
  PORTHOLE_PASTE_CONTAINERS,
  PORTHOLE_PASTE_UFW,
  PORTHOLE_PASTE_FIREWALLD,
  PORTHOLE_PASTE_NFTABLES,
  PORTHOLE_PASTE_IPTABLES,
} PortholePasteFormat;

#define PORTHOLE_N_PASTE_FORMATS (PORTHOLE_PASTE_IPTABLES + 1)

/**
 * PortholePasteRole:
 * @PORTHOLE_PASTE_LOCAL: the port of the computer that the text is about
 * @PORTHOLE_PASTE_REMOTE: the port at the other end of a connection
 * @PORTHOLE_PASTE_INSIDE: a port inside a container that isn't published
 *
 * Whose port it is.
 */
typedef enum
{
  PORTHOLE_PASTE_LOCAL,
  PORTHOLE_PASTE_REMOTE,
  PORTHOLE_PASTE_INSIDE,
} PortholePasteRole;

/**
 * PortholePastePort:
 * @first: the port, or the first of a range
 * @last: the last port of the range, equal to @first for a single one
 * @transports: the transports that the text says, or none
 * @role: whose port it is
 * @target: where it leads to, inside a container or behind a redirection; 0 for nowhere
 * @line: the first line that names it, from 0
 * @n_lines: how many lines name it
 *
 * A port that was found in a text.
 */
typedef struct
{
  guint16 first;
  guint16 last;
  PortholeTransport transports;
  PortholePasteRole role;
  guint16 target;
  guint line;
  guint n_lines;
} PortholePastePort;

typedef struct _PortholePaste PortholePaste;

gboolean porthole_paste_is_list (const char *text);

PortholePaste *porthole_paste_parse (PortholeRegistry *registry, const char *text, gssize size);
void porthole_paste_parse_async (PortholeRegistry *registry,
                                 GBytes *text,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
PortholePaste *
porthole_paste_parse_finish (PortholeRegistry *registry, GAsyncResult *result, GError **error);
PortholePaste *porthole_paste_ref (PortholePaste *self);
void porthole_paste_unref (PortholePaste *self);

PortholePasteFormat porthole_paste_get_format (const PortholePaste *self);
const PortholePastePort *porthole_paste_get_ports (const PortholePaste *self, guint *ret_n_ports);
guint porthole_paste_get_n_lines (const PortholePaste *self);
const char *porthole_paste_get_line (const PortholePaste *self, guint line);
guint porthole_paste_get_n_unread (const PortholePaste *self);
gboolean porthole_paste_is_cut (const PortholePaste *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PortholePaste, porthole_paste_unref)

G_END_DECLS
