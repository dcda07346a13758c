/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gio/gio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/porthole-error.h"
#include "server/porthole-server.h"
#include "server/server-fixture.h"

static void
test_echo (void)
{
  g_autoptr (PortholeServerConfig) config = server_config ();
  PortholeServer *server = NULL;

  config->reply = PORTHOLE_REPLY_ECHO;
  server = server_start (config);
  {
    g_autofd int fd = client_connect (AF_INET, porthole_server_get_port (server));

    client_send (fd, "one", 3);
    client_expect (fd, "one");
    client_send (fd, "two", 3);
    /* The end of what the peer says isn't the end of what it hears. */
    client_close_write (fd);
    client_expect (fd, "two");
    client_expect_end (fd);
  }
  wait_for_event (server, PORTHOLE_LOG_CLOSED, 1);
  g_assert_cmpuint (count_reasons (server, PORTHOLE_LOG_CLOSED, PORTHOLE_REASON_PEER_CLOSED), ==,
                    1);

  server_stop (server);
  g_assert_finalize_object (server);
}

static void
test_text_and_hex (void)
{
  const struct
  {
    PortholeReplyKind reply;
    const char *text;
    const char *expected;
  } replies[] = {
    { PORTHOLE_REPLY_TEXT, "as {port} it is", "as {port} it is" },
    { PORTHOLE_REPLY_HEX, "48 65 6c 6c 6f 0d 0a", "Hello\r\n" },
    { PORTHOLE_REPLY_GREETING, "Line\n", "Line\n" },
    { PORTHOLE_REPLY_GREETING, "at {address}", "at 127.0.0.1\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (replies); i++)
    {
      g_autoptr (PortholeServerConfig) config = server_config ();
      PortholeServer *server = NULL;

      config->reply = replies[i].reply;
      config->text = g_strdup (replies[i].text);
      config->close_after_reply = TRUE;
      server = server_start (config);
      {
        g_autofd int fd = client_connect (AF_INET, porthole_server_get_port (server));
        g_autofree char *all = client_read_all (fd, NULL);

        g_assert_cmpstr (all, ==, replies[i].expected);
      }
      wait_for_event (server, PORTHOLE_LOG_CLOSED, 1);
      g_assert_cmpuint (count_reasons (server, PORTHOLE_LOG_CLOSED, PORTHOLE_REASON_REPLIED), ==,
                        1);
      server_stop (server);
      g_assert_finalize_object (server);
    }
}

/* A reply is whole even when the peer sent what nobody read: closing then would reset. */
static void
test_close_with_unread (void)
{
  g_autoptr (PortholeServerConfig) config = server_config ();
  PortholeServer *server = NULL;
  g_autofree char *body = g_strnfill (3 * 1024 * 1024, 'x');

  config->reply = PORTHOLE_REPLY_TEXT;
  config->text = g_strdup (body);
  config->close_after_reply = TRUE;
  server = server_start (config);
  {
    g_autofd int fd = client_connect (AF_INET, porthole_server_get_port (server));
    g_autofree char *all = NULL;
    gsize size;

    client_send (fd, body, 1000);
    all = client_read_all (fd, &size);
    g_assert_cmpuint (size, ==, 3 * 1024 * 1024);
    client_send (fd, body, 1000);
  }
  wait_for_event (server, PORTHOLE_LOG_CLOSED, 1);
  g_assert_cmpuint (count_reasons (server, PORTHOLE_LOG_CLOSED, PORTHOLE_REASON_REPLIED), ==, 1);

  server_stop (server);
  g_assert_finalize_object (server);
}

static void
expect_response (int fd, guint status, const char *body)
{
  g_autofree char *start = g_strdup_printf ("HTTP/1.1 %u ", status);
  g_autoptr (GString) head = g_string_new (NULL);

  client_expect (fd, start);
  while (!g_str_has_suffix (head->str, "\r\n\r\n"))
    {
      char c;

      g_assert_cmpint (recv (fd, &c, 1, 0), ==, 1);
      g_string_append_c (head, c);
    }
  g_assert_nonnull (strstr (head->str, "\r\nDate: "));
  client_expect (fd, body);
}

static void
test_http (void)
{
  g_autoptr (PortholeServerConfig) config = server_config ();
  PortholeServer *server = NULL;

  config->reply = PORTHOLE_REPLY_HTTP;
  config->http_status = 404;
  config->http_type = g_strdup ("text/html");
  config->http_body = g_strdup ("<p>{port}");
  server = server_start (config);
  {
    g_autofd int fd = client_connect (AF_INET6, porthole_server_get_port (server));
    g_autofree char *body = g_strdup_printf ("<p>%u", porthole_server_get_port (server));
    const char *three = "GET /1 HTTP/1.1\r\nHost: a\r\n\r\nHEAD /2 HTTP/1.1\r\nHost: a\r\n\r\n"
                        "POST /3 HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                        "2\r\nab\r\n0\r\n\r\n";
    const char *careful = "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n"
                          "Expect: 100-continue\r\n\r\n";
    const char *last = "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";

    client_send (fd, three, strlen (three));
    expect_response (fd, 404, body);
    expect_response (fd, 404, "");
    expect_response (fd, 404, body);

    client_send (fd, careful, strlen (careful));
    client_expect (fd, "HTTP/1.1 100 Continue\r\n\r\n");
    client_send (fd, "abc", 3);
    expect_response (fd, 404, body);

    client_send (fd, last, strlen (last));
    expect_response (fd, 404, body);
    client_expect_end (fd);
  }
  {
    g_autofd int fd = client_connect (AF_INET, porthole_server_get_port (server));

    client_send (fd, "no such thing\r\n\r\n", 17);
    expect_response (fd, 400, "400 Bad Request\n");
    client_expect_end (fd);
  }
  wait_for_event (server, PORTHOLE_LOG_CLOSED, 2);
  g_assert_cmpuint (count_reasons (server, PORTHOLE_LOG_CLOSED, PORTHOLE_REASON_REPLIED), ==, 1);
  g_assert_cmpuint (count_reasons (server, PORTHOLE_LOG_CLOSED, PORTHOLE_REASON_MALFORMED), ==, 1);

  server_stop (server);
  g_assert_finalize_object (server);
}

/* Requests one after the other without waiting, with answers larger than what the kernel
 * buffers: each is answered, in order, and nothing is read ahead without bound. */
static void
test_http_pipeline (void)
{
  g_autoptr (PortholeServerConfig) config = server_config ();
  PortholeServer *server = NULL;
  g_autofree char *body = g_strnfill (400 * 1024, 'b');
  g_autoptr (GString) requests = g_string_new (NULL);
  gsize size;

  config->reply = PORTHOLE_REPLY_HTTP;
  config->http_body = g_strdup (body);
  server = server_start (config);
  for (guint i = 0; i < 40; i++)
    g_string_append (requests, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  g_string_append (requests, "GET / HTTP/1.0\r\n\r\n");
  {
    g_autofd int fd = client_connect (AF_INET, porthole_server_get_port (server));
    g_autofree char *all = NULL;
    guint n = 0;

    client_send (fd, requests->str, requests->len);
    all = client_read_all (fd, &size);
    for (const char *p = strstr (all, "HTTP/1.1 200 OK\r\n"); p != NULL;
         p = strstr (p + 1, "HTTP/1.1 200 OK\r\n"))
      n++;
    g_assert_cmpuint (n, ==, 41);
    g_assert_cmpuint (size, >, 41 * 400 * 1024);
  }

  server_stop (server);
  g_assert_finalize_object (server);
}

static void
test_delay (void)
{
  const PortholeReplyKind replies[]
      = { PORTHOLE_REPLY_GREETING, PORTHOLE_REPLY_ECHO, PORTHOLE_REPLY_HTTP };
  const char *const sent[] = { "x", "hi", "GET / HTTP/1.0\r\n\r\n" };
  const char *const expected[] = { "yes\n", "hi", "HTTP/1.1 200 OK\r\n" };

  for (guint i = 0; i < G_N_ELEMENTS (replies); i++)
    {
      g_autoptr (PortholeServerConfig) config = server_config ();
      PortholeServer *server = NULL;
      gint64 begin;

      config->reply = replies[i];
      config->text = g_strdup ("yes");
      config->delay = 60;
      server = server_start (config);
      begin = g_get_monotonic_time ();
      {
        g_autofd int fd = client_connect (AF_INET, porthole_server_get_port (server));

        client_send (fd, sent[i], strlen (sent[i]));
        /* Somebody who has said all is still answered. */
        client_close_write (fd);
        client_expect (fd, expected[i]);
        g_assert_cmpint (g_get_monotonic_time () - begin, >=, 60 * 1000);
      }
      wait_for_event (server, PORTHOLE_LOG_CLOSED, 1);
      server_stop (server);
      g_assert_finalize_object (server);
    }
}

/* Peers that go while their reply waits, and a stop while one does. */
static void
test_delay_gone (void)
{
  g_autoptr (PortholeServerConfig) config = server_config ();
  PortholeServer *server = NULL;

  config->reply = PORTHOLE_REPLY_ECHO;
  config->delay = 50;
  server = server_start (config);
  for (guint i = 0; i < 5; i++)
    {
      int fd = client_connect (AF_INET, porthole_server_get_port (server));

      client_send (fd, "x", 1);
      wait_for_event (server, PORTHOLE_LOG_RECEIVED, i + 1);
      client_reset (fd);
    }
  wait_for_event (server, PORTHOLE_LOG_CLOSED, 5);
  g_assert_cmpuint (count_reasons (server, PORTHOLE_LOG_CLOSED, PORTHOLE_REASON_PEER_RESET), ==, 5);
  {
    g_autofd int fd = client_connect (AF_INET, porthole_server_get_port (server));

    client_send (fd, "x", 1);
    wait_for_event (server, PORTHOLE_LOG_RECEIVED, 6);
    server_stop (server);
  }
  g_assert_finalize_object (server);
}

static void
test_datagrams (void)
{
  const PortholeReplyKind replies[] = { PORTHOLE_REPLY_GREETING, PORTHOLE_REPLY_ECHO,
                                        PORTHOLE_REPLY_HEX, PORTHOLE_REPLY_DISCARD };
  const char *const texts[] = { "You are {peer}", NULL, "6869", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (replies); i++)
    {
      for (guint delay = 0; delay <= 20; delay += 20)
        {
          g_autoptr (PortholeServerConfig) config = server_config ();
          PortholeServer *server = NULL;
          PortholeServerTotals totals;
          guint answers = replies[i] == PORTHOLE_REPLY_DISCARD ? 0 : 4;

          config->transport = PORTHOLE_TRANSPORT_UDP;
          config->reach = PORTHOLE_SERVER_REACH_EVERY_NETWORK;
          config->reply = replies[i];
          config->text = g_strdup (texts[i]);
          config->delay = delay;
          server = server_start (config);

          for (guint family = 0; family < 2; family++)
            {
              g_autofd int fd = client_datagrams (family == 0 ? AF_INET : AF_INET6,
                                                  porthole_server_get_port (server));
              g_autofree char *local = client_local (fd);
              g_autofree char *greeting = g_strdup_printf ("You are %s\n", local);
              const char *expected[] = { greeting, "ping", "hi", NULL };

              for (guint n = 0; n < 2; n++)
                {
                  client_send (fd, "ping", 4);
                  if (expected[i] != NULL)
                    client_expect (fd, expected[i]);
                }
            }
          wait_for_event (server, PORTHOLE_LOG_RECEIVED, 4);
          wait_for_event (server, PORTHOLE_LOG_SENT, answers);
          porthole_server_get_totals (server, &totals);
          g_assert_cmpuint (totals.opened, ==, 2);
          g_assert_cmpuint (totals.bytes_received, ==, 16);
          g_assert_cmpuint (totals.chunks_sent, ==, answers);
          g_assert_cmpuint (porthole_server_get_open (server), ==, 2);
          server_stop (server);
          g_assert_finalize_object (server);
        }
    }
}

typedef struct
{
  gboolean done;
  GError *error;
} Written;

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Written *written = user_data;

  porthole_server_write_finish (PORTHOLE_SERVER (source), result, &written->error);
  written->done = TRUE;
}

static void
write_by_hand (PortholeServer *server, guint64 connection, const char *text, int code)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  Written written = { 0 };

  porthole_server_write_async (server, connection, bytes, NULL, written_cb, &written);
  wait_until (written.done);
  if (code < 0)
    g_assert_no_error (written.error);
  else
    g_assert_error (written.error, PORTHOLE_ERROR, code);
  g_clear_error (&written.error);
}

static void
test_by_hand (void)
{
  const PortholeTransport transports[] = { PORTHOLE_TRANSPORT_TCP, PORTHOLE_TRANSPORT_UDP };

  for (guint i = 0; i < G_N_ELEMENTS (transports); i++)
    {
      g_autoptr (PortholeServerConfig) config = server_config ();
      PortholeServer *server = NULL;

      config->reply = PORTHOLE_REPLY_DISCARD;
      config->transport = transports[i];
      server = server_start (config);
      {
        gboolean tcp = transports[i] == PORTHOLE_TRANSPORT_TCP;
        g_autofd int fd = tcp ? client_connect (AF_INET, porthole_server_get_port (server))
                              : client_datagrams (AF_INET, porthole_server_get_port (server));

        client_send (fd, "hello?", 6);
        wait_for_event (server, PORTHOLE_LOG_RECEIVED, 1);
        write_by_hand (server, 1, "hello.", -1);
        client_expect (fd, "hello.");
        write_by_hand (server, 99, "nobody", PORTHOLE_ERROR_GONE);
        wait_for_event (server, PORTHOLE_LOG_SENT, 1);

        if (tcp)
          {
            porthole_server_close_connection (server, 1);
            wait_for_event (server, PORTHOLE_LOG_CLOSED, 1);
            g_assert_cmpuint (count_reasons (server, PORTHOLE_LOG_CLOSED, PORTHOLE_REASON_BY_HAND),
                              ==, 1);
            client_expect_end (fd);
            write_by_hand (server, 1, "late", PORTHOLE_ERROR_GONE);
          }
      }
      server_stop (server);
      write_by_hand (server, 1, "stopped", PORTHOLE_ERROR_GONE);
      g_assert_finalize_object (server);
    }
}

static void
test_slow_request (void)
{
  const char request[] = "GET /slow HTTP/1.1\r\nHost: a\r\n\r\n";
  g_autoptr (PortholeServerConfig) config = server_config ();
  PortholeServer *server = NULL;
  g_autoptr (PortholeLogEntry) closed = NULL;
  guint recognised = 0;

  config->reply = PORTHOLE_REPLY_HTTP;
  server = server_start (config);
  {
    g_autofd int fd = client_connect (AF_INET, porthole_server_get_port (server));

    for (guint i = 0; i < sizeof request - 1; i++)
      {
        client_send (fd, request + i, 1);
        wait_for_event (server, PORTHOLE_LOG_RECEIVED, i + 1);
      }
    expect_response (fd, 200, "Hello from port ");
  }
  wait_for_event (server, PORTHOLE_LOG_CLOSED, 1);

  for (guint i = 0; i < sizeof request - 1; i++)
    {
      g_autoptr (PortholeLogEntry) entry = find_event (server, PORTHOLE_LOG_RECEIVED, i);

      if (porthole_log_entry_get_protocol (entry) != PORTHOLE_PROTOCOL_HTTP)
        continue;
      recognised++;
      g_assert_true (g_str_has_prefix (porthole_log_entry_get_detail (entry), "GET /"));
    }
  g_assert_cmpuint (recognised, ==, 1);
  closed = find_event (server, PORTHOLE_LOG_CLOSED, 0);
  g_assert_cmpint (porthole_log_entry_get_protocol (closed), ==, PORTHOLE_PROTOCOL_HTTP);

  server_stop (server);
  g_assert_finalize_object (server);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/server-replies/echo", test_echo);
  g_test_add_func ("/server-replies/text-and-hex", test_text_and_hex);
  g_test_add_func ("/server-replies/close-with-unread", test_close_with_unread);
  g_test_add_func ("/server-replies/http", test_http);
  g_test_add_func ("/server-replies/http-pipeline", test_http_pipeline);
  g_test_add_func ("/server-replies/delay", test_delay);
  g_test_add_func ("/server-replies/delay-gone", test_delay_gone);
  g_test_add_func ("/server-replies/datagrams", test_datagrams);
  g_test_add_func ("/server-replies/by-hand", test_by_hand);
  g_test_add_func ("/server-replies/slow-request", test_slow_request);

  return g_test_run ();
}
