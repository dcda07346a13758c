/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "scan/scan-errno.h"
#include "scan/scan-frame.h"

/* "PHSC" as a little-endian number. */
#define MAGIC 0x43534850u

/* Bytes on the wire: fixed, whatever the compiler does with the structs. */
#define SOCKET_BYTES 68
#define PROCESS_BYTES 52
#define PEER_BYTES 37
#define TABLE_HEADER_BYTES 24

typedef struct
{
  uint8_t *bytes;
  size_t at;
} Writer;

typedef struct
{
  const uint8_t *bytes;
  size_t length;
  size_t at;
  bool failed;
} Reader;

static void
put (Writer *writer, uint64_t number, unsigned n_bytes)
{
  for (unsigned i = 0; i < n_bytes; i++)
    writer->bytes[writer->at++] = (uint8_t) (number >> (8 * i));
}

static void
put_bytes (Writer *writer, const void *bytes, size_t n_bytes)
{
  if (n_bytes > 0)
    memcpy (writer->bytes + writer->at, bytes, n_bytes);
  writer->at += n_bytes;
}

static uint64_t
get (Reader *reader, unsigned n_bytes)
{
  uint64_t number = 0;

  if (reader->length - reader->at < n_bytes)
    {
      reader->failed = true;
      return 0;
    }
  for (unsigned i = 0; i < n_bytes; i++)
    number |= (uint64_t) reader->bytes[reader->at++] << (8 * i);

  return number;
}

static void
get_bytes (Reader *reader, void *bytes, size_t n_bytes)
{
  if (reader->length - reader->at < n_bytes)
    {
      reader->failed = true;
      return;
    }
  if (n_bytes > 0)
    memcpy (bytes, reader->bytes + reader->at, n_bytes);
  reader->at += n_bytes;
}

static int
frame_new (uint32_t kind, size_t length, ScanFrame *ret_frame)
{
  ScanFrame frame = { .kind = kind, .length = (uint32_t) length };

  if (length > SCAN_FRAME_MAX)
    return -EMSGSIZE;
  frame.data = malloc (length + 1);
  if (frame.data == NULL)
    return -ENOMEM;

  *ret_frame = frame;
  return 0;
}

/**
 * scan_frame_clear:
 * @frame: a frame
 *
 * Frees what is in it.
 */
void
scan_frame_clear (ScanFrame *frame)
{
  free (frame->data);
  *frame = (ScanFrame) { 0 };
}

/**
 * scan_frame_make_header:
 * @header: (out): where to put it
 * @kind: a [enum@ScanFrameKind]
 * @length: bytes that follow
 *
 * Writes a frame's header.
 */
void
scan_frame_make_header (uint8_t header[SCAN_FRAME_HEADER], uint32_t kind, uint32_t length)
{
  Writer writer = { .bytes = header };

  put (&writer, MAGIC, 4);
  put (&writer, SCAN_FRAME_VERSION, 4);
  put (&writer, kind, 4);
  put (&writer, length, 4);
}

/**
 * scan_frame_parse_header:
 * @header: 16 bytes
 * @ret_kind: (out): a [enum@ScanFrameKind], or a number that isn't one
 * @ret_length: (out): bytes that follow, at most SCAN_FRAME_MAX
 *
 * Reads a frame's header.
 *
 * Returns: 0, -EBADMSG when it is none, -EPROTONOSUPPORT when it is of another version,
 *   -EMSGSIZE when more would follow than is allowed
 */
int
scan_frame_parse_header (const uint8_t header[SCAN_FRAME_HEADER],
                         uint32_t *ret_kind,
                         uint32_t *ret_length)
{
  Reader reader = { .bytes = header, .length = SCAN_FRAME_HEADER };
  uint32_t kind, length;

  if (get (&reader, 4) != MAGIC)
    return -EBADMSG;
  if (get (&reader, 4) != SCAN_FRAME_VERSION)
    return -EPROTONOSUPPORT;
  kind = (uint32_t) get (&reader, 4);
  length = (uint32_t) get (&reader, 4);
  if (length > SCAN_FRAME_MAX)
    return -EMSGSIZE;

  *ret_kind = kind;
  *ret_length = length;
  return 0;
}

static int
read_all (int fd, uint8_t *bytes, size_t length, bool *at_start)
{
  size_t at = 0;

  while (at < length)
    {
      ssize_t n = read (fd, bytes + at, length - at);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return scan_errno ();
      if (n == 0)
        {
          *at_start = at == 0;
          return -EPIPE;
        }
      at += (size_t) n;
    }

  return 0;
}

/**
 * scan_frame_read:
 * @fd: a pipe or a stream socket
 * @ret_frame: (out): the frame, to be freed with [func@scan_frame_clear]
 *
 * Reads a frame; blocks.
 *
 * Returns: 1, 0 when the other end has closed, or a negative errno: as
 *   [func@scan_frame_parse_header], -EPIPE when it closed in the middle of a frame, -EAGAIN when
 *   a socket's time limit (SO_RCVTIMEO) is over
 */
int
scan_frame_read (int fd, ScanFrame *ret_frame)
{
  uint8_t header[SCAN_FRAME_HEADER];
  ScanFrame frame;
  bool at_start = false;
  uint32_t kind, length;
  int status;

  status = read_all (fd, header, sizeof header, &at_start);
  if (status == -EPIPE && at_start)
    return 0;
  if (status == 0)
    status = scan_frame_parse_header (header, &kind, &length);
  if (status == 0)
    status = frame_new (kind, length, &frame);
  if (status < 0)
    return status;

  status = read_all (fd, frame.data, frame.length, &at_start);
  if (status < 0)
    {
      scan_frame_clear (&frame);
      return status;
    }

  *ret_frame = frame;
  return 1;
}

static int
write_all (int fd, const uint8_t *bytes, size_t length)
{
  while (length > 0)
    {
      /* Through a socket without SIGPIPE, which would end a program that doesn't expect it. */
      ssize_t n = send (fd, bytes, length, MSG_NOSIGNAL);

      if (n < 0 && errno == ENOTSOCK)
        n = write (fd, bytes, length);
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return scan_errno ();
      bytes += n;
      length -= (size_t) n;
    }

  return 0;
}

/**
 * scan_frame_write:
 * @fd: a pipe or a stream socket
 * @frame: a frame
 *
 * Writes a frame; blocks.
 *
 * Returns: 0, or a negative errno: -EPIPE when the other end has closed
 */
int
scan_frame_write (int fd, const ScanFrame *frame)
{
  uint8_t header[SCAN_FRAME_HEADER];
  int status;

  scan_frame_make_header (header, frame->kind, frame->length);
  status = write_all (fd, header, sizeof header);

  return status < 0 ? status : write_all (fd, frame->data, frame->length);
}

static void
put_socket (Writer *writer, const ScanSocket *socket)
{
  put_bytes (writer, socket->address, SCAN_ADDRESS_BYTES);
  put (writer, socket->inode, 8);
  put (writer, socket->cookie, 8);
  put (writer, socket->cgroup_id, 8);
  put (writer, socket->ifindex, 4);
  put (writer, socket->uid, 4);
  put (writer, socket->queue_used, 4);
  put (writer, socket->queue_max, 4);
  put (writer, socket->n_owners, 4);
  put (writer, socket->port, 2);
  put (writer, socket->protocol, 2);
  put (writer, socket->family, 1);
  put (writer, socket->hidden, 1);
  put (writer, (uint8_t) socket->v6only, 1);
  put (writer, socket->multipath, 1);
}

/* The owners stand in the sockets' order, so where a socket's begin follows from the counts. */
static void
get_socket (Reader *reader, uint32_t *first_owner, ScanSocket *socket)
{
  get_bytes (reader, socket->address, SCAN_ADDRESS_BYTES);
  socket->inode = get (reader, 8);
  socket->cookie = get (reader, 8);
  socket->cgroup_id = get (reader, 8);
  socket->ifindex = (uint32_t) get (reader, 4);
  socket->uid = (uint32_t) get (reader, 4);
  socket->queue_used = (uint32_t) get (reader, 4);
  socket->queue_max = (uint32_t) get (reader, 4);
  socket->n_owners = (uint32_t) get (reader, 4);
  socket->port = (uint16_t) get (reader, 2);
  socket->protocol = (uint16_t) get (reader, 2);
  socket->family = (uint8_t) get (reader, 1);
  socket->hidden = (uint8_t) get (reader, 1);
  socket->v6only = (int8_t) get (reader, 1);
  socket->multipath = (uint8_t) get (reader, 1);
  socket->first_owner = *first_owner;
  if (socket->n_owners > UINT32_MAX - *first_owner)
    reader->failed = true;
  else
    *first_owner += socket->n_owners;
}

static void
put_process (Writer *writer, const ScanProcess *process)
{
  put (writer, process->start_ticks, 8);
  put (writer, (uint64_t) process->started, 8);
  put (writer, (uint32_t) process->pid, 4);
  put (writer, process->parent, 4);
  put (writer, process->uid, 4);
  put (writer, process->name, 4);
  put (writer, process->command, 4);
  put (writer, process->command_length, 4);
  put (writer, process->executable, 4);
  put (writer, process->directory, 4);
  put (writer, process->cgroup, 4);
}

static void
get_process (Reader *reader, ScanProcess *process)
{
  process->start_ticks = get (reader, 8);
  process->started = (int64_t) get (reader, 8);
  process->pid = (int32_t) get (reader, 4);
  process->parent = (uint32_t) get (reader, 4);
  process->uid = (uint32_t) get (reader, 4);
  process->name = (uint32_t) get (reader, 4);
  process->command = (uint32_t) get (reader, 4);
  process->command_length = (uint32_t) get (reader, 4);
  process->executable = (uint32_t) get (reader, 4);
  process->directory = (uint32_t) get (reader, 4);
  process->cgroup = (uint32_t) get (reader, 4);
}

/**
 * scan_frame_encode_table:
 * @table: a table
 * @ret_frame: (out): a TABLE frame, to be freed with [func@scan_frame_clear]
 *
 * Packs a snapshot.
 *
 * Returns: 0, -EMSGSIZE when it is too large, or -ENOMEM
 */
int
scan_frame_encode_table (const ScanTable *table, ScanFrame *ret_frame)
{
  /* One text index for each socket's cgroup follows its other fields. */
  size_t length = TABLE_HEADER_BYTES + (size_t) table->n_sockets * (SOCKET_BYTES + 4)
                  + (size_t) table->n_processes * PROCESS_BYTES + (size_t) table->n_owners * 4
                  + table->text_length;
  Writer writer;
  int status;

  status = frame_new (SCAN_FRAME_TABLE, length, ret_frame);
  if (status < 0)
    return status;

  writer = (Writer) { .bytes = ret_frame->data };
  put (&writer, table->n_sockets, 4);
  put (&writer, table->n_processes, 4);
  put (&writer, table->n_owners, 4);
  put (&writer, table->text_length, 4);
  put (&writer, table->walked, 4);
  put (&writer, table->source, 2);
  put (&writer, table->user_namespace, 2);
  for (uint32_t i = 0; i < table->n_sockets; i++)
    {
      put_socket (&writer, &table->sockets[i]);
      put (&writer, table->sockets[i].cgroup, 4);
    }
  for (uint32_t i = 0; i < table->n_processes; i++)
    put_process (&writer, &table->processes[i]);
  for (uint32_t i = 0; i < table->n_owners; i++)
    put (&writer, table->owners[i], 4);
  put_bytes (&writer, table->text, table->text_length);
  return 0;
}

static void
get_table (Reader *reader, ScanTable *table)
{
  uint32_t first_owner = 0;

  for (uint32_t i = 0; i < table->n_sockets; i++)
    {
      get_socket (reader, &first_owner, &table->sockets[i]);
      table->sockets[i].cgroup = (uint32_t) get (reader, 4);
    }
  for (uint32_t i = 0; i < table->n_processes; i++)
    get_process (reader, &table->processes[i]);
  for (uint32_t i = 0; i < table->n_owners; i++)
    table->owners[i] = (uint32_t) get (reader, 4);
  get_bytes (reader, table->text, table->text_length);
}

/**
 * scan_frame_decode_table:
 * @data: what follows a TABLE frame's header
 * @length: bytes of it
 * @ret_table: (out): the table, to be freed with [func@scan_table_free]
 *
 * Unpacks a snapshot. The counts have to fit the length exactly before anything is allocated,
 * and every index is checked.
 *
 * Returns: 0, -EBADMSG, or -ENOMEM
 */
int
scan_frame_decode_table (const uint8_t *data, size_t length, ScanTable **ret_table)
{
  Reader reader = { .bytes = data, .length = length };
  ScanTable counts = { 0 };
  ScanTable *table;

  counts.n_sockets = (uint32_t) get (&reader, 4);
  counts.n_processes = (uint32_t) get (&reader, 4);
  counts.n_owners = (uint32_t) get (&reader, 4);
  counts.text_length = (uint32_t) get (&reader, 4);
  counts.walked = (uint32_t) get (&reader, 4);
  counts.source = (uint8_t) get (&reader, 2);
  counts.user_namespace = get (&reader, 2) != 0;
  if (reader.failed
      || length
             != TABLE_HEADER_BYTES + (uint64_t) counts.n_sockets * (SOCKET_BYTES + 4)
                    + (uint64_t) counts.n_processes * PROCESS_BYTES + (uint64_t) counts.n_owners * 4
                    + counts.text_length)
    return -EBADMSG;

  table = calloc (1, sizeof *table);
  if (table == NULL)
    return -ENOMEM;
  *table = counts;
  table->sockets = calloc ((size_t) counts.n_sockets + 1, sizeof *table->sockets);
  table->processes = calloc ((size_t) counts.n_processes + 1, sizeof *table->processes);
  table->owners = calloc ((size_t) counts.n_owners + 1, sizeof *table->owners);
  table->text = calloc ((size_t) counts.text_length + 1, 1);
  if (table->sockets == NULL || table->processes == NULL || table->owners == NULL
      || table->text == NULL)
    {
      scan_table_free (table);
      return -ENOMEM;
    }

  get_table (&reader, table);
  if (reader.failed || !scan_table_check (table))
    {
      scan_table_free (table);
      return -EBADMSG;
    }

  *ret_table = table;
  return 0;
}

/**
 * scan_frame_encode_number:
 * @kind: REFRESH with flags, SIGNALLED with 1 for ended and 0 for still running, or FAILED with
 *   an errno
 * @value: the number
 * @ret_frame: (out): the frame, to be freed with [func@scan_frame_clear]
 *
 * Packs a frame that is one number.
 *
 * Returns: 0, or -ENOMEM
 */
int
scan_frame_encode_number (uint32_t kind, uint32_t value, ScanFrame *ret_frame)
{
  Writer writer;
  int status = frame_new (kind, 4, ret_frame);

  if (status < 0)
    return status;

  writer = (Writer) { .bytes = ret_frame->data };
  put (&writer, value, 4);
  return 0;
}

/**
 * scan_frame_decode_number:
 * @data: what follows the header
 * @length: bytes of it
 * @ret_value: (out): the number
 *
 * Unpacks a frame that is one number.
 *
 * Returns: 0, or -EBADMSG
 */
int
scan_frame_decode_number (const uint8_t *data, size_t length, uint32_t *ret_value)
{
  Reader reader = { .bytes = data, .length = length };

  if (length != 4)
    return -EBADMSG;

  *ret_value = (uint32_t) get (&reader, 4);
  return 0;
}

/**
 * scan_frame_encode_text:
 * @kind: USER_NAME
 * @text: the text
 * @ret_frame: (out): the frame, to be freed with [func@scan_frame_clear]
 *
 * Packs a frame that is one text.
 *
 * Returns: 0, -EMSGSIZE, or -ENOMEM
 */
int
scan_frame_encode_text (uint32_t kind, const char *text, ScanFrame *ret_frame)
{
  size_t length = strlen (text);
  Writer writer;
  int status = frame_new (kind, length, ret_frame);

  if (status < 0)
    return status;

  writer = (Writer) { .bytes = ret_frame->data };
  put_bytes (&writer, text, length);
  return 0;
}

/**
 * scan_frame_decode_text:
 * @data: what follows the header
 * @length: bytes of it
 * @buffer: (out): where to put the text; a NUL is added
 * @size: bytes of @buffer
 *
 * Unpacks a frame that is one text.
 *
 * Returns: 0, or -EBADMSG when it is too long or contains a NUL
 */
int
scan_frame_decode_text (const uint8_t *data, size_t length, char *buffer, size_t size)
{
  if (length >= size || (length > 0 && memchr (data, '\0', length) != NULL))
    return -EBADMSG;

  if (length > 0)
    memcpy (buffer, data, length);
  buffer[length] = '\0';
  return 0;
}

/**
 * scan_frame_encode_signal:
 * @request: which process to end
 * @ret_frame: (out): a SIGNAL frame, to be freed with [func@scan_frame_clear]
 *
 * Packs a request.
 *
 * Returns: 0, or -ENOMEM
 */
int
scan_frame_encode_signal (const ScanSignalRequest *request, ScanFrame *ret_frame)
{
  Writer writer;
  int status = frame_new (SCAN_FRAME_SIGNAL, 28, ret_frame);

  if (status < 0)
    return status;

  writer = (Writer) { .bytes = ret_frame->data };
  put (&writer, request->start_ticks, 8);
  put (&writer, request->inode, 8);
  put (&writer, (uint32_t) request->pid, 4);
  put (&writer, (uint32_t) request->signal_number, 4);
  put (&writer, (uint32_t) request->timeout_ms, 4);
  return 0;
}

/**
 * scan_frame_decode_signal:
 * @data: what follows the header
 * @length: bytes of it
 * @ret_request: (out): the request
 *
 * Unpacks a request.
 *
 * Returns: 0, or -EBADMSG
 */
int
scan_frame_decode_signal (const uint8_t *data, size_t length, ScanSignalRequest *ret_request)
{
  Reader reader = { .bytes = data, .length = length };

  if (length != 28)
    return -EBADMSG;

  ret_request->start_ticks = get (&reader, 8);
  ret_request->inode = get (&reader, 8);
  ret_request->pid = (int32_t) get (&reader, 4);
  ret_request->signal_number = (int32_t) get (&reader, 4);
  ret_request->timeout_ms = (int32_t) get (&reader, 4);
  return 0;
}

/**
 * scan_frame_encode_peers_request:
 * @request: whose connections are asked for
 * @ret_frame: (out): a PEERS frame, to be freed with [func@scan_frame_clear]
 *
 * Packs a request.
 *
 * Returns: 0, or -ENOMEM
 */
int
scan_frame_encode_peers_request (const ScanPeersRequest *request, ScanFrame *ret_frame)
{
  Writer writer;
  int status = frame_new (SCAN_FRAME_PEERS, 4 + SOCKET_BYTES, ret_frame);

  if (status < 0)
    return status;

  writer = (Writer) { .bytes = ret_frame->data };
  put (&writer, request->max, 4);
  put_socket (&writer, &request->socket);
  return 0;
}

/**
 * scan_frame_decode_peers_request:
 * @data: what follows the header
 * @length: bytes of it
 * @ret_request: (out): the request
 *
 * Unpacks a request.
 *
 * Returns: 0, or -EBADMSG
 */
int
scan_frame_decode_peers_request (const uint8_t *data, size_t length, ScanPeersRequest *ret_request)
{
  Reader reader = { .bytes = data, .length = length };
  ScanPeersRequest request = { 0 };
  uint32_t first_owner = 0;

  if (length != 4 + SOCKET_BYTES)
    return -EBADMSG;

  request.max = (uint32_t) get (&reader, 4);
  get_socket (&reader, &first_owner, &request.socket);
  if (reader.failed || (request.socket.family != AF_INET && request.socket.family != AF_INET6))
    return -EBADMSG;

  *ret_request = request;
  return 0;
}

/**
 * scan_frame_encode_peers:
 * @peers: connections
 * @ret_frame: (out): a PEER_LIST frame, to be freed with [func@scan_frame_clear]
 *
 * Packs a list of connections.
 *
 * Returns: 0, -EMSGSIZE, or -ENOMEM
 */
int
scan_frame_encode_peers (const ScanPeerList *peers, ScanFrame *ret_frame)
{
  Writer writer;
  int status = frame_new (SCAN_FRAME_PEER_LIST, 8 + peers->n_items * PEER_BYTES, ret_frame);

  if (status < 0)
    return status;

  writer = (Writer) { .bytes = ret_frame->data };
  put (&writer, peers->n_total, 8);
  for (size_t i = 0; i < peers->n_items; i++)
    {
      const ScanPeer *peer = &peers->items[i];

      put_bytes (&writer, peer->local, SCAN_ADDRESS_BYTES);
      put_bytes (&writer, peer->remote, SCAN_ADDRESS_BYTES);
      put (&writer, peer->local_port, 2);
      put (&writer, peer->remote_port, 2);
      put (&writer, peer->family, 1);
    }
  return 0;
}

/**
 * scan_frame_decode_peers:
 * @data: what follows the header
 * @length: bytes of it
 * @ret_peers: (out): the connections, to be cleared with [func@scan_peer_list_clear]
 *
 * Unpacks a list of connections.
 *
 * Returns: 0, -EBADMSG, or -ENOMEM
 */
int
scan_frame_decode_peers (const uint8_t *data, size_t length, ScanPeerList *ret_peers)
{
  Reader reader = { .bytes = data, .length = length };
  ScanPeerList peers = { 0 };
  bool good = true;

  if (length < 8 || (length - 8) % PEER_BYTES != 0)
    return -EBADMSG;

  peers.n_total = (size_t) get (&reader, 8);
  peers.n_items = peers.n_room = peers.max = (length - 8) / PEER_BYTES;
  peers.items = calloc (peers.n_items + 1, sizeof *peers.items);
  if (peers.items == NULL)
    return -ENOMEM;

  for (size_t i = 0; i < peers.n_items; i++)
    {
      ScanPeer *peer = &peers.items[i];

      get_bytes (&reader, peer->local, SCAN_ADDRESS_BYTES);
      get_bytes (&reader, peer->remote, SCAN_ADDRESS_BYTES);
      peer->local_port = (uint16_t) get (&reader, 2);
      peer->remote_port = (uint16_t) get (&reader, 2);
      peer->family = (uint8_t) get (&reader, 1);
      good &= peer->family == AF_INET || peer->family == AF_INET6;
    }
  if (reader.failed || !good || peers.n_total < peers.n_items)
    {
      scan_peer_list_clear (&peers);
      return -EBADMSG;
    }

  *ret_peers = peers;
  return 0;
}
