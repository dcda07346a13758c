/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <errno.h>
#include <stdlib.h>

#include "scan/scan-process.h"
#include "scan/scan-seen.h"

/**
 * scan_seen_find:
 * @set: the processes
 * @pid: a process
 *
 * Finds a process.
 *
 * Returns: (nullable): it, valid until the next is added
 */
ScanSeen *
scan_seen_find (const ScanSeenSet *set, pid_t pid)
{
  uint32_t index;

  if (pid <= 0 || !scan_map_get (&set->by_pid, (uint64_t) pid, &index))
    return NULL;

  return &set->items[index];
}

static int
add (ScanSeenSet *set, pid_t pid, ScanSeen **ret_seen)
{
  if (set->n_items == set->n_room)
    {
      size_t n_room = set->n_room == 0 ? 256 : set->n_room * 2;
      ScanSeen *items = reallocarray (set->items, n_room, sizeof *items);

      if (items == NULL)
        return -ENOMEM;
      set->items = items;
      set->n_room = n_room;
    }
  if (scan_map_set (&set->by_pid, (uint64_t) pid, (uint32_t) set->n_items) < 0)
    return -ENOMEM;

  set->items[set->n_items] = (ScanSeen) { .pid = pid };
  *ret_seen = &set->items[set->n_items++];
  return 0;
}

/**
 * scan_seen_note:
 * @set: the processes
 * @proc_fd: an open folder like `/proc`
 * @visit: a process that was looked into
 * @generation: in which refresh
 *
 * Remembers what a process's fd folder was like, and whether it could be read.
 *
 * Returns: 0, or -ENOMEM
 */
int
scan_seen_note (ScanSeenSet *set, int proc_fd, const ScanVisit *visit, uint32_t generation)
{
  ScanSeen *seen = scan_seen_find (set, visit->pid);
  bool denied = visit->status == -EACCES || visit->status == -EPERM;
  uid_t uid;
  int status;

  if (visit->status < 0 && !denied)
    return 0;
  if (seen == NULL && (status = add (set, visit->pid, &seen)) < 0)
    return status;

  if (denied && (!seen->denied || seen->files.folder != visit->files.folder))
    seen->uid = scan_process_read_uid (proc_fd, visit->pid, &uid) == 0 ? uid : UINT32_MAX;
  seen->files = visit->files;
  seen->denied = denied;
  seen->visited = generation;
  seen->alive = generation;
  return 0;
}

/**
 * scan_seen_sweep:
 * @set: the processes
 * @generation: this refresh
 *
 * Forgets the processes that weren't there in this generation.
 */
void
scan_seen_sweep (ScanSeenSet *set, uint32_t generation)
{
  size_t kept = 0;

  scan_map_empty (&set->by_pid);
  for (size_t i = 0; i < set->n_items; i++)
    {
      ScanSeen seen = set->items[i];

      if (seen.alive == generation
          && scan_map_set (&set->by_pid, (uint64_t) seen.pid, (uint32_t) kept) == 0)
        set->items[kept++] = seen;
    }
  set->n_items = kept;
}

/**
 * scan_seen_clear:
 * @set: the processes
 *
 * Frees what is in it.
 */
void
scan_seen_clear (ScanSeenSet *set)
{
  free (set->items);
  scan_map_clear (&set->by_pid);
  *set = (ScanSeenSet) { 0 };
}
