/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The window and the command line give the same rows, in the same order, to whatever is typed:
 * the page's results beside what `porthole lookup` prints, for every query of queries.tsv.
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

#include "common/porthole-page.h"
#include "common/ui-test.h"
#include "registry/porthole-port-view.h"
#include "registry/porthole-registry-page.h"

#define MIN_QUERIES 250
#define N_AT_ONCE 4
typedef struct
{
  char *query;
  GSubprocess *process;
  char *output;
  gboolean done;
} Lookup;

static const char *program;
static char *folder;

static void
lookup_free (gpointer data)
{
  Lookup *lookup = data;

  g_clear_object (&lookup->process);
  g_free (lookup->query);
  g_free (lookup->output);
  g_free (lookup);
}

static void
printed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Lookup *lookup = user_data;
  g_autoptr (GError) error = NULL;

  g_subprocess_communicate_utf8_finish (G_SUBPROCESS (source), result, &lookup->output, NULL,
                                        &error);
  g_assert_no_error (error);
  lookup->done = TRUE;
}

static void
start (Lookup *lookup)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
      G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autoptr (GError) error = NULL;

  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", folder, TRUE);
  lookup->process = g_subprocess_launcher_spawn (launcher, &error, program, "lookup", "--json",
                                                 "--limit", "0", "--", lookup->query, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8_async (lookup->process, NULL, NULL, printed_cb, lookup);
}

static GPtrArray *
read_queries (void)
{
  g_autoptr (GPtrArray) lookups = g_ptr_array_new_with_free_func (lookup_free);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "registry", "queries.tsv", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "\t", 2);
      g_autofree char *query = NULL;
      Lookup *lookup;

      if (*lines[i] == '\0' || g_str_has_prefix (lines[i], "# "))
        continue;
      /* Without a query the window lists everything, and the command line asks for one. */
      query = g_strstrip (g_strcompress (fields[0]));
      if (*query == '\0')
        continue;

      lookup = g_new0 (Lookup, 1);
      lookup->query = g_steal_pointer (&query);
      g_ptr_array_add (lookups, lookup);
    }

  return g_steal_pointer (&lookups);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  gboolean *loaded = user_data;
  g_autoptr (GError) error = NULL;

  *loaded = porthole_overview_load_finish (PORTHOLE_OVERVIEW (source), result, &error);
  g_assert_no_error (error);
}

static gboolean
is_text (JsonObject *object, const char *key, const char *text)
{
  JsonNode *node = json_object_get_member (object, key);

  return g_strcmp0 (JSON_NODE_HOLDS_NULL (node) ? NULL : json_node_get_string (node), text) == 0;
}

static gboolean
is_row (JsonObject *object, PortholeService *service)
{
  PortholeTransport transports[PORTHOLE_N_TRANSPORTS];
  guint n_transports = porthole_service_list_transports (service, transports);
  JsonArray *printed = json_object_get_array_member (object, "transports");

  if (json_object_get_int_member (object, "port") != porthole_service_get_port (service)
      || json_object_get_int_member (object, "port_end") != porthole_service_get_port_end (service)
      || !is_text (object, "service", porthole_service_get_name (service))
      || !is_text (object, "title", porthole_service_get_title (service))
      || !is_text (object, "role", porthole_service_get_role (service))
      || json_array_get_length (printed) != n_transports)
    return FALSE;

  for (guint i = 0; i < n_transports; i++)
    {
      if (!g_str_equal (json_array_get_string_element (printed, i),
                        porthole_transport_to_string (transports[i])))
        return FALSE;
    }

  return TRUE;
}

/* Returns how many rows there were. */
static guint
compare (PortholeRegistryPage *page, Lookup *lookup)
{
  GtkEditable *entry = GTK_EDITABLE (porthole_page_get_search_entry (PORTHOLE_PAGE (page)));
  PortholeSearch *results = porthole_registry_page_get_results (page);
  guint n_rows, n_printed;
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GError) error = NULL;

  gtk_editable_set_text (entry, lookup->query);
  wait_until (g_str_equal (porthole_search_get_query (results), gtk_editable_get_text (entry)));
  n_rows = g_list_model_get_n_items (G_LIST_MODEL (results));

  /* Of what is no port the command line says so, and prints no list. */
  if (*lookup->output != '\0')
    {
      root = json_from_string (lookup->output, &error);
      g_assert_no_error (error);
    }
  n_printed = root != NULL ? json_array_get_length (json_node_get_array (root)) : 0;
  if (n_printed != n_rows)
    {
      g_test_message ("\"%s\": %u rows in the window, %u printed", lookup->query, n_rows,
                      n_printed);
      g_test_fail ();
      return n_rows;
    }

  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (PortholeService) service = g_list_model_get_item (G_LIST_MODEL (results), i);
      JsonObject *object = json_array_get_object_element (json_node_get_array (root), i);

      if (is_row (object, service))
        continue;
      g_test_message ("\"%s\": row %u is %u %s in the window, and %u is printed", lookup->query,
                      i + 1, porthole_service_get_port (service),
                      porthole_service_get_title (service),
                      (guint) json_object_get_int_member (object, "port"));
      g_test_fail ();
      break;
    }

  return n_rows;
}

static void
test_agree (void)
{
  g_autoptr (GPtrArray) lookups = read_queries ();
  g_autoptr (PortholeOverview) overview = porthole_overview_new (folder);
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  PortholeRegistryPage *page = g_object_new (PORTHOLE_TYPE_REGISTRY_PAGE, NULL);
  GtkWidget *window = adw_window_new ();
  gboolean loaded = FALSE;
  guint n_rows = 0;

  g_assert_cmpuint (lookups->len, >=, MIN_QUERIES);
  adw_window_set_content (ADW_WINDOW (window), GTK_WIDGET (page));
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  porthole_registry_page_set_up (page, overview, settings);
  porthole_overview_load_async (overview, NULL, loaded_cb, &loaded);
  gtk_window_present (GTK_WINDOW (window));
  wait_until (loaded && gtk_widget_get_mapped (window));
  /* The port page comes after the first frame. */
  wait_until (find_descendant (GTK_WIDGET (page), PORTHOLE_TYPE_PORT_VIEW) != NULL);

  for (guint i = 0; i < MIN (N_AT_ONCE, lookups->len); i++)
    start (g_ptr_array_index (lookups, i));
  for (guint i = 0; i < lookups->len; i++)
    {
      Lookup *lookup = g_ptr_array_index (lookups, i);

      wait_until (lookup->done);
      if (i + N_AT_ONCE < lookups->len)
        start (g_ptr_array_index (lookups, i + N_AT_ONCE));
      n_rows += compare (page, lookup);
      g_clear_pointer (&lookup->output, g_free);
    }

  /* Two that find nothing agree as well. */
  g_assert_cmpuint (n_rows, >, lookups->len);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  int status;

  gtk_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  program = argv[1];
  folder = g_dir_make_tmp ("porthole-XXXXXX", NULL);
  adw_init ();
  g_test_add_func ("/ports-agree/every-query", test_agree);

  status = g_test_run ();
  g_rmdir (folder);
  g_free (folder);
  return status;
}
