/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/porthole-visible-text.h"
#include "common/porthole-facts-text.h"
#include "porthole-shell-dbus.h"
#include "registry/porthole-registry-text.h"
#include "registry/porthole-search.h"
#include "shell/porthole-search-provider.h"

/* The shell shows five at most, and whoever wants more asks the window. */
#define RESULTS_MAX 5

/* What anybody on the bus may send. */
#define TERMS_MAX 16
#define QUERY_MAX 256
#define IDENTIFIERS_MAX 32
#define IDENTIFIER_MAX 256

/* One character is the beginning of every other search. */
#define QUERY_MIN 2

/* Each key that is pressed is a query; who listens needs no second look within this, in
 * microseconds. */
#define FRESH_FOR (G_USEC_PER_SEC / 2)

/**
 * PortholeSearchProvider:
 *
 * Answers the searches of GNOME Shell: what a port is for, and who listens on it now. It looks
 * at the sockets once for each question and never by itself, and shows no window: that is for
 * whoever follows its signals.
 */
struct _PortholeSearchProvider
{
  GObject parent_instance;

  PortholeDBusShellSearchProvider2 *skeleton;
  GApplication *application; /* not owned; it lives longer */
  PortholeOverview *overview;
  PortholeSearch *search;
  gint64 looked;
};

enum
{
  SHOW_PORT,
  SEARCH,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PortholeSearchProvider, porthole_search_provider, G_TYPE_OBJECT)

/* ---- the application stays for as long as somebody asks ---- */

static void
begin (PortholeSearchProvider *self)
{
  if (self->application != NULL)
    g_application_hold (self->application);
}

static void
end (PortholeSearchProvider *self)
{
  if (self->application != NULL)
    g_application_release (self->application);
}

/* ---- identifiers of results ---- */

/* Two services of one port differ in what they are called. D-Bus takes no half characters. */
static char *
identify (PortholeService *service)
{
  const char *title = porthole_service_get_title (service);
  g_autofree char *shown
      = porthole_visible_text (title != NULL ? title : "", -1, IDENTIFIER_MAX / 2);

  return g_strdup_printf ("%u/%u/%s", (guint) porthole_service_get_port (service),
                          (guint) porthole_service_get_transports (service), shown);
}

static gboolean
split_identifier (const char *identifier, guint16 *ret_port, PortholeTransport *ret_transports)
{
  g_auto (GStrv) parts = NULL;
  guint64 port, transports;

  if (strnlen (identifier, IDENTIFIER_MAX + 1) > IDENTIFIER_MAX)
    return FALSE;

  parts = g_strsplit (identifier, "/", 3);
  if (g_strv_length (parts) != 3
      || !g_ascii_string_to_unsigned (parts[0], 10, 0, PORTHOLE_PORT_MAX, &port, NULL)
      || !g_ascii_string_to_unsigned (parts[1], 10, 0, PORTHOLE_TRANSPORT_ALL, &transports, NULL))
    return FALSE;

  *ret_port = (guint16) port;
  *ret_transports = (PortholeTransport) transports;
  return TRUE;
}

static PortholeService *
find_service (PortholeSearchProvider *self, const char *identifier)
{
  PortholeRegistry *registry;
  PortholeTransport transports;
  g_autoptr (GPtrArray) services = NULL;
  guint16 port;

  /* The application may have ended while who listens was looked at. */
  if (self->overview == NULL || !split_identifier (identifier, &port, &transports))
    return NULL;

  registry = porthole_overview_get_registry (self->overview);
  services = porthole_registry_list_port (registry, port, transports);
  for (guint i = 0; i < services->len; i++)
    {
      g_autofree char *own = identify (g_ptr_array_index (services, i));

      if (strcmp (own, identifier) == 0)
        return g_object_ref (g_ptr_array_index (services, i));
    }

  return g_object_ref (porthole_registry_lookup_port (registry, port, transports));
}

/* ---- queries ---- */

static char *
join_terms (const char *const *terms)
{
  g_autoptr (GString) query = g_string_new (NULL);

  for (guint i = 0; terms[i] != NULL && i < TERMS_MAX && query->len < QUERY_MAX; i++)
    {
      if (query->len > 0)
        g_string_append_c (query, ' ');
      g_string_append_len (query, terms[i],
                           (gssize) strnlen (terms[i], QUERY_MAX + 1 - query->len));
    }

  return g_utf8_make_valid (query->str, (gssize) query->len);
}

/* The shell asks for everything that is typed, so that only what was surely meant counts: the
 * port itself, the name of a service, or a phrase that people search it by. A single word that
 * is more than a name, like “files”, is somebody else's. */
static char **
find (PortholeSearchProvider *self, const char *const *terms)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *query = join_terms (terms);
  PortholeMatch least = strchr (query, ' ') != NULL ? PORTHOLE_MATCH_KEYWORD : PORTHOLE_MATCH_NAME;
  guint16 seen[RESULTS_MAX];
  guint n_results = 0;

  if (self->search == NULL || g_utf8_strlen (query, -1) < QUERY_MIN)
    return g_strv_builder_end (builder);

  porthole_search_set_query (self->search, query);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->search)); i++)
    {
      g_autoptr (PortholeService) service = NULL;
      gboolean known = FALSE;

      if (n_results == RESULTS_MAX || porthole_search_get_match (self->search, i) < least)
        break;

      /* One port has one row: its most common service is the first. */
      service = g_list_model_get_item (G_LIST_MODEL (self->search), i);
      for (guint k = 0; k < n_results; k++)
        known = known || seen[k] == porthole_service_get_port (service);
      if (known)
        continue;

      g_strv_builder_take (builder, identify (service));
      seen[n_results++] = porthole_service_get_port (service);
    }

  return g_strv_builder_end (builder);
}

/* ---- what is shown of a result ---- */

static GVariant *
describe (PortholeSearchProvider *self, const char *identifier)
{
  g_autoptr (PortholeService) service = find_service (self, identifier);
  g_autoptr (PortholePortFacts) facts = NULL;
  g_auto (GVariantDict) meta = G_VARIANT_DICT_INIT (NULL);
  g_autofree char *called = NULL;
  g_autofree char *use = NULL;
  g_autofree char *name = NULL;
  g_autofree char *description = NULL;
  const char *what;
  char ports[32];

  if (service == NULL)
    return NULL;

  facts = porthole_port_facts_new (self->overview);
  porthole_port_facts_set_service (facts, service);

  porthole_registry_text_ports (service, ports, sizeof ports);
  called = porthole_facts_text_name (service);
  use = porthole_facts_text_use (facts);
  what = porthole_registry_text_description (service);

  /* Translators: a port and what it is called, as in: Port 5432: PostgreSQL */
  name = g_strdup_printf (_ ("Port %s: %s"), ports,
                          called != NULL ? called : porthole_registry_text_title (service));
  description = what != NULL
                    /* Translators: whether a port is in use, and what its service is */
                    ? g_strdup_printf (_ ("%s · %s"), use, what)
                    : g_steal_pointer (&use);

  g_variant_dict_insert (&meta, "id", "s", identifier);
  g_variant_dict_insert (&meta, "name", "s", name);
  g_variant_dict_insert (&meta, "description", "s", description);
  g_variant_dict_insert (&meta, "gicon", "s", APP_ID);

  return g_variant_dict_end (&meta);
}

static void
answer_metas (PortholeSearchProvider *self, GDBusMethodInvocation *invocation)
{
  GVariant *parameters = g_dbus_method_invocation_get_parameters (invocation);
  g_autoptr (GVariant) array = g_variant_get_child_value (parameters, 0);
  g_autofree const char **identifiers = g_variant_get_strv (array, NULL);
  GVariantBuilder metas;

  g_variant_builder_init (&metas, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; identifiers[i] != NULL && i < IDENTIFIERS_MAX; i++)
    {
      GVariant *meta = describe (self, identifiers[i]);

      if (meta != NULL)
        g_variant_builder_add_value (&metas, meta);
    }
  porthole_dbus_shell_search_provider2_complete_get_result_metas (self->skeleton, invocation,
                                                                  g_variant_builder_end (&metas));
}

/* ---- what the shell calls ---- */

static gboolean
get_initial_result_set_cb (PortholeSearchProvider *self,
                           GDBusMethodInvocation *invocation,
                           const char *const *terms)
{
  g_auto (GStrv) results = NULL;

  begin (self);
  results = find (self, terms);
  porthole_dbus_shell_search_provider2_complete_get_initial_result_set (
      self->skeleton, invocation, (const char *const *) results);
  end (self);

  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
get_subsearch_result_set_cb (PortholeSearchProvider *self,
                             GDBusMethodInvocation *invocation,
                             const char *const *previous,
                             const char *const *terms)
{
  g_auto (GStrv) results = NULL;

  begin (self);
  results = find (self, terms);
  porthole_dbus_shell_search_provider2_complete_get_subsearch_result_set (
      self->skeleton, invocation, (const char *const *) results);
  end (self);

  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  PortholeSearchProvider *self = g_task_get_source_object (task);

  /* When looking failed, the answer says that. */
  porthole_scanner_refresh_finish (PORTHOLE_SCANNER (source), result, NULL);
  self->looked = g_get_monotonic_time ();
  answer_metas (self, g_object_ref (g_task_get_task_data (task)));
  g_task_return_boolean (task, TRUE);
  end (self);
}

static gboolean
get_result_metas_cb (PortholeSearchProvider *self,
                     GDBusMethodInvocation *invocation,
                     const char *const *identifiers)
{
  GTask *task;

  begin (self);
  if (self->overview == NULL || identifiers[0] == NULL
      || (self->looked != 0 && g_get_monotonic_time () - self->looked < FRESH_FOR))
    {
      answer_metas (self, invocation);
      end (self);
      return G_DBUS_METHOD_INVOCATION_HANDLED;
    }

  task = g_task_new (self, NULL, NULL, NULL);
  g_task_set_source_tag (task, get_result_metas_cb);
  g_task_set_task_data (task, invocation, g_object_unref);
  porthole_scanner_refresh_async (porthole_overview_get_scanner (self->overview), NULL, looked_cb,
                                  task);

  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
activate_result_cb (PortholeSearchProvider *self,
                    GDBusMethodInvocation *invocation,
                    const char *identifier,
                    const char *const *terms,
                    guint timestamp)
{
  PortholeTransport transports;
  guint16 port;

  if (!split_identifier (identifier, &port, &transports))
    {
      g_dbus_method_invocation_return_error_literal (invocation, G_DBUS_ERROR,
                                                     G_DBUS_ERROR_INVALID_ARGS, "No such result");
      return G_DBUS_METHOD_INVOCATION_HANDLED;
    }

  begin (self);
  g_signal_emit (self, signals[SHOW_PORT], 0, (guint) port);
  porthole_dbus_shell_search_provider2_complete_activate_result (self->skeleton, invocation);
  end (self);

  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
launch_search_cb (PortholeSearchProvider *self,
                  GDBusMethodInvocation *invocation,
                  const char *const *terms,
                  guint timestamp)
{
  g_autofree char *query = join_terms (terms);

  begin (self);
  g_signal_emit (self, signals[SEARCH], 0, query);
  porthole_dbus_shell_search_provider2_complete_launch_search (self->skeleton, invocation);
  end (self);

  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static void
porthole_search_provider_dispose (GObject *object)
{
  PortholeSearchProvider *self = PORTHOLE_SEARCH_PROVIDER (object);

  g_clear_object (&self->skeleton);
  g_clear_object (&self->search);
  g_clear_object (&self->overview);

  G_OBJECT_CLASS (porthole_search_provider_parent_class)->dispose (object);
}

static void
porthole_search_provider_class_init (PortholeSearchProviderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = porthole_search_provider_dispose;

  /**
   * PortholeSearchProvider::show-port:
   * @self: a search provider
   * @port: a port
   *
   * One of the results was chosen.
   */
  signals[SHOW_PORT] = g_signal_new ("show-port", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  /**
   * PortholeSearchProvider::search:
   * @self: a search provider
   * @query: what was searched for
   *
   * All results were asked for.
   */
  signals[SEARCH] = g_signal_new ("search", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
porthole_search_provider_init (PortholeSearchProvider *self)
{
  self->skeleton = porthole_dbus_shell_search_provider2_skeleton_new ();
  g_signal_connect_object (self->skeleton, "handle-get-initial-result-set",
                           G_CALLBACK (get_initial_result_set_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->skeleton, "handle-get-subsearch-result-set",
                           G_CALLBACK (get_subsearch_result_set_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->skeleton, "handle-get-result-metas",
                           G_CALLBACK (get_result_metas_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->skeleton, "handle-activate-result",
                           G_CALLBACK (activate_result_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->skeleton, "handle-launch-search", G_CALLBACK (launch_search_cb),
                           self, G_CONNECT_SWAPPED);
}

/**
 * porthole_search_provider_new:
 * @application: (nullable): what must not end while a question is open; it outlives the provider
 *
 * Makes a search provider that knows nothing yet.
 *
 * Returns: (transfer full): the search provider
 */
PortholeSearchProvider *
porthole_search_provider_new (GApplication *application)
{
  PortholeSearchProvider *self = g_object_new (PORTHOLE_TYPE_SEARCH_PROVIDER, NULL);

  self->application = application;
  return self;
}

/**
 * porthole_search_provider_set_overview:
 * @self: a search provider
 * @overview: (nullable): who knows the answers; without, there are none
 *
 * Says where the answers come from. It comes later than the object on the bus, which must be
 * there before the first question.
 */
void
porthole_search_provider_set_overview (PortholeSearchProvider *self, PortholeOverview *overview)
{
  g_return_if_fail (PORTHOLE_IS_SEARCH_PROVIDER (self));

  if (!g_set_object (&self->overview, overview))
    return;

  g_clear_object (&self->search);
  if (overview != NULL)
    self->search = porthole_search_new (porthole_overview_get_registry (overview));
}

/**
 * porthole_search_provider_export:
 * @self: a search provider
 * @connection: a connection to a bus
 * @path: an object path
 * @error: return location for an error of GDBus
 *
 * Puts the search provider on the bus.
 *
 * Returns: whether it is there
 */
gboolean
porthole_search_provider_export (PortholeSearchProvider *self,
                                 GDBusConnection *connection,
                                 const char *path,
                                 GError **error)
{
  g_return_val_if_fail (PORTHOLE_IS_SEARCH_PROVIDER (self), FALSE);

  return g_dbus_interface_skeleton_export (G_DBUS_INTERFACE_SKELETON (self->skeleton), connection,
                                           path, error);
}

/**
 * porthole_search_provider_unexport:
 * @self: a search provider
 *
 * Takes the search provider off the bus.
 */
void
porthole_search_provider_unexport (PortholeSearchProvider *self)
{
  g_return_if_fail (PORTHOLE_IS_SEARCH_PROVIDER (self));

  g_dbus_interface_skeleton_unexport (G_DBUS_INTERFACE_SKELETON (self->skeleton));
}
