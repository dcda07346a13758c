/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <arpa/inet.h>
#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <linux/netlink.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "scan/scan-context.h"
#include "scan/scan-diag.h"
#include "scan/scan-procnet.h"

#ifndef IPPROTO_MPTCP
#define IPPROTO_MPTCP 262
#endif

/* The recorded requests all had this sequence number. */
#define SEQUENCE 7

static GBytes *
load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "scan", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (text, length);
}

static guint32
port_id_of (GBytes *dump)
{
  struct nlmsghdr header;

  g_assert_cmpuint (g_bytes_get_size (dump), >=, sizeof header);
  memcpy (&header, g_bytes_get_data (dump, NULL), sizeof header);
  return header.nlmsg_pid;
}

static int
parse (GBytes *dump, guint16 protocol, ScanSocketList *list)
{
  bool interrupted = false;
  int status = scan_diag_parse (g_bytes_get_data (dump, NULL), g_bytes_get_size (dump), SEQUENCE,
                                port_id_of (dump), protocol, &interrupted, list);

  g_assert_false (interrupted);
  return status;
}

static ScanSocket *
find (ScanSocketList *list, const char *address, guint16 port)
{
  for (gsize i = 0; i < list->n_items; i++)
    {
      char text[INET6_ADDRSTRLEN];

      inet_ntop (list->items[i].family, list->items[i].address, text, sizeof text);
      if (strcmp (text, address) == 0 && list->items[i].port == port)
        return &list->items[i];
    }

  g_error ("no socket %s:%u", address, port);
}

static void
test_dump_tcp4 (void)
{
  g_autoptr (GBytes) dump = load ("netlink-tcp4.bin");
  ScanSocketList list = { 0 };
  ScanSocket *socket;

  g_assert_cmpint (parse (dump, IPPROTO_TCP, &list), ==, 1);
  g_assert_cmpuint (list.n_items, ==, 7);

  socket = find (&list, "0.0.0.0", 8080);
  g_assert_cmpuint (socket->family, ==, AF_INET);
  g_assert_cmpuint (socket->protocol, ==, IPPROTO_TCP);
  g_assert_cmpuint (socket->inode, !=, 0);
  g_assert_cmpuint (socket->cookie, !=, 0);
  g_assert_cmpuint (socket->cgroup_id, !=, 0);
  g_assert_cmpuint (socket->queue_max, ==, 128);
  g_assert_cmpuint (socket->ifindex, ==, 0);
  g_assert_cmpint (socket->v6only, ==, -1);
  g_assert_cmpuint (find (&list, "127.0.0.1", 5432)->queue_max, ==, 64);
  g_assert_cmpuint (find (&list, "0.0.0.0", 9000)->ifindex, ==, 1);
  /* Two connections wait where there is room for one, and one more that the kernel allows. */
  g_assert_cmpuint (find (&list, "127.0.0.1", 6000)->queue_used, ==, 2);
  g_assert_cmpuint (find (&list, "127.0.0.1", 6000)->queue_max, ==, 1);
  scan_socket_list_clear (&list);
}

static void
test_dump_tcp6 (void)
{
  g_autoptr (GBytes) dump = load ("netlink-tcp6.bin");
  ScanSocketList list = { 0 };

  g_assert_cmpint (parse (dump, IPPROTO_TCP, &list), ==, 1);
  g_assert_cmpuint (list.n_items, ==, 5);
  g_assert_cmpint (find (&list, "::", 8443)->v6only, ==, 0);
  g_assert_cmpint (find (&list, "::", 8081)->v6only, ==, 1);
  g_assert_cmpint (find (&list, "::1", 5432)->v6only, ==, 1);
  g_assert_cmpint (find (&list, "::ffff:127.0.0.1", 8082)->v6only, ==, 0);
  scan_socket_list_clear (&list);
}

static void
test_dump_udp (void)
{
  g_autoptr (GBytes) dump4 = load ("netlink-udp4.bin");
  g_autoptr (GBytes) dump6 = load ("netlink-udp6.bin");
  ScanSocketList list = { 0 };

  g_assert_cmpint (parse (dump4, IPPROTO_UDP, &list), ==, 1);
  g_assert_cmpint (parse (dump6, IPPROTO_UDP, &list), ==, 1);
  g_assert_cmpuint (list.n_items, ==, 3);
  g_assert_cmpuint (find (&list, "127.0.0.53", 53)->protocol, ==, IPPROTO_UDP);
  g_assert_cmpuint (find (&list, "0.0.0.0", 5353)->queue_max, ==, 0);
  g_assert_cmpint (find (&list, "::", 5353)->v6only, ==, 1);
  scan_socket_list_clear (&list);
}

static int
compare_sockets (const void *a, const void *b)
{
  return scan_socket_compare (a, b);
}

static void
test_dump_multipath (void)
{
  g_autoptr (GBytes) tcp = load ("netlink-tcp4.bin");
  g_autoptr (GBytes) mptcp = load ("netlink-mptcp4.bin");
  ScanSocketList list = { 0 }, multipath = { 0 };
  ScanSocket *socket;

  g_assert_cmpint (parse (tcp, IPPROTO_TCP, &list), ==, 1);
  g_assert_cmpint (parse (mptcp, IPPROTO_MPTCP, &multipath), ==, 1);
  g_assert_cmpuint (multipath.n_items, ==, 1);
  qsort (list.items, list.n_items, sizeof *list.items, compare_sockets);

  multipath.items[0].inode = 4711;
  scan_diag_join_multipath (&list, &multipath);
  socket = find (&list, "127.0.0.1", 6100);
  g_assert_cmpuint (socket->multipath, ==, 1);
  g_assert_cmpuint (socket->inode, ==, 4711);
  g_assert_cmpuint (find (&list, "127.0.0.1", 6000)->multipath, ==, 0);
  g_assert_cmpuint (find (&list, "0.0.0.0", 8080)->inode, !=, 4711);

  scan_socket_list_clear (&list);
  scan_socket_list_clear (&multipath);
}

static void
test_dump_error (void)
{
  g_autoptr (GBytes) dump = load ("netlink-unknown.bin");
  ScanSocketList list = { 0 };
  int status = parse (dump, IPPROTO_TCP, &list);

  g_assert_cmpint (status, ==, -ENOENT);
  g_assert_cmpuint (list.n_items, ==, 0);
}

/* Somebody else's answer, and one to an earlier question, are no answer. */
static void
test_dump_foreign (void)
{
  g_autoptr (GBytes) dump = load ("netlink-tcp4.bin");
  ScanSocketList list = { 0 };
  bool interrupted = false;

  g_assert_cmpint (scan_diag_parse (g_bytes_get_data (dump, NULL), g_bytes_get_size (dump),
                                    SEQUENCE + 1, port_id_of (dump), IPPROTO_TCP, &interrupted,
                                    &list),
                   ==, 0);
  g_assert_cmpint (scan_diag_parse (g_bytes_get_data (dump, NULL), g_bytes_get_size (dump),
                                    SEQUENCE, port_id_of (dump) + 1, IPPROTO_TCP, &interrupted,
                                    &list),
                   ==, 0);
  g_assert_cmpuint (list.n_items, ==, 0);
}

static void
test_dump_interrupted (void)
{
  g_autoptr (GBytes) dump = load ("netlink-tcp4.bin");
  g_autofree guint8 *copy = g_memdup2 (g_bytes_get_data (dump, NULL), g_bytes_get_size (dump));
  struct nlmsghdr header;
  ScanSocketList list = { 0 };
  bool interrupted = false;

  memcpy (&header, copy, sizeof header);
  header.nlmsg_flags |= NLM_F_DUMP_INTR;
  memcpy (copy, &header, sizeof header);
  g_assert_cmpint (scan_diag_parse (copy, g_bytes_get_size (dump), SEQUENCE, header.nlmsg_pid,
                                    IPPROTO_TCP, &interrupted, &list),
                   ==, 1);
  g_assert_true (interrupted);
  scan_socket_list_clear (&list);
}

/* Every way to cut a dump short gives no more than it has, and no crash. */
static void
test_dump_truncated (void)
{
  g_autoptr (GBytes) dump = load ("netlink-tcp6.bin");
  guint32 port_id = port_id_of (dump);

  for (gsize length = 0; length < g_bytes_get_size (dump); length++)
    {
      g_autofree guint8 *copy = g_memdup2 (g_bytes_get_data (dump, NULL), length);
      ScanSocketList list = { 0 };
      bool interrupted = false;
      int status
          = scan_diag_parse (copy, length, SEQUENCE, port_id, IPPROTO_TCP, &interrupted, &list);

      g_assert_true (status == 0 || status == -EBADMSG || status == 1);
      g_assert_cmpuint (list.n_items, <=, 5);
      scan_socket_list_clear (&list);
    }
}

static void
test_peers (void)
{
  g_autoptr (GBytes) dump = load ("netlink-established6.bin");
  ScanSocket listener = { .family = AF_INET6, .port = 6200, .protocol = IPPROTO_TCP, .v6only = 0 };
  ScanPeerList peers = { .max = 4 };
  bool interrupted = false;

  g_assert_cmpint (scan_diag_parse_peers (g_bytes_get_data (dump, NULL), g_bytes_get_size (dump),
                                          SEQUENCE, port_id_of (dump), &listener, &interrupted,
                                          &peers),
                   ==, 1);
  /* Three by IPv4 and three by IPv6; the other ends have another port of their own. */
  g_assert_cmpuint (peers.n_total, ==, 6);
  g_assert_cmpuint (peers.n_items, ==, 4);
  g_assert_cmpuint (peers.items[0].local_port, ==, 6200);
  scan_peer_list_clear (&peers);

  listener.v6only = 1;
  scan_diag_parse_peers (g_bytes_get_data (dump, NULL), g_bytes_get_size (dump), SEQUENCE,
                         port_id_of (dump), &listener, &interrupted, &peers);
  g_assert_cmpuint (peers.n_total, ==, 3);
  scan_peer_list_clear (&peers);
}

static void
test_procnet (void)
{
  static const char tcp[]
      = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  "
        "timeout inode\n"
        "   0: 00000000:1F90 00000000:0000 0A 00000000:00000003 00:00000000 00000000  1000        "
        "0 197844 1 0000000000000000 100 0 0 10 0\n"
        "   1: 0100007F:1538 0100007F:C000 01 00000000:00000000 00:00000000 00000000     0        "
        "0 5 1 0000000000000000 20 4 30 10 -1\n"
        "   2: garbage\n"
        "   3: 0100007F:0016 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        "
        "0 12 1";
  static const char udp6[]
      = "  sl  local_address                         remote_address                        st "
        "tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops\n"
        " 5355: 00000000000000000000000001000000:14E9 00000000000000000000000000000000:0000 07 "
        "00000000:00000000 00:00000000 00000000   101        0 4242 2 0000000000000000 0\n";
  ScanSocketList list = { 0 };

  g_assert_cmpint (scan_procnet_parse (tcp, strlen (tcp), AF_INET, IPPROTO_TCP, &list), ==, 0);
  g_assert_cmpuint (list.n_items, ==, 2);
  g_assert_cmpuint (find (&list, "0.0.0.0", 8080)->inode, ==, 197844);
  g_assert_cmpuint (find (&list, "0.0.0.0", 8080)->uid, ==, 1000);
  g_assert_cmpuint (find (&list, "0.0.0.0", 8080)->queue_used, ==, 3);
  g_assert_cmpuint (find (&list, "127.0.0.1", 22)->inode, ==, 12);
  scan_socket_list_clear (&list);

  g_assert_cmpint (scan_procnet_parse (udp6, strlen (udp6), AF_INET6, IPPROTO_UDP, &list), ==, 0);
  g_assert_cmpuint (list.n_items, ==, 1);
  g_assert_cmpuint (find (&list, "::1", 5353)->inode, ==, 4242);
  scan_socket_list_clear (&list);
}

static gboolean
lists_port (guint16 port)
{
  ScanSocketList list = { 0 };
  unsigned missing = SCAN_DIAG_NO_SCTP | SCAN_DIAG_NO_MPTCP;
  gboolean found = FALSE;

  g_assert_cmpint (scan_diag_sockets (&missing, &list), ==, 0);
  for (gsize i = 0; i < list.n_items; i++)
    {
      found |= list.items[i].port == port && list.items[i].family == AF_INET;
      if (i > 0)
        g_assert_cmpint (scan_socket_compare (&list.items[i - 1], &list.items[i]), <=, 0);
    }
  scan_socket_list_clear (&list);
  return found;
}

static int
listen_anywhere (guint16 *port)
{
  struct sockaddr_in address
      = { .sin_family = AF_INET, .sin_addr.s_addr = htonl (INADDR_LOOPBACK) };
  socklen_t size = sizeof address;
  int fd = socket (AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (bind (fd, (struct sockaddr *) &address, size), ==, 0);
  g_assert_cmpint (listen (fd, 8), ==, 0);
  getsockname (fd, (struct sockaddr *) &address, &size);
  *port = ntohs (address.sin_port);
  return fd;
}

static void
test_live (void)
{
  guint16 port;
  g_autofd int fd = listen_anywhere (&port);

  g_assert_true (lists_port (port));
  g_clear_fd (&fd, NULL);
  g_assert_false (lists_port (port));
}

/* The end of a listener is told, that of a connection isn't. */
static void
test_subscription (void)
{
  guint16 port;
  g_autofd int fd = listen_anywhere (&port);
  g_autofd int events = -1;
  struct sockaddr_in address = { .sin_family = AF_INET,
                                 .sin_addr.s_addr = htonl (INADDR_LOOPBACK),
                                 .sin_port = htons (port) };
  gboolean told = FALSE;

  /* Cookies are given when somebody asks, and events carry none else. */
  g_assert_true (lists_port (port));
  events = scan_diag_subscribe ();
  g_assert_cmpint (events, >=, 0);

  for (int i = 0; i < 20; i++)
    {
      int client = socket (AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

      g_assert_cmpint (connect (client, (struct sockaddr *) &address, sizeof address), ==, 0);
      close (accept (fd, NULL, NULL));
      close (client);
    }
  g_clear_fd (&fd, NULL);

  for (int i = 0; i < 100 && !told; i++)
    {
      guint8 buffer[8192];
      gssize length = read (events, buffer, sizeof buffer);
      ScanSocketList list = { 0 };

      if (length < 0)
        {
          GPollFD wait = { .fd = events, .events = G_IO_IN };

          g_assert_cmpint (errno, ==, EAGAIN);
          g_poll (&wait, 1, 100);
          continue;
        }
      g_assert_cmpint (scan_diag_parse_destroy (buffer, (gsize) length, &list), ==, 0);
      for (gsize j = 0; j < list.n_items; j++)
        told |= list.items[j].port == port;
      scan_socket_list_clear (&list);
    }
  g_assert_true (told);
}

static void
test_live_peers (void)
{
  guint16 port;
  g_autofd int fd = listen_anywhere (&port);
  struct sockaddr_in address = { .sin_family = AF_INET,
                                 .sin_addr.s_addr = htonl (INADDR_LOOPBACK),
                                 .sin_port = htons (port) };
  ScanSocket listener = { .family = AF_INET, .protocol = IPPROTO_TCP, .port = port };
  ScanPeerList peers = { .max = 2 };
  int clients[3], accepted[3];

  for (int i = 0; i < 3; i++)
    {
      clients[i] = socket (AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
      g_assert_cmpint (connect (clients[i], (struct sockaddr *) &address, sizeof address), ==, 0);
      accepted[i] = accept (fd, NULL, NULL);
    }

  g_assert_cmpint (scan_diag_peers (&listener, &peers), ==, 0);
  g_assert_cmpuint (peers.n_total, ==, 3);
  g_assert_cmpuint (peers.n_items, ==, 2);
  g_assert_cmpuint (peers.items[0].local_port, ==, port);
  g_assert_cmpuint (peers.items[0].remote_port, !=, port);
  scan_peer_list_clear (&peers);

  for (int i = 0; i < 3; i++)
    {
      close (clients[i]);
      close (accepted[i]);
    }
}

static void
test_count (void)
{
  const char *text = "protocol  size sockets  memory press maxhdr  slab module     cl co di ac\n"
                     "MPTCPv6   2064      3       0   no       0   yes  kernel      y  y  y  n\n"
                     "TCP       2304    181       0   no     192   yes  kernel      y  y  y  y\n"
                     "UNIX\n"
                     "MPTCP     1936     -1       0   no       0   yes  kernel      y  y  y  n\n";
  size_t length = strlen (text);

  g_assert_cmpint (scan_procnet_count (text, length, "TCP"), ==, 181);
  g_assert_cmpint (scan_procnet_count (text, length, "MPTCPv6"), ==, 3);
  g_assert_cmpint (scan_procnet_count (text, length, "MPTCP"), ==, -1);
  g_assert_cmpint (scan_procnet_count (text, length, "UNIX"), ==, -1);
  g_assert_cmpint (scan_procnet_count (text, length, "SCTP"), ==, -1);
  g_assert_cmpint (scan_procnet_count (text, 0, "TCP"), ==, -1);
}

static guint
count_multipath (ScanContext *context, guint16 port)
{
  ScanTable *table;
  guint count = 0;

  g_assert_cmpint (scan_context_refresh (context, SCAN_FLAGS_FULL_WALK, &table), ==, 0);
  for (guint i = 0; i < table->n_sockets; i++)
    count += table->sockets[i].port == port && table->sockets[i].multipath == 1;
  scan_table_free (table);
  return count;
}

/* Whether it is asked for doesn't depend on there having been some before. */
static void
test_live_multipath (void)
{
  struct sockaddr_in address
      = { .sin_family = AF_INET, .sin_addr.s_addr = htonl (INADDR_LOOPBACK) };
  socklen_t size = sizeof address;
  g_autofd int fd = -1;
  ScanContext *context;

  g_assert_cmpint (scan_context_new (NULL, NULL, &context), ==, 0);
  count_multipath (context, 0);
  fd = socket (AF_INET, SOCK_STREAM | SOCK_CLOEXEC, IPPROTO_MPTCP);
  if (fd < 0)
    {
      g_test_skip ("this kernel has no MPTCP");
      scan_context_free (context);
      return;
    }
  g_assert_cmpint (bind (fd, (struct sockaddr *) &address, sizeof address), ==, 0);
  g_assert_cmpint (listen (fd, 8), ==, 0);
  g_assert_cmpint (getsockname (fd, (struct sockaddr *) &address, &size), ==, 0);

  g_assert_cmpuint (count_multipath (context, ntohs (address.sin_port)), ==, 1);
  scan_context_free (context);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scan/diag/tcp4", test_dump_tcp4);
  g_test_add_func ("/scan/diag/tcp6", test_dump_tcp6);
  g_test_add_func ("/scan/diag/udp", test_dump_udp);
  g_test_add_func ("/scan/diag/multipath", test_dump_multipath);
  g_test_add_func ("/scan/diag/error", test_dump_error);
  g_test_add_func ("/scan/diag/foreign", test_dump_foreign);
  g_test_add_func ("/scan/diag/interrupted", test_dump_interrupted);
  g_test_add_func ("/scan/diag/truncated", test_dump_truncated);
  g_test_add_func ("/scan/diag/peers", test_peers);
  g_test_add_func ("/scan/diag/live", test_live);
  g_test_add_func ("/scan/diag/live-peers", test_live_peers);
  g_test_add_func ("/scan/diag/subscription", test_subscription);
  g_test_add_func ("/scan/diag/live-multipath", test_live_multipath);
  g_test_add_func ("/scan/procnet", test_procnet);
  g_test_add_func ("/scan/procnet/count", test_count);

  return g_test_run ();
}
