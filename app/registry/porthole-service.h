/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "base/porthole-transport.h"
#include "registry/porthole-registry-enums.h"

G_BEGIN_DECLS

#define PORTHOLE_TYPE_SERVICE (porthole_service_get_type ())

G_DECLARE_FINAL_TYPE (PortholeService, porthole_service, PORTHOLE, SERVICE, GObject)

/* Where the row is. */
guint16 porthole_service_get_port (PortholeService *self);
guint16 porthole_service_get_port_end (PortholeService *self);
gboolean porthole_service_is_block (PortholeService *self);
gboolean
porthole_service_get_block (PortholeService *self, guint16 *ret_first, guint16 *ret_last);
PortholeTransport porthole_service_get_transports (PortholeService *self);
guint porthole_service_list_transports (PortholeService *self,
                                        PortholeTransport ret_transports[PORTHOLE_N_TRANSPORTS]);
PortholeTransport porthole_service_get_usual_transports (PortholeService *self);
PortholeRange porthole_service_get_range (PortholeService *self);
PortholeStatus porthole_service_get_status (PortholeService *self);

/* What it is. Texts of the curated layer are msgids: the window translates them. */
const char *porthole_service_get_name (PortholeService *self);
const char *porthole_service_get_title (PortholeService *self);
const char *porthole_service_get_role (PortholeService *self);
const char *porthole_service_get_summary (PortholeService *self);
const char *porthole_service_get_description (PortholeService *self);
const char *const *porthole_service_get_aliases (PortholeService *self);
const char *const *porthole_service_get_keywords (PortholeService *self);
PortholeKind porthole_service_get_kind (PortholeService *self);
guint porthole_service_get_prominence (PortholeService *self);
PortholeSources porthole_service_get_sources (PortholeService *self);

/* What to know and do. */
const char *porthole_service_get_security (PortholeService *self);
const char *const *porthole_service_get_connect_templates (PortholeService *self);
char **
porthole_service_dup_connect_commands (PortholeService *self, const char *host, guint16 port);
const char *const *porthole_service_get_processes (PortholeService *self);
const char *const *porthole_service_get_references (PortholeService *self);

/* The registration. */
const char *porthole_service_get_official_name (PortholeService *self);
const char *porthole_service_get_official_description (PortholeService *self);
const char *porthole_service_get_assignee (PortholeService *self);
const char *porthole_service_get_registration_date (PortholeService *self);
const char *porthole_service_get_unauthorized_use (PortholeService *self);
const char *porthole_service_get_assignment_note (PortholeService *self);

/* Where registration and reality differ: "registered as remoteware-cl, usually Grafana, ...". */
const char *porthole_service_get_registered_as (PortholeService *self);
const char *const *porthole_service_get_usually (PortholeService *self);

/* The user's own. */
const char *porthole_service_get_user_name (PortholeService *self);
const char *porthole_service_get_user_note (PortholeService *self);

G_END_DECLS
