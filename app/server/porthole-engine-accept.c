/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include "server/porthole-engine-private.h"

/* NOTES
 *
 * GSocketListener owns the listening sockets and waits for the first connection. Asking it
 * costs a task, two sources and a GSocket, some 15 µs: half of what a connection costs in
 * all. So after the first one, every turn of the loop drains the sockets itself, and the
 * listener is asked to wait again when a turn found nothing at all to do. With a hundred
 * clients at once a connection took 1.5 times the CPU of a bare epoll loop before, 1.2 after.
 */

/* How many connections to accept before others have their turn. Both sockets together must not
 * bring more than a round of events can end (EVENTS in porthole-engine.c), or connections that
 * the peer closed long ago add up until there are as many open as may be. */
#define ACCEPT_BURST 128

/* How long to leave accepting alone when it fails for want of something, in microseconds. */
#define ACCEPT_PAUSE (100 * 1000)

static void
take_connection (PortholeEngine *self,
                 int fd,
                 GSocket *socket,
                 const struct sockaddr *address,
                 guint listening)
{
  PortholeEndpoint peer;

  porthole_endpoint_from_sockaddr (&peer, address);
  self->out_of_descriptors = FALSE;

  if (self->active.n + self->lingering.n >= self->config->max_connections)
    {
      if (socket != NULL)
        g_object_unref (socket);
      else
        close (fd);
      porthole_engine_log_refused (self, &peer, PORTHOLE_REASON_CONNECTION_LIMIT, listening);
      return;
    }

  porthole_engine_add_connection (self, fd, socket, &peer, listening);
}

/* Lets one reserve descriptor go, so that a connection that waits can be taken and refused:
 * left where it is, the kernel would say again and again that it waits. */
static gboolean
refuse_with_reserve (PortholeEngine *self, const PortholeListening *listening)
{
  struct sockaddr_storage address;
  socklen_t size = sizeof address;
  guint slot = PORTHOLE_ENGINE_RESERVE;
  int fd;

  for (guint i = 0; i < PORTHOLE_ENGINE_RESERVE; i++)
    {
      if (self->reserve[i] >= 0)
        slot = i;
    }
  if (slot == PORTHOLE_ENGINE_RESERVE)
    return FALSE;

  close (self->reserve[slot]);
  fd = accept4 (g_socket_get_fd (listening->socket), (struct sockaddr *) &address, &size,
                SOCK_CLOEXEC | SOCK_NONBLOCK);
  if (fd >= 0)
    {
      PortholeEndpoint peer;

      porthole_endpoint_from_sockaddr (&peer, (struct sockaddr *) &address);
      close (fd);
      porthole_engine_log_refused (self, &peer, PORTHOLE_REASON_NO_DESCRIPTORS, listening->index);
    }
  self->reserve[slot] = open ("/dev/null", O_RDONLY | O_CLOEXEC);

  return fd >= 0;
}

static void
pause_accepting (PortholeEngine *self)
{
  self->accept_again = g_get_monotonic_time () + ACCEPT_PAUSE;
  porthole_engine_arm (self, self->accept_again);
}

static void
say_out_of_descriptors (PortholeEngine *self, int number, guint listening)
{
  if (self->out_of_descriptors)
    return;

  self->out_of_descriptors = TRUE;
  porthole_engine_log_event (self, PORTHOLE_LOG_ERROR, PORTHOLE_REASON_NO_DESCRIPTORS, number,
                             listening);
}

static gboolean
has_accepted_enough (const PortholeEngine *self)
{
  return self->config->stop_after > 0 && self->accepted >= self->config->stop_after;
}

/* Takes every connection that waits, up to a bound. Returns how many there were. */
static guint
drain (PortholeEngine *self, const PortholeListening *listening)
{
  int fd = g_socket_get_fd (listening->socket);
  guint n = 0;

  for (; n < ACCEPT_BURST && !porthole_engine_is_stopping (self) && !has_accepted_enough (self);
       n++)
    {
      struct sockaddr_storage address;
      socklen_t size = sizeof address;
      int accepted
          = accept4 (fd, (struct sockaddr *) &address, &size, SOCK_CLOEXEC | SOCK_NONBLOCK);

      if (accepted >= 0)
        take_connection (self, accepted, NULL, (struct sockaddr *) &address, listening->index);
      else if (errno == EMFILE || errno == ENFILE)
        {
          say_out_of_descriptors (self, errno, listening->index);
          if (!refuse_with_reserve (self, listening))
            {
              pause_accepting (self);
              return n;
            }
        }
      else if (errno == ENOBUFS || errno == ENOMEM)
        {
          porthole_engine_log_event (self, PORTHOLE_LOG_ERROR, PORTHOLE_REASON_SYSTEM, errno,
                                     listening->index);
          pause_accepting (self);
          return n;
        }
      else if (errno == EAGAIN)
        return n;
      /* Anything else is the lot of one connection that ended before it was accepted
       * (man 2 accept, "Error handling"). */
    }

  return n;
}

static void
accepted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  PortholeEngine *self = user_data;
  g_autoptr (GError) error = NULL;
  GObject *where = NULL;
  GSocket *socket
      = g_socket_listener_accept_socket_finish (G_SOCKET_LISTENER (source), result, &where, &error);

  self->accept_armed = FALSE;
  if (self->stopping)
    {
      g_clear_object (&socket);
      return;
    }

  for (guint i = 0; i < self->listening->len; i++)
    {
      const PortholeListening *listening = g_ptr_array_index (self->listening, i);

      if (socket != NULL && listening->token == where)
        {
          struct sockaddr_storage address;
          socklen_t size = sizeof address;

          if (getpeername (g_socket_get_fd (socket), (struct sockaddr *) &address, &size) < 0)
            address.ss_family = AF_UNSPEC;
          take_connection (self, g_socket_get_fd (socket), socket, (struct sockaddr *) &address,
                           listening->index);
        }
      if (self->stopping)
        return;
    }

  /* The rest is taken, or found to be wrong, without the listener: see the notes. */
  porthole_engine_arm (self, 0);
}

/*< private >
 * porthole_engine_drain:
 * @self: an engine for TCP
 *
 * Takes the connections that wait, unless the listener waits for them.
 *
 * Returns: how many there were
 */
guint
porthole_engine_drain (PortholeEngine *self)
{
  guint n = 0;

  if (self->accept_armed || self->accept_again != 0 || self->listener == NULL)
    return 0;

  for (guint i = 0; i < self->listening->len && !self->stopping && self->accept_again == 0; i++)
    n += drain (self, g_ptr_array_index (self->listening, i));

  return n;
}

/*< private >
 * porthole_engine_accept:
 * @self: an engine for TCP
 *
 * Waits for the next connection, unless accepting pauses or is over.
 */
void
porthole_engine_accept (PortholeEngine *self)
{
  if (self->stopping || self->accept_armed || self->accept_again != 0)
    return;

  if (has_accepted_enough (self))
    {
      g_socket_listener_close (self->listener);
      return;
    }

  self->accept_armed = TRUE;
  g_socket_listener_accept_socket_async (self->listener, self->accept_cancellable, accepted_cb,
                                         self);
}
