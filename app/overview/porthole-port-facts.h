/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "overview/porthole-overview.h"

G_BEGIN_DECLS

/**
 * PortholePortState:
 * @PORTHOLE_PORT_UNKNOWN: nobody has looked yet, or looking failed
 * @PORTHOLE_PORT_FREE: nobody listened when the scanner looked last
 * @PORTHOLE_PORT_IN_USE: somebody else listens
 * @PORTHOLE_PORT_OWN: a running test server of this process listens
 *
 * Whether a port is free.
 */
typedef enum
{
  PORTHOLE_PORT_UNKNOWN,
  PORTHOLE_PORT_FREE,
  PORTHOLE_PORT_IN_USE,
  PORTHOLE_PORT_OWN,
} PortholePortState;

#define PORTHOLE_TYPE_PORT_STATE (porthole_port_state_get_type ())
GType porthole_port_state_get_type (void);

#define PORTHOLE_TYPE_PORT_FACTS (porthole_port_facts_get_type ())

G_DECLARE_FINAL_TYPE (PortholePortFacts, porthole_port_facts, PORTHOLE, PORT_FACTS, GObject)

PortholePortFacts *porthole_port_facts_new          (PortholeOverview  *overview);

void               porthole_port_facts_set_port     (PortholePortFacts *self,
                                                     guint16            port,
                                                     PortholeTransport  transports);
void               porthole_port_facts_set_range    (PortholePortFacts *self,
                                                     guint16            first,
                                                     guint16            last,
                                                     PortholeTransport  transports);
void               porthole_port_facts_set_service  (PortholePortFacts *self,
                                                     PortholeService   *service);
void               porthole_port_facts_clear        (PortholePortFacts *self);
gboolean           porthole_port_facts_get_live     (PortholePortFacts *self);
void               porthole_port_facts_set_live     (PortholePortFacts *self,
                                                     gboolean           live);

gboolean           porthole_port_facts_get_ports    (PortholePortFacts *self,
                                                     guint16           *ret_first,
                                                     guint16           *ret_last);
PortholeTransport  porthole_port_facts_get_transports (PortholePortFacts *self);
PortholePortState  porthole_port_facts_get_state    (PortholePortFacts *self);
gboolean           porthole_port_facts_get_failed   (PortholePortFacts *self);
PortholeService   *porthole_port_facts_get_service  (PortholePortFacts *self);
PortholeListener  *porthole_port_facts_get_listener (PortholePortFacts *self);
PortholeServer    *porthole_port_facts_get_server   (PortholePortFacts *self);
const char        *porthole_port_facts_get_name     (PortholePortFacts *self);
const char        *porthole_port_facts_get_note     (PortholePortFacts *self);

const char        *porthole_port_facts_name_holder  (PortholeListener  *listener);

G_END_DECLS
