/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "scan-table.h"

/**
 * ScanContext:
 *
 * What is remembered from one snapshot to the next: owners by socket, processes, cgroups.
 * Not safe for use by two threads at once.
 */
typedef struct ScanContext ScanContext;

/**
 * ScanFlags:
 * @SCAN_FLAGS_NONE: verify the owners that are known, search those that aren't
 * @SCAN_FLAGS_FULL_WALK: look into every process, to find further holders of known sockets
 * @SCAN_FLAGS_CHANGED_WALK: look into the processes that are new or have opened or closed
 *   something; nearly as good, and fifty times as fast
 * @SCAN_FLAGS_NO_OWNERS: sockets and cgroups only
 * @SCAN_FLAGS_PROCNET: read /proc/net although sock_diag may be there (for tests)
 */
typedef enum
{
  SCAN_FLAGS_NONE = 0,
  SCAN_FLAGS_FULL_WALK = 1 << 0,
  SCAN_FLAGS_NO_OWNERS = 1 << 1,
  SCAN_FLAGS_PROCNET = 1 << 2,
  SCAN_FLAGS_CHANGED_WALK = 1 << 3,
} ScanFlags;

int  scan_context_new     (const char *proc, const char *cgroup, ScanContext **ret_context);
void scan_context_free    (ScanContext *context);
int  scan_context_refresh (ScanContext *context, ScanFlags flags, ScanTable **ret_table);
int  scan_context_proc_fd (const ScanContext *context);
