/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is remembered of a unit, and how that is read from what a service manager says of it. */

#include "config.h"

#include <string.h>

#include "listeners/porthole-unit-address.h"
#include "listeners/porthole-unit-record.h"

#define MAX_TEXT 1024

static gboolean
set_text (char **text, const char *value)
{
  g_autofree char *valid = value != NULL && *value != '\0' ? g_strndup (value, MAX_TEXT) : NULL;

  /* Cut in the middle of a character. */
  if (valid != NULL && !g_utf8_validate (valid, -1, NULL))
    {
      g_autofree char *repaired = g_utf8_make_valid (valid, -1);

      return g_set_str (text, repaired);
    }

  return g_set_str (text, valid);
}

static gboolean
set_texts (char ***texts, GVariant *value)
{
  g_auto (GStrv) strv = value != NULL ? g_variant_dup_strv (value, NULL) : NULL;
  const char *const none[] = { NULL };
  const char *const *before = *texts != NULL ? (const char *const *) *texts : none;

  if (g_strv_equal (before, strv != NULL ? (const char *const *) strv : none))
    return FALSE;

  g_strfreev (*texts);
  *texts = g_steal_pointer (&strv);
  return TRUE;
}

static const char *
lookup_text (GVariant *properties, const char *name)
{
  const char *text = NULL;

  g_variant_lookup (properties, name, "&s", &text);
  return text;
}

/*< private >
 * porthole_unit_record_new:
 * @name: a unit's name
 * @manager: (transfer none): who remembers it
 *
 * Makes a record of which nothing is known yet.
 *
 * Returns: (transfer full): the record
 */
PortholeUnitRecord *
porthole_unit_record_new (const char *name, PortholeUnitManager *manager)
{
  PortholeUnitRecord *self = g_new0 (PortholeUnitRecord, 1);

  self->manager = manager;
  self->name = g_strdup (name);
  self->path = porthole_unit_object_path (name);
  return self;
}

/*< private >
 * porthole_unit_record_free:
 * @record: (transfer full): a record
 *
 * Frees it.
 */
void
porthole_unit_record_free (gpointer record)
{
  PortholeUnitRecord *self = record;

  g_free (self->name);
  g_free (self->path);
  g_free (self->description);
  g_free (self->file);
  g_free (self->triggers);
  g_strfreev (self->triggered_by);
  g_free (self);
}

/*< private >
 * porthole_unit_record_set_triggers:
 * @self: a record
 * @triggers: (nullable): the service that it starts
 *
 * Notes which service a socket unit starts.
 *
 * Returns: whether that is another one than before
 */
gboolean
porthole_unit_record_set_triggers (PortholeUnitRecord *self, const char *triggers)
{
  return set_text (&self->triggers, triggers);
}

/*< private >
 * porthole_unit_record_take_properties:
 * @self: a record
 * @properties: (type a{sv}): what org.freedesktop.systemd1.Unit has
 *
 * Takes over what a service manager says. Nothing of it is trusted: texts are cut off and made
 * valid.
 *
 * Returns: whether that is something else than before
 */
gboolean
porthole_unit_record_take_properties (PortholeUnitRecord *self, GVariant *properties)
{
  g_autoptr (GVariant) triggered_by
      = g_variant_lookup_value (properties, "TriggeredBy", G_VARIANT_TYPE_STRING_ARRAY);
  g_autofree const char **triggers = NULL;
  const char *service = NULL;
  guint64 since = 0;
  gboolean changed;

  changed = set_text (&self->description, lookup_text (properties, "Description"));
  changed |= set_text (&self->file, lookup_text (properties, "FragmentPath"));
  changed |= set_texts (&self->triggered_by, triggered_by);

  if (g_variant_lookup (properties, "Triggers", "^a&s", &triggers))
    {
      for (gsize i = 0; triggers[i] != NULL && service == NULL; i++)
        service = g_str_has_suffix (triggers[i], ".service") ? triggers[i] : NULL;
    }
  /* What Accept=yes adds comes after this, and stays meanwhile. */
  if (service != NULL)
    changed |= set_text (&self->triggers, service);

  if (g_strcmp0 (lookup_text (properties, "ActiveState"), "active") == 0)
    g_variant_lookup (properties, "ActiveEnterTimestamp", "t", &since);
  if (self->active_since != (gint64) since)
    {
      self->active_since = (gint64) since;
      changed = TRUE;
    }

  return changed;
}

/*< private >
 * porthole_unit_record_get_facts:
 * @self: a record
 * @ret_facts: (out): what is known, which stays the record's
 *
 * Gets what is known of a unit.
 *
 * Returns: whether there has been an answer
 */
gboolean
porthole_unit_record_get_facts (PortholeUnitRecord *self, PortholeUnitFacts *ret_facts)
{
  *ret_facts = (PortholeUnitFacts) {
    .description = self->description,
    .file = self->file,
    .active_since = self->active_since,
    .triggers = self->triggers,
    .triggered_by = (const char *const *) self->triggered_by,
  };
  return self->description != NULL || self->file != NULL;
}
