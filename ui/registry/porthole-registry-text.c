/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The sentences for the engine's facts. */

#include "config.h"

#include <glib/gi18n.h>

#include "registry/porthole-registry-text.h"

/* The texts of the curated layer are message ids; those of the registry stay as IANA wrote them,
 * which is in English.
 */
static const char *
translate (PortholeService *service, const char *text)
{
  if (text == NULL || *text == '\0')
    return NULL;
  if ((porthole_service_get_sources (service) & PORTHOLE_SOURCES_CURATED) == 0)
    return text;

  return porthole_registry_text_curated (text);
}

/**
 * porthole_registry_text_curated:
 * @text: a text of the curated layer, as its records have it
 *
 * Translates a text of the curated layer, whose translations are a domain of their own.
 *
 * Returns: (transfer none): the translation, or @text where there is none
 */
const char *
porthole_registry_text_curated (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return *text != '\0' ? g_dgettext (GETTEXT_PACKAGE_REGISTRY, text) : text;
}

/**
 * porthole_registry_text_range_name:
 * @range: a range
 *
 * Names a range of RFC 6335.
 *
 * Returns: (transfer none): the name with its bounds
 */
const char *
porthole_registry_text_range_name (PortholeRange range)
{
  switch (range)
    {
    case PORTHOLE_RANGE_WELL_KNOWN:
      return _ ("Well-known, 0–1023");
    case PORTHOLE_RANGE_REGISTERED:
      return _ ("Registered, 1024–49151");
    case PORTHOLE_RANGE_DYNAMIC:
      return _ ("Dynamic, 49152–65535");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * porthole_registry_text_range:
 * @range: a range
 *
 * Explains a range of RFC 6335.
 *
 * Returns: (transfer none): a sentence
 */
const char *
porthole_registry_text_range (PortholeRange range)
{
  switch (range)
    {
    case PORTHOLE_RANGE_WELL_KNOWN:
      return _ ("For the oldest and most common services. Only privileged programs may listen "
                "here, unless the system allows more.");
    case PORTHOLE_RANGE_REGISTERED:
      return _ ("For services that asked for a number. Any program may listen here.");
    case PORTHOLE_RANGE_DYNAMIC:
      return _ ("Never assigned to a service: systems hand them out for the near end of a "
                "connection.");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * porthole_registry_text_kind:
 * @kind: a kind
 *
 * Names what a service is for.
 *
 * Returns: (transfer none) (nullable): the name, %NULL for `PORTHOLE_KIND_NONE`
 */
const char *
porthole_registry_text_kind (PortholeKind kind)
{
  static const char *const names[PORTHOLE_N_KINDS] = {
    [PORTHOLE_KIND_NONE] = NULL,
    [PORTHOLE_KIND_DATABASE] = N_ ("Database"),
    [PORTHOLE_KIND_WEB] = N_ ("Web"),
    [PORTHOLE_KIND_APPLICATION] = N_ ("Application"),
    [PORTHOLE_KIND_DEVELOPMENT] = N_ ("Development"),
    [PORTHOLE_KIND_MESSAGING] = N_ ("Messaging"),
    [PORTHOLE_KIND_MONITORING] = N_ ("Monitoring"),
    [PORTHOLE_KIND_CONTAINER] = N_ ("Containers"),
    [PORTHOLE_KIND_CI] = N_ ("Continuous integration"),
    [PORTHOLE_KIND_VERSION_CONTROL] = N_ ("Version control"),
    [PORTHOLE_KIND_MAIL] = N_ ("Mail"),
    [PORTHOLE_KIND_CHAT] = N_ ("Chat"),
    [PORTHOLE_KIND_VOICE] = N_ ("Voice and video"),
    [PORTHOLE_KIND_REMOTE_ACCESS] = N_ ("Remote access"),
    [PORTHOLE_KIND_FILE_SHARING] = N_ ("File sharing"),
    [PORTHOLE_KIND_PRINTING] = N_ ("Printing"),
    [PORTHOLE_KIND_DIRECTORY] = N_ ("Directory and sign-in"),
    [PORTHOLE_KIND_NAME_SERVICE] = N_ ("Name service"),
    [PORTHOLE_KIND_NETWORK] = N_ ("Network"),
    [PORTHOLE_KIND_VPN] = N_ ("Private network"),
    [PORTHOLE_KIND_PROXY] = N_ ("Proxy"),
    [PORTHOLE_KIND_GAME] = N_ ("Game"),
    [PORTHOLE_KIND_MEDIA] = N_ ("Media"),
    [PORTHOLE_KIND_HOME] = N_ ("Home"),
    [PORTHOLE_KIND_PEER_TO_PEER] = N_ ("Peer to peer"),
    [PORTHOLE_KIND_BLOCKCHAIN] = N_ ("Blockchain"),
    [PORTHOLE_KIND_INDUSTRIAL] = N_ ("Industry"),
    [PORTHOLE_KIND_AI] = N_ ("Artificial intelligence"),
    [PORTHOLE_KIND_DISCOVERY] = N_ ("Discovery"),
    [PORTHOLE_KIND_STORAGE] = N_ ("Storage"),
    [PORTHOLE_KIND_VIRTUALIZATION] = N_ ("Virtualization"),
    [PORTHOLE_KIND_ADMINISTRATION] = N_ ("Administration"),
    [PORTHOLE_KIND_SECURITY] = N_ ("Security"),
    [PORTHOLE_KIND_CLASSIC] = N_ ("Classic"),
    [PORTHOLE_KIND_BUSINESS] = N_ ("Business"),
  };

  g_return_val_if_fail ((guint) kind < PORTHOLE_N_KINDS, NULL);

  return names[kind] != NULL ? _ (names[kind]) : NULL;
}

/**
 * porthole_registry_text_status:
 * @service: a row
 *
 * Says why a port has no service.
 *
 * Returns: (transfer none) (nullable): a sentence, %NULL when there is a service
 */
const char *
porthole_registry_text_status (PortholeService *service)
{
  if (porthole_service_get_port (service) == 0)
    return _ ("Port 0 is reserved. A program that asks the system for port 0 is given any free "
              "port.");

  switch (porthole_service_get_status (service))
    {
    case PORTHOLE_STATUS_UNASSIGNED:
      return _ ("Nobody has registered this port, and no common use of it is known.");
    case PORTHOLE_STATUS_RESERVED:
      return _ ("The official registry keeps this port back, and no common use of it is known.");
    case PORTHOLE_STATUS_DYNAMIC:
      return _ ("No service has this port. Systems hand it out for a while, to whoever needs "
                "one.");
    case PORTHOLE_STATUS_ASSIGNED:
    default:
      return NULL;
    }
}

/**
 * porthole_registry_text_title:
 * @service: a row
 *
 * Says what a row is called.
 *
 * Returns: (transfer none): the title
 */
const char *
porthole_registry_text_title (PortholeService *service)
{
  const char *title = translate (service, porthole_service_get_title (service));

  if (title != NULL)
    return title;

  switch (porthole_service_get_status (service))
    {
    case PORTHOLE_STATUS_RESERVED:
      return _ ("Reserved");
    case PORTHOLE_STATUS_DYNAMIC:
      return _ ("Dynamic Port");
    case PORTHOLE_STATUS_UNASSIGNED:
    case PORTHOLE_STATUS_ASSIGNED:
    default:
      return _ ("Unassigned");
    }
}

/**
 * porthole_registry_text_role:
 * @service: a row
 *
 * Says what this port is for where a service has several.
 *
 * Returns: (transfer none) (nullable): the role
 */
const char *
porthole_registry_text_role (PortholeService *service)
{
  return translate (service, porthole_service_get_role (service));
}

/**
 * porthole_registry_text_description:
 * @service: a row
 *
 * Says what a service is.
 *
 * Returns: (transfer none) (nullable): one or two sentences, or the registered description
 */
const char *
porthole_registry_text_description (PortholeService *service)
{
  const char *status = porthole_registry_text_status (service);

  return status != NULL ? status : translate (service, porthole_service_get_description (service));
}

/**
 * porthole_registry_text_security:
 * @service: a row
 *
 * Says what is to be minded.
 *
 * Returns: (transfer none) (nullable): one or two sentences
 */
const char *
porthole_registry_text_security (PortholeService *service)
{
  return translate (service, porthole_service_get_security (service));
}

/**
 * porthole_registry_text_sources:
 * @sources: the layers that speak
 * @buffer: (out caller-allocates) (array length=size): where to write
 * @size: the bytes of @buffer
 *
 * Names the layers.
 */
void
porthole_registry_text_sources (PortholeSources sources, char *buffer, gsize size)
{
  static const struct
  {
    PortholeSources source;
    const char *name;
  } names[] = {
    { PORTHOLE_SOURCES_USER, N_ ("Own") },
    { PORTHOLE_SOURCES_CURATED, N_ ("In use") },
    { PORTHOLE_SOURCES_SYSTEM, N_ ("System") },
    { PORTHOLE_SOURCES_IANA, N_ ("IANA") },
  };

  buffer[0] = '\0';
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if ((sources & names[i].source) == 0)
        continue;
      if (buffer[0] != '\0')
        g_strlcat (buffer, ", ", size);
      g_strlcat (buffer, _ (names[i].name), size);
    }
}

/**
 * porthole_registry_text_ports:
 * @service: a row
 * @buffer: (out caller-allocates) (array length=size): where to write
 * @size: the bytes of @buffer
 *
 * Writes the port, or the block of ports.
 */
void
porthole_registry_text_ports (PortholeService *service, char *buffer, gsize size)
{
  if (porthole_service_is_block (service))
    g_snprintf (buffer, size, "%u–%u", porthole_service_get_port (service),
                porthole_service_get_port_end (service));
  else
    g_snprintf (buffer, size, "%u", porthole_service_get_port (service));
}

/**
 * porthole_registry_text_transports:
 * @service: a row
 * @buffer: (out caller-allocates) (array length=size): where to write
 * @size: the bytes of @buffer
 *
 * Names the transports, the one that people mean first in front.
 */
void
porthole_registry_text_transports (PortholeService *service, char *buffer, gsize size)
{
  static const char *const names[] = { "TCP", "UDP", "SCTP", "DCCP" };
  PortholeTransport transports[PORTHOLE_N_TRANSPORTS];
  guint n_transports = porthole_service_list_transports (service, transports);

  buffer[0] = '\0';
  for (guint i = 0; i < n_transports; i++)
    {
      if (i > 0)
        g_strlcat (buffer, ", ", size);
      for (guint k = 0; k < G_N_ELEMENTS (names); k++)
        {
          if (transports[i] == (PortholeTransport) (1u << k))
            g_strlcat (buffer, names[k], size);
        }
    }
}

/**
 * porthole_registry_text_explanation:
 * @explanation: what the search found out
 * @subject: (nullable): of what
 *
 * Says what is to be said besides the rows, or in place of them.
 *
 * Returns: (transfer full) (nullable): one or two sentences
 */
char *
porthole_registry_text_explanation (PortholeExplanation explanation, const char *subject)
{
  switch (explanation)
    {
    case PORTHOLE_EXPLANATION_ABOVE_MAX:
      return g_strdup (_ ("A port number is 16 bits wide, so there are 65,536 of them: "
                          "0–65535."));
    case PORTHOLE_EXPLANATION_NEGATIVE:
      return g_strdup (_ ("Port numbers begin at 0 and end at 65535."));
    case PORTHOLE_EXPLANATION_PORT_ZERO:
      return g_strdup (_ ("Port 0 can’t be connected to: it stands for “any free port”."));
    case PORTHOLE_EXPLANATION_UNASSIGNED:
      /* Translators: %s is a port number */
      return g_strdup_printf (_ ("Port %s is free to be registered: no service is known on it."),
                              subject);
    case PORTHOLE_EXPLANATION_RESERVED:
      /* Translators: %s is a port number */
      return g_strdup_printf (_ ("Port %s is reserved: the official registry keeps it back."),
                              subject);
    case PORTHOLE_EXPLANATION_DYNAMIC:
      /* Translators: %s is a port number */
      return g_strdup_printf (_ ("Port %s is a dynamic port: systems hand it out for a while."),
                              subject);
    case PORTHOLE_EXPLANATION_NO_PORT:
      /* Translators: %s is the name of a service */
      return g_strdup_printf (_ ("“%s” is a registered service name without a port of its own."),
                              subject);
    case PORTHOLE_EXPLANATION_EMPTY_RANGE:
      return g_strdup (_ ("No service is known in this range of ports."));
    case PORTHOLE_EXPLANATION_NOTHING_FOUND:
      return g_strdup (_ ("Try a number, the name of a program, or what it is for: “remote "
                          "desktop”."));
    case PORTHOLE_EXPLANATION_NONE:
    case PORTHOLE_EXPLANATION_EMPTY:
    default:
      return NULL;
    }
}

/**
 * porthole_registry_text_explanation_title:
 * @explanation: why the search found nothing
 *
 * Says in a few words why there are no rows.
 *
 * Returns: (transfer none): a title
 */
const char *
porthole_registry_text_explanation_title (PortholeExplanation explanation)
{
  switch (explanation)
    {
    case PORTHOLE_EXPLANATION_ABOVE_MAX:
      return _ ("Port Numbers End at 65535");
    case PORTHOLE_EXPLANATION_NEGATIVE:
      return _ ("Port Numbers Begin at 0");
    case PORTHOLE_EXPLANATION_NO_PORT:
      return _ ("A Name Without a Port");
    case PORTHOLE_EXPLANATION_NONE:
    case PORTHOLE_EXPLANATION_EMPTY:
    case PORTHOLE_EXPLANATION_NOTHING_FOUND:
    case PORTHOLE_EXPLANATION_PORT_ZERO:
    case PORTHOLE_EXPLANATION_UNASSIGNED:
    case PORTHOLE_EXPLANATION_RESERVED:
    case PORTHOLE_EXPLANATION_DYNAMIC:
    case PORTHOLE_EXPLANATION_EMPTY_RANGE:
    default:
      return _ ("No Results Found");
    }
}
