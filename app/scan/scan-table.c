/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdlib.h>
#include <sys/socket.h>

#include "scan/scan-table.h"

/**
 * scan_table_free:
 * @table: (nullable): a table
 *
 * Frees a table.
 */
void
scan_table_free (ScanTable *table)
{
  if (table == NULL)
    return;

  free (table->sockets);
  free (table->processes);
  free (table->owners);
  free (table->text);
  free (table);
}

/**
 * scan_table_text:
 * @table: a table
 * @index: a place in its text
 *
 * Gives one of its strings.
 *
 * Returns: a NUL-terminated string of any bytes; empty for a place that isn't there
 */
const char *
scan_table_text (const ScanTable *table, uint32_t index)
{
  return index < table->text_length ? table->text + index : "";
}

/**
 * scan_table_check:
 * @table: a table, perhaps from outside
 *
 * Whether every index in it is in bounds and its text ends, so that it can be used without
 * further checks. Parents may form a circle in a table from outside: whoever follows them does so
 * with a bound.
 *
 * Returns: whether it can be used
 */
bool
scan_table_check (const ScanTable *table)
{
  if (table->text_length == 0 || table->text[table->text_length - 1] != '\0')
    return false;

  for (uint32_t i = 0; i < table->n_sockets; i++)
    {
      const ScanSocket *socket = &table->sockets[i];

      if (socket->first_owner > table->n_owners
          || socket->n_owners > table->n_owners - socket->first_owner
          || socket->cgroup >= table->text_length || socket->hidden > SCAN_HIDDEN_UNREADABLE
          || (socket->family != AF_INET && socket->family != AF_INET6))
        return false;
    }
  for (uint32_t i = 0; i < table->n_owners; i++)
    {
      if (table->owners[i] >= table->n_processes)
        return false;
    }
  for (uint32_t i = 0; i < table->n_processes; i++)
    {
      const ScanProcess *process = &table->processes[i];

      if (process->parent > table->n_processes || process->name >= table->text_length
          || process->command >= table->text_length
          || process->command_length > table->text_length - process->command
          || process->executable >= table->text_length || process->directory >= table->text_length
          || process->cgroup >= table->text_length)
        return false;
    }

  return true;
}
