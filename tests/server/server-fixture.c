/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/porthole-error.h"
#include "server/server-fixture.h"

/* How long a client waits, in milliseconds, before the test fails. */
#define PATIENCE 20000

PortholeServerConfig *
server_config (void)
{
  PortholeServerConfig *config = porthole_server_config_new ();

  config->port = 0;
  return config;
}

typedef struct
{
  gboolean done;
  GError *error;
} Outcome;

static void
started_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Outcome *outcome = user_data;

  porthole_server_start_finish (PORTHOLE_SERVER (source), result, &outcome->error);
  outcome->done = TRUE;
}

static void
stopped_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Outcome *outcome = user_data;

  porthole_server_stop_finish (PORTHOLE_SERVER (source), result, &outcome->error);
  outcome->done = TRUE;
}

void
server_start_again (PortholeServer *server)
{
  Outcome outcome = { 0 };

  porthole_server_start_async (server, NULL, started_cb, &outcome);
  wait_until (outcome.done);
  g_assert_no_error (outcome.error);
  g_assert_cmpint (porthole_server_get_state (server), ==, PORTHOLE_SERVER_RUNNING);
  g_assert_cmpuint (porthole_server_get_port (server), !=, 0);
}

PortholeServer *
server_start (const PortholeServerConfig *config)
{
  PortholeServer *server = porthole_server_new (config);

  server_start_again (server);
  return server;
}

void
server_start_fails (PortholeServer *server, int code)
{
  Outcome outcome = { 0 };

  porthole_server_start_async (server, NULL, started_cb, &outcome);
  wait_until (outcome.done);
  g_assert_error (outcome.error, PORTHOLE_ERROR, code);
  g_clear_error (&outcome.error);
}

void
server_stop (PortholeServer *server)
{
  Outcome outcome = { 0 };

  porthole_server_stop_async (server, NULL, stopped_cb, &outcome);
  wait_until (outcome.done);
  g_assert_no_error (outcome.error);
  g_assert_cmpint (porthole_server_get_state (server), ==, PORTHOLE_SERVER_STOPPED);
}

guint
count_events (PortholeServer *server, PortholeLogEvent event)
{
  PortholeConnectionLog *log = porthole_server_get_log (server);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (log)); i++)
    n += porthole_connection_log_get_event (log, i) == event;

  return n;
}

guint
count_reasons (PortholeServer *server, PortholeLogEvent event, PortholeLogReason reason)
{
  GListModel *log = G_LIST_MODEL (porthole_server_get_log (server));
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (log); i++)
    {
      g_autoptr (PortholeLogEntry) entry = g_list_model_get_item (log, i);

      n += porthole_log_entry_get_event (entry) == event
           && porthole_log_entry_get_reason (entry) == reason;
    }

  return n;
}

void
wait_for_event (PortholeServer *server, PortholeLogEvent event, guint n)
{
  wait_until (count_events (server, event) >= n);
}

PortholeLogEntry *
find_event (PortholeServer *server, PortholeLogEvent event, guint which)
{
  PortholeConnectionLog *log = porthole_server_get_log (server);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (log)); i++)
    {
      if (porthole_connection_log_get_event (log, i) == event && which-- == 0)
        return g_list_model_get_item (G_LIST_MODEL (log), i);
    }

  return NULL;
}

static socklen_t
loopback (int family, guint16 port, struct sockaddr_storage *address)
{
  memset (address, 0, sizeof *address);
  if (family == AF_INET)
    {
      struct sockaddr_in *in = (void *) address;

      in->sin_family = AF_INET;
      in->sin_port = htons (port);
      in->sin_addr.s_addr = htonl (INADDR_LOOPBACK);
      return sizeof *in;
    }
  else
    {
      struct sockaddr_in6 *in6 = (void *) address;

      in6->sin6_family = AF_INET6;
      in6->sin6_port = htons (port);
      in6->sin6_addr = in6addr_loopback;
      return sizeof *in6;
    }
}

static int
client_open (int family, int type, guint16 port)
{
  struct sockaddr_storage address;
  socklen_t size = loopback (family, port, &address);
  int fd = socket (family, type | SOCK_CLOEXEC, 0);

  g_assert_cmpint (fd, >=, 0);
  if (connect (fd, (struct sockaddr *) &address, size) < 0)
    {
      close (fd);
      return -1;
    }

  return fd;
}

int
client_try_connect (int family, guint16 port)
{
  return client_open (family, SOCK_STREAM, port);
}

int
client_connect (int family, guint16 port)
{
  int fd = client_open (family, SOCK_STREAM, port);

  g_assert_cmpint (fd, >=, 0);
  return fd;
}

/* With a socket made before, over IPv4. */
void
client_connect_with (int fd, guint16 port)
{
  struct sockaddr_storage address;
  socklen_t size = loopback (AF_INET, port, &address);

  g_assert_no_errno (connect (fd, (struct sockaddr *) &address, size));
}

int
client_datagrams (int family, guint16 port)
{
  int fd = client_open (family, SOCK_DGRAM, port);

  g_assert_cmpint (fd, >=, 0);
  return fd;
}

char *
client_local (int fd)
{
  struct sockaddr_storage address;
  socklen_t size = sizeof address;
  char text[INET6_ADDRSTRLEN];

  g_assert_no_errno (getsockname (fd, (struct sockaddr *) &address, &size));
  if (address.ss_family == AF_INET)
    {
      struct sockaddr_in *in = (void *) &address;

      inet_ntop (AF_INET, &in->sin_addr, text, sizeof text);
      return g_strdup_printf ("%s:%u", text, ntohs (in->sin_port));
    }
  else
    {
      struct sockaddr_in6 *in6 = (void *) &address;

      inet_ntop (AF_INET6, &in6->sin6_addr, text, sizeof text);
      return g_strdup_printf ("[%s]:%u", text, ntohs (in6->sin6_port));
    }
}

void
client_send (int fd, const void *data, gsize size)
{
  g_assert_cmpint (send (fd, data, size, MSG_NOSIGNAL), ==, (gssize) size);
}

static gssize
read_some (int fd, char *buffer, gsize size)
{
  struct pollfd wait = { .fd = fd, .events = POLLIN };

  g_assert_cmpint (poll (&wait, 1, PATIENCE), ==, 1);
  return recv (fd, buffer, size, 0);
}

void
client_expect (int fd, const char *text)
{
  gsize size = strlen (text);
  g_autofree char *buffer = g_malloc0 (size + 1);
  gsize got = 0;

  while (got < size)
    {
      gssize n = read_some (fd, buffer + got, size - got);

      g_assert_cmpint (n, >, 0);
      got += (gsize) n;
    }
  g_assert_cmpstr (buffer, ==, text);
}

char *
client_read_all (int fd, gsize *ret_size)
{
  g_autoptr (GString) text = g_string_new (NULL);
  char buffer[4096];
  gssize n;

  while ((n = read_some (fd, buffer, sizeof buffer)) > 0)
    g_string_append_len (text, buffer, n);
  g_assert_cmpint (n, ==, 0);

  if (ret_size != NULL)
    *ret_size = text->len;
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
client_expect_end (int fd)
{
  char byte;
  gssize n = read_some (fd, &byte, 1);

  g_assert_true (n == 0 || (n < 0 && errno == ECONNRESET));
}

void
client_close_write (int fd)
{
  g_assert_no_errno (shutdown (fd, SHUT_WR));
}

void
client_reset (int fd)
{
  struct linger linger = { .l_onoff = 1, .l_linger = 0 };

  g_assert_no_errno (setsockopt (fd, SOL_SOCKET, SO_LINGER, &linger, sizeof linger));
  close (fd);
}
