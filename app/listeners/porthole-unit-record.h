/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "porthole-unit-manager.h"

G_BEGIN_DECLS

/**
 * PortholeUnitRecord:
 * @manager: (transfer none): who remembers it
 * @name: the unit's name
 * @path: where it is on the bus
 * @description: (nullable): what it calls itself
 * @file: (nullable): the file that describes it
 * @triggers: (nullable): the first service that it starts when somebody connects
 * @triggered_by: (nullable): the units that start it
 * @active_since: when it became active, microseconds since 1970, 0 where it isn't
 * @answered: when it was last answered, or asked, in monotonic time
 * @used: when it was last looked up, in monotonic time
 * @changed_id: the subscription to its changes, 0 for none
 * @queued: whether it waits to be asked for
 *
 * What a manager remembers of a unit.
 */
typedef struct
{
  PortholeUnitManager *manager;
  char *name;
  char *path;
  char *description;
  char *file;
  char *triggers;
  char **triggered_by;
  gint64 active_since;
  gint64 answered;
  gint64 used;
  guint changed_id;
  gboolean queued;
} PortholeUnitRecord;

PortholeUnitRecord *porthole_unit_record_new             (const char          *name,
                                                          PortholeUnitManager *manager);
void                porthole_unit_record_free            (gpointer             record);
gboolean            porthole_unit_record_set_triggers    (PortholeUnitRecord  *self,
                                                          const char          *triggers);
gboolean            porthole_unit_record_take_properties (PortholeUnitRecord  *self,
                                                          GVariant            *properties);
gboolean            porthole_unit_record_get_facts       (PortholeUnitRecord  *self,
                                                          PortholeUnitFacts   *ret_facts);

G_END_DECLS
