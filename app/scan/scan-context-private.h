/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "scan-cgroup.h"
#include "scan-context.h"
#include "scan-known.h"
#include "scan-seen.h"

/* A new socket may have gone, or be handed over, while it is searched for: it is searched for
 * in this many refreshes before that is left to the full walks. */
#define SCAN_SEARCHES 2

struct ScanContext
{
  /* The refreshes are counted in @known. */
  ScanKnownSet known;
  ScanSeenSet seen;
  ScanCgroups *cgroups;

  /* Of the sockets by inode: their place in the list, and of those without an owner how often
   * they have been searched for, and what was said of them. */
  ScanMap inodes;
  ScanMap searched;
  ScanMap reasons;

  ScanSocketList multipath;
  int64_t boot_time;
  int64_t next_walk;
  unsigned missing;
  uint32_t n_walked;
  int shortage; /* the negative errno of what this refresh had too little of, or 0 */
  uid_t uid;
  bool user_namespace;
  bool sees_all_processes;
  bool hides_processes;
};

int  scan_context_index   (ScanContext *context, const ScanSocketList *list);
int  scan_context_join    (ScanContext *context, ScanFlags flags, bool ask, ScanSocketList *list);
int  scan_search_owners   (ScanContext *context, ScanFlags flags, ScanSocketList *list);
void scan_reason_explain  (ScanContext *context, bool anew, ScanSocketList *list);
