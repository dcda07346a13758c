/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "registry/porthole-notes.h"
#include "registry/porthole-service.h"
#include "registry/porthole-table.h"

G_BEGIN_DECLS

typedef enum
{
  PORTHOLE_LIST_ALIASES,
  PORTHOLE_LIST_KEYWORDS,
  PORTHOLE_LIST_CONNECT,
  PORTHOLE_LIST_PROCESSES,
  PORTHOLE_LIST_REFERENCES,
  PORTHOLE_LIST_USUALLY,
} PortholeServiceList;

#define PORTHOLE_N_LISTS (PORTHOLE_LIST_USUALLY + 1)

struct _PortholeService
{
  GObject parent_instance;

  PortholeTable *table;
  PortholeNotes *notes;
  const PortholeTableRow *row;
  const PortholeTableOfficial *official;
  const PortholeTableCurated *curated;
  guint16 port;
  guint16 port_end;
  PortholeTransport transports;
  PortholeSources source;
  char *name;
  char **aliases;
  const char ***lists;
};

PortholeService *porthole_service_new_row (PortholeTable *table, guint row, PortholeNotes *notes);
PortholeService *porthole_service_new_member (PortholeTable *table,
                                              guint row,
                                              guint16 port,
                                              PortholeNotes *notes);
PortholeService *
porthole_service_new_plain (PortholeTable *table, guint16 port, PortholeNotes *notes);
PortholeService *porthole_service_new_extra (PortholeTable *table,
                                             guint16 port,
                                             PortholeTransport transports,
                                             const char *name,
                                             const char *const *aliases,
                                             PortholeSources source,
                                             PortholeNotes *notes);
void porthole_service_note_changed (PortholeService *self);

G_END_DECLS
