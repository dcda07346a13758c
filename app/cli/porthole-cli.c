/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cli/porthole-cli-free.h"
#include "cli/porthole-cli-lookup.h"
#include "cli/porthole-cli-serve.h"
#include "cli/porthole-cli-sockets.h"
#include "cli/porthole-cli.h"

#define EXIT_USAGE 2

static const struct
{
  const char *name;
  int (*run) (int argc, char *argv[]);
} commands[] = {
  { "lookup", porthole_cli_lookup },
  { "sockets", porthole_cli_sockets },
  { "serve", porthole_cli_serve },
  { "free", porthole_cli_free },
};

static void
print_help (void)
{
  /* Translators: commands and options stay as they are; what they do is in a column. */
  g_print (
      "%s",
      _ ("Usage:\n"
         "  porthole [QUERY…]                    open the window, on that port or search\n"
         "  porthole lookup [OPTION…] QUERY…     what a port is for, and which port a service has\n"
         "  porthole sockets [OPTION…]           who is listening on this computer\n"
         "  porthole serve [OPTION…] PORT        a test server that logs every connection\n"
         "  porthole free [OPTION…] [FROM[-TO]]  a port that is free\n"
         "  porthole --help | --version\n"
         "\n"
         "Each command tells its options with --help; porthole(1) tells more.\n"
         "\n"
         "Examples:\n"
         "  porthole 5432                        what port 5432 is for, in the window\n"
         "  porthole lookup remote desktop       which port remote desktops have\n"
         "  porthole sockets --json              who is listening, for a script\n"
         "  porthole serve --reply http 8080     a web server that answers every request\n"
         "  porthole free 8000-9000              a free port between 8000 and 9000\n"
         "\n"
         "Exit status: 0 success, 1 nothing found or the port could not be bound, 2 bad usage.\n"));
}

/**
 * porthole_cli_handles:
 * @argc: the number of arguments
 * @argv: (array length=argc): the arguments, the program's name first
 * @status: (out): the exit status when a command ran: 0 success, 1 nothing found or could not
 *   bind, 2 bad usage or bad input
 *
 * Runs a command of the command line, if the arguments name one. It blocks until the command
 * is done and needs no display.
 *
 * Returns: whether a command ran and the program is done
 */
gboolean
porthole_cli_handles (int argc, char **argv, int *status)
{
  g_return_val_if_fail (status != NULL, FALSE);

  if (argc < 2)
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (strcmp (argv[1], commands[i].name) == 0)
        {
          g_autofree char *name = g_strconcat ("porthole ", commands[i].name, NULL);

          /* What --help calls it. */
          g_set_prgname (name);
          *status = commands[i].run (argc - 1, argv + 1);
          return TRUE;
        }
    }

  if (strcmp (argv[1], "--version") == 0)
    {
      g_print ("porthole %s\n", APP_VERSION);
      *status = 0;
      return TRUE;
    }

  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0)
    {
      print_help ();
      *status = 0;
      return TRUE;
    }

  /* What is behind -- is a query, whatever it looks like. */
  if (argv[1][0] == '-' && strcmp (argv[1], "--") != 0
      && !g_str_has_prefix (argv[1], "--gapplication-"))
    {
      g_printerr (_ ("porthole: unknown option %s (see porthole --help)\n"), argv[1]);
      *status = EXIT_USAGE;
      return TRUE;
    }

  return FALSE;
}
