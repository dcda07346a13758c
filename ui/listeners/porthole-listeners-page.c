/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/porthole-error.h"
#include "base/porthole-sandbox.h"
#include "common/porthole-focus.h"
#include "common/porthole-page.h"
#include "common/porthole-port-links.h"
#include "listeners/porthole-listeners-page-private.h"

enum
{
  PROP_0,
  PROP_NARROW,
  PROP_SHOWN,
  PROP_COMPACT,
  PROP_LOW,
  PROP_SORT,
  PROP_PAUSED,
  PROP_TRANSPORT,
  PROP_REACH,
  PROP_OWN,
  PROP_WATCHED,
  PROP_WATCH_EXPOSED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GtkSearchEntry *
porthole_listeners_page_get_search_entry (PortholePage *page)
{
  return PORTHOLE_LISTENERS_PAGE (page)->search_entry;
}

static void
porthole_listeners_page_toggle_details (PortholePage *page)
{
  porthole_details_view_toggle (PORTHOLE_LISTENERS_PAGE (page)->details_view);
}

static void
page_iface_init (PortholePageInterface *iface)
{
  iface->get_search_entry = porthole_listeners_page_get_search_entry;
  iface->toggle_details = porthole_listeners_page_toggle_details;
  iface->save = porthole_listeners_page_save;
  iface->restore = porthole_listeners_page_restore;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PortholeListenersPage,
                               porthole_listeners_page,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (PORTHOLE_TYPE_PAGE, page_iface_init))

/*< private >
 * porthole_listeners_page_get_selected:
 * @self: the page
 *
 * Gets the selected row.
 *
 * Returns: (transfer none) (nullable): the listener
 */
PortholeListener *
porthole_listeners_page_get_selected (PortholeListenersPage *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

static void
show_empty (PortholeListenersPage *self,
            const char *icon,
            const char *title,
            const char *description)
{
  g_autofree char *markup = NULL;

  if (description != NULL)
    markup = porthole_port_links_markup (description, porthole_port_links_is_bound, NULL);
  adw_status_page_set_icon_name (self->empty_page, icon);
  adw_status_page_set_title (self->empty_page, title);
  adw_status_page_set_description (self->empty_page, markup);
  porthole_port_links_follow (GTK_WIDGET (self->empty_page));
  porthole_focus_show_child (self->stack, "empty", self->search_entry);
}

static void
update_count (PortholeListenersPage *self, guint n_items)
{
  g_autofree char *text = NULL;

  /* That there are none is what the page says in place of them. */
  if (n_items > 0)
    /* Translators: how many programs are shown that wait for connections */
    text = g_strdup_printf (ngettext ("%u listener", "%u listeners", n_items), n_items);
  gtk_label_set_text (self->count_label, text != NULL ? text : "");
}

static void
update_stack (PortholeListenersPage *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  gboolean filtered;

  if (self->scanner == NULL)
    return;

  filtered = porthole_listener_filter_is_active (self->filter);
  gtk_widget_set_visible (GTK_WIDGET (self->clear_button), filtered);
  update_count (self, n_items);
  if (n_items > 0)
    {
      gtk_stack_set_visible_child_name (self->stack, self->compact ? "list" : "table");
      porthole_listeners_page_move_focus_in (self);
    }
  else if (g_error_matches (porthole_scanner_get_error (self->scanner), PORTHOLE_ERROR,
                            PORTHOLE_ERROR_NO_DESCRIPTORS))
    show_empty (self, "dialog-warning-symbolic", _ ("Listening Sockets Can’t Be Read"),
                _ ("Too many connections and files are open. Close some and try again."));
  else if (porthole_scanner_get_error (self->scanner) != NULL)
    show_empty (self, "dialog-warning-symbolic", _ ("Listening Sockets Can’t Be Read"),
                _ ("This system gives no access to its sockets, neither through sock_diag nor "
                   "through /proc/net. A container or a hardened kernel may prevent it."));
  else if (porthole_listener_filter_is_no_port (self->filter))
    show_empty (self, "system-search-symbolic", _ ("No Results Found"),
                _ ("Port numbers begin at 0 and end at 65535."));
  else if (filtered)
    show_empty (self, "system-search-symbolic", _ ("No Results Found"),
                _ ("No listener matches. A port at which nobody listens refuses connections."));
  else if (!porthole_scanner_get_ready (self->scanner))
    show_empty (self, "porthole-listening-symbolic", _ ("Looking…"), NULL);
  else
    show_empty (self, "porthole-listening-symbolic", _ ("Nobody Is Listening"),
                _ ("A program that waits for connections is an open door. Here, all are closed."));
}

/* Whether Flatpak's sandbox hides programs, and a person could let them be seen. */
static gboolean
could_show_programs (PortholeListenersPage *self)
{
  return porthole_scanner_get_state (self->scanner) == PORTHOLE_SCANNER_SANDBOXED
         && porthole_sandbox_get () != NULL;
}

static const char *
describe_state (PortholeListenersPage *self, const char **button)
{
  switch (porthole_scanner_get_state (self->scanner))
    {
    case PORTHOLE_SCANNER_SANDBOXED:
      if (!could_show_programs (self))
        {
          *button = _ ("_Dismiss");
          return _ ("Programs are hidden: a container sees only its own processes");
        }
      if (!g_settings_get_boolean (self->settings, "show-sandbox-message"))
        return NULL;
      *button = _ ("_Learn More");
      return _ ("Programs and process IDs are hidden by the sandbox");
    case PORTHOLE_SCANNER_HELPER_STOPPED:
      return _ ("The helper outside the sandbox has stopped and is being started again; until "
                "then, programs are hidden");
    case PORTHOLE_SCANNER_HELPER_VERSION:
      return _ ("The helper outside the sandbox is of another version: start Porthole again to "
                "see programs");
    case PORTHOLE_SCANNER_FAILED:
      /* Where nothing is shown, the page itself says it. */
      if (g_list_model_get_n_items (G_LIST_MODEL (porthole_scanner_get_list (self->scanner))) == 0)
        return NULL;
      if (g_error_matches (porthole_scanner_get_error (self->scanner), PORTHOLE_ERROR,
                           PORTHOLE_ERROR_NO_DESCRIPTORS))
        return _ ("Too many files are open to look at the sockets: what is shown is as it was "
                  "before");
      return _ ("The sockets can’t be read any more: what is shown is as it was before");
    case PORTHOLE_SCANNER_READY:
    default:
      return NULL;
    }
}

/* One banner says what there is to say about the list as a whole. */
static void
update_banner (PortholeListenersPage *self)
{
  const char *title;
  const char *button = NULL;

  if (self->scanner == NULL)
    return;

  if (self->paused)
    {
      title = self->low ? _ ("Paused") : _ ("Paused: what is shown no longer follows what happens");
      button = _ ("_Resume");
    }
  else
    title = self->low ? NULL : describe_state (self, &button);

  /* Where there is no room, there is none for it to slide away, either. */
  gtk_widget_set_visible (GTK_WIDGET (self->banner), !self->low || self->paused);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "listeners.show-programs",
                                 could_show_programs (self));
  if (title != NULL && g_strcmp0 (title, self->banner_dismissed) != 0)
    {
      adw_banner_set_use_markup (self->banner, FALSE);
      adw_banner_set_title (self->banner, title);
      adw_banner_set_button_label (self->banner, button);
      adw_banner_set_revealed (self->banner, TRUE);
    }
  else
    adw_banner_set_revealed (self->banner, FALSE);
}

static void
banner_clicked_cb (PortholeListenersPage *self)
{
  if (self->paused)
    porthole_listeners_page_set_paused (self, FALSE);
  else if (could_show_programs (self))
    gtk_widget_activate_action (GTK_WIDGET (self), "listeners.show-programs", NULL);
  else
    {
      g_set_str (&self->banner_dismissed, adw_banner_get_title (self->banner));
      update_banner (self);
    }
}

/* The page wants the list to be live while it is shown and not paused. */
static void
update_running (PortholeListenersPage *self)
{
  gboolean wanted = self->shown && !self->paused && self->scanner != NULL;

  if (wanted == self->started)
    return;

  self->started = wanted;
  porthole_listener_announcer_set_active (self->announcer, wanted);
  if (wanted)
    porthole_scanner_start (self->scanner);
  else
    porthole_scanner_stop (self->scanner);
}

/*< private >
 * porthole_listeners_page_set_paused:
 * @self: the page
 * @paused: whether to freeze what is shown
 *
 * Freezes what is shown, or goes on.
 */
void
porthole_listeners_page_set_paused (PortholeListenersPage *self, gboolean paused)
{
  if (self->paused == !!paused || self->scanner == NULL)
    return;

  self->paused = !!paused;
  if (self->paused)
    porthole_listeners_page_freeze (self);
  else
    porthole_listeners_page_thaw (self);
  update_running (self);
  update_banner (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAUSED]);
}

static void
search_changed_cb (PortholeListenersPage *self)
{
  if (self->filter == NULL)
    return;

  porthole_listener_filter_set_search (self->filter,
                                       gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  update_stack (self);
}

/*< private >
 * porthole_listeners_page_search:
 * @self: the page
 * @text: what to search for, as a person would type it
 *
 * Searches, and has what is found at once.
 */
void
porthole_listeners_page_search (PortholeListenersPage *self, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), text);
  search_changed_cb (self);
}

static void
stop_search_cb (PortholeListenersPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
}

static void
enter_list_cb (PortholeListenersPage *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0)
    return;

  if (gtk_single_selection_get_selected (self->selection) == GTK_INVALID_LIST_POSITION)
    gtk_single_selection_set_selected (self->selection, 0);
  porthole_listeners_page_enter_list (self);
}

/* Down enters the list. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                PortholeListenersPage *self)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  enter_list_cb (self);
  return GDK_EVENT_STOP;
}

static void
selected_cb (PortholeListenersPage *self)
{
  porthole_listener_view_set_listener (self->listener_view,
                                       porthole_listeners_page_get_selected (self));
  porthole_listeners_page_update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WATCHED]);
}

/* The keyboard may be on a row that isn't selected, or whose listener has just gone. */
static void
activate_cb (PortholeListenersPage *self, guint position)
{
  if (gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->places), position, TRUE))
    porthole_details_view_present (self->details_view);
}

static void
refreshed_cb (PortholeListenersPage *self)
{
  if (porthole_scanner_get_refreshing (self->scanner) || !self->started)
    return;

  update_stack (self);
  porthole_listeners_page_find_awaited (self);
  porthole_listeners_page_update_actions (self);
  porthole_listener_view_refresh_peers (self->listener_view);
}

static PortholeTransport
transports_from_name (const char *name)
{
  PortholeTransport transport = porthole_transport_from_string (name);

  return transport != PORTHOLE_TRANSPORT_NONE ? transport : PORTHOLE_TRANSPORT_ALL;
}

static PortholeListenerFilterReach
reach_from_name (const char *name)
{
  if (strcmp (name, "exposed") == 0)
    return PORTHOLE_LISTENER_FILTER_EXPOSED;
  if (strcmp (name, "local") == 0)
    return PORTHOLE_LISTENER_FILTER_LOCAL;

  return PORTHOLE_LISTENER_FILTER_ANY;
}

static gboolean
is_watched (PortholeListenersPage *self)
{
  PortholeListener *listener = porthole_listeners_page_get_selected (self);

  return listener != NULL && self->watch != NULL
         && porthole_watch_get_port (self->watch, porthole_listener_get_transport (listener),
                                     porthole_listener_get_port (listener));
}

static void
set_watched (PortholeListenersPage *self, gboolean watched)
{
  PortholeListener *listener = porthole_listeners_page_get_selected (self);

  if (listener == NULL || self->watch == NULL || is_watched (self) == !!watched)
    return;

  porthole_watch_set_port (self->watch, porthole_listener_get_transport (listener),
                           porthole_listener_get_port (listener), watched);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WATCHED]);
}

static void
porthole_listeners_page_dispose (GObject *object)
{
  PortholeListenersPage *self = PORTHOLE_LISTENERS_PAGE (object);

  self->shown = FALSE;
  update_running (self);
  g_clear_object (&self->announcer);
  g_clear_handle_id (&self->columns_id, g_source_remove);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_object (&self->places);
  g_clear_object (&self->scanner);
  g_clear_object (&self->watch);
  g_clear_object (&self->overview);
  g_clear_object (&self->settings);
  g_clear_object (&self->filter);
  g_clear_object (&self->filtered);
  g_clear_object (&self->pacer);
  g_clear_object (&self->frozen);
  g_clear_pointer (&self->live, g_ptr_array_unref);
  g_clear_pointer (&self->banner_dismissed, g_free);
  g_clear_pointer (&self->transport, g_free);
  g_clear_pointer (&self->reach, g_free);
  /* AdwBin would let go of a child that the template has disposed of already. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PORTHOLE_TYPE_LISTENERS_PAGE);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (porthole_listeners_page_parent_class)->dispose (object);
}

static void
porthole_listeners_page_get_property (GObject *object,
                                      guint prop_id,
                                      GValue *value,
                                      GParamSpec *pspec)
{
  PortholeListenersPage *self = PORTHOLE_LISTENERS_PAGE (object);

  switch (prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;

    case PROP_SHOWN:
      g_value_set_boolean (value, self->shown);
      break;

    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;

    case PROP_LOW:
      g_value_set_boolean (value, self->low);
      break;

    case PROP_SORT:
      g_value_set_string (value, porthole_listeners_page_get_sort (self));
      break;

    case PROP_PAUSED:
      g_value_set_boolean (value, self->paused);
      break;

    case PROP_TRANSPORT:
      g_value_set_string (value, self->transport);
      break;

    case PROP_REACH:
      g_value_set_string (value, self->reach);
      break;

    case PROP_OWN:
      g_value_set_boolean (value, self->own);
      break;

    case PROP_WATCHED:
      g_value_set_boolean (value, is_watched (self));
      break;

    case PROP_WATCH_EXPOSED:
      g_value_set_boolean (value, self->watch != NULL && porthole_watch_get_exposed (self->watch));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* The choices of the filter menu. */
static void
set_filter (PortholeListenersPage *self, guint prop_id, const GValue *value)
{
  switch (prop_id)
    {
    case PROP_TRANSPORT:
      g_set_str (&self->transport, g_value_get_string (value));
      porthole_listener_filter_set_transports (self->filter,
                                               transports_from_name (self->transport));
      break;

    case PROP_REACH:
      g_set_str (&self->reach, g_value_get_string (value));
      porthole_listener_filter_set_reach (self->filter, reach_from_name (self->reach));
      break;

    case PROP_OWN:
    default:
      self->own = g_value_get_boolean (value);
      porthole_listener_filter_set_own (self->filter, self->own);
    }
  update_stack (self);
}

static void
porthole_listeners_page_set_property (GObject *object,
                                      guint prop_id,
                                      const GValue *value,
                                      GParamSpec *pspec)
{
  PortholeListenersPage *self = PORTHOLE_LISTENERS_PAGE (object);

  switch (prop_id)
    {
    case PROP_NARROW:
      if (self->narrow != g_value_get_boolean (value))
        {
          self->narrow = !self->narrow;
          g_object_notify_by_pspec (object, pspec);
        }
      break;

    case PROP_SHOWN:
      if (self->shown != g_value_get_boolean (value))
        {
          self->shown = !self->shown;
          update_running (self);
          g_object_notify_by_pspec (object, pspec);
        }
      break;

    case PROP_COMPACT:
      if (self->compact != g_value_get_boolean (value))
        {
          self->compact = !self->compact;
          porthole_listeners_page_update_list (self);
          update_stack (self);
          g_object_notify_by_pspec (object, pspec);
        }
      break;

    case PROP_LOW:
      if (self->low != g_value_get_boolean (value))
        {
          self->low = !self->low;
          update_banner (self);
          g_object_notify_by_pspec (object, pspec);
        }
      break;

    case PROP_SORT:
      porthole_listeners_page_set_sort (self, g_value_get_string (value), GTK_SORT_ASCENDING);
      break;

    case PROP_PAUSED:
      porthole_listeners_page_set_paused (self, g_value_get_boolean (value));
      break;

    case PROP_TRANSPORT:
    case PROP_REACH:
    case PROP_OWN:
      set_filter (self, prop_id, value);
      g_object_notify_by_pspec (object, pspec);
      break;

    case PROP_WATCHED:
      set_watched (self, g_value_get_boolean (value));
      break;

    case PROP_WATCH_EXPOSED:
      porthole_watch_set_exposed (self->watch, g_value_get_boolean (value));
      g_object_notify_by_pspec (object, pspec);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  g_object_class_override_property (object_class, PROP_NARROW, "narrow");
  g_object_class_override_property (object_class, PROP_SHOWN, "shown");
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  properties[PROP_LOW] = g_param_spec_boolean ("low", NULL, NULL, FALSE, flags);
  properties[PROP_SORT] = g_param_spec_string ("sort", NULL, NULL, NULL, flags);
  properties[PROP_PAUSED] = g_param_spec_boolean ("paused", NULL, NULL, FALSE, flags);
  properties[PROP_TRANSPORT] = g_param_spec_string ("transport", NULL, NULL, "all", flags);
  properties[PROP_REACH] = g_param_spec_string ("reach", NULL, NULL, "any", flags);
  properties[PROP_OWN] = g_param_spec_boolean ("own", NULL, NULL, FALSE, flags);
  properties[PROP_WATCHED] = g_param_spec_boolean ("watched", NULL, NULL, FALSE, flags);
  properties[PROP_WATCH_EXPOSED] = g_param_spec_boolean ("watch-exposed", NULL, NULL, FALSE, flags);
  for (guint i = PROP_COMPACT; i < N_PROPS; i++)
    g_object_class_install_property (object_class, i, properties[i]);
}

static void
porthole_listeners_page_class_init (PortholeListenersPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = porthole_listeners_page_dispose;
  object_class->get_property = porthole_listeners_page_get_property;
  object_class->set_property = porthole_listeners_page_set_property;
  install_properties (object_class);

  g_type_ensure (PORTHOLE_TYPE_CHANGES_BANNER);
  g_type_ensure (PORTHOLE_TYPE_DETAILS_VIEW);
  g_type_ensure (PORTHOLE_TYPE_LISTENER_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH
                                               "/listeners/porthole-listeners-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PortholeListenersPage, details_view);
  gtk_widget_class_bind_template_child (widget_class, PortholeListenersPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, PortholeListenersPage, banner);
  gtk_widget_class_bind_template_child (widget_class, PortholeListenersPage, changes_banner);
  gtk_widget_class_bind_template_child (widget_class, PortholeListenersPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PortholeListenersPage, column_view);
  gtk_widget_class_bind_template_child (widget_class, PortholeListenersPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, PortholeListenersPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, PortholeListenersPage, clear_button);
  gtk_widget_class_bind_template_child (widget_class, PortholeListenersPage, empty_page);
  gtk_widget_class_bind_template_child (widget_class, PortholeListenersPage, listener_view);
  gtk_widget_class_bind_template_child (widget_class, PortholeListenersPage, row_menu);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, enter_list_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, banner_clicked_cb);
  porthole_listeners_page_install_actions (widget_class);
}

static void
porthole_listeners_page_init (PortholeListenersPage *self)
{
  self->transport = g_strdup ("all");
  self->reach = g_strdup ("any");
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  porthole_listeners_page_add_columns (self);
  porthole_listeners_page_set_up_list (self);
  porthole_listeners_page_update_actions (self);
}

static gboolean
seconds_to_milliseconds_cb (GValue *value, GVariant *variant, gpointer user_data)
{
  g_value_set_uint (value, g_variant_get_uint32 (variant) * 1000);

  return TRUE;
}

static void
show_udp_cb (PortholeListenersPage *self)
{
  porthole_listener_filter_set_udp (self->filter,
                                    g_settings_get_boolean (self->settings, "show-udp"));
  update_stack (self);
}

/* Names of units and applications come a moment after their rows. */
static void
renamed_cb (PortholeListenersPage *self)
{
  if (self->paused)
    return;

  porthole_listeners_page_sort_units (self);
  if (porthole_listener_filter_is_active (self->filter))
    gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
watch_exposed_cb (PortholeListenersPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WATCH_EXPOSED]);
}

/**
 * porthole_listeners_page_set_up:
 * @self: the page
 * @overview: what the page shows
 * @settings: the application's settings
 *
 * Gives the page its data, once, before it is shown.
 */
void
porthole_listeners_page_set_up (PortholeListenersPage *self,
                                PortholeOverview *overview,
                                GSettings *settings)
{
  GtkSortListModel *sorted;

  g_return_if_fail (PORTHOLE_IS_LISTENERS_PAGE (self));
  g_return_if_fail (PORTHOLE_IS_OVERVIEW (overview));
  g_return_if_fail (self->scanner == NULL);

  self->overview = g_object_ref (overview);
  self->settings = g_object_ref (settings);
  self->scanner = g_object_ref (porthole_overview_get_scanner (overview));
  self->watch = g_object_ref (
      porthole_listener_notifier_get_watch (porthole_listener_notifier_get (overview, settings)));
  porthole_listener_view_set_up (self->listener_view, overview);
  porthole_changes_banner_set_changes (self->changes_banner,
                                       porthole_overview_get_changes (overview));
  g_settings_bind (settings, "show-details", self->details_view, "show-details",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind_with_mapping (settings, "refresh-interval", self->scanner, "interval",
                                G_SETTINGS_BIND_GET, seconds_to_milliseconds_cb, NULL, NULL, NULL);

  self->filter = porthole_listener_filter_new (porthole_overview_get_registry (overview));
  self->pacer
      = porthole_listener_pacer_new (porthole_scanner_get_list (self->scanner), GTK_WIDGET (self));
  self->filtered = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->pacer)),
                                              GTK_FILTER (g_object_ref (self->filter)));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->filtered)),
                                    g_object_ref (gtk_column_view_get_sorter (self->column_view)));
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (sorted));
  g_object_unref (sorted);

  self->announcer = porthole_listener_announcer_new (
      GTK_WIDGET (self), porthole_scanner_get_list (self->scanner), G_LIST_MODEL (self->selection));

  porthole_listeners_page_remember_columns (self);
  show_udp_cb (self);

  /* The view has to have its rows first: it may be told to go to one. */
  g_signal_connect_object (self->places, "items-changed", G_CALLBACK (update_stack), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (porthole_scanner_get_list (self->scanner), "renamed",
                           G_CALLBACK (renamed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scanner, "notify::refreshing", G_CALLBACK (refreshed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scanner, "notify::error", G_CALLBACK (update_stack), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scanner, "notify::state", G_CALLBACK (update_banner), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::show-udp", G_CALLBACK (show_udp_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::show-sandbox-message", G_CALLBACK (update_banner),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->watch, "notify::exposed", G_CALLBACK (watch_exposed_cb), self,
                           G_CONNECT_SWAPPED);
  update_stack (self);
  update_banner (self);
  update_running (self);
}
