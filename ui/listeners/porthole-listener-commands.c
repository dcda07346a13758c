/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What other programs want to hear of a listener: addresses, URLs, commands to copy. */

#include "config.h"

#include <string.h>
#include <unistd.h>

#include "listeners/porthole-listener-text.h"

/* An address that a client on this computer can connect to. */
static const char *
connectable_address (PortholeListener *listener)
{
  GPtrArray *sockets = porthole_listener_get_sockets (listener);
  PortholeSocket *socket = g_ptr_array_index (sockets, 0);

  if (!g_inet_address_get_is_any (porthole_socket_get_inet_address (socket)))
    return porthole_socket_get_address (socket);

  return porthole_listener_get_ipv4 (listener) ? "127.0.0.1" : "::1";
}

/**
 * porthole_listener_get_endpoint:
 * @listener: a listener
 *
 * Gives its address and port as other programs want them.
 *
 * Returns: (transfer full): `127.0.0.1:8080`
 */
char *
porthole_listener_get_endpoint (PortholeListener *listener)
{
  const char *address = connectable_address (listener);

  return g_strdup_printf (strchr (address, ':') != NULL ? "[%s]:%u" : "%s:%u", address,
                          porthole_listener_get_port (listener));
}

/* The scheme of the URLs by which a service is connected to, NULL when it isn't by a URL. */
static const char *
find_scheme (PortholeService *service)
{
  const char *const *templates = porthole_service_get_connect_templates (service);

  for (gsize i = 0; templates[i] != NULL; i++)
    {
      if (strstr (templates[i], "https://") != NULL)
        return "https";
      if (strstr (templates[i], "http://") != NULL)
        return "http";
    }

  return NULL;
}

static gboolean
is_usual_program (PortholeService *service, const char *program)
{
  return program != NULL && g_strv_contains (porthole_service_get_processes (service), program);
}

/* What a browser would speak there: what the service speaks that the program is, or else the best
 * known one on this port. On a port of which nothing is known anything may be, and many a
 * development server is. */
static const char *
choose_scheme (PortholeListener *listener, PortholeRegistry *registry)
{
  guint16 port = porthole_listener_get_port (listener);
  const char *program = porthole_listener_get_program (listener);
  g_autoptr (GPtrArray) services
      = porthole_registry_list_port (registry, port, PORTHOLE_TRANSPORT_TCP);
  PortholeService *best = NULL;

  for (guint i = 0; i < services->len; i++)
    {
      PortholeService *service = g_ptr_array_index (services, i);

      if (is_usual_program (service, program))
        return find_scheme (service);
      if (best == NULL && (porthole_service_get_sources (service) & PORTHOLE_SOURCES_CURATED) != 0)
        best = service;
    }

  if (best != NULL)
    return find_scheme (best);

  /* The system's ports are not where one puts a development server. */
  return porthole_range_of_port (port) == PORTHOLE_RANGE_WELL_KNOWN ? NULL : "http";
}

/**
 * porthole_listener_get_url:
 * @listener: a listener
 * @registry: what is known of ports
 *
 * Gives what a browser would open.
 *
 * Returns: (transfer full) (nullable): a URL, %NULL where something answers that no browser
 *   understands
 */
char *
porthole_listener_get_url (PortholeListener *listener, PortholeRegistry *registry)
{
  const char *address, *scheme;

  g_return_val_if_fail (PORTHOLE_IS_LISTENER (listener), NULL);
  g_return_val_if_fail (PORTHOLE_IS_REGISTRY (registry), NULL);

  if (porthole_listener_get_transport (listener) != PORTHOLE_TRANSPORT_TCP)
    return NULL;
  scheme = choose_scheme (listener, registry);
  if (scheme == NULL)
    return NULL;

  address = connectable_address (listener);
  if (strcmp (address, "127.0.0.1") == 0 || strcmp (address, "::1") == 0)
    address = "localhost";
  return g_strdup_printf (strchr (address, ':') != NULL ? "%s://[%s]:%u/" : "%s://%s:%u/", scheme,
                          address, porthole_listener_get_port (listener));
}

/* Most names of units need no quotes. */
static char *
quote (const char *name)
{
  static const char harmless[]
      = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789@._:-";

  return name[strspn (name, harmless)] == '\0' ? g_strdup (name) : g_shell_quote (name);
}

/* @second: another unit, or NULL */
static char *
make_systemctl (PortholeListener *listener, const char *verb, const char *first, const char *second)
{
  gint64 user = porthole_listener_get_unit_user (listener);
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  /* Another user's service manager takes no orders from this one. */
  if (first == NULL || (user >= 0 && user != (gint64) getuid ()))
    return NULL;

  one = quote (first);
  if (second != NULL)
    two = quote (second);
  return g_strdup_printf ("systemctl%s %s %s%s%s", user >= 0 ? " --user" : "", verb, one,
                          two != NULL ? " " : "", two != NULL ? two : "");
}

/**
 * porthole_listener_get_status_command:
 * @listener: a listener
 *
 * Gives the command that says how its unit is.
 *
 * Returns: (transfer full) (nullable): the command, %NULL when it belongs to no unit
 */
char *
porthole_listener_get_status_command (PortholeListener *listener)
{
  const char *service;

  g_return_val_if_fail (PORTHOLE_IS_LISTENER (listener), NULL);

  service = porthole_listener_get_service_unit (listener);
  return make_systemctl (listener, "status", porthole_listener_get_unit (listener),
                         service != NULL && strstr (service, "@.") == NULL ? service : NULL);
}

/**
 * porthole_listener_get_stop_command:
 * @listener: a listener
 *
 * Gives the command that stops its unit, which a service manager would otherwise start again.
 * Where a socket unit starts the service, both have to be stopped.
 *
 * Returns: (transfer full) (nullable): the command, %NULL when it belongs to no service
 */
char *
porthole_listener_get_stop_command (PortholeListener *listener)
{
  const char *unit, *container, *engine, *service;
  g_autofree char *quoted = NULL;

  g_return_val_if_fail (PORTHOLE_IS_LISTENER (listener), NULL);

  unit = porthole_listener_get_unit (listener);
  switch (porthole_listener_get_unit_kind (listener))
    {
    case PORTHOLE_UNIT_SERVICE:
    case PORTHOLE_UNIT_USER_SERVICE:
      if (porthole_listener_get_socket_unit (listener) != NULL)
        return make_systemctl (listener, "stop", porthole_listener_get_socket_unit (listener),
                               unit);
      return make_systemctl (listener, "stop", unit, NULL);
    case PORTHOLE_UNIT_SOCKET:
      /* A template has instances that can't be named here. */
      service = porthole_listener_get_service_unit (listener);
      return make_systemctl (listener, "stop", unit,
                             service != NULL && strstr (service, "@.") == NULL ? service : NULL);
    case PORTHOLE_UNIT_CONTAINER:
      container = porthole_listener_get_container (listener);
      engine = porthole_listener_get_engine (listener);
      if (container == NULL
          || (g_strcmp0 (engine, "docker") != 0 && g_strcmp0 (engine, "podman") != 0))
        return NULL;
      quoted = quote (container);
      return g_strdup_printf ("%s stop %s", engine, quoted);
    case PORTHOLE_UNIT_NONE:
    case PORTHOLE_UNIT_APP:
    case PORTHOLE_UNIT_SCOPE:
    case PORTHOLE_UNIT_SESSION:
    case PORTHOLE_UNIT_MACHINE:
    case PORTHOLE_UNIT_INIT:
    default:
      return NULL;
    }
}
