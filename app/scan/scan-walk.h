/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <sys/types.h>

#include "scan-map.h"

/**
 * ScanHolding:
 * @inode: a socket
 * @fd: the descriptor it is open as
 *
 * One socket that a process has open.
 */
typedef struct
{
  uint64_t inode;
  uint32_t fd;
} ScanHolding;

/**
 * ScanFiles:
 * @folder: inode number of the process's fd folder, which tells it from another process that had
 *   or gets its pid
 * @n_files: how many files it has open, -1 where the kernel doesn't tell
 *
 * What a process's fd folder says of itself, without being read.
 */
typedef struct
{
  uint64_t folder;
  int64_t n_files;
} ScanFiles;

/**
 * ScanVisit:
 * @pid: the process to look into
 * @status: 0, or a negative errno: -EACCES without permission, -ENOENT when it is gone
 * @files: its fd folder
 * @holdings: the sockets of interest that it has open, each once, by inode; freed by free()
 * @n_holdings: how many
 * @holdings_room: for how many there is room
 *
 * One process that is looked into.
 */
typedef struct
{
  pid_t pid;
  int status;
  ScanFiles files;
  ScanHolding *holdings;
  size_t n_holdings;
  size_t holdings_room;
} ScanVisit;

int  scan_walk_stat  (int proc_fd, bool counts_files, pid_t pid, ScanFiles *ret_files);
int  scan_walk_stat_open (int fd, bool counts_files, ScanFiles *ret_files);
void scan_walk       (int            proc_fd,
                      bool           counts_files,
                      const ScanMap *wanted,
                      ScanVisit     *visits,
                      size_t         n_visits);
void scan_walk_clear (ScanVisit *visits, size_t n_visits);
