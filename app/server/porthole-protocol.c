/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "server/porthole-protocol-private.h"

static const char *const protocol_names[PORTHOLE_N_PROTOCOLS] = {
  NULL,    "http",       "tls", "ssh", "smtp", "ftp", "redis",
  "mysql", "postgresql", "rdp", "smb", "mqtt", "dns", "text",
};

/*< private >
 * porthole_detail_add:
 * @self: a detail
 * @data: foreign bytes
 * @size: how many
 *
 * Adds bytes, each that is no printable ASCII as a full stop.
 */
void
porthole_detail_add (PortholeDetail *self, const void *data, gsize size)
{
  const guint8 *bytes = data;

  for (gsize i = 0; i < size && self->length + 1 < self->size; i++)
    self->text[self->length++] = g_ascii_isprint (bytes[i]) ? (char) bytes[i] : '.';

  if (self->size > 0)
    self->text[self->length] = '\0';
}

/*< private >
 * porthole_detail_add_text:
 * @self: a detail
 * @text: text of our own
 *
 * Adds text.
 */
void
porthole_detail_add_text (PortholeDetail *self, const char *text)
{
  porthole_detail_add (self, text, strlen (text));
}

/*< private >
 * porthole_detail_separate:
 * @self: a detail
 * @separator: what to put between two parts
 *
 * Adds a separator, unless nothing was added yet.
 */
void
porthole_detail_separate (PortholeDetail *self, const char *separator)
{
  if (self->length > 0)
    porthole_detail_add_text (self, separator);
}

/* The first line without its end; *ret_whole tells whether the end is there. */
static PortholeReader
first_line (PortholeReader reader, gboolean *ret_whole)
{
  const guint8 *end = reader.left > 0 ? memchr (reader.data, '\n', reader.left) : NULL;
  PortholeReader line = reader;

  *ret_whole = end != NULL;
  if (end != NULL)
    line.left = (gsize) (end - reader.data);
  if (line.left > 0 && line.data[line.left - 1] == '\r')
    line.left--;
  return line;
}

static gboolean
has_prefix (PortholeReader reader, const char *prefix)
{
  gsize size = strlen (prefix);

  return reader.left >= size && g_ascii_strncasecmp ((const char *) reader.data, prefix, size) == 0;
}

/* RFC 9112, section 3: method, one space, target, one space, version. Without its end a line
 * counts when it begins with one of the methods everybody uses. */
static gboolean
recognise_http (PortholeReader reader, PortholeDetail *detail)
{
  static const char *const methods[]
      = { "GET ", "HEAD ", "POST ", "PUT ", "DELETE ", "OPTIONS ", "PATCH ", "CONNECT ", "TRACE " };
  gboolean whole;
  PortholeReader line = first_line (reader, &whole);
  gsize method = 0;

  while (method < line.left && g_ascii_isupper (line.data[method]))
    method++;
  if (method == 0 || method > 20 || method + 1 >= line.left || line.data[method] != ' ')
    return FALSE;

  if (whole)
    {
      gsize target = method + 1;
      gsize end = line.left;

      /* HTTP/1.1 and its kin are eight characters. */
      if (end < target + 10 || memcmp (line.data + end - 9, " HTTP/", 6) != 0
          || !g_ascii_isdigit (line.data[end - 3]) || line.data[end - 2] != '.'
          || !g_ascii_isdigit (line.data[end - 1]))
        return FALSE;
    }
  else
    {
      gboolean known = FALSE;

      for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
        known = known
                || (line.left >= strlen (methods[i])
                    && memcmp (line.data, methods[i], strlen (methods[i])) == 0);
      if (!known
          || (line.data[method + 1] != '/' && line.data[method + 1] != '*'
              && !g_ascii_isalnum (line.data[method + 1])))
        return FALSE;
    }

  porthole_detail_add (detail, line.data, line.left);
  return TRUE;
}

static gboolean
recognise_ssh (PortholeReader reader, PortholeDetail *detail)
{
  gboolean whole;
  PortholeReader line = first_line (reader, &whole);

  if (line.left < 8
      || (memcmp (line.data, "SSH-2.0-", 8) != 0 && memcmp (line.data, "SSH-1.", 6) != 0))
    return FALSE;

  porthole_detail_add (detail, line.data, line.left);
  return TRUE;
}

static gboolean
recognise_smtp (PortholeReader reader, PortholeDetail *detail)
{
  gboolean whole;
  PortholeReader line = first_line (reader, &whole);

  if (!whole
      || (!has_prefix (line, "EHLO ") && !has_prefix (line, "HELO ")
          && !has_prefix (line, "LHLO ")))
    return FALSE;

  porthole_detail_add (detail, line.data, line.left);
  return TRUE;
}

static gboolean
recognise_ftp (PortholeReader reader, PortholeDetail *detail)
{
  gboolean whole;
  PortholeReader line = first_line (reader, &whole);

  if (!whole
      || (!has_prefix (line, "USER ") && !has_prefix (line, "AUTH TLS")
          && !has_prefix (line, "AUTH SSL")))
    return FALSE;

  porthole_detail_add (detail, line.data, line.left);
  return TRUE;
}

static gboolean
resp_number (PortholeReader *reader, char sign, guint *ret_value)
{
  guint value = 0;
  guint digits = 0;

  if (reader->left == 0 || reader->data[0] != (guint8) sign)
    return FALSE;
  reader_skip (reader, 1);

  while (reader->left > 0 && g_ascii_isdigit (reader->data[0]) && digits < 7)
    {
      value = value * 10 + (guint) (reader->data[0] - '0');
      reader_skip (reader, 1);
      digits++;
    }
  if (digits == 0 || reader->left < 2 || memcmp (reader->data, "\r\n", 2) != 0)
    return FALSE;

  *ret_value = value;
  return reader_skip (reader, 2);
}

/* An array of bulk strings, the first of which is the command (RESP 2, "Sending commands"). */
static gboolean
recognise_redis (PortholeReader reader, PortholeDetail *detail)
{
  PortholeReader command;
  guint n, size;

  if (!resp_number (&reader, '*', &n) || n == 0 || !resp_number (&reader, '$', &size) || size == 0
      || size > 64 || reader.left == 0)
    return FALSE;

  command = reader_take (&reader, size);
  for (gsize i = 0; i < command.left; i++)
    {
      if (!g_ascii_isalnum (command.data[i]) && strchr (".-_", command.data[i]) == NULL)
        return FALSE;
    }

  porthole_detail_add (detail, command.data, command.left);
  return TRUE;
}

/* Over TCP a query has its length in front (RFC 1035, section 4.2.2). */
static gboolean
recognise_dns_in_stream (PortholeReader reader, PortholeDetail *detail)
{
  guint16 size;

  return reader_u16 (&reader, &size) && size >= 17 && size == reader.left
         && porthole_recognise_dns (reader, detail);
}

/* All of it valid UTF-8, but for a last character that may be cut off, and no control
 * character but those of plain text. */
static gboolean
is_text (PortholeReader reader)
{
  const char *end;
  gsize rest;

  if (memchr (reader.data, 0, reader.left) != NULL)
    return FALSE;

  if (g_utf8_validate_len ((const char *) reader.data, reader.left, &end))
    rest = 0;
  else
    rest = reader.left - (gsize) (end - (const char *) reader.data);

  if (rest > 3 || (rest > 0 && g_utf8_get_char_validated (end, (gssize) rest) != (gunichar) -2))
    return FALSE;
  if (rest == reader.left)
    return FALSE;

  for (const char *p = (const char *) reader.data; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_iscntrl (c) && c != '\n' && c != '\r' && c != '\t')
        return FALSE;
    }

  return TRUE;
}

typedef struct
{
  gboolean (*recognise) (PortholeReader reader, PortholeDetail *detail);
  PortholeProtocol protocol;
} Recogniser;

/**
 * porthole_protocol_recognise:
 * @data: (array length=size): the first bytes that came
 * @size: how many; those beyond `PORTHOLE_RECOGNISE_MAX` are ignored
 * @datagram: whether they are a UDP datagram
 * @detail: (out caller-allocates) (nullable): what could be read, printable ASCII
 * @detail_size: room in @detail, `PORTHOLE_DETAIL_MAX` is always enough
 *
 * Recognises what somebody speaks, and says nothing when it isn't sure. Any bytes will do,
 * cut off anywhere; called with more of the same bytes it may know better. Thread-safe.
 *
 * Returns: the protocol, or `PORTHOLE_PROTOCOL_UNKNOWN`
 */
PortholeProtocol
porthole_protocol_recognise (const guint8 *data,
                             gsize size,
                             gboolean datagram,
                             char *detail,
                             gsize detail_size)
{
  static const Recogniser stream[] = {
    { recognise_http, PORTHOLE_PROTOCOL_HTTP },
    { porthole_recognise_tls, PORTHOLE_PROTOCOL_TLS },
    { recognise_ssh, PORTHOLE_PROTOCOL_SSH },
    { recognise_smtp, PORTHOLE_PROTOCOL_SMTP },
    { recognise_ftp, PORTHOLE_PROTOCOL_FTP },
    { recognise_redis, PORTHOLE_PROTOCOL_REDIS },
    { porthole_recognise_postgresql, PORTHOLE_PROTOCOL_POSTGRESQL },
    { porthole_recognise_rdp, PORTHOLE_PROTOCOL_RDP },
    { porthole_recognise_smb, PORTHOLE_PROTOCOL_SMB },
    { porthole_recognise_mqtt, PORTHOLE_PROTOCOL_MQTT },
    { recognise_dns_in_stream, PORTHOLE_PROTOCOL_DNS },
    { porthole_recognise_mysql, PORTHOLE_PROTOCOL_MYSQL },
  };
  PortholeReader reader = { data, MIN (size, PORTHOLE_RECOGNISE_MAX) };
  char unused[1];

  g_return_val_if_fail (data != NULL || size == 0, PORTHOLE_PROTOCOL_UNKNOWN);

  if (detail == NULL || detail_size == 0)
    {
      detail = unused;
      detail_size = sizeof unused;
    }
  detail[0] = '\0';

  if (reader.left == 0)
    return PORTHOLE_PROTOCOL_UNKNOWN;

  for (guint i = 0; !datagram && i < G_N_ELEMENTS (stream); i++)
    {
      PortholeDetail collected = { detail, detail_size, 0 };

      detail[0] = '\0';
      if (stream[i].recognise (reader, &collected))
        return stream[i].protocol;
    }

  if (datagram)
    {
      PortholeDetail collected = { detail, detail_size, 0 };

      if (porthole_recognise_dns (reader, &collected))
        return PORTHOLE_PROTOCOL_DNS;
    }

  detail[0] = '\0';
  return is_text (reader) ? PORTHOLE_PROTOCOL_TEXT : PORTHOLE_PROTOCOL_UNKNOWN;
}

/**
 * porthole_protocol_to_string:
 * @protocol: a protocol
 *
 * Names a protocol as the command line's JSON does.
 *
 * Returns: (transfer none) (nullable): the name, %NULL for `PORTHOLE_PROTOCOL_UNKNOWN`
 */
const char *
porthole_protocol_to_string (PortholeProtocol protocol)
{
  g_return_val_if_fail ((guint) protocol < PORTHOLE_N_PROTOCOLS, NULL);

  return protocol_names[protocol];
}
