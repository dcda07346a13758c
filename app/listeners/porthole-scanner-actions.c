/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <netinet/in.h>
#include <signal.h>

#include "base/porthole-error.h"
#include "listeners/porthole-reader.h"
#include "listeners/porthole-scanner-private.h"
#include "listeners/porthole-socket-private.h"
#include "scan/scan-diag.h"
#include "scan/scan-process.h"

/* How long a process gets to end before it is reported as still running, in milliseconds. */
#define END_TIMEOUT 3000

typedef struct
{
  PortholeHost *host;
  ScanSignalRequest request;
} EndRequest;

typedef struct
{
  PortholeHost *host;
  GArray *sockets;
  guint max;
} PeersQuery;

typedef struct
{
  GPtrArray *peers;
  gsize total;
} PeersAnswer;

static void
end_request_free (gpointer data)
{
  EndRequest *end = data;

  porthole_host_unref (end->host);
  g_free (end);
}

static int
end_through_host (EndRequest *end, bool *exited)
{
  ScanFrame request, reply;
  guint32 value = 0;
  int status = scan_frame_encode_signal (&end->request, &request);

  if (status < 0)
    return status;
  status = porthole_host_request (end->host, &request, SCAN_FRAME_SIGNALLED, &reply);
  scan_frame_clear (&request);
  if (status < 0)
    return status;

  status = scan_frame_decode_number (reply.data, reply.length, &value);
  scan_frame_clear (&reply);
  *exited = value != 0;
  return status;
}

static void
end_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  EndRequest *end = task_data;
  bool exited = false;
  int status;

  if (end->host != NULL)
    status = end_through_host (end, &exited);
  else
    {
      g_autofd int proc_fd = open ("/proc", O_RDONLY | O_DIRECTORY | O_CLOEXEC);

      status = proc_fd < 0
                   ? -errno
                   : scan_process_signal (proc_fd, end->request.pid, end->request.start_ticks,
                                          end->request.inode, end->request.signal_number,
                                          end->request.timeout_ms, &exited);
    }

  if (status < 0)
    g_task_return_error (task, porthole_error_new_from_scan (status, "ending a process"));
  else
    g_task_return_int (task, exited ? PORTHOLE_END_EXITED : PORTHOLE_END_STILL_RUNNING);
}

/* One of the listener's sockets that the process holds. */
static guint64
held_inode (PortholeListener *listener, PortholeProcess *process)
{
  GPtrArray *sockets = porthole_listener_get_sockets (listener);

  for (guint i = 0; i < sockets->len; i++)
    {
      PortholeSocket *socket = g_ptr_array_index (sockets, i);

      if (g_ptr_array_find (porthole_socket_get_owners (socket), process, NULL))
        return porthole_socket_get_inode (socket);
    }

  return 0;
}

/**
 * porthole_scanner_end_async:
 * @self: a scanner
 * @listener: a listener
 * @process: one of its owners
 * @force: whether to end it without asking it (SIGKILL instead of SIGTERM)
 * @cancellable: (nullable): to stop waiting; a signal that was sent stays sent
 * @callback: called when it has ended, or three seconds later
 * @user_data: for @callback
 *
 * Ends a process, if it is still the same one and still holds the socket (pidfd_open(2)).
 */
void
porthole_scanner_end_async (PortholeScanner *self,
                            PortholeListener *listener,
                            PortholeProcess *process,
                            gboolean force,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  PortholeHost *host;
  EndRequest *end;

  g_return_if_fail (PORTHOLE_IS_SCANNER (self));
  g_return_if_fail (PORTHOLE_IS_LISTENER (listener));
  g_return_if_fail (PORTHOLE_IS_PROCESS (process));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, porthole_scanner_end_async);

  host = porthole_scanner_get_host (self);
  end = g_new0 (EndRequest, 1);
  end->host = host != NULL ? porthole_host_ref (host) : NULL;
  end->request.pid = porthole_process_get_pid (process);
  end->request.start_ticks = porthole_process_get_start_ticks (process);
  end->request.inode = held_inode (listener, process);
  end->request.signal_number = force ? SIGKILL : SIGTERM;
  end->request.timeout_ms = END_TIMEOUT;
  g_task_set_task_data (task, end, end_request_free);
  if (end->request.inode == 0)
    g_task_return_new_error_literal (task, PORTHOLE_ERROR, PORTHOLE_ERROR_GONE,
                                     "the process does not hold the socket");
  else
    g_task_run_in_thread (task, end_in_thread);
}

/**
 * porthole_scanner_end_finish:
 * @self: a scanner
 * @result: what the callback got
 * @ret_result: (out) (optional): what came of it
 * @error: return location for an error
 *
 * Finishes [method@Scanner.end_async]. Errors are in the domain PORTHOLE_ERROR:
 * `PORTHOLE_ERROR_GONE` when the process has ended, is another one by now or no longer holds the
 * socket, `PORTHOLE_ERROR_PERMISSION` when it is another user's.
 *
 * Returns: whether the signal was sent
 */
gboolean
porthole_scanner_end_finish (PortholeScanner *self,
                             GAsyncResult *result,
                             PortholeEndResult *ret_result,
                             GError **error)
{
  g_autoptr (GError) own_error = NULL;
  gssize value;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  value = g_task_propagate_int (G_TASK (result), &own_error);
  if (own_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&own_error));
      return FALSE;
    }

  if (ret_result != NULL)
    *ret_result = (PortholeEndResult) value;
  return TRUE;
}

static void
peers_query_free (gpointer data)
{
  PeersQuery *query = data;

  porthole_host_unref (query->host);
  g_array_unref (query->sockets);
  g_free (query);
}

static void
peers_answer_free (gpointer data)
{
  PeersAnswer *answer = data;

  g_ptr_array_unref (answer->peers);
  g_free (answer);
}

/**
 * porthole_peer_free:
 * @peer: (transfer full) (nullable): a connection
 *
 * Frees it.
 */
void
porthole_peer_free (PortholePeer *peer)
{
  if (peer == NULL)
    return;

  g_object_unref (peer->local);
  g_object_unref (peer->remote);
  g_free (peer);
}

static GInetSocketAddress *
make_address (guint8 family, const guint8 *bytes, guint16 port)
{
  g_autoptr (GInetAddress) address = NULL;
  struct in6_addr aligned;

  memcpy (&aligned, bytes, sizeof aligned);

  /* A connection by IPv4 to an IPv6 socket is shown as what it is. */
  if (family == AF_INET6 && IN6_IS_ADDR_V4MAPPED (&aligned))
    address = g_inet_address_new_from_bytes (bytes + 12, G_SOCKET_FAMILY_IPV4);
  else
    address = g_inet_address_new_from_bytes (bytes, family == AF_INET ? G_SOCKET_FAMILY_IPV4
                                                                      : G_SOCKET_FAMILY_IPV6);

  return G_INET_SOCKET_ADDRESS (g_inet_socket_address_new (address, port));
}

static int
ask_host_for_peers (PortholeHost *host, const ScanSocket *socket, ScanPeerList *peers)
{
  ScanPeersRequest peers_request = { .max = (guint32) peers->max, .socket = *socket };
  ScanFrame request, reply;
  int status = scan_frame_encode_peers_request (&peers_request, &request);

  if (status < 0)
    return status;
  status = porthole_host_request (host, &request, SCAN_FRAME_PEER_LIST, &reply);
  scan_frame_clear (&request);
  if (status < 0)
    return status;

  status = scan_frame_decode_peers (reply.data, reply.length, peers);
  scan_frame_clear (&reply);
  return status;
}

static void
peers_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  PeersQuery *query = task_data;
  PeersAnswer *answer = g_new0 (PeersAnswer, 1);
  int status = 0;

  answer->peers = g_ptr_array_new_with_free_func ((GDestroyNotify) porthole_peer_free);
  for (guint i = 0; i < query->sockets->len && status == 0; i++)
    {
      const ScanSocket *socket = &g_array_index (query->sockets, ScanSocket, i);
      ScanPeerList list = { .max = query->max - MIN (query->max, answer->peers->len) };

      status = query->host != NULL ? ask_host_for_peers (query->host, socket, &list)
                                   : scan_diag_peers (socket, &list);
      for (gsize j = 0; j < list.n_items && status == 0; j++)
        {
          const ScanPeer *raw = &list.items[j];
          PortholePeer *peer = g_new0 (PortholePeer, 1);

          peer->local = make_address (raw->family, raw->local, raw->local_port);
          peer->remote = make_address (raw->family, raw->remote, raw->remote_port);
          g_ptr_array_add (answer->peers, peer);
        }
      answer->total += list.n_total;
      scan_peer_list_clear (&list);
    }

  if (status == 0)
    g_task_return_pointer (task, answer, peers_answer_free);
  else
    {
      peers_answer_free (answer);
      g_task_return_error (task, porthole_error_new_from_scan (status, "connections"));
    }
}

/* Sockets that share an address and port (SO_REUSEPORT) also share what can be known of their
 * connections. */
static gboolean
has_same_endpoint (GArray *sockets, const ScanSocket *raw)
{
  for (guint i = 0; i < sockets->len; i++)
    {
      ScanSocket other = g_array_index (sockets, ScanSocket, i);

      other.cookie = raw->cookie;
      other.inode = raw->inode;
      if (scan_socket_compare (&other, raw) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * porthole_scanner_peers_async:
 * @self: a scanner
 * @listener: a listener
 * @max: how many to name at most
 * @cancellable: (nullable): to stop waiting for it
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Asks which connections a listener has. The kernel filters by port, so asking is cheap also
 * where there are many connections.
 */
void
porthole_scanner_peers_async (PortholeScanner *self,
                              PortholeListener *listener,
                              guint max,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  GPtrArray *sockets;
  PortholeHost *host;
  PeersQuery *query;

  g_return_if_fail (PORTHOLE_IS_SCANNER (self));
  g_return_if_fail (PORTHOLE_IS_LISTENER (listener));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, porthole_scanner_peers_async);

  host = porthole_scanner_get_host (self);
  query = g_new0 (PeersQuery, 1);
  query->host = host != NULL ? porthole_host_ref (host) : NULL;
  query->max = max;
  query->sockets = g_array_new (FALSE, FALSE, sizeof (ScanSocket));
  sockets = porthole_listener_get_sockets (listener);
  for (guint i = 0; i < sockets->len; i++)
    {
      const ScanSocket *raw = porthole_socket_get_raw (g_ptr_array_index (sockets, i));

      if (!has_same_endpoint (query->sockets, raw))
        g_array_append_val (query->sockets, *raw);
    }
  g_task_set_task_data (task, query, peers_query_free);
  g_task_run_in_thread (task, peers_in_thread);
}

/**
 * porthole_scanner_peers_finish:
 * @self: a scanner
 * @result: what the callback got
 * @ret_total: (out) (optional): how many connections there are
 * @error: return location for an error
 *
 * Finishes [method@Scanner.peers_async]. Errors are in the domain PORTHOLE_ERROR.
 *
 * Returns: (transfer full) (nullable) (element-type PortholePeer): the connections, as many as were
 *   asked for
 */
GPtrArray *
porthole_scanner_peers_finish (PortholeScanner *self,
                               GAsyncResult *result,
                               guint *ret_total,
                               GError **error)
{
  PeersAnswer *answer;
  GPtrArray *peers;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  answer = g_task_propagate_pointer (G_TASK (result), error);
  if (answer == NULL)
    return NULL;

  if (ret_total != NULL)
    *ret_total = (guint) MIN (answer->total, G_MAXUINT);
  peers = g_steal_pointer (&answer->peers);
  g_free (answer);
  return peers;
}
