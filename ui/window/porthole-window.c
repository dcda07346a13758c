/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "chart/porthole-chart-page.h"
#include "common/porthole-focus.h"
#include "common/porthole-late-menu.h"
#include "common/porthole-page.h"
#include "listeners/porthole-changes-dialog.h"
#include "listeners/porthole-listeners-page.h"
#include "registry/porthole-registry-page.h"
#include "server/porthole-server-page.h"
#include "window/porthole-history.h"
#include "window/porthole-swiper.h"
#include "window/porthole-window.h"

/* The buttons 8 and 9 of X11, which Wayland's compositors send as well. */
#define MOUSE_BACK 8
#define MOUSE_FORWARD 9

struct _PortholeWindow
{
  AdwApplicationWindow parent_instance;

  GtkMenuButton *menu_button;
  GMenuModel *primary_menu;
  AdwToastOverlay *toast_overlay;
  PortholeSwiper *swiper;
  AdwViewStack *stack;
  AdwBin *ports_bin;
  AdwBin *listening_bin;
  AdwBin *server_bin;
  AdwBin *chart_bin;
  PortholeRegistryPage *registry_page;
  PortholeListenersPage *listeners_page;
  PortholeServerPage *server_page;
  PortholeChartPage *chart_page;

  PortholeOverview *overview;
  GSettings *settings;
  PortholePage *page;
  PortholeHistory *history;

  gboolean narrow;
  gboolean chart_narrow;
};

enum
{
  PROP_0,
  PROP_OVERVIEW,
  PROP_SETTINGS,
  PROP_HISTORY,
  PROP_NARROW,
  PROP_CHART_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PortholeWindow, porthole_window, ADW_TYPE_APPLICATION_WINDOW)

/* Typing anywhere searches. The focus follows to the entry: it must not stay on a row, for the
 * search may take that row away. */
static void
search_started_cb (GtkSearchEntry *entry)
{
  porthole_focus_search (entry);
}

static void
set_key_capture (PortholeWindow *self, PortholePage *page, gboolean capture)
{
  GtkSearchEntry *entry = porthole_page_get_search_entry (page);

  if (entry == NULL)
    return;

  if (capture)
    {
      gtk_search_entry_set_key_capture_widget (entry, GTK_WIDGET (self));
      g_signal_connect (entry, "search-started", G_CALLBACK (search_started_cb), NULL);
    }
  else
    {
      gtk_search_entry_set_key_capture_widget (entry, NULL);
      g_signal_handlers_disconnect_by_func (entry, search_started_cb, NULL);
    }
}

static gpointer
add_page (PortholeWindow *self, AdwBin *bin, GType type, const char *narrow)
{
  GtkWidget *page = g_object_new (type, NULL);

  g_object_bind_property (self, narrow, page, "narrow", G_BINDING_SYNC_CREATE);
  adw_bin_set_child (bin, page);

  return page;
}

/* A page is made when it is first seen: three of the four aren't in the first frame, and would
 * make it wait. */
static PortholePage *
ensure_page (PortholeWindow *self, AdwBin *bin)
{
  if (adw_bin_get_child (bin) != NULL)
    return PORTHOLE_PAGE (adw_bin_get_child (bin));

  if (bin == self->ports_bin)
    {
      self->registry_page = add_page (self, bin, PORTHOLE_TYPE_REGISTRY_PAGE, "narrow");
      porthole_registry_page_set_up (self->registry_page, self->overview, self->settings);
    }
  else if (bin == self->listening_bin)
    {
      self->listeners_page = add_page (self, bin, PORTHOLE_TYPE_LISTENERS_PAGE, "narrow");
      porthole_listeners_page_set_up (self->listeners_page, self->overview, self->settings);
    }
  else if (bin == self->server_bin)
    {
      self->server_page = add_page (self, bin, PORTHOLE_TYPE_SERVER_PAGE, "narrow");
      porthole_server_page_set_up (self->server_page, self->overview, self->settings);
    }
  else
    {
      g_assert (bin == self->chart_bin);
      self->chart_page = add_page (self, bin, PORTHOLE_TYPE_CHART_PAGE, "chart-narrow");
      porthole_chart_page_set_up (self->chart_page, self->overview, self->settings);
    }

  return PORTHOLE_PAGE (adw_bin_get_child (bin));
}

/* Another page, chosen with the view switcher, is a place of its own to come back from; where a
 * link leads to has been noted before, and where Back leads to is known already. */
static void
note_visit (PortholeWindow *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->stack);

  if (name == NULL || g_strcmp0 (name, porthole_history_get_page (self->history)) == 0)
    return;

  if (self->page != NULL)
    {
      g_autoptr (GVariant) state = porthole_page_save (self->page);

      porthole_history_keep_state (self->history, state);
    }
  porthole_history_visit (self->history, name);
}

/* A page is shown while it is the stack's and the window is on the screen: a hidden page
 * must cost nothing. */
static void
update_shown (PortholeWindow *self)
{
  GtkWidget *child = adw_view_stack_get_visible_child (self->stack);
  PortholePage *page = NULL;
  gboolean shown
      = gtk_widget_get_mapped (GTK_WIDGET (self)) && !gtk_window_is_suspended (GTK_WINDOW (self));

  if (child != NULL && self->overview != NULL)
    {
      page = ensure_page (self, ADW_BIN (child));
      note_visit (self);
    }

  if (self->page != page)
    {
      if (self->page != NULL)
        {
          set_key_capture (self, self->page, FALSE);
          g_object_set (self->page, "shown", FALSE, NULL);
        }

      g_set_object (&self->page, page);

      if (page != NULL)
        set_key_capture (self, page, TRUE);
    }

  if (page != NULL)
    g_object_set (page, "shown", shown, NULL);
}

/* The stack gives the keyboard to the page that it shows, if it had it: so the page has to be
 * there before. */
static void
show_page (PortholeWindow *self, const char *name)
{
  GtkWidget *bin = adw_view_stack_get_child_by_name (self->stack, name);

  if (bin != NULL)
    ensure_page (self, ADW_BIN (bin));
  adw_view_stack_set_visible_child_name (self->stack, name);
}

/* Follows a link, which may lead to another part of the same page. */
static void
follow (PortholeWindow *self, const char *name)
{
  if (self->page != NULL)
    {
      g_autoptr (GVariant) state = porthole_page_save (self->page);

      porthole_history_keep_state (self->history, state);
    }
  porthole_history_visit (self->history, name);
  show_page (self, name);
}

static void
go (PortholeWindow *self, int step)
{
  g_autoptr (GVariant) now = self->page != NULL ? porthole_page_save (self->page) : NULL;
  GVariant *then;

  porthole_history_keep_state (self->history, now);
  if (!porthole_history_go (self->history, step))
    return;

  show_page (self, porthole_history_get_page (self->history));
  then = porthole_history_get_state (self->history);
  if (then != NULL)
    porthole_page_restore (self->page, then);
}

static void
go_back_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  go (PORTHOLE_WINDOW (widget), -1);
}

static void
go_forward_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  go (PORTHOLE_WINDOW (widget), 1);
}

/* What is behind a dialog stays. */
static void
update_history_actions (PortholeWindow *self)
{
  gboolean free = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) == NULL;
  gboolean back = free && porthole_history_get_can_go (self->history, -1);
  gboolean forward = free && porthole_history_get_can_go (self->history, 1);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.go-back", back);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.go-forward", forward);
  porthole_swiper_set_can_go (self->swiper, back, forward);
}

static void
swiped_cb (PortholeWindow *self, int step)
{
  gtk_widget_activate_action (GTK_WIDGET (self), step < 0 ? "win.go-back" : "win.go-forward", NULL);
}

/* The two buttons at the side of a mouse. */
static void
side_pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, PortholeWindow *self)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  if (button != MOUSE_BACK && button != MOUSE_FORWARD)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_activate_action (GTK_WIDGET (self),
                              button == MOUSE_BACK ? "win.go-back" : "win.go-forward", NULL);
}

static void
show_page_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  show_page (PORTHOLE_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
search_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PortholeWindow *self = PORTHOLE_WINDOW (widget);
  GtkSearchEntry *entry = porthole_page_get_search_entry (self->page);

  if (entry != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (entry));
}

static void
toggle_details_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  porthole_page_toggle_details (PORTHOLE_WINDOW (widget)->page);
}

static void
show_port_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PortholeWindow *self = PORTHOLE_WINDOW (widget);

  follow (self, "ports");
  porthole_registry_page_show_port (self->registry_page, g_variant_get_uint32 (parameter));
}

static void
search_ports_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  porthole_window_search_ports (PORTHOLE_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
show_listener_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PortholeWindow *self = PORTHOLE_WINDOW (widget);

  follow (self, "listening");
  porthole_listeners_page_show_port (self->listeners_page, g_variant_get_uint32 (parameter));
}

static void
new_server_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PortholeWindow *self = PORTHOLE_WINDOW (widget);

  follow (self, "server");
  porthole_server_page_prepare (self->server_page, g_variant_get_uint32 (parameter));
}

static void
show_server_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PortholeWindow *self = PORTHOLE_WINDOW (widget);

  follow (self, "server");
  porthole_server_page_show_server (self->server_page, g_variant_get_uint32 (parameter));
}

static void
show_changes_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PortholeWindow *self = PORTHOLE_WINDOW (widget);

  adw_dialog_present (porthole_changes_dialog_new (porthole_overview_get_changes (self->overview)),
                      widget);
}

static void
toast_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  AdwToast *toast = adw_toast_new (g_variant_get_string (parameter, NULL));

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (PORTHOLE_WINDOW (widget)->toast_overlay, toast);
}

static void
porthole_window_constructed (GObject *object)
{
  PortholeWindow *self = PORTHOLE_WINDOW (object);

  G_OBJECT_CLASS (porthole_window_parent_class)->constructed (object);

  g_settings_bind (self->settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-height", self, "default-height",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);

  g_settings_bind (self->settings, "page", self->stack, "visible-child-name",
                   G_SETTINGS_BIND_DEFAULT);
  update_shown (self);
}

static void
porthole_window_dispose (GObject *object)
{
  PortholeWindow *self = PORTHOLE_WINDOW (object);

  g_clear_object (&self->page);
  g_clear_object (&self->overview);
  g_clear_object (&self->settings);
  g_clear_object (&self->history);
  gtk_widget_dispose_template (GTK_WIDGET (self), PORTHOLE_TYPE_WINDOW);

  G_OBJECT_CLASS (porthole_window_parent_class)->dispose (object);
}

static void
porthole_window_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PortholeWindow *self = PORTHOLE_WINDOW (object);

  switch (prop_id)
    {
    case PROP_OVERVIEW:
      g_value_set_object (value, self->overview);
      break;

    case PROP_SETTINGS:
      g_value_set_object (value, self->settings);
      break;

    case PROP_HISTORY:
      g_value_set_object (value, self->history);
      break;

    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;

    case PROP_CHART_NARROW:
      g_value_set_boolean (value, self->chart_narrow);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_flag (PortholeWindow *self, gboolean *flag, gboolean value, GParamSpec *pspec)
{
  if (*flag == value)
    return;

  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
porthole_window_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  PortholeWindow *self = PORTHOLE_WINDOW (object);

  switch (prop_id)
    {
    case PROP_OVERVIEW:
      self->overview = g_value_dup_object (value);
      break;

    case PROP_SETTINGS:
      self->settings = g_value_dup_object (value);
      break;

    case PROP_NARROW:
      set_flag (self, &self->narrow, g_value_get_boolean (value), pspec);
      break;

    case PROP_CHART_NARROW:
      set_flag (self, &self->chart_narrow, g_value_get_boolean (value), pspec);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
porthole_window_class_init (PortholeWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = porthole_window_constructed;
  object_class->dispose = porthole_window_dispose;
  object_class->get_property = porthole_window_get_property;
  object_class->set_property = porthole_window_set_property;

  properties[PROP_OVERVIEW]
      = g_param_spec_object ("overview", NULL, NULL, PORTHOLE_TYPE_OVERVIEW,
                             (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  properties[PROP_SETTINGS]
      = g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS,
                             (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  properties[PROP_HISTORY] = g_param_spec_object ("history", NULL, NULL, PORTHOLE_TYPE_HISTORY,
                                                  (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  properties[PROP_NARROW] = g_param_spec_boolean (
      "narrow", NULL, NULL, FALSE,
      (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  properties[PROP_CHART_NARROW] = g_param_spec_boolean (
      "chart-narrow", NULL, NULL, FALSE,
      (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (PORTHOLE_TYPE_SWIPER);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/window/porthole-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PortholeWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, PortholeWindow, primary_menu);
  gtk_widget_class_bind_template_child (widget_class, PortholeWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, PortholeWindow, swiper);
  gtk_widget_class_bind_template_child (widget_class, PortholeWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, PortholeWindow, ports_bin);
  gtk_widget_class_bind_template_child (widget_class, PortholeWindow, listening_bin);
  gtk_widget_class_bind_template_child (widget_class, PortholeWindow, server_bin);
  gtk_widget_class_bind_template_child (widget_class, PortholeWindow, chart_bin);
  gtk_widget_class_bind_template_callback (widget_class, swiped_cb);

  gtk_widget_class_install_action (widget_class, "win.show-page", "s", show_page_cb);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "win.toggle-details", NULL, toggle_details_cb);
  gtk_widget_class_install_action (widget_class, "win.go-back", NULL, go_back_cb);
  gtk_widget_class_install_action (widget_class, "win.go-forward", NULL, go_forward_cb);
  gtk_widget_class_install_action (widget_class, "win.show-port", "u", show_port_cb);
  gtk_widget_class_install_action (widget_class, "win.search-ports", "s", search_ports_cb);
  gtk_widget_class_install_action (widget_class, "win.show-listener", "u", show_listener_cb);
  gtk_widget_class_install_action (widget_class, "win.new-server", "u", new_server_cb);
  gtk_widget_class_install_action (widget_class, "win.show-server", "u", show_server_cb);
  gtk_widget_class_install_action (widget_class, "win.show-changes", NULL, show_changes_cb);
  gtk_widget_class_install_action (widget_class, "win.toast", "s", toast_cb);
}

static void
porthole_window_init (PortholeWindow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->history = porthole_history_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  porthole_menu_button_set_late_menu (self->menu_button, self->primary_menu);

  if (DEVELOPMENT)
    gtk_widget_add_css_class (GTK_WIDGET (self), "devel");

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (side_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  g_signal_connect_object (self->history, "notify", G_CALLBACK (update_history_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::visible-dialog", G_CALLBACK (update_history_actions), NULL);
  update_history_actions (self);

  g_signal_connect_object (self->stack, "notify::visible-child", G_CALLBACK (update_shown), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (update_shown), NULL);
  g_signal_connect (self, "unmap", G_CALLBACK (update_shown), NULL);
  g_signal_connect (self, "notify::suspended", G_CALLBACK (update_shown), NULL);
}

/**
 * porthole_window_new:
 * @application: the application the window belongs to
 * @overview: what the pages show
 * @settings: the application's settings, in which the window keeps its state
 *
 * Makes the one window of the application, with its pages.
 *
 * Returns: (transfer none): the window, owned by GTK until it is closed
 */
PortholeWindow *
porthole_window_new (AdwApplication *application, PortholeOverview *overview, GSettings *settings)
{
  g_return_val_if_fail (ADW_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (PORTHOLE_IS_OVERVIEW (overview), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  return g_object_new (PORTHOLE_TYPE_WINDOW, "application", application, "overview", overview,
                       "settings", settings, NULL);
}

/**
 * porthole_window_search_ports:
 * @self: a window
 * @query: what to search for, as a person would type it
 *
 * Shows the Ports page with the answer to @query.
 */
void
porthole_window_search_ports (PortholeWindow *self, const char *query)
{
  GtkSearchEntry *entry;

  g_return_if_fail (PORTHOLE_IS_WINDOW (self));
  g_return_if_fail (query != NULL);

  follow (self, "ports");
  entry = porthole_page_get_search_entry (PORTHOLE_PAGE (self->registry_page));
  gtk_editable_set_text (GTK_EDITABLE (entry), query);
}
