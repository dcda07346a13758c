/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "server/porthole-engine-private.h"

/* How many reads of one connection to do before others have their turn. */
#define READ_BURST 4

/* How long to wait for the peer's end after ours was sent. */
#define LINGER_TIME (2 * G_USEC_PER_SEC)

/*< private >
 * porthole_connection_list_remove:
 * @list: a list
 * @connection: one of its connections
 *
 * Takes a connection out of a list.
 */
void
porthole_connection_list_remove (PortholeConnectionList *list, PortholeConnection *connection)
{
  if (connection->previous != NULL)
    connection->previous->next = connection->next;
  else
    list->first = connection->next;
  if (connection->next != NULL)
    connection->next->previous = connection->previous;
  else
    list->last = connection->previous;

  connection->previous = NULL;
  connection->next = NULL;
  list->n--;
}

/*< private >
 * porthole_connection_list_append:
 * @list: a list
 * @connection: a connection in no list
 *
 * Puts a connection at the end of a list: the one most recently active.
 */
void
porthole_connection_list_append (PortholeConnectionList *list, PortholeConnection *connection)
{
  connection->previous = list->last;
  connection->next = NULL;
  if (list->last != NULL)
    list->last->next = connection;
  else
    list->first = connection;
  list->last = connection;
  list->n++;
}

static void
touch (PortholeEngine *self, PortholeConnection *connection)
{
  connection->active = g_get_monotonic_time ();

  /* Lingering ones have a time that activity doesn't move. */
  if (!connection->lingering && self->active.last != connection)
    {
      porthole_connection_list_remove (&self->active, connection);
      porthole_connection_list_append (&self->active, connection);
    }
}

static void
remove_delayed (PortholeEngine *self, PortholeConnection *connection)
{
  for (GList *l = self->delayed.head; l != NULL; l = l->next)
    {
      PortholeDelayed *delayed = l->data;

      if (delayed->connection == connection)
        {
          g_queue_delete_link (&self->delayed, l);
          g_free (delayed);
          return;
        }
    }
}

/*< private >
 * porthole_engine_close:
 * @self: an engine
 * @connection: (transfer full): a connection
 * @reason: why it ends
 * @number: errno, or 0
 *
 * Closes a TCP connection, logs that, and frees it.
 */
void
porthole_engine_close (PortholeEngine *self,
                       PortholeConnection *connection,
                       PortholeLogReason reason,
                       int number)
{
  PortholeLogRow row = {
    .event = PORTHOLE_LOG_CLOSED,
    .reason = (guint8) reason,
    .error = (guint16) number,
    .connection = connection->id,
    .received = connection->received,
    .sent = connection->sent,
    .protocol = connection->protocol,
    .peer = connection->peer,
    .duration = g_get_monotonic_time () - connection->opened,
  };

  porthole_connection_list_remove (connection->lingering ? &self->lingering : &self->active,
                                   connection);
  if (connection->delayed)
    remove_delayed (self, connection);

  /* Closing alone takes it off epoll only when no other process has the descriptor, as the child
   * of a fork has until it executes its program (man 7 epoll): then events would still come for
   * a connection that is gone. */
  if (connection->fd >= 0)
    epoll_ctl (self->epoll_fd, EPOLL_CTL_DEL, connection->fd, NULL);
  if (connection->socket != NULL)
    g_object_unref (connection->socket);
  else
    close (connection->fd);

  porthole_engine_log (self, &row, connection->listening, NULL, NULL, 0, 0);

  g_clear_pointer (&connection->head, g_byte_array_unref);
  g_clear_pointer (&connection->out, g_byte_array_unref);
  g_clear_pointer (&connection->in, g_byte_array_unref);
  g_clear_pointer (&connection->http, porthole_http_parser_free);
  g_free (connection);

  if (self->config->stop_after > 0 && self->accepted >= self->config->stop_after
      && self->active.n == 0 && self->lingering.n == 0)
    porthole_engine_end (self, PORTHOLE_REASON_COUNT_REACHED);
}

static void
close_with_errno (PortholeEngine *self, PortholeConnection *connection, int number)
{
  PortholeLogReason reason = PORTHOLE_REASON_SYSTEM;

  if (number == ECONNRESET || number == EPIPE)
    reason = PORTHOLE_REASON_PEER_RESET;
  else if (number == ETIMEDOUT || number == EHOSTUNREACH || number == ENETUNREACH)
    reason = PORTHOLE_REASON_TIMED_OUT;

  porthole_engine_close (self, connection, reason, number);
}

static gboolean
has_out (const PortholeConnection *connection)
{
  return connection->out != NULL && connection->out->len > 0;
}

/* Whether more bytes can be taken in: not while what they would cause has to wait. */
static gboolean
wants_input (const PortholeEngine *self, const PortholeConnection *connection)
{
  PortholeReplyKind reply = self->config->reply;

  if (connection->read_closed)
    return FALSE;
  if (connection->lingering || connection->closing)
    return TRUE;
  if (reply != PORTHOLE_REPLY_ECHO && reply != PORTHOLE_REPLY_HTTP)
    return TRUE;

  return !connection->delayed && !has_out (connection)
         && (connection->in == NULL || connection->in->len == 0);
}

static void
update_interest (PortholeEngine *self, PortholeConnection *connection)
{
  guint32 interest = 0;
  struct epoll_event event = { .data.ptr = connection };

  if (wants_input (self, connection))
    interest |= EPOLLIN;
  if (has_out (connection) && !connection->delayed)
    interest |= EPOLLOUT;
  if (interest == connection->interest)
    return;

  connection->interest = (guint8) interest;
  event.events = interest;
  if (epoll_ctl (self->epoll_fd, EPOLL_CTL_MOD, connection->fd, &event) < 0)
    g_warning ("epoll_ctl: %s", g_strerror (errno));
}

/* Sends our end once everything else went, and waits for the peer's: closing with bytes unread
 * would make the kernel reset the connection and the reply with it (RFC 9112, section 9.6). */
static gboolean
begin_linger (PortholeEngine *self, PortholeConnection *connection)
{
  if (connection->read_closed || shutdown (connection->fd, SHUT_WR) < 0)
    {
      porthole_engine_close (self, connection, connection->reason, 0);
      return FALSE;
    }

  porthole_connection_list_remove (&self->active, connection);
  connection->lingering = TRUE;
  connection->active = g_get_monotonic_time ();
  porthole_connection_list_append (&self->lingering, connection);
  porthole_engine_arm (self, connection->active + LINGER_TIME);
  return TRUE;
}

/* Ends or goes on after everything went out. FALSE when the connection is no more. */
static gboolean
after_output (PortholeEngine *self, PortholeConnection *connection)
{
  if (has_out (connection) || connection->delayed || connection->lingering)
    return TRUE;
  if (connection->closing)
    return begin_linger (self, connection);
  if (connection->read_closed && (connection->in == NULL || connection->in->len == 0))
    {
      porthole_engine_close (self, connection, PORTHOLE_REASON_PEER_CLOSED, 0);
      return FALSE;
    }

  return TRUE;
}

static void
keep_out (PortholeConnection *connection, const guint8 *data, gsize size)
{
  if (connection->out == NULL)
    connection->out = g_byte_array_new ();
  g_byte_array_append (connection->out, data, (guint) size);
}

/*< private >
 * porthole_engine_send:
 * @self: an engine
 * @connection: a TCP connection
 * @data: bytes
 * @size: how many
 *
 * Sends bytes, now as far as the kernel takes them and the rest as soon as it does.
 *
 * Returns: whether the connection is still there
 */
gboolean
porthole_engine_send (PortholeEngine *self,
                      PortholeConnection *connection,
                      const guint8 *data,
                      gsize size)
{
  while (size > 0 && !has_out (connection))
    {
      gssize n = send (connection->fd, data, size, MSG_NOSIGNAL | MSG_DONTWAIT);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0 && errno != EAGAIN)
        {
          close_with_errno (self, connection, errno);
          return FALSE;
        }
      if (n < 0)
        break;

      porthole_engine_log_chunk (self, connection, PORTHOLE_LOG_SENT, data, (gsize) n);
      data += n;
      size -= (gsize) n;
    }

  if (size > 0)
    keep_out (connection, data, size);
  return TRUE;
}

static gboolean
flush_out (PortholeEngine *self, PortholeConnection *connection)
{
  g_autoptr (GByteArray) out = g_steal_pointer (&connection->out);

  return out == NULL || porthole_engine_send (self, connection, out->data, out->len);
}

static void
delay_out (PortholeEngine *self, PortholeConnection *connection)
{
  PortholeDelayed *delayed = g_new0 (PortholeDelayed, 1);

  connection->delayed = TRUE;
  delayed->connection = connection;
  delayed->due = g_get_monotonic_time () + (gint64) self->config->delay * 1000;
  g_queue_push_tail (&self->delayed, delayed);
  porthole_engine_arm (self, delayed->due);
}

/* Sends a reply, after the delay if there is one. */
static gboolean
reply (PortholeEngine *self, PortholeConnection *connection, const guint8 *data, gsize size)
{
  if (size == 0 && self->config->reply != PORTHOLE_REPLY_HTTP)
    return TRUE;
  if (self->config->delay == 0)
    return porthole_engine_send (self, connection, data, size);

  keep_out (connection, data, size);
  if (!connection->delayed)
    delay_out (self, connection);
  return TRUE;
}

static gboolean
http_event (PortholeEngine *self, PortholeConnection *connection, PortholeHttpEvent event)
{
  static const char go_on[] = "HTTP/1.1 100 Continue\r\n\r\n";
  gboolean malformed = event == PORTHOLE_HTTP_MALFORMED;
  PortholeEndpoint local = { 0 };
  g_autoptr (GBytes) response = NULL;
  gconstpointer data;
  gsize size;

  if (event == PORTHOLE_HTTP_CONTINUE)
    return porthole_engine_send (self, connection, (const guint8 *) go_on, sizeof go_on - 1);

  if (porthole_engine_needs_local (self))
    {
      struct sockaddr_storage address;
      socklen_t address_size = sizeof address;

      if (getsockname (connection->fd, (struct sockaddr *) &address, &address_size) == 0)
        porthole_endpoint_from_sockaddr (&local, (struct sockaddr *) &address);
    }
  response = porthole_engine_make_http_reply (self, connection->http, malformed, &connection->peer,
                                              &local);
  if (!porthole_http_parser_get_keep_alive (connection->http))
    {
      connection->closing = TRUE;
      connection->reason = malformed ? PORTHOLE_REASON_MALFORMED : PORTHOLE_REASON_REPLIED;
    }

  data = g_bytes_get_data (response, &size);
  return reply (self, connection, data, size);
}

/* Answers requests until one has to wait; the rest is kept for then. */
static gboolean
http_input (PortholeEngine *self, PortholeConnection *connection, const guint8 *data, gsize size)
{
  if (connection->http == NULL)
    connection->http = porthole_http_parser_new ();

  while (size > 0 && !has_out (connection) && !connection->delayed && !connection->closing)
    {
      gsize taken;
      PortholeHttpEvent event = porthole_http_parser_feed (connection->http, data, size, &taken);

      data += taken;
      size -= taken;
      if (event != PORTHOLE_HTTP_MORE && !http_event (self, connection, event))
        return FALSE;
    }

  if (size > 0 && !connection->closing)
    {
      if (connection->in == NULL)
        connection->in = g_byte_array_new ();
      g_byte_array_append (connection->in, data, (guint) size);
    }
  return TRUE;
}

static gboolean
http_go_on (PortholeEngine *self, PortholeConnection *connection)
{
  g_autoptr (GByteArray) in = NULL;

  if (connection->in == NULL || has_out (connection) || connection->delayed)
    return TRUE;

  in = g_steal_pointer (&connection->in);
  return http_input (self, connection, in->data, in->len);
}

static gboolean
respond (PortholeEngine *self, PortholeConnection *connection, const guint8 *data, gsize size)
{
  if (connection->lingering || connection->closing)
    return TRUE;
  if (self->config->reply == PORTHOLE_REPLY_ECHO)
    return reply (self, connection, data, size);
  if (self->config->reply == PORTHOLE_REPLY_HTTP)
    return http_input (self, connection, data, size);

  return TRUE;
}

/* The peer sent its end. What is still owed to it is sent first. */
static void
end_of_input (PortholeEngine *self, PortholeConnection *connection)
{
  connection->read_closed = TRUE;
  if (connection->lingering)
    porthole_engine_close (self, connection, connection->reason, 0);
  else if (after_output (self, connection))
    update_interest (self, connection);
}

static void
read_input (PortholeEngine *self, PortholeConnection *connection)
{
  for (guint i = 0; i < READ_BURST && wants_input (self, connection); i++)
    {
      gssize n = recv (connection->fd, self->buffer, PORTHOLE_ENGINE_BUFFER, MSG_DONTWAIT);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0 && errno == EAGAIN)
        break;
      if (n < 0 && connection->lingering)
        {
          porthole_engine_close (self, connection, connection->reason, errno);
          return;
        }
      if (n < 0)
        {
          close_with_errno (self, connection, errno);
          return;
        }
      if (n == 0)
        {
          end_of_input (self, connection);
          return;
        }

      touch (self, connection);
      porthole_engine_log_chunk (self, connection, PORTHOLE_LOG_RECEIVED, self->buffer, (gsize) n);
      if (!respond (self, connection, self->buffer, (gsize) n) || !after_output (self, connection))
        return;
      if (n < PORTHOLE_ENGINE_BUFFER)
        break;
    }

  update_interest (self, connection);
}

static void
write_output (PortholeEngine *self, PortholeConnection *connection)
{
  touch (self, connection);
  if (!flush_out (self, connection) || !http_go_on (self, connection)
      || !after_output (self, connection))
    return;

  update_interest (self, connection);
}

/*< private >
 * porthole_engine_connection_event:
 * @self: an engine
 * @connection: a TCP connection, perhaps freed afterwards
 * @events: what epoll said
 *
 * Does what there is to do.
 */
void
porthole_engine_connection_event (PortholeEngine *self,
                                  PortholeConnection *connection,
                                  guint32 events)
{
  if ((events & (EPOLLERR | EPOLLHUP)) != 0 && (connection->interest & EPOLLIN) == 0)
    {
      int number = 0;
      socklen_t size = sizeof number;

      getsockopt (connection->fd, SOL_SOCKET, SO_ERROR, &number, &size);
      close_with_errno (self, connection, number != 0 ? number : ECONNRESET);
    }
  else if ((events & EPOLLOUT) != 0)
    write_output (self, connection);
  else
    read_input (self, connection);
}

/*< private >
 * porthole_engine_write_by_hand:
 * @self: an engine
 * @connection: a TCP connection, freed when the peer is found gone
 * @data: bytes
 * @size: how many
 *
 * Sends bytes a user wrote.
 *
 * Returns: whether the connection is still there
 */
gboolean
porthole_engine_write_by_hand (PortholeEngine *self,
                               PortholeConnection *connection,
                               const guint8 *data,
                               gsize size)
{
  touch (self, connection);
  if (!porthole_engine_send (self, connection, data, size))
    return FALSE;

  update_interest (self, connection);
  return TRUE;
}

/*< private >
 * porthole_engine_connection_due:
 * @self: an engine
 * @connection: a TCP connection whose delay is over
 *
 * Sends what was delayed.
 */
void
porthole_engine_connection_due (PortholeEngine *self, PortholeConnection *connection)
{
  connection->delayed = FALSE;
  write_output (self, connection);
}

static gboolean
greet (PortholeEngine *self, PortholeConnection *connection)
{
  PortholeEndpoint local = { 0 };
  g_autoptr (GBytes) bytes = NULL;
  gconstpointer data;
  gsize size;

  switch (self->config->reply)
    {
    case PORTHOLE_REPLY_GREETING:
    case PORTHOLE_REPLY_TEXT:
    case PORTHOLE_REPLY_HEX:
      break;
    case PORTHOLE_REPLY_ECHO:
    case PORTHOLE_REPLY_HTTP:
    case PORTHOLE_REPLY_DISCARD:
    default:
      return TRUE;
    }

  if (porthole_engine_needs_local (self))
    {
      struct sockaddr_storage address;
      socklen_t address_size = sizeof address;

      if (getsockname (connection->fd, (struct sockaddr *) &address, &address_size) == 0)
        porthole_endpoint_from_sockaddr (&local, (struct sockaddr *) &address);
    }
  bytes = porthole_engine_make_reply (self, &connection->peer, &local);
  data = g_bytes_get_data (bytes, &size);
  if (!reply (self, connection, data, size))
    return FALSE;

  if (self->config->close_after_reply)
    {
      connection->closing = TRUE;
      connection->reason = PORTHOLE_REASON_REPLIED;
    }
  return TRUE;
}

/*< private >
 * porthole_engine_add_connection:
 * @self: an engine
 * @fd: a connection's descriptor, non-blocking
 * @socket: (nullable) (transfer full): the socket that owns @fd; without one the connection does
 * @peer: the other end
 * @listening: which listening socket it came through
 *
 * Begins with a connection: logs it, watches it and greets the peer.
 */
void
porthole_engine_add_connection (PortholeEngine *self,
                                int fd,
                                GSocket *socket,
                                const PortholeEndpoint *peer,
                                guint listening)
{
  PortholeConnection *connection = g_new0 (PortholeConnection, 1);
  PortholeLogRow row = { .event = PORTHOLE_LOG_OPENED, .duration = -1, .peer = *peer };
  struct epoll_event event = { .events = EPOLLIN, .data.ptr = connection };

  connection->kind = PORTHOLE_WATCH_CONNECTION;
  connection->fd = fd;
  connection->socket = socket;
  connection->id = self->next_connection++;
  connection->opened = g_get_monotonic_time ();
  connection->active = connection->opened;
  connection->peer = *peer;
  connection->listening = (guint8) listening;
  connection->interest = EPOLLIN;
  porthole_connection_list_append (&self->active, connection);
  self->accepted++;

  row.connection = connection->id;
  porthole_engine_log (self, &row, listening, NULL, NULL, 0, 0);
  if (self->config->idle_timeout > 0)
    porthole_engine_arm (self,
                         connection->active + (gint64) self->config->idle_timeout * G_USEC_PER_SEC);

  if (epoll_ctl (self->epoll_fd, EPOLL_CTL_ADD, fd, &event) < 0)
    porthole_engine_close (self, connection, PORTHOLE_REASON_SYSTEM, errno);
  else if (greet (self, connection) && after_output (self, connection))
    update_interest (self, connection);
}

/*< private >
 * porthole_engine_expire_connections:
 * @self: an engine
 * @now: monotonic time, microseconds
 *
 * Closes what was silent for too long.
 */
void
porthole_engine_expire_connections (PortholeEngine *self, gint64 now)
{
  gint64 idle = (gint64) self->config->idle_timeout * G_USEC_PER_SEC;

  while (idle > 0 && !self->stopping && self->active.first != NULL
         && self->active.first->active + idle <= now)
    porthole_engine_close (self, self->active.first, PORTHOLE_REASON_IDLE, 0);

  while (!self->stopping && self->lingering.first != NULL
         && self->lingering.first->active + LINGER_TIME <= now)
    porthole_engine_close (self, self->lingering.first, self->lingering.first->reason, 0);
}

/*< private >
 * porthole_engine_connections_deadline:
 * @self: an engine
 *
 * Tells when the next connection will have been silent for too long.
 *
 * Returns: monotonic time, microseconds; %G_MAXINT64 for never
 */
gint64
porthole_engine_connections_deadline (PortholeEngine *self)
{
  gint64 idle = (gint64) self->config->idle_timeout * G_USEC_PER_SEC;
  gint64 deadline = G_MAXINT64;

  if (idle > 0 && self->active.first != NULL)
    deadline = self->active.first->active + idle;
  if (self->lingering.first != NULL)
    deadline = MIN (deadline, self->lingering.first->active + LINGER_TIME);

  return deadline;
}
