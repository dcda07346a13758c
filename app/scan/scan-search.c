/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "scan/scan-context-private.h"
#include "scan/scan-folder.h"

/* NOTES: where a new socket's owner is searched for
 *
 * From the cheapest place to the dearest: owners that have just closed a socket, the processes
 * of the socket's cgroup, owners that have opened or closed any file, then all processes that
 * are new or have another number of open files than when they were last looked into, which
 * takes 2 µs for each that has not (1 ms for 366 processes, of which a walk takes 56). Only
 * what isn't found there makes every process be walked, and only where that may help: an
 * ordinary user can look into no process that isn't the user's own. On a busy computer sockets come
 * and go faster than their owners can be found, so these walks may take no more than a
 * hundredth of this thread's processor: how long a walk had to wait for one doesn't count, or owners
 * would stay unknown for minutes just where much else runs.
 */
#define WALK_SHARE 100

/* A cgroup with more processes than this is not a shortcut. */
#define MAX_CGROUP_BYTES 4096

typedef struct
{
  ScanVisit *items;
  size_t n_items;
  size_t n_room;
} Visits;

typedef enum
{
  WALK_CHANGED,
  WALK_ALL,
  WALK_AGAIN,
} WalkScope;

static int64_t
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_MONOTONIC, &time);
  return (int64_t) time.tv_sec * 1000000 + time.tv_nsec / 1000;
}

/* The processor's time of this thread: the others of a walk work beside it. */
static int64_t
worked (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (int64_t) time.tv_sec * 1000000 + time.tv_nsec / 1000;
}

static bool
was_visited (const ScanContext *context, pid_t pid)
{
  const ScanSeen *seen = scan_seen_find (&context->seen, pid);

  return seen != NULL && seen->visited == context->known.generation;
}

static void
add_visit (Visits *visits, pid_t pid)
{
  if (visits->n_items == visits->n_room)
    {
      size_t n_room = visits->n_room == 0 ? 64 : visits->n_room * 2;
      ScanVisit *items = reallocarray (visits->items, n_room, sizeof *items);

      /* What isn't looked into now is when it is searched for again. */
      if (items == NULL)
        return;
      visits->items = items;
      visits->n_room = n_room;
    }

  visits->items[visits->n_items++] = (ScanVisit) { .pid = pid };
}

static void
add_new_visit (const ScanContext *context, Visits *visits, pid_t pid)
{
  if (!was_visited (context, pid))
    add_visit (visits, pid);
}

/* That a process couldn't be looked into because there were no descriptors, or no memory, says
 * nothing about it: what would be said of the sockets would be wrong. */
static void
note_shortage (ScanContext *context, int status)
{
  if (status == -EMFILE || status == -ENFILE || status == -ENOMEM)
    context->shortage = status;
}

/* Looks into the processes, remembers what they hold, and empties the list. */
static void
visit (ScanContext *context, Visits *visits)
{
  if (visits->n_items == 0)
    return;

  scan_walk (context->known.proc_fd, context->known.counts_files, &context->inodes, visits->items,
             visits->n_items);
  for (size_t i = 0; i < visits->n_items; i++)
    {
      context->n_walked += visits->items[i].status >= 0;
      note_shortage (context, scan_known_adopt (&context->known, &visits->items[i]));
      scan_seen_note (&context->seen, context->known.proc_fd, &visits->items[i],
                      context->known.generation);
    }

  scan_walk_clear (visits->items, visits->n_items);
  free (visits->items);
  *visits = (Visits) { 0 };
}

static void
verify_owners (ScanContext *context)
{
  size_t n_items = context->known.n_items;
  Visits visits = { 0 };

  for (size_t i = 0; i < n_items; i++)
    {
      ScanKnown *known = context->known.items[i];
      int status;

      if (known->n_holdings == 0)
        continue;
      status = scan_known_verify (&context->known, known, &context->inodes);
      note_shortage (context, status);
      if (status != 0)
        known->n_holdings = 0;
      if (status > 0)
        add_visit (&visits, known->stat.pid);
    }
  visit (context, &visits);
}

/* Counts each socket's holders. */
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

/* Whether a socket has no owner yet and hasn't been searched for often enough. */
static bool
is_wanted (const ScanContext *context, const ScanSocket *socket)
{
  uint32_t n_searches = 0;

  if (socket->inode == 0 || socket->n_owners > 0)
    return false;

  scan_map_get (&context->searched, socket->inode, &n_searches);
  return n_searches < SCAN_SEARCHES;
}

/* Whether looking into processes that seem to be as they were may help: not twice. */
static bool
is_worth_a_walk (const ScanContext *context, const ScanSocket *socket)
{
  uint32_t n_searches = 0;

  return !context->known.counts_files
         || ((context->uid == 0 || context->uid == socket->uid)
             && (!scan_map_get (&context->searched, socket->inode, &n_searches)
                 || n_searches == 0));
}

static bool
any_wanted (const ScanContext *context, const ScanSocketList *list)
{
  for (size_t i = 0; i < list->n_items; i++)
    {
      if (is_wanted (context, &list->items[i]))
        return true;
    }

  return false;
}

static bool
any_worth_a_walk (const ScanContext *context, const ScanSocketList *list)
{
  for (size_t i = 0; i < list->n_items; i++)
    {
      if (is_wanted (context, &list->items[i]) && is_worth_a_walk (context, &list->items[i]))
        return true;
    }

  return false;
}

/* Tries the owners that have just closed a socket: they may have opened another one for it,
 * which the number of their open files doesn't tell. */
static void
search_losers (ScanContext *context, const ScanSocketList *list)
{
  Visits visits = { 0 };

  for (size_t i = 0; i < context->known.n_items; i++)
    {
      const ScanKnown *known = context->known.items[i];

      if (known->lost == context->known.generation)
        add_new_visit (context, &visits, known->stat.pid);
    }
  visit (context, &visits);
}

/* The processes of a socket's cgroup most likely hold it. */
static void
add_cgroup (ScanContext *context, uint64_t id, Visits *visits)
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
        add_new_visit (context, visits, (pid_t) pid);
      at = *end == '\n' ? end + 1 : end;
    }
}

static void
search_cgroups (ScanContext *context, const ScanSocketList *list)
{
  Visits visits = { 0 };
  ScanMap tried = { 0 };

  for (size_t i = 0; i < list->n_items && context->cgroups != NULL; i++)
    {
      const ScanSocket *socket = &list->items[i];
      uint32_t ignored;

      if (!is_wanted (context, socket) || socket->cgroup_id == 0
          || scan_map_get (&tried, socket->cgroup_id, &ignored))
        continue;
      scan_map_set (&tried, socket->cgroup_id, 1);
      add_cgroup (context, socket->cgroup_id, &visits);
    }
  visit (context, &visits);
  scan_map_clear (&tried);
}

/* Tries the owners that have opened or closed something; where that isn't known, all. */
static void
search_owners (ScanContext *context, const ScanSocketList *list)
{
  Visits visits = { 0 };

  for (size_t i = 0; i < context->known.n_items; i++)
    {
      const ScanKnown *known = context->known.items[i];
      const ScanSeen *seen = scan_seen_find (&context->seen, known->stat.pid);

      if (known->n_holdings > 0
          && (seen == NULL || seen->files.n_files < 0 || known->stat.pid == getpid ()
              || seen->files.n_files != known->files.n_files))
        add_new_visit (context, &visits, known->stat.pid);
    }
  visit (context, &visits);
}

/* Whether a process is as it was when it was last looked into. */
static bool
is_unchanged (const ScanContext *context, const ScanSeen *seen)
{
  ScanFiles files;

  return seen != NULL && seen->files.n_files >= 0 && seen->pid != getpid ()
         && scan_walk_stat (context->known.proc_fd, context->known.counts_files, seen->pid, &files)
                == 0
         && files.folder == seen->files.folder && files.n_files == seen->files.n_files;
}

/* Looks into processes of which some may have been looked into in this refresh already. Owners
 * that were verified may be left out of a walk for changed ones.
 * Returns whether no process was left out. */
static bool
walk_processes (ScanContext *context, WalkScope scope, bool leave_out_owners)
{
  const ScanFolderEntry *entry;
  ScanFolder *folder;
  Visits visits = { 0 };
  bool complete = true;
  int status;

  status = scan_folder_open (context->known.proc_fd, ".", &folder);
  note_shortage (context, status);
  if (status < 0)
    return false;

  while (scan_folder_next (folder, &entry) > 0)
    {
      pid_t pid = entry->name[0] >= '1' && entry->name[0] <= '9'
                      ? (pid_t) strtol (entry->name, NULL, 10)
                      : 0;
      ScanSeen *seen = scan_seen_find (&context->seen, pid);
      const ScanKnown *known = leave_out_owners ? scan_known_find (&context->known, pid) : NULL;

      if (seen != NULL)
        seen->alive = context->known.generation;
      if (pid == 0
          || (scope != WALK_AGAIN && seen != NULL && seen->visited == context->known.generation))
        continue;
      if (scope == WALK_CHANGED
          && ((known != NULL && known->n_holdings > 0) || is_unchanged (context, seen)))
        complete = false;
      else
        add_visit (&visits, pid);
    }
  scan_folder_close (folder);

  visit (context, &visits);
  scan_seen_sweep (&context->seen, context->known.generation);
  return complete;
}

/* Looks into every process, if that hasn't been done yet. A socket that nobody has then may be
 * the inside of an MPTCP socket, on a kernel that doesn't say so. */
static void
search_everything (ScanContext *context, ScanFlags flags, bool walked, ScanSocketList *list)
{
  int64_t start = worked ();

  if (!walked)
    {
      walk_processes (context, WALK_ALL, false);
      count_owners (context, list);
    }
  if ((flags & SCAN_FLAGS_FULL_WALK) || any_wanted (context, list))
    {
      scan_context_join (context, flags, true, list);
      count_owners (context, list);
      if (context->multipath.n_items > 0 && any_wanted (context, list))
        {
          walk_processes (context, WALK_AGAIN, false);
          count_owners (context, list);
        }
    }

  context->next_walk = now () + WALK_SHARE * (worked () - start);
}

/* Remembers what was searched for in vain, so that the next refresh need not. */
static void
note_searches (ScanContext *context, const ScanSocketList *list, bool everywhere)
{
  ScanMap notes = { 0 };

  for (size_t i = 0; i < list->n_items; i++)
    {
      const ScanSocket *socket = &list->items[i];
      uint32_t n_searches = 0;

      if (socket->inode == 0 || socket->n_owners > 0)
        continue;
      scan_map_get (&context->searched, socket->inode, &n_searches);
      if (n_searches < SCAN_SEARCHES && (everywhere || !is_worth_a_walk (context, socket)))
        n_searches++;
      scan_map_set (&notes, socket->inode, n_searches);
    }

  scan_map_clear (&context->searched);
  context->searched = notes;
}

/*< private >
 * scan_search_owners:
 * @context: a context whose sockets are indexed
 * @flags: what to do
 * @list: (inout): the sockets; the number of their owners is filled in
 *
 * Verifies the owners that are known, and searches for those of sockets that have none.
 *
 * Returns: 0, or a negative errno where descriptors or memory didn't suffice: then no owner is
 *   certain
 */
int
scan_search_owners (ScanContext *context, ScanFlags flags, ScanSocketList *list)
{
  static void (*const searches[]) (ScanContext *, const ScanSocketList *)
      = { search_losers, search_cgroups, search_owners };
  bool everywhere = (flags & SCAN_FLAGS_FULL_WALK) != 0;
  bool worth;

  context->shortage = 0;
  verify_owners (context);
  count_owners (context, list);

  for (size_t i = 0; i < sizeof searches / sizeof *searches && !everywhere; i++)
    {
      if (!any_wanted (context, list))
        break;
      searches[i](context, list);
      count_owners (context, list);
    }

  if (!everywhere && ((flags & SCAN_FLAGS_CHANGED_WALK) || any_wanted (context, list)))
    {
      everywhere = walk_processes (context, WALK_CHANGED, !any_wanted (context, list));
      count_owners (context, list);
    }

  worth = any_worth_a_walk (context, list);
  if ((flags & SCAN_FLAGS_FULL_WALK)
      || (worth && (everywhere || !context->known.counts_files || now () >= context->next_walk)))
    {
      search_everything (context, flags, everywhere && !(flags & SCAN_FLAGS_FULL_WALK), list);
      everywhere = true;
    }
  if (context->shortage < 0)
    return context->shortage;

  note_searches (context, list, everywhere);
  return 0;
}
