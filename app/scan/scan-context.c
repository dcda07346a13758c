/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <errno.h>
#include <fcntl.h>
#include <linux/magic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/utsname.h>
#include <sys/vfs.h>
#include <time.h>
#include <unistd.h>

#include "scan/scan-context-private.h"
#include "scan/scan-diag.h"
#include "scan/scan-errno.h"
#include "scan/scan-procnet.h"
#include "scan/scan-table-builder.h"

/* Inode of the initial PID namespace (PROC_PID_INIT_INO in linux/proc_ns.h). */
#define INITIAL_PID_NAMESPACE "pid:[4026531836]"

/* By how much the clock may drift without times being told anew, in seconds. */
#define CLOCK_TOLERANCE 2

/* Whether uids are translated here: then foreign users read as the overflow uid. */
static bool
in_user_namespace (int proc_fd)
{
  char text[256];
  unsigned inside, outside, count;

  if (scan_read_file (proc_fd, "self/uid_map", text, sizeof text) < 0)
    return false;

  return sscanf (text, "%u %u %u", &inside, &outside, &count) != 3 || inside != 0 || outside != 0
         || count != UINT32_MAX;
}

static bool
in_initial_pid_namespace (int proc_fd)
{
  char link[64];
  ssize_t length = readlinkat (proc_fd, "self/ns/pid", link, sizeof link - 1);

  if (length < 0)
    return false;
  link[length] = '\0';

  return strcmp (link, INITIAL_PID_NAMESPACE) == 0;
}

/* Only the kernel's own /proc counts a process's open files in its folder's size, since
 * Linux 6.2; a copy made for a test does not. */
static bool
is_procfs (int fd)
{
  struct statfs status;

  return fstatfs (fd, &status) == 0 && status.f_type == PROC_SUPER_MAGIC;
}

static bool
counts_files (int proc_fd)
{
  struct stat status;

  return is_procfs (proc_fd) && fstatat (proc_fd, "self/fd", &status, 0) == 0 && status.st_size > 0;
}

/* The kernel counts a process's start from the boot clock's zero; /proc/stat says the same, but
 * takes as long as a hundred processes. */
static int64_t
boot_time (const ScanContext *context)
{
  struct timespec now, since_boot;
  int64_t seconds;

  if (is_procfs (context->known.proc_fd) && clock_gettime (CLOCK_REALTIME, &now) == 0
      && clock_gettime (CLOCK_BOOTTIME, &since_boot) == 0)
    return now.tv_sec - since_boot.tv_sec - (now.tv_nsec < since_boot.tv_nsec);

  return scan_process_boot_time (context->known.proc_fd, &seconds) == 0 ? seconds : 0;
}

/* The clock may be set while this runs. What the two calls take between them isn't a change, or
 * every start of a process would move by a second now and then. */
static void
follow_clock (ScanContext *context)
{
  int64_t seconds = boot_time (context);
  int64_t change = seconds - context->boot_time;

  if (change < -CLOCK_TOLERANCE || change > CLOCK_TOLERANCE)
    context->boot_time = seconds;
}

static unsigned
missing_protocols (int proc_fd)
{
  /* Asking for SCTP loads its module; it isn't used where it isn't loaded. */
  unsigned missing = faccessat (proc_fd, "net/sctp/eps", R_OK, 0) < 0 ? SCAN_DIAG_NO_SCTP : 0;

  if (faccessat (proc_fd, "sys/net/mptcp/enabled", F_OK, 0) < 0)
    missing |= SCAN_DIAG_NO_MPTCP;

  return missing;
}

/**
 * scan_context_new:
 * @proc: (nullable): a folder like `/proc`, %NULL for that
 * @cgroup: (nullable): where cgroup2 is mounted, %NULL to find it out
 * @ret_context: (out): to be freed with [func@scan_context_free]
 *
 * Makes what remembers owners between snapshots. Without cgroup2 there are no cgroups.
 *
 * Returns: 0, or a negative errno when @proc can't be opened
 */
int
scan_context_new (const char *proc, const char *cgroup, ScanContext **ret_context)
{
  ScanContext *context = calloc (1, sizeof *context);
  int fd;

  if (context == NULL)
    return -ENOMEM;

  fd = open (proc != NULL ? proc : "/proc", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0)
    {
      int error = scan_errno ();

      free (context);
      return error;
    }

  context->known.proc_fd = fd;
  context->known.counts_files = counts_files (fd);
  context->uid = geteuid ();
  /* There always is a first process; it can't be seen where /proc is mounted with hidepid. */
  context->hides_processes = is_procfs (fd) && faccessat (fd, "1", F_OK, 0) < 0;
  context->user_namespace = in_user_namespace (fd);
  context->sees_all_processes = in_initial_pid_namespace (fd);
  context->missing = missing_protocols (fd);
  context->boot_time = boot_time (context);
  if (scan_cgroups_new (fd, cgroup, &context->cgroups) < 0)
    context->cgroups = NULL;

  *ret_context = context;
  return 0;
}

/**
 * scan_context_free:
 * @context: (nullable): a context
 *
 * Frees it.
 */
void
scan_context_free (ScanContext *context)
{
  if (context == NULL)
    return;

  scan_known_clear (&context->known);
  scan_cgroups_free (context->cgroups);
  scan_map_clear (&context->inodes);
  scan_map_clear (&context->searched);
  scan_map_clear (&context->reasons);
  scan_seen_clear (&context->seen);
  scan_socket_list_clear (&context->multipath);
  close (context->known.proc_fd);
  free (context);
}

/**
 * scan_context_proc_fd:
 * @context: a context
 *
 * Gives the descriptor of its `/proc`.
 *
 * Returns: a file descriptor that stays the context's
 */
int
scan_context_proc_fd (const ScanContext *context)
{
  return context->known.proc_fd;
}

static int
list_sockets (ScanContext *context, ScanFlags flags, ScanSocketList *list, ScanSource *source)
{
  int status = -ENOSYS;

  *source = SCAN_SOURCE_DIAG;
  if (!(flags & SCAN_FLAGS_PROCNET))
    status = scan_diag_sockets (&context->missing, list);
  if (status < 0 && status != -ENOMEM && status != -EMFILE && status != -ENFILE)
    {
      *source = SCAN_SOURCE_PROCNET;
      list->n_items = 0;
      status = scan_procnet_sockets (context->known.proc_fd, list);
    }

  return status;
}

/*< private >
 * scan_context_index:
 * @context: a context
 * @list: the sockets
 *
 * Notes the sockets' places in the list by inode.
 *
 * Returns: 0, or -ENOMEM
 */
int
scan_context_index (ScanContext *context, const ScanSocketList *list)
{
  scan_map_empty (&context->inodes);
  for (size_t i = 0; i < list->n_items; i++)
    {
      if (list->items[i].inode != 0
          && scan_map_set (&context->inodes, list->items[i].inode, (uint32_t) i) < 0)
        return -ENOMEM;
    }

  return 0;
}

/* Asking for MPTCP takes the kernel three times as long as all other sockets together, so it isn't
 * asked where there are none. Since Linux 6.2 it counts them; before, it always says 0. */
static bool
may_have_multipath (const ScanContext *context)
{
  struct utsname name;
  unsigned major, minor;
  char text[16 * 1024];
  ssize_t length;

  if (!is_procfs (context->known.proc_fd) || uname (&name) < 0
      || sscanf (name.release, "%u.%u", &major, &minor) != 2 || major < 6
      || (major == 6 && minor < 2))
    return true;

  length = scan_read_file (context->known.proc_fd, "net/protocols", text, sizeof text);
  return length < 0 || scan_procnet_count (text, (size_t) length, "MPTCP") != 0
         || scan_procnet_count (text, (size_t) length, "MPTCPv6") > 0;
}

/*< private >
 * scan_context_join:
 * @context: a context whose sockets are indexed
 * @flags: what to do
 * @ask: whether to ask the kernel anew
 * @list: (inout): the sockets
 *
 * Marks the sockets that speak MPTCP. They are asked for seldom: newer kernels give the TCP
 * socket inside the right inode, so that all there is to learn is that it is one. Older ones give
 * another inode that nobody has open: then there is a socket without an owner, which is a reason
 * to ask.
 *
 * Returns: 0, or -ENOMEM
 */
int
scan_context_join (ScanContext *context, ScanFlags flags, bool ask, ScanSocketList *list)
{
  if (flags & SCAN_FLAGS_PROCNET)
    return 0;

  if (ask)
    {
      context->multipath.n_items = 0;
      if (may_have_multipath (context))
        scan_diag_multipath (&context->missing, &context->multipath);
    }
  if (context->multipath.n_items == 0)
    return 0;

  scan_diag_join_multipath (list, &context->multipath);
  return scan_context_index (context, list);
}

/* Sockets that close while a dump is made may hide others of their bucket, or the kernel says that
 * it was interrupted until one takes what it gives. A socket has ended when two dumps don't have
 * it, or its owner has it no longer. */
static int
list_missing (ScanContext *context, ScanFlags flags, ScanSource source, ScanSocketList *list)
{
  ScanSocketList again = { 0 };
  ScanSource other;
  int status = 0;

  if (!scan_known_misses (&context->known, &context->inodes))
    return 0;

  if (list_sockets (context, flags, &again, &other) == 0 && other == source)
    status = scan_socket_list_unite (list, &again);
  scan_socket_list_clear (&again);
  if (status == 0)
    status = scan_context_index (context, list);
  if (status == 0)
    status = scan_context_join (context, flags, false, list);

  return status;
}

/**
 * scan_context_refresh:
 * @context: a context
 * @flags: what to do
 * @ret_table: (out): the snapshot, to be freed with [func@scan_table_free]
 *
 * Takes a snapshot. Owners that are known are verified; processes are searched only for sockets
 * that have none. Blocks: some milliseconds, more when there are thousands of processes.
 *
 * Returns: 0, or a negative errno when neither sock_diag nor /proc/net could be read, or there
 *   were too few descriptors (-EMFILE, -ENFILE) to look for owners
 */
int
scan_context_refresh (ScanContext *context, ScanFlags flags, ScanTable **ret_table)
{
  const ScanFlags slow = SCAN_FLAGS_FULL_WALK | SCAN_FLAGS_CHANGED_WALK;
  const ScanFlags ask = slow | SCAN_FLAGS_NO_OWNERS;
  ScanSocketList list = { 0 };
  ScanSource source;
  ScanTable *table = NULL;
  int status;

  context->known.generation++;
  context->n_walked = 0;
  /* A protocol's module may have been loaded in the meantime. */
  if (flags & slow)
    {
      context->missing = missing_protocols (context->known.proc_fd);
      follow_clock (context);
    }

  status = list_sockets (context, flags, &list, &source);
  if (status == 0)
    status = scan_context_index (context, &list);
  if (status == 0)
    status = scan_context_join (context, flags, flags & ask, &list);
  if (status == 0 && !(flags & SCAN_FLAGS_NO_OWNERS))
    status = list_missing (context, flags, source, &list);
  if (status < 0)
    {
      scan_socket_list_clear (&list);
      return status;
    }

  if (!(flags & SCAN_FLAGS_NO_OWNERS))
    {
      status = scan_search_owners (context, flags, &list);
      if (status < 0)
        {
          scan_socket_list_clear (&list);
          return status;
        }
      scan_reason_explain (context, (flags & slow) != 0, &list);
    }
  if ((flags & slow) && context->cgroups != NULL)
    scan_cgroups_retry (context->cgroups);

  status = scan_table_build (&list, flags & SCAN_FLAGS_NO_OWNERS ? NULL : &context->known,
                             &context->inodes, context->cgroups, context->boot_time, &table);
  scan_socket_list_clear (&list);
  if (!(flags & SCAN_FLAGS_NO_OWNERS))
    scan_known_sweep (&context->known);
  if (status < 0)
    return status;

  table->source = source;
  table->user_namespace = context->user_namespace;
  table->walked = context->n_walked;
  *ret_table = table;
  return 0;
}
