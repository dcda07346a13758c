/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include "scan/scan-errno.h"
#include "scan/scan-folder.h"
#include "scan/scan-process.h"

/* "PID/" and the longest name that is read below it. */
#define PATH_BYTES 64

/**
 * scan_read_file:
 * @folder_fd: an open folder
 * @path: a file below it
 * @buffer: where to put what is in it; a NUL is added
 * @size: bytes of @buffer, at least 1
 *
 * Reads a small file, as far as there is room.
 *
 * Returns: how many bytes were read, the NUL not counted, or a negative errno
 */
ssize_t
scan_read_file (int folder_fd, const char *path, char *buffer, size_t size)
{
  size_t length = 0;
  int fd, error = 0;

  fd = openat (folder_fd, path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
  if (fd < 0)
    return scan_errno ();

  while (length < size - 1)
    {
      ssize_t n = read (fd, buffer + length, size - 1 - length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        error = scan_errno ();
      if (n <= 0)
        break;
      length += (size_t) n;
    }

  close (fd);
  if (error < 0)
    return error;
  buffer[length] = '\0';
  return (ssize_t) length;
}

static ssize_t
read_process_file (int proc_fd, pid_t pid, const char *name, char *buffer, size_t size)
{
  char path[PATH_BYTES];

  snprintf (path, sizeof path, "%d/%s", pid, name);
  return scan_read_file (proc_fd, path, buffer, size);
}

/**
 * scan_process_parse_stat:
 * @text: what `/proc/PID/stat` contains
 * @length: bytes of it
 * @ret_stat: (out): what it says
 *
 * Reads pid, name, parent and start time (proc_pid_stat(5)). The name may hold anything, also
 * spaces and brackets: it ends at the last bracket.
 *
 * Returns: 0, or -EBADMSG
 */
int
scan_process_parse_stat (const char *text, size_t length, ScanStat *ret_stat)
{
  const char *open = memchr (text, '(', length);
  const char *end = memrchr (text, ')', length);
  ScanStat stat = { 0 };
  char rest[512];
  size_t n_rest, n_name;
  char state;
  int n;

  if (open == NULL || end == NULL || end < open || length == 0 || text[0] < '1' || text[0] > '9')
    return -EBADMSG;

  for (const char *c = text; c < open && *c >= '0' && *c <= '9' && stat.pid < 100000000; c++)
    stat.pid = stat.pid * 10 + (*c - '0');

  n_name = (size_t) (end - open - 1);
  if (n_name >= sizeof stat.name)
    n_name = sizeof stat.name - 1;
  memcpy (stat.name, open + 1, n_name);

  n_rest = (size_t) (text + length - end - 1);
  if (n_rest >= sizeof rest)
    n_rest = sizeof rest - 1;
  memcpy (rest, end + 1, n_rest);
  rest[n_rest] = '\0';

  /* The fields after the name are 3, state, and so on; 22 is the start time. */
  n = sscanf (rest,
              " %c %d %*d %*d %*d %*d %*u %*u %*u %*u %*u %*u %*u %*d %*d %*d %*d %*d %*d %" SCNu64,
              &state, &stat.parent, &stat.start_ticks);
  if (n != 3)
    return -EBADMSG;

  *ret_stat = stat;
  return 0;
}

/**
 * scan_process_read_stat:
 * @proc_fd: an open folder like `/proc`
 * @pid: a process
 * @ret_stat: (out): what its `stat` says
 *
 * Reads name, parent and start time of a process.
 *
 * Returns: 0, or a negative errno: -ENOENT or -ESRCH when there is no such process
 */
int
scan_process_read_stat (int proc_fd, pid_t pid, ScanStat *ret_stat)
{
  char text[1024];
  ssize_t length = read_process_file (proc_fd, pid, "stat", text, sizeof text);
  ScanStat stat;
  int status;

  if (length < 0)
    return (int) length;
  status = scan_process_parse_stat (text, (size_t) length, &stat);
  if (status < 0)
    return status;
  if (stat.pid != pid)
    return -EBADMSG;

  *ret_stat = stat;
  return 0;
}

/**
 * scan_process_read_command:
 * @proc_fd: an open folder like `/proc`
 * @pid: a process
 * @buffer: where to put its arguments, each with its NUL
 * @size: bytes of @buffer
 *
 * Reads a process's command line. The last argument is cut off where @buffer ends, and has its
 * NUL in any case. A process without one (a kernel thread) gives 0.
 *
 * Returns: bytes put into @buffer, or a negative errno
 */
ssize_t
scan_process_read_command (int proc_fd, pid_t pid, char *buffer, size_t size)
{
  ssize_t length = read_process_file (proc_fd, pid, "cmdline", buffer, size);

  if (length <= 0)
    return length;
  /* scan_read_file() added a NUL; a process that overwrote its own arguments has none there. */
  if (buffer[length - 1] != '\0')
    length++;
  /* Some overwrite theirs with a title and leave the rest as NULs (sshd, postgres). */
  while (length >= 2 && buffer[length - 1] == '\0' && buffer[length - 2] == '\0')
    length--;

  return length == 1 ? 0 : length;
}

/**
 * scan_process_read_link:
 * @proc_fd: an open folder like `/proc`
 * @pid: a process
 * @name: `exe` or `cwd`
 * @buffer: where to put the link's target; a NUL is added
 * @size: bytes of @buffer
 *
 * Reads where a process's executable or working directory is. Only its own user may.
 *
 * Returns: bytes put into @buffer, the NUL not counted, or a negative errno
 */
ssize_t
scan_process_read_link (int proc_fd, pid_t pid, const char *name, char *buffer, size_t size)
{
  char path[PATH_BYTES];
  ssize_t length;

  snprintf (path, sizeof path, "%d/%s", pid, name);
  length = readlinkat (proc_fd, path, buffer, size - 1);
  if (length < 0)
    return scan_errno ();

  buffer[length] = '\0';
  return length;
}

/**
 * scan_process_read_uid:
 * @proc_fd: an open folder like `/proc`
 * @pid: a process
 * @ret_uid: (out): its effective user
 *
 * Reads whose a process is.
 *
 * Returns: 0, or a negative errno
 */
int
scan_process_read_uid (int proc_fd, pid_t pid, uid_t *ret_uid)
{
  char path[PATH_BYTES];
  struct stat status;

  snprintf (path, sizeof path, "%d", pid);
  if (fstatat (proc_fd, path, &status, 0) < 0)
    return scan_errno ();

  *ret_uid = status.st_uid;
  return 0;
}

/**
 * scan_process_parse_cgroup:
 * @text: what `/proc/PID/cgroup` contains
 * @length: bytes of it
 * @buffer: where to put the path; a NUL is added
 * @size: bytes of @buffer
 *
 * Finds a process's cgroup (cgroups(7)): that of cgroup2 or, where that is the root and systemd
 * keeps a hierarchy of its own (a hybrid or old set-up), that one.
 *
 * Returns: 0, -ENODATA when there is none, or -ENAMETOOLONG
 */
int
scan_process_parse_cgroup (const char *text, size_t length, char *buffer, size_t size)
{
  const char *end = text + length;
  const char *path = NULL;
  size_t path_length = 0;

  while (text < end)
    {
      const char *newline = memchr (text, '\n', (size_t) (end - text));
      const char *line_end = newline != NULL ? newline : end;
      const char *first = memchr (text, ':', (size_t) (line_end - text));
      const char *second
          = first != NULL ? memchr (first + 1, ':', (size_t) (line_end - first - 1)) : NULL;

      if (second != NULL)
        {
          size_t n_name = (size_t) (second - first - 1);
          bool unified = n_name == 0;
          bool named = n_name == 12 && memcmp (first + 1, "name=systemd", 12) == 0;

          if ((unified && (path == NULL || line_end - second - 1 > 1))
              || (named && path_length <= 1))
            {
              path = second + 1;
              path_length = (size_t) (line_end - path);
            }
        }
      text = line_end + 1;
    }

  if (path == NULL || path_length == 0)
    return -ENODATA;
  if (path_length >= size)
    return -ENAMETOOLONG;
  memcpy (buffer, path, path_length);
  buffer[path_length] = '\0';
  return 0;
}

/**
 * scan_process_read_cgroup:
 * @proc_fd: an open folder like `/proc`
 * @pid: a process
 * @buffer: where to put the path; a NUL is added
 * @size: bytes of @buffer
 *
 * Reads a process's cgroup.
 *
 * Returns: 0, or a negative errno
 */
int
scan_process_read_cgroup (int proc_fd, pid_t pid, char *buffer, size_t size)
{
  char text[8192];
  ssize_t length = read_process_file (proc_fd, pid, "cgroup", text, sizeof text);

  if (length < 0)
    return (int) length;

  return scan_process_parse_cgroup (text, (size_t) length, buffer, size);
}

/**
 * scan_process_parse_inode:
 * @link: a link's target
 * @length: bytes of it
 * @ret_inode: (out): the number in `socket:[N]`
 *
 * Tells whether an open file is a socket, and which.
 *
 * Returns: whether it is one
 */
bool
scan_process_parse_inode (const char *link, size_t length, uint64_t *ret_inode)
{
  uint64_t inode = 0;

  if (length < 10 || length > 29 || memcmp (link, "socket:[", 8) != 0 || link[length - 1] != ']')
    return false;
  for (size_t i = 8; i < length - 1; i++)
    {
      if (link[i] < '0' || link[i] > '9')
        return false;
      inode = inode * 10 + (uint64_t) (link[i] - '0');
    }

  *ret_inode = inode;
  return true;
}

/**
 * scan_process_holds:
 * @proc_fd: an open folder like `/proc`
 * @pid: a process
 * @inode: a socket
 *
 * Looks through a process's open files for a socket.
 *
 * Returns: 1 when it is there, 0 when not, or a negative errno: -EACCES without permission
 */
int
scan_process_holds (int proc_fd, pid_t pid, uint64_t inode)
{
  char path[PATH_BYTES];
  ScanFolder *folder;
  const ScanFolderEntry *entry;
  int status, found = 0;

  snprintf (path, sizeof path, "%d/fd", pid);
  status = scan_folder_open (proc_fd, path, &folder);
  if (status < 0)
    return status;

  while (found == 0 && (status = scan_folder_next (folder, &entry)) > 0)
    {
      char link[32];
      uint64_t number;
      ssize_t length = readlinkat (scan_folder_fd (folder), entry->name, link, sizeof link);

      if (length > 0 && scan_process_parse_inode (link, (size_t) length, &number)
          && number == inode)
        found = 1;
    }

  scan_folder_close (folder);
  return status < 0 ? status : found;
}

/**
 * scan_process_boot_time:
 * @proc_fd: an open folder like `/proc`
 * @ret_boot_time: (out): seconds since 1970
 *
 * Reads when the computer started, as far as the clock is right.
 *
 * Returns: 0, or a negative errno
 */
int
scan_process_boot_time (int proc_fd, int64_t *ret_boot_time)
{
  size_t size = 256 * 1024;
  char *text = malloc (size);
  ssize_t length;
  const char *at;
  int status = -EBADMSG;

  if (text == NULL)
    return -ENOMEM;

  /* The line stands behind one for each processor and a long one for interrupts. */
  length = scan_read_file (proc_fd, "stat", text, size);
  if (length < 0)
    status = (int) length;
  else if ((at = strstr (text, "\nbtime ")) != NULL)
    {
      *ret_boot_time = strtoll (at + 7, NULL, 10);
      status = 0;
    }

  free (text);
  return status;
}

/* Whether the process is the one that was meant, and still has the socket open. */
static int
verify_target (int proc_fd, pid_t pid, uint64_t start_ticks, uint64_t inode)
{
  ScanStat stat;
  int status = scan_process_read_stat (proc_fd, pid, &stat);

  if (status < 0)
    return status == -ENOENT ? -ESRCH : status;
  if (stat.start_ticks != start_ticks)
    return -ESRCH;
  status = scan_process_holds (proc_fd, pid, inode);
  if (status == 0)
    return -ENOTSOCK;
  if (status == -ENOENT)
    return -ESRCH;

  return status < 0 ? status : 0;
}

/* A process's pidfd becomes readable when it has ended. */
static bool
wait_for_exit (int pidfd, int timeout_ms)
{
  struct pollfd poll_fd = { .fd = pidfd, .events = POLLIN };
  struct timespec now;
  int64_t deadline;

  clock_gettime (CLOCK_MONOTONIC, &now);
  deadline = (int64_t) now.tv_sec * 1000 + now.tv_nsec / 1000000 + timeout_ms;
  for (;;)
    {
      int64_t left;
      int n;

      clock_gettime (CLOCK_MONOTONIC, &now);
      left = deadline - ((int64_t) now.tv_sec * 1000 + now.tv_nsec / 1000000);
      n = poll (&poll_fd, 1, left > 0 ? (int) left : 0);
      if (n > 0)
        return true;
      if (n == 0 || errno != EINTR)
        return false;
    }
}

/**
 * scan_process_signal:
 * @proc_fd: an open folder like `/proc`
 * @pid: the process to end
 * @start_ticks: when it has to have started
 * @inode: the socket that it has to hold
 * @signal_number: SIGTERM or SIGKILL
 * @timeout_ms: how long to wait for its end
 * @ret_exited: (out): whether it has ended by then
 *
 * Ends a process, and never another one: a pidfd is taken first, then it is verified to be the
 * process that was meant and to still hold the socket, and the signal goes through the pidfd
 * (pidfd_open(2), pidfd_send_signal(2)). Blocks for up to @timeout_ms.
 *
 * Returns: 0, or a negative errno: -ESRCH when the process is gone, -ENOTSOCK when it no longer
 *   holds the socket, -EPERM or -EACCES without permission, -EINVAL for another signal, -ENOSYS
 */
int
scan_process_signal (int proc_fd,
                     pid_t pid,
                     uint64_t start_ticks,
                     uint64_t inode,
                     int signal_number,
                     int timeout_ms,
                     bool *ret_exited)
{
  int pidfd, status;

  if (pid <= 1 || (signal_number != SIGTERM && signal_number != SIGKILL))
    return -EINVAL;

  pidfd = (int) syscall (SYS_pidfd_open, pid, 0);
  if (pidfd < 0)
    return scan_errno ();

  status = verify_target (proc_fd, pid, start_ticks, inode);
  if (status == 0 && syscall (SYS_pidfd_send_signal, pidfd, signal_number, NULL, 0) < 0)
    status = scan_errno ();
  if (status == 0)
    *ret_exited = wait_for_exit (pidfd, timeout_ms);

  close (pidfd);
  return status;
}
