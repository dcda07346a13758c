/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>

#include "base/porthole-error.h"
#include "common/wait.h"
#include "registry-fixture.h"
#include "registry/porthole-registry-private.h"
#include "registry/porthole-search.h"

#define N_STORM 150

static gboolean
load_layers (PortholeRegistry *registry, RegistryFixture *fixture, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  porthole_registry_load_async (registry, fixture->system_path, fixture->import_path, NULL,
                                result_cb, &result);
  wait_for_result (&result);
  return porthole_registry_load_finish (registry, result, error);
}

static gboolean
import_file (PortholeRegistry *registry, const char *path, RegistryFixture *fixture, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  porthole_registry_import_async (registry, file, fixture->import_path, NULL, result_cb, &result);
  wait_for_result (&result);
  return porthole_registry_import_finish (registry, result, error);
}

/* A copy of the list, kept only by what the list announces. */
typedef struct
{
  GListModel *model;
  GPtrArray *rows;
} Shadow;

static void
shadow_changed_cb (Shadow *shadow, guint position, guint removed, guint added, GListModel *model)
{
  g_assert_true (removed > 0 || added > 0);
  g_assert_cmpuint (position + removed, <=, shadow->rows->len);
  if (removed > 0)
    g_ptr_array_remove_range (shadow->rows, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (shadow->rows, position + i, g_list_model_get_item (model, position + i));
}

static void
shadow_start (Shadow *shadow, GListModel *model)
{
  shadow->model = model;
  shadow->rows = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (shadow->rows, g_list_model_get_item (model, i));
  g_signal_connect_swapped (model, "items-changed", G_CALLBACK (shadow_changed_cb), shadow);
}

static void
shadow_check (Shadow *shadow)
{
  g_assert_cmpuint (shadow->rows->len, ==, g_list_model_get_n_items (shadow->model));
  for (guint i = 0; i < shadow->rows->len; i++)
    {
      g_autoptr (PortholeService) row = g_list_model_get_item (shadow->model, i);

      g_assert_true (row == g_ptr_array_index (shadow->rows, i));
    }
}

static void
shadow_end (Shadow *shadow)
{
  g_signal_handlers_disconnect_by_data (shadow->model, shadow);
  g_ptr_array_unref (shadow->rows);
}

static void
test_rows (RegistryFixture *fixture, gconstpointer data)
{
  PortholeRegistry *registry = porthole_registry_new (NULL);
  PortholeTransport transports[PORTHOLE_N_TRANSPORTS];
  PortholeService *row;
  guint last = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (registry)); i++)
    {
      g_autoptr (PortholeService) item = g_list_model_get_item (G_LIST_MODEL (registry), i);

      g_assert_cmpuint (porthole_service_get_port (item), >=, last);
      g_assert_cmpuint (porthole_service_get_port_end (item), >=, porthole_service_get_port (item));
      g_assert_cmpuint (porthole_service_list_transports (item, transports), >, 0);
      g_assert_nonnull (porthole_service_get_title (item));
      last = porthole_service_get_port (item);
    }

  row = porthole_registry_lookup_port (registry, 80, 0);
  g_assert_cmpstr (porthole_service_get_name (row), ==, "http");
  g_assert_true (g_strv_contains (porthole_service_get_aliases (row), "www"));
  g_assert_true (g_strv_contains (porthole_service_get_aliases (row), "www-http"));
  g_assert_cmpint (porthole_service_get_sources (row), ==,
                   PORTHOLE_SOURCES_IANA | PORTHOLE_SOURCES_CURATED);
  g_assert_true (row == porthole_registry_lookup_port (registry, 80, PORTHOLE_TRANSPORT_TCP));

  row = porthole_registry_lookup_port (registry, 53, 0);
  porthole_service_list_transports (row, transports);
  g_assert_cmpint (transports[0], ==, PORTHOLE_TRANSPORT_UDP);

  /* Registered on both, and used on one. */
  row = porthole_registry_lookup_port (registry, 3306, 0);
  g_assert_cmpint (porthole_service_get_transports (row), ==,
                   PORTHOLE_TRANSPORT_TCP | PORTHOLE_TRANSPORT_UDP);
  g_assert_cmpint (porthole_service_get_usual_transports (row), ==, PORTHOLE_TRANSPORT_TCP);

  row = porthole_registry_lookup_port (registry, 3000, 0);
  g_assert_cmpstr (porthole_service_get_registered_as (row), ==, "remoteware-cl");
  g_assert_cmpint (porthole_registry_get_status (registry, 0), ==, PORTHOLE_STATUS_RESERVED);
  g_assert_cmpint (porthole_registry_get_status (registry, 4), ==, PORTHOLE_STATUS_UNASSIGNED);
  g_assert_cmpint (porthole_registry_get_status (registry, 65535), ==, PORTHOLE_STATUS_DYNAMIC);
  g_assert_true (porthole_registry_is_registered (registry, 22, PORTHOLE_TRANSPORT_TCP));
  g_assert_false (porthole_registry_is_registered (registry, 51820, PORTHOLE_TRANSPORT_UDP));
  g_assert_cmpstr (porthole_registry_get_service_name (registry, 443, PORTHOLE_TRANSPORT_TCP), ==,
                   "https");
  g_assert_cmpuint (porthole_registry_get_n_official (registry), >, 14000);
  g_assert_cmpuint (porthole_registry_get_n_curated (registry), >=, 450);

  assert_finalized (registry);
}

/* The registered row says what usually is there, and the usual ones what it is registered as. */
static void
test_reality (RegistryFixture *fixture, gconstpointer data)
{
  PortholeRegistry *registry = porthole_registry_new (NULL);
  g_autoptr (GPtrArray) rows = porthole_registry_list_port (registry, 5000, 0);
  gboolean found = FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      PortholeService *row = g_ptr_array_index (rows, i);

      if (g_strcmp0 (porthole_service_get_name (row), "commplex-main") == 0)
        {
          found = TRUE;
          g_assert_null (porthole_service_get_registered_as (row));
          g_assert_nonnull (porthole_service_get_usually (row)[0]);
          g_assert_cmpuint (g_strv_length ((char **) porthole_service_get_usually (row)), <=, 3);
        }
    }
  g_assert_true (found);

  g_clear_pointer (&rows, g_ptr_array_unref);
  assert_finalized (registry);
}

static void
test_connect (RegistryFixture *fixture, gconstpointer data)
{
  PortholeRegistry *registry = porthole_registry_new (NULL);
  PortholeService *row = porthole_registry_lookup_port (registry, 5432, 0);
  g_auto (GStrv) commands = porthole_service_dup_connect_commands (row, "db.example", 5433);

  g_assert_nonnull (commands[0]);
  g_assert_nonnull (strstr (commands[0], "db.example"));
  g_assert_nonnull (strstr (commands[0], "5433"));
  g_assert_null (strchr (commands[0], '{'));
  assert_finalized (registry);
}

static void
count_cb (GObject *object, GParamSpec *pspec, gpointer data)
{
  guint *count = data;

  (*count)++;
}

static gboolean
is_first (PortholeSearch *search, const char *query, PortholeService *row)
{
  g_autoptr (PortholeService) first = NULL;

  porthole_search_set_query (search, query);
  first = g_list_model_get_item (G_LIST_MODEL (search), 0);
  return first == row;
}

/* The user's name makes a row, is found, and shows on the other rows of the port. */
static void
test_user_rows (RegistryFixture *fixture, gconstpointer data)
{
  PortholeNotes *notes = porthole_notes_new (fixture->notes_path);
  PortholeRegistry *registry = porthole_registry_new (notes);
  PortholeSearch *search = porthole_search_new (registry);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (registry));
  g_autoptr (PortholeService) http_alt
      = g_object_ref (porthole_registry_lookup_port (registry, 8080, 0));
  PortholeService *row;
  guint n_notified = 0;
  Shadow shadow;

  shadow_start (&shadow, G_LIST_MODEL (registry));
  g_signal_connect (http_alt, "notify::user-name", G_CALLBACK (count_cb), &n_notified);
  porthole_notes_set (notes, 8080, "Zanzibar", "The blog");
  shadow_check (&shadow);
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (registry)), ==, n + 1);
  row = porthole_registry_lookup_port (registry, 8080, 0);
  g_assert_cmpstr (porthole_service_get_name (row), ==, "Zanzibar");
  g_assert_cmpint (porthole_service_get_sources (row), ==, PORTHOLE_SOURCES_USER);
  g_assert_cmpstr (porthole_service_get_user_note (http_alt), ==, "The blog");
  g_assert_true ((porthole_service_get_sources (http_alt) & PORTHOLE_SOURCES_USER) != 0);

  g_assert_true (is_first (search, "zanzibar", row));
  g_assert_true (is_first (search, "8080", row));

  /* Another name, the same row. */
  porthole_notes_set (notes, 8080, "Timbuktu", "The blog");
  shadow_check (&shadow);
  g_assert_true (row == porthole_registry_lookup_port (registry, 8080, 0));
  g_assert_cmpstr (porthole_service_get_name (row), ==, "Timbuktu");
  g_assert_true (is_first (search, "timbuktu", row));

  porthole_notes_remove (notes, 8080);
  shadow_check (&shadow);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (registry)), ==, n);
  g_assert_false (is_first (search, "timbuktu ", http_alt));
  g_assert_null (porthole_notes_get_name (notes, 8080));
  g_assert_true (http_alt == porthole_registry_lookup_port (registry, 8080, 0));

  shadow_end (&shadow);
  g_clear_object (&http_alt);
  assert_finalized (search);
  assert_finalized (registry);
  assert_finalized (notes);
}

static void
test_system_rows (RegistryFixture *fixture, gconstpointer data)
{
  PortholeRegistry *registry = porthole_registry_new (NULL);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (registry));
  g_autoptr (GError) error = NULL;
  PortholeService *row;

  g_assert_true (g_file_set_contents (
      fixture->system_path,
      "# comment\nssh\t\t22/tcp\nwww 80/tcp # an alias\nmyown 4/tcp my-own\nmyown 4/udp\n"
      "bad line\nworse 99999/tcp\nnoslash 80\n  \n",
      -1, NULL));
  g_assert_true (load_layers (registry, fixture, &error));
  g_assert_no_error (error);

  /* Only what adds a name is added. */
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (registry)), ==, n + 1);
  row = porthole_registry_lookup_port (registry, 4, 0);
  g_assert_cmpstr (porthole_service_get_name (row), ==, "myown");
  g_assert_cmpint (porthole_service_get_sources (row), ==, PORTHOLE_SOURCES_SYSTEM);
  g_assert_cmpint (porthole_service_get_transports (row), ==,
                   PORTHOLE_TRANSPORT_TCP | PORTHOLE_TRANSPORT_UDP);
  assert_finalized (registry);
}

static char *
write_registry (RegistryFixture *fixture, const char *name, gsize cut)
{
  g_autofree char *source
      = g_test_build_filename (G_TEST_DIST, "..", "data", "registry", "iana.csv", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GString) changed = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  gsize size;

  g_assert_true (g_file_get_contents (source, &text, &size, NULL));
  changed = g_string_new_len (text, cut > 0 ? cut : size);
  g_string_append (changed, "brandnew,49001,tcp,A service of tomorrow,,,2031-01-31,,,,,\n");
  g_assert_true (g_file_set_contents (path, changed->str, changed->len, NULL));
  return g_steal_pointer (&path);
}

static void
test_import (RegistryFixture *fixture, gconstpointer data)
{
  PortholeRegistry *registry = porthole_registry_new (NULL);
  PortholeSearch *search = porthole_search_new (registry);
  g_autofree char *newer = write_registry (fixture, "newer.csv", 0);
  g_autofree char *piece = write_registry (fixture, "piece.csv", 20000);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *built_in = g_strdup (porthole_registry_get_date (registry));
  Shadow shadow;

  porthole_search_set_query (search, "brandnew");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (search)), ==, 0);
  shadow_start (&shadow, G_LIST_MODEL (registry));

  /* A piece is refused, and everything is as it was. */
  g_assert_false (import_file (registry, piece, fixture, &error));
  g_assert_error (error, PORTHOLE_ERROR, PORTHOLE_ERROR_DAMAGED_FILE);
  g_assert_nonnull (strstr (error->message, "piece.csv"));
  g_clear_error (&error);
  g_assert_false (porthole_registry_is_imported (registry));
  g_assert_false (g_file_test (fixture->import_path, G_FILE_TEST_EXISTS));

  /* So is what says that it is empty and never ends. */
  g_assert_false (import_file (registry, "/dev/zero", fixture, &error));
  g_assert_error (error, PORTHOLE_ERROR, PORTHOLE_ERROR_TOO_LARGE);
  g_clear_error (&error);

  g_assert_true (import_file (registry, newer, fixture, &error));
  g_assert_no_error (error);
  shadow_check (&shadow);
  g_assert_true (porthole_registry_is_imported (registry));
  g_assert_cmpstr (porthole_registry_get_date (registry), ==, "2031-01-31");
  g_assert_cmpstr (porthole_registry_get_origin (registry), ==, "newer.csv");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (search)), ==, 1);
  g_assert_true (g_file_test (fixture->import_path, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (porthole_registry_get_n_curated (registry), >=, 450);

  shadow_end (&shadow);
  assert_finalized (search);
  assert_finalized (registry);

  /* It is there at the next start, and goes when it is reverted. */
  registry = porthole_registry_new (NULL);
  g_assert_true (load_layers (registry, fixture, &error));
  g_assert_true (porthole_registry_is_imported (registry));
  porthole_registry_revert_async (registry, fixture->import_path, NULL, result_cb, &result);
  wait_for_result (&result);
  g_assert_true (porthole_registry_revert_finish (registry, result, &error));
  g_assert_false (porthole_registry_is_imported (registry));
  g_assert_cmpstr (porthole_registry_get_date (registry), ==, built_in);
  g_assert_false (g_file_test (fixture->import_path, G_FILE_TEST_EXISTS));

  g_clear_object (&result);
  assert_finalized (registry);
}

/* A kept copy that was damaged since leaves the built-in layer, and is said. */
static void
test_import_damaged (RegistryFixture *fixture, gconstpointer data)
{
  PortholeRegistry *registry = porthole_registry_new (NULL);
  g_autofree char *folder = g_path_get_dirname (fixture->import_path);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (fixture->import_path, "garbage", -1, NULL));
  g_assert_true (g_file_set_contents (fixture->system_path, "myown 4/tcp\n", -1, NULL));
  g_assert_false (load_layers (registry, fixture, &error));
  g_assert_error (error, PORTHOLE_ERROR, PORTHOLE_ERROR_FOREIGN_FILE);
  g_assert_false (porthole_registry_is_imported (registry));
  g_assert_cmpstr (porthole_service_get_name (porthole_registry_lookup_port (registry, 4, 0)), ==,
                   "myown");
  assert_finalized (registry);
}

static void
test_filters (RegistryFixture *fixture, gconstpointer data)
{
  PortholeRegistry *registry = porthole_registry_new (NULL);
  PortholeSearch *search = porthole_search_new (registry);
  const guint16 in_use[] = { 22, 6010, 50123 };
  guint all = g_list_model_get_n_items (G_LIST_MODEL (search));
  guint n;

  g_assert_cmpuint (all, ==, g_list_model_get_n_items (G_LIST_MODEL (registry)));
  g_assert_cmpint (porthole_search_get_explanation (search), ==, PORTHOLE_EXPLANATION_EMPTY);

  porthole_search_set_transports (search, PORTHOLE_TRANSPORT_SCTP);
  n = g_list_model_get_n_items (G_LIST_MODEL (search));
  g_assert_cmpuint (n, >, 20);
  g_assert_cmpuint (n, <, 200);
  porthole_search_set_ranges (search, 1u << PORTHOLE_RANGE_WELL_KNOWN);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (search)), <, n);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (search)); i++)
    {
      g_autoptr (PortholeService) row = g_list_model_get_item (G_LIST_MODEL (search), i);

      g_assert_cmpuint (porthole_service_get_port (row), <, 1024);
      g_assert_true ((porthole_service_get_transports (row) & PORTHOLE_TRANSPORT_SCTP) != 0);
    }

  porthole_search_set_transports (search, PORTHOLE_TRANSPORT_ALL);
  porthole_search_set_ranges (search, PORTHOLE_RANGES_ALL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (search)), ==, all);

  porthole_search_set_in_use (search, in_use, G_N_ELEMENTS (in_use));
  porthole_search_set_only_in_use (search, TRUE);
  n = g_list_model_get_n_items (G_LIST_MODEL (search));
  g_assert_cmpuint (n, >=, 2);
  g_assert_cmpuint (n, <, 40);
  porthole_search_set_query (search, "50123");
  {
    g_autoptr (PortholeService) row = g_list_model_get_item (G_LIST_MODEL (search), 0);

    g_assert_cmpuint (porthole_service_get_port (row), ==, 50123);
  }

  assert_finalized (search);
  assert_finalized (registry);
}

static void
test_explanations (RegistryFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *query;
    PortholeExplanation explanation;
    const char *subject;
    gboolean has_rows;
  } cases[] = {
    { "", PORTHOLE_EXPLANATION_EMPTY, NULL, TRUE },
    { "65536", PORTHOLE_EXPLANATION_ABOVE_MAX, "65536", FALSE },
    { "> 99999999999999999999", PORTHOLE_EXPLANATION_ABOVE_MAX, "", FALSE },
    { ">99999999999999999999", PORTHOLE_EXPLANATION_ABOVE_MAX, "", FALSE },
    { "-5", PORTHOLE_EXPLANATION_NEGATIVE, NULL, FALSE },
    { "0", PORTHOLE_EXPLANATION_PORT_ZERO, "0", TRUE },
    { "4", PORTHOLE_EXPLANATION_UNASSIGNED, "4", TRUE },
    { "230", PORTHOLE_EXPLANATION_RESERVED, "230", TRUE },
    { "50123", PORTHOLE_EXPLANATION_DYNAMIC, "50123", TRUE },
    { "qqxzvwk", PORTHOLE_EXPLANATION_NOTHING_FOUND, NULL, FALSE },
    { "1password", PORTHOLE_EXPLANATION_NO_PORT, "1password", TRUE },
    { "65400-65410", PORTHOLE_EXPLANATION_EMPTY_RANGE, NULL, FALSE },
    { "80", PORTHOLE_EXPLANATION_NONE, "80", TRUE },
  };
  PortholeRegistry *registry = porthole_registry_new (NULL);
  PortholeSearch *search = porthole_search_new (registry);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      porthole_search_set_query (search, cases[i].query);
      g_test_message ("%s", cases[i].query);
      g_assert_cmpint (porthole_search_get_explanation (search), ==, cases[i].explanation);
      g_assert_cmpstr (porthole_search_get_subject (search), ==, cases[i].subject);
      g_assert_cmpint (g_list_model_get_n_items (G_LIST_MODEL (search)) > 0, ==, cases[i].has_rows);
    }

  assert_finalized (search);
  assert_finalized (registry);
}

static gboolean
finds (PortholeSearch *search, guint16 port)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (search)); i++)
    {
      g_autoptr (PortholeService) row = g_list_model_get_item (G_LIST_MODEL (search), i);

      if (porthole_service_get_port (row) == port)
        return TRUE;
    }

  return FALSE;
}

/* A search that stands finds a port by its new name, and by its old one no longer. */
static void
test_renamed (RegistryFixture *fixture, gconstpointer data)
{
  PortholeNotes *notes = porthole_notes_new (fixture->notes_path);
  PortholeRegistry *registry = porthole_registry_new (notes);
  PortholeSearch *search = porthole_search_new (registry);
  Shadow shadow;

  porthole_notes_set (notes, 9417, "Zanzibar", NULL);
  porthole_search_set_query (search, "zanzibar");
  g_assert_true (finds (search, 9417));
  shadow_start (&shadow, G_LIST_MODEL (search));
  porthole_notes_set (notes, 9417, "Quagmire", NULL);
  shadow_check (&shadow);
  g_assert_false (finds (search, 9417));
  porthole_notes_set (notes, 9417, "Zanzibar", NULL);
  shadow_check (&shadow);
  g_assert_true (finds (search, 9417));
  shadow_end (&shadow);

  assert_finalized (search);
  assert_finalized (registry);
  assert_finalized (notes);
}

static void
test_orders (RegistryFixture *fixture, gconstpointer data)
{
  PortholeRegistry *registry = porthole_registry_new (NULL);
  PortholeSearch *search = porthole_search_new (registry);
  g_autofree char *last = NULL;

  porthole_search_set_query (search, "80");
  porthole_search_set_order (search, PORTHOLE_ORDER_TITLE, FALSE);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (search)); i++)
    {
      g_autoptr (PortholeService) row = g_list_model_get_item (G_LIST_MODEL (search), i);
      g_autofree char *title = g_utf8_casefold (porthole_service_get_title (row), -1);

      g_assert_true (last == NULL || strcmp (last, title) <= 0);
      g_free (last);
      last = g_steal_pointer (&title);
    }

  porthole_search_set_query (search, "");
  porthole_search_set_order (search, PORTHOLE_ORDER_PORT, TRUE);
  {
    g_autoptr (PortholeService) first = g_list_model_get_item (G_LIST_MODEL (search), 0);

    g_assert_cmpuint (porthole_service_get_port (first), >, 60000);
  }

  assert_finalized (search);
  assert_finalized (registry);
}

/* Any order of queries, filters, sorting and notes leaves a list that was told truly. */
static void
test_storm (RegistryFixture *fixture, gconstpointer data)
{
  static const char *const queries[]
      = { "",  "http", "80",    "8000-8100", "postgers", "mail ssl", "4",
          "x", "port", "65536", "minecraft", "udp 53",   "8080",     "my own" };
  static const guint16 ports[] = { 4, 80, 8080, 50123, 0 };
  PortholeNotes *notes = porthole_notes_new (fixture->notes_path);
  PortholeRegistry *registry = porthole_registry_new (notes);
  PortholeSearch *search = porthole_search_new (registry);
  Shadow shadows[2];

  shadow_start (&shadows[0], G_LIST_MODEL (search));
  shadow_start (&shadows[1], G_LIST_MODEL (registry));
  for (guint i = 0; i < N_STORM; i++)
    {
      guint16 port = ports[g_test_rand_int_range (0, G_N_ELEMENTS (ports))];

      switch (g_test_rand_int_range (0, 8))
        {
        case 0:
          porthole_search_set_transports (search, g_test_rand_int_range (1, 16));
          break;
        case 1:
          porthole_search_set_ranges (search, g_test_rand_int_range (1, 8));
          break;
        case 2:
          porthole_search_set_order (search, g_test_rand_int_range (0, 7), g_test_rand_bit ());
          break;
        case 3:
          porthole_notes_set (notes, port, g_test_rand_bit () ? "my own" : NULL, "note");
          break;
        case 4:
          porthole_search_set_in_use (search, ports, g_test_rand_int_range (0, 6));
          porthole_search_set_only_in_use (search, g_test_rand_bit ());
          break;
        default:
          porthole_search_set_query (search,
                                     queries[g_test_rand_int_range (0, G_N_ELEMENTS (queries))]);
        }
      shadow_check (&shadows[0]);
      shadow_check (&shadows[1]);
    }
  shadow_end (&shadows[0]);
  shadow_end (&shadows[1]);

  assert_finalized (search);
  assert_finalized (registry);
  assert_finalized (notes);
}

/* A port of a block is answered as that port, and says of which block. */
static void
test_block_member (RegistryFixture *fixture, gconstpointer data)
{
  g_autoptr (PortholeRegistry) registry = porthole_registry_new (NULL);
  g_autoptr (PortholeSearch) search = porthole_search_new (registry);
  g_autoptr (PortholeService) member = NULL;
  g_autoptr (PortholeService) whole = NULL;
  guint16 first, last;

  porthole_search_set_query (search, "6042");
  member = g_list_model_get_item (G_LIST_MODEL (search), 0);
  g_assert_cmpuint (porthole_service_get_port (member), ==, 6042);
  g_assert_cmpuint (porthole_service_get_port_end (member), ==, 6042);
  g_assert_false (porthole_service_is_block (member));
  g_assert_true (porthole_service_get_block (member, &first, &last));
  g_assert_cmpuint (first, ==, 6000);
  g_assert_cmpuint (last, ==, 6063);
  g_assert_true (porthole_registry_lookup_port (registry, 6042, 0) == member);

  porthole_search_set_query (search, "x11");
  whole = g_list_model_get_item (G_LIST_MODEL (search), 0);
  g_assert_true (porthole_service_is_block (whole));
  g_assert_false (porthole_service_get_block (whole, NULL, NULL));
}

/* What a port is called by its user is found by that, also where it is a word for a kind of service
 * in German or Spanish.
 */
static void
test_user_word (RegistryFixture *fixture, gconstpointer data)
{
  g_autoptr (PortholeNotes) notes = porthole_notes_new (fixture->notes_path);
  g_autoptr (PortholeRegistry) registry = porthole_registry_new (notes);
  g_autoptr (PortholeSearch) search = porthole_search_new (registry);
  g_autoptr (PortholeService) first = NULL;
  g_autoptr (PortholeService) second = NULL;

  porthole_notes_set (notes, 7171, "Drucker im Keller", "");
  porthole_search_set_query (search, "drucker");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (search)), >, 3);
  first = g_list_model_get_item (G_LIST_MODEL (search), 0);
  g_assert_cmpuint (porthole_service_get_port (first), ==, 7171);
  second = g_list_model_get_item (G_LIST_MODEL (search), 1);
  g_assert_cmpint (porthole_service_get_kind (second), ==, PORTHOLE_KIND_PRINTING);
}

#define ADD(name, function)                                                                        \
  g_test_add (name, RegistryFixture, NULL, registry_fixture_set_up, function,                      \
              registry_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/registry/rows", test_rows);
  ADD ("/registry/reality", test_reality);
  ADD ("/registry/connect", test_connect);
  ADD ("/registry/block-member", test_block_member);
  ADD ("/registry/user-rows", test_user_rows);
  ADD ("/registry/user-word", test_user_word);
  ADD ("/registry/system-rows", test_system_rows);
  ADD ("/registry/import", test_import);
  ADD ("/registry/import-damaged", test_import_damaged);
  ADD ("/search/filters", test_filters);
  ADD ("/search/explanations", test_explanations);
  ADD ("/search/orders", test_orders);
  ADD ("/search/renamed", test_renamed);
  ADD ("/search/storm", test_storm);

  return g_test_run ();
}
