/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/**
 * ScanCgroups:
 *
 * Knows the path of each cgroup2 folder by its ID, which is the folder's inode number.
 */
typedef struct ScanCgroups ScanCgroups;

int         scan_cgroups_new        (int proc_fd, const char *mount, ScanCgroups **ret_cgroups);
void        scan_cgroups_free       (ScanCgroups *cgroups);
const char *scan_cgroups_lookup     (ScanCgroups *cgroups, uint64_t id);
void        scan_cgroups_retry      (ScanCgroups *cgroups);
int         scan_cgroups_fd         (const ScanCgroups *cgroups);
int         scan_cgroup_parse_mount (const char *text, size_t length, char *buffer, size_t size);
