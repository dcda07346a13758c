/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>
#include <string.h>

#include "listeners/porthole-reach.h"

G_DEFINE_ENUM_TYPE (PortholeReach,
                    porthole_reach,
                    G_DEFINE_ENUM_VALUE (PORTHOLE_REACH_LOOPBACK, "loopback"),
                    G_DEFINE_ENUM_VALUE (PORTHOLE_REACH_ADDRESS, "address"),
                    G_DEFINE_ENUM_VALUE (PORTHOLE_REACH_EVERY_NETWORK, "every-network"))

/**
 * porthole_reach_to_string:
 * @reach: from where
 *
 * Names a reach as the command line's JSON does.
 *
 * Returns: (transfer none): `loopback`, `address` or `every-network`
 */
const char *
porthole_reach_to_string (PortholeReach reach)
{
  switch (reach)
    {
    case PORTHOLE_REACH_LOOPBACK:
      return "loopback";
    case PORTHOLE_REACH_ADDRESS:
      return "address";
    case PORTHOLE_REACH_EVERY_NETWORK:
      return "every-network";
    default:
      g_return_val_if_reached ("address");
    }
}

/**
 * porthole_interface_new:
 * @index: its number
 * @name: its name
 * @kind: what it is
 *
 * Makes an interface without addresses.
 *
 * Returns: (transfer full): the interface
 */
PortholeInterface *
porthole_interface_new (guint index, const char *name, PortholeInterfaceKind kind)
{
  PortholeInterface *interface = g_new0 (PortholeInterface, 1);

  interface->index = index;
  interface->name = g_strdup (name);
  interface->kind = kind;
  interface->addresses = g_ptr_array_new_with_free_func (g_object_unref);
  return interface;
}

/**
 * porthole_interface_free:
 * @interface: (transfer full): an interface
 *
 * Frees it.
 */
void
porthole_interface_free (PortholeInterface *interface)
{
  g_free (interface->name);
  g_ptr_array_unref (interface->addresses);
  g_free (interface);
}

static gboolean
has_entry (const char *sys_class_net, const char *name, const char *entry)
{
  g_autofree char *path = g_build_filename (sys_class_net, name, entry, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static PortholeInterfaceKind
kind_from_uevent (const char *sys_class_net, const char *name)
{
  static const struct
  {
    const char *type;
    PortholeInterfaceKind kind;
  } types[] = {
    { "wlan", PORTHOLE_INTERFACE_WIFI },     { "wwan", PORTHOLE_INTERFACE_CELLULAR },
    { "wireguard", PORTHOLE_INTERFACE_VPN }, { "bluetooth", PORTHOLE_INTERFACE_BLUETOOTH },
    { "bridge", PORTHOLE_INTERFACE_BRIDGE }, { "vxlan", PORTHOLE_INTERFACE_VPN },
    { "gretap", PORTHOLE_INTERFACE_VPN },
  };
  g_autofree char *path = g_build_filename (sys_class_net, name, "uevent", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return PORTHOLE_INTERFACE_UNKNOWN;

  lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (types) && g_str_has_prefix (*line, "DEVTYPE="); i++)
        {
          if (strcmp (*line + strlen ("DEVTYPE="), types[i].type) == 0)
            return types[i].kind;
        }
    }

  return PORTHOLE_INTERFACE_UNKNOWN;
}

/* ARP hardware types (linux/if_arp.h). */
static PortholeInterfaceKind
kind_from_type (const char *sys_class_net, const char *name)
{
  g_autofree char *path = g_build_filename (sys_class_net, name, "type", NULL);
  g_autofree char *text = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return PORTHOLE_INTERFACE_UNKNOWN;

  switch (g_ascii_strtoull (text, NULL, 10))
    {
    case 1:
      return PORTHOLE_INTERFACE_ETHERNET;
    case 512:   /* PPP */
    case 768:   /* IPIP tunnel */
    case 769:   /* IPv6 tunnel */
    case 776:   /* sit */
    case 778:   /* GRE */
    case 65534: /* none: tun, WireGuard */
      return PORTHOLE_INTERFACE_VPN;
    case 772:
      return PORTHOLE_INTERFACE_LOOPBACK;
    case 801:
    case 802:
    case 803:
      return PORTHOLE_INTERFACE_WIFI;
    default:
      return PORTHOLE_INTERFACE_UNKNOWN;
    }
}

/**
 * porthole_interface_kind_from_sys:
 * @sys_class_net: `/sys/class/net`, or a folder like it
 * @name: an interface
 *
 * Tells what an interface is from what sysfs says of it. Which bridges are of containers
 * only their names tell: the ones that docker, podman, LXC, libvirt and Kubernetes give them.
 *
 * Returns: its kind
 */
PortholeInterfaceKind
porthole_interface_kind_from_sys (const char *sys_class_net, const char *name)
{
  static const char *const container_prefixes[]
      = { "docker",  "br-",     "podman", "cni", "veth", "lxc",    "lxdbr",
          "incusbr", "flannel", "cali",   "ve-", "vz-",  "nerdctl" };
  PortholeInterfaceKind kind;

  g_return_val_if_fail (sys_class_net != NULL, PORTHOLE_INTERFACE_UNKNOWN);
  g_return_val_if_fail (name != NULL, PORTHOLE_INTERFACE_UNKNOWN);

  for (guint i = 0; i < G_N_ELEMENTS (container_prefixes); i++)
    {
      if (g_str_has_prefix (name, container_prefixes[i]))
        return PORTHOLE_INTERFACE_CONTAINER;
    }

  kind = kind_from_uevent (sys_class_net, name);
  if (kind != PORTHOLE_INTERFACE_UNKNOWN)
    return kind;
  if (has_entry (sys_class_net, name, "bridge"))
    return PORTHOLE_INTERFACE_BRIDGE;
  if (has_entry (sys_class_net, name, "wireless") || has_entry (sys_class_net, name, "phy80211"))
    return PORTHOLE_INTERFACE_WIFI;
  if (has_entry (sys_class_net, name, "tun_flags"))
    return PORTHOLE_INTERFACE_VPN;

  return kind_from_type (sys_class_net, name);
}

static PortholeInterface *
find_or_add (GPtrArray *interfaces, const char *name)
{
  PortholeInterface *interface;

  for (guint i = 0; i < interfaces->len; i++)
    {
      interface = g_ptr_array_index (interfaces, i);
      if (strcmp (interface->name, name) == 0)
        return interface;
    }

  interface = porthole_interface_new (if_nametoindex (name), name,
                                      porthole_interface_kind_from_sys ("/sys/class/net", name));
  g_ptr_array_add (interfaces, interface);
  return interface;
}

static GInetAddress *
address_from_native (const struct sockaddr *native)
{
  if (native == NULL)
    return NULL;
  if (native->sa_family == AF_INET)
    {
      struct sockaddr_in in;

      memcpy (&in, native, sizeof in);
      return g_inet_address_new_from_bytes ((const guint8 *) &in.sin_addr, G_SOCKET_FAMILY_IPV4);
    }
  if (native->sa_family == AF_INET6)
    {
      struct sockaddr_in6 in6;

      memcpy (&in6, native, sizeof in6);
      return g_inet_address_new_from_bytes ((const guint8 *) &in6.sin6_addr, G_SOCKET_FAMILY_IPV6);
    }

  return NULL;
}

/**
 * porthole_interfaces_read:
 *
 * Lists the network interfaces of this computer with their addresses. Any thread.
 *
 * Returns: (transfer full) (element-type PortholeInterface): the interfaces
 */
GPtrArray *
porthole_interfaces_read (void)
{
  GPtrArray *interfaces = g_ptr_array_new_with_free_func ((GDestroyNotify) porthole_interface_free);
  struct ifaddrs *list = NULL;

  if (getifaddrs (&list) < 0)
    return interfaces;

  for (struct ifaddrs *item = list; item != NULL; item = item->ifa_next)
    {
      PortholeInterface *interface = find_or_add (interfaces, item->ifa_name);
      GInetAddress *address = address_from_native (item->ifa_addr);

      if (address != NULL)
        g_ptr_array_add (interface->addresses, address);
    }

  freeifaddrs (list);
  return interfaces;
}

static PortholeInterface *
interface_with_index (GPtrArray *interfaces, guint index)
{
  for (guint i = 0; interfaces != NULL && i < interfaces->len; i++)
    {
      PortholeInterface *interface = g_ptr_array_index (interfaces, i);

      if (interface->index == index)
        return interface;
    }

  return NULL;
}

static PortholeInterface *
interface_with_address (GPtrArray *interfaces, GInetAddress *address)
{
  for (guint i = 0; interfaces != NULL && i < interfaces->len; i++)
    {
      PortholeInterface *interface = g_ptr_array_index (interfaces, i);

      for (guint j = 0; j < interface->addresses->len; j++)
        {
          if (g_inet_address_equal (g_ptr_array_index (interface->addresses, j), address))
            return interface;
        }
    }

  return NULL;
}

/* An IPv4 address in IPv6 clothes (::ffff:a.b.c.d) takes IPv4 clients only. */
static GInetAddress *
unmap (GInetAddress *address)
{
  const guint8 *bytes = g_inet_address_to_bytes (address);

  if (g_inet_address_get_family (address) == G_SOCKET_FAMILY_IPV6
      && IN6_IS_ADDR_V4MAPPED ((const struct in6_addr *) (const void *) bytes))
    return g_inet_address_new_from_bytes (bytes + 12, G_SOCKET_FAMILY_IPV4);

  return g_object_ref (address);
}

static gboolean
is_broadcast (GInetAddress *address)
{
  static const guint8 everyone[] = { 255, 255, 255, 255 };

  return g_inet_address_get_family (address) == G_SOCKET_FAMILY_IPV4
         && memcmp (g_inet_address_to_bytes (address), everyone, 4) == 0;
}

/**
 * porthole_reach_compute:
 * @address: the address it is bound to
 * @ifindex: the device it is bound to, 0 for none
 * @v6only: IPV6_V6ONLY: 0, 1, or -1 where it isn't known
 * @interfaces: (element-type PortholeInterface) (nullable): this computer's interfaces
 *
 * Computes from where a socket can be reached as far as its address says. Pure: the same
 * arguments give the same answer. Any thread.
 *
 * An unknown @v6only counts as 0, the kernel's default: better to say too much than too little.
 *
 * Returns: the facts
 */
PortholeReachFacts
porthole_reach_compute (GInetAddress *address, guint ifindex, int v6only, GPtrArray *interfaces)
{
  g_autoptr (GInetAddress) plain = NULL;
  PortholeReachFacts facts = { .reach = PORTHOLE_REACH_ADDRESS };
  PortholeInterface *interface = NULL;
  gboolean any;

  g_return_val_if_fail (G_IS_INET_ADDRESS (address), facts);

  plain = unmap (address);
  any = g_inet_address_get_is_any (plain);
  facts.ipv6 = g_inet_address_get_family (plain) == G_SOCKET_FAMILY_IPV6;
  facts.ipv4 = !facts.ipv6 || (any && v6only != 1);

  facts.multicast = g_inet_address_get_is_multicast (plain);
  facts.broadcast = is_broadcast (plain);
  facts.link_local = g_inet_address_get_is_link_local (plain);

  if (ifindex != 0)
    interface = interface_with_index (interfaces, ifindex);
  else if (!any && !facts.multicast && !facts.broadcast)
    interface = interface_with_address (interfaces, plain);
  if (interface != NULL)
    {
      facts.kind = interface->kind;
      facts.interface = g_intern_string (interface->name);
    }

  /* Another address that lo has can be routed to from outside, as anycast services do. */
  if (g_inet_address_get_is_loopback (plain)
      || (ifindex != 0 && facts.kind == PORTHOLE_INTERFACE_LOOPBACK))
    {
      facts.reach = PORTHOLE_REACH_LOOPBACK;
      facts.kind = PORTHOLE_INTERFACE_LOOPBACK;
    }
  else if (ifindex == 0 && (any || facts.multicast || facts.broadcast))
    facts.reach = PORTHOLE_REACH_EVERY_NETWORK;
  else
    facts.foreign = interface == NULL;

  return facts;
}
