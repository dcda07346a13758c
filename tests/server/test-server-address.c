/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <sched.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <arpa/inet.h>
#include <gio/gio.h>

#include "base/porthole-error.h"
#include "server/server-fixture.h"

#define ADDRESS "192.0.2.7"

static gboolean alone; /* in a network of the test's own */

static gboolean
ip (const char *arguments)
{
  g_autofree char *command = g_strdup_printf ("ip %s", arguments);
  int status = -1;

  return g_spawn_command_line_sync (command, NULL, NULL, &status, NULL)
         && g_spawn_check_wait_status (status, NULL);
}

/* Whichever kind of interface this kernel has. */
static gboolean
add_interface (void)
{
  return (ip ("link add test0 type dummy") || ip ("link add test0 type veth peer name test1")
          || ip ("tuntap add dev test0 mode tap"))
         && ip ("address add " ADDRESS "/24 dev test0") && ip ("link set test0 up");
}

static int
connect_to_address (guint16 port)
{
  struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons (port) };
  int fd = socket (AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

  inet_pton (AF_INET, ADDRESS, &address.sin_addr);
  g_assert_no_errno (connect (fd, (struct sockaddr *) &address, sizeof address));
  return fd;
}

/* The interface goes away under a server and its connection, and comes back. */
static void
test_goes_away (void)
{
  g_autoptr (PortholeServerConfig) config = server_config ();
  PortholeServer *server = NULL;
  g_autofree char *greeting = NULL;
  int fd;

  if (!alone)
    {
      g_test_skip ("a network namespace takes an administrator");
      return;
    }
  if (!add_interface ())
    {
      g_test_skip ("no interface can be made here");
      return;
    }

  config->reach = PORTHOLE_SERVER_REACH_ONE_ADDRESS;
  config->address = g_strdup (ADDRESS);
  server = server_start (config);
  greeting = g_strdup_printf ("Hello from port %u!\n", porthole_server_get_port (server));
  fd = connect_to_address (porthole_server_get_port (server));
  client_expect (fd, greeting);
  g_assert_false (porthole_server_get_address_gone (server));

  g_assert_true (ip ("link delete test0"));
  wait_until (count_reasons (server, PORTHOLE_LOG_ERROR, PORTHOLE_REASON_ADDRESS_GONE) == 1
              && porthole_server_get_address_gone (server));
  g_assert_cmpint (porthole_server_get_state (server), ==, PORTHOLE_SERVER_RUNNING);
  close (fd);

  g_assert_true (add_interface ());
  wait_until (count_reasons (server, PORTHOLE_LOG_STARTED, PORTHOLE_REASON_ADDRESS_BACK) == 1
              && !porthole_server_get_address_gone (server));
  fd = connect_to_address (porthole_server_get_port (server));
  client_expect (fd, greeting);
  close (fd);

  g_assert_true (ip ("link delete test0"));
  server_stop (server);
  server_start_fails (server, PORTHOLE_ERROR_ADDRESS_UNAVAILABLE);
  g_assert_finalize_object (server);
}

int
main (int argc, char *argv[])
{
  /* Before there is a second thread, which would stay where it was. */
  alone = unshare (CLONE_NEWNET) == 0;

  g_test_init (&argc, &argv, NULL);
  if (alone)
    alone = ip ("link set lo up");

  g_test_add_func ("/server-address/goes-away", test_goes_away);

  return g_test_run ();
}
