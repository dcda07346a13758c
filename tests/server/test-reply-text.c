/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "base/porthole-error.h"
#include "server/porthole-hex-text.h"
#include "server/porthole-server-config.h"
#include "server/porthole-template.h"

static void
test_hex (void)
{
  const char *const hello[] = { "48656c6c6f",
                                "48 65 6C 6C 6F",
                                "48:65:6c:6c:6f",
                                "0x48, 0x65, 0x6c, 0x6c, 0x6f",
                                "\\x48\\x65\\x6c\\x6c\\x6f",
                                " 48 65\n6c-6c;6f\t" };
  const char *const wrong[] = { "4", "4g", "48 6", "hello", "0x", "48 0x", "4 8", "\\48" };
  g_autoptr (GBytes) none = porthole_hex_text_parse (" ", -1, NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (hello); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = porthole_hex_text_parse (hello[i], -1, &error);

      g_assert_no_error (error);
      g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "Hello", 5);
    }
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (porthole_hex_text_parse (wrong[i], -1, &error));
      g_assert_error (error, PORTHOLE_ERROR, PORTHOLE_ERROR_INVALID_TEXT);
    }

  g_assert_cmpuint (g_bytes_get_size (none), ==, 0);
  text = porthole_hex_text_format ((const guint8 *) "\x00\xffz", 3);
  g_assert_cmpstr (text, ==, "00 ff 7a");
}

static void
test_hex_round_trip (void)
{
  for (guint i = 0; i < 200; i++)
    {
      guint8 data[40];
      gsize size = (gsize) g_test_rand_int_range (0, sizeof data);
      g_autofree char *text = NULL;
      g_autoptr (GBytes) bytes = NULL;

      for (gsize n = 0; n < size; n++)
        data[n] = (guint8) g_test_rand_int_range (0, 256);
      text = porthole_hex_text_format (data, size);
      bytes = porthole_hex_text_parse (text, -1, NULL);
      g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), data, size);
    }
}

static void
test_hex_too_large (void)
{
  g_autofree char *text = g_strnfill (2 * PORTHOLE_HEX_TEXT_MAX + 2, 'a');
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) most = NULL;

  g_assert_null (porthole_hex_text_parse (text, -1, &error));
  g_assert_error (error, PORTHOLE_ERROR, PORTHOLE_ERROR_TOO_LARGE);
  most = porthole_hex_text_parse (text, 2 * PORTHOLE_HEX_TEXT_MAX, NULL);
  g_assert_cmpuint (g_bytes_get_size (most), ==, PORTHOLE_HEX_TEXT_MAX);
}

static void
test_template (void)
{
  const PortholeTemplateValues values = {
    .port = 8080,
    .address = "::1",
    .peer = "[::1]:{port}",
    .time = G_GINT64_CONSTANT (1769853600123456),
  };
  const struct
  {
    const char *text;
    const char *expected;
    guint flags;
  } templates[] = {
    { "Hello from port {port}!", "Hello from port 8080!", PORTHOLE_TEMPLATE_PORT },
    { "{address}{peer}", "::1[::1]:{port}", PORTHOLE_TEMPLATE_ADDRESS | PORTHOLE_TEMPLATE_PEER },
    { "{time}", "2026-01-31T10:00:00.123456Z", PORTHOLE_TEMPLATE_TIME },
    { "{{port}}", "{8080}", PORTHOLE_TEMPLATE_PORT },
    { "{", "{", 0 },
    { "{por", "{por", 0 },
    { "{PORT} {} {unknown} }", "{PORT} {} {unknown} }", 0 },
    { "", "", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    {
      g_autoptr (GString) output = g_string_new (NULL);

      porthole_template_expand (templates[i].text, &values, output);
      g_assert_cmpstr (output->str, ==, templates[i].expected);
      g_assert_cmpuint (porthole_template_get_flags (templates[i].text), ==, templates[i].flags);
    }
}

static void
test_time (void)
{
  const struct
  {
    gint64 time;
    const char *expected;
  } times[] = {
    { 0, "1970-01-01T00:00:00.000000Z" },
    { 1, "1970-01-01T00:00:00.000001Z" },
    { -1, "1970-01-01T00:00:00.999999Z" },
    { G_MAXINT64, "9999-12-31T23:59:59.775807Z" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autoptr (GString) output = g_string_new (NULL);

      porthole_format_time (times[i].time, output);
      g_assert_cmpstr (output->str, ==, times[i].expected);
    }
}

static void
test_config_variant (void)
{
  g_autoptr (PortholeServerConfig) config = porthole_server_config_new ();
  g_autoptr (PortholeServerConfig) back = NULL;
  g_autoptr (PortholeServerConfig) fresh = porthole_server_config_new ();
  g_autoptr (PortholeServerConfig) other = NULL;
  g_autoptr (GVariant) variant = NULL;
  g_autoptr (GVariant) foreign = g_variant_ref_sink (g_variant_new_parsed (
      "@a{sv} {'port': <'text'>, 'reach': <uint32 77>, 'reply': <'juggle'>, 'new': <1>}"));

  config->port = 9999;
  config->transport = PORTHOLE_TRANSPORT_UDP;
  config->reach = PORTHOLE_SERVER_REACH_ONE_ADDRESS;
  config->address = g_strdup ("::1");
  config->reply = PORTHOLE_REPLY_HEX;
  config->text = g_strdup ("00");
  config->max_kept = 7;
  config->idle_timeout = 0;
  variant = g_variant_ref_sink (porthole_server_config_to_variant (config));
  back = porthole_server_config_from_variant (variant);
  g_assert_cmpuint (back->port, ==, 9999);
  g_assert_cmpint (back->transport, ==, PORTHOLE_TRANSPORT_UDP);
  g_assert_cmpint (back->reach, ==, PORTHOLE_SERVER_REACH_ONE_ADDRESS);
  g_assert_cmpstr (back->address, ==, "::1");
  g_assert_cmpint (back->reply, ==, PORTHOLE_REPLY_HEX);
  g_assert_cmpstr (back->text, ==, "00");
  g_assert_cmpuint (back->max_kept, ==, 7);
  g_assert_cmpuint (back->idle_timeout, ==, 0);

  other = porthole_server_config_from_variant (foreign);
  g_assert_cmpuint (other->port, ==, fresh->port);
  g_assert_cmpint (other->reach, ==, fresh->reach);
  g_assert_cmpint (other->reply, ==, fresh->reply);
}

static void
test_config_validate (void)
{
  const struct
  {
    PortholeReplyKind reply;
    PortholeTransport transport;
    const char *text;
    guint status;
    const char *type;
    int code; /* -1: right */
  } configs[] = {
    { PORTHOLE_REPLY_GREETING, PORTHOLE_TRANSPORT_TCP, NULL, 200, NULL, -1 },
    { PORTHOLE_REPLY_HEX, PORTHOLE_TRANSPORT_TCP, "4", 200, NULL, PORTHOLE_ERROR_INVALID_TEXT },
    { PORTHOLE_REPLY_HEX, PORTHOLE_TRANSPORT_UDP, "48", 200, NULL, -1 },
    { PORTHOLE_REPLY_HTTP, PORTHOLE_TRANSPORT_UDP, NULL, 200, NULL, PORTHOLE_ERROR_UNSUPPORTED },
    { PORTHOLE_REPLY_HTTP, PORTHOLE_TRANSPORT_TCP, NULL, 199, NULL, PORTHOLE_ERROR_INVALID_TEXT },
    { PORTHOLE_REPLY_HTTP, PORTHOLE_TRANSPORT_TCP, NULL, 600, NULL, PORTHOLE_ERROR_INVALID_TEXT },
    { PORTHOLE_REPLY_HTTP, PORTHOLE_TRANSPORT_TCP, NULL, 404, "text/html", -1 },
    { PORTHOLE_REPLY_HTTP, PORTHOLE_TRANSPORT_TCP, NULL, 200, "text/html\r\nSet-Cookie: x",
      PORTHOLE_ERROR_INVALID_TEXT },
    { PORTHOLE_REPLY_ECHO, PORTHOLE_TRANSPORT_SCTP, NULL, 200, NULL, PORTHOLE_ERROR_UNSUPPORTED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (configs); i++)
    {
      g_autoptr (PortholeServerConfig) config = porthole_server_config_new ();
      g_autoptr (GError) error = NULL;

      config->reply = configs[i].reply;
      config->transport = configs[i].transport;
      config->text = g_strdup (configs[i].text);
      config->http_status = configs[i].status;
      config->http_type = g_strdup (configs[i].type);
      g_assert_cmpint (porthole_server_config_validate (config, &error), ==, configs[i].code == -1);
      if (configs[i].code != -1)
        g_assert_error (error, PORTHOLE_ERROR, configs[i].code);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reply-text/hex", test_hex);
  g_test_add_func ("/reply-text/hex-round-trip", test_hex_round_trip);
  g_test_add_func ("/reply-text/hex-too-large", test_hex_too_large);
  g_test_add_func ("/reply-text/template", test_template);
  g_test_add_func ("/reply-text/time", test_time);
  g_test_add_func ("/server-config/variant", test_config_variant);
  g_test_add_func ("/server-config/validate", test_config_validate);

  return g_test_run ();
}
