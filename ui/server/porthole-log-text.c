/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "base/porthole-visible-text.h"
#include "server/porthole-log-text.h"

/* What the engine says in codes, in words. */

static const char *const events[PORTHOLE_N_LOG_EVENTS] = {
  N_ ("Started"), N_ ("Opened"),  N_ ("Received"), N_ ("Sent"),    N_ ("Closed"),
  N_ ("Refused"), N_ ("Dropped"), N_ ("Error"),    N_ ("Stopped"),
};

static const char *const reasons[PORTHOLE_N_LOG_REASONS] = {
  "",
  N_ ("by the other side"),
  N_ ("reset by the other side"),
  N_ ("after the reply"),
  N_ ("after a request that isn’t HTTP"),
  N_ ("by hand"),
  N_ ("after too long a silence"),
  N_ ("the server stopped"),
  N_ ("the limit of open connections is reached"),
  N_ ("out of file descriptors"),
  N_ ("the log is full, its oldest rows go"),
  N_ ("the recording is too slow"),
  N_ ("no space left for the recording, it ended"),
  N_ ("the recording could not be written, it ended"),
  N_ ("the address left this computer"),
  N_ ("the address is back"),
  N_ ("could not be sent"),
  N_ ("the other side stopped answering"),
  N_ ("its time is up"),
  N_ ("the number of connections asked for is reached"),
  N_ ("the system refused"),
};

static const char *const protocols[PORTHOLE_N_PROTOCOLS] = {
  "",      "HTTP",       "TLS", "SSH", "SMTP", "FTP", "Redis",
  "MySQL", "PostgreSQL", "RDP", "SMB", "MQTT", "DNS", N_ ("Text"),
};

static const char *const replies[PORTHOLE_N_REPLY_KINDS] = {
  N_ ("Greeting"), N_ ("Echo"),         N_ ("HTTP Response"),
  N_ ("Text"),     N_ ("Bytes in Hex"), N_ ("Nothing"),
};

/**
 * porthole_log_text_event:
 * @event: an event
 *
 * Names an event.
 *
 * Returns: (transfer none): the translated name
 */
const char *
porthole_log_text_event (PortholeLogEvent event)
{
  g_return_val_if_fail ((guint) event < PORTHOLE_N_LOG_EVENTS, "");

  return _ (events[event]);
}

/**
 * porthole_log_text_reason:
 * @reason: a reason
 *
 * Puts a reason in words that go on a sentence.
 *
 * Returns: (transfer none): the translated words, empty for no reason
 */
const char *
porthole_log_text_reason (PortholeLogReason reason)
{
  g_return_val_if_fail ((guint) reason < PORTHOLE_N_LOG_REASONS, "");

  return *reasons[reason] != '\0' ? _ (reasons[reason]) : "";
}

/**
 * porthole_log_text_count:
 * @count: a number of things
 *
 * Writes a number that may be large, with the separators of the language.
 *
 * Returns: (transfer full): the text
 */
char *
porthole_log_text_count (guint64 count)
{
  return g_strdup_printf ("%'" G_GUINT64_FORMAT, count);
}

static char *
describe_dropped (PortholeLogEntry *entry)
{
  PortholeLogReason reason = porthole_log_entry_get_reason (entry);
  guint64 n = porthole_log_entry_get_count (entry);
  g_autofree char *count = porthole_log_text_count (n);

  if (reason == PORTHOLE_REASON_LOG_FULL)
    return g_strdup_printf (ngettext ("The log is full: %s older event was dropped",
                                      "The log is full: %s older events were dropped", n),
                            count);
  if (reason == PORTHOLE_REASON_NOT_SENT)
    return g_strdup_printf (
        ngettext ("%s reply could not be sent", "%s replies could not be sent", n), count);

  return g_strdup_printf (ngettext ("The system dropped %s datagram that came too fast",
                                    "The system dropped %s datagrams that came too fast", n),
                          count);
}

/**
 * porthole_log_text_sentence:
 * @entry: a row of the log
 *
 * Says what happened and why, like “Closed: by the other side”.
 *
 * Returns: (transfer full): the translated text
 */
char *
porthole_log_text_sentence (PortholeLogEntry *entry)
{
  PortholeLogEvent event = porthole_log_entry_get_event (entry);
  PortholeLogReason reason = porthole_log_entry_get_reason (entry);
  const char *words = porthole_log_text_reason (reason);
  int number = porthole_log_entry_get_errno (entry);

  if (event == PORTHOLE_LOG_DROPPED && porthole_log_entry_get_count (entry) > 0)
    return describe_dropped (entry);
  if (*words == '\0')
    return g_strdup (porthole_log_text_event (event));
  if (reason == PORTHOLE_REASON_SYSTEM && number != 0)
    words = g_strerror (number);

  /* Translators: an event and its reason, like “Closed: by the other side” */
  return g_strdup_printf (_ ("%s: %s"), porthole_log_text_event (event), words);
}

/**
 * porthole_log_text_preview:
 * @entry: a row of the log
 * @max_length: how many bytes of what came to look at
 *
 * Shows in one line what came or went: what was recognised, or the bytes themselves, with
 * everything that isn't plain text made visible.
 *
 * Returns: (transfer full): the text
 */
char *
porthole_log_text_preview (PortholeLogEntry *entry, gsize max_length)
{
  PortholeProtocol protocol = porthole_log_entry_get_protocol (entry);
  const char *detail = porthole_log_entry_get_detail (entry);
  GBytes *bytes = porthole_log_entry_get_data (entry);
  gsize size = 0;
  const char *data = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;

  if (porthole_log_entry_get_event (entry) == PORTHOLE_LOG_RECEIVED
      && protocol != PORTHOLE_PROTOCOL_UNKNOWN && protocol != PORTHOLE_PROTOCOL_TEXT)
    return *detail != '\0'
               ? g_strdup_printf ("%s · %s", porthole_log_text_protocol (protocol), detail)
               : g_strdup (porthole_log_text_protocol (protocol));
  if (size == 0)
    return g_strdup ("");

  return porthole_visible_text (data, (gssize) MIN (size, max_length), max_length);
}

/**
 * porthole_log_text_duration:
 * @duration: microseconds
 *
 * Writes a duration with the unit that fits.
 *
 * Returns: (transfer full): the translated text
 */
char *
porthole_log_text_duration (gint64 duration)
{
  double seconds = (double) duration / G_USEC_PER_SEC;

  if (duration < 0)
    return g_strdup ("");
  if (duration < 1000)
    /* Translators: microseconds */
    return g_strdup_printf (_ ("%d µs"), (int) duration);
  if (duration < G_USEC_PER_SEC)
    /* Translators: milliseconds */
    return g_strdup_printf (_ ("%.1f ms"), seconds * 1000);
  if (duration < 60 * (gint64) G_USEC_PER_SEC)
    /* Translators: seconds */
    return g_strdup_printf (_ ("%.1f s"), seconds);

  /* Translators: minutes and seconds */
  return g_strdup_printf (_ ("%d min %d s"), (int) (seconds / 60), (int) seconds % 60);
}

/**
 * porthole_log_text_protocol:
 * @protocol: a protocol
 *
 * Names a protocol.
 *
 * Returns: (transfer none): the name, empty when it isn't known
 */
const char *
porthole_log_text_protocol (PortholeProtocol protocol)
{
  g_return_val_if_fail ((guint) protocol < PORTHOLE_N_PROTOCOLS, "");

  return *protocols[protocol] != '\0' ? _ (protocols[protocol]) : "";
}

/**
 * porthole_log_text_reply:
 * @kind: a kind of reply
 *
 * Names a kind of reply.
 *
 * Returns: (transfer none): the translated name
 */
const char *
porthole_log_text_reply (PortholeReplyKind kind)
{
  g_return_val_if_fail ((guint) kind < PORTHOLE_N_REPLY_KINDS, "");

  return _ (replies[kind]);
}
