/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "base/porthole-visible-text.h"
#include "common/porthole-facts-text.h"

/* Programs call themselves what they like. */
#define MAX_NAME 64

/**
 * porthole_facts_text_name:
 * @service: a row of the registry
 *
 * Says what a port is called: the user's own name first.
 *
 * Returns: (transfer full) (nullable): the name, %NULL when none is known
 */
char *
porthole_facts_text_name (PortholeService *service)
{
  const char *own = porthole_service_get_user_name (service);
  const char *title = porthole_service_get_title (service);

  if (own != NULL)
    return porthole_visible_text (own, -1, 0);
  if (title != NULL && *title != '\0')
    return g_strdup (porthole_service_get_sources (service) & PORTHOLE_SOURCES_CURATED
                         ? g_dgettext (GETTEXT_PACKAGE_REGISTRY, title)
                         : title);

  return g_strdup (porthole_service_get_name (service));
}

/**
 * porthole_facts_text_holder:
 * @listener: a listener
 *
 * Names who listens in a word or two.
 *
 * Returns: (transfer full) (nullable): the name, %NULL when it isn't known
 */
char *
porthole_facts_text_holder (PortholeListener *listener)
{
  const char *name = porthole_port_facts_name_holder (listener);

  return name != NULL ? porthole_visible_text (name, -1, MAX_NAME) : NULL;
}

static char *
describe_holder (PortholePortFacts *facts, gboolean block)
{
  PortholeListener *listener = porthole_port_facts_get_listener (facts);
  g_autofree char *who = porthole_facts_text_holder (listener);
  const char *address = porthole_listener_get_address (listener);
  guint port = porthole_listener_get_port (listener);

  if (block && who != NULL)
    /* Translators: a port, the name of a program, and the address at which it listens */
    return g_strdup_printf (_ ("Port %u is in use by %s at %s"), port, who, address);
  if (block)
    /* Translators: a port, and the address at which somebody listens */
    return g_strdup_printf (_ ("Port %u is in use at %s"), port, address);
  if (who != NULL)
    /* Translators: the name of a program, and the address at which it listens */
    return g_strdup_printf (_ ("In use by %s at %s"), who, address);

  /* Translators: the address at which somebody listens */
  return g_strdup_printf (_ ("In use at %s"), address);
}

/**
 * porthole_facts_text_use:
 * @facts: facts about a port
 *
 * Says whether a port is free, and if not, who has it.
 *
 * Returns: (transfer full): a sentence without its full stop
 */
char *
porthole_facts_text_use (PortholePortFacts *facts)
{
  guint16 first = 0, last = 0;

  porthole_port_facts_get_ports (facts, &first, &last);
  switch (porthole_port_facts_get_state (facts))
    {
    case PORTHOLE_PORT_OWN:
      if (first != last)
        /* Translators: one of the test servers of this application listens on a port */
        return g_strdup_printf (
            _ ("Port %u is in use by a test server"),
            (guint) porthole_server_get_port (porthole_port_facts_get_server (facts)));
      return g_strdup (_ ("In use by a test server"));

    case PORTHOLE_PORT_IN_USE:
      return describe_holder (facts, first != last);

    case PORTHOLE_PORT_FREE:
      return g_strdup (_ ("Free: nothing listens here"));

    case PORTHOLE_PORT_UNKNOWN:
    default:
      return g_strdup (porthole_port_facts_get_failed (facts)
                           ? _ ("Unknown: this system gives no access to its sockets")
                           : _ ("Unknown: who listens has not been read yet"));
    }
}
