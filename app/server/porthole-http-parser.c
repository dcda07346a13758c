/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "server/porthole-http-parser.h"

typedef enum
{
  STATE_REQUEST_LINE,
  STATE_HEADER,
  STATE_BODY,
  STATE_CHUNK_SIZE,
  STATE_CHUNK_DATA,
  STATE_CHUNK_END,
  STATE_TRAILER,
  STATE_DONE,
  STATE_MALFORMED,
} State;

/* NOTES
 *
 * A request's body is counted and let go, and of its header only what decides the framing
 * (RFC 9112, sections 6 and 7) and the connection's end (section 9) is looked at: a line at a
 * time is held, so that a connection costs a few hundred bytes whatever is sent. Where the
 * standard leaves a choice between being lenient and being strict about framing, this is
 * strict, since a wrong guess there makes one request look like two.
 */
struct _PortholeHttpParser
{
  GString *line; /* the line begun */
  State state;
  guint status;
  guint minor;
  gsize section; /* bytes of the header or trailer section so far */
  guint64 left;  /* of the body or chunk */
  guint64 body;
  guint hosts;
  guint head : 1;
  guint close : 1;
  guint keep_alive : 1;
  guint expect : 1;
  guint has_length : 1;
  guint chunked : 1;
  guint encoded : 1;
};

static void
reset (PortholeHttpParser *self)
{
  GString *line = g_string_truncate (self->line, 0);

  *self = (PortholeHttpParser) { .line = line, .state = STATE_REQUEST_LINE };
}

static PortholeHttpEvent
malformed (PortholeHttpParser *self, guint status)
{
  self->state = STATE_MALFORMED;
  self->status = status;
  return PORTHOLE_HTTP_MALFORMED;
}

/* RFC 9110, section 5.6.2 */
static gboolean
is_token (const char *text, gsize size)
{
  for (gsize i = 0; i < size; i++)
    {
      if (!g_ascii_isalnum (text[i])
          && (text[i] == '\0' || strchr ("!#$%&'*+-.^_`|~", text[i]) == NULL))
        return FALSE;
    }

  return size > 0;
}

/* Control characters, a nul among them, have no place in a target or a field's value. */
static gboolean
has_control (const char *text, gsize size)
{
  for (gsize i = 0; i < size; i++)
    {
      if ((guchar) text[i] < 32 ? text[i] != '\t' : text[i] == 127)
        return TRUE;
    }

  return FALSE;
}

static guint
parse_request_line (PortholeHttpParser *self)
{
  const char *line = self->line->str;
  gsize size = self->line->len;
  const char *space = memchr (line, ' ', size);
  const char *last = memrchr (line, ' ', size);
  const char *version;

  if (space == NULL || last == NULL || last == space || last == space + 1
      || !is_token (line, (gsize) (space - line))
      || memchr (space + 1, ' ', (gsize) (last - space - 1)) != NULL || has_control (line, size)
      || memchr (line, '\t', size) != NULL)
    return 400;

  version = last + 1;
  if ((gsize) (line + size - version) != 8 || memcmp (version, "HTTP/", 5) != 0
      || !g_ascii_isdigit (version[5]) || version[6] != '.' || !g_ascii_isdigit (version[7]))
    return 400;
  if (version[5] != '1')
    return 505;

  self->minor = (guint) (version[7] - '0');
  self->head = space - line == 4 && memcmp (line, "HEAD", 4) == 0;
  return 0;
}

/* Whether a comma-separated list has a member, in any case. */
static gboolean
list_has (const char *value, const char *member)
{
  gsize size = strlen (member);

  while (*value != '\0')
    {
      gsize length;

      value += strspn (value, ", \t");
      length = strcspn (value, ",");
      while (length > 0 && g_ascii_isspace (value[length - 1]))
        length--;
      if (length == size && g_ascii_strncasecmp (value, member, size) == 0)
        return TRUE;
      value += strcspn (value, ",");
    }

  return FALSE;
}

static guint
parse_length (PortholeHttpParser *self, const char *value)
{
  guint64 length = 0;
  gsize digits = strspn (value, "0123456789");

  if (digits == 0 || digits > 18 || value[digits] != '\0')
    return 400;
  for (gsize i = 0; i < digits; i++)
    length = length * 10 + (guint64) (value[i] - '0');
  if (self->has_length && length != self->left)
    return 400;

  self->has_length = TRUE;
  self->left = length;
  return 0;
}

static guint
parse_field (PortholeHttpParser *self)
{
  char *line = self->line->str;
  gsize size = self->line->len;
  char *colon = memchr (line, ':', size);
  char *value;

  /* A line that begins with white space would continue the one before (obs-fold): refused,
   * as RFC 9112, section 5.2 allows. */
  if (colon == NULL || !is_token (line, (gsize) (colon - line)) || has_control (line, size))
    return 400;

  *colon = '\0';
  value = g_strstrip (colon + 1);

  if (g_ascii_strcasecmp (line, "Content-Length") == 0)
    return parse_length (self, value);
  if (g_ascii_strcasecmp (line, "Transfer-Encoding") == 0)
    {
      if (self->encoded || g_ascii_strcasecmp (value, "chunked") != 0)
        return list_has (value, "chunked") || self->encoded ? 400 : 501;
      self->encoded = TRUE;
      self->chunked = TRUE;
    }
  else if (g_ascii_strcasecmp (line, "Connection") == 0)
    {
      self->close = self->close || list_has (value, "close");
      self->keep_alive = self->keep_alive || list_has (value, "keep-alive");
    }
  else if (g_ascii_strcasecmp (line, "Expect") == 0)
    {
      if (g_ascii_strcasecmp (value, "100-continue") != 0)
        return 417;
      self->expect = TRUE;
    }
  else if (g_ascii_strcasecmp (line, "Host") == 0)
    self->hosts++;

  return 0;
}

static PortholeHttpEvent
done (PortholeHttpParser *self)
{
  self->state = STATE_DONE;
  return PORTHOLE_HTTP_REQUEST;
}

static PortholeHttpEvent
end_of_header (PortholeHttpParser *self)
{
  gboolean body;

  /* RFC 9112, section 3.2 and section 6.3 */
  if (self->hosts > 1 || (self->minor >= 1 && self->hosts == 0))
    return malformed (self, 400);
  if (self->chunked && (self->has_length || self->minor == 0))
    return malformed (self, 400);

  self->section = 0;
  body = self->chunked || (self->has_length && self->left > 0);
  if (!body)
    return done (self);

  self->state = self->chunked ? STATE_CHUNK_SIZE : STATE_BODY;
  return self->expect && self->minor >= 1 ? PORTHOLE_HTTP_CONTINUE : PORTHOLE_HTTP_MORE;
}

static guint
parse_chunk_size (PortholeHttpParser *self)
{
  const char *line = self->line->str;
  guint64 size = 0;
  gsize digits = 0;

  while (g_ascii_isxdigit (line[digits]) && digits < 16)
    size = size << 4 | (guint64) g_ascii_xdigit_value (line[digits++]);
  if (digits == 0 || digits > 15 || has_control (line, self->line->len))
    return 400;
  /* An extension may follow (section 7.1.1), with white space before it. */
  line += digits + strspn (line + digits, " \t");
  if (*line != '\0' && *line != ';')
    return 400;

  self->left = size;
  self->state = size > 0 ? STATE_CHUNK_DATA : STATE_TRAILER;
  return 0;
}

static PortholeHttpEvent
parse_line (PortholeHttpParser *self)
{
  guint status = 0;

  switch (self->state)
    {
    case STATE_REQUEST_LINE:
      /* Empty lines before a request are let pass (RFC 9112, section 2.2). */
      if (self->line->len == 0)
        return PORTHOLE_HTTP_MORE;
      status = parse_request_line (self);
      self->state = STATE_HEADER;
      break;
    case STATE_HEADER:
      if (self->line->len == 0)
        return end_of_header (self);
      status = parse_field (self);
      break;
    case STATE_CHUNK_SIZE:
      status = parse_chunk_size (self);
      break;
    case STATE_CHUNK_END:
      if (self->line->len > 0)
        status = 400;
      self->state = STATE_CHUNK_SIZE;
      break;
    case STATE_TRAILER:
      if (self->line->len == 0)
        return done (self);
      break;
    case STATE_BODY:
    case STATE_CHUNK_DATA:
    case STATE_DONE:
    case STATE_MALFORMED:
    default:
      g_assert_not_reached ();
    }

  return status != 0 ? malformed (self, status) : PORTHOLE_HTTP_MORE;
}

static PortholeHttpEvent
feed_line (PortholeHttpParser *self, const guint8 *data, gsize size, gsize *ret_taken)
{
  const guint8 *end = memchr (data, '\n', size);
  gsize part = end != NULL ? (gsize) (end - data) : size;
  gboolean first = self->state == STATE_REQUEST_LINE;
  PortholeHttpEvent event;

  *ret_taken = end != NULL ? part + 1 : size;

  self->section += *ret_taken;
  if (self->line->len + part > PORTHOLE_HTTP_LINE_MAX)
    return malformed (self, first ? 414 : 431);
  if (self->section > PORTHOLE_HTTP_HEADER_MAX)
    return malformed (self, 431);

  g_string_append_len (self->line, (const char *) data, (gssize) part);
  if (end == NULL)
    {
      /* Somebody who speaks no HTTP may never send a line's end: look at what there is. */
      if (first && has_control ((const char *) data, part - (data[part - 1] == '\r')))
        return malformed (self, 400);
      return PORTHOLE_HTTP_MORE;
    }

  if (self->line->len > 0 && self->line->str[self->line->len - 1] == '\r')
    g_string_truncate (self->line, self->line->len - 1);
  /* A carriage return elsewhere is how one request is made to look like two. */
  if (memchr (self->line->str, '\r', self->line->len) != NULL)
    return malformed (self, 400);

  event = parse_line (self);
  g_string_truncate (self->line, 0);
  return event;
}

static gsize
feed_body (PortholeHttpParser *self, gsize size)
{
  gsize taken = (gsize) MIN ((guint64) size, self->left);

  self->left -= taken;
  self->body += taken;
  return taken;
}

/**
 * porthole_http_parser_new:
 *
 * Creates a parser of the requests of one connection (RFC 9112).
 *
 * Returns: (transfer full): the parser
 */
PortholeHttpParser *
porthole_http_parser_new (void)
{
  PortholeHttpParser *self = g_new0 (PortholeHttpParser, 1);

  self->line = g_string_new (NULL);
  return self;
}

/**
 * porthole_http_parser_free:
 * @self: (transfer full): a parser
 *
 * Frees a parser.
 */
void
porthole_http_parser_free (PortholeHttpParser *self)
{
  g_string_free (self->line, TRUE);
  g_free (self);
}

/**
 * porthole_http_parser_feed:
 * @self: a parser
 * @data: (array length=size): bytes of the connection
 * @size: how many
 * @ret_taken: (out): how many were taken
 *
 * Takes bytes in until they end or something is to be done: send `100 Continue`, answer a
 * request, or answer with [method@HttpParser.get_status] and close. After a request, the rest
 * of the bytes belongs to the next one, which the following call begins. After a malformed
 * one nothing more is taken.
 *
 * Returns: what is to be done
 */
PortholeHttpEvent
porthole_http_parser_feed (PortholeHttpParser *self,
                           const guint8 *data,
                           gsize size,
                           gsize *ret_taken)
{
  PortholeHttpEvent event = PORTHOLE_HTTP_MORE;
  gsize taken = 0;

  if (self->state == STATE_DONE && size > 0)
    reset (self);

  while (event == PORTHOLE_HTTP_MORE && taken < size)
    {
      gsize part = 0;

      if (self->state == STATE_MALFORMED)
        event = PORTHOLE_HTTP_MALFORMED;
      else if (self->state == STATE_BODY || self->state == STATE_CHUNK_DATA)
        {
          part = feed_body (self, size - taken);
          if (self->left == 0 && self->state == STATE_BODY)
            event = done (self);
          else if (self->left == 0)
            {
              self->state = STATE_CHUNK_END;
              self->section = 0;
            }
        }
      else
        event = feed_line (self, data + taken, size - taken, &part);
      taken += part;
    }

  *ret_taken = taken;
  return event;
}

/**
 * porthole_http_parser_get_status:
 * @self: a parser
 *
 * Gets the status a malformed request is to be answered with.
 *
 * Returns: 400, 414, 417, 431, 501 or 505; 0 when nothing is wrong
 */
guint
porthole_http_parser_get_status (const PortholeHttpParser *self)
{
  return self->status;
}

/**
 * porthole_http_parser_get_head:
 * @self: a parser
 *
 * Tells whether the request is a HEAD, whose answer has no body.
 *
 * Returns: whether it is
 */
gboolean
porthole_http_parser_get_head (const PortholeHttpParser *self)
{
  return self->head;
}

/**
 * porthole_http_parser_get_keep_alive:
 * @self: a parser
 *
 * Tells whether the connection stays open after the request (RFC 9112, section 9.3).
 *
 * Returns: whether it does
 */
gboolean
porthole_http_parser_get_keep_alive (const PortholeHttpParser *self)
{
  if (self->state == STATE_MALFORMED || self->close)
    return FALSE;

  return self->minor >= 1 || self->keep_alive;
}

/**
 * porthole_http_parser_get_minor:
 * @self: a parser
 *
 * Gets the minor version of the request.
 *
 * Returns: 0 for HTTP/1.0, 1 for HTTP/1.1
 */
guint
porthole_http_parser_get_minor (const PortholeHttpParser *self)
{
  return self->minor;
}

/**
 * porthole_http_parser_get_body_size:
 * @self: a parser
 *
 * Gets how much of the request's body came, the framing of chunks not counted.
 *
 * Returns: bytes
 */
guint64
porthole_http_parser_get_body_size (const PortholeHttpParser *self)
{
  return self->body;
}
