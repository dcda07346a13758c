/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "scan-diag.h"
#include "scan-table.h"

#include <sys/types.h>

/**
 * SCAN_FRAME_VERSION:
 *
 * Raised with every change of what goes over the pipe. The two ends come from the same
 * release, but one of them may have been started before an update.
 */
#define SCAN_FRAME_VERSION 2

/**
 * SCAN_FRAME_MAX:
 *
 * The most bytes that a frame may carry after its header.
 */
#define SCAN_FRAME_MAX (64u * 1024 * 1024)

/**
 * SCAN_FRAME_HEADER:
 *
 * Bytes of a header: magic, version, kind, length; each 32 bits, little-endian.
 */
#define SCAN_FRAME_HEADER 16

/**
 * ScanFrameKind:
 * @SCAN_FRAME_REFRESH: request: a snapshot; 32 bits of [flags@ScanFlags]
 * @SCAN_FRAME_SIGNAL: request: end a process, see [struct@ScanSignalRequest]
 * @SCAN_FRAME_PEERS: request: a listener's connections, see [struct@ScanPeersRequest]
 * @SCAN_FRAME_USER: request: a user's name; 32 bits, the user's number
 * @SCAN_FRAME_TABLE: reply to REFRESH
 * @SCAN_FRAME_SIGNALLED: reply to SIGNAL
 * @SCAN_FRAME_PEER_LIST: reply to PEERS
 * @SCAN_FRAME_USER_NAME: reply to USER: the name's bytes
 * @SCAN_FRAME_FAILED: reply to any: 32 bits, a negative errno
 */
typedef enum
{
  SCAN_FRAME_REFRESH = 1,
  SCAN_FRAME_SIGNAL = 2,
  SCAN_FRAME_PEERS = 3,
  SCAN_FRAME_USER = 4,
  SCAN_FRAME_TABLE = 101,
  SCAN_FRAME_SIGNALLED = 102,
  SCAN_FRAME_PEER_LIST = 103,
  SCAN_FRAME_FAILED = 104,
  SCAN_FRAME_USER_NAME = 105,
} ScanFrameKind;

/**
 * ScanSignalRequest:
 * @start_ticks: which process it has to be
 * @inode: which socket it has to hold
 * @pid: the process
 * @signal_number: SIGTERM or SIGKILL
 * @timeout_ms: how long to wait for its end
 */
typedef struct
{
  uint64_t start_ticks;
  uint64_t inode;
  int32_t pid;
  int32_t signal_number;
  int32_t timeout_ms;
} ScanSignalRequest;

/**
 * ScanPeersRequest:
 * @max: how many to name at most
 * @socket: the listener; its address, port, protocol, family and v6only are asked for
 */
typedef struct
{
  uint32_t max;
  ScanSocket socket;
} ScanPeersRequest;

/**
 * ScanFrame:
 * @kind: a [enum@ScanFrameKind]
 * @length: bytes of @data
 * @data: what follows the header, freed by free()
 */
typedef struct
{
  uint32_t kind;
  uint32_t length;
  uint8_t *data;
} ScanFrame;

int  scan_frame_parse_header   (const uint8_t header[SCAN_FRAME_HEADER], uint32_t *ret_kind, uint32_t *ret_length);
void scan_frame_make_header    (uint8_t header[SCAN_FRAME_HEADER], uint32_t kind, uint32_t length);
int  scan_frame_read           (int fd, ScanFrame *ret_frame);
int  scan_frame_write          (int fd, const ScanFrame *frame);
void scan_frame_clear          (ScanFrame *frame);

int  scan_frame_encode_table   (const ScanTable *table, ScanFrame *ret_frame);
int  scan_frame_decode_table   (const uint8_t *data, size_t length, ScanTable **ret_table);
int  scan_frame_encode_number  (uint32_t kind, uint32_t value, ScanFrame *ret_frame);
int  scan_frame_decode_number  (const uint8_t *data, size_t length, uint32_t *ret_value);
int  scan_frame_encode_text    (uint32_t kind, const char *text, ScanFrame *ret_frame);
int  scan_frame_decode_text    (const uint8_t *data, size_t length, char *buffer, size_t size);
int  scan_frame_encode_signal  (const ScanSignalRequest *request, ScanFrame *ret_frame);
int  scan_frame_decode_signal  (const uint8_t *data, size_t length, ScanSignalRequest *ret_request);
int  scan_frame_encode_peers_request (const ScanPeersRequest *request, ScanFrame *ret_frame);
int  scan_frame_decode_peers_request (const uint8_t *data, size_t length, ScanPeersRequest *ret_request);
int  scan_frame_encode_peers   (const ScanPeerList *peers, ScanFrame *ret_frame);
int  scan_frame_decode_peers   (const uint8_t *data, size_t length, ScanPeerList *ret_peers);
