/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The places of a table: what stands in them is what the list has, whatever comes and goes, and
 * what is selected, looked at or has the keyboard moves with its item. */

#include "config.h"

#include <gtk/gtk.h>

#include "common/porthole-places.h"
#include "common/ui-test.h"

/* Longer than what counts as calm. */
#define CALM_MS 1200

#define STORM_STEPS 10000

typedef struct
{
  GListStore *store;
  GtkSingleSelection *selection;
  PortholePlaces *places;
  GPtrArray *shadow; /* of places, from what the model tells */
  guint n_told;

  GtkWidget *window;
  GtkWidget *view;
} Fixture;

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, Fixture *fixture)
{
  g_assert_cmpuint (position + removed, <=, fixture->shadow->len);
  if (removed > 0)
    g_ptr_array_remove_range (fixture->shadow, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (fixture->shadow, (int) (position + i),
                        g_list_model_get_item (model, position + i));
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, fixture->shadow->len);
  fixture->n_told++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->store = g_list_store_new (G_TYPE_OBJECT);
  fixture->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (fixture->store)));
  gtk_single_selection_set_autoselect (fixture->selection, FALSE);
  gtk_single_selection_set_can_unselect (fixture->selection, TRUE);
  fixture->places = porthole_places_new (fixture->selection);
  fixture->shadow = g_ptr_array_new_with_free_func (g_object_unref);
  g_signal_connect (fixture->places, "items-changed", G_CALLBACK (items_changed_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_ptr_array_unref (fixture->shadow);
  g_assert_finalize_object (fixture->places);
  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->store);
}

static void
insert (Fixture *fixture, guint position, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) item = g_object_new (G_TYPE_OBJECT, NULL);

      g_list_store_insert (fixture->store, position, item);
    }
}

static GObject *
get_item (GListModel *model, guint position)
{
  /* The model has it. */
  g_autoptr (GObject) item = g_list_model_get_item (model, position);

  return item;
}

static GObject *
item_at (Fixture *fixture, guint position)
{
  return porthole_place_get_item (
      PORTHOLE_PLACE (get_item (G_LIST_MODEL (fixture->places), position)));
}

static void
assert_same (Fixture *fixture)
{
  GListModel *places = G_LIST_MODEL (fixture->places), *store = G_LIST_MODEL (fixture->store);
  guint selected = gtk_single_selection_get_selected (fixture->selection);
  guint n_items = g_list_model_get_n_items (store);

  g_assert_cmpuint (g_list_model_get_n_items (places), ==, n_items);
  g_assert_cmpuint (fixture->shadow->len, ==, n_items);
  for (guint i = 0; i < n_items; i++)
    {
      g_assert_true (get_item (places, i) == g_ptr_array_index (fixture->shadow, i));
      g_assert_true (item_at (fixture, i) == get_item (store, i));
      g_assert_cmpint (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (places), i), ==,
                       i == selected);
    }
}

/* ---- what is told ------------------------------------------------------------------ */

static void
change_store (Fixture *fixture)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (fixture->store));
  guint position = (guint) g_test_rand_int_range (0, (gint) n_items + 1);
  guint most = n_items > 80 ? 12 : 4;
  guint removed = (guint) g_test_rand_int_range (0, (gint) most);
  guint n_added = (guint) g_test_rand_int_range (0, 8);
  gpointer added[8];

  removed = MIN (removed, n_items - position);
  for (guint i = 0; i < n_added; i++)
    added[i] = g_object_new (G_TYPE_OBJECT, NULL);
  g_list_store_splice (fixture->store, position, removed, added, n_added);
  for (guint i = 0; i < n_added; i++)
    g_object_unref (added[i]);
}

/* Whatever comes and goes, and whenever it is looked at: what is told adds up to what there is,
 * and the same item stays selected. */
static void
test_storm (Fixture *fixture, gconstpointer data)
{
  for (guint step = 0; step < STORM_STEPS; step++)
    {
      guint n_changes = (guint) g_test_rand_int_range (1, 5), n_items;

      for (guint i = 0; i < n_changes; i++)
        change_store (fixture);
      n_items = g_list_model_get_n_items (G_LIST_MODEL (fixture->store));
      if (n_items > 0 && step % 3 == 0)
        gtk_single_selection_set_selected (fixture->selection,
                                           (guint) g_test_rand_int_range (0, (gint) n_items));
      if (step % 5 == 0)
        g_main_context_iteration (NULL, FALSE);
      else
        porthole_places_flush (fixture->places);
      if (step % 5 != 0)
        assert_same (fixture);
    }
  porthole_places_flush (fixture->places);
  assert_same (fixture);
  g_assert_cmpuint (fixture->n_told, >, STORM_STEPS / 2);
}

/* In unrest places stay where they are, and are filled anew: only the end is told. */
static void
test_refill (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func (g_object_unref);

  insert (fixture, 0, 100);
  porthole_places_flush (fixture->places);
  for (guint i = 0; i < 100; i++)
    g_ptr_array_add (before, g_list_model_get_item (G_LIST_MODEL (fixture->places), i));

  fixture->n_told = 0;
  insert (fixture, 10, 1);
  insert (fixture, 50, 2);
  g_list_store_remove (fixture->store, 70);
  porthole_places_flush (fixture->places);
  assert_same (fixture);
  g_assert_cmpuint (fixture->n_told, ==, 1);
  for (guint i = 0; i < 100; i++)
    g_assert_true (get_item (G_LIST_MODEL (fixture->places), i) == g_ptr_array_index (before, i));

  /* As many as before: nothing is told at all. */
  fixture->n_told = 0;
  g_list_store_remove (fixture->store, 3);
  insert (fixture, 90, 1);
  porthole_places_flush (fixture->places);
  assert_same (fixture);
  g_assert_cmpuint (fixture->n_told, ==, 0);
}

static gboolean
flag_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
be_calm (void)
{
  gboolean calm = FALSE;

  g_timeout_add (CALM_MS, flag_cb, &calm);
  wait_until (calm);
}

/* In calm a row that comes or goes takes its place with it, so that no other row changes. */
static void
test_calm (Fixture *fixture, gconstpointer data)
{
  PortholePlace *last;

  insert (fixture, 0, 100);
  porthole_places_flush (fixture->places);
  last = g_ptr_array_index (fixture->shadow, 99);
  be_calm ();
  insert (fixture, 10, 2);
  porthole_places_flush (fixture->places);
  assert_same (fixture);
  g_assert_true (g_ptr_array_index (fixture->shadow, 101) == last);

  be_calm ();
  g_list_store_remove (fixture->store, 10);
  porthole_places_flush (fixture->places);
  assert_same (fixture);
  g_assert_true (g_ptr_array_index (fixture->shadow, 100) == last);
}

/* Whoever selects a row means what is in it, even if the list has moved on. */
static void
test_select (Fixture *fixture, gconstpointer data)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (fixture->places);
  GObject *wanted;

  insert (fixture, 0, 20);
  porthole_places_flush (fixture->places);
  wanted = item_at (fixture, 7);
  insert (fixture, 0, 5);
  g_assert_true (gtk_selection_model_select_item (model, 7, TRUE));
  g_assert_true (gtk_single_selection_get_selected_item (fixture->selection) == wanted);
  g_assert_true (gtk_selection_model_is_selected (model, 7));
  porthole_places_flush (fixture->places);
  g_assert_true (gtk_selection_model_is_selected (model, 12));
  assert_same (fixture);

  /* What is gone can't be selected. */
  g_list_store_remove (fixture->store, 0);
  g_assert_false (gtk_selection_model_select_item (model, 0, TRUE));
  g_assert_true (gtk_selection_model_unselect_item (model, 12));
  g_assert_null (gtk_single_selection_get_selected_item (fixture->selection));
}

/* ---- what is looked at ------------------------------------------------------------- */

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  gtk_list_item_set_child (list_item, gtk_label_new ("row"));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  porthole_place_set_shower (gtk_list_item_get_child (list_item),
                             gtk_list_item_get_item (list_item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  porthole_place_set_shower (gtk_list_item_get_child (list_item), NULL);
}

static void
show_view (Fixture *fixture)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  fixture->view = gtk_list_view_new (GTK_SELECTION_MODEL (g_object_ref (fixture->places)), factory);
  porthole_places_set_view (fixture->places, fixture->view);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), fixture->view);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 300, 400);
  gtk_window_set_child (GTK_WINDOW (fixture->window), scrolled);
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_until (gtk_widget_get_mapped (fixture->view));
}

static GtkAdjustment *
get_adjustment (Fixture *fixture)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->view));
}

/* Returns: (nullable): what stands in the first row that is wholly to be seen */
static GObject *
first_seen (Fixture *fixture)
{
  for (double y = 4; y < gtk_widget_get_height (fixture->view); y += 4)
    {
      PortholePlace *place
          = porthole_place_find (gtk_widget_pick (fixture->view, 100, y, GTK_PICK_DEFAULT));

      if (place != NULL)
        return porthole_place_get_item (place);
    }

  return NULL;
}

/* What is looked at stays where it is while others come and go above it. */
static void
test_scroll (Fixture *fixture, gconstpointer data)
{
  GObject *seen;

  insert (fixture, 0, 400);
  show_view (fixture);
  wait_until (gtk_adjustment_get_upper (get_adjustment (fixture)) > 4000);
  gtk_list_view_scroll_to (GTK_LIST_VIEW (fixture->view), 200, GTK_LIST_SCROLL_NONE, NULL);
  wait_until (gtk_adjustment_get_value (get_adjustment (fixture)) > 1000
              && (seen = first_seen (fixture)) != NULL);

  for (guint i = 0; i < 5; i++)
    {
      insert (fixture, 20, 3);
      g_list_store_remove (fixture->store, 100);
      wait_until (g_list_model_get_n_items (G_LIST_MODEL (fixture->places))
                  == g_list_model_get_n_items (G_LIST_MODEL (fixture->store)));
      wait_until (first_seen (fixture) == seen);
    }
}

/* At the top, what comes there is to be seen. */
static void
test_top (Fixture *fixture, gconstpointer data)
{
  insert (fixture, 0, 400);
  show_view (fixture);
  wait_until (first_seen (fixture) != NULL);
  insert (fixture, 0, 3);
  wait_until (first_seen (fixture) == get_item (G_LIST_MODEL (fixture->store), 0));
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (get_adjustment (fixture)), 0, 0.001);
}

static GObject *
focused (Fixture *fixture)
{
  PortholePlace *place = porthole_place_find (gtk_window_get_focus (GTK_WINDOW (fixture->window)));

  return place != NULL ? porthole_place_get_item (place) : NULL;
}

/* The keyboard stays with its item, as the selection does. */
static void
test_focus (Fixture *fixture, gconstpointer data)
{
  GObject *wanted;

  insert (fixture, 0, 100);
  show_view (fixture);
  wanted = get_item (G_LIST_MODEL (fixture->store), 5);
  wait_until (first_seen (fixture) != NULL);
  gtk_widget_grab_focus (fixture->view);
  gtk_list_view_scroll_to (GTK_LIST_VIEW (fixture->view), 5,
                           GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
  wait_until (focused (fixture) == wanted);

  for (guint i = 0; i < 5; i++)
    {
      insert (fixture, 1, 2);
      g_list_store_remove (fixture->store, 2);
      wait_until (item_at (fixture, 6 + i) == wanted);
      wait_until (focused (fixture) == wanted);
      g_assert_true (gtk_single_selection_get_selected_item (fixture->selection) == wanted);
    }
}

/* Nobody waits for frames that aren't drawn. */
static void
test_hidden (Fixture *fixture, gconstpointer data)
{
  insert (fixture, 0, 100);
  show_view (fixture);
  insert (fixture, 1, 2);
  gtk_widget_set_visible (fixture->window, FALSE);
  wait_until (g_list_model_get_n_items (G_LIST_MODEL (fixture->places)) == 102);
  insert (fixture, 1, 2);
  wait_until (g_list_model_get_n_items (G_LIST_MODEL (fixture->places)) == 104);
  assert_same (fixture);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

#define add(name, function)                                                                        \
  g_test_add ("/ui/places/" name, Fixture, NULL, set_up, function, tear_down)
  add ("storm", test_storm);
  add ("refill", test_refill);
  add ("calm", test_calm);
  add ("select", test_select);
  add ("scroll", test_scroll);
  add ("top", test_top);
  add ("focus", test_focus);
  add ("hidden", test_hidden);
#undef add

  return g_test_run ();
}
