/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "scan-cgroup.h"
#include "scan-known.h"
#include "scan-table.h"

int scan_table_build (const ScanSocketList *list,
                      ScanKnownSet         *known,
                      const ScanMap        *inodes,
                      ScanCgroups          *cgroups,
                      int64_t               boot_time,
                      ScanTable           **ret_table);
