/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "scan/scan-errno.h"
#include "scan/scan-folder.h"
#include "scan/scan-process.h"
#include "scan/scan-walk.h"

/* NOTES: what a walk costs
 *
 * Reading the links of /proc/PID/fd is all that a scan from scratch costs. 366 processes with
 * 11,581 open files, on two processors; medians of 15 alternating rounds:
 *
 *   getdents64, readlinkat for each entry                       56 ms
 *   the same in two threads                                     28 ms
 *   numbers tried upwards from 0 instead of getdents64          71 ms: getdents64 makes
 *     the entries that readlinkat then finds, and a number that isn't there costs as much
 *   fstatat instead of readlinkat                               55 ms
 *   fstatat first, folders without open files left out          55 ms
 *   getdents64 alone                                            15 ms
 *
 * On another such computer, 12,148 open files, of which most were open for reading only:
 *
 *   getdents64, readlinkat for each entry                       56 ms, 102 in new processes
 *   numbers tried upwards from 0 until as many are found as
 *     the folder's size says, getdents64 after four gaps        53 ms, 108 in new processes
 *   fstatat of the link itself, whose mode tells what is open
 *     for reading or writing only, and so no socket             38 ms, and readlinkat for the rest:
 *     a gain only where most are, which isn't so on a desktop
 *
 * So what helps is not to walk (see scan-search.c), and to share the work. More than four
 * threads would rather be in the way of somebody else.
 */
#define MAX_THREADS 4

/* Fewer processes than this aren't worth a thread. */
#define MIN_SHARE 48

typedef struct
{
  int proc_fd;
  bool counts_files;
  const ScanMap *wanted;
  ScanVisit *visits;
  size_t n_visits;
  atomic_size_t next;
} Walk;

typedef struct
{
  Walk *walk;
  ScanFolder *folder;
  pthread_t thread;
} Worker;

static ScanFiles
files_of (const struct stat *status, bool counts_files)
{
  return (ScanFiles) {
    .folder = status->st_ino,
    .n_files = counts_files ? status->st_size : -1,
  };
}

/**
 * scan_walk_stat:
 * @proc_fd: an open folder like `/proc`
 * @counts_files: whether the size of an fd folder is the number of open files there
 * @pid: a process
 * @ret_files: (out): what its fd folder says of itself
 *
 * Looks at a process's fd folder from outside, for which no permission is needed.
 *
 * Returns: 0, or a negative errno: -ENOENT or -ESRCH when there is no such process
 */
int
scan_walk_stat (int proc_fd, bool counts_files, pid_t pid, ScanFiles *ret_files)
{
  struct stat status;
  char path[32];

  snprintf (path, sizeof path, "%d/fd", pid);
  if (fstatat (proc_fd, path, &status, 0) < 0)
    return scan_errno ();

  *ret_files = files_of (&status, counts_files);
  return 0;
}

/**
 * scan_walk_stat_open:
 * @fd: a process's fd folder, open
 * @counts_files: whether the size of an fd folder is the number of open files there
 * @ret_files: (out): what it says of itself
 *
 * Looks at a process's fd folder without searching for it anew.
 *
 * Returns: 0, or a negative errno: -ENOENT or -ESRCH when the process has ended
 */
int
scan_walk_stat_open (int fd, bool counts_files, ScanFiles *ret_files)
{
  struct stat status;

  if (fstat (fd, &status) < 0)
    return scan_errno ();

  *ret_files = files_of (&status, counts_files);
  return 0;
}

static int
add_holding (ScanVisit *visit, uint64_t inode, uint32_t fd)
{
  if (visit->n_holdings == visit->holdings_room)
    {
      size_t n_room = visit->holdings_room == 0 ? 16 : visit->holdings_room * 2;
      ScanHolding *holdings = reallocarray (visit->holdings, n_room, sizeof *holdings);

      if (holdings == NULL)
        return -ENOMEM;
      visit->holdings = holdings;
      visit->holdings_room = n_room;
    }

  visit->holdings[visit->n_holdings++] = (ScanHolding) { .inode = inode, .fd = fd };
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
unite_holdings (ScanVisit *visit)
{
  size_t kept = 0;

  if (visit->n_holdings < 2)
    return;
  qsort (visit->holdings, visit->n_holdings, sizeof *visit->holdings, compare_holdings);
  for (size_t i = 0; i < visit->n_holdings; i++)
    {
      if (kept == 0 || visit->holdings[kept - 1].inode != visit->holdings[i].inode)
        visit->holdings[kept++] = visit->holdings[i];
    }
  visit->n_holdings = kept;
}

static int
read_links (ScanFolder *folder, const ScanMap *wanted, ScanVisit *visit)
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
        return scan_errno ();
      if (length < 10 || !scan_process_parse_inode (link, (size_t) length, &inode)
          || !scan_map_get (wanted, inode, &index))
        continue;
      status = add_holding (visit, inode, (uint32_t) strtoul (entry->name, NULL, 10));
      if (status < 0)
        return status;
    }

  return status;
}

static void
look_into (const Walk *walk, ScanFolder *folder, ScanVisit *visit)
{
  struct stat status;
  char path[32];

  visit->files = (ScanFiles) { .n_files = -1 };
  snprintf (path, sizeof path, "%d/fd", visit->pid);
  visit->status = scan_folder_reopen (folder, walk->proc_fd, path);
  if (visit->status < 0)
    {
      scan_walk_stat (walk->proc_fd, walk->counts_files, visit->pid, &visit->files);
      return;
    }

  if (fstat (scan_folder_fd (folder), &status) == 0)
    visit->files = files_of (&status, walk->counts_files);
  /* A thread of the kernel has none. */
  if (visit->files.n_files == 0)
    return;

  visit->status = read_links (folder, walk->wanted, visit);
  if (visit->status < 0)
    visit->n_holdings = 0;
  unite_holdings (visit);
}

static void *
work (void *data)
{
  Worker *worker = data;
  Walk *walk = worker->walk;

  for (;;)
    {
      size_t i = atomic_fetch_add_explicit (&walk->next, 1, memory_order_relaxed);

      if (i >= walk->n_visits)
        return NULL;
      look_into (walk, worker->folder, &walk->visits[i]);
    }
}

/* Brings a thread that has just been started to another processor than those before it. The
 * scheduler does so itself where one has nothing to do; where none is idle it leaves the thread to
 * wait for the one that runs this, and the walk takes as long as in one thread. It may be moved
 * again afterwards. */
static void
spread (pthread_t thread, size_t place, const cpu_set_t *processors)
{
  int own = sched_getcpu ();
  cpu_set_t one;

  for (int i = 0; i < CPU_SETSIZE; i++)
    {
      if (i == own || !CPU_ISSET (i, processors) || --place > 0)
        continue;
      CPU_ZERO (&one);
      CPU_SET (i, &one);
      pthread_setaffinity_np (thread, sizeof one, &one);
      pthread_setaffinity_np (thread, sizeof *processors, processors);
      return;
    }
}

static size_t
count_workers (size_t n_visits, size_t n_processors)
{
  size_t n_workers = n_visits / MIN_SHARE;

  if (n_workers > n_processors)
    n_workers = n_processors;
  if (n_workers > MAX_THREADS)
    n_workers = MAX_THREADS;

  return n_workers > 1 ? n_workers : 1;
}

/**
 * scan_walk:
 * @proc_fd: an open folder like `/proc`
 * @counts_files: whether the size of an fd folder is the number of open files there
 * @wanted: the inodes of the sockets of interest
 * @visits: (inout): the processes, of which only the pid is set; the rest is filled in
 * @n_visits: how many
 *
 * Reads the open files of processes, in several threads where there are many. Signals are left
 * to the calling thread. To be freed with [func@scan_walk_clear].
 */
void
scan_walk (int proc_fd,
           bool counts_files,
           const ScanMap *wanted,
           ScanVisit *visits,
           size_t n_visits)
{
  Walk walk = { .proc_fd = proc_fd,
                .counts_files = counts_files,
                .wanted = wanted,
                .visits = visits,
                .n_visits = n_visits };
  size_t n_processors = 1, n_workers, n_started = 1;
  Worker workers[MAX_THREADS];
  cpu_set_t processors;
  sigset_t all, before;

  if (sched_getaffinity (0, sizeof processors, &processors) == 0)
    n_processors = (size_t) CPU_COUNT (&processors);
  n_workers = count_workers (n_visits, n_processors);
  workers[0] = (Worker) { .walk = &walk, .folder = scan_folder_new () };
  if (workers[0].folder == NULL)
    {
      for (size_t i = 0; i < n_visits; i++)
        visits[i].status = -ENOMEM;
      return;
    }

  sigfillset (&all);
  pthread_sigmask (SIG_SETMASK, &all, &before);
  while (n_started < n_workers)
    {
      Worker *worker = &workers[n_started];

      *worker = (Worker) { .walk = &walk, .folder = scan_folder_new () };
      if (worker->folder == NULL)
        break;
      if (pthread_create (&worker->thread, NULL, work, worker) != 0)
        {
          scan_folder_close (worker->folder);
          break;
        }
      if (n_workers == n_processors)
        spread (worker->thread, n_started, &processors);
      n_started++;
    }
  pthread_sigmask (SIG_SETMASK, &before, NULL);

  work (&workers[0]);
  scan_folder_close (workers[0].folder);
  for (size_t i = 1; i < n_started; i++)
    {
      pthread_join (workers[i].thread, NULL);
      scan_folder_close (workers[i].folder);
    }
}

/**
 * scan_walk_clear:
 * @visits: what was filled in
 * @n_visits: how many
 *
 * Frees what belongs to visits; they themselves stay.
 */
void
scan_walk_clear (ScanVisit *visits, size_t n_visits)
{
  for (size_t i = 0; i < n_visits; i++)
    {
      free (visits[i].holdings);
      visits[i].holdings = NULL;
      visits[i].n_holdings = 0;
      visits[i].holdings_room = 0;
    }
}
