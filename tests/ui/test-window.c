/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include <adwaita.h>
#include <string.h>

#include "application/porthole-shortcuts.h"
#include "chart/porthole-chart-view.h"
#include "common/application-test.h"
#include "common/porthole-page.h"
#include "common/porthole-place.h"
#include "window/porthole-swiper.h"
#include "window/porthole-window.h"

static PortholeApplication *application;

static GtkWidget *
get_window (void)
{
  return show_window (application);
}

static PortholePage *
get_shown_page (GtkWidget *window)
{
  GtkWidget *stack = find_descendant (window, ADW_TYPE_VIEW_STACK);

  return PORTHOLE_PAGE (find_descendant (adw_view_stack_get_visible_child (ADW_VIEW_STACK (stack)),
                                         PORTHOLE_TYPE_PAGE));
}

static void
test_pages (void)
{
  const char *names[] = { "listening", "server", "ports" };
  GtkWidget *window = get_window ();
  GtkWidget *stack = find_descendant (window, ADW_TYPE_VIEW_STACK);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      PortholePage *before = get_shown_page (window);
      gboolean shown;

      g_assert_true (gtk_widget_activate_action (window, "win.show-page", "s", names[i]));
      g_assert_cmpstr (adw_view_stack_get_visible_child_name (ADW_VIEW_STACK (stack)), ==,
                       names[i]);

      g_object_get (get_shown_page (window), "shown", &shown, NULL);
      g_assert_true (shown);
      if (before != get_shown_page (window))
        {
          g_object_get (before, "shown", &shown, NULL);
          g_assert_false (shown);
        }
    }
}

static gboolean
is_primary (GtkWidget *widget, gconstpointer unused)
{
  return GTK_IS_MENU_BUTTON (widget) && gtk_menu_button_get_primary (GTK_MENU_BUTTON (widget));
}

/* The widgets of a menu would cost the start more than all of the page's own. */
static void
test_menus_come_late (void)
{
  GtkWidget *window = get_window ();
  GtkMenuButton *button;

  gtk_widget_activate_action (window, "win.show-page", "s", "ports");
  button = GTK_MENU_BUTTON (find_widget (window, is_primary, NULL));
  g_assert_null (gtk_menu_button_get_popover (button));
  button = GTK_MENU_BUTTON (
      find_descendant (GTK_WIDGET (get_shown_page (window)), GTK_TYPE_MENU_BUTTON));
  g_assert_null (gtk_menu_button_get_popover (button));

  gtk_menu_button_popup (button);
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (gtk_menu_button_get_popover (button))));
  g_assert_true (says (GTK_WIDGET (gtk_menu_button_get_popover (button)), "SCTP"));
  gtk_menu_button_popdown (button);
  wait_until (!gtk_widget_get_mapped (GTK_WIDGET (gtk_menu_button_get_popover (button))));
}

static void
test_search_has_a_name (void)
{
  GtkWidget *window = get_window ();
  const char *names[] = { "ports", "listening" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkSearchEntry *entry;

      gtk_widget_activate_action (window, "win.show-page", "s", names[i]);
      entry = porthole_page_get_search_entry (get_shown_page (window));
      g_assert_nonnull (entry);
      gtk_test_accessible_assert_role (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_ROLE_SEARCH_BOX);
      g_assert_true (
          gtk_test_accessible_has_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL));
    }
}

static void
test_links (void)
{
  GtkWidget *window = get_window ();
  GtkSearchEntry *entry;

  gtk_widget_activate_action (window, "win.new-server", "u", 9000u);
  gtk_widget_activate_action (window, "win.show-port", "u", 5432u);
  entry = porthole_page_get_search_entry (get_shown_page (window));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "5432");
}

static const char *
get_page (GtkWidget *window)
{
  GtkWidget *stack = find_descendant (window, ADW_TYPE_VIEW_STACK);

  return adw_view_stack_get_visible_child_name (ADW_VIEW_STACK (stack));
}

static PortholeService *
get_shown_service (GtkWidget *window)
{
  GtkWidget *table = find_descendant (GTK_WIDGET (get_shown_page (window)), GTK_TYPE_COLUMN_VIEW);
  GtkSelectionModel *model = gtk_column_view_get_model (GTK_COLUMN_VIEW (table));

  PortholePlace *row = gtk_single_selection_get_selected_item (GTK_SINGLE_SELECTION (model));

  return row != NULL ? porthole_place_get_item (row) : NULL;
}

static guint
get_shown_port (GtkWidget *window)
{
  PortholeService *service = get_shown_service (window);

  return service != NULL ? porthole_service_get_port (service) : 0;
}

static const char *
get_search (GtkWidget *window)
{
  GtkSearchEntry *entry = porthole_page_get_search_entry (get_shown_page (window));

  return gtk_editable_get_text (GTK_EDITABLE (entry));
}

/* From a port to who listens on it, on to a server, and back all the way to the same port, with
 * the keyboard on its row. */
static void
test_back (void)
{
  g_autoptr (GSocketListener) listener = g_socket_listener_new ();
  guint16 port = g_socket_listener_add_any_inet_port (listener, NULL, NULL);
  GtkWidget *window = get_window ();
  GtkWidget *back = find_action_button (window, "win.go-back");
  PortholeService *service;
  GtkWidget *focus;

  gtk_widget_activate_action (window, "win.search-ports", "s", "http");
  gtk_widget_activate_action (window, "win.show-port", "u", 443u);
  service = get_shown_service (window);
  g_assert_cmpuint (get_shown_port (window), ==, 443);

  gtk_widget_activate_action (window, "win.show-listener", "u", (guint) port);
  g_assert_cmpstr (get_page (window), ==, "listening");
  gtk_widget_activate_action (window, "win.new-server", "u", 9000u);
  g_assert_cmpstr (get_page (window), ==, "server");
  g_assert_true (gtk_widget_get_visible (back));

  g_signal_emit_by_name (back, "clicked");
  g_assert_cmpstr (get_page (window), ==, "listening");
  g_assert_cmpuint (g_ascii_strtoull (get_search (window), NULL, 10), ==, port);
  gtk_widget_activate_action (window, "win.go-back", NULL);
  g_assert_cmpstr (get_page (window), ==, "ports");
  g_assert_true (get_shown_service (window) == service);
  focus = gtk_root_get_focus (GTK_ROOT (window));
  g_assert_true (focus != NULL && gtk_widget_get_mapped (focus));
  g_assert_nonnull (gtk_widget_get_ancestor (focus, GTK_TYPE_COLUMN_VIEW));

  /* Within the page: what was searched for before the link. */
  gtk_widget_activate_action (window, "win.go-back", NULL);
  g_assert_cmpstr (get_page (window), ==, "ports");
  g_assert_cmpstr (get_search (window), ==, "http");

  gtk_widget_activate_action (window, "win.go-forward", NULL);
  g_assert_cmpuint (get_shown_port (window), ==, 443);
  gtk_widget_activate_action (window, "win.go-forward", NULL);
  gtk_widget_activate_action (window, "win.go-forward", NULL);
  g_assert_cmpstr (get_page (window), ==, "server");
  gtk_widget_activate_action (window, "win.go-forward", NULL);
  g_assert_cmpstr (get_page (window), ==, "server");
}

/* The view switcher is a way too, and a dialog holds it off. */
static void
test_back_to_pages (void)
{
  GtkWidget *window = get_window ();
  AdwDialog *dialog;

  gtk_widget_activate_action (window, "win.show-page", "s", "ports");
  gtk_widget_activate_action (window, "win.show-page", "s", "chart");
  gtk_widget_activate_action (window, "win.show-page", "s", "listening");

  dialog = adw_dialog_new ();
  adw_dialog_present (dialog, window);
  gtk_widget_activate_action (window, "win.go-back", NULL);
  g_assert_cmpstr (get_page (window), ==, "listening");
  adw_dialog_force_close (dialog);

  wait_until (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) == NULL);
  gtk_widget_activate_action (window, "win.go-back", NULL);
  g_assert_cmpstr (get_page (window), ==, "chart");
  gtk_widget_activate_action (window, "win.go-back", NULL);
  g_assert_cmpstr (get_page (window), ==, "ports");
}

/* What the tracker tells of a swipe from where nothing is swiped to @to. */
static void
swipe (PortholeSwiper *swiper, double to)
{
  AdwSwipeTracker *tracker = porthole_swiper_get_tracker (swiper);

  g_assert_true (adw_swipe_tracker_get_enabled (tracker));
  g_signal_emit_by_name (tracker, "prepare",
                         to < 0 ? ADW_NAVIGATION_DIRECTION_BACK : ADW_NAVIGATION_DIRECTION_FORWARD);
  g_signal_emit_by_name (tracker, "begin-swipe");
  g_signal_emit_by_name (tracker, "update-swipe", to / 2);
  g_assert_cmpfloat_with_epsilon (adw_swipeable_get_progress (ADW_SWIPEABLE (swiper)), to / 2,
                                  0.001);
  g_signal_emit_by_name (tracker, "end-swipe", 0.5, to);
}

static void
assert_snap_points (PortholeSwiper *swiper, gboolean back, gboolean forward)
{
  int n;
  g_autofree double *points = adw_swipeable_get_snap_points (ADW_SWIPEABLE (swiper), &n);

  g_assert_cmpint (n, ==, 1 + back + forward);
  g_assert_cmpfloat_with_epsilon (points[0], back ? -1 : 0, 0.001);
  g_assert_cmpfloat_with_epsilon (points[n - 1], forward ? 1 : 0, 0.001);
}

static void
test_swipe (void)
{
  GtkWidget *window = get_window ();
  PortholeSwiper *swiper = PORTHOLE_SWIPER (find_descendant (window, PORTHOLE_TYPE_SWIPER));
  AdwDialog *dialog;

  gtk_widget_activate_action (window, "win.show-page", "s", "ports");
  gtk_widget_activate_action (window, "win.show-page", "s", "server");
  assert_snap_points (swiper, TRUE, FALSE);

  /* Given up half-way. */
  g_signal_emit_by_name (porthole_swiper_get_tracker (swiper), "update-swipe", -0.3);
  g_signal_emit_by_name (porthole_swiper_get_tracker (swiper), "end-swipe", 0.0, 0.0);
  g_assert_cmpstr (get_page (window), ==, "server");

  swipe (swiper, -1);
  g_assert_cmpstr (get_page (window), ==, "ports");
  wait_until (fabs (adw_swipeable_get_progress (ADW_SWIPEABLE (swiper))) < 0.001);
  swipe (swiper, 1);
  g_assert_cmpstr (get_page (window), ==, "server");
  assert_snap_points (swiper, TRUE, FALSE);

  dialog = adw_dialog_new ();
  adw_dialog_present (dialog, window);
  g_assert_false (adw_swipe_tracker_get_enabled (porthole_swiper_get_tracker (swiper)));
  adw_dialog_force_close (dialog);
  wait_until (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) == NULL);
}

static void
ended_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(gboolean *) user_data = g_subprocess_wait_finish (G_SUBPROCESS (source), result, NULL);
}

/* Draws the pointer over the middle of the page, as a finger goes. */
static void
draw_across (GtkWidget *window, GtkWidget *swiper, int distance)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  graphene_rect_t bounds;
  double x, y;
  gboolean done = FALSE;

  g_assert_true (gtk_widget_compute_bounds (swiper, window, &bounds));
  gtk_native_get_surface_transform (GTK_NATIVE (window), &x, &y);
  x += bounds.origin.x + bounds.size.width / 2 - distance / 2;
  y += bounds.origin.y + bounds.size.height * 0.8;

  g_ptr_array_add (argv, g_strdup ("xdotool"));
  g_ptr_array_add (argv, g_strdup ("mousemove"));
  g_ptr_array_add (argv, g_strdup_printf ("%d", (int) x));
  g_ptr_array_add (argv, g_strdup_printf ("%d", (int) y));
  g_ptr_array_add (argv, g_strdup ("mousedown"));
  g_ptr_array_add (argv, g_strdup ("1"));
  for (guint i = 0; i < 10; i++)
    {
      g_ptr_array_add (argv, g_strdup ("sleep"));
      g_ptr_array_add (argv, g_strdup ("0.02"));
      g_ptr_array_add (argv, g_strdup ("mousemove_relative"));
      g_ptr_array_add (argv, g_strdup ("--"));
      g_ptr_array_add (argv, g_strdup_printf ("%d", distance / 10));
      g_ptr_array_add (argv, g_strdup ("0"));
    }
  g_ptr_array_add (argv, g_strdup ("mouseup"));
  g_ptr_array_add (argv, g_strdup ("1"));
  g_ptr_array_add (argv, NULL);

  process = g_subprocess_newv ((const char *const *) argv->pdata, G_SUBPROCESS_FLAGS_NONE, &error);
  g_assert_no_error (error);
  g_subprocess_wait_async (process, NULL, ended_cb, &done);
  wait_until (done);
  g_assert_true (g_subprocess_get_successful (process));
}

/* The same with events of a pointer, which the tracker takes for a finger when it is told to. */
static void
test_swipe_by_pointer (void)
{
  GtkWidget *window = get_window ();
  PortholeSwiper *swiper = PORTHOLE_SWIPER (find_descendant (window, PORTHOLE_TYPE_SWIPER));
  AdwSwipeTracker *tracker = porthole_swiper_get_tracker (swiper);
  g_autofree char *program = g_find_program_in_path ("xdotool");

  if (program == NULL)
    {
      g_test_skip ("no xdotool here");
      return;
    }
#ifdef __SANITIZE_ADDRESS__
  g_test_skip ("libadwaita 1.7 doesn't free the points of a swipe");
  return;
#endif

  gtk_widget_activate_action (window, "win.show-page", "s", "ports");
  gtk_widget_activate_action (window, "win.show-page", "s", "server");
  wait_until (fabs (adw_swipeable_get_progress (ADW_SWIPEABLE (swiper))) < 0.001);
  adw_swipe_tracker_set_allow_mouse_drag (tracker, TRUE);

  /* The page goes the way of the finger: to the right is back. */
  draw_across (window, GTK_WIDGET (swiper), 300);
  wait_until (g_str_equal (get_page (window), "ports"));
  wait_until (fabs (adw_swipeable_get_progress (ADW_SWIPEABLE (swiper))) < 0.001);
  draw_across (window, GTK_WIDGET (swiper), -300);
  wait_until (g_str_equal (get_page (window), "server"));
  wait_until (fabs (adw_swipeable_get_progress (ADW_SWIPEABLE (swiper))) < 0.001);
  adw_swipe_tracker_set_allow_mouse_drag (tracker, FALSE);
}

/* Where text runs from right to left, back is to the right: for a finger and for the keys. */
static void
test_mirrored (void)
{
  GtkWidget *window = get_window ();
  PortholeSwiper *swiper = PORTHOLE_SWIPER (find_descendant (window, PORTHOLE_TYPE_SWIPER));
  AdwSwipeTracker *tracker = porthole_swiper_get_tracker (swiper);
  g_auto (GStrv) keys = NULL;
  g_auto (GStrv) mirrored = NULL;

  keys = gtk_application_get_accels_for_action (GTK_APPLICATION (application), "win.go-back");
  g_assert_true (g_strv_contains ((const char *const *) keys, "<Alt>Left"));
  g_assert_false (adw_swipe_tracker_get_reversed (tracker));

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  porthole_shortcuts_install (GTK_APPLICATION (application));
  mirrored = gtk_application_get_accels_for_action (GTK_APPLICATION (application), "win.go-back");
  g_assert_true (g_strv_contains ((const char *const *) mirrored, "<Alt>Right"));
  g_assert_false (g_strv_contains ((const char *const *) mirrored, "<Alt>Left"));
  g_assert_true (adw_swipe_tracker_get_reversed (tracker));

  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  porthole_shortcuts_install (GTK_APPLICATION (application));
  g_assert_false (adw_swipe_tracker_get_reversed (tracker));
}

/* Who changes pages with the keyboard has it on the new page, and on the chart at once on the
 * chart itself. */
static void
test_focus_follows (void)
{
  const char *names[] = { "ports", "listening", "server", "chart", "ports", "chart" };
  GtkWidget *window = get_window ();
  GtkWidget *focus;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkWidget *entry;

      gtk_widget_activate_action (window, "win.show-page", "s", names[i]);
      entry = GTK_WIDGET (porthole_page_get_search_entry (get_shown_page (window)));
      if (i == 0)
        gtk_widget_grab_focus (entry);
      g_main_context_iteration (NULL, FALSE);

      focus = gtk_root_get_focus (GTK_ROOT (window));
      g_test_message ("%s: %s", names[i], focus != NULL ? G_OBJECT_TYPE_NAME (focus) : "none");
      g_assert_nonnull (focus);
      g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (get_shown_page (window))));
    }

  g_assert_true (PORTHOLE_IS_CHART_VIEW (gtk_root_get_focus (GTK_ROOT (window))));
}

/* Every shortcut must lead to an action that is there. */
static void
test_shortcuts (void)
{
  GtkWidget *window = get_window ();
  g_auto (GStrv) descriptions
      = gtk_application_list_action_descriptions (GTK_APPLICATION (application));

  g_assert_cmpuint (g_strv_length (descriptions), >=, 8);
  for (gsize i = 0; descriptions[i] != NULL; i++)
    {
      g_autofree char *name = NULL;
      g_autoptr (GVariant) target = NULL;

      g_assert_true (g_action_parse_detailed_name (descriptions[i], &name, &target, NULL));
      if (g_str_has_prefix (name, "app."))
        {
          g_assert_true (g_action_group_has_action (G_ACTION_GROUP (application), name + 4));
        }
      else
        {
          GType owner;
          const char *action;
          const GVariantType *type;
          const char *property;
          gboolean found = FALSE;

          for (guint j = 0; gtk_widget_class_query_action (GTK_WIDGET_GET_CLASS (window), j, &owner,
                                                           &action, &type, &property);
               j++)
            found = found || g_str_equal (action, name);

          g_test_message ("%s", name);
          g_assert_true (found);
        }
    }
}

/* ---- the keys of the pages ---- */

/* Written the one way, with the keypad's twin for the key. */
static char *
normalise (GtkShortcutTrigger *trigger)
{
  g_autofree char *name = gtk_shortcut_trigger_to_string (trigger);
  g_autoptr (GString) text = g_string_new (name);

  /* Newer GTKs add the keys that mean the same. */
  g_string_replace (text, "ISO_Enter", "Return", 0);
  g_string_replace (text, "KP_Enter", "Return", 0);
  g_string_replace (text, "KP_Equal", "equal", 0);
  g_string_replace (text, "KP_Space", "space", 0);
  g_string_replace (text, "KP_Add", "plus", 0);
  g_string_replace (text, "KP_Subtract", "minus", 0);
  g_string_replace (text, "KP_Next", "Page_Down", 0);
  g_string_replace (text, "KP_Prior", "Page_Up", 0);
  g_string_replace (text, "KP_", "", 0);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
add_trigger (GHashTable *keys, GtkShortcutTrigger *trigger)
{
  if (GTK_IS_ALTERNATIVE_TRIGGER (trigger))
    {
      add_trigger (keys, gtk_alternative_trigger_get_first (GTK_ALTERNATIVE_TRIGGER (trigger)));
      add_trigger (keys, gtk_alternative_trigger_get_second (GTK_ALTERNATIVE_TRIGGER (trigger)));
    }
  else if (GTK_IS_KEYVAL_TRIGGER (trigger))
    g_hash_table_add (keys, normalise (trigger));
}

/* The keys that this application gave to widgets: to its own, and to tables before these take
 * them. What GTK's own widgets have goes without saying. */
static void
collect_keys (GtkWidget *widget, GHashTable *keys)
{
  gboolean own = g_str_has_prefix (G_OBJECT_TYPE_NAME (widget), "Porthole");
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller)
          || (!own && gtk_event_controller_get_propagation_phase (controller) != GTK_PHASE_CAPTURE))
        continue;

      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);

          add_trigger (keys, gtk_shortcut_get_trigger (shortcut));
        }
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_keys (child, keys);
}

static gboolean
is_listed (const char *page, const char *key)
{
  guint n_shortcuts;
  const PortholeShortcut *shortcuts = porthole_shortcuts_list (&n_shortcuts);

  for (guint i = 0; i < n_shortcuts; i++)
    {
      for (guint j = 0; shortcuts[i].keys[j] != NULL; j++)
        {
          g_autoptr (GtkShortcutTrigger) trigger
              = gtk_shortcut_trigger_parse_string (shortcuts[i].keys[j]);
          g_autofree char *listed = normalise (trigger);

          if (g_strcmp0 (shortcuts[i].page, page) == 0 && g_str_equal (listed, key))
            return TRUE;
        }
    }

  return FALSE;
}

/* AdwTabView gives the page that it is in the keys that tabs have everywhere. */
static gboolean
is_of_tabs (gpointer key, gpointer value, gpointer user_data)
{
  const char *of_tabs[]
      = { "Page_Up", "Page_Down", "Prior", "Next", "Home", "End", "Tab", "<Alt>" };

  for (gsize i = 0; i < G_N_ELEMENTS (of_tabs); i++)
    {
      if (strstr (key, of_tabs[i]) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* The dialog and the pages must agree, both ways. */
static void
test_page_keys (void)
{
  const char *names[] = { "ports", "listening", "server", "chart" };
  GtkWidget *window = get_window ();
  guint n_shortcuts;
  const PortholeShortcut *shortcuts = porthole_shortcuts_list (&n_shortcuts);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      GHashTableIter iter;
      gpointer key;

      gtk_widget_activate_action (window, "win.show-page", "s", names[i]);
      collect_keys (GTK_WIDGET (get_shown_page (window)), keys);
      if (g_str_equal (names[i], "server"))
        g_hash_table_foreach_remove (keys, is_of_tabs, NULL);

      for (guint j = 0; j < n_shortcuts; j++)
        {
          if (g_strcmp0 (shortcuts[j].page, names[i]) != 0)
            continue;

          for (guint k = 0; shortcuts[j].keys[k] != NULL; k++)
            {
              g_autoptr (GtkShortcutTrigger) trigger
                  = gtk_shortcut_trigger_parse_string (shortcuts[j].keys[k]);
              g_autofree char *listed = normalise (trigger);

              if (!g_hash_table_contains (keys, listed))
                {
                  g_test_message ("%s is listed, and %s doesn’t have it", listed, names[i]);
                  g_test_fail ();
                }
            }
        }

      g_hash_table_iter_init (&iter, keys);
      while (g_hash_table_iter_next (&iter, &key, NULL))
        {
          /* Any way of going marks with Shift. */
          const char *plain = strstr (key, "<Shift>");
          g_autofree char *unshifted
              = plain != NULL ? g_strdup_printf ("%.*s%s", (int) (plain - (const char *) key),
                                                 (const char *) key, plain + strlen ("<Shift>"))
                              : NULL;

          if (!is_listed (names[i], key) && (unshifted == NULL || !is_listed (names[i], unshifted)))
            {
              g_test_message ("%s has %s, which isn’t listed", names[i], (const char *) key);
              g_test_fail ();
            }
        }
    }
}

static void
test_closes (void)
{
  GtkWidget *window = get_window ();

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_close (GTK_WINDOW (window));
  wait_until (window == NULL);
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

  application = start_application ();

  g_test_add_func ("/ui/window/pages", test_pages);
  g_test_add_func ("/ui/window/search-has-a-name", test_search_has_a_name);
  g_test_add_func ("/ui/window/links", test_links);
  g_test_add_func ("/ui/window/back", test_back);
  g_test_add_func ("/ui/window/back-to-pages", test_back_to_pages);
  g_test_add_func ("/ui/window/swipe", test_swipe);
  g_test_add_func ("/ui/window/swipe-by-pointer", test_swipe_by_pointer);
  g_test_add_func ("/ui/window/mirrored", test_mirrored);
  g_test_add_func ("/ui/window/focus-follows", test_focus_follows);
  g_test_add_func ("/ui/window/shortcuts", test_shortcuts);
  g_test_add_func ("/ui/window/page-keys", test_page_keys);
  g_test_add_func ("/ui/window/menus-come-late", test_menus_come_late);
  g_test_add_func ("/ui/window/closes", test_closes);

  status = g_test_run ();
  g_clear_object (&application);

  return status;
}
