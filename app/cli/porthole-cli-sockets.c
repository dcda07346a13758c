/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "base/porthole-error.h"
#include "base/porthole-visible-text.h"
#include "cli/porthole-cli-print.h"
#include "cli/porthole-cli-sockets.h"
#include "listeners/porthole-listener-export.h"
#include "listeners/porthole-socket.h"

#define N_COLUMNS 6

/* A service manager that takes longer to say its socket units isn't waited for, in
 * milliseconds. */
#define UNITS_TIMEOUT 500

/* Nothing is wider than this but the last column. */
#define MAX_WIDTH 60

static char *
format_address (PortholeSocket *socket)
{
  const char *address = porthole_socket_get_address (socket);
  const char *device = porthole_socket_get_device (socket);
  gboolean ipv6 = porthole_socket_get_family (socket) == G_SOCKET_FAMILY_IPV6;

  if (porthole_socket_get_dual_stack (socket))
    return g_strdup_printf ("*%s%s:%u", device ? "%" : "", device ? device : "",
                            porthole_socket_get_port (socket));

  return g_strdup_printf ("%s%s%s%s%s:%u", ipv6 ? "[" : "", address, ipv6 ? "]" : "",
                          device ? "%" : "", device ? device : "",
                          porthole_socket_get_port (socket));
}

static const char *
format_reach (const PortholeReachFacts *facts)
{
  switch (facts->reach)
    {
    case PORTHOLE_REACH_LOOPBACK:
      return _ ("this computer");
    case PORTHOLE_REACH_ADDRESS:
      return facts->interface != NULL ? facts->interface : _ ("one address");
    case PORTHOLE_REACH_EVERY_NETWORK:
    default:
      return _ ("every network");
    }
}

static const char *
format_hidden (PortholeHidden hidden)
{
  switch (hidden)
    {
    case PORTHOLE_HIDDEN_OTHER_USER:
      return _ ("(another user’s process)");
    case PORTHOLE_HIDDEN_KERNEL:
      return _ ("(the kernel)");
    case PORTHOLE_HIDDEN_NAMESPACE:
      return _ ("(a process of another namespace)");
    case PORTHOLE_HIDDEN_SANDBOX:
      return _ ("(hidden by the sandbox)");
    case PORTHOLE_HIDDEN_GONE:
      return _ ("(a process that has ended)");
    case PORTHOLE_HIDDEN_UNREADABLE:
      return _ ("(unknown: not every process can be looked into)");
    case PORTHOLE_HIDDEN_NOT:
    default:
      return "";
    }
}

static char *
format_container (const PortholeForward *forward, const char *name, const char *host)
{
  if (name != NULL && forward->port != 0)
    /* Translators: a container’s name, and a port in it. */
    return g_strdup_printf (_ ("container %s, port %u"), name, forward->port);
  if (name != NULL)
    return g_strdup_printf (_ ("container %s"), name);
  if (host != NULL && forward->port != 0)
    /* Translators: a container’s address, and a port in it. */
    return g_strdup_printf (_ ("container at %s, port %u"), host, forward->port);
  if (host != NULL)
    return g_strdup_printf (_ ("container at %s"), host);
  if (forward->port != 0)
    return g_strdup_printf (_ ("container, port %u"), forward->port);

  return g_strdup (_ ("container"));
}

/* Where a program passes connections on to: “container web, port 80”, “db:5432 through bastion”. */
static char *
format_forward (const PortholeForward *forward)
{
  g_autofree char *host
      = forward->host != NULL ? porthole_visible_text (forward->host, -1, 128) : NULL;
  g_autofree char *via
      = forward->via != NULL ? porthole_visible_text (forward->via, -1, 128) : NULL;
  g_autofree char *container
      = forward->container != NULL ? porthole_visible_text (forward->container, -1, 64) : NULL;
  g_autofree char *target = NULL;

  switch (forward->kind)
    {
    case PORTHOLE_FORWARD_CONTAINER:
      return format_container (forward, container, host);

    case PORTHOLE_FORWARD_SSH_REMOTE:
      return via != NULL ? g_strdup_printf (_ ("the other end of the SSH connection of %s"), via)
                         : g_strdup (_ ("the other end of the SSH connection"));

    case PORTHOLE_FORWARD_SSH_DYNAMIC:
      return via != NULL ? g_strdup_printf (_ ("wherever a client asks for, through %s"), via)
                         : g_strdup (_ ("wherever a client asks for"));

    case PORTHOLE_FORWARD_KUBERNETES:
    case PORTHOLE_FORWARD_SSH_LOCAL:
    default:
      target = forward->port != 0
                   ? g_strdup_printf ("%s:%u", host != NULL ? host : "?", forward->port)
                   : g_strdup (host != NULL ? host : "?");
      if (via == NULL)
        return g_steal_pointer (&target);
      if (forward->kind == PORTHOLE_FORWARD_KUBERNETES)
        /* Translators: a host and port, and the cluster it is in. */
        return g_strdup_printf (_ ("%s in %s"), target, via);

      /* Translators: a host and port, and the computer on the way there. */
      return g_strdup_printf (_ ("%s through %s"), target, via);
    }
}

static char *
format_owners (PortholeSocket *socket)
{
  g_autoptr (PortholeForward) forward = NULL;
  GPtrArray *owners = porthole_socket_get_owners (socket);
  g_autoptr (GString) text = NULL;

  if (owners->len == 0)
    return g_strdup (format_hidden (porthole_socket_get_hidden (socket)));

  text = g_string_new (NULL);
  for (guint i = 0; i < owners->len && i < 4; i++)
    {
      PortholeProcess *process = g_ptr_array_index (owners, i);
      g_autofree char *name = porthole_visible_text (porthole_process_get_name (process), -1, 64);

      g_string_append_printf (text, "%s%s[%d]", i > 0 ? " " : "", name,
                              porthole_process_get_pid (process));
    }
  if (owners->len > 4)
    g_string_append_printf (text, " +%u", owners->len - 4);

  forward = porthole_socket_find_forward (socket);
  if (forward != NULL)
    {
      g_autofree char *target = format_forward (forward);

      /* Translators: programs, and where they pass connections on to. */
      return g_strdup_printf (_ ("%s to %s"), text->str, target);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static char *
format_unit (PortholeSocket *socket)
{
  PortholeProcess *leader = porthole_socket_pick_leader (porthole_socket_get_owners (socket));
  g_autoptr (PortholeUnit) unit = porthole_socket_find_unit (socket, leader);
  const char *text = unit->container != NULL ? unit->container
                     : unit->app_id != NULL  ? unit->app_id
                                             : unit->name;

  g_autofree char *visible = text != NULL ? porthole_visible_text (text, -1, 256) : g_strdup ("");
  g_autofree char *service = NULL;

  /* The service that will answer isn't there yet. */
  if (unit->kind != PORTHOLE_UNIT_SOCKET || porthole_socket_get_service_unit (socket) == NULL)
    return g_steal_pointer (&visible);

  service = porthole_visible_text (porthole_socket_get_service_unit (socket), -1, 256);
  /* Translators: a unit that listens, and the unit that it starts and that answers */
  return g_strdup_printf (_ ("%s for %s"), visible, service);
}

static char *
format_user (PortholeSocket *socket)
{
  if (porthole_socket_get_user (socket) != NULL)
    return porthole_visible_text (porthole_socket_get_user (socket), -1, 64);
  if (porthole_socket_get_uid (socket) == PORTHOLE_UID_FOREIGN)
    return g_strdup (_ ("(another user)"));

  return g_strdup_printf ("%u", porthole_socket_get_uid (socket));
}

static char **
make_row (PortholeSocket *socket)
{
  char **row = g_new0 (char *, N_COLUMNS + 1);

  row[0] = g_strdup (porthole_transport_to_string (porthole_socket_get_transport (socket)));
  row[1] = format_address (socket);
  row[2] = g_strdup (format_reach (porthole_socket_get_reach (socket)));
  row[3] = format_user (socket);
  row[4] = format_unit (socket);
  row[5] = format_owners (socket);
  return row;
}

static void
print_row (char **row, const gsize *widths)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      gsize width = porthole_cli_get_width (row[i]);

      g_string_append (line, row[i]);
      for (; i + 1 < N_COLUMNS && width < widths[i] + 2; width++)
        g_string_append_c (line, ' ');
    }
  g_print ("%s\n", g_strchomp (line->str));
}

static void
print_table (GPtrArray *sockets)
{
  const char *const heading[]
      = { _ ("TRANSPORT"), _ ("ADDRESS"), _ ("REACHABLE FROM"), _ ("USER"), _ ("UNIT"),
          _ ("PROGRAM"),   NULL };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  gsize widths[N_COLUMNS] = { 0 };

  g_ptr_array_add (rows, g_strdupv ((char **) heading));
  for (guint i = 0; i < sockets->len; i++)
    g_ptr_array_add (rows, make_row (g_ptr_array_index (sockets, i)));

  for (guint i = 0; i < rows->len; i++)
    {
      char **row = g_ptr_array_index (rows, i);

      for (guint j = 0; j < N_COLUMNS; j++)
        widths[j] = CLAMP (porthole_cli_get_width (row[j]), widths[j], MAX_WIDTH);
    }
  for (guint i = 0; i < rows->len; i++)
    print_row (g_ptr_array_index (rows, i), widths);
}

static const char *
describe_error (const GError *error)
{
  if (g_error_matches (error, PORTHOLE_ERROR, PORTHOLE_ERROR_NO_DESCRIPTORS))
    return _ ("out of file descriptors");
  if (g_error_matches (error, PORTHOLE_ERROR, PORTHOLE_ERROR_UNSUPPORTED))
    return _ ("this system has neither sock_diag nor /proc/net");

  return error->message;
}

/**
 * porthole_cli_sockets:
 * @argc: number of arguments, the command itself first
 * @argv: the arguments
 *
 * `porthole sockets [--json]`: lists the sockets of this computer that listen, one for each of
 * the kernel's.
 *
 * Returns: the exit status: 0, 1 when they can't be read, 2 for bad usage
 */
int
porthole_cli_sockets (int argc, char *argv[])
{
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Print one JSON document"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GPtrArray) sockets = NULL;
  g_autoptr (GError) error = NULL;

  g_option_context_set_summary (
      context,
      _ ("Lists who is listening on this computer, one row for each socket of the kernel."));
  g_option_context_set_description (
      context,
      _ ("Examples:\n"
         "  porthole sockets\n"
         "  porthole sockets --json | jq '.[] | select(.reach == \"every-network\") | .port'\n"));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      porthole_cli_usage_error ("sockets", "%s", error->message);
      return 2;
    }
  if (argc > 1)
    {
      porthole_cli_usage_error ("sockets", _ ("no arguments are taken, but “%s” was given"),
                                argv[1]);
      return 2;
    }

  sockets = porthole_socket_snapshot (PORTHOLE_SNAPSHOT_NONE, &error);
  if (sockets == NULL)
    {
      porthole_cli_error ("sockets", _ ("the sockets can’t be read: %s"), describe_error (error));
      return 1;
    }

  porthole_sockets_ask_units (sockets, UNITS_TIMEOUT);
  if (json)
    {
      g_autofree char *text = porthole_sockets_to_json (sockets, NULL, NULL);

      g_print ("%s\n", text);
    }
  else
    print_table (sockets);

  return EXIT_SUCCESS;
}
