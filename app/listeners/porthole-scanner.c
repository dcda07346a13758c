/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <glib-unix.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "listeners/porthole-census.h"
#include "listeners/porthole-listener-list-private.h"
#include "listeners/porthole-reader.h"
#include "listeners/porthole-scanner-private.h"
#include "scan/scan-diag.h"

#define DEFAULT_INTERVAL 1000

/* Refreshes that closings ask for are at least this far apart, in milliseconds. */
#define SOONEST 150

/* How often further holders of known sockets are looked for, in seconds: in the processes that
 * are new or have opened something, and in all. */
#define CHANGED_WALK_SECONDS 5
#define FULL_WALK_SECONDS 60

struct _PortholeScanner
{
  GObject parent_instance;

  PortholeListenerList *list;
  PortholeCensus *census;
  PortholeBackend backend;
  PortholeScannerState state;
  GError *error;
  guint interval;
  guint n_starts;
  gboolean ready;

  /* Only the one worker that runs at a time touches the reader. */
  PortholeReader *reader;
  PortholeHost *host;
  gboolean refreshing;
  gint64 last_refresh;
  gint64 last_walk;
  gint64 last_full_walk;
  GPtrArray *waiting;
  GPtrArray *served;

  guint tick_id;
  guint soon_id;
  guint destroy_id;
  int destroy_fd;
};

enum
{
  PROP_0,
  PROP_LIST,
  PROP_BACKEND,
  PROP_STATE,
  PROP_ERROR,
  PROP_RUNNING,
  PROP_REFRESHING,
  PROP_READY,
  PROP_INTERVAL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ENUM_TYPE (PortholeBackend,
                    porthole_backend,
                    G_DEFINE_ENUM_VALUE (PORTHOLE_BACKEND_LOCAL, "local"),
                    G_DEFINE_ENUM_VALUE (PORTHOLE_BACKEND_HOST, "host"))

G_DEFINE_ENUM_TYPE (PortholeScannerState,
                    porthole_scanner_state,
                    G_DEFINE_ENUM_VALUE (PORTHOLE_SCANNER_READY, "ready"),
                    G_DEFINE_ENUM_VALUE (PORTHOLE_SCANNER_SANDBOXED, "sandboxed"),
                    G_DEFINE_ENUM_VALUE (PORTHOLE_SCANNER_HELPER_STOPPED, "helper-stopped"),
                    G_DEFINE_ENUM_VALUE (PORTHOLE_SCANNER_HELPER_VERSION, "helper-version"),
                    G_DEFINE_ENUM_VALUE (PORTHOLE_SCANNER_FAILED, "failed"))

G_DEFINE_FINAL_TYPE (PortholeScanner, porthole_scanner, G_TYPE_OBJECT)

static void start_worker (PortholeScanner *self);

static void
stop_sources (PortholeScanner *self)
{
  g_clear_handle_id (&self->tick_id, g_source_remove);
  g_clear_handle_id (&self->soon_id, g_source_remove);
  g_clear_handle_id (&self->destroy_id, g_source_remove);
  g_clear_fd (&self->destroy_fd, NULL);
}

static void
porthole_scanner_dispose (GObject *object)
{
  PortholeScanner *self = PORTHOLE_SCANNER (object);

  stop_sources (self);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (porthole_scanner_parent_class)->dispose (object);
}

static void
porthole_scanner_finalize (GObject *object)
{
  PortholeScanner *self = PORTHOLE_SCANNER (object);

  porthole_census_free (self->census);
  porthole_reader_free (self->reader);
  porthole_host_unref (self->host);
  g_ptr_array_unref (self->waiting);
  g_ptr_array_unref (self->served);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (porthole_scanner_parent_class)->finalize (object);
}

static void
porthole_scanner_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PortholeScanner *self = PORTHOLE_SCANNER (object);

  switch (prop_id)
    {
    case PROP_LIST:
      g_value_set_object (value, self->list);
      break;
    case PROP_BACKEND:
      g_value_set_enum (value, (int) self->backend);
      break;
    case PROP_STATE:
      g_value_set_enum (value, (int) self->state);
      break;
    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;
    case PROP_RUNNING:
      g_value_set_boolean (value, porthole_scanner_get_running (self));
      break;
    case PROP_REFRESHING:
      g_value_set_boolean (value, self->refreshing);
      break;
    case PROP_READY:
      g_value_set_boolean (value, self->ready);
      break;
    case PROP_INTERVAL:
      g_value_set_uint (value, self->interval);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
porthole_scanner_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  PortholeScanner *self = PORTHOLE_SCANNER (object);

  switch (prop_id)
    {
    case PROP_INTERVAL:
      porthole_scanner_set_interval (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
porthole_scanner_class_init (PortholeScannerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = porthole_scanner_dispose;
  object_class->finalize = porthole_scanner_finalize;
  object_class->get_property = porthole_scanner_get_property;
  object_class->set_property = porthole_scanner_set_property;

  properties[PROP_LIST]
      = g_param_spec_object ("list", NULL, NULL, PORTHOLE_TYPE_LISTENER_LIST, flags);
  properties[PROP_BACKEND]
      = g_param_spec_enum ("backend", NULL, NULL, PORTHOLE_TYPE_BACKEND, 0, flags);
  properties[PROP_STATE]
      = g_param_spec_enum ("state", NULL, NULL, PORTHOLE_TYPE_SCANNER_STATE, 0, flags);
  properties[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, flags);
  properties[PROP_RUNNING] = g_param_spec_boolean ("running", NULL, NULL, FALSE, flags);
  properties[PROP_REFRESHING] = g_param_spec_boolean ("refreshing", NULL, NULL, FALSE, flags);
  properties[PROP_READY] = g_param_spec_boolean ("ready", NULL, NULL, FALSE, flags);
  properties[PROP_INTERVAL] = g_param_spec_uint ("interval", NULL, NULL, 50, G_MAXUINT,
                                                 DEFAULT_INTERVAL, flags | G_PARAM_WRITABLE);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
porthole_scanner_init (PortholeScanner *self)
{
  self->list = porthole_listener_list_new ();
  self->census = porthole_census_new ();
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  self->served = g_ptr_array_new_with_free_func (g_object_unref);
  self->interval = DEFAULT_INTERVAL;
  self->destroy_fd = -1;
}

static void
set_outcome (PortholeScanner *self, PortholeScannerState state, const GError *error)
{
  if (self->error != NULL || error != NULL)
    {
      g_clear_error (&self->error);
      self->error = error != NULL ? g_error_copy (error) : NULL;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
    }
  if (self->state != state)
    {
      self->state = state;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
    }
}

static void
set_refreshing (PortholeScanner *self, gboolean refreshing)
{
  self->refreshing = refreshing;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REFRESHING]);
}

static PortholeScannerState
state_of (const PortholeSample *sample)
{
  switch (-sample->host_status)
    {
    case EACCES:
      return PORTHOLE_SCANNER_SANDBOXED;
    case 0:
      return sample->table->user_namespace ? PORTHOLE_SCANNER_SANDBOXED : PORTHOLE_SCANNER_READY;
    case EPROTONOSUPPORT:
      return PORTHOLE_SCANNER_HELPER_VERSION;
    default:
      return PORTHOLE_SCANNER_HELPER_STOPPED;
    }
}

/* Takes a sample over into the list. */
static void
apply_sample (PortholeScanner *self, PortholeSample *sample)
{
  g_autoptr (GPtrArray) sockets = NULL;
  gboolean changed;

  sockets = porthole_census_update (self->census, sample, &changed);
  if (changed || !self->ready || porthole_listener_list_has_marks (self->list))
    porthole_listener_list_apply (self->list, sockets, sample->taken, g_get_monotonic_time ());

  if (self->backend != (sample->from_host ? PORTHOLE_BACKEND_HOST : PORTHOLE_BACKEND_LOCAL))
    {
      self->backend = sample->from_host ? PORTHOLE_BACKEND_HOST : PORTHOLE_BACKEND_LOCAL;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BACKEND]);
    }
  set_outcome (self, state_of (sample), NULL);
  if (!self->ready)
    {
      self->ready = TRUE;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READY]);
    }
}

static void
answer (GPtrArray *served, const GError *error)
{
  for (guint i = 0; i < served->len; i++)
    {
      GTask *task = g_ptr_array_index (served, i);

      if (error != NULL)
        g_task_return_error (task, g_error_copy (error));
      else if (!g_task_return_error_if_cancelled (task))
        g_task_return_boolean (task, TRUE);
    }
}

static void
sampled_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  PortholeScanner *self = PORTHOLE_SCANNER (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (PortholeSample) sample = g_task_propagate_pointer (G_TASK (result), &error);
  g_autoptr (GPtrArray) served = NULL;

  self->last_refresh = g_get_monotonic_time ();

  /* Nobody may be interested any more. */
  if (self->list != NULL && (self->n_starts > 0 || self->served->len > 0))
    {
      if (sample != NULL)
        apply_sample (self, sample);
      else
        set_outcome (self, PORTHOLE_SCANNER_FAILED, error);
    }
  /* Whoever hears that a look is over finds in the list what it saw, and may ask for another. */
  served = g_steal_pointer (&self->served);
  self->served = g_ptr_array_new_with_free_func (g_object_unref);
  set_refreshing (self, FALSE);
  answer (served, error);
  if (self->waiting->len > 0 && !self->refreshing)
    start_worker (self);
}

static PortholeSample *
take_sample (PortholeScanner *self, ScanFlags flags, GError **error)
{
  if (self->reader == NULL)
    self->reader = porthole_reader_new (NULL, NULL, self->host, error);
  if (self->reader == NULL)
    return NULL;

  return porthole_reader_read (self->reader, flags, error);
}

static void
sample_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  PortholeSample *sample = take_sample (source, GPOINTER_TO_UINT (task_data), &error);

  if (sample != NULL)
    g_task_return_pointer (task, sample, (GDestroyNotify) porthole_sample_free);
  else
    g_task_return_error (task, error);
}

/* The first snapshot looks everywhere, so that both kinds of walks count from there. */
static ScanFlags
choose_walk (PortholeScanner *self)
{
  gint64 now = g_get_monotonic_time ();
  ScanFlags flags = SCAN_FLAGS_NONE;

  if (self->last_walk == 0)
    self->last_walk = self->last_full_walk = now;
  if (now - self->last_full_walk > FULL_WALK_SECONDS * G_USEC_PER_SEC)
    {
      self->last_walk = self->last_full_walk = now;
      flags = SCAN_FLAGS_FULL_WALK;
    }
  else if (now - self->last_walk > CHANGED_WALK_SECONDS * G_USEC_PER_SEC)
    {
      self->last_walk = now;
      flags = SCAN_FLAGS_CHANGED_WALK;
    }

  return flags;
}

static void
start_worker (PortholeScanner *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, sampled_cb, NULL);
  ScanFlags flags = choose_walk (self);
  GPtrArray *empty = self->served;

  g_assert (!self->refreshing);
  g_assert (empty->len == 0);

  self->served = self->waiting;
  self->waiting = empty;

  set_refreshing (self, TRUE);
  g_task_set_source_tag (task, start_worker);
  g_task_set_task_data (task, GUINT_TO_POINTER (flags), NULL);
  g_task_run_in_thread (task, sample_in_thread);
}

static gboolean
tick_cb (gpointer user_data)
{
  PortholeScanner *self = user_data;

  if (!self->refreshing)
    start_worker (self);

  return G_SOURCE_CONTINUE;
}

static gboolean
soon_cb (gpointer user_data)
{
  PortholeScanner *self = user_data;

  self->soon_id = 0;
  if (!self->refreshing)
    start_worker (self);

  return G_SOURCE_REMOVE;
}

static void
refresh_soon (PortholeScanner *self)
{
  gint64 since = (g_get_monotonic_time () - self->last_refresh) / 1000;

  if (self->soon_id == 0)
    self->soon_id = g_timeout_add (since < SOONEST ? (guint) (SOONEST - since) : 0, soon_cb, self);
}

/* Reads which sockets have ended, and looks again if one of them is in the list. */
static gboolean
destroyed_cb (int fd, GIOCondition condition, gpointer user_data)
{
  PortholeScanner *self = user_data;
  ScanSocketList list = { 0 };
  gboolean known = FALSE;

  for (;;)
    {
      guint8 buffer[8192];
      gssize length = read (fd, buffer, sizeof buffer);

      if (length < 0 && errno == EINTR)
        continue;
      /* Too many at once: some are lost. */
      if (length < 0 && errno == ENOBUFS)
        {
          known = TRUE;
          continue;
        }
      if (length <= 0 || scan_diag_parse_destroy (buffer, (gsize) length, &list) < 0)
        break;
    }

  for (gsize i = 0; i < list.n_items && !known; i++)
    known = porthole_census_knows (self->census, list.items[i].cookie);
  scan_socket_list_clear (&list);
  if (known)
    refresh_soon (self);

  return G_SOURCE_CONTINUE;
}

/**
 * porthole_scanner_new:
 *
 * Makes a scanner that isn't running.
 *
 * Returns: (transfer full): the scanner
 */
PortholeScanner *
porthole_scanner_new (void)
{
  PortholeScanner *self = g_object_new (PORTHOLE_TYPE_SCANNER, NULL);

  self->host = porthole_host_new_for_sandbox (porthole_sandbox_get ());
  return self;
}

/*< private >
 * porthole_scanner_new_for_host:
 * @host: (transfer full): a helper
 *
 * Makes a scanner that asks this helper.
 *
 * Returns: (transfer full): the scanner
 */
PortholeScanner *
porthole_scanner_new_for_host (PortholeHost *host)
{
  PortholeScanner *self = g_object_new (PORTHOLE_TYPE_SCANNER, NULL);

  self->host = host;
  return self;
}

/*< private >
 * porthole_scanner_get_host:
 * @self: a scanner
 *
 * Gets the helper that answers now.
 *
 * Returns: (transfer none) (nullable): the helper, %NULL when this process looks itself
 */
PortholeHost *
porthole_scanner_get_host (PortholeScanner *self)
{
  return self->backend == PORTHOLE_BACKEND_HOST ? self->host : NULL;
}

/**
 * porthole_scanner_get_list:
 * @self: a scanner
 *
 * Gets the list that it keeps up to date.
 *
 * Returns: (transfer none): the list
 */
PortholeListenerList *
porthole_scanner_get_list (PortholeScanner *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SCANNER (self), NULL);

  return self->list;
}

/**
 * porthole_scanner_get_backend:
 * @self: a scanner
 *
 * Gets who reads.
 *
 * Returns: this process, or a helper outside the sandbox
 */
PortholeBackend
porthole_scanner_get_backend (PortholeScanner *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SCANNER (self), PORTHOLE_BACKEND_LOCAL);

  return self->backend;
}

/**
 * porthole_scanner_get_state:
 * @self: a scanner
 *
 * Gets what there is to say about the list as a whole.
 *
 * Returns: the state
 */
PortholeScannerState
porthole_scanner_get_state (PortholeScanner *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SCANNER (self), PORTHOLE_SCANNER_FAILED);

  return self->state;
}

/**
 * porthole_scanner_get_error:
 * @self: a scanner
 *
 * Gets why nothing can be read.
 *
 * Returns: (transfer none) (nullable): an error in the domain PORTHOLE_ERROR
 */
const GError *
porthole_scanner_get_error (PortholeScanner *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SCANNER (self), NULL);

  return self->error;
}

/**
 * porthole_scanner_get_ready:
 * @self: a scanner
 *
 * Gets whether there has been a snapshot, so that an empty list means that nobody listens.
 *
 * Returns: whether there has been one
 */
gboolean
porthole_scanner_get_ready (PortholeScanner *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SCANNER (self), FALSE);

  return self->ready;
}

/**
 * porthole_scanner_get_refreshing:
 * @self: a scanner
 *
 * Gets whether a snapshot is being taken.
 *
 * Returns: whether one is
 */
gboolean
porthole_scanner_get_refreshing (PortholeScanner *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SCANNER (self), FALSE);

  return self->refreshing;
}

/**
 * porthole_scanner_get_interval:
 * @self: a scanner
 *
 * Gets how often a running scanner looks.
 *
 * Returns: milliseconds
 */
guint
porthole_scanner_get_interval (PortholeScanner *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SCANNER (self), 0);

  return self->interval;
}

static void
restart_tick (PortholeScanner *self)
{
  g_clear_handle_id (&self->tick_id, g_source_remove);
  self->tick_id = g_timeout_add (self->interval, tick_cb, self);
}

/**
 * porthole_scanner_set_interval:
 * @self: a scanner
 * @interval: milliseconds, at least 50
 *
 * Sets how often a running scanner looks.
 */
void
porthole_scanner_set_interval (PortholeScanner *self, guint interval)
{
  g_return_if_fail (PORTHOLE_IS_SCANNER (self));
  g_return_if_fail (interval >= 50);

  if (self->interval == interval)
    return;

  self->interval = interval;
  if (self->tick_id != 0)
    restart_tick (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INTERVAL]);
}

/**
 * porthole_scanner_get_running:
 * @self: a scanner
 *
 * Gets whether it keeps the list up to date.
 *
 * Returns: whether it does
 */
gboolean
porthole_scanner_get_running (PortholeScanner *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SCANNER (self), FALSE);

  return self->n_starts > 0;
}

/**
 * porthole_scanner_start:
 * @self: a scanner
 *
 * Keeps the list up to date from now on: at once, and then regularly. Several users may each
 * start it; it stops when each has stopped it.
 */
void
porthole_scanner_start (PortholeScanner *self)
{
  g_return_if_fail (PORTHOLE_IS_SCANNER (self));

  if (self->n_starts++ > 0)
    return;

  restart_tick (self);
  self->destroy_fd = scan_diag_subscribe ();
  if (self->destroy_fd >= 0)
    self->destroy_id = g_unix_fd_add (self->destroy_fd, G_IO_IN, destroyed_cb, self);
  if (!self->refreshing)
    start_worker (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RUNNING]);
}

/**
 * porthole_scanner_stop:
 * @self: a scanner
 *
 * Undoes one [method@Scanner.start]. After the last one nothing wakes up any more; the list
 * stays as it is, without marks.
 */
void
porthole_scanner_stop (PortholeScanner *self)
{
  g_return_if_fail (PORTHOLE_IS_SCANNER (self));
  g_return_if_fail (self->n_starts > 0);

  if (--self->n_starts > 0)
    return;

  stop_sources (self);
  porthole_listener_list_settle (self->list);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RUNNING]);
}

/**
 * porthole_scanner_refresh_async:
 * @self: a scanner
 * @cancellable: (nullable): to stop waiting for it
 * @callback: called when the list is up to date
 * @user_data: for @callback
 *
 * Brings the list up to date, running or not: what is there after this call is in it.
 */
void
porthole_scanner_refresh_async (PortholeScanner *self,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (PORTHOLE_IS_SCANNER (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, porthole_scanner_refresh_async);
  g_ptr_array_add (self->waiting, g_steal_pointer (&task));
  if (!self->refreshing)
    start_worker (self);
}

/**
 * porthole_scanner_refresh_finish:
 * @self: a scanner
 * @result: what the callback got
 * @error: return location for an error
 *
 * Finishes [method@Scanner.refresh_async]. Errors are in the domain PORTHOLE_ERROR, or
 * `G_IO_ERROR_CANCELLED`.
 *
 * Returns: whether the list is up to date
 */
gboolean
porthole_scanner_refresh_finish (PortholeScanner *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
