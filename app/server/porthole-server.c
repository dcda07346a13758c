/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/porthole-server.h"

#include "base/porthole-error.h"
#include "server/porthole-connection-log-private.h"
#include "server/porthole-engine.h"

/**
 * PortholeServer:
 *
 * A test listener on a port: it answers as its [struct@ServerConfig] says and logs everything
 * that arrives in its [class@ConnectionLog].
 *
 * It lives on the main context of the thread that made it: its properties, signals and log
 * change there, in batches, at most sixty a second. What peers do is handled in a thread of
 * its own, so no peer can hold the owner up. One that is let go while it runs stops.
 */
struct _PortholeServer
{
  GObject parent_instance;

  PortholeServerConfig *config;
  PortholeServerState state;
  PortholeLogReason stop_reason;
  PortholeConnectionLog *log;
  PortholeEngine *engine;
  GTask *starting;
  GCancellable *start_cancellable;
  gulong start_cancelled_id;
  GPtrArray *stopping; /* GTask */
  PortholeServerTotals totals;
  guint64 next_connection;
  guint open;
  guint16 port;
  char **addresses;
  gboolean address_gone;
};

enum
{
  PROP_0,
  PROP_STATE,
  PROP_STOP_REASON,
  PROP_PORT,
  PROP_OPEN,
  PROP_ADDRESS_GONE,
  PROP_LOG,
  N_PROPS
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_ENUM_TYPE (PortholeServerState,
                    porthole_server_state,
                    G_DEFINE_ENUM_VALUE (PORTHOLE_SERVER_STOPPED, "stopped"),
                    G_DEFINE_ENUM_VALUE (PORTHOLE_SERVER_STARTING, "starting"),
                    G_DEFINE_ENUM_VALUE (PORTHOLE_SERVER_RUNNING, "running"),
                    G_DEFINE_ENUM_VALUE (PORTHOLE_SERVER_STOPPING, "stopping"))

G_DEFINE_FINAL_TYPE (PortholeServer, porthole_server, G_TYPE_OBJECT)

static void
set_state (PortholeServer *self, PortholeServerState state)
{
  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
set_running (PortholeServer *self)
{
  self->port = porthole_engine_get_port (self->engine);
  g_clear_pointer (&self->addresses, g_strfreev);
  self->addresses = porthole_engine_dup_addresses (self->engine);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PORT]);
  set_state (self, PORTHOLE_SERVER_RUNNING);
}

static GTask *
take_start_task (PortholeServer *self)
{
  if (self->start_cancelled_id != 0)
    g_cancellable_disconnect (self->start_cancellable, self->start_cancelled_id);
  self->start_cancelled_id = 0;
  g_clear_object (&self->start_cancellable);

  return g_steal_pointer (&self->starting);
}

static void
return_stop_tasks (PortholeServer *self)
{
  g_autoptr (GPtrArray) tasks = g_steal_pointer (&self->stopping);

  for (guint i = 0; tasks != NULL && i < tasks->len; i++)
    g_task_return_boolean (g_ptr_array_index (tasks, i), TRUE);
}

/* The engine's thread has ended, or is about to. */
static void
set_ended (PortholeServer *self, const PortholeEngineNews *news)
{
  g_autoptr (GTask) starting = take_start_task (self);
  g_autoptr (GError) error = news->error != NULL ? g_error_copy (news->error) : NULL;

  self->next_connection = porthole_engine_get_next_connection (self->engine);
  self->stop_reason = news->stop_reason;
  g_clear_pointer (&self->engine, porthole_engine_free);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STOP_REASON]);
  set_state (self, PORTHOLE_SERVER_STOPPED);

  if (starting != NULL && error != NULL)
    g_task_return_error (starting, g_steal_pointer (&error));
  else if (starting != NULL && self->stopping != NULL)
    g_task_return_new_error_literal (starting, PORTHOLE_ERROR, PORTHOLE_ERROR_GONE,
                                     "stopped before it started");
  else if (starting != NULL && !g_task_return_error_if_cancelled (starting))
    g_task_return_boolean (starting, TRUE);
  return_stop_tasks (self);
}

static void
engine_news_cb (PortholeEngine *engine, gpointer user_data)
{
  g_autoptr (PortholeServer) self = g_object_ref (user_data);
  PortholeEngineNews news;
  g_autoptr (PortholeLogRows) rows = NULL;

  porthole_engine_take_news (engine, &news);
  rows = news.rows;

  self->totals = news.totals;
  porthole_connection_log_add_batch (self->log, rows, news.rows_dropped);

  if (news.open != self->open)
    {
      self->open = news.open;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
    }
  if (news.address_gone != self->address_gone)
    {
      self->address_gone = news.address_gone;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ADDRESS_GONE]);
    }

  switch (news.phase)
    {
    case PORTHOLE_ENGINE_RUNNING:
      if (self->state == PORTHOLE_SERVER_STARTING)
        {
          g_autoptr (GTask) starting = take_start_task (self);

          set_running (self);
          if (starting != NULL)
            g_task_return_boolean (starting, TRUE);
        }
      break;
    case PORTHOLE_ENGINE_FAILED:
    case PORTHOLE_ENGINE_ENDED:
      set_ended (self, &news);
      break;
    case PORTHOLE_ENGINE_STARTING:
    default:
      break;
    }

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
porthole_server_dispose (GObject *object)
{
  PortholeServer *self = PORTHOLE_SERVER (object);

  g_clear_pointer (&self->engine, porthole_engine_let_go);
  g_clear_object (&self->log);

  G_OBJECT_CLASS (porthole_server_parent_class)->dispose (object);
}

static void
porthole_server_finalize (GObject *object)
{
  PortholeServer *self = PORTHOLE_SERVER (object);

  g_clear_pointer (&self->config, porthole_server_config_free);
  g_clear_pointer (&self->addresses, g_strfreev);

  G_OBJECT_CLASS (porthole_server_parent_class)->finalize (object);
}

static void
porthole_server_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PortholeServer *self = PORTHOLE_SERVER (object);

  switch (prop_id)
    {
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_STOP_REASON:
      g_value_set_uint (value, self->stop_reason);
      break;
    case PROP_PORT:
      g_value_set_uint (value, self->port);
      break;
    case PROP_OPEN:
      g_value_set_uint (value, self->open);
      break;
    case PROP_ADDRESS_GONE:
      g_value_set_boolean (value, self->address_gone);
      break;
    case PROP_LOG:
      g_value_set_object (value, self->log);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
porthole_server_class_init (PortholeServerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = porthole_server_dispose;
  object_class->finalize = porthole_server_finalize;
  object_class->get_property = porthole_server_get_property;

  /**
   * PortholeServer:state:
   *
   * Where the server is in its life.
   */
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, PORTHOLE_TYPE_SERVER_STATE,
                                              PORTHOLE_SERVER_STOPPED, flags);

  /**
   * PortholeServer:stop-reason:
   *
   * Why the server last stopped, a [enum@LogReason].
   */
  properties[PROP_STOP_REASON]
      = g_param_spec_uint ("stop-reason", NULL, NULL, 0, PORTHOLE_N_LOG_REASONS - 1, 0, flags);

  /**
   * PortholeServer:port:
   *
   * The port the server listens, or last listened, on.
   */
  properties[PROP_PORT] = g_param_spec_uint ("port", NULL, NULL, 0, PORTHOLE_PORT_MAX, 0, flags);

  /**
   * PortholeServer:open:
   *
   * How many connections are open; over UDP, how many peers are remembered.
   */
  properties[PROP_OPEN] = g_param_spec_uint ("open", NULL, NULL, 0, G_MAXUINT, 0, flags);

  /**
   * PortholeServer:address-gone:
   *
   * Whether an address the server listens on has left this computer.
   */
  properties[PROP_ADDRESS_GONE] = g_param_spec_boolean ("address-gone", NULL, NULL, FALSE, flags);

  /**
   * PortholeServer:log:
   *
   * What happened.
   */
  properties[PROP_LOG]
      = g_param_spec_object ("log", NULL, NULL, PORTHOLE_TYPE_CONNECTION_LOG, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * PortholeServer::changed:
   * @self: the server
   *
   * The totals, the number of open connections or the log changed. Emitted once a batch.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", PORTHOLE_TYPE_SERVER, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
porthole_server_init (PortholeServer *self)
{
  self->next_connection = 1;
}

/**
 * porthole_server_new:
 * @config: how the server is to be, copied
 *
 * Creates a server that doesn't listen yet. It belongs to the calling thread's default main
 * context.
 *
 * Returns: (transfer full): the server
 */
PortholeServer *
porthole_server_new (const PortholeServerConfig *config)
{
  g_autoptr (PortholeServer) self = NULL;

  g_return_val_if_fail (config != NULL, NULL);

  self = g_object_new (PORTHOLE_TYPE_SERVER, NULL);
  self->config = porthole_server_config_copy (config);
  self->port = config->port;
  self->log = porthole_connection_log_new (config->max_rows, config->max_log_bytes);
  return g_steal_pointer (&self);
}

/**
 * porthole_server_wait_all:
 *
 * Waits until the servers that were let go while they ran have closed their connections and ended
 * their recordings. For the end of the process, after which nothing more is written.
 */
void
porthole_server_wait_all (void)
{
  porthole_engine_wait ();
}

/**
 * porthole_server_get_config:
 * @self: a server
 *
 * Gets how the server is to be.
 *
 * Returns: (transfer none): the configuration
 */
const PortholeServerConfig *
porthole_server_get_config (PortholeServer *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SERVER (self), NULL);

  return self->config;
}

/**
 * porthole_server_set_config:
 * @self: a server
 * @config: how it is to be, copied
 *
 * Changes a server that is stopped.
 *
 * Returns: whether it was stopped, and is changed now
 */
gboolean
porthole_server_set_config (PortholeServer *self, const PortholeServerConfig *config)
{
  g_return_val_if_fail (PORTHOLE_IS_SERVER (self), FALSE);
  g_return_val_if_fail (config != NULL, FALSE);

  if (self->state != PORTHOLE_SERVER_STOPPED)
    return FALSE;

  if (config != self->config)
    {
      g_clear_pointer (&self->config, porthole_server_config_free);
      self->config = porthole_server_config_copy (config);
    }
  porthole_connection_log_set_limits (self->log, config->max_rows, config->max_log_bytes);
  if (self->port != config->port)
    {
      self->port = config->port;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PORT]);
    }
  return TRUE;
}

/**
 * porthole_server_get_state:
 * @self: a server
 *
 * Gets where the server is in its life.
 *
 * Returns: the state
 */
PortholeServerState
porthole_server_get_state (PortholeServer *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SERVER (self), PORTHOLE_SERVER_STOPPED);

  return self->state;
}

/**
 * porthole_server_get_stop_reason:
 * @self: a server
 *
 * Gets why the server last stopped.
 *
 * Returns: `PORTHOLE_REASON_STOPPING`, `PORTHOLE_REASON_AUTO_STOP` or
 *   `PORTHOLE_REASON_COUNT_REACHED`; `PORTHOLE_REASON_NONE` when it never did
 */
PortholeLogReason
porthole_server_get_stop_reason (PortholeServer *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SERVER (self), PORTHOLE_REASON_NONE);

  return self->stop_reason;
}

/**
 * porthole_server_get_port:
 * @self: a server
 *
 * Gets the port the server listens or last listened on; before that, the configured one.
 *
 * Returns: the port, host order
 */
guint16
porthole_server_get_port (PortholeServer *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SERVER (self), 0);

  return self->port;
}

/**
 * porthole_server_get_addresses:
 * @self: a server
 *
 * Gets what the server listens or last listened on, as `127.0.0.1:8080` or `[::1]:8080`.
 *
 * Returns: (transfer none) (nullable): the endpoints, %NULL when it never listened
 */
const char *const *
porthole_server_get_addresses (PortholeServer *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SERVER (self), NULL);

  return (const char *const *) self->addresses;
}

/**
 * porthole_server_get_address_gone:
 * @self: a server
 *
 * Tells whether an address the server listens on has left this computer: nothing can arrive
 * there until it comes back.
 *
 * Returns: whether one is gone
 */
gboolean
porthole_server_get_address_gone (PortholeServer *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SERVER (self), FALSE);

  return self->address_gone;
}

/**
 * porthole_server_get_open:
 * @self: a server
 *
 * Gets how many connections are open; over UDP, how many peers are remembered.
 *
 * Returns: how many
 */
guint
porthole_server_get_open (PortholeServer *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SERVER (self), 0);

  return self->open;
}

/**
 * porthole_server_get_log:
 * @self: a server
 *
 * Gets the log. It stays the same for the life of the server, over stops and starts.
 *
 * Returns: (transfer none): the log
 */
PortholeConnectionLog *
porthole_server_get_log (PortholeServer *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SERVER (self), NULL);

  return self->log;
}

/**
 * porthole_server_get_totals:
 * @self: a server
 * @ret_totals: (out): what was counted
 *
 * Gets what was counted since the server was last started.
 */
void
porthole_server_get_totals (PortholeServer *self, PortholeServerTotals *ret_totals)
{
  g_return_if_fail (PORTHOLE_IS_SERVER (self));
  g_return_if_fail (ret_totals != NULL);

  *ret_totals = self->totals;
  ret_totals->rows_dropped = porthole_connection_log_get_dropped_rows (self->log);
}

/**
 * porthole_server_get_rates:
 * @self: a server
 * @ret_rates: (out caller-allocates) (array length=n_rates): connections a second, over UDP
 *   datagrams; the last one is of the second that ended last
 * @n_rates: how many seconds to look back
 *
 * Gets how much happened lately.
 *
 * Returns: how many were filled in, from the beginning of @ret_rates; 0 when it doesn't run
 */
guint
porthole_server_get_rates (PortholeServer *self, guint32 *ret_rates, guint n_rates)
{
  g_return_val_if_fail (PORTHOLE_IS_SERVER (self), 0);
  g_return_val_if_fail (ret_rates != NULL || n_rates == 0, 0);

  if (self->engine == NULL)
    return 0;

  return porthole_engine_get_rates (self->engine, ret_rates, n_rates);
}

static void
start_cancelled_cb (GCancellable *cancellable, gpointer user_data)
{
  porthole_engine_stop (user_data);
}

/**
 * porthole_server_start_async:
 * @self: a server that is stopped
 * @cancellable: (nullable): to give up; the server is stopped then
 * @callback: called when it listens or can't
 * @user_data: for @callback
 *
 * Starts to listen. The log goes on where it was, the totals begin again.
 */
void
porthole_server_start_async (PortholeServer *self,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  GError *error = NULL;

  g_return_if_fail (PORTHOLE_IS_SERVER (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, porthole_server_start_async);

  if (g_task_return_error_if_cancelled (task))
    return;
  if (self->state != PORTHOLE_SERVER_STOPPED)
    {
      g_task_return_new_error_literal (task, PORTHOLE_ERROR, PORTHOLE_ERROR_FAILED,
                                       "the server isn't stopped");
      return;
    }
  if (!porthole_server_config_validate (self->config, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  self->totals = (PortholeServerTotals) { 0 };
  self->engine
      = porthole_engine_start (self->config, self->next_connection, engine_news_cb, self, &error);
  if (self->engine == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  self->starting = g_steal_pointer (&task);
  set_state (self, PORTHOLE_SERVER_STARTING);

  if (cancellable != NULL)
    {
      self->start_cancellable = g_object_ref (cancellable);
      self->start_cancelled_id = g_cancellable_connect (
          cancellable, G_CALLBACK (start_cancelled_cb), self->engine, NULL);
    }
}

/**
 * porthole_server_start_finish:
 * @self: a server
 * @result: what the callback got
 * @error: return location for an error
 *
 * Ends starting.
 *
 * Fails with `PORTHOLE_ERROR_ADDRESS_IN_USE`, `PORTHOLE_ERROR_PRIVILEGED`,
 * `PORTHOLE_ERROR_PERMISSION`, `PORTHOLE_ERROR_ADDRESS_UNAVAILABLE`,
 * `PORTHOLE_ERROR_INVALID_ADDRESS`, `PORTHOLE_ERROR_INVALID_TEXT`,
 * `PORTHOLE_ERROR_TOO_LARGE`, `PORTHOLE_ERROR_NO_DESCRIPTORS`, `PORTHOLE_ERROR_UNSUPPORTED`,
 * `PORTHOLE_ERROR_NO_SPACE` (the recording), `PORTHOLE_ERROR_GONE` (stopped before it
 * started), `PORTHOLE_ERROR_FAILED` or `G_IO_ERROR_CANCELLED`.
 *
 * Returns: whether it listens
 */
gboolean
porthole_server_start_finish (PortholeServer *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * porthole_server_stop_async:
 * @self: a server
 * @cancellable: (nullable): ignored once the server began to stop
 * @callback: called when it is stopped
 * @user_data: for @callback
 *
 * Stops listening and closes all connections. One that is stopped stays so.
 */
void
porthole_server_stop_async (PortholeServer *self,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (PORTHOLE_IS_SERVER (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, porthole_server_stop_async);
  g_task_set_check_cancellable (task, FALSE);

  if (self->state == PORTHOLE_SERVER_STOPPED)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  if (self->stopping == NULL)
    self->stopping = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (self->stopping, g_steal_pointer (&task));
  porthole_engine_stop (self->engine);
  if (self->state == PORTHOLE_SERVER_RUNNING)
    set_state (self, PORTHOLE_SERVER_STOPPING);
}

/**
 * porthole_server_stop_finish:
 * @self: a server
 * @result: what the callback got
 * @error: return location for an error
 *
 * Ends stopping. It doesn't fail.
 *
 * Returns: %TRUE
 */
gboolean
porthole_server_stop_finish (PortholeServer *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * porthole_server_write_async:
 * @self: a server
 * @connection: the number of an open connection, or of a UDP peer
 * @bytes: what to send
 * @cancellable: (nullable): to stop waiting
 * @callback: called when it was handed to the kernel, or waits for the peer to read
 * @user_data: for @callback
 *
 * Sends bytes by hand.
 */
void
porthole_server_write_async (PortholeServer *self,
                             guint64 connection,
                             GBytes *bytes,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (PORTHOLE_IS_SERVER (self));
  g_return_if_fail (bytes != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, porthole_server_write_async);

  if (self->state != PORTHOLE_SERVER_RUNNING)
    g_task_return_new_error_literal (task, PORTHOLE_ERROR, PORTHOLE_ERROR_GONE,
                                     "the server doesn't run");
  else
    porthole_engine_write (self->engine, connection, bytes, g_steal_pointer (&task));
}

/**
 * porthole_server_write_finish:
 * @self: a server
 * @result: what the callback got
 * @error: return location for an error
 *
 * Ends sending by hand.
 *
 * Fails with `PORTHOLE_ERROR_GONE` (the connection is closed), `PORTHOLE_ERROR_TOO_LARGE`
 * (a mebibyte waits already, and the peer doesn't read) or `PORTHOLE_ERROR_FAILED`.
 *
 * Returns: whether it was sent
 */
gboolean
porthole_server_write_finish (PortholeServer *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * porthole_server_close_connection:
 * @self: a server
 * @connection: the number of a TCP connection
 *
 * Closes a connection, if it is still open; the log says when it is.
 */
void
porthole_server_close_connection (PortholeServer *self, guint64 connection)
{
  g_return_if_fail (PORTHOLE_IS_SERVER (self));

  if (self->state == PORTHOLE_SERVER_RUNNING)
    porthole_engine_close_connection (self->engine, connection);
}
