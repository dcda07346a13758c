/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "registry/porthole-registry.h"
#include "registry/porthole-table.h"

G_BEGIN_DECLS

/* Rows have numbers: those of the table first, then the rows of the system and the user; from
 * PORTHOLE_ROW_PLAIN on, one for each port without a service; and from PORTHOLE_ROW_MEMBER on, one
 * for each port of each block.
 */
#define PORTHOLE_ROW_PLAIN 0x10000u
#define PORTHOLE_ROW_MEMBER 0x80000000u
#define PORTHOLE_ROW_NONE 0xffffffffu

/* A row that isn't of the table. */
typedef struct
{
  guint16 port;
  PortholeTransport transports;
  PortholeSources source;
  char *name;
  char **aliases;
  PortholeService *service;
} PortholeExtra;

struct _PortholeRegistry
{
  GObject parent_instance;

  PortholeNotes *notes;
  PortholeTable *table;
  PortholeService **services;
  GArray *extras;
  GArray *order;
  GHashTable *plain;
  GHashTable *members;
  gboolean imported;
};

PortholeTable *porthole_registry_get_table (PortholeRegistry *self);
const PortholeExtra *porthole_registry_get_extras (PortholeRegistry *self, guint *ret_n_extras);
PortholeService *porthole_registry_get_row (PortholeRegistry *self, guint32 id);
const guint32 *porthole_registry_get_port_order (PortholeRegistry *self, guint *ret_n_rows);
void porthole_registry_collect_port (PortholeRegistry *self, guint16 port, GArray *ids);
guint32 porthole_registry_row_base (PortholeRegistry *self, guint32 id);
guint16 porthole_registry_row_port (PortholeRegistry *self, guint32 id, guint16 *ret_port_end);
PortholeTransport porthole_registry_row_transports (PortholeRegistry *self, guint32 id);
guint porthole_registry_row_weight (PortholeRegistry *self, guint32 id);

/* Reads the layers beyond the built-in table; in a thread. */
GArray *porthole_system_services_parse (const char *data, gsize size);
void porthole_extra_clear (gpointer data);

G_END_DECLS
