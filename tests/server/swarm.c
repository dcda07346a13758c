/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

/* Many clients in a process of their own: it has its own limit of descriptors, and its time
 * isn't the server's.
 *
 *   swarm PORT silent N        N connections that say nothing, until stdin ends
 *   swarm PORT greeted N C     N connections, C at a time: each reads a line and closes
 *   swarm PORT paced R S       R such connections a second, as far as they go, for S seconds
 *   swarm PORT resets N        N connections, reset in every state there is
 *   swarm PORT datagrams N S   N datagrams of S bytes, as fast as they go
 *   swarm PORT pour N          N MiB on one connection, nothing read
 *   swarm PORT echo N          N MiB on one connection, all read back
 *
 * Each prints one line: what it counted, and the seconds it took. */

#define PORTS_OF_ADDRESS 5000

static struct sockaddr_in server;

static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_MONOTONIC, &time);
  return (double) time.tv_sec + (double) time.tv_nsec / 1e9;
}

static void
fail (const char *what)
{
  fprintf (stderr, "swarm: %s: %s\n", what, strerror (errno));
  exit (1);
}

static int
open_client_from (unsigned address, int flags)
{
  int fd = socket (AF_INET, SOCK_STREAM | SOCK_CLOEXEC | flags, 0);
  struct sockaddr_in from = { .sin_family = AF_INET, .sin_addr.s_addr = htonl (address) };
  int one = 1;

  if (fd < 0)
    fail ("socket");
  if (address != INADDR_ANY
      && (setsockopt (fd, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &one, sizeof one) < 0
          || bind (fd, (struct sockaddr *) &from, sizeof from) < 0))
    fail ("bind");
  if (connect (fd, (struct sockaddr *) &server, sizeof server) < 0 && errno != EINPROGRESS)
    fail ("connect");
  return fd;
}

static int
open_client (int flags)
{
  return open_client_from (INADDR_ANY, flags);
}

/* The kernel is slow to find a port when half of those that it gives are taken (man 7 ip,
 * ip_local_port_range), so that many connections come from several addresses. */
static void
silent (long n)
{
  int *fds = calloc ((size_t) n, sizeof *fds);
  double begin = now ();
  char byte;

  for (long i = 0; i < n; i++)
    fds[i] = open_client_from (INADDR_LOOPBACK + (unsigned) (i / PORTS_OF_ADDRESS), 0);
  printf ("%ld %.3f\n", n, now () - begin);
  fflush (stdout);
  while (read (STDIN_FILENO, &byte, 1) > 0)
    ;
  free (fds);
}

/* With a RATE, no connection is opened before its time. */
static void
greeted (long n, long at_once, long rate)
{
  int epoll_fd = epoll_create1 (EPOLL_CLOEXEC);
  struct epoll_event events[256];
  long opened = 0, done = 0, bytes = 0;
  double begin = now ();
  char buffer[4096];

  while (done < n)
    {
      int ready;
      long due = rate > 0 ? (long) ((now () - begin) * (double) rate) + 1 : n;

      while (opened < n && opened < due && opened - done < at_once)
        {
          struct epoll_event event = { .events = EPOLLIN };

          event.data.fd = open_client (SOCK_NONBLOCK);
          if (epoll_ctl (epoll_fd, EPOLL_CTL_ADD, event.data.fd, &event) < 0)
            fail ("epoll_ctl");
          opened++;
        }

      ready = epoll_wait (epoll_fd, events, 256, rate > 0 ? 1 : 10000);
      if (ready < 0 || (ready == 0 && rate == 0))
        fail ("epoll_wait");
      for (int i = 0; i < ready; i++)
        {
          ssize_t size = recv (events[i].data.fd, buffer, sizeof buffer, 0);

          if (size <= 0 && !(size < 0 && errno == EAGAIN))
            fail ("a connection ended without a greeting");
          bytes += size;
          close (events[i].data.fd);
          done++;
        }
    }

  printf ("%ld %ld %.3f\n", done, bytes, now () - begin);
  close (epoll_fd);
}

static void
reset (int fd)
{
  struct linger linger = { .l_onoff = 1, .l_linger = 0 };

  setsockopt (fd, SOL_SOCKET, SO_LINGER, &linger, sizeof linger);
  close (fd);
}

static void
resets (long n)
{
  double begin = now ();
  char data[20000];

  memset (data, 'r', sizeof data);
  for (long i = 0; i < n; i++)
    {
      int fd = open_client (i % 5 == 4 ? SOCK_NONBLOCK : 0);

      if (i % 5 == 1 || i % 5 == 2)
        (void) !send (fd, data, i % 2 == 0 ? 1 : sizeof data, MSG_NOSIGNAL | MSG_DONTWAIT);
      if (i % 5 == 2)
        (void) !recv (fd, data, 1, MSG_DONTWAIT);
      if (i % 5 == 3)
        shutdown (fd, SHUT_WR);
      reset (fd);
    }
  printf ("%ld %.3f\n", n, now () - begin);
}

static void
datagrams (long n, long size)
{
  int fd = socket (AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  char *data = calloc (1, (size_t) size + 1);
  double begin = now ();
  long sent = 0;

  if (fd < 0 || connect (fd, (struct sockaddr *) &server, sizeof server) < 0)
    fail ("connect");
  for (long i = 0; i < n; i++)
    {
      ssize_t written = send (fd, data, (size_t) size, 0);

      if (written < 0 && errno != ENOBUFS && errno != EAGAIN)
        fail ("send");
      sent += written == size;
    }
  printf ("%ld %ld %.3f\n", sent, sent * size, now () - begin);
  free (data);
  close (fd);
}

static void
pour (long mebibytes, int read_back)
{
  size_t size = 256 * 1024;
  char *data = calloc (1, size);
  char *back = malloc (size);
  int fd = open_client (0);
  int epoll_fd = epoll_create1 (EPOLL_CLOEXEC);
  struct epoll_event event = { .events = EPOLLOUT | (read_back ? EPOLLIN : 0u) };
  long long left = (long long) mebibytes * 1024 * 1024, expected = read_back ? left : 0;
  double begin = now ();

  if (epoll_ctl (epoll_fd, EPOLL_CTL_ADD, fd, &event) < 0)
    fail ("epoll_ctl");
  while (left > 0 || expected > 0)
    {
      if (epoll_wait (epoll_fd, &event, 1, 20000) <= 0)
        fail ("epoll_wait");
      if (left > 0 && (event.events & EPOLLOUT) != 0)
        {
          ssize_t n = send (fd, data, left < (long long) size ? (size_t) left : size,
                            MSG_NOSIGNAL | MSG_DONTWAIT);

          if (n < 0 && errno != EAGAIN)
            fail ("send");
          left -= n > 0 ? n : 0;
          if (left == 0)
            {
              struct epoll_event only_in = { .events = EPOLLIN };

              epoll_ctl (epoll_fd, EPOLL_CTL_MOD, fd, &only_in);
              shutdown (fd, SHUT_WR);
            }
        }
      if (expected > 0 && (event.events & EPOLLIN) != 0)
        {
          ssize_t n = recv (fd, back, size, MSG_DONTWAIT);

          if (n == 0 || (n < 0 && errno != EAGAIN))
            fail ("recv");
          expected -= n > 0 ? n : 0;
        }
    }
  /* The server's end. */
  if (recv (fd, back, 1, 0) != 0)
    fail ("the connection's end");

  printf ("%ld %.3f\n", mebibytes, now () - begin);
  free (data);
  free (back);
  close (fd);
  close (epoll_fd);
}

int
main (int argc, char *argv[])
{
  struct rlimit limit;
  long n, more;

  if (argc < 4)
    {
      fprintf (stderr, "usage: swarm PORT MODE N [MORE]\n");
      return 2;
    }
  n = atol (argv[3]);
  more = argc > 4 ? atol (argv[4]) : 1;
  server.sin_family = AF_INET;
  server.sin_addr.s_addr = htonl (INADDR_LOOPBACK);
  server.sin_port = htons ((unsigned short) atoi (argv[1]));

  getrlimit (RLIMIT_NOFILE, &limit);
  limit.rlim_cur = limit.rlim_max;
  setrlimit (RLIMIT_NOFILE, &limit);

  if (strcmp (argv[2], "silent") == 0)
    silent (n);
  else if (strcmp (argv[2], "greeted") == 0)
    greeted (n, more, 0);
  else if (strcmp (argv[2], "paced") == 0)
    greeted (n * more, 200, n);
  else if (strcmp (argv[2], "resets") == 0)
    resets (n);
  else if (strcmp (argv[2], "datagrams") == 0)
    datagrams (n, more);
  else if (strcmp (argv[2], "pour") == 0)
    pour (n, 0);
  else if (strcmp (argv[2], "echo") == 0)
    pour (n, 1);
  else
    return 2;

  return 0;
}
