/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "scan/scan-folder.h"
#include "scan/scan-known.h"

/* NOTES: how owners are kept
 *
 * A process that is known to hold sockets is asked for two things in each refresh. Its `comm`
 * file, which stays open as its fd folder does, can only be read as long as this very process lives, whoever has its
 * pid by then, and is different after an exec: 1 µs, where `stat` takes 18. And st_size of its
 * fd folder is the number of its open files since Linux 6.2: as long as that is the same and
 * all its sockets are still in the kernel's list, it has not opened or closed anything that
 * matters, but for an exchange of one for another, which shows as a socket without an owner.
 * Where the number is different the links of what it holds are compared, and only when one is
 * another is its folder read: a busy server opens and closes connections all the time. The
 * rest, that a process lets go of a socket which another one has too, and opens something else
 * instead, is left to the full walks; comparing all links of every sixteenth owner in each
 * refresh took as long as all else here. Start time and parent are read anew now and then, and
 * more seldom all that is told of a process.
 *
 * 1,000 sockets of 40 processes: 0.93 ms with `stat` for each, 0.2 ms so.
 */
#define STAT_EVERY 16
#define READ_EVERY 64

/* The files of no more processes than this are kept open, and no more than a share of what this
 * process may have. Of the others the inode number of the fd folder tells whether it still is the
 * same process. 2,000 owners: 17 ms where all are kept open, 30 where an eighth is, and 42 with
 * `stat` for each of the others.
 */
#define MAX_OPEN 2048
#define OPEN_SHARE 4
#define FDS_EACH 2

static void
close_files (ScanKnownSet *set, ScanKnown *known)
{
  if (known->comm_fd < 0)
    return;

  close (known->comm_fd);
  close (known->folder_fd);
  known->comm_fd = -1;
  known->folder_fd = -1;
  set->n_open--;
}

static void
known_free (ScanKnownSet *set, ScanKnown *known)
{
  if (known == NULL)
    return;

  close_files (set, known);
  free (known->command);
  free (known->executable);
  free (known->directory);
  free (known->cgroup);
  free (known->holdings);
  free (known);
}

static void
replace_text (char **text, const char *with)
{
  char *copy;

  if (*text != NULL && strcmp (*text, with) == 0)
    return;
  copy = strdup (with);
  if (copy != NULL)
    {
      free (*text);
      *text = copy;
    }
}

/* Reads all that is told of an owner, and leaves out what may not be read. */
static void
read_facts (int proc_fd, ScanKnown *known)
{
  char buffer[PATH_MAX + 16], command[SCAN_COMMAND_MAX];
  pid_t pid = known->stat.pid;
  ssize_t length;
  uid_t uid;

  known->uid = scan_process_read_uid (proc_fd, pid, &uid) == 0 ? uid : UINT32_MAX;

  length = scan_process_read_command (proc_fd, pid, command, sizeof command);
  if (length >= 0)
    {
      char *copy = malloc ((size_t) length + 1);

      if (copy != NULL)
        {
          memcpy (copy, command, (size_t) length);
          free (known->command);
          known->command = copy;
          known->command_length = (size_t) length;
        }
    }

  if (scan_process_read_link (proc_fd, pid, "exe", buffer, sizeof buffer) > 0)
    replace_text (&known->executable, buffer);
  if (scan_process_read_link (proc_fd, pid, "cwd", buffer, sizeof buffer) > 0)
    replace_text (&known->directory, buffer);
  if (scan_process_read_cgroup (proc_fd, pid, buffer, sizeof buffer) == 0)
    replace_text (&known->cgroup, buffer);
}

/**
 * scan_known_find:
 * @set: the processes
 * @pid: a process
 *
 * Finds a process that is remembered.
 *
 * Returns: (nullable): it
 */
ScanKnown *
scan_known_find (const ScanKnownSet *set, pid_t pid)
{
  uint32_t index;

  if (pid <= 0 || !scan_map_get (&set->by_pid, (uint64_t) pid, &index))
    return NULL;

  return set->items[index];
}

static int
add (ScanKnownSet *set, const ScanStat *stat, ScanKnown **ret_known)
{
  ScanKnown *known;

  if (set->n_items == set->n_room)
    {
      size_t n_room = set->n_room == 0 ? 64 : set->n_room * 2;
      ScanKnown **items = reallocarray (set->items, n_room, sizeof (ScanKnown *));

      if (items == NULL)
        return -ENOMEM;
      set->items = items;
      set->n_room = n_room;
    }

  known = calloc (1, sizeof *known);
  if (known == NULL)
    return -ENOMEM;
  if (scan_map_set (&set->by_pid, (uint64_t) stat->pid, (uint32_t) set->n_items) < 0)
    {
      free (known);
      return -ENOMEM;
    }

  known->stat = *stat;
  known->comm_fd = -1;
  known->folder_fd = -1;
  set->items[set->n_items++] = known;
  *ret_known = known;
  return 0;
}

/* Reads a process's name from its open `comm`, without the line's end. */
static bool
read_comm (int fd, char name[64])
{
  ssize_t length = pread (fd, name, 63, 0);

  if (length <= 0)
    return false;
  if (name[length - 1] == '\n')
    length--;

  name[length] = '\0';
  return true;
}

static int
open_file (const ScanKnownSet *set, pid_t pid, const char *name)
{
  char path[32];

  snprintf (path, sizeof path, "%d/%s", pid, name);
  return openat (set->proc_fd, path, O_RDONLY | O_CLOEXEC);
}

static bool
may_keep_open (const ScanKnownSet *set)
{
  struct rlimit limit;

  return set->counts_files && set->n_open < MAX_OPEN && getrlimit (RLIMIT_NOFILE, &limit) == 0
         && FDS_EACH * set->n_open < limit.rlim_cur / OPEN_SHARE;
}

/* The name in `stat` stands in for `comm`, which has no escapes. */
static void
read_name (ScanKnownSet *set, ScanKnown *known)
{
  int comm_fd, folder_fd = -1;

  close_files (set, known);
  memcpy (known->name, known->stat.name, sizeof known->name);
  comm_fd = open_file (set, known->stat.pid, "comm");
  if (comm_fd < 0)
    return;

  /* The folder opens only for who may look into it. */
  if (read_comm (comm_fd, known->name) && may_keep_open (set))
    folder_fd = open_file (set, known->stat.pid, "fd");
  if (folder_fd < 0)
    {
      close (comm_fd);
      return;
    }
  known->comm_fd = comm_fd;
  known->folder_fd = folder_fd;
  set->n_open++;
}

/* Looks at an owner's fd folder. */
static int
look_at_files (const ScanKnownSet *set, const ScanKnown *known, ScanFiles *ret_files)
{
  if (known->folder_fd >= 0)
    return scan_walk_stat_open (known->folder_fd, set->counts_files, ret_files);

  return scan_walk_stat (set->proc_fd, set->counts_files, known->stat.pid, ret_files);
}

static bool
is_due (const ScanKnownSet *set, pid_t pid, uint32_t every)
{
  return ((uint32_t) pid + set->generation) % every == 0;
}

/* Whether it certainly is the same process, and the same program. */
static bool
is_unchanged (const ScanKnownSet *set, const ScanKnown *known)
{
  char name[64];
  ScanFiles files;
  bool same;
  int fd = known->comm_fd;

  if (fd >= 0)
    return read_comm (fd, name) && strcmp (known->name, name) == 0;

  if (!set->counts_files || known->files.folder == 0
      || scan_walk_stat (set->proc_fd, true, known->stat.pid, &files) < 0
      || files.folder != known->files.folder)
    return false;
  fd = open_file (set, known->stat.pid, "comm");
  if (fd < 0)
    return false;
  same = read_comm (fd, name) && strcmp (known->name, name) == 0;
  close (fd);
  return same;
}

static void
start_anew (ScanKnownSet *set, ScanKnown *known)
{
  free (known->executable);
  free (known->directory);
  free (known->cgroup);
  known->executable = NULL;
  known->directory = NULL;
  known->cgroup = NULL;
  read_name (set, known);
}

/**
 * scan_known_touch:
 * @set: the processes
 * @pid: a process
 * @ret_known: (out): what is known of it
 *
 * Makes sure that a process lives and is the one that is remembered: another one with its pid
 * starts anew. Reads its facts when it is new, or has another name than before (exec).
 *
 * Returns: 0, or a negative errno: -ENOENT or -ESRCH when there is no such process
 */
int
scan_known_touch (ScanKnownSet *set, pid_t pid, ScanKnown **ret_known)
{
  ScanKnown *known = scan_known_find (set, pid);
  ScanStat stat;
  bool fresh = known == NULL;
  int status;

  if (known != NULL
      && (known->checked == set->generation
          || (!is_due (set, pid, STAT_EVERY) && is_unchanged (set, known))))
    {
      known->checked = set->generation;
      *ret_known = known;
      return 0;
    }

  status = scan_process_read_stat (set->proc_fd, pid, &stat);
  if (status == 0 && known == NULL)
    status = add (set, &stat, &known);
  if (status < 0)
    return status;

  if (known->stat.start_ticks != stat.start_ticks)
    {
      known->n_holdings = 0;
      known->files = (ScanFiles) { .n_files = -1 };
      fresh = true;
    }
  else if (strcmp (known->stat.name, stat.name) != 0)
    fresh = true;

  known->stat = stat;
  known->checked = set->generation;
  if (fresh)
    start_anew (set, known);
  if (fresh || is_due (set, pid, READ_EVERY))
    read_facts (set->proc_fd, known);

  *ret_known = known;
  return 0;
}

/* Whether a process that was looked into is the one that has its pid now. */
static bool
is_same (const ScanKnownSet *set, const ScanVisit *visit)
{
  ScanFiles files;

  return !set->counts_files
         || (scan_walk_stat (set->proc_fd, true, visit->pid, &files) == 0
             && files.folder == visit->files.folder);
}

/**
 * scan_known_adopt:
 * @set: the processes
 * @visit: (inout): a process that was looked into; its holdings are taken over
 *
 * Remembers a process if it holds any of the sockets of interest, and that it doesn't if not.
 *
 * Returns: 0, or a negative errno: -EACCES when it could not be looked into, -ESRCH when it is
 *   gone
 */
int
scan_known_adopt (ScanKnownSet *set, ScanVisit *visit)
{
  ScanKnown *known = scan_known_find (set, visit->pid);
  int status;

  if (known != NULL)
    known->n_holdings = 0;
  if (visit->status < 0)
    return visit->status;
  if (visit->n_holdings == 0)
    {
      if (known != NULL)
        known->files = visit->files;
      return 0;
    }

  status = scan_known_touch (set, visit->pid, &known);
  if (status < 0)
    return status;
  if (!is_same (set, visit))
    return -ESRCH;

  free (known->holdings);
  known->holdings = visit->holdings;
  known->n_holdings = visit->n_holdings;
  known->files = visit->files;
  visit->holdings = NULL;
  visit->n_holdings = 0;
  return 0;
}

/* Whether each descriptor still is the socket it was. */
static bool
links_hold (int proc_fd, const ScanKnown *known)
{
  ScanFolder *folder;
  char path[32];
  bool hold = true;

  snprintf (path, sizeof path, "%d/fd", known->stat.pid);
  if (scan_folder_open (proc_fd, path, &folder) < 0)
    return false;

  for (size_t i = 0; i < known->n_holdings && hold; i++)
    {
      char link[32];
      uint64_t inode;
      ssize_t length;

      snprintf (path, sizeof path, "%u", known->holdings[i].fd);
      length = readlinkat (scan_folder_fd (folder), path, link, sizeof link);
      hold = length > 0 && scan_process_parse_inode (link, (size_t) length, &inode)
             && inode == known->holdings[i].inode;
    }

  scan_folder_close (folder);
  return hold;
}

/* Forgets the sockets that the kernel no longer lists. */
static void
drop_closed (const ScanKnownSet *set, ScanKnown *known, const ScanMap *wanted)
{
  size_t kept = 0;

  for (size_t i = 0; i < known->n_holdings; i++)
    {
      uint32_t index;

      if (scan_map_get (wanted, known->holdings[i].inode, &index))
        known->holdings[kept++] = known->holdings[i];
    }
  if (kept < known->n_holdings)
    known->lost = set->generation;
  known->n_holdings = kept;
}

/**
 * scan_known_verify:
 * @set: the processes
 * @known: an owner
 * @wanted: the inodes of the sockets of interest
 *
 * Makes sure that an owner still lives and still holds what it held.
 *
 * Returns: 0, 1 where that isn't certain and the process has to be looked into, or a negative
 *   errno when it is gone
 */
int
scan_known_verify (ScanKnownSet *set, ScanKnown *known, const ScanMap *wanted)
{
  uint64_t start_ticks = known->stat.start_ticks;
  pid_t pid = known->stat.pid;
  ScanFiles files;
  int status;

  status = scan_known_touch (set, pid, &known);
  if (status < 0)
    return status;
  if (known->stat.start_ticks != start_ticks)
    return 1;

  drop_closed (set, known, wanted);
  if (known->n_holdings == 0)
    return 0;
  status = look_at_files (set, known, &files);
  if (status < 0)
    return status;

  /* This process itself opens and closes some while it looks. */
  if (files.n_files >= 0 && files.n_files == known->files.n_files && pid != getpid ())
    return 0;
  if (!links_hold (set->proc_fd, known))
    return 1;

  known->files = files;
  return 0;
}

/**
 * scan_known_misses:
 * @set: the processes
 * @listed: the inodes of the sockets that were listed
 *
 * Looks for a socket that isn't listed and that its owner still has open.
 *
 * Returns: whether there is one
 */
bool
scan_known_misses (const ScanKnownSet *set, const ScanMap *listed)
{
  for (size_t i = 0; i < set->n_items; i++)
    {
      const ScanKnown *known = set->items[i];

      for (size_t j = 0; j < known->n_holdings; j++)
        {
          const ScanHolding *holding = &known->holdings[j];
          char path[32], link[32];
          uint64_t inode;
          uint32_t index;
          ssize_t length;

          if (scan_map_get (listed, holding->inode, &index))
            continue;
          snprintf (path, sizeof path, "%d/fd/%u", known->stat.pid, holding->fd);
          length = readlinkat (set->proc_fd, path, link, sizeof link);
          if (length > 0 && scan_process_parse_inode (link, (size_t) length, &inode)
              && inode == holding->inode)
            return true;
        }
    }

  return false;
}

/**
 * scan_known_sweep:
 * @set: the processes
 *
 * Forgets the processes that weren't found alive in this generation, or that nobody asked for.
 */
void
scan_known_sweep (ScanKnownSet *set)
{
  size_t kept = 0;

  scan_map_empty (&set->by_pid);
  for (size_t i = 0; i < set->n_items; i++)
    {
      ScanKnown *known = set->items[i];

      if (known->checked == set->generation
          && scan_map_set (&set->by_pid, (uint64_t) known->stat.pid, (uint32_t) kept) == 0)
        set->items[kept++] = known;
      else
        known_free (set, known);
    }
  set->n_items = kept;
}

/**
 * scan_known_clear:
 * @set: the processes
 *
 * Frees what is in it.
 */
void
scan_known_clear (ScanKnownSet *set)
{
  for (size_t i = 0; i < set->n_items; i++)
    known_free (set, set->items[i]);
  free (set->items);
  scan_map_clear (&set->by_pid);
  set->items = NULL;
  set->n_items = 0;
  set->n_room = 0;
}
