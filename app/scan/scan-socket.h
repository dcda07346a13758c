/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/**
 * SCAN_ADDRESS_BYTES:
 *
 * Room for an IPv6 address; an IPv4 address uses the first four bytes.
 */
#define SCAN_ADDRESS_BYTES 16

/**
 * ScanHidden:
 * @SCAN_HIDDEN_NOT: the owners are known, or weren't looked for
 * @SCAN_HIDDEN_OTHER_USER: only the socket's user (or root) may look into its process
 * @SCAN_HIDDEN_KERNEL: the kernel itself holds the socket (WireGuard, NFS): no process has it
 * @SCAN_HIDDEN_NAMESPACE: no process that is visible here holds it (another PID namespace)
 * @SCAN_HIDDEN_SANDBOX: this process runs in a user namespace that hides the fd folders
 * @SCAN_HIDDEN_GONE: the owner vanished between the dump and the walk
 * @SCAN_HIDDEN_UNREADABLE: it isn't known, because the open files of some processes that may
 *   have it can't be read
 *
 * Why a socket has no owner in a table. The numbers are part of the helper's frames.
 */
typedef enum
{
  SCAN_HIDDEN_NOT = 0,
  SCAN_HIDDEN_OTHER_USER = 1,
  SCAN_HIDDEN_KERNEL = 2,
  SCAN_HIDDEN_NAMESPACE = 3,
  SCAN_HIDDEN_SANDBOX = 4,
  SCAN_HIDDEN_GONE = 5,
  SCAN_HIDDEN_UNREADABLE = 6,
} ScanHidden;

/**
 * ScanSource:
 * @SCAN_SOURCE_DIAG: netlink sock_diag: everything is known
 * @SCAN_SOURCE_PROCNET: `/proc/net/{tcp,tcp6,udp,udp6}`: no cookie, device, cgroup or v6only
 *
 * Where the sockets of a table come from.
 */
typedef enum
{
  SCAN_SOURCE_DIAG = 0,
  SCAN_SOURCE_PROCNET = 1,
} ScanSource;

/**
 * ScanSocket:
 * @address: network byte order, as `struct in_addr` or `struct in6_addr`
 * @inode: the number in `/proc/PID/fd`'s `socket:[N]`, 0 for a socket of the kernel
 * @cookie: names the socket until the computer restarts, 0 where it isn't known
 * @cgroup_id: inode number of its cgroup2 folder, 0 where it isn't known
 * @port: host byte order
 * @protocol: IPPROTO_TCP, IPPROTO_UDP or IPPROTO_SCTP
 * @family: AF_INET or AF_INET6
 * @v6only: 0, 1, or -1 where it isn't known (IPV6_V6ONLY)
 * @ifindex: the device it is bound to, 0 for none
 * @uid: the user who made it, 65534 for a user outside this user namespace
 * @queue_used: TCP: connections that wait for accept; UDP: bytes that wait to be read
 * @queue_max: TCP: the backlog; UDP: 0
 * @first_owner: index of its first owner in [struct@ScanTable].owners
 * @n_owners: how many processes hold it
 * @cgroup: index into the table's text of its cgroup's path, 0 where it isn't known
 * @hidden: a [enum@ScanHidden], when @n_owners is 0
 * @multipath: whether it is a TCP socket that speaks MPTCP (1) or not (0)
 * @tunnel: whether it may be the kernel's end of a tunnel (UDP without IP_MULTICAST_LOOP); not
 *   part of a frame
 *
 * One socket of the kernel: TCP or SCTP in LISTEN, or UDP bound and unconnected.
 */
typedef struct
{
  uint8_t address[SCAN_ADDRESS_BYTES];
  uint64_t inode;
  uint64_t cookie;
  uint64_t cgroup_id;
  uint32_t ifindex;
  uint32_t uid;
  uint32_t queue_used;
  uint32_t queue_max;
  uint32_t first_owner;
  uint32_t n_owners;
  uint32_t cgroup;
  uint16_t port;
  uint16_t protocol;
  uint8_t family;
  uint8_t hidden;
  int8_t v6only;
  uint8_t multipath;
  bool tunnel;
} ScanSocket;

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

int  scan_socket_compare       (const ScanSocket *a, const ScanSocket *b);
bool scan_address_is_wildcard  (uint8_t family, const uint8_t address[SCAN_ADDRESS_BYTES]);
int  scan_socket_list_add      (ScanSocketList *list, const ScanSocket *socket);
int  scan_socket_list_sort     (ScanSocketList *list);
int  scan_socket_list_unite    (ScanSocketList *list, const ScanSocketList *other);
void scan_socket_list_clear    (ScanSocketList *list);
