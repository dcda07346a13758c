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
 * ScanSocketList:
 * @items: grown as needed, freed by free()
 * @n_items: how many
 * @n_room: for how many there is room
 *
 * A growing array of sockets.
 */
typedef struct
{
  ScanSocket *items;
  size_t n_items;
  size_t n_room;
} ScanSocketList;

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

int scan_diag_sockets       (ScanSocketList *list);
int scan_diag_peers         (uint8_t protocol, uint16_t port, size_t max, ScanPeerList *ret_peers);
int scan_diag_parse         (const uint8_t  *data,
                             size_t          length,
                             uint32_t        sequence,
                             uint32_t        port_id,
                             uint16_t        protocol,
                             ScanSocketList *list);
int scan_diag_subscribe     (void);
int scan_diag_parse_destroy (const uint8_t *data, size_t length, ScanSocketList *list);

int scan_procnet_sockets    (int proc_fd, ScanSocketList *list);
int scan_procnet_parse      (const char *text, size_t length, uint8_t family, uint8_t protocol, ScanSocketList *list);

int scan_socket_list_add    (ScanSocketList *list, const ScanSocket *socket);
