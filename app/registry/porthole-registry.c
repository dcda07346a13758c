/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "registry/porthole-fold.h"
#include "registry/porthole-registry-load.h"
#include "registry/porthole-registry-private.h"
#include "registry/porthole-registry-resources.h"
#include "registry/porthole-service-private.h"

#define TABLE_PATH "/io/github/portholeapp/Porthole/registry/registry.table"

/* The user's own names come first on a port, those of /etc/services last. */
#define WEIGHT_USER 1000
#define WEIGHT_SYSTEM 4

/**
 * PortholeRegistry:
 *
 * All services, as a list of [class@Service] in port order.
 *
 * The official and the curated layer are part of the program and there at once; `/etc/services`
 * and an imported IANA file are added by [method@Registry.load_async], and the user's names and
 * notes whenever [class@Notes] has them. It belongs to the main thread.
 */

static GType
porthole_registry_get_item_type (GListModel *model)
{
  return PORTHOLE_TYPE_SERVICE;
}

static guint
porthole_registry_get_n_items (GListModel *model)
{
  return PORTHOLE_REGISTRY (model)->order->len;
}

static gpointer
porthole_registry_get_item (GListModel *model, guint position)
{
  PortholeRegistry *self = PORTHOLE_REGISTRY (model);

  if (position >= self->order->len)
    return NULL;

  return g_object_ref (
      porthole_registry_get_row (self, g_array_index (self->order, guint32, position)));
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = porthole_registry_get_item_type;
  iface->get_n_items = porthole_registry_get_n_items;
  iface->get_item = porthole_registry_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PortholeRegistry,
                               porthole_registry,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static void
drop_services (PortholeRegistry *self)
{
  for (guint i = 0; self->services != NULL && i < self->table->n_rows; i++)
    g_clear_object (&self->services[i]);
  g_clear_pointer (&self->services, g_free);
  g_hash_table_remove_all (self->plain);
  g_hash_table_remove_all (self->members);
  for (guint i = 0; i < self->extras->len; i++)
    g_clear_object (&g_array_index (self->extras, PortholeExtra, i).service);
}

static void
set_table (PortholeRegistry *self, PortholeTable *table)
{
  drop_services (self);
  g_clear_pointer (&self->table, porthole_table_unref);
  self->table = porthole_table_ref (table);
  self->services = g_new0 (PortholeService *, table->n_rows);
}

/*< private >
 * porthole_registry_row_base:
 * @self: a registry
 * @id: a row's number
 *
 * Gets the row of the block of which the row is one port.
 *
 * Returns: its number, or that of any other row itself
 */
guint32
porthole_registry_row_base (PortholeRegistry *self, guint32 id)
{
  if (id < PORTHOLE_ROW_MEMBER)
    return id;

  return self->table->blocks[(id - PORTHOLE_ROW_MEMBER) >> 16];
}

/*< private >
 * porthole_registry_row_port:
 * @self: a registry
 * @id: a row's number
 * @ret_port_end: (out) (optional): the last port
 *
 * Gets where a row is, without making its object.
 *
 * Returns: the port
 */
guint16
porthole_registry_row_port (PortholeRegistry *self, guint32 id, guint16 *ret_port_end)
{
  guint16 port, end;

  if (id >= PORTHOLE_ROW_MEMBER)
    port = end = id & PORTHOLE_PORT_MAX;
  else if (id >= PORTHOLE_ROW_PLAIN)
    port = end = id - PORTHOLE_ROW_PLAIN;
  else if (id >= self->table->n_rows)
    port = end = g_array_index (self->extras, PortholeExtra, id - self->table->n_rows).port;
  else
    {
      port = self->table->rows[id].port;
      end = self->table->rows[id].port_end;
    }

  if (ret_port_end != NULL)
    *ret_port_end = end;
  return port;
}

/*< private >
 * porthole_registry_row_transports:
 * @self: a registry
 * @id: a row's number
 *
 * Gets a row's transports, without making its object.
 *
 * Returns: the transports
 */
PortholeTransport
porthole_registry_row_transports (PortholeRegistry *self, guint32 id)
{
  id = porthole_registry_row_base (self, id);
  if (id >= PORTHOLE_ROW_PLAIN)
    return PORTHOLE_TRANSPORT_TCP | PORTHOLE_TRANSPORT_UDP;
  if (id >= self->table->n_rows)
    return g_array_index (self->extras, PortholeExtra, id - self->table->n_rows).transports;

  return self->table->rows[id].transports;
}

/*< private >
 * porthole_registry_row_weight:
 * @self: a registry
 * @id: a row's number
 *
 * Gets how much a row weighs beside others: how commonly its service is met.
 *
 * Returns: the weight
 */
guint
porthole_registry_row_weight (PortholeRegistry *self, guint32 id)
{
  id = porthole_registry_row_base (self, id);
  if (id >= PORTHOLE_ROW_PLAIN)
    return 0;
  if (id >= self->table->n_rows)
    return g_array_index (self->extras, PortholeExtra, id - self->table->n_rows).source
                   == PORTHOLE_SOURCES_USER
               ? WEIGHT_USER
               : WEIGHT_SYSTEM;

  return self->table->rows[id].weight;
}

typedef struct
{
  guint32 id;
  guint32 port;
  guint32 weight;
} OrderKey;

static int
compare_order (gconstpointer a, gconstpointer b)
{
  const OrderKey *left = a, *right = b;

  if (left->port != right->port)
    return left->port < right->port ? -1 : 1;
  if (left->weight != right->weight)
    return left->weight > right->weight ? -1 : 1;

  return left->id < right->id ? -1 : left->id > right->id;
}

/* The table is in port order; the few other rows are merged in. */
static GArray *
make_order (PortholeRegistry *self)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (OrderKey));
  GArray *order;
  guint32 *ids;
  guint at = 0;

  for (guint i = 0; i < self->extras->len; i++)
    {
      OrderKey key = { self->table->n_rows + i };

      if (g_array_index (self->extras, PortholeExtra, i).name == NULL)
        continue;
      key.port = porthole_registry_row_port (self, key.id, NULL);
      key.weight = porthole_registry_row_weight (self, key.id);
      g_array_append_val (keys, key);
    }
  g_array_sort (keys, compare_order);

  order = g_array_sized_new (FALSE, FALSE, sizeof (guint32), self->table->n_rows + keys->len);
  g_array_set_size (order, self->table->n_rows + keys->len);
  ids = (gpointer) order->data;
  for (guint32 i = 0; i < self->table->n_rows; i++)
    {
      for (; at < keys->len; at++)
        {
          const OrderKey *key = &g_array_index (keys, OrderKey, at);

          if (key->port > self->table->rows[i].port
              || (key->port == self->table->rows[i].port
                  && key->weight < self->table->rows[i].weight))
            break;
          *ids++ = key->id;
        }
      *ids++ = i;
    }
  for (; at < keys->len; at++)
    *ids++ = g_array_index (keys, OrderKey, at).id;

  return order;
}

/* Takes the new order and tells what changed between what stayed at both ends. */
static void
take_order (PortholeRegistry *self, GArray *order, gboolean all)
{
  g_autoptr (GArray) before = g_steal_pointer (&self->order);
  guint head = 0, tail = 0;

  self->order = order;
  while (!all && head < before->len && head < order->len
         && g_array_index (before, guint32, head) == g_array_index (order, guint32, head))
    head++;
  while (!all && tail < before->len - head && tail < order->len - head
         && g_array_index (before, guint32, before->len - 1 - tail)
                == g_array_index (order, guint32, order->len - 1 - tail))
    tail++;

  if (before->len - head - tail > 0 || order->len - head - tail > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), head, before->len - head - tail,
                                order->len - head - tail);
}

static PortholeExtra *
find_user_extra (PortholeRegistry *self, guint port)
{
  for (guint i = 0; i < self->extras->len; i++)
    {
      PortholeExtra *extra = &g_array_index (self->extras, PortholeExtra, i);

      if (extra->source == PORTHOLE_SOURCES_USER && extra->port == port)
        return extra;
    }

  return NULL;
}

/* A port that the user has named has a row of its own, as long as it has the name. Its place
 * among the extras is kept, so that no other row changes its number.
 */
static void
notes_changed_cb (PortholeRegistry *self, guint port, PortholeNotes *notes)
{
  PortholeExtra *extra = find_user_extra (self, port);
  const char *name = porthole_notes_get_name (notes, port);
  PortholeService *plain = g_hash_table_lookup (self->plain, GUINT_TO_POINTER (port));
  gboolean was_there = extra != NULL && extra->name != NULL;
  GHashTableIter members;
  gpointer member;

  if (name != NULL && extra == NULL)
    {
      PortholeExtra fresh = { 0 };

      fresh.port = port;
      fresh.transports = PORTHOLE_TRANSPORT_TCP | PORTHOLE_TRANSPORT_UDP;
      fresh.source = PORTHOLE_SOURCES_USER;
      g_array_append_val (self->extras, fresh);
      extra = &g_array_index (self->extras, PortholeExtra, self->extras->len - 1);
    }

  if (extra != NULL)
    {
      g_free (extra->name);
      extra->name = g_strdup (name);
      if (extra->service != NULL)
        porthole_service_note_changed (extra->service);
      if (name == NULL)
        g_clear_object (&extra->service);
    }

  for (guint i = self->table->first_row[port]; i < self->table->first_row[port + 1]; i++)
    {
      if (self->services[i] != NULL)
        porthole_service_note_changed (self->services[i]);
    }
  if (plain != NULL)
    porthole_service_note_changed (plain);
  g_hash_table_iter_init (&members, self->members);
  while (g_hash_table_iter_next (&members, NULL, &member))
    {
      if (porthole_service_get_port (member) == port)
        porthole_service_note_changed (member);
    }

  if (was_there != (name != NULL))
    take_order (self, make_order (self), FALSE);
}

static void
porthole_registry_dispose (GObject *object)
{
  PortholeRegistry *self = PORTHOLE_REGISTRY (object);

  if (self->table != NULL)
    drop_services (self);
  g_clear_object (&self->notes);

  G_OBJECT_CLASS (porthole_registry_parent_class)->dispose (object);
}

static void
porthole_registry_finalize (GObject *object)
{
  PortholeRegistry *self = PORTHOLE_REGISTRY (object);

  g_clear_pointer (&self->services, g_free);
  g_clear_pointer (&self->table, porthole_table_unref);
  g_clear_pointer (&self->extras, g_array_unref);
  g_clear_pointer (&self->order, g_array_unref);
  g_clear_pointer (&self->plain, g_hash_table_unref);
  g_clear_pointer (&self->members, g_hash_table_unref);

  G_OBJECT_CLASS (porthole_registry_parent_class)->finalize (object);
}

static void
porthole_registry_class_init (PortholeRegistryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = porthole_registry_dispose;
  object_class->finalize = porthole_registry_finalize;
}

static void
porthole_registry_init (PortholeRegistry *self)
{
  self->extras = g_array_new (FALSE, TRUE, sizeof (PortholeExtra));
  g_array_set_clear_func (self->extras, porthole_extra_clear);
  self->plain = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->members = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
}

static PortholeTable *
open_built_in (void)
{
  g_autoptr (GBytes) bytes = g_resource_lookup_data (porthole_registry_get_resource (), TABLE_PATH,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  PortholeTable *table;

  g_assert (bytes != NULL);
  table = porthole_table_new (bytes);
  g_assert (table != NULL);
  return table;
}

/**
 * porthole_registry_new:
 * @notes: (nullable): the user's names and notes
 *
 * Opens the built-in registry. This reads no file.
 *
 * Returns: (transfer full): the registry
 */
PortholeRegistry *
porthole_registry_new (PortholeNotes *notes)
{
  PortholeRegistry *self = g_object_new (PORTHOLE_TYPE_REGISTRY, NULL);
  g_autoptr (PortholeTable) table = open_built_in ();

  g_return_val_if_fail (notes == NULL || PORTHOLE_IS_NOTES (notes), self);

  set_table (self, table);
  self->order = make_order (self);
  if (notes != NULL)
    {
      g_autofree guint16 *ports = NULL;
      gsize n_ports;

      self->notes = g_object_ref (notes);
      ports = porthole_notes_list_ports (notes, &n_ports);
      for (gsize i = 0; i < n_ports; i++)
        notes_changed_cb (self, ports[i], notes);
      g_signal_connect_object (notes, "changed", G_CALLBACK (notes_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }

  return self;
}

/**
 * porthole_registry_get_notes:
 * @self: a registry
 *
 * Gets the user's names and notes.
 *
 * Returns: (transfer none) (nullable): the notes
 */
PortholeNotes *
porthole_registry_get_notes (PortholeRegistry *self)
{
  g_return_val_if_fail (PORTHOLE_IS_REGISTRY (self), NULL);

  return self->notes;
}

/*< private >
 * porthole_registry_get_table:
 * @self: a registry
 *
 * Gets the compiled registry.
 *
 * Returns: (transfer none): the table
 */
PortholeTable *
porthole_registry_get_table (PortholeRegistry *self)
{
  return self->table;
}

/*< private >
 * porthole_registry_get_extras:
 * @self: a registry
 * @ret_n_extras: (out): how many there are
 *
 * Gets the rows that aren't of the table. One without a name is gone.
 *
 * Returns: (transfer none) (array length=ret_n_extras): the rows
 */
const PortholeExtra *
porthole_registry_get_extras (PortholeRegistry *self, guint *ret_n_extras)
{
  *ret_n_extras = self->extras->len;
  return (gconstpointer) self->extras->data;
}

/*< private >
 * porthole_registry_get_port_order:
 * @self: a registry
 * @ret_n_rows: (out): how many there are
 *
 * Gets all rows in port order.
 *
 * Returns: (transfer none) (array length=ret_n_rows): their numbers
 */
const guint32 *
porthole_registry_get_port_order (PortholeRegistry *self, guint *ret_n_rows)
{
  *ret_n_rows = self->order->len;
  return (gconstpointer) self->order->data;
}

/*< private >
 * porthole_registry_get_row:
 * @self: a registry
 * @id: a row's number
 *
 * Gets the object of a row, which is made when it is first asked for and then stays.
 *
 * Returns: (transfer none): the row
 */
PortholeService *
porthole_registry_get_row (PortholeRegistry *self, guint32 id)
{
  PortholeExtra *extra;

  if (id >= PORTHOLE_ROW_MEMBER)
    {
      PortholeService *member = g_hash_table_lookup (self->members, GUINT_TO_POINTER (id));

      if (member == NULL)
        {
          member = porthole_service_new_member (self->table, porthole_registry_row_base (self, id),
                                                id & PORTHOLE_PORT_MAX, self->notes);
          g_hash_table_insert (self->members, GUINT_TO_POINTER (id), member);
        }
      return member;
    }

  if (id >= PORTHOLE_ROW_PLAIN)
    {
      guint port = id - PORTHOLE_ROW_PLAIN;
      PortholeService *plain = g_hash_table_lookup (self->plain, GUINT_TO_POINTER (port));

      if (plain == NULL)
        {
          plain = porthole_service_new_plain (self->table, port, self->notes);
          g_hash_table_insert (self->plain, GUINT_TO_POINTER (port), plain);
        }
      return plain;
    }

  if (id < self->table->n_rows)
    {
      if (self->services[id] == NULL)
        self->services[id] = porthole_service_new_row (self->table, id, self->notes);
      return self->services[id];
    }

  extra = &g_array_index (self->extras, PortholeExtra, id - self->table->n_rows);
  if (extra->service == NULL)
    extra->service = porthole_service_new_extra (self->table, extra->port, extra->transports,
                                                 extra->name, (const char *const *) extra->aliases,
                                                 extra->source, self->notes);
  return extra->service;
}

/* A name of the system that the table has on the port adds nothing. */
static gboolean
is_known (PortholeRegistry *self, const PortholeExtra *extra)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autofree char *key = porthole_fold_key (extra->name);

  porthole_registry_collect_port (self, extra->port, ids);
  for (guint i = 0; i < ids->len; i++)
    {
      guint32 id = g_array_index (ids, guint32, i);
      g_autoptr (PortholeService) service = NULL;
      const char *const *aliases;
      g_autofree char *name = NULL;

      if (id >= self->table->n_rows)
        continue;
      service = porthole_service_new_row (self->table, id, NULL);
      name = porthole_fold_key (
          porthole_service_get_name (service) != NULL ? porthole_service_get_name (service) : "");
      if (g_str_equal (name, key))
        return TRUE;
      aliases = porthole_service_get_aliases (service);
      for (guint k = 0; aliases[k] != NULL; k++)
        {
          g_autofree char *alias = porthole_fold_key (aliases[k]);

          if (g_str_equal (alias, key))
            return TRUE;
        }
    }

  return FALSE;
}

static gboolean
has_system_extra (PortholeRegistry *self, const PortholeExtra *other)
{
  for (guint i = 0; i < self->extras->len; i++)
    {
      const PortholeExtra *extra = &g_array_index (self->extras, PortholeExtra, i);

      if (extra->source == PORTHOLE_SOURCES_SYSTEM && extra->port == other->port
          && g_str_equal (extra->name, other->name))
        return TRUE;
    }

  return FALSE;
}

/**
 * porthole_registry_take_layers:
 * @self: a registry
 * @table: (nullable): a new table, or %NULL to keep the one there is
 * @imported: whether the table is of an imported file
 * @system: (nullable) (element-type PortholeExtra): rows of `/etc/services`
 *
 * Takes over what was loaded in another thread.
 */
void
porthole_registry_take_layers (PortholeRegistry *self,
                               PortholeTable *table,
                               gboolean imported,
                               GArray *system)
{
  g_return_if_fail (PORTHOLE_IS_REGISTRY (self));

  if (table != NULL)
    {
      set_table (self, table);
      self->imported = imported;
    }

  for (guint i = 0; system != NULL && i < system->len; i++)
    {
      const PortholeExtra *row = &g_array_index (system, PortholeExtra, i);
      PortholeExtra copy = { row->port, row->transports, row->source };

      if (is_known (self, row) || has_system_extra (self, row))
        continue;
      copy.name = g_strdup (row->name);
      copy.aliases = g_strdupv (row->aliases);
      g_array_append_val (self->extras, copy);
    }

  take_order (self, make_order (self), table != NULL);
}

/**
 * porthole_registry_open_built_in:
 *
 * Opens the table that is part of the program.
 *
 * Returns: (transfer full): the table
 */
PortholeTable *
porthole_registry_open_built_in (void)
{
  return open_built_in ();
}

/**
 * porthole_registry_is_imported:
 * @self: a registry
 *
 * Tells whether the official layer is of a file that the user imported.
 *
 * Returns: whether it is imported
 */
gboolean
porthole_registry_is_imported (PortholeRegistry *self)
{
  g_return_val_if_fail (PORTHOLE_IS_REGISTRY (self), FALSE);

  return self->imported;
}

/**
 * porthole_registry_get_origin:
 * @self: a registry
 *
 * Gets where the official layer is from: the built-in one names its source, an imported one its
 * file.
 *
 * Returns: (transfer none): the origin
 */
const char *
porthole_registry_get_origin (PortholeRegistry *self)
{
  g_return_val_if_fail (PORTHOLE_IS_REGISTRY (self), "");

  return porthole_table_text (self->table, self->table->header->origin);
}

/**
 * porthole_registry_get_date:
 * @self: a registry
 *
 * Gets the date of the official layer; of an imported one, the latest date in it.
 *
 * Returns: (transfer none): `YYYY-MM-DD`
 */
const char *
porthole_registry_get_date (PortholeRegistry *self)
{
  g_return_val_if_fail (PORTHOLE_IS_REGISTRY (self), "");

  return porthole_table_text (self->table, self->table->header->date);
}

/**
 * porthole_registry_get_n_official:
 * @self: a registry
 *
 * Counts the records of the official layer.
 *
 * Returns: how many there are
 */
guint
porthole_registry_get_n_official (PortholeRegistry *self)
{
  g_return_val_if_fail (PORTHOLE_IS_REGISTRY (self), 0);

  return self->table->header->n_official;
}

/**
 * porthole_registry_get_n_curated:
 * @self: a registry
 *
 * Counts the services of the curated layer.
 *
 * Returns: how many there are
 */
guint
porthole_registry_get_n_curated (PortholeRegistry *self)
{
  g_return_val_if_fail (PORTHOLE_IS_REGISTRY (self), 0);

  return self->table->n_curated;
}
