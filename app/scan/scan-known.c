/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "scan/scan-known.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "scan/scan-folder.h"

/* NOTES: how owners are kept
 *
 * Reading every link of every /proc/PID/fd costs 3–4 µs a link and is all that a scan costs.
 * So a process that is known to hold sockets is only asked for its start time and for how many
 * files it has open, which st_size of its fd folder tells since Linux 6.2: as long as
 * these are the same and all its sockets are still in the kernel's list, it has not opened
 * or closed anything that matters, but for an exchange of one for another, which shows as a
 * socket without an owner. In every sixteenth refresh the links themselves are compared,
 * in each refresh where the kernel doesn't count.
 */
#define VERIFY_EVERY 16

static void
known_free (ScanKnown *known)
{
  if (known == NULL)
    return;

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
  set->items[set->n_items++] = known;
  *ret_known = known;
  return 0;
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
  bool fresh = false;
  int status;

  if (known != NULL && known->checked == set->generation)
    {
      *ret_known = known;
      return 0;
    }

  status = scan_process_read_stat (set->proc_fd, pid, &stat);
  if (status < 0)
    return status;

  if (known == NULL)
    {
      status = add (set, &stat, &known);
      if (status < 0)
        return status;
      fresh = true;
    }
  else if (known->stat.start_ticks != stat.start_ticks)
    {
      known->n_holdings = 0;
      known->n_files = 0;
      fresh = true;
    }
  else if (strcmp (known->stat.name, stat.name) != 0)
    fresh = true;

  if (fresh)
    {
      free (known->executable);
      free (known->directory);
      free (known->cgroup);
      known->executable = NULL;
      known->directory = NULL;
      known->cgroup = NULL;
    }
  known->stat = stat;
  known->checked = set->generation;
  if (fresh)
    read_facts (set->proc_fd, known);

  *ret_known = known;
  return 0;
}

static int
add_holding (ScanKnown *known, uint64_t inode, uint32_t fd)
{
  if (known->n_holdings == known->holdings_room)
    {
      size_t n_room = known->holdings_room == 0 ? 4 : known->holdings_room * 2;
      ScanHolding *holdings = reallocarray (known->holdings, n_room, sizeof *holdings);

      if (holdings == NULL)
        return -ENOMEM;
      known->holdings = holdings;
      known->holdings_room = n_room;
    }

  known->holdings[known->n_holdings++] = (ScanHolding) { .inode = inode, .fd = fd };
  return 0;
}

static int
compare_holdings (const void *a, const void *b)
{
  const ScanHolding *first = a, *second = b;

  if (first->inode != second->inode)
    return first->inode < second->inode ? -1 : 1;

  return (first->fd > second->fd) - (first->fd < second->fd);
}

/* A socket may be open as several descriptors (dup); its holder counts once. */
static void
unite_holdings (ScanKnown *known)
{
  size_t kept = 0;

  if (known->n_holdings < 2)
    return;
  qsort (known->holdings, known->n_holdings, sizeof *known->holdings, compare_holdings);
  for (size_t i = 0; i < known->n_holdings; i++)
    {
      if (kept == 0 || known->holdings[kept - 1].inode != known->holdings[i].inode)
        known->holdings[kept++] = known->holdings[i];
    }
  known->n_holdings = kept;
}

/* The number of a process's open files; 0 where it isn't known, and for this process, which opens
 * and closes some while it looks. */
static uint64_t
count_files (const ScanKnownSet *set, pid_t pid, int folder_fd)
{
  struct stat status;

  if (!set->counts_files || pid == getpid () || fstat (folder_fd, &status) < 0
      || status.st_size < 0)
    return 0;

  return (uint64_t) status.st_size;
}

/* Reads the links of a process's open files. @known is NULL for a process that held nothing so
 * far, and filled in when it does. */
static int
read_links (ScanKnownSet *set,
            ScanFolder *folder,
            pid_t pid,
            const ScanMap *wanted,
            ScanKnown **known)
{
  const ScanFolderEntry *entry;
  int status;

  while ((status = scan_folder_next (folder, &entry)) > 0)
    {
      char link[32];
      uint64_t inode;
      uint32_t index;
      ssize_t length = readlinkat (scan_folder_fd (folder), entry->name, link, sizeof link);

      /* The folder of a process with more capabilities opens, but its links can't be read. */
      if (length < 0 && (errno == EACCES || errno == EPERM))
        return -errno;
      if (length < 10 || !scan_process_parse_inode (link, (size_t) length, &inode)
          || !scan_map_get (wanted, inode, &index))
        continue;
      if (*known == NULL || (*known)->checked != set->generation)
        {
          status = scan_known_touch (set, pid, known);
          if (status < 0)
            return status;
          (*known)->walked = set->generation;
        }
      status = add_holding (*known, inode, (uint32_t) strtoul (entry->name, NULL, 10));
      if (status < 0)
        return status;
    }

  return status;
}

/**
 * scan_known_walk:
 * @set: the processes
 * @pid: a process
 * @wanted: the inodes of the sockets of interest
 *
 * Reads a process's open files, and remembers the process if it holds any of the sockets.
 *
 * Returns: how many of them it holds, or a negative errno: -EACCES without permission
 */
int
scan_known_walk (ScanKnownSet *set, pid_t pid, const ScanMap *wanted)
{
  ScanKnown *known = scan_known_find (set, pid);
  ScanFolder *folder;
  char path[32];
  uint64_t n_files;
  int status;

  if (known != NULL)
    {
      known->n_holdings = 0;
      known->walked = set->generation;
    }

  snprintf (path, sizeof path, "%d/fd", pid);
  status = scan_folder_open (set->proc_fd, path, &folder);
  if (status == 0)
    {
      set->n_walked++;
      n_files = count_files (set, pid, scan_folder_fd (folder));
      status = read_links (set, folder, pid, wanted, &known);
      scan_folder_close (folder);
      if (known != NULL)
        {
          known->n_files = n_files;
          unite_holdings (known);
        }
    }
  if (status == -EACCES || status == -EPERM)
    set->denied = true;
  if (status < 0)
    return status;

  return known != NULL ? (int) known->n_holdings : 0;
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
 * Makes sure that an owner still lives and still holds what it held; where that isn't certain,
 * its open files are read anew.
 *
 * Returns: 0, or a negative errno when the process is gone
 */
int
scan_known_verify (ScanKnownSet *set, ScanKnown *known, const ScanMap *wanted)
{
  uint64_t start_ticks = known->stat.start_ticks;
  pid_t pid = known->stat.pid;
  struct stat status;
  char path[32];
  int error;

  error = scan_known_touch (set, pid, &known);
  if (error < 0)
    return error;
  if (known->stat.start_ticks != start_ticks)
    return scan_known_walk (set, pid, wanted) < 0 ? -ESRCH : 0;

  drop_closed (set, known, wanted);
  snprintf (path, sizeof path, "%d/fd", pid);
  if (fstatat (set->proc_fd, path, &status, 0) < 0)
    return -errno;

  if (known->n_files > 0)
    {
      if (status.st_size < 0 || (uint64_t) status.st_size != known->n_files)
        return scan_known_walk (set, pid, wanted) < 0 ? -ESRCH : 0;
      if (((uint32_t) pid + set->generation) % VERIFY_EVERY != 0)
        return 0;
    }
  if (!links_hold (set->proc_fd, known))
    error = scan_known_walk (set, pid, wanted);

  return error < 0 ? error : 0;
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
        known_free (known);
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
    known_free (set->items[i]);
  free (set->items);
  scan_map_clear (&set->by_pid);
  set->items = NULL;
  set->n_items = 0;
  set->n_room = 0;
}
