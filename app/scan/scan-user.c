/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <ctype.h>
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "scan/scan-errno.h"
#include "scan/scan-user.h"

/* A line longer than this is no entry. */
#define MAX_ENTRY_BYTES 4096

/* Ends NAME:PASSWORD:UID: after the name, and says whether it is that user's. */
static bool
parse_entry (char *line, uint32_t uid)
{
  char *password = strchr (line, ':');
  char *number = password != NULL ? strchr (password + 1, ':') : NULL;
  char *end;
  unsigned long value;

  /* Names with these begin what NIS adds or takes away (nsswitch.conf(5), “compat”). */
  if (number == NULL || password == line || line[0] == '+' || line[0] == '-'
      || !isdigit ((unsigned char) number[1]))
    return false;

  errno = 0;
  value = strtoul (number + 1, &end, 10);
  if (errno != 0 || *end != ':' || value != uid)
    return false;

  *password = '\0';
  return true;
}

/**
 * scan_user_name:
 * @path: a file like `/etc/passwd` (passwd(5))
 * @uid: a user's number
 * @buffer: (out): where to put the name; a NUL is added
 * @size: bytes of @buffer
 *
 * Finds a user's name in a file. Not by getpwuid(3): outside a sandbox that would load the
 * system's own modules into a process that runs on another C library. Nor by fgetpwent_r(3), which
 * only one C library has.
 *
 * Returns: 0, -ENOENT when the file doesn't name the user, -ENAMETOOLONG, or another negative
 *   errno
 */
int
scan_user_name (const char *path, uint32_t uid, char *buffer, size_t size)
{
  FILE *file = fopen (path, "re");
  char line[MAX_ENTRY_BYTES];
  bool found = false;
  bool whole = true;

  if (file == NULL)
    return scan_errno ();

  while (!found && fgets (line, sizeof line, file) != NULL)
    {
      bool begins = whole;

      whole = strchr (line, '\n') != NULL;
      found = begins && (whole || feof (file)) && parse_entry (line, uid);
    }
  fclose (file);

  if (!found)
    return -ENOENT;
  if (strlen (line) >= size)
    return -ENAMETOOLONG;

  memcpy (buffer, line, strlen (line) + 1);
  return 0;
}
