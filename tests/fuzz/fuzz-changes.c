/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdint.h>
#include <stdlib.h>

#include "overview/porthole-changes-record.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* A record that is read is written as one that is read as well; and a look at it holds its bounds. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (PortholeChangesRecord) record
      = porthole_changes_record_parse ((const char *) data, size, NULL);
  g_autoptr (PortholeChangesRecord) again = NULL;
  g_autoptr (GPtrArray) seen
      = g_ptr_array_new_with_free_func ((GDestroyNotify) porthole_changes_socket_free);
  g_autoptr (GPtrArray) new = NULL;
  g_autoptr (GPtrArray) gone = NULL;
  g_autofree char *text = NULL;
  gsize length;

  if (record == NULL)
    return 0;

  text = porthole_changes_record_write (record, &length);
  again = porthole_changes_record_parse (text, length, NULL);
  if (again == NULL || again->sockets->len != record->sockets->len)
    abort ();

  g_ptr_array_add (seen,
                   porthole_changes_socket_new (PORTHOLE_TRANSPORT_TCP, 22, "0.0.0.0", "sshd"));
  porthole_changes_record_begin (record, "session", record->looked);
  porthole_changes_record_update (record, seen, record->looked / 2, record->looked);
  porthole_changes_record_list (record, record->login, &new, &gone);
  if (record->sockets->len > PORTHOLE_CHANGES_MAX || new->len > 1)
    abort ();
  return 0;
}
