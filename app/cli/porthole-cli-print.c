/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "cli/porthole-cli-print.h"

static int output_errno;

/* As GLib prints, but that it is known why something could not be. */
static void
print_cb (const char *text)
{
  const char *charset;
  g_autofree char *converted = NULL;

  if (!g_get_console_charset (&charset))
    converted = g_convert_with_fallback (text, -1, charset, "UTF-8", "?", NULL, NULL, NULL);
  if ((fputs (converted != NULL ? converted : text, stdout) == EOF || fflush (stdout) == EOF)
      && output_errno == 0)
    output_errno = errno;
}

static void
check_output_cb (void)
{
  if (output_errno == 0)
    return;

  if (output_errno != EPIPE)
    {
      g_autofree char *text
          = g_strdup_printf (_ ("the output can’t be written: %s"), g_strerror (output_errno));

      g_printerr ("%s: %s\n", g_get_prgname (), text);
    }
  _exit (EXIT_FAILURE);
}

/**
 * porthole_cli_watch_output:
 *
 * From here on, a process that could not print all that it had to say says so at its end and fails
 * with 1. A reader that has read enough isn't told.
 */
void
porthole_cli_watch_output (void)
{
  g_set_print_handler (print_cb);
  atexit (check_output_cb);
}

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

/**
 * porthole_cli_get_width:
 * @text: text in UTF-8
 *
 * Counts the columns of a terminal that a text takes: two for each character of the East Asian
 * scripts, none for a mark that is put on another.
 *
 * Returns: the number of columns
 */
gsize
porthole_cli_get_width (const char *text)
{
  gsize width = 0;

  g_return_val_if_fail (text != NULL, 0);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (!g_unichar_iszerowidth (character))
        width += g_unichar_iswide (character) ? 2 : 1;
    }

  return width;
}
