/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "scan/scan-table-builder.h"
#include "scan/scan-text.h"

/* A chain of parents longer than this is cut off. */
#define MAX_PARENTS 32

typedef struct
{
  const ScanSocketList *list;
  ScanKnownSet *known;
  const ScanMap *inodes;
  ScanCgroups *cgroups;
  int64_t boot_time;
  ScanKnown **used;
  size_t n_used;
  size_t used_room;
  ScanMap index_of_pid;
  ScanText text;
  ScanTable *table;
} Builder;

static int
use (Builder *builder, ScanKnown *known)
{
  uint32_t index;

  if (scan_map_get (&builder->index_of_pid, (uint64_t) known->stat.pid, &index))
    return 0;

  if (builder->n_used == builder->used_room)
    {
      size_t n_room = builder->used_room == 0 ? 64 : builder->used_room * 2;
      ScanKnown **used = reallocarray (builder->used, n_room, sizeof (ScanKnown *));

      if (used == NULL)
        return -ENOMEM;
      builder->used = used;
      builder->used_room = n_room;
    }

  builder->used[builder->n_used++] = known;
  return scan_map_set (&builder->index_of_pid, (uint64_t) known->stat.pid,
                       (uint32_t) (builder->n_used - 1));
}

/* The oldest comes first: of a server and its workers that is the server. */
static int
compare_known (const void *a, const void *b)
{
  const ScanKnown *first = *(ScanKnown *const *) a;
  const ScanKnown *second = *(ScanKnown *const *) b;

  if (first->stat.start_ticks != second->stat.start_ticks)
    return first->stat.start_ticks < second->stat.start_ticks ? -1 : 1;

  return (first->stat.pid > second->stat.pid) - (first->stat.pid < second->stat.pid);
}

/* Owners first, in order, then their ancestors, each once. */
static int
collect_processes (Builder *builder)
{
  size_t n_owners;

  for (size_t i = 0; i < builder->known->n_items; i++)
    {
      ScanKnown *known = builder->known->items[i];

      if (known->n_holdings > 0 && known->checked == builder->known->generation
          && use (builder, known) < 0)
        return -ENOMEM;
    }

  if (builder->n_used > 1)
    qsort (builder->used, builder->n_used, sizeof (ScanKnown *), compare_known);
  scan_map_empty (&builder->index_of_pid);
  for (size_t i = 0; i < builder->n_used; i++)
    {
      if (scan_map_set (&builder->index_of_pid, (uint64_t) builder->used[i]->stat.pid, (uint32_t) i)
          < 0)
        return -ENOMEM;
    }

  n_owners = builder->n_used;
  for (size_t i = 0; i < n_owners; i++)
    {
      ScanKnown *known = builder->used[i];

      for (int depth = 0; depth < MAX_PARENTS && known->stat.parent > 0; depth++)
        {
          if (scan_known_touch (builder->known, known->stat.parent, &known) < 0)
            break;
          if (use (builder, known) < 0)
            return -ENOMEM;
        }
    }

  return 0;
}

static int
add_text (Builder *builder, const char *string, uint32_t *ret_index)
{
  if (string == NULL)
    {
      *ret_index = 0;
      return 0;
    }

  return scan_text_add (&builder->text, string, strlen (string), ret_index);
}

static int
build_process (Builder *builder, const ScanKnown *known, ScanProcess *ret_process)
{
  ScanProcess process = {
    .pid = known->stat.pid,
    .uid = known->uid,
    .start_ticks = known->stat.start_ticks,
    .command_length = (uint32_t) known->command_length,
  };
  long ticks = sysconf (_SC_CLK_TCK);
  uint32_t parent;

  if (builder->boot_time > 0 && ticks > 0)
    process.started
        = builder->boot_time * 1000000 + (int64_t) (known->stat.start_ticks * 1000000 / ticks);
  if (scan_map_get (&builder->index_of_pid, (uint64_t) known->stat.parent, &parent))
    process.parent = parent + 1;

  if (add_text (builder, known->name, &process.name) < 0
      || scan_text_add (&builder->text, known->command, known->command_length, &process.command) < 0
      || add_text (builder, known->executable, &process.executable) < 0
      || add_text (builder, known->directory, &process.directory) < 0
      || add_text (builder, known->cgroup, &process.cgroup) < 0)
    return -ENOMEM;

  *ret_process = process;
  return 0;
}

static int
build_processes (Builder *builder)
{
  ScanTable *table = builder->table;

  table->processes = calloc (builder->n_used + 1, sizeof *table->processes);
  if (table->processes == NULL)
    return -ENOMEM;

  for (size_t i = 0; i < builder->n_used; i++)
    {
      if (build_process (builder, builder->used[i], &table->processes[i]) < 0)
        return -ENOMEM;
      table->n_processes++;
    }

  return 0;
}

/* Gives each socket its stretch of the owners, then fills these in the processes' order. */
static int
build_owners (Builder *builder)
{
  ScanTable *table = builder->table;
  uint32_t total = 0;

  for (uint32_t i = 0; i < table->n_sockets; i++)
    {
      table->sockets[i].first_owner = total;
      total += table->sockets[i].n_owners;
      table->sockets[i].n_owners = 0;
    }

  table->owners = calloc ((size_t) total + 1, sizeof *table->owners);
  if (table->owners == NULL)
    return -ENOMEM;
  table->n_owners = total;

  for (size_t i = 0; i < builder->n_used; i++)
    {
      const ScanKnown *known = builder->used[i];

      for (size_t j = 0; j < known->n_holdings; j++)
        {
          ScanSocket *socket;
          uint32_t index;

          if (!scan_map_get (builder->inodes, known->holdings[j].inode, &index))
            continue;
          socket = &table->sockets[index];
          table->owners[socket->first_owner + socket->n_owners++] = (uint32_t) i;
        }
    }

  return 0;
}

/* A socket's own cgroup is where it was made. Where the kernel doesn't tell it, or it says
 * nothing (a hybrid set-up without a cgroup2 tree), its first owner's stands in. */
static int
build_cgroups (Builder *builder)
{
  ScanTable *table = builder->table;

  for (uint32_t i = 0; i < table->n_sockets; i++)
    {
      ScanSocket *socket = &table->sockets[i];
      const char *path = NULL;

      if (builder->cgroups != NULL)
        path = scan_cgroups_lookup (builder->cgroups, socket->cgroup_id);
      if ((path == NULL || strcmp (path, "/") == 0) && socket->n_owners > 0)
        {
          uint32_t owner = table->processes[table->owners[socket->first_owner]].cgroup;

          if (owner != 0)
            {
              socket->cgroup = owner;
              continue;
            }
        }
      if (add_text (builder, path, &socket->cgroup) < 0)
        return -ENOMEM;
    }

  return 0;
}

static int
build (Builder *builder)
{
  const ScanSocketList *list = builder->list;
  ScanTable *table = builder->table;
  uint32_t index;

  if (list->n_items > UINT32_MAX)
    return -EOVERFLOW;
  table->sockets = calloc (list->n_items + 1, sizeof *table->sockets);
  if (table->sockets == NULL)
    return -ENOMEM;
  if (list->n_items > 0)
    memcpy (table->sockets, list->items, list->n_items * sizeof *table->sockets);
  table->n_sockets = (uint32_t) list->n_items;

  /* Place 0 is the empty string. */
  if (scan_text_add (&builder->text, "", 0, &index) < 0)
    return -ENOMEM;
  if (builder->known != NULL && collect_processes (builder) < 0)
    return -ENOMEM;
  if (build_processes (builder) < 0 || build_owners (builder) < 0 || build_cgroups (builder) < 0)
    return -ENOMEM;

  return 0;
}

/**
 * scan_table_build:
 * @list: the sockets, sorted, with the number of their owners
 * @known: (nullable): the owners, %NULL when they weren't looked for
 * @inodes: the sockets' places in @list by inode
 * @cgroups: (nullable): the tree of cgroups
 * @boot_time: when the computer started, seconds since 1970, 0 where it isn't known
 * @ret_table: (out): the table, to be freed with [func@scan_table_free]
 *
 * Puts what was found into one flat table, with the owners' parents.
 *
 * Returns: 0, or -ENOMEM
 */
int
scan_table_build (const ScanSocketList *list,
                  ScanKnownSet *known,
                  const ScanMap *inodes,
                  ScanCgroups *cgroups,
                  int64_t boot_time,
                  ScanTable **ret_table)
{
  Builder builder = {
    .list = list,
    .known = known,
    .inodes = inodes,
    .cgroups = cgroups,
    .boot_time = boot_time,
    .table = calloc (1, sizeof *builder.table),
  };
  int status = builder.table == NULL ? -ENOMEM : build (&builder);

  free (builder.used);
  scan_map_clear (&builder.index_of_pid);
  if (status < 0)
    {
      scan_text_clear (&builder.text);
      scan_table_free (builder.table);
      return status;
    }

  builder.table->text = builder.text.bytes;
  builder.table->text_length = (uint32_t) builder.text.length;
  *ret_table = builder.table;
  return 0;
}
