/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <net/if.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/porthole-error.h"
#include "server/porthole-free-port.h"
#include "server/porthole-listen.h"

/* The kernel cuts it to net.core.somaxconn. */
#define BACKLOG 65535

/* How often to look for a port that is free for both families when the kernel chooses. */
#define CHOOSE_ATTEMPTS 16

/* NOTES
 *
 * The sockets are made with system calls and handed to GSocket only then, since GIO's errors
 * don't tell an address that isn't there (EADDRNOTAVAIL) from other failures, and that is one
 * of the three things a person needs to be told.
 */

static void
set_system_error (GError **error, int number, const PortholeEndpoint *local, const char *what)
{
  char text[PORTHOLE_ENDPOINT_TEXT_MAX];
  PortholeKernelPorts limits;
  PortholeError code;

  switch (number)
    {
    case EADDRINUSE:
      code = PORTHOLE_ERROR_ADDRESS_IN_USE;
      break;
    case EADDRNOTAVAIL:
    case ENODEV:
    case ENXIO:
      code = PORTHOLE_ERROR_ADDRESS_UNAVAILABLE;
      break;
    case EACCES:
    case EPERM:
      porthole_kernel_ports_read (&limits, NULL);
      code = local->port != 0 && local->port < limits.privileged_below ? PORTHOLE_ERROR_PRIVILEGED
                                                                       : PORTHOLE_ERROR_PERMISSION;
      break;
    case EMFILE:
    case ENFILE:
      code = PORTHOLE_ERROR_NO_DESCRIPTORS;
      break;
    case EAFNOSUPPORT:
    case EPROTONOSUPPORT:
      code = PORTHOLE_ERROR_UNSUPPORTED;
      break;
    default:
      code = PORTHOLE_ERROR_FAILED;
    }

  g_set_error (error, PORTHOLE_ERROR, code, "%s %s: %s", what,
               porthole_endpoint_to_text (local, text, sizeof text), g_strerror (number));
}

static void
set_option (int fd, int level, int option, int value)
{
  /* What an old kernel doesn't know is done without. */
  (void) setsockopt (fd, level, option, &value, sizeof value);
}

/* Datagrams that find no room in the buffer are lost: have much of it, and hear how many. */
static void
prepare_datagrams (int fd, int family)
{
  set_option (fd, SOL_SOCKET, SO_RCVBUF, 4 * 1024 * 1024);
  set_option (fd, SOL_SOCKET, SO_RCVBUFFORCE, 4 * 1024 * 1024);
  set_option (fd, SOL_SOCKET, SO_RXQ_OVFL, 1);
  if (family == AF_INET)
    set_option (fd, IPPROTO_IP, IP_PKTINFO, 1);
  else
    set_option (fd, IPPROTO_IPV6, IPV6_RECVPKTINFO, 1);
}

static GSocket *
open_one (const PortholeEndpoint *local,
          PortholeTransport transport,
          gboolean only_bind,
          GError **error)
{
  gboolean stream = transport == PORTHOLE_TRANSPORT_TCP;
  int type = (stream ? SOCK_STREAM : SOCK_DGRAM) | SOCK_CLOEXEC | SOCK_NONBLOCK;
  struct sockaddr_storage address;
  socklen_t size = porthole_endpoint_to_sockaddr (local, &address);
  g_autofd int fd = socket (local->family, type, 0);
  g_autoptr (GSocket) listening = NULL;

  if (fd < 0)
    {
      set_system_error (error, errno, local, "socket for");
      return NULL;
    }

  /* Each family has a socket of its own on the same port, so that either may be missing. */
  if (local->family == AF_INET6)
    set_option (fd, IPPROTO_IPV6, IPV6_V6ONLY, 1);
  if (stream)
    set_option (fd, SOL_SOCKET, SO_REUSEADDR, 1);
  else
    prepare_datagrams (fd, local->family);

  if (bind (fd, (struct sockaddr *) &address, size) < 0)
    {
      set_system_error (error, errno, local, "bind to");
      return NULL;
    }
  if (stream && !only_bind && listen (fd, BACKLOG) < 0)
    {
      set_system_error (error, errno, local, "listen on");
      return NULL;
    }

  listening = g_socket_new_from_fd (fd, error);
  if (listening == NULL)
    {
      if (error != NULL)
        {
          (*error)->domain = PORTHOLE_ERROR;
          (*error)->code = PORTHOLE_ERROR_FAILED;
        }
      return NULL;
    }
  fd = -1;

  /* GSocket means by blocking what it does itself; the descriptor is non-blocking. */
  g_socket_set_blocking (listening, FALSE);
  return g_steal_pointer (&listening);
}

/**
 * porthole_listen_parse_address:
 * @text: (nullable): an address
 * @ret_address: (out): the address, its port 0
 * @error: return location for an error
 *
 * Reads an IPv4 or IPv6 address, the latter with or without brackets and with `%interface`
 * by name or index where it is link-local. Names are not looked up.
 *
 * Fails with `PORTHOLE_ERROR_INVALID_ADDRESS`, or with `PORTHOLE_ERROR_ADDRESS_UNAVAILABLE`
 * when the interface isn't there.
 *
 * Returns: whether it is one
 */
gboolean
porthole_listen_parse_address (const char *text, PortholeEndpoint *ret_address, GError **error)
{
  PortholeEndpoint address = { .family = AF_INET };
  g_autofree char *copy = NULL;
  char *percent;
  gsize size = text != NULL ? strlen (text) : 0;

  if (size > 2 && text[0] == '[' && text[size - 1] == ']')
    copy = g_strndup (text + 1, size - 2);
  else
    copy = g_strdup (text != NULL ? text : "");

  if (inet_pton (AF_INET, copy, address.address) == 1)
    {
      *ret_address = address;
      return TRUE;
    }

  address.family = AF_INET6;
  percent = strchr (copy, '%');
  if (percent != NULL)
    *percent = '\0';
  if (inet_pton (AF_INET6, copy, address.address) != 1)
    {
      g_set_error_literal (error, PORTHOLE_ERROR, PORTHOLE_ERROR_INVALID_ADDRESS,
                           "neither IPv4 nor IPv6");
      return FALSE;
    }

  if (percent != NULL)
    {
      address.scope = if_nametoindex (percent + 1);
      if (address.scope == 0)
        address.scope = (guint32) strtoul (percent + 1, NULL, 10);
      if (address.scope == 0)
        {
          g_set_error (error, PORTHOLE_ERROR, PORTHOLE_ERROR_ADDRESS_UNAVAILABLE,
                       "no interface of that name");
          return FALSE;
        }
    }

  *ret_address = address;
  return TRUE;
}

static guint
addresses_of (PortholeServerReach reach,
              const char *address,
              PortholeEndpoint ret_addresses[2],
              GError **error)
{
  switch (reach)
    {
    case PORTHOLE_SERVER_REACH_ONE_ADDRESS:
      return porthole_listen_parse_address (address, &ret_addresses[0], error) ? 1 : 0;
    case PORTHOLE_SERVER_REACH_EVERY_NETWORK:
      ret_addresses[0] = (PortholeEndpoint) { .family = AF_INET };
      ret_addresses[1] = (PortholeEndpoint) { .family = AF_INET6 };
      return 2;
    case PORTHOLE_SERVER_REACH_THIS_COMPUTER:
    default:
      ret_addresses[0] = (PortholeEndpoint) { .family = AF_INET, .address = { 127, 0, 0, 1 } };
      ret_addresses[1] = (PortholeEndpoint) { .family = AF_INET6, .address = { [15] = 1 } };
      return 2;
    }
}

/* Either family may be switched off. */
static gboolean
is_missing_family (const GError *error)
{
  return g_error_matches (error, PORTHOLE_ERROR, PORTHOLE_ERROR_UNSUPPORTED)
         || g_error_matches (error, PORTHOLE_ERROR, PORTHOLE_ERROR_ADDRESS_UNAVAILABLE);
}

static GPtrArray *
open_all (PortholeEndpoint *addresses,
          guint n_addresses,
          guint16 port,
          PortholeTransport transport,
          gboolean only_bind,
          GError **error)
{
  g_autoptr (GPtrArray) sockets = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) missing = NULL;

  for (guint i = 0; i < n_addresses; i++)
    {
      g_autoptr (GError) local_error = NULL;
      g_autoptr (GSocket) listening = NULL;

      addresses[i].port = port;
      listening = open_one (&addresses[i], transport, only_bind, &local_error);
      if (listening == NULL && n_addresses > 1 && is_missing_family (local_error))
        {
          g_clear_error (&missing);
          missing = g_steal_pointer (&local_error);
          continue;
        }
      if (listening == NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return NULL;
        }

      if (port == 0)
        {
          PortholeEndpoint chosen;

          if (porthole_listen_get_local (listening, &chosen))
            port = chosen.port;
        }
      g_ptr_array_add (sockets, g_steal_pointer (&listening));
    }

  if (sockets->len == 0)
    {
      g_propagate_error (error, g_steal_pointer (&missing));
      return NULL;
    }

  return g_steal_pointer (&sockets);
}

/**
 * porthole_listen_open:
 * @port: the port, 0 to have one chosen that is free for every address
 * @transport: `PORTHOLE_TRANSPORT_TCP` or `PORTHOLE_TRANSPORT_UDP`
 * @reach: from where it can be reached
 * @address: (nullable): the address of `PORTHOLE_SERVER_REACH_ONE_ADDRESS`
 * @only_bind: whether to leave it at binding: for finding out whether a port is free
 * @error: return location for an error
 *
 * Opens the sockets of a server, non-blocking, one for each family (man 7 ip, man 7 ipv6).
 * Where this computer has only one family, that one is enough. TCP sockets have SO_REUSEADDR,
 * so that connections in TIME-WAIT don't stand in the way, and a deep backlog.
 *
 * Fails with `PORTHOLE_ERROR_ADDRESS_IN_USE`, `PORTHOLE_ERROR_PRIVILEGED`,
 * `PORTHOLE_ERROR_PERMISSION`, `PORTHOLE_ERROR_ADDRESS_UNAVAILABLE`,
 * `PORTHOLE_ERROR_INVALID_ADDRESS`, `PORTHOLE_ERROR_NO_DESCRIPTORS`,
 * `PORTHOLE_ERROR_UNSUPPORTED` or `PORTHOLE_ERROR_FAILED`. Thread-safe.
 *
 * Returns: (transfer full) (element-type GSocket): the sockets, or %NULL with @error set
 */
GPtrArray *
porthole_listen_open (guint16 port,
                      PortholeTransport transport,
                      PortholeServerReach reach,
                      const char *address,
                      gboolean only_bind,
                      GError **error)
{
  PortholeEndpoint addresses[2];
  guint n_addresses = addresses_of (reach, address, addresses, error);

  if (n_addresses == 0)
    return NULL;

  for (guint attempt = 0;; attempt++)
    {
      g_autoptr (GError) local_error = NULL;
      GPtrArray *sockets
          = open_all (addresses, n_addresses, port, transport, only_bind, &local_error);

      if (sockets != NULL)
        return sockets;

      /* The kernel chose what only the first family has free. */
      if (port == 0 && attempt < CHOOSE_ATTEMPTS
          && g_error_matches (local_error, PORTHOLE_ERROR, PORTHOLE_ERROR_ADDRESS_IN_USE))
        continue;

      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
}

/**
 * porthole_listen_get_local:
 * @socket: a socket
 * @ret_local: (out): its own address
 *
 * Asks the kernel which address and port a socket is bound to.
 *
 * Returns: whether it could be told
 */
gboolean
porthole_listen_get_local (GSocket *socket, PortholeEndpoint *ret_local)
{
  struct sockaddr_storage address;
  socklen_t size = sizeof address;

  if (getsockname (g_socket_get_fd (socket), (struct sockaddr *) &address, &size) < 0)
    return FALSE;

  porthole_endpoint_from_sockaddr (ret_local, (struct sockaddr *) &address);
  return TRUE;
}
