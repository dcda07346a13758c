/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "server/porthole-engine-private.h"

/* NOTES
 *
 * A socket that listens on an address stays open when the address leaves the computer; it
 * only never hears anything again, without a word. So the kernel is asked to tell when
 * addresses come and go (man 7 rtnetlink), and each time the address is looked for by
 * binding a throw-away socket to it: what the messages themselves say would have to be
 * followed through bonds, namespaces and lost messages.
 */

static gboolean
is_here (const PortholeEndpoint *local)
{
  PortholeEndpoint any_port = *local;
  struct sockaddr_storage address;
  socklen_t size;
  int fd = socket (local->family, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  gboolean here;

  if (fd < 0)
    return TRUE;

  any_port.port = 0;
  size = porthole_endpoint_to_sockaddr (&any_port, &address);
  here = bind (fd, (struct sockaddr *) &address, size) == 0 || errno != EADDRNOTAVAIL;
  close (fd);
  return here;
}

/*< private >
 * porthole_engine_watch_addresses:
 * @self: an engine that listens
 *
 * Begins to watch whether the addresses listened on stay. Where the kernel doesn't tell, a
 * server goes without.
 */
void
porthole_engine_watch_addresses (PortholeEngine *self)
{
  struct sockaddr_nl address
      = { .nl_family = AF_NETLINK, .nl_groups = RTMGRP_IPV4_IFADDR | RTMGRP_IPV6_IFADDR };
  struct epoll_event event = { .events = EPOLLIN, .data.ptr = &self->address_watch };

  if (self->config->reach == PORTHOLE_SERVER_REACH_EVERY_NETWORK)
    return;

  self->address_watch = PORTHOLE_WATCH_ADDRESSES;
  self->address_fd = socket (AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, NETLINK_ROUTE);
  if (self->address_fd < 0)
    return;

  if (bind (self->address_fd, (struct sockaddr *) &address, sizeof address) < 0
      || epoll_ctl (self->epoll_fd, EPOLL_CTL_ADD, self->address_fd, &event) < 0)
    {
      close (self->address_fd);
      self->address_fd = -1;
    }
}

/*< private >
 * porthole_engine_addresses_changed:
 * @self: an engine that listens
 *
 * Looks whether the addresses listened on are still there, and logs what changed.
 */
void
porthole_engine_addresses_changed (PortholeEngine *self)
{
  char message[8192];
  gboolean any_gone = FALSE;

  while (recv (self->address_fd, message, sizeof message, MSG_DONTWAIT) > 0)
    ;

  for (guint i = 0; i < self->listening->len; i++)
    {
      PortholeListening *listening = g_ptr_array_index (self->listening, i);
      gboolean gone = !is_here (&listening->local);

      any_gone = any_gone || gone;
      if (gone == listening->gone)
        continue;
      listening->gone = gone;
      porthole_engine_log_event (self, gone ? PORTHOLE_LOG_ERROR : PORTHOLE_LOG_STARTED,
                                 gone ? PORTHOLE_REASON_ADDRESS_GONE : PORTHOLE_REASON_ADDRESS_BACK,
                                 0, i);
    }

  g_mutex_lock (&self->lock);
  self->address_gone = any_gone;
  g_mutex_unlock (&self->lock);
}
