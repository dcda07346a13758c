/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <stddef.h>
#include <stdint.h>

/**
 * SCAN_USER_MAX:
 *
 * Bytes of the longest name of a user that is looked at, its NUL included: useradd(8) allows 32.
 */
#define SCAN_USER_MAX 256

int scan_user_name (const char *path, uint32_t uid, char *buffer, size_t size);
