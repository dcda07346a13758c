/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "common/files.h"
#include "scan/scan-cgroup.h"
#include "scan/scan-context.h"
#include "scan/scan-process.h"

/* A folder like /proc, made for each test. */
typedef struct
{
  char *root;
  char *proc;
  char *cgroup;
  ScanContext *context;
} Fixture;

static void
put (const char *folder, const char *name, const char *bytes, gssize length)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (parent, 0755), ==, 0);
  g_file_set_contents (path, bytes, length, &error);
  g_assert_no_error (error);
}

static void
put_link (const char *folder, const char *name, const char *target)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (parent, 0755), ==, 0);
  g_unlink (path);
  g_assert_cmpint (symlink (target, path), ==, 0);
}

static void
put_process (Fixture *fixture, int pid, int parent, guint64 start, const char *name)
{
  g_autofree char *folder = g_strdup_printf ("%s/%d", fixture->proc, pid);
  g_autofree char *fds = g_build_filename (folder, "fd", NULL);
  g_autofree char *stat = g_strdup_printf (
      "%d (%s) S %d 1 1 0 -1 4194560 1 0 0 0 0 0 0 0 20 0 1 0 %" G_GUINT64_FORMAT " 0 0\n", pid,
      name, parent, start);

  put (folder, "stat", stat, -1);
  put (folder, "cmdline", name, (gssize) strlen (name) + 1);
  put (folder, "cgroup", "0::/system.slice/web.service\n", -1);
  put_link (folder, "exe", "/usr/bin/server");
  put_link (folder, "cwd", "/srv");
  g_mkdir_with_parents (fds, 0755);
  put_link (fds, "0", "/dev/null");
  put_link (fds, "1", "pipe:[77]");
}

static void
hold (Fixture *fixture, int pid, int fd, guint64 inode)
{
  g_autofree char *name = g_strdup_printf ("%d/fd/%d", pid, fd);
  g_autofree char *target = g_strdup_printf ("socket:[%" G_GUINT64_FORMAT "]", inode);

  put_link (fixture->proc, name, target);
}

static void
let_go (Fixture *fixture, int pid, int fd)
{
  g_autofree char *path = g_strdup_printf ("%s/%d/fd/%d", fixture->proc, pid, fd);

  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
kill_process (Fixture *fixture, int pid)
{
  g_autofree char *path = g_strdup_printf ("%s/%d", fixture->proc, pid);

  remove_all (path);
}

static void
put_sockets (Fixture *fixture, const guint64 *inodes, guint n_inodes)
{
  g_autoptr (GString) text = g_string_new ("  sl  local_address rem_address   st\n");

  for (guint i = 0; i < n_inodes; i++)
    g_string_append_printf (text,
                            "%4u: 0100007F:%04X 00000000:0000 0A 00000000:00000000 00:00000000 "
                            "00000000     0        0 %" G_GUINT64_FORMAT " 1\n",
                            i, 8000 + i, inodes[i]);
  put (fixture->proc, "net/tcp", text->str, -1);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->root = g_dir_make_tmp ("porthole-scan-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->proc = g_build_filename (fixture->root, "proc", NULL);
  fixture->cgroup = g_build_filename (fixture->root, "cgroup", NULL);
  put (fixture->proc, "stat", "cpu 0 0\nbtime 1700000000\nprocesses 1\n", -1);
  put (fixture->proc, "self/uid_map", "         0          0 4294967295\n", -1);
  put_link (fixture->proc, "self/ns/pid", "pid:[4026531836]");
  g_mkdir_with_parents (fixture->cgroup, 0755);
  g_assert_cmpint (scan_context_new (fixture->proc, fixture->cgroup, &fixture->context), ==, 0);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  scan_context_free (fixture->context);
  remove_all (fixture->root);
  g_free (fixture->root);
  g_free (fixture->proc);
  g_free (fixture->cgroup);
}

static ScanTable *
refresh (Fixture *fixture, ScanFlags flags)
{
  ScanTable *table = NULL;

  g_assert_cmpint (scan_context_refresh (fixture->context, flags | SCAN_FLAGS_PROCNET, &table), ==,
                   0);
  g_assert_true (scan_table_check (table));
  g_assert_cmpint (table->source, ==, SCAN_SOURCE_PROCNET);
  return table;
}

static const ScanProcess *
owner (const ScanTable *table, guint socket, guint i)
{
  g_assert_cmpuint (socket, <, table->n_sockets);
  g_assert_cmpuint (i, <, table->sockets[socket].n_owners);
  return &table->processes[table->owners[table->sockets[socket].first_owner + i]];
}

static void
test_owner (Fixture *fixture, gconstpointer data)
{
  const guint64 inodes[] = { 101, 102 };
  ScanTable *table;
  const ScanProcess *process;

  put_sockets (fixture, inodes, 2);
  put_process (fixture, 1, 0, 1, "init");
  put_process (fixture, 42, 1, 500, "server");
  hold (fixture, 42, 3, 101);
  hold (fixture, 42, 4, 102);
  hold (fixture, 42, 9, 101);

  table = refresh (fixture, 0);
  g_assert_cmpuint (table->n_sockets, ==, 2);
  /* It has the first socket twice, and counts once. */
  g_assert_cmpuint (table->sockets[0].n_owners, ==, 1);
  process = owner (table, 0, 0);
  g_assert_cmpint (process->pid, ==, 42);
  g_assert_cmpstr (scan_table_text (table, process->name), ==, "server");
  g_assert_cmpstr (scan_table_text (table, process->executable), ==, "/usr/bin/server");
  g_assert_cmpstr (scan_table_text (table, process->directory), ==, "/srv");
  g_assert_cmpint (process->started, ==, 1700000005 * G_GINT64_CONSTANT (1000000));
  g_assert_cmpstr (scan_table_text (table, table->sockets[0].cgroup), ==,
                   "/system.slice/web.service");
  g_assert_cmpuint (process->parent, !=, 0);
  g_assert_cmpint (table->processes[process->parent - 1].pid, ==, 1);
  g_assert_cmpuint (table->walked, >=, 2);
  scan_table_free (table);

  /* Nothing is walked for what is known. */
  table = refresh (fixture, 0);
  g_assert_cmpuint (table->walked, ==, 0);
  g_assert_cmpint (owner (table, 1, 0)->pid, ==, 42);
  scan_table_free (table);
}

static void
test_prefork (Fixture *fixture, gconstpointer data)
{
  const guint64 inodes[] = { 101 };
  ScanTable *table;

  put_sockets (fixture, inodes, 1);
  put_process (fixture, 50, 0, 900, "worker");
  put_process (fixture, 40, 0, 800, "master");
  put_process (fixture, 60, 0, 901, "worker");
  hold (fixture, 50, 3, 101);
  hold (fixture, 40, 3, 101);
  hold (fixture, 60, 3, 101);

  table = refresh (fixture, 0);
  g_assert_cmpuint (table->sockets[0].n_owners, ==, 3);
  g_assert_cmpint (owner (table, 0, 0)->pid, ==, 40);
  g_assert_cmpint (owner (table, 0, 1)->pid, ==, 50);
  g_assert_cmpint (owner (table, 0, 2)->pid, ==, 60);
  scan_table_free (table);

  /* A worker more is found by the slow walk only, one less at once. */
  put_process (fixture, 70, 0, 902, "worker");
  hold (fixture, 70, 3, 101);
  kill_process (fixture, 50);
  table = refresh (fixture, 0);
  g_assert_cmpuint (table->sockets[0].n_owners, ==, 2);
  scan_table_free (table);
  table = refresh (fixture, SCAN_FLAGS_FULL_WALK);
  g_assert_cmpuint (table->sockets[0].n_owners, ==, 3);
  g_assert_cmpint (owner (table, 0, 2)->pid, ==, 70);
  scan_table_free (table);
}

static void
test_handed_over (Fixture *fixture, gconstpointer data)
{
  const guint64 inodes[] = { 101 };
  ScanTable *table;

  put_sockets (fixture, inodes, 1);
  put_process (fixture, 40, 0, 800, "old");
  hold (fixture, 40, 3, 101);
  scan_table_free (refresh (fixture, 0));

  put_process (fixture, 41, 0, 801, "new");
  hold (fixture, 41, 7, 101);
  let_go (fixture, 40, 3);
  table = refresh (fixture, 0);
  g_assert_cmpuint (table->sockets[0].n_owners, ==, 1);
  g_assert_cmpint (owner (table, 0, 0)->pid, ==, 41);
  scan_table_free (table);
}

/* The same pid, another process: nothing of the first is left. */
static void
test_reused_pid (Fixture *fixture, gconstpointer data)
{
  const guint64 inodes[] = { 101 };
  ScanTable *table;

  put_sockets (fixture, inodes, 1);
  put_process (fixture, 40, 0, 800, "first");
  hold (fixture, 40, 3, 101);
  scan_table_free (refresh (fixture, 0));

  kill_process (fixture, 40);
  put_process (fixture, 40, 0, 99000, "second");
  table = refresh (fixture, 0);
  g_assert_cmpuint (table->sockets[0].n_owners, ==, 0);
  g_assert_cmpuint (table->n_processes, ==, 0);
  scan_table_free (table);

  hold (fixture, 40, 3, 101);
  table = refresh (fixture, 0);
  g_assert_cmpuint (table->sockets[0].n_owners, ==, 1);
  g_assert_cmpstr (scan_table_text (table, owner (table, 0, 0)->name), ==, "second");
  g_assert_cmpuint (owner (table, 0, 0)->start_ticks, ==, 99000);
  scan_table_free (table);
}

static void
test_renamed (Fixture *fixture, gconstpointer data)
{
  const guint64 inodes[] = { 101 };
  ScanTable *table;

  put_sockets (fixture, inodes, 1);
  put_process (fixture, 40, 0, 800, "sh");
  hold (fixture, 40, 3, 101);
  scan_table_free (refresh (fixture, 0));

  put_process (fixture, 40, 0, 800, "httpd");
  table = refresh (fixture, 0);
  g_assert_cmpstr (scan_table_text (table, owner (table, 0, 0)->name), ==, "httpd");
  g_assert_cmpstr (scan_table_text (table, owner (table, 0, 0)->command), ==, "httpd");
  scan_table_free (table);
}

static void
test_vanished (Fixture *fixture, gconstpointer data)
{
  const guint64 inodes[] = { 101 };
  ScanTable *table;

  put_sockets (fixture, inodes, 1);
  put_process (fixture, 40, 0, 800, "a");

  /* Not found once may be bad luck; twice, with every process seen, it is the kernel's. */
  table = refresh (fixture, 0);
  g_assert_cmpint (table->sockets[0].hidden, ==, SCAN_HIDDEN_GONE);
  scan_table_free (table);
  table = refresh (fixture, 0);
  g_assert_cmpint (table->sockets[0].hidden, ==, SCAN_HIDDEN_KERNEL);
  g_assert_cmpuint (table->walked, >, 0);
  scan_table_free (table);
  table = refresh (fixture, 0);
  g_assert_cmpuint (table->walked, ==, 0);
  scan_table_free (table);
}

/* A process may end at any moment of a walk: after its folder was listed, after its open files
 * were read, and while its facts are. Others are found all the same, and nothing of it is
 * made up. */
static void
test_vanishing (Fixture *fixture, gconstpointer data)
{
  static const char *const missing[] = { "fd", "stat", "cmdline", "cgroup", "exe" };
  const guint64 inodes[] = { 101, 102 };

  put_sockets (fixture, inodes, G_N_ELEMENTS (inodes));
  put_process (fixture, 50, 0, 900, "stays");
  hold (fixture, 50, 3, 102);
  for (guint i = 0; i < G_N_ELEMENTS (missing); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/40/%s", fixture->proc, missing[i]);
      ScanContext *context;
      ScanTable *table = NULL;

      put_process (fixture, 40, 0, 800, "ends");
      hold (fixture, 40, 3, 101);
      remove_all (path);
      g_unlink (path);
      g_assert_cmpint (scan_context_new (fixture->proc, fixture->cgroup, &context), ==, 0);
      g_assert_cmpint (scan_context_refresh (context, SCAN_FLAGS_PROCNET, &table), ==, 0);
      g_assert_true (scan_table_check (table));
      g_assert_cmpuint (table->n_sockets, ==, 2);
      g_assert_cmpuint (table->sockets[1].n_owners, ==, 1);
      g_assert_cmpint (owner (table, 1, 0)->pid, ==, 50);

      if (i < 2)
        {
          /* Without open files, or without a start time, it is nobody's. */
          g_assert_cmpuint (table->sockets[0].n_owners, ==, 0);
          g_assert_cmpint (table->sockets[0].hidden, ==, SCAN_HIDDEN_GONE);
        }
      else
        {
          const ScanProcess *process = owner (table, 0, 0);

          g_assert_cmpint (process->pid, ==, 40);
          g_assert_cmpstr (scan_table_text (table, process->name), ==, "ends");
          if (strcmp (missing[i], "cmdline") == 0)
            g_assert_cmpuint (process->command_length, ==, 0);
          if (strcmp (missing[i], "exe") == 0)
            g_assert_cmpstr (scan_table_text (table, process->executable), ==, "");
        }
      scan_table_free (table);
      scan_context_free (context);
      kill_process (fixture, 40);
    }
}

static void
test_namespace (Fixture *fixture, gconstpointer data)
{
  const guint64 inodes[] = { 101, 0 };
  ScanTable *table;

  put_link (fixture->proc, "self/ns/pid", "pid:[4026532999]");
  scan_context_free (fixture->context);
  g_assert_cmpint (scan_context_new (fixture->proc, fixture->cgroup, &fixture->context), ==, 0);
  put_sockets (fixture, inodes, 2);
  put_process (fixture, 40, 0, 800, "a");

  scan_table_free (refresh (fixture, 0));
  table = refresh (fixture, 0);
  g_assert_cmpint (table->sockets[0].hidden, ==, SCAN_HIDDEN_NAMESPACE);
  g_assert_cmpint (table->sockets[1].hidden, ==, SCAN_HIDDEN_KERNEL);
  scan_table_free (table);
}

static void
test_sandbox (Fixture *fixture, gconstpointer data)
{
  const guint64 inodes[] = { 101 };
  ScanTable *table;

  put (fixture->proc, "self/uid_map", "      1000       1000          1\n", -1);
  scan_context_free (fixture->context);
  g_assert_cmpint (scan_context_new (fixture->proc, fixture->cgroup, &fixture->context), ==, 0);
  put_sockets (fixture, inodes, 1);

  table = refresh (fixture, 0);
  g_assert_true (table->user_namespace);
  g_assert_cmpint (table->sockets[0].hidden, ==, SCAN_HIDDEN_SANDBOX);
  scan_table_free (table);
}

/* Root in a sandbox has the number, and not the power. */
#define NOT_ALLOWED 10

/* Run as an ordinary user in a child, since root may read everything. */
static int
look_as_nobody (Fixture *fixture)
{
  ScanContext *context;
  ScanTable *table;

  if (setresgid (65534, 65534, 65534) < 0 || setresuid (65534, 65534, 65534) < 0)
    return NOT_ALLOWED;
  if (scan_context_new (fixture->proc, fixture->cgroup, &context) < 0)
    return 11;
  for (int i = 0; i < 2; i++)
    {
      if (scan_context_refresh (context, SCAN_FLAGS_PROCNET, &table) < 0)
        return 12;
      if (i == 0)
        scan_table_free (table);
    }
  if (table->sockets[0].n_owners != 0 || table->sockets[0].hidden != SCAN_HIDDEN_OTHER_USER)
    return 13;
  if (table->sockets[1].n_owners != 1)
    return 14;
  scan_table_free (table);
  scan_context_free (context);
  return 0;
}

static void
test_denied (Fixture *fixture, gconstpointer data)
{
  const guint64 inodes[] = { 101, 102 };
  g_autofree char *fds = g_build_filename (fixture->proc, "40", "fd", NULL);
  int status;
  pid_t child;

  if (geteuid () != 0)
    {
      g_test_skip ("only root can become another user");
      return;
    }

  put_sockets (fixture, inodes, 2);
  put_process (fixture, 40, 0, 800, "secret");
  put_process (fixture, 41, 0, 801, "open");
  hold (fixture, 40, 3, 101);
  hold (fixture, 41, 3, 102);
  g_assert_cmpint (chmod (fixture->root, 0755), ==, 0);
  g_assert_cmpint (chmod (fds, 0500), ==, 0);

  child = fork ();
  if (child == 0)
    _exit (look_as_nobody (fixture));
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  if (WEXITSTATUS (status) == NOT_ALLOWED)
    g_test_skip ("this root may not become another user");
  else
    g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

static void
test_sort (void)
{
  ScanSocketList list = { 0 };

  for (guint i = 0; i < 5000; i++)
    {
      ScanSocket socket = {
        .port = (guint16) g_test_rand_int_range (0, 1000) * 61,
        .protocol = g_test_rand_bit () ? 6 : 17,
        .family = g_test_rand_bit () ? 2 : 10,
        .cookie = i + 1,
      };

      g_assert_cmpint (scan_socket_list_add (&list, &socket), ==, 0);
    }
  g_assert_cmpint (scan_socket_list_sort (&list), ==, 0);
  g_assert_cmpuint (list.n_items, ==, 5000);
  for (gsize i = 1; i < list.n_items; i++)
    g_assert_cmpint (scan_socket_compare (&list.items[i - 1], &list.items[i]), <, 0);
  scan_socket_list_clear (&list);
}

/* Two socket tables, which are read one after the other. */
typedef struct
{
  char *path;
  char *texts[2];
} Tables;

static gpointer
write_tables (gpointer data)
{
  const Tables *tables = data;

  for (guint i = 0; i < G_N_ELEMENTS (tables->texts); i++)
    {
      int fd = open (tables->path, O_WRONLY | O_CLOEXEC);

      /* The next reading finds another one, or it would go on with this. */
      g_assert_cmpint (g_unlink (tables->path), ==, 0);
      g_assert_cmpint (mkfifo (tables->path, 0600), ==, 0);
      g_assert_cmpint (write (fd, tables->texts[i], strlen (tables->texts[i])), ==,
                       strlen (tables->texts[i]));
      close (fd);
    }
  return NULL;
}

/* A socket that its owner still has open isn't gone because one reading doesn't have it, and is
 * when two don't. */
static void
test_missing (Fixture *fixture, gconstpointer data)
{
  const guint64 inodes[] = { 101, 102 };
  Tables tables = { .path = g_build_filename (fixture->proc, "net/tcp", NULL) };
  GThread *writer;
  ScanTable *table;

  put_process (fixture, 42, 0, 500, "server");
  hold (fixture, 42, 3, 101);
  hold (fixture, 42, 4, 102);
  put_sockets (fixture, inodes, 1);
  g_assert_true (g_file_get_contents (tables.path, &tables.texts[0], NULL, NULL));
  put_sockets (fixture, inodes, 2);
  g_assert_true (g_file_get_contents (tables.path, &tables.texts[1], NULL, NULL));
  table = refresh (fixture, 0);
  g_assert_cmpuint (table->n_sockets, ==, 2);
  scan_table_free (table);

  g_assert_cmpint (g_unlink (tables.path), ==, 0);
  g_assert_cmpint (mkfifo (tables.path, 0600), ==, 0);
  writer = g_thread_new ("tables", write_tables, &tables);
  table = refresh (fixture, 0);
  g_assert_cmpuint (table->n_sockets, ==, 2);
  g_assert_cmpint (owner (table, 1, 0)->pid, ==, 42);
  scan_table_free (table);
  g_thread_join (writer);

  put_sockets (fixture, inodes, 1);
  table = refresh (fixture, 0);
  g_assert_cmpuint (table->n_sockets, ==, 1);
  scan_table_free (table);
  g_free (tables.path);
  g_free (tables.texts[0]);
  g_free (tables.texts[1]);
}

static void
test_unite (void)
{
  ScanSocketList list = { 0 }, other = { 0 };

  for (guint16 port = 1; port <= 30; port++)
    {
      ScanSocket socket = { .port = port, .cookie = port };

      if (port % 2 == 0)
        g_assert_cmpint (scan_socket_list_add (&list, &socket), ==, 0);
      if (port % 3 == 0)
        g_assert_cmpint (scan_socket_list_add (&other, &socket), ==, 0);
    }
  g_assert_cmpint (scan_socket_list_unite (&list, &other), ==, 0);
  g_assert_cmpuint (list.n_items, ==, 20);
  for (gsize i = 1; i < list.n_items; i++)
    g_assert_cmpint (scan_socket_compare (&list.items[i - 1], &list.items[i]), <, 0);
  scan_socket_list_clear (&list);
  scan_socket_list_clear (&other);
}

static void
test_hostile_names (Fixture *fixture, gconstpointer data)
{
  static const char command[] = "/bin/\xff\xfe\0--\x1b[31m\0\0last";
  const guint64 inodes[] = { 101 };
  ScanTable *table;
  const ScanProcess *process;

  put_sockets (fixture, inodes, 1);
  put_process (fixture, 40, 0, 800, "a) R 1 (\n\x1b]0;\xff");
  put (fixture->proc, "40/cmdline", command, sizeof command);
  put_link (fixture->proc, "40/exe", "/usr/bin/gone (deleted)");
  hold (fixture, 40, 3, 101);

  table = refresh (fixture, 0);
  process = owner (table, 0, 0);
  g_assert_cmpstr (scan_table_text (table, process->name), ==, "a) R 1 (\n\x1b]0;\xff");
  g_assert_cmpuint (process->start_ticks, ==, 800);
  g_assert_cmpstr (scan_table_text (table, process->executable), ==, "/usr/bin/gone (deleted)");
  g_assert_cmpmem (scan_table_text (table, process->command), process->command_length, command,
                   sizeof command);
  scan_table_free (table);
}

static void
test_long_command (Fixture *fixture, gconstpointer data)
{
  const guint64 inodes[] = { 101 };
  g_autofree char *command = g_malloc (3 * SCAN_COMMAND_MAX);
  ScanTable *table;
  const ScanProcess *process;

  memset (command, 'x', 3 * SCAN_COMMAND_MAX);
  put_sockets (fixture, inodes, 1);
  put_process (fixture, 40, 0, 800, "long");
  put (fixture->proc, "40/cmdline", command, 3 * SCAN_COMMAND_MAX);
  hold (fixture, 40, 3, 101);

  table = refresh (fixture, 0);
  process = owner (table, 0, 0);
  g_assert_cmpuint (process->command_length, ==, SCAN_COMMAND_MAX);
  g_assert_cmpuint (strlen (scan_table_text (table, process->command)), ==, SCAN_COMMAND_MAX - 1);
  scan_table_free (table);
}

/* A circle of parents, as reused pids could make one, ends. */
static void
test_parent_circle (Fixture *fixture, gconstpointer data)
{
  const guint64 inodes[] = { 101 };
  ScanTable *table;

  put_sockets (fixture, inodes, 1);
  put_process (fixture, 40, 41, 800, "a");
  put_process (fixture, 41, 40, 801, "b");
  hold (fixture, 40, 3, 101);
  table = refresh (fixture, 0);
  g_assert_cmpuint (table->n_processes, ==, 2);
  scan_table_free (table);
}

static guint64
inode_of (const char *path)
{
  struct stat status;

  g_assert_cmpint (stat (path, &status), ==, 0);
  return status.st_ino;
}

static void
test_cgroups (Fixture *fixture, gconstpointer data)
{
  g_autofree char *ssh = g_build_filename (fixture->cgroup, "system.slice", "ssh.service", NULL);
  g_autofree char *user = g_build_filename (fixture->cgroup, "user.slice", "user-1000.slice",
                                            "user@1000.service", "app.slice", NULL);
  ScanCgroups *cgroups;
  guint64 gone;

  g_mkdir_with_parents (ssh, 0755);
  g_assert_cmpint (scan_cgroups_new (-1, fixture->cgroup, &cgroups), ==, 0);
  g_assert_cmpstr (scan_cgroups_lookup (cgroups, inode_of (ssh)), ==, "/system.slice/ssh.service");
  g_assert_cmpstr (scan_cgroups_lookup (cgroups, inode_of (fixture->cgroup)), ==, "/");
  g_assert_null (scan_cgroups_lookup (cgroups, 0));
  g_assert_null (scan_cgroups_lookup (cgroups, G_MAXUINT64));

  /* A new one is found at its first look-up, and stays known when it is gone. */
  g_mkdir_with_parents (user, 0755);
  gone = inode_of (user);
  g_assert_cmpstr (scan_cgroups_lookup (cgroups, gone), ==,
                   "/user.slice/user-1000.slice/user@1000.service/app.slice");
  g_rmdir (user);
  scan_cgroups_retry (cgroups);
  g_assert_nonnull (scan_cgroups_lookup (cgroups, gone));
  scan_cgroups_free (cgroups);
}

#define add(name, function)                                                                        \
  g_test_add ("/scan/context/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("owner", test_owner);
  add ("prefork", test_prefork);
  add ("handed-over", test_handed_over);
  add ("reused-pid", test_reused_pid);
  add ("renamed", test_renamed);
  add ("vanished", test_vanished);
  add ("vanishing", test_vanishing);
  add ("namespace", test_namespace);
  add ("sandbox", test_sandbox);
  add ("denied", test_denied);
  add ("hostile-names", test_hostile_names);
  add ("long-command", test_long_command);
  add ("parent-circle", test_parent_circle);
  add ("cgroups", test_cgroups);
  add ("missing", test_missing);
  g_test_add_func ("/scan/socket/sort", test_sort);
  g_test_add_func ("/scan/socket/unite", test_unite);

  return g_test_run ();
}
