/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "scan/scan-cgroup.h"
#include "scan/scan-errno.h"
#include "scan/scan-folder.h"
#include "scan/scan-map.h"
#include "scan/scan-process.h"
#include "scan/scan-text.h"

/* Deeper than any service manager nests them; the kernel's own limit is configurable. */
#define MAX_DEPTH 64

/* Paths are kept when their cgroup has gone, since a socket may outlive it, but not for ever. */
#define MAX_TEXT_BYTES (8u * 1024 * 1024)

/* What the map says for an ID that was looked for and not found. */
#define UNKNOWN UINT32_MAX

struct ScanCgroups
{
  int fd;
  ScanMap paths;
  ScanText text;
};

/* Undoes mountinfo's \040 and its like, in place. */
static void
unescape (char *path)
{
  char *to = path;

  for (const char *from = path; *from != '\0'; to++)
    {
      if (from[0] == '\\' && from[1] >= '0' && from[1] <= '3' && from[2] >= '0' && from[2] <= '7'
          && from[3] >= '0' && from[3] <= '7')
        {
          *to = (char) ((from[1] - '0') * 64 + (from[2] - '0') * 8 + (from[3] - '0'));
          from += 4;
        }
      else
        *to = *from++;
    }
  *to = '\0';
}

/**
 * scan_cgroup_parse_mount:
 * @text: what `/proc/self/mountinfo` contains
 * @length: bytes of it
 * @buffer: where to put the path; a NUL is added
 * @size: bytes of @buffer
 *
 * Finds where cgroup2 is mounted: /sys/fs/cgroup, in hybrid set-ups /sys/fs/cgroup/unified
 * (proc_pid_mountinfo(5)).
 *
 * Returns: 0, -ENODATA where it is not, or -ENAMETOOLONG
 */
int
scan_cgroup_parse_mount (const char *text, size_t length, char *buffer, size_t size)
{
  const char *end = text + length;

  while (text < end)
    {
      const char *newline = memchr (text, '\n', (size_t) (end - text));
      const char *line_end = newline != NULL ? newline : end;
      const char *type = memmem (text, (size_t) (line_end - text), " - cgroup2 ", 11);
      const char *start = text;

      for (int field = 0; type != NULL && field < 4; field++)
        {
          const char *space = memchr (start, ' ', (size_t) (type - start));

          if (space == NULL)
            type = NULL;
          else
            start = space + 1;
        }
      if (type != NULL)
        {
          const char *space = memchr (start, ' ', (size_t) (type + 1 - start));
          size_t n = (size_t) (space - start);

          if (n >= size)
            return -ENAMETOOLONG;
          memcpy (buffer, start, n);
          buffer[n] = '\0';
          unescape (buffer);
          return 0;
        }
      text = line_end + 1;
    }

  return -ENODATA;
}

static int
find_mount (int proc_fd, char *buffer, size_t size)
{
  size_t room = 1024 * 1024;
  char *text = malloc (room);
  ssize_t length;
  int status;

  if (text == NULL)
    return -ENOMEM;

  length = scan_read_file (proc_fd, "self/mountinfo", text, room);
  status
      = length < 0 ? (int) length : scan_cgroup_parse_mount (text, (size_t) length, buffer, size);
  free (text);
  return status;
}

/* Adds a folder and those below it. @path is used as a stack: it is as it was afterwards. */
static void
walk (ScanCgroups *cgroups, int parent_fd, const char *name, char *path, size_t length, int depth)
{
  ScanFolder *folder;
  const ScanFolderEntry *entry;

  if (depth > MAX_DEPTH || scan_folder_open (parent_fd, name, &folder) < 0)
    return;

  while (scan_folder_next (folder, &entry) > 0)
    {
      size_t n = strlen (entry->name);
      uint32_t index;

      if (entry->type != DT_DIR || length + n + 2 > PATH_MAX)
        continue;

      path[length] = '/';
      memcpy (path + length + 1, entry->name, n + 1);
      if (!scan_map_get (&cgroups->paths, entry->inode, &index) || index == UNKNOWN)
        {
          if (scan_text_add (&cgroups->text, path, length + 1 + n, &index) == 0)
            scan_map_set (&cgroups->paths, entry->inode, index);
        }
      walk (cgroups, scan_folder_fd (folder), entry->name, path, length + 1 + n, depth + 1);
      path[length] = '\0';
    }

  scan_folder_close (folder);
}

static void
read_tree (ScanCgroups *cgroups)
{
  char path[PATH_MAX + 1] = "";
  struct stat status;
  uint32_t index;

  if (cgroups->text.length > MAX_TEXT_BYTES)
    {
      scan_map_empty (&cgroups->paths);
      scan_text_clear (&cgroups->text);
    }

  if (fstat (cgroups->fd, &status) == 0 && !scan_map_get (&cgroups->paths, status.st_ino, &index)
      && scan_text_add (&cgroups->text, "/", 1, &index) == 0)
    scan_map_set (&cgroups->paths, status.st_ino, index);
  walk (cgroups, cgroups->fd, ".", path, 0, 0);
}

/**
 * scan_cgroups_new:
 * @proc_fd: an open folder like `/proc`
 * @mount: (nullable): where cgroup2 is mounted, %NULL to find it out
 * @ret_cgroups: (out): to be freed with [func@scan_cgroups_free]
 *
 * Opens the tree of cgroups. It is read at the first look-up, and again when a look-up finds
 * nothing.
 *
 * Returns: 0, -ENODATA where there is no cgroup2, or another negative errno
 */
int
scan_cgroups_new (int proc_fd, const char *mount, ScanCgroups **ret_cgroups)
{
  char path[PATH_MAX];
  ScanCgroups *cgroups;

  if (mount == NULL)
    {
      int status = find_mount (proc_fd, path, sizeof path);

      if (status < 0)
        return status;
      mount = path;
    }

  cgroups = calloc (1, sizeof *cgroups);
  if (cgroups == NULL)
    return -ENOMEM;
  cgroups->fd = open (mount, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (cgroups->fd < 0)
    {
      int error = scan_errno ();

      free (cgroups);
      return error;
    }

  *ret_cgroups = cgroups;
  return 0;
}

/**
 * scan_cgroups_free:
 * @cgroups: (nullable): what [func@scan_cgroups_new] gave
 *
 * Frees it.
 */
void
scan_cgroups_free (ScanCgroups *cgroups)
{
  if (cgroups == NULL)
    return;

  close (cgroups->fd);
  scan_map_clear (&cgroups->paths);
  scan_text_clear (&cgroups->text);
  free (cgroups);
}

/**
 * scan_cgroups_lookup:
 * @cgroups: the tree
 * @id: a cgroup's ID, as sock_diag gives it
 *
 * Finds a cgroup's path. Unknown IDs make the tree be read again, once each until
 * [func@scan_cgroups_retry]: a cgroup may be gone and its socket still there.
 *
 * Returns: (nullable): the path below the mount, `/` for the mount itself, valid until the next
 *   look-up
 */
const char *
scan_cgroups_lookup (ScanCgroups *cgroups, uint64_t id)
{
  uint32_t index;

  if (id == 0)
    return NULL;

  if (!scan_map_get (&cgroups->paths, id, &index))
    {
      read_tree (cgroups);
      if (!scan_map_get (&cgroups->paths, id, &index))
        {
          index = UNKNOWN;
          scan_map_set (&cgroups->paths, id, index);
        }
    }

  return index == UNKNOWN ? NULL : cgroups->text.bytes + index;
}

/**
 * scan_cgroups_retry:
 * @cgroups: the tree
 *
 * Lets IDs that weren't found be looked for again.
 */
void
scan_cgroups_retry (ScanCgroups *cgroups)
{
  bool any = false;

  for (size_t i = 0; i < cgroups->paths.n_room && !any; i++)
    any = cgroups->paths.keys[i] != 0 && cgroups->paths.values[i] == UNKNOWN;

  if (any)
    read_tree (cgroups);
}

/**
 * scan_cgroups_fd:
 * @cgroups: the tree
 *
 * Gives the mount's descriptor, for openat(2) and its kin.
 *
 * Returns: a file descriptor that stays the tree's
 */
int
scan_cgroups_fd (const ScanCgroups *cgroups)
{
  return cgroups->fd;
}
