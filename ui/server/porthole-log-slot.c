/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/porthole-log-slot.h"

/**
 * PortholeLogSlot:
 *
 * A row of a table of a log. It stands for one event, but for a table that rolls: there the
 * rows stay where they are, and the events pass through them.
 */
struct _PortholeLogSlot
{
  GObject parent_instance;

  PortholeLogEntry *entry;
};

enum
{
  PROP_0,
  PROP_ENTRY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PortholeLogSlot, porthole_log_slot, G_TYPE_OBJECT)

static void
porthole_log_slot_finalize (GObject *object)
{
  g_clear_object (&PORTHOLE_LOG_SLOT (object)->entry);

  G_OBJECT_CLASS (porthole_log_slot_parent_class)->finalize (object);
}

static void
porthole_log_slot_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ENTRY:
      g_value_set_object (value, PORTHOLE_LOG_SLOT (object)->entry);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
porthole_log_slot_class_init (PortholeLogSlotClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = porthole_log_slot_finalize;
  object_class->get_property = porthole_log_slot_get_property;

  /**
   * PortholeLogSlot:entry:
   *
   * The event it stands for.
   */
  properties[PROP_ENTRY]
      = g_param_spec_object ("entry", NULL, NULL, PORTHOLE_TYPE_LOG_ENTRY,
                             G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
porthole_log_slot_init (PortholeLogSlot *self)
{
}

/**
 * porthole_log_slot_new:
 * @entry: an event
 *
 * Makes a row that stands for an event.
 *
 * Returns: (transfer full): the row
 */
PortholeLogSlot *
porthole_log_slot_new (PortholeLogEntry *entry)
{
  PortholeLogSlot *self = g_object_new (PORTHOLE_TYPE_LOG_SLOT, NULL);

  self->entry = g_object_ref (entry);
  return self;
}

/**
 * porthole_log_slot_get_entry:
 * @self: a row
 *
 * Gets the event it stands for.
 *
 * Returns: (transfer none): the event
 */
PortholeLogEntry *
porthole_log_slot_get_entry (PortholeLogSlot *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LOG_SLOT (self), NULL);

  return self->entry;
}

/**
 * porthole_log_slot_set_entry:
 * @self: a row
 * @entry: an event
 *
 * Lets it stand for another event.
 */
void
porthole_log_slot_set_entry (PortholeLogSlot *self, PortholeLogEntry *entry)
{
  g_return_if_fail (PORTHOLE_IS_LOG_SLOT (self));
  g_return_if_fail (PORTHOLE_IS_LOG_ENTRY (entry));

  if (g_set_object (&self->entry, entry))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENTRY]);
}
