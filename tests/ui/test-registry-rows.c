/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>

#include "common/ui-test.h"
#include "registry/porthole-registry-cell.h"
#include "registry/porthole-registry-rows.h"

#define N_FIRST 20

typedef struct
{
  PortholeNotes *notes;
  PortholeRegistry *registry;
  PortholeSearch *search;
  PortholeRegistryRows *rows;
  GPtrArray *shadow; /* the rows, as what was announced makes them */
  guint n_added;
  gboolean spares;
} Fixture;

static void
items_changed_cb (Fixture *fixture, guint position, guint removed, guint added, GListModel *model)
{
  g_assert_cmpuint (removed + added, >, 0);
  if (removed > 0)
    g_ptr_array_remove_range (fixture->shadow, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (fixture->shadow, position + i, g_list_model_get_item (model, position + i));
  fixture->n_added += added;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->notes = porthole_notes_new ("/nowhere");
  fixture->registry = porthole_registry_new (fixture->notes);
  fixture->search = porthole_search_new (fixture->registry);
  fixture->rows = porthole_registry_rows_new (fixture->search, N_FIRST);
  fixture->shadow = g_ptr_array_new_with_free_func (g_object_unref);
  g_signal_connect_swapped (fixture->rows, "items-changed", G_CALLBACK (items_changed_cb), fixture);
  items_changed_cb (fixture, 0, 0, N_FIRST, G_LIST_MODEL (fixture->rows));
  fixture->n_added = 0;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_unref (fixture->shadow);
  g_assert_finalize_object (fixture->rows);
  g_assert_finalize_object (fixture->search);
  g_assert_finalize_object (fixture->registry);
  g_assert_finalize_object (fixture->notes);
}

/* The rows are those that were announced, and the results stand in them, from the first on. There
 * is nothing in the spare ones.
 */
static void
check (Fixture *fixture)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (fixture->rows));

  g_assert_cmpuint (n, ==, fixture->shadow->len);
  if (!fixture->spares)
    g_assert_cmpuint (n, <=, g_list_model_get_n_items (G_LIST_MODEL (fixture->search)));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PortholePlace) row = g_list_model_get_item (G_LIST_MODEL (fixture->rows), i);
      g_autoptr (PortholeService) service
          = g_list_model_get_item (G_LIST_MODEL (fixture->search), i);

      g_assert_true (row == g_ptr_array_index (fixture->shadow, i));
      g_assert_true (porthole_place_get_item (row) == service);
    }
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (fixture->rows), n));
}

static gboolean
has_all (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->rows))
         == g_list_model_get_n_items (G_LIST_MODEL (fixture->search));
}

static void
test_queries (Fixture *fixture, gconstpointer data)
{
  static const char *const queries[]
      = { "p", "po", "postgres", "", "http", "8080", "80", "65536", "8000-8100", "x", "" };

  porthole_registry_rows_grow (fixture->rows);
  for (guint round = 0; round < 2; round++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
        {
          porthole_search_set_query (fixture->search, queries[i]);
          check (fixture);
          /* Now and then typing rests, and then they are all there. */
          if ((i + round) % 2 == 0)
            wait_until (has_all (fixture));
          check (fixture);
        }
    }

  porthole_search_set_transports (fixture->search, PORTHOLE_TRANSPORT_SCTP);
  check (fixture);
  porthole_search_set_order (fixture->search, PORTHOLE_ORDER_TITLE, TRUE);
  check (fixture);
}

/* What takes the place of something else makes no new row. */
static void
test_refill (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PortholePlace) first = NULL;

  porthole_search_set_query (fixture->search, "http");
  g_assert_cmpuint (fixture->n_added, ==, 0);
  first = g_list_model_get_item (G_LIST_MODEL (fixture->rows), 0);
  g_assert_cmpuint (porthole_service_get_port (porthole_place_get_item (first)), ==, 80);

  porthole_search_set_query (fixture->search, "ssh");
  g_assert_cmpuint (fixture->n_added, ==, 0);
  g_assert_cmpuint (porthole_service_get_port (porthole_place_get_item (first)), ==, 22);
}

/* What only comes or goes leaves the rows of the others to them. */
static void
test_identity (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PortholePlace) first = NULL;
  PortholeService *service;
  guint position;

  porthole_registry_rows_grow (fixture->rows);
  wait_until (has_all (fixture));
  first = g_list_model_get_item (G_LIST_MODEL (fixture->rows), 1000);
  service = porthole_place_get_item (first);

  porthole_notes_set (fixture->notes, 100, "mine", NULL);
  check (fixture);
  g_assert_true (porthole_place_get_item (first) == service);
  g_assert_true (porthole_search_find (fixture->search, service, &position));
  g_assert_cmpuint (position, ==, 1001);
  porthole_notes_remove (fixture->notes, 100);
  check (fixture);
  g_assert_true (porthole_place_get_item (first) == service);
}

/* A short answer lets go of no row before typing rests. */
static void
test_spares (Fixture *fixture, gconstpointer data)
{
  GListModel *rows = G_LIST_MODEL (fixture->rows), *search = G_LIST_MODEL (fixture->search);
  g_autoptr (PortholePlace) tenth = NULL;

  porthole_registry_rows_grow (fixture->rows);
  wait_until (has_all (fixture));
  tenth = g_list_model_get_item (rows, 10);
  fixture->n_added = 0;

  fixture->spares = TRUE;
  porthole_registry_rows_set_spares (fixture->rows, TRUE);
  porthole_search_set_query (fixture->search, "8");
  g_assert_cmpuint (g_list_model_get_n_items (search), <, 10);
  g_assert_cmpuint (g_list_model_get_n_items (rows), >, N_FIRST);
  g_assert_null (porthole_place_get_item (tenth));
  check (fixture);
  porthole_search_set_query (fixture->search, "80");
  g_assert_nonnull (porthole_place_get_item (tenth));
  check (fixture);
  porthole_search_set_query (fixture->search, "65536");
  g_assert_cmpuint (g_list_model_get_n_items (search), ==, 0);
  check (fixture);
  g_assert_cmpuint (fixture->n_added, ==, 0);
  wait_until (has_all (fixture));
  check (fixture);

  porthole_search_set_query (fixture->search, "http");
  wait_until (has_all (fixture));
  porthole_search_set_query (fixture->search, "postgres");
  g_assert_false (has_all (fixture));
  porthole_registry_rows_drop_spares (fixture->rows);
  g_assert_true (has_all (fixture));
  check (fixture);
}

static void
test_reach (Fixture *fixture, gconstpointer data)
{
  porthole_registry_rows_reach (fixture->rows, 5000);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->rows)), >, 5000);
  check (fixture);
}

static const char *
say (PortholePlace *row, gboolean second, char *buffer, gsize size, gpointer user_data)
{
  PortholeService *service = porthole_place_get_item (row);

  g_snprintf (buffer, size, "%s %u", second ? "second" : "first",
              porthole_service_get_port (service));
  return buffer;
}

static gboolean
has_label (GtkWidget *cell, const char *label)
{
  g_autofree char *message = gtk_test_accessible_check_property (
      GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, label);

  return message == NULL;
}

/* A cell says what stands in its row, to people and to screen readers. */
static void
test_cell (Fixture *fixture, gconstpointer data)
{
  PortholeRegistryCellStyle *style
      = porthole_registry_cell_style_new (say, PORTHOLE_REGISTRY_CELL_NUMBERS, NULL);
  g_autoptr (GtkWidget) cell = g_object_ref_sink (porthole_registry_cell_new (style));
  g_autoptr (PortholePlace) row = g_list_model_get_item (G_LIST_MODEL (fixture->rows), 0);
  int one_line, two_lines;

  gtk_widget_measure (cell, GTK_ORIENTATION_VERTICAL, -1, &one_line, NULL, NULL, NULL);
  g_assert_cmpint (one_line, >, 0);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_ROLE_LABEL);

  porthole_search_set_query (fixture->search, "443");
  porthole_registry_cell_set_row (PORTHOLE_REGISTRY_CELL (cell), row);
  g_assert_cmpstr (porthole_registry_cell_get_text (PORTHOLE_REGISTRY_CELL (cell)), ==,
                   "first 443");
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL, "first 443");
  porthole_search_set_query (fixture->search, "22");
  /* It isn't on the screen, and says so a little later. */
  wait_until (has_label (cell, "first 22"));
  g_assert_cmpstr (porthole_registry_cell_get_text (PORTHOLE_REGISTRY_CELL (cell)), ==, "first 22");

  porthole_registry_cell_style_set_two_lines (style, TRUE);
  wait_until (has_label (cell, "first 22\nsecond 22"));
  gtk_widget_measure (cell, GTK_ORIENTATION_VERTICAL, -1, &two_lines, NULL, NULL, NULL);
  g_assert_cmpint (two_lines, >, one_line);

  porthole_registry_cell_set_row (PORTHOLE_REGISTRY_CELL (cell), NULL);
  porthole_registry_cell_style_unref (style);
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/ui/registry-rows/queries", test_queries);
  ADD ("/ui/registry-rows/refill", test_refill);
  ADD ("/ui/registry-rows/identity", test_identity);
  ADD ("/ui/registry-rows/spares", test_spares);
  ADD ("/ui/registry-rows/reach", test_reach);
  ADD ("/ui/registry-rows/cell", test_cell);

  return g_test_run ();
}
