/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <stdint.h>

/**
 * ScanFolder:
 *
 * An open folder that is read in large pieces. readdir(3) would do, but asks the kernel for
 * less at a time and copies each entry.
 */
typedef struct ScanFolder ScanFolder;

/**
 * ScanFolderEntry:
 * @inode: its inode number, as far as the folder tells
 * @type: DT_DIR and so on
 * @name: its name, valid until the next entry is read
 *
 * One entry. `.` and `..` are left out.
 */
typedef struct
{
  uint64_t inode;
  uint8_t type;
  const char *name;
} ScanFolderEntry;

ScanFolder *scan_folder_new    (void);
int         scan_folder_reopen (ScanFolder *folder, int parent_fd, const char *path);
int         scan_folder_open   (int parent_fd, const char *path, ScanFolder **ret_folder);
int         scan_folder_next   (ScanFolder *folder, const ScanFolderEntry **ret_entry);
int         scan_folder_fd     (const ScanFolder *folder);
void        scan_folder_close  (ScanFolder *folder);
