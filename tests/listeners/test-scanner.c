/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <pwd.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/porthole-error.h"
#include "common/engine-test.h"
#include "listeners/porthole-scanner-private.h"
#include "scan/scan-user.h"

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **done = user_data;

  *done = g_object_ref (result);
}

static PortholeListener *
find (PortholeScanner *scanner, guint16 port)
{
  return porthole_listener_list_find (porthole_scanner_get_list (scanner), PORTHOLE_TRANSPORT_TCP,
                                      port);
}

/* A worker thread lets go of its task a moment after the task is done. */
static void
drop (PortholeScanner *scanner)
{
  wait_until (!porthole_scanner_get_refreshing (scanner)
              && g_atomic_int_get (&G_OBJECT (scanner)->ref_count) == 1);
  assert_finalized (scanner);
}

static void
test_refresh (void)
{
  PortholeScanner *scanner = porthole_scanner_new ();
  g_autoptr (GSocket) socket = NULL;
  guint16 port = 0;
  PortholeListener *listener;

  socket = listen_on ("127.0.0.1", &port);
  g_assert_false (porthole_scanner_get_ready (scanner));
  refresh (scanner);
  g_assert_true (porthole_scanner_get_ready (scanner));
  g_assert_false (porthole_scanner_get_running (scanner));

  listener = find (scanner, port);
  g_assert_nonnull (listener);
  g_assert_cmpint (porthole_listener_get_pid (listener), ==, getpid ());
  g_assert_cmpint (porthole_listener_get_reach (listener), ==, PORTHOLE_REACH_LOOPBACK);
  g_assert_cmpuint (porthole_listener_get_uid (listener), ==, geteuid ());

  refresh (scanner);
  g_assert_true (find (scanner, port) == listener);
  drop (scanner);
}

typedef struct
{
  guint16 port;
  gboolean found;
} Sought;

static void
refreshing_cb (PortholeScanner *scanner, GParamSpec *pspec, Sought *sought)
{
  if (!porthole_scanner_get_refreshing (scanner))
    sought->found = find (scanner, sought->port) != NULL;
}

/* Who follows the looks finds in the list what the last one saw, and not what the one before did. */
static void
test_refreshing (void)
{
  PortholeScanner *scanner = porthole_scanner_new ();
  g_autoptr (GSocket) socket = NULL;
  Sought sought = { 0 };

  refresh (scanner);
  socket = listen_on ("127.0.0.1", &sought.port);
  g_signal_connect (scanner, "notify::refreshing", G_CALLBACK (refreshing_cb), &sought);
  refresh (scanner);
  g_assert_true (sought.found);
  drop (scanner);
}

static void
again_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  guint *n_left = user_data;

  g_assert_true (porthole_scanner_refresh_finish (PORTHOLE_SCANNER (source), result, NULL));
  if (--*n_left >= 2)
    porthole_scanner_refresh_async (PORTHOLE_SCANNER (source), NULL, again_cb, n_left);
}

/* Two who wait for one look each ask for another as soon as it is over. */
static void
test_again (void)
{
  PortholeScanner *scanner = porthole_scanner_new ();
  guint n_left = 8;

  porthole_scanner_refresh_async (scanner, NULL, again_cb, &n_left);
  porthole_scanner_refresh_async (scanner, NULL, again_cb, &n_left);
  wait_until (n_left == 0);
  drop (scanner);
}

/* What begins shows within an interval; what ends shows at once, by the kernel's word. */
static void
test_running (void)
{
  PortholeScanner *scanner = porthole_scanner_new ();
  g_autoptr (GSocket) socket = NULL;
  guint16 port = 0;

  porthole_scanner_start (scanner);
  wait_until (porthole_scanner_get_ready (scanner));
  socket = listen_on ("127.0.0.1", &port);
  wait_until (find (scanner, port) != NULL);
  g_assert_cmpint (porthole_listener_get_state (find (scanner, port)), ==, PORTHOLE_LISTENER_NEW);

  /* Longer than this test may take: only the kernel's word can end it. */
  porthole_scanner_set_interval (scanner, 60000);
  wait_until (!porthole_scanner_get_refreshing (scanner));
  g_assert_true (g_socket_close (socket, NULL));
  wait_until (find (scanner, port) == NULL);

  porthole_scanner_stop (scanner);
  drop (scanner);
}

/* A stopped scanner leaves nothing in the main context that could wake it up. */
static void
test_stopped (void)
{
  PortholeScanner *scanner = porthole_scanner_new ();
  gint timeout = 0;
  gint priority;
  GPollFD fds[8];

  porthole_scanner_start (scanner);
  porthole_scanner_start (scanner);
  wait_until (porthole_scanner_get_ready (scanner));
  porthole_scanner_stop (scanner);
  g_assert_true (porthole_scanner_get_running (scanner));
  porthole_scanner_stop (scanner);
  g_assert_false (porthole_scanner_get_running (scanner));
  wait_until (!porthole_scanner_get_refreshing (scanner));
  while (g_main_context_iteration (NULL, FALSE))
    ;

  g_assert_true (g_main_context_acquire (NULL));
  g_main_context_prepare (NULL, &priority);
  /* The context's own wake-up descriptor is all that is left, and no time limit. */
  g_assert_cmpint (g_main_context_query (NULL, G_MAXINT, &timeout, fds, G_N_ELEMENTS (fds)), ==, 1);
  g_assert_cmpint (timeout, ==, -1);
  g_main_context_release (NULL);
  drop (scanner);
}

static pid_t
spawn_holder (gboolean stubborn)
{
  sighandler_t before = signal (SIGTERM, stubborn ? SIG_IGN : SIG_DFL);
  pid_t child = fork ();

  if (child == 0)
    {
      prctl (PR_SET_PDEATHSIG, SIGKILL);
      for (;;)
        pause ();
    }

  /* What the child does with the signal is settled before it is there to get one. */
  signal (SIGTERM, before);

  return child;
}

static PortholeProcess *
owner_with_pid (PortholeListener *listener, pid_t pid)
{
  GListModel *owners = porthole_listener_get_owners (listener);

  for (guint i = 0; i < g_list_model_get_n_items (owners); i++)
    {
      g_autoptr (PortholeProcess) process = g_list_model_get_item (owners, i);

      if (porthole_process_get_pid (process) == pid)
        return process;
    }

  return NULL;
}

static gboolean
end_process (PortholeScanner *scanner,
             PortholeListener *listener,
             PortholeProcess *process,
             gboolean force,
             PortholeEndResult *ret_result,
             GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  porthole_scanner_end_async (scanner, listener, process, force, NULL, done_cb, &result);
  wait_until (result != NULL);
  return porthole_scanner_end_finish (scanner, result, ret_result, error);
}

static void
check_ending (PortholeScanner *scanner)
{
  g_autoptr (GSocket) socket = NULL;
  g_autoptr (PortholeListener) listener = NULL;
  g_autoptr (PortholeProcess) child = NULL;
  g_autoptr (PortholeProcess) stubborn = NULL;
  g_autoptr (GError) error = NULL;
  PortholeEndResult result = PORTHOLE_END_STILL_RUNNING;
  guint16 port = 0;
  pid_t pid, stubborn_pid;
  int status;

  socket = listen_on ("127.0.0.1", &port);
  pid = spawn_holder (FALSE);
  stubborn_pid = spawn_holder (TRUE);
  refresh (scanner);
  listener = g_object_ref (find (scanner, port));
  g_assert_cmpuint (g_list_model_get_n_items (porthole_listener_get_owners (listener)), ==, 3);
  child = g_object_ref (owner_with_pid (listener, pid));
  stubborn = g_object_ref (owner_with_pid (listener, stubborn_pid));
  g_assert_cmpint (porthole_process_get_pid (porthole_process_get_parent (child)), ==, getpid ());

  g_assert_true (end_process (scanner, listener, child, FALSE, &result, &error));
  g_assert_no_error (error);
  g_assert_cmpint (result, ==, PORTHOLE_END_EXITED);
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_cmpint (WTERMSIG (status), ==, SIGTERM);

  g_assert_false (end_process (scanner, listener, child, FALSE, &result, &error));
  g_assert_error (error, PORTHOLE_ERROR, PORTHOLE_ERROR_GONE);
  g_clear_error (&error);

  g_assert_true (end_process (scanner, listener, stubborn, FALSE, &result, &error));
  g_assert_cmpint (result, ==, PORTHOLE_END_STILL_RUNNING);
  g_assert_true (end_process (scanner, listener, stubborn, TRUE, &result, &error));
  g_assert_cmpint (result, ==, PORTHOLE_END_EXITED);
  g_assert_cmpint (waitpid (stubborn_pid, &status, 0), ==, stubborn_pid);
  g_assert_cmpint (WTERMSIG (status), ==, SIGKILL);

  refresh (scanner);
  g_assert_cmpuint (g_list_model_get_n_items (porthole_listener_get_owners (listener)), ==, 1);
}

static void
test_end (void)
{
  PortholeScanner *scanner;

  if (g_getenv ("PORTHOLE_VALGRIND") != NULL)
    {
      g_test_skip ("valgrind doesn't know pidfd_send_signal()");
      return;
    }

  scanner = porthole_scanner_new ();
  check_ending (scanner);
  drop (scanner);
}

static void
check_peers (PortholeScanner *scanner)
{
  g_autoptr (GSocket) socket = NULL;
  g_autoptr (GSocketClient) client = g_socket_client_new ();
  g_autoptr (GPtrArray) connections = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) peers = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  PortholePeer *peer;
  guint16 port = 0;
  guint total = 0;

  g_socket_client_set_enable_proxy (client, FALSE);
  socket = listen_on ("::", &port);
  for (guint i = 0; i < 3; i++)
    {
      g_ptr_array_add (connections, g_socket_client_connect_to_host (
                                        client, i == 0 ? "::1" : "127.0.0.1", port, NULL, &error));
      g_assert_no_error (error);
      g_ptr_array_add (connections, g_socket_accept (socket, NULL, &error));
    }

  refresh (scanner);
  porthole_scanner_peers_async (scanner, find (scanner, port), 2, NULL, done_cb, &result);
  wait_until (result != NULL);
  peers = porthole_scanner_peers_finish (scanner, result, &total, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (total, ==, 3);
  g_assert_cmpuint (peers->len, ==, 2);
  peer = g_ptr_array_index (peers, 0);
  g_assert_cmpuint (g_inet_socket_address_get_port (peer->local), ==, port);
}

static void
test_peers (void)
{
  PortholeScanner *scanner = porthole_scanner_new ();

  check_peers (scanner);
  drop (scanner);
}

static const char *helper;

static PortholeHost *
make_host (const char *first, const char *second)
{
  const char *const argv[] = { first, second, NULL };

  return porthole_host_new (argv);
}

/* In a user namespace, as a sandbox or an ordinary user's build root has, others' processes stay
 * hidden, and the scanner says so. user_namespaces(7): outside one the map has every number. */
static PortholeScannerState
get_expected_state (void)
{
  g_autofree char *map = NULL;

  g_assert_true (g_file_get_contents ("/proc/self/uid_map", &map, NULL, NULL));

  return strstr (map, " 4294967295") != NULL ? PORTHOLE_SCANNER_READY : PORTHOLE_SCANNER_SANDBOXED;
}

static void
test_host (void)
{
  PortholeHost *host = make_host (helper, NULL);
  PortholeScanner *scanner = porthole_scanner_new_for_host (host);
  g_autoptr (GSocket) socket = NULL;
  guint16 port = 0;
  GPid pid;

  /* First, because where cgroups can't be seen, only the search of everything that a helper
   * begins with finds all who hold a socket. */
  check_ending (scanner);

  socket = listen_on ("127.0.0.1", &port);
  refresh (scanner);
  g_assert_cmpint (porthole_scanner_get_backend (scanner), ==, PORTHOLE_BACKEND_HOST);
  g_assert_cmpint (porthole_scanner_get_state (scanner), ==, get_expected_state ());
  g_assert_cmpint (porthole_listener_get_pid (find (scanner, port)), ==, getpid ());
  check_peers (scanner);

  /* It ends; this process looks itself until it is back. */
  pid = porthole_host_get_pid (host);
  g_assert_cmpint (pid, >, 0);
  g_assert_cmpint (kill (pid, SIGKILL), ==, 0);
  refresh (scanner);
  g_assert_cmpint (porthole_scanner_get_state (scanner), ==, PORTHOLE_SCANNER_HELPER_STOPPED);
  g_assert_cmpint (porthole_scanner_get_backend (scanner), ==, PORTHOLE_BACKEND_LOCAL);
  g_assert_nonnull (find (scanner, port));
  porthole_scanner_start (scanner);
  wait_until (porthole_scanner_get_backend (scanner) == PORTHOLE_BACKEND_HOST);
  g_assert_cmpint (porthole_scanner_get_state (scanner), ==, get_expected_state ());
  g_assert_cmpint (porthole_host_get_pid (host), !=, pid);
  porthole_scanner_stop (scanner);

  porthole_host_ref (host);
  drop (scanner);
  pid = porthole_host_get_pid (host);
  porthole_host_unref (host);
  g_assert_cmpint (kill (pid, 0), ==, -1);
}

static void
test_host_bad (gconstpointer data)
{
  PortholeScanner *scanner = porthole_scanner_new_for_host (make_host (data, NULL));

  refresh (scanner);
  g_assert_cmpint (porthole_scanner_get_state (scanner), ==, PORTHOLE_SCANNER_HELPER_STOPPED);
  refresh (scanner);
  g_assert_true (porthole_scanner_get_ready (scanner));
  drop (scanner);
}

static void
test_host_version (void)
{
  g_autofree char *path = NULL;
  g_autofree guint8 *reply = g_malloc0 (SCAN_FRAME_HEADER);
  g_autofd int fd = g_file_open_tmp ("porthole-XXXXXX", &path, NULL);
  g_autofree char *script = g_strconcat (path, ".sh", NULL);
  g_autofree char *text = g_strdup_printf ("#!/bin/sh\nexec cat '%s'\n", path);
  PortholeScanner *scanner;

  scan_frame_make_header (reply, SCAN_FRAME_FAILED, 0);
  reply[4]++;
  g_assert_cmpint (write (fd, reply, SCAN_FRAME_HEADER), ==, SCAN_FRAME_HEADER);
  g_assert_true (g_file_set_contents_full (script, text, -1, G_FILE_SET_CONTENTS_NONE, 0755, NULL));

  scanner = porthole_scanner_new_for_host (make_host (script, NULL));
  refresh (scanner);
  g_assert_cmpint (porthole_scanner_get_state (scanner), ==, PORTHOLE_SCANNER_HELPER_VERSION);
  drop (scanner);
  g_unlink (script);
  g_unlink (path);
}

/* The command is for outside the sandbox; what follows flatpak-spawn's own options works here,
 * too, where the system stands for the runtime. */
static void
test_host_command (void)
{
  g_autofree char *app = g_dir_make_tmp ("porthole-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (app, "libexec", NULL);
  g_autofree char *link = g_build_filename (folder, "porthole-scan", NULL);
  g_autofree char *target = g_canonicalize_filename (helper, NULL);
  const PortholeSandbox sandbox = { (char *) "org.example.App", app, (char *) "/usr" };
  const char *const spawn[]
      = { "flatpak-spawn", "--host", "--watch-bus", "--clear-env", "--directory=/" };
  g_auto (GStrv) argv = porthole_host_make_argv (&sandbox);
  PortholeScanner *scanner;

  g_assert_nonnull (argv);
  g_assert_cmpuint (g_strv_length (argv), ==, G_N_ELEMENTS (spawn) + 4);
  for (guint i = 0; i < G_N_ELEMENTS (spawn); i++)
    g_assert_cmpstr (argv[i], ==, spawn[i]);
  g_assert_true (g_str_has_prefix (argv[G_N_ELEMENTS (spawn)], "/usr/lib"));

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (symlink (target, link), ==, 0);
  scanner = porthole_scanner_new_for_host (
      porthole_host_new ((const char *const *) argv + G_N_ELEMENTS (spawn)));
  refresh (scanner);
  g_assert_cmpint (porthole_scanner_get_backend (scanner), ==, PORTHOLE_BACKEND_HOST);
  drop (scanner);

  g_unlink (link);
  g_rmdir (folder);
  g_rmdir (app);
}

/* Users are named as the system outside names them. */
static void
test_host_user (void)
{
  struct passwd *own = getpwuid (geteuid ());
  PortholeHost *host;
  ScanFrame request, reply;
  char name[SCAN_USER_MAX];

  if (own == NULL)
    {
      g_test_skip ("this user has no name");
      return;
    }

  host = make_host (helper, NULL);
  g_assert_cmpint (scan_frame_encode_number (SCAN_FRAME_USER, own->pw_uid, &request), ==, 0);
  g_assert_cmpint (porthole_host_request (host, &request, SCAN_FRAME_USER_NAME, &reply), ==, 0);
  g_assert_cmpint (scan_frame_decode_text (reply.data, reply.length, name, sizeof name), ==, 0);
  g_assert_cmpstr (name, ==, own->pw_name);
  scan_frame_clear (&reply);
  scan_frame_clear (&request);

  g_assert_cmpint (scan_frame_encode_number (SCAN_FRAME_USER, 4294967294, &request), ==, 0);
  g_assert_cmpint (porthole_host_request (host, &request, SCAN_FRAME_USER_NAME, &reply), ==,
                   -ENOENT);
  scan_frame_clear (&request);
  porthole_host_unref (host);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  helper = argv[1];

  g_test_add_func ("/listeners/scanner/refresh", test_refresh);
  g_test_add_func ("/listeners/scanner/refreshing", test_refreshing);
  g_test_add_func ("/scanner/again", test_again);
  g_test_add_func ("/listeners/scanner/running", test_running);
  g_test_add_func ("/listeners/scanner/stopped", test_stopped);
  g_test_add_func ("/listeners/scanner/end", test_end);
  g_test_add_func ("/listeners/scanner/peers", test_peers);
  g_test_add_func ("/listeners/host/works", test_host);
  g_test_add_data_func ("/listeners/host/ends", "/bin/false", test_host_bad);
  g_test_add_data_func ("/listeners/host/missing", "/nonexistent/helper", test_host_bad);
  g_test_add_data_func ("/listeners/host/babbles", "/usr/bin/yes", test_host_bad);
  g_test_add_func ("/listeners/host/version", test_host_version);
  g_test_add_func ("/listeners/host/command", test_host_command);
  g_test_add_func ("/listeners/host/user", test_host_user);

  return g_test_run ();
}
