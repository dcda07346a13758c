/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "listeners/porthole-reach.h"

static void
add (GPtrArray *interfaces,
     guint index,
     const char *name,
     PortholeInterfaceKind kind,
     const char *first,
     const char *second)
{
  PortholeInterface *interface = porthole_interface_new (index, name, kind);

  g_ptr_array_add (interface->addresses, g_inet_address_new_from_string (first));
  g_ptr_array_add (interface->addresses, g_inet_address_new_from_string (second));
  g_ptr_array_add (interfaces, interface);
}

static const struct
{
  const char *address;
  guint ifindex;
  int v6only;
  PortholeReach reach;
  PortholeInterfaceKind kind;
  const char *interface;
  const char *flags;
} cases[] = {
#define LOOPBACK PORTHOLE_REACH_LOOPBACK, PORTHOLE_INTERFACE_LOOPBACK
#define EVERY PORTHOLE_REACH_EVERY_NETWORK, PORTHOLE_INTERFACE_UNKNOWN
#define ONE PORTHOLE_REACH_ADDRESS
  /* 4 and 6: families; l: link-local; m: multicast; b: broadcast; f: foreign */
  { "0.0.0.0", 0, -1, EVERY, NULL, "4" },
  { "::", 0, 0, EVERY, NULL, "46" },
  { "::", 0, 1, EVERY, NULL, "6" },
  { "::", 0, -1, EVERY, NULL, "46" },
  { "127.0.0.1", 0, -1, LOOPBACK, "lo", "4" },
  { "127.0.0.53", 0, -1, LOOPBACK, NULL, "4" },
  { "::1", 0, 1, LOOPBACK, "lo", "6" },
  { "::ffff:127.0.0.1", 0, 0, LOOPBACK, "lo", "4" },
  { "::ffff:0.0.0.0", 0, 0, EVERY, NULL, "4" },
  { "0.0.0.0", 1, -1, LOOPBACK, "lo", "4" },
  { "192.168.1.7", 0, -1, ONE, PORTHOLE_INTERFACE_WIFI, "wlan0", "4" },
  { "::ffff:192.168.1.7", 0, 0, ONE, PORTHOLE_INTERFACE_WIFI, "wlan0", "4" },
  { "0.0.0.0", 2, -1, ONE, PORTHOLE_INTERFACE_WIFI, "wlan0", "4" },
  { "::", 2, 0, ONE, PORTHOLE_INTERFACE_WIFI, "wlan0", "46" },
  { "fe80::7", 0, 1, ONE, PORTHOLE_INTERFACE_WIFI, "wlan0", "6l" },
  { "169.254.3.4", 2, -1, ONE, PORTHOLE_INTERFACE_WIFI, "wlan0", "4l" },
  { "10.8.0.2", 0, -1, ONE, PORTHOLE_INTERFACE_VPN, "wg0", "4" },
  { "172.17.0.1", 0, -1, ONE, PORTHOLE_INTERFACE_CONTAINER, "docker0", "4" },
  { "203.0.113.9", 0, -1, ONE, PORTHOLE_INTERFACE_UNKNOWN, NULL, "4f" },
  { "0.0.0.0", 99, -1, ONE, PORTHOLE_INTERFACE_UNKNOWN, NULL, "4f" },
  { "224.0.0.251", 0, -1, EVERY, NULL, "4m" },
  { "ff02::fb", 0, 1, EVERY, NULL, "6m" },
  { "224.0.0.251", 2, -1, ONE, PORTHOLE_INTERFACE_WIFI, "wlan0", "4m" },
  { "255.255.255.255", 0, -1, EVERY, NULL, "4b" },
  /* An address of lo that isn't a loopback address can be routed to. */
  { "198.51.100.1", 0, -1, ONE, PORTHOLE_INTERFACE_LOOPBACK, "lo", "4" },
};

static void
test_compute (void)
{
  g_autoptr (GPtrArray) interfaces
      = g_ptr_array_new_with_free_func ((GDestroyNotify) porthole_interface_free);
  PortholeInterface *lo;

  add (interfaces, 1, "lo", PORTHOLE_INTERFACE_LOOPBACK, "127.0.0.1", "::1");
  lo = g_ptr_array_index (interfaces, 0);
  g_ptr_array_add (lo->addresses, g_inet_address_new_from_string ("198.51.100.1"));
  add (interfaces, 2, "wlan0", PORTHOLE_INTERFACE_WIFI, "192.168.1.7", "fe80::7");
  add (interfaces, 3, "wg0", PORTHOLE_INTERFACE_VPN, "10.8.0.2", "fd00::2");
  add (interfaces, 4, "docker0", PORTHOLE_INTERFACE_CONTAINER, "172.17.0.1", "fe80::42");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GInetAddress) address = g_inet_address_new_from_string (cases[i].address);
      PortholeReachFacts facts
          = porthole_reach_compute (address, cases[i].ifindex, cases[i].v6only, interfaces);
      g_autoptr (GString) flags = g_string_new (NULL);

      g_string_append (flags, facts.ipv4 ? "4" : "");
      g_string_append (flags, facts.ipv6 ? "6" : "");
      g_string_append (flags, facts.link_local ? "l" : "");
      g_string_append (flags, facts.multicast ? "m" : "");
      g_string_append (flags, facts.broadcast ? "b" : "");
      g_string_append (flags, facts.foreign ? "f" : "");
      g_test_message ("%s %u %d", cases[i].address, cases[i].ifindex, cases[i].v6only);
      g_assert_cmpint (facts.reach, ==, cases[i].reach);
      g_assert_cmpint (facts.kind, ==, cases[i].kind);
      g_assert_cmpstr (facts.interface, ==, cases[i].interface);
      g_assert_cmpstr (flags->str, ==, cases[i].flags);
    }
}

static void
put (const char *root, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (root, name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);

  g_mkdir_with_parents (folder, 0755);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
test_kinds (void)
{
  static const struct
  {
    const char *name;
    const char *file;
    const char *text;
    PortholeInterfaceKind kind;
  } interfaces[] = {
    { "lo", "type", "772\n", PORTHOLE_INTERFACE_LOOPBACK },
    { "eth0", "type", "1\n", PORTHOLE_INTERFACE_ETHERNET },
    { "wlp2s0", "uevent", "DEVTYPE=wlan\nINTERFACE=wlp2s0\n", PORTHOLE_INTERFACE_WIFI },
    { "wwan0", "uevent", "DEVTYPE=wwan\n", PORTHOLE_INTERFACE_CELLULAR },
    { "wg0", "uevent", "DEVTYPE=wireguard\nINTERFACE=wg0\n", PORTHOLE_INTERFACE_VPN },
    { "tailscale0", "type", "65534\n", PORTHOLE_INTERFACE_VPN },
    { "tap0", "tun_flags", "0x1002\n", PORTHOLE_INTERFACE_VPN },
    { "virbr0", "uevent", "DEVTYPE=bridge\n", PORTHOLE_INTERFACE_BRIDGE },
    { "docker0", "uevent", "DEVTYPE=bridge\n", PORTHOLE_INTERFACE_CONTAINER },
    { "veth12ab", "type", "1\n", PORTHOLE_INTERFACE_CONTAINER },
    { "odd0", "type", "9999\n", PORTHOLE_INTERFACE_UNKNOWN },
  };
  g_autofree char *root = g_dir_make_tmp ("porthole-net-XXXXXX", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (interfaces); i++)
    {
      g_autofree char *name = g_build_filename (interfaces[i].name, interfaces[i].file, NULL);
      g_autofree char *path = g_build_filename (root, name, NULL);
      g_autofree char *folder = g_path_get_dirname (path);

      put (root, name, interfaces[i].text);
      g_test_message ("%s", interfaces[i].name);
      g_assert_cmpint (porthole_interface_kind_from_sys (root, interfaces[i].name), ==,
                       interfaces[i].kind);
      g_remove (path);
      g_remove (folder);
    }
  g_assert_cmpint (porthole_interface_kind_from_sys (root, "gone"), ==, PORTHOLE_INTERFACE_UNKNOWN);
  g_remove (root);
}

static void
test_live (void)
{
  g_autoptr (GPtrArray) interfaces = porthole_interfaces_read ();
  gboolean loopback = FALSE;

  for (guint i = 0; i < interfaces->len; i++)
    {
      PortholeInterface *interface = g_ptr_array_index (interfaces, i);

      loopback |= interface->kind == PORTHOLE_INTERFACE_LOOPBACK && interface->index != 0;
    }
  g_assert_true (loopback);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/listeners/reach/compute", test_compute);
  g_test_add_func ("/listeners/reach/kinds", test_kinds);
  g_test_add_func ("/listeners/reach/live", test_live);

  return g_test_run ();
}
