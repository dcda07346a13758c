/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gio/gdesktopappinfo.h>
#include <unistd.h>

#include "listeners/porthole-listener-list-private.h"
#include "listeners/porthole-listener-private.h"
#include "listeners/porthole-unit-names.h"

/* How often everything is looked up again, in seconds. */
#define LOOK_AGAIN 60

#define MAX_APPS 256

/* What a desktop file says; nothing where there is none. */
typedef struct
{
  char *name;
  GIcon *icon;
} App;

struct _PortholeUnitNames
{
  GObject parent_instance;

  PortholeListenerList *list;
  PortholeUnitManager *system;
  PortholeUnitManager *session;
  GHashTable *apps;
  guint apply_id;
  guint again_id;
};

G_DEFINE_FINAL_TYPE (PortholeUnitNames, porthole_unit_names, G_TYPE_OBJECT)

static void apply_soon (PortholeUnitNames *self);

static void
app_free (gpointer data)
{
  App *app = data;

  g_free (app->name);
  g_clear_object (&app->icon);
  g_free (app);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_autofree char *file = g_strconcat (task_data, ".desktop", NULL);
  g_autoptr (GDesktopAppInfo) info = g_desktop_app_info_new (file);
  App *app = g_new0 (App, 1);

  if (info != NULL)
    {
      app->name = g_strdup (g_app_info_get_display_name (G_APP_INFO (info)));
      g_set_object (&app->icon, g_app_info_get_icon (G_APP_INFO (info)));
    }
  g_task_return_pointer (task, app, app_free);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  PortholeUnitNames *self = PORTHOLE_UNIT_NAMES (source);
  App *app = g_task_propagate_pointer (G_TASK (result), NULL);

  g_hash_table_insert (self->apps, g_strdup (g_task_get_task_data (G_TASK (result))), app);
  if (self->list != NULL && app->name != NULL)
    apply_soon (self);
}

/* Looking for a desktop file reads folders. */
static void
read_app (PortholeUnitNames *self, const char *app_id)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, read_cb, NULL);

  g_hash_table_insert (self->apps, g_strdup (app_id), g_new0 (App, 1));
  g_task_set_source_tag (task, read_app);
  g_task_set_task_data (task, g_strdup (app_id), g_free);
  g_task_run_in_thread (task, read_in_thread);
}

static gboolean
apply_app (PortholeUnitNames *self, PortholeListener *listener)
{
  const char *app_id = porthole_listener_get_app_id (listener);
  App *app = app_id != NULL ? g_hash_table_lookup (self->apps, app_id) : NULL;

  if (app_id != NULL && app == NULL && g_hash_table_size (self->apps) < MAX_APPS)
    read_app (self, app_id);
  return porthole_listener_set_app (listener, app != NULL ? app->name : NULL,
                                    app != NULL ? app->icon : NULL);
}

static PortholeUnitManager *
manager_of (PortholeUnitNames *self, PortholeListener *listener)
{
  gint64 user = porthole_listener_get_unit_user (listener);

  if (user < 0)
    return self->system;

  /* Another user's service manager is on a bus that this user has no business on. */
  return user == (gint64) getuid () ? self->session : NULL;
}

/* The socket unit that has one of the listener's addresses. */
static const char *
find_socket_unit (PortholeUnitManager *manager, PortholeListener *listener)
{
  GPtrArray *sockets = porthole_listener_get_sockets (listener);
  const char *found = NULL;

  for (guint i = 0; i < sockets->len && found == NULL; i++)
    {
      PortholeSocket *socket = g_ptr_array_index (sockets, i);

      found = porthole_unit_manager_find_socket (manager, porthole_socket_get_transport (socket),
                                                 porthole_socket_get_inet_address (socket),
                                                 porthole_socket_get_port (socket));
    }

  return found;
}

/* A service may be started by a socket unit and listen elsewhere on its own: only what is at
 * this address counts. */
static const char *
find_trigger (PortholeUnitManager *manager,
              PortholeListener *listener,
              const PortholeUnitFacts *facts)
{
  const char *found;

  if (facts->triggered_by == NULL)
    return NULL;

  found = find_socket_unit (manager, listener);
  return found != NULL && g_strv_contains (facts->triggered_by, found) ? found : NULL;
}

static gboolean
apply_unit (PortholeUnitNames *self, PortholeListener *listener)
{
  PortholeUnitManager *manager = manager_of (self, listener);
  const char *unit = porthole_listener_get_unit (listener);
  const char *socket_unit = NULL, *service_unit = NULL;
  PortholeUnitFacts facts = { 0 };

  switch (manager != NULL ? porthole_listener_get_own_unit_kind (listener) : PORTHOLE_UNIT_NONE)
    {
    case PORTHOLE_UNIT_INIT:
      socket_unit = find_socket_unit (manager, listener);
      if (socket_unit != NULL)
        porthole_unit_manager_look_up (manager, socket_unit, &facts);
      service_unit = facts.triggers;
      break;
    case PORTHOLE_UNIT_SOCKET:
      porthole_unit_manager_look_up (manager, unit, &facts);
      service_unit = facts.triggers;
      break;
    case PORTHOLE_UNIT_SERVICE:
    case PORTHOLE_UNIT_USER_SERVICE:
    case PORTHOLE_UNIT_APP:
      porthole_unit_manager_look_up (manager, unit, &facts);
      socket_unit = find_trigger (manager, listener, &facts);
      break;
    case PORTHOLE_UNIT_NONE:
    case PORTHOLE_UNIT_SCOPE:
    case PORTHOLE_UNIT_SESSION:
    case PORTHOLE_UNIT_CONTAINER:
    case PORTHOLE_UNIT_MACHINE:
    default:
      break;
    }

  return porthole_listener_set_unit_facts (listener, socket_unit, service_unit, &facts);
}

static void
apply (PortholeUnitNames *self)
{
  GListModel *list = self->list != NULL ? G_LIST_MODEL (self->list) : NULL;
  gboolean changed = FALSE;
  guint n_items;

  if (list == NULL)
    return;

  n_items = g_list_model_get_n_items (list);
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (PortholeListener) listener = g_list_model_get_item (list, i);

      changed |= apply_unit (self, listener);
      changed |= apply_app (self, listener);
    }
  if (changed)
    porthole_listener_list_renamed (self->list);
}

static gboolean
apply_cb (gpointer user_data)
{
  PortholeUnitNames *self = user_data;

  self->apply_id = 0;
  apply (self);
  return G_SOURCE_REMOVE;
}

/* Answers come one by one. */
static void
apply_soon (PortholeUnitNames *self)
{
  if (self->apply_id == 0)
    self->apply_id = g_idle_add (apply_cb, self);
}

static gboolean
again_cb (gpointer user_data)
{
  apply_soon (user_data);

  return G_SOURCE_CONTINUE;
}

static void
running_cb (PortholeScanner *scanner, GParamSpec *pspec, PortholeUnitNames *self)
{
  gboolean running = porthole_scanner_get_running (scanner);

  porthole_unit_manager_set_active (self->system, running);
  porthole_unit_manager_set_active (self->session, running);
  g_clear_handle_id (&self->again_id, g_source_remove);
  if (running)
    self->again_id = g_timeout_add_seconds (LOOK_AGAIN, again_cb, self);
}

static void
porthole_unit_names_dispose (GObject *object)
{
  PortholeUnitNames *self = PORTHOLE_UNIT_NAMES (object);

  g_clear_handle_id (&self->apply_id, g_source_remove);
  g_clear_handle_id (&self->again_id, g_source_remove);
  g_clear_object (&self->system);
  g_clear_object (&self->session);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (porthole_unit_names_parent_class)->dispose (object);
}

static void
porthole_unit_names_finalize (GObject *object)
{
  g_hash_table_unref (PORTHOLE_UNIT_NAMES (object)->apps);

  G_OBJECT_CLASS (porthole_unit_names_parent_class)->finalize (object);
}

static void
porthole_unit_names_class_init (PortholeUnitNamesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = porthole_unit_names_dispose;
  object_class->finalize = porthole_unit_names_finalize;
}

static void
porthole_unit_names_init (PortholeUnitNames *self)
{
  self->apps = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, app_free);
  self->system = porthole_unit_manager_new (G_BUS_TYPE_SYSTEM);
  self->session = porthole_unit_manager_new (G_BUS_TYPE_SESSION);
  g_signal_connect_object (self->system, "changed", G_CALLBACK (apply_soon), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "changed", G_CALLBACK (apply_soon), self,
                           G_CONNECT_SWAPPED);
}

/**
 * porthole_unit_names_new:
 * @scanner: whose list to fill
 *
 * Fills the list from now on, whenever the scanner runs.
 *
 * Returns: (transfer full): the names
 */
PortholeUnitNames *
porthole_unit_names_new (PortholeScanner *scanner)
{
  PortholeUnitNames *self;

  g_return_val_if_fail (PORTHOLE_IS_SCANNER (scanner), NULL);

  self = g_object_new (PORTHOLE_TYPE_UNIT_NAMES, NULL);
  self->list = g_object_ref (porthole_scanner_get_list (scanner));
  g_signal_connect_object (self->list, "notify::generation", G_CALLBACK (apply), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (scanner, "notify::running", G_CALLBACK (running_cb), self,
                           G_CONNECT_DEFAULT);
  running_cb (scanner, NULL, self);
  return self;
}
