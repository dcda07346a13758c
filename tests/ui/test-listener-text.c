/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is said of a listener in words: its unit, its container, what it forwards to, its address in
 * a browser. */

#include "config.h"

#include <arpa/inet.h>
#include <gtk/gtk.h>
#include <netinet/in.h>

#include "listeners/porthole-listener-private.h"
#include "listeners/porthole-listener-text.h"
#include "listeners/porthole-socket-private.h"

static void
test_forward_text (void)
{
  static const char *const ssh[] = { "ssh", "-L", "8080:db:5432", "bastion", NULL };
  static const char *const proxy[]
      = { "docker-proxy", "-container-ip", "172.17.0.2", "-container-port", "80", NULL };
  g_autoptr (PortholeForward) first
      = porthole_forward_new_from_command (ssh, "ssh", PORTHOLE_TRANSPORT_TCP, 8080);
  g_autoptr (PortholeForward) second
      = porthole_forward_new_from_command (proxy, "docker-proxy", PORTHOLE_TRANSPORT_TCP, 8080);
  g_autofree char *first_text = porthole_listener_describe_forward (first);
  g_autofree char *second_text = porthole_listener_describe_forward (second);
  g_autofree char *third_text = NULL;

  g_assert_cmpstr (first_text, ==, "db:5432, as seen from bastion, by ssh");
  g_assert_cmpstr (second_text, ==, "A container at 172.17.0.2:80, by docker-proxy");
  g_set_str (&second->container, "web");
  third_text = porthole_listener_describe_forward (second);
  g_assert_cmpstr (third_text, ==, "Container web, port 80");
}

static void
check_url (PortholeRegistry *registry, const char *address, guint16 port, const char *expected)
{
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();
  g_autoptr (GPtrArray) sockets = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PortholeListener) listener = NULL;
  g_autofree char *url = NULL;
  ScanSocket raw = { .family = AF_INET, .protocol = IPPROTO_TCP, .port = port, .v6only = -1 };
  PortholeSocketFacts facts = { .raw = &raw, .owners = nobody, .interfaces = nobody };

  g_assert_cmpint (inet_pton (AF_INET, address, raw.address), ==, 1);
  g_ptr_array_add (sockets, porthole_socket_new (&facts));
  listener = porthole_listener_new (g_ptr_array_index (sockets, 0), 1);
  porthole_listener_update (listener, sockets);
  url = porthole_listener_get_url (listener, registry);
  g_assert_cmpstr (url, ==, expected);
}

/* The commands that a service manager's unit has, and what its row says. */
static void
test_unit_text (void)
{
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();
  g_autoptr (GPtrArray) sockets = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PortholeListener) listener = NULL;
  g_autofree char *status = NULL;
  g_autofree char *stop = NULL;
  const PortholeUnitFacts unit = { .description = "SSH socket", .triggers = "ssh.service" };
  ScanSocket raw = { .family = AF_INET, .protocol = IPPROTO_TCP, .port = 22, .v6only = -1 };
  PortholeSocketFacts facts
      = { .raw = &raw, .owners = nobody, .interfaces = nobody, .cgroup = "/init.scope" };
  char buffer[512];

  g_ptr_array_add (sockets, porthole_socket_new (&facts));
  listener = porthole_listener_new (g_ptr_array_index (sockets, 0), 1);
  porthole_listener_update (listener, sockets);
  g_assert_cmpstr (porthole_listener_text_unit (listener, buffer, sizeof buffer), ==,
                   "Service manager");
  porthole_listener_set_unit_facts (listener, "ssh.socket", "ssh.service", &unit);
  g_assert_cmpstr (porthole_listener_text_unit (listener, buffer, sizeof buffer), ==,
                   "ssh.service, started on demand by ssh.socket");
  g_assert_cmpstr (porthole_listener_text_holder (listener, buffer, sizeof buffer), ==,
                   "ssh.service, started on demand by ssh.socket");
  status = porthole_listener_get_status_command (listener);
  stop = porthole_listener_get_stop_command (listener);
  g_assert_cmpstr (status, ==, "systemctl status ssh.socket ssh.service");
  g_assert_cmpstr (stop, ==, "systemctl stop ssh.socket ssh.service");

  /* What the next look at the kernel says doesn't undo it. */
  porthole_listener_update (listener, sockets);
  g_assert_cmpint (porthole_listener_get_unit_kind (listener), ==, PORTHOLE_UNIT_SOCKET);
}

/* An ID isn't taken for a name. */
static void
test_container (void)
{
#define ID "3f4e8a1b2c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f7"
  static const struct
  {
    const char *cgroup;
    const char *container;
    gboolean is_id;
  } cases[] = {
    { "/system.slice/docker-" ID ".scope", "3f4e8a1b2c5d", TRUE },
    { "/lxc.payload.web/system.slice/nginx.service", "web", FALSE },
    { "/lxc/3f4e8a1b2c5d", "3f4e8a1b2c5d", FALSE },
    { "/system.slice/ssh.service", NULL, FALSE },
  };
#undef ID
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) sockets = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (PortholeListener) listener = NULL;
      ScanSocket raw = { .family = AF_INET, .protocol = IPPROTO_TCP, .port = 80, .v6only = -1 };
      PortholeSocketFacts facts
          = { .raw = &raw, .owners = nobody, .interfaces = nobody, .cgroup = cases[i].cgroup };

      g_ptr_array_add (sockets, porthole_socket_new (&facts));
      listener = porthole_listener_new (g_ptr_array_index (sockets, 0), 1);
      porthole_listener_update (listener, sockets);
      g_assert_cmpstr (porthole_listener_get_container (listener), ==, cases[i].container);
      g_assert_cmpint (porthole_listener_get_container_is_id (listener), ==, cases[i].is_id);
    }
}

/* A browser is offered where one is understood. */
static void
test_url (void)
{
  g_autoptr (PortholeNotes) notes = porthole_notes_new ("/nonexistent/notes.ini");
  g_autoptr (PortholeRegistry) registry = porthole_registry_new (notes);

  check_url (registry, "127.0.0.1", 80, "http://localhost:80/");
  check_url (registry, "0.0.0.0", 443, "https://localhost:443/");
  check_url (registry, "127.0.0.2", 5173, "http://127.0.0.2:5173/");
  check_url (registry, "127.0.0.1", 9090, "http://localhost:9090/");
  check_url (registry, "127.0.0.1", 41234, "http://localhost:41234/");
  check_url (registry, "127.0.0.1", 22, NULL);
  check_url (registry, "127.0.0.1", 5432, NULL);
  check_url (registry, "127.0.0.1", 6379, NULL);
  check_url (registry, "127.0.0.1", 1, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/listener-text/unit-text", test_unit_text);
  g_test_add_func ("/ui/listener-text/container", test_container);
  g_test_add_func ("/ui/listener-text/url", test_url);
  g_test_add_func ("/ui/listener-text/forward-text", test_forward_text);

  return g_test_run ();
}
