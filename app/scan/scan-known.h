/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "scan-map.h"
#include "scan-process.h"

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
 * ScanKnown:
 * @stat: pid, name, parent, start time
 * @uid: its effective user, UINT32_MAX where it isn't known
 * @command: its arguments, each with its NUL
 * @command_length: bytes of @command
 * @executable: (nullable): its executable
 * @directory: (nullable): its working directory
 * @cgroup: (nullable): its cgroup's path
 * @holdings: the sockets of interest that it has open
 * @n_holdings: how many
 * @holdings_room: for how many there is room
 * @n_files: how many files it had open when last looked into, 0 where the kernel doesn't tell
 * @checked: the generation in which it was last found alive
 * @walked: the generation in which its open files were last read
 * @lost: the generation in which it last closed a socket
 *
 * What is remembered of a process.
 */
typedef struct
{
  ScanStat stat;
  uint32_t uid;
  char *command;
  size_t command_length;
  char *executable;
  char *directory;
  char *cgroup;
  ScanHolding *holdings;
  size_t n_holdings;
  size_t holdings_room;
  uint64_t n_files;
  uint32_t checked;
  uint32_t walked;
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
 * @denied: whether a process was met whose open files may not be read
 * @n_walked: how many processes' open files were read in this generation
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
  bool denied;
  uint32_t n_walked;
} ScanKnownSet;

ScanKnown *scan_known_find   (const ScanKnownSet *set, pid_t pid);
int        scan_known_touch  (ScanKnownSet *set, pid_t pid, ScanKnown **ret_known);
int        scan_known_walk   (ScanKnownSet *set, pid_t pid, const ScanMap *wanted);
int        scan_known_verify (ScanKnownSet *set, ScanKnown *known, const ScanMap *wanted);
void       scan_known_sweep  (ScanKnownSet *set);
void       scan_known_clear  (ScanKnownSet *set);
