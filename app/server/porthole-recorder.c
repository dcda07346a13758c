/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <poll.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/porthole-error.h"
#include "server/porthole-recorder.h"
#include "server/porthole-template.h"

/* What may wait to be written. Beyond it events are dropped, and counted. */
#define QUEUE_BYTES_MAX (32 * 1024 * 1024)

/* How long a reader that stopped reading may hold up the end, in microseconds. */
#define PATIENCE (2 * G_USEC_PER_SEC)

/* POSIX: that many bytes go into a pipe that poll () found writable without blocking. */
#define PIPE_STEP 4096

/* NOTES
 *
 * Writing may block for as long as a disk or a reader at the end of a pipe likes, so it has a
 * thread of its own, and the queue to it has an end. The events are turned into JSON there
 * too, which costs more than all the rest of a connection.
 */
typedef struct
{
  PortholeLogRow row;
  PortholeEndpoint local;
  PortholeTransport transport;
  guint64 dropped_before; /* events that found no room in the queue */
  gboolean last;
  PortholeServerTotals *totals; /* of a stopped event */
  char *detail;
  gsize data_size;
  guint8 data[];
} Event;

struct _PortholeRecorder
{
  GThread *thread;
  GAsyncQueue *queue;
  int fd;
  gboolean close_fd;
  gboolean regular;
  PortholeRecorderFailedFunc failed;
  gpointer user_data;

  guint64 not_said;   /* engine's thread: dropped since the last event that got in */
  gssize queued;      /* atomic */
  gint64 give_up;     /* atomic: monotonic time after which not to wait, 0 for no end */
  guint64 recorded;   /* atomic */
  guint64 dropped;    /* atomic */
  gboolean has_ended; /* atomic: nothing more is written */
};

static void
event_free (gpointer data)
{
  Event *event = data;

  g_free (event->totals);
  g_free (event->detail);
  g_free (event);
}

static void
add_member (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL && *text != '\0')
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
add_number (JsonBuilder *builder, const char *name, gint64 number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

static void
add_totals (JsonBuilder *builder, const PortholeServerTotals *totals)
{
  json_builder_set_member_name (builder, "totals");
  json_builder_begin_object (builder);
  add_number (builder, "opened", (gint64) totals->opened);
  add_number (builder, "closed", (gint64) totals->closed);
  add_number (builder, "refused", (gint64) totals->refused);
  add_number (builder, "received", (gint64) totals->bytes_received);
  add_number (builder, "sent", (gint64) totals->bytes_sent);
  add_number (builder, "chunks_received", (gint64) totals->chunks_received);
  add_number (builder, "chunks_sent", (gint64) totals->chunks_sent);
  add_number (builder, "errors", (gint64) totals->errors);
  add_number (builder, "datagrams_dropped", (gint64) totals->datagrams_dropped);
  add_number (builder, "dropped", (gint64) totals->recording_dropped);
  json_builder_end_object (builder);
}

/* Bytes of this event, or the number of things a dropped one is about. */
static void
add_bytes (JsonBuilder *builder, const PortholeLogRow *row)
{
  json_builder_set_member_name (builder, "bytes");
  switch ((PortholeLogEvent) row->event)
    {
    case PORTHOLE_LOG_RECEIVED:
      json_builder_add_int_value (builder, (gint64) row->received);
      break;
    case PORTHOLE_LOG_SENT:
      json_builder_add_int_value (builder, (gint64) row->sent);
      break;
    case PORTHOLE_LOG_STARTED:
    case PORTHOLE_LOG_OPENED:
    case PORTHOLE_LOG_CLOSED:
    case PORTHOLE_LOG_REFUSED:
    case PORTHOLE_LOG_DROPPED:
    case PORTHOLE_LOG_ERROR:
    case PORTHOLE_LOG_STOPPED:
    default:
      json_builder_add_null_value (builder);
    }
}

static void
add_extra (JsonBuilder *builder, const Event *event)
{
  const PortholeLogRow *row = &event->row;

  if (row->event == PORTHOLE_LOG_CLOSED)
    {
      add_number (builder, "received", (gint64) row->received);
      add_number (builder, "sent", (gint64) row->sent);
    }
  if (row->duration >= 0)
    add_number (builder, "duration_us", row->duration);
  if (row->event == PORTHOLE_LOG_DROPPED)
    add_number (builder, "count", (gint64) row->received);
  if (row->error != 0)
    add_number (builder, "errno", row->error);
  if (event->totals != NULL)
    add_totals (builder, event->totals);
}

static void
write_json (const Event *event, GString *output)
{
  const PortholeLogRow *row = &event->row;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  char endpoint[PORTHOLE_ENDPOINT_TEXT_MAX];

  json_builder_begin_object (builder);
  porthole_format_time (row->time, text);
  add_member (builder, "time", text->str);
  add_member (builder, "event", porthole_log_event_to_string (row->event));
  g_string_assign (text, porthole_endpoint_to_text (&event->local, endpoint, sizeof endpoint));
  if (text->len > 0)
    g_string_append_printf (text, "/%s", porthole_transport_to_string (event->transport));
  add_member (builder, "server", text->str);
  add_member (builder, "peer",
              row->connection != 0 || row->event == PORTHOLE_LOG_REFUSED
                  ? porthole_endpoint_to_text (&row->peer, endpoint, sizeof endpoint)
                  : NULL);
  json_builder_set_member_name (builder, "connection");
  if (row->connection != 0)
    json_builder_add_int_value (builder, (gint64) row->connection);
  else
    json_builder_add_null_value (builder);
  add_bytes (builder, row);
  json_builder_set_member_name (builder, "data_base64");
  if (event->data_size > 0)
    {
      g_autofree char *base64 = g_base64_encode (event->data, event->data_size);

      json_builder_add_string_value (builder, base64);
    }
  else
    json_builder_add_null_value (builder);
  json_builder_set_member_name (builder, "truncated");
  json_builder_add_boolean_value (
      builder, event->data_size < row->received + row->sent
                   && (row->event == PORTHOLE_LOG_RECEIVED || row->event == PORTHOLE_LOG_SENT));
  add_member (builder, "protocol", porthole_protocol_to_string (row->protocol));
  add_member (builder, "message", porthole_log_reason_to_string (row->reason));
  add_member (builder, "detail", event->detail);
  add_extra (builder, event);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_to_gstring (generator, output);
  g_string_append_c (output, '\n');
}

/* Waits until a pipe takes more; %FALSE when that took too long. */
static gboolean
wait_for_room (PortholeRecorder *self)
{
  if (self->regular)
    return TRUE;

  for (;;)
    {
      struct pollfd wait = { .fd = self->fd, .events = POLLOUT };
      gint64 give_up = __atomic_load_n (&self->give_up, __ATOMIC_RELAXED);

      if (poll (&wait, 1, 100) > 0)
        return TRUE;
      if (give_up != 0 && g_get_monotonic_time () > give_up)
        return FALSE;
    }
}

/* Returns 0, or an errno. What was written of a line before the error is taken back where
 * that is possible, so that the file ends in a whole one. */
static int
write_out (PortholeRecorder *self, GString *output)
{
  gsize written = 0;
  gsize line_end = 0;

  while (written < output->len)
    {
      gsize step = output->len - written;
      gssize n;

      if (!wait_for_room (self))
        return ETIMEDOUT;
      n = write (self->fd, output->str + written, self->regular ? step : MIN (step, PIPE_STEP));
      if (n < 0 && (errno == EINTR || errno == EAGAIN))
        continue;
      if (n < 0)
        {
          int number = errno;
          off_t end = self->regular ? lseek (self->fd, 0, SEEK_END) : -1;

          for (gsize i = 0; i < written; i++)
            {
              if (output->str[i] == '\n')
                line_end = i + 1;
            }
          if (end >= 0 && (gsize) end >= written - line_end
              && ftruncate (self->fd, end - (off_t) (written - line_end)) < 0)
            g_debug ("a recording ends in half a line: %s", g_strerror (errno));
          return number;
        }
      written += (gsize) n;
    }

  return 0;
}

static void
end (PortholeRecorder *self, int number)
{
  __atomic_store_n (&self->has_ended, TRUE, __ATOMIC_RELAXED);
  self->failed (number == ENOSPC || number == EDQUOT ? PORTHOLE_REASON_RECORDING_FULL
                                                     : PORTHOLE_REASON_RECORDING_FAILED,
                number, self->user_data);
}

static void
write_dropped (const Event *before, GString *output)
{
  Event *dropped = g_malloc0 (sizeof *dropped);

  dropped->row = (PortholeLogRow) { .time = before->row.time,
                                    .event = PORTHOLE_LOG_DROPPED,
                                    .reason = PORTHOLE_REASON_RECORDING_BEHIND,
                                    .received = before->dropped_before,
                                    .duration = -1 };
  dropped->local = before->local;
  dropped->transport = before->transport;
  write_json (dropped, output);
  event_free (dropped);
}

static gpointer
recorder_thread (gpointer data)
{
  PortholeRecorder *self = data;
  g_autoptr (GString) output = g_string_new (NULL);
  gboolean last = FALSE;

  while (!last)
    {
      Event *event = g_async_queue_pop (self->queue);
      guint64 n = 0;

      /* As much as there is at once, up to a bound. */
      g_string_truncate (output, 0);
      while (event != NULL)
        {
          last = event->last;
          if (!last && !__atomic_load_n (&self->has_ended, __ATOMIC_RELAXED))
            {
              if (event->dropped_before > 0)
                write_dropped (event, output);
              write_json (event, output);
              n++;
            }
          else if (!last)
            __atomic_add_fetch (&self->dropped, 1, __ATOMIC_RELAXED);
          __atomic_sub_fetch (&self->queued, (gssize) (sizeof *event + event->data_size),
                              __ATOMIC_RELAXED);
          event_free (event);
          event = last || output->len > 1024 * 1024 ? NULL : g_async_queue_try_pop (self->queue);
        }

      if (n > 0)
        {
          int number = write_out (self, output);

          __atomic_add_fetch (number == 0 ? &self->recorded : &self->dropped, n, __ATOMIC_RELAXED);
          if (number != 0)
            end (self, number);
        }
    }

  return NULL;
}

/**
 * porthole_recorder_new:
 * @fd: a descriptor to write to
 * @close_fd: whether to close it at the end
 * @failed: called when the recording had to end early
 * @user_data: for @failed
 * @error: return location for an error
 *
 * Begins a recording. All other functions are for the one thread that called this.
 *
 * Returns: (transfer full): the recorder, to be ended with [method@Recorder.finish]; or %NULL with
 *   `G_THREAD_ERROR_AGAIN` when there can't be a thread for it: @fd is then the caller's
 */
PortholeRecorder *
porthole_recorder_new (int fd,
                       gboolean close_fd,
                       PortholeRecorderFailedFunc failed,
                       gpointer user_data,
                       GError **error)
{
  PortholeRecorder *self = g_new0 (PortholeRecorder, 1);
  struct stat status;

  self->fd = fd;
  self->close_fd = close_fd;
  self->regular = fstat (fd, &status) == 0 && S_ISREG (status.st_mode);
  self->failed = failed;
  self->user_data = user_data;
  self->queue = g_async_queue_new_full (event_free);
  self->thread = g_thread_try_new ("porthole-record", recorder_thread, self, error);
  if (self->thread == NULL)
    {
      g_async_queue_unref (self->queue);
      g_free (self);
      return NULL;
    }

  return self;
}

/**
 * porthole_recorder_open_file:
 * @path: where to record to
 * @error: return location for an error
 *
 * Opens a file for a recording: made when it isn't there, readable by its owner only (what
 * peers send may be confidential), added to when it is.
 *
 * Fails with `PORTHOLE_ERROR_NO_SPACE`, `PORTHOLE_ERROR_PERMISSION` or
 * `PORTHOLE_ERROR_FAILED`.
 *
 * Returns: a descriptor, or -1 with @error set
 */
int
porthole_recorder_open_file (const char *path, GError **error)
{
  int fd = g_open (path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOCTTY, 0600);
  int number = errno;
  PortholeError code = PORTHOLE_ERROR_FAILED;

  if (fd >= 0)
    return fd;

  if (number == ENOSPC || number == EDQUOT)
    code = PORTHOLE_ERROR_NO_SPACE;
  else if (number == EACCES || number == EPERM || number == EROFS)
    code = PORTHOLE_ERROR_PERMISSION;
  g_set_error (error, PORTHOLE_ERROR, code, "%s: %s", path, g_strerror (number));
  return -1;
}

/**
 * porthole_recorder_add:
 * @self: a recorder
 * @row: what happened
 * @local: the address of the server it happened on
 * @transport: TCP or UDP
 * @detail: (nullable): what recognition said
 * @data: (nullable): all bytes that came or went
 * @data_size: how many
 * @totals: (nullable): of a stopped event
 *
 * Hands an event over to be written; never blocks. When the queue is full the event is
 * dropped, and the next that isn't has a line before it that says how many were.
 *
 * Returns: whether it was taken
 */
gboolean
porthole_recorder_add (PortholeRecorder *self,
                       const PortholeLogRow *row,
                       const PortholeEndpoint *local,
                       PortholeTransport transport,
                       const char *detail,
                       const guint8 *data,
                       gsize data_size,
                       const PortholeServerTotals *totals)
{
  gsize size = sizeof (Event) + data_size;
  Event *event;

  if (__atomic_load_n (&self->has_ended, __ATOMIC_RELAXED)
      || __atomic_load_n (&self->queued, __ATOMIC_RELAXED) + (gssize) size > QUEUE_BYTES_MAX)
    {
      __atomic_add_fetch (&self->dropped, 1, __ATOMIC_RELAXED);
      self->not_said++;
      return FALSE;
    }

  event = g_malloc0 (size);
  event->row = *row;
  event->local = *local;
  event->transport = transport;
  event->dropped_before = self->not_said;
  event->totals = totals != NULL ? g_memdup2 (totals, sizeof *totals) : NULL;
  event->detail = g_strdup (detail);
  event->data_size = data_size;
  if (data_size > 0)
    memcpy (event->data, data, data_size);

  self->not_said = 0;
  __atomic_add_fetch (&self->queued, (gssize) size, __ATOMIC_RELAXED);
  g_async_queue_push (self->queue, event);
  return TRUE;
}

/**
 * porthole_recorder_format:
 * @row: what happened
 * @transport: TCP or UDP
 * @detail: (nullable): what recognition said
 * @data: (nullable): the bytes kept
 * @data_size: how many
 * @output: where to add the line
 *
 * Writes an event as a recording has it. Which of the addresses a server listens on it was is
 * not known to a log; a row about the server itself has it as the other end.
 */
void
porthole_recorder_format (const PortholeLogRow *row,
                          PortholeTransport transport,
                          const char *detail,
                          const guint8 *data,
                          gsize data_size,
                          GString *output)
{
  g_autofree Event *event = g_malloc0 (sizeof *event + data_size);
  g_autofree char *detail_copy = g_strdup (detail);

  event->row = *row;
  event->transport = transport;
  event->detail = detail_copy;
  event->data_size = data_size;
  if (data_size > 0)
    memcpy (event->data, data, data_size);
  if (row->connection == 0 && row->event != PORTHOLE_LOG_REFUSED)
    event->local = row->peer;
  write_json (event, output);
}

/**
 * porthole_recorder_get_dropped:
 * @self: a recorder
 *
 * Counts the events that were not, and will not be.
 *
 * Returns: how many
 */
guint64
porthole_recorder_get_dropped (PortholeRecorder *self)
{
  return __atomic_load_n (&self->dropped, __ATOMIC_RELAXED);
}

/**
 * porthole_recorder_finish:
 * @self: (transfer full): a recorder
 * @ret_recorded: (out): how many events were written
 * @ret_dropped: (out): how many were not
 *
 * Writes what is left, waits for it, but no longer than two seconds for somebody who doesn't
 * read, and frees the recorder.
 */
void
porthole_recorder_finish (PortholeRecorder *self, guint64 *ret_recorded, guint64 *ret_dropped)
{
  Event *event = g_malloc0 (sizeof *event);

  event->last = TRUE;
  __atomic_store_n (&self->give_up, g_get_monotonic_time () + PATIENCE, __ATOMIC_RELAXED);
  __atomic_add_fetch (&self->queued, (gssize) sizeof *event, __ATOMIC_RELAXED);
  g_async_queue_push (self->queue, event);
  g_thread_join (self->thread);
  *ret_recorded = self->recorded;
  *ret_dropped = self->dropped;

  if (self->close_fd)
    close (self->fd);
  g_async_queue_unref (self->queue);
  g_free (self);
}
