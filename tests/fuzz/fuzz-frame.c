/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "scan/scan-frame.h"
#include "scan/scan-user.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* What a helper of another version, or somebody in its place, could send. A table that is
 * accepted comes out the same when it is packed again. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  ScanTable *table = NULL;
  ScanPeersRequest peers_request;
  ScanSignalRequest signal_request;
  ScanPeerList peers = { 0 };
  uint32_t number, length;
  char text[SCAN_USER_MAX];

  if (size >= SCAN_FRAME_HEADER)
    scan_frame_parse_header (data, &number, &length);
  scan_frame_decode_number (data, size, &number);
  if (scan_frame_decode_text (data, size, text, sizeof text) == 0 && strlen (text) != size)
    abort ();
  scan_frame_decode_signal (data, size, &signal_request);
  scan_frame_decode_peers_request (data, size, &peers_request);
  if (scan_frame_decode_peers (data, size, &peers) == 0)
    scan_peer_list_clear (&peers);
  if (scan_frame_decode_table (data, size, &table) == 0)
    {
      ScanFrame frame;

      if (scan_frame_encode_table (table, &frame) == 0)
        {
          if (frame.length != size)
            abort ();
          scan_frame_clear (&frame);
        }
      scan_table_free (table);
    }
  return 0;
}
