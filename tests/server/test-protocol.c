/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "server/porthole-hex-text.h"
#include "server/porthole-protocol.h"

typedef struct
{
  const char *hex; /* or text after a single quote */
  gboolean datagram;
  PortholeProtocol protocol;
  const char *detail;
} Case;

/* A ClientHello for example.org with ALPN h2 and http/1.1, and TLS 1.3 among the versions. */
#define CLIENT_HELLO                                                                               \
  "16 0301 0069 01 000065 0303"                                                                    \
  "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"                               \
  "00 0002 1301 01 00 003a"                                                                        \
  "0000 0010 000e 00 000b 6578616d706c652e6f7267"                                                  \
  "0010 000e 000c 02 6832 08 687474702f312e31"                                                     \
  "002b 0005 04 0304 0303"                                                                         \
  "000a 0004 0002 001d"                                                                            \
  "ffff 0000"

static const Case cases[] = {
  { "'GET / HTTP/1.1\r\nHost: x\r\n\r\n", FALSE, PORTHOLE_PROTOCOL_HTTP, "GET / HTTP/1.1" },
  { "'GET /path?q=1", FALSE, PORTHOLE_PROTOCOL_HTTP, "GET /path?q=1" },
  { "'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", FALSE, PORTHOLE_PROTOCOL_HTTP, "PRI * HTTP/2.0" },
  { "'PROPFIND /x HTTP/1.1\r\n", FALSE, PORTHOLE_PROTOCOL_HTTP, "PROPFIND /x HTTP/1.1" },
  { "'GET\r\n", FALSE, PORTHOLE_PROTOCOL_TEXT, "" },
  { "'GET it right, please\r\n", FALSE, PORTHOLE_PROTOCOL_TEXT, "" },
  { "'hello world HTTP/1.1\r\n", FALSE, PORTHOLE_PROTOCOL_TEXT, "" },
  { CLIENT_HELLO, FALSE, PORTHOLE_PROTOCOL_TLS, "TLS 1.3, example.org, h2 http/1.1" },
  { "16 0301 0200 01 0001fc 0303", FALSE, PORTHOLE_PROTOCOL_TLS, "TLS 1.2" },
  { "16 0301 0200 02 0001fc 0303", FALSE, PORTHOLE_PROTOCOL_UNKNOWN, "" },
  { "'SSH-2.0-OpenSSH_10.0\r\n", FALSE, PORTHOLE_PROTOCOL_SSH, "SSH-2.0-OpenSSH_10.0" },
  { "'EHLO mail.example.org\r\n", FALSE, PORTHOLE_PROTOCOL_SMTP, "EHLO mail.example.org" },
  { "'helo x\r\n", FALSE, PORTHOLE_PROTOCOL_SMTP, "helo x" },
  { "'USER anonymous\r\n", FALSE, PORTHOLE_PROTOCOL_FTP, "USER anonymous" },
  { "'*1\r\n$4\r\nPING\r\n", FALSE, PORTHOLE_PROTOCOL_REDIS, "PING" },
  { "'*2\r\n$7\r\nCOMMAND\r\n$4\r\nDOCS\r\n", FALSE, PORTHOLE_PROTOCOL_REDIS, "COMMAND" },
  { "'*1\r\n$4\r\n", FALSE, PORTHOLE_PROTOCOL_TEXT, "" },
  { "00000008 04d2162f", FALSE, PORTHOLE_PROTOCOL_POSTGRESQL, "SSLRequest" },
  { "00000010 04d2162e 00000001 00000002", FALSE, PORTHOLE_PROTOCOL_POSTGRESQL, "CancelRequest" },
  { "00000021 00030000 7573657200 616c69636500 646174616261736500 73686f7000 00", FALSE,
    PORTHOLE_PROTOCOL_POSTGRESQL, "user=alice database=shop" },
  { "0300 0013 0e e0 0000 0000 00 01 00 0800 0b000000", FALSE, PORTHOLE_PROTOCOL_RDP, "" },
  { "0300 002a 25 e0 0000 0000 00 436f6f6b69653a206d737473686173683d616c6963650d0a 01 00 0800 "
    "03000000",
    FALSE, PORTHOLE_PROTOCOL_RDP, "alice" },
  /* The same frame with the parameters of another protocol is not RDP. */
  { "0300 0016 11 e0 0000 0001 00 c1 02 0100 c2 02 0102 c0 01 0a", FALSE, PORTHOLE_PROTOCOL_UNKNOWN,
    "" },
  { "00000054 ff534d42 72 00000000", FALSE, PORTHOLE_PROTOCOL_SMB, "SMB 1" },
  { "000000a4 fe534d42 4000 0000", FALSE, PORTHOLE_PROTOCOL_SMB, "SMB 2 or 3" },
  { "10 10 0004 4d515454 04 02 003c 0004 61626364", FALSE, PORTHOLE_PROTOCOL_MQTT,
    "MQTT 3.1.1, abcd" },
  { "10 11 0004 4d515454 05 02 003c 00 0004 61626364", FALSE, PORTHOLE_PROTOCOL_MQTT,
    "MQTT 5.0, abcd" },
  { "25000001 85a6ff01 00000001 21 00000000000000000000000000000000000000 00000000 726f6f7400",
    FALSE, PORTHOLE_PROTOCOL_MYSQL, "root" },
  { "1234 0100 0001 0000 0000 0000 076578616d706c65 036f7267 00 0001 0001", TRUE,
    PORTHOLE_PROTOCOL_DNS, "example.org A" },
  { "1234 0100 0001 0000 0000 0001 00 0002 0001 00 0029 1000 00000000 0000", TRUE,
    PORTHOLE_PROTOCOL_DNS, ". NS" },
  { "001d 1234 0100 0001 0000 0000 0000 076578616d706c65 036f7267 00 001c 0001", FALSE,
    PORTHOLE_PROTOCOL_DNS, "example.org AAAA" },
  /* A response is no query. */
  { "1234 8180 0001 0000 0000 0000 076578616d706c65 036f7267 00 0001 0001", TRUE,
    PORTHOLE_PROTOCOL_UNKNOWN, "" },
  { "'just text\n", FALSE, PORTHOLE_PROTOCOL_TEXT, "" },
  { "'just text\n", TRUE, PORTHOLE_PROTOCOL_TEXT, "" },
  { "c3a9 0a", FALSE, PORTHOLE_PROTOCOL_TEXT, "" },
  { "61 c3", FALSE, PORTHOLE_PROTOCOL_TEXT, "" },
  { "61 00", FALSE, PORTHOLE_PROTOCOL_UNKNOWN, "" },
  { "61 ff", FALSE, PORTHOLE_PROTOCOL_UNKNOWN, "" },
  { "1b5b33316d", FALSE, PORTHOLE_PROTOCOL_UNKNOWN, "" },
  { "", FALSE, PORTHOLE_PROTOCOL_UNKNOWN, "" },
  { "00", FALSE, PORTHOLE_PROTOCOL_UNKNOWN, "" },
};

static GBytes *
case_bytes (const Case *c)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  if (c->hex[0] == '\'')
    return g_bytes_new (c->hex + 1, strlen (c->hex + 1));

  bytes = porthole_hex_text_parse (c->hex, -1, &error);
  g_assert_no_error (error);
  return bytes;
}

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = case_bytes (&cases[i]);
      char detail[PORTHOLE_DETAIL_MAX];
      gsize size;
      const guint8 *data = g_bytes_get_data (bytes, &size);

      g_test_message ("case %u: %s", i, cases[i].hex);
      g_assert_cmpint (
          porthole_protocol_recognise (data, size, cases[i].datagram, detail, sizeof detail), ==,
          cases[i].protocol);
      g_assert_cmpstr (detail, ==, cases[i].detail);
    }
}

/* Cut off anywhere, a message is recognised as itself, as text, or not at all; and what is
 * read past its end would be found by the sanitizers, since each prefix has its own memory. */
static void
test_prefixes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = case_bytes (&cases[i]);
      gsize size;
      const guint8 *data = g_bytes_get_data (bytes, &size);

      for (gsize n = 0; n < size; n++)
        {
          g_autofree guint8 *prefix = g_memdup2 (data, n);
          char detail[PORTHOLE_DETAIL_MAX];
          PortholeProtocol protocol
              = porthole_protocol_recognise (prefix, n, cases[i].datagram, detail, sizeof detail);

          if (protocol != PORTHOLE_PROTOCOL_UNKNOWN && protocol != PORTHOLE_PROTOCOL_TEXT
              && cases[i].protocol != PORTHOLE_PROTOCOL_UNKNOWN
              && cases[i].protocol != PORTHOLE_PROTOCOL_TEXT)
            g_assert_cmpint (protocol, ==, cases[i].protocol);
        }
    }
}

/* Random bytes are nothing; and a detail is printable whatever it was made of. */
static void
test_random (void)
{
  guint sure = 0;

  for (guint i = 0; i < 20000; i++)
    {
      guint8 data[64];
      char detail[PORTHOLE_DETAIL_MAX];
      gsize size = (gsize) g_test_rand_int_range (4, sizeof data);
      PortholeProtocol protocol;

      for (gsize n = 0; n < size; n++)
        data[n] = (guint8) g_test_rand_int_range (0, 256);
      protocol = porthole_protocol_recognise (data, size, i % 2 == 0, detail, sizeof detail);
      /* A few random bytes may well be text. */
      if (protocol != PORTHOLE_PROTOCOL_UNKNOWN && protocol != PORTHOLE_PROTOCOL_TEXT)
        sure++;
    }
  g_assert_cmpuint (sure, <, 2);

  for (guint byte = 0; byte < 256; byte++)
    {
      char request[] = "GET /?? HTTP/1.1\r\n";
      char detail[PORTHOLE_DETAIL_MAX];

      request[6] = (char) byte;
      porthole_protocol_recognise ((const guint8 *) request, sizeof request - 1, FALSE, detail,
                                   sizeof detail);
      for (const char *p = detail; *p != '\0'; p++)
        g_assert_true (g_ascii_isprint (*p));
    }
}

static void
test_small_detail (void)
{
  const char request[] = "GET /index.html HTTP/1.1\r\n";
  char detail[8];

  g_assert_cmpint (porthole_protocol_recognise ((const guint8 *) request, sizeof request - 1, FALSE,
                                                detail, sizeof detail),
                   ==, PORTHOLE_PROTOCOL_HTTP);
  g_assert_cmpstr (detail, ==, "GET /in");
  g_assert_cmpint (
      porthole_protocol_recognise ((const guint8 *) request, sizeof request - 1, FALSE, NULL, 0),
      ==, PORTHOLE_PROTOCOL_HTTP);
  g_assert_cmpstr (porthole_protocol_to_string (PORTHOLE_PROTOCOL_TLS), ==, "tls");
  g_assert_cmpstr (porthole_protocol_to_string (PORTHOLE_PROTOCOL_DNS), ==, "dns");
  g_assert_null (porthole_protocol_to_string (PORTHOLE_PROTOCOL_UNKNOWN));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/protocol/cases", test_cases);
  g_test_add_func ("/protocol/prefixes", test_prefixes);
  g_test_add_func ("/protocol/random", test_random);
  g_test_add_func ("/protocol/small-detail", test_small_detail);

  return g_test_run ();
}
