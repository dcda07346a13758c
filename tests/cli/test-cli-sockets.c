/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include <netinet/in.h>
#include <signal.h>
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

/* What comes after a key, as in “uid:1000 ino:42”, up to the next space. */
static char *
value_of (const char *line, const char *key)
{
  const char *found = strstr (line, key);

  if (found == NULL)
    return NULL;
  found += strlen (key);
  return g_strndup (found, strcspn (found, " "));
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Each process once and in order, however often it has the socket open. */
static char *
join_owners (GPtrArray *owners)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_ptr_array_sort (owners, compare_texts);
  for (guint i = 0; i < owners->len; i++)
    {
      if (i == 0 || strcmp (owners->pdata[i], owners->pdata[i - 1]) != 0)
        g_string_append_printf (text, " %s", (char *) owners->pdata[i]);
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* users:(("nginx",pid=12,fd=6),("nginx",pid=11,fd=6)) */
static char *
owners_of_line (const char *line)
{
  g_autoptr (GPtrArray) owners = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GRegex) regex = g_regex_new ("\\(\"([^\"]*)\",pid=([0-9]+),fd=[0-9]+\\)", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (regex, line, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *name = g_match_info_fetch (match, 1);
      g_autofree char *pid = g_match_info_fetch (match, 2);

      g_ptr_array_add (owners, g_strdup_printf ("%s[%s]", name, pid));
    }
  return join_owners (owners);
}

static char *
owners_of_object (JsonObject *socket)
{
  g_autoptr (GPtrArray) owners = g_ptr_array_new_with_free_func (g_free);
  JsonArray *array = json_object_get_array_member (socket, "owners");

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *owner = json_array_get_object_element (array, i);

      /* The kernel, and ss after it, knows but the first 15 bytes of a name. */
      g_ptr_array_add (owners, g_strdup_printf ("%.15s[%" G_GINT64_FORMAT "]",
                                                json_object_get_string_member (owner, "name"),
                                                json_object_get_int_member (owner, "pid")));
    }
  return join_owners (owners);
}

/* All that ss says of a socket, by its inode: whom it belongs to, its queue and its family. */
static char *
facts_of_line (const char *line, char **words)
{
  g_autofree char *uid = value_of (line, " uid:");
  g_autofree char *cgroup = value_of (line, " cgroup:");
  g_autofree char *v6only = value_of (line, " v6only:");
  g_autofree char *owners = owners_of_line (line);
  gboolean tcp = strcmp (words[0], "tcp") == 0;
  gboolean any = g_str_has_prefix (words[4], "*");

  return g_strdup_printf ("%s %s queue %s/%s uid %s cgroup %s dual %d by%s", words[0], words[4],
                          tcp ? words[2] : "-", tcp ? words[3] : "-", uid != NULL ? uid : "0",
                          cgroup != NULL && cgroup[0] == '/' ? cgroup : "-",
                          any && g_strcmp0 (v6only, "0") == 0, owners);
}

/* Who isn't in this namespace of users is nobody to the kernel and to ss. */
static gint64
uid_of_object (JsonObject *socket)
{
  g_autofree char *text = NULL;

  if (!json_object_get_null_member (socket, "uid"))
    return json_object_get_int_member (socket, "uid");

  g_assert_true (g_file_get_contents ("/proc/sys/kernel/overflowuid", &text, NULL, NULL));
  return g_ascii_strtoll (text, NULL, 10);
}

static char *
facts_of_object (JsonObject *socket)
{
  g_autofree char *endpoint = endpoint_of (socket);
  g_autofree char *owners = owners_of_object (socket);
  g_autofree char *queue = NULL;

  if (json_object_get_null_member (socket, "queue"))
    queue = g_strdup ("-/-");
  else
    {
      JsonObject *object = json_object_get_object_member (socket, "queue");

      queue = g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT,
                               json_object_get_int_member (object, "used"),
                               json_object_get_int_member (object, "max"));
    }
  return g_strdup_printf ("%s queue %s uid %" G_GINT64_FORMAT " cgroup %s dual %d by%s", endpoint,
                          queue, uid_of_object (socket),
                          json_object_get_string_member_with_default (socket, "cgroup", "-"),
                          json_object_get_boolean_member (socket, "dual_stack"), owners);
}

/* The sockets of this program by their inodes, with all that ss says of them. */
static GHashTable *
ask_ss_for_facts (void)
{
  const char *const argv[] = { "ss", "-HOltunpe", NULL };
  GHashTable *facts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *output = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_cmpint (run (argv, &output, NULL), ==, 0);
  lines = g_strsplit (output, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      g_autoptr (GRegex) spaces = g_regex_new (" +", 0, 0, NULL);
      g_auto (GStrv) words = g_regex_split (spaces, *line, 0);
      char *inode = value_of (*line, " ino:");

      if (g_strv_length (words) >= 5 && inode != NULL)
        g_hash_table_insert (facts, inode, facts_of_line (*line, words));
      else
        g_free (inode);
    }
  return facts;
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
 * nothing that it shows neither before nor after.
 *
 * Returns: (transfer full) (nullable): in what we differ */
static char *
compare_with_ss (void)
{
  g_autoptr (GHashTable) before = ask_ss ();
  g_autoptr (JsonParser) parser = list_sockets ();
  g_autoptr (GHashTable) after = ask_ss ();
  g_autoptr (GHashTable) ours = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  JsonArray *array = json_node_get_array (json_parser_get_root (parser));
  GHashTableIter iter;
  gpointer key;

  for (guint i = 0; i < json_array_get_length (array); i++)
    g_hash_table_add (ours, endpoint_of (json_array_get_object_element (array, i)));

  g_assert_cmpuint (g_hash_table_size (before), >=, G_N_ELEMENTS (zoo));
  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      if (g_hash_table_contains (after, key) && !g_hash_table_contains (ours, key))
        return g_strdup_printf ("ss shows %s and we don't", (char *) key);
    }
  g_hash_table_iter_init (&iter, ours);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      if (!g_hash_table_contains (before, key) && !g_hash_table_contains (after, key))
        return g_strdup_printf ("we show %s and ss doesn't", (char *) key);
    }
  return NULL;
}

/* A socket that somebody had only while we looked is no difference the next time. */
static void
test_like_ss (void)
{
  g_autofree char *ss = g_find_program_in_path ("ss");
  g_autoptr (GPtrArray) sockets = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *difference = NULL;

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
  for (guint i = 0; i < 5; i++)
    {
      g_free (difference);
      difference = compare_with_ss ();
      if (difference == NULL)
        return;
      g_test_message ("%s", difference);
    }
  g_error ("five times: %s", difference);
}

/* One has a connection that waits to be accepted, and one a second holder. */
static pid_t
stir (GPtrArray *sockets)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSocketAddress) address
      = g_socket_get_local_address (g_ptr_array_index (sockets, 0), &error);
  g_autoptr (GSocket) client
      = g_socket_new (G_SOCKET_FAMILY_IPV4, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP, &error);
  pid_t child;

  g_assert_no_error (error);
  g_assert_true (g_socket_connect (client, address, NULL, &error));
  g_ptr_array_add (sockets, g_steal_pointer (&client));
  child = fork ();
  if (child == 0)
    {
      prctl (PR_SET_PDEATHSIG, SIGKILL);
      for (;;)
        pause ();
    }
  return child;
}

/* What ss says before and after, field by field: queue and backlog, user, inode, cgroup, IPv6
 * only, and each process that holds it. */
static void
test_facts_like_ss (void)
{
  g_autofree char *ss = g_find_program_in_path ("ss");
  g_autoptr (GPtrArray) sockets = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (GHashTable) after = NULL;
  g_autoptr (JsonParser) parser = NULL;
  g_autofree char *own = g_strdup_printf ("[%d]", getpid ());
  JsonArray *array;
  guint n_compared = 0, n_own = 0;
  pid_t child;

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
  child = stir (sockets);
  before = ask_ss_for_facts ();
  parser = list_sockets ();
  after = ask_ss_for_facts ();
  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);

  array = json_node_get_array (json_parser_get_root (parser));
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *socket = json_array_get_object_element (array, i);
      g_autofree char *inode
          = g_strdup_printf ("%" G_GINT64_FORMAT, json_object_get_int_member (socket, "inode"));
      g_autofree char *facts = facts_of_object (socket);
      const char *first = g_hash_table_lookup (before, inode);
      const char *second = g_hash_table_lookup (after, inode);

      /* What others changed meanwhile isn't comparable. */
      if (first == NULL || second == NULL || strcmp (first, second) != 0)
        continue;
      g_assert_cmpstr (facts, ==, first);
      n_compared++;
      n_own += strstr (facts, own) != NULL;
    }
  g_assert_cmpuint (n_compared, >=, G_N_ELEMENTS (zoo));
  g_assert_cmpuint (n_own, ==, G_N_ELEMENTS (zoo));
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
      = { "transport", "family", "address", "port",   "device",       "dual_stack",   "reach",
          "uid",       "user",   "inode",   "cgroup", "unit",         "service_unit", "container",
          "forward",   "queue",  "service", "owners", "owners_hidden" };
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
  g_test_add_func ("/cli/sockets/facts-like-ss", test_facts_like_ss);
  g_test_add_func ("/cli/sockets/fields", test_fields);
  g_test_add_func ("/cli/sockets/text", test_text);
  g_test_add_func ("/cli/sockets/forward", test_forward);
  g_test_add_func ("/cli/sockets/usage", test_usage);

  status = g_test_run ();
  g_free (own_program);
  return status;
}
