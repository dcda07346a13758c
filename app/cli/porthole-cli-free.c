/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/porthole-error.h"
#include "cli/porthole-cli-free.h"
#include "cli/porthole-cli-print.h"
#include "registry/porthole-registry.h"
#include "server/porthole-free-port.h"

#define EXIT_OK 0
#define EXIT_NONE 1
#define EXIT_USAGE 2

/* Where people look for a port to try something on. */
#define FIRST_DEFAULT 8080

/* What people really run on a port makes it a bad place to try something on; a registration that
 * nobody uses doesn't. */
static gboolean
taken_cb (guint16 port, PortholeTransport transport, gpointer user_data)
{
  PortholeRegistry *registry = user_data;
  PortholeService *service = porthole_registry_lookup_port (registry, port, transport);

  return (porthole_service_get_sources (service) & PORTHOLE_SOURCES_CURATED) != 0;
}

static gboolean
parse_port (const char *text, gsize size, guint16 *ret_port)
{
  g_autofree char *copy = g_strndup (text, size);
  guint64 port;

  if (!g_ascii_string_to_unsigned (copy, 10, 1, PORTHOLE_PORT_MAX, &port, NULL))
    return FALSE;

  *ret_port = (guint16) port;
  return TRUE;
}

static gboolean
parse_interval (const char *text, PortholeFreePortQuery *query)
{
  const char *dash = strchr (text, '-');

  if (dash == NULL)
    return parse_port (text, strlen (text), &query->first);

  return parse_port (text, (gsize) (dash - text), &query->first)
         && parse_port (dash + 1, strlen (dash + 1), &query->last) && query->first <= query->last;
}

static void
print_none (const PortholeFreePortQuery *query, const GError *error)
{
  if (g_error_matches (error, PORTHOLE_ERROR, PORTHOLE_ERROR_NO_FREE_PORT))
    porthole_cli_error (
        "free",
        _ ("no port from %u to %u is free, neither reserved nor usually in use by something known (--any asks only whether it is free)"),
        query->first, query->last);
  else
    porthole_cli_error ("free", "%s", error->message);
}

static GOptionContext *
create_context (const GOptionEntry *entries)
{
  GOptionContext *context = g_option_context_new ("[FROM[-TO]]");

  g_option_context_set_summary (
      context, _ ("A port that is free, tried by binding to it: the first from FROM (8080 unless\n"
                  "told) up that nothing known usually runs on."));
  g_option_context_set_description (
      context, _ ("Examples:\n"
                  "  porthole free                     a port for a test server\n"
                  "  porthole free --count 3 3000      three of them, from 3000 up\n"
                  "  porthole free --udp 5000-5100     one in a range, for UDP\n"));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return context;
}

/**
 * porthole_cli_free:
 * @argc: the number of arguments
 * @argv: (array length=argc): the arguments, the command's name first
 *
 * Runs `porthole free`: prints ports that are free, one a line.
 *
 * Returns: the exit status: 0 when it found one, 1 when there is none, 2 for wrong usage
 */
int
porthole_cli_free (int argc, char *argv[])
{
  gint64 count = 1;
  gboolean udp = FALSE;
  gboolean any = FALSE;
  const GOptionEntry entries[] = {
    { "count", 0, 0, G_OPTION_ARG_INT64, &count, N_ ("How many ports to print (default: 1)"), "N" },
    { "udp", 0, 0, G_OPTION_ARG_NONE, &udp, N_ ("Free for UDP instead of TCP"), NULL },
    { "any", 0, 0, G_OPTION_ARG_NONE, &any,
      N_ ("Also ports that are reserved, privileged, ephemeral or usually in use"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (PortholeRegistry) registry = porthole_registry_new (NULL);
  PortholeFreePortQuery query = { .first = FIRST_DEFAULT,
                                  .last = PORTHOLE_PORT_MAX,
                                  .transports = PORTHOLE_TRANSPORT_TCP,
                                  .reach = PORTHOLE_SERVER_REACH_EVERY_NETWORK,
                                  .taken = taken_cb,
                                  .taken_data = registry };
  g_autoptr (GOptionContext) context = create_context (entries);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) arguments = g_new0 (char *, argc + 1);
  g_autoptr (GArray) ports = NULL;

  for (int i = 0; i < argc; i++)
    arguments[i] = g_strdup (argv[i]);
  if (!g_option_context_parse_strv (context, &arguments, &error))
    {
      porthole_cli_usage_error ("free", "%s", error->message);
      return EXIT_USAGE;
    }
  if (g_strv_length (arguments) > 2)
    {
      porthole_cli_usage_error ("free", _ ("give one range of ports, no more"));
      return EXIT_USAGE;
    }
  if (arguments[1] != NULL && !parse_interval (arguments[1], &query))
    {
      porthole_cli_error ("free",
                          _ ("“%s” is not a range of ports: use FROM or FROM-TO, from 1 to 65535"),
                          arguments[1]);
      return EXIT_USAGE;
    }
  if (count < 1 || count > PORTHOLE_N_PORTS)
    {
      porthole_cli_error ("free", _ ("--count takes a number from 1 to 65536"));
      return EXIT_USAGE;
    }

  if (udp)
    query.transports = PORTHOLE_TRANSPORT_UDP;
  if (any)
    query.flags = PORTHOLE_FREE_PORT_PRIVILEGED | PORTHOLE_FREE_PORT_EPHEMERAL
                  | PORTHOLE_FREE_PORT_BLOCKED | PORTHOLE_FREE_PORT_REGISTERED
                  | PORTHOLE_FREE_PORT_RESERVED;

  ports = porthole_free_port_find (&query, (guint) count, NULL, &error);
  if (ports == NULL)
    {
      print_none (&query, error);
      return EXIT_NONE;
    }

  for (guint i = 0; i < ports->len; i++)
    g_print ("%u\n", g_array_index (ports, guint16, i));
  return EXIT_OK;
}
