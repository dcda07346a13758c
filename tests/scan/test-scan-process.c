/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What can only be seen in the kernel's own /proc: processes of this test's that come, change and
 * go. See test-scan-context.c for folders that are made up. */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "scan/scan-cgroup.h"
#include "scan/scan-context.h"
#include "scan/scan-process.h"

#define N_CHILDREN 24

/* A quarter of these may be kept open. */
#define FEW_DESCRIPTORS 64

/* Whether a table's socket with this inode is held by a process. */
static gboolean
is_held_by (const ScanTable *table, guint64 inode, pid_t pid)
{
  for (guint i = 0; i < table->n_sockets; i++)
    {
      const ScanSocket *socket = &table->sockets[i];

      for (guint j = 0; socket->inode == inode && j < socket->n_owners; j++)
        {
          if (table->processes[table->owners[socket->first_owner + j]].pid == pid)
            return TRUE;
        }
    }

  return FALSE;
}

static gboolean
finds (ScanContext *context, ScanFlags flags, guint64 inode, pid_t pid)
{
  ScanTable *table;
  gboolean found;

  g_assert_cmpint (scan_context_refresh (context, flags, &table), ==, 0);
  found = is_held_by (table, inode, pid);
  scan_table_free (table);
  return found;
}

/* On the real /proc: a further holder is found by looking into what is new, and is gone at once. */
static void
test_further_holder (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSocket) socket
      = g_socket_new (G_SOCKET_FAMILY_IPV4, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP, &error);
  ScanContext *context;
  struct stat status;
  pid_t child;

  g_assert_no_error (error);
  g_assert_true (g_socket_listen (socket, &error));
  g_assert_cmpint (fstat (g_socket_get_fd (socket), &status), ==, 0);
  g_assert_cmpint (scan_context_new (NULL, NULL, &context), ==, 0);
  if (!finds (context, SCAN_FLAGS_NONE, status.st_ino, getpid ()))
    {
      g_test_skip ("a user namespace hides even one's own processes");
      scan_context_free (context);
      return;
    }

  child = fork ();
  if (child == 0)
    {
      prctl (PR_SET_PDEATHSIG, SIGKILL);
      for (;;)
        pause ();
    }
  g_assert_true (finds (context, SCAN_FLAGS_CHANGED_WALK, status.st_ino, child));
  g_assert_true (finds (context, SCAN_FLAGS_NONE, status.st_ino, child));
  g_assert_true (finds (context, SCAN_FLAGS_NONE, status.st_ino, getpid ()));
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  g_assert_false (finds (context, SCAN_FLAGS_NONE, status.st_ino, child));
  g_assert_true (finds (context, SCAN_FLAGS_NONE, status.st_ino, getpid ()));
  scan_context_free (context);
}

/* A child that listens, and calls itself otherwise when it gets a signal. */
typedef struct
{
  pid_t pid;
  guint64 inode;
} Child;

static void
become_another_cb (int number)
{
  prctl (PR_SET_NAME, "another");
}

static void
listen_and_wait (int to)
{
  int fd = socket (AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  Child self = { .pid = getpid () };
  struct stat status;
  sigset_t none;

  signal (SIGUSR1, become_another_cb);
  sigemptyset (&none);
  if (fd < 0 || listen (fd, 1) < 0 || fstat (fd, &status) < 0)
    _exit (1);
  self.inode = status.st_ino;
  while (write (to, &self, sizeof self) == sizeof self)
    sigsuspend (&none);
  _exit (0);
}

static const char *
name_of (const ScanTable *table, pid_t pid)
{
  for (guint i = 0; i < table->n_processes; i++)
    {
      if (table->processes[i].pid == pid)
        return table->text + table->processes[i].name;
    }

  return NULL;
}

/* How many of the children are held to have their sockets, and to be called @name. */
static guint
count_found (ScanContext *context, const Child *children, const char *name)
{
  ScanTable *table;
  guint n_found = 0;

  g_assert_cmpint (scan_context_refresh (context, SCAN_FLAGS_NONE, &table), ==, 0);
  for (guint i = 0; i < N_CHILDREN; i++)
    n_found += is_held_by (table, children[i].inode, children[i].pid)
               && g_strcmp0 (name_of (table, children[i].pid), name) == 0;
  scan_table_free (table);
  return n_found;
}

/* There are more owners than files may be kept open: what becomes of the others is seen as well. */
static void
test_few_descriptors (void)
{
  struct rlimit before, few = { .rlim_cur = FEW_DESCRIPTORS };
  Child children[N_CHILDREN];
  sigset_t signals, old;
  ScanContext *context;
  char name[16];
  int fds[2];

  g_assert_no_errno (prctl (PR_GET_NAME, name));
  g_assert_no_errno (getrlimit (RLIMIT_NOFILE, &before));
  few.rlim_max = before.rlim_max;
  g_assert_no_errno (setrlimit (RLIMIT_NOFILE, &few));
  g_assert_no_errno (pipe (fds));

  /* It comes only where it is waited for. */
  sigemptyset (&signals);
  sigaddset (&signals, SIGUSR1);
  g_assert_no_errno (sigprocmask (SIG_BLOCK, &signals, &old));
  for (guint i = 0; i < N_CHILDREN; i++)
    {
      if (fork () == 0)
        listen_and_wait (fds[1]);
      g_assert_cmpint (read (fds[0], &children[i], sizeof *children), ==, sizeof *children);
    }
  g_assert_no_errno (sigprocmask (SIG_SETMASK, &old, NULL));

  g_assert_cmpint (scan_context_new (NULL, NULL, &context), ==, 0);
  if (count_found (context, children, name) == 0)
    g_test_skip ("a user namespace hides even one's own processes");
  else
    {
      Child told;

      for (guint round = 0; round < 20; round++)
        g_assert_cmpuint (count_found (context, children, name), ==, N_CHILDREN);

      for (guint i = 0; i < N_CHILDREN; i++)
        {
          g_assert_no_errno (kill (children[i].pid, SIGUSR1));
          g_assert_cmpint (read (fds[0], &told, sizeof told), ==, sizeof told);
        }
      g_assert_cmpuint (count_found (context, children, "another"), ==, N_CHILDREN);

      g_assert_no_errno (kill (children[N_CHILDREN - 1].pid, SIGKILL));
      g_assert_cmpint (waitpid (children[N_CHILDREN - 1].pid, NULL, 0), ==,
                       children[N_CHILDREN - 1].pid);
      g_assert_cmpuint (count_found (context, children, "another"), ==, N_CHILDREN - 1);
    }

  scan_context_free (context);
  for (guint i = 0; i < N_CHILDREN; i++)
    {
      kill (children[i].pid, SIGKILL);
      waitpid (children[i].pid, NULL, 0);
    }
  close (fds[0]);
  close (fds[1]);
  g_assert_no_errno (setrlimit (RLIMIT_NOFILE, &before));
}

static void
test_mountinfo (void)
{
  static const char hybrid[]
      = "31 24 0:27 / /sys/fs/cgroup ro,nosuid - tmpfs tmpfs ro,mode=755\n"
        "32 31 0:28 / /sys/fs/cgroup/uni\\040fied rw,nosuid shared:10 - cgroup2 cgroup2 rw\n"
        "33 31 0:29 / /sys/fs/cgroup/systemd rw - cgroup cgroup rw,name=systemd\n";
  char path[64];

  g_assert_cmpint (scan_cgroup_parse_mount (hybrid, strlen (hybrid), path, sizeof path), ==, 0);
  g_assert_cmpstr (path, ==, "/sys/fs/cgroup/uni fied");
  g_assert_cmpint (scan_cgroup_parse_mount (hybrid, strlen (hybrid), path, 10), ==, -ENAMETOOLONG);
  g_assert_cmpint (scan_cgroup_parse_mount ("", 0, path, sizeof path), ==, -ENODATA);
  g_assert_cmpint (scan_cgroup_parse_mount (" - cgroup2 ", 11, path, sizeof path), ==, -ENODATA);
}

static void
test_process_cgroup (void)
{
  static const struct
  {
    const char *text;
    const char *path;
  } cases[] = {
    { "0::/user.slice/a.scope\n", "/user.slice/a.scope" },
    { "9:name=systemd:/system.slice/b.service\n8:pids:/x\n0::/\n", "/system.slice/b.service" },
    { "0::/\n1:name=systemd:/system.slice/b.service\n", "/system.slice/b.service" },
    { "9:name=systemd:/old\n0::/new\n", "/new" },
    { "0::/with:colon\n", "/with:colon" },
    { "8:pids:/\n0::/\n", "/" },
  };
  char path[64];

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (
          scan_process_parse_cgroup (cases[i].text, strlen (cases[i].text), path, sizeof path), ==,
          0);
      g_assert_cmpstr (path, ==, cases[i].path);
    }
  g_assert_cmpint (scan_process_parse_cgroup ("8:pids:/\n", 9, path, sizeof path), ==, -ENODATA);
}

/* A child of this test that listens, so that it can be ended. */
static pid_t
spawn_listener (guint64 *inode)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSocket) socket
      = g_socket_new (G_SOCKET_FAMILY_IPV4, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP, &error);
  struct stat status;
  pid_t child;

  g_assert_no_error (error);
  g_assert_cmpint (fstat (g_socket_get_fd (socket), &status), ==, 0);
  *inode = status.st_ino;
  child = fork ();
  if (child == 0)
    {
      prctl (PR_SET_PDEATHSIG, SIGKILL);
      for (;;)
        pause ();
    }

  return child;
}

static void
test_signal (void)
{
  g_autofd int proc_fd = open ("/proc", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  guint64 inode;
  pid_t child;
  bool exited = false;
  ScanStat stat;
  int status;

  if (g_getenv ("PORTHOLE_VALGRIND") != NULL)
    {
      g_test_skip ("valgrind doesn't know pidfd_send_signal()");
      return;
    }

  child = spawn_listener (&inode);
  g_assert_cmpint (scan_process_read_stat (proc_fd, child, &stat), ==, 0);
  g_assert_cmpint (stat.parent, ==, getpid ());

  /* Another process, another socket, another signal: nothing happens. */
  g_assert_cmpint (
      scan_process_signal (proc_fd, child, stat.start_ticks + 1, inode, SIGTERM, 0, &exited), ==,
      -ESRCH);
  g_assert_cmpint (
      scan_process_signal (proc_fd, child, stat.start_ticks, inode + 1, SIGTERM, 0, &exited), ==,
      -ENOTSOCK);
  g_assert_cmpint (
      scan_process_signal (proc_fd, child, stat.start_ticks, inode, SIGHUP, 0, &exited), ==,
      -EINVAL);
  g_assert_cmpint (scan_process_signal (proc_fd, 1, stat.start_ticks, inode, SIGTERM, 0, &exited),
                   ==, -EINVAL);
  g_assert_cmpint (waitpid (child, &status, WNOHANG), ==, 0);

  g_assert_cmpint (
      scan_process_signal (proc_fd, child, stat.start_ticks, inode, SIGTERM, 5000, &exited), ==, 0);
  g_assert_true (exited);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  g_assert_cmpint (WTERMSIG (status), ==, SIGTERM);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scan/process/further-holder", test_further_holder);
  g_test_add_func ("/scan/process/few-descriptors", test_few_descriptors);
  g_test_add_func ("/scan/process/mountinfo", test_mountinfo);
  g_test_add_func ("/scan/process/cgroup", test_process_cgroup);
  g_test_add_func ("/scan/process/signal", test_signal);

  return g_test_run ();
}
