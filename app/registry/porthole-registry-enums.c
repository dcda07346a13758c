/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "registry/porthole-registry-enums.h"

static const char *const kind_names[PORTHOLE_N_KINDS] = {
  [PORTHOLE_KIND_NONE] = "none",
  [PORTHOLE_KIND_DATABASE] = "database",
  [PORTHOLE_KIND_WEB] = "web",
  [PORTHOLE_KIND_APPLICATION] = "application",
  [PORTHOLE_KIND_DEVELOPMENT] = "development",
  [PORTHOLE_KIND_MESSAGING] = "messaging",
  [PORTHOLE_KIND_MONITORING] = "monitoring",
  [PORTHOLE_KIND_CONTAINER] = "container",
  [PORTHOLE_KIND_CI] = "ci",
  [PORTHOLE_KIND_VERSION_CONTROL] = "version-control",
  [PORTHOLE_KIND_MAIL] = "mail",
  [PORTHOLE_KIND_CHAT] = "chat",
  [PORTHOLE_KIND_VOICE] = "voice",
  [PORTHOLE_KIND_REMOTE_ACCESS] = "remote-access",
  [PORTHOLE_KIND_FILE_SHARING] = "file-sharing",
  [PORTHOLE_KIND_PRINTING] = "printing",
  [PORTHOLE_KIND_DIRECTORY] = "directory",
  [PORTHOLE_KIND_NAME_SERVICE] = "name-service",
  [PORTHOLE_KIND_NETWORK] = "network",
  [PORTHOLE_KIND_VPN] = "vpn",
  [PORTHOLE_KIND_PROXY] = "proxy",
  [PORTHOLE_KIND_GAME] = "game",
  [PORTHOLE_KIND_MEDIA] = "media",
  [PORTHOLE_KIND_HOME] = "home",
  [PORTHOLE_KIND_PEER_TO_PEER] = "peer-to-peer",
  [PORTHOLE_KIND_BLOCKCHAIN] = "blockchain",
  [PORTHOLE_KIND_INDUSTRIAL] = "industrial",
  [PORTHOLE_KIND_AI] = "ai",
  [PORTHOLE_KIND_DISCOVERY] = "discovery",
  [PORTHOLE_KIND_STORAGE] = "storage",
  [PORTHOLE_KIND_VIRTUALIZATION] = "virtualization",
  [PORTHOLE_KIND_ADMINISTRATION] = "administration",
  [PORTHOLE_KIND_SECURITY] = "security",
  [PORTHOLE_KIND_CLASSIC] = "classic",
  [PORTHOLE_KIND_BUSINESS] = "business",
};

/**
 * porthole_kind_to_string:
 * @kind: a kind
 *
 * Names a kind as the curated records do.
 *
 * Returns: (transfer none): the name, `none` for `PORTHOLE_KIND_NONE`
 */
const char *
porthole_kind_to_string (PortholeKind kind)
{
  g_return_val_if_fail ((guint) kind < PORTHOLE_N_KINDS, "none");

  return kind_names[kind];
}

/**
 * porthole_kind_from_string:
 * @name: a kind's name
 * @ret_kind: (out): the kind
 *
 * Reads a kind's name, as in the curated records.
 *
 * Returns: %FALSE when there is no such kind; @ret_kind is then untouched
 */
gboolean
porthole_kind_from_string (const char *name, PortholeKind *ret_kind)
{
  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (ret_kind != NULL, FALSE);

  for (guint i = PORTHOLE_KIND_NONE + 1; i < PORTHOLE_N_KINDS; i++)
    {
      if (g_str_equal (name, kind_names[i]))
        {
          *ret_kind = i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * porthole_sources_to_string:
 * @source: exactly one source
 *
 * Names a source as the command line's JSON does.
 *
 * Returns: (transfer none): `iana`, `curated`, `system` or `user`
 */
const char *
porthole_sources_to_string (PortholeSources source)
{
  if (source == PORTHOLE_SOURCES_IANA)
    return "iana";
  if (source == PORTHOLE_SOURCES_CURATED)
    return "curated";
  if (source == PORTHOLE_SOURCES_SYSTEM)
    return "system";
  if (source == PORTHOLE_SOURCES_USER)
    return "user";

  g_return_val_if_reached ("iana");
}
