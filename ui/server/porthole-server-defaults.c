/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/porthole-server-defaults.h"

#define KIBIBYTE 1024u
#define MEBIBYTE (1024u * 1024u)

/**
 * porthole_server_defaults_create:
 * @settings: the application's settings
 *
 * Makes the configuration that a new server starts from. A value out of its range is the
 * default's, as GSettings has it.
 *
 * Returns: (transfer full): the configuration
 */
PortholeServerConfig *
porthole_server_defaults_create (GSettings *settings)
{
  PortholeServerConfig *config = porthole_server_config_new ();
  g_autofree char *reply = NULL;

  g_return_val_if_fail (G_IS_SETTINGS (settings), config);

  reply = g_settings_get_string (settings, "server-reply");
  porthole_reply_kind_from_string (reply, &config->reply);
  config->max_connections = g_settings_get_uint (settings, "server-max-connections");
  config->max_kept = (gsize) g_settings_get_uint (settings, "server-kept") * KIBIBYTE;
  config->max_rows = g_settings_get_uint (settings, "server-log-rows");
  config->max_log_bytes = (gsize) g_settings_get_uint (settings, "server-log-memory") * MEBIBYTE;
  config->idle_timeout = g_settings_get_uint (settings, "server-idle-timeout");
  config->auto_stop = g_settings_get_uint (settings, "server-auto-stop") * 60;
  return config;
}
