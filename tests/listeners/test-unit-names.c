/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What service managers on a message bus say of units. The buses are real, systemd is not. */

#include "config.h"

#include <arpa/inet.h>
#include <gio/gio.h>
#include <gio/gunixsocketaddress.h>
#include <glib/gstdio.h>
#include <netinet/in.h>
#include <string.h>
#include <unistd.h>

#include "common/wait.h"
#include "listeners/porthole-listener-list-private.h"
#include "listeners/porthole-listener-private.h"
#include "listeners/porthole-scanner-private.h"
#include "listeners/porthole-socket-private.h"
#include "listeners/porthole-unit-address.h"
#include "listeners/porthole-unit-manager.h"
#include "listeners/porthole-unit-names.h"

static const char interfaces[] = "<node>"
                                 " <interface name='org.freedesktop.systemd1.Manager'>"
                                 "  <method name='Subscribe'/>"
                                 "  <method name='ListUnitsByPatterns'>"
                                 "   <arg name='states' type='as' direction='in'/>"
                                 "   <arg name='patterns' type='as' direction='in'/>"
                                 "   <arg name='units' type='a(ssssssouso)' direction='out'/>"
                                 "  </method>"
                                 " </interface>"
                                 " <interface name='org.freedesktop.systemd1.Unit'>"
                                 "  <property name='Description' type='s' access='read'/>"
                                 "  <property name='FragmentPath' type='s' access='read'/>"
                                 "  <property name='ActiveState' type='s' access='read'/>"
                                 "  <property name='ActiveEnterTimestamp' type='t' access='read'/>"
                                 "  <property name='Triggers' type='as' access='read'/>"
                                 "  <property name='TriggeredBy' type='as' access='read'/>"
                                 " </interface>"
                                 " <interface name='org.freedesktop.systemd1.Socket'>"
                                 "  <property name='Listen' type='a(ss)' access='read'/>"
                                 "  <property name='Accept' type='b' access='read'/>"
                                 " </interface>"
                                 "</node>";

/* A unit of the service manager that is made up. */
typedef struct
{
  const char *name;
  const char *path;
  const char *description;
  const char *file;
  guint64 since;
  const char *triggers;
  const char *triggered_by;
  const char *listen;
  gboolean accept;
} MockUnit;

static const MockUnit system_units[] = {
  { "ssh.service", "/org/freedesktop/systemd1/unit/ssh_2eservice", "OpenBSD Secure Shell server",
    "/usr/lib/systemd/system/ssh.service", 1700000000000000, "@as []", "['ssh.socket']", NULL,
    FALSE },
  { "ssh.socket", "/org/freedesktop/systemd1/unit/ssh_2esocket", "SSH socket",
    "/usr/lib/systemd/system/ssh.socket", 1600000000000000, "['ssh.service']", "@as []",
    "[('Stream', '0.0.0.0:22'), ('Stream', '[::]:22'), ('Stream', '/run/ssh.sock')]", FALSE },
  { "echo.socket", "/org/freedesktop/systemd1/unit/echo_2esocket", "Echo",
    "/etc/systemd/system/echo.socket", 0, "@as []", "@as []",
    "[('Datagram', '127.0.0.1:7'), ('Stream', '[fe80::1]:7%eth0')]", TRUE },
  { "docker.service", "/org/freedesktop/systemd1/unit/docker_2eservice", "Docker", NULL, 0,
    "@as []", "['docker.socket']", NULL, FALSE },
  { "docker.socket", "/org/freedesktop/systemd1/unit/docker_2esocket", "Docker Socket", NULL, 0,
    "['docker.service']", "@as []", "[('Stream', '/run/docker.sock')]", FALSE },
  { NULL },
};

static const MockUnit session_units[] = {
  { "syncthing.service", "/org/freedesktop/systemd1/unit/syncthing_2eservice", "Syncthing",
    "/home/a/.config/systemd/user/syncthing.service", 1650000000000000, "@as []", "@as []", NULL,
    FALSE },
  { NULL },
};

/* A bus with a service manager on it. */
typedef struct
{
  GTestDBus *bus;
  GDBusConnection *connection;
  const MockUnit *units;
  const char *description;
  guint n_questions;
  guint n_subscribed;
} Mock;

static Mock mocks[2];

static const MockUnit *
find_unit (Mock *mock, const char *path)
{
  for (const MockUnit *unit = mock->units; unit->name != NULL; unit++)
    {
      if (strcmp (unit->path, path) == 0)
        return unit;
    }

  g_assert_not_reached ();
}

static void
call_cb (GDBusConnection *connection,
         const char *sender,
         const char *path,
         const char *interface,
         const char *method,
         GVariant *parameters,
         GDBusMethodInvocation *invocation,
         gpointer user_data)
{
  Mock *mock = user_data;
  GVariantBuilder builder;

  if (strcmp (method, "Subscribe") == 0)
    {
      mock->n_subscribed++;
      g_dbus_method_invocation_return_value (invocation, NULL);
      return;
    }

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(ssssssouso)"));
  for (const MockUnit *unit = mock->units; unit->name != NULL; unit++)
    {
      if (unit->listen != NULL)
        g_variant_builder_add (&builder, "(ssssssouso)", unit->name, unit->description, "loaded",
                               "active", "listening", "", unit->path, 0u, "", "/");
    }
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(a(ssssssouso))", &builder));
}

static GVariant *
get_property_cb (GDBusConnection *connection,
                 const char *sender,
                 const char *path,
                 const char *interface,
                 const char *property,
                 GError **error,
                 gpointer user_data)
{
  Mock *mock = user_data;
  const MockUnit *unit = find_unit (mock, path);

  if (strcmp (property, "Description") == 0)
    {
      mock->n_questions++;
      return g_variant_new_string (mock->description != NULL ? mock->description
                                                             : unit->description);
    }
  if (strcmp (property, "FragmentPath") == 0)
    return g_variant_new_string (unit->file != NULL ? unit->file : "");
  if (strcmp (property, "ActiveState") == 0)
    return g_variant_new_string (unit->since != 0 ? "active" : "inactive");
  if (strcmp (property, "ActiveEnterTimestamp") == 0)
    return g_variant_new_uint64 (unit->since);
  if (strcmp (property, "Accept") == 0)
    return g_variant_new_boolean (unit->accept);

  return g_variant_new_parsed (strcmp (property, "Triggers") == 0      ? unit->triggers
                               : strcmp (property, "TriggeredBy") == 0 ? unit->triggered_by
                                                                       : unit->listen);
}

static void
mock_start (Mock *mock, const MockUnit *units)
{
  static const GDBusInterfaceVTable vtable = { call_cb, get_property_cb, NULL, { 0 } };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (interfaces, NULL);
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;

  *mock = (Mock) { .bus = g_test_dbus_new (G_TEST_DBUS_NONE), .units = units };
  g_test_dbus_up (mock->bus);
  mock->connection = g_dbus_connection_new_for_address_sync (
      g_test_dbus_get_bus_address (mock->bus),
      G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT
          | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
      NULL, NULL, &error);
  g_assert_no_error (error);
  if (units == NULL)
    return;

  g_dbus_connection_register_object (mock->connection, "/org/freedesktop/systemd1",
                                     node->interfaces[0], &vtable, mock, NULL, &error);
  g_assert_no_error (error);
  for (const MockUnit *unit = units; unit->name != NULL; unit++)
    {
      for (guint i = 1; i < 3; i++)
        g_dbus_connection_register_object (mock->connection, unit->path, node->interfaces[i],
                                           &vtable, mock, NULL, &error);
      g_assert_no_error (error);
    }
  reply = g_dbus_connection_call_sync (
      mock->connection, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
      "RequestName", g_variant_new ("(su)", "org.freedesktop.systemd1", 0u), NULL,
      G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
}

static void
mock_stop (Mock *mock)
{
  g_assert_true (g_dbus_connection_close_sync (mock->connection, NULL, NULL));
  g_clear_object (&mock->connection);
  g_test_dbus_stop (mock->bus);
  g_clear_object (&mock->bus);
}

static void
mocks_start (const MockUnit *first, const MockUnit *second)
{
  mock_start (&mocks[0], first);
  mock_start (&mocks[1], second);
  g_setenv ("DBUS_SYSTEM_BUS_ADDRESS", g_test_dbus_get_bus_address (mocks[0].bus), TRUE);
  g_setenv ("DBUS_SESSION_BUS_ADDRESS", g_test_dbus_get_bus_address (mocks[1].bus), TRUE);
}

static void
mocks_stop (void)
{
  mock_stop (&mocks[0]);
  mock_stop (&mocks[1]);
}

static PortholeUnitManager *
new_manager (GBusType bus)
{
  PortholeUnitManager *manager = porthole_unit_manager_new (bus);

  porthole_unit_manager_set_active (manager, TRUE);
  wait_until (!porthole_unit_manager_get_busy (manager));
  return manager;
}

/* Answers that are on their way hold the manager. */
static void
drop (PortholeUnitManager *manager)
{
  porthole_unit_manager_set_active (manager, FALSE);
  wait_until (G_OBJECT (manager)->ref_count == 1 || !g_main_context_iteration (NULL, FALSE));
  assert_finalized (manager);
}

static void
test_facts (void)
{
  PortholeUnitManager *manager;
  PortholeUnitFacts facts;

  mocks_start (system_units, session_units);
  manager = new_manager (G_BUS_TYPE_SYSTEM);
  g_assert_false (porthole_unit_manager_look_up (manager, "ssh.service", &facts));
  wait_until (porthole_unit_manager_look_up (manager, "ssh.service", &facts));
  g_assert_cmpstr (facts.description, ==, "OpenBSD Secure Shell server");
  g_assert_cmpstr (facts.file, ==, "/usr/lib/systemd/system/ssh.service");
  g_assert_cmpint (facts.active_since, ==, 1700000000000000);
  g_assert_null (facts.triggers);
  g_assert_cmpstr (facts.triggered_by[0], ==, "ssh.socket");
  g_assert_cmpuint (mocks[0].n_questions, ==, 1);
  g_assert_cmpuint (mocks[0].n_subscribed, ==, 1);

  /* A unit that nobody has heard of is asked for once, and stays unknown. */
  g_assert_false (porthole_unit_manager_look_up (manager, "none.service", &facts));
  wait_until (!porthole_unit_manager_get_busy (manager));
  g_assert_false (porthole_unit_manager_look_up (manager, "none.service", &facts));
  g_assert_false (porthole_unit_manager_get_busy (manager));

  drop (manager);
  mocks_stop ();
}

/* What nobody asks for any more makes room for what is new, but not what has just been asked for. */
static void
test_bounds (void)
{
  PortholeUnitManager *manager;
  PortholeUnitFacts facts;

  mocks_start (system_units, session_units);
  manager = new_manager (G_BUS_TYPE_SYSTEM);
  porthole_unit_manager_set_bounds (manager, 2, (gint64) 3600 * G_USEC_PER_SEC);
  porthole_unit_manager_look_up (manager, "ssh.service", &facts);
  wait_until (porthole_unit_manager_look_up (manager, "ssh.service", &facts));
  porthole_unit_manager_look_up (manager, "echo.socket", &facts);
  wait_until (porthole_unit_manager_look_up (manager, "echo.socket", &facts));
  wait_until (!porthole_unit_manager_get_busy (manager));
  g_assert_cmpuint (mocks[0].n_questions, ==, 2);
  g_assert_false (porthole_unit_manager_look_up (manager, "docker.service", &facts));
  g_assert_false (porthole_unit_manager_get_busy (manager));

  porthole_unit_manager_set_bounds (manager, 2, 0);
  porthole_unit_manager_look_up (manager, "docker.service", &facts);
  wait_until (porthole_unit_manager_look_up (manager, "docker.service", &facts));
  g_assert_cmpstr (facts.description, ==, "Docker");
  g_assert_true (porthole_unit_manager_look_up (manager, "echo.socket", &facts));
  g_assert_cmpuint (mocks[0].n_questions, ==, 3);

  /* The first was forgotten, and is asked for again. */
  g_assert_false (porthole_unit_manager_look_up (manager, "ssh.service", &facts));
  wait_until (porthole_unit_manager_look_up (manager, "ssh.service", &facts));
  g_assert_cmpuint (mocks[0].n_questions, ==, 4);
  drop (manager);
  mocks_stop ();
}

static const char *
find (PortholeUnitManager *manager, PortholeTransport transport, const char *text, guint16 port)
{
  g_autoptr (GInetAddress) address = g_inet_address_new_from_string (text);

  return porthole_unit_manager_find_socket (manager, transport, address, port);
}

static void
test_sockets (void)
{
  PortholeUnitManager *manager;
  PortholeUnitFacts facts;

  mocks_start (system_units, session_units);
  manager = new_manager (G_BUS_TYPE_SYSTEM);
  g_assert_null (find (manager, PORTHOLE_TRANSPORT_TCP, "::", 22));
  wait_until (find (manager, PORTHOLE_TRANSPORT_TCP, "::", 22) != NULL);
  g_assert_cmpstr (find (manager, PORTHOLE_TRANSPORT_TCP, "::", 22), ==, "ssh.socket");
  g_assert_cmpstr (find (manager, PORTHOLE_TRANSPORT_TCP, "0.0.0.0", 22), ==, "ssh.socket");
  g_assert_cmpstr (find (manager, PORTHOLE_TRANSPORT_TCP, "fe80::1", 7), ==, "echo.socket");
  g_assert_cmpstr (find (manager, PORTHOLE_TRANSPORT_UDP, "127.0.0.1", 7), ==, "echo.socket");
  g_assert_null (find (manager, PORTHOLE_TRANSPORT_TCP, "127.0.0.1", 7));
  g_assert_null (find (manager, PORTHOLE_TRANSPORT_UDP, "::", 22));
  g_assert_null (find (manager, PORTHOLE_TRANSPORT_TCP, "127.0.0.1", 22));

  porthole_unit_manager_look_up (manager, "ssh.socket", &facts);
  wait_until (porthole_unit_manager_look_up (manager, "ssh.socket", &facts));
  g_assert_cmpstr (facts.triggers, ==, "ssh.service");

  /* With Accept=yes no service is triggered, but an instance of the template started. */
  porthole_unit_manager_look_up (manager, "echo.socket", &facts);
  wait_until (!porthole_unit_manager_get_busy (manager));
  g_assert_true (porthole_unit_manager_look_up (manager, "echo.socket", &facts));
  g_assert_cmpstr (facts.triggers, ==, "echo@.service");

  drop (manager);
  mocks_stop ();
}

static void
say_changed (Mock *mock, const char *path)
{
  GVariantBuilder changed, invalidated;

  g_variant_builder_init (&changed, G_VARIANT_TYPE ("a{sv}"));
  g_variant_builder_add (&changed, "{sv}", "ActiveState", g_variant_new_string ("inactive"));
  g_variant_builder_init (&invalidated, G_VARIANT_TYPE ("as"));
  g_assert_true (g_dbus_connection_emit_signal (
      mock->connection, NULL, path, "org.freedesktop.DBus.Properties", "PropertiesChanged",
      g_variant_new ("(sa{sv}as)", "org.freedesktop.systemd1.Unit", &changed, &invalidated), NULL));
}

static void
count_cb (PortholeUnitManager *manager, gpointer user_data)
{
  guint *count = user_data;

  (*count)++;
}

static void
test_changes (void)
{
  PortholeUnitManager *manager;
  PortholeUnitFacts facts;
  guint n_changes = 0;

  mocks_start (system_units, session_units);
  manager = new_manager (G_BUS_TYPE_SYSTEM);
  porthole_unit_manager_look_up (manager, "ssh.service", &facts);
  wait_until (porthole_unit_manager_look_up (manager, "ssh.service", &facts));
  g_signal_connect (manager, "changed", G_CALLBACK (count_cb), &n_changes);

  /* A unit that changes is asked anew, once for a burst. */
  mocks[0].description = "Another server";
  for (guint i = 0; i < 20; i++)
    say_changed (&mocks[0], "/org/freedesktop/systemd1/unit/ssh_2eservice");
  wait_until (n_changes > 0);
  g_assert_true (porthole_unit_manager_look_up (manager, "ssh.service", &facts));
  g_assert_cmpstr (facts.description, ==, "Another server");
  g_assert_cmpuint (mocks[0].n_questions, <=, 3);

  /* What is at rest has no connection, and keeps what it knows. */
  porthole_unit_manager_set_active (manager, FALSE);
  mocks[0].n_questions = 0;
  mocks[0].description = "A third";
  say_changed (&mocks[0], "/org/freedesktop/systemd1/unit/ssh_2eservice");
  for (guint i = 0; i < 100; i++)
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (porthole_unit_manager_look_up (manager, "ssh.service", &facts));
  g_assert_cmpstr (facts.description, ==, "Another server");
  g_assert_cmpuint (mocks[0].n_questions, ==, 0);

  porthole_unit_manager_set_active (manager, TRUE);
  wait_until (porthole_unit_manager_look_up (manager, "ssh.service", &facts)
              && g_strcmp0 (facts.description, "A third") == 0);

  drop (manager);
  mocks_stop ();
}

/* No bus, and no service manager on it: nothing is known, nothing is said, nothing waits. */
static void
test_silence (void)
{
  PortholeUnitManager *manager;
  PortholeUnitFacts facts;

  g_setenv ("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nonexistent/bus", TRUE);
  manager = new_manager (G_BUS_TYPE_SYSTEM);
  g_assert_false (porthole_unit_manager_look_up (manager, "ssh.service", &facts));
  g_assert_null (find (manager, PORTHOLE_TRANSPORT_TCP, "::", 22));
  g_assert_false (porthole_unit_manager_get_busy (manager));
  drop (manager);

  g_setenv ("DBUS_SYSTEM_BUS_ADDRESS", "what:ever", TRUE);
  manager = new_manager (G_BUS_TYPE_SYSTEM);
  g_assert_false (porthole_unit_manager_look_up (manager, "ssh.service", &facts));
  drop (manager);

  mocks_start (NULL, NULL);
  manager = new_manager (G_BUS_TYPE_SYSTEM);
  g_assert_false (porthole_unit_manager_look_up (manager, "ssh.service", &facts));
  g_assert_null (find (manager, PORTHOLE_TRANSPORT_TCP, "::", 22));
  wait_until (!porthole_unit_manager_get_busy (manager));
  g_assert_false (porthole_unit_manager_look_up (manager, "ssh.service", &facts));
  drop (manager);
  mocks_stop ();
}

static void
test_paths (void)
{
  g_autofree char *plain = porthole_unit_object_path ("dbus-:1.2-org.gnome.Foo@0.service");
  g_autofree char *digit = porthole_unit_object_path ("7zip\\x2d.socket");
  g_autofree char *empty = porthole_unit_object_path ("");

  g_assert_cmpstr (plain, ==,
                   "/org/freedesktop/systemd1/unit/"
                   "dbus_2d_3a1_2e2_2dorg_2egnome_2eFoo_400_2eservice");
  g_assert_cmpstr (digit, ==, "/org/freedesktop/systemd1/unit/_37zip_5cx2d_2esocket");
  g_assert_cmpstr (empty, ==, "/org/freedesktop/systemd1/unit/_");
  g_assert_true (g_variant_is_object_path (plain));
}

static void
test_listen (void)
{
  static const struct
  {
    const char *type;
    const char *text;
    const char *address;
    guint16 port;
  } cases[] = {
    { "Stream", "0.0.0.0:80", "0.0.0.0", 80 },
    { "Stream", "[::1]:65535", "::1", 65535 },
    { "Datagram", "[fe80::1]:53%eth0", "fe80::1", 53 },
    { "Stream", "127.0.0.1:80%lo", "127.0.0.1", 80 },
    { "Stream", "/run/a:80", NULL, 0 },
    { "Stream", "@abstract", NULL, 0 },
    { "Stream", "vsock:2:22", NULL, 0 },
    { "Stream", "[::1]", NULL, 0 },
    { "Stream", "[::1]:0", NULL, 0 },
    { "Stream", "[::1]:65536", NULL, 0 },
    { "Stream", "::1:80x", NULL, 0 },
    { "Stream", ":80", NULL, 0 },
    { "Stream", "[]:80", NULL, 0 },
    { "Stream", "]:80", NULL, 0 },
    { "Stream", "", NULL, 0 },
    { "FIFO", "0.0.0.0:80", NULL, 0 },
    { "Netlink", "kobject-uevent 1", NULL, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PortholeUnitListen listen = { 0 };
      g_autofree char *text = NULL;

      g_test_message ("%s %s", cases[i].type, cases[i].text);
      g_assert_cmpint (porthole_unit_parse_listen (cases[i].type, cases[i].text, &listen), ==,
                       cases[i].address != NULL);
      if (cases[i].address == NULL)
        continue;
      text = g_inet_address_to_string (listen.address);
      g_assert_cmpstr (text, ==, cases[i].address);
      g_assert_cmpuint (listen.port, ==, cases[i].port);
      g_object_unref (listen.address);
    }
}

/* A row of a computer that is made up. */
static void
add_socket (GPtrArray *sockets, const char *address, guint16 port, const char *cgroup)
{
  static guint64 id = 1;
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();
  g_autoptr (GPtrArray) no_interfaces = g_ptr_array_new ();
  ScanSocket raw = { .port = port, .protocol = IPPROTO_TCP, .v6only = -1, .queue_max = 128 };
  PortholeSocketFacts facts
      = { .raw = &raw, .cgroup = cgroup, .owners = nobody, .interfaces = no_interfaces };
  PortholeSocket *socket;

  raw.family = strchr (address, ':') != NULL ? AF_INET6 : AF_INET;
  g_assert_cmpint (inet_pton (raw.family, address, raw.address), ==, 1);
  raw.cookie = id++;
  raw.inode = 1000 + raw.cookie;
  socket = porthole_socket_new (&facts);
  porthole_socket_set_dirty (socket, TRUE);
  g_ptr_array_add (sockets, socket);
}

static PortholeListener *
row (PortholeScanner *scanner, guint16 port)
{
  PortholeListener *listener = porthole_listener_list_find (porthole_scanner_get_list (scanner),
                                                            PORTHOLE_TRANSPORT_TCP, port);

  g_assert_nonnull (listener);
  return listener;
}

static void
write_desktop_file (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "applications", NULL);
  g_autofree char *path = g_build_filename (folder, "org.example.Foo.desktop", NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path,
                                      "[Desktop Entry]\nType=Application\nName=The Foo\n"
                                      "Exec=true\nIcon=org.example.Foo\n",
                                      -1, NULL));
}

static void
test_rows (void)
{
  PortholeScanner *scanner;
  PortholeUnitNames *names;
  g_autoptr (GPtrArray) sockets = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *user_slice
      = g_strdup_printf ("/user.slice/user-%u.slice/user@%u.service", getuid (), getuid ());
  g_autofree char *syncthing = g_strconcat (user_slice, "/app.slice/syncthing.service", NULL);
  g_autofree char *foo
      = g_strconcat (user_slice, "/app.slice/app-gnome-org.example.Foo-12.scope", NULL);
  const char *stranger = "/user.slice/user-4242.slice/user@4242.service/app.slice/x.service";
  PortholeListener *listener;

  write_desktop_file ();
  mocks_start (system_units, session_units);
  scanner = porthole_scanner_new ();
  names = porthole_unit_names_new (scanner);
  porthole_scanner_set_interval (scanner, 600000);
  porthole_scanner_start (scanner);
  wait_until (porthole_scanner_get_ready (scanner) && !porthole_scanner_get_refreshing (scanner));

  /* In the order that the scanner has them. */
  add_socket (sockets, "::", 22, "/init.scope");
  add_socket (sockets, "127.0.0.1", 23, "/system.slice/ssh.service");
  add_socket (sockets, "0.0.0.0", 2375, "/system.slice/docker.service");
  add_socket (sockets, "0.0.0.0", 4242, stranger);
  add_socket (sockets, "0.0.0.0", 8384, syncthing);
  add_socket (sockets, "127.0.0.1", 9000, foo);
  porthole_listener_list_apply (porthole_scanner_get_list (scanner), sockets, g_get_real_time (),
                                g_get_monotonic_time ());

  /* The service manager listens for a service. */
  listener = row (scanner, 22);
  g_assert_cmpstr (porthole_listener_get_unit (listener), ==, "init.scope");
  wait_until (porthole_listener_get_service_unit (listener) != NULL);
  g_assert_cmpstr (porthole_listener_get_service_unit (listener), ==, "ssh.service");
  g_assert_cmpstr (porthole_listener_get_socket_unit (listener), ==, "ssh.socket");
  g_assert_cmpstr (porthole_listener_get_unit (listener), ==, "ssh.socket");
  g_assert_cmpint (porthole_listener_get_unit_kind (listener), ==, PORTHOLE_UNIT_SOCKET);
  g_assert_cmpstr (porthole_listener_get_unit_file (listener), ==,
                   "/usr/lib/systemd/system/ssh.socket");

  /* A service that has the socket, and one that opened another on its own. */
  listener = row (scanner, 23);
  wait_until (porthole_listener_get_description (listener) != NULL);
  g_assert_cmpstr (porthole_listener_get_description (listener), ==, "OpenBSD Secure Shell server");
  g_assert_null (porthole_listener_get_socket_unit (listener));
  listener = row (scanner, 2375);
  wait_until (porthole_listener_get_description (listener) != NULL);
  g_assert_null (porthole_listener_get_socket_unit (listener));

  /* The user's own come from the session's bus; another user's from none. */
  listener = row (scanner, 8384);
  wait_until (porthole_listener_get_description (listener) != NULL);
  g_assert_cmpstr (porthole_listener_get_description (listener), ==, "Syncthing");
  g_assert_cmpint (porthole_listener_get_unit_user (listener), ==, getuid ());
  g_assert_null (porthole_listener_get_description (row (scanner, 4242)));

  /* An application's name and icon come from its desktop file. */
  listener = row (scanner, 9000);
  wait_until (porthole_listener_get_app_name (listener) != NULL);
  g_assert_cmpstr (porthole_listener_get_app_id (listener), ==, "org.example.Foo");
  g_assert_cmpstr (porthole_listener_get_app_name (listener), ==, "The Foo");
  g_assert_true (G_IS_THEMED_ICON (porthole_listener_get_app_icon (listener)));

  porthole_scanner_stop (scanner);
  wait_until (G_OBJECT (names)->ref_count == 1);
  assert_finalized (names);
  g_object_unref (scanner);
  mocks_stop ();
}

/* The service manager that is made up answers in the main thread. */
static void
ask_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  porthole_sockets_ask_units (task_data, 10000);
  g_task_return_boolean (task, TRUE);
}

static void
ask_units (GPtrArray *sockets)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);

  g_task_set_task_data (task, sockets, NULL);
  g_task_run_in_thread (task, ask_in_thread);
  wait_until (g_task_get_completed (task));
}

/* A snapshot asks, too, and doesn't wait for a bus that says nothing. */
static void
test_snapshot (void)
{
  g_autoptr (GPtrArray) sockets = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PortholeUnit) unit = NULL;
  g_autoptr (PortholeUnit) unknown = NULL;
  PortholeSocket *socket;
  gint64 start;

  mocks_start (system_units, session_units);
  add_socket (sockets, "0.0.0.0", 22, "/init.scope");
  add_socket (sockets, "0.0.0.0", 23, "/init.scope");
  add_socket (sockets, "0.0.0.0", 22, "/system.slice/ssh.service");
  ask_units (sockets);
  socket = g_ptr_array_index (sockets, 0);
  unit = porthole_socket_find_unit (socket, NULL);
  g_assert_cmpint (unit->kind, ==, PORTHOLE_UNIT_SOCKET);
  g_assert_cmpstr (unit->name, ==, "ssh.socket");
  g_assert_cmpstr (porthole_socket_get_service_unit (socket), ==, "ssh.service");
  socket = g_ptr_array_index (sockets, 1);
  unknown = porthole_socket_find_unit (socket, NULL);
  g_assert_cmpint (unknown->kind, ==, PORTHOLE_UNIT_INIT);
  g_assert_null (porthole_socket_get_service_unit (socket));
  g_assert_null (porthole_socket_get_socket_unit (g_ptr_array_index (sockets, 2)));
  mocks_stop ();

  /* The bus is gone. */
  add_socket (others, "0.0.0.0", 22, "/init.scope");
  porthole_sockets_ask_units (others, 10000);
  g_assert_null (porthole_socket_get_socket_unit (g_ptr_array_index (others, 0)));

  /* Nobody answers in time: the bus accepts, and that is all. */
  {
    g_autofree char *folder = g_dir_make_tmp ("porthole-XXXXXX", NULL);
    g_autofree char *path = g_build_filename (folder, "bus", NULL);
    g_autofree char *bus = g_strconcat ("unix:path=", path, NULL);
    g_autoptr (GSocketAddress) address = g_unix_socket_address_new (path);
    g_autoptr (GSocket) silent = g_socket_new (G_SOCKET_FAMILY_UNIX, G_SOCKET_TYPE_STREAM,
                                               G_SOCKET_PROTOCOL_DEFAULT, NULL);

    g_assert_true (g_socket_bind (silent, address, FALSE, NULL));
    g_assert_true (g_socket_listen (silent, NULL));
    g_setenv ("DBUS_SYSTEM_BUS_ADDRESS", bus, TRUE);
    start = g_get_monotonic_time ();
    porthole_sockets_ask_units (others, 100);
    g_assert_cmpint (g_get_monotonic_time () - start, >=, 90 * 1000);
    g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
    g_assert_null (porthole_socket_get_socket_unit (g_ptr_array_index (others, 0)));
    g_unsetenv ("DBUS_SYSTEM_BUS_ADDRESS");
    g_unlink (path);
    g_rmdir (folder);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/listeners/unit-names/facts", test_facts);
  g_test_add_func ("/listeners/unit-names/bounds", test_bounds);
  g_test_add_func ("/listeners/unit-names/sockets", test_sockets);
  g_test_add_func ("/listeners/unit-names/changes", test_changes);
  g_test_add_func ("/listeners/unit-names/silence", test_silence);
  g_test_add_func ("/listeners/unit-names/paths", test_paths);
  g_test_add_func ("/listeners/unit-names/listen", test_listen);
  g_test_add_func ("/listeners/unit-names/rows", test_rows);
  g_test_add_func ("/listeners/unit-names/snapshot", test_snapshot);

  return g_test_run ();
}
