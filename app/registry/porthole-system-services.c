/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "registry/porthole-registry-private.h"

#define MAX_ROWS 4096
#define MAX_NAME 64

/*< private >
 * porthole_extra_clear:
 * @data: a PortholeExtra
 *
 * Frees what a row holds.
 */
void
porthole_extra_clear (gpointer data)
{
  PortholeExtra *extra = data;

  g_clear_pointer (&extra->name, g_free);
  g_clear_pointer (&extra->aliases, g_strfreev);
  g_clear_object (&extra->service);
}

static PortholeExtra *
find_same (GArray *rows, guint16 port, const char *name)
{
  for (guint i = 0; i < rows->len; i++)
    {
      PortholeExtra *row = &g_array_index (rows, PortholeExtra, i);

      if (row->port == port && g_str_equal (row->name, name))
        return row;
    }

  return NULL;
}

static void
parse_line (GArray *rows, char *line)
{
  g_autoptr (GStrvBuilder) aliases = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  PortholeExtra row = { 0 };
  PortholeExtra *same;
  PortholeTransport transport;
  guint64 port;
  char *slash;
  const char *name = NULL;
  char *where = NULL;

  line[strcspn (line, "#")] = '\0';
  words = g_strsplit_set (line, " \t\r", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0')
        continue;
      if (strlen (words[i]) > MAX_NAME)
        return;
      if (name == NULL)
        name = words[i];
      else if (where == NULL)
        where = words[i];
      else
        g_strv_builder_add (aliases, words[i]);
    }

  slash = where != NULL ? strchr (where, '/') : NULL;
  if (slash == NULL)
    return;
  transport = porthole_transport_from_string (slash + 1);
  *slash = '\0';
  if (transport == PORTHOLE_TRANSPORT_NONE
      || !g_ascii_string_to_unsigned (where, 10, 1, PORTHOLE_PORT_MAX, &port, NULL))
    return;

  same = find_same (rows, port, name);
  if (same != NULL)
    {
      same->transports |= transport;
      return;
    }

  row.port = port;
  row.transports = transport;
  row.source = PORTHOLE_SOURCES_SYSTEM;
  row.name = g_strdup (name);
  row.aliases = g_strv_builder_end (aliases);
  g_array_append_val (rows, row);
}

/*< private >
 * porthole_system_services_parse:
 * @data: (array length=size): the content of `/etc/services`
 * @size: its size in bytes
 *
 * Reads the system's own list of services, services(5). A line that can't be read is passed over,
 * as the C library does. May be called in any thread.
 *
 * Returns: (transfer full) (element-type PortholeExtra): the rows, at most 4096
 */
GArray *
porthole_system_services_parse (const char *data, gsize size)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (PortholeExtra));

  g_return_val_if_fail (data != NULL || size == 0, rows);

  g_array_set_clear_func (rows, porthole_extra_clear);
  text = g_utf8_make_valid (data != NULL ? data : "", size);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL && rows->len < MAX_ROWS; i++)
    parse_line (rows, lines[i]);

  return rows;
}
