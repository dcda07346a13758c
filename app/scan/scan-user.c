/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <errno.h>
#include <pwd.h>
#include <stdio.h>
#include <string.h>

#include "scan/scan-user.h"

/* An entry longer than this ends the search. */
#define MAX_ENTRY_BYTES 4096

/**
 * scan_user_name:
 * @path: a file like `/etc/passwd` (passwd(5))
 * @uid: a user's number
 * @buffer: (out): where to put the name; a NUL is added
 * @size: bytes of @buffer
 *
 * Finds a user's name in a file. Not by getpwuid(3): outside a sandbox that would load the
 * system's own modules into a process that runs on another C library.
 *
 * Returns: 0, -ENOENT when the file doesn't name the user, -ENAMETOOLONG, or another negative
 *   errno
 */
int
scan_user_name (const char *path, uint32_t uid, char *buffer, size_t size)
{
  FILE *file = fopen (path, "re");
  char text[MAX_ENTRY_BYTES];
  struct passwd entry, *found = NULL;
  int status;

  if (file == NULL)
    return -errno;

  do
    status = fgetpwent_r (file, &entry, text, sizeof text, &found);
  while (status == 0 && found->pw_uid != uid);
  fclose (file);

  if (status != 0)
    return -status;
  if (strlen (found->pw_name) >= size)
    return -ENAMETOOLONG;

  memcpy (buffer, found->pw_name, strlen (found->pw_name) + 1);
  return 0;
}
