/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib-unix.h>
#include <glib/gi18n.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "base/porthole-error.h"
#include "base/porthole-visible-text.h"
#include "cli/porthole-cli-print.h"
#include "cli/porthole-cli-serve.h"
#include "server/porthole-free-port.h"
#include "server/porthole-server.h"

#define EXIT_OK 0
#define EXIT_NOT_STARTED 1
#define EXIT_USAGE 2

/* How much of what came is shown in a line. */
#define PREVIEW_MAX 60

typedef struct
{
  PortholeServer *server;
  GMainLoop *loop;
  gboolean json;
  gboolean output_gone;
  int status;
} Serve;

typedef struct
{
  gboolean json;
  gboolean udp;
  char *bind;
  char *reply;
  char *text;
  gint64 max_connections;
  gint64 idle_timeout;
  gint64 auto_stop;
  gint64 delay;
  gint64 keep;
  gint64 log_rows;
  gint64 log_bytes;
  gint64 count;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->bind);
  g_free (options->reply);
  g_free (options->text);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* Whoever read the output may have had enough of it; anything else is worth a word. */
static void
report_output (Serve *serve, int code)
{
  if (code != EPIPE)
    porthole_cli_error ("serve", _ ("the output can’t be written: %s"), g_strerror (code));
  serve->status = EXIT_NOT_STARTED;
}

/* stdout itself, unbuffered by lines: a batch is written at once. */
static void
print_out (Serve *serve, const GString *text)
{
  gsize written = 0;

  while (written < text->len && !serve->output_gone)
    {
      gssize n = write (STDOUT_FILENO, text->str + written, text->len - written);

      if (n < 0 && errno == EAGAIN)
        g_poll (&(GPollFD) { .fd = STDOUT_FILENO, .events = G_IO_OUT }, 1, -1);
      else if (n < 0 && errno != EINTR)
        {
          serve->output_gone = TRUE;
          report_output (serve, errno);
        }
      else if (n > 0)
        written += (gsize) n;
    }
}

static const char *
reason_text (PortholeLogEntry *entry)
{
  switch (porthole_log_entry_get_reason (entry))
    {
    case PORTHOLE_REASON_PEER_CLOSED:
      return _ ("by the peer");
    case PORTHOLE_REASON_PEER_RESET:
      return _ ("reset by the peer");
    case PORTHOLE_REASON_REPLIED:
      return _ ("after the reply");
    case PORTHOLE_REASON_MALFORMED:
      return _ ("after a malformed request");
    case PORTHOLE_REASON_BY_HAND:
      return _ ("by hand");
    case PORTHOLE_REASON_IDLE:
      return _ ("after silence");
    case PORTHOLE_REASON_STOPPING:
      return _ ("the server is stopping");
    case PORTHOLE_REASON_CONNECTION_LIMIT:
      return _ ("the limit of open connections is reached");
    case PORTHOLE_REASON_NO_DESCRIPTORS:
      return _ ("out of file descriptors");
    case PORTHOLE_REASON_ADDRESS_GONE:
      return _ ("the address left this computer");
    case PORTHOLE_REASON_ADDRESS_BACK:
      return _ ("the address is back");
    case PORTHOLE_REASON_NOT_SENT:
      return _ ("could not be sent");
    case PORTHOLE_REASON_TIMED_OUT:
      return _ ("the peer stopped answering");
    case PORTHOLE_REASON_COUNT_REACHED:
      return _ ("the number of connections asked for is reached");
    case PORTHOLE_REASON_LOG_FULL: /* said with the number of rows */
    case PORTHOLE_REASON_NONE:
    case PORTHOLE_REASON_RECORDING_BEHIND:
    case PORTHOLE_REASON_RECORDING_FULL:
    case PORTHOLE_REASON_RECORDING_FAILED:
    case PORTHOLE_REASON_AUTO_STOP:
    case PORTHOLE_REASON_SYSTEM:
    default:
      return porthole_log_entry_get_errno (entry) != 0
                 ? g_strerror (porthole_log_entry_get_errno (entry))
                 : "";
    }
}

static char *
format_bytes (guint64 bytes)
{
  g_autofree char *number = g_strdup_printf ("%" G_GUINT64_FORMAT, bytes);

  return g_strdup_printf (ngettext ("%s byte", "%s bytes", (gulong) bytes), number);
}

static void
add_preview (PortholeLogEntry *entry, GString *line)
{
  const char *detail = porthole_log_entry_get_detail (entry);
  GBytes *data = porthole_log_entry_get_data (entry);
  const char *protocol = porthole_protocol_to_string (porthole_log_entry_get_protocol (entry));

  if (*detail != '\0')
    g_string_append_printf (line, ", %s: %s", protocol, detail);
  else if (data != NULL)
    {
      gsize size;
      const char *bytes = g_bytes_get_data (data, &size);
      g_autofree char *text = porthole_visible_text (bytes, (gssize) size, PREVIEW_MAX);

      g_string_append_printf (line, ", %s", text);
    }
}

/* What is given up here: datagrams, by the system, and else rows of the log. */
static void
add_dropped (PortholeLogEntry *entry, GString *line)
{
  guint64 count = porthole_log_entry_get_count (entry);
  g_autofree char *number = g_strdup_printf ("%" G_GUINT64_FORMAT, count);

  if (porthole_log_entry_get_reason (entry) == PORTHOLE_REASON_SYSTEM)
    /* Translators: what was dropped: 12 datagrams, which came too fast */
    g_string_append_printf (line,
                            g_dngettext (NULL, "%s datagram, which came too fast",
                                         "%s datagrams, which came too fast", count),
                            number);
  else
    /* Translators: what was dropped: 12 rows of the log, which is full */
    g_string_append_printf (line,
                            g_dngettext (NULL, "%s row of the log, which is full",
                                         "%s rows of the log, which is full", count),
                            number);
}

static void
add_facts (PortholeLogEntry *entry, GString *line)
{
  g_autofree char *received = format_bytes (porthole_log_entry_get_received (entry));
  g_autofree char *sent = format_bytes (porthole_log_entry_get_sent (entry));

  switch (porthole_log_entry_get_event (entry))
    {
    case PORTHOLE_LOG_RECEIVED:
      g_string_append (line, received);
      add_preview (entry, line);
      break;
    case PORTHOLE_LOG_SENT:
      g_string_append (line, sent);
      break;
    case PORTHOLE_LOG_CLOSED:
      g_string_append_printf (
          line,
          /* Translators: why a connection was closed, its seconds, “6 bytes” and “1 byte”. */
          _ ("%s, after %.3f s, %s received, %s sent"), reason_text (entry),
          (double) porthole_log_entry_get_duration (entry) / G_USEC_PER_SEC, received, sent);
      break;
    case PORTHOLE_LOG_DROPPED:
      add_dropped (entry, line);
      break;
    case PORTHOLE_LOG_REFUSED:
    case PORTHOLE_LOG_ERROR:
    case PORTHOLE_LOG_STARTED:
      g_string_append (line, reason_text (entry));
      break;
    case PORTHOLE_LOG_OPENED:
    case PORTHOLE_LOG_STOPPED:
    default:
      break;
    }
}

static void
add_line (PortholeLogEntry *entry, GString *output)
{
  gint64 time = porthole_log_entry_get_time (entry);
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_local (time / G_USEC_PER_SEC);
  g_autofree char *clock = g_date_time_format (date, "%H:%M:%S");
  g_autoptr (GString) line = g_string_new (NULL);

  g_string_append_printf (line, "%s.%06d  %-8s  %-21s  ", clock, (int) (time % G_USEC_PER_SEC),
                          porthole_log_event_to_string (porthole_log_entry_get_event (entry)),
                          porthole_log_entry_get_peer (entry));
  add_facts (entry, line);
  g_strchomp (line->str);
  g_string_append_printf (output, "%s\n", line->str);
}

/* JSON is written by the recording; only that it can't be is of interest here. */
static void
check_recording (Serve *serve, PortholeLogEntry *entry)
{
  if (porthole_log_entry_get_event (entry) != PORTHOLE_LOG_ERROR
      || (porthole_log_entry_get_reason (entry) != PORTHOLE_REASON_RECORDING_FAILED
          && porthole_log_entry_get_reason (entry) != PORTHOLE_REASON_RECORDING_FULL))
    return;

  report_output (serve, porthole_log_entry_get_errno (entry));
  porthole_server_stop_async (serve->server, NULL, NULL, NULL);
}

static void
changed_cb (PortholeServer *server, gpointer user_data)
{
  Serve *serve = user_data;
  PortholeConnectionLog *log = porthole_server_get_log (server);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (log));
  g_autoptr (GString) output = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PortholeLogEntry) entry = NULL;

      if (serve->json && porthole_connection_log_get_event (log, i) != PORTHOLE_LOG_ERROR)
        continue;

      entry = g_list_model_get_item (G_LIST_MODEL (log), i);
      if (serve->json)
        check_recording (serve, entry);
      else
        add_line (entry, output);
    }
  /* What was printed needs no place any more. */
  porthole_connection_log_clear (log);

  print_out (serve, output);
  if (serve->output_gone)
    g_main_loop_quit (serve->loop);
}

static void
print_totals (Serve *serve)
{
  PortholeServerTotals totals;
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *opened = NULL;
  g_autofree char *closed = NULL;
  g_autofree char *refused = NULL;
  g_autofree char *received = NULL;
  g_autofree char *sent = NULL;

  porthole_server_get_totals (serve->server, &totals);
  opened = g_strdup_printf ("%" G_GUINT64_FORMAT, totals.opened);
  closed = g_strdup_printf ("%" G_GUINT64_FORMAT, totals.closed);
  refused = g_strdup_printf ("%" G_GUINT64_FORMAT, totals.refused);
  received = format_bytes (totals.bytes_received);
  sent = format_bytes (totals.bytes_sent);
  /* Translators: three counts of connections, then “6 bytes” and “1 byte”. */
  g_string_append_printf (line, _ ("%s opened, %s closed, %s refused; %s received, %s sent"),
                          opened, closed, refused, received, sent);
  g_string_append_c (line, '\n');
  print_out (serve, line);
}

static gboolean
signal_cb (gpointer user_data)
{
  Serve *serve = user_data;

  porthole_server_stop_async (serve->server, NULL, NULL, NULL);
  return G_SOURCE_CONTINUE;
}

static void
state_cb (PortholeServer *server, GParamSpec *pspec, gpointer user_data)
{
  Serve *serve = user_data;

  if (porthole_server_get_state (server) == PORTHOLE_SERVER_STOPPED)
    g_main_loop_quit (serve->loop);
}

static void
print_start_error (PortholeServer *server, const GError *error)
{
  const PortholeServerConfig *config = porthole_server_get_config (server);
  const char *transport = porthole_transport_to_string (config->transport);
  PortholeKernelPorts kernel;

  if (g_error_matches (error, PORTHOLE_ERROR, PORTHOLE_ERROR_ADDRESS_IN_USE))
    porthole_cli_error ("serve", _ ("port %u/%s is in use"), config->port, transport);
  else if (g_error_matches (error, PORTHOLE_ERROR, PORTHOLE_ERROR_PRIVILEGED))
    {
      porthole_kernel_ports_read (&kernel, NULL);
      porthole_cli_error ("serve",
                          _ ("port %u is privileged: only an administrator may listen below %u"),
                          config->port, kernel.privileged_below);
    }
  else if (g_error_matches (error, PORTHOLE_ERROR, PORTHOLE_ERROR_ADDRESS_UNAVAILABLE))
    porthole_cli_error ("serve", _ ("this computer doesn’t have the address %s"),
                        config->address != NULL ? config->address : "127.0.0.1");
  else if (g_error_matches (error, PORTHOLE_ERROR, PORTHOLE_ERROR_NO_DESCRIPTORS))
    porthole_cli_error ("serve", _ ("out of file descriptors"));
  else
    porthole_cli_error ("serve", "%s", error->message);
}

static void
started_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Serve *serve = user_data;
  g_autoptr (GError) error = NULL;

  if (!porthole_server_start_finish (PORTHOLE_SERVER (source), result, &error))
    {
      if (!g_error_matches (error, PORTHOLE_ERROR, PORTHOLE_ERROR_GONE))
        {
          print_start_error (serve->server, error);
          serve->status = EXIT_NOT_STARTED;
        }
      g_main_loop_quit (serve->loop);
    }
}

static int
run (const PortholeServerConfig *config, gboolean json)
{
  g_autoptr (PortholeServer) server = porthole_server_new (config);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Serve serve = { .server = server, .loop = loop, .json = json };
  guint interrupt = g_unix_signal_add (SIGINT, signal_cb, &serve);
  guint terminate = g_unix_signal_add (SIGTERM, signal_cb, &serve);

  /* A reader that went away is an error of write () like any other. */
  signal (SIGPIPE, SIG_IGN);

  g_signal_connect (server, "changed", G_CALLBACK (changed_cb), &serve);
  porthole_server_start_async (server, NULL, started_cb, &serve);
  g_signal_connect (server, "notify::state", G_CALLBACK (state_cb), &serve);
  g_main_loop_run (loop);

  /* What the last batch brought, and whoever still waits for an answer. */
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  if (serve.status == EXIT_OK && !json)
    print_totals (&serve);

  g_source_remove (interrupt);
  g_source_remove (terminate);
  return serve.status;
}

static gboolean
parse_port (const char *text, guint16 *ret_port)
{
  guint64 port;

  if (!g_ascii_string_to_unsigned (text, 10, 0, PORTHOLE_PORT_MAX, &port, NULL))
    return FALSE;

  *ret_port = (guint16) port;
  return TRUE;
}

static void
set_text (PortholeServerConfig *config, const char *text)
{
  if (config->reply == PORTHOLE_REPLY_HTTP)
    config->http_body = g_strdup (text);
  else
    config->text = g_strdup (text);
}

static void
set_reach (PortholeServerConfig *config, const char *address)
{
  if (address == NULL)
    return;

  if (strcmp (address, "*") == 0)
    config->reach = PORTHOLE_SERVER_REACH_EVERY_NETWORK;
  else
    {
      config->reach = PORTHOLE_SERVER_REACH_ONE_ADDRESS;
      config->address = g_strdup (address);
    }
}

/* Returns the exit status of what is wrong, EXIT_OK when nothing is. */
static int
check_limits (const Options *options)
{
  const struct
  {
    gint64 value;
    gint64 least;
    const char *what;
  } limits[] = {
    { options->max_connections, 1, N_ ("--max-connections takes a number from 1") },
    { options->idle_timeout, 0, N_ ("--idle-timeout takes seconds, 0 for never") },
    { options->auto_stop, 0, N_ ("--auto-stop takes seconds, 0 for never") },
    { options->delay, 0, N_ ("--delay takes milliseconds") },
    { options->keep, 0, N_ ("--keep takes a number of bytes") },
    { options->log_rows, 2, N_ ("--log-rows takes a number from 2") },
    { options->log_bytes, 1, N_ ("--log-bytes takes a number of bytes") },
    { options->count, 0, N_ ("--count takes a number from 1") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      if (limits[i].value < limits[i].least || limits[i].value > G_MAXINT)
        {
          porthole_cli_usage_error ("serve", "%s", _ (limits[i].what));
          return EXIT_USAGE;
        }
    }

  return EXIT_OK;
}

static void
set_limits (PortholeServerConfig *config, const Options *options)
{
  config->max_connections = (guint) options->max_connections;
  config->idle_timeout = (guint) options->idle_timeout;
  config->auto_stop = (guint) options->auto_stop;
  config->delay = (guint) options->delay;
  config->max_kept = (gsize) options->keep;
  config->max_rows = (guint) options->log_rows;
  config->max_log_bytes = (gsize) options->log_bytes;
  config->stop_after = (guint64) options->count;
}

/* Returns the exit status of what is wrong, EXIT_OK when nothing is. */
static int
configure (PortholeServerConfig *config, const Options *options, const char *port)
{
  g_autoptr (GError) error = NULL;

  if (!parse_port (port, &config->port))
    {
      porthole_cli_usage_error ("serve",
                                _ ("“%s” is not a port: a port is a number from 0 to 65535"), port);
      return EXIT_USAGE;
    }
  if (options->reply != NULL && !porthole_reply_kind_from_string (options->reply, &config->reply))
    {
      porthole_cli_usage_error (
          "serve",
          /* Translators: the names of the replies stay as they are. */
          _ ("“%s” is not a reply: use greeting, echo, http, text, hex or discard"),
          options->reply);
      return EXIT_USAGE;
    }
  if (check_limits (options) != EXIT_OK)
    return EXIT_USAGE;

  if (options->udp)
    config->transport = PORTHOLE_TRANSPORT_UDP;
  set_limits (config, options);
  set_text (config, options->text);
  set_reach (config, options->bind);
  if (options->json)
    config->recording_fd = STDOUT_FILENO;

  if (porthole_server_config_validate (config, &error))
    return EXIT_OK;

  if (g_error_matches (error, PORTHOLE_ERROR, PORTHOLE_ERROR_INVALID_ADDRESS))
    {
      porthole_cli_usage_error ("serve", _ ("“%s” is not an IP address"), options->bind);
      return EXIT_USAGE;
    }
  if (g_error_matches (error, PORTHOLE_ERROR, PORTHOLE_ERROR_ADDRESS_UNAVAILABLE))
    {
      porthole_cli_error ("serve", _ ("this computer has no such interface: %s"), options->bind);
      return EXIT_NOT_STARTED;
    }
  porthole_cli_usage_error ("serve", "%s", error->message);
  return EXIT_USAGE;
}

static GOptionContext *
create_context (const GOptionEntry *entries)
{
  GOptionContext *context = g_option_context_new ("PORT");

  g_option_context_set_summary (
      context, _ ("A test server on PORT that logs every connection, until Ctrl+C ends it.\n"
                  "Port 0 is any free port. Without --bind only this computer can connect."));
  g_option_context_set_description (
      context, _ ("Examples:\n"
                  "  porthole serve 8080                           greet whoever connects\n"
                  "  porthole serve --reply http --text 'It works' 8080\n"
                  "  porthole serve --bind '*' --reply echo 7777   reachable from every network\n"
                  "  porthole serve --udp --count 1 --json 5353    until one datagram has come\n"));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return context;
}

/**
 * porthole_cli_serve:
 * @argc: the number of arguments
 * @argv: (array length=argc): the arguments, the command's name first
 *
 * Runs `porthole serve`: listens, answers and prints what happens until SIGINT, SIGTERM or
 * `--count` end it. Blocks; runs the default main context.
 *
 * Returns: the exit status: 0 when it ran, 1 when it could not listen, 2 for wrong usage
 */
int
porthole_cli_serve (int argc, char *argv[])
{
  g_autoptr (PortholeServerConfig) config = porthole_server_config_new ();
  g_auto (Options) options = {
    .max_connections = config->max_connections,
    .idle_timeout = config->idle_timeout,
    .auto_stop = config->auto_stop,
    .keep = (gint64) config->max_kept,
    .log_rows = config->max_rows,
    .log_bytes = (gint64) config->max_log_bytes,
  };
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, N_ ("Print JSON Lines, one object an event"),
      NULL },
    { "udp", 0, 0, G_OPTION_ARG_NONE, &options.udp, N_ ("Listen for UDP instead of TCP"), NULL },
    { "bind", 0, 0, G_OPTION_ARG_STRING, &options.bind,
      N_ ("Listen on this address, * for every network"), "ADDRESS" },
    { "reply", 0, 0, G_OPTION_ARG_STRING, &options.reply,
      N_ ("greeting, echo, http, text, hex or discard"), "KIND" },
    { "text", 0, 0, G_OPTION_ARG_STRING, &options.text,
      N_ ("What to reply, with {port}, {address}, {peer}, {time} filled in"), "TEXT" },
    { "max-connections", 0, 0, G_OPTION_ARG_INT64, &options.max_connections,
      N_ ("Refuse more connections than this"), "N" },
    { "idle-timeout", 0, 0, G_OPTION_ARG_INT64, &options.idle_timeout,
      N_ ("Close connections silent for this long, 0 for never"), "SECONDS" },
    { "auto-stop", 0, 0, G_OPTION_ARG_INT64, &options.auto_stop,
      N_ ("Stop after this long, 0 for never"), "SECONDS" },
    { "delay", 0, 0, G_OPTION_ARG_INT64, &options.delay, N_ ("Wait before each reply"),
      "MILLISECONDS" },
    { "keep", 0, 0, G_OPTION_ARG_INT64, &options.keep,
      N_ ("Keep this much of each connection to show it"), "BYTES" },
    { "log-rows", 0, 0, G_OPTION_ARG_INT64, &options.log_rows,
      N_ ("Drop the oldest events when more than this wait to be printed"), "N" },
    { "log-bytes", 0, 0, G_OPTION_ARG_INT64, &options.log_bytes,
      N_ ("Drop the oldest events when they take more than this"), "BYTES" },
    { "count", 0, 0, G_OPTION_ARG_INT64, &options.count,
      N_ ("Stop after this many connections (UDP: datagrams)"), "N" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = create_context (entries);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) arguments = g_new0 (char *, argc + 1);
  int status;

  for (int i = 0; i < argc; i++)
    arguments[i] = g_strdup (argv[i]);
  if (!g_option_context_parse_strv (context, &arguments, &error))
    {
      porthole_cli_usage_error ("serve", "%s", error->message);
      return EXIT_USAGE;
    }
  if (g_strv_length (arguments) != 2)
    {
      porthole_cli_usage_error ("serve", "%s",
                                g_strv_length (arguments) < 2 ? _ ("give the port to listen on")
                                                              : _ ("give one port, no more"));
      return EXIT_USAGE;
    }

  status = configure (config, &options, arguments[1]);
  if (status != EXIT_OK)
    return status;

  return run (config, options.json);
}
