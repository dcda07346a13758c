/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <qrencode.h>
#include <string.h>

#include "server/porthole-qr-code.h"

/* ISO/IEC 18004 asks for four modules of white around the code. */
#define QUIET_ZONE 4
#define PIXELS_A_MODULE 8

/**
 * porthole_qr_code_new:
 * @text: what the code says
 *
 * Makes a QR code, dark on white whatever the colour scheme, since many readers take no other.
 *
 * Returns: (transfer full) (nullable): the picture, %NULL when @text is too long for a code
 */
GdkPaintable *
porthole_qr_code_new (const char *text)
{
  QRcode *code;
  gsize side, stride;
  g_autofree guint8 *pixels = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  code = QRcode_encodeString (text, 0, QR_ECLEVEL_M, QR_MODE_8, TRUE);
  if (code == NULL)
    return NULL;

  side = ((gsize) code->width + 2 * QUIET_ZONE) * PIXELS_A_MODULE;
  stride = side * 3;
  pixels = g_malloc (stride * side);
  memset (pixels, 0xff, stride * side);
  for (gsize y = 0; y < (gsize) code->width * PIXELS_A_MODULE; y++)
    {
      guint8 *line
          = pixels + (y + QUIET_ZONE * PIXELS_A_MODULE) * stride + QUIET_ZONE * PIXELS_A_MODULE * 3;

      for (gsize x = 0; x < (gsize) code->width * PIXELS_A_MODULE; x++)
        {
          gsize module = y / PIXELS_A_MODULE * (gsize) code->width + x / PIXELS_A_MODULE;

          if ((code->data[module] & 1) != 0)
            memset (line + x * 3, 0, 3);
        }
    }
  QRcode_free (code);

  bytes = g_bytes_new_take (g_steal_pointer (&pixels), stride * side);
  return GDK_PAINTABLE (
      gdk_memory_texture_new ((int) side, (int) side, GDK_MEMORY_R8G8B8, bytes, stride));
}
