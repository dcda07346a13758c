/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "registry/porthole-registry-row.h"

/**
 * PortholeRegistryRow:
 *
 * A row of the table of ports: a place, in which another service may stand after each keystroke,
 * or none, until the table has let go of the place.
 */
struct _PortholeRegistryRow
{
  GObject parent_instance;

  PortholeService *service;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PortholeRegistryRow, porthole_registry_row, G_TYPE_OBJECT)

static void
service_changed_cb (PortholeRegistryRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
porthole_registry_row_dispose (GObject *object)
{
  PortholeRegistryRow *self = PORTHOLE_REGISTRY_ROW (object);

  if (self->service != NULL)
    g_signal_handlers_disconnect_by_data (self->service, self);
  g_clear_object (&self->service);

  G_OBJECT_CLASS (porthole_registry_row_parent_class)->dispose (object);
}

static void
porthole_registry_row_class_init (PortholeRegistryRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = porthole_registry_row_dispose;

  /**
   * PortholeRegistryRow::changed:
   * @self: a row
   *
   * Another service stands here, or none, or the user has named this one.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
porthole_registry_row_init (PortholeRegistryRow *self)
{
}

/**
 * porthole_registry_row_new:
 * @service: (nullable): what stands there
 *
 * Makes a row.
 *
 * Returns: (transfer full): the row
 */
PortholeRegistryRow *
porthole_registry_row_new (PortholeService *service)
{
  PortholeRegistryRow *self;

  g_return_val_if_fail (service == NULL || PORTHOLE_IS_SERVICE (service), NULL);

  self = g_object_new (PORTHOLE_TYPE_REGISTRY_ROW, NULL);
  porthole_registry_row_set_service (self, service);
  return self;
}

/**
 * porthole_registry_row_get_service:
 * @self: a row
 *
 * Gets what stands in a row.
 *
 * Returns: (transfer none) (nullable): the service
 */
PortholeService *
porthole_registry_row_get_service (PortholeRegistryRow *self)
{
  g_return_val_if_fail (PORTHOLE_IS_REGISTRY_ROW (self), NULL);

  return self->service;
}

/**
 * porthole_registry_row_set_service:
 * @self: a row
 * @service: (nullable): what stands there
 *
 * Puts another service into a row.
 */
void
porthole_registry_row_set_service (PortholeRegistryRow *self, PortholeService *service)
{
  g_return_if_fail (PORTHOLE_IS_REGISTRY_ROW (self));
  g_return_if_fail (service == NULL || PORTHOLE_IS_SERVICE (service));

  if (self->service == service)
    return;

  if (self->service != NULL)
    g_signal_handlers_disconnect_by_data (self->service, self);
  g_set_object (&self->service, service);
  if (service != NULL)
    g_signal_connect_swapped (service, "notify", G_CALLBACK (service_changed_cb), self);
  g_signal_emit (self, signals[CHANGED], 0);
}
