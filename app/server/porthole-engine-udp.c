/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <string.h>
#include <sys/socket.h>

#include "server/porthole-engine-private.h"

/* Datagrams a system call takes, and calls before others have their turn. */
#define BATCH 32
#define BATCHES 8

/* The longest datagram there is. */
#define DATAGRAM_MAX 65536

/* What may wait for its delay; beyond it answers are dropped, and said to be. */
#define DELAYED_BYTES_MAX (8 * 1024 * 1024)

struct PortholeDatagramBuffers
{
  struct mmsghdr messages[BATCH];
  struct iovec vectors[BATCH];
  struct sockaddr_storage addresses[BATCH];
  guint64 control[BATCH][32]; /* aligned as a cmsghdr must be */
  guint8 data[BATCH][DATAGRAM_MAX];
};

static guint
peer_hash (gconstpointer key)
{
  const guint8 *bytes = key;
  guint hash = 5381;

  for (gsize i = 0; i < sizeof (PortholeEndpoint); i++)
    hash = hash * 33 + bytes[i];

  return hash;
}

static gboolean
peer_equal (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, sizeof (PortholeEndpoint)) == 0;
}

static void
forget_peer (PortholeEngine *self, PortholeConnection *connection)
{
  porthole_connection_list_remove (&self->active, connection);
  g_hash_table_remove (self->peers, &connection->peer);
  g_free (connection);
  self->totals.closed++;
}

/* The peer's number and what came of it so far. Where there are as many as may be, the one
 * silent for longest is forgotten: it gets a new number if it comes back. */
static PortholeConnection *
find_peer (PortholeEngine *self, const PortholeEndpoint *peer, guint listening)
{
  PortholeConnection *connection = g_hash_table_lookup (self->peers, peer);

  if (connection != NULL)
    porthole_connection_list_remove (&self->active, connection);
  else
    {
      if (self->active.n >= MAX (self->config->max_connections, 1))
        forget_peer (self, self->active.first);

      connection = g_new0 (PortholeConnection, 1);
      connection->kind = PORTHOLE_WATCH_CONNECTION;
      connection->fd = -1;
      connection->id = self->next_connection++;
      connection->opened = g_get_monotonic_time ();
      connection->peer = *peer;
      connection->listening = (guint8) listening;
      g_hash_table_insert (self->peers, &connection->peer, connection);
      self->totals.opened++;
    }

  connection->active = g_get_monotonic_time ();
  porthole_connection_list_append (&self->active, connection);
  return connection;
}

/* Where a datagram came to, and how many the kernel had to drop so far. */
static void
read_control (PortholeEngine *self,
              PortholeListening *listening,
              struct msghdr *header,
              PortholeEndpoint *ret_local)
{
  *ret_local = listening->local;

  for (struct cmsghdr *c = CMSG_FIRSTHDR (header); c != NULL; c = CMSG_NXTHDR (header, c))
    {
      if (c->cmsg_level == IPPROTO_IP && c->cmsg_type == IP_PKTINFO)
        {
          struct in_pktinfo info;

          memcpy (&info, CMSG_DATA (c), sizeof info);
          memcpy (ret_local->address, &info.ipi_spec_dst, 4);
        }
      else if (c->cmsg_level == IPPROTO_IPV6 && c->cmsg_type == IPV6_PKTINFO)
        {
          struct in6_pktinfo info;

          memcpy (&info, CMSG_DATA (c), sizeof info);
          memcpy (ret_local->address, &info.ipi6_addr, 16);
          ret_local->scope
              = IN6_IS_ADDR_LINKLOCAL (&info.ipi6_addr) ? (guint32) info.ipi6_ifindex : 0;
        }
      else if (c->cmsg_level == SOL_SOCKET && c->cmsg_type == SO_RXQ_OVFL)
        {
          guint32 count;

          memcpy (&count, CMSG_DATA (c), sizeof count);
          if (count != listening->overflow)
            {
              PortholeLogRow row = { .event = PORTHOLE_LOG_DROPPED,
                                     .reason = PORTHOLE_REASON_SYSTEM,
                                     .duration = -1,
                                     .received = (guint32) (count - listening->overflow),
                                     .peer = listening->local };

              listening->overflow = count;
              porthole_engine_log (self, &row, listening->index, NULL, NULL, 0, 0);
            }
        }
    }
}

/* A multicast or broadcast destination can't be an answer's source. */
static gboolean
is_unicast (const PortholeEndpoint *local)
{
  if (local->family == AF_INET)
    return local->address[0] != 0 && local->address[0] < 224;

  for (guint i = 0; i < 16; i++)
    {
      if (local->address[i] != 0)
        return local->address[0] != 0xff;
    }
  return FALSE;
}

/* Sends from the address the datagram was sent to, as its sender expects (man 7 ip). */
static int
send_from (GSocket *socket,
           const PortholeEndpoint *peer,
           const PortholeEndpoint *local,
           GBytes *bytes)
{
  struct sockaddr_storage address;
  guint64 control[32] = { 0 };
  gsize size;
  struct iovec vector = { (void *) g_bytes_get_data (bytes, &size), 0 };
  struct msghdr header = { .msg_name = &address,
                           .msg_namelen = porthole_endpoint_to_sockaddr (peer, &address),
                           .msg_iov = &vector,
                           .msg_iovlen = 1 };
  struct cmsghdr *c = (void *) control;

  vector.iov_len = size;
  if (local != NULL && is_unicast (local))
    {
      struct in_pktinfo info = { 0 };
      struct in6_pktinfo info6 = { 0 };
      gboolean v4 = local->family == AF_INET;
      gsize length = v4 ? sizeof info : sizeof info6;

      memcpy (&info.ipi_spec_dst, local->address, 4);
      memcpy (&info6.ipi6_addr, local->address, 16);
      info6.ipi6_ifindex = local->scope;

      c->cmsg_level = v4 ? IPPROTO_IP : IPPROTO_IPV6;
      c->cmsg_type = v4 ? IP_PKTINFO : IPV6_PKTINFO;
      c->cmsg_len = CMSG_LEN (length);
      memcpy (CMSG_DATA (c), v4 ? (void *) &info : (void *) &info6, length);
      header.msg_control = control;
      header.msg_controllen = CMSG_SPACE (length);
    }

  if (sendmsg (g_socket_get_fd (socket), &header, MSG_DONTWAIT | MSG_NOSIGNAL) < 0)
    return errno;
  return 0;
}

/*< private >
 * porthole_engine_send_datagram:
 * @self: an engine for UDP
 * @connection: a peer
 * @local: (nullable): the address to send from
 * @bytes: what to send
 * @ret_errno: (out): why it could not be sent
 *
 * Sends a datagram and logs it, or logs that it could not be sent.
 *
 * Returns: whether it was sent
 */
gboolean
porthole_engine_send_datagram (PortholeEngine *self,
                               PortholeConnection *connection,
                               const PortholeEndpoint *local,
                               GBytes *bytes,
                               int *ret_errno)
{
  const PortholeListening *listening = g_ptr_array_index (self->listening, connection->listening);
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  *ret_errno = send_from (listening->socket, &connection->peer, local, bytes);
  if (*ret_errno == 0)
    {
      porthole_engine_log_chunk (self, connection, PORTHOLE_LOG_SENT, data, size);
      return TRUE;
    }
  else
    {
      PortholeLogRow row = { .event = PORTHOLE_LOG_ERROR,
                             .reason = PORTHOLE_REASON_NOT_SENT,
                             .error = (guint16) *ret_errno,
                             .connection = connection->id,
                             .duration = -1,
                             .peer = connection->peer };

      porthole_engine_log (self, &row, connection->listening, NULL, NULL, 0, 0);
      return FALSE;
    }
}

/* Answering these would go on forever, from one server to another: the services of RFC 862,
 * 863, 864, 865, 867 and 868 answer whatever comes. */
static gboolean
may_answer (const PortholeEndpoint *peer)
{
  static const guint16 never[] = { 0, 7, 9, 13, 17, 19, 37 };

  for (guint i = 0; i < G_N_ELEMENTS (never); i++)
    {
      if (peer->port == never[i])
        return FALSE;
    }

  return TRUE;
}

static void
delay_answer (PortholeEngine *self,
              PortholeConnection *connection,
              const PortholeEndpoint *local,
              GBytes *bytes)
{
  gsize size = sizeof (PortholeDelayed) + g_bytes_get_size (bytes);
  PortholeDelayed *delayed;

  if (self->delayed_bytes + size > DELAYED_BYTES_MAX)
    {
      PortholeLogRow row = { .event = PORTHOLE_LOG_DROPPED,
                             .reason = PORTHOLE_REASON_NOT_SENT,
                             .received = 1,
                             .connection = connection->id,
                             .duration = -1,
                             .peer = connection->peer };

      porthole_engine_log (self, &row, connection->listening, NULL, NULL, 0, 0);
      return;
    }

  delayed = g_new0 (PortholeDelayed, 1);
  delayed->due = g_get_monotonic_time () + (gint64) self->config->delay * 1000;
  delayed->datagram.listening = connection->listening;
  delayed->datagram.peer = connection->peer;
  delayed->datagram.local = *local;
  delayed->datagram.bytes = g_bytes_ref (bytes);
  self->delayed_bytes += size;
  g_queue_push_tail (&self->delayed, delayed);
  porthole_engine_arm (self, delayed->due);
}

/*< private >
 * porthole_engine_datagram_due:
 * @self: an engine for UDP
 * @delayed: an answer whose delay is over; the caller frees it, but for its bytes
 *
 * Sends a delayed answer.
 */
void
porthole_engine_datagram_due (PortholeEngine *self, PortholeDelayed *delayed)
{
  g_autoptr (GBytes) bytes = g_steal_pointer (&delayed->datagram.bytes);
  PortholeConnection *connection
      = find_peer (self, &delayed->datagram.peer, delayed->datagram.listening);
  int number;

  self->delayed_bytes -= sizeof *delayed + g_bytes_get_size (bytes);
  porthole_engine_send_datagram (self, connection, &delayed->datagram.local, bytes, &number);
}

static void
answer (PortholeEngine *self,
        PortholeConnection *connection,
        const PortholeEndpoint *local,
        const guint8 *data,
        gsize size)
{
  g_autoptr (GBytes) bytes = NULL;
  int number;

  if (self->config->reply == PORTHOLE_REPLY_DISCARD || !may_answer (&connection->peer))
    return;

  if (self->config->reply == PORTHOLE_REPLY_ECHO)
    bytes = self->config->delay > 0 ? g_bytes_new (data, size) : g_bytes_new_static (data, size);
  else
    bytes = porthole_engine_make_reply (self, &connection->peer, local);

  if (self->config->delay > 0)
    delay_answer (self, connection, local, bytes);
  else
    porthole_engine_send_datagram (self, connection, local, bytes, &number);
}

static void
prepare (struct PortholeDatagramBuffers *buffers)
{
  for (guint i = 0; i < BATCH; i++)
    {
      buffers->vectors[i] = (struct iovec) { buffers->data[i], DATAGRAM_MAX };
      buffers->messages[i].msg_hdr = (struct msghdr) {
        .msg_name = &buffers->addresses[i],
        .msg_namelen = sizeof buffers->addresses[i],
        .msg_iov = &buffers->vectors[i],
        .msg_iovlen = 1,
        .msg_control = buffers->control[i],
        .msg_controllen = sizeof buffers->control[i],
      };
    }
}

/*< private >
 * porthole_engine_receive_datagrams:
 * @self: an engine for UDP
 * @listening: a socket that has some
 *
 * Takes datagrams in and answers them.
 */
void
porthole_engine_receive_datagrams (PortholeEngine *self, PortholeListening *listening)
{
  struct PortholeDatagramBuffers *buffers = self->datagrams;
  guint64 stop_after = self->config->stop_after;

  for (guint batch = 0; batch < BATCHES && !self->stopping; batch++)
    {
      int n;

      prepare (buffers);
      n = recvmmsg (g_socket_get_fd (listening->socket), buffers->messages, BATCH, MSG_DONTWAIT,
                    NULL);
      if (n < 0 && errno != EAGAIN && errno != EINTR)
        porthole_engine_log_event (self, PORTHOLE_LOG_ERROR, PORTHOLE_REASON_SYSTEM, errno,
                                   listening->index);

      for (int i = 0; i < n && !self->stopping; i++)
        {
          PortholeEndpoint peer, local;
          PortholeConnection *connection;

          porthole_endpoint_from_sockaddr (&peer, (struct sockaddr *) &buffers->addresses[i]);
          read_control (self, listening, &buffers->messages[i].msg_hdr, &local);
          connection = find_peer (self, &peer, listening->index);
          porthole_engine_log_chunk (self, connection, PORTHOLE_LOG_RECEIVED, buffers->data[i],
                                     buffers->messages[i].msg_len);
          answer (self, connection, &local, buffers->data[i], buffers->messages[i].msg_len);
          self->accepted++;
          if (stop_after > 0 && self->accepted >= stop_after)
            porthole_engine_end (self, PORTHOLE_REASON_COUNT_REACHED);
        }
      if (n < BATCH)
        break;
    }

  if (self->config->idle_timeout > 0 && self->active.first != NULL)
    porthole_engine_arm (self, porthole_engine_connections_deadline (self));
}

/*< private >
 * porthole_engine_expire_peers:
 * @self: an engine for UDP
 * @now: monotonic time, microseconds
 *
 * Forgets peers that were silent for too long.
 */
void
porthole_engine_expire_peers (PortholeEngine *self, gint64 now)
{
  gint64 idle = (gint64) self->config->idle_timeout * G_USEC_PER_SEC;

  while (idle > 0 && self->active.first != NULL && self->active.first->active + idle <= now)
    forget_peer (self, self->active.first);
}

/*< private >
 * porthole_engine_start_datagrams:
 * @self: an engine for UDP
 *
 * Makes room for what is received.
 */
void
porthole_engine_start_datagrams (PortholeEngine *self)
{
  self->peers = g_hash_table_new (peer_hash, peer_equal);
  self->datagrams = g_malloc (sizeof *self->datagrams);
}

/*< private >
 * porthole_engine_stop_datagrams:
 * @self: an engine for UDP
 *
 * Forgets all peers.
 */
void
porthole_engine_stop_datagrams (PortholeEngine *self)
{
  if (self->peers == NULL)
    return;

  while (self->active.first != NULL)
    forget_peer (self, self->active.first);
  g_clear_pointer (&self->peers, g_hash_table_unref);
  g_clear_pointer (&self->datagrams, g_free);
}
