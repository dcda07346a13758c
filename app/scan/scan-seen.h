/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "scan-walk.h"

/**
 * ScanSeen:
 * @pid: the process
 * @uid: its effective user, UINT32_MAX where it isn't known; only filled in when @denied
 * @files: its fd folder when it was last looked into
 * @visited: the generation in which it was last looked into
 * @alive: the generation in which it was last there
 * @denied: whether its open files may not be read
 *
 * What is remembered of every process, whether it holds a socket or not.
 */
typedef struct
{
  pid_t pid;
  uint32_t uid;
  ScanFiles files;
  uint32_t visited;
  uint32_t alive;
  bool denied;
} ScanSeen;

/**
 * ScanSeenSet:
 * @items: the processes
 * @n_items: how many
 * @n_room: for how many there is room
 * @by_pid: indexes into @items by pid
 *
 * All processes, as they were last looked into.
 */
typedef struct
{
  ScanSeen *items;
  size_t n_items;
  size_t n_room;
  ScanMap by_pid;
} ScanSeenSet;

ScanSeen *scan_seen_find  (const ScanSeenSet *set, pid_t pid);
int       scan_seen_note  (ScanSeenSet     *set,
                           int              proc_fd,
                           const ScanVisit *visit,
                           uint32_t         generation);
void      scan_seen_sweep (ScanSeenSet *set, uint32_t generation);
void      scan_seen_clear (ScanSeenSet *set);
