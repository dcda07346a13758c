/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "listeners/porthole-census.h"
#include "listeners/porthole-process-private.h"
#include "listeners/porthole-socket-private.h"

struct _PortholeCensus
{
  GHashTable *sockets;
  GHashTable *processes;
};

typedef struct
{
  gint pid;
  guint64 start_ticks;
} ProcessKey;

static guint
process_key_hash (gconstpointer key)
{
  const ProcessKey *process = key;

  return (guint) process->pid * 2654435761u ^ (guint) process->start_ticks;
}

static gboolean
process_key_equal (gconstpointer a, gconstpointer b)
{
  const ProcessKey *first = a, *second = b;

  return first->pid == second->pid && first->start_ticks == second->start_ticks;
}

static GHashTable *
new_sockets (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
}

static GHashTable *
new_processes (void)
{
  return g_hash_table_new_full (process_key_hash, process_key_equal, g_free, g_object_unref);
}

/*< private >
 * porthole_census_new:
 *
 * Makes one that knows nothing yet.
 *
 * Returns: (transfer full): the census
 */
PortholeCensus *
porthole_census_new (void)
{
  PortholeCensus *self = g_new0 (PortholeCensus, 1);

  self->sockets = new_sockets ();
  self->processes = new_processes ();
  return self;
}

/*< private >
 * porthole_census_free:
 * @self: (transfer full) (nullable): a census
 *
 * Frees it.
 */
void
porthole_census_free (PortholeCensus *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->sockets);
  g_hash_table_unref (self->processes);
  g_free (self);
}

/* The processes of a snapshot in its order. Those that are no longer in it are forgotten. */
static GPtrArray *
update_processes (PortholeCensus *self, const ScanTable *table, GHashTable *renamed)
{
  GPtrArray *list = g_ptr_array_new_full (table->n_processes, NULL);
  g_autoptr (GHashTable) old = g_steal_pointer (&self->processes);

  self->processes = new_processes ();
  for (guint i = 0; i < table->n_processes; i++)
    {
      const ScanProcess *raw = &table->processes[i];
      ProcessKey key = { .pid = raw->pid, .start_ticks = raw->start_ticks };
      gpointer stored_key = NULL, process = NULL;

      if (!g_hash_table_steal_extended (old, &key, &stored_key, &process))
        {
          /* A table from a helper may name a process twice. */
          process = g_hash_table_lookup (self->processes, &key);
          if (process != NULL)
            {
              g_ptr_array_add (list, process);
              continue;
            }
          stored_key = g_memdup2 (&key, sizeof key);
          process = porthole_process_new (raw->pid, raw->start_ticks);
        }
      if (porthole_process_update (process, table, i))
        g_hash_table_add (renamed, process);
      g_hash_table_insert (self->processes, stored_key, process);
      g_ptr_array_add (list, process);
    }

  for (guint i = 0; i < table->n_processes; i++)
    {
      guint parent = table->processes[i].parent;

      porthole_process_set_parent (g_ptr_array_index (list, i),
                                   parent != 0 ? g_ptr_array_index (list, parent - 1) : NULL);
    }

  return list;
}

static const char *
valid_text (const char *text, char **to_free)
{
  if (*text == '\0')
    return NULL;
  if (g_utf8_validate (text, -1, NULL))
    return text;

  *to_free = g_utf8_make_valid (text, -1);
  return *to_free;
}

/*< private >
 * porthole_census_update:
 * @self: a census
 * @sample: a sample
 * @changed: (out): whether a socket came, went or changed
 *
 * Takes over a sample.
 *
 * Returns: (transfer full) (element-type PortholeSocket): the sockets, in the sample's order
 */
GPtrArray *
porthole_census_update (PortholeCensus *self, const PortholeSample *sample, gboolean *changed)
{
  const ScanTable *table = sample->table;
  GPtrArray *list = g_ptr_array_new_full (table->n_sockets, g_object_unref);
  g_autoptr (GHashTable) old = NULL;
  g_autoptr (GPtrArray) processes = NULL;
  g_autoptr (GPtrArray) owners = g_ptr_array_new ();
  g_autoptr (GHashTable) renamed = g_hash_table_new (NULL, NULL);

  *changed = FALSE;
  processes = update_processes (self, table, renamed);
  old = g_steal_pointer (&self->sockets);
  self->sockets = new_sockets ();

  for (guint i = 0; i < table->n_sockets; i++)
    {
      const ScanSocket *raw = &table->sockets[i];
      guint64 identity = porthole_socket_identify (raw);
      g_autofree char *to_free = NULL;
      PortholeSocketFacts facts = {
        .raw = raw,
        .user = g_hash_table_lookup (sample->users, GUINT_TO_POINTER (raw->uid)),
        .cgroup = valid_text (scan_table_text (table, raw->cgroup), &to_free),
        .interfaces = sample->interfaces,
        .owners = owners,
        .user_namespace = table->user_namespace,
      };
      gpointer stored_key = NULL, socket = NULL;
      gboolean dirty = FALSE;

      g_ptr_array_set_size (owners, 0);
      for (guint j = 0; j < raw->n_owners; j++)
        {
          gpointer owner = g_ptr_array_index (processes, table->owners[raw->first_owner + j]);

          g_ptr_array_add (owners, owner);
          dirty |= g_hash_table_contains (renamed, owner);
        }

      if (g_hash_table_steal_extended (old, &identity, &stored_key, &socket))
        dirty |= porthole_socket_update (socket, &facts);
      else
        {
          stored_key = g_memdup2 (&identity, sizeof identity);
          socket = porthole_socket_new (&facts);
          dirty = TRUE;
        }
      porthole_socket_set_dirty (socket, dirty);
      *changed |= dirty;
      g_ptr_array_add (list, g_object_ref (socket));
      g_hash_table_insert (self->sockets, stored_key, socket);
    }

  if (g_hash_table_size (old) > 0)
    *changed = TRUE;
  return list;
}

/*< private >
 * porthole_census_knows:
 * @self: a census
 * @cookie: a socket's cookie
 *
 * Whether a socket was in the last sample.
 *
 * Returns: whether it was
 */
gboolean
porthole_census_knows (PortholeCensus *self, guint64 cookie)
{
  return g_hash_table_contains (self->sockets, &cookie);
}
