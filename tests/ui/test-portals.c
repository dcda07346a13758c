/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A newer registry, chosen through the portal or dropped on the preferences. */

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include "common/ui-test.h"
#include "registry/porthole-registry-group.h"

#define DESKTOP_PATH "/org/freedesktop/portal/desktop"

static const char interfaces[]
    = "<node>"
      "<interface name='org.freedesktop.portal.FileChooser'>"
      "<property name='version' type='u' access='read'/>"
      "<method name='OpenFile'><arg type='s' direction='in'/><arg type='s' direction='in'/>"
      "<arg type='a{sv}' direction='in'/><arg type='o' direction='out'/></method></interface>"
      "</node>";

/* The portal has a thread of its own: GTK waits for some of its answers. */
static struct
{
  GMainContext *context;
  GMainLoop *loop;
  GThread *thread;
  GMutex mutex;
  char *file;  /* what is chosen */
  char *title; /* of the dialog that was asked for */
  gboolean ready;
} portal;

typedef struct
{
  char *folder;
  PortholeRegistry *registry;
  GtkWidget *window;
  GtkWidget *group;
  char *built_in;
} Fixture;

static void
call_cb (GDBusConnection *connection,
         const char *sender,
         const char *object,
         const char *interface,
         const char *method,
         GVariant *parameters,
         GDBusMethodInvocation *invocation,
         gpointer user_data)
{
  g_autoptr (GVariant) options = g_variant_get_child_value (parameters, 2);
  g_autofree char *name = g_strdelimit (g_strdup (sender + 1), ".", '_');
  g_autofree char *token = NULL;
  g_autofree char *path = NULL;
  g_autofree char *uri = NULL;
  const char *uris[] = { NULL, NULL };
  GVariantBuilder results;

  g_assert_cmpstr (method, ==, "OpenFile");
  g_assert_true (g_variant_lookup (options, "handle_token", "s", &token));
  path = g_strdup_printf (DESKTOP_PATH "/request/%s/%s", name, token);

  g_mutex_lock (&portal.mutex);
  g_clear_pointer (&portal.title, g_free);
  g_variant_get_child (parameters, 1, "s", &portal.title);
  uri = g_filename_to_uri (portal.file, NULL, NULL);
  g_mutex_unlock (&portal.mutex);

  uris[0] = uri;
  g_variant_builder_init (&results, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&results, "{sv}", "uris", g_variant_new_strv (uris, -1));
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", path));
  g_dbus_connection_emit_signal (connection, sender, path, "org.freedesktop.portal.Request",
                                 "Response", g_variant_new ("(ua{sv})", 0, &results), NULL);
}

static GVariant *
get_cb (GDBusConnection *connection,
        const char *sender,
        const char *object,
        const char *interface,
        const char *property,
        GError **error,
        gpointer user_data)
{
  return g_variant_new_uint32 (4);
}

static gpointer
run_portal (gpointer data)
{
  static const GDBusInterfaceVTable vtable = { .method_call = call_cb, .get_property = get_cb };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (interfaces, NULL);
  g_autofree char *address = g_dbus_address_get_for_bus_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GDBusConnection) connection = NULL;
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;

  g_main_context_push_thread_default (portal.context);
  connection = g_dbus_connection_new_for_address_sync (
      address,
      G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT
          | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
      NULL, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; node->interfaces[i] != NULL; i++)
    g_assert_cmpuint (g_dbus_connection_register_object (connection, DESKTOP_PATH,
                                                         node->interfaces[i], &vtable, NULL, NULL,
                                                         &error),
                      !=, 0);
  reply = g_dbus_connection_call_sync (connection, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                       "org.freedesktop.DBus", "RequestName",
                                       g_variant_new ("(su)", "org.freedesktop.portal.Desktop", 0),
                                       NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
  g_atomic_int_set (&portal.ready, TRUE);
  g_main_loop_run (portal.loop);
  g_dbus_connection_close_sync (connection, NULL, NULL);
  g_main_context_pop_thread_default (portal.context);
  return NULL;
}

static char *
take (char **where)
{
  char *text;

  g_mutex_lock (&portal.mutex);
  text = g_steal_pointer (where);
  g_mutex_unlock (&portal.mutex);
  return text;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("porthole-XXXXXX", NULL);
  fixture->registry = porthole_registry_new (NULL);
  fixture->built_in = g_strdup (porthole_registry_get_date (fixture->registry));
  fixture->group = porthole_registry_group_new (fixture->registry);
  fixture->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (fixture->window), fixture->group);
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_until (gtk_widget_get_mapped (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->built_in);
  wait_until (G_OBJECT (fixture->registry)->ref_count == 1);
  g_assert_finalize_object (fixture->registry);
}

/* The registry that is built in, of which nothing or an end is missing, and a service more. */
static char *
write_registry (Fixture *fixture, const char *name, gsize cut)
{
  g_autofree char *source
      = g_test_build_filename (G_TEST_DIST, "..", "data", "registry", "iana.csv", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GString) changed = NULL;
  char *path = g_build_filename (fixture->folder, name, NULL);
  gsize size;

  g_assert_true (g_file_get_contents (source, &text, &size, NULL));
  changed = g_string_new_len (text, cut > 0 ? cut : size);
  g_string_append (changed, "brandnew,49001,tcp,A service of tomorrow,,,2031-01-31,,,,,\n");
  g_assert_true (g_file_set_contents (path, changed->str, changed->len, NULL));
  return path;
}

static void
drop (Fixture *fixture, const char *path)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (fixture->group);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, G_TYPE_FILE);
  g_value_take_object (&value, g_file_new_for_path (path));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 1.0, 1.0, &taken);
    }
  g_assert_true (taken);
}

static void
choose (Fixture *fixture, const char *path)
{
  g_mutex_lock (&portal.mutex);
  g_set_str (&portal.file, path);
  g_mutex_unlock (&portal.mutex);
  g_assert_true (gtk_widget_activate_action (fixture->group, "registry.import", NULL));
}

static void
check_imported (Fixture *fixture, const char *name)
{
  wait_until (porthole_registry_is_imported (fixture->registry));
  g_assert_cmpstr (porthole_registry_get_origin (fixture->registry), ==, name);
  wait_until (gtk_widget_get_sensitive (fixture->group));
  g_assert_true (says (fixture->group, name));
  g_assert_true (says (fixture->group, "2031-01-31"));
  g_assert_true (says (fixture->group, "Restore the Built-In Registry"));
}

static void
revert (Fixture *fixture)
{
  g_assert_true (gtk_widget_activate_action (fixture->group, "registry.revert", NULL));
  wait_until (!porthole_registry_is_imported (fixture->registry));
  wait_until (gtk_widget_get_sensitive (fixture->group));
  g_assert_true (says (fixture->group, fixture->built_in));
  g_assert_false (says (fixture->group, "Restore the Built-In Registry"));
  g_assert_false (gtk_widget_activate_action (fixture->group, "registry.revert", NULL)
                  && porthole_registry_is_imported (fixture->registry));
}

static void
test_choose (Fixture *fixture, gconstpointer data)
{
  g_autofree char *newer = write_registry (fixture, "chosen.csv", 0);
  g_autofree char *title = NULL;

#ifdef __SANITIZE_ADDRESS__
  g_test_skip ("GTK 4.18 keeps what it asked of the file that was chosen");
  return;
#endif

  choose (fixture, newer);
  check_imported (fixture, "chosen.csv");
  title = take (&portal.title);
  g_assert_cmpstr (title, ==, "Import a Newer Registry");
  revert (fixture);
}

static void
test_drop (Fixture *fixture, gconstpointer data)
{
  g_autofree char *newer = write_registry (fixture, "dropped.csv", 0);

  drop (fixture, newer);
  check_imported (fixture, "dropped.csv");
  revert (fixture);
}

/* What isn't the registry is refused with name, line and reason, and nothing changes. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *newer = write_registry (fixture, "newer.csv", 0);
  g_autofree char *piece = write_registry (fixture, "piece.csv", 20000);
  AdwDialog *dialog;

  drop (fixture, newer);
  check_imported (fixture, "newer.csv");
  drop (fixture, piece);
  wait_until (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)) != NULL);
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  wait_until (says (GTK_WIDGET (dialog), "The Registry Was Not Imported"));
  g_assert_true (says (GTK_WIDGET (dialog), "Nothing was changed."));
  g_assert_true (says (GTK_WIDGET (dialog), "piece.csv"));
  check_imported (fixture, "newer.csv");
  adw_dialog_force_close (dialog);
  revert (fixture);
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  int status;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  portal.context = g_main_context_new ();
  portal.loop = g_main_loop_new (portal.context, FALSE);
  portal.thread = g_thread_new ("portal", run_portal, NULL);
  while (!g_atomic_int_get (&portal.ready))
    g_thread_yield ();

  ADD ("/ui/portals/choose", test_choose);
  ADD ("/ui/portals/drop", test_drop);
  ADD ("/ui/portals/refused", test_refused);
  status = g_test_run ();

  g_main_loop_quit (portal.loop);
  g_thread_join (portal.thread);
  g_main_loop_unref (portal.loop);
  g_main_context_unref (portal.context);
  g_free (portal.file);
  g_free (portal.title);
  return status;
}
