/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "application/porthole-application.h"
#include "common/porthole-page.h"
#include "common/ui-test.h"
#include "help/porthole-help-dialog.h"
#include "help/porthole-help-drawing.h"
#include "help/porthole-help-example.h"
#include "help/porthole-help-page.h"

#define N_PAGES 6

static PortholeApplication *application;
static GSettings *settings;

/* What a plain start does; the window stays for the tests that come. */
static GtkWidget *
start (const char *query)
{
  GApplicationCommandLine *line;
  const char *arguments[] = { "porthole", query, NULL };
  g_autoptr (GVariantDict) options = g_variant_dict_new (NULL);

  line = g_object_new (G_TYPE_APPLICATION_COMMAND_LINE, "arguments",
                       g_variant_new_bytestring_array (arguments, query != NULL ? 2 : 1), "options",
                       g_variant_dict_end (options), NULL);
  G_APPLICATION_GET_CLASS (application)->command_line (G_APPLICATION (application), line);
  g_object_unref (line);

  return GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (application)));
}

static AdwDialog *
get_dialog (GtkWidget *window)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
}

static void
close_window (GtkWidget *window)
{
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
  wait_until (window == NULL);
}

/* For long enough that a dialog would have come. */
static void
draw_some_frames (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gint64 first = gdk_frame_clock_get_frame_counter (clock);

  gtk_widget_queue_draw (window);
  wait_until (
      (gtk_widget_queue_draw (window), gdk_frame_clock_get_frame_counter (clock) > first + 3));
}

static void
test_first_start (void)
{
  GtkWidget *window;

  g_assert_false (g_settings_get_boolean (settings, "how-ports-work-shown"));

  /* Whoever asks for a port gets the port. */
  window = start ("5432");
  draw_some_frames (window);
  g_assert_null (get_dialog (window));
  g_assert_false (g_settings_get_boolean (settings, "how-ports-work-shown"));
  close_window (window);

  window = start (NULL);
  wait_until (get_dialog (window) != NULL);
  g_assert_true (PORTHOLE_IS_HELP_DIALOG (get_dialog (window)));
  g_assert_true (g_settings_get_boolean (settings, "how-ports-work-shown"));
  close_window (window);

  /* Once is enough. */
  window = start (NULL);
  draw_some_frames (window);
  g_assert_null (get_dialog (window));
  close_window (window);
}

static GtkWidget *
open_help (void)
{
  GtkWidget *window = start (NULL);

  g_action_group_activate_action (G_ACTION_GROUP (application), "how-ports-work", NULL);
  wait_until (get_dialog (window) != NULL);
  return GTK_WIDGET (get_dialog (window));
}

static PortholeHelpPage *
get_page (GtkWidget *dialog)
{
  AdwNavigationView *view
      = ADW_NAVIGATION_VIEW (find_descendant (dialog, ADW_TYPE_NAVIGATION_VIEW));

  return PORTHOLE_HELP_PAGE (adw_navigation_view_get_visible_page (view));
}

static void
test_pages (void)
{
  GtkWidget *dialog = open_help ();
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (dialog));
  PortholeHelpPage *page = get_page (dialog);

  /* Pressing F1 again opens no second one. */
  g_action_group_activate_action (G_ACTION_GROUP (application), "how-ports-work", NULL);
  g_assert_true (GTK_WIDGET (get_dialog (window)) == dialog);

  for (guint i = 1; i < N_PAGES; i++)
    {
      GtkWidget *button = porthole_help_page_get_continue_button (page);
      GtkWidget *drawing = find_descendant (GTK_WIDGET (page), PORTHOLE_TYPE_HELP_DRAWING);

      g_test_message ("%s", adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page)));
      gtk_test_accessible_assert_role (drawing, GTK_ACCESSIBLE_ROLE_GROUP);
      g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (drawing),
                                                       GTK_ACCESSIBLE_PROPERTY_LABEL));
      g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (button),
                                                       GTK_ACCESSIBLE_RELATION_DESCRIBED_BY));

      /* Enter leads on. */
      wait_until (gtk_root_get_focus (GTK_ROOT (window)) == button);
      g_assert_true (gtk_widget_activate (button));
      wait_until (get_page (dialog) != page);
      page = get_page (dialog);
    }

  g_assert_null (porthole_help_page_get_next (page));
  g_assert_false (gtk_widget_get_visible (porthole_help_page_get_continue_button (page)));
  g_assert_nonnull (find_descendant (GTK_WIDGET (page), PORTHOLE_TYPE_HELP_EXAMPLE));
  close_window (window);
}

/* Returns: (nullable): a socket that listens on a port of 127.0.0.1, if it is free */
static GSocket *
take_port (guint16 port)
{
  g_autoptr (GSocketAddress) address = g_inet_socket_address_new_from_string ("127.0.0.1", port);
  GSocket *socket
      = g_socket_new (G_SOCKET_FAMILY_IPV4, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP, NULL);

  if (g_socket_bind (socket, address, TRUE, NULL) && g_socket_listen (socket, NULL))
    return socket;

  g_clear_object (&socket);
  return NULL;
}

static void
collect_labels (GtkWidget *widget, GString *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_labels (child, text);
}

static gboolean
says_somewhere (GtkWidget *widget, const char *wanted)
{
  g_autoptr (GString) text = g_string_new (NULL);

  collect_labels (widget, text);
  return strstr (text->str, wanted) != NULL;
}

static GtkWidget *
open_example (GtkWidget *dialog)
{
  AdwNavigationView *view
      = ADW_NAVIGATION_VIEW (find_descendant (dialog, ADW_TYPE_NAVIGATION_VIEW));

  adw_navigation_view_push_by_tag (view, "example");
  wait_until (gtk_widget_get_mapped (find_descendant (dialog, PORTHOLE_TYPE_HELP_EXAMPLE)));
  return find_descendant (dialog, PORTHOLE_TYPE_HELP_EXAMPLE);
}

/* The ports that are named in the example lead to their pages, once they are real. */
static void
test_example_leads_on (void)
{
  GtkWidget *dialog = open_help ();
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (dialog));
  GtkWidget *example = open_example (dialog);
  GtkWidget *stack = find_descendant (window, ADW_TYPE_VIEW_STACK);
  GtkWidget *listening = find_row (example, "A program listens on port ");
  GtkWidget *connecting = find_row (example, "Another program connects");
  g_autofree char *title = NULL;
  GtkWidget *page;

  g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (listening)));
  g_assert_true (gtk_widget_activate (find_labelled_button (example, "_Open Port 8080")));
  wait_until (says_somewhere (example, "Hello from port "));
  g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (listening)));
  g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (connecting)));

  title = g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (connecting)));
  adw_action_row_activate (ADW_ACTION_ROW (connecting));
  wait_until (get_dialog (window) == NULL);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (ADW_VIEW_STACK (stack)), ==, "ports");
  page = find_descendant (window, PORTHOLE_TYPE_PAGE);
  g_assert_cmpstr (
      gtk_editable_get_text (GTK_EDITABLE (porthole_page_get_search_entry (PORTHOLE_PAGE (page)))),
      ==, title + strlen ("Another program connected from port "));
  close_window (window);
}

/* Whether the window searches for it, with no dialog over it. */
static gboolean
is_searched (GtkWidget *window, const char *query)
{
  GtkWidget *stack = find_descendant (window, ADW_TYPE_VIEW_STACK);
  GtkWidget *page = find_descendant (window, PORTHOLE_TYPE_PAGE);
  GtkSearchEntry *entry = porthole_page_get_search_entry (PORTHOLE_PAGE (page));

  return get_dialog (window) == NULL
         && g_str_equal (adw_view_stack_get_visible_child_name (ADW_VIEW_STACK (stack)), "ports")
         && g_str_equal (gtk_editable_get_text (GTK_EDITABLE (entry)), query);
}

static GtkWidget *
open_ranges (void)
{
  GtkWidget *dialog = open_help ();
  GtkWidget *view = find_descendant (dialog, ADW_TYPE_NAVIGATION_VIEW);

  adw_navigation_view_push_by_tag (ADW_NAVIGATION_VIEW (view), "ranges");
  return dialog;
}

/* A port in the prose leads to its page, a range to what is in it; numbers of addresses and of
 * doors don't. */
static void
test_text_leads_on (void)
{
  GtkWidget *dialog = open_help ();
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (dialog));
  GtkWidget *row;

  g_assert_null (find_port_link (dialog, 192));
  g_assert_null (find_port_link (dialog, 65));
  g_assert_null (find_port_link (dialog, 536));
  follow_port_link (dialog, 443);
  wait_until (is_searched (window, "443"));
  close_window (window);

  dialog = open_ranges ();
  window = GTK_WIDGET (gtk_widget_get_root (dialog));
  wait_until (find_row (dialog, "0–1023") != NULL);
  g_assert_nonnull (find_port_link (dialog, 22));
  g_assert_nonnull (find_port_link (dialog, 5432));
  row = find_row (dialog, "49152–65535");
  follow_port_link (row, 32768);
  wait_until (is_searched (window, "32768"));
  close_window (window);

  dialog = open_ranges ();
  window = GTK_WIDGET (gtk_widget_get_root (dialog));
  wait_until ((row = find_row (dialog, "0–1023")) != NULL);
  adw_action_row_activate (ADW_ACTION_ROW (row));
  wait_until (is_searched (window, "0-1023"));
  close_window (window);
}

static gboolean
is_named_link (GtkWidget *widget, gconstpointer name)
{
  g_autofree char *difference = NULL;

  if (!GTK_IS_BUTTON (widget))
    return FALSE;

  difference = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                                   GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  return difference == NULL;
}

/* What is drawn leads on, too: by keyboard, and with a name. */
static void
follow_drawn (const char *tag, guint n_links, const char *name, const char *query)
{
  GtkWidget *dialog = open_help ();
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (dialog));
  GtkWidget *view = find_descendant (dialog, ADW_TYPE_NAVIGATION_VIEW);
  GtkWidget *drawing, *link;

  if (adw_navigation_view_find_page (ADW_NAVIGATION_VIEW (view), tag)
      != ADW_NAVIGATION_PAGE (get_page (dialog)))
    adw_navigation_view_push_by_tag (ADW_NAVIGATION_VIEW (view), tag);
  drawing = find_descendant (GTK_WIDGET (get_page (dialog)), PORTHOLE_TYPE_HELP_DRAWING);
  wait_until (gtk_widget_get_mapped (drawing) && gtk_widget_get_width (drawing) > 0);

  link = find_widget (drawing, is_named_link, name);
  g_assert_nonnull (link);
  gtk_test_accessible_assert_role (link, GTK_ACCESSIBLE_ROLE_LINK);
  for (guint i = 0; i < n_links; i++)
    {
      g_assert_true (gtk_widget_child_focus (drawing, GTK_DIR_TAB_FORWARD));
      if (gtk_root_get_focus (GTK_ROOT (window)) == link)
        break;
    }
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == link);
  g_assert_true (gtk_widget_activate (link));
  wait_until (is_searched (window, query));
  close_window (window);
}

static void
test_drawings_lead_on (void)
{
  follow_drawn ("building", 10, "Port 443", "443");
  follow_drawn ("building", 10, "Port 65535", "65535");
  follow_drawn ("ranges", 3, "1024–49151: Registered Ports", "1024-49151");
  follow_drawn ("connection", 2, "Port 50432", "50432");
  follow_drawn ("taken", 2, "Port 8081", "8081");
  follow_drawn ("firewall", 2, "Port 5432", "5432");
}

static void
test_example (void)
{
  GtkWidget *dialog = open_help ();
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (dialog));
  GtkWidget *example = open_example (dialog);
  GtkWidget *stack = find_descendant (window, ADW_TYPE_VIEW_STACK);
  g_autoptr (GSocket) holder = NULL;

  /* Other tests that run now may have it, each for a short while. */
  wait_until (holder != NULL || (holder = take_port (8080)) != NULL);
  g_assert_true (gtk_widget_activate (find_labelled_button (example, "_Open Port 8080")));
  wait_until (says_somewhere (example, "Hello from port "));
  g_assert_false (says_somewhere (example, "Hello from port 8080!"));
  g_assert_true (says_somewhere (example, "Port 8080 is taken; this is the next free one"));
  g_assert_nonnull (find_port_link (example, 8080));
  g_assert_true (says_somewhere (example, "Another program connected from port "));

  g_socket_close (holder, NULL);
  wait_until (find_labelled_button (example, "_Once More") != NULL);
  g_assert_true (gtk_widget_activate (find_labelled_button (example, "_Once More")));
  wait_until (says_somewhere (example, "Hello from port 8080!")
              || says_somewhere (example, "is taken"));
  wait_until (find_labelled_button (example, "_Once More") != NULL);

  /* The server is gone again. */
  g_clear_object (&holder);
  wait_until (holder != NULL || (holder = take_port (8080)) != NULL);

  g_assert_true (gtk_widget_activate (find_labelled_button (example, "Open the _Server Page")));
  wait_until (get_dialog (window) == NULL);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (ADW_VIEW_STACK (stack)), ==, "server");
  close_window (window);
}

/* Closing the dialog in the middle of it must leave nothing behind. */
static void
test_example_is_left (void)
{
  GtkWidget *dialog = open_help ();
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (dialog));
  GtkWidget *example = open_example (dialog);

  g_assert_true (gtk_widget_activate (find_labelled_button (example, "_Open Port 8080")));
  g_object_add_weak_pointer (G_OBJECT (example), (gpointer *) &example);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  wait_until (example == NULL);
  close_window (window);
}

/* Returns: (transfer full): the alpha of each pixel, rows one after the other */
static guint8 *
draw (PortholeHelpScene scene, GtkTextDirection direction, int *width, int *height)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *drawing = g_object_new (PORTHOLE_TYPE_HELP_DRAWING, "scene", scene, "halign",
                                     GTK_ALIGN_CENTER, "valign", GTK_ALIGN_CENTER, NULL);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (drawing);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree guint8 *pixels = NULL;
  guint8 *alpha;

  gtk_widget_set_direction (drawing, direction);
  gtk_window_set_child (GTK_WINDOW (window), drawing);
  gtk_window_present (GTK_WINDOW (window));
  wait_until (gtk_widget_get_mapped (drawing) && gtk_widget_get_width (drawing) > 0);

  *width = gtk_widget_get_width (drawing);
  *height = gtk_widget_get_height (drawing);
  GTK_WIDGET_GET_CLASS (drawing)->snapshot (drawing, snapshot);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  texture
      = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node,
                                     &GRAPHENE_RECT_INIT (0, 0, (float) *width, (float) *height));
  pixels = g_malloc ((gsize) *width * (gsize) *height * 4);
  gdk_texture_download (texture, pixels, (gsize) *width * 4);
  alpha = g_malloc ((gsize) *width * (gsize) *height);
  for (gsize i = 0; i < (gsize) *width * (gsize) *height; i++)
    alpha[i] = pixels[i * 4 + 3];

  gtk_window_destroy (GTK_WINDOW (window));
  return alpha;
}

/* Where a door is, counted from the side where reading begins, and how far it reaches. */
static void
measure_link (GtkTextDirection direction, const char *name, float *start, float *size)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *drawing
      = g_object_new (PORTHOLE_TYPE_HELP_DRAWING, "scene", PORTHOLE_HELP_SCENE_CONNECTION, NULL);
  graphene_rect_t bounds;

  gtk_widget_set_direction (drawing, direction);
  gtk_window_set_child (GTK_WINDOW (window), drawing);
  gtk_window_present (GTK_WINDOW (window));
  wait_until (gtk_widget_get_mapped (drawing) && gtk_widget_get_width (drawing) > 0);
  g_assert_true (
      gtk_widget_compute_bounds (find_widget (drawing, is_named_link, name), drawing, &bounds));
  *size = bounds.size.width;
  *start = direction == GTK_TEXT_DIR_LTR
               ? bounds.origin.x
               : (float) gtk_widget_get_width (drawing) - bounds.origin.x - bounds.size.width;
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A link is where its door is drawn. */
static void
test_links_follow_drawing (void)
{
  float start, mirrored, size;

  measure_link (GTK_TEXT_DIR_LTR, "Port 50432", &start, &size);
  measure_link (GTK_TEXT_DIR_RTL, "Port 50432", &mirrored, &size);
  g_assert_cmpfloat_with_epsilon (start, mirrored, 2);
  measure_link (GTK_TEXT_DIR_LTR, "Port 443", &mirrored, &size);
  g_assert_cmpfloat (start + size, <, mirrored);
}

/* From right to left the drawing is another way round, but for what is written in it. */
static void
test_drawings (void)
{
  for (int scene = 0; scene < PORTHOLE_N_HELP_SCENES; scene++)
    {
      int width, height;
      g_autofree guint8 *ltr = draw (scene, GTK_TEXT_DIR_LTR, &width, &height);
      g_autofree guint8 *rtl = draw (scene, GTK_TEXT_DIR_RTL, &width, &height);
      guint drawn = 0, turned = 0, same = 0;

      for (int y = 0; y < height; y++)
        {
          for (int x = 0; x < width; x++)
            {
              guint8 left = ltr[y * width + x];

              if (left == 0)
                continue;
              drawn++;
              same += rtl[y * width + x] != 0;
              turned += rtl[y * width + width - 1 - x] != 0;
            }
        }
      g_test_message ("scene %d: %u drawn, %u turned, %u the same", scene, drawn, turned, same);
      g_assert_cmpuint (drawn, >, (guint) (width * height / 20));
      g_assert_cmpuint (turned, >, drawn * 9 / 10);
      if (scene != PORTHOLE_HELP_SCENE_RANGES)
        g_assert_cmpuint (turned, >, same);
    }
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

  application = porthole_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_application_hold (G_APPLICATION (application));
  settings = g_settings_new (APP_ID);

  g_test_add_func ("/ui/help/first-start", test_first_start);
  g_test_add_func ("/ui/help/pages", test_pages);
  g_test_add_func ("/ui/help/text-leads-on", test_text_leads_on);
  g_test_add_func ("/ui/help/drawings-lead-on", test_drawings_lead_on);
  g_test_add_func ("/ui/help/links-follow-drawing", test_links_follow_drawing);
  g_test_add_func ("/ui/help/example", test_example);
  g_test_add_func ("/ui/help/example-leads-on", test_example_leads_on);
  g_test_add_func ("/ui/help/example-is-left", test_example_is_left);
  g_test_add_func ("/ui/help/drawings", test_drawings);

  status = g_test_run ();
  g_clear_object (&settings);
  g_clear_object (&application);

  return status;
}
