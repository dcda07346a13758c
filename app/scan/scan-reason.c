/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <limits.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "scan/scan-context-private.h"

/* NOTES: what can be said of a socket that no process is seen to hold
 *
 * Where every process could be looked into, nobody has it: it is the kernel's own, or a
 * process's in another PID namespace. Where some could not, one of these may have it, and
 * whether the kernel itself does can't be told for certain:
 *
 * - A user other than root is never who the kernel's sockets are of. So it is that user's.
 * - The socket of a user who looks is either held by a process that lets nobody look
 *   (prctl(PR_SET_DUMPABLE)), or has been handed to somebody else.
 * - A socket of root is a process's when its cgroup has one in it that can't be looked into; the
 *   kernel's own are made by kernel threads, which have no open files, or by a command
 *   that has ended. Some daemons make tunnels (WireGuard, VXLAN) for the kernel and go on
 *   running; the kernel's end of these has IP_MULTICAST_LOOP off (setup_udp_tunnel_sock), which few
 *   programs do.
 *
 * What is left is said to be unknown.
 */

typedef struct
{
  const ScanContext *context;
  bool any;
  bool own;
  ScanMap uids;
  ScanMap cgroups;
} Suspects;

/* Who may have a socket and can't be looked into: not a kernel thread. */
static bool
is_suspect (const ScanSeen *seen)
{
  return seen != NULL && seen->denied && seen->files.n_files != 0;
}

static void
find_suspects (Suspects *suspects)
{
  const ScanContext *context = suspects->context;

  suspects->any = context->hides_processes;
  for (size_t i = 0; i < context->seen.n_items; i++)
    {
      const ScanSeen *seen = &context->seen.items[i];

      if (!is_suspect (seen))
        continue;
      suspects->any = true;
      suspects->own |= seen->uid == context->uid;
      if (seen->uid != UINT32_MAX)
        scan_map_set (&suspects->uids, (uint64_t) seen->uid + 1, 1);
    }
}

/* Whether a cgroup has a suspect in it; -1 where that can't be read. */
static int
read_cgroup (const ScanContext *context, const char *cgroup)
{
  char path[PATH_MAX];
  size_t size = 1024 * 1024;
  char *text, *at, *end;
  int found = 0;

  if ((size_t) snprintf (path, sizeof path, "%s/cgroup.procs", cgroup) >= sizeof path)
    return -1;
  text = malloc (size);
  if (text == NULL)
    return -1;
  if (scan_read_file (scan_cgroups_fd (context->cgroups), path + 1, text, size) < 0)
    {
      free (text);
      return -1;
    }

  for (at = text; *at >= '0' && *at <= '9' && found == 0; at = *end == '\n' ? end + 1 : end)
    found = is_suspect (scan_seen_find (&context->seen, (pid_t) strtol (at, &end, 10)));

  free (text);
  return found;
}

/* Whether there is a process in a socket's cgroup that may have it. Where cgroups aren't known,
 * one of the same user has to do. */
static bool
has_suspect (Suspects *suspects, const ScanSocket *socket)
{
  const ScanContext *context = suspects->context;
  const char *cgroup = NULL;
  uint32_t found, ignored;

  if (context->cgroups != NULL && socket->cgroup_id != 0)
    {
      if (scan_map_get (&suspects->cgroups, socket->cgroup_id, &found))
        return found != 0;
      cgroup = scan_cgroups_lookup (context->cgroups, socket->cgroup_id);
      /* It has gone, and its processes with it. */
      if (cgroup == NULL)
        return false;
    }

  if (cgroup != NULL)
    {
      int status = read_cgroup (context, strcmp (cgroup, "/") == 0 ? "" : cgroup);

      if (status >= 0)
        {
          scan_map_set (&suspects->cgroups, socket->cgroup_id, (uint32_t) status);
          return status != 0;
        }
    }

  return scan_map_get (&suspects->uids, (uint64_t) socket->uid + 1, &ignored);
}

static ScanHidden
explain (Suspects *suspects, const ScanSocket *socket)
{
  const ScanContext *context = suspects->context;
  uint32_t n_searches = 0;
  bool searched;

  if (socket->inode == 0)
    return SCAN_HIDDEN_KERNEL;
  if (context->user_namespace)
    return SCAN_HIDDEN_SANDBOX;

  scan_map_get (&context->searched, socket->inode, &n_searches);
  searched = n_searches >= SCAN_SEARCHES;
  if (suspects->any && context->uid != 0 && socket->uid != context->uid)
    {
      if (socket->uid != 0 && context->sees_all_processes)
        return SCAN_HIDDEN_OTHER_USER;

      return !socket->tunnel && has_suspect (suspects, socket) ? SCAN_HIDDEN_OTHER_USER
                                                               : SCAN_HIDDEN_UNREADABLE;
    }
  if (suspects->own && socket->uid == context->uid)
    return SCAN_HIDDEN_UNREADABLE;

  /* Somebody may just have been about to hand it over. */
  if (!searched)
    return SCAN_HIDDEN_GONE;
  if (suspects->any)
    return SCAN_HIDDEN_UNREADABLE;

  return context->sees_all_processes ? SCAN_HIDDEN_KERNEL : SCAN_HIDDEN_NAMESPACE;
}

/*< private >
 * scan_reason_explain:
 * @context: a context that has searched for owners
 * @anew: whether also what has been said before is to be thought over
 * @list: (inout): the sockets; why they have no owner is filled in
 *
 * Says of each socket without an owner why it has none.
 */
void
scan_reason_explain (ScanContext *context, bool anew, ScanSocketList *list)
{
  Suspects suspects = { .context = context };
  ScanMap reasons = { 0 };
  bool found = false;

  for (size_t i = 0; i < list->n_items; i++)
    {
      ScanSocket *socket = &list->items[i];
      uint32_t hidden = SCAN_HIDDEN_GONE;

      if (socket->n_owners > 0)
        continue;

      if (!anew)
        scan_map_get (&context->reasons, socket->inode, &hidden);
      if (hidden == SCAN_HIDDEN_GONE)
        {
          if (!found)
            find_suspects (&suspects);
          found = true;
          hidden = explain (&suspects, socket);
        }
      socket->hidden = (uint8_t) hidden;
      scan_map_set (&reasons, socket->inode, hidden);
    }

  scan_map_clear (&context->reasons);
  context->reasons = reasons;
  scan_map_clear (&suspects.uids);
  scan_map_clear (&suspects.cgroups);
}
