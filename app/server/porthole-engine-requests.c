/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/porthole-engine-private.h"

#include "base/porthole-error.h"

/* What the owner's thread asks of the engine's, one request a source. */

static PortholeConnection *
find_connection (PortholeEngine *self, guint64 id)
{
  PortholeConnection *connection = self->active.first;

  while (connection != NULL && connection->id != id)
    connection = connection->next;

  return connection;
}

typedef struct
{
  PortholeEngine *engine;
  guint64 connection;
  GBytes *bytes;
  GTask *task;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  /* The engine ended before it came to this. */
  if (request->task != NULL && request->bytes != NULL)
    g_task_return_new_error_literal (request->task, PORTHOLE_ERROR, PORTHOLE_ERROR_GONE,
                                     "the server stopped");
  g_clear_pointer (&request->bytes, g_bytes_unref);
  g_clear_object (&request->task);
  g_free (request);
}

static void
ask (Request *request, GSourceFunc callback)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, callback, request, request_free);
  g_source_attach (source, request->engine->context);
}

static gboolean
write_cb (gpointer user_data)
{
  Request *request = user_data;
  PortholeEngine *self = request->engine;
  PortholeConnection *connection
      = self->stopping ? NULL : find_connection (self, request->connection);
  g_autoptr (GBytes) bytes = g_steal_pointer (&request->bytes);
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  int number = 0;

  if (connection == NULL || connection->closing)
    g_task_return_new_error_literal (request->task, PORTHOLE_ERROR, PORTHOLE_ERROR_GONE,
                                     "the connection is closed");
  else if (connection->fd >= 0 && connection->out != NULL
           && connection->out->len + size > PORTHOLE_ENGINE_OUT_MAX)
    g_task_return_new_error_literal (request->task, PORTHOLE_ERROR, PORTHOLE_ERROR_TOO_LARGE,
                                     "the peer doesn't read");
  else if (connection->fd >= 0)
    {
      if (porthole_engine_write_by_hand (self, connection, data, size))
        g_task_return_boolean (request->task, TRUE);
      else
        g_task_return_new_error_literal (request->task, PORTHOLE_ERROR, PORTHOLE_ERROR_GONE,
                                         "the peer is gone");
    }
  else if (porthole_engine_send_datagram (self, connection, NULL, bytes, &number))
    g_task_return_boolean (request->task, TRUE);
  else
    g_task_return_new_error_literal (request->task, PORTHOLE_ERROR, PORTHOLE_ERROR_FAILED,
                                     g_strerror (number));

  porthole_engine_hand_over (self, FALSE);
  return G_SOURCE_REMOVE;
}

/**
 * porthole_engine_write:
 * @self: an engine that runs
 * @connection: a connection's number
 * @bytes: what to send
 * @task: (transfer full): returns whether it was sent
 *
 * Sends bytes on an open connection.
 */
void
porthole_engine_write (PortholeEngine *self, guint64 connection, GBytes *bytes, GTask *task)
{
  Request *request = g_new0 (Request, 1);

  request->engine = self;
  request->connection = connection;
  request->bytes = g_bytes_ref (bytes);
  request->task = task;
  ask (request, write_cb);
}

static gboolean
close_cb (gpointer user_data)
{
  Request *request = user_data;
  PortholeEngine *self = request->engine;
  PortholeConnection *connection
      = self->stopping ? NULL : find_connection (self, request->connection);

  if (connection != NULL && connection->fd >= 0)
    porthole_engine_close (self, connection, PORTHOLE_REASON_BY_HAND, 0);
  porthole_engine_hand_over (self, FALSE);
  return G_SOURCE_REMOVE;
}

/**
 * porthole_engine_close_connection:
 * @self: an engine that runs
 * @connection: a connection's number
 *
 * Closes a TCP connection, if it is still open.
 */
void
porthole_engine_close_connection (PortholeEngine *self, guint64 connection)
{
  Request *request = g_new0 (Request, 1);

  request->engine = self;
  request->connection = connection;
  ask (request, close_cb);
}
