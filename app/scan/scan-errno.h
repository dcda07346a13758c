/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <errno.h>

/**
 * scan_errno:
 *
 * Gets why a call has just failed, as a function of the scanner returns it. A call that fails
 * without a reason must not look like success.
 *
 * Returns: a negative errno
 */
static inline int
scan_errno (void)
{
  return errno > 0 ? -errno : -EIO;
}
