/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where a service manager's bus and its units are to be found, and where socket units listen. */

#include "config.h"

#include <string.h>

#include "listeners/porthole-unit-address.h"

/*< private >
 * porthole_unit_find_bus:
 * @bus: the system bus or the session bus
 *
 * Finds out where the bus is, without starting one.
 *
 * Returns: (transfer full) (nullable): its address, %NULL where there is none
 */
char *
porthole_unit_find_bus (GBusType bus)
{
  const char *address = g_getenv (bus == G_BUS_TYPE_SYSTEM ? "DBUS_SYSTEM_BUS_ADDRESS"
                                                           : "DBUS_SESSION_BUS_ADDRESS");
  g_autofree char *path = NULL;
  g_autofree char *escaped = NULL;

  if (address != NULL && *address != '\0')
    return g_strdup (address);

  path = bus == G_BUS_TYPE_SYSTEM ? g_strdup ("/run/dbus/system_bus_socket")
                                  : g_build_filename (g_get_user_runtime_dir (), "bus", NULL);
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return NULL;

  escaped = g_dbus_address_escape_value (path);
  return g_strconcat ("unix:path=", escaped, NULL);
}

/**
 * porthole_unit_object_path:
 * @name: the name of a unit
 *
 * Gives the object path of a unit: what isn't a letter or a digit is written as _XX
 * (sd_bus_path_encode(3)).
 *
 * Returns: (transfer full): the path
 */
char *
porthole_unit_object_path (const char *name)
{
  g_autoptr (GString) path = g_string_new (PORTHOLE_UNIT_OBJECT_PATH "/unit/");

  g_return_val_if_fail (name != NULL, NULL);

  if (*name == '\0')
    g_string_append_c (path, '_');
  for (const char *c = name; *c != '\0'; c++)
    {
      if (g_ascii_isalpha (*c) || (g_ascii_isdigit (*c) && c != name))
        g_string_append_c (path, *c);
      else
        g_string_append_printf (path, "_%02x", (guchar) *c);
    }

  return g_string_free_and_steal (g_steal_pointer (&path));
}

/**
 * porthole_unit_parse_listen:
 * @type: as in the property Listen of a socket unit: `Stream`, `Datagram`…
 * @text: an address: `0.0.0.0:22`, `[::]:22`, `[fe80::1]:22%eth0`, `/run/x.sock`…
 * @ret_listen: (out): what it says; the caller owns the address
 *
 * Reads an internet address of a socket unit.
 *
 * Returns: whether it is one
 */
gboolean
porthole_unit_parse_listen (const char *type, const char *text, PortholeUnitListen *ret_listen)
{
  g_autofree char *plain = NULL;
  g_autoptr (GInetAddress) address = NULL;
  PortholeTransport transports;
  char *device, *colon;
  guint64 port;

  g_return_val_if_fail (type != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (ret_listen != NULL, FALSE);

  if (strcmp (type, "Stream") == 0)
    transports = PORTHOLE_TRANSPORT_TCP | PORTHOLE_TRANSPORT_SCTP;
  else if (strcmp (type, "Datagram") == 0)
    transports = PORTHOLE_TRANSPORT_UDP;
  else if (strcmp (type, "SequentialPacket") == 0)
    transports = PORTHOLE_TRANSPORT_SCTP;
  else
    return FALSE;

  plain = g_strdup (text);
  colon = strrchr (plain, ':');
  if (colon == NULL)
    return FALSE;
  /* The interface's name stands at the very end. */
  device = strchr (colon, '%');
  if (device != NULL)
    *device = '\0';
  *colon = '\0';
  if (!g_ascii_string_to_unsigned (colon + 1, 10, 1, G_MAXUINT16, &port, NULL))
    return FALSE;

  if (plain[0] == '[' && colon > plain + 1 && colon[-1] == ']')
    {
      colon[-1] = '\0';
      address = g_inet_address_new_from_string (plain + 1);
    }
  else
    address = g_inet_address_new_from_string (plain);
  if (address == NULL)
    return FALSE;

  ret_listen->transports = transports;
  ret_listen->address = g_steal_pointer (&address);
  ret_listen->port = (guint16) port;
  return TRUE;
}
