/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "base/porthole-error.h"
#include "base/porthole-file.h"
#include "base/porthole-transport.h"
#include "registry/porthole-notes.h"

#define MAX_FILE_SIZE (64 * 1024 * 1024)
#define KEY_NAME "Name"
#define KEY_NOTE "Note"

typedef struct
{
  char *name;
  char *note;
} Entry;

/**
 * PortholeNotes:
 *
 * The user's own names and notes for ports, kept in a key file of the user's data folder: one
 * group for each port. It belongs to the main thread; files are read and written in another.
 *
 * Saving is explicit. A damaged file is never overwritten: [method@Notes.load_async] moves it
 * aside, and [method@Notes.get_set_aside] says where to. Nor is one that could not be read.
 */
struct _PortholeNotes
{
  GObject parent_instance;

  char *path;
  char *set_aside;
  GHashTable *entries;

  guint n_saving;
  gboolean failed; /* what was saved last isn't written */
  gboolean unread; /* there is a file, and nobody knows what is in it */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PortholeNotes, porthole_notes, G_TYPE_OBJECT)

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->name);
  g_free (entry->note);
  g_free (entry);
}

static GHashTable *
new_entries (void)
{
  return g_hash_table_new_full (NULL, NULL, NULL, entry_free);
}

static void
porthole_notes_finalize (GObject *object)
{
  PortholeNotes *self = PORTHOLE_NOTES (object);

  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->set_aside, g_free);
  g_clear_pointer (&self->entries, g_hash_table_unref);

  G_OBJECT_CLASS (porthole_notes_parent_class)->finalize (object);
}

static void
porthole_notes_class_init (PortholeNotesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = porthole_notes_finalize;

  /**
   * PortholeNotes::changed:
   * @self: the notes
   * @port: the port, 0 to 65535
   *
   * The name or the note of a port has changed, or come, or gone.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
porthole_notes_init (PortholeNotes *self)
{
  self->entries = new_entries ();
}

/**
 * porthole_notes_new:
 * @path: (nullable): the file, or %NULL for `porthole/notes.ini` in the user's data folder
 *
 * Makes empty notes. Nothing is read before [method@Notes.load_async].
 *
 * Returns: (transfer full): the notes
 */
PortholeNotes *
porthole_notes_new (const char *path)
{
  PortholeNotes *self = g_object_new (PORTHOLE_TYPE_NOTES, NULL);

  self->path = path != NULL
                   ? g_strdup (path)
                   : g_build_filename (g_get_user_data_dir (), "porthole", "notes.ini", NULL);
  return self;
}

/**
 * porthole_notes_get_path:
 * @self: notes
 *
 * Gets where the notes are kept.
 *
 * Returns: (transfer none): the file's path
 */
const char *
porthole_notes_get_path (PortholeNotes *self)
{
  g_return_val_if_fail (PORTHOLE_IS_NOTES (self), NULL);

  return self->path;
}

/**
 * porthole_notes_get_set_aside:
 * @self: notes
 *
 * Tells where a damaged file was moved to by the last load.
 *
 * Returns: (transfer none) (nullable): the path, %NULL when the file was sound
 */
const char *
porthole_notes_get_set_aside (PortholeNotes *self)
{
  g_return_val_if_fail (PORTHOLE_IS_NOTES (self), NULL);

  return self->set_aside;
}

/**
 * porthole_notes_get_unread:
 * @self: notes
 *
 * Tells whether there is a file that the last load could not read. It isn't written over.
 *
 * Returns: whether there is one
 */
gboolean
porthole_notes_get_unread (PortholeNotes *self)
{
  g_return_val_if_fail (PORTHOLE_IS_NOTES (self), FALSE);

  return self->unread;
}

static gboolean
is_port (const char *group, guint16 *ret_port)
{
  guint64 port;

  if (!g_ascii_string_to_unsigned (group, 10, 0, PORTHOLE_PORT_MAX, &port, NULL))
    return FALSE;

  *ret_port = port;
  return TRUE;
}

static char *
read_text (GKeyFile *file, const char *group, const char *key, gsize max, gboolean *ret_sound)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_key_file_get_string (file, group, key, &error);

  if (text == NULL)
    {
      if (!g_error_matches (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_KEY_NOT_FOUND))
        *ret_sound = FALSE;
      return NULL;
    }
  if (strlen (text) > max)
    *ret_sound = FALSE;

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

/* Everything or nothing: notes that are read in part would be written back in part. */
static GHashTable *
parse (const char *data, gsize size)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GHashTable) entries = new_entries ();
  g_auto (GStrv) groups = NULL;
  gboolean sound = TRUE;

  if (memchr (data, '\0', size) != NULL
      || !g_key_file_load_from_data (file, data, size, G_KEY_FILE_NONE, NULL))
    return NULL;

  groups = g_key_file_get_groups (file, NULL);
  for (guint i = 0; groups[i] != NULL && sound; i++)
    {
      Entry *entry;
      guint16 port;

      if (!is_port (groups[i], &port))
        return NULL;

      entry = g_new0 (Entry, 1);
      entry->name = read_text (file, groups[i], KEY_NAME, PORTHOLE_NOTES_MAX_NAME, &sound);
      entry->note = read_text (file, groups[i], KEY_NOTE, PORTHOLE_NOTES_MAX_NOTE, &sound);
      if (entry->name != NULL || entry->note != NULL)
        g_hash_table_insert (entries, GUINT_TO_POINTER (port), entry);
      else
        entry_free (entry);
    }

  return sound ? g_steal_pointer (&entries) : NULL;
}

typedef struct
{
  GHashTable *entries;
  char *set_aside;
} Loaded;

static void
loaded_free (gpointer data)
{
  Loaded *loaded = data;

  g_clear_pointer (&loaded->entries, g_hash_table_unref);
  g_free (loaded->set_aside);
  g_free (loaded);
}

static void
load_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const char *path = task_data;
  GError *error = NULL;
  g_autofree char *data = NULL;
  Loaded *loaded;
  gsize size;

  if (!porthole_file_read (path, MAX_FILE_SIZE, &data, &size, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  loaded = g_new0 (Loaded, 1);
  loaded->entries = data != NULL ? parse (data, size) : new_entries ();
  if (loaded->entries == NULL)
    {
      loaded->set_aside = porthole_file_move_aside (path);
      if (loaded->set_aside == NULL)
        {
          loaded_free (loaded);
          g_task_return_new_error (task, PORTHOLE_ERROR, PORTHOLE_ERROR_DAMAGED_FILE,
                                   "%s: damaged, and can't be moved aside", path);
          return;
        }
      loaded->entries = new_entries ();
    }

  g_task_return_pointer (task, loaded, loaded_free);
}

/**
 * porthole_notes_load_async:
 * @self: notes
 * @cancellable: (nullable): ends waiting
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads the file. A file that doesn't exist is an empty one.
 */
void
porthole_notes_load_async (PortholeNotes *self,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (PORTHOLE_IS_NOTES (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, porthole_notes_load_async);
  g_task_set_task_data (task, g_strdup (self->path), g_free);
  g_task_run_in_thread (task, load_in_thread);
}

static void
emit_changed (PortholeNotes *self, guint port)
{
  g_signal_emit (self, signals[CHANGED], 0, port);
}

/* Takes over other notes and tells which ports may differ. */
static void
take_entries (PortholeNotes *self, GHashTable *entries)
{
  g_autoptr (GHashTable) before = g_steal_pointer (&self->entries);
  g_autoptr (GHashTable) after = g_hash_table_ref (entries);
  GHashTableIter iter;
  gpointer key;

  self->entries = entries;
  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      if (!g_hash_table_contains (after, key))
        emit_changed (self, GPOINTER_TO_UINT (key));
    }
  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    emit_changed (self, GPOINTER_TO_UINT (key));
}

/**
 * porthole_notes_read:
 * @self: notes
 * @data: (array length=size): the content of a file of notes
 * @size: its size in bytes
 *
 * Takes over notes from memory, all or none.
 *
 * Returns: %FALSE when @data is damaged; the notes are then as they were
 */
gboolean
porthole_notes_read (PortholeNotes *self, const char *data, gsize size)
{
  GHashTable *entries;

  g_return_val_if_fail (PORTHOLE_IS_NOTES (self), FALSE);
  g_return_val_if_fail (data != NULL || size == 0, FALSE);

  entries = parse (data != NULL ? data : "", size);
  if (entries == NULL)
    return FALSE;

  take_entries (self, entries);
  return TRUE;
}

/**
 * porthole_notes_load_finish:
 * @self: notes
 * @result: the result
 * @error: return location for an error
 *
 * Takes over what was read and emits [signal@Notes::changed] for each port.
 *
 * Returns: %TRUE, also when a damaged file was set aside; %FALSE when the file can't be read
 *   (`G_FILE_ERROR`), is too large (`PORTHOLE_ERROR_TOO_LARGE`), or is damaged and can't be moved
 *   aside (`PORTHOLE_ERROR_DAMAGED_FILE`)
 */
gboolean
porthole_notes_load_finish (PortholeNotes *self, GAsyncResult *result, GError **error)
{
  Loaded *loaded;

  g_return_val_if_fail (PORTHOLE_IS_NOTES (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  loaded = g_task_propagate_pointer (G_TASK (result), error);
  self->unread = loaded == NULL;
  if (loaded == NULL)
    return FALSE;

  g_free (self->set_aside);
  self->set_aside = g_steal_pointer (&loaded->set_aside);
  take_entries (self, g_steal_pointer (&loaded->entries));
  loaded_free (loaded);
  return TRUE;
}

static int
compare_ports (gconstpointer a, gconstpointer b)
{
  return *(const guint16 *) a - *(const guint16 *) b;
}

static char *
write_text (PortholeNotes *self, gsize *ret_size)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree guint16 *ports = NULL;
  gsize n_ports = 0;

  ports = porthole_notes_list_ports (self, &n_ports);
  for (gsize i = 0; i < n_ports; i++)
    {
      const Entry *entry = g_hash_table_lookup (self->entries, GUINT_TO_POINTER (ports[i]));
      char group[8];

      g_snprintf (group, sizeof group, "%u", ports[i]);
      if (entry->name != NULL)
        g_key_file_set_string (file, group, KEY_NAME, entry->name);
      if (entry->note != NULL)
        g_key_file_set_string (file, group, KEY_NOTE, entry->note);
    }

  return g_key_file_to_data (file, ret_size, NULL);
}

/**
 * porthole_notes_save_async:
 * @self: notes
 * @cancellable: (nullable): ends waiting
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Writes the notes as they are now. The old file stays until the new one is complete, and of
 * several calls the last one counts.
 */
void
porthole_notes_save_async (PortholeNotes *self,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  char *data;
  gsize size;

  g_return_if_fail (PORTHOLE_IS_NOTES (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, porthole_notes_save_async);
  self->n_saving++;
  if (self->unread)
    {
      g_task_return_new_error (task, PORTHOLE_ERROR, PORTHOLE_ERROR_PERMISSION,
                               "%s: could not be read, and isn't overwritten", self->path);
      return;
    }
  data = write_text (self, &size);
  porthole_file_write_task (task, self->path, data, size);
}

/**
 * porthole_notes_save_finish:
 * @self: notes
 * @result: the result
 * @error: return location for an error
 *
 * Tells whether the notes are written.
 *
 * Returns: %TRUE, or %FALSE with `PORTHOLE_ERROR_NO_SPACE`, `PORTHOLE_ERROR_FAILED`, an error of
 *   the file system (`G_FILE_ERROR`), or `PORTHOLE_ERROR_PERMISSION` where the file could not be
 *   read before; the old file is then as it was
 */
gboolean
porthole_notes_save_finish (PortholeNotes *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (PORTHOLE_IS_NOTES (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  self->n_saving--;
  self->failed = g_task_had_error (G_TASK (result));
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
flushed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  gboolean *done = user_data;
  g_autoptr (GError) error = NULL;

  if (!porthole_notes_save_finish (PORTHOLE_NOTES (source), result, &error))
    g_debug ("the notes could not be saved: %s", error->message);
  *done = TRUE;
}

/**
 * porthole_notes_flush:
 * @self: notes
 *
 * Waits for what is still being saved, and tries again what could not be: at the end of the
 * process threads just stop. Blocks for as long as the disk takes; runs the main context.
 */
void
porthole_notes_flush (PortholeNotes *self)
{
  gboolean done = FALSE;

  g_return_if_fail (PORTHOLE_IS_NOTES (self));

  if (self->unread || (self->n_saving == 0 && !self->failed))
    return;

  porthole_notes_save_async (self, NULL, flushed_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

/**
 * porthole_notes_get_n_ports:
 * @self: notes
 *
 * Counts the ports that have a name or a note.
 *
 * Returns: how many there are
 */
guint
porthole_notes_get_n_ports (PortholeNotes *self)
{
  g_return_val_if_fail (PORTHOLE_IS_NOTES (self), 0);

  return g_hash_table_size (self->entries);
}

/**
 * porthole_notes_list_ports:
 * @self: notes
 * @ret_n_ports: (out): how many there are
 *
 * Lists the ports that have a name or a note.
 *
 * Returns: (transfer full) (array length=ret_n_ports): the ports, rising
 */
guint16 *
porthole_notes_list_ports (PortholeNotes *self, gsize *ret_n_ports)
{
  g_autoptr (GArray) ports = NULL;
  GHashTableIter iter;
  gpointer key;

  g_return_val_if_fail (PORTHOLE_IS_NOTES (self), NULL);
  g_return_val_if_fail (ret_n_ports != NULL, NULL);

  ports = g_array_new (FALSE, FALSE, sizeof (guint16));
  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      guint16 port = GPOINTER_TO_UINT (key);

      g_array_append_val (ports, port);
    }
  g_array_sort (ports, compare_ports);

  *ret_n_ports = ports->len;
  return (gpointer) g_array_free (g_steal_pointer (&ports), FALSE);
}

/**
 * porthole_notes_get_name:
 * @self: notes
 * @port: a port
 *
 * Gets the user's name for a port.
 *
 * Returns: (transfer none) (nullable): the name
 */
const char *
porthole_notes_get_name (PortholeNotes *self, guint16 port)
{
  const Entry *entry;

  g_return_val_if_fail (PORTHOLE_IS_NOTES (self), NULL);

  entry = g_hash_table_lookup (self->entries, GUINT_TO_POINTER (port));
  return entry != NULL ? entry->name : NULL;
}

/**
 * porthole_notes_get_note:
 * @self: notes
 * @port: a port
 *
 * Gets the user's note on a port.
 *
 * Returns: (transfer none) (nullable): the note
 */
const char *
porthole_notes_get_note (PortholeNotes *self, guint16 port)
{
  const Entry *entry;

  g_return_val_if_fail (PORTHOLE_IS_NOTES (self), NULL);

  entry = g_hash_table_lookup (self->entries, GUINT_TO_POINTER (port));
  return entry != NULL ? entry->note : NULL;
}

/* Cut at the bound, between two characters, and free of what isn't text. */
static char *
clean (const char *text, gsize max)
{
  g_autofree char *valid = NULL;
  char *end;

  if (text == NULL)
    return NULL;

  valid = g_utf8_make_valid (text, -1);
  g_strstrip (valid);
  if (strlen (valid) > max)
    {
      end = g_utf8_find_prev_char (valid, valid + max + 1);
      *end = '\0';
    }

  return *valid != '\0' ? g_steal_pointer (&valid) : NULL;
}

/**
 * porthole_notes_set:
 * @self: notes
 * @port: a port
 * @name: (nullable): the user's name for it, cut at `PORTHOLE_NOTES_MAX_NAME`
 * @note: (nullable): the user's note on it, cut at `PORTHOLE_NOTES_MAX_NOTE`
 *
 * Sets name and note of a port; with neither, the port has none any more.
 */
void
porthole_notes_set (PortholeNotes *self, guint16 port, const char *name, const char *note)
{
  g_autofree char *new_name = NULL, *new_note = NULL;
  Entry *entry;

  g_return_if_fail (PORTHOLE_IS_NOTES (self));

  new_name = clean (name, PORTHOLE_NOTES_MAX_NAME);
  new_note = clean (note, PORTHOLE_NOTES_MAX_NOTE);
  if (g_strcmp0 (new_name, porthole_notes_get_name (self, port)) == 0
      && g_strcmp0 (new_note, porthole_notes_get_note (self, port)) == 0)
    return;

  if (new_name == NULL && new_note == NULL)
    g_hash_table_remove (self->entries, GUINT_TO_POINTER (port));
  else
    {
      entry = g_new0 (Entry, 1);
      entry->name = g_steal_pointer (&new_name);
      entry->note = g_steal_pointer (&new_note);
      g_hash_table_replace (self->entries, GUINT_TO_POINTER (port), entry);
    }

  emit_changed (self, port);
}

/**
 * porthole_notes_remove:
 * @self: notes
 * @port: a port
 *
 * Removes name and note of a port.
 */
void
porthole_notes_remove (PortholeNotes *self, guint16 port)
{
  porthole_notes_set (self, port, NULL, NULL);
}
