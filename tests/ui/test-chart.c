/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "chart/porthole-chart-export.h"
#include "chart/porthole-chart-legend.h"
#include "chart/porthole-chart-page.h"
#include "chart/porthole-chart-view.h"
#include "common/application-test.h"
#include "common/porthole-page.h"
#include "registry/porthole-registry-page.h"

static PortholeApplication *application;

static GtkWidget *
get_window (void)
{
  GtkWidget *window = show_window (application);

  gtk_widget_activate_action (window, "win.show-page", "s", "chart");
  return window;
}

static GtkWidget *
get_page (void)
{
  return find_descendant (get_window (), PORTHOLE_TYPE_CHART_PAGE);
}

static PortholeChartView *
get_view (void)
{
  GtkWidget *view = find_descendant (get_window (), PORTHOLE_TYPE_CHART_VIEW);

  wait_until (gtk_widget_get_width (view) > 0);
  gtk_widget_grab_focus (view);

  return PORTHOLE_CHART_VIEW (view);
}

/* Does what the view's key binding does. */
static void
press (PortholeChartView *view, guint keyval, GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (view));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GListModel) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;

      for (guint k = 0; k < g_list_model_get_n_items (controller); k++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (controller, k);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger)
              && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == keyval
              && gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers)
            {
              gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0,
                                            GTK_WIDGET (view),
                                            gtk_shortcut_get_arguments (shortcut));
              return;
            }
        }
    }

  g_test_message ("no binding for %s", gdk_keyval_name (keyval));
  g_test_fail ();
}

static void
test_accessible (void)
{
  PortholeChartView *view = get_view ();

  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, "Chart of All Ports");
  g_assert_true (gtk_widget_get_focusable (GTK_WIDGET (view)));

  /* A port that nobody listens on where tests run, and that no kernel has plans for. */
  porthole_chart_view_set_cursor (view, 9417);
  press (view, GDK_KEY_Right, 0);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "9418 · Git. Nobody listens · registered range.");
}

static void
test_keys (void)
{
  PortholeChartView *view = get_view ();
  const struct
  {
    guint from;
    guint keyval;
    GdkModifierType modifiers;
    guint to;
  } moves[] = {
    { 0, GDK_KEY_Left, 0, 0 },
    { 0, GDK_KEY_Up, 0, 0 },
    { 0, GDK_KEY_Right, 0, 1 },
    { 1000, GDK_KEY_Down, 0, 1256 },
    { 1000, GDK_KEY_Up, 0, 744 },
    { 1000, GDK_KEY_Home, 0, 768 },
    { 1000, GDK_KEY_End, 0, 1023 },
    { 1000, GDK_KEY_Page_Down, 0, 1000 + 16 * 256 },
    { 1000, GDK_KEY_Page_Up, 0, 1000 % 256 },
    { 65000, GDK_KEY_Page_Down, 0, 65280 + 65000 % 256 },
    { 65535, GDK_KEY_Right, 0, 65535 },
    { 65535, GDK_KEY_Down, 0, 65535 },
    { 1000, GDK_KEY_Home, GDK_CONTROL_MASK, 0 },
    { 1000, GDK_KEY_End, GDK_CONTROL_MASK, 65535 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      porthole_chart_view_set_cursor (view, moves[i].from);
      press (view, moves[i].keyval, moves[i].modifiers);
      g_assert_cmpuint (porthole_chart_view_get_cursor (view), ==, moves[i].to);
    }

  /* From one port that is known to the next, and back. */
  porthole_chart_view_set_cursor (view, 5432);
  press (view, GDK_KEY_Right, GDK_CONTROL_MASK);
  g_assert_cmpuint (porthole_chart_view_get_cursor (view), >, 5432);
  g_assert_true (porthole_chart_get_layers (porthole_chart_view_get_chart (view),
                                            (guint16) porthole_chart_view_get_cursor (view))
                 & (PORTHOLE_CHART_CURATED | PORTHOLE_CHART_LISTENING));
  press (view, GDK_KEY_Left, GDK_CONTROL_MASK);
  g_assert_cmpuint (porthole_chart_view_get_cursor (view), ==, 5432);
}

static void
test_marking (void)
{
  PortholeChartView *view = get_view ();
  GtkWidget *page = get_page ();
  guint first;
  guint last;

  porthole_chart_view_set_cursor (view, 8000);
  press (view, GDK_KEY_Right, GDK_SHIFT_MASK);
  press (view, GDK_KEY_Down, GDK_SHIFT_MASK);
  g_assert_true (porthole_chart_view_get_marked (view, &first, &last));
  g_assert_cmpuint (first, ==, 8000);
  g_assert_cmpuint (last, ==, 8257);
  g_assert_true (says (page, "8000–8257"));
  g_assert_nonnull (find_port_link (page, 8000));
  g_assert_nonnull (find_port_link (page, 8257));
  g_assert_true (says (page, " registered · "));
  g_assert_true (says (page, " free"));

  /* Backwards over where it began. */
  press (view, GDK_KEY_Page_Up, GDK_SHIFT_MASK);
  g_assert_true (porthole_chart_view_get_marked (view, &first, &last));
  g_assert_cmpuint (last, ==, 8000);
  g_assert_cmpuint (first, ==, 8257 - 16 * 256);

  press (view, GDK_KEY_Escape, 0);
  g_assert_false (porthole_chart_view_get_marked (view, &first, &last));
  g_assert_false (says (page, " registered · "));
}

static void
test_zoom (void)
{
  PortholeChartView *view = get_view ();
  GtkWidget *page = get_page ();
  graphene_rect_t rect;
  double before;

  porthole_chart_view_zoom_to_fit (view);
  g_assert_false (porthole_chart_view_can_zoom (view, -1));
  before = porthole_chart_view_get_cell_size (view);
  porthole_chart_view_set_cursor (view, 40000);

  for (guint i = 0; i < 20; i++)
    {
      double cell;

      gtk_widget_activate_action (page, "chart.zoom-in", NULL);
      cell = porthole_chart_view_get_cell_size (view);
      g_assert_cmpfloat (cell, >=, before);
      g_assert_cmpfloat_with_epsilon (cell, round (cell), 0.001);
      g_assert_true (porthole_chart_view_get_cell_rect (view, 40000, &rect));
      before = cell;
    }
  g_assert_cmpfloat (before, >=, 40);
  g_assert_false (porthole_chart_view_can_zoom (view, 1));

  /* The cursor is never lost. */
  press (view, GDK_KEY_Home, GDK_CONTROL_MASK);
  g_assert_true (porthole_chart_view_get_cell_rect (view, 0, &rect));
  g_assert_false (porthole_chart_view_get_cell_rect (view, 40000, &rect));

  press (view, GDK_KEY_minus, 0);
  g_assert_cmpfloat (porthole_chart_view_get_cell_size (view), <, before);
  press (view, GDK_KEY_0, GDK_CONTROL_MASK);
  g_assert_true (porthole_chart_view_get_cell_rect (view, 40000, &rect));
  g_assert_true (porthole_chart_view_get_cell_rect (view, 65535, &rect));
}

static GtkEventController *
find_controller (PortholeChartView *view, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (view));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == type)
        return controller; /* the view holds it */
    }

  g_assert_not_reached ();
}

/* The wheel and a pinch zoom, to whole pixels, and the pointer names the port under it. */
static void
test_pointer (void)
{
  PortholeChartView *view = get_view ();
  GtkEventController *scroll = find_controller (view, GTK_TYPE_EVENT_CONTROLLER_SCROLL);
  GtkEventController *pinch = find_controller (view, GTK_TYPE_GESTURE_ZOOM);
  GtkEventController *motion = find_controller (view, GTK_TYPE_EVENT_CONTROLLER_MOTION);
  graphene_rect_t rect;
  gboolean handled;
  double before;
  double after;

  porthole_chart_view_zoom_to_fit (view);
  before = porthole_chart_view_get_cell_size (view);
  g_signal_emit_by_name (scroll, "scroll", 0.0, -2.0, &handled);
  g_assert_true (handled);
  after = porthole_chart_view_get_cell_size (view);
  g_assert_cmpfloat (after, >, before);
  g_signal_emit_by_name (scroll, "scroll", 0.0, 2.0, &handled);
  g_assert_cmpfloat_with_epsilon (porthole_chart_view_get_cell_size (view), before, 0.001);

  g_signal_emit_by_name (pinch, "begin", NULL);
  g_signal_emit_by_name (pinch, "scale-changed", 4.1);
  after = porthole_chart_view_get_cell_size (view);
  g_assert_cmpfloat (after, >=, 3 * before);
  g_assert_cmpfloat_with_epsilon (after, round (after), 0.001);
  g_signal_emit_by_name (pinch, "scale-changed", 0.1);
  g_assert_cmpfloat_with_epsilon (porthole_chart_view_get_cell_size (view), before, 0.001);

  /* Somebody else's port nearby would draw the pointer to itself. */
  porthole_chart_view_set_layers (view, PORTHOLE_CHART_ALL_LAYERS & ~PORTHOLE_CHART_LISTENING);
  g_assert_true (porthole_chart_view_get_cell_rect (view, 40000, &rect));
  g_signal_emit_by_name (motion, "motion", rect.origin.x + rect.size.width / 2.0,
                         rect.origin.y + rect.size.height / 2.0);
  g_assert_cmpint (porthole_chart_view_get_hover (view), ==, 40000);
  g_assert_true (says (get_page (), "40000"));
  g_signal_emit_by_name (motion, "leave");
  g_assert_cmpint (porthole_chart_view_get_hover (view), ==, -1);
  porthole_chart_view_set_layers (view, PORTHOLE_CHART_ALL_LAYERS);
}

/* From one cell to another, in either direction; what is in between is counted. */
static void
test_drag (void)
{
  PortholeChartView *view = get_view ();
  GtkEventController *drag = find_controller (view, GTK_TYPE_GESTURE_DRAG);
  graphene_rect_t from;
  graphene_rect_t to;
  guint first;
  guint last;

  porthole_chart_view_zoom_to_fit (view);
  porthole_chart_view_get_cell_rect (view, 30000, &from);
  porthole_chart_view_get_cell_rect (view, 20000, &to);
  g_signal_emit_by_name (drag, "drag-begin", from.origin.x + 0.4, from.origin.y + 0.4);
  g_signal_emit_by_name (drag, "drag-update", 1.0, 1.0);
  g_assert_false (porthole_chart_view_get_marked (view, &first, &last));
  g_signal_emit_by_name (drag, "drag-update", (double) to.origin.x - from.origin.x,
                         (double) to.origin.y - from.origin.y);
  g_signal_emit_by_name (drag, "drag-end", (double) to.origin.x - from.origin.x,
                         (double) to.origin.y - from.origin.y);
  g_assert_true (porthole_chart_view_get_marked (view, &first, &last));
  g_assert_cmpuint (first, ==, 20000);
  g_assert_cmpuint (last, ==, 30000);
  g_assert_true (says (get_page (), " registered · "));
  gtk_widget_activate_action (get_page (), "chart.unmark", NULL);
  g_assert_false (porthole_chart_view_get_marked (view, &first, &last));
}

static void
test_search (void)
{
  PortholeChartView *view = get_view ();
  GtkWidget *page = get_page ();
  GtkSearchEntry *entry = porthole_page_get_search_entry (PORTHOLE_PAGE (page));

  gtk_test_accessible_assert_role (entry, GTK_ACCESSIBLE_ROLE_SEARCH_BOX);
  gtk_editable_set_text (GTK_EDITABLE (entry), "3389");
  wait_until (porthole_chart_view_get_cursor (view) == 3389);
  gtk_editable_set_text (GTK_EDITABLE (entry), "postgres");
  wait_until (porthole_chart_view_get_cursor (view) == 5432);
  g_assert_true (says (page, "PostgreSQL"));

  /* 7000 is a port on the way there, and no answer. */
  gtk_editable_set_text (GTK_EDITABLE (entry), "7000");
  wait_until (porthole_chart_view_get_cursor (view) == 7000);
  gtk_editable_set_text (GTK_EDITABLE (entry), "70000");
  wait_until (says (page, "Port Numbers End at 65535"));
  g_assert_false (says (page, "AirPlay"));
  g_assert_false (says (page, "Start Test Server"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  wait_until (!says (page, "Port Numbers End at 65535"));
  g_assert_true (says (page, "AirPlay"));
}

static void
test_listener (void)
{
  PortholeChartView *view = get_view ();
  GtkWidget *page = get_page ();
  PortholeChart *chart = porthole_chart_view_get_chart (view);
  g_autoptr (GSocketListener) listener = g_socket_listener_new ();
  guint16 port = g_socket_listener_add_any_inet_port (listener, NULL, NULL);

  g_assert_cmpuint (port, !=, 0);
  porthole_chart_view_set_cursor (view, port - 1);
  press (view, GDK_KEY_Right, 0);
  wait_until (porthole_chart_get_layers (chart, port) & PORTHOLE_CHART_LISTENING);
  wait_until (says (page, "listens"));
  g_assert_true (says (page, "Show Listener"));
  g_assert_false (says (page, "Start Test Server"));

  g_socket_listener_close (listener);
  wait_until (!(porthole_chart_get_layers (chart, port) & PORTHOLE_CHART_LISTENING));
  wait_until (says (page, "Nobody listens"));
  g_assert_true (says (page, "Start Test Server"));
}

static void
test_free_port (void)
{
  PortholeChartView *view = get_view ();
  GtkWidget *page = get_page ();
  guint found;

  porthole_chart_view_mark (view, 20000, 30000);
  gtk_widget_activate_action (page, "chart.find-free", NULL);
  wait_until (says (page, " is free"));
  found = porthole_chart_view_get_cursor (view);
  g_assert_cmpuint (found, >=, 20000);
  g_assert_cmpuint (found, <=, 30000);
  g_assert_true (says (page, "Start Test Server"));

  /* The next one, and no promise about a port that the cursor left. */
  gtk_widget_activate_action (page, "chart.find-free", NULL);
  wait_until (porthole_chart_view_get_cursor (view) > found);
  press (view, GDK_KEY_Left, 0);
  g_assert_false (says (page, " is free"));
}

static void
test_legend (void)
{
  PortholeChartView *view = get_view ();
  GtkWidget *legend = find_descendant (get_page (), PORTHOLE_TYPE_CHART_LEGEND);
  GtkWidget *row = find_descendant (legend, ADW_TYPE_SWITCH_ROW);

  g_assert_cmpint (porthole_chart_view_get_layers (view), ==, PORTHOLE_CHART_ALL_LAYERS);
  adw_switch_row_set_active (ADW_SWITCH_ROW (row), FALSE);
  g_assert_cmpint (porthole_chart_view_get_layers (view), ==,
                   PORTHOLE_CHART_ALL_LAYERS & ~PORTHOLE_CHART_EXPOSED);
  adw_switch_row_set_active (ADW_SWITCH_ROW (row), TRUE);
  g_assert_cmpint (porthole_chart_view_get_layers (view), ==, PORTHOLE_CHART_ALL_LAYERS);
}

/* Returns: (nullable): the row that does an action */
static GtkWidget *
find_action_row (GtkWidget *widget, const char *action)
{
  if (ADW_IS_ACTION_ROW (widget)
      && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_action_row (child, action);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The numbers of this computer lead to their ports, the ranges to what is in them. */
static void
test_legend_leads_on (void)
{
  GtkWidget *page = get_page ();
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (page));
  GtkWidget *stack = find_descendant (window, ADW_TYPE_VIEW_STACK);
  GtkWidget *legend = find_descendant (page, PORTHOLE_TYPE_CHART_LEGEND);
  GtkWidget *row = find_action_row (legend, "win.search-ports");
  PortholeKernelPorts kernel;

  porthole_kernel_ports_read (&kernel, NULL);
  wait_until (find_port_link (legend, kernel.ephemeral_last) != NULL);
  follow_port_link (legend, kernel.ephemeral_first);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (ADW_VIEW_STACK (stack)), ==, "ports");
  gtk_widget_activate_action (window, "win.show-page", "s", "chart");

  g_assert_nonnull (row);
  gtk_widget_activate (row);
  wait_until (
      g_str_equal (adw_view_stack_get_visible_child_name (ADW_VIEW_STACK (stack)), "ports"));
  g_assert_true (
      g_str_equal (gtk_editable_get_text (GTK_EDITABLE (porthole_page_get_search_entry (
                       PORTHOLE_PAGE (find_descendant (window, PORTHOLE_TYPE_REGISTRY_PAGE))))),
                   "0-1023"));
  gtk_widget_activate_action (window, "win.show-page", "s", "chart");
}

/* Returns: (transfer full): what a view shows, with the pixels of a row in a line */
static guint32 *
get_pixels (GtkWidget *view, int *width)
{
  const int height = gtk_widget_get_height (view);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  guint32 *pixels;

  *width = gtk_widget_get_width (view);
  GTK_WIDGET_GET_CLASS (view)->snapshot (view, snapshot);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  texture
      = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (view)), node,
                                     &GRAPHENE_RECT_INIT (0, 0, (float) *width, (float) height));
  pixels = g_new (guint32, (gsize) *width * (gsize) height);
  gdk_texture_download (texture, (guchar *) pixels, (gsize) *width * sizeof *pixels);

  return pixels;
}

/* Few marks are drawn one by one, many are stamped: nobody can tell which. */
static void
test_many_marks (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *view = porthole_chart_view_new ();
  g_autoptr (PortholeChart) chart = porthole_chart_new ();
  g_autofree guint32 *few = NULL;
  g_autofree guint32 *many = NULL;
  g_autofree PortholePortSet *set = g_new0 (PortholePortSet, 1);
  graphene_rect_t rect;
  guint different = 0;
  int width;

  porthole_port_set_add (set, 1000);
  porthole_chart_set_layer (chart, PORTHOLE_CHART_LISTENING, set);
  porthole_chart_view_set_chart (PORTHOLE_CHART_VIEW (view), chart);
  porthole_chart_view_set_cursor (PORTHOLE_CHART_VIEW (view), 30000);
  gtk_window_set_default_size (GTK_WINDOW (window), 700, 700);
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  wait_until (gtk_widget_get_mapped (view) && gtk_widget_get_width (view) > 600);
  few = get_pixels (view, &width);

  for (guint16 port = 50000; port < 50100; port++)
    porthole_port_set_add (set, port);
  porthole_chart_set_layer (chart, PORTHOLE_CHART_LISTENING, set);
  many = get_pixels (view, &width);

  g_assert_true (porthole_chart_view_get_cell_rect (PORTHOLE_CHART_VIEW (view), 1000, &rect));
  for (int y = (int) rect.origin.y - 8; y < (int) rect.origin.y + 10; y++)
    {
      for (int x = (int) rect.origin.x - 8; x < (int) rect.origin.x + 10; x++)
        {
          const guint8 *a = (const guint8 *) &few[y * width + x];
          const guint8 *b = (const guint8 *) &many[y * width + x];

          for (int i = 0; i < 4; i++)
            different += ABS (a[i] - b[i]) > 48;
        }
    }
  g_test_message ("%u of %d differ", different, 18 * 18 * 4);
  g_assert_cmpuint (different, <, 18 * 18 * 4 / 20);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
assert_distinct (const PortholeChartPalette *palette, PortholeChartColor a, PortholeChartColor b)
{
  const GdkRGBA *one = &palette->colors[a];
  const GdkRGBA *other = &palette->colors[b];
  float distance = fabsf (one->red - other->red) + fabsf (one->green - other->green)
                   + fabsf (one->blue - other->blue);

  g_test_message ("%d, %d: %.3f", a, b, distance);
  g_assert_cmpfloat (distance, >, 0.04);
}

/* Every scheme has colours of its own, and in each of them they can be told apart. */
static void
test_palette (void)
{
  const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_FORCE_DARK, ADW_COLOR_SCHEME_FORCE_LIGHT };
  PortholeChartView *view = get_view ();
  PortholeChartPalette palettes[2];

  for (gsize i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[i]);
      palettes[i] = *porthole_chart_view_get_palette (view);

      for (PortholeChartColor a = PORTHOLE_CHART_COLOR_WELL_KNOWN;
           a <= PORTHOLE_CHART_COLOR_EXPOSED; a++)
        {
          g_assert_cmpfloat (palettes[i].colors[a].alpha, >=, 1);
          for (PortholeChartColor b = a + 1; b <= PORTHOLE_CHART_COLOR_EXPOSED; b++)
            {
              if (a != PORTHOLE_CHART_COLOR_PATTERN && b != PORTHOLE_CHART_COLOR_PATTERN)
                assert_distinct (&palettes[i], a, b);
            }
        }
    }

  g_assert_false (gdk_rgba_equal (&palettes[0].colors[PORTHOLE_CHART_COLOR_BACKGROUND],
                                  &palettes[1].colors[PORTHOLE_CHART_COLOR_BACKGROUND]));
}

static GBytes *
render (PortholeChartView *view)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (view));
  const int height = gtk_widget_get_height (GTK_WIDGET (view));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  guchar *pixels = g_malloc ((gsize) width * (gsize) height * 4);

  GTK_WIDGET_GET_CLASS (view)->snapshot (GTK_WIDGET (view), snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (
      gtk_native_get_renderer (gtk_widget_get_native (GTK_WIDGET (view))), node,
      &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gdk_texture_download (texture, pixels, (gsize) width * 4);

  return g_bytes_new_take (pixels, (gsize) width * (gsize) height * 4);
}

/* Colours that were read for something else, an export for example, come to the picture as well. */
static void
test_palette_is_kept (void)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  PortholeChartView *view = get_view ();
  g_autoptr (GBytes) light = NULL, dark = NULL, asked = NULL;

  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_LIGHT);
  light = render (view);
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_DARK);
  dark = render (view);
  g_assert_false (g_bytes_equal (light, dark));

  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_LIGHT);
  g_clear_pointer (&light, g_bytes_unref);
  light = render (view);
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_DARK);
  porthole_chart_view_get_palette (view);
  asked = render (view);
  g_assert_true (g_bytes_equal (asked, dark));

  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);
}

static void
start_element_cb (GMarkupParseContext *context,
                  const char *element,
                  const char **names,
                  const char **values,
                  gpointer user_data,
                  GError **error)
{
  guint *n_texts = user_data;

  *n_texts += g_str_equal (element, "text");
}

static void
test_svg (void)
{
  const GMarkupParser parser = { .start_element = start_element_cb };
  g_autofree char *svg = porthole_chart_export_to_svg (get_view ());
  guint n_texts = 0;
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &n_texts, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_markup_parse_context_parse (context, svg, -1, &error));
  g_assert_true (g_markup_parse_context_end_parse (context, &error));
  g_assert_no_error (error);

  /* A title, sixteen rows, six entries of the legend. */
  g_assert_cmpuint (n_texts, ==, 1 + 16 + 6);
  g_assert_nonnull (strstr (svg, ">49152<"));
  g_assert_nonnull (strstr (svg, "url(#diagonals)"));
  g_assert_nonnull (strstr (svg, "Open to the Network"));
  g_assert_cmpuint (strlen (svg), <, 2 * 1024 * 1024);
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GError **error = user_data;

  if (porthole_chart_export_finish (result, error))
    *error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CLOSED, "done");
}

static void
test_png (void)
{
  g_autofree char *dir = g_dir_make_tmp ("porthole-chart-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (dir, "ports.png", NULL);
  g_autofree char *nowhere = g_build_filename (dir, "missing", "ports.png", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) nowhere_file = g_file_new_for_path (nowhere);
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GError) error = NULL;

  porthole_chart_export_async (get_view (), file, PORTHOLE_CHART_EXPORT_PNG, NULL, exported_cb,
                               &error);
  wait_until (error != NULL);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
  texture = gdk_texture_new_from_filename (path, NULL);
  g_assert_nonnull (texture);
  g_assert_cmpint (gdk_texture_get_width (texture), >, 1024);
  g_assert_cmpint (gdk_texture_get_height (texture), >, 1024);

  /* What can't be written is said. */
  g_clear_error (&error);
  porthole_chart_export_async (get_view (), nowhere_file, PORTHOLE_CHART_EXPORT_SVG, NULL,
                               exported_cb, &error);
  wait_until (error != NULL);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);

  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (dir), ==, 0);
}

static void
test_links (void)
{
  PortholeChartView *view = get_view ();
  GtkWidget *window = get_window ();
  GtkWidget *stack = find_descendant (window, ADW_TYPE_VIEW_STACK);

  porthole_chart_view_set_cursor (view, 5432);
  press (view, GDK_KEY_Return, 0);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (ADW_VIEW_STACK (stack)), ==, "ports");

  view = get_view ();
  gtk_widget_activate_action (get_page (), "chart.new-server", NULL);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (ADW_VIEW_STACK (stack)), ==, "server");
  g_assert_cmpuint (porthole_chart_view_get_cursor (view), ==, 5432);
}

static void
test_closes (void)
{
  GtkWidget *window = get_window ();
  GtkWidget *view = find_descendant (window, PORTHOLE_TYPE_CHART_VIEW);

  g_object_add_weak_pointer (G_OBJECT (view), (gpointer *) &view);
  gtk_window_close (GTK_WINDOW (window));
  wait_until (view == NULL);
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

  application = start_application ();

  g_test_add_func ("/ui/chart/accessible", test_accessible);
  g_test_add_func ("/ui/chart/keys", test_keys);
  g_test_add_func ("/ui/chart/marking", test_marking);
  g_test_add_func ("/ui/chart/zoom", test_zoom);
  g_test_add_func ("/ui/chart/pointer", test_pointer);
  g_test_add_func ("/ui/chart/drag", test_drag);
  g_test_add_func ("/ui/chart/search", test_search);
  g_test_add_func ("/ui/chart/listener", test_listener);
  g_test_add_func ("/ui/chart/free-port", test_free_port);
  g_test_add_func ("/ui/chart/legend", test_legend);
  g_test_add_func ("/ui/chart/legend-leads-on", test_legend_leads_on);
  g_test_add_func ("/ui/chart/many-marks", test_many_marks);
  g_test_add_func ("/ui/chart/palette", test_palette);
  g_test_add_func ("/ui/chart/palette-is-kept", test_palette_is_kept);
  g_test_add_func ("/ui/chart/svg", test_svg);
  g_test_add_func ("/ui/chart/png", test_png);
  g_test_add_func ("/ui/chart/links", test_links);
  g_test_add_func ("/ui/chart/closes", test_closes);

  status = g_test_run ();
  g_clear_object (&application);

  return status;
}
