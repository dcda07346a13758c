/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdint.h>

#include "scan/scan-process.h"
#include "scan/scan-procnet.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* The kernel's tables as text, and a process's stat, whose name is anybody's choice. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  ScanSocketList list = { 0 };
  ScanStat stat;
  uint64_t inode;

  scan_procnet_parse ((const char *) data, size, 2, 6, &list);
  scan_procnet_parse ((const char *) data, size, 10, 17, &list);
  scan_socket_list_clear (&list);
  scan_procnet_count ((const char *) data, size, "MPTCP");
  scan_process_parse_stat ((const char *) data, size, &stat);
  scan_process_parse_inode ((const char *) data, size, &inode);
  return 0;
}
