/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "scan-socket.h"

int     scan_procnet_sockets (int proc_fd, ScanSocketList *list);
int     scan_procnet_parse   (const char     *text,
                              size_t          length,
                              uint8_t         family,
                              uint16_t        protocol,
                              ScanSocketList *list);
int64_t scan_procnet_count   (const char *text, size_t length, const char *protocol);
