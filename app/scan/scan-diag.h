/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "scan-socket.h"

/**
 * ScanPeer:
 * @local: the connection's own address, network byte order
 * @remote: the peer's address, network byte order
 * @local_port: host byte order
 * @remote_port: host byte order
 * @family: AF_INET or AF_INET6
 *
 * One established connection.
 */
typedef struct
{
  uint8_t local[SCAN_ADDRESS_BYTES];
  uint8_t remote[SCAN_ADDRESS_BYTES];
  uint16_t local_port;
  uint16_t remote_port;
  uint8_t family;
} ScanPeer;

/**
 * ScanPeerList:
 * @items: grown as needed, freed by free()
 * @n_items: how many are in @items
 * @n_room: for how many there is room
 * @n_total: how many there are, also beyond the bound
 * @max: the bound
 *
 * A bounded array of connections.
 */
typedef struct
{
  ScanPeer *items;
  size_t n_items;
  size_t n_room;
  size_t n_total;
  size_t max;
} ScanPeerList;

/**
 * SCAN_DIAG_NO_SCTP:
 *
 * The kernel has no sock_diag for SCTP, or not loaded: asking would load a module each time.
 */
#define SCAN_DIAG_NO_SCTP (1u << 0)

/**
 * SCAN_DIAG_NO_MPTCP:
 *
 * The kernel has no sock_diag for MPTCP.
 */
#define SCAN_DIAG_NO_MPTCP (1u << 1)

int  scan_diag_sockets       (unsigned *missing, ScanSocketList *list);
int  scan_diag_multipath     (unsigned *missing, ScanSocketList *list);
int  scan_diag_peers         (const ScanSocket *socket, ScanPeerList *peers);
int  scan_diag_parse         (const void      *data,
                              size_t           length,
                              uint32_t         sequence,
                              uint32_t         port_id,
                              uint16_t         protocol,
                              bool            *interrupted,
                              ScanSocketList  *list);
int  scan_diag_parse_peers   (const void       *data,
                              size_t            length,
                              uint32_t          sequence,
                              uint32_t          port_id,
                              const ScanSocket *socket,
                              bool             *interrupted,
                              ScanPeerList     *peers);
void scan_diag_join_multipath (ScanSocketList *list, const ScanSocketList *multipath);
int  scan_diag_subscribe     (void);
int  scan_diag_parse_destroy (const void *data, size_t length, ScanSocketList *list);
void scan_peer_list_clear    (ScanPeerList *peers);
