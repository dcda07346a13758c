/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>
#include <unistd.h>

#include "listeners/porthole-listener-filter.h"
#include "listeners/porthole-listener-text.h"
#include "registry/porthole-query.h"

/* Which rows are shown: the search, by the same grammar as that of Ports, and the choices of the
 * filter menu. */
struct _PortholeListenerFilter
{
  GtkFilter parent_instance;

  PortholeRegistry *registry;
  PortholeQuery *query;
  char *needle;
  PortholeTransport transports;
  PortholeListenerFilterReach reach;
  gboolean own;
  gboolean udp;
};

G_DEFINE_FINAL_TYPE (PortholeListenerFilter, porthole_listener_filter, GTK_TYPE_FILTER)

static void
append_line (GString *text, const char *line)
{
  if (line != NULL)
    g_string_append_printf (text, "%s\n", line);
}

/* What the port is usually for, by all of its names. */
static void
add_service (PortholeListenerFilter *self, PortholeListener *listener, GString *text)
{
  PortholeService *service
      = porthole_registry_lookup_port (self->registry, porthole_listener_get_port (listener),
                                       porthole_listener_get_transport (listener));
  const char *const *aliases;

  if (porthole_service_get_sources (service) == 0)
    return;

  aliases = porthole_service_get_aliases (service);
  append_line (text, porthole_service_get_name (service));
  append_line (text, porthole_service_get_title (service));
  for (gsize i = 0; aliases[i] != NULL; i++)
    append_line (text, aliases[i]);
}

/* All that a row can be found by, folded. */
static char *
make_haystack (PortholeListenerFilter *self, PortholeListener *listener)
{
  PortholeProcess *leader = porthole_listener_get_leader (listener);
  const char *const *addresses = porthole_listener_get_addresses (listener);
  g_autoptr (GString) text = g_string_new (NULL);
  char buffer[512];
  const char *const parts[] = {
    porthole_listener_get_program (listener),
    porthole_listener_get_unit (listener),
    porthole_listener_get_service_unit (listener),
    porthole_listener_get_description (listener),
    porthole_listener_get_app_id (listener),
    porthole_listener_get_container (listener),
    porthole_listener_get_engine (listener),
    porthole_listener_get_user (listener),
    porthole_listener_get_device (listener),
    porthole_listener_get_app_name (listener),
    porthole_listener_get_socket_unit (listener),
    porthole_listener_text_reach (listener, buffer, sizeof buffer),
    leader != NULL ? porthole_process_get_command_line (leader) : NULL,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    append_line (text, parts[i]);
  for (gsize i = 0; addresses[i] != NULL; i++)
    append_line (text, addresses[i]);
  g_string_append_printf (text, "%u %s\n%d\n", porthole_listener_get_port (listener),
                          porthole_transport_to_string (porthole_listener_get_transport (listener)),
                          porthole_listener_get_pid (listener));

  add_service (self, listener, text);

  return g_utf8_casefold (text->str, (gssize) text->len);
}

static gboolean
matches_span (PortholeListenerFilter *self, PortholeListener *listener)
{
  guint n_spans;
  const PortholePortSpan *spans = porthole_query_get_spans (self->query, &n_spans);
  guint16 port = porthole_listener_get_port (listener);
  PortholeTransport transport = porthole_listener_get_transport (listener);

  for (guint i = 0; i < n_spans; i++)
    {
      if (port >= spans[i].first && port <= spans[i].last
          && (spans[i].transports == PORTHOLE_TRANSPORT_NONE || spans[i].transports & transport))
        return TRUE;
    }

  return FALSE;
}

/* A port that the query names has to be the row's; words have to be in what the row can be found
 * by; and what is typed may also stand there as it is, as a part of an address or a pid. */
static gboolean
matches_query (PortholeListenerFilter *self, PortholeListener *listener)
{
  g_autofree char *haystack = NULL;
  const char *const *words = porthole_query_get_content_words (self->query);
  PortholeTransport transports = porthole_query_get_transports (self->query);
  guint n_spans;

  porthole_query_get_spans (self->query, &n_spans);
  if (n_spans > 0 && matches_span (self, listener))
    return TRUE;

  haystack = make_haystack (self, listener);
  if (strstr (haystack, self->needle) != NULL)
    return n_spans == 0 || !porthole_query_is_port_certain (self->query);
  if (n_spans > 0 || words == NULL || words[0] == NULL)
    return n_spans == 0 && transports != PORTHOLE_TRANSPORT_NONE
           && (transports & porthole_listener_get_transport (listener)) != 0;
  if (transports != PORTHOLE_TRANSPORT_NONE
      && !(transports & porthole_listener_get_transport (listener)))
    return FALSE;

  for (gsize i = 0; words[i] != NULL; i++)
    {
      g_autofree char *folded = g_utf8_casefold (words[i], -1);

      if (strstr (haystack, folded) == NULL)
        return FALSE;
    }

  return TRUE;
}

/* Somebody who asks for UDP wants to see it. */
static gboolean
asks_for_udp (PortholeListenerFilter *self)
{
  return self->transports == PORTHOLE_TRANSPORT_UDP
         || (self->query != NULL
             && (porthole_query_get_transports (self->query) & PORTHOLE_TRANSPORT_UDP) != 0);
}

static gboolean
porthole_listener_filter_match (GtkFilter *filter, gpointer item)
{
  PortholeListenerFilter *self = PORTHOLE_LISTENER_FILTER (filter);
  PortholeReach reach = porthole_listener_get_reach (item);

  if (!(porthole_listener_get_transport (item) & self->transports))
    return FALSE;
  if (!self->udp && !asks_for_udp (self)
      && porthole_listener_get_transport (item) == PORTHOLE_TRANSPORT_UDP)
    return FALSE;
  if (self->reach == PORTHOLE_LISTENER_FILTER_EXPOSED && reach == PORTHOLE_REACH_LOOPBACK)
    return FALSE;
  if (self->reach == PORTHOLE_LISTENER_FILTER_LOCAL && reach != PORTHOLE_REACH_LOOPBACK)
    return FALSE;
  if (self->own && porthole_listener_get_uid (item) != getuid ())
    return FALSE;

  return self->query == NULL || matches_query (self, item);
}

static GtkFilterMatch
porthole_listener_filter_get_strictness (GtkFilter *filter)
{
  PortholeListenerFilter *self = PORTHOLE_LISTENER_FILTER (filter);

  return porthole_listener_filter_is_active (self) || !self->udp ? GTK_FILTER_MATCH_SOME
                                                                 : GTK_FILTER_MATCH_ALL;
}

static void
porthole_listener_filter_finalize (GObject *object)
{
  PortholeListenerFilter *self = PORTHOLE_LISTENER_FILTER (object);

  g_clear_object (&self->registry);
  g_clear_pointer (&self->query, porthole_query_free);
  g_free (self->needle);

  G_OBJECT_CLASS (porthole_listener_filter_parent_class)->finalize (object);
}

static void
porthole_listener_filter_class_init (PortholeListenerFilterClass *klass)
{
  GtkFilterClass *filter_class = GTK_FILTER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = porthole_listener_filter_finalize;
  filter_class->match = porthole_listener_filter_match;
  filter_class->get_strictness = porthole_listener_filter_get_strictness;
}

static void
porthole_listener_filter_init (PortholeListenerFilter *self)
{
  self->transports = PORTHOLE_TRANSPORT_ALL;
  self->udp = TRUE;
}

/**
 * porthole_listener_filter_new:
 * @registry: where service names come from
 *
 * Makes a filter that shows everything.
 *
 * Returns: (transfer full): the filter
 */
PortholeListenerFilter *
porthole_listener_filter_new (PortholeRegistry *registry)
{
  PortholeListenerFilter *self = g_object_new (PORTHOLE_TYPE_LISTENER_FILTER, NULL);

  self->registry = g_object_ref (registry);
  return self;
}

/**
 * porthole_listener_filter_set_search:
 * @self: the filter
 * @search: what is typed
 *
 * Sets what to search for.
 */
void
porthole_listener_filter_set_search (PortholeListenerFilter *self, const char *search)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (search));
  g_autofree char *needle = g_utf8_casefold (trimmed, -1);

  g_return_if_fail (PORTHOLE_IS_LISTENER_FILTER (self));

  if (!g_set_str (&self->needle, needle))
    return;

  g_clear_pointer (&self->query, porthole_query_free);
  if (*needle != '\0')
    self->query = porthole_query_parse (trimmed);
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * porthole_listener_filter_set_transports:
 * @self: the filter
 * @transports: which transports to show
 *
 * Sets which transports are shown.
 */
void
porthole_listener_filter_set_transports (PortholeListenerFilter *self, PortholeTransport transports)
{
  g_return_if_fail (PORTHOLE_IS_LISTENER_FILTER (self));

  self->transports = transports;
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * porthole_listener_filter_set_reach:
 * @self: the filter
 * @reach: which to show
 *
 * Sets which listeners are shown by their reach.
 */
void
porthole_listener_filter_set_reach (PortholeListenerFilter *self, PortholeListenerFilterReach reach)
{
  g_return_if_fail (PORTHOLE_IS_LISTENER_FILTER (self));

  self->reach = reach;
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * porthole_listener_filter_set_own:
 * @self: the filter
 * @own: whether to show only what the current user listens with
 *
 * Sets whose listeners are shown.
 */
void
porthole_listener_filter_set_own (PortholeListenerFilter *self, gboolean own)
{
  g_return_if_fail (PORTHOLE_IS_LISTENER_FILTER (self));

  self->own = own;
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * porthole_listener_filter_set_udp:
 * @self: the filter
 * @udp: whether to show UDP also where nobody asks for it
 *
 * Sets whether UDP is shown.
 */
void
porthole_listener_filter_set_udp (PortholeListenerFilter *self, gboolean udp)
{
  g_return_if_fail (PORTHOLE_IS_LISTENER_FILTER (self));

  if (self->udp == !!udp)
    return;

  self->udp = !!udp;
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * porthole_listener_filter_is_active:
 * @self: the filter
 *
 * Gets whether a search or a choice of the menu hides anything.
 *
 * Returns: whether it can
 */
gboolean
porthole_listener_filter_is_active (PortholeListenerFilter *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER_FILTER (self), FALSE);

  return self->query != NULL || self->transports != PORTHOLE_TRANSPORT_ALL
         || self->reach != PORTHOLE_LISTENER_FILTER_ANY || self->own;
}

/**
 * porthole_listener_filter_is_no_port:
 * @self: the filter
 *
 * Gets whether the search is for a number that no port can have.
 *
 * Returns: whether it is
 */
gboolean
porthole_listener_filter_is_no_port (PortholeListenerFilter *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER_FILTER (self), FALSE);

  return self->query != NULL && porthole_query_is_above_max (self->query);
}
