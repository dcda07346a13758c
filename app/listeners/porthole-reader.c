/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <pwd.h>
#include <unistd.h>

#include "base/porthole-error.h"
#include "listeners/porthole-reader.h"
#include "scan/scan-user.h"

/* An account's entry larger than this is not looked at. */
#define MAX_ENTRY_BYTES (256 * 1024)

/* Interfaces come and go seldom, and reading them takes longer than a refresh. */
#define INTERFACES_SECONDS 5

struct _PortholeReader
{
  ScanContext *context;
  PortholeHost *host;
  GHashTable *names;
  GHashTable *host_names;
  GPtrArray *interfaces;
  gint64 interfaces_read;
};

/*< private >
 * porthole_error_new_from_scan:
 * @status: a negative errno from the scanner
 * @what: what failed, for developers
 *
 * Makes an error of it.
 *
 * Returns: (transfer full): an error in the domain PORTHOLE_ERROR
 */
GError *
porthole_error_new_from_scan (int status, const char *what)
{
  PortholeError code;

  switch (-status)
    {
    case ESRCH:
    case ENOTSOCK:
      code = PORTHOLE_ERROR_GONE;
      break;
    case EPERM:
    case EACCES:
      code = PORTHOLE_ERROR_PERMISSION;
      break;
    case ENOENT:
    case ENOSYS:
    case EPROTONOSUPPORT:
      code = PORTHOLE_ERROR_UNSUPPORTED;
      break;
    case EMFILE:
    case ENFILE:
      code = PORTHOLE_ERROR_NO_DESCRIPTORS;
      break;
    default:
      code = PORTHOLE_ERROR_FAILED;
    }

  return g_error_new (PORTHOLE_ERROR, code, "%s: %s", what, g_strerror (-status));
}

/*< private >
 * porthole_reader_new:
 * @proc: (nullable): a folder like `/proc`, %NULL for that
 * @cgroup: (nullable): where cgroup2 is mounted, %NULL to find it out
 * @host: (nullable): a helper to ask first
 * @error: return location for an error
 *
 * Makes a reader.
 *
 * Returns: (transfer full) (nullable): the reader
 */
PortholeReader *
porthole_reader_new (const char *proc, const char *cgroup, PortholeHost *host, GError **error)
{
  PortholeReader *self;
  ScanContext *context;
  int status = scan_context_new (proc, cgroup, &context);

  if (status < 0)
    {
      g_propagate_error (error, porthole_error_new_from_scan (status, "/proc"));
      return NULL;
    }

  self = g_new0 (PortholeReader, 1);
  self->context = context;
  self->host = host != NULL ? porthole_host_ref (host) : NULL;
  self->names = g_hash_table_new (NULL, NULL);
  self->host_names = g_hash_table_new (NULL, NULL);
  return self;
}

/*< private >
 * porthole_reader_free:
 * @self: (transfer full) (nullable): a reader
 *
 * Frees it.
 */
void
porthole_reader_free (PortholeReader *self)
{
  if (self == NULL)
    return;

  scan_context_free (self->context);
  porthole_host_unref (self->host);
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->host_names);
  g_clear_pointer (&self->interfaces, g_ptr_array_unref);
  g_free (self);
}

static const char *
look_up_user (guint uid)
{
  for (gsize size = 1024; size <= MAX_ENTRY_BYTES; size *= 4)
    {
      g_autofree char *buffer = g_malloc (size);
      struct passwd entry, *found = NULL;
      int status = getpwuid_r (uid, &entry, buffer, size, &found);

      if (status == ERANGE)
        continue;
      if (status != 0 || found == NULL || !g_utf8_validate (found->pw_name, -1, NULL))
        return NULL;
      return g_intern_string (found->pw_name);
    }

  return NULL;
}

static int
ask_host (PortholeReader *self,
          ScanFrameKind question,
          guint32 number,
          ScanFrameKind answer,
          ScanFrame *reply)
{
  ScanFrame request;
  int status = scan_frame_encode_number (question, number, &request);

  if (status < 0)
    return status;

  status = porthole_host_request (self->host, &request, answer, reply);
  scan_frame_clear (&request);
  return status;
}

/* In a sandbox, only outside are there other users' names. Returns whether there was an answer, be
 * it that there is no name. */
static gboolean
ask_host_for_user (PortholeReader *self, guint uid, const char **ret_name)
{
  ScanFrame reply;
  char name[SCAN_USER_MAX];
  int status = ask_host (self, SCAN_FRAME_USER, uid, SCAN_FRAME_USER_NAME, &reply);

  if (status < 0)
    return status == -ENOENT || status == -ENAMETOOLONG || status == -ERANGE;

  status = scan_frame_decode_text (reply.data, reply.length, name, sizeof name);
  scan_frame_clear (&reply);
  if (status == 0 && g_utf8_validate (name, -1, NULL))
    *ret_name = g_intern_string (name);
  return TRUE;
}

static const char *
user_name (PortholeReader *self, guint uid, gboolean from_host)
{
  GHashTable *names = from_host ? self->host_names : self->names;
  const char *name = NULL;
  gpointer known;

  if (g_hash_table_lookup_extended (names, GUINT_TO_POINTER (uid), NULL, &known))
    return known;

  if (!from_host)
    name = look_up_user (uid);
  else if (!ask_host_for_user (self, uid, &name))
    return NULL;
  g_hash_table_insert (names, GUINT_TO_POINTER (uid), (gpointer) name);
  return name;
}

/* Looks up what belongs to a snapshot. */
static PortholeSample *
make_sample (PortholeReader *self, ScanTable *table, gboolean from_host)
{
  PortholeSample *sample = g_new0 (PortholeSample, 1);
  gint64 now = g_get_monotonic_time ();

  sample->table = table;
  sample->taken = g_get_real_time ();
  sample->from_host = from_host;
  sample->users = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < table->n_sockets; i++)
    {
      guint uid = table->sockets[i].uid;

      if (!g_hash_table_contains (sample->users, GUINT_TO_POINTER (uid)))
        g_hash_table_insert (sample->users, GUINT_TO_POINTER (uid),
                             (gpointer) user_name (self, uid, from_host));
    }

  if (self->interfaces == NULL || now - self->interfaces_read > INTERFACES_SECONDS * G_USEC_PER_SEC)
    {
      g_clear_pointer (&self->interfaces, g_ptr_array_unref);
      self->interfaces = porthole_interfaces_read ();
      self->interfaces_read = now;
    }
  sample->interfaces = g_ptr_array_ref (self->interfaces);
  return sample;
}

static int
read_from_host (PortholeReader *self, ScanFlags flags, ScanTable **table)
{
  ScanFrame reply;
  int status = ask_host (self, SCAN_FRAME_REFRESH, flags, SCAN_FRAME_TABLE, &reply);

  if (status < 0)
    return status;

  status = scan_frame_decode_table (reply.data, reply.length, table);
  scan_frame_clear (&reply);
  return status;
}

/*< private >
 * porthole_reader_read:
 * @self: a reader
 * @flags: what to do
 * @error: return location for an error
 *
 * Takes a sample: the helper does where there is one, and this process where that doesn't answer.
 * Blocks, so call it in a thread.
 *
 * Returns: (transfer full) (nullable): the sample
 */
PortholeSample *
porthole_reader_read (PortholeReader *self, ScanFlags flags, GError **error)
{
  PortholeSample *sample;
  ScanTable *table = NULL;
  int host_status = self->host != NULL ? read_from_host (self, flags, &table) : 0;
  gboolean from_host = table != NULL;
  int status = from_host ? 0 : scan_context_refresh (self->context, flags, &table);

  if (status < 0)
    {
      g_propagate_error (error, porthole_error_new_from_scan (status, "sockets"));
      return NULL;
    }

  sample = make_sample (self, table, from_host);
  sample->host_status = host_status;
  return sample;
}

/*< private >
 * porthole_sample_free:
 * @sample: (transfer full) (nullable): a sample
 *
 * Frees it.
 */
void
porthole_sample_free (PortholeSample *sample)
{
  if (sample == NULL)
    return;

  scan_table_free (sample->table);
  g_hash_table_unref (sample->users);
  g_ptr_array_unref (sample->interfaces);
  g_free (sample);
}
