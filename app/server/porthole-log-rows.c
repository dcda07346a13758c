/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <arpa/inet.h>
#include <net/if.h>
#include <string.h>

#include "server/porthole-log-rows.h"

/* NOTES
 *
 * A log may have a million rows, so a row is no object: it is a fixed part in an array and a
 * variable one (detail, bytes kept) in the segment's arena. Segments hold the same number of
 * rows, so that a position is found by a division; the oldest go by moving `head`, and a
 * segment is freed when its last row went. An object per row was tried in the design and
 * costs three times the memory before it holds anything.
 */
#define SEGMENT_ROWS 512

typedef struct
{
  guint n;
  guint arena_size;
  guint arena_room;
  guint8 *arena;
  PortholeLogRow rows[SEGMENT_ROWS];
} Segment;

struct _PortholeLogRows
{
  GPtrArray *segments; /* from `first_segment` on; NULL before it */
  guint first_segment;
  guint head; /* rows of the first segment that were dropped */
  guint n;
  gsize bytes;
};

static void
segment_free (gpointer data)
{
  Segment *segment = data;

  if (segment == NULL)
    return;

  g_free (segment->arena);
  g_free (segment);
}

static Segment *
segment_of (const PortholeLogRows *self, guint position, guint *ret_index)
{
  guint row = self->head + position;

  g_assert (position < self->n);

  *ret_index = row % SEGMENT_ROWS;
  return g_ptr_array_index (self->segments, self->first_segment + row / SEGMENT_ROWS);
}

static guint
arena_add (Segment *segment, const void *data, guint size)
{
  guint offset = segment->arena_size;

  if (size == 0)
    return offset;

  if (segment->arena_room - segment->arena_size < size)
    {
      segment->arena_room = MAX (segment->arena_size + size, segment->arena_room * 2);
      segment->arena = g_realloc (segment->arena, segment->arena_room);
    }

  memcpy (segment->arena + offset, data, size);
  segment->arena_size += size;
  return offset;
}

static Segment *
segment_for_append (PortholeLogRows *self)
{
  Segment *last = NULL;

  if (self->segments->len > self->first_segment)
    last = g_ptr_array_index (self->segments, self->segments->len - 1);

  if (last != NULL && last->n < SEGMENT_ROWS)
    return last;

  /* Full: it won't grow any more, so it needs no room to. */
  if (last != NULL && last->arena_room > last->arena_size)
    {
      last->arena = g_realloc (last->arena, last->arena_size);
      last->arena_room = last->arena_size;
    }

  last = g_malloc (sizeof *last);
  last->n = 0;
  last->arena_size = 0;
  last->arena_room = 0;
  last->arena = NULL;
  g_ptr_array_add (self->segments, last);
  return last;
}

/**
 * porthole_log_rows_new:
 *
 * Creates an empty store of log rows. It is not synchronised: one thread at a time.
 *
 * Returns: (transfer full): the store
 */
PortholeLogRows *
porthole_log_rows_new (void)
{
  PortholeLogRows *self = g_new0 (PortholeLogRows, 1);

  self->segments = g_ptr_array_new_with_free_func (segment_free);
  return self;
}

/**
 * porthole_log_rows_free:
 * @self: (transfer full): a store
 *
 * Frees a store with all its rows.
 */
void
porthole_log_rows_free (PortholeLogRows *self)
{
  g_ptr_array_unref (self->segments);
  g_free (self);
}

/**
 * porthole_log_rows_get_n:
 * @self: a store
 *
 * Counts the rows.
 *
 * Returns: how many rows there are
 */
guint
porthole_log_rows_get_n (const PortholeLogRows *self)
{
  return self->n;
}

/**
 * porthole_log_rows_get_bytes:
 * @self: a store
 *
 * Adds up what the rows take: the measure of the log's limit.
 *
 * Returns: bytes, those of dropped rows not counted
 */
gsize
porthole_log_rows_get_bytes (const PortholeLogRows *self)
{
  return self->bytes;
}

/**
 * porthole_log_rows_get:
 * @self: a store
 * @position: which row, from the oldest
 *
 * Gets the fixed part of a row.
 *
 * Returns: (transfer none): the row, until the store changes
 */
const PortholeLogRow *
porthole_log_rows_get (const PortholeLogRows *self, guint position)
{
  guint index;
  const Segment *segment = segment_of (self, position, &index);

  return &segment->rows[index];
}

/**
 * porthole_log_rows_get_detail:
 * @self: a store
 * @position: which row
 * @ret_size: (out): the detail's length in bytes
 *
 * Gets what recognition said of a row's bytes.
 *
 * Returns: (transfer none): the detail, not terminated, until the store changes
 */
const char *
porthole_log_rows_get_detail (const PortholeLogRows *self, guint position, gsize *ret_size)
{
  guint index;
  const Segment *segment = segment_of (self, position, &index);

  *ret_size = segment->rows[index].detail_size;
  return *ret_size > 0 ? (const char *) segment->arena + segment->rows[index].offset : "";
}

/**
 * porthole_log_rows_get_data:
 * @self: a store
 * @position: which row
 * @ret_size: (out): how many bytes were kept
 *
 * Gets the bytes kept of what came or went.
 *
 * Returns: (transfer none) (nullable): the bytes, until the store changes
 */
const guint8 *
porthole_log_rows_get_data (const PortholeLogRows *self, guint position, gsize *ret_size)
{
  guint index;
  const Segment *segment = segment_of (self, position, &index);
  const PortholeLogRow *row = &segment->rows[index];

  *ret_size = row->data_size;
  return row->data_size > 0 ? segment->arena + row->offset + row->detail_size : NULL;
}

static gsize
row_bytes (const PortholeLogRow *row)
{
  return sizeof *row + row->detail_size + row->data_size;
}

/**
 * porthole_log_rows_get_row_bytes:
 * @self: a store
 * @position: which row
 *
 * Tells what one row adds to [func@log_rows_get_bytes].
 *
 * Returns: bytes
 */
gsize
porthole_log_rows_get_row_bytes (const PortholeLogRows *self, guint position)
{
  return row_bytes (porthole_log_rows_get (self, position));
}

/**
 * porthole_log_rows_append:
 * @self: a store
 * @row: the fixed part, copied
 * @detail: (nullable): what recognition said, copied
 * @data: (nullable): the bytes to keep, copied
 * @data_size: how many
 *
 * Adds a row after the others.
 */
void
porthole_log_rows_append (PortholeLogRows *self,
                          const PortholeLogRow *row,
                          const char *detail,
                          const guint8 *data,
                          gsize data_size)
{
  Segment *segment = segment_for_append (self);
  PortholeLogRow *added = &segment->rows[segment->n++];
  gsize detail_size = detail != NULL ? MIN (strlen (detail), G_MAXUINT8) : 0;

  *added = *row;
  added->detail_size = (guint8) detail_size;
  added->data_size = (guint32) data_size;
  added->offset = arena_add (segment, detail, (guint) detail_size);
  arena_add (segment, data, (guint) data_size);

  self->n++;
  self->bytes += row_bytes (added);
}

/**
 * porthole_log_rows_append_all:
 * @self: a store
 * @other: another store
 *
 * Adds copies of all rows of @other after those of @self.
 */
void
porthole_log_rows_append_all (PortholeLogRows *self, const PortholeLogRows *other)
{
  for (guint i = 0; i < other->n; i++)
    {
      guint index;
      const Segment *from = segment_of (other, i, &index);
      const PortholeLogRow *row = &from->rows[index];
      Segment *segment = segment_for_append (self);
      PortholeLogRow *added = &segment->rows[segment->n++];

      *added = *row;
      added->offset
          = arena_add (segment, from->arena + row->offset, row->detail_size + row->data_size);
      self->bytes += row_bytes (added);
    }

  self->n += other->n;
}

/**
 * porthole_log_rows_drop_first:
 * @self: a store
 * @n: how many rows, not more than there are
 *
 * Removes the oldest rows.
 */
void
porthole_log_rows_drop_first (PortholeLogRows *self, guint n)
{
  g_return_if_fail (n <= self->n);

  for (guint i = 0; i < n; i++)
    self->bytes -= porthole_log_rows_get_row_bytes (self, i);

  self->n -= n;
  self->head += n;

  while (self->head >= SEGMENT_ROWS)
    {
      segment_free (g_ptr_array_index (self->segments, self->first_segment));
      g_ptr_array_index (self->segments, self->first_segment) = NULL;
      self->first_segment++;
      self->head -= SEGMENT_ROWS;
    }

  if (self->first_segment > 16 && self->first_segment > self->segments->len / 2)
    {
      g_ptr_array_remove_range (self->segments, 0, self->first_segment);
      self->first_segment = 0;
    }
}

/**
 * porthole_log_rows_trim:
 * @self: a store
 * @max_rows: how many rows there may be
 * @max_bytes: how many bytes they may take
 * @n_more: rows that are about to be added
 * @more_bytes: bytes these take
 *
 * Removes as many of the oldest rows as it takes to have room for more.
 *
 * Returns: how many were removed
 */
guint
porthole_log_rows_trim (PortholeLogRows *self,
                        guint max_rows,
                        gsize max_bytes,
                        guint n_more,
                        gsize more_bytes)
{
  guint drop = 0;
  gsize left = self->bytes;

  while (drop < self->n
         && ((gsize) (self->n - drop) + n_more > max_rows || left + more_bytes > max_bytes))
    {
      left -= porthole_log_rows_get_row_bytes (self, drop);
      drop++;
    }

  if (drop > 0)
    porthole_log_rows_drop_first (self, drop);

  return drop;
}

/**
 * porthole_endpoint_from_sockaddr:
 * @ret_peer: (out): the endpoint
 * @address: a socket address; anything but IPv4 and IPv6 gives an endpoint without family
 *
 * Packs a socket address. An IPv4 address mapped into IPv6 becomes the IPv4 address.
 */
void
porthole_endpoint_from_sockaddr (PortholeEndpoint *ret_peer, const struct sockaddr *address)
{
  *ret_peer = (PortholeEndpoint) { 0 };

  if (address->sa_family == AF_INET)
    {
      const struct sockaddr_in *in = (const void *) address;

      ret_peer->family = AF_INET;
      ret_peer->port = ntohs (in->sin_port);
      memcpy (ret_peer->address, &in->sin_addr, 4);
    }
  else if (address->sa_family == AF_INET6)
    {
      const struct sockaddr_in6 *in6 = (const void *) address;
      gboolean mapped = IN6_IS_ADDR_V4MAPPED (&in6->sin6_addr);

      ret_peer->family = mapped ? AF_INET : AF_INET6;
      ret_peer->port = ntohs (in6->sin6_port);
      memcpy (ret_peer->address, in6->sin6_addr.s6_addr + (mapped ? 12 : 0), mapped ? 4 : 16);
      if (!mapped && IN6_IS_ADDR_LINKLOCAL (&in6->sin6_addr))
        ret_peer->scope = in6->sin6_scope_id;
    }
}

/**
 * porthole_endpoint_to_sockaddr:
 * @self: an endpoint
 * @ret_address: (out): the socket address
 *
 * Unpacks a socket address.
 *
 * Returns: the address's length in bytes, 0 for an endpoint without family
 */
socklen_t
porthole_endpoint_to_sockaddr (const PortholeEndpoint *self, struct sockaddr_storage *ret_address)
{
  memset (ret_address, 0, sizeof *ret_address);

  if (self->family == AF_INET)
    {
      struct sockaddr_in *in = (void *) ret_address;

      in->sin_family = AF_INET;
      in->sin_port = htons (self->port);
      memcpy (&in->sin_addr, self->address, 4);
      return sizeof *in;
    }
  if (self->family == AF_INET6)
    {
      struct sockaddr_in6 *in6 = (void *) ret_address;

      in6->sin6_family = AF_INET6;
      in6->sin6_port = htons (self->port);
      in6->sin6_scope_id = self->scope;
      memcpy (&in6->sin6_addr, self->address, 16);
      return sizeof *in6;
    }

  return 0;
}

/**
 * porthole_endpoint_to_text:
 * @self: an endpoint
 * @buffer: where to write
 * @size: its room, `PORTHOLE_ENDPOINT_TEXT_MAX` at least
 *
 * Writes an endpoint as `127.0.0.1:40112` or `[fe80::1%eth0]:40112`; nothing for none.
 *
 * Returns: (transfer none): @buffer
 */
char *
porthole_endpoint_to_text (const PortholeEndpoint *self, char *buffer, gsize size)
{
  char address[INET6_ADDRSTRLEN] = "";
  char name[IF_NAMESIZE] = "";

  g_return_val_if_fail (size >= PORTHOLE_ENDPOINT_TEXT_MAX, buffer);

  buffer[0] = '\0';
  if (self->family == 0 || inet_ntop (self->family, self->address, address, sizeof address) == NULL)
    return buffer;

  if (self->family == AF_INET)
    g_snprintf (buffer, size, "%s:%u", address, self->port);
  else if (self->scope == 0)
    g_snprintf (buffer, size, "[%s]:%u", address, self->port);
  else if (if_indextoname (self->scope, name) != NULL)
    g_snprintf (buffer, size, "[%s%%%s]:%u", address, name, self->port);
  else
    g_snprintf (buffer, size, "[%s%%%u]:%u", address, self->scope, self->port);

  return buffer;
}
