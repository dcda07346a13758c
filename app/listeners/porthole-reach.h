/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * PortholeReach:
 * @PORTHOLE_REACH_LOOPBACK: this computer only
 * @PORTHOLE_REACH_ADDRESS: one address, or the network of one device, only
 * @PORTHOLE_REACH_EVERY_NETWORK: every network this computer is in
 *
 * From where a socket can be reached as far as its address says; a firewall may say less.
 * In rising order, so that it can be sorted.
 */
typedef enum
{
  PORTHOLE_REACH_LOOPBACK,
  PORTHOLE_REACH_ADDRESS,
  PORTHOLE_REACH_EVERY_NETWORK,
} PortholeReach;

#define PORTHOLE_TYPE_REACH (porthole_reach_get_type ())
GType porthole_reach_get_type (void);

/**
 * PortholeInterfaceKind:
 * @PORTHOLE_INTERFACE_UNKNOWN: no interface, or none of the following
 * @PORTHOLE_INTERFACE_LOOPBACK: lo
 * @PORTHOLE_INTERFACE_ETHERNET: a cable, or a virtual machine's card
 * @PORTHOLE_INTERFACE_WIFI: wireless
 * @PORTHOLE_INTERFACE_CELLULAR: a mobile network
 * @PORTHOLE_INTERFACE_VPN: WireGuard, tun, tap, IPsec, PPP
 * @PORTHOLE_INTERFACE_BRIDGE: a bridge of virtual machines
 * @PORTHOLE_INTERFACE_CONTAINER: a bridge or pair of containers (docker0, podman0, veth…)
 * @PORTHOLE_INTERFACE_BLUETOOTH: a personal area network
 *
 * What a network interface is.
 */
typedef enum
{
  PORTHOLE_INTERFACE_UNKNOWN,
  PORTHOLE_INTERFACE_LOOPBACK,
  PORTHOLE_INTERFACE_ETHERNET,
  PORTHOLE_INTERFACE_WIFI,
  PORTHOLE_INTERFACE_CELLULAR,
  PORTHOLE_INTERFACE_VPN,
  PORTHOLE_INTERFACE_BRIDGE,
  PORTHOLE_INTERFACE_CONTAINER,
  PORTHOLE_INTERFACE_BLUETOOTH,
} PortholeInterfaceKind;

/**
 * PortholeInterface:
 * @index: its number, as in if_nametoindex(3)
 * @name: its name
 * @kind: what it is
 * @addresses: (element-type GInetAddress): the addresses it has
 *
 * A network interface of this computer.
 */
typedef struct
{
  guint index;
  char *name;
  PortholeInterfaceKind kind;
  GPtrArray *addresses;
} PortholeInterface;

/**
 * PortholeReachFacts:
 * @reach: from where
 * @kind: the kind of @interface
 * @interface: (nullable): the interface of the address or the device; interned
 * @ipv4: whether IPv4 clients can connect
 * @ipv6: whether IPv6 clients can connect
 * @link_local: whether only neighbours on the same link can (169.254.0.0/16, fe80::/10)
 * @multicast: whether it receives for a multicast group
 * @broadcast: whether it receives for a broadcast address
 * @foreign: whether no interface has the address (it may be bound for later: IP_FREEBIND)
 *
 * What the sentence about a socket's reach is made of.
 */
typedef struct
{
  PortholeReach reach;
  PortholeInterfaceKind kind;
  const char *interface;
  gboolean ipv4;
  gboolean ipv6;
  gboolean link_local;
  gboolean multicast;
  gboolean broadcast;
  gboolean foreign;
} PortholeReachFacts;

const char           *porthole_reach_to_string          (PortholeReach       reach);
PortholeReachFacts    porthole_reach_compute            (GInetAddress       *address,
                                                         guint               ifindex,
                                                         int                 v6only,
                                                         GPtrArray          *interfaces);
GPtrArray            *porthole_interfaces_read          (void);
PortholeInterfaceKind porthole_interface_kind_from_sys  (const char         *sys_class_net,
                                                         const char         *name);
PortholeInterface    *porthole_interface_new            (guint               index,
                                                         const char         *name,
                                                         PortholeInterfaceKind kind);
void                  porthole_interface_free           (PortholeInterface  *interface);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PortholeInterface, porthole_interface_free)

G_END_DECLS
