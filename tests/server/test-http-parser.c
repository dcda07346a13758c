/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "server/porthole-http-parser.h"

/* What a stream of requests comes to: a letter for each event, R with k for keep-alive and h
 * for HEAD, C for continue, and the status of a malformed one. */
static char *
run (const char *text, gsize size, gsize step)
{
  g_autoptr (PortholeHttpParser) parser = porthole_http_parser_new ();
  GString *result = g_string_new (NULL);
  gsize position = 0;

  while (position < size)
    {
      gsize n = MIN (step, size - position);
      g_autofree guint8 *part = g_memdup2 (text + position, n);
      gsize done = 0;

      while (done < n)
        {
          gsize taken = 0;
          PortholeHttpEvent event
              = porthole_http_parser_feed (parser, part + done, n - done, &taken);

          g_assert_cmpuint (taken, <=, n - done);
          done += taken;
          switch (event)
            {
            case PORTHOLE_HTTP_MORE:
              g_assert_cmpuint (done, ==, n);
              break;
            case PORTHOLE_HTTP_CONTINUE:
              g_string_append_c (result, 'C');
              break;
            case PORTHOLE_HTTP_REQUEST:
              g_string_append_c (result, 'R');
              if (porthole_http_parser_get_keep_alive (parser))
                g_string_append_c (result, 'k');
              if (porthole_http_parser_get_head (parser))
                g_string_append_c (result, 'h');
              g_string_append_printf (result, "%" G_GUINT64_FORMAT,
                                      porthole_http_parser_get_body_size (parser));
              break;
            case PORTHOLE_HTTP_MALFORMED:
              g_string_append_printf (result, "!%u", porthole_http_parser_get_status (parser));
              return g_string_free (result, FALSE);
            default:
              g_assert_not_reached ();
            }
        }
      position += n;
    }

  return g_string_free (result, FALSE);
}

static const struct
{
  const char *text;
  const char *expected;
} cases[] = {
  { "GET / HTTP/1.1\r\nHost: a\r\n\r\n", "Rk0" },
  { "GET / HTTP/1.1\nHost: a\n\n", "Rk0" },
  { "\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", "Rk0" },
  { "HEAD / HTTP/1.1\r\nHost: a\r\n\r\n", "Rkh0" },
  { "GET / HTTP/1.0\r\n\r\n", "R0" },
  { "GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n", "Rk0" },
  { "GET / HTTP/1.1\r\nHost: a\r\nConnection: x, close\r\n\r\n", "R0" },
  { "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello", "Rk5" },
  { "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n", "Rk0" },
  { "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\nab", "CRk2" },
  { "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
    "3\r\nabc\r\n4;x=y\r\ndefg\r\n0\r\nTrailer: z\r\n\r\n",
    "Rk7" },
  { "GET /1 HTTP/1.1\r\nHost: a\r\n\r\nGET /2 HTTP/1.1\r\nHost: a\r\n\r\n"
    "POST /3 HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\nxGET /4 HTTP/1.0\r\n\r\n",
    "Rk0Rk0Rk1R0" },

  { "hello\r\n", "!400" },
  { "GET /\r\n", "!400" },
  { "GET  / HTTP/1.1\r\n", "!400" },
  { "GET / x HTTP/1.1\r\n", "!400" },
  { "GET / HTTP/1.1 \r\n", "!400" },
  { "G\tT / HTTP/1.1\r\n", "!400" },
  { "GET / HTTP/2.0\r\n", "!505" },
  { "GET / HTTP/1.1\r\n\r\n", "!400" },
  { "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "!400" },
  { "GET / HTTP/1.1\r\nHost: a\r\n folded\r\n\r\n", "!400" },
  { "GET / HTTP/1.1\r\nHost : a\r\n\r\n", "!400" },
  { "GET / HTTP/1.1\r\nHost: a\rb\r\n\r\n", "!400" },
  { "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", "!400" },
  { "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
    "!400" },
  { "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n", "!400" },
  { "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1x\r\n\r\n", "!400" },
  { "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9999999999999999999\r\n\r\n", "!400" },
  { "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n", "!501" },
  { "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n", "!400" },
  { "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n", "!400" },
  { "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n", "!400" },
  { "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r\n", "!400" },
  { "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n",
    "!400" },
  { "GET / HTTP/1.1\r\nHost: a\r\nExpect: miracles\r\n\r\n", "!417" },
  { "\x16\x03\x01", "!400" },
};

static void
test_cases (void)
{
  const gsize steps[] = { 1, 2, 3, 7, 100000 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      for (guint s = 0; s < G_N_ELEMENTS (steps); s++)
        {
          g_autofree char *result = run (cases[i].text, strlen (cases[i].text), steps[s]);

          g_test_message ("case %u by %" G_GSIZE_FORMAT, i, steps[s]);
          g_assert_cmpstr (result, ==, cases[i].expected);
        }
    }
}

static void
test_bounds (void)
{
  g_autofree char *target = g_strnfill (PORTHOLE_HTTP_LINE_MAX, 'a');
  g_autofree char *long_line = g_strdup_printf ("GET /%s", target);
  g_autofree char *long_field = g_strdup_printf ("GET / HTTP/1.1\r\nX: %s", target);
  g_autofree char *good_field
      = g_strdup_printf ("GET / HTTP/1.1\r\nHost: a\r\nX: %.8000s\r\n\r\n", target);
  g_autoptr (GString) many = g_string_new ("GET / HTTP/1.1\r\n");
  g_autofree char *result = run (long_line, strlen (long_line), 1000);

  g_assert_cmpstr (result, ==, "!414");
  g_clear_pointer (&result, g_free);
  result = run (long_field, strlen (long_field), 1000);
  g_assert_cmpstr (result, ==, "!431");
  g_clear_pointer (&result, g_free);
  result = run (good_field, strlen (good_field), 1000);
  g_assert_cmpstr (result, ==, "Rk0");

  for (guint i = 0; i < 10000; i++)
    g_string_append (many, "X: yyyyyyyy\r\n");
  g_clear_pointer (&result, g_free);
  result = run (many->str, many->len, 1000);
  g_assert_cmpstr (result, ==, "!431");
}

/* A nul and other control characters in a line. */
static void
test_control (void)
{
  const char request[] = "GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n";
  const char field[] = "GET / HTTP/1.1\r\nHost: a\r\nX: \x01\r\n\r\n";
  g_autofree char *result = run (request, sizeof request - 1, 100);

  g_assert_cmpstr (result, ==, "!400");
  g_clear_pointer (&result, g_free);
  result = run (field, sizeof field - 1, 100);
  g_assert_cmpstr (result, ==, "!400");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/http-parser/cases", test_cases);
  g_test_add_func ("/http-parser/bounds", test_bounds);
  g_test_add_func ("/http-parser/control", test_control);

  return g_test_run ();
}
