/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <pwd.h>
#include <unistd.h>

#include "base/porthole-error.h"
#include "listeners/porthole-reader.h"

/* An account's entry larger than this is not looked at. */
#define MAX_ENTRY_BYTES (256 * 1024)

/* Interfaces come and go seldom, and reading them takes longer than a refresh. */
#define INTERFACES_SECONDS 5

struct _PortholeReader
{
  ScanContext *context;
  GHashTable *names;
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
 * @error: return location for an error
 *
 * Makes a reader.
 *
 * Returns: (transfer full) (nullable): the reader
 */
PortholeReader *
porthole_reader_new (const char *proc, const char *cgroup, GError **error)
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
  self->names = g_hash_table_new (NULL, NULL);
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
  g_hash_table_unref (self->names);
  g_clear_pointer (&self->interfaces, g_ptr_array_unref);
  g_free (self);
}

/*< private >
 * porthole_reader_get_fd:
 * @self: a reader
 *
 * Gets the descriptor of its `/proc`.
 *
 * Returns: a file descriptor that stays the reader's
 */
int
porthole_reader_get_fd (PortholeReader *self)
{
  return scan_context_proc_fd (self->context);
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

static const char *
user_name (PortholeReader *self, guint uid)
{
  gpointer name;

  if (!g_hash_table_lookup_extended (self->names, GUINT_TO_POINTER (uid), NULL, &name))
    {
      name = (gpointer) look_up_user (uid);
      g_hash_table_insert (self->names, GUINT_TO_POINTER (uid), name);
    }

  return name;
}

/*< private >
 * porthole_reader_finish:
 * @self: a reader
 * @table: (transfer full): a snapshot
 *
 * Looks up what belongs to a snapshot, wherever that was made.
 *
 * Returns: (transfer full): the sample
 */
PortholeSample *
porthole_reader_finish (PortholeReader *self, ScanTable *table)
{
  PortholeSample *sample = g_new0 (PortholeSample, 1);
  gint64 now = g_get_monotonic_time ();

  sample->table = table;
  sample->taken = g_get_real_time ();
  sample->users = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < table->n_sockets; i++)
    {
      gpointer uid = GUINT_TO_POINTER (table->sockets[i].uid);

      if (!g_hash_table_contains (sample->users, uid))
        g_hash_table_insert (sample->users, uid,
                             (gpointer) user_name (self, table->sockets[i].uid));
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

/*< private >
 * porthole_reader_read:
 * @self: a reader
 * @flags: what to do
 * @error: return location for an error
 *
 * Takes a sample. Blocks, so call it in a thread.
 *
 * Returns: (transfer full) (nullable): the sample
 */
PortholeSample *
porthole_reader_read (PortholeReader *self, ScanFlags flags, GError **error)
{
  ScanTable *table;
  int status = scan_context_refresh (self->context, flags, &table);

  if (status < 0)
    {
      g_propagate_error (error, porthole_error_new_from_scan (status, "sockets"));
      return NULL;
    }

  return porthole_reader_finish (self, table);
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
