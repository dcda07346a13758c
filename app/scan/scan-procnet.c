/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "scan/scan-errno.h"
#include "scan/scan-procnet.h"

/* A line of /proc/net/tcp6 has about 170 characters. */
#define LINE_BYTES 1024

#define STATE_CLOSE 0x07
#define STATE_LISTEN 0x0a

typedef struct
{
  const char *at;
  const char *end;
} Cursor;

static void
skip_spaces (Cursor *cursor)
{
  while (cursor->at < cursor->end && *cursor->at == ' ')
    cursor->at++;
}

static void
skip_word (Cursor *cursor)
{
  skip_spaces (cursor);
  while (cursor->at < cursor->end && *cursor->at != ' ' && *cursor->at != '\n')
    cursor->at++;
}

static int
digit_value (char c)
{
  if (c >= '0' && c <= '9')
    return c - '0';
  if (c >= 'A' && c <= 'F')
    return c - 'A' + 10;
  if (c >= 'a' && c <= 'f')
    return c - 'a' + 10;

  return 16;
}

static bool
read_number (Cursor *cursor, unsigned base, unsigned max_digits, uint64_t *ret_number)
{
  uint64_t number = 0;
  unsigned n_digits = 0;

  while (cursor->at < cursor->end && n_digits < max_digits)
    {
      unsigned digit = (unsigned) digit_value (*cursor->at);

      if (digit >= base)
        break;
      number = number * base + digit;
      n_digits++;
      cursor->at++;
    }
  if (n_digits == 0)
    return false;

  *ret_number = number;
  return true;
}

static bool
expect (Cursor *cursor, char c)
{
  if (cursor->at >= cursor->end || *cursor->at != c)
    return false;

  cursor->at++;
  return true;
}

/* The kernel prints an address as 32-bit words in the computer's own byte order. */
static bool
read_endpoint (Cursor *cursor, uint8_t family, uint8_t *address, uint16_t *port)
{
  uint64_t number;

  skip_spaces (cursor);
  for (size_t i = 0; i < (family == AF_INET ? 1 : 4); i++)
    {
      const char *before = cursor->at;
      uint32_t word;

      if (!read_number (cursor, 16, 8, &number) || cursor->at - before != 8)
        return false;
      word = (uint32_t) number;
      memcpy (address + 4 * i, &word, sizeof word);
    }
  if (!expect (cursor, ':') || !read_number (cursor, 16, 4, &number))
    return false;

  *port = (uint16_t) number;
  return true;
}

/* sl local_address rem_address st tx_queue:rx_queue tr:tm->when retrnsmt uid timeout inode … */
static bool
parse_line (Cursor line, uint8_t family, uint16_t protocol, ScanSocket *ret_socket)
{
  ScanSocket socket = { .family = family, .protocol = protocol, .v6only = -1 };
  uint8_t remote[SCAN_ADDRESS_BYTES];
  uint16_t remote_port;
  uint64_t state, sent, received, uid, inode;

  skip_word (&line);
  if (!read_endpoint (&line, family, socket.address, &socket.port)
      || !read_endpoint (&line, family, remote, &remote_port))
    return false;
  skip_spaces (&line);
  if (!read_number (&line, 16, 2, &state))
    return false;
  skip_spaces (&line);
  if (!read_number (&line, 16, 8, &sent) || !expect (&line, ':')
      || !read_number (&line, 16, 8, &received))
    return false;
  skip_word (&line);
  skip_word (&line);
  skip_spaces (&line);
  if (!read_number (&line, 10, 10, &uid))
    return false;
  skip_word (&line);
  skip_spaces (&line);
  if (!read_number (&line, 10, 19, &inode))
    return false;

  if (state != (protocol == IPPROTO_UDP ? STATE_CLOSE : STATE_LISTEN) || remote_port != 0)
    return false;

  /* A listener's queues: waiting connections in the second number; the backlog isn't there. */
  socket.uid = (uint32_t) uid;
  socket.inode = inode;
  socket.queue_used = (uint32_t) received;
  *ret_socket = socket;
  return true;
}

/**
 * scan_procnet_parse:
 * @text: what `/proc/net/tcp` and its kin contain, or some whole lines of it
 * @length: bytes of it
 * @family: AF_INET or AF_INET6
 * @protocol: IPPROTO_TCP or IPPROTO_UDP
 * @list: where to add the sockets
 *
 * Reads the kernel's table of sockets as text (proc_pid_net(5)). The heading, connections and
 * lines that can't be understood are left out.
 *
 * Returns: 0, or -ENOMEM
 */
int
scan_procnet_parse (const char *text,
                    size_t length,
                    uint8_t family,
                    uint16_t protocol,
                    ScanSocketList *list)
{
  const char *end = text + length;

  while (text < end)
    {
      const char *newline = memchr (text, '\n', (size_t) (end - text));
      Cursor line = { .at = text, .end = newline != NULL ? newline : end };
      ScanSocket socket;

      if (parse_line (line, family, protocol, &socket) && scan_socket_list_add (list, &socket) < 0)
        return -ENOMEM;
      text = line.end + 1;
    }

  return 0;
}

static int
read_table (FILE *file, uint8_t family, uint16_t protocol, ScanSocketList *list)
{
  char line[LINE_BYTES];

  while (fgets (line, sizeof line, file) != NULL)
    {
      int status = scan_procnet_parse (line, strlen (line), family, protocol, list);

      if (status < 0)
        return status;
    }

  return ferror (file) ? -EIO : 0;
}

/**
 * scan_procnet_sockets:
 * @proc_fd: an open folder like `/proc`
 * @list: where to add the sockets; sorted afterwards
 *
 * Lists the sockets that listen from `/proc/net/{tcp,tcp6,udp,udp6}`, where there is no
 * sock_diag. A table that isn't there is left out.
 *
 * Returns: 0, or a negative errno when there is none of them, or one can't be read
 */
int
scan_procnet_sockets (int proc_fd, ScanSocketList *list)
{
  static const struct
  {
    const char *path;
    uint8_t family;
    uint16_t protocol;
  } tables[] = {
    { "net/tcp", AF_INET, IPPROTO_TCP },
    { "net/tcp6", AF_INET6, IPPROTO_TCP },
    { "net/udp", AF_INET, IPPROTO_UDP },
    { "net/udp6", AF_INET6, IPPROTO_UDP },
  };
  int status = -ENOENT;

  for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
    {
      int fd = openat (proc_fd, tables[i].path, O_RDONLY | O_CLOEXEC);
      FILE *file = fd < 0 ? NULL : fdopen (fd, "r");

      if (file == NULL)
        {
          int error = scan_errno ();

          if (fd >= 0)
            close (fd);
          if (error == -ENOENT)
            continue;
          return error;
        }
      status = read_table (file, tables[i].family, tables[i].protocol, list);
      fclose (file);
      if (status < 0)
        return status;
    }

  if (status == 0)
    status = scan_socket_list_sort (list);
  return status;
}

/**
 * scan_procnet_count:
 * @text: what `/proc/net/protocols` contains
 * @length: bytes of it
 * @protocol: a name that the kernel has for one, like `MPTCPv6`
 *
 * Reads how many sockets of a protocol there are in this network namespace.
 *
 * Returns: how many, or -1 where the kernel doesn't tell, or has no such protocol
 */
int64_t
scan_procnet_count (const char *text, size_t length, const char *protocol)
{
  const char *end = text + length;
  size_t n = strlen (protocol);

  while (text < end)
    {
      const char *newline = memchr (text, '\n', (size_t) (end - text));
      Cursor line = { .at = text, .end = newline != NULL ? newline : end };
      uint64_t count;

      text = line.end + 1;
      if ((size_t) (line.end - line.at) <= n || memcmp (line.at, protocol, n) != 0
          || line.at[n] != ' ')
        continue;
      skip_word (&line);
      skip_word (&line);
      skip_spaces (&line);
      return read_number (&line, 10, 18, &count) ? (int64_t) count : -1;
    }

  return -1;
}
