/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <unistd.h>

#include "base/porthole-error.h"
#include "server/porthole-engine-private.h"
#include "server/porthole-listen.h"

/* NOTES
 *
 * A server has a thread and a main context of its own, so that nothing a peer does can hold
 * the window up. On that context there are two sources, however many connections there are:
 * GSocketListener's, and one for an epoll descriptor that all connections sit on. A source
 * for each connection was tried: GMainContext polls every source on every turn, which is
 * quadratic, and 6,400 connections kept a core busy without ever becoming 10,000.
 *
 * Timers (silence, delays, lingering, stopping by itself) share the epoll source's ready
 * time: the lists they are for are in order of time, so only their heads are looked at.
 */
typedef struct
{
  GSource source;
  PortholeEngine *engine;
} EpollSource;

/* How much the engine's thread stands back behind the others: a window that has to draw is
 * waited for by a person, and on two cores a flood of connections would leave it none. */
#define NICENESS 5

#define EVENTS 256
#define ROUNDS 16

static void
dispatch_event (PortholeEngine *self, const struct epoll_event *event)
{
  PortholeWatchKind *kind = event->data.ptr;

  switch (*kind)
    {
    case PORTHOLE_WATCH_CONNECTION:
      porthole_engine_connection_event (self, event->data.ptr, event->events);
      break;
    case PORTHOLE_WATCH_DATAGRAMS:
      porthole_engine_receive_datagrams (self, event->data.ptr);
      break;
    case PORTHOLE_WATCH_ADDRESSES:
      porthole_engine_addresses_changed (self);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
do_delayed (PortholeEngine *self, gint64 now)
{
  PortholeDelayed *delayed;

  while (!self->stopping && (delayed = g_queue_peek_head (&self->delayed)) != NULL
         && delayed->due <= now)
    {
      g_queue_pop_head (&self->delayed);
      if (delayed->connection != NULL)
        porthole_engine_connection_due (self, delayed->connection);
      else
        porthole_engine_datagram_due (self, delayed);
      g_free (delayed);
    }
}

static void
take_recorder_failure (PortholeEngine *self)
{
  if (!g_atomic_int_compare_and_exchange (&self->recorder_failed, TRUE, FALSE))
    return;

  porthole_engine_log_event (self, PORTHOLE_LOG_ERROR, self->recorder_reason, self->recorder_errno,
                             0);
}

static void
do_timers (PortholeEngine *self)
{
  gint64 now = g_get_monotonic_time ();
  PortholeDelayed *delayed;

  self->armed = G_MAXINT64;
  g_source_set_ready_time (self->source, -1);

  take_recorder_failure (self);
  do_delayed (self, now);
  if (self->stopping)
    return;
  if (self->config->transport == PORTHOLE_TRANSPORT_UDP)
    porthole_engine_expire_peers (self, now);
  else
    porthole_engine_expire_connections (self, now);
  if (self->auto_stop <= now)
    porthole_engine_end (self, PORTHOLE_REASON_AUTO_STOP);
  if (self->stopping)
    return;
  if (self->accept_again != 0 && self->accept_again <= now)
    {
      self->accept_again = 0;
      porthole_engine_accept (self);
    }

  porthole_engine_arm (self, porthole_engine_connections_deadline (self));
  porthole_engine_arm (self, self->auto_stop);
  if (self->accept_again != 0)
    porthole_engine_arm (self, self->accept_again);
  delayed = g_queue_peek_head (&self->delayed);
  if (delayed != NULL)
    porthole_engine_arm (self, delayed->due);
}

/* Several rounds a turn: going around GMainContext costs more than a round with one event.
 * Returns whether there may be more to do. */
static gboolean
do_rounds (PortholeEngine *self)
{
  gboolean busy = TRUE;

  for (guint round = 0; round < ROUNDS && busy && !porthole_engine_is_stopping (self); round++)
    {
      struct epoll_event events[EVENTS];
      int n = epoll_wait (self->epoll_fd, events, EVENTS, 0);

      for (int i = 0; i < n && !porthole_engine_is_stopping (self); i++)
        dispatch_event (self, &events[i]);
      busy = n > 0;
      if (self->config->transport == PORTHOLE_TRANSPORT_TCP && porthole_engine_drain (self) > 0)
        busy = TRUE;
    }

  return busy;
}

static gboolean
epoll_dispatch (GSource *source, GSourceFunc callback, gpointer user_data)
{
  PortholeEngine *self = ((EpollSource *) source)->engine;
  gboolean tcp = self->config->transport == PORTHOLE_TRANSPORT_TCP;
  gboolean busy = do_rounds (self);

  /* Doing timers also takes back the ready time that the recorder set. */
  if (!self->stopping
      && (self->armed <= g_get_monotonic_time () || g_atomic_int_get (&self->recorder_failed)))
    do_timers (self);

  if (tcp && busy && !self->accept_armed)
    porthole_engine_arm (self, 0);
  else if (tcp)
    porthole_engine_accept (self);

  porthole_engine_hand_over (self, FALSE);
  return G_SOURCE_CONTINUE;
}

static GSourceFuncs epoll_source_funcs = { .dispatch = epoll_dispatch };

/*< private >
 * porthole_engine_arm:
 * @self: an engine
 * @due: monotonic time in microseconds, %G_MAXINT64 for never
 *
 * Makes sure that timers are looked at when @due is reached.
 */
void
porthole_engine_arm (PortholeEngine *self, gint64 due)
{
  if (due >= self->armed)
    return;

  self->armed = due;
  g_source_set_ready_time (self->source, due);
}

/*< private >
 * porthole_engine_end:
 * @self: an engine that runs
 * @reason: why
 *
 * Ends the engine's loop after what is being done now; only then is anything closed, so that
 * nobody up the stack loses what it works on.
 */
void
porthole_engine_end (PortholeEngine *self, PortholeLogReason reason)
{
  if (self->stopping)
    return;

  self->stopping = TRUE;
  self->stop_reason = reason;
  g_main_loop_quit (self->loop);
}

/*< private >
 * porthole_engine_is_stopping:
 * @self: an engine
 *
 * Looks whether it ends, or was asked to while it was busy: a flood of connections must not
 * keep a person waiting.
 *
 * Returns: whether nothing more is to be begun
 */
gboolean
porthole_engine_is_stopping (PortholeEngine *self)
{
  if (!self->stopping && g_atomic_int_get (&self->stop_asked))
    porthole_engine_end (self, PORTHOLE_REASON_STOPPING);

  return self->stopping;
}

/* Ten thousand connections need ten thousand descriptors; the soft limit is often 1024. */
static void
raise_descriptor_limit (void)
{
  struct rlimit limit;

  if (getrlimit (RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < limit.rlim_max)
    {
      limit.rlim_cur = limit.rlim_max;
      if (setrlimit (RLIMIT_NOFILE, &limit) < 0)
        g_debug ("the limit of descriptors can't be raised: %s", g_strerror (errno));
    }
}

static void
recorder_failed_cb (PortholeLogReason reason, int number, gpointer user_data)
{
  PortholeEngine *self = user_data;

  self->recorder_reason = reason;
  self->recorder_errno = number;
  g_atomic_int_set (&self->recorder_failed, TRUE);
  g_source_set_ready_time (self->source, 0);
}

static gboolean
open_recording (PortholeEngine *self, GError **error)
{
  int fd = self->config->recording_fd;

  if (self->config->recording != NULL)
    {
      fd = porthole_recorder_open_file (self->config->recording, error);
      if (fd < 0)
        return FALSE;
    }
  if (fd < 0)
    return TRUE;

  self->recorder = porthole_recorder_new (fd, self->config->recording != NULL, recorder_failed_cb,
                                          self, error);
  if (self->recorder == NULL && self->config->recording != NULL)
    close (fd);
  return self->recorder != NULL;
}

static gboolean
add_listening (PortholeEngine *self, GSocket *socket, GError **error)
{
  gboolean stream = self->config->transport == PORTHOLE_TRANSPORT_TCP;
  PortholeListening *listening = g_new0 (PortholeListening, 1);
  struct epoll_event event = { .events = EPOLLIN, .data.ptr = listening };

  listening->kind = PORTHOLE_WATCH_DATAGRAMS;
  listening->index = (guint8) self->listening->len;
  listening->socket = g_object_ref (socket);
  porthole_listen_get_local (socket, &listening->local);
  g_ptr_array_add (self->listening, listening);

  if (stream)
    {
      /* Not the socket itself: it would hold a reference to itself, and never go. */
      listening->token = g_object_new (G_TYPE_OBJECT, NULL);
      return g_socket_listener_add_socket (self->listener, socket, listening->token, error);
    }

  if (epoll_ctl (self->epoll_fd, EPOLL_CTL_ADD, g_socket_get_fd (socket), &event) < 0)
    {
      g_set_error_literal (error, PORTHOLE_ERROR, PORTHOLE_ERROR_FAILED, g_strerror (errno));
      return FALSE;
    }
  return TRUE;
}

static void
listening_free (gpointer data)
{
  PortholeListening *listening = data;

  g_clear_object (&listening->socket);
  g_clear_object (&listening->token);
  g_free (listening);
}

static gboolean
open_epoll (PortholeEngine *self, GError **error)
{
  self->epoll_fd = epoll_create1 (EPOLL_CLOEXEC);
  if (self->epoll_fd < 0)
    {
      g_set_error_literal (error, PORTHOLE_ERROR,
                           errno == EMFILE || errno == ENFILE ? PORTHOLE_ERROR_NO_DESCRIPTORS
                                                              : PORTHOLE_ERROR_FAILED,
                           g_strerror (errno));
      return FALSE;
    }

  self->source = g_source_new (&epoll_source_funcs, sizeof (EpollSource));
  ((EpollSource *) self->source)->engine = self;
  g_source_set_static_name (self->source, "porthole-server");
  g_source_add_unix_fd (self->source, self->epoll_fd, G_IO_IN);
  g_source_attach (self->source, self->context);
  return TRUE;
}

static gboolean
start (PortholeEngine *self, GError **error)
{
  const PortholeServerConfig *config = self->config;
  g_autoptr (GPtrArray) sockets = NULL;
  g_autoptr (GPtrArray) addresses = g_ptr_array_new ();

  sockets = porthole_listen_open (config->port, config->transport, config->reach, config->address,
                                  FALSE, error);
  if (sockets == NULL || !open_epoll (self, error) || !open_recording (self, error))
    return FALSE;

  self->listener = g_socket_listener_new ();
  self->accept_cancellable = g_cancellable_new ();
  for (guint i = 0; i < sockets->len; i++)
    {
      const PortholeListening *listening;
      char text[PORTHOLE_ENDPOINT_TEXT_MAX];

      if (!add_listening (self, g_ptr_array_index (sockets, i), error))
        return FALSE;
      listening = g_ptr_array_index (self->listening, i);
      self->port = listening->local.port;
      g_ptr_array_add (addresses,
                       g_strdup (porthole_endpoint_to_text (&listening->local, text, sizeof text)));
    }
  g_ptr_array_add (addresses, NULL);
  self->addresses = (char **) g_ptr_array_steal (addresses, NULL);

  if (!porthole_engine_prepare_reply (self, error))
    return FALSE;
  for (guint i = 0; i < PORTHOLE_ENGINE_RESERVE; i++)
    self->reserve[i] = open ("/dev/null", O_RDONLY | O_CLOEXEC);
  self->buffer = g_malloc (PORTHOLE_ENGINE_BUFFER);
  if (config->transport == PORTHOLE_TRANSPORT_UDP)
    porthole_engine_start_datagrams (self);
  porthole_engine_watch_addresses (self);
  return TRUE;
}

/* The port is given up first, so that somebody else, or the next start, can have it at once. */
static void
stop_listening (PortholeEngine *self)
{
  if (self->accept_cancellable != NULL)
    g_cancellable_cancel (self->accept_cancellable);
  if (self->listener != NULL)
    g_socket_listener_close (self->listener);

  for (guint i = 0; i < self->listening->len; i++)
    {
      PortholeListening *listening = g_ptr_array_index (self->listening, i);

      g_socket_close (listening->socket, NULL);
    }
}

static void
close_all (PortholeEngine *self)
{
  PortholeDelayed *delayed;

  while ((delayed = g_queue_pop_head (&self->delayed)) != NULL)
    {
      if (delayed->connection != NULL)
        delayed->connection->delayed = FALSE;
      g_clear_pointer (&delayed->datagram.bytes, g_bytes_unref);
      g_free (delayed);
    }

  porthole_engine_stop_datagrams (self);
  while (self->lingering.first != NULL)
    porthole_engine_close (self, self->lingering.first, self->lingering.first->reason, 0);
  while (self->active.first != NULL)
    porthole_engine_close (self, self->active.first, PORTHOLE_REASON_STOPPING, 0);
}

static void
tear_down (PortholeEngine *self)
{
  /* The accept that was cancelled has its callback run, and lets go of the listener. */
  while (self->accept_armed)
    g_main_context_iteration (self->context, TRUE);

  if (self->source != NULL)
    g_source_destroy (self->source);
  g_clear_object (&self->listener);
  g_clear_object (&self->accept_cancellable);
  for (guint i = 0; i < PORTHOLE_ENGINE_RESERVE; i++)
    {
      if (self->reserve[i] >= 0)
        close (self->reserve[i]);
    }
  if (self->address_fd >= 0)
    close (self->address_fd);
  if (self->epoll_fd >= 0)
    close (self->epoll_fd);
  g_clear_pointer (&self->buffer, g_free);
  g_clear_pointer (&self->reply, g_bytes_unref);
}

static void
finish_recording (PortholeEngine *self)
{
  guint64 recorded, dropped;

  if (self->recorder == NULL)
    return;

  porthole_recorder_finish (g_steal_pointer (&self->recorder), &recorded, &dropped);
  take_recorder_failure (self);
  self->totals.recorded = recorded;
  self->totals.recording_dropped = dropped;
}

static void
set_phase (PortholeEngine *self, PortholeEnginePhase phase, GError *error)
{
  g_mutex_lock (&self->lock);
  self->phase = phase;
  self->error = error;
  self->end_reason = self->stop_reason;
  g_mutex_unlock (&self->lock);
  porthole_engine_hand_over (self, TRUE);
}

static gpointer
engine_thread (gpointer data)
{
  PortholeEngine *self = data;
  GError *error = NULL;
  PortholeEnginePhase phase;

  /* Of the calling thread alone: on Linux niceness is a thread's (man 2 setpriority). */
  if (setpriority (PRIO_PROCESS, (id_t) gettid (), NICENESS) < 0)
    g_debug ("the server's thread keeps its priority: %s", g_strerror (errno));

  g_main_context_push_thread_default (self->context);
  if (start (self, &error))
    {
      self->totals.started = g_get_real_time ();
      for (guint i = 0; i < self->listening->len; i++)
        porthole_engine_log_event (self, PORTHOLE_LOG_STARTED, PORTHOLE_REASON_NONE, 0, i);
      set_phase (self, PORTHOLE_ENGINE_RUNNING, NULL);

      if (self->config->auto_stop > 0)
        self->auto_stop
            = g_get_monotonic_time () + (gint64) self->config->auto_stop * G_USEC_PER_SEC;
      porthole_engine_arm (self, self->auto_stop);
      if (self->config->transport == PORTHOLE_TRANSPORT_TCP)
        porthole_engine_accept (self);
      g_main_loop_run (self->loop);

      stop_listening (self);
      close_all (self);
      porthole_engine_log_event (self, PORTHOLE_LOG_STOPPED, self->stop_reason, 0, 0);
      phase = PORTHOLE_ENGINE_ENDED;
    }
  else
    {
      self->stopping = TRUE;
      stop_listening (self);
      phase = PORTHOLE_ENGINE_FAILED;
    }

  finish_recording (self);
  tear_down (self);
  g_main_context_pop_thread_default (self->context);
  set_phase (self, phase, error);
  return NULL;
}

/* How long to leave the owner alone after the batch that it takes now. What a batch costs it
 * shows in how long the next one had to wait for its turn: it is the drawing of the one before.
 * With the lock held. */
static gint64
next_interval_locked (PortholeEngine *self, gint64 now)
{
  gint64 rows = self->rows != NULL ? porthole_log_rows_get_n (self->rows) : 0;
  gint64 since = MAX (now - self->last_wake, 1);
  gint64 least = PORTHOLE_BATCH_INTERVAL;

  if (rows * G_USEC_PER_SEC / since >= PORTHOLE_FLOOD_ROWS)
    least = PORTHOLE_BATCH_INTERVAL_FLOOD;
  if (self->wake_due == 0)
    return least;

  return CLAMP (3 * (now - self->wake_due), least, PORTHOLE_BATCH_INTERVAL_MAX);
}

static gboolean
wake_cb (gpointer user_data)
{
  PortholeEngine *self = user_data;
  gint64 now = g_get_monotonic_time ();

  g_source_set_ready_time (self->wake, -1);
  g_mutex_lock (&self->lock);
  self->wake_pending = FALSE;
  self->batch_interval = next_interval_locked (self, now);
  self->last_wake = now;
  g_mutex_unlock (&self->lock);

  /* The engine may be gone after this. */
  self->news (self, self->user_data);
  return G_SOURCE_CONTINUE;
}

static gboolean
wake_dispatch (GSource *source, GSourceFunc callback, gpointer user_data)
{
  return callback (user_data);
}

static GSourceFuncs wake_source_funcs = { .dispatch = wake_dispatch };

/* GLib ends the process when it finds none for a main context. */
static gboolean
has_descriptors (GError **error)
{
  int fds[PORTHOLE_ENGINE_RESERVE];
  guint n = 0;

  while (n < G_N_ELEMENTS (fds) && (fds[n] = open ("/dev/null", O_RDONLY | O_CLOEXEC)) >= 0)
    n++;
  if (n < G_N_ELEMENTS (fds))
    g_set_error_literal (error, PORTHOLE_ERROR, PORTHOLE_ERROR_NO_DESCRIPTORS, g_strerror (errno));
  for (guint i = 0; i < n; i++)
    close (fds[i]);

  return n == G_N_ELEMENTS (fds);
}

/* What an engine has whose thread has ended, or never began. */
static void
free_ended (PortholeEngine *self)
{
  g_source_destroy (self->wake);
  g_source_unref (self->wake);
  g_main_context_unref (self->owner);
  g_clear_pointer (&self->source, g_source_unref);
  g_main_loop_unref (self->loop);
  g_main_context_unref (self->context);
  g_ptr_array_unref (self->listening);
  porthole_log_rows_free (self->pending);
  g_clear_pointer (&self->rows, porthole_log_rows_free);
  porthole_server_config_free (self->config);
  g_clear_error (&self->error);
  g_strfreev (self->addresses);
  g_mutex_clear (&self->lock);
  g_free (self);
}

/**
 * porthole_engine_start:
 * @config: how the server is to be, valid; copied
 * @first_connection: the number of its first connection
 * @news: called on the calling thread's default main context when there is something to tell
 * @user_data: for @news
 * @error: return location for an error
 *
 * Starts a server in a thread of its own. Whether it could listen is among the news.
 *
 * Returns: (transfer full): the engine, or %NULL with `PORTHOLE_ERROR_NO_DESCRIPTORS` or
 *   `PORTHOLE_ERROR_FAILED` when there can't even be a thread
 */
PortholeEngine *
porthole_engine_start (const PortholeServerConfig *config,
                       guint64 first_connection,
                       PortholeEngineFunc news,
                       gpointer user_data,
                       GError **error)
{
  PortholeEngine *self;
  g_autoptr (GError) own_error = NULL;

  raise_descriptor_limit ();
  if (!has_descriptors (error))
    return NULL;

  self = g_new0 (PortholeEngine, 1);
  g_mutex_init (&self->lock);
  self->config = porthole_server_config_copy (config);
  self->config->max_rows = MAX (self->config->max_rows, 2);
  self->config->max_connections = MAX (self->config->max_connections, 1);
  self->next_connection = first_connection;
  self->news = news;
  self->user_data = user_data;
  self->pending = porthole_log_rows_new ();
  self->rows = porthole_log_rows_new ();
  self->listening = g_ptr_array_new_with_free_func (listening_free);
  self->rate_second = g_get_monotonic_time () / G_USEC_PER_SEC;
  self->armed = G_MAXINT64;
  self->auto_stop = G_MAXINT64;
  self->epoll_fd = -1;
  self->address_fd = -1;
  for (guint i = 0; i < PORTHOLE_ENGINE_RESERVE; i++)
    self->reserve[i] = -1;

  self->owner = g_main_context_ref_thread_default ();
  self->wake = g_source_new (&wake_source_funcs, sizeof (GSource));
  g_source_set_static_name (self->wake, "porthole-server-news");
  /* After a window's drawing, or a flood of news would leave no time for it. */
  g_source_set_priority (self->wake, PORTHOLE_NEWS_PRIORITY);
  g_source_set_callback (self->wake, wake_cb, self, NULL);
  g_source_attach (self->wake, self->owner);

  self->context = g_main_context_new ();
  self->loop = g_main_loop_new (self->context, FALSE);
  self->thread = g_thread_try_new ("porthole-server", engine_thread, self, &own_error);
  if (self->thread == NULL)
    {
      g_set_error_literal (error, PORTHOLE_ERROR, PORTHOLE_ERROR_FAILED, own_error->message);
      free_ended (self);
      return NULL;
    }

  return self;
}

static gboolean
stop_cb (gpointer user_data)
{
  porthole_engine_is_stopping (user_data);
  return G_SOURCE_REMOVE;
}

/**
 * porthole_engine_stop:
 * @self: an engine
 *
 * Asks an engine to stop; that it did is among the news. Asking twice does nothing more.
 */
void
porthole_engine_stop (PortholeEngine *self)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_atomic_int_set (&self->stop_asked, TRUE);
  /* Not g_main_context_invoke (): that would run it here when the loop isn't running yet. */
  g_source_set_priority (source, G_PRIORITY_HIGH);
  g_source_set_callback (source, stop_cb, self, NULL);
  g_source_attach (source, self->context);
}

/**
 * porthole_engine_free:
 * @self: (transfer full): an engine
 *
 * Stops an engine if it runs, waits for its thread and frees it.
 */
void
porthole_engine_free (PortholeEngine *self)
{
  porthole_engine_stop (self);
  g_thread_join (self->thread);
  free_ended (self);
}

/**
 * porthole_engine_take_news:
 * @self: an engine
 * @ret_news: (out): what there is to tell
 *
 * Takes over the rows that were handed over, and copies the rest.
 */
void
porthole_engine_take_news (PortholeEngine *self, PortholeEngineNews *ret_news)
{
  g_mutex_lock (&self->lock);
  *ret_news = (PortholeEngineNews) {
    .phase = self->phase,
    .error = self->error,
    .stop_reason = self->end_reason,
    .rows = g_steal_pointer (&self->rows),
    .rows_dropped = self->rows_dropped,
    .totals = self->told,
    .open = self->open,
    .address_gone = self->address_gone,
  };
  self->rows_dropped = 0;
  g_mutex_unlock (&self->lock);

  /* They are just being added to, and come with the next news. */
  if (ret_news->rows == NULL)
    ret_news->rows = porthole_log_rows_new ();
}

/**
 * porthole_engine_get_port:
 * @self: an engine that runs
 *
 * Gets the port it listens on.
 *
 * Returns: the port, host order
 */
guint16
porthole_engine_get_port (PortholeEngine *self)
{
  return self->port;
}

/**
 * porthole_engine_dup_addresses:
 * @self: an engine that runs
 *
 * Gets what it listens on.
 *
 * Returns: (transfer full): endpoints like `127.0.0.1:8080`
 */
char **
porthole_engine_dup_addresses (PortholeEngine *self)
{
  return g_strdupv (self->addresses);
}

/**
 * porthole_engine_get_next_connection:
 * @self: an engine that ended
 *
 * Gets the number after that of its last connection.
 *
 * Returns: the number
 */
guint64
porthole_engine_get_next_connection (PortholeEngine *self)
{
  return self->next_connection;
}

/**
 * porthole_engine_get_rates:
 * @self: an engine
 * @ret_rates: (out caller-allocates) (array length=n_rates): connections, or datagrams, a
 *   second; the last is of the second before the running one
 * @n_rates: how many seconds to look back
 *
 * Gets how much happened lately.
 *
 * Returns: how many were filled in
 */
guint
porthole_engine_get_rates (PortholeEngine *self, guint32 *ret_rates, guint n_rates)
{
  gint64 now = g_get_monotonic_time () / G_USEC_PER_SEC;
  guint n = MIN (n_rates, PORTHOLE_SERVER_RATE_SECONDS - 1);

  g_mutex_lock (&self->lock);
  for (guint i = 0; i < n; i++)
    {
      gint64 second = now - n + i;

      /* The seconds since the newest one counted had nothing to count. */
      ret_rates[i]
          = second > self->rate_second || second <= self->rate_second - PORTHOLE_SERVER_RATE_SECONDS
                ? 0
                : self->rates[second % PORTHOLE_SERVER_RATE_SECONDS];
    }
  g_mutex_unlock (&self->lock);

  return n;
}
