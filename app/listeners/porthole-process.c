/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "listeners/porthole-process-private.h"

struct _PortholeProcess
{
  GObject parent_instance;

  gint pid;
  guint uid;
  guint64 start_ticks;
  gint64 started;
  char *name;
  char **command;
  char *command_line;
  char *executable;
  char *directory;
  char *cgroup;
  PortholeProcess *parent;

  /* What the properties were made from, to see at once that nothing changed. */
  GBytes *raw_command;
  char *raw_name;
};

enum
{
  PROP_0,
  PROP_PID,
  PROP_NAME,
  PROP_COMMAND,
  PROP_COMMAND_LINE,
  PROP_EXECUTABLE,
  PROP_DIRECTORY,
  PROP_PARENT,
  PROP_UID,
  PROP_STARTED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PortholeProcess, porthole_process, G_TYPE_OBJECT)

static void
porthole_process_dispose (GObject *object)
{
  PortholeProcess *self = PORTHOLE_PROCESS (object);

  g_clear_object (&self->parent);

  G_OBJECT_CLASS (porthole_process_parent_class)->dispose (object);
}

static void
porthole_process_finalize (GObject *object)
{
  PortholeProcess *self = PORTHOLE_PROCESS (object);

  g_free (self->name);
  g_strfreev (self->command);
  g_free (self->command_line);
  g_free (self->executable);
  g_free (self->directory);
  g_free (self->cgroup);
  g_free (self->raw_name);
  g_clear_pointer (&self->raw_command, g_bytes_unref);

  G_OBJECT_CLASS (porthole_process_parent_class)->finalize (object);
}

static void
porthole_process_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PortholeProcess *self = PORTHOLE_PROCESS (object);

  switch (prop_id)
    {
    case PROP_PID:
      g_value_set_int (value, self->pid);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_COMMAND:
      g_value_set_boxed (value, self->command);
      break;
    case PROP_COMMAND_LINE:
      g_value_set_string (value, porthole_process_get_command_line (self));
      break;
    case PROP_EXECUTABLE:
      g_value_set_string (value, self->executable);
      break;
    case PROP_DIRECTORY:
      g_value_set_string (value, self->directory);
      break;
    case PROP_PARENT:
      g_value_set_object (value, self->parent);
      break;
    case PROP_UID:
      g_value_set_uint (value, self->uid);
      break;
    case PROP_STARTED:
      g_value_set_int64 (value, self->started);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
porthole_process_class_init (PortholeProcessClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = porthole_process_dispose;
  object_class->finalize = porthole_process_finalize;
  object_class->get_property = porthole_process_get_property;

  properties[PROP_PID] = g_param_spec_int ("pid", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_COMMAND] = g_param_spec_boxed ("command", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_COMMAND_LINE] = g_param_spec_string ("command-line", NULL, NULL, NULL, flags);
  properties[PROP_EXECUTABLE] = g_param_spec_string ("executable", NULL, NULL, NULL, flags);
  properties[PROP_DIRECTORY] = g_param_spec_string ("directory", NULL, NULL, NULL, flags);
  properties[PROP_PARENT]
      = g_param_spec_object ("parent", NULL, NULL, PORTHOLE_TYPE_PROCESS, flags);
  properties[PROP_UID] = g_param_spec_uint ("uid", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_STARTED]
      = g_param_spec_int64 ("started", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
porthole_process_init (PortholeProcess *self)
{
  self->uid = G_MAXUINT;
}

/* The kernel cuts a name off after 15 bytes, and some programs call all of their main threads
 * the same; the executable's or script's own name is better then. */
static char *
best_name (const char *name, const char *const *command, const char *executable)
{
  static const char *const nondescript[] = { "MainThread", "node-MainThread", "main", NULL };
  g_autofree char *base = NULL;

  if (strlen (name) >= 15 && command != NULL && command[0] != NULL)
    {
      /* Some put a whole sentence there. */
      const char *end = strchrnul (command[0], ' ');
      g_autofree char *word = g_strndup (command[0], end - command[0]);

      base = g_path_get_basename (word);
      if (g_str_has_prefix (base, name))
        return g_steal_pointer (&base);
    }
  if (executable != NULL && g_strv_contains (nondescript, name))
    {
      g_autofree char *file = g_strdup (executable);

      if (g_str_has_suffix (file, " (deleted)"))
        file[strlen (file) - strlen (" (deleted)")] = '\0';
      return g_path_get_basename (file);
    }

  return g_strdup (name);
}

static char **
split_command (const char *bytes, gsize length)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (gsize at = 0; at < length;)
    {
      const char *argument = bytes + at;
      gsize n = strnlen (argument, length - at);

      g_strv_builder_take (builder, g_utf8_make_valid (argument, n));
      at += n + 1;
    }

  return g_strv_builder_end (builder);
}

static gboolean
set_text (char **text, const char *to)
{
  g_autofree char *valid = *to != '\0' ? g_utf8_make_valid (to, -1) : NULL;

  return g_set_str (text, valid);
}

/*< private >
 * porthole_process_new:
 * @pid: its pid
 * @start_ticks: clock ticks between boot and its start
 *
 * Makes an object for a process of which nothing else is known yet.
 *
 * Returns: (transfer full): the process
 */
PortholeProcess *
porthole_process_new (gint pid, guint64 start_ticks)
{
  PortholeProcess *self = g_object_new (PORTHOLE_TYPE_PROCESS, NULL);

  self->pid = pid;
  self->start_ticks = start_ticks;
  return self;
}

/*< private >
 * porthole_process_update:
 * @self: a process
 * @table: a snapshot
 * @index: its place in it
 *
 * Takes over what a snapshot says.
 *
 * Returns: whether its name changed
 */
gboolean
porthole_process_update (PortholeProcess *self, const ScanTable *table, guint index)
{
  const ScanProcess *process = &table->processes[index];
  const char *command = scan_table_text (table, process->command);
  const char *raw_name = scan_table_text (table, process->name);
  gboolean renamed = g_set_str (&self->raw_name, raw_name);
  gsize old_length = 0;
  const void *old
      = self->raw_command != NULL ? g_bytes_get_data (self->raw_command, &old_length) : NULL;

  if (self->started != process->started)
    {
      self->started = process->started;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STARTED]);
    }
  if (self->uid != process->uid)
    {
      self->uid = process->uid;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UID]);
    }
  if (set_text (&self->executable, scan_table_text (table, process->executable)))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXECUTABLE]);
  if (set_text (&self->directory, scan_table_text (table, process->directory)))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DIRECTORY]);
  set_text (&self->cgroup, scan_table_text (table, process->cgroup));

  if (old == NULL || old_length != process->command_length
      || memcmp (old, command, old_length) != 0)
    {
      g_clear_pointer (&self->raw_command, g_bytes_unref);
      g_strfreev (self->command);
      g_clear_pointer (&self->command_line, g_free);
      self->raw_command = g_bytes_new (command, process->command_length);
      self->command = split_command (command, process->command_length);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMMAND]);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMMAND_LINE]);
      renamed = TRUE;
    }

  if (renamed)
    {
      g_autofree char *valid = g_utf8_make_valid (raw_name, -1);
      g_autofree char *name
          = best_name (valid, (const char *const *) self->command, self->executable);

      renamed = g_set_str (&self->name, name);
      if (renamed)
        g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
    }

  return renamed;
}

/*< private >
 * porthole_process_set_parent:
 * @self: a process
 * @parent: (nullable): the process that started it
 *
 * Sets its parent. A chain that would be a circle is refused.
 */
void
porthole_process_set_parent (PortholeProcess *self, PortholeProcess *parent)
{
  for (PortholeProcess *ancestor = parent; ancestor != NULL; ancestor = ancestor->parent)
    {
      if (ancestor == self)
        return;
    }

  if (g_set_object (&self->parent, parent))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PARENT]);
}

/**
 * porthole_process_get_pid:
 * @self: a process
 *
 * Gets its process ID.
 *
 * Returns: the pid
 */
gint
porthole_process_get_pid (PortholeProcess *self)
{
  g_return_val_if_fail (PORTHOLE_IS_PROCESS (self), 0);

  return self->pid;
}

/**
 * porthole_process_get_name:
 * @self: a process
 *
 * Gets its name: what the kernel calls it, or its executable's name where the kernel's is cut
 * off or says nothing.
 *
 * Returns: (transfer none): valid UTF-8 that may hold control characters
 */
const char *
porthole_process_get_name (PortholeProcess *self)
{
  g_return_val_if_fail (PORTHOLE_IS_PROCESS (self), NULL);

  return self->name;
}

/**
 * porthole_process_get_command:
 * @self: a process
 *
 * Gets its command line as arguments; of a long one the first 4096 bytes.
 *
 * Returns: (transfer none) (array zero-terminated=1): valid UTF-8; empty for a kernel thread
 */
const char *const *
porthole_process_get_command (PortholeProcess *self)
{
  static const char *const nothing[] = { NULL };

  g_return_val_if_fail (PORTHOLE_IS_PROCESS (self), nothing);

  return self->command != NULL ? (const char *const *) self->command : nothing;
}

static gboolean
needs_quotes (const char *argument)
{
  if (*argument == '\0')
    return TRUE;
  for (const char *c = argument; *c != '\0'; c++)
    {
      if (!g_ascii_isalnum (*c) && strchr ("-_./:=@%+,", *c) == NULL && !(*c & 0x80))
        return TRUE;
    }

  return FALSE;
}

/**
 * porthole_process_get_command_line:
 * @self: a process
 *
 * Gets its command line as one line that a shell would read the same way.
 *
 * Returns: (transfer none): valid UTF-8, empty for a kernel thread
 */
const char *
porthole_process_get_command_line (PortholeProcess *self)
{
  g_return_val_if_fail (PORTHOLE_IS_PROCESS (self), NULL);

  if (self->command_line == NULL)
    {
      g_autoptr (GString) line = g_string_new (NULL);

      for (char **argument = self->command; argument != NULL && *argument != NULL; argument++)
        {
          g_autofree char *quoted
              = needs_quotes (*argument) ? g_shell_quote (*argument) : g_strdup (*argument);

          if (line->len > 0)
            g_string_append_c (line, ' ');
          g_string_append (line, quoted);
        }
      self->command_line = g_string_free_and_steal (g_steal_pointer (&line));
    }

  return self->command_line;
}

/**
 * porthole_process_get_executable:
 * @self: a process
 *
 * Gets the path of its program; ` (deleted)` stands behind it when the file is gone.
 *
 * Returns: (transfer none) (nullable): the path, %NULL when it may not be known
 */
const char *
porthole_process_get_executable (PortholeProcess *self)
{
  g_return_val_if_fail (PORTHOLE_IS_PROCESS (self), NULL);

  return self->executable;
}

/**
 * porthole_process_get_directory:
 * @self: a process
 *
 * Gets its working directory.
 *
 * Returns: (transfer none) (nullable): the path, %NULL when it may not be known
 */
const char *
porthole_process_get_directory (PortholeProcess *self)
{
  g_return_val_if_fail (PORTHOLE_IS_PROCESS (self), NULL);

  return self->directory;
}

/**
 * porthole_process_get_cgroup:
 * @self: a process
 *
 * Gets its cgroup's path.
 *
 * Returns: (transfer none) (nullable): the path
 */
const char *
porthole_process_get_cgroup (PortholeProcess *self)
{
  g_return_val_if_fail (PORTHOLE_IS_PROCESS (self), NULL);

  return self->cgroup;
}

/**
 * porthole_process_get_parent:
 * @self: a process
 *
 * Gets the process that started it.
 *
 * Returns: (transfer none) (nullable): its parent
 */
PortholeProcess *
porthole_process_get_parent (PortholeProcess *self)
{
  g_return_val_if_fail (PORTHOLE_IS_PROCESS (self), NULL);

  return self->parent;
}

/**
 * porthole_process_get_uid:
 * @self: a process
 *
 * Gets its effective user.
 *
 * Returns: the uid, `G_MAXUINT` where it isn't known
 */
guint
porthole_process_get_uid (PortholeProcess *self)
{
  g_return_val_if_fail (PORTHOLE_IS_PROCESS (self), G_MAXUINT);

  return self->uid;
}

/**
 * porthole_process_get_started:
 * @self: a process
 *
 * Gets when it started.
 *
 * Returns: microseconds since 1970, 0 where it isn't known
 */
gint64
porthole_process_get_started (PortholeProcess *self)
{
  g_return_val_if_fail (PORTHOLE_IS_PROCESS (self), 0);

  return self->started;
}

/**
 * porthole_process_get_start_ticks:
 * @self: a process
 *
 * Gets when it started as the kernel counts, which with the pid names it for certain.
 *
 * Returns: clock ticks since boot
 */
guint64
porthole_process_get_start_ticks (PortholeProcess *self)
{
  g_return_val_if_fail (PORTHOLE_IS_PROCESS (self), 0);

  return self->start_ticks;
}
