/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Runs the real program. */

#include "config.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

#include "registry/porthole-search.h"

static const char *program;
static char *data_folder;

static int
run (const char *const *arguments, char **ret_out, char **ret_error)
{
  g_autoptr (GSubprocessLauncher) launcher
      = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (argv, (gpointer) program);
  g_ptr_array_add (argv, (gpointer) "lookup");
  for (guint i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (argv, (gpointer) arguments[i]);
  g_ptr_array_add (argv, NULL);

  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", data_folder, TRUE);
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv->pdata, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, ret_out, ret_error, &error));
  g_assert_true (g_subprocess_get_if_exited (process));
  return g_subprocess_get_exit_status (process);
}

#define RUN(out, error, ...) run ((const char *const[]) { __VA_ARGS__, NULL }, (out), (error))

static JsonNode *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonNode *root = json_from_string (text, &error);

  g_assert_no_error (error);
  g_assert_true (JSON_NODE_HOLDS_ARRAY (root));
  return root;
}

static void
test_json (void)
{
  g_autofree char *out = NULL;
  g_autofree char *error = NULL;
  g_autoptr (JsonNode) root = NULL;
  static const char *const keys[] = { "port",        "port_end", "transports", "service", "title",
                                      "description", "range",    "sources",    "aliases", "note" };
  JsonObject *first;
  JsonArray *transports;

  g_assert_cmpint (RUN (&out, &error, "--json", "what", "is", "port", "3389"), ==, 0);
  g_assert_cmpstr (error, ==, "");
  root = parse (out);
  first = json_array_get_object_element (json_node_get_array (root), 0);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_true (json_object_has_member (first, keys[i]));
  g_assert_cmpint (json_object_get_int_member (first, "port"), ==, 3389);
  g_assert_cmpint (json_object_get_int_member (first, "port_end"), ==, 3389);
  g_assert_cmpstr (json_object_get_string_member (first, "service"), ==, "ms-wbt-server");
  g_assert_cmpstr (json_object_get_string_member (first, "range"), ==, "registered");
  g_assert_true (JSON_NODE_HOLDS_NULL (json_object_get_member (first, "note")));
  transports = json_object_get_array_member (first, "transports");
  g_assert_cmpstr (json_array_get_string_element (transports, 0), ==, "tcp");
  g_assert_cmpint (json_array_get_length (json_object_get_array_member (first, "sources")), ==, 2);
}

static void
test_json_no_service (void)
{
  g_autofree char *out = NULL;
  g_autoptr (JsonNode) root = NULL;
  JsonObject *first;

  g_assert_cmpint (RUN (&out, NULL, "--json", "65535"), ==, 0);
  root = parse (out);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (root)), ==, 1);
  first = json_array_get_object_element (json_node_get_array (root), 0);
  g_assert_true (JSON_NODE_HOLDS_NULL (json_object_get_member (first, "service")));
  g_assert_cmpstr (json_object_get_string_member (first, "range"), ==, "dynamic");
}

/* A port of a block is printed as that port, with the block that it lies in. */
static void
test_json_block (void)
{
  g_autofree char *member = NULL, *whole = NULL;
  g_autoptr (JsonNode) member_root = NULL;
  g_autoptr (JsonNode) whole_root = NULL;
  JsonObject *first;
  JsonArray *block;

  g_assert_cmpint (RUN (&member, NULL, "--json", "6042"), ==, 0);
  member_root = parse (member);
  first = json_array_get_object_element (json_node_get_array (member_root), 0);
  g_assert_cmpint (json_object_get_int_member (first, "port"), ==, 6042);
  g_assert_cmpint (json_object_get_int_member (first, "port_end"), ==, 6042);
  block = json_object_get_array_member (first, "block");
  g_assert_cmpuint (json_array_get_length (block), ==, 2);
  g_assert_cmpint (json_array_get_int_element (block, 0), ==, 6000);
  g_assert_cmpint (json_array_get_int_element (block, 1), ==, 6063);

  /* The block itself lies in none. */
  g_assert_cmpint (RUN (&whole, NULL, "--json", "6000-6063"), ==, 0);
  whole_root = parse (whole);
  first = json_array_get_object_element (json_node_get_array (whole_root), 0);
  g_assert_cmpint (json_object_get_int_member (first, "port"), ==, 6000);
  g_assert_cmpint (json_object_get_int_member (first, "port_end"), ==, 6063);
  g_assert_true (JSON_NODE_HOLDS_NULL (json_object_get_member (first, "block")));
}

static void
test_limit (void)
{
  g_autofree char *out = NULL, *all = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (JsonNode) whole = NULL;

  g_assert_cmpint (RUN (&out, NULL, "http", "--limit", "2", "--json"), ==, 0);
  root = parse (out);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (root)), ==, 2);
  g_assert_cmpint (RUN (&all, NULL, "--json", "--limit=0", "http"), ==, 0);
  whole = parse (all);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (whole)), >, 20);
}

static void
test_text (void)
{
  g_autofree char *out = NULL;
  g_auto (GStrv) lines = NULL;
  const char *second;

  g_assert_cmpint (RUN (&out, NULL, "imap"), ==, 0);
  lines = g_strsplit (out, "\n", -1);
  g_assert_true (g_str_has_prefix (lines[0], "143/tcp"));

  /* Columns stand one below the other. */
  second = strchr (lines[0], ' ');
  second += strspn (second, " ");
  g_assert_cmpint (lines[1][second - lines[0] - 1], ==, ' ');
  g_assert_cmpint (lines[1][second - lines[0]], !=, ' ');
}

static void
test_status (void)
{
  g_autofree char *out = NULL;
  g_autofree char *error = NULL;

#define EXPECT(status, out_text, error_start, ...)                                                 \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_clear_pointer (&out, g_free);                                                                \
    g_clear_pointer (&error, g_free);                                                              \
    g_assert_cmpint (RUN (&out, &error, __VA_ARGS__), ==, (status));                               \
    g_assert_cmpstr (out, ==, (out_text));                                                         \
    g_assert_true (g_str_has_prefix (error, (error_start)));                                       \
    g_assert_true (strchr (error, '\n') == error + strlen (error) - 1);                            \
  }                                                                                                \
  G_STMT_END
  EXPECT (2, "", "porthole lookup: 65536 is not a port", "65536");
  EXPECT (2, "", "porthole lookup: 65536 is not a port", "--json", "65536");
  EXPECT (2, "", "porthole lookup: ports begin at 0", "-1");
  EXPECT (2, "", "porthole lookup: give a port", " ");
  EXPECT (2, "", "porthole lookup: ", "--nonsense", "80");
  EXPECT (2, "", "porthole lookup: ", "--limit", "x", "80");
  EXPECT (2, "", "porthole lookup: the limit", "--limit", "-1", "80");
  EXPECT (1, "", "porthole lookup: nothing found", "qqxzvwk");
  EXPECT (1, "[]\n", "porthole lookup: nothing found", "--json", "qqxzvwk");
#undef EXPECT
}

static void
test_pasted (void)
{
  g_autofree char *out = NULL, *option = NULL;

  g_assert_cmpint (RUN (&out, NULL, "-A INPUT -p tcp --dport 443 -j ACCEPT"), ==, 0);
  g_assert_true (g_str_has_prefix (out, "443/tcp"));
  g_assert_cmpint (RUN (&option, NULL, "--", "-p", "2222"), ==, 0);
  g_assert_true (g_str_has_prefix (option, "2222/tcp"));
}

static void
test_notes (void)
{
  g_autofree char *folder = g_build_filename (data_folder, "porthole", NULL);
  g_autofree char *path = g_build_filename (folder, "notes.ini", NULL);
  g_autofree char *out = NULL, *text = NULL;
  g_autoptr (JsonNode) root = NULL;
  JsonObject *first;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (
      g_file_set_contents (path, "[8080]\nName=My \xe2\x80\xae blog\nNote=by hand\n", -1, NULL));
  g_assert_cmpint (RUN (&out, NULL, "--json", "8080"), ==, 0);
  root = parse (out);
  first = json_array_get_object_element (json_node_get_array (root), 0);
  g_assert_cmpstr (json_object_get_string_member (first, "note"), ==, "by hand");
  g_assert_cmpstr (
      json_array_get_string_element (json_object_get_array_member (first, "sources"), 0), ==,
      "user");

  /* What turns text round isn't printed as it is. */
  g_assert_cmpint (RUN (&text, NULL, "8080"), ==, 0);
  g_assert_null (strstr (text, "\xe2\x80\xae"));
  g_assert_cmpint (g_remove (path), ==, 0);
}

/* The command line and the search of the window give the same rows in the same order. */
static void
test_agrees (void)
{
  static const char *const queries[] = { "postgers", "mail ssl", "8000-8100", "irc", "udp 53" };
  PortholeRegistry *registry = porthole_registry_new (NULL);
  PortholeSearch *search = porthole_search_new (registry);

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autofree char *out = NULL;
      g_autoptr (JsonNode) root = NULL;
      JsonArray *rows;

      porthole_search_set_query (search, queries[i]);
      g_assert_cmpint (RUN (&out, NULL, "--json", "--limit", "5", queries[i]), ==, 0);
      root = parse (out);
      rows = json_node_get_array (root);
      for (guint k = 0; k < json_array_get_length (rows); k++)
        {
          g_autoptr (PortholeService) row = g_list_model_get_item (G_LIST_MODEL (search), k);
          JsonObject *object = json_array_get_object_element (rows, k);

          g_assert_cmpint (json_object_get_int_member (object, "port"), ==,
                           porthole_service_get_port (row));
          g_assert_cmpstr (json_object_get_string_member (object, "title"), ==,
                           porthole_service_get_title (row));
        }
    }

  g_assert_finalize_object (search);
  g_assert_finalize_object (registry);
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  program = argv[1];
  data_folder = g_dir_make_tmp ("porthole-XXXXXX", NULL);

  g_test_add_func ("/cli/lookup/json", test_json);
  g_test_add_func ("/cli/lookup/json-no-service", test_json_no_service);
  g_test_add_func ("/cli/lookup/json-block", test_json_block);
  g_test_add_func ("/cli/lookup/limit", test_limit);
  g_test_add_func ("/cli/lookup/text", test_text);
  g_test_add_func ("/cli/lookup/status", test_status);
  g_test_add_func ("/cli/lookup/pasted", test_pasted);
  g_test_add_func ("/cli/lookup/notes", test_notes);
  g_test_add_func ("/cli/lookup/agrees", test_agrees);

  status = g_test_run ();
  folder = g_build_filename (data_folder, "porthole", NULL);
  g_remove (folder);
  g_remove (data_folder);
  g_free (data_folder);
  return status;
}
