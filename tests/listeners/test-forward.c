/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gio/gio.h>

#include "listeners/porthole-forward.h"

static const char *
kind_name (PortholeForwardKind kind)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (PORTHOLE_TYPE_FORWARD_KIND);

  return g_enum_get_value (klass, (int) kind)->value_nick;
}

static void
check (GKeyFile *cases, const char *group)
{
  g_autofree char *name = g_key_file_get_string (cases, group, "name", NULL);
  g_autofree char *transport = g_key_file_get_string (cases, group, "transport", NULL);
  g_autofree char *kind = g_key_file_get_string (cases, group, "kind", NULL);
  g_autofree char *program = g_key_file_get_string (cases, group, "program", NULL);
  g_autofree char *host = g_key_file_get_string (cases, group, "host", NULL);
  g_autofree char *via = g_key_file_get_string (cases, group, "via", NULL);
  g_autofree char *container = g_key_file_get_string (cases, group, "container", NULL);
  g_auto (GStrv) command = g_key_file_get_string_list (cases, group, "command", NULL, NULL);
  g_autoptr (PortholeForward) forward = NULL;
  g_autoptr (PortholeForward) copy = NULL;

  g_test_message ("%s", group);
  g_assert_nonnull (command);
  forward = porthole_forward_new_from_command (
      (const char *const *) command, name,
      porthole_transport_from_string (transport != NULL ? transport : "tcp"),
      (guint16) g_key_file_get_integer (cases, group, "port", NULL));

  if (kind == NULL)
    {
      g_assert_null (forward);
      return;
    }
  g_assert_nonnull (forward);
  copy = porthole_forward_copy (forward);
  g_assert_cmpstr (kind_name (copy->kind), ==, kind);
  g_assert_cmpstr (copy->program, ==, program);
  g_assert_cmpstr (copy->host, ==, host);
  g_assert_cmpstr (copy->via, ==, via);
  g_assert_cmpstr (copy->container, ==, container);
  g_assert_cmpint (copy->port, ==, g_key_file_get_integer (cases, group, "target", NULL));
}

static void
test_recorded (void)
{
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "fixtures", "listeners", "forwarders.ini", NULL);
  g_autoptr (GKeyFile) cases = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) groups = NULL;
  gsize n_groups;

  g_key_file_load_from_file (cases, path, G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);
  groups = g_key_file_get_groups (cases, &n_groups);
  g_assert_cmpuint (n_groups, >, 30);
  for (gsize i = 0; i < n_groups; i++)
    check (cases, groups[i]);
}

/* What a container of podman is called, from the command line of its monitor. */
static void
test_container_name (void)
{
  static const char *const podman[] = { "/usr/bin/conmon",
                                        "--api-version",
                                        "1",
                                        "-c",
                                        "3f4e8a1b2c5d6e7f8091",
                                        "-u",
                                        "3f4e8a1b2c5d6e7f8091",
                                        "-r",
                                        "/usr/bin/crun",
                                        "-n",
                                        "web",
                                        NULL };
  static const char *const crio[]
      = { "conmon", "-c", "3f4e8a1b2c5d6e7f8091", "--name=k8s_web", NULL };
  static const char *const unnamed[] = { "conmon", "-c", "3f4e8a1b2c5d6e7f8091", "-n", NULL };
  static const char *const nothing[] = { NULL };
  g_autofree char *name = porthole_forward_find_container_name (podman, "conmon", "3f4e8a1b2c5d");
  g_autofree char *other = porthole_forward_find_container_name (crio, "conmon", "3f4e8a1b2c5d");

  g_assert_cmpstr (name, ==, "web");
  g_assert_cmpstr (other, ==, "k8s_web");
  g_assert_null (porthole_forward_find_container_name (podman, "conmon", "3f4e8a1b2c5e"));
  g_assert_null (porthole_forward_find_container_name (podman, "conmon", "3f4e"));
  g_assert_null (porthole_forward_find_container_name (podman, "bash", "3f4e8a1b2c5d"));
  g_assert_null (porthole_forward_find_container_name (unnamed, "conmon", "3f4e8a1b2c5d"));
  g_assert_null (porthole_forward_find_container_name (nothing, "conmon", "3f4e8a1b2c5d"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/listeners/forward/recorded", test_recorded);
  g_test_add_func ("/listeners/forward/container-name", test_container_name);

  return g_test_run ();
}
