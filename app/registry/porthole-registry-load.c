/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>

#include <glib/gstdio.h>

#include "base/porthole-error.h"
#include "base/porthole-file.h"
#include "registry/porthole-curated.h"
#include "registry/porthole-iana.h"
#include "registry/porthole-registry-load.h"
#include "registry/porthole-registry-private.h"
#include "registry/porthole-registry-resources.h"
#include "registry/porthole-table-builder.h"

#define CURATED_PATH "/io/github/portholeapp/Porthole/registry/curated.ini"
#define SYSTEM_PATH "/etc/services"
#define MAX_SYSTEM_SIZE (1024 * 1024)

/* What a thread reads, and what it makes of it. */
typedef struct
{
  char *system_path;
  char *import_path;
  GFile *csv;
  GArray *system;
  PortholeTable *table;
  gboolean imported;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->system_path);
  g_free (job->import_path);
  g_clear_object (&job->csv);
  g_clear_pointer (&job->system, g_array_unref);
  g_clear_pointer (&job->table, porthole_table_unref);
  g_free (job);
}

static Job *
job_new (const char *import_path)
{
  Job *job = g_new0 (Job, 1);

  job->import_path = import_path != NULL
                         ? g_strdup (import_path)
                         : g_build_filename (g_get_user_data_dir (), "porthole", "iana.csv", NULL);
  return job;
}

static char *
latest_date (GPtrArray *records)
{
  const char *latest = "";

  for (guint i = 0; i < records->len; i++)
    {
      const PortholeIanaRecord *record = g_ptr_array_index (records, i);

      for (guint k = 0; k < 2; k++)
        {
          const char *date
              = record->fields[k == 0 ? PORTHOLE_IANA_REGISTERED : PORTHOLE_IANA_MODIFIED];

          if (date != NULL && g_strcmp0 (date, latest) > 0)
            latest = date;
        }
    }

  return g_strdup (latest);
}

/* An official layer with the curated one that is part of the program. */
static PortholeTable *
build_table (GPtrArray *official, const char *origin)
{
  g_autoptr (GBytes) ini = g_resource_lookup_data (porthole_registry_get_resource (), CURATED_PATH,
                                                   G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GPtrArray) curated
      = g_ptr_array_new_with_free_func ((GDestroyNotify) porthole_curated_record_free);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *date = latest_date (official);
  g_autoptr (GBytes) table = NULL;

  g_assert (ini != NULL);
  porthole_curated_read (ini, "curated", curated, problems);
  table = porthole_table_build (official, curated, origin, date);
  return porthole_table_new (table);
}

static GPtrArray *
read_official (GBytes *bytes, const char *label, GError **error)
{
  g_autoptr (GPtrArray) records = porthole_iana_read (bytes, label, NULL, error);

  if (records == NULL || !porthole_iana_is_whole (records, label, error))
    return NULL;

  porthole_iana_sort (records);
  return g_steal_pointer (&records);
}

static void
load_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;
  g_autofree char *text = NULL, *csv = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GError) error = NULL;
  gsize size = 0;

  /* No /etc/services, or none that can be read, is no misfortune. */
  if (!porthole_file_read (job->system_path, MAX_SYSTEM_SIZE, &text, &size, NULL))
    size = 0;
  job->system = porthole_system_services_parse (text, size);

  if (!porthole_file_read (job->import_path, PORTHOLE_IANA_MAX_SIZE, &csv, &size, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  if (csv == NULL)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  bytes = g_bytes_new_take (g_steal_pointer (&csv), size);
  records = read_official (bytes, job->import_path, &error);
  if (records == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  job->table = build_table (records, job->import_path);
  job->imported = TRUE;
  g_task_return_boolean (task, TRUE);
}

/**
 * porthole_registry_load_async:
 * @self: a registry
 * @system_path: (nullable): where the system's list is, %NULL for `/etc/services`
 * @import_path: (nullable): where an imported IANA file is kept, %NULL for `porthole/iana.csv` in
 *   the user's data folder
 * @cancellable: (nullable): ends waiting
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Adds the layers that are files: the system's names where they add one, and the official layer
 * that the user imported in place of the built-in one.
 */
void
porthole_registry_load_async (PortholeRegistry *self,
                              const char *system_path,
                              const char *import_path,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (PORTHOLE_IS_REGISTRY (self));

  job = job_new (import_path);
  job->system_path = g_strdup (system_path != NULL ? system_path : SYSTEM_PATH);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, porthole_registry_load_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * porthole_registry_load_finish:
 * @self: a registry
 * @result: the result
 * @error: return location for an error
 *
 * Takes over what was loaded.
 *
 * Returns: %TRUE, or %FALSE when the imported file can't be read or is damaged (`G_FILE_ERROR`,
 *   `PORTHOLE_ERROR_DAMAGED_FILE`, `PORTHOLE_ERROR_FOREIGN_FILE`, `PORTHOLE_ERROR_TOO_LARGE`); the
 *   built-in layer then stays, and the system's names are there all the same
 */
gboolean
porthole_registry_load_finish (PortholeRegistry *self, GAsyncResult *result, GError **error)
{
  Job *job;

  g_return_val_if_fail (PORTHOLE_IS_REGISTRY (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  if (g_task_had_error (G_TASK (result))
      && g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return g_task_propagate_boolean (G_TASK (result), error);

  job = g_task_get_task_data (G_TASK (result));
  porthole_registry_take_layers (self, job->table, job->imported, job->system);
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* What is chosen may be of any kind, and what says that it is small may have no end. */
static GBytes *
load_csv (GFile *csv, const char *label, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (csv, cancellable, error);
  g_autofree char *data = NULL;
  gsize size;

  if (stream == NULL)
    return NULL;

  data = g_malloc (PORTHOLE_IANA_MAX_SIZE + 1);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), data, PORTHOLE_IANA_MAX_SIZE + 1, &size,
                                cancellable, error))
    return NULL;
  if (size > PORTHOLE_IANA_MAX_SIZE)
    {
      g_set_error (error, PORTHOLE_ERROR, PORTHOLE_ERROR_TOO_LARGE, "%s: too large", label);
      return NULL;
    }

  return g_bytes_new_take (g_realloc (g_steal_pointer (&data), size), size);
}

static void
import_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;
  g_autofree char *label = g_file_get_basename (job->csv);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) records = NULL;
  GError *error = NULL;

  bytes = load_csv (job->csv, label, cancellable, &error);
  records = bytes != NULL ? read_official (bytes, label, &error) : NULL;
  if (records == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  /* The table first: only what works is kept for the next start. */
  job->table = build_table (records, label);
  job->imported = TRUE;
  if (g_task_return_error_if_cancelled (task))
    return;

  if (porthole_file_write (job->import_path, g_bytes_get_data (bytes, NULL),
                           g_bytes_get_size (bytes), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * porthole_registry_import_async:
 * @self: a registry
 * @csv: IANA's `service-names-port-numbers.csv`
 * @import_path: (nullable): where to keep it, %NULL for `porthole/iana.csv` in the user's data
 *   folder
 * @cancellable: (nullable): ends waiting
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Checks a newer official layer, keeps a copy of it and puts it in place of the one there is.
 */
void
porthole_registry_import_async (PortholeRegistry *self,
                                GFile *csv,
                                const char *import_path,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (PORTHOLE_IS_REGISTRY (self));
  g_return_if_fail (G_IS_FILE (csv));

  job = job_new (import_path);
  job->csv = g_object_ref (csv);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, porthole_registry_import_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, import_in_thread);
}

/**
 * porthole_registry_import_finish:
 * @self: a registry
 * @result: the result
 * @error: return location for an error
 *
 * Takes over the imported layer.
 *
 * Returns: %TRUE, or %FALSE with `PORTHOLE_ERROR_FOREIGN_FILE`, `PORTHOLE_ERROR_DAMAGED_FILE` or
 *   `PORTHOLE_ERROR_TOO_LARGE` (the message has name, line and reason), `PORTHOLE_ERROR_NO_SPACE`,
 *   an error of reading (`G_IO_ERROR`) or of keeping it (`PORTHOLE_ERROR_FAILED`, `G_FILE_ERROR`);
 *   everything is then as it was
 */
gboolean
porthole_registry_import_finish (PortholeRegistry *self, GAsyncResult *result, GError **error)
{
  Job *job;

  g_return_val_if_fail (PORTHOLE_IS_REGISTRY (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;

  job = g_task_get_task_data (G_TASK (result));
  porthole_registry_take_layers (self, job->table, TRUE, NULL);
  return TRUE;
}

static void
revert_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;

  if (g_unlink (job->import_path) != 0 && errno != ENOENT)
    {
      g_task_return_new_error (task, PORTHOLE_ERROR, PORTHOLE_ERROR_FAILED, "%s: %s",
                               job->import_path, g_strerror (errno));
      return;
    }

  g_task_return_boolean (task, TRUE);
}

/**
 * porthole_registry_revert_async:
 * @self: a registry
 * @import_path: (nullable): where the imported file is kept, %NULL for `porthole/iana.csv` in the
 *   user's data folder
 * @cancellable: (nullable): ends waiting
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Goes back to the built-in official layer and removes the kept copy of the imported one.
 */
void
porthole_registry_revert_async (PortholeRegistry *self,
                                const char *import_path,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (PORTHOLE_IS_REGISTRY (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, porthole_registry_revert_async);
  g_task_set_task_data (task, job_new (import_path), job_free);
  g_task_run_in_thread (task, revert_in_thread);
}

/**
 * porthole_registry_revert_finish:
 * @self: a registry
 * @result: the result
 * @error: return location for an error
 *
 * Takes the built-in layer.
 *
 * Returns: %TRUE, or %FALSE with `PORTHOLE_ERROR_FAILED` when the copy can't be removed
 */
gboolean
porthole_registry_revert_finish (PortholeRegistry *self, GAsyncResult *result, GError **error)
{
  g_autoptr (PortholeTable) table = NULL;

  g_return_val_if_fail (PORTHOLE_IS_REGISTRY (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;

  table = porthole_registry_open_built_in ();
  porthole_registry_take_layers (self, table, FALSE, NULL);
  return TRUE;
}
