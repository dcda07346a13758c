/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "base/porthole-error.h"
#include "base/porthole-file.h"
#include "overview/porthole-changes.h"
#include "server/porthole-free-port.h"

#define MAX_FILE_SIZE (1024 * 1024)

/* Whatever happens to the sockets, they are looked through at most this often, in milliseconds,
 * and written down this long after something came or went. */
#define UPDATE_INTERVAL 1000
#define SAVE_DELAY 10000

/* Between two looks that are further apart, in microseconds, nobody was watching. */
#define GAP (15 * G_USEC_PER_SEC)

/**
 * PortholeChanges:
 *
 * Remembers who listened when the application looked last, and what came and went since. It looks
 * at nothing by itself: it learns what the scanner sees for others, and says since when it has
 * been looking. Own test servers don't count, nor do the UDP sockets that programs open for a
 * while at a port that the system chooses.
 *
 * What it knows is kept in one small file of the user's, which is read when the memory is
 * switched on and removed when it is switched off. Main thread only; the file is read and
 * written in another.
 *
 * Properties: `enabled`.
 */
struct _PortholeChanges
{
  GObject parent_instance;

  PortholeOverview *overview; /* which owns this, and is gone at the end */
  PortholeScanner *scanner;
  char *path;
  char *session;
  GCancellable *cancellable;

  PortholeChangesRecord *record; /* NULL until it is read, and while it is switched off */
  GError *error;
  gboolean enabled;
  gboolean unread; /* there is a file, and nobody knows what is in it */
  gboolean begun;  /* there was a look in this run */
  gboolean dirty;
  gint64 last_time; /* the last look of the run before */
  gint64 seen;      /* what was noticed until then was shown */
  gint64 updated;
  guint update_source;
  guint save_source;
};

enum
{
  PROP_0,
  PROP_ENABLED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PortholeChanges, porthole_changes, G_TYPE_OBJECT)

static void
emit_changed (PortholeChanges *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* ---- the file ---- */

static void
set_error (PortholeChanges *self, GError *error)
{
  g_clear_error (&self->error);
  self->error = error;
  emit_changed (self);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  PortholeChanges *self = PORTHOLE_CHANGES (source);
  GError *error = NULL;

  /* It was switched off meanwhile, and what was written isn't wanted any more. */
  if (!self->enabled)
    g_unlink (self->path);
  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      if (self->error != NULL)
        set_error (self, NULL);
    }
  else
    set_error (self, error);
}

static void
save (PortholeChanges *self)
{
  g_autoptr (GTask) task = NULL;
  char *data;
  gsize size;

  g_clear_handle_id (&self->save_source, g_source_remove);
  if (!self->dirty || self->record == NULL || self->unread)
    return;

  self->dirty = FALSE;
  data = porthole_changes_record_write (self->record, &size);
  task = g_task_new (self, NULL, saved_cb, NULL);
  g_task_set_source_tag (task, save);
  porthole_file_write_task (task, self->path, data, size);
}

static gboolean
save_cb (gpointer user_data)
{
  PortholeChanges *self = user_data;

  self->save_source = 0;
  save (self);
  return G_SOURCE_REMOVE;
}

static void
load_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const char *path = task_data;
  g_autofree char *data = NULL;
  g_autofree char *aside = NULL;
  PortholeChangesRecord *record;
  GError *error = NULL;
  gsize size;

  if (!porthole_file_read (path, MAX_FILE_SIZE, &data, &size, &error)
      && !g_error_matches (error, PORTHOLE_ERROR, PORTHOLE_ERROR_TOO_LARGE))
    {
      g_task_return_new_error_literal (task, PORTHOLE_ERROR, PORTHOLE_ERROR_PERMISSION,
                                       error->message);
      g_error_free (error);
      return;
    }

  record = error != NULL  ? NULL
           : data == NULL ? porthole_changes_record_new ()
                          : porthole_changes_record_parse (data, size, &error);
  if (record != NULL)
    {
      g_task_return_pointer (task, record, (GDestroyNotify) porthole_changes_record_free);
      return;
    }

  aside = porthole_file_move_aside (path);
  g_task_return_new_error (task, PORTHOLE_ERROR, PORTHOLE_ERROR_DAMAGED_FILE, "%s: %s", path,
                           aside != NULL ? aside : error->message);
  g_error_free (error);
}

static void update (PortholeChanges *self);

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  PortholeChanges *self = PORTHOLE_CHANGES (source);
  GError *error = NULL;
  PortholeChangesRecord *record = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_error_free (error);
      return;
    }
  if (record == NULL)
    record = porthole_changes_record_new ();

  /* A damaged file is out of the way; one that can't be read keeps what is in it. */
  self->unread = g_error_matches (error, PORTHOLE_ERROR, PORTHOLE_ERROR_PERMISSION);
  g_clear_pointer (&self->record, porthole_changes_record_free);
  self->record = record;
  self->last_time = record->crowded ? 0 : record->looked;
  self->seen = record->looked;
  self->begun = FALSE;
  set_error (self, error);
  update (self);
}

/* ---- what is there ---- */

/* What a program opens for a while, to be answered, isn't there for others. */
static gboolean
is_noise (PortholeListener *listener, const PortholeKernelPorts *kernel)
{
  guint16 port = porthole_listener_get_port (listener);

  return porthole_listener_get_transport (listener) == PORTHOLE_TRANSPORT_UDP
         && port >= kernel->ephemeral_first && port <= kernel->ephemeral_last;
}

static gboolean
is_own (PortholeChanges *self, PortholeListener *listener)
{
  guint16 port = porthole_listener_get_port (listener);

  return porthole_listener_get_pid (listener) == getpid ()
         || porthole_overview_find_server (self->overview, port, port,
                                           porthole_listener_get_transport (listener))
                != NULL;
}

static GPtrArray *
list_sockets (PortholeChanges *self)
{
  GListModel *list = G_LIST_MODEL (porthole_scanner_get_list (self->scanner));
  GPtrArray *sockets
      = g_ptr_array_new_with_free_func ((GDestroyNotify) porthole_changes_socket_free);
  PortholeKernelPorts kernel;

  porthole_kernel_ports_read (&kernel, NULL);
  self->record->chosen_first = kernel.ephemeral_first;
  self->record->chosen_last = kernel.ephemeral_last;

  /* One more than is remembered tells that it is too many. */
  for (guint i = 0; i < g_list_model_get_n_items (list) && sockets->len <= PORTHOLE_CHANGES_MAX;
       i++)
    {
      g_autoptr (PortholeListener) listener = g_list_model_get_item (list, i);

      if (porthole_listener_get_state (listener) != PORTHOLE_LISTENER_GONE
          && !is_noise (listener, &kernel) && !is_own (self, listener))
        g_ptr_array_add (sockets,
                         porthole_changes_socket_new (porthole_listener_get_transport (listener),
                                                      porthole_listener_get_port (listener),
                                                      porthole_listener_get_address (listener),
                                                      porthole_listener_get_program (listener)));
    }

  return sockets;
}

static void
update (PortholeChanges *self)
{
  g_autoptr (GPtrArray) sockets = NULL;
  gint64 now;
  gboolean changed;

  g_clear_handle_id (&self->update_source, g_source_remove);
  if (self->record == NULL || self->overview == NULL || !porthole_scanner_get_ready (self->scanner)
      || porthole_scanner_get_error (self->scanner) != NULL)
    return;

  self->updated = g_get_monotonic_time ();
  sockets = list_sockets (self);
  now = MAX (g_get_real_time (), self->record->looked + 1);
  porthole_changes_record_begin (self->record, self->session, now);
  changed = porthole_changes_record_update (self->record, sockets, now, self->last_time);
  if (!changed && self->begun)
    return;

  self->begun = TRUE;
  self->dirty = TRUE;
  if (self->save_source == 0)
    self->save_source = g_timeout_add (SAVE_DELAY, save_cb, self);
  emit_changed (self);
}

static gboolean
update_cb (gpointer user_data)
{
  PortholeChanges *self = user_data;

  self->update_source = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

static void
overview_changed_cb (PortholeChanges *self, guint changes)
{
  gint64 age = (g_get_monotonic_time () - self->updated) / 1000;

  if ((changes & PORTHOLE_OVERVIEW_LISTENERS) == 0 || self->record == NULL
      || self->update_source != 0)
    return;

  if (age >= UPDATE_INTERVAL || !self->begun)
    update (self);
  else
    self->update_source = g_timeout_add ((guint) (UPDATE_INTERVAL - age), update_cb, self);
}

/* Each look counts, also one that shows nothing new. */
static void
refreshed_cb (PortholeChanges *self)
{
  if (self->record == NULL || !self->begun || self->update_source != 0
      || porthole_scanner_get_refreshing (self->scanner)
      || porthole_scanner_get_error (self->scanner) != NULL)
    return;

  self->record->looked = MAX (self->record->looked, g_get_real_time ());
  for (guint i = 0; i < self->record->sockets->len; i++)
    {
      PortholeChangesSocket *socket = g_ptr_array_index (self->record->sockets, i);

      if (socket->gone == 0)
        socket->last = self->record->looked;
    }
  self->dirty = TRUE;
}

/* Nobody looks any more: what is known now is what the next look is compared with. */
static void
running_cb (PortholeChanges *self)
{
  if (porthole_scanner_get_running (self->scanner))
    return;

  if (self->update_source != 0)
    update (self);
  save (self);
}

static void
porthole_changes_dispose (GObject *object)
{
  PortholeChanges *self = PORTHOLE_CHANGES (object);

  porthole_changes_flush (self);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_handle_id (&self->save_source, g_source_remove);
  g_clear_weak_pointer (&self->overview);
  g_clear_object (&self->scanner);

  G_OBJECT_CLASS (porthole_changes_parent_class)->dispose (object);
}

static void
porthole_changes_finalize (GObject *object)
{
  PortholeChanges *self = PORTHOLE_CHANGES (object);

  g_clear_pointer (&self->record, porthole_changes_record_free);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->session, g_free);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (porthole_changes_parent_class)->finalize (object);
}

static void
porthole_changes_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PortholeChanges *self = PORTHOLE_CHANGES (object);

  switch (prop_id)
    {
    case PROP_ENABLED:
      g_value_set_boolean (value, self->enabled);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
porthole_changes_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  PortholeChanges *self = PORTHOLE_CHANGES (object);

  switch (prop_id)
    {
    case PROP_ENABLED:
      porthole_changes_set_enabled (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
porthole_changes_class_init (PortholeChangesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = porthole_changes_dispose;
  object_class->finalize = porthole_changes_finalize;
  object_class->get_property = porthole_changes_get_property;
  object_class->set_property = porthole_changes_set_property;

  properties[PROP_ENABLED] = g_param_spec_boolean (
      "enabled", NULL, NULL, FALSE,
      (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * PortholeChanges::changed:
   * @self: the changes
   *
   * Something came or went, was shown, or can't be kept.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
porthole_changes_init (PortholeChanges *self)
{
}

/**
 * porthole_changes_new:
 * @overview: who listens; not held, since it may own this
 * @path: where it is remembered; the folder is made when something is
 * @session: (nullable): which login session this is, of [func@Changes.find_session]
 *
 * Makes a memory that is switched off.
 *
 * Returns: (transfer full): the changes
 */
PortholeChanges *
porthole_changes_new (PortholeOverview *overview, const char *path, const char *session)
{
  PortholeChanges *self;

  g_return_val_if_fail (PORTHOLE_IS_OVERVIEW (overview), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (PORTHOLE_TYPE_CHANGES, NULL);
  g_set_weak_pointer (&self->overview, overview);
  self->scanner = g_object_ref (porthole_overview_get_scanner (overview));
  self->path = g_strdup (path);
  self->session = g_strdup (session);
  g_signal_connect_object (overview, "changed", G_CALLBACK (overview_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scanner, "notify::refreshing", G_CALLBACK (refreshed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->scanner, "notify::running", G_CALLBACK (running_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * porthole_changes_find_session:
 *
 * Tells one login session from the next: by the boot and the session's number (pam_systemd(8)).
 * Without a number it is the boot that counts.
 *
 * Returns: (transfer full) (nullable): a text, %NULL where nothing tells
 */
char *
porthole_changes_find_session (void)
{
  const char *number = g_getenv ("XDG_SESSION_ID");
  g_autofree char *boot = NULL;

  if (!g_file_get_contents ("/proc/sys/kernel/random/boot_id", &boot, NULL, NULL))
    return g_strdup (number);

  g_strstrip (boot);
  return number != NULL ? g_strdup_printf ("%s %.32s", boot, number) : g_strdup (boot);
}

/**
 * porthole_changes_get_enabled:
 * @self: the changes
 *
 * Tells whether anything is remembered.
 *
 * Returns: whether it is
 */
gboolean
porthole_changes_get_enabled (PortholeChanges *self)
{
  g_return_val_if_fail (PORTHOLE_IS_CHANGES (self), FALSE);

  return self->enabled;
}

/**
 * porthole_changes_set_enabled:
 * @self: the changes
 * @enabled: whether to remember
 *
 * Switches the memory on, which reads the file, or off, which removes it.
 */
void
porthole_changes_set_enabled (PortholeChanges *self, gboolean enabled)
{
  g_return_if_fail (PORTHOLE_IS_CHANGES (self));

  if (self->enabled == !!enabled)
    return;

  self->enabled = !!enabled;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->enabled)
    {
      g_autoptr (GTask) task = NULL;

      self->cancellable = g_cancellable_new ();
      task = g_task_new (self, self->cancellable, loaded_cb, NULL);
      g_task_set_source_tag (task, porthole_changes_set_enabled);
      g_task_set_task_data (task, g_strdup (self->path), g_free);
      g_task_run_in_thread (task, load_in_thread);
    }
  else
    {
      g_clear_handle_id (&self->update_source, g_source_remove);
      g_clear_handle_id (&self->save_source, g_source_remove);
      g_clear_pointer (&self->record, porthole_changes_record_free);
      self->last_time = 0;
      self->begun = FALSE;
      self->dirty = FALSE;
      g_unlink (self->path);
      set_error (self, NULL);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENABLED]);
}

/**
 * porthole_changes_get_ready:
 * @self: the changes
 *
 * Tells whether there was a look in this run, that can be compared with others.
 *
 * Returns: whether there was
 */
gboolean
porthole_changes_get_ready (PortholeChanges *self)
{
  g_return_val_if_fail (PORTHOLE_IS_CHANGES (self), FALSE);

  return self->begun;
}

/**
 * porthole_changes_get_crowded:
 * @self: the changes
 *
 * Tells whether more sockets listen than are remembered, so that nothing can be said.
 *
 * Returns: whether they do
 */
gboolean
porthole_changes_get_crowded (PortholeChanges *self)
{
  g_return_val_if_fail (PORTHOLE_IS_CHANGES (self), FALSE);

  return self->record != NULL && self->record->crowded;
}

/**
 * porthole_changes_get_error:
 * @self: the changes
 *
 * Tells why something couldn't be read or kept: `PORTHOLE_ERROR_DAMAGED_FILE`, when the file was
 * set aside, `PORTHOLE_ERROR_NO_SPACE`, or another.
 *
 * Returns: (transfer none) (nullable): the error
 */
const GError *
porthole_changes_get_error (PortholeChanges *self)
{
  g_return_val_if_fail (PORTHOLE_IS_CHANGES (self), NULL);

  return self->error;
}

/**
 * porthole_changes_get_time:
 * @self: the changes
 * @since: a look
 *
 * Tells when the present is compared with.
 *
 * Returns: the time in microseconds of the wall clock, 0 when there was no such look
 */
gint64
porthole_changes_get_time (PortholeChanges *self, PortholeChangesSince since)
{
  g_return_val_if_fail (PORTHOLE_IS_CHANGES (self), 0);

  if (self->record == NULL || !self->begun)
    return 0;

  return since == PORTHOLE_CHANGES_SINCE_LAST_TIME ? self->last_time : self->record->login;
}

/**
 * porthole_changes_list:
 * @self: the changes
 * @since: a look
 * @ret_new: (out) (transfer full) (element-type PortholeChangesSocket): what came since and is there
 * @ret_gone: (out) (transfer full) (element-type PortholeChangesSocket): what was there and went
 *
 * Compares what is there with what was there at a look. The sockets belong to the changes, and are
 * only good until these change.
 */
void
porthole_changes_list (PortholeChanges *self,
                       PortholeChangesSince since,
                       GPtrArray **ret_new,
                       GPtrArray **ret_gone)
{
  g_return_if_fail (PORTHOLE_IS_CHANGES (self));

  if (self->record != NULL)
    porthole_changes_record_list (self->record, porthole_changes_get_time (self, since), ret_new,
                                  ret_gone);
  else
    {
      *ret_new = g_ptr_array_new ();
      *ret_gone = g_ptr_array_new ();
    }
}

/* It happened between two looks: of two runs, or of one that was at rest in between. */
static gboolean
is_news (PortholeChanges *self, gint64 noticed, gint64 look_before)
{
  return noticed > self->seen && (look_before <= self->last_time || noticed - look_before > GAP);
}

/**
 * porthole_changes_count_unseen:
 * @self: the changes
 * @ret_n_new: (out): how many came
 * @ret_n_gone: (out): how many went
 *
 * Counts what came and went while nobody was looking, since the run before and since that was
 * shown last. What happens before one's eyes isn't news.
 */
void
porthole_changes_count_unseen (PortholeChanges *self, guint *ret_n_new, guint *ret_n_gone)
{
  g_autoptr (GPtrArray) new = NULL;
  g_autoptr (GPtrArray) gone = NULL;
  guint n_new = 0, n_gone = 0;

  g_return_if_fail (PORTHOLE_IS_CHANGES (self));

  porthole_changes_list (self, PORTHOLE_CHANGES_SINCE_LAST_TIME, &new, &gone);
  for (guint i = 0; i < new->len; i++)
    {
      const PortholeChangesSocket *socket = g_ptr_array_index (new, i);

      n_new += is_news (self, socket->first, socket->before);
    }
  for (guint i = 0; i < gone->len; i++)
    {
      const PortholeChangesSocket *socket = g_ptr_array_index (gone, i);

      n_gone += is_news (self, socket->gone, socket->last);
    }

  *ret_n_new = n_new;
  *ret_n_gone = n_gone;
}

/**
 * porthole_changes_mark_seen:
 * @self: the changes
 *
 * Says that what there is now was shown.
 */
void
porthole_changes_mark_seen (PortholeChanges *self)
{
  g_return_if_fail (PORTHOLE_IS_CHANGES (self));

  if (self->record == NULL)
    return;

  self->seen = self->record->looked;
  emit_changed (self);
}

/**
 * porthole_changes_flush:
 * @self: the changes
 *
 * Has what isn't written yet written, in the thread that does so: whoever ends the process waits
 * for that with [func@file_wait]. Doesn't block.
 */
void
porthole_changes_flush (PortholeChanges *self)
{
  g_autoptr (GTask) task = NULL;
  char *data;
  gsize size;

  g_return_if_fail (PORTHOLE_IS_CHANGES (self));

  if (self->record == NULL || !self->dirty || self->unread)
    return;

  /* Nobody is told, and this object isn't needed for it: it may be about to go. */
  self->dirty = FALSE;
  data = porthole_changes_record_write (self->record, &size);
  task = g_task_new (NULL, NULL, NULL, NULL);
  g_task_set_source_tag (task, porthole_changes_flush);
  porthole_file_write_task (task, self->path, data, size);
}
