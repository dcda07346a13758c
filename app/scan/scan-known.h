/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "scan-process.h"
#include "scan-walk.h"

/**
 * ScanKnown:
 * @stat: pid, parent, start time
 * @name: the kernel's name for it (comm), NUL-terminated, any bytes
 * @comm_fd: its `comm` file, kept open, -1 where it isn't
 * @folder_fd: its fd folder, kept open as well, -1 where it isn't
 * @uid: its effective user, UINT32_MAX where it isn't known
 * @command: its arguments, each with its NUL
 * @command_length: bytes of @command
 * @executable: (nullable): its executable
 * @directory: (nullable): its working directory
 * @cgroup: (nullable): its cgroup's path
 * @holdings: the sockets of interest that it has open
 * @n_holdings: how many
 * @files: its fd folder when that was last looked at
 * @checked: the generation in which it was last found alive
 * @lost: the generation in which it last closed a socket
 *
 * What is remembered of a process.
 */
typedef struct
{
  ScanStat stat;
  char name[64];
  int comm_fd;
  int folder_fd;
  uint32_t uid;
  char *command;
  size_t command_length;
  char *executable;
  char *directory;
  char *cgroup;
  ScanHolding *holdings;
  size_t n_holdings;
  ScanFiles files;
  uint32_t checked;
  uint32_t lost;
} ScanKnown;

/**
 * ScanKnownSet:
 * @proc_fd: an open folder like `/proc`
 * @generation: counts the refreshes
 * @items: the processes
 * @n_items: how many
 * @n_room: for how many there is room
 * @by_pid: indexes into @items by pid
 * @counts_files: whether the size of a process's fd folder is the number of its open files
 * @n_open: of how many processes the two are open
 *
 * The processes that are remembered: owners and their parents.
 */
typedef struct
{
  int proc_fd;
  uint32_t generation;
  ScanKnown **items;
  size_t n_items;
  size_t n_room;
  ScanMap by_pid;
  bool counts_files;
  unsigned n_open;
} ScanKnownSet;

ScanKnown *scan_known_find   (const ScanKnownSet *set, pid_t pid);
int        scan_known_touch  (ScanKnownSet *set, pid_t pid, ScanKnown **ret_known);
int        scan_known_adopt  (ScanKnownSet *set, ScanVisit *visit);
int        scan_known_verify (ScanKnownSet *set, ScanKnown *known, const ScanMap *wanted);
bool       scan_known_misses (const ScanKnownSet *set, const ScanMap *listed);
void       scan_known_sweep  (ScanKnownSet *set);
void       scan_known_clear  (ScanKnownSet *set);
