/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdint.h>

#include "scan/scan-diag.h"

#define IPPROTO_ANY_TCP 6
#define IPPROTO_ANY_UDP 17

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* Datagrams of sock_diag, as a dump of sockets, of connections, and as an event. The recorded
 * seeds carry their own port ID. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  ScanSocket listener = { .family = 10, .port = 6200, .protocol = IPPROTO_ANY_TCP };
  ScanSocketList list = { 0 };
  ScanPeerList peers = { .max = 16 };
  uint32_t port_id = 0;
  bool interrupted = false;

  for (size_t i = 0; i < 4 && size >= 16; i++)
    port_id |= (uint32_t) data[12 + i] << (8 * i);

  scan_diag_parse (data, size, 7, port_id, IPPROTO_ANY_UDP, &interrupted, &list);
  scan_diag_parse_destroy (data, size, &list);
  scan_diag_parse_peers (data, size, 7, port_id, &listener, &interrupted, &peers);
  scan_socket_list_clear (&list);
  scan_peer_list_clear (&peers);
  return 0;
}
