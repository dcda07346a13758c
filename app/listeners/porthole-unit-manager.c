/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "listeners/porthole-unit-address.h"
#include "listeners/porthole-unit-manager.h"
#include "listeners/porthole-unit-record.h"

#define NAME "org.freedesktop.systemd1"
#define PATH PORTHOLE_UNIT_OBJECT_PATH
#define MANAGER_INTERFACE NAME ".Manager"
#define UNIT_INTERFACE NAME ".Unit"
#define SOCKET_INTERFACE NAME ".Socket"
#define PROPERTIES_INTERFACE "org.freedesktop.DBus.Properties"

/* A call that isn't answered by then is given up, in milliseconds. */
#define TIMEOUT 10000

/* What is known is asked for again after this time: a unit's file may be written anew. */
#define STALE_AFTER (60 * G_USEC_PER_SEC)

/* The list of socket units is asked for again when an address isn't in it, but not sooner. */
#define LIST_AGAIN_AFTER (5 * G_USEC_PER_SEC)

/* A unit that changes tells so several times in a row; it is asked once then. Milliseconds. */
#define SETTLE 100

#define MAX_CALLS 8

/* So many units are remembered; the one that nobody has looked up for the longest makes room for
 * another, but not within this time: with more units than that at once, asking for each again and
 * again would keep the service manager busy. */
#define MAX_UNITS 1024
#define KEEP_FOR (10 * G_USEC_PER_SEC)

#define MAX_SOCKET_UNITS 512

typedef struct
{
  PortholeUnitListen listen;
  char *unit;
} SocketEntry;

struct _PortholeUnitManager
{
  GObject parent_instance;

  GBusType bus;
  gboolean active;
  GDBusConnection *connection;
  GCancellable *cancellable;

  GHashTable *units;
  guint max_units;
  gint64 keep_for;
  GQueue queue;
  guint n_calls;
  guint n_listens;
  guint settle_id;
  gboolean connecting;

  /* The addresses of socket units; the second while the list is being asked for anew. */
  GArray *sockets;
  GArray *coming;
  GQueue socket_units;
  gint64 listed;
  gboolean listing;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PortholeUnitManager, porthole_unit_manager, G_TYPE_OBJECT)

static void ask_next (PortholeUnitManager *self);

static void
clear_socket_entry (gpointer data)
{
  SocketEntry *entry = data;

  g_clear_object (&entry->listen.address);
  g_clear_pointer (&entry->unit, g_free);
}

static GArray *
new_socket_entries (void)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (SocketEntry));

  g_array_set_clear_func (entries, clear_socket_entry);
  return entries;
}

static void unit_changed_cb (GDBusConnection *connection,
                             const char *sender,
                             const char *path,
                             const char *interface,
                             const char *signal,
                             GVariant *parameters,
                             gpointer user_data);

static void
call (PortholeUnitManager *self,
      const char *path,
      const char *interface,
      const char *method,
      GVariant *parameters,
      const char *reply,
      GAsyncReadyCallback callback,
      gpointer user_data)
{
  g_dbus_connection_call (self->connection, NAME, path, interface, method, parameters,
                          G_VARIANT_TYPE (reply), G_DBUS_CALL_FLAGS_NO_AUTO_START, TIMEOUT,
                          self->cancellable, callback, user_data);
}

/* One question at a time for a unit: what is remembered here outlives a connection's end. */
typedef struct
{
  PortholeUnitManager *manager;
  char *name;
} Question;

static Question *
question_new (PortholeUnitManager *self, const char *name)
{
  Question *question = g_new0 (Question, 1);

  question->manager = g_object_ref (self);
  question->name = g_strdup (name);
  return question;
}

static void
question_free (Question *question)
{
  g_object_unref (question->manager);
  g_free (question->name);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

/* Takes the answer to a question out of @result: %NULL in @ret_reply where there was an error. An
 * answer that belongs to an earlier connection is none: then there is nothing to do. */
static gboolean
take_answer (GObject *source, GAsyncResult *result, Question *question, GVariant **ret_reply)
{
  PortholeUnitManager *self = question->manager;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply
      = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);

  if (self->connection != G_DBUS_CONNECTION (source)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return FALSE;

  self->n_calls--;
  *ret_reply = g_steal_pointer (&reply);
  return TRUE;
}

static void
emit_changed (PortholeUnitManager *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
take_triggers (PortholeUnitManager *self, PortholeUnitRecord *unit, const char *triggers)
{
  if (porthole_unit_record_set_triggers (unit, triggers))
    emit_changed (self);
}

/* A socket unit with Accept=yes starts an instance of the template of its own name for each
 * connection (systemd.socket(5)), and so has no service to name but the template. */
static void
accept_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Question) question = user_data;
  PortholeUnitManager *self = question->manager;
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GVariant) value = NULL;
  PortholeUnitRecord *unit;

  if (!take_answer (source, result, question, &reply))
    return;

  unit = g_hash_table_lookup (self->units, question->name);
  if (reply != NULL && unit != NULL)
    {
      g_variant_get (reply, "(v)", &value);
      if (g_variant_is_of_type (value, G_VARIANT_TYPE_BOOLEAN) && g_variant_get_boolean (value))
        {
          gsize stem = strlen (unit->name) - strlen (".socket");
          g_autofree char *template = g_strdup_printf ("%.*s@.service", (int) stem, unit->name);

          take_triggers (self, unit, template);
        }
    }
  ask_next (self);
}

static void
facts_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Question) question = user_data;
  PortholeUnitManager *self = question->manager;
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GVariant) properties = NULL;
  PortholeUnitRecord *unit;

  if (!take_answer (source, result, question, &reply))
    return;

  unit = g_hash_table_lookup (self->units, question->name);
  if (unit != NULL)
    unit->answered = g_get_monotonic_time ();
  if (reply != NULL && unit != NULL)
    {
      properties = g_variant_get_child_value (reply, 0);
      if (porthole_unit_record_take_properties (unit, properties))
        emit_changed (self);
      if (unit->changed_id == 0)
        unit->changed_id = g_dbus_connection_signal_subscribe (
            self->connection, NAME, PROPERTIES_INTERFACE, "PropertiesChanged", unit->path,
            UNIT_INTERFACE, G_DBUS_SIGNAL_FLAGS_NONE, unit_changed_cb, unit, NULL);
      if (unit->triggers == NULL && g_str_has_suffix (unit->name, ".socket"))
        {
          self->n_calls++;
          call (self, unit->path, PROPERTIES_INTERFACE, "Get",
                g_variant_new ("(ss)", SOCKET_INTERFACE, "Accept"), "(v)", accept_cb,
                question_new (self, unit->name));
        }
    }
  ask_next (self);
}

static void
listen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Question) question = user_data;
  PortholeUnitManager *self = question->manager;
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GVariant) value = NULL;

  if (!take_answer (source, result, question, &reply))
    return;

  self->n_listens--;
  if (reply != NULL)
    g_variant_get (reply, "(v)", &value);
  if (value != NULL && g_variant_is_of_type (value, G_VARIANT_TYPE ("a(ss)")))
    {
      GVariantIter iter;
      const char *type, *text;

      g_variant_iter_init (&iter, value);
      while (g_variant_iter_next (&iter, "(&s&s)", &type, &text))
        {
          SocketEntry entry = { 0 };

          if (!porthole_unit_parse_listen (type, text, &entry.listen))
            continue;
          entry.unit = g_strdup (question->name);
          g_array_append_val (self->coming, entry);
        }
    }
  ask_next (self);
}

/* systemd's objects are where their names say, so that one question less is needed. */
static void
ask_listen (PortholeUnitManager *self, char *name)
{
  g_autofree char *owned = name;
  g_autofree char *path = porthole_unit_object_path (name);

  self->n_calls++;
  self->n_listens++;
  call (self, path, PROPERTIES_INTERFACE, "Get", g_variant_new ("(ss)", SOCKET_INTERFACE, "Listen"),
        "(v)", listen_cb, question_new (self, name));
}

static void
ask_facts (PortholeUnitManager *self, PortholeUnitRecord *unit)
{
  unit->queued = FALSE;
  self->n_calls++;
  call (self, unit->path, PROPERTIES_INTERFACE, "GetAll", g_variant_new ("(s)", UNIT_INTERFACE),
        "(a{sv})", facts_cb, question_new (self, unit->name));
}

/* Puts the next questions, some at a time: the service manager has other things to do. */
static void
ask_next (PortholeUnitManager *self)
{
  if (self->connection == NULL)
    return;

  while (self->n_calls < MAX_CALLS && !g_queue_is_empty (&self->socket_units))
    ask_listen (self, g_queue_pop_head (&self->socket_units));
  while (self->n_calls < MAX_CALLS && !g_queue_is_empty (&self->queue))
    ask_facts (self, g_queue_pop_head (&self->queue));

  if (self->coming != NULL && self->n_listens == 0 && g_queue_is_empty (&self->socket_units))
    {
      g_array_unref (self->sockets);
      self->sockets = g_steal_pointer (&self->coming);
      self->listing = FALSE;
      emit_changed (self);
    }
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Question) question = user_data;
  PortholeUnitManager *self = question->manager;
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GVariantIter) iter = NULL;
  const char *name;

  if (!take_answer (source, result, question, &reply))
    return;

  self->coming = new_socket_entries ();
  if (reply != NULL)
    {
      g_variant_get (reply, "(a(ssssssouso))", &iter);
      while (g_queue_get_length (&self->socket_units) < MAX_SOCKET_UNITS
             && g_variant_iter_next (iter, "(&s&s&s&s&s&s&ou&s&o)", &name, NULL, NULL, NULL, NULL,
                                     NULL, NULL, NULL, NULL, NULL))
        g_queue_push_tail (&self->socket_units, g_strdup (name));
    }
  ask_next (self);
}

static void
list_sockets (PortholeUnitManager *self)
{
  static const char *const patterns[] = { "*.socket", NULL };
  static const char *const states[] = { NULL };

  self->listing = TRUE;
  self->listed = g_get_monotonic_time ();
  self->n_calls++;
  call (self, PATH, MANAGER_INTERFACE, "ListUnitsByPatterns",
        g_variant_new ("(^as^as)", states, patterns), "(a(ssssssouso))", listed_cb,
        question_new (self, NULL));
}

static void
enqueue (PortholeUnitManager *self, PortholeUnitRecord *unit)
{
  if (unit->queued)
    return;

  unit->queued = TRUE;
  g_queue_push_tail (&self->queue, unit);
}

static gboolean
settled_cb (gpointer user_data)
{
  PortholeUnitManager *self = user_data;

  self->settle_id = 0;
  ask_next (self);
  return G_SOURCE_REMOVE;
}

static void
unit_changed_cb (GDBusConnection *connection,
                 const char *sender,
                 const char *path,
                 const char *interface,
                 const char *signal,
                 GVariant *parameters,
                 gpointer user_data)
{
  PortholeUnitRecord *unit = user_data;
  PortholeUnitManager *self = unit->manager;

  enqueue (self, unit);
  if (self->settle_id == 0)
    self->settle_id = g_timeout_add (SETTLE, settled_cb, self);
}

static void
disconnect (PortholeUnitManager *self)
{
  GHashTableIter iter;
  PortholeUnitRecord *unit;

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->settle_id, g_source_remove);

  g_hash_table_iter_init (&iter, self->units);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &unit))
    {
      if (self->connection != NULL && unit->changed_id != 0)
        g_dbus_connection_signal_unsubscribe (self->connection, unit->changed_id);
      unit->changed_id = 0;
      unit->queued = FALSE;
      unit->answered = 0;
    }
  g_queue_clear (&self->queue);
  g_queue_clear_full (&self->socket_units, g_free);
  g_clear_pointer (&self->coming, g_array_unref);
  self->listing = FALSE;
  self->listed = 0;
  self->n_calls = 0;
  self->n_listens = 0;
  self->connecting = FALSE;

  /* systemd forgets on its own who had subscribed. */
  if (self->connection != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->connection, self);
      g_dbus_connection_close (self->connection, NULL, NULL, NULL);
    }
  g_clear_object (&self->connection);
}

static void
closed_cb (PortholeUnitManager *self)
{
  disconnect (self);
}

static void
connected_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PortholeUnitManager) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) connection
      = g_dbus_connection_new_for_address_finish (result, &error);

  /* No bus: nothing will ever be known. */
  if (connection == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    self->connecting = FALSE;
  if (connection != NULL && (!self->active || self->connection != NULL))
    g_dbus_connection_close (connection, NULL, NULL, NULL);
  if (connection == NULL || !self->active || self->connection != NULL)
    return;

  self->connecting = FALSE;
  self->connection = g_steal_pointer (&connection);
  g_signal_connect_object (self->connection, "closed", G_CALLBACK (closed_cb), self,
                           G_CONNECT_SWAPPED);
  /* Without it, systemd doesn't tell of changes. */
  g_dbus_connection_call (self->connection, NAME, PATH, MANAGER_INTERFACE, "Subscribe", NULL, NULL,
                          G_DBUS_CALL_FLAGS_NO_AUTO_START, TIMEOUT, NULL, NULL, NULL);
  emit_changed (self);
}

/* NOTES: a connection of its own, not the shared one of g_bus_get(): it can be closed, so that
 * signals wake nobody up while no list is shown, and the process doesn't end with the bus. */
static void
connect_bus (PortholeUnitManager *self)
{
  g_autofree char *address = porthole_unit_find_bus (self->bus);

  if (address == NULL)
    return;

  self->connecting = TRUE;
  self->cancellable = g_cancellable_new ();
  g_dbus_connection_new_for_address (address,
                                     G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT
                                         | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                     NULL, self->cancellable, connected_cb, g_object_ref (self));
}

static void
porthole_unit_manager_dispose (GObject *object)
{
  PortholeUnitManager *self = PORTHOLE_UNIT_MANAGER (object);

  self->active = FALSE;
  disconnect (self);

  G_OBJECT_CLASS (porthole_unit_manager_parent_class)->dispose (object);
}

static void
porthole_unit_manager_finalize (GObject *object)
{
  PortholeUnitManager *self = PORTHOLE_UNIT_MANAGER (object);

  g_hash_table_unref (self->units);
  g_array_unref (self->sockets);

  G_OBJECT_CLASS (porthole_unit_manager_parent_class)->finalize (object);
}

static void
porthole_unit_manager_class_init (PortholeUnitManagerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = porthole_unit_manager_dispose;
  object_class->finalize = porthole_unit_manager_finalize;

  /**
   * PortholeUnitManager::changed:
   * @self: the manager
   *
   * More is known, or something else: look units up again.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
porthole_unit_manager_init (PortholeUnitManager *self)
{
  self->units = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, porthole_unit_record_free);
  self->max_units = MAX_UNITS;
  self->keep_for = KEEP_FOR;
  self->sockets = new_socket_entries ();
  g_queue_init (&self->queue);
  g_queue_init (&self->socket_units);
}

/**
 * porthole_unit_manager_new:
 * @bus: the system bus for the system's units, the session bus for the user's
 *
 * Makes a manager that isn't active.
 *
 * Returns: (transfer full): the manager
 */
PortholeUnitManager *
porthole_unit_manager_new (GBusType bus)
{
  PortholeUnitManager *self = g_object_new (PORTHOLE_TYPE_UNIT_MANAGER, NULL);

  self->bus = bus;
  return self;
}

/**
 * porthole_unit_manager_set_active:
 * @self: a manager
 * @active: whether anybody wants to know
 *
 * Connects to the bus or leaves it. What is known stays known, and is asked for again.
 */
void
porthole_unit_manager_set_active (PortholeUnitManager *self, gboolean active)
{
  g_return_if_fail (PORTHOLE_IS_UNIT_MANAGER (self));

  if (self->active == !!active)
    return;

  self->active = !!active;
  if (self->active)
    connect_bus (self);
  else
    disconnect (self);
}

/*< private >
 * porthole_unit_manager_set_bounds:
 * @self: a manager
 * @max_units: how many units it remembers
 * @keep_for: for how many microseconds after it was looked up none is forgotten
 *
 * Sets what bounds its memory.
 */
void
porthole_unit_manager_set_bounds (PortholeUnitManager *self, guint max_units, gint64 keep_for)
{
  g_return_if_fail (PORTHOLE_IS_UNIT_MANAGER (self));

  self->max_units = max_units;
  self->keep_for = keep_for;
}

/* Forgets the unit that nobody has looked up for the longest, if that is long ago. */
static gboolean
make_room (PortholeUnitManager *self)
{
  gint64 before = g_get_monotonic_time () - self->keep_for;
  PortholeUnitRecord *oldest = NULL, *unit;
  GHashTableIter iter;

  if (g_hash_table_size (self->units) < self->max_units)
    return TRUE;

  g_hash_table_iter_init (&iter, self->units);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &unit))
    {
      if (!unit->queued && (oldest == NULL || unit->used < oldest->used))
        oldest = unit;
    }
  if (oldest == NULL || oldest->used > before)
    return FALSE;

  if (oldest->changed_id != 0)
    g_dbus_connection_signal_unsubscribe (self->connection, oldest->changed_id);
  g_hash_table_remove (self->units, oldest->name);
  return TRUE;
}

/**
 * porthole_unit_manager_look_up:
 * @self: a manager
 * @name: the name of a unit
 * @ret_facts: (out): what is known of it
 *
 * Looks a unit up, and asks for it if that has not been done for a while.
 *
 * Returns: whether there has been an answer
 */
gboolean
porthole_unit_manager_look_up (PortholeUnitManager *self,
                               const char *name,
                               PortholeUnitFacts *ret_facts)
{
  PortholeUnitRecord *unit;

  g_return_val_if_fail (PORTHOLE_IS_UNIT_MANAGER (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (ret_facts != NULL, FALSE);

  unit = g_hash_table_lookup (self->units, name);
  if (unit == NULL)
    {
      if (self->connection == NULL || !make_room (self))
        return FALSE;
      unit = porthole_unit_record_new (name, self);
      g_hash_table_insert (self->units, unit->name, unit);
    }

  unit->used = g_get_monotonic_time ();
  if (self->connection != NULL
      && (unit->answered == 0 || g_get_monotonic_time () - unit->answered > STALE_AFTER))
    {
      /* Not again while the question is out. */
      unit->answered = g_get_monotonic_time ();
      enqueue (self, unit);
      ask_next (self);
    }

  return porthole_unit_record_get_facts (unit, ret_facts);
}

/**
 * porthole_unit_manager_find_socket:
 * @self: a manager
 * @transport: exactly one transport
 * @address: an address
 * @port: a port
 *
 * Finds the socket unit that listens there, and asks for the list of socket units if that has
 * not been done for a while.
 *
 * Returns: (transfer none) (nullable): the unit's name, %NULL where none is known
 */
const char *
porthole_unit_manager_find_socket (PortholeUnitManager *self,
                                   PortholeTransport transport,
                                   GInetAddress *address,
                                   guint16 port)
{
  gint64 age;

  g_return_val_if_fail (PORTHOLE_IS_UNIT_MANAGER (self), NULL);
  g_return_val_if_fail (G_IS_INET_ADDRESS (address), NULL);

  age = g_get_monotonic_time () - self->listed;
  for (guint i = 0; i < self->sockets->len; i++)
    {
      SocketEntry *entry = &g_array_index (self->sockets, SocketEntry, i);

      if (entry->listen.port != port || !(entry->listen.transports & transport)
          || !g_inet_address_equal (entry->listen.address, address))
        continue;
      if (self->connection != NULL && !self->listing && age > STALE_AFTER)
        list_sockets (self);
      return entry->unit;
    }

  if (self->connection != NULL && !self->listing && (self->listed == 0 || age > LIST_AGAIN_AFTER))
    list_sockets (self);
  return NULL;
}

/**
 * porthole_unit_manager_get_busy:
 * @self: a manager
 *
 * Gets whether a question is out, or the connection is still being made.
 *
 * Returns: whether more may be known in a moment
 */
gboolean
porthole_unit_manager_get_busy (PortholeUnitManager *self)
{
  g_return_val_if_fail (PORTHOLE_IS_UNIT_MANAGER (self), FALSE);

  return self->connecting || self->n_calls > 0;
}
