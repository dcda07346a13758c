/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What sock_diag answers, as bytes: nothing here asks the kernel. */

#include <errno.h>
#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <linux/sock_diag.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#include "scan/scan-diag.h"

/* Reads the attributes that come unasked, and steps over those that are malformed. */
static void
parse_attributes (const uint8_t *data, size_t length, ScanSocket *socket)
{
  while (length >= sizeof (struct rtattr))
    {
      struct rtattr attribute;
      struct inet_diag_sockopt options;
      const uint8_t *payload = data + RTA_LENGTH (0);
      size_t size, step;

      memcpy (&attribute, data, sizeof attribute);
      if (attribute.rta_len < RTA_LENGTH (0) || attribute.rta_len > length)
        return;

      size = attribute.rta_len - RTA_LENGTH (0);
      if (attribute.rta_type == INET_DIAG_SKV6ONLY && size >= 1)
        socket->v6only = payload[0] != 0;
      else if (attribute.rta_type == INET_DIAG_CGROUP_ID && size >= sizeof socket->cgroup_id)
        memcpy (&socket->cgroup_id, payload, sizeof socket->cgroup_id);
      else if (attribute.rta_type == INET_DIAG_SOCKOPT && size >= sizeof options)
        {
          memcpy (&options, payload, sizeof options);
          socket->tunnel = socket->protocol == IPPROTO_UDP && !options.mc_loop;
        }

      step = RTA_ALIGN (attribute.rta_len);
      if (step >= length)
        return;
      data += step;
      length -= step;
    }
}

static bool
message_to_socket (const uint8_t *data, size_t length, uint16_t protocol, ScanSocket *ret_socket)
{
  struct inet_diag_msg message;
  ScanSocket socket = { .v6only = -1 };

  if (length < sizeof message)
    return false;
  memcpy (&message, data, sizeof message);
  if (message.idiag_family != AF_INET && message.idiag_family != AF_INET6)
    return false;

  socket.family = message.idiag_family;
  socket.protocol = protocol == IPPROTO_MPTCP ? IPPROTO_TCP : protocol;
  socket.multipath = protocol == IPPROTO_MPTCP;
  socket.port = ntohs (message.id.idiag_sport);
  socket.ifindex = message.id.idiag_if;
  socket.uid = message.idiag_uid;
  socket.inode = message.idiag_inode;
  socket.queue_used = message.idiag_rqueue;
  socket.queue_max = protocol == IPPROTO_UDP ? 0 : message.idiag_wqueue;
  memcpy (socket.address, message.id.idiag_src, socket.family == AF_INET ? 4 : 16);
  if (message.id.idiag_cookie[0] != INET_DIAG_NOCOOKIE)
    socket.cookie
        = (uint64_t) message.id.idiag_cookie[1] << 32 | (uint64_t) message.id.idiag_cookie[0];
  parse_attributes (data + sizeof message, length - sizeof message, &socket);

  *ret_socket = socket;
  return true;
}

/* Steps to the next message of a datagram. Returns 1 with a message, 0 at the end of the
 * datagram, 2 at the end of the dump, or a negative errno. */
static int
next_message (const uint8_t **data,
              size_t *length,
              uint32_t sequence,
              uint32_t port_id,
              bool *interrupted,
              const uint8_t **ret_payload,
              size_t *ret_size)
{
  while (*length >= sizeof (struct nlmsghdr))
    {
      struct nlmsghdr header;
      const uint8_t *payload = *data + NLMSG_HDRLEN;
      size_t size, step;

      memcpy (&header, *data, sizeof header);
      if (header.nlmsg_len < NLMSG_HDRLEN || header.nlmsg_len > *length)
        return -EBADMSG;
      size = header.nlmsg_len - NLMSG_HDRLEN;
      step = NLMSG_ALIGN (header.nlmsg_len);
      *data += step < *length ? step : *length;
      *length -= step < *length ? step : *length;

      if (header.nlmsg_seq != sequence || header.nlmsg_pid != port_id)
        continue;
      if (header.nlmsg_flags & NLM_F_DUMP_INTR)
        *interrupted = true;

      /* The end of a dump carries how it went, too. */
      if (header.nlmsg_type == NLMSG_DONE || header.nlmsg_type == NLMSG_ERROR)
        {
          int32_t error = header.nlmsg_type == NLMSG_DONE ? 0 : -EBADMSG;

          if (size >= sizeof error)
            memcpy (&error, payload, sizeof error);
          if (error < 0)
            return error > -4096 ? error : -EBADMSG;
          return header.nlmsg_type == NLMSG_DONE ? 2 : -EBADMSG;
        }
      if (header.nlmsg_type == SOCK_DIAG_BY_FAMILY)
        {
          *ret_payload = payload;
          *ret_size = size;
          return 1;
        }
    }

  return 0;
}

/**
 * scan_diag_parse:
 * @data: a datagram from NETLINK_SOCK_DIAG
 * @length: bytes of it
 * @sequence: sequence number of the request
 * @port_id: netlink port ID of the socket that asked
 * @protocol: IPPROTO_TCP, IPPROTO_UDP, IPPROTO_SCTP or IPPROTO_MPTCP, as asked for
 * @interrupted: set to true when the kernel's table changed during the dump
 * @list: where to add the sockets
 *
 * Reads one datagram of a dump (sock_diag(7)); every length in it is checked.
 * Messages that answer something else, and connected sockets, are left out.
 *
 * Returns: 0 when more is to come, 1 at the end of the dump, or a negative errno: the
 *   kernel's answer, -EBADMSG for a malformed datagram, -ENOMEM
 */
int
scan_diag_parse (const void *data,
                 size_t length,
                 uint32_t sequence,
                 uint32_t port_id,
                 uint16_t protocol,
                 bool *interrupted,
                 ScanSocketList *list)
{
  const uint8_t *at = data, *payload;
  size_t size;
  int status;

  while ((status = next_message (&at, &length, sequence, port_id, interrupted, &payload, &size))
         == 1)
    {
      struct inet_diag_msg message;
      ScanSocket socket;

      if (!message_to_socket (payload, size, protocol, &socket))
        continue;
      memcpy (&message, payload, sizeof message);
      if (message.id.idiag_dport != 0)
        continue;
      if (scan_socket_list_add (list, &socket) < 0)
        return -ENOMEM;
    }

  return status == 2 ? 1 : status;
}

/* Whether a connection with this local address was accepted by the listener. */
static bool
belongs_to (const ScanSocket *socket, const struct inet_diag_msg *message)
{
  const uint8_t *local = (const uint8_t *) message->id.idiag_src;
  bool mapped = IN6_IS_ADDR_V4MAPPED ((const struct in6_addr *) message->id.idiag_src);

  if (message->idiag_family != socket->family || ntohs (message->id.idiag_sport) != socket->port)
    return false;
  if (scan_address_is_wildcard (socket->family, socket->address))
    return socket->family == AF_INET || socket->v6only != 1 || !mapped;

  return memcmp (local, socket->address, socket->family == AF_INET ? 4 : 16) == 0;
}

static int
add_peer (ScanPeerList *peers, const struct inet_diag_msg *message)
{
  size_t bytes = message->idiag_family == AF_INET ? 4 : 16;
  ScanPeer peer = { .family = message->idiag_family };

  peers->n_total++;
  if (peers->n_items >= peers->max)
    return 0;

  if (peers->n_items == peers->n_room)
    {
      size_t n_room = peers->n_room == 0 ? 16 : peers->n_room * 2;
      ScanPeer *items = reallocarray (peers->items, n_room, sizeof *items);

      if (items == NULL)
        return -ENOMEM;
      peers->items = items;
      peers->n_room = n_room;
    }

  memcpy (peer.local, message->id.idiag_src, bytes);
  memcpy (peer.remote, message->id.idiag_dst, bytes);
  peer.local_port = ntohs (message->id.idiag_sport);
  peer.remote_port = ntohs (message->id.idiag_dport);
  peers->items[peers->n_items++] = peer;
  return 0;
}

/**
 * scan_diag_parse_peers:
 * @data: a datagram from NETLINK_SOCK_DIAG
 * @length: bytes of it
 * @sequence: sequence number of the request
 * @port_id: netlink port ID of the socket that asked
 * @socket: the listener whose connections are wanted
 * @interrupted: set to true when the kernel's table changed during the dump
 * @peers: where to add and count them
 *
 * Reads one datagram of a dump of connections.
 *
 * Returns: as [func@scan_diag_parse]
 */
int
scan_diag_parse_peers (const void *data,
                       size_t length,
                       uint32_t sequence,
                       uint32_t port_id,
                       const ScanSocket *socket,
                       bool *interrupted,
                       ScanPeerList *peers)
{
  const uint8_t *at = data, *payload;
  size_t size;
  int status;

  while ((status = next_message (&at, &length, sequence, port_id, interrupted, &payload, &size))
         == 1)
    {
      struct inet_diag_msg message;

      if (size < sizeof message)
        continue;
      memcpy (&message, payload, sizeof message);
      if (message.id.idiag_dport == 0 || !belongs_to (socket, &message))
        continue;
      if (add_peer (peers, &message) < 0)
        return -ENOMEM;
    }

  return status == 2 ? 1 : status;
}

/**
 * scan_peer_list_clear:
 * @peers: a list
 *
 * Frees what is in it, and leaves it empty; its bound stays.
 */
void
scan_peer_list_clear (ScanPeerList *peers)
{
  free (peers->items);
  *peers = (ScanPeerList) { .max = peers->max };
}

/**
 * scan_diag_parse_destroy:
 * @data: a datagram from [func@scan_diag_subscribe]'s descriptor
 * @length: bytes of it
 * @list: where to add the sockets that ended; their cookie names them
 *
 * Reads one event. Its protocol is not in the message and left 0.
 *
 * Returns: 0, or a negative errno: -EBADMSG for a malformed datagram, -ENOMEM
 */
int
scan_diag_parse_destroy (const void *data, size_t length, ScanSocketList *list)
{
  const uint8_t *at = data;

  while (length >= sizeof (struct nlmsghdr))
    {
      struct nlmsghdr header;
      ScanSocket socket;
      size_t step;

      memcpy (&header, at, sizeof header);
      if (header.nlmsg_len < NLMSG_HDRLEN || header.nlmsg_len > length)
        return -EBADMSG;
      if (header.nlmsg_type == SOCK_DIAG_BY_FAMILY
          && message_to_socket (at + NLMSG_HDRLEN, header.nlmsg_len - NLMSG_HDRLEN, 0, &socket)
          && scan_socket_list_add (list, &socket) < 0)
        return -ENOMEM;

      step = NLMSG_ALIGN (header.nlmsg_len);
      if (step >= length)
        break;
      at += step;
      length -= step;
    }

  return 0;
}
