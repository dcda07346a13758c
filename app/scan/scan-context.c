/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "scan/scan-context.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/magic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <time.h>
#include <unistd.h>

#include "scan/scan-cgroup.h"
#include "scan/scan-diag.h"
#include "scan/scan-folder.h"
#include "scan/scan-known.h"
#include "scan/scan-map.h"
#include "scan/scan-procnet.h"
#include "scan/scan-table-builder.h"

/* A new socket may have gone, or be handed over, while it is searched for: it is searched for
 * in this many refreshes before that is left to the full walks. */
#define N_SEARCHES 2

/* A cgroup with more processes than this is not a shortcut. */
#define MAX_CGROUP_BYTES 4096

/* Inode of the initial PID namespace (PROC_PID_INIT_INO in linux/proc_ns.h). */
#define INITIAL_PID_NAMESPACE "pid:[4026531836]"

struct ScanContext
{
  ScanKnownSet known;
  ScanCgroups *cgroups;
  ScanMap inodes;
  ScanMap searched;
  ScanSocketList multipath;
  int64_t boot_time;
  unsigned missing;
  bool user_namespace;
  bool sees_all_processes;
};

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

/* Only the kernel's own /proc counts a process's open files in its folder's size; a copy made
 * for a test does not. */
static bool
is_procfs (int fd)
{
  struct statfs status;

  return fstatfs (fd, &status) == 0 && status.f_type == PROC_SUPER_MAGIC;
}

/* The kernel counts a process's start from the boot clock's zero; /proc/stat says the same, but
 * takes as long as a hundred processes. */
static int64_t
boot_time (const ScanContext *context)
{
  struct timespec now, since_boot;
  int64_t seconds;

  if (context->known.counts_files && clock_gettime (CLOCK_REALTIME, &now) == 0
      && clock_gettime (CLOCK_BOOTTIME, &since_boot) == 0)
    return now.tv_sec - since_boot.tv_sec - (now.tv_nsec < since_boot.tv_nsec);

  return scan_process_boot_time (context->known.proc_fd, &seconds) == 0 ? seconds : 0;
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
      int error = -errno;

      free (context);
      return error;
    }

  context->known.proc_fd = fd;
  context->known.counts_files = is_procfs (fd);
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
  if (status < 0 && status != -ENOMEM)
    {
      *source = SCAN_SOURCE_PROCNET;
      list->n_items = 0;
      status = scan_procnet_sockets (context->known.proc_fd, list);
    }

  return status;
}

static int
index_inodes (ScanContext *context, const ScanSocketList *list)
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

/* MPTCP's sockets are asked for seldom: newer kernels give the TCP socket inside the right inode,
 * so that all there is to learn is that it is one. Older ones give another inode that nobody
 * has open: then there is a socket without an owner, which is a reason to ask. */
static int
join_multipath (ScanContext *context, ScanFlags flags, bool ask, ScanSocketList *list)
{
  if (flags & SCAN_FLAGS_PROCNET)
    return 0;

  if (ask)
    {
      context->multipath.n_items = 0;
      scan_diag_multipath (&context->missing, &context->multipath);
    }
  if (context->multipath.n_items == 0)
    return 0;

  scan_diag_join_multipath (list, &context->multipath);
  return index_inodes (context, list);
}

static void
verify_owners (ScanContext *context)
{
  /* Walking an owner may add to the set, at its end. */
  size_t n_items = context->known.n_items;

  for (size_t i = 0; i < n_items; i++)
    {
      ScanKnown *known = context->known.items[i];

      if (known->n_holdings > 0 && scan_known_verify (&context->known, known, &context->inodes) < 0)
        known->n_holdings = 0;
    }
}

/* Counts each socket's holders in @n_owners. */
static void
count_owners (const ScanContext *context, ScanSocketList *list)
{
  for (size_t i = 0; i < list->n_items; i++)
    list->items[i].n_owners = 0;

  for (size_t i = 0; i < context->known.n_items; i++)
    {
      const ScanKnown *known = context->known.items[i];

      for (size_t j = 0; j < known->n_holdings; j++)
        {
          uint32_t index;

          if (scan_map_get (&context->inodes, known->holdings[j].inode, &index))
            list->items[index].n_owners++;
        }
    }
}

/* The sockets that have no owner yet and haven't been searched for often enough. */
static size_t
count_wanted (const ScanContext *context, const ScanSocketList *list)
{
  size_t n_wanted = 0;

  for (size_t i = 0; i < list->n_items; i++)
    {
      const ScanSocket *socket = &list->items[i];
      uint32_t n_searches = 0;

      if (socket->inode == 0 || socket->n_owners > 0)
        continue;
      scan_map_get (&context->searched, socket->inode, &n_searches);
      n_wanted += n_searches < N_SEARCHES;
    }

  return n_wanted;
}

static void
walk_once (ScanContext *context, pid_t pid)
{
  ScanKnown *known = scan_known_find (&context->known, pid);

  if (known == NULL || known->walked != context->known.generation)
    scan_known_walk (&context->known, pid, &context->inodes);
}

/* The processes of a socket's cgroup most likely hold it. */
static void
walk_cgroup (ScanContext *context, uint64_t id)
{
  const char *cgroup = scan_cgroups_lookup (context->cgroups, id);
  char path[PATH_MAX], text[MAX_CGROUP_BYTES];
  char *at = text;
  ssize_t length;

  if (cgroup == NULL || strcmp (cgroup, "/") == 0
      || (size_t) snprintf (path, sizeof path, "%s/cgroup.procs", cgroup + 1) >= sizeof path)
    return;
  length = scan_read_file (scan_cgroups_fd (context->cgroups), path, text, sizeof text);
  if (length <= 0 || (size_t) length == sizeof text - 1)
    return;

  while (*at != '\0')
    {
      char *end;
      long pid = strtol (at, &end, 10);

      if (end == at)
        break;
      if (pid > 0)
        walk_once (context, (pid_t) pid);
      at = *end == '\n' ? end + 1 : end;
    }
}

/* Tries where a new socket's owner most likely is. */
static void
search_cgroups (ScanContext *context, const ScanSocketList *list)
{
  ScanMap tried = { 0 };

  for (size_t i = 0; i < list->n_items && context->cgroups != NULL; i++)
    {
      const ScanSocket *socket = &list->items[i];
      uint32_t ignored;

      if (socket->inode == 0 || socket->n_owners > 0 || socket->cgroup_id == 0
          || scan_map_get (&tried, socket->cgroup_id, &ignored))
        continue;
      scan_map_set (&tried, socket->cgroup_id, 1);
      walk_cgroup (context, socket->cgroup_id);
    }
  scan_map_clear (&tried);
}

/* Tries the owners that have just closed a socket: they may have opened another one for it,
 * which the number of their open files doesn't tell. */
static void
search_losers (ScanContext *context, const ScanSocketList *list)
{
  size_t n_known = context->known.n_items;

  for (size_t i = 0; i < n_known; i++)
    {
      const ScanKnown *known = context->known.items[i];

      if (known->lost == context->known.generation)
        walk_once (context, known->stat.pid);
    }
}

/* Tries the owners that are known already and of the same user. */
static void
search_owners (ScanContext *context, const ScanSocketList *list)
{
  size_t n_known = context->known.n_items;
  ScanMap tried = { 0 };

  for (size_t i = 0; i < list->n_items; i++)
    {
      const ScanSocket *socket = &list->items[i];
      uint32_t ignored;

      if (socket->inode == 0 || socket->n_owners > 0
          || scan_map_get (&tried, (uint64_t) socket->uid + 1, &ignored))
        continue;
      scan_map_set (&tried, (uint64_t) socket->uid + 1, 1);
      for (size_t j = 0; j < n_known; j++)
        {
          const ScanKnown *known = context->known.items[j];

          if (known->uid == socket->uid && known->n_holdings > 0)
            walk_once (context, known->stat.pid);
        }
    }
  scan_map_clear (&tried);
}

static void
walk_everything (ScanContext *context)
{
  const ScanFolderEntry *entry;
  ScanFolder *folder;

  if (scan_folder_open (context->known.proc_fd, ".", &folder) < 0)
    return;

  context->known.denied = false;
  while (scan_folder_next (folder, &entry) > 0)
    {
      if (entry->name[0] >= '1' && entry->name[0] <= '9')
        walk_once (context, (pid_t) strtol (entry->name, NULL, 10));
    }
  scan_folder_close (folder);
}

/* Remembers what was searched for in vain, so that the next refresh need not. */
static void
note_searches (ScanContext *context, const ScanSocketList *list, bool searched)
{
  ScanMap notes = { 0 };

  for (size_t i = 0; i < list->n_items; i++)
    {
      const ScanSocket *socket = &list->items[i];
      uint32_t n_searches = 0;

      if (socket->inode == 0 || socket->n_owners > 0)
        continue;
      scan_map_get (&context->searched, socket->inode, &n_searches);
      if (searched && n_searches < N_SEARCHES)
        n_searches++;
      scan_map_set (&notes, socket->inode, n_searches);
    }

  scan_map_clear (&context->searched);
  context->searched = notes;
}

static void
forget_walks (ScanContext *context)
{
  for (size_t i = 0; i < context->known.n_items; i++)
    context->known.items[i]->walked = 0;
}

/* Looks into every process. A socket that nobody has then may be the inside of an MPTCP socket,
 * on a kernel that doesn't say so. */
static void
search_everything (ScanContext *context, ScanFlags flags, ScanSocketList *list)
{
  walk_everything (context);
  count_owners (context, list);
  if ((flags & SCAN_FLAGS_FULL_WALK) || count_wanted (context, list) > 0)
    {
      size_t n_wanted = count_wanted (context, list);

      join_multipath (context, flags, true, list);
      count_owners (context, list);
      if (n_wanted > 0 && context->multipath.n_items > 0)
        {
          forget_walks (context);
          walk_everything (context);
          count_owners (context, list);
        }
    }
}

/* From the cheapest place to look to the dearest. */
static void
find_owners (ScanContext *context, ScanFlags flags, ScanSocketList *list)
{
  static void (*const searches[]) (ScanContext *, const ScanSocketList *)
      = { search_losers, search_cgroups, search_owners };
  bool everything = (flags & SCAN_FLAGS_FULL_WALK) != 0;

  verify_owners (context);
  count_owners (context, list);

  for (size_t i = 0; i < sizeof searches / sizeof *searches && !everything; i++)
    {
      if (count_wanted (context, list) == 0)
        break;
      searches[i](context, list);
      count_owners (context, list);
    }

  everything |= count_wanted (context, list) > 0;
  if (everything)
    search_everything (context, flags, list);
  note_searches (context, list, everything);
}

/* Why a socket has no owner in the snapshot. */
static ScanHidden
reason (const ScanContext *context, const ScanSocket *socket)
{
  uint32_t n_searches = 0;

  if (socket->inode == 0)
    return SCAN_HIDDEN_KERNEL;
  if (context->user_namespace)
    return SCAN_HIDDEN_SANDBOX;
  if (context->known.denied)
    return SCAN_HIDDEN_OTHER_USER;

  /* Every process could be looked into. A socket that nobody has open twice in a row is the
   * kernel's own if there are no processes that can't be seen. */
  scan_map_get (&context->searched, socket->inode, &n_searches);
  if (n_searches < N_SEARCHES)
    return SCAN_HIDDEN_GONE;

  return context->sees_all_processes ? SCAN_HIDDEN_KERNEL : SCAN_HIDDEN_NAMESPACE;
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
 * Returns: 0, or a negative errno when neither sock_diag nor /proc/net could be read
 */
int
scan_context_refresh (ScanContext *context, ScanFlags flags, ScanTable **ret_table)
{
  ScanSocketList list = { 0 };
  ScanSource source;
  ScanTable *table = NULL;
  int status;

  context->known.generation++;
  context->known.n_walked = 0;

  status = list_sockets (context, flags, &list, &source);
  if (status == 0)
    status = index_inodes (context, &list);
  if (status == 0)
    status = join_multipath (context, flags, flags & SCAN_FLAGS_NO_OWNERS, &list);
  if (status < 0)
    {
      scan_socket_list_clear (&list);
      return status;
    }

  if (!(flags & SCAN_FLAGS_NO_OWNERS))
    find_owners (context, flags, &list);
  if ((flags & SCAN_FLAGS_FULL_WALK) && context->cgroups != NULL)
    scan_cgroups_retry (context->cgroups);

  for (size_t i = 0; i < list.n_items && !(flags & SCAN_FLAGS_NO_OWNERS); i++)
    {
      if (list.items[i].n_owners == 0)
        list.items[i].hidden = reason (context, &list.items[i]);
    }

  status = scan_table_build (&list, flags & SCAN_FLAGS_NO_OWNERS ? NULL : &context->known,
                             &context->inodes, context->cgroups, context->boot_time, &table);
  scan_socket_list_clear (&list);
  if (!(flags & SCAN_FLAGS_NO_OWNERS))
    scan_known_sweep (&context->known);
  if (status < 0)
    return status;

  table->source = source;
  table->user_namespace = context->user_namespace;
  table->walked = context->known.n_walked;
  *ret_table = table;
  return 0;
}
