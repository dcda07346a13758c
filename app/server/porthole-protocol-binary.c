/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "server/porthole-protocol-private.h"

/* The protocols that begin with numbers. Each function says yes only when the fields that
 * can be checked agree, so that random bytes stay unknown. */

static gboolean
starts_with (const PortholeReader *reader, const char *bytes, gsize size)
{
  return reader->left >= size && memcmp (reader->data, bytes, size) == 0;
}

static const char *
tls_version_name (guint16 version)
{
  switch (version)
    {
    case 0x0300:
      return "SSL 3.0";
    case 0x0301:
      return "TLS 1.0";
    case 0x0302:
      return "TLS 1.1";
    case 0x0303:
      return "TLS 1.2";
    case 0x0304:
      return "TLS 1.3";
    default:
      return NULL;
    }
}

/* RFC 6066, section 3: a list of names, of which type 0 is a host name. */
static PortholeReader
tls_server_name (PortholeReader extension)
{
  PortholeReader none = { NULL, 0 };
  guint16 size;
  guint8 type;

  if (!reader_u16 (&extension, &size) || !reader_u8 (&extension, &type) || type != 0
      || !reader_u16 (&extension, &size))
    return none;

  return reader_take (&extension, size);
}

/* RFC 8446, section 4.2.1: the best version the client offers, GREASE (RFC 8701) left out. */
static guint16
tls_best_version (PortholeReader extension)
{
  guint16 best = 0;
  guint16 version;

  if (!reader_skip (&extension, 1))
    return 0;
  while (reader_u16 (&extension, &version))
    {
      if (tls_version_name (version) != NULL)
        best = MAX (best, version);
    }

  return best;
}

/* RFC 7301, section 3.1: names, each with its length in front. */
static void
tls_add_alpn (PortholeReader extension, PortholeDetail *detail)
{
  const char *separator = ", ";
  guint8 size;

  if (!reader_skip (&extension, 2))
    return;
  while (reader_u8 (&extension, &size))
    {
      PortholeReader name = reader_take (&extension, size);

      porthole_detail_separate (detail, separator);
      porthole_detail_add (detail, name.data, name.left);
      separator = " ";
    }
}

/*< private >
 * porthole_recognise_tls:
 * @reader: the first bytes of a connection
 * @detail: the version, the server name (SNI) and the protocols (ALPN) asked for
 *
 * Recognises a TLS ClientHello (RFC 8446, section 4.1.2) in its first record, which may be
 * cut off anywhere after the version.
 *
 * Returns: whether it is one
 */
gboolean
porthole_recognise_tls (PortholeReader reader, PortholeDetail *detail)
{
  PortholeReader name = { NULL, 0 };
  PortholeReader alpn = { NULL, 0 };
  guint16 record_version, record_size, version, size, type;
  guint8 content, handshake, length;

  if (!reader_u8 (&reader, &content) || content != 22 || !reader_u16 (&reader, &record_version)
      || tls_version_name (record_version) == NULL || !reader_u16 (&reader, &record_size)
      || record_size < 4 || record_size > 16384 + 256)
    return FALSE;

  reader = reader_take (&reader, record_size);
  if (!reader_u8 (&reader, &handshake) || handshake != 1 || !reader_skip (&reader, 3)
      || !reader_u16 (&reader, &version) || tls_version_name (version) == NULL)
    return FALSE;

  /* Random, session, cipher suites, compression; then the extensions. */
  if (reader_skip (&reader, 32) && reader_u8 (&reader, &length) && reader_skip (&reader, length)
      && reader_u16 (&reader, &size) && reader_skip (&reader, size) && reader_u8 (&reader, &length)
      && reader_skip (&reader, length) && reader_u16 (&reader, &size))
    {
      while (reader_u16 (&reader, &type) && reader_u16 (&reader, &size))
        {
          PortholeReader extension = reader_take (&reader, size);

          if (type == 0)
            name = tls_server_name (extension);
          else if (type == 16)
            alpn = extension;
          else if (type == 43)
            version = MAX (version, tls_best_version (extension));
        }
    }

  porthole_detail_add_text (detail, tls_version_name (version));
  if (name.left > 0)
    {
      porthole_detail_separate (detail, ", ");
      porthole_detail_add (detail, name.data, name.left);
    }
  tls_add_alpn (alpn, detail);
  return TRUE;
}

static const char *
dns_type_name (guint16 type)
{
  switch (type)
    {
    case 1:
      return "A";
    case 2:
      return "NS";
    case 5:
      return "CNAME";
    case 6:
      return "SOA";
    case 12:
      return "PTR";
    case 15:
      return "MX";
    case 16:
      return "TXT";
    case 28:
      return "AAAA";
    case 33:
      return "SRV";
    case 43:
      return "DS";
    case 48:
      return "DNSKEY";
    case 65:
      return "HTTPS";
    case 252:
      return "AXFR";
    case 255:
      return "ANY";
    default:
      return "";
    }
}

/*< private >
 * porthole_recognise_dns:
 * @reader: a datagram, or a connection's bytes after the two that say the length
 * @detail: the name and type asked for
 *
 * Recognises a DNS query with one question (RFC 1035, section 4).
 *
 * Returns: whether it is one
 */
gboolean
porthole_recognise_dns (PortholeReader reader, PortholeDetail *detail)
{
  guint16 flags, questions, answers, authorities, additional, type, klass;
  PortholeReader name;
  gsize total = 0;
  guint8 length;

  /* A query: no response, opcode 0, no reserved bit, no response code. */
  if (!reader_skip (&reader, 2) || !reader_u16 (&reader, &flags) || (flags & 0xf84f) != 0
      || !reader_u16 (&reader, &questions) || questions != 1 || !reader_u16 (&reader, &answers)
      || answers != 0 || !reader_u16 (&reader, &authorities) || authorities != 0
      || !reader_u16 (&reader, &additional) || additional > 2)
    return FALSE;

  name = reader;
  while (reader_u8 (&reader, &length) && length != 0)
    {
      total += length + 1u;
      if (length > 63 || total > 254 || !reader_skip (&reader, length))
        return FALSE;
    }
  if (!reader_u16 (&reader, &type) || type == 0 || !reader_u16 (&reader, &klass)
      || ((klass & 0x7fff) != 1 && klass != 3 && klass != 255))
    return FALSE;

  if (total == 0)
    porthole_detail_add_text (detail, ".");
  for (const char *dot = ""; reader_u8 (&name, &length) && length != 0; dot = ".")
    {
      PortholeReader label = reader_take (&name, length);

      porthole_detail_separate (detail, dot);
      porthole_detail_add (detail, label.data, label.left);
    }
  if (dns_type_name (type)[0] != '\0')
    {
      porthole_detail_add_text (detail, " ");
      porthole_detail_add_text (detail, dns_type_name (type));
    }
  return TRUE;
}

/*< private >
 * porthole_recognise_mysql:
 * @reader: the first bytes of a connection
 * @detail: the user, where the packet has one
 *
 * Recognises the answer of a MySQL or MariaDB client to a server's greeting
 * (HandshakeResponse41 or SSLRequest of the MySQL client/server protocol).
 *
 * Returns: whether it is one
 */
gboolean
porthole_recognise_mysql (PortholeReader reader, PortholeDetail *detail)
{
  static const guint8 filler[19] = { 0 };
  gsize size;
  guint32 capabilities;
  const guint8 *end;

  if (reader.left < 36)
    return FALSE;

  /* Little endian: three bytes of length, the sequence number, then the capabilities, of
   * which CLIENT_PROTOCOL_41 must be set. */
  size = reader.data[0] | reader.data[1] << 8 | (gsize) reader.data[2] << 16;
  capabilities = reader.data[4] | (guint32) reader.data[5] << 8 | (guint32) reader.data[6] << 16
                 | (guint32) reader.data[7] << 24;
  if (size < 32 || size > 4096 || size + 4 < reader.left || reader.data[3] != 1
      || (capabilities & 0x200) == 0 || memcmp (reader.data + 13, filler, sizeof filler) != 0)
    return FALSE;

  reader_skip (&reader, 36);
  end = reader.left > 0 ? memchr (reader.data, 0, reader.left) : NULL;
  if (end != NULL)
    porthole_detail_add (detail, reader.data, (gsize) (end - reader.data));
  return TRUE;
}

static PortholeReader
take_string (PortholeReader *reader)
{
  const guint8 *end = reader->left > 0 ? memchr (reader->data, 0, reader->left) : NULL;
  PortholeReader string
      = { reader->data, end != NULL ? (gsize) (end - reader->data) : reader->left };

  reader_skip (reader, string.left + (end != NULL ? 1 : 0));
  return string;
}

/*< private >
 * porthole_recognise_postgresql:
 * @reader: the first bytes of a connection
 * @detail: the kind of request; user and database of a start-up
 *
 * Recognises the first message of a PostgreSQL client: StartupMessage, SSLRequest,
 * GSSENCRequest or CancelRequest (PostgreSQL documentation, Message Formats).
 *
 * Returns: whether it is one
 */
gboolean
porthole_recognise_postgresql (PortholeReader reader, PortholeDetail *detail)
{
  guint32 size, code;

  if (!reader_u32 (&reader, &size) || !reader_u32 (&reader, &code))
    return FALSE;

  if (size == 8 && code == 80877103)
    porthole_detail_add_text (detail, "SSLRequest");
  else if (size == 8 && code == 80877104)
    porthole_detail_add_text (detail, "GSSENCRequest");
  else if (size >= 16 && size <= 272 && code == 80877102)
    porthole_detail_add_text (detail, "CancelRequest");
  else if (size >= 9 && size <= 10000 && (code >> 16) == 3 && (code & 0xffff) <= 2)
    {
      while (reader.left > 1)
        {
          PortholeReader key = take_string (&reader);
          PortholeReader value = take_string (&reader);

          if (key.left == 0)
            break;
          if (!(key.left == 4 && starts_with (&key, "user", 4))
              && !(key.left == 8 && starts_with (&key, "database", 8)))
            continue;
          porthole_detail_separate (detail, " ");
          porthole_detail_add (detail, key.data, key.left);
          porthole_detail_add_text (detail, "=");
          porthole_detail_add (detail, value.data, value.left);
        }
    }
  else
    return FALSE;

  return TRUE;
}

/*< private >
 * porthole_recognise_rdp:
 * @reader: the first bytes of a connection
 * @detail: the user, where a cookie names one
 *
 * Recognises an RDP connection request: TPKT, an X.224 connection request, and a cookie or
 * a negotiation request in it ([MS-RDPBCGR] 2.2.1.1).
 *
 * Returns: whether it is one
 */
gboolean
porthole_recognise_rdp (PortholeReader reader, PortholeDetail *detail)
{
  static const char cookie[] = "Cookie: mstshash=";
  guint16 size;
  guint8 version, reserved, length, type;

  if (!reader_u8 (&reader, &version) || version != 3 || !reader_u8 (&reader, &reserved)
      || reserved != 0 || !reader_u16 (&reader, &size) || !reader_u8 (&reader, &length)
      || length + 5u != size || !reader_u8 (&reader, &type) || type != 0xe0
      || !reader_skip (&reader, 5))
    return FALSE;

  if (starts_with (&reader, cookie, sizeof cookie - 1))
    {
      const guint8 *end;

      reader_skip (&reader, sizeof cookie - 1);
      end = reader.left > 0 ? memchr (reader.data, '\r', reader.left) : NULL;
      if (end != NULL)
        porthole_detail_add (detail, reader.data, (gsize) (end - reader.data));
      return TRUE;
    }

  /* RDP_NEG_REQ: type 1, flags, length 8 in little endian. */
  return reader.left >= 8 && reader.data[0] == 1 && reader.data[2] == 8 && reader.data[3] == 0;
}

/*< private >
 * porthole_recognise_smb:
 * @reader: the first bytes of a connection
 * @detail: the version of the message
 *
 * Recognises an SMB message in its direct TCP frame ([MS-SMB2] 2.1, [MS-CIFS] 2.2.3.1).
 *
 * Returns: whether it is one
 */
gboolean
porthole_recognise_smb (PortholeReader reader, PortholeDetail *detail)
{
  guint32 frame;

  if (!reader_u32 (&reader, &frame) || (frame >> 24) != 0 || frame < 32)
    return FALSE;

  if (starts_with (&reader,
                   "\xff"
                   "SMB",
                   4))
    porthole_detail_add_text (detail, "SMB 1");
  else if (starts_with (&reader,
                        "\xfe"
                        "SMB",
                        4))
    porthole_detail_add_text (detail, "SMB 2 or 3");
  else
    return FALSE;

  return TRUE;
}

/* A variable byte integer: seven bits a byte, four bytes at most (MQTT 5.0, section 1.5.5). */
static gboolean
mqtt_integer (PortholeReader *reader, guint32 *ret_value)
{
  guint32 value = 0;

  for (guint shift = 0; shift <= 21; shift += 7)
    {
      guint8 byte;

      if (!reader_u8 (reader, &byte))
        return FALSE;
      value |= (guint32) (byte & 0x7f) << shift;
      if ((byte & 0x80) == 0)
        {
          *ret_value = value;
          return TRUE;
        }
    }

  return FALSE;
}

/*< private >
 * porthole_recognise_mqtt:
 * @reader: the first bytes of a connection
 * @detail: the version and the client's identifier
 *
 * Recognises an MQTT CONNECT packet of version 3.1, 3.1.1 or 5.0 (section 3.1 of each).
 *
 * Returns: whether it is one
 */
gboolean
porthole_recognise_mqtt (PortholeReader reader, PortholeDetail *detail)
{
  guint32 remaining, properties;
  guint16 size;
  guint8 type, level;
  const char *name;

  if (!reader_u8 (&reader, &type) || type != 0x10 || !mqtt_integer (&reader, &remaining)
      || remaining < 12 || !reader_u16 (&reader, &size))
    return FALSE;

  if (!(size == 4 && starts_with (&reader, "MQTT", 4))
      && !(size == 6 && starts_with (&reader, "MQIsdp", 6)))
    return FALSE;
  reader_skip (&reader, size);

  if (!reader_u8 (&reader, &level) || level < 3 || level > 5)
    return FALSE;
  name = level == 3 ? "MQTT 3.1" : level == 4 ? "MQTT 3.1.1" : "MQTT 5.0";
  porthole_detail_add_text (detail, name);

  /* Flags and keep-alive; version 5 has properties before the identifier. */
  if (reader_skip (&reader, 3)
      && (level < 5 || (mqtt_integer (&reader, &properties) && reader_skip (&reader, properties)))
      && reader_u16 (&reader, &size) && size > 0)
    {
      PortholeReader client = reader_take (&reader, size);

      porthole_detail_separate (detail, ", ");
      porthole_detail_add (detail, client.data, client.left);
    }

  return TRUE;
}
