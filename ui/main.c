/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>

#include "application/porthole-application.h"
#include "cli/porthole-cli-print.h"
#include "cli/porthole-cli.h"

int
main (int argc, char *argv[])
{
  g_autoptr (PortholeApplication) application = NULL;
  int status;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  bindtextdomain (GETTEXT_PACKAGE_REGISTRY, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE_REGISTRY, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  /* Started through a loader, the kernel would show the loader's name among the owners. */
  prctl (PR_SET_NAME, "porthole");
  g_set_application_name (APP_NAME);

  porthole_cli_watch_output ();
  /* The command line needs no display, so GTK isn't touched before it had its say. */
  if (porthole_cli_handles (argc, argv, &status))
    return status;

  application = porthole_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
