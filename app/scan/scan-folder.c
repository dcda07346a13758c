/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdalign.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "scan/scan-errno.h"
#include "scan/scan-folder.h"

#define BUFFER_BYTES (32 * 1024)

struct ScanFolder
{
  int fd;
  size_t at;
  size_t length;
  ScanFolderEntry entry;
  alignas (8) uint8_t buffer[BUFFER_BYTES];
};

/**
 * scan_folder_new:
 *
 * Makes what reads folders one after the other; none is open yet.
 *
 * Returns: (transfer full) (nullable): to be closed with [func@scan_folder_close], %NULL without
 *   memory
 */
ScanFolder *
scan_folder_new (void)
{
  ScanFolder *folder = malloc (sizeof *folder);

  if (folder == NULL)
    return NULL;

  folder->fd = -1;
  folder->at = 0;
  folder->length = 0;
  return folder;
}

/**
 * scan_folder_reopen:
 * @folder: what may have read another folder before; that is closed
 * @parent_fd: an open folder
 * @path: a folder below it
 *
 * Opens a folder for reading.
 *
 * Returns: 0, or a negative errno: then none is open
 */
int
scan_folder_reopen (ScanFolder *folder, int parent_fd, const char *path)
{
  if (folder->fd >= 0)
    close (folder->fd);

  folder->at = 0;
  folder->length = 0;
  folder->fd = openat (parent_fd, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  return folder->fd < 0 ? scan_errno () : 0;
}

/**
 * scan_folder_open:
 * @parent_fd: an open folder
 * @path: a folder below it
 * @ret_folder: (out): to be closed with [func@scan_folder_close]
 *
 * Opens a folder for reading.
 *
 * Returns: 0, or a negative errno
 */
int
scan_folder_open (int parent_fd, const char *path, ScanFolder **ret_folder)
{
  ScanFolder *folder = scan_folder_new ();
  int status;

  if (folder == NULL)
    return -ENOMEM;

  status = scan_folder_reopen (folder, parent_fd, path);
  if (status < 0)
    {
      free (folder);
      return status;
    }

  *ret_folder = folder;
  return 0;
}

/**
 * scan_folder_next:
 * @folder: a folder
 * @ret_entry: (out): the next entry, valid until the one after it is read
 *
 * Reads on.
 *
 * Returns: 1, 0 at the end, or a negative errno
 */
int
scan_folder_next (ScanFolder *folder, const ScanFolderEntry **ret_entry)
{
  for (;;)
    {
      const struct dirent64 *entry;

      if (folder->at >= folder->length)
        {
          long n = syscall (SYS_getdents64, folder->fd, folder->buffer, sizeof folder->buffer);

          if (n < 0)
            return scan_errno ();
          if (n == 0)
            return 0;
          folder->at = 0;
          folder->length = (size_t) n;
        }

      entry = (const struct dirent64 *) (const void *) (folder->buffer + folder->at);
      folder->at += entry->d_reclen;
      if (strcmp (entry->d_name, ".") == 0 || strcmp (entry->d_name, "..") == 0)
        continue;

      folder->entry.inode = entry->d_ino;
      folder->entry.type = entry->d_type;
      folder->entry.name = entry->d_name;
      *ret_entry = &folder->entry;
      return 1;
    }
}

/**
 * scan_folder_fd:
 * @folder: a folder
 *
 * Gives the folder's descriptor, for openat(2) and its kin.
 *
 * Returns: a file descriptor that stays the folder's
 */
int
scan_folder_fd (const ScanFolder *folder)
{
  return folder->fd;
}

/**
 * scan_folder_close:
 * @folder: a folder
 *
 * Closes it.
 */
void
scan_folder_close (ScanFolder *folder)
{
  if (folder->fd >= 0)
    close (folder->fd);
  free (folder);
}
