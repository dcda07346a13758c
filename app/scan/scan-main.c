/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "scan/scan-context.h"
#include "scan/scan-diag.h"
#include "scan/scan-frame.h"
#include "scan/scan-process.h"
#include "scan/scan-user.h"

/* No request may keep the next one waiting for longer than this. */
#define MAX_TIMEOUT_MS 10000

/* How many connections are named at most. */
#define MAX_PEERS 10000

static int
answer_refresh (ScanContext *context, const ScanFrame *request, ScanFrame *ret_reply)
{
  ScanTable *table;
  uint32_t flags;
  int status = scan_frame_decode_number (request->data, request->length, &flags);

  if (status == 0)
    status = scan_context_refresh (context, flags, &table);
  if (status < 0)
    return status;

  status = scan_frame_encode_table (table, ret_reply);
  scan_table_free (table);
  return status;
}

static int
answer_signal (ScanContext *context, const ScanFrame *request, ScanFrame *ret_reply)
{
  ScanSignalRequest signal_request;
  bool exited = false;
  int status = scan_frame_decode_signal (request->data, request->length, &signal_request);

  if (status < 0)
    return status;
  if (signal_request.timeout_ms < 0 || signal_request.timeout_ms > MAX_TIMEOUT_MS)
    signal_request.timeout_ms = MAX_TIMEOUT_MS;

  status = scan_process_signal (scan_context_proc_fd (context), signal_request.pid,
                                signal_request.start_ticks, signal_request.inode,
                                signal_request.signal_number, signal_request.timeout_ms, &exited);

  return status < 0 ? status : scan_frame_encode_number (SCAN_FRAME_SIGNALLED, exited, ret_reply);
}

static int
answer_peers (const ScanFrame *request, ScanFrame *ret_reply)
{
  ScanPeersRequest peers_request;
  ScanPeerList peers = { 0 };
  int status = scan_frame_decode_peers_request (request->data, request->length, &peers_request);

  if (status < 0)
    return status;

  peers.max = peers_request.max < MAX_PEERS ? peers_request.max : MAX_PEERS;
  status = scan_diag_peers (&peers_request.socket, &peers);
  if (status == 0)
    status = scan_frame_encode_peers (&peers, ret_reply);
  scan_peer_list_clear (&peers);
  return status;
}

static int
answer_user (const ScanFrame *request, ScanFrame *ret_reply)
{
  char name[SCAN_USER_MAX];
  uint32_t uid;
  int status = scan_frame_decode_number (request->data, request->length, &uid);

  if (status == 0)
    status = scan_user_name ("/etc/passwd", uid, name, sizeof name);

  return status < 0 ? status : scan_frame_encode_text (SCAN_FRAME_USER_NAME, name, ret_reply);
}

static int
answer (ScanContext *context, const ScanFrame *request, ScanFrame *ret_reply)
{
  switch (request->kind)
    {
    case SCAN_FRAME_REFRESH:
      return answer_refresh (context, request, ret_reply);
    case SCAN_FRAME_SIGNAL:
      return answer_signal (context, request, ret_reply);
    case SCAN_FRAME_PEERS:
      return answer_peers (request, ret_reply);
    case SCAN_FRAME_USER:
      return answer_user (request, ret_reply);
    default:
      return -EINVAL;
    }
}

/* One request, one reply, until the other end closes. What can't be understood ends it: its own
 * version stands in the header of the reply that says so. */
int
main (void)
{
  ScanContext *context;
  int status = scan_context_new (NULL, NULL, &context);

  signal (SIGPIPE, SIG_IGN);
  while (status >= 0)
    {
      ScanFrame request = { 0 }, reply = { 0 };
      int answered;

      status = scan_frame_read (STDIN_FILENO, &request);
      if (status == 0)
        break;

      answered = status < 0 ? status : answer (context, &request, &reply);
      scan_frame_clear (&request);
      if (answered < 0
          && scan_frame_encode_number (SCAN_FRAME_FAILED, (uint32_t) answered, &reply) < 0)
        break;
      if (scan_frame_write (STDOUT_FILENO, &reply) < 0)
        status = -EPIPE;
      scan_frame_clear (&reply);
    }

  if (status >= 0)
    scan_context_free (context);
  return status < 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}
