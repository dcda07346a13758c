/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "base/porthole-error.h"
#include "server/porthole-hex-text.h"
#include "server/porthole-listen.h"
#include "server/porthole-server-config.h"

static const char *const reply_names[PORTHOLE_N_REPLY_KINDS] = {
  "greeting", "echo", "http", "text", "hex", "discard",
};

/**
 * porthole_server_config_new:
 *
 * Makes a configuration with the defaults: TCP port 8080, reached from this computer only,
 * the greeting, at most 10,000 connections of which 64 KiB each are kept, 100,000 rows and
 * 64 MiB of log, five minutes of silence.
 *
 * Returns: (transfer full): the configuration
 */
PortholeServerConfig *
porthole_server_config_new (void)
{
  PortholeServerConfig *self = g_new0 (PortholeServerConfig, 1);

  self->port = 8080;
  self->transport = PORTHOLE_TRANSPORT_TCP;
  self->http_status = 200;
  self->max_connections = 10000;
  self->max_kept = 64 * 1024;
  self->max_rows = 100000;
  self->max_log_bytes = 64 * 1024 * 1024;
  self->idle_timeout = 300;
  self->recording_fd = -1;
  return self;
}

/**
 * porthole_server_config_copy:
 * @self: a configuration
 *
 * Copies a configuration with its texts.
 *
 * Returns: (transfer full): the copy
 */
PortholeServerConfig *
porthole_server_config_copy (const PortholeServerConfig *self)
{
  PortholeServerConfig *copy = g_memdup2 (self, sizeof *self);

  copy->address = g_strdup (self->address);
  copy->text = g_strdup (self->text);
  copy->http_type = g_strdup (self->http_type);
  copy->http_body = g_strdup (self->http_body);
  copy->recording = g_strdup (self->recording);
  return copy;
}

/**
 * porthole_server_config_free:
 * @self: (transfer full): a configuration
 *
 * Frees a configuration with its texts.
 */
void
porthole_server_config_free (PortholeServerConfig *self)
{
  g_free (self->address);
  g_free (self->text);
  g_free (self->http_type);
  g_free (self->http_body);
  g_free (self->recording);
  g_free (self);
}

/* What stands in a header must not begin another one. */
static gboolean
is_header_value (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      if ((guchar) *p < 32 || *p == 127)
        return FALSE;
    }

  return *text != '\0';
}

static gboolean
validate_reply (const PortholeServerConfig *self, GError **error)
{
  gsize size = MAX (self->text != NULL ? strlen (self->text) : 0,
                    self->http_body != NULL ? strlen (self->http_body) : 0);
  g_autoptr (GBytes) bytes = NULL;

  if (size > PORTHOLE_REPLY_MAX)
    {
      g_set_error (error, PORTHOLE_ERROR, PORTHOLE_ERROR_TOO_LARGE,
                   "a reply of %" G_GSIZE_FORMAT " bytes", size);
      return FALSE;
    }

  if (self->reply == PORTHOLE_REPLY_HEX)
    {
      bytes = porthole_hex_text_parse (self->text != NULL ? self->text : "", -1, error);
      return bytes != NULL;
    }

  if (self->reply == PORTHOLE_REPLY_HTTP)
    {
      if (self->transport != PORTHOLE_TRANSPORT_TCP)
        {
          g_set_error_literal (error, PORTHOLE_ERROR, PORTHOLE_ERROR_UNSUPPORTED,
                               "HTTP replies are for TCP");
          return FALSE;
        }
      if (self->http_status < 200 || self->http_status > 599
          || (self->http_type != NULL && !is_header_value (self->http_type)))
        {
          g_set_error_literal (error, PORTHOLE_ERROR, PORTHOLE_ERROR_INVALID_TEXT,
                               "status or type of the response");
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * porthole_server_config_validate:
 * @self: a configuration
 * @error: return location for an error
 *
 * Looks whether a server could be made of a configuration, without touching the system.
 *
 * Fails with `PORTHOLE_ERROR_UNSUPPORTED` (a transport or reply there is no server for),
 * `PORTHOLE_ERROR_INVALID_ADDRESS`, `PORTHOLE_ERROR_INVALID_TEXT` (hex text, HTTP status or
 * type) or `PORTHOLE_ERROR_TOO_LARGE` (a reply beyond `PORTHOLE_REPLY_MAX`).
 *
 * Returns: whether it is right
 */
gboolean
porthole_server_config_validate (const PortholeServerConfig *self, GError **error)
{
  PortholeEndpoint address;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->transport != PORTHOLE_TRANSPORT_TCP && self->transport != PORTHOLE_TRANSPORT_UDP)
    {
      g_set_error_literal (error, PORTHOLE_ERROR, PORTHOLE_ERROR_UNSUPPORTED,
                           "neither TCP nor UDP");
      return FALSE;
    }

  if (self->reach == PORTHOLE_SERVER_REACH_ONE_ADDRESS
      && !porthole_listen_parse_address (self->address, &address, error))
    return FALSE;

  return validate_reply (self, error);
}

static void
add_text (GVariantBuilder *builder, const char *key, const char *text)
{
  if (text != NULL && g_utf8_validate (text, -1, NULL))
    g_variant_builder_add (builder, "{sv}", key, g_variant_new_string (text));
}

/**
 * porthole_server_config_to_variant:
 * @self: a configuration
 *
 * Writes down what a user set, so that a server can be offered again. Where it records to is
 * left out: a recording is asked for each time.
 *
 * Returns: (transfer floating): an `a{sv}`
 */
GVariant *
porthole_server_config_to_variant (const PortholeServerConfig *self)
{
  GVariantBuilder builder;

  g_return_val_if_fail (self != NULL, NULL);

  g_variant_builder_init (&builder, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&builder, "{sv}", "port", g_variant_new_uint16 (self->port));
  add_text (&builder, "transport", porthole_transport_to_string (self->transport));
  g_variant_builder_add (&builder, "{sv}", "reach", g_variant_new_uint32 (self->reach));
  add_text (&builder, "address", self->address);
  add_text (&builder, "reply", porthole_reply_kind_to_string (self->reply));
  add_text (&builder, "text", self->text);
  g_variant_builder_add (&builder, "{sv}", "http-status", g_variant_new_uint32 (self->http_status));
  add_text (&builder, "http-type", self->http_type);
  add_text (&builder, "http-body", self->http_body);
  g_variant_builder_add (&builder, "{sv}", "delay", g_variant_new_uint32 (self->delay));
  g_variant_builder_add (&builder, "{sv}", "close-after-reply",
                         g_variant_new_boolean (self->close_after_reply));
  g_variant_builder_add (&builder, "{sv}", "max-connections",
                         g_variant_new_uint32 (self->max_connections));
  g_variant_builder_add (&builder, "{sv}", "max-kept", g_variant_new_uint64 (self->max_kept));
  g_variant_builder_add (&builder, "{sv}", "max-rows", g_variant_new_uint32 (self->max_rows));
  g_variant_builder_add (&builder, "{sv}", "max-log-bytes",
                         g_variant_new_uint64 (self->max_log_bytes));
  g_variant_builder_add (&builder, "{sv}", "idle-timeout",
                         g_variant_new_uint32 (self->idle_timeout));
  g_variant_builder_add (&builder, "{sv}", "auto-stop", g_variant_new_uint32 (self->auto_stop));
  return g_variant_builder_end (&builder);
}

/**
 * porthole_server_config_from_variant:
 * @variant: an `a{sv}`
 *
 * Reads what [method@ServerConfig.to_variant] wrote. What is missing, unknown or of another
 * type keeps its default, so that what an older or newer version wrote can be read.
 *
 * Returns: (transfer full): the configuration
 */
PortholeServerConfig *
porthole_server_config_from_variant (GVariant *variant)
{
  g_autoptr (PortholeServerConfig) self = porthole_server_config_new ();
  g_auto (GVariantDict) dict = G_VARIANT_DICT_INIT (NULL);
  g_autofree char *transport = NULL;
  g_autofree char *reply = NULL;
  guint32 reach = 0;
  guint64 max_kept = self->max_kept;
  guint64 max_log_bytes = self->max_log_bytes;

  if (variant == NULL || !g_variant_is_of_type (variant, G_VARIANT_TYPE_VARDICT))
    return g_steal_pointer (&self);

  g_variant_dict_init (&dict, variant);
  g_variant_dict_lookup (&dict, "port", "q", &self->port);
  if (g_variant_dict_lookup (&dict, "transport", "s", &transport)
      && porthole_transport_from_string (transport) == PORTHOLE_TRANSPORT_UDP)
    self->transport = PORTHOLE_TRANSPORT_UDP;
  if (g_variant_dict_lookup (&dict, "reach", "u", &reach)
      && reach <= PORTHOLE_SERVER_REACH_ONE_ADDRESS)
    self->reach = reach;
  g_variant_dict_lookup (&dict, "address", "s", &self->address);
  if (g_variant_dict_lookup (&dict, "reply", "s", &reply))
    porthole_reply_kind_from_string (reply, &self->reply);
  g_variant_dict_lookup (&dict, "text", "s", &self->text);
  g_variant_dict_lookup (&dict, "http-status", "u", &self->http_status);
  g_variant_dict_lookup (&dict, "http-type", "s", &self->http_type);
  g_variant_dict_lookup (&dict, "http-body", "s", &self->http_body);
  g_variant_dict_lookup (&dict, "delay", "u", &self->delay);
  g_variant_dict_lookup (&dict, "close-after-reply", "b", &self->close_after_reply);
  g_variant_dict_lookup (&dict, "max-connections", "u", &self->max_connections);
  g_variant_dict_lookup (&dict, "max-kept", "t", &max_kept);
  g_variant_dict_lookup (&dict, "max-rows", "u", &self->max_rows);
  g_variant_dict_lookup (&dict, "max-log-bytes", "t", &max_log_bytes);
  g_variant_dict_lookup (&dict, "idle-timeout", "u", &self->idle_timeout);
  g_variant_dict_lookup (&dict, "auto-stop", "u", &self->auto_stop);
  self->max_kept = (gsize) MIN (max_kept, G_MAXSIZE);
  self->max_log_bytes = (gsize) MIN (max_log_bytes, G_MAXSIZE);

  return g_steal_pointer (&self);
}

/**
 * porthole_reply_kind_to_string:
 * @kind: a kind of reply
 *
 * Names a kind of reply as the command line does.
 *
 * Returns: (transfer none): the name
 */
const char *
porthole_reply_kind_to_string (PortholeReplyKind kind)
{
  g_return_val_if_fail ((guint) kind < PORTHOLE_N_REPLY_KINDS, NULL);

  return reply_names[kind];
}

/**
 * porthole_reply_kind_from_string:
 * @name: a name
 * @ret_kind: (out): the kind of reply, untouched when there is none of that name
 *
 * Reads a kind of reply.
 *
 * Returns: whether there is one of that name
 */
gboolean
porthole_reply_kind_from_string (const char *name, PortholeReplyKind *ret_kind)
{
  g_return_val_if_fail (name != NULL, FALSE);

  for (guint i = 0; i < PORTHOLE_N_REPLY_KINDS; i++)
    {
      if (strcmp (name, reply_names[i]) == 0)
        {
          *ret_kind = i;
          return TRUE;
        }
    }

  return FALSE;
}
