/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>

#include "common/files.h"
#include "common/porthole-column-title.h"
#include "common/porthole-page.h"
#include "common/porthole-place.h"
#include "common/ui-test.h"
#include "registry/porthole-port-view.h"
#include "registry/porthole-registry-cell.h"
#include "registry/porthole-registry-group.h"
#include "registry/porthole-registry-page.h"

typedef struct
{
  char *folder;
  PortholeOverview *overview;
  GSettings *settings;
  GtkWidget *window;
  PortholeRegistryPage *page;
  GtkColumnView *table;
  PortholePortView *view;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("porthole-XXXXXX", NULL);
  fixture->overview = porthole_overview_new (fixture->folder);
  fixture->settings = g_settings_new (APP_ID);
  g_settings_reset (fixture->settings, "ports-sort");
  g_settings_reset (fixture->settings, "ports-sort-descending");
  g_settings_reset (fixture->settings, "ports-show-use");
  fixture->page = g_object_new (PORTHOLE_TYPE_REGISTRY_PAGE, NULL);
  fixture->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 700);
  porthole_registry_page_set_up (fixture->page, fixture->overview, fixture->settings);
  fixture->table
      = GTK_COLUMN_VIEW (find_descendant (GTK_WIDGET (fixture->page), GTK_TYPE_COLUMN_VIEW));
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_until (gtk_widget_get_mapped (fixture->window));
  /* The port page comes after the first frame. */
  wait_until (find_descendant (GTK_WIDGET (fixture->page), PORTHOLE_TYPE_PORT_VIEW) != NULL);
  fixture->view
      = PORTHOLE_PORT_VIEW (find_descendant (GTK_WIDGET (fixture->page), PORTHOLE_TYPE_PORT_VIEW));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gpointer page = fixture->page;

  g_object_add_weak_pointer (page, &page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  wait_until (page == NULL);
  g_clear_object (&fixture->overview);
  g_clear_object (&fixture->settings);
  remove_all (fixture->folder);
  g_free (fixture->folder);
}

static GListModel *
get_model (Fixture *fixture)
{
  return G_LIST_MODEL (gtk_column_view_get_model (fixture->table));
}

typedef struct
{
  const char *query;
  gboolean told;
} Typed;

static void
changed_cb (GtkSearchEntry *entry, Typed *typed)
{
  /* Setting a text empties the entry first, which is told at once. */
  typed->told = g_str_equal (gtk_editable_get_text (GTK_EDITABLE (entry)), typed->query);
}

/* The entry tells of what was typed a turn of the main context later. */
static void
search (Fixture *fixture, const char *query)
{
  GtkSearchEntry *entry = porthole_page_get_search_entry (PORTHOLE_PAGE (fixture->page));
  Typed typed = { query, FALSE };

  if (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (entry)), query))
    return;

  g_signal_connect_after (entry, "search-changed", G_CALLBACK (changed_cb), &typed);
  gtk_editable_set_text (GTK_EDITABLE (entry), query);
  wait_until (typed.told);
  g_signal_handlers_disconnect_by_func (entry, changed_cb, &typed);
}

static void
clear (Fixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "ports.clear", NULL);
  wait_until (g_list_model_get_n_items (get_model (fixture)) > 9000);
}

static PortholeService *
get_service (Fixture *fixture, guint position)
{
  g_autoptr (PortholePlace) row = g_list_model_get_item (get_model (fixture), position);

  return row != NULL ? porthole_place_get_item (row) : NULL;
}

static guint
get_first_port (Fixture *fixture)
{
  PortholeService *service = get_service (fixture, 0);

  return service != NULL ? porthole_service_get_port (service) : G_MAXUINT;
}

/* The table begins with what fits the screen and grows to all rows when nothing is typed. */
static guint
wait_for_all (Fixture *fixture)
{
  wait_until (g_list_model_get_n_items (get_model (fixture)) > 9000);

  return g_list_model_get_n_items (get_model (fixture));
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  guint all;

  g_assert_cmpuint (g_list_model_get_n_items (get_model (fixture)), <, 200);
  all = wait_for_all (fixture);
  search (fixture, "postgers");
  g_assert_cmpuint (get_first_port (fixture), ==, 5432);
  wait_until (porthole_port_view_get_service (fixture->view) != NULL
              && porthole_service_get_port (porthole_port_view_get_service (fixture->view))
                     == 5432);
  g_assert_true (says (GTK_WIDGET (fixture->view), "PostgreSQL"));
  g_assert_true (says (GTK_WIDGET (fixture->view), "sudo ufw allow 5432/tcp"));
  g_assert_true (says (GTK_WIDGET (fixture->view), "sudo nft add rule inet filter input"));
  g_assert_true (says (GTK_WIDGET (fixture->view), "--add-port=5432/tcp"));
  g_assert_true (says (GTK_WIDGET (fixture->view), "psql"));
  g_assert_true (says (GTK_WIDGET (fixture->view), "1024–49151"));

  search (fixture, "");
  g_assert_cmpuint (wait_for_all (fixture), ==, all);
}

/* The pixels of the table, as it is drawn now. */
static GBytes *
draw_table (Fixture *fixture)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (fixture->table));
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GdkTextureDownloader) downloader = NULL;
  int width = gtk_widget_get_width (GTK_WIDGET (fixture->table));
  int height = gtk_widget_get_height (GTK_WIDGET (fixture->table));
  gsize stride;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  texture
      = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (fixture->window)), node,
                                     &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  downloader = gdk_texture_downloader_new (texture);
  return gdk_texture_downloader_download_bytes (downloader, &stride);
}

static void
after_paint_cb (GdkFrameClock *clock, gboolean *painted)
{
  *painted = TRUE;
}

static void
wait_for_frame (Fixture *fixture)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (fixture->window);
  gboolean painted = FALSE;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &painted);

  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
  wait_until (painted);
  g_signal_handler_disconnect (clock, handler);
}

/* The rows that a short answer leaves over for a moment aren't to be seen, or to be reached. */
static void
test_spare_rows (Fixture *fixture, gconstpointer data)
{
  GListModel *results = G_LIST_MODEL (porthole_registry_page_get_results (fixture->page));
  g_autoptr (GBytes) all = NULL;
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) rested = NULL;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  gtk_editable_set_position (
      GTK_EDITABLE (porthole_page_get_search_entry (PORTHOLE_PAGE (fixture->page))), 0);
  wait_for_all (fixture);
  wait_for_frame (fixture);
  all = draw_table (fixture);
  search (fixture, "postgres");
  wait_for_frame (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (get_model (fixture)), >,
                    g_list_model_get_n_items (results));
  first = draw_table (fixture);
  g_assert_false (g_bytes_equal (all, first));

  wait_until (g_list_model_get_n_items (get_model (fixture)) == g_list_model_get_n_items (results));
  wait_for_frame (fixture);
  rested = draw_table (fixture);
  g_assert_true (g_bytes_equal (first, rested));

  search (fixture, "");
  wait_for_all (fixture);
  search (fixture, "8");
  g_assert_cmpuint (g_list_model_get_n_items (results), <, 10);
  wait_for_frame (fixture);
  g_clear_pointer (&first, g_bytes_unref);
  first = draw_table (fixture);
  wait_until (g_list_model_get_n_items (get_model (fixture)) == g_list_model_get_n_items (results));
  wait_for_frame (fixture);
  g_clear_pointer (&rested, g_bytes_unref);
  rested = draw_table (fixture);
  g_assert_true (g_bytes_equal (first, rested));
}

static void
test_explains (Fixture *fixture, gconstpointer data)
{
  search (fixture, "65536");
  g_assert_cmpuint (
      g_list_model_get_n_items (G_LIST_MODEL (porthole_registry_page_get_results (fixture->page))),
      ==, 0);
  g_assert_true (says (GTK_WIDGET (fixture->page), "Port Numbers End at 65535"));
  search (fixture, "qqxzvwk");
  g_assert_true (says (GTK_WIDGET (fixture->page), "No Results Found"));
  search (fixture, "50123");
  g_assert_true (says (GTK_WIDGET (fixture->page), "Port 50123 is a dynamic port"));

  /* The way out of an empty table. */
  search (fixture, "qqxzvwk");
  g_assert_true (says (GTK_WIDGET (fixture->page), "No Results Found"));
  clear (fixture);
}

static void
test_reality (Fixture *fixture, gconstpointer data)
{
  search (fixture, "remoteware-cl");
  wait_until (says (GTK_WIDGET (fixture->view), "RemoteWare Client"));
  g_assert_true (says (GTK_WIDGET (fixture->view), "Usually"));
  search (fixture, "grafana");
  wait_until (says (GTK_WIDGET (fixture->view), "remoteware-cl, which is something else"));
}

static void
test_filters (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (fixture->page);
  guint all = wait_for_all (fixture);

  g_assert_true (gtk_widget_activate_action (page, "ports.transport", "s", "sctp"));
  g_assert_cmpuint (g_list_model_get_n_items (get_model (fixture)), <, 300);
  g_assert_true (gtk_widget_activate_action (page, "ports.range", "s", "well-known"));
  for (guint i = 0; i < g_list_model_get_n_items (get_model (fixture)); i++)
    g_assert_cmpuint (porthole_service_get_port (get_service (fixture, i)), <, 1024);
  clear (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (get_model (fixture)), ==, all);
}

static GtkColumnViewColumn *
find_column (Fixture *fixture, const char *title)
{
  GListModel *columns = gtk_column_view_get_columns (fixture->table);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (g_strcmp0 (gtk_column_view_column_get_title (column), title) == 0)
        return column;
    }

  g_assert_not_reached ();
}

static void
test_columns (Fixture *fixture, gconstpointer data)
{
  GtkColumnViewColumn *use = find_column (fixture, "On This Computer");

  g_assert_true (gtk_column_view_column_get_visible (use));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "ports.ports-show-use", NULL);
  g_assert_false (gtk_column_view_column_get_visible (use));
  g_assert_false (g_settings_get_boolean (fixture->settings, "ports-show-use"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "ports.ports-show-use", NULL);

  /* Narrow, only the port and the service are left, whatever was chosen. */
  g_object_set (fixture->page, "narrow", TRUE, NULL);
  g_assert_false (gtk_column_view_column_get_visible (use));
  g_assert_true (gtk_column_view_column_get_visible (find_column (fixture, "Port")));
  g_object_set (fixture->page, "narrow", FALSE, NULL);
  g_assert_true (gtk_column_view_column_get_visible (use));
}

/* Every column sorts; a query brings the best answer first all the same. */
static void
test_sorting (Fixture *fixture, gconstpointer data)
{
  gtk_column_view_sort_by_column (fixture->table, find_column (fixture, "Port"),
                                  GTK_SORT_DESCENDING);
  g_assert_cmpuint (get_first_port (fixture), >, 60000);
  g_assert_true (g_settings_get_boolean (fixture->settings, "ports-sort-descending"));

  search (fixture, "http");
  g_assert_cmpuint (get_first_port (fixture), ==, 80);
  gtk_column_view_sort_by_column (fixture->table, find_column (fixture, "Port"),
                                  GTK_SORT_DESCENDING);
  g_assert_cmpuint (get_first_port (fixture), >, 10000);

  search (fixture, "");
  g_assert_cmpuint (get_first_port (fixture), >, 60000);
  for (guint i = 0; i < 6; i++)
    {
      static const char *const titles[]
          = { "Port", "Transport", "Service", "What It Is", "On This Computer", "Known From" };

      gtk_column_view_sort_by_column (fixture->table, find_column (fixture, titles[i]),
                                      GTK_SORT_ASCENDING);
      wait_for_all (fixture);
    }
}

static AdwEntryRow *
find_entry (GtkWidget *widget, const char *title)
{
  if (ADW_IS_ENTRY_ROW (widget)
      && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0)
    return ADW_ENTRY_ROW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      AdwEntryRow *found = find_entry (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
file_has (const char *path, const char *text)
{
  g_autofree char *content = NULL;

  return g_file_get_contents (path, &content, NULL, NULL) && strstr (content, text) != NULL;
}

static void
test_notes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "notes.ini", NULL);
  AdwEntryRow *name = find_entry (GTK_WIDGET (fixture->view), "Name");

  porthole_registry_page_show_port (fixture->page, 230);
  wait_until (porthole_port_view_get_service (fixture->view) != NULL
              && porthole_service_get_port (porthole_port_view_get_service (fixture->view)) == 230);
  gtk_editable_set_text (GTK_EDITABLE (name), "Timbuktu");
  g_signal_emit_by_name (name, "apply");
  wait_until (file_has (path, "Name=Timbuktu"));

  search (fixture, "timbuktu");
  g_assert_cmpuint (get_first_port (fixture), ==, 230);
  wait_until (
      porthole_port_view_get_service (fixture->view) != NULL
      && g_strcmp0 (porthole_service_get_name (porthole_port_view_get_service (fixture->view)),
                    "Timbuktu")
             == 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (name)), ==, "Timbuktu");

  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "port.remove-note", NULL);
  wait_until (!file_has (path, "Timbuktu"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (name)), ==, "");
}

/* A listener that this test opened itself shows while the page does. */
static void
test_use (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSocketListener) listener = g_socket_listener_new ();
  guint16 port = g_socket_listener_add_any_inet_port (listener, NULL, NULL);
  g_autofree char *query = g_strdup_printf ("%u", port);

  g_assert_cmpuint (port, !=, 0);
  search (fixture, query);
  wait_until (says (GTK_WIDGET (fixture->view), "Unknown"));
  g_object_set (fixture->page, "shown", TRUE, NULL);
  wait_until (says (GTK_WIDGET (fixture->view), "In use by"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "ports.in-use", NULL);
  g_assert_cmpuint (get_first_port (fixture), ==, port);

  g_socket_listener_close (listener);
  wait_until (says (GTK_WIDGET (fixture->view), "Free: nothing listens here"));
  g_object_set (fixture->page, "shown", FALSE, NULL);
}

static AdwDialog *
get_dialog (Fixture *fixture)
{
  return adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
}

static void
paste (Fixture *fixture, const char *text)
{
  GtkSearchEntry *entry = porthole_page_get_search_entry (PORTHOLE_PAGE (fixture->page));
  GtkWidget *delegate = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (entry)));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (delegate), text);
  g_assert_true (gtk_widget_activate_action (delegate, "clipboard.paste", NULL));
}

/* What ss printed is a list, with who listens; a single line of it is a query. */
static void
test_paste (Fixture *fixture, gconstpointer data)
{
  GtkSearchEntry *entry = porthole_page_get_search_entry (PORTHOLE_PAGE (fixture->page));
  g_autoptr (GSocketListener) listener = g_socket_listener_new ();
  guint16 port = g_socket_listener_add_any_inet_port (listener, NULL, NULL);
  g_autofree char *list = NULL;
  GtkWidget *dialog, *view;

  g_object_set (fixture->page, "shown", TRUE, NULL);
  list = g_strdup_printf ("LISTEN 0 128 127.0.0.1:5432 0.0.0.0:*\n"
                          "LISTEN 0 128    0.0.0.0:%u  0.0.0.0:* \033[1m\n"
                          "nothing to see\n",
                          port);
  paste (fixture, list);
  wait_until (get_dialog (fixture) != NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");

  dialog = GTK_WIDGET (get_dialog (fixture));
  wait_until (says (dialog, "2 ports from ss"));
  wait_until (says (dialog, "PostgreSQL"));
  wait_until (says (dialog, "In use by"));
  g_assert_true (says (dialog, "LISTEN 0 128 127.0.0.1:5432 0.0.0.0:*"));
  g_assert_true (says (dialog, "1 line names no port."));
  g_assert_false (says (dialog, "\033"));
  view = find_descendant (dialog, GTK_TYPE_LIST_VIEW);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_ROLE_LIST);
  g_assert_true (
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL));

  /* It follows who listens. */
  g_socket_listener_close (listener);
  wait_until (!says (dialog, "In use by"));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  wait_until (get_dialog (fixture) == NULL);

  paste (fixture, "0.0.0.0:3306");
  wait_until (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (entry)), "0.0.0.0:3306"));
  g_assert_null (get_dialog (fixture));
  wait_until (get_first_port (fixture) == 3306);
  g_object_set (fixture->page, "shown", FALSE, NULL);
}

/* Where a container's port leads to is a port, too. */
static void
test_paste_target (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;

  paste (fixture, "CONTAINER ID   IMAGE   PORTS                    NAMES\n"
                  "0123456789ab   nginx   0.0.0.0:8081->80/tcp     web\n"
                  "ba9876543210   pg      0.0.0.0:15432->5432/tcp  db\n");
  wait_until (get_dialog (fixture) != NULL);
  dialog = GTK_WIDGET (get_dialog (fixture));
  wait_until (says (dialog, "Leads to 5432: PostgreSQL"));
  g_assert_nonnull (find_port_link (dialog, 5432));
  g_assert_nonnull (find_port_link (dialog, 80));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  wait_until (get_dialog (fixture) == NULL);
}

/* The page of a port names others, which have pages, too; a year is none. */
static void
test_prose (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = find_descendant (GTK_WIDGET (fixture->page), PORTHOLE_TYPE_PORT_VIEW);

  search (fixture, "389");
  wait_until (find_port_link (view, 636) != NULL);
  g_assert_null (find_port_link (view, 389));
  search (fixture, "luanti");
  wait_until (says (view, "until 2024"));
  g_assert_null (find_port_link (view, 2024));
}

/* The title of the numbers ends where they end. */
static void
test_title (Fixture *fixture, gconstpointer data)
{
  GtkColumnView *view
      = GTK_COLUMN_VIEW (find_descendant (GTK_WIDGET (fixture->page), GTK_TYPE_COLUMN_VIEW));
  g_autoptr (GtkColumnViewColumn) column
      = g_list_model_get_item (gtk_column_view_get_columns (view), 0);
  GtkWidget *title = porthole_column_title_find (view, column);
  GtkWidget *list, *cell;
  graphene_rect_t over, under;

  g_assert_nonnull (title);
  list = find_descendant (GTK_WIDGET (view), GTK_TYPE_LIST_VIEW);
  wait_until (gtk_widget_get_width (title) > 0
              && (cell = find_descendant (list, PORTHOLE_TYPE_REGISTRY_CELL)) != NULL
              && gtk_widget_get_width (cell) > 0);
  g_assert_true (gtk_widget_compute_bounds (title, GTK_WIDGET (view), &over));
  g_assert_true (gtk_widget_compute_bounds (cell, GTK_WIDGET (view), &under));
  g_test_message ("%g and %g", over.origin.x + over.size.width, under.origin.x + under.size.width);
  g_assert_cmpfloat_with_epsilon (over.origin.x + over.size.width,
                                  under.origin.x + under.size.width, 4);
}

static void
test_paste_nothing (Fixture *fixture, gconstpointer data)
{
  paste (fixture, "dear all,\nsee you at 10:20\n");
  wait_until (get_dialog (fixture) != NULL);
  wait_until (says (GTK_WIDGET (get_dialog (fixture)), "No Ports Found"));
  adw_dialog_force_close (get_dialog (fixture));

  /* From the menu, one line is enough. */
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (fixture->page)), "443/tcp");
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "ports.paste", NULL);
  wait_until (get_dialog (fixture) != NULL);
  wait_until (says (GTK_WIDGET (get_dialog (fixture)), "1 port"));
  adw_dialog_force_close (get_dialog (fixture));
}

/* A row that goes must not take the keyboard with it. */
static void
test_focus (Fixture *fixture, gconstpointer data)
{
  GtkWidget *entry = GTK_WIDGET (porthole_page_get_search_entry (PORTHOLE_PAGE (fixture->page)));

  search (fixture, "ssh");
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (fixture->table)));
  wait_until (gtk_widget_get_focus_child (GTK_WIDGET (fixture->table)) != NULL);

  gtk_editable_set_text (GTK_EDITABLE (entry), "65536");
  wait_until (g_list_model_get_n_items (get_model (fixture)) == 0);
  wait_until (gtk_widget_get_focus_child (entry) != NULL);
}

static void
test_clear (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button = find_action_button (GTK_WIDGET (fixture->page), "ports.clear");

  search (fixture, "frobnicator");
  wait_until (says (GTK_WIDGET (fixture->page), "No Results Found"));
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  wait_until (g_list_model_get_n_items (get_model (fixture)) > 1000);
}

/* Nothing was found: the port that was shown before is no answer. */
static void
test_no_port (Fixture *fixture, gconstpointer data)
{
  search (fixture, "ssh");
  wait_until (says (GTK_WIDGET (fixture->view), "22"));
  search (fixture, "65536");
  wait_until (says (GTK_WIDGET (fixture->view), "No Port Selected"));
  g_assert_null (porthole_port_view_get_service (fixture->view));
  search (fixture, "ssh");
  wait_until (!says (GTK_WIDGET (fixture->view), "No Port Selected"));
}

static void
test_accessible (Fixture *fixture, gconstpointer data)
{
  GtkSearchEntry *entry = porthole_page_get_search_entry (PORTHOLE_PAGE (fixture->page));

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_ROLE_SEARCH_BOX);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (fixture->table),
                                                   GTK_ACCESSIBLE_PROPERTY_LABEL));
}

static void
test_preferences (Fixture *fixture, gconstpointer data)
{
  PortholeRegistry *registry = porthole_overview_get_registry (fixture->overview);
  GtkWidget *window = adw_window_new ();

  adw_window_set_content (ADW_WINDOW (window), porthole_registry_group_new (registry));
  gtk_window_present (GTK_WINDOW (window));
  wait_until (gtk_widget_get_mapped (window));
  g_assert_true (says (window, "port-numbers"));
  g_assert_true (says (window, porthole_registry_get_date (registry)));
  g_assert_false (says (window, "Go Back"));
  gtk_window_destroy (GTK_WINDOW (window));
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/ui/ports/focus", test_focus);
  ADD ("/ui/ports/no-port", test_no_port);
  ADD ("/ui/ports/clear", test_clear);
  ADD ("/ui/ports/search", test_search);
  ADD ("/ui/ports/spare-rows", test_spare_rows);
  ADD ("/ui/ports/explains", test_explains);
  ADD ("/ui/ports/reality", test_reality);
  ADD ("/ui/ports/filters", test_filters);
  ADD ("/ui/ports/columns", test_columns);
  ADD ("/ui/ports/sorting", test_sorting);
  ADD ("/ui/ports/notes", test_notes);
  ADD ("/ui/ports/use", test_use);
  ADD ("/ui/ports/paste", test_paste);
  ADD ("/ui/ports/paste-target", test_paste_target);
  ADD ("/ui/ports/prose", test_prose);
  ADD ("/ui/ports/title", test_title);
  ADD ("/ui/ports/paste-nothing", test_paste_nothing);
  ADD ("/ui/ports/accessible", test_accessible);
  ADD ("/ui/ports/preferences", test_preferences);

  return g_test_run ();
}
