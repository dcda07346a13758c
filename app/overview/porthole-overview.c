/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "base/porthole-error.h"
#include "listeners/porthole-unit-names.h"
#include "overview/porthole-changes.h"
#include "overview/porthole-overview.h"

/**
 * PortholeOverview:
 *
 * What joins the three engines, which don't know each other: the registry says what a port
 * is called, the scanner who holds it, the servers which of them are our own. One for a
 * process; it lives on the main context.
 */
struct _PortholeOverview
{
  GObject parent_instance;

  char *data_dir;
  PortholeRegistry *registry;
  PortholeScanner *scanner;
  PortholeUnitNames *unit_names;
  GListStore *servers;
  PortholeChanges *changes;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PortholeOverview, porthole_overview, G_TYPE_OBJECT)

static void
emit_changed (PortholeOverview *self, PortholeOverviewChanges changes)
{
  g_signal_emit (self, signals[CHANGED], 0, (guint) changes);
}

static void
registry_changed_cb (PortholeOverview *self)
{
  emit_changed (self, PORTHOLE_OVERVIEW_REGISTRY);
}

static void
listeners_changed_cb (PortholeOverview *self)
{
  emit_changed (self, PORTHOLE_OVERVIEW_LISTENERS);
}

static void
server_changed_cb (PortholeOverview *self)
{
  emit_changed (self, PORTHOLE_OVERVIEW_SERVERS);
}

static void
porthole_overview_finalize (GObject *object)
{
  PortholeOverview *self = PORTHOLE_OVERVIEW (object);

  g_clear_object (&self->changes);
  g_clear_pointer (&self->data_dir, g_free);
  g_clear_object (&self->registry);
  g_clear_object (&self->unit_names);
  g_clear_object (&self->scanner);
  g_clear_object (&self->servers);

  G_OBJECT_CLASS (porthole_overview_parent_class)->finalize (object);
}

static void
porthole_overview_class_init (PortholeOverviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = porthole_overview_finalize;

  /**
   * PortholeOverview::changed:
   * @self: an overview
   * @changes: what changed, [flags@OverviewChanges]
   *
   * Some port is called otherwise, held by somebody else, or no longer held. Comes when one of
   * the three engines says so, and only then: nothing is looked at for its sake.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
porthole_overview_init (PortholeOverview *self)
{
  self->scanner = porthole_scanner_new ();
  self->unit_names = porthole_unit_names_new (self->scanner);
  self->servers = g_list_store_new (PORTHOLE_TYPE_SERVER);

  g_signal_connect_object (porthole_scanner_get_list (self->scanner), "notify::generation",
                           G_CALLBACK (listeners_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scanner, "notify::ready", G_CALLBACK (listeners_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scanner, "notify::error", G_CALLBACK (listeners_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * porthole_overview_new:
 * @data_dir: the folder for what the person wrote and imported; it is made when something
 *   is first saved
 *
 * Makes the overview. The built-in registry is there at once; what the system and the person
 * add to it comes with [method@Overview.load_async].
 *
 * Returns: (transfer full): the overview
 */
PortholeOverview *
porthole_overview_new (const char *data_dir)
{
  g_autoptr (PortholeOverview) self = NULL;
  g_autoptr (PortholeNotes) notes = NULL;
  g_autofree char *notes_path = NULL;

  g_return_val_if_fail (data_dir != NULL, NULL);

  self = g_object_new (PORTHOLE_TYPE_OVERVIEW, NULL);
  self->data_dir = g_strdup (data_dir);
  notes_path = g_build_filename (data_dir, "notes.ini", NULL);
  notes = porthole_notes_new (notes_path);
  self->registry = porthole_registry_new (notes);
  g_signal_connect_object (self->registry, "items-changed", G_CALLBACK (registry_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (notes, "changed", G_CALLBACK (registry_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return g_steal_pointer (&self);
}

/**
 * porthole_overview_get_registry:
 * @self: an overview
 *
 * Gets what the ports are called.
 *
 * Returns: (transfer none): the registry
 */
PortholeRegistry *
porthole_overview_get_registry (PortholeOverview *self)
{
  g_return_val_if_fail (PORTHOLE_IS_OVERVIEW (self), NULL);

  return self->registry;
}

/**
 * porthole_overview_get_scanner:
 * @self: an overview
 *
 * Gets what looks who is listening. It is at rest until somebody starts it.
 *
 * Returns: (transfer none): the scanner
 */
PortholeScanner *
porthole_overview_get_scanner (PortholeOverview *self)
{
  g_return_val_if_fail (PORTHOLE_IS_OVERVIEW (self), NULL);

  return self->scanner;
}

/**
 * porthole_overview_get_servers:
 * @self: an overview
 *
 * Gets the test servers, running or not, in the order in which they were made.
 *
 * Returns: (transfer none): a list model of [class@Server]
 */
GListModel *
porthole_overview_get_servers (PortholeOverview *self)
{
  g_return_val_if_fail (PORTHOLE_IS_OVERVIEW (self), NULL);

  return G_LIST_MODEL (self->servers);
}

/**
 * porthole_overview_get_changes:
 * @self: an overview
 *
 * Gets what remembers who listened when. It is switched off until somebody switches it on.
 *
 * Returns: (transfer none): the changes
 */
PortholeChanges *
porthole_overview_get_changes (PortholeOverview *self)
{
  g_return_val_if_fail (PORTHOLE_IS_OVERVIEW (self), NULL);

  if (self->changes == NULL)
    {
      g_autofree char *path = g_build_filename (self->data_dir, "changes.ini", NULL);
      g_autofree char *session = porthole_changes_find_session ();

      self->changes = porthole_changes_new (self, path, session);
    }

  return self->changes;
}

static void
registry_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (porthole_registry_load_finish (PORTHOLE_REGISTRY (source), result, &error))
    {
      const GError *notes_error = g_task_get_task_data (task);

      if (notes_error != NULL)
        g_task_return_error (task, g_error_copy (notes_error));
      else
        g_task_return_boolean (task, TRUE);
    }
  else
    g_task_return_error (task, error);
}

/* The layers come after the notes whatever became of those; a file of notes that was set aside
 * is told at the end.
 */
static void
notes_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  PortholeOverview *self = g_task_get_source_object (task);
  PortholeNotes *notes = PORTHOLE_NOTES (source);
  GCancellable *cancellable = g_task_get_cancellable (task);
  g_autofree char *import_path = NULL;
  GError *error = NULL;

  if (porthole_notes_load_finish (notes, result, &error)
      && porthole_notes_get_set_aside (notes) != NULL)
    error
        = g_error_new (PORTHOLE_ERROR, PORTHOLE_ERROR_DAMAGED_FILE, "%s was damaged and is now %s",
                       porthole_notes_get_path (notes), porthole_notes_get_set_aside (notes));
  if (error != NULL)
    g_task_set_task_data (task, error, (GDestroyNotify) g_error_free);

  import_path = g_build_filename (self->data_dir, "iana.csv", NULL);
  porthole_registry_load_async (self->registry, "/etc/services", import_path, cancellable,
                                registry_loaded_cb, g_steal_pointer (&task));
}

/**
 * porthole_overview_load_async:
 * @self: an overview
 * @cancellable: (nullable): to give up early
 * @callback: (scope async): called when everything that could be read is there
 * @user_data: for @callback
 *
 * Reads the layers of the registry that are files: the person's notes, an imported IANA
 * registry and the system's /etc/services.
 */
void
porthole_overview_load_async (PortholeOverview *self,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (PORTHOLE_IS_OVERVIEW (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, porthole_overview_load_async);
  porthole_notes_load_async (porthole_registry_get_notes (self->registry), cancellable,
                             notes_loaded_cb, g_steal_pointer (&task));
}

/**
 * porthole_overview_load_finish:
 * @self: an overview
 * @result: what the callback was given
 * @error: return location for an error of [const@ERROR]
 *
 * Ends [method@Overview.load_async]. Whatever could be read is in place even on error.
 *
 * Returns: whether every file was either absent or right
 */
gboolean
porthole_overview_load_finish (PortholeOverview *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * porthole_overview_add_server:
 * @self: an overview
 * @server: a server
 *
 * Puts a server into the list of servers.
 */
void
porthole_overview_add_server (PortholeOverview *self, PortholeServer *server)
{
  g_return_if_fail (PORTHOLE_IS_OVERVIEW (self));
  g_return_if_fail (PORTHOLE_IS_SERVER (server));

  g_signal_connect_object (server, "notify::state", G_CALLBACK (server_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_list_store_append (self->servers, server);
  emit_changed (self, PORTHOLE_OVERVIEW_SERVERS);
}

/**
 * porthole_overview_remove_server:
 * @self: an overview
 * @server: a server of its list
 *
 * Takes a server off the list; it isn't stopped by that.
 */
void
porthole_overview_remove_server (PortholeOverview *self, PortholeServer *server)
{
  guint position;

  g_return_if_fail (PORTHOLE_IS_OVERVIEW (self));
  g_return_if_fail (PORTHOLE_IS_SERVER (server));

  if (!g_list_store_find (self->servers, server, &position))
    return;

  g_signal_handlers_disconnect_by_func (server, server_changed_cb, self);
  g_list_store_remove (self->servers, position);
  emit_changed (self, PORTHOLE_OVERVIEW_SERVERS);
}

/**
 * porthole_overview_find_service:
 * @self: an overview
 * @port: a port number
 * @transports: the transports that count, or none for all
 *
 * Finds what a port is called: the user's own name, or its most common service.
 *
 * Returns: (transfer none): the service; for a port without any, one that says so
 */
PortholeService *
porthole_overview_find_service (PortholeOverview *self, guint16 port, PortholeTransport transports)
{
  g_return_val_if_fail (PORTHOLE_IS_OVERVIEW (self), NULL);

  return porthole_registry_lookup_port (self->registry, port, transports);
}

/**
 * porthole_overview_find_listener:
 * @self: an overview
 * @first: a port number
 * @last: the last port number of the block, @first for one port
 * @transports: the transports that count
 *
 * Finds who listened when the scanner looked last: on the first port of the block that somebody
 * listens on, and of several listeners the one that can be reached from furthest away.
 *
 * Returns: (transfer none) (nullable): the listener
 */
PortholeListener *
porthole_overview_find_listener (PortholeOverview *self,
                                 guint16 first,
                                 guint16 last,
                                 PortholeTransport transports)
{
  g_return_val_if_fail (PORTHOLE_IS_OVERVIEW (self), NULL);
  g_return_val_if_fail (first <= last, NULL);

  return porthole_listener_list_find_in (porthole_scanner_get_list (self->scanner), transports,
                                         first, last);
}

/**
 * porthole_overview_find_server:
 * @self: an overview
 * @first: a port number
 * @last: the last port number of the block, @first for one port
 * @transports: the transports that count
 *
 * Finds the running test server on a port.
 *
 * Returns: (transfer none) (nullable): the server
 */
PortholeServer *
porthole_overview_find_server (PortholeOverview *self,
                               guint16 first,
                               guint16 last,
                               PortholeTransport transports)
{
  guint n_servers;

  g_return_val_if_fail (PORTHOLE_IS_OVERVIEW (self), NULL);
  g_return_val_if_fail (first <= last, NULL);

  n_servers = g_list_model_get_n_items (G_LIST_MODEL (self->servers));
  for (guint i = 0; i < n_servers; i++)
    {
      g_autoptr (PortholeServer) server = g_list_model_get_item (G_LIST_MODEL (self->servers), i);
      guint16 port = porthole_server_get_port (server);

      if (porthole_server_get_state (server) == PORTHOLE_SERVER_RUNNING && port >= first
          && port <= last && (porthole_server_get_config (server)->transport & transports) != 0)
        return server;
    }

  return NULL;
}

/**
 * porthole_overview_list_used:
 * @self: an overview
 * @ret_n_ports: (out): how many there are
 *
 * Lists the ports on which somebody listened when the scanner looked last.
 *
 * Returns: (transfer full) (array length=ret_n_ports): the ports, rising, each once
 */
guint16 *
porthole_overview_list_used (PortholeOverview *self, gsize *ret_n_ports)
{
  g_autoptr (GArray) ports = NULL;
  GListModel *list;

  g_return_val_if_fail (PORTHOLE_IS_OVERVIEW (self), NULL);
  g_return_val_if_fail (ret_n_ports != NULL, NULL);

  ports = g_array_new (FALSE, FALSE, sizeof (guint16));
  list = G_LIST_MODEL (porthole_scanner_get_list (self->scanner));
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (PortholeListener) listener = g_list_model_get_item (list, i);
      guint16 port = porthole_listener_get_port (listener);

      /* Its row lingers, but the port is free. */
      if (porthole_listener_get_state (listener) == PORTHOLE_LISTENER_GONE)
        continue;
      if (ports->len == 0 || g_array_index (ports, guint16, ports->len - 1) != port)
        g_array_append_val (ports, port);
    }

  return g_array_steal (ports, ret_n_ports);
}
