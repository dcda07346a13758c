/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "base/porthole-transport.h"

G_BEGIN_DECLS

/**
 * PortholeUnitFacts:
 * @description: (nullable): what the unit calls itself
 * @file: (nullable): the file that describes it
 * @active_since: when it became active, microseconds since 1970, 0 where it isn't
 * @triggers: (nullable): the first service that it starts when somebody connects
 * @triggered_by: (nullable): the units that start it
 *
 * What a service manager says about a unit. Valid until the manager's main context turns.
 */
typedef struct
{
  const char *description;
  const char *file;
  gint64 active_since;
  const char *triggers;
  const char *const *triggered_by;
} PortholeUnitFacts;

/**
 * PortholeUnitManager:
 *
 * What a systemd on a message bus (org.freedesktop.systemd1(5)) says about units. Questions go
 * out in the background and are answered from what is known so far; the signal `changed` tells
 * when that is more. Without a bus, or without systemd on it, nothing is ever known, and
 * nothing is said. While it isn't active it has no connection. Main thread only.
 */
#define PORTHOLE_TYPE_UNIT_MANAGER (porthole_unit_manager_get_type ())
G_DECLARE_FINAL_TYPE (PortholeUnitManager, porthole_unit_manager, PORTHOLE, UNIT_MANAGER, GObject)

PortholeUnitManager *porthole_unit_manager_new         (GBusType             bus);

void                 porthole_unit_manager_set_active  (PortholeUnitManager *self,
                                                        gboolean             active);
void                 porthole_unit_manager_set_bounds  (PortholeUnitManager *self,
                                                        guint                max_units,
                                                        gint64               keep_for);
gboolean             porthole_unit_manager_look_up     (PortholeUnitManager *self,
                                                        const char          *name,
                                                        PortholeUnitFacts   *ret_facts);
const char          *porthole_unit_manager_find_socket (PortholeUnitManager *self,
                                                        PortholeTransport    transport,
                                                        GInetAddress        *address,
                                                        guint16              port);
gboolean             porthole_unit_manager_get_busy    (PortholeUnitManager *self);

G_END_DECLS
