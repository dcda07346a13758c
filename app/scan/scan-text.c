/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "scan/scan-text.h"

/**
 * scan_text_add:
 * @text: a block
 * @bytes: a string; may have NULs in it, and needs none at its end
 * @length: bytes of it
 * @ret_index: (out): its place
 *
 * Adds a string with a NUL.
 *
 * Returns: 0, -ENOMEM, or -EOVERFLOW when the block would be beyond 4 GiB
 */
int
scan_text_add (ScanText *text, const void *bytes, size_t length, uint32_t *ret_index)
{
  size_t needed;

  if (length == 0 && text->length > 0)
    {
      *ret_index = 0;
      return 0;
    }
  if (text->last > 0 && text->length - text->last == length + 1
      && memcmp (text->bytes + text->last, bytes, length) == 0)
    {
      *ret_index = text->last;
      return 0;
    }

  needed = text->length + 1 + length + 1;
  if (needed > UINT32_MAX)
    return -EOVERFLOW;
  if (needed > text->room)
    {
      size_t room = text->room == 0 ? 4096 : text->room * 2;
      char *grown;

      while (room < needed)
        room *= 2;
      grown = realloc (text->bytes, room);
      if (grown == NULL)
        return -ENOMEM;
      text->bytes = grown;
      text->room = room;
    }

  if (text->length == 0)
    text->bytes[text->length++] = '\0';
  if (length == 0)
    {
      *ret_index = 0;
      return 0;
    }

  text->last = (uint32_t) text->length;
  memcpy (text->bytes + text->length, bytes, length);
  text->bytes[text->length + length] = '\0';
  text->length += length + 1;
  *ret_index = text->last;
  return 0;
}

/**
 * scan_text_clear:
 * @text: a block
 *
 * Frees what is in it, and leaves it empty.
 */
void
scan_text_clear (ScanText *text)
{
  free (text->bytes);
  *text = (ScanText) { 0 };
}
