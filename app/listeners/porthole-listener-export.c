/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "listeners/porthole-listener-export.h"
#include "listeners/porthole-listener-private.h"

static void
add_string (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
add_int (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
add_boolean (JsonBuilder *builder, const char *name, gboolean value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}

static void
add_null (JsonBuilder *builder, const char *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_null_value (builder);
}

static char *
format_time (gint64 microseconds)
{
  g_autoptr (GDateTime) time = NULL;

  if (microseconds == 0)
    return NULL;

  time = g_date_time_new_from_unix_utc (microseconds / G_USEC_PER_SEC);
  return time != NULL ? g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ") : NULL;
}

static void
add_queue (JsonBuilder *builder, PortholeTransport transport, guint used, guint max)
{
  if (transport == PORTHOLE_TRANSPORT_UDP)
    {
      add_null (builder, "queue");
      return;
    }

  json_builder_set_member_name (builder, "queue");
  json_builder_begin_object (builder);
  add_int (builder, "used", used);
  add_int (builder, "max", max);
  json_builder_end_object (builder);
}

static void
add_uid (JsonBuilder *builder, guint uid)
{
  if (uid == PORTHOLE_UID_FOREIGN)
    add_null (builder, "uid");
  else
    add_int (builder, "uid", uid);
}

static void
add_owner (JsonBuilder *builder, PortholeProcess *process)
{
  const char *const *command = porthole_process_get_command (process);
  g_autofree char *started = format_time (porthole_process_get_started (process));

  json_builder_begin_object (builder);
  add_int (builder, "pid", porthole_process_get_pid (process));
  add_string (builder, "name", porthole_process_get_name (process));
  json_builder_set_member_name (builder, "command");
  json_builder_begin_array (builder);
  for (guint i = 0; command[i] != NULL; i++)
    json_builder_add_string_value (builder, command[i]);
  json_builder_end_array (builder);
  add_string (builder, "executable", porthole_process_get_executable (process));
  add_string (builder, "started", started);
  json_builder_end_object (builder);
}

static void
add_service (JsonBuilder *builder,
             PortholeServiceNameFunc service_name,
             gpointer user_data,
             PortholeTransport transport,
             guint16 port)
{
  add_string (builder, "service",
              service_name != NULL ? service_name (transport, port, user_data) : NULL);
}

static void
add_forward (JsonBuilder *builder, const PortholeForward *forward)
{
  if (forward == NULL)
    {
      add_null (builder, "forward");
      return;
    }

  json_builder_set_member_name (builder, "forward");
  json_builder_begin_object (builder);
  add_string (builder, "kind", porthole_forward_kind_to_string (forward->kind));
  add_string (builder, "program", forward->program);
  add_string (builder, "host", forward->host);
  if (forward->port != 0)
    add_int (builder, "port", forward->port);
  else
    add_null (builder, "port");
  add_string (builder, "via", forward->via);
  json_builder_end_object (builder);
}

static void
add_socket (JsonBuilder *builder,
            PortholeSocket *socket,
            PortholeServiceNameFunc service_name,
            gpointer user_data)
{
  PortholeTransport transport = porthole_socket_get_transport (socket);
  guint16 port = porthole_socket_get_port (socket);
  GPtrArray *owners = porthole_socket_get_owners (socket);
  PortholeProcess *leader = porthole_socket_pick_leader (owners);
  g_autoptr (PortholeUnit) unit = porthole_socket_find_unit (socket, leader);
  g_autoptr (PortholeForward) forward = porthole_socket_find_forward (socket);
  const char *container = unit->container;

  if (forward != NULL && forward->container != NULL)
    container = forward->container;

  json_builder_begin_object (builder);
  add_string (builder, "transport", porthole_transport_to_string (transport));
  add_string (builder, "family",
              porthole_socket_get_family (socket) == G_SOCKET_FAMILY_IPV4 ? "ipv4" : "ipv6");
  add_string (builder, "address", porthole_socket_get_address (socket));
  add_int (builder, "port", port);
  add_string (builder, "device", porthole_socket_get_device (socket));
  add_boolean (builder, "dual_stack", porthole_socket_get_dual_stack (socket));
  add_string (builder, "reach",
              porthole_reach_to_string (porthole_socket_get_reach (socket)->reach));
  add_uid (builder, porthole_socket_get_uid (socket));
  add_string (builder, "user", porthole_socket_get_user (socket));
  add_int (builder, "inode", (gint64) porthole_socket_get_inode (socket));
  add_string (builder, "cgroup", porthole_socket_get_cgroup (socket));
  add_string (builder, "unit", unit->name);
  add_string (builder, "service_unit", porthole_socket_get_service_unit (socket));
  add_string (builder, "container", container);
  add_forward (builder, forward);
  add_queue (builder, transport, porthole_socket_get_queue_used (socket),
             porthole_socket_get_queue_max (socket));
  add_service (builder, service_name, user_data, transport, port);
  json_builder_set_member_name (builder, "owners");
  json_builder_begin_array (builder);
  for (guint i = 0; i < owners->len; i++)
    add_owner (builder, g_ptr_array_index (owners, i));
  json_builder_end_array (builder);
  add_string (builder, "owners_hidden",
              porthole_hidden_to_string (porthole_socket_get_hidden (socket)));
  json_builder_end_object (builder);
}

static char *
finish (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);

  return json_to_string (root, TRUE);
}

/**
 * porthole_sockets_to_json:
 * @sockets: (element-type PortholeSocket): sockets
 * @service_name: (scope call) (nullable): answers what a port is called
 * @user_data: for @service_name
 *
 * Writes sockets as `porthole sockets --json` does, one object for each.
 *
 * Returns: (transfer full): a JSON array, UTF-8
 */
char *
porthole_sockets_to_json (GPtrArray *sockets,
                          PortholeServiceNameFunc service_name,
                          gpointer user_data)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  g_return_val_if_fail (sockets != NULL, NULL);

  json_builder_begin_array (builder);
  for (guint i = 0; i < sockets->len; i++)
    add_socket (builder, g_ptr_array_index (sockets, i), service_name, user_data);
  json_builder_end_array (builder);

  return finish (builder);
}

/**
 * porthole_listeners_to_json:
 * @listeners: a list of [class@Listener]
 * @service_name: (scope call) (nullable): answers what a port is called
 * @user_data: for @service_name
 *
 * Writes rows as JSON: the sockets that they consist of, in the form that the command line has.
 * Rows that have ended are left out.
 *
 * Returns: (transfer full): a JSON array, UTF-8
 */
char *
porthole_listeners_to_json (GListModel *listeners,
                            PortholeServiceNameFunc service_name,
                            gpointer user_data)
{
  g_autoptr (GPtrArray) sockets = g_ptr_array_new ();

  g_return_val_if_fail (G_IS_LIST_MODEL (listeners), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (listeners); i++)
    {
      g_autoptr (PortholeListener) listener = g_list_model_get_item (listeners, i);

      if (porthole_listener_get_state (listener) != PORTHOLE_LISTENER_GONE)
        g_ptr_array_extend (sockets, porthole_listener_get_sockets (listener), NULL, NULL);
    }

  return porthole_sockets_to_json (sockets, service_name, user_data);
}

/* RFC 4180. A spreadsheet takes a cell that begins like a formula for one, and programs may
 * call themselves what they like: such a cell gets an apostrophe. */
static void
add_cell (GString *csv, const char *text)
{
  if (csv->len > 0 && csv->str[csv->len - 1] != '\n')
    g_string_append_c (csv, ',');
  if (text == NULL || *text == '\0')
    return;

  g_string_append_c (csv, '"');
  if (strchr ("=+-@\t\r", *text) != NULL)
    g_string_append_c (csv, '\'');
  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *c);
    }
  g_string_append_c (csv, '"');
}

static void
add_number_cell (GString *csv, guint64 number)
{
  if (csv->len > 0 && csv->str[csv->len - 1] != '\n')
    g_string_append_c (csv, ',');
  g_string_append_printf (csv, "%" G_GUINT64_FORMAT, number);
}

static void
add_row (GString *csv,
         PortholeListener *listener,
         PortholeServiceNameFunc service_name,
         gpointer user_data)
{
  PortholeTransport transport = porthole_listener_get_transport (listener);
  guint16 port = porthole_listener_get_port (listener);
  PortholeProcess *leader = porthole_listener_get_leader (listener);
  g_autofree char *since = format_time (porthole_listener_get_since (listener));
  g_autofree char *addresses
      = g_strjoinv (" ", (char **) porthole_listener_get_addresses (listener));

  add_number_cell (csv, port);
  add_cell (csv, porthole_transport_to_string (transport));
  add_cell (csv, addresses);
  add_cell (csv, porthole_listener_get_device (listener));
  add_cell (csv, porthole_reach_to_string (porthole_listener_get_reach (listener)));
  add_cell (csv, service_name != NULL ? service_name (transport, port, user_data) : NULL);
  add_cell (csv, porthole_listener_get_program (listener));
  if (leader != NULL)
    add_number_cell (csv, (guint64) porthole_process_get_pid (leader));
  else
    add_cell (csv, NULL);
  add_cell (csv, leader != NULL ? porthole_process_get_command_line (leader) : NULL);
  add_cell (csv, porthole_listener_get_unit (listener));
  add_cell (csv, porthole_listener_get_container (listener));
  add_cell (csv, porthole_listener_get_app_id (listener));
  if (porthole_listener_get_uid (listener) != PORTHOLE_UID_FOREIGN)
    add_number_cell (csv, porthole_listener_get_uid (listener));
  else
    add_cell (csv, NULL);
  add_cell (csv, porthole_listener_get_user (listener));
  add_cell (csv, since);
  g_string_append (csv, "\r\n");
}

/**
 * porthole_listeners_to_csv:
 * @listeners: a list of [class@Listener]
 * @service_name: (scope call) (nullable): answers what a port is called
 * @user_data: for @service_name
 *
 * Writes rows as comma-separated values (RFC 4180) with a heading, one line for each. Rows that
 * have ended are left out.
 *
 * Returns: (transfer full): the text, UTF-8
 */
char *
porthole_listeners_to_csv (GListModel *listeners,
                           PortholeServiceNameFunc service_name,
                           gpointer user_data)
{
  g_autoptr (GString) csv = g_string_new (
      "port,transport,addresses,device,reach,service,program,pid,command,unit,container,app,uid,"
      "user,since\r\n");

  g_return_val_if_fail (G_IS_LIST_MODEL (listeners), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (listeners); i++)
    {
      g_autoptr (PortholeListener) listener = g_list_model_get_item (listeners, i);

      if (porthole_listener_get_state (listener) != PORTHOLE_LISTENER_GONE)
        add_row (csv, listener, service_name, user_data);
    }

  return g_string_free_and_steal (g_steal_pointer (&csv));
}
