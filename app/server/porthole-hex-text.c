/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "base/porthole-error.h"
#include "server/porthole-hex-text.h"

/**
 * porthole_hex_text_parse:
 * @text: bytes written in hexadecimal
 * @length: how long @text is in bytes, -1 when it is terminated
 * @error: return location for an error
 *
 * Reads bytes as people write them: `48656c6c6f`, `48 65 6C`, `48:65:6c`, `0x48, 0x65`,
 * `\x48\x65`, over several lines. A byte is two digits; between bytes there may be white
 * space, commas, colons, semicolons and hyphens, and `0x` or `\x` before each.
 *
 * Fails with `PORTHOLE_ERROR_INVALID_TEXT` and the place in the message, or with
 * `PORTHOLE_ERROR_TOO_LARGE` beyond `PORTHOLE_HEX_TEXT_MAX` bytes.
 *
 * Returns: (transfer full): the bytes, none for empty text, or %NULL with @error set
 */
GBytes *
porthole_hex_text_parse (const char *text, gssize length, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gsize size;
  gsize i = 0;

  g_return_val_if_fail (text != NULL || length == 0, NULL);

  size = length < 0 ? strlen (text) : (gsize) length;
  while (i < size)
    {
      int high, low;
      guint8 byte;

      if (g_ascii_isspace (text[i]) || (text[i] != '\0' && strchr (",:;-", text[i]) != NULL))
        {
          i++;
          continue;
        }
      if (size - i >= 2 && (text[i] == '0' || text[i] == '\\')
          && (text[i + 1] == 'x' || text[i + 1] == 'X'))
        i += 2;

      high = i < size ? g_ascii_xdigit_value (text[i]) : -1;
      low = i + 1 < size ? g_ascii_xdigit_value (text[i + 1]) : -1;
      if (high < 0 || low < 0)
        {
          g_set_error (error, PORTHOLE_ERROR, PORTHOLE_ERROR_INVALID_TEXT,
                       "no two hexadecimal digits at position %" G_GSIZE_FORMAT, i + 1);
          return NULL;
        }
      if (bytes->len == PORTHOLE_HEX_TEXT_MAX)
        {
          g_set_error (error, PORTHOLE_ERROR, PORTHOLE_ERROR_TOO_LARGE, "more than %d bytes",
                       PORTHOLE_HEX_TEXT_MAX);
          return NULL;
        }

      byte = (guint8) (high << 4 | low);
      g_byte_array_append (bytes, &byte, 1);
      i += 2;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * porthole_hex_text_format:
 * @data: (array length=size): bytes
 * @size: how many
 *
 * Writes bytes as two lower-case digits each with a space between them: what
 * [func@hex_text_parse] reads back.
 *
 * Returns: (transfer full): the text
 */
char *
porthole_hex_text_format (const guint8 *data, gsize size)
{
  static const char digits[] = "0123456789abcdef";
  char *text = g_malloc (size * 3 + 1);
  char *p = text;

  for (gsize i = 0; i < size; i++)
    {
      if (i > 0)
        *p++ = ' ';
      *p++ = digits[data[i] >> 4];
      *p++ = digits[data[i] & 15];
    }
  *p = '\0';

  return text;
}
