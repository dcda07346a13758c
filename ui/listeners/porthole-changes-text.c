/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "base/porthole-error.h"
#include "base/porthole-visible-text.h"
#include "listeners/porthole-changes-text.h"

#define MAX_NAME 64

/* Between looks that are closer, in microseconds, something just happened. */
#define AT_ONCE (10 * G_USEC_PER_SEC)

/**
 * porthole_changes_text_time:
 * @time: microseconds of the wall clock
 *
 * Says when that was: today by the clock alone.
 *
 * Returns: (transfer full): the time, to stand in a sentence
 */
char *
porthole_changes_text_time (gint64 time)
{
  g_autoptr (GDateTime) then = g_date_time_new_from_unix_local (time / G_USEC_PER_SEC);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  char *text = NULL;

  if (then != NULL && g_date_time_get_year (then) == g_date_time_get_year (now)
      && g_date_time_get_day_of_year (then) == g_date_time_get_day_of_year (now))
    /* Translators: a time today: %R is hours and minutes; see g_date_time_format() */
    text = g_date_time_format (then, _ ("%R"));
  else if (then != NULL)
    /* Translators: a day and a time: 3 Mar, 18:02; see g_date_time_format() */
    text = g_date_time_format (then, _ ("%-e %b, %R"));

  return text != NULL ? text : g_strdup ("");
}

/**
 * porthole_changes_text_news:
 * @changes: the changes
 *
 * Says in one line what happened while nobody was looking.
 *
 * Returns: (transfer full) (nullable): the line, %NULL when there is nothing to say
 */
char *
porthole_changes_text_news (PortholeChanges *changes)
{
  g_autofree char *time = porthole_changes_text_time (
      porthole_changes_get_time (changes, PORTHOLE_CHANGES_SINCE_LAST_TIME));
  guint n_new, n_gone;

  porthole_changes_count_unseen (changes, &n_new, &n_gone);
  if (n_new > 0 && n_gone > 0)
    /* Translators: two numbers of listening sockets, and the time of the look before */
    return g_strdup_printf (_ ("%u new, %u gone since %s"), n_new, n_gone, time);
  if (n_new > 0)
    /* Translators: a number of listening sockets, and the time of the look before */
    return g_strdup_printf (ngettext ("%u new since %s", "%u new since %s", n_new), n_new, time);
  if (n_gone > 0)
    /* Translators: a number of listening sockets, and the time of the look before */
    return g_strdup_printf (ngettext ("%u gone since %s", "%u gone since %s", n_gone), n_gone,
                            time);

  return NULL;
}

/**
 * porthole_changes_text_title:
 * @socket: a socket
 *
 * Says which it is, and whose.
 *
 * Returns: (transfer full): the title
 */
char *
porthole_changes_text_title (const PortholeChangesSocket *socket)
{
  const char *transport = porthole_transport_to_string (socket->transport);
  g_autofree char *program = NULL;

  if (socket->program == NULL)
    return g_strdup_printf ("%u %s", socket->port, transport);

  program = porthole_visible_text (socket->program, -1, MAX_NAME);
  return g_strdup_printf ("%u %s · %s", socket->port, transport, program);
}

/**
 * porthole_changes_text_new:
 * @socket: a socket that is new
 *
 * Says at which address it is, and when it came as far as that is known.
 *
 * Returns: (transfer full): the text
 */
char *
porthole_changes_text_new (const PortholeChangesSocket *socket)
{
  g_autofree char *address = porthole_visible_text (socket->address, -1, MAX_NAME);
  g_autofree char *before = porthole_changes_text_time (socket->before);
  g_autofree char *first = porthole_changes_text_time (socket->first);

  if (socket->before != 0 && socket->first - socket->before > AT_ONCE)
    /* Translators: an address at which somebody listens, and two times */
    return g_strdup_printf (_ ("%s, appeared between %s and %s"), address, before, first);

  /* Translators: an address at which somebody listens, and a time */
  return g_strdup_printf (_ ("%s, appeared at %s"), address, first);
}

/**
 * porthole_changes_text_gone:
 * @socket: a socket that is gone
 *
 * Says at which address it was, and when it went as far as that is known.
 *
 * Returns: (transfer full): the text
 */
char *
porthole_changes_text_gone (const PortholeChangesSocket *socket)
{
  g_autofree char *address = porthole_visible_text (socket->address, -1, MAX_NAME);
  g_autofree char *last = porthole_changes_text_time (socket->last);
  g_autofree char *gone = porthole_changes_text_time (socket->gone);

  if (socket->gone - socket->last > AT_ONCE)
    /* Translators: an address at which somebody listened, and two times */
    return g_strdup_printf (_ ("%s, disappeared between %s and %s"), address, last, gone);

  /* Translators: an address at which somebody listened, and a time */
  return g_strdup_printf (_ ("%s, disappeared at %s"), address, gone);
}

/**
 * porthole_changes_text_about:
 * @changes: the changes
 * @since: a look
 *
 * Says what the present is compared with, or why with nothing.
 *
 * Returns: (transfer full): a sentence
 */
char *
porthole_changes_text_about (PortholeChanges *changes, PortholeChangesSince since)
{
  const GError *error = porthole_changes_get_error (changes);
  gint64 time = porthole_changes_get_time (changes, since);
  g_autofree char *when = porthole_changes_text_time (time);

  if (!porthole_changes_get_enabled (changes))
    return g_strdup (_ ("Changes are not remembered. Preferences can switch that on."));
  if (porthole_changes_get_crowded (changes))
    return g_strdup (_ ("Too many sockets listen here: their changes are not remembered."));
  if (g_error_matches (error, PORTHOLE_ERROR, PORTHOLE_ERROR_DAMAGED_FILE))
    return g_strdup (_ ("What was remembered was damaged. It was set aside."));
  if (g_error_matches (error, PORTHOLE_ERROR, PORTHOLE_ERROR_PERMISSION))
    return g_strdup (_ ("What was remembered can’t be read. It stays as it is."));
  if (error != NULL)
    return g_strdup (_ ("What is remembered could not be saved. Is there space left?"));
  if (time == 0)
    return g_strdup (_ ("This is the first look: there is nothing to compare with yet."));
  if (since == PORTHOLE_CHANGES_SINCE_LOGIN)
    /* Translators: a time */
    return g_strdup_printf (_ ("Compared with what listened at the first look after login, at %s."),
                            when);

  /* Translators: a time */
  return g_strdup_printf (_ ("Compared with what listened when Porthole was last used, at %s."),
                          when);
}
