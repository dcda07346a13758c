/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gio/gio.h>
#include <stdint.h>
#include <stdlib.h>

#include "listeners/porthole-watch.h"
#include "server/porthole-server-config.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* Bytes that are no list can be taken for one of a great many. */
#define MAX_SERVERS 8

/* What is made of a stored server can be stored and read again, and validated. */
static void
try_servers (GVariant *servers)
{
  GVariantIter iter;
  GVariant *stored;

  g_variant_iter_init (&iter, servers);
  for (guint i = 0; i < MAX_SERVERS && (stored = g_variant_iter_next_value (&iter)) != NULL; i++)
    {
      g_autoptr (PortholeServerConfig) config = porthole_server_config_from_variant (stored);
      g_autoptr (GVariant) first = g_variant_ref_sink (porthole_server_config_to_variant (config));
      g_autoptr (PortholeServerConfig) again = porthole_server_config_from_variant (first);
      g_autoptr (GVariant) second = g_variant_ref_sink (porthole_server_config_to_variant (again));

      if (!g_variant_equal (first, second))
        abort ();
      porthole_server_config_validate (config, NULL);
      g_variant_unref (stored);
    }
}

/* Watched ports are ports, of transports there are. */
static void
try_ports (GVariant *ports)
{
  g_autoptr (PortholeListenerList) list = porthole_listener_list_new ();
  g_autoptr (PortholeWatch) watch = porthole_watch_new (list);
  g_autoptr (GVariant) kept = NULL;
  GVariantIter iter;
  guint16 port, transports;

  g_object_set (watch, "ports", ports, NULL);
  g_object_get (watch, "ports", &kept, NULL);
  g_variant_iter_init (&iter, kept);
  while (g_variant_iter_next (&iter, "(qq)", &port, &transports))
    {
      if (port == 0 || transports == 0 || (transports & ~PORTHOLE_TRANSPORT_ALL) != 0)
        abort ();
    }
}

/* The two settings that hold more than a number or a word, as the text that a keyfile has and as
 * the bytes that dconf has. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  const char *text = (const char *) data;
  const GVariantType *types[] = { G_VARIANT_TYPE ("aa{sv}"), G_VARIANT_TYPE ("a(qq)") };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (data, size);
      GVariant *forms[] = {
        g_variant_parse (types[i], text, text + size, NULL, NULL),
        g_variant_new_from_bytes (types[i], bytes, FALSE),
      };

      for (guint j = 0; j < G_N_ELEMENTS (forms); j++)
        {
          g_autoptr (GVariant) value = NULL;

          if (forms[j] == NULL)
            continue;
          value = g_variant_take_ref (forms[j]);
          if (i == 0)
            try_servers (value);
          else
            try_ports (value);
        }
    }
  return 0;
}
