/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "registry/porthole-service-private.h"

/**
 * PortholeService:
 *
 * One row of the registry: a service on a port or block of ports, with its transports merged; one
 * port of such a block; or a port without any service, which has no name.
 *
 * The texts are those of the table, in English; those of the curated layer (title, role, summary,
 * security) are message ids, which the window translates. A row object is the same as long as the
 * registry has the row, and stays valid after. It belongs to the main thread.
 */

enum
{
  PROP_0,
  PROP_PORT,
  PROP_NAME,
  PROP_TITLE,
  PROP_USER_NAME,
  PROP_USER_NOTE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PortholeService, porthole_service, G_TYPE_OBJECT)

static const char *const no_texts[] = { NULL };

static void
porthole_service_finalize (GObject *object)
{
  PortholeService *self = PORTHOLE_SERVICE (object);

  g_clear_pointer (&self->table, porthole_table_unref);
  g_clear_object (&self->notes);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->aliases, g_strfreev);
  for (guint i = 0; self->lists != NULL && i < PORTHOLE_N_LISTS; i++)
    g_free (self->lists[i]);
  g_clear_pointer (&self->lists, g_free);

  G_OBJECT_CLASS (porthole_service_parent_class)->finalize (object);
}

static void
porthole_service_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PortholeService *self = PORTHOLE_SERVICE (object);

  switch (prop_id)
    {
    case PROP_PORT:
      g_value_set_uint (value, porthole_service_get_port (self));
      break;
    case PROP_NAME:
      g_value_set_string (value, porthole_service_get_name (self));
      break;
    case PROP_TITLE:
      g_value_set_string (value, porthole_service_get_title (self));
      break;
    case PROP_USER_NAME:
      g_value_set_string (value, porthole_service_get_user_name (self));
      break;
    case PROP_USER_NOTE:
      g_value_set_string (value, porthole_service_get_user_note (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
porthole_service_class_init (PortholeServiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = porthole_service_finalize;
  object_class->get_property = porthole_service_get_property;

  /**
   * PortholeService:port:
   *
   * The port, or the first of a block.
   */
  properties[PROP_PORT] = g_param_spec_uint ("port", NULL, NULL, 0, PORTHOLE_PORT_MAX, 0,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * PortholeService:name:
   *
   * The short name, as of [method@Service.get_name].
   */
  properties[PROP_NAME]
      = g_param_spec_string ("name", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * PortholeService:title:
   *
   * What it is called for people, untranslated.
   */
  properties[PROP_TITLE]
      = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * PortholeService:user-name:
   *
   * The user's own name for the port.
   */
  properties[PROP_USER_NAME] = g_param_spec_string ("user-name", NULL, NULL, NULL,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * PortholeService:user-note:
   *
   * The user's own note on the port.
   */
  properties[PROP_USER_NOTE] = g_param_spec_string ("user-note", NULL, NULL, NULL,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
porthole_service_init (PortholeService *self)
{
}

static PortholeService *
new_service (PortholeTable *table, guint16 port, PortholeNotes *notes)
{
  PortholeService *self = g_object_new (PORTHOLE_TYPE_SERVICE, NULL);

  self->table = porthole_table_ref (table);
  self->notes = notes != NULL ? g_object_ref (notes) : NULL;
  self->port = self->port_end = port;
  return self;
}

/*< private >
 * porthole_service_new_row:
 * @table: the compiled registry
 * @row: a row of it
 * @notes: (nullable): the user's notes
 *
 * Makes the object of a row.
 *
 * Returns: (transfer full): the row
 */
PortholeService *
porthole_service_new_row (PortholeTable *table, guint row, PortholeNotes *notes)
{
  PortholeService *self = new_service (table, table->rows[row].port, notes);

  self->row = &table->rows[row];
  self->port_end = self->row->port_end;
  self->transports = self->row->transports;
  if (self->row->official != PORTHOLE_TABLE_NONE)
    {
      self->official = &table->official[self->row->official];
      self->source |= PORTHOLE_SOURCES_IANA;
    }
  if (self->row->curated != PORTHOLE_TABLE_NONE)
    {
      self->curated = &table->curated[self->row->curated];
      self->source |= PORTHOLE_SOURCES_CURATED;
    }

  return self;
}

/*< private >
 * porthole_service_new_member:
 * @table: the compiled registry
 * @row: a row of it that is of a block of ports
 * @port: one of them
 * @notes: (nullable): the user's notes
 *
 * Makes the object of one port of a block.
 *
 * Returns: (transfer full): the row
 */
PortholeService *
porthole_service_new_member (PortholeTable *table, guint row, guint16 port, PortholeNotes *notes)
{
  PortholeService *self = porthole_service_new_row (table, row, notes);

  self->port = self->port_end = port;
  return self;
}

/*< private >
 * porthole_service_new_plain:
 * @table: the compiled registry
 * @port: a port
 * @notes: (nullable): the user's notes
 *
 * Makes the object of a port on which no service is known.
 *
 * Returns: (transfer full): the row
 */
PortholeService *
porthole_service_new_plain (PortholeTable *table, guint16 port, PortholeNotes *notes)
{
  PortholeService *self = new_service (table, port, notes);

  self->transports = PORTHOLE_TRANSPORT_TCP | PORTHOLE_TRANSPORT_UDP;
  self->official = porthole_table_find_gap (table, port);
  if (self->official != NULL)
    self->source = PORTHOLE_SOURCES_IANA;

  return self;
}

/*< private >
 * porthole_service_new_extra:
 * @table: the compiled registry
 * @port: a port
 * @transports: its transports
 * @name: the name
 * @aliases: (nullable): further names
 * @source: who says so
 * @notes: (nullable): the user's notes
 *
 * Makes the object of a row that isn't of the table: of `/etc/services`, or the user's own. The
 * name of the user's own row is read from @notes, so that a change shows.
 *
 * Returns: (transfer full): the row
 */
PortholeService *
porthole_service_new_extra (PortholeTable *table,
                            guint16 port,
                            PortholeTransport transports,
                            const char *name,
                            const char *const *aliases,
                            PortholeSources source,
                            PortholeNotes *notes)
{
  PortholeService *self = new_service (table, port, notes);

  self->transports = transports;
  self->name = g_strdup (name);
  self->aliases = g_strdupv ((char **) aliases);
  self->source = source;
  return self;
}

/*< private >
 * porthole_service_note_changed:
 * @self: a row
 *
 * Tells who watches the row that the user's name or note has changed.
 */
void
porthole_service_note_changed (PortholeService *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_USER_NAME]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_USER_NOTE]);
  if (self->source == PORTHOLE_SOURCES_USER)
    {
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
    }
}

/**
 * porthole_service_get_port:
 * @self: a row
 *
 * Gets the port, or the first of a block.
 *
 * Returns: the port, in host order
 */
guint16
porthole_service_get_port (PortholeService *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SERVICE (self), 0);

  return self->port;
}

/**
 * porthole_service_get_port_end:
 * @self: a row
 *
 * Gets the last port of a block.
 *
 * Returns: the last port, the same as the port when it is a single one
 */
guint16
porthole_service_get_port_end (PortholeService *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SERVICE (self), 0);

  return self->port_end;
}

/**
 * porthole_service_is_block:
 * @self: a row
 *
 * Tells whether the row is of several ports, such as 6000–6063.
 *
 * Returns: whether it is a block
 */
gboolean
porthole_service_is_block (PortholeService *self)
{
  return porthole_service_get_port_end (self) != porthole_service_get_port (self);
}

/**
 * porthole_service_get_block:
 * @self: a row
 * @ret_first: (out) (optional): the first port of the block
 * @ret_last: (out) (optional): the last port of the block
 *
 * Gets the block of which the row is one port: 6005 is one of 6000–6063.
 *
 * Returns: whether the row is of one port of a block
 */
gboolean
porthole_service_get_block (PortholeService *self, guint16 *ret_first, guint16 *ret_last)
{
  g_return_val_if_fail (PORTHOLE_IS_SERVICE (self), FALSE);

  if (self->row == NULL || (self->row->port == self->port && self->row->port_end == self->port_end))
    return FALSE;

  if (ret_first != NULL)
    *ret_first = self->row->port;
  if (ret_last != NULL)
    *ret_last = self->row->port_end;
  return TRUE;
}

/**
 * porthole_service_get_transports:
 * @self: a row
 *
 * Gets the transports. A port without a service has TCP and UDP.
 *
 * Returns: the transports
 */
PortholeTransport
porthole_service_get_transports (PortholeService *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SERVICE (self), PORTHOLE_TRANSPORT_NONE);

  return self->transports;
}

/**
 * porthole_service_list_transports:
 * @self: a row
 * @ret_transports: (out caller-allocates) (array fixed-size=4): the transports
 *
 * Lists the transports, the one that people mean first in front: UDP for DNS.
 *
 * Returns: how many there are
 */
guint
porthole_service_list_transports (PortholeService *self,
                                  PortholeTransport ret_transports[PORTHOLE_N_TRANSPORTS])
{
  guint n = 0;

  g_return_val_if_fail (PORTHOLE_IS_SERVICE (self), 0);
  g_return_val_if_fail (ret_transports != NULL, 0);

  if (self->row != NULL)
    {
      for (; n < PORTHOLE_N_TRANSPORTS && self->row->order[n] != 0; n++)
        ret_transports[n] = self->row->order[n] & PORTHOLE_TRANSPORT_ALL;
      return n;
    }

  for (guint i = 0; i < PORTHOLE_N_TRANSPORTS; i++)
    {
      if ((self->transports & 1u << i) != 0)
        ret_transports[n++] = 1u << i;
    }

  return n;
}

/**
 * porthole_service_get_usual_transports:
 * @self: a row
 *
 * Gets the transports that are really used: MySQL is registered on TCP and UDP, and uses TCP.
 *
 * Returns: the transports
 */
PortholeTransport
porthole_service_get_usual_transports (PortholeService *self)
{
  PortholeTransport transports = 0;

  g_return_val_if_fail (PORTHOLE_IS_SERVICE (self), PORTHOLE_TRANSPORT_NONE);

  if (self->row == NULL)
    return self->transports;

  for (guint i = 0; i < PORTHOLE_N_TRANSPORTS; i++)
    {
      if ((self->row->order[i] & PORTHOLE_TABLE_UNUSUAL) == 0)
        transports |= self->row->order[i];
    }

  return transports;
}

/**
 * porthole_service_get_range:
 * @self: a row
 *
 * Tells in which range of RFC 6335 the port is.
 *
 * Returns: the range
 */
PortholeRange
porthole_service_get_range (PortholeService *self)
{
  return porthole_range_of_port (porthole_service_get_port (self));
}

/**
 * porthole_service_get_status:
 * @self: a row
 *
 * Tells whether there is a service at all.
 *
 * Returns: `PORTHOLE_STATUS_ASSIGNED` for a service, else why there is none
 */
PortholeStatus
porthole_service_get_status (PortholeService *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SERVICE (self), PORTHOLE_STATUS_UNASSIGNED);

  if (self->row != NULL || self->name != NULL || self->source == PORTHOLE_SOURCES_USER)
    return PORTHOLE_STATUS_ASSIGNED;
  if (porthole_range_of_port (self->port) == PORTHOLE_RANGE_DYNAMIC)
    return PORTHOLE_STATUS_DYNAMIC;
  if (self->official != NULL && self->official->status == PORTHOLE_STATUS_RESERVED)
    return PORTHOLE_STATUS_RESERVED;

  return PORTHOLE_STATUS_UNASSIGNED;
}

/**
 * porthole_service_get_name:
 * @self: a row
 *
 * Gets the short name: the registered one where the row has one, else what the curated layer,
 * `/etc/services` or the user calls it.
 *
 * Returns: (transfer none) (nullable): the name, %NULL for a port without a service
 */
const char *
porthole_service_get_name (PortholeService *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SERVICE (self), NULL);

  if (self->row != NULL)
    return porthole_table_get_name (self->table, self->row - self->table->rows);
  if (self->source == PORTHOLE_SOURCES_USER)
    return porthole_service_get_user_name (self);

  return self->name;
}

/**
 * porthole_service_get_title:
 * @self: a row
 *
 * Gets what the service is called for people: the curated title (a message id), or the
 * registered description, or the name.
 *
 * Returns: (transfer none) (nullable): the title, %NULL for a port without a service
 */
const char *
porthole_service_get_title (PortholeService *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SERVICE (self), NULL);

  if (self->row != NULL)
    return porthole_table_get_title (self->table, self->row - self->table->rows);

  return porthole_service_get_name (self);
}

/**
 * porthole_service_get_role:
 * @self: a row
 *
 * Gets what this port is for where a service has several, such as "Web console".
 *
 * Returns: (transfer none) (nullable): the role, a message id
 */
const char *
porthole_service_get_role (PortholeService *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SERVICE (self), NULL);

  return self->row != NULL ? porthole_table_text_or_null (self->table, self->row->role) : NULL;
}

/**
 * porthole_service_get_summary:
 * @self: a row
 *
 * Gets the curated summary, one or two plain sentences.
 *
 * Returns: (transfer none) (nullable): the summary, a message id
 */
const char *
porthole_service_get_summary (PortholeService *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SERVICE (self), NULL);

  return self->curated != NULL ? porthole_table_text_or_null (self->table, self->curated->summary)
                               : NULL;
}

/**
 * porthole_service_get_description:
 * @self: a row
 *
 * Gets the best text that says what the service is: the summary, or the registered description.
 *
 * Returns: (transfer none) (nullable): the description; a message id when it is the summary
 */
const char *
porthole_service_get_description (PortholeService *self)
{
  const char *summary = porthole_service_get_summary (self);

  return summary != NULL ? summary : porthole_service_get_official_description (self);
}

/* A list of the table as an array of pointers into it. */
static const char *const *
get_list (PortholeService *self, PortholeServiceList which, guint32 first, guint32 second)
{
  g_autoptr (GPtrArray) texts = NULL;
  guint32 offsets[] = { first, second };

  if (self->lists != NULL && self->lists[which] != NULL)
    return self->lists[which];
  if (first == 0 && second == 0)
    return no_texts;
  if (self->lists == NULL)
    self->lists = g_new0 (const char **, PORTHOLE_N_LISTS);

  texts = g_ptr_array_new ();
  for (guint i = 0; i < G_N_ELEMENTS (offsets); i++)
    {
      const char *text = porthole_table_text (self->table, offsets[i]);

      for (; *text != '\0'; text += strlen (text) + 1)
        {
          if (!g_ptr_array_find_with_equal_func (texts, text, g_str_equal, NULL))
            g_ptr_array_add (texts, (gpointer) text);
        }
    }
  g_ptr_array_add (texts, NULL);

  self->lists[which] = (const char **) g_ptr_array_free (g_steal_pointer (&texts), FALSE);
  return self->lists[which];
}

/**
 * porthole_service_get_aliases:
 * @self: a row
 *
 * Gets the other names of the same thing.
 *
 * Returns: (transfer none) (array zero-terminated=1): the aliases
 */
const char *const *
porthole_service_get_aliases (PortholeService *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SERVICE (self), no_texts);

  if (self->aliases != NULL)
    return (const char *const *) self->aliases;
  if (self->row == NULL)
    return no_texts;

  return get_list (self, PORTHOLE_LIST_ALIASES,
                   self->official != NULL ? self->official->aliases : 0,
                   self->curated != NULL ? self->curated->aliases : 0);
}

/**
 * porthole_service_get_keywords:
 * @self: a row
 *
 * Gets the words and phrases by which people search it.
 *
 * Returns: (transfer none) (array zero-terminated=1): the keywords
 */
const char *const *
porthole_service_get_keywords (PortholeService *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SERVICE (self), no_texts);

  return get_list (self, PORTHOLE_LIST_KEYWORDS,
                   self->curated != NULL ? self->curated->keywords : 0, 0);
}

/**
 * porthole_service_get_kind:
 * @self: a row
 *
 * Tells what the service is for.
 *
 * Returns: the kind, `PORTHOLE_KIND_NONE` when it isn't known
 */
PortholeKind
porthole_service_get_kind (PortholeService *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SERVICE (self), PORTHOLE_KIND_NONE);

  return self->curated != NULL ? (PortholeKind) self->curated->kind : PORTHOLE_KIND_NONE;
}

/**
 * porthole_service_get_prominence:
 * @self: a row
 *
 * Tells how commonly the service is met.
 *
 * Returns: 5 (by nearly everyone) to 1 (rarely), 0 when it isn't known
 */
guint
porthole_service_get_prominence (PortholeService *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SERVICE (self), 0);

  return self->curated != NULL ? self->curated->prominence : 0;
}

/**
 * porthole_service_get_sources:
 * @self: a row
 *
 * Tells which layers speak about the row.
 *
 * Returns: the layers
 */
PortholeSources
porthole_service_get_sources (PortholeService *self)
{
  PortholeSources sources;

  g_return_val_if_fail (PORTHOLE_IS_SERVICE (self), PORTHOLE_SOURCES_NONE);

  sources = self->source;
  if (porthole_service_get_user_name (self) != NULL
      || porthole_service_get_user_note (self) != NULL)
    sources |= PORTHOLE_SOURCES_USER;

  return sources;
}

/**
 * porthole_service_get_security:
 * @self: a row
 *
 * Gets the security note, where one is due.
 *
 * Returns: (transfer none) (nullable): the note, a message id
 */
const char *
porthole_service_get_security (PortholeService *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SERVICE (self), NULL);

  return self->curated != NULL ? porthole_table_text_or_null (self->table, self->curated->security)
                               : NULL;
}

/**
 * porthole_service_get_connect_templates:
 * @self: a row
 *
 * Gets the commands of clients, with `{host}` and `{port}` in them.
 *
 * Returns: (transfer none) (array zero-terminated=1): the commands
 */
const char *const *
porthole_service_get_connect_templates (PortholeService *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SERVICE (self), no_texts);

  return get_list (self, PORTHOLE_LIST_CONNECT, self->curated != NULL ? self->curated->connect : 0,
                   0);
}

/**
 * porthole_service_dup_connect_commands:
 * @self: a row
 * @host: what to connect to
 * @port: the port, which may be another than the row's default
 *
 * Makes the commands by which a client connects. They are only ever shown and copied.
 *
 * Returns: (transfer full) (array zero-terminated=1): the commands
 */
char **
porthole_service_dup_connect_commands (PortholeService *self, const char *host, guint16 port)
{
  const char *const *templates = porthole_service_get_connect_templates (self);
  g_autoptr (GStrvBuilder) commands = g_strv_builder_new ();
  g_autofree char *number = g_strdup_printf ("%u", port);

  g_return_val_if_fail (PORTHOLE_IS_SERVICE (self), NULL);
  g_return_val_if_fail (host != NULL, NULL);

  for (guint i = 0; templates[i] != NULL; i++)
    {
      g_autoptr (GString) command = g_string_new (templates[i]);

      g_string_replace (command, "{host}", host, 0);
      g_string_replace (command, "{port}", number, 0);
      g_strv_builder_add (commands, command->str);
    }

  return g_strv_builder_end (commands);
}

/**
 * porthole_service_get_processes:
 * @self: a row
 *
 * Gets the names of the programs that usually hold the port.
 *
 * Returns: (transfer none) (array zero-terminated=1): the names, as in `/proc/PID/comm`
 */
const char *const *
porthole_service_get_processes (PortholeService *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SERVICE (self), no_texts);

  return get_list (self, PORTHOLE_LIST_PROCESSES,
                   self->curated != NULL ? self->curated->processes : 0, 0);
}

/**
 * porthole_service_get_references:
 * @self: a row
 *
 * Gets where to read more: the project's documentation, the RFCs of the registration.
 *
 * Returns: (transfer none) (array zero-terminated=1): https addresses
 */
const char *const *
porthole_service_get_references (PortholeService *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SERVICE (self), no_texts);

  return get_list (self, PORTHOLE_LIST_REFERENCES,
                   self->curated != NULL ? self->curated->references : 0,
                   self->official != NULL ? self->official->references : 0);
}
