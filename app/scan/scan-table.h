/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "scan-socket.h"

/**
 * ScanProcess:
 * @pid: the process
 * @parent: index of its parent in [struct@ScanTable].processes plus 1, 0 where it isn't there
 * @uid: its effective user, UINT32_MAX where it isn't known
 * @start_ticks: clock ticks (sysconf(_SC_CLK_TCK)) between boot and its start
 * @started: microseconds since 1970 of its start
 * @name: index into the table's text: the kernel's name for it
 * @command: index into the table's text: its arguments, each with its NUL
 * @command_length: bytes of @command, at most SCAN_COMMAND_MAX
 * @executable: index into the table's text, 0 where it can't be read; ends in ` (deleted)` when
 *   the file is gone
 * @directory: index into the table's text: the working directory, 0 where it can't be read
 * @cgroup: index into the table's text, 0 where it isn't known
 *
 * One process: an owner of a socket, or a parent of one.
 */
typedef struct
{
  uint64_t start_ticks;
  int64_t started;
  int32_t pid;
  uint32_t parent;
  uint32_t uid;
  uint32_t name;
  uint32_t command;
  uint32_t command_length;
  uint32_t executable;
  uint32_t directory;
  uint32_t cgroup;
} ScanProcess;

/**
 * ScanTable:
 * @sockets: the sockets, sorted by [func@scan_socket_compare]
 * @n_sockets: how many
 * @processes: their owners and the owners' parents
 * @n_processes: how many
 * @owners: for each socket, indexes into @processes: see [struct@ScanSocket].first_owner
 * @n_owners: how many
 * @text: every string, NUL-terminated, any bytes; index 0 is the empty string
 * @text_length: bytes of @text
 * @source: a [enum@ScanSource]
 * @user_namespace: whether foreign users read 65534 here
 * @walked: how many processes' fd folders were read for it
 *
 * One snapshot. Flat, so that it goes over a pipe as it is.
 */
typedef struct
{
  ScanSocket *sockets;
  ScanProcess *processes;
  uint32_t *owners;
  char *text;
  uint32_t n_sockets;
  uint32_t n_processes;
  uint32_t n_owners;
  uint32_t text_length;
  uint32_t walked;
  uint8_t source;
  bool user_namespace;
} ScanTable;

void        scan_table_free (ScanTable *table);
const char *scan_table_text (const ScanTable *table, uint32_t index);
bool        scan_table_check (const ScanTable *table);
