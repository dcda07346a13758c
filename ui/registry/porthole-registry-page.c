/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "common/porthole-column-title.h"
#include "common/porthole-details-view.h"
#include "common/porthole-focus.h"
#include "common/porthole-late-menu.h"
#include "common/porthole-page.h"
#include "common/porthole-port-links.h"
#include "registry/porthole-port-view.h"
#include "registry/porthole-registry-columns.h"
#include "registry/porthole-registry-page-private.h"
#include "registry/porthole-registry-text.h"
#include "registry/porthole-search.h"

enum
{
  PROP_0,
  PROP_NARROW,
  PROP_SHOWN,
};

/* Which column shows and sorts by what, and how the settings call it. */
static const struct
{
  const char *name;
  PortholeRegistryColumn column;
  PortholeOrder order;
} orders[] = {
  { "port", PORTHOLE_REGISTRY_COLUMN_PORT, PORTHOLE_ORDER_PORT },
  { "transport", PORTHOLE_REGISTRY_COLUMN_TRANSPORT, PORTHOLE_ORDER_TRANSPORT },
  { "service", PORTHOLE_REGISTRY_COLUMN_SERVICE, PORTHOLE_ORDER_TITLE },
  { "description", PORTHOLE_REGISTRY_COLUMN_DESCRIPTION, PORTHOLE_ORDER_DESCRIPTION },
  { "use", PORTHOLE_REGISTRY_COLUMN_USE, PORTHOLE_ORDER_IN_USE },
  { "source", PORTHOLE_REGISTRY_COLUMN_SOURCE, PORTHOLE_ORDER_SOURCE },
};

#define VIEW_DELAY_MS 80
#define START_ROWS 4
#define MIN_ROW_HEIGHT 20

static GtkSearchEntry *
porthole_registry_page_get_search_entry (PortholePage *page)
{
  return PORTHOLE_REGISTRY_PAGE (page)->search_entry;
}

static void
porthole_registry_page_toggle_details (PortholePage *page)
{
  porthole_details_view_toggle (PORTHOLE_REGISTRY_PAGE (page)->details_view);
}

static void
page_iface_init (PortholePageInterface *iface)
{
  iface->save = porthole_registry_page_save;
  iface->restore = porthole_registry_page_restore;
  iface->get_search_entry = porthole_registry_page_get_search_entry;
  iface->toggle_details = porthole_registry_page_toggle_details;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PortholeRegistryPage,
                               porthole_registry_page,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (PORTHOLE_TYPE_PAGE, page_iface_init))

static GtkColumnViewColumn *
get_sort_column (PortholeRegistryPage *self, guint index)
{
  GtkColumnViewColumn *columns[]
      = { self->port_column,        self->transport_column, self->service_column,
          self->description_column, self->use_column,       self->source_column };

  return columns[index];
}

static gboolean
has_filter (PortholeRegistryPage *self)
{
  return porthole_search_get_transports (self->search) != PORTHOLE_TRANSPORT_ALL
         || porthole_search_get_ranges (self->search) != PORTHOLE_RANGES_ALL
         || porthole_search_get_only_in_use (self->search);
}

static void
update_empty_page (PortholeRegistryPage *self, const char *text)
{
  const char *description
      = has_filter (self) ? _ ("The filters may hide what was searched for.") : text;
  g_autofree char *markup = NULL;

  if (description != NULL)
    markup = porthole_port_links_markup (description, porthole_port_links_is_bound, NULL);
  adw_status_page_set_title (self->empty_page, porthole_registry_text_explanation_title (
                                                   porthole_search_get_explanation (self->search)));
  adw_status_page_set_description (self->empty_page, markup);
  porthole_port_links_follow (GTK_WIDGET (self->empty_page));
}

static void
update_results (PortholeRegistryPage *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->search));
  g_autofree char *count = NULL;
  g_autofree char *text = porthole_registry_text_explanation (
      porthole_search_get_explanation (self->search), porthole_search_get_subject (self->search));

  /* Translators: how many rows a table has */
  count = g_strdup_printf (ngettext ("%u result", "%u results", n_items), n_items);
  gtk_label_set_text (self->count_label, count);
  if (n_items == 0)
    update_empty_page (self, text);
  gtk_label_set_text (self->explanation_label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->explanation_label), n_items > 0 && text != NULL);
  porthole_focus_show_child (self->stack, n_items > 0 ? "results" : "empty", self->search_entry);
}

/*< private >
 * porthole_registry_page_get_selected:
 * @self: the page
 *
 * Gets what stands in the selected row.
 *
 * Returns: (transfer none) (nullable): the service
 */
PortholeService *
porthole_registry_page_get_selected (PortholeRegistryPage *self)
{
  PortholePlace *row = gtk_single_selection_get_selected_item (self->selection);

  return row != NULL ? porthole_place_get_item (row) : NULL;
}

/* The page of a port is made when typing rests, so that it isn't held up: an idle source would
 * run while the frame with the new rows is still waited for.
 */
static gboolean
update_view_cb (gpointer user_data)
{
  PortholeRegistryPage *self = user_data;

  self->view_update = 0;
  if (self->port_view == NULL)
    {
      self->port_view = g_object_new (PORTHOLE_TYPE_PORT_VIEW, NULL);
      porthole_port_view_set_up (self->port_view, self->overview);
      adw_bin_set_child (self->port_bin, GTK_WIDGET (self->port_view));
    }
  porthole_port_view_set_service (self->port_view, porthole_registry_page_get_selected (self));
  return G_SOURCE_REMOVE;
}

static void
selected_cb (PortholeRegistryPage *self)
{
  g_set_object (&self->selected, porthole_registry_page_get_selected (self));
  if (!self->painted)
    return;

  g_clear_handle_id (&self->view_update, g_source_remove);
  self->view_update = g_timeout_add (VIEW_DELAY_MS, update_view_cb, self);
}

/* Other results may stand in the rows. What was selected stays so, unless something else is searched
 * for.
 */
static void
results_changed_cb (PortholeRegistryPage *self)
{
  guint position;

  update_results (self);
  if (self->selected == porthole_registry_page_get_selected (self))
    return;

  if (!self->searching && self->selected != NULL
      && porthole_search_find (self->search, self->selected, &position))
    {
      porthole_registry_rows_reach (self->rows, position);
      gtk_single_selection_set_selected (self->selection, position);
    }
  selected_cb (self);
}

static void
after_paint_cb (PortholeRegistryPage *self, GdkFrameClock *clock)
{
  g_signal_handlers_disconnect_by_func (clock, after_paint_cb, self);
  self->painted = TRUE;
  porthole_registry_rows_grow (self->rows);
  selected_cb (self);
}

static void
map_cb (PortholeRegistryPage *self)
{
  g_signal_handlers_disconnect_by_func (self, map_cb, NULL);
  g_signal_connect_object (gtk_widget_get_frame_clock (GTK_WIDGET (self)), "after-paint",
                           G_CALLBACK (after_paint_cb), self, G_CONNECT_SWAPPED);
}

/* How many rows fit the table, one cut off at each end. */
static guint
count_first_rows (PortholeRegistryPage *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->column_view));
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  int height = gtk_widget_get_height (GTK_WIDGET (self->column_view));

  /* Of a table that doesn't fill its place, no height of a row can be told. */
  if (n_rows > 0
      && gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment))
    self->row_height = (int) gtk_adjustment_get_upper (adjustment) / (int) n_rows;

  return height / MAX (self->row_height, MIN_ROW_HEIGHT) + 2;
}

/* Whether the rows that the table has widgets for begin with the first. */
static gboolean
is_near_top (PortholeRegistryPage *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->column_view));

  return gtk_adjustment_get_value (adjustment) < gtk_adjustment_get_page_size (adjustment);
}

/* How the whole table was sorted last. */
static guint
find_browse_order (PortholeRegistryPage *self, gboolean *ret_descending)
{
  g_autofree char *name = g_settings_get_string (self->settings, "ports-sort");

  *ret_descending = g_settings_get_boolean (self->settings, "ports-sort-descending");
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      if (g_str_equal (name, orders[i].name))
        return i;
    }

  return 0;
}

/* Searched for is the best answer, whatever the column that the whole table is sorted by. */
static void
ask (PortholeRegistryPage *self, const char *query)
{
  gboolean descending;
  guint index = find_browse_order (self, &descending);
  gboolean is_query = *query != '\0';

  self->sorting = TRUE;
  gtk_column_view_sort_by_column (self->column_view,
                                  is_query ? NULL : get_sort_column (self, index),
                                  descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
  self->sorting = FALSE;
  porthole_search_ask (self->search, query,
                       is_query ? PORTHOLE_ORDER_RELEVANCE : orders[index].order,
                       !is_query && descending);
}

static void
search_changed_cb (PortholeRegistryPage *self)
{
  const char *query = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  gboolean had_query = *porthole_search_get_query (self->search) != '\0';

  /* The entry says so once more, later, what a text that was set has been searched for. */
  if (g_str_equal (query, porthole_search_get_query (self->search)))
    return;

  self->searching = TRUE;
  porthole_registry_rows_set_n_first (self->rows, count_first_rows (self));
  porthole_registry_rows_set_spares (self->rows, is_near_top (self));
  if (had_query != (*query != '\0'))
    ask (self, query);
  else
    porthole_search_set_query (self->search, query);
  porthole_registry_rows_set_spares (self->rows, FALSE);
  self->searching = FALSE;

  /* The best answer comes first, so every query begins at the top. */
  gtk_single_selection_set_selected (self->selection, 0);
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->column_view)), 0);
}

/*< private >
 * porthole_registry_page_select_row:
 * @self: the page
 * @position: its place among the results
 *
 * Selects a row, and gives it the keyboard.
 */
void
porthole_registry_page_select_row (PortholeRegistryPage *self, guint position)
{
  if (position >= g_list_model_get_n_items (G_LIST_MODEL (self->search)))
    return;

  porthole_registry_rows_reach (self->rows, position);
  gtk_column_view_scroll_to (self->column_view, position, NULL,
                             GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
}

/*< private >
 * porthole_registry_page_set_query:
 * @self: the page
 * @query: what to search for, as a person would type it
 *
 * Searches, and has what is found at once.
 */
void
porthole_registry_page_set_query (PortholeRegistryPage *self, const char *query)
{
  /* Setting a text empties the entry first, which would be searched for as well. */
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)), query))
    gtk_editable_set_text (GTK_EDITABLE (self->search_entry), query);
  search_changed_cb (self);
}

static void
search_activate_cb (PortholeRegistryPage *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->search)) > 0)
    porthole_details_view_present (self->details_view);
}

static void
stop_search_cb (PortholeRegistryPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
}

/* Down enters the list. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                PortholeRegistryPage *self)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  porthole_registry_rows_drop_spares (self->rows);
  return gtk_widget_grab_focus (GTK_WIDGET (self->column_view));
}

/* Escape leaves the list for another search. */
static gboolean
row_key_pressed_cb (GtkEventControllerKey *controller,
                    guint keyval,
                    guint keycode,
                    GdkModifierType state,
                    PortholeRegistryPage *self)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  return GDK_EVENT_STOP;
}

static void
activate_cb (PortholeRegistryPage *self)
{
  porthole_details_view_present (self->details_view);
}

static void
overview_changed_cb (PortholeRegistryPage *self, guint changes)
{
  g_autofree guint16 *ports = NULL;
  gsize n_ports;

  if ((changes & PORTHOLE_OVERVIEW_LISTENERS) == 0)
    return;

  ports = porthole_overview_list_used (self->overview, &n_ports);
  porthole_search_set_in_use (self->search, ports, n_ports);
}

static void
sorter_changed_cb (PortholeRegistryPage *self, GtkSorterChange change, GtkColumnViewSorter *sorter)
{
  GtkColumnViewColumn *column = gtk_column_view_sorter_get_primary_sort_column (sorter);
  gboolean descending
      = gtk_column_view_sorter_get_primary_sort_order (sorter) == GTK_SORT_DESCENDING;

  if (self->sorting)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      if (column != get_sort_column (self, i))
        continue;
      porthole_search_set_order (self->search, orders[i].order, descending);
      if (*porthole_search_get_query (self->search) == '\0')
        {
          g_settings_set_string (self->settings, "ports-sort", orders[i].name);
          g_settings_set_boolean (self->settings, "ports-sort-descending", descending);
        }
    }
}

static void
update_columns (PortholeRegistryPage *self)
{
  const struct
  {
    GtkColumnViewColumn *column;
    const char *key;
  } columns[] = {
    { self->transport_column, "ports-show-transport" },
    { self->description_column, "ports-show-description" },
    { self->use_column, "ports-show-use" },
    { self->source_column, "ports-show-source" },
  };

  for (gsize i = 0; self->settings != NULL && i < G_N_ELEMENTS (columns); i++)
    gtk_column_view_column_set_visible (
        columns[i].column,
        !self->narrow && g_settings_get_boolean (self->settings, columns[i].key));
  if (self->settings != NULL)
    porthole_registry_columns_set_two_lines (self->service_column, self->narrow);
  /* Where there may be fingers, the titles are as high as buttons. */
  if (self->narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self->column_view), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->column_view), "narrow");
}

static void
transport_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  PortholeRegistryPage *self = user_data;
  PortholeTransport transport = porthole_transport_from_string (g_variant_get_string (state, NULL));

  g_simple_action_set_state (action, state);
  porthole_search_set_transports (self->search,
                                  transport != 0 ? transport : PORTHOLE_TRANSPORT_ALL);
}

static void
range_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  PortholeRegistryPage *self = user_data;
  guint ranges = 0;

  for (guint i = PORTHOLE_RANGE_WELL_KNOWN; i <= PORTHOLE_RANGE_DYNAMIC; i++)
    {
      if (g_str_equal (g_variant_get_string (state, NULL), porthole_range_to_string (i)))
        ranges = 1u << i;
    }

  g_simple_action_set_state (action, state);
  porthole_search_set_ranges (self->search, ranges != 0 ? ranges : PORTHOLE_RANGES_ALL);
}

static void
in_use_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  PortholeRegistryPage *self = user_data;

  g_simple_action_set_state (action, state);
  porthole_search_set_only_in_use (self->search, g_variant_get_boolean (state));
}

static void
clear_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PortholeRegistryPage *self = user_data;
  GActionGroup *group = G_ACTION_GROUP (self->actions);

  g_action_group_change_action_state (group, "transport", g_variant_new_string ("any"));
  g_action_group_change_action_state (group, "range", g_variant_new_string ("any"));
  g_action_group_change_action_state (group, "in-use", g_variant_new_boolean (FALSE));
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
}

static const GActionEntry actions[] = {
  { "transport", NULL, "s", "'any'", transport_cb }, { "range", NULL, "s", "'any'", range_cb },
  { "in-use", NULL, NULL, "false", in_use_cb },      { "clear", clear_cb },
  { "paste", porthole_registry_page_paste_cb },
};

static void
add_actions (PortholeRegistryPage *self)
{
  static const char *const keys[]
      = { "ports-show-transport", "ports-show-description", "ports-show-use", "ports-show-source" };

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), actions, G_N_ELEMENTS (actions),
                                   self);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr (GAction) action = g_settings_create_action (self->settings, keys[i]);
      g_autofree char *signal = g_strconcat ("changed::", keys[i], NULL);

      g_action_map_add_action (G_ACTION_MAP (self->actions), action);
      g_signal_connect_object (self->settings, signal, G_CALLBACK (update_columns), self,
                               G_CONNECT_SWAPPED);
    }
}

/* Who listens is looked at while the page is on the screen, and not otherwise. */
static void
set_shown (PortholeRegistryPage *self, gboolean shown)
{
  if (self->shown == shown)
    return;

  self->shown = shown;
  if (self->scanner == NULL)
    return;
  if (shown)
    porthole_scanner_start (self->scanner);
  else
    porthole_scanner_stop (self->scanner);
}

static void
porthole_registry_page_dispose (GObject *object)
{
  PortholeRegistryPage *self = PORTHOLE_REGISTRY_PAGE (object);

  /* The table takes its columns apart, which is no sorting. */
  self->sorting = TRUE;
  set_shown (self, FALSE);
  g_clear_handle_id (&self->view_update, g_source_remove);
  g_clear_object (&self->rows);
  g_clear_object (&self->selected);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "ports", NULL);
  g_clear_object (&self->actions);
  g_clear_object (&self->scanner);
  g_clear_object (&self->overview);
  g_clear_object (&self->settings);
  g_clear_object (&self->search);
  /* AdwBin would let go of a child that the template has disposed of already. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PORTHOLE_TYPE_REGISTRY_PAGE);

  G_OBJECT_CLASS (porthole_registry_page_parent_class)->dispose (object);
}

static void
porthole_registry_page_get_property (GObject *object,
                                     guint prop_id,
                                     GValue *value,
                                     GParamSpec *pspec)
{
  PortholeRegistryPage *self = PORTHOLE_REGISTRY_PAGE (object);

  switch (prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;

    case PROP_SHOWN:
      g_value_set_boolean (value, self->shown);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
porthole_registry_page_set_property (GObject *object,
                                     guint prop_id,
                                     const GValue *value,
                                     GParamSpec *pspec)
{
  PortholeRegistryPage *self = PORTHOLE_REGISTRY_PAGE (object);

  switch (prop_id)
    {
    case PROP_NARROW:
      if (self->narrow != g_value_get_boolean (value))
        {
          self->narrow = !self->narrow;
          update_columns (self);
          g_object_notify_by_pspec (object, pspec);
        }
      break;

    case PROP_SHOWN:
      if (self->shown != g_value_get_boolean (value))
        {
          set_shown (self, g_value_get_boolean (value));
          g_object_notify_by_pspec (object, pspec);
        }
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
porthole_registry_page_class_init (PortholeRegistryPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = porthole_registry_page_dispose;
  object_class->get_property = porthole_registry_page_get_property;
  object_class->set_property = porthole_registry_page_set_property;

  g_object_class_override_property (object_class, PROP_NARROW, "narrow");
  g_object_class_override_property (object_class, PROP_SHOWN, "shown");

  g_type_ensure (PORTHOLE_TYPE_DETAILS_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/registry/porthole-registry-page.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, PortholeRegistryPage, name)
  BIND (details_view);
  BIND (search_entry);
  BIND (menu_button);
  BIND (filter_menu);
  BIND (count_label);
  BIND (explanation_label);
  BIND (stack);
  BIND (column_view);
  BIND (selection);
  BIND (port_column);
  BIND (transport_column);
  BIND (service_column);
  BIND (description_column);
  BIND (use_column);
  BIND (source_column);
  BIND (empty_page);
  BIND (port_bin);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
porthole_registry_page_init (PortholeRegistryPage *self)
{
  /* Buttons that are made before there is a group don't find it later. */
  self->actions = g_simple_action_group_new ();
  gtk_widget_insert_action_group (GTK_WIDGET (self), "ports", G_ACTION_GROUP (self->actions));
  gtk_widget_init_template (GTK_WIDGET (self));
  porthole_menu_button_set_late_menu (self->menu_button, self->filter_menu);
  porthole_column_title_align_end (self->column_view, self->port_column);
  porthole_registry_page_accept_lists (self);
}

/**
 * porthole_registry_page_set_up:
 * @self: the page
 * @overview: what the page shows
 * @settings: the application's settings
 *
 * Gives the page its data, once, before it is shown.
 */
void
porthole_registry_page_set_up (PortholeRegistryPage *self,
                               PortholeOverview *overview,
                               GSettings *settings)
{
  PortholeRegistry *registry;

  g_return_if_fail (PORTHOLE_IS_REGISTRY_PAGE (self));
  g_return_if_fail (PORTHOLE_IS_OVERVIEW (overview));
  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (self->search == NULL);

  registry = porthole_overview_get_registry (overview);
  self->settings = g_object_ref (settings);
  self->search = porthole_search_new (registry);
  self->overview = g_object_ref (overview);
  self->scanner = g_object_ref (porthole_overview_get_scanner (overview));
  if (self->shown)
    porthole_scanner_start (self->scanner);

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    porthole_registry_columns_set_up (get_sort_column (self, i), orders[i].column, overview);
  g_signal_connect_object (overview, "changed", G_CALLBACK (overview_changed_cb), self,
                           G_CONNECT_SWAPPED);
  overview_changed_cb (self, PORTHOLE_OVERVIEW_LISTENERS);

  add_actions (self);
  update_columns (self);
  g_settings_bind (settings, "show-details", self->details_view, "show-details",
                   G_SETTINGS_BIND_DEFAULT);

  g_signal_connect_object (gtk_column_view_get_sorter (self->column_view), "changed",
                           G_CALLBACK (sorter_changed_cb), self, G_CONNECT_SWAPPED);
  ask (self, "");
  self->rows = porthole_registry_rows_new (self->search, START_ROWS);
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->rows));
  g_signal_connect_object (self->search, "items-changed", G_CALLBACK (results_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->search, "notify::explanation", G_CALLBACK (update_results), self,
                           G_CONNECT_SWAPPED);
  update_results (self);
}

/**
 * porthole_registry_page_get_results:
 * @self: the page, which was set up
 *
 * Gets what the page found: all of it, while the table gets its rows a few at a time.
 *
 * Returns: (transfer none): the search
 */
PortholeSearch *
porthole_registry_page_get_results (PortholeRegistryPage *self)
{
  g_return_val_if_fail (PORTHOLE_IS_REGISTRY_PAGE (self), NULL);

  return self->search;
}

/**
 * porthole_registry_page_show_port:
 * @self: the page
 * @port: a port number
 *
 * Shows the details of a port.
 */
void
porthole_registry_page_show_port (PortholeRegistryPage *self, guint port)
{
  g_autofree char *query = NULL;

  g_return_if_fail (PORTHOLE_IS_REGISTRY_PAGE (self));
  g_return_if_fail (port <= PORTHOLE_PORT_MAX);

  g_action_group_activate_action (G_ACTION_GROUP (self->actions), "clear", NULL);
  query = g_strdup_printf ("%u", port);
  porthole_registry_page_set_query (self, query);
  porthole_registry_page_select_row (self, 0);
  porthole_details_view_present (self->details_view);
}
