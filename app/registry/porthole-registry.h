/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "registry/porthole-notes.h"
#include "registry/porthole-service.h"

G_BEGIN_DECLS

#define PORTHOLE_TYPE_REGISTRY (porthole_registry_get_type ())

G_DECLARE_FINAL_TYPE (PortholeRegistry, porthole_registry, PORTHOLE, REGISTRY, GObject)

PortholeRegistry *porthole_registry_new (PortholeNotes *notes);

PortholeNotes *porthole_registry_get_notes (PortholeRegistry *self);

/* The layers beyond the built-in table: /etc/services and an imported IANA file. */
void porthole_registry_load_async (PortholeRegistry *self,
                                   const char *system_path,
                                   const char *import_path,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
gboolean
porthole_registry_load_finish (PortholeRegistry *self, GAsyncResult *result, GError **error);

/* By port: O(1). */
PortholeService *
porthole_registry_lookup_port (PortholeRegistry *self, guint16 port, PortholeTransport transports);
GPtrArray *
porthole_registry_list_port (PortholeRegistry *self, guint16 port, PortholeTransport transports);
const char *porthole_registry_get_service_name (PortholeRegistry *self,
                                                guint16 port,
                                                PortholeTransport transport);
PortholeStatus porthole_registry_get_status (PortholeRegistry *self, guint16 port);
gboolean
porthole_registry_is_registered (PortholeRegistry *self, guint16 port, PortholeTransport transport);

/* A newer official layer, from IANA's own CSV. */
void porthole_registry_import_async (PortholeRegistry *self,
                                     GFile *csv,
                                     const char *import_path,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
gboolean
porthole_registry_import_finish (PortholeRegistry *self, GAsyncResult *result, GError **error);
void porthole_registry_revert_async (PortholeRegistry *self,
                                     const char *import_path,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
gboolean
porthole_registry_revert_finish (PortholeRegistry *self, GAsyncResult *result, GError **error);

gboolean porthole_registry_is_imported (PortholeRegistry *self);
const char *porthole_registry_get_origin (PortholeRegistry *self);
const char *porthole_registry_get_date (PortholeRegistry *self);
guint porthole_registry_get_n_official (PortholeRegistry *self);
guint porthole_registry_get_n_curated (PortholeRegistry *self);

G_END_DECLS
