/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "base/porthole-visible-text.h"

/* Whether a character shows as itself and nothing but itself. Format characters (Cf) hold
 * the bidi controls and the zero-width ones. */
static gboolean
is_harmless (gunichar c)
{
  switch (g_unichar_type (c))
    {
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT:
    case G_UNICODE_SURROGATE:
    case G_UNICODE_PRIVATE_USE:
    case G_UNICODE_UNASSIGNED:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
      return FALSE;

    case G_UNICODE_LOWERCASE_LETTER:
    case G_UNICODE_MODIFIER_LETTER:
    case G_UNICODE_OTHER_LETTER:
    case G_UNICODE_TITLECASE_LETTER:
    case G_UNICODE_UPPERCASE_LETTER:
    case G_UNICODE_SPACING_MARK:
    case G_UNICODE_ENCLOSING_MARK:
    case G_UNICODE_NON_SPACING_MARK:
    case G_UNICODE_DECIMAL_NUMBER:
    case G_UNICODE_LETTER_NUMBER:
    case G_UNICODE_OTHER_NUMBER:
    case G_UNICODE_CONNECT_PUNCTUATION:
    case G_UNICODE_DASH_PUNCTUATION:
    case G_UNICODE_CLOSE_PUNCTUATION:
    case G_UNICODE_FINAL_PUNCTUATION:
    case G_UNICODE_INITIAL_PUNCTUATION:
    case G_UNICODE_OTHER_PUNCTUATION:
    case G_UNICODE_OPEN_PUNCTUATION:
    case G_UNICODE_CURRENCY_SYMBOL:
    case G_UNICODE_MODIFIER_SYMBOL:
    case G_UNICODE_MATH_SYMBOL:
    case G_UNICODE_OTHER_SYMBOL:
    case G_UNICODE_SPACE_SEPARATOR:
    default:
      return TRUE;
    }
}

static void
append_character (GString *visible, gunichar c)
{
  if (is_harmless (c))
    g_string_append_unichar (visible, c);
  else if (c == '\n')
    g_string_append (visible, "\\n");
  else if (c == '\r')
    g_string_append (visible, "\\r");
  else if (c == '\t')
    g_string_append (visible, "\\t");
  else if (c < 0x100)
    g_string_append_printf (visible, "\\x%02x", c);
  else if (c < 0x10000)
    g_string_append_printf (visible, "\\u%04x", c);
  else
    g_string_append_printf (visible, "\\U%08x", c);
}

/**
 * porthole_visible_text:
 * @bytes: (array length=length) (element-type guint8): bytes from somebody else, of any kind
 * @length: the number of bytes, or -1 when they end with a nul byte
 * @max_length: the most bytes of @bytes to look at, or 0 for all; when some are left out an
 *   ellipsis follows
 *
 * Makes text out of foreign bytes that shows as what it is: on one line, with control,
 * bidi and zero-width characters as C escapes (`\n`, `\x1b`, `\u202e`), and bytes that are no
 * UTF-8 as `\xff`. The result is for labels, never for markup.
 *
 * Returns: (transfer full): valid UTF-8
 */
char *
porthole_visible_text (const char *bytes, gssize length, gsize max_length)
{
  GString *visible;
  const char *end;
  gboolean cut = FALSE;

  g_return_val_if_fail (bytes != NULL || length == 0, NULL);

  if (length < 0)
    length = (gssize) strlen (bytes);
  if (max_length > 0 && (gsize) length > max_length)
    {
      length = (gssize) max_length;
      cut = TRUE;
    }

  visible = g_string_sized_new ((gsize) length + 8);
  end = bytes + length;
  while (bytes < end)
    {
      gunichar c = g_utf8_get_char_validated (bytes, end - bytes);

      /* The cut went through a character; a nul byte is said to be unfinished, too. */
      if (c == (gunichar) -2 && cut && *bytes != '\0')
        break;

      if (c == (gunichar) -1 || c == (gunichar) -2)
        {
          g_string_append_printf (visible, "\\x%02x", (guint8) *bytes);
          bytes++;
        }
      else
        {
          append_character (visible, c);
          bytes = g_utf8_next_char (bytes);
        }
    }

  if (cut)
    g_string_append (visible, "…");

  return g_string_free_and_steal (visible);
}
