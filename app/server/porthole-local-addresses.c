/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>
#include <string.h>

#include "server/porthole-local-addresses.h"

static void
local_address_free (gpointer data)
{
  PortholeLocalAddress *address = data;

  g_free (address->address);
  g_free (address->interface);
  g_free (address);
}

static PortholeLocalAddress *
local_address_new (const struct ifaddrs *entry)
{
  gboolean v6 = entry->ifa_addr->sa_family == AF_INET6;
  const struct sockaddr_in *in = (const void *) entry->ifa_addr;
  const struct sockaddr_in6 *in6 = (const void *) entry->ifa_addr;
  PortholeLocalAddress *address = g_new0 (PortholeLocalAddress, 1);
  char text[INET6_ADDRSTRLEN] = "";

  inet_ntop (entry->ifa_addr->sa_family,
             v6 ? (const void *) &in6->sin6_addr : (const void *) &in->sin_addr, text, sizeof text);
  address->interface = g_strdup (entry->ifa_name);
  address->is_ipv6 = v6;
  address->is_loopback = (entry->ifa_flags & IFF_LOOPBACK) != 0;
  address->is_link_local = v6 ? IN6_IS_ADDR_LINKLOCAL (&in6->sin6_addr)
                              : (ntohl (in->sin_addr.s_addr) >> 16) == 0xa9fe;
  address->address = v6 && address->is_link_local
                         ? g_strdup_printf ("%s%%%s", text, entry->ifa_name)
                         : g_strdup (text);
  return address;
}

/* What others can use first: not link-local, IPv4, in the kernel's order. */
static int
rank (const PortholeLocalAddress *address)
{
  return (address->is_loopback ? 4 : 0) + (address->is_link_local ? 2 : 0)
         + (address->is_ipv6 ? 1 : 0);
}

static int
compare_cb (gconstpointer a, gconstpointer b)
{
  return rank (*(PortholeLocalAddress *const *) a) - rank (*(PortholeLocalAddress *const *) b);
}

/**
 * porthole_local_addresses_list:
 *
 * Lists the addresses of this computer's interfaces that are up (man 3 getifaddrs), those
 * first that another computer most likely reaches.
 *
 * Returns: (transfer full) (element-type PortholeLocalAddress): the addresses
 */
GPtrArray *
porthole_local_addresses_list (void)
{
  GPtrArray *addresses = g_ptr_array_new_with_free_func (local_address_free);
  struct ifaddrs *entries = NULL;

  if (getifaddrs (&entries) < 0)
    return addresses;

  for (const struct ifaddrs *entry = entries; entry != NULL; entry = entry->ifa_next)
    {
      if (entry->ifa_addr == NULL || (entry->ifa_flags & IFF_UP) == 0
          || (entry->ifa_addr->sa_family != AF_INET && entry->ifa_addr->sa_family != AF_INET6))
        continue;
      g_ptr_array_add (addresses, local_address_new (entry));
    }
  freeifaddrs (entries);

  g_ptr_array_sort (addresses, compare_cb);
  return addresses;
}

/**
 * porthole_address_with_port:
 * @address: an IPv4 or IPv6 address as text
 * @port: a port
 *
 * Writes an address with its port as in a URI: `192.0.2.1:80`, `[2001:db8::1]:80`.
 *
 * Returns: (transfer full): the text
 */
char *
porthole_address_with_port (const char *address, guint16 port)
{
  g_return_val_if_fail (address != NULL, NULL);

  return g_strdup_printf (strchr (address, ':') != NULL ? "[%s]:%u" : "%s:%u", address, port);
}
