/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/**
 * SCAN_COMMAND_MAX:
 *
 * How many bytes of a command line are kept: a process may have megabytes of it.
 */
#define SCAN_COMMAND_MAX 4096

/**
 * ScanStat:
 * @pid: the process
 * @parent: its parent, 0 for none
 * @start_ticks: clock ticks between boot and its start: with the pid it names a process
 * @name: the kernel's name for it (comm), at most 63 bytes, NUL-terminated, any bytes
 *
 * What `/proc/PID/stat` says (proc_pid_stat(5)).
 */
typedef struct
{
  pid_t pid;
  pid_t parent;
  uint64_t start_ticks;
  char name[64];
} ScanStat;

int     scan_process_parse_stat   (const char *text, size_t length, ScanStat *ret_stat);
int     scan_process_read_stat    (int proc_fd, pid_t pid, ScanStat *ret_stat);
ssize_t scan_process_read_command (int proc_fd, pid_t pid, char *buffer, size_t size);
ssize_t scan_process_read_link    (int         proc_fd,
                                   pid_t       pid,
                                   const char *name,
                                   char       *buffer,
                                   size_t      size);
int     scan_process_read_uid     (int proc_fd, pid_t pid, uid_t *ret_uid);
int     scan_process_parse_cgroup (const char *text, size_t length, char *buffer, size_t size);
int     scan_process_read_cgroup  (int proc_fd, pid_t pid, char *buffer, size_t size);
bool    scan_process_parse_inode  (const char *link, size_t length, uint64_t *ret_inode);
int     scan_process_holds        (int proc_fd, pid_t pid, uint64_t inode);
int     scan_process_boot_time    (int proc_fd, int64_t *ret_boot_time);
int     scan_process_signal       (int       proc_fd,
                                   pid_t     pid,
                                   uint64_t  start_ticks,
                                   uint64_t  inode,
                                   int       signal_number,
                                   int       timeout_ms,
                                   bool     *ret_exited);

ssize_t scan_read_file            (int folder_fd, const char *path, char *buffer, size_t size);
