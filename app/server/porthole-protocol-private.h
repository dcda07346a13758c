/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "server/porthole-protocol.h"

G_BEGIN_DECLS

/**
 * PortholeReader:
 * @data: the next byte
 * @left: how many there are
 *
 * Reads foreign bytes without ever going past their end: each function takes what it asks
 * for, or takes nothing and says so.
 */
typedef struct
{
  const guint8 *data;
  gsize left;
} PortholeReader;

/**
 * PortholeDetail:
 * @text: where to write, always terminated
 * @size: its room
 * @length: how much is written
 *
 * Collects what was read from foreign bytes as printable ASCII.
 */
typedef struct
{
  char *text;
  gsize size;
  gsize length;
} PortholeDetail;

static inline gboolean
reader_skip (PortholeReader *reader, gsize n)
{
  if (reader->left < n)
    return FALSE;

  reader->data += n;
  reader->left -= n;
  return TRUE;
}

static inline gboolean
reader_u8 (PortholeReader *reader, guint8 *ret_value)
{
  if (reader->left < 1)
    return FALSE;

  *ret_value = reader->data[0];
  return reader_skip (reader, 1);
}

static inline gboolean
reader_u16 (PortholeReader *reader, guint16 *ret_value)
{
  if (reader->left < 2)
    return FALSE;

  *ret_value = (guint16) (reader->data[0] << 8 | reader->data[1]);
  return reader_skip (reader, 2);
}

static inline gboolean
reader_u32 (PortholeReader *reader, guint32 *ret_value)
{
  if (reader->left < 4)
    return FALSE;

  *ret_value = (guint32) reader->data[0] << 24 | (guint32) reader->data[1] << 16
               | (guint32) reader->data[2] << 8 | reader->data[3];
  return reader_skip (reader, 4);
}

/* Takes @n bytes, or what there is of them: a message may be cut off. */
static inline PortholeReader
reader_take (PortholeReader *reader, gsize n)
{
  PortholeReader part = { reader->data, MIN (n, reader->left) };

  reader_skip (reader, part.left);
  return part;
}

void porthole_detail_add (PortholeDetail *self, const void *data, gsize size);
void porthole_detail_add_text (PortholeDetail *self, const char *text);
void porthole_detail_separate (PortholeDetail *self, const char *separator);

gboolean porthole_recognise_tls (PortholeReader reader, PortholeDetail *detail);
gboolean porthole_recognise_dns (PortholeReader reader, PortholeDetail *detail);
gboolean porthole_recognise_mysql (PortholeReader reader, PortholeDetail *detail);
gboolean porthole_recognise_postgresql (PortholeReader reader, PortholeDetail *detail);
gboolean porthole_recognise_rdp (PortholeReader reader, PortholeDetail *detail);
gboolean porthole_recognise_smb (PortholeReader reader, PortholeDetail *detail);
gboolean porthole_recognise_mqtt (PortholeReader reader, PortholeDetail *detail);

G_END_DECLS
