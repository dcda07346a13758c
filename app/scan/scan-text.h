/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <stddef.h>
#include <stdint.h>

/**
 * ScanText:
 * @bytes: strings, one after the other, each with its NUL; the first one is empty
 * @length: bytes that are used
 * @room: bytes there are
 * @last: place of the string added last, 0 for none
 *
 * Strings by their place in one block. The last one added is known, so that a run of equal
 * strings is stored once.
 */
typedef struct
{
  char *bytes;
  size_t length;
  size_t room;
  uint32_t last;
} ScanText;

int  scan_text_add   (ScanText *text, const void *bytes, size_t length, uint32_t *ret_index);
void scan_text_clear (ScanText *text);
