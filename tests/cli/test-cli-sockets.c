/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *porthole;
static char *own_program;

/* What is opened: every family, address kind and transport that a row can differ in. */
static const struct
{
  const char *address;
  GSocketProtocol protocol;
  int v6only;
  const char *device;
  gboolean reuse;
  const char *reach;
} zoo[] = {
  { "127.0.0.1", G_SOCKET_PROTOCOL_TCP, -1, NULL, FALSE, "loopback" },
  { "127.0.0.53", G_SOCKET_PROTOCOL_TCP, -1, NULL, FALSE, "loopback" },
  { "0.0.0.0", G_SOCKET_PROTOCOL_TCP, -1, NULL, FALSE, "every-network" },
  { "0.0.0.0", G_SOCKET_PROTOCOL_TCP, -1, "lo", FALSE, "loopback" },
  { "0.0.0.0", G_SOCKET_PROTOCOL_TCP, -1, NULL, TRUE, "every-network" },
  { "::1", G_SOCKET_PROTOCOL_TCP, 1, NULL, FALSE, "loopback" },
  { "::", G_SOCKET_PROTOCOL_TCP, 1, NULL, FALSE, "every-network" },
  { "::", G_SOCKET_PROTOCOL_TCP, 0, NULL, FALSE, "every-network" },
  { "::ffff:127.0.0.1", G_SOCKET_PROTOCOL_TCP, 0, NULL, FALSE, "loopback" },
  { "127.0.0.1", G_SOCKET_PROTOCOL_UDP, -1, NULL, FALSE, "loopback" },
  { "0.0.0.0", G_SOCKET_PROTOCOL_UDP, -1, NULL, FALSE, "every-network" },
  { "::1", G_SOCKET_PROTOCOL_UDP, 1, NULL, FALSE, "loopback" },
  { "::", G_SOCKET_PROTOCOL_UDP, 0, NULL, FALSE, "every-network" },
  { "::", G_SOCKET_PROTOCOL_UDP, 1, NULL, FALSE, "every-network" },
};

static GSocket *
open_socket (guint i, guint16 *port)
{
  g_autoptr (GInetAddress) address = g_inet_address_new_from_string (zoo[i].address);
  g_autoptr (GSocketAddress) any = g_inet_socket_address_new (address, 0);
  g_autoptr (GSocketAddress) bound = NULL;
  g_autoptr (GError) error = NULL;
  gboolean tcp = zoo[i].protocol == G_SOCKET_PROTOCOL_TCP;
  GSocket *socket
      = g_socket_new (g_inet_address_get_family (address),
                      tcp ? G_SOCKET_TYPE_STREAM : G_SOCKET_TYPE_DATAGRAM, zoo[i].protocol, &error);

  g_assert_no_error (error);
  if (zoo[i].v6only >= 0)
    g_socket_set_option (socket, IPPROTO_IPV6, IPV6_V6ONLY, zoo[i].v6only, &error);
  g_assert_no_error (error);
  if (zoo[i].device != NULL)
    g_assert_cmpint (setsockopt (g_socket_get_fd (socket), SOL_SOCKET, SO_BINDTODEVICE,
                                 zoo[i].device, (socklen_t) strlen (zoo[i].device)),
                     ==, 0);
  if (zoo[i].reuse)
    g_socket_set_option (socket, SOL_SOCKET, SO_REUSEPORT, 1, NULL);
  g_assert_true (g_socket_bind (socket, any, FALSE, &error));
  g_socket_set_listen_backlog (socket, 10 + (int) i);
  if (tcp)
    g_assert_true (g_socket_listen (socket, &error));
  bound = g_socket_get_local_address (socket, &error);
  *port = g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (bound));
  return socket;
}

static int
run (const char *const *argv, char **output, char **errors)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, output, errors,
                &status, &error);
  g_assert_no_error (error);
  g_assert_true (WIFEXITED (status));
  return WEXITSTATUS (status);
}

static JsonParser *
list_sockets (void)
{
  const char *const argv[] = { porthole, "sockets", "--json", NULL };
  g_autofree char *output = NULL;
  g_autofree char *errors = NULL;
  g_autoptr (GError) error = NULL;
  JsonParser *parser = json_parser_new ();

  g_assert_cmpint (run (argv, &output, &errors), ==, 0);
  g_assert_cmpstr (errors, ==, "");
  json_parser_load_from_data (parser, output, -1, &error);
  g_assert_no_error (error);
  return parser;
}

/* The way that ss writes an endpoint. */
static char *
endpoint_of (JsonObject *socket)
{
  const char *address = json_object_get_string_member (socket, "address");
  gboolean ipv6 = strcmp (json_object_get_string_member (socket, "family"), "ipv6") == 0;
  const char *device = json_object_get_null_member (socket, "device")
                           ? NULL
                           : json_object_get_string_member (socket, "device");
  gboolean any
      = strcmp (address, "::") == 0 && json_object_get_boolean_member (socket, "dual_stack");

  return g_strdup_printf ("%s %s%s%s%s%s:%" G_GINT64_FORMAT,
                          json_object_get_string_member (socket, "transport"),
                          ipv6 && !any ? "[" : "", any ? "*" : address, ipv6 && !any ? "]" : "",
                          device != NULL ? "%" : "", device != NULL ? device : "",
                          json_object_get_int_member (socket, "port"));
}

static GHashTable *
ask_ss (void)
{
  const char *const argv[] = { "ss", "-Hltun", NULL };
  GHashTable *set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *output = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_cmpint (run (argv, &output, NULL), ==, 0);
  lines = g_strsplit (output, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      g_autoptr (GRegex) spaces = g_regex_new (" +", 0, 0, NULL);
      g_auto (GStrv) words = g_regex_split (spaces, *line, 0);

      if (g_strv_length (words) >= 5)
        g_hash_table_add (set, g_strdup_printf ("%s %s", words[0], words[4]));
    }
  return set;
}

/* Others open and close sockets meanwhile: what ss shows before and after has to be there, and
 * nothing that it shows neither before nor after. */
static void
test_like_ss (void)
{
  g_autofree char *ss = g_find_program_in_path ("ss");
  g_autoptr (GPtrArray) sockets = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (GHashTable) after = NULL;
  g_autoptr (GHashTable) ours = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (JsonParser) parser = NULL;
  JsonArray *array;
  GHashTableIter iter;
  gpointer key;

  if (ss == NULL)
    {
      g_test_skip ("there is no ss here");
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (zoo); i++)
    {
      guint16 port;

      g_ptr_array_add (sockets, open_socket (i, &port));
    }
  before = ask_ss ();
  parser = list_sockets ();
  after = ask_ss ();
  array = json_node_get_array (json_parser_get_root (parser));
  for (guint i = 0; i < json_array_get_length (array); i++)
    g_hash_table_add (ours, endpoint_of (json_array_get_object_element (array, i)));

  g_assert_cmpuint (g_hash_table_size (before), >=, G_N_ELEMENTS (zoo));
  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      if (g_hash_table_contains (after, key) && !g_hash_table_contains (ours, key))
        g_error ("ss shows %s and we don't", (char *) key);
    }
  g_hash_table_iter_init (&iter, ours);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      if (!g_hash_table_contains (before, key) && !g_hash_table_contains (after, key))
        g_error ("we show %s and ss doesn't", (char *) key);
    }
}

static JsonObject *
find (JsonArray *array, const char *transport, const char *address, guint16 port)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *socket = json_array_get_object_element (array, i);

      if (json_object_get_int_member (socket, "port") == port
          && strcmp (json_object_get_string_member (socket, "transport"), transport) == 0
          && strcmp (json_object_get_string_member (socket, "address"), address) == 0)
        return socket;
    }

  g_error ("%s %s %u is not listed", transport, address, port);
}

static void
check_owner (JsonObject *socket)
{
  JsonArray *owners = json_object_get_array_member (socket, "owners");
  JsonObject *owner;

  g_assert_cmpuint (json_array_get_length (owners), ==, 1);
  owner = json_array_get_object_element (owners, 0);
  g_assert_cmpint (json_object_get_int_member (owner, "pid"), ==, getpid ());
  g_assert_cmpstr (json_object_get_string_member (owner, "name"), ==, "test-cli-sockets");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (owner, "command")), ==, 2);
  g_assert_true (
      g_str_has_suffix (json_object_get_string_member (owner, "executable"), "/test-cli-sockets"));
  g_assert_true (g_str_has_suffix (json_object_get_string_member (owner, "started"), "Z"));
}

static void
test_fields (void)
{
  static const char *const names[]
      = { "transport", "family",  "address", "port",    "device", "dual_stack",
          "reach",     "uid",     "user",    "inode",   "cgroup", "unit",
          "container", "forward", "queue",   "service", "owners", "owners_hidden" };
  g_autoptr (GPtrArray) sockets = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (JsonParser) parser = NULL;
  guint16 ports[G_N_ELEMENTS (zoo)];
  JsonArray *array;

  for (guint i = 0; i < G_N_ELEMENTS (zoo); i++)
    g_ptr_array_add (sockets, open_socket (i, &ports[i]));
  parser = list_sockets ();
  array = json_node_get_array (json_parser_get_root (parser));

  for (guint i = 0; i < G_N_ELEMENTS (zoo); i++)
    {
      gboolean tcp = zoo[i].protocol == G_SOCKET_PROTOCOL_TCP;
      JsonObject *socket = find (array, tcp ? "tcp" : "udp", zoo[i].address, ports[i]);

      for (guint j = 0; j < G_N_ELEMENTS (names); j++)
        g_assert_true (json_object_has_member (socket, names[j]));
      g_assert_cmpuint (json_object_get_size (socket), ==, G_N_ELEMENTS (names));
      g_assert_cmpstr (json_object_get_string_member (socket, "reach"), ==, zoo[i].reach);
      g_assert_cmpstr (json_object_get_string_member_with_default (socket, "device", NULL), ==,
                       zoo[i].device);
      g_assert_cmpint (json_object_get_int_member (socket, "uid"), ==, geteuid ());
      g_assert_cmpint (json_object_get_boolean_member (socket, "dual_stack"), ==,
                       zoo[i].v6only == 0 && strcmp (zoo[i].address, "::") == 0);
      g_assert_true (json_object_get_null_member (socket, "owners_hidden"));
      if (tcp)
        g_assert_cmpint (
            json_object_get_int_member (json_object_get_object_member (socket, "queue"), "max"), ==,
            10 + (gint64) i);
      else
        g_assert_true (json_object_get_null_member (socket, "queue"));
      check_owner (socket);
    }
}

static void
test_text (void)
{
  const char *const argv[] = { porthole, "sockets", NULL };
  g_autofree char *output = NULL;
  g_autofree char *expected = NULL;
  g_autoptr (GSocket) socket = NULL;
  g_auto (GStrv) lines = NULL;
  guint16 port;
  gboolean found = FALSE;

  socket = open_socket (0, &port);
  expected = g_strdup_printf (" 127.0.0.1:%u ", port);
  g_assert_cmpint (run (argv, &output, NULL), ==, 0);
  lines = g_strsplit (output, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    found |= strstr (*line, expected) != NULL && strstr (*line, "test-cli-sockets[") != NULL
             && strstr (*line, "this computer") != NULL;
  g_assert_true (found);
}

/* A program that only passes connections on, by its name and its command line. */
static G_GNUC_NORETURN void
forward (void)
{
  g_autoptr (GSocket) socket = NULL;
  guint16 port;

  prctl (PR_SET_NAME, "docker-proxy");
  socket = open_socket (0, &port);
  printf ("%u\n", port);
  fflush (stdout);
  getchar ();
  exit (0);
}

static void
test_forward (void)
{
  const char *const argv[]
      = { "docker-proxy", "-container-ip", "172.17.0.2", "-container-port", "80", NULL };
  const char *const text_argv[] = { porthole, "sockets", NULL };
  g_autoptr (GSubprocess) child = NULL;
  g_autoptr (GSubprocessLauncher) launcher
      = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr (GDataInputStream) stream = NULL;
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *line = NULL;
  g_autofree char *output = NULL;
  g_autofree char *folder = g_dir_make_tmp ("porthole-XXXXXX", NULL);
  g_autofree char *link = g_build_filename (folder, "docker-proxy", NULL);
  g_autofree char *path = g_strdup_printf ("%s:%s", folder, g_getenv ("PATH"));
  JsonObject *socket, *target;

  g_assert_cmpint (symlink (own_program, link), ==, 0);
  g_setenv ("PATH", path, TRUE);
  child = g_subprocess_launcher_spawnv (launcher, argv, &error);
  g_assert_no_error (error);
  stream = g_data_input_stream_new (g_subprocess_get_stdout_pipe (child));
  line = g_data_input_stream_read_line (stream, NULL, NULL, &error);
  g_assert_no_error (error);

  parser = list_sockets ();
  socket = find (json_node_get_array (json_parser_get_root (parser)), "tcp", "127.0.0.1",
                 (guint16) g_ascii_strtoull (line, NULL, 10));
  target = json_object_get_object_member (socket, "forward");
  g_assert_cmpstr (json_object_get_string_member (target, "kind"), ==, "container");
  g_assert_cmpstr (json_object_get_string_member (target, "program"), ==, "docker-proxy");
  g_assert_cmpstr (json_object_get_string_member (target, "host"), ==, "172.17.0.2");
  g_assert_cmpint (json_object_get_int_member (target, "port"), ==, 80);
  g_assert_true (json_object_get_null_member (target, "via"));
  g_assert_cmpint (run (text_argv, &output, NULL), ==, 0);
  g_assert_nonnull (strstr (output, "] to container at 172.17.0.2, port 80"));

  g_output_stream_close (g_subprocess_get_stdin_pipe (child), NULL, NULL);
  g_assert_true (g_subprocess_wait (child, NULL, NULL));
  g_assert_cmpint (unlink (link), ==, 0);
  g_assert_cmpint (rmdir (folder), ==, 0);
}

static void
test_usage (void)
{
  const char *const bad_option[] = { porthole, "sockets", "--bad", NULL };
  const char *const bad_argument[] = { porthole, "sockets", "80", NULL };
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *output = NULL;

  g_assert_cmpint (run (bad_option, &output, &first), ==, 2);
  g_assert_cmpstr (output, ==, "");
  g_assert_cmpstr (strchr (first, '\n'), ==, "\n");
  g_assert_cmpint (run (bad_argument, NULL, &second), ==, 2);
  g_assert_cmpstr (strchr (second, '\n'), ==, "\n");
}

int
main (int argc, char *argv[])
{
  int status;

  if (g_str_has_suffix (argv[0], "docker-proxy"))
    forward ();

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  own_program = g_file_read_link ("/proc/self/exe", NULL);
  porthole = argv[1];

  g_test_add_func ("/cli/sockets/like-ss", test_like_ss);
  g_test_add_func ("/cli/sockets/fields", test_fields);
  g_test_add_func ("/cli/sockets/text", test_text);
  g_test_add_func ("/cli/sockets/forward", test_forward);
  g_test_add_func ("/cli/sockets/usage", test_usage);

  status = g_test_run ();
  g_free (own_program);
  return status;
}
