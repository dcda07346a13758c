/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <arpa/inet.h>
#include <net/if.h>
#include <string.h>
#include <time.h>

#include "server/porthole-engine-private.h"
#include "server/porthole-hex-text.h"

static const char *
status_phrase (guint status)
{
  static const struct
  {
    guint16 status;
    const char *phrase;
  } phrases[] = {
    { 200, "OK" },
    { 201, "Created" },
    { 202, "Accepted" },
    { 204, "No Content" },
    { 206, "Partial Content" },
    { 301, "Moved Permanently" },
    { 302, "Found" },
    { 303, "See Other" },
    { 304, "Not Modified" },
    { 307, "Temporary Redirect" },
    { 308, "Permanent Redirect" },
    { 400, "Bad Request" },
    { 401, "Unauthorized" },
    { 403, "Forbidden" },
    { 404, "Not Found" },
    { 405, "Method Not Allowed" },
    { 408, "Request Timeout" },
    { 409, "Conflict" },
    { 410, "Gone" },
    { 413, "Content Too Large" },
    { 414, "URI Too Long" },
    { 415, "Unsupported Media Type" },
    { 417, "Expectation Failed" },
    { 418, "I'm a teapot" },
    { 422, "Unprocessable Content" },
    { 429, "Too Many Requests" },
    { 431, "Request Header Fields Too Large" },
    { 500, "Internal Server Error" },
    { 501, "Not Implemented" },
    { 502, "Bad Gateway" },
    { 503, "Service Unavailable" },
    { 504, "Gateway Timeout" },
    { 505, "HTTP Version Not Supported" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    {
      if (phrases[i].status == status)
        return phrases[i].phrase;
    }

  /* The phrase may be empty (RFC 9112, section 4). */
  return "";
}

/* The address alone, as a person would type it. */
static void
format_address (const PortholeEndpoint *peer, char *buffer, gsize size)
{
  buffer[0] = '\0';
  if (peer != NULL && peer->family != 0)
    inet_ntop (peer->family, peer->address, buffer, (socklen_t) size);
}

static void
expand (PortholeEngine *self,
        const char *text,
        const PortholeEndpoint *peer,
        const PortholeEndpoint *local,
        GString *output)
{
  char peer_text[PORTHOLE_ENDPOINT_TEXT_MAX] = "";
  char address[INET6_ADDRSTRLEN];
  PortholeTemplateValues values = { .port = self->port, .time = g_get_real_time () };

  format_address (local, address, sizeof address);
  if (peer != NULL)
    porthole_endpoint_to_text (peer, peer_text, sizeof peer_text);
  values.address = address;
  values.peer = peer_text;
  porthole_template_expand (text, &values, output);
}

/* A greeting is a line. */
static void
end_line (PortholeEngine *self, GString *text)
{
  if (self->config->reply == PORTHOLE_REPLY_GREETING
      && (text->len == 0 || text->str[text->len - 1] != '\n'))
    g_string_append_c (text, '\n');
}

/*< private >
 * porthole_engine_prepare_reply:
 * @self: an engine that knows its port
 * @error: return location for an error
 *
 * Makes the reply, or the HTTP body, once for all where it is the same for everybody.
 *
 * Returns: whether the configuration has one
 */
gboolean
porthole_engine_prepare_reply (PortholeEngine *self, GError **error)
{
  const PortholeServerConfig *config = self->config;
  const char *text = config->text;

  switch (config->reply)
    {
    case PORTHOLE_REPLY_HEX:
      self->reply = porthole_hex_text_parse (text != NULL ? text : "", -1, error);
      return self->reply != NULL;
    case PORTHOLE_REPLY_TEXT:
      self->reply = g_bytes_new (text != NULL ? text : "", text != NULL ? strlen (text) : 0);
      return TRUE;
    case PORTHOLE_REPLY_GREETING:
      self->template = text != NULL ? text : PORTHOLE_GREETING_DEFAULT;
      break;
    case PORTHOLE_REPLY_HTTP:
      self->template
          = config->http_body != NULL ? config->http_body : PORTHOLE_GREETING_DEFAULT "\n";
      break;
    case PORTHOLE_REPLY_ECHO:
    case PORTHOLE_REPLY_DISCARD:
    default:
      return TRUE;
    }

  self->template_flags = porthole_template_get_flags (self->template);
  if ((self->template_flags & ~PORTHOLE_TEMPLATE_PORT) == 0)
    {
      g_autoptr (GString) whole = g_string_new (NULL);

      expand (self, self->template, NULL, NULL, whole);
      end_line (self, whole);
      self->reply = g_string_free_to_bytes (g_steal_pointer (&whole));
    }
  return TRUE;
}

/*< private >
 * porthole_engine_needs_local:
 * @self: an engine
 *
 * Tells whether a reply needs the address a peer connected to, which takes a system call.
 *
 * Returns: whether it does
 */
gboolean
porthole_engine_needs_local (PortholeEngine *self)
{
  return (self->template_flags & PORTHOLE_TEMPLATE_ADDRESS) != 0;
}

/*< private >
 * porthole_engine_make_reply:
 * @self: an engine
 * @peer: the other end
 * @local: (nullable): the address connected to
 *
 * Makes a greeting, text or hex reply, or the body of a response.
 *
 * Returns: (transfer full): the bytes
 */
GBytes *
porthole_engine_make_reply (PortholeEngine *self,
                            const PortholeEndpoint *peer,
                            const PortholeEndpoint *local)
{
  g_autoptr (GString) text = NULL;

  if (self->reply != NULL)
    return g_bytes_ref (self->reply);

  text = g_string_new (NULL);
  expand (self, self->template, peer, local, text);
  end_line (self, text);
  return g_string_free_to_bytes (g_steal_pointer (&text));
}

static void
add_date (GString *head)
{
  static const char days[][4] = { "Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat" };
  static const char months[][4]
      = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
  time_t now = time (NULL);
  struct tm parts;

  /* RFC 9110, section 5.6.7, which knows English only. */
  if (gmtime_r (&now, &parts) != NULL)
    g_string_append_printf (head, "Date: %s, %02d %s %04d %02d:%02d:%02d GMT\r\n",
                            days[parts.tm_wday], parts.tm_mday, months[parts.tm_mon],
                            parts.tm_year + 1900, parts.tm_hour, parts.tm_min, parts.tm_sec);
}

/*< private >
 * porthole_engine_make_http_reply:
 * @self: an engine
 * @parser: the parser that met the request
 * @malformed: whether it is no request, and is to be answered with what is wrong
 * @peer: the other end
 * @local: (nullable): the address connected to
 *
 * Makes a response (RFC 9110, RFC 9112): always framed by a Content-Length, without a body
 * for HEAD, 204 and 304.
 *
 * Returns: (transfer full): the bytes
 */
GBytes *
porthole_engine_make_http_reply (PortholeEngine *self,
                                 PortholeHttpParser *parser,
                                 gboolean malformed,
                                 const PortholeEndpoint *peer,
                                 const PortholeEndpoint *local)
{
  const PortholeServerConfig *config = self->config;
  guint status = malformed ? porthole_http_parser_get_status (parser) : config->http_status;
  const char *type
      = malformed || config->http_type == NULL ? "text/plain; charset=utf-8" : config->http_type;
  gboolean framed = status != 204 && status != 304;
  GString *response = g_string_new (NULL);
  g_autoptr (GBytes) body = NULL;
  gconstpointer data;
  gsize size;

  if (malformed)
    {
      g_autofree char *text = g_strdup_printf ("%u %s\n", status, status_phrase (status));

      body = g_bytes_new (text, strlen (text));
    }
  else
    body = porthole_engine_make_reply (self, peer, local);
  data = g_bytes_get_data (body, &size);

  g_string_append_printf (response, "HTTP/1.1 %u %s\r\n", status, status_phrase (status));
  add_date (response);
  g_string_append (response, "Server: Porthole\r\n");
  if (framed)
    g_string_append_printf (response, "Content-Type: %s\r\nContent-Length: %" G_GSIZE_FORMAT "\r\n",
                            type, size);
  if (!porthole_http_parser_get_keep_alive (parser))
    g_string_append (response, "Connection: close\r\n");
  else if (porthole_http_parser_get_minor (parser) == 0)
    g_string_append (response, "Connection: keep-alive\r\n");
  g_string_append (response, "\r\n");
  if (framed && (malformed || !porthole_http_parser_get_head (parser)))
    g_string_append_len (response, data, (gssize) size);

  return g_string_free_to_bytes (response);
}
