/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli/porthole-cli-print.h"

#include <glib/gi18n.h>

/**
 * porthole_cli_error:
 * @command: the command that says it
 * @format: a sentence, translated, without its full stop
 * @...: what goes into @format
 *
 * Says on stderr what is wrong.
 */
void
porthole_cli_error (const char *command, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  g_printerr ("porthole %s: %s\n", command, text);
}

/**
 * porthole_cli_usage_error:
 * @command: the command that says it
 * @format: a sentence, translated, without its full stop
 * @...: what goes into @format
 *
 * Says on stderr what is wrong with the arguments, and where it stands how they should be.
 */
void
porthole_cli_usage_error (const char *command, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  /* Translators: what is wrong with the arguments of a command, then the command’s name. */
  porthole_cli_error (command, _ ("%s (see porthole %s --help)"), text, command);
}
