/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Sentences about a listener. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/porthole-visible-text.h"
#include "listeners/porthole-listener-text.h"

static char *
describe_interface (const PortholeReachFacts *facts, const char *address)
{
  const char *name = facts->interface;

  switch (facts->kind)
    {
    case PORTHOLE_INTERFACE_VPN:
      return g_strdup_printf (_ ("Only through the VPN %s, at %s"), name, address);
    case PORTHOLE_INTERFACE_CONTAINER:
      return g_strdup_printf (_ ("Only from the containers behind %s, at %s"), name, address);
    case PORTHOLE_INTERFACE_BRIDGE:
      return g_strdup_printf (_ ("Only from the virtual machines behind %s, at %s"), name, address);
    case PORTHOLE_INTERFACE_WIFI:
      return g_strdup_printf (_ ("Only from the wireless network of %s, at %s"), name, address);
    case PORTHOLE_INTERFACE_CELLULAR:
      return g_strdup_printf (_ ("Only from the mobile network of %s, at %s"), name, address);
    case PORTHOLE_INTERFACE_UNKNOWN:
    case PORTHOLE_INTERFACE_LOOPBACK:
    case PORTHOLE_INTERFACE_ETHERNET:
    case PORTHOLE_INTERFACE_BLUETOOTH:
    default:
      return g_strdup_printf (_ ("Only from the network of %s, at %s"), name, address);
    }
}

/**
 * porthole_listener_describe_reach:
 * @listener: a listener
 *
 * Says in a sentence from where it can be reached.
 *
 * Returns: (transfer full): a translated text
 */
char *
porthole_listener_describe_reach (PortholeListener *listener)
{
  const PortholeReachFacts *facts = porthole_listener_get_reach_facts (listener);
  const char *const *addresses = porthole_listener_get_addresses (listener);
  const char *address
      = porthole_listener_get_device (listener) != NULL ? _ ("any of its addresses") : addresses[0];

  if (facts->reach == PORTHOLE_REACH_LOOPBACK)
    return g_strdup (_ ("Only programs on this computer can connect."));
  if (facts->multicast)
    return g_strdup (_ ("It receives what is sent to a whole group of computers (multicast)."));
  if (facts->broadcast)
    return g_strdup (_ ("It receives what is sent to everybody on the network (broadcast)."));
  if (facts->reach == PORTHOLE_REACH_EVERY_NETWORK)
    {
      if (facts->ipv4 && facts->ipv6)
        return g_strdup (_ ("From every network that this computer is in, unless a firewall "
                            "prevents it."));
      return g_strdup_printf (_ ("From every network that this computer is in, by %s only, unless "
                                 "a firewall prevents it."),
                              facts->ipv6 ? "IPv6" : "IPv4");
    }
  if (facts->interface == NULL)
    return g_strdup_printf (_ ("Only at %s, which no network interface has now."), addresses[0]);
  if (facts->link_local)
    return g_strdup_printf (_ ("Only from neighbors on the same network as %s."), facts->interface);

  return describe_interface (facts, address);
}

/**
 * porthole_listener_describe_since:
 * @listener: a listener
 *
 * Says since when it listens, and how that is known.
 *
 * Returns: (transfer full) (nullable): a translated text, %NULL where it isn't known
 */
char *
porthole_listener_describe_since (PortholeListener *listener)
{
  gint64 since = porthole_listener_get_since (listener);
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *text = NULL;

  if (since != 0)
    time = g_date_time_new_from_unix_local (since / G_USEC_PER_SEC);
  if (time != NULL)
    text = g_date_time_format (time, "%c");
  if (text == NULL)
    return NULL;

  switch (porthole_listener_get_since_kind (listener))
    {
    case PORTHOLE_SINCE_PROCESS:
      return g_strdup_printf (_ ("Not before %s, when the program started"), text);
    case PORTHOLE_SINCE_UNIT:
      return g_strdup_printf (_ ("Not before %s, when the service started"), text);
    case PORTHOLE_SINCE_SEEN:
    case PORTHOLE_SINCE_UNKNOWN:
    default:
      return g_steal_pointer (&text);
    }
}

/**
 * porthole_listener_describe_forward:
 * @forward: where a listener passes connections on to
 *
 * Says it in words: “Container web, port 80”, “db:5432, through ssh to bastion”.
 *
 * Returns: (transfer full): a translated text
 */
char *
porthole_listener_describe_forward (const PortholeForward *forward)
{
  g_autofree char *container
      = forward->container != NULL ? porthole_visible_text (forward->container, -1, 64) : NULL;
  g_autofree char *host
      = forward->host != NULL ? porthole_visible_text (forward->host, -1, 128) : NULL;
  g_autofree char *via
      = forward->via != NULL ? porthole_visible_text (forward->via, -1, 128) : g_strdup ("");
  g_autofree char *target = NULL;

  if (host != NULL && forward->port != 0)
    target
        = g_strdup_printf (strchr (host, ':') != NULL ? "[%s]:%u" : "%s:%u", host, forward->port);
  else
    target = g_strdup (host != NULL ? host : "");

  switch (forward->kind)
    {
    case PORTHOLE_FORWARD_SSH_LOCAL:
      return g_strdup_printf (_ ("%s, as seen from %s, by ssh"), target, via);
    case PORTHOLE_FORWARD_SSH_REMOTE:
      return g_strdup_printf (_ ("The other end of the SSH connection of %s"), via);
    case PORTHOLE_FORWARD_SSH_DYNAMIC:
      return g_strdup_printf (_ ("Wherever a client asks for, from %s (SOCKS proxy by ssh)"), via);
    case PORTHOLE_FORWARD_KUBERNETES:
      return g_strdup_printf (_ ("%s in Kubernetes"), target);
    case PORTHOLE_FORWARD_CONTAINER:
    default:
      if (container != NULL && forward->port != 0)
        return g_strdup_printf (_ ("Container %s, port %u"), container, forward->port);
      if (container != NULL)
        return g_strdup_printf (_ ("Container %s"), container);
      if (*target != '\0')
        return g_strdup_printf (_ ("A container at %s, by %s"), target, forward->program);
      if (forward->port != 0)
        return g_strdup_printf (_ ("A container, port %u, by %s"), forward->port, forward->program);
      return g_strdup_printf (_ ("A container, by %s"), forward->program);
    }
}

/**
 * porthole_listener_describe_unit_kind:
 * @listener: a listener
 *
 * Says what kind of thing its unit is.
 *
 * Returns: (transfer full): a translated heading
 */
char *
porthole_listener_describe_unit_kind (PortholeListener *listener)
{
  switch (porthole_listener_get_unit_kind (listener))
    {
    case PORTHOLE_UNIT_SERVICE:
      return g_strdup (_ ("System Service"));
    case PORTHOLE_UNIT_USER_SERVICE:
      return g_strdup (_ ("User Service"));
    case PORTHOLE_UNIT_SOCKET:
      return g_strdup (_ ("Socket Unit"));
    case PORTHOLE_UNIT_APP:
      return g_strdup (_ ("Application"));
    case PORTHOLE_UNIT_SESSION:
      return g_strdup (_ ("Login Session"));
    case PORTHOLE_UNIT_CONTAINER:
      return g_strdup (_ ("Container"));
    case PORTHOLE_UNIT_MACHINE:
      return g_strdup (_ ("Virtual Machine"));
    case PORTHOLE_UNIT_INIT:
      return g_strdup (_ ("Service Manager"));
    case PORTHOLE_UNIT_SCOPE:
    case PORTHOLE_UNIT_NONE:
    default:
      return g_strdup (_ ("Unit"));
    }
}

/**
 * porthole_listener_describe_row:
 * @listener: a listener
 *
 * Says all that the table says of it, for the clipboard.
 *
 * Returns: (transfer full): one line, columns apart by tabs
 */
char *
porthole_listener_describe_row (PortholeListener *listener)
{
  static const char *(*const texts[]) (PortholeListener *, char *, gsize)
      = { porthole_listener_text_number,  porthole_listener_text_transport,
          porthole_listener_text_address, porthole_listener_text_program,
          porthole_listener_text_unit,    porthole_listener_text_user,
          porthole_listener_text_reach,   porthole_listener_text_since,
          porthole_listener_text_pid };
  g_autoptr (GString) row = g_string_new (NULL);

  g_return_val_if_fail (PORTHOLE_IS_LISTENER (listener), NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      char buffer[512];

      if (i > 0)
        g_string_append_c (row, '\t');
      g_string_append (row, texts[i](listener, buffer, sizeof buffer));
    }

  return g_string_free_and_steal (g_steal_pointer (&row));
}

/**
 * porthole_listener_describe_briefly:
 * @listener: a listener
 *
 * Says who listens where, and from where that can be reached, for a screen reader.
 *
 * Returns: (transfer full): a translated text
 */
char *
porthole_listener_describe_briefly (PortholeListener *listener)
{
  char port[64], program[512], reach[512];

  g_return_val_if_fail (PORTHOLE_IS_LISTENER (listener), NULL);

  /* Translators: a port, who listens there, and from where that can be reached: “8000 TCP,
   * python3, Every network” */
  return g_strdup_printf (_ ("%s, %s, %s"),
                          porthole_listener_text_port (listener, port, sizeof port),
                          porthole_listener_text_program (listener, program, sizeof program),
                          porthole_listener_text_reach (listener, reach, sizeof reach));
}
