/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "base/porthole-transport.h"

static const char *const transport_names[PORTHOLE_N_TRANSPORTS] = { "tcp", "udp", "sctp", "dccp" };

/* The first port of each range. */
static const guint16 range_begins[] = { 0, 1024, 49152 };

/**
 * porthole_transport_to_string:
 * @transport: exactly one transport
 *
 * Names a transport as the IANA registry and the command line do.
 *
 * Returns: (transfer none): `tcp`, `udp`, `sctp` or `dccp`
 */
const char *
porthole_transport_to_string (PortholeTransport transport)
{
  for (guint i = 0; i < PORTHOLE_N_TRANSPORTS; i++)
    {
      if (transport == (PortholeTransport) (1u << i))
        return transport_names[i];
    }

  g_return_val_if_reached ("tcp");
}

/**
 * porthole_transport_from_string:
 * @name: a transport's name, in any case
 *
 * Reads a transport's name.
 *
 * Returns: the transport, or `PORTHOLE_TRANSPORT_NONE` when @name is none
 */
PortholeTransport
porthole_transport_from_string (const char *name)
{
  g_return_val_if_fail (name != NULL, PORTHOLE_TRANSPORT_NONE);

  for (guint i = 0; i < PORTHOLE_N_TRANSPORTS; i++)
    {
      if (g_ascii_strcasecmp (name, transport_names[i]) == 0)
        return (PortholeTransport) (1u << i);
    }

  return PORTHOLE_TRANSPORT_NONE;
}

/**
 * porthole_range_of_port:
 * @port: a port number
 *
 * Tells which of the three ranges of RFC 6335 a port is in.
 *
 * Returns: the range
 */
PortholeRange
porthole_range_of_port (guint16 port)
{
  PortholeRange range = PORTHOLE_RANGE_DYNAMIC;

  while (port < range_begins[range])
    range--;
  return range;
}

/**
 * porthole_range_get_ports:
 * @range: a range
 * @ret_first: (out): its first port
 * @ret_last: (out): its last port
 *
 * Gets which ports are in a range, by RFC 6335, section 6.
 */
void
porthole_range_get_ports (PortholeRange range, guint16 *ret_first, guint16 *ret_last)
{
  g_return_if_fail (range <= PORTHOLE_RANGE_DYNAMIC);
  g_return_if_fail (ret_first != NULL);
  g_return_if_fail (ret_last != NULL);

  *ret_first = range_begins[range];
  *ret_last = range < PORTHOLE_RANGE_DYNAMIC ? range_begins[range + 1] - 1 : G_MAXUINT16;
}

/**
 * porthole_range_to_string:
 * @range: a range
 *
 * Names a range as the command line's JSON does.
 *
 * Returns: (transfer none): `well-known`, `registered` or `dynamic`
 */
const char *
porthole_range_to_string (PortholeRange range)
{
  switch (range)
    {
    case PORTHOLE_RANGE_WELL_KNOWN:
      return "well-known";
    case PORTHOLE_RANGE_REGISTERED:
      return "registered";
    case PORTHOLE_RANGE_DYNAMIC:
      return "dynamic";
    default:
      g_return_val_if_reached ("registered");
    }
}
