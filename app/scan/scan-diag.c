/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <errno.h>
#include <linux/filter.h>
#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <linux/sock_diag.h>
#include <netinet/in.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#include "scan/scan-diag.h"
#include "scan/scan-errno.h"

/* The kernel fills at most this much of a dump at once (netlink_dump). */
#define BUFFER_BYTES (32 * 1024)

/* A dump that changed while it was made is asked for again, but a busy computer may never
 * hold still: the last answer is then taken as it is. */
#define N_ATTEMPTS 4

#define STATE_ESTABLISHED 1
#define STATE_CLOSE 7
#define STATE_LISTEN 10

/* How long the kernel is waited for. It answers at once; this only keeps a broken one from
 * holding a thread for ever. */
#define TIMEOUT_SECONDS 5

typedef struct
{
  struct nlmsghdr header;
  struct inet_diag_req_v2 request;
} Request;

typedef struct
{
  int fd;
  uint32_t sequence;
  uint32_t port_id;
  uint8_t *buffer;
} Channel;

typedef int (*ParseFunc) (const void *data,
                          size_t length,
                          const Channel *channel,
                          uint16_t protocol,
                          bool *interrupted,
                          void *user_data);

static void
channel_close (Channel *channel)
{
  if (channel->fd >= 0)
    close (channel->fd);
  free (channel->buffer);
}

static int
channel_open (Channel *ret_channel)
{
  struct sockaddr_nl address = { .nl_family = AF_NETLINK };
  struct timeval timeout = { .tv_sec = TIMEOUT_SECONDS };
  socklen_t size = sizeof address;
  Channel channel = { .fd = -1 };
  int error = 0;

  channel.fd = socket (AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG);
  if (channel.fd < 0)
    return scan_errno ();

  channel.buffer = malloc (BUFFER_BYTES);
  if (channel.buffer == NULL)
    error = -ENOMEM;
  else if (setsockopt (channel.fd, SOL_SOCKET, SO_RCVTIMEO, &timeout, sizeof timeout) < 0
           || bind (channel.fd, (struct sockaddr *) &address, sizeof address) < 0
           || getsockname (channel.fd, (struct sockaddr *) &address, &size) < 0)
    error = scan_errno ();
  if (error < 0)
    {
      channel_close (&channel);
      return error;
    }

  channel.port_id = address.nl_pid;
  *ret_channel = channel;
  return 0;
}

static int
channel_receive (Channel *channel, size_t *ret_length)
{
  struct sockaddr_nl from = { 0 };
  struct iovec vector = { .iov_base = channel->buffer, .iov_len = BUFFER_BYTES };
  struct msghdr message
      = { .msg_name = &from, .msg_namelen = sizeof from, .msg_iov = &vector, .msg_iovlen = 1 };
  ssize_t length;

  do
    length = recvmsg (channel->fd, &message, 0);
  while (length < 0 && errno == EINTR);

  if (length < 0)
    return errno == EAGAIN ? -ETIMEDOUT : scan_errno ();
  if (message.msg_flags & MSG_TRUNC)
    return -EMSGSIZE;
  if (length == 0)
    return -EPIPE;

  /* Another process may send to this port, the kernel's is 0. */
  *ret_length = from.nl_pid == 0 ? (size_t) length : 0;
  return 0;
}

/* Asks for one dump and feeds its datagrams to @parse. */
static int
dump_once (Channel *channel,
           void *request,
           size_t size,
           uint16_t protocol,
           ParseFunc parse,
           bool *interrupted,
           void *user_data)
{
  struct nlmsghdr header;
  ssize_t sent;
  int status;

  memcpy (&header, request, sizeof header);
  header.nlmsg_seq = ++channel->sequence;
  memcpy (request, &header, sizeof header);

  do
    sent = send (channel->fd, request, size, 0);
  while (sent < 0 && errno == EINTR);
  if (sent < 0)
    return scan_errno ();

  do
    {
      size_t length = 0;

      status = channel_receive (channel, &length);
      if (status == 0)
        status = parse (channel->buffer, length, channel, protocol, interrupted, user_data);
    }
  while (status == 0);

  return status < 0 ? status : 0;
}

static int
parse_sockets (const void *data,
               size_t length,
               const Channel *channel,
               uint16_t protocol,
               bool *interrupted,
               void *user_data)
{
  return scan_diag_parse (data, length, channel->sequence, channel->port_id, protocol, interrupted,
                          user_data);
}

static int
dump_sockets (Channel *channel, uint8_t family, uint16_t protocol, ScanSocketList *list)
{
  struct
  {
    Request base;
    struct rtattr attribute;
    uint32_t protocol;
  } request = {
    .base.header.nlmsg_type = SOCK_DIAG_BY_FAMILY,
    .base.header.nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP,
    .base.request.sdiag_family = family,
    .base.request.sdiag_protocol = protocol == IPPROTO_MPTCP ? 0 : (uint8_t) protocol,
    .base.request.idiag_states = 1u << (protocol == IPPROTO_UDP ? STATE_CLOSE : STATE_LISTEN),
    .attribute.rta_type = INET_DIAG_REQ_PROTOCOL,
    .attribute.rta_len = RTA_LENGTH (sizeof (uint32_t)),
    .protocol = protocol,
  };
  /* MPTCP's number doesn't fit into the request, so it goes into an attribute. */
  size_t size = protocol == IPPROTO_MPTCP ? sizeof request : sizeof request.base;
  size_t n_before = list->n_items;

  request.base.header.nlmsg_len = (uint32_t) size;
  for (int attempt = 1;; attempt++)
    {
      bool interrupted = false;
      int status = dump_once (channel, &request, size, protocol, parse_sockets, &interrupted, list);

      if (status < 0)
        {
          list->n_items = n_before;
          return status;
        }
      if (!interrupted || attempt == N_ATTEMPTS)
        return 0;
      list->n_items = n_before;
    }
}

/* The first socket of a sorted list that doesn't come before @key, cookies aside. */
static size_t
lower_bound (const ScanSocketList *list, const ScanSocket *key)
{
  ScanSocket wanted = *key;
  size_t low = 0, high = list->n_items;

  wanted.cookie = 0;
  wanted.inode = 0;
  while (low < high)
    {
      size_t middle = low + (high - low) / 2;

      if (scan_socket_compare (&list->items[middle], &wanted) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static bool
same_endpoint (const ScanSocket *a, const ScanSocket *b)
{
  return a->port == b->port && a->protocol == b->protocol && a->family == b->family
         && a->ifindex == b->ifindex && memcmp (a->address, b->address, SCAN_ADDRESS_BYTES) == 0;
}

/**
 * scan_diag_join_multipath:
 * @list: sockets, sorted by [func@scan_socket_compare]
 * @multipath: MPTCP sockets
 *
 * An MPTCP listener has a TCP socket inside, which is the one in the TCP dump, with an inode
 * that no process has open. This gives it the inode and user of the MPTCP socket around it.
 */
void
scan_diag_join_multipath (ScanSocketList *list, const ScanSocketList *multipath)
{
  for (size_t i = 0; i < multipath->n_items; i++)
    {
      const ScanSocket *outer = &multipath->items[i];

      for (size_t j = lower_bound (list, outer); j < list->n_items; j++)
        {
          ScanSocket *inner = &list->items[j];

          if (!same_endpoint (inner, outer))
            break;
          if (inner->multipath)
            continue;
          inner->inode = outer->inode;
          inner->uid = outer->uid;
          inner->multipath = 1;
          break;
        }
    }
}

static int
dump_optional (Channel *channel,
               uint16_t protocol,
               unsigned flag,
               unsigned *missing,
               ScanSocketList *list)
{
  static const uint8_t families[] = { AF_INET, AF_INET6 };

  for (size_t i = 0; i < sizeof families && !(*missing & flag); i++)
    {
      int status = dump_sockets (channel, families[i], protocol, list);

      if (status == -ENOMEM)
        return status;
      if (status < 0)
        *missing |= flag;
    }

  return 0;
}

/**
 * scan_diag_sockets:
 * @missing: (inout): SCAN_DIAG_NO_SCTP: what not to ask for; what the kernel turns out not to
 *   have is added
 * @list: where to add the sockets; sorted afterwards
 *
 * Lists the sockets of this network namespace that listen: TCP and SCTP in LISTEN, UDP bound
 * and unconnected, IPv4 and IPv6, by sock_diag(7). Needs no privilege. A table that changes
 * during the dump is asked for again, a bounded number of times.
 *
 * Returns: 0, or a negative errno: -ENOENT, -EPROTONOSUPPORT or -EPERM where the kernel or a
 *   sandbox has no sock_diag; @list is then as it was
 */
int
scan_diag_sockets (unsigned *missing, ScanSocketList *list)
{
  static const uint8_t families[] = { AF_INET, AF_INET6 };
  static const uint16_t protocols[] = { IPPROTO_TCP, IPPROTO_UDP };
  size_t n_before = list->n_items;
  Channel channel;
  int status;

  status = channel_open (&channel);
  if (status < 0)
    return status;

  for (size_t i = 0; i < 4 && status == 0; i++)
    {
      status = dump_sockets (&channel, families[i % 2], protocols[i / 2], list);
      /* A kernel without IPv6 has no handler for it. */
      if (status == -ENOENT && families[i % 2] == AF_INET6)
        status = 0;
    }
  if (status == 0)
    status = dump_optional (&channel, IPPROTO_SCTP, SCAN_DIAG_NO_SCTP, missing, list);
  channel_close (&channel);

  if (status == 0)
    status = scan_socket_list_sort (list);
  if (status < 0)
    list->n_items = n_before;
  return status;
}

/**
 * scan_diag_multipath:
 * @missing: (inout): SCAN_DIAG_NO_MPTCP: what not to ask for
 * @list: where to add the sockets
 *
 * Lists the MPTCP sockets in LISTEN, for [func@scan_diag_join_multipath]. That takes the kernel
 * three times as long as all else together.
 *
 * Returns: 0, or a negative errno
 */
int
scan_diag_multipath (unsigned *missing, ScanSocketList *list)
{
  Channel channel;
  int status;

  if (*missing & SCAN_DIAG_NO_MPTCP)
    return 0;
  status = channel_open (&channel);
  if (status < 0)
    return status;

  status = dump_optional (&channel, IPPROTO_MPTCP, SCAN_DIAG_NO_MPTCP, missing, list);
  channel_close (&channel);
  return status;
}

typedef struct
{
  const ScanSocket *socket;
  ScanPeerList *peers;
} PeerQuery;

static int
parse_peers (const void *data,
             size_t length,
             const Channel *channel,
             uint16_t protocol,
             bool *interrupted,
             void *user_data)
{
  PeerQuery *query = user_data;

  return scan_diag_parse_peers (data, length, channel->sequence, channel->port_id, query->socket,
                                interrupted, query->peers);
}

/**
 * scan_diag_peers:
 * @socket: a listener: its family, protocol, address, port and v6only count
 * @peers: where to add them; at most its `max` are kept, all are counted
 *
 * Lists the established connections of a listener. The kernel filters by port, so that a busy
 * computer costs no more than an idle one.
 *
 * Returns: 0, or a negative errno as [func@scan_diag_sockets]
 */
int
scan_diag_peers (const ScanSocket *socket, ScanPeerList *peers)
{
  struct
  {
    Request base;
    struct rtattr attribute;
    struct inet_diag_bc_op code[4];
  } request = {
    .base.header.nlmsg_len = sizeof request,
    .base.header.nlmsg_type = SOCK_DIAG_BY_FAMILY,
    .base.header.nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP,
    .base.request.sdiag_family = socket->family,
    .base.request.sdiag_protocol = (uint8_t) socket->protocol,
    .base.request.idiag_states = 1u << STATE_ESTABLISHED,
    .attribute.rta_type = INET_DIAG_REQ_BYTECODE,
    .attribute.rta_len = RTA_LENGTH (sizeof request.code),
    /* Own port at least, and at most, this one; a jump to four bytes after the end says no.
     * The port stands in the operation that follows (inet_diag_bc_run). */
    .code = {
      { .code = INET_DIAG_BC_S_GE, .yes = 8, .no = 20 },
      { .code = INET_DIAG_BC_NOP, .yes = 4, .no = socket->port },
      { .code = INET_DIAG_BC_S_LE, .yes = 8, .no = 12 },
      { .code = INET_DIAG_BC_NOP, .yes = 4, .no = socket->port },
    },
  };
  PeerQuery query = { .socket = socket, .peers = peers };
  size_t n_items = peers->n_items, n_total = peers->n_total;
  Channel channel;
  int status;

  status = channel_open (&channel);
  if (status < 0)
    return status;

  for (int attempt = 1; attempt <= N_ATTEMPTS; attempt++)
    {
      bool interrupted = false;

      peers->n_items = n_items;
      peers->n_total = n_total;
      status = dump_once (&channel, &request, sizeof request, socket->protocol, parse_peers,
                          &interrupted, &query);
      if (status < 0 || !interrupted)
        break;
    }

  channel_close (&channel);
  return status;
}

/**
 * scan_diag_subscribe:
 *
 * Asks the kernel to tell when a listener ends (sock_diag's destroy groups; no privilege is
 * needed). The groups also tell of every connection that ends; a filter in the kernel drops
 * these, so that a busy server wakes nobody.
 *
 * Returns: a non-blocking file descriptor that is readable when one has ended, to be closed by
 *   the caller and read with [func@scan_diag_parse_destroy]; or a negative errno
 */
int
scan_diag_subscribe (void)
{
  static const int groups[] = {
    SKNLGRP_INET_TCP_DESTROY,
    SKNLGRP_INET6_TCP_DESTROY,
    SKNLGRP_INET_UDP_DESTROY,
    SKNLGRP_INET6_UDP_DESTROY,
  };
  /* Pass what has no port on the other side: listeners, and UDP that isn't connected. */
  struct sock_filter code[] = {
    BPF_STMT (BPF_LD | BPF_H | BPF_ABS,
              NLMSG_HDRLEN + offsetof (struct inet_diag_msg, id.idiag_dport)),
    BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, 0, 0, 1),
    BPF_STMT (BPF_RET | BPF_K, UINT32_MAX),
    BPF_STMT (BPF_RET | BPF_K, 0),
  };
  struct sock_fprog program = { .len = sizeof code / sizeof *code, .filter = code };
  struct sockaddr_nl address = { .nl_family = AF_NETLINK };
  int fd, error;

  fd = socket (AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, NETLINK_SOCK_DIAG);
  if (fd < 0)
    return scan_errno ();

  if (setsockopt (fd, SOL_SOCKET, SO_ATTACH_FILTER, &program, sizeof program) < 0
      || bind (fd, (struct sockaddr *) &address, sizeof address) < 0)
    goto fail;
  for (size_t i = 0; i < sizeof groups / sizeof *groups; i++)
    {
      if (setsockopt (fd, SOL_NETLINK, NETLINK_ADD_MEMBERSHIP, &groups[i], sizeof *groups) < 0)
        goto fail;
    }

  return fd;

fail:
  error = scan_errno ();
  close (fd);
  return error;
}
