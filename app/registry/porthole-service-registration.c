/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the official registry says of a row, where reality differs, and what the user adds. */

#include "config.h"

#include "registry/porthole-service-private.h"

/* How many uses of a port are named where it is registered as something else. */
#define MAX_USUALLY 3
#define MIN_USUAL_PROMINENCE 2

static const char *const no_texts[] = { NULL };

static const char *
get_official_text (PortholeService *self, guint32 offset)
{
  return self->official != NULL ? porthole_table_text_or_null (self->table, offset) : NULL;
}

/**
 * porthole_service_get_official_name:
 * @self: a row
 *
 * Gets the name under which this very service is registered.
 *
 * Returns: (transfer none) (nullable): the name, %NULL when it isn't registered on this port
 */
const char *
porthole_service_get_official_name (PortholeService *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SERVICE (self), NULL);

  return self->official != NULL ? get_official_text (self, self->official->name) : NULL;
}

/**
 * porthole_service_get_official_description:
 * @self: a row
 *
 * Gets the registry's description; for a port without a service, what the registry says of it.
 *
 * Returns: (transfer none) (nullable): the description
 */
const char *
porthole_service_get_official_description (PortholeService *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SERVICE (self), NULL);

  return self->official != NULL ? get_official_text (self, self->official->description) : NULL;
}

/**
 * porthole_service_get_assignee:
 * @self: a row
 *
 * Gets for whom the port is registered.
 *
 * Returns: (transfer none) (nullable): a person or organisation
 */
const char *
porthole_service_get_assignee (PortholeService *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SERVICE (self), NULL);

  return self->official != NULL ? get_official_text (self, self->official->assignee) : NULL;
}

/**
 * porthole_service_get_registration_date:
 * @self: a row
 *
 * Gets since when the port is registered.
 *
 * Returns: (transfer none) (nullable): `YYYY-MM-DD` or `YYYY-MM`
 */
const char *
porthole_service_get_registration_date (PortholeService *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SERVICE (self), NULL);

  return self->official != NULL ? get_official_text (self, self->official->registered) : NULL;
}

/**
 * porthole_service_get_unauthorized_use:
 * @self: a row
 *
 * Gets what the registry knows of use by others.
 *
 * Returns: (transfer none) (nullable): the registry's words
 */
const char *
porthole_service_get_unauthorized_use (PortholeService *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SERVICE (self), NULL);

  return self->official != NULL ? get_official_text (self, self->official->unauthorized) : NULL;
}

/**
 * porthole_service_get_assignment_note:
 * @self: a row
 *
 * Gets the registry's note on the registration.
 *
 * Returns: (transfer none) (nullable): the registry's words
 */
const char *
porthole_service_get_assignment_note (PortholeService *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SERVICE (self), NULL);

  return self->official != NULL ? get_official_text (self, self->official->notes) : NULL;
}

/* The rows that begin at the row's port. */
static const PortholeTableRow *
rows_here (PortholeService *self, const PortholeTableRow **ret_end)
{
  *ret_end = &self->table->rows[self->table->first_row[self->port + 1]];
  return &self->table->rows[self->table->first_row[self->port]];
}

/**
 * porthole_service_get_registered_as:
 * @self: a row
 *
 * Tells as what the port is registered where that is another service than this one: a Grafana row
 * says `remoteware-cl`.
 *
 * Returns: (transfer none) (nullable): the registered name, %NULL when the row is the registered
 *   service, or nothing is registered
 */
const char *
porthole_service_get_registered_as (PortholeService *self)
{
  const PortholeTableRow *end;
  const char *found = NULL;

  g_return_val_if_fail (PORTHOLE_IS_SERVICE (self), NULL);

  if (self->official != NULL && self->row != NULL)
    return NULL;

  for (const PortholeTableRow *row = rows_here (self, &end); row < end; row++)
    {
      const PortholeTableOfficial *official;

      if (row->official == PORTHOLE_TABLE_NONE || (row->transports & self->transports) == 0)
        continue;
      official = &self->table->official[row->official];
      if (official->name != 0)
        found = porthole_table_text (self->table, official->name);
    }

  return found;
}

/**
 * porthole_service_get_usually:
 * @self: a row
 *
 * Tells what usually is on the port where that isn't the service that is registered: the row of
 * `remoteware-cl` says Grafana and others.
 *
 * Returns: (transfer none) (array zero-terminated=1): titles, message ids, the most common first;
 *   empty when reality doesn't differ
 */
const char *const *
porthole_service_get_usually (PortholeService *self)
{
  g_autoptr (GPtrArray) titles = NULL;
  const PortholeTableRow *end;

  g_return_val_if_fail (PORTHOLE_IS_SERVICE (self), no_texts);

  if (self->row == NULL || self->curated != NULL)
    return no_texts;
  if (self->lists != NULL && self->lists[PORTHOLE_LIST_USUALLY] != NULL)
    return self->lists[PORTHOLE_LIST_USUALLY];
  if (self->lists == NULL)
    self->lists = g_new0 (const char **, PORTHOLE_N_LISTS);

  titles = g_ptr_array_new ();
  for (const PortholeTableRow *row = rows_here (self, &end); row < end; row++)
    {
      if (titles->len < MAX_USUALLY && row->curated != PORTHOLE_TABLE_NONE
          && row->prominence >= MIN_USUAL_PROMINENCE && (row->transports & self->transports) != 0)
        g_ptr_array_add (
            titles, (gpointer) porthole_table_get_title (self->table, row - self->table->rows));
    }
  g_ptr_array_add (titles, NULL);

  self->lists[PORTHOLE_LIST_USUALLY]
      = (const char **) g_ptr_array_free (g_steal_pointer (&titles), FALSE);
  return self->lists[PORTHOLE_LIST_USUALLY];
}

/**
 * porthole_service_get_user_name:
 * @self: a row
 *
 * Gets the user's own name for the port.
 *
 * Returns: (transfer none) (nullable): the name
 */
const char *
porthole_service_get_user_name (PortholeService *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SERVICE (self), NULL);

  return self->notes != NULL ? porthole_notes_get_name (self->notes, self->port) : NULL;
}

/**
 * porthole_service_get_user_note:
 * @self: a row
 *
 * Gets the user's own note on the port.
 *
 * Returns: (transfer none) (nullable): the note
 */
const char *
porthole_service_get_user_note (PortholeService *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SERVICE (self), NULL);

  return self->notes != NULL ? porthole_notes_get_note (self->notes, self->port) : NULL;
}
