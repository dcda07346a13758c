/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gio/gio.h>
#include <string.h>

#include "common/ui-test.h"
#include "shell/porthole-search-provider.h"

#define PATH "/io/github/portholeapp/Test"
#define INTERFACE "org.gnome.Shell.SearchProvider2"

static GDBusConnection *bus;
static PortholeOverview *overview;
static PortholeSearchProvider *provider;
static guint shown_port;
static char *searched;

static void
called_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **answer = user_data;

  *answer = g_object_ref (result);
}

/* As the shell does: over the bus. */
static GVariant *
call (const char *method, GVariant *parameters, GError **error)
{
  g_autoptr (GAsyncResult) answer = NULL;

  g_dbus_connection_call (bus, g_dbus_connection_get_unique_name (bus), PATH, INTERFACE, method,
                          parameters, NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, called_cb, &answer);
  wait_until (answer != NULL);
  return g_dbus_connection_call_finish (bus, answer, error);
}

static char **
find (const char *query)
{
  g_auto (GStrv) terms = g_strsplit (query, " ", -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer
      = call ("GetInitialResultSet", g_variant_new ("(^as)", terms), &error);
  char **results;

  g_assert_no_error (error);
  g_variant_get (answer, "(^as)", &results);
  return results;
}

static GVariant *
describe (const char *const *identifiers)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer
      = call ("GetResultMetas", g_variant_new ("(^as)", identifiers), &error);

  g_assert_no_error (error);
  return g_variant_get_child_value (answer, 0);
}

/* What the shell shows first. */
static char *
first (const char *query, const char *key)
{
  g_auto (GStrv) results = find (query);
  g_autoptr (GVariant) metas = NULL;
  g_autoptr (GVariant) meta = NULL;
  const char *identifier;
  char *text;

  g_assert_nonnull (results[0]);
  metas = describe ((const char *const *) results);
  g_assert_cmpuint (g_variant_n_children (metas), ==, g_strv_length (results));
  meta = g_variant_get_child_value (metas, 0);
  g_assert_true (g_variant_lookup (meta, "id", "&s", &identifier));
  g_assert_cmpstr (identifier, ==, results[0]);
  g_assert_true (g_variant_lookup (meta, key, "s", &text));
  return text;
}

static void
assert_first (const char *query, const char *name)
{
  g_autofree char *found = first (query, "name");

  g_assert_cmpstr (found, ==, name);
}

static void
test_meaning (void)
{
  assert_first ("port 5432", "Port 5432: PostgreSQL");
  assert_first ("postgres", "Port 5432: PostgreSQL");
  assert_first (":5432", "Port 5432: PostgreSQL");
  assert_first ("who uses 8080", "Port 8080: HTTP (alternative port)");
  assert_first ("remote desktop", "Port 3389: RDP (Remote Desktop Protocol)");
  assert_first ("port 12", "Port 12: Unassigned");
}

/* Most of what is typed into the shell is not about ports. */
static void
test_silence (void)
{
  const char *queries[]
      = { "", "p", "7", "calculator", "settings", "files", "2+2", "photo", "kubernets xyz" };

  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_auto (GStrv) results = find (queries[i]);

      g_test_message ("%s", queries[i]);
      g_assert_cmpuint (g_strv_length (results), ==, 0);
    }
}

/* One row a port, and no more than the shell shows. */
static void
test_rows (void)
{
  g_auto (GStrv) results = find ("8080");
  g_auto (GStrv) many = find ("8000-8100");

  g_assert_true (g_str_has_prefix (results[0], "8080/"));
  for (guint i = 1; results[i] != NULL; i++)
    g_assert_false (g_str_has_prefix (results[i], "8080/"));
  g_assert_cmpuint (g_strv_length (many), <=, 5);
}

static gboolean
is_said (const char *query, const char *prefix)
{
  g_autofree char *use = first (query, "description");

  return g_str_has_prefix (use, prefix);
}

static void
test_use (void)
{
  g_autoptr (GSocket) socket
      = g_socket_new (G_SOCKET_FAMILY_IPV4, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP, NULL);
  g_autoptr (GSocketAddress) any = g_inet_socket_address_new_from_string ("127.0.0.1", 0);
  g_autoptr (GSocketAddress) bound = NULL;
  g_autofree char *query = NULL;
  g_autofree char *used = NULL;
  PortholeScanner *scanner = porthole_overview_get_scanner (overview);

  g_assert_true (g_socket_bind (socket, any, FALSE, NULL));
  g_assert_true (g_socket_listen (socket, NULL));
  bound = g_socket_get_local_address (socket, NULL);
  query = g_strdup_printf ("who uses %u",
                           g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (bound)));

  wait_until (is_said (query, "In use by "));
  used = first (query, "description");
  g_assert_nonnull (strstr (used, "127.0.0.1"));

  /* One look a question, and none between them. */
  g_assert_false (porthole_scanner_get_running (scanner));
  g_assert_false (porthole_scanner_get_refreshing (scanner));

  /* It looks anew, though not for each key that is pressed. */
  g_socket_close (socket, NULL);
  wait_until (is_said (query, "Free: "));
}

static void
test_subsearch (void)
{
  const char *previous[] = { "5432/3/PostgreSQL", NULL };
  const char *terms[] = { "redis", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer
      = call ("GetSubsearchResultSet", g_variant_new ("(^as^as)", previous, terms), &error);
  g_autofree const char **results = NULL;

  g_assert_no_error (error);
  g_variant_get (answer, "(^a&s)", &results);
  g_assert_nonnull (results[0]);
  g_assert_true (g_str_has_prefix (results[0], "6379/"));
}

static void
test_actions (void)
{
  const char *terms[] = { "remote", "desktop", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) shown = NULL;
  g_autoptr (GVariant) launched = NULL;
  g_auto (GStrv) results = find ("postgres");

  shown = call ("ActivateResult", g_variant_new ("(s^asu)", results[0], terms, 0), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (shown_port, ==, 5432);

  launched = call ("LaunchSearch", g_variant_new ("(^asu)", terms, 0), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (searched, ==, "remote desktop");
}

/* Anybody on the bus may call. */
static void
test_bounds (void)
{
  g_autofree char *long_term = g_strnfill (1024 * 1024, 'x');
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) many = NULL;
  g_auto (GStrv) none = find (long_term);
  const char *bad[]
      = { "", "x", "65536/1/X", "-1/1/X", "80", "80//X", long_term, "80/255/X", "80/1", NULL };
  g_autoptr (GVariant) metas = NULL;
  g_autoptr (GVariant) twice = NULL;

  g_assert_cmpuint (g_strv_length (none), ==, 0);

  metas = describe (bad);
  g_assert_cmpuint (g_variant_n_children (metas), ==, 0);

  for (guint i = 0; i < 10000; i++)
    g_strv_builder_add (builder, "80/1/");
  many = g_strv_builder_end (builder);
  twice = describe ((const char *const *) many);
  g_assert_cmpuint (g_variant_n_children (twice), <=, 32);

  for (gsize i = 0; bad[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GVariant) answer
          = call ("ActivateResult", g_variant_new ("(s^asu)", bad[i], many, 0), &error);

      g_assert_error (error, G_DBUS_ERROR, G_DBUS_ERROR_INVALID_ARGS);
    }
}

/* A service that is gone by the time it is asked about is still a port. */
static void
test_stale (void)
{
  const char *stale[] = { "5432/1/Nothing of the Kind", NULL };
  g_autoptr (GVariant) metas = describe (stale);
  g_autoptr (GVariant) meta = NULL;
  const char *name;

  g_assert_cmpuint (g_variant_n_children (metas), ==, 1);
  meta = g_variant_get_child_value (metas, 0);
  g_assert_true (g_variant_lookup (meta, "name", "&s", &name));
  g_assert_true (g_str_has_prefix (name, "Port 5432: "));
}

/* A question may be answered when the application has ended already. */
static void
test_no_overview (void)
{
  const char *identifiers[] = { "5432/1/PostgreSQL", NULL };
  g_autoptr (GVariant) metas = NULL;

  porthole_search_provider_set_overview (provider, NULL);
  metas = describe (identifiers);
  g_assert_cmpuint (g_variant_n_children (metas), ==, 0);
  porthole_search_provider_set_overview (provider, overview);
}

static void
show_port_cb (PortholeSearchProvider *self, guint port, gpointer user_data)
{
  shown_port = port;
}

static void
search_cb (PortholeSearchProvider *self, const char *query, gpointer user_data)
{
  g_set_str (&searched, query);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;
  int status;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  folder = g_build_filename (g_get_user_data_dir (), "porthole", NULL);
  overview = porthole_overview_new (folder);
  provider = porthole_search_provider_new (NULL);
  g_assert_true (porthole_search_provider_export (provider, bus, PATH, &error));
  g_signal_connect (provider, "show-port", G_CALLBACK (show_port_cb), NULL);
  g_signal_connect (provider, "search", G_CALLBACK (search_cb), NULL);
  porthole_search_provider_set_overview (provider, overview);

  g_test_add_func ("/ui/search-provider/meaning", test_meaning);
  g_test_add_func ("/ui/search-provider/silence", test_silence);
  g_test_add_func ("/ui/search-provider/rows", test_rows);
  g_test_add_func ("/ui/search-provider/use", test_use);
  g_test_add_func ("/ui/search-provider/subsearch", test_subsearch);
  g_test_add_func ("/ui/search-provider/actions", test_actions);
  g_test_add_func ("/ui/search-provider/bounds", test_bounds);
  g_test_add_func ("/ui/search-provider/stale", test_stale);
  g_test_add_func ("/ui/search-provider/no-overview", test_no_overview);

  status = g_test_run ();
  porthole_search_provider_unexport (provider);
  g_assert_finalize_object (provider);
  g_assert_finalize_object (overview);
  g_clear_pointer (&searched, g_free);
  g_clear_object (&bus);

  return status;
}
