/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "base/porthole-error.h"
#include "chart/porthole-chart-export.h"
#include "chart/porthole-chart-legend.h"
#include "chart/porthole-chart-page.h"
#include "chart/porthole-chart-text.h"
#include "chart/porthole-chart-twin.h"
#include "chart/porthole-chart-view.h"
#include "common/porthole-announce.h"
#include "common/porthole-details-view.h"
#include "common/porthole-page.h"
#include "common/porthole-port-links.h"
#include "overview/porthole-chart-map.h"
#include "registry/porthole-registry-text.h"
#include "registry/porthole-search.h"

/* Where a search for a free port begins when no range is marked: above the numbers that are
 * crowded with registrations, and where people expect a test server. */
#define FREE_FROM 8000

/* Where the cursor is when the page is first seen. */
#define FIRST_PORT 8080

/**
 * PortholeChartPage:
 *
 * All ports as one picture, what the one under the pointer or the cursor is, and a legend
 * and a list beside it.
 */
struct _PortholeChartPage
{
  AdwBin parent_instance;

  PortholeDetailsView *details_view;
  GtkSearchEntry *search_entry;
  PortholeChartView *view;
  GtkLabel *title_label;
  GtkLabel *facts_label;
  GtkWidget *buttons_box;
  GtkButton *server_button;
  GtkButton *listener_button;
  GtkButton *port_button;
  PortholeChartLegend *legend;
  PortholeChartTwin *twin;

  PortholeOverview *overview;
  PortholeChartMap *map;
  PortholeSearch *search;
  GCancellable *cancellable;
  gboolean finding;
  int found;       /* the port that was found to be free, while the cursor is on it; -1 for none */
  gboolean missed; /* nothing was found that was searched for */
  gboolean narrow;
  gboolean shown;
  gboolean visited; /* by the keyboard */
};

enum
{
  PROP_0,
  PROP_NARROW,
  PROP_SHOWN,
};

static GtkSearchEntry *
porthole_chart_page_get_search_entry (PortholePage *page)
{
  return PORTHOLE_CHART_PAGE (page)->search_entry;
}

static void
porthole_chart_page_toggle_details (PortholePage *page)
{
  porthole_details_view_toggle (PORTHOLE_CHART_PAGE (page)->details_view);
}

static GVariant *
porthole_chart_page_save (PortholePage *page)
{
  PortholeChartPage *self = PORTHOLE_CHART_PAGE (page);
  guint first = 0, last = 0;
  gboolean marked = porthole_chart_view_get_marked (self->view, &first, &last);

  return g_variant_new ("(ubuub)", porthole_chart_view_get_cursor (self->view), marked, first, last,
                        porthole_details_view_get_presented (self->details_view));
}

static void
porthole_chart_page_restore (PortholePage *page, GVariant *state)
{
  PortholeChartPage *self = PORTHOLE_CHART_PAGE (page);
  guint cursor, first, last;
  gboolean marked, presented;

  g_variant_get (state, "(ubuub)", &cursor, &marked, &first, &last, &presented);
  porthole_chart_view_set_cursor (self->view, cursor);
  if (marked)
    porthole_chart_view_mark (self->view, first, last);
  else
    porthole_chart_view_unmark (self->view);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  porthole_details_view_set_presented (self->details_view, presented);
}

static void
page_iface_init (PortholePageInterface *iface)
{
  iface->save = porthole_chart_page_save;
  iface->restore = porthole_chart_page_restore;
  iface->get_search_entry = porthole_chart_page_get_search_entry;
  iface->toggle_details = porthole_chart_page_toggle_details;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PortholeChartPage,
                               porthole_chart_page,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (PORTHOLE_TYPE_PAGE, page_iface_init))

static gboolean
is_used (PortholeChartPage *self, guint port)
{
  PortholeChart *chart = porthole_chart_map_get_chart (self->map);

  return (porthole_chart_get_layers (chart, (guint16) port) & PORTHOLE_CHART_LISTENING) != 0;
}

static void
update_actions (PortholeChartPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  guint first;
  guint last;

  gtk_widget_action_set_enabled (widget, "chart.zoom-in",
                                 porthole_chart_view_can_zoom (self->view, 1));
  gtk_widget_action_set_enabled (widget, "chart.zoom-out",
                                 porthole_chart_view_can_zoom (self->view, -1));
  gtk_widget_action_set_enabled (widget, "chart.zoom-fit",
                                 porthole_chart_view_can_zoom (self->view, -1));
  gtk_widget_action_set_enabled (widget, "chart.unmark",
                                 porthole_chart_view_get_marked (self->view, &first, &last));
  gtk_widget_action_set_enabled (widget, "chart.find-free", !self->finding);
}

static void
set_style_class (GtkButton *button, const char *style_class, gboolean wanted)
{
  if (wanted)
    gtk_widget_add_css_class (GTK_WIDGET (button), style_class);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (button), style_class);
}

/* The port that the line below the chart is about while no range is marked: the one under the
 * pointer, but not while the keyboard is on the buttons, which are about the cursor. */
static guint
get_port (PortholeChartPage *self)
{
  int hover = porthole_chart_view_get_hover (self->view);

  if (hover < 0 || gtk_widget_get_focus_child (self->buttons_box) != NULL)
    return porthole_chart_view_get_cursor (self->view);

  return (guint) hover;
}

static void
update_buttons (PortholeChartPage *self, gboolean marked, gboolean elsewhere)
{
  guint cursor = porthole_chart_view_get_cursor (self->view);
  gboolean used = is_used (self, cursor);
  gboolean shown = !marked && !self->missed;

  gtk_widget_set_visible (GTK_WIDGET (self->server_button), shown && !used && cursor != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->listener_button), shown && used);
  gtk_widget_set_visible (GTK_WIDGET (self->port_button), shown);
  set_style_class (self->server_button, "suggested-action", self->found == (int) cursor);
  /* They are about the cursor, so they don't stand beside another port; nor do they go, which
   * would move everything with each move of the pointer. */
  gtk_widget_set_opacity (self->buttons_box, elsewhere ? 0 : 1);
}

/* The line below the chart: of the marked range, else of a port. */
static void
update_status (PortholeChartPage *self)
{
  g_autofree char *title = NULL;
  g_autofree char *facts = NULL;
  gboolean marked, is_sentence;
  guint port;
  guint first;
  guint last;

  if (self->map == NULL)
    return;

  port = get_port (self);
  marked = porthole_chart_view_get_marked (self->view, &first, &last);
  is_sentence = !marked && self->missed && port == porthole_chart_view_get_cursor (self->view);
  if (marked)
    {
      /* Translators: the first and the last port of a range. */
      title = g_strdup_printf (_ ("%u–%u"), first, last);
      facts = porthole_chart_text_range (self->map, (guint16) first, (guint16) last);
    }
  else if (is_sentence)
    {
      PortholeExplanation explanation = porthole_search_get_explanation (self->search);

      title = g_strdup (porthole_registry_text_explanation_title (explanation));
      facts = porthole_registry_text_explanation (explanation,
                                                  porthole_search_get_subject (self->search));
    }
  else
    {
      if (self->found == (int) port && !is_used (self, port))
        title = g_strdup_printf (_ ("Port %u is free"), port);
      else
        title = porthole_chart_text_title (self->map, (guint16) port);
      facts = porthole_chart_text_facts (self->map, (guint16) port);
    }

  /* A sentence doesn't come while the pointer moves: it may be longer than a line, and lead on. */
  if (marked)
    porthole_port_links_set_label (self->title_label, title, NULL, NULL);
  else
    gtk_label_set_text (self->title_label, title);
  if (is_sentence)
    porthole_port_links_set_label (self->facts_label, facts != NULL ? facts : "",
                                   porthole_port_links_is_bound, NULL);
  else
    gtk_label_set_text (self->facts_label, facts != NULL ? facts : "");
  gtk_label_set_wrap (self->facts_label, is_sentence);
  gtk_label_set_lines (self->facts_label, is_sentence ? 2 : -1);
  update_buttons (self, marked, !marked && port != porthole_chart_view_get_cursor (self->view));
}

static void
announce (PortholeChartPage *self, const char *text)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text, -1);
  porthole_announce (GTK_WIDGET (self->view), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
cursor_moved_cb (PortholeChartPage *self)
{
  guint16 port = (guint16) porthole_chart_view_get_cursor (self->view);
  g_autofree char *spoken = NULL;
  guint first;
  guint last;

  self->missed = FALSE;
  if (porthole_chart_view_get_marked (self->view, &first, &last))
    {
      g_autofree char *counts
          = porthole_chart_text_range (self->map, (guint16) first, (guint16) last);

      /* Translators: spoken by a screen reader: a range of ports, then what is in it. */
      spoken = g_strdup_printf (_ ("%u to %u: %s"), first, last, counts);
    }
  else if (self->found == (int) port)
    {
      g_autofree char *facts = porthole_chart_text_facts (self->map, port);

      /* Translators: spoken by a screen reader: a port, then what is known about it. */
      spoken = g_strdup_printf (_ ("Port %u is free. %s."), port, facts);
    }
  else
    spoken = porthole_chart_text_spoken (self->map, port);

  if (self->found != (int) port)
    self->found = -1;
  announce (self, spoken);
  porthole_chart_twin_select_port (self->twin, port);
  update_status (self);
}

static void
go_to (PortholeChartPage *self, guint port)
{
  porthole_chart_view_set_cursor (self->view, port);
  cursor_moved_cb (self);
}

static void
marked_changed_cb (PortholeChartPage *self)
{
  guint first = 0;
  guint last = PORTHOLE_PORT_MAX;

  porthole_chart_view_get_marked (self->view, &first, &last);
  porthole_chart_twin_set_range (self->twin, (guint16) first, (guint16) last);
  update_actions (self);
  update_status (self);
}

static gboolean
query_tooltip_cb (PortholeChartPage *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  int port = keyboard ? (int) porthole_chart_view_get_cursor (self->view)
                      : porthole_chart_view_get_hover (self->view);
  g_autofree char *text = NULL;
  graphene_rect_t rect;

  if (port < 0 || self->map == NULL)
    return FALSE;

  if (porthole_chart_view_get_cell_rect (self->view, (guint) port, &rect))
    {
      GdkRectangle area = { (int) rect.origin.x - 4, (int) rect.origin.y - 4,
                            (int) rect.size.width + 8, (int) rect.size.height + 8 };

      gtk_tooltip_set_tip_area (tooltip, &area);
    }

  text = porthole_chart_text_title (self->map, (guint16) port);
  gtk_tooltip_set_text (tooltip, text);

  return TRUE;
}

static void
show_port (PortholeChartPage *self, guint port)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-port", "u", port);
}

static void
view_activate_cb (PortholeChartPage *self, guint port)
{
  show_port (self, port);
}

static void
twin_selected_cb (PortholeChartPage *self, guint port)
{
  porthole_chart_view_set_cursor (self->view, port);
  update_status (self);
}

static void
twin_activate_cb (PortholeChartPage *self, guint port)
{
  show_port (self, port);
}

static void
layers_cb (PortholeChartPage *self)
{
  porthole_chart_view_set_layers (self->view, porthole_chart_legend_get_layers (self->legend));
}

static void
search_changed_cb (PortholeChartPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  g_autoptr (PortholeService) best = NULL;

  if (self->search == NULL)
    return;

  self->missed = FALSE;
  porthole_search_set_query (self->search, text);
  if (*text != '\0')
    {
      porthole_chart_view_unmark (self->view);
      best = g_list_model_get_item (G_LIST_MODEL (self->search), 0);
      self->missed = best == NULL;
    }

  if (best != NULL)
    go_to (self, porthole_service_get_port (best));
  else
    update_status (self);
  if (self->missed)
    announce (self, gtk_label_get_text (self->title_label));
}

static void
search_activate_cb (PortholeChartPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
stop_search_cb (PortholeChartPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
free_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PortholeChartPage) self = user_data;
  g_autoptr (GError) error = NULL;
  int port = porthole_chart_map_find_free_finish (PORTHOLE_CHART_MAP (source), result, &error);

  if (self->overview == NULL)
    return;

  self->finding = FALSE;
  update_actions (self);
  if (port < 0)
    {
      gtk_widget_activate_action (
          GTK_WIDGET (self), "win.toast", "s",
          g_error_matches (error, PORTHOLE_ERROR, PORTHOLE_ERROR_NO_FREE_PORT)
              ? _ ("No port there is free, unregistered and open to everybody")
              : _ ("The system does not tell which ports are free"));
      return;
    }

  porthole_chart_view_unmark (self->view);
  self->found = port;
  go_to (self, (guint) port);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
find_free_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PortholeChartPage *self = PORTHOLE_CHART_PAGE (widget);
  guint first;
  guint last;

  /* Asked again, the next one is meant. */
  if (!porthole_chart_view_get_marked (self->view, &first, &last))
    {
      guint cursor = porthole_chart_view_get_cursor (self->view);

      first = cursor > FREE_FROM && cursor < PORTHOLE_PORT_MAX ? cursor + 1 : FREE_FROM;
      last = PORTHOLE_PORT_MAX;
    }

  self->finding = TRUE;
  update_actions (self);
  porthole_chart_map_find_free_async (self->map, (guint16) first, (guint16) last, self->cancellable,
                                      free_cb, g_object_ref (self));
}

static void
zoom_in_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  porthole_chart_view_zoom (PORTHOLE_CHART_PAGE (widget)->view, 1);
}

static void
zoom_out_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  porthole_chart_view_zoom (PORTHOLE_CHART_PAGE (widget)->view, -1);
}

static void
zoom_fit_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  porthole_chart_view_zoom_to_fit (PORTHOLE_CHART_PAGE (widget)->view);
}

static void
unmark_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  porthole_chart_view_unmark (PORTHOLE_CHART_PAGE (widget)->view);
}

static void
legend_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  porthole_page_toggle_details (PORTHOLE_PAGE (widget));
}

static void
new_server_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PortholeChartPage *self = PORTHOLE_CHART_PAGE (widget);

  gtk_widget_activate_action (widget, "win.new-server", "u",
                              porthole_chart_view_get_cursor (self->view));
}

static void
show_listener_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PortholeChartPage *self = PORTHOLE_CHART_PAGE (widget);

  gtk_widget_activate_action (widget, "win.show-listener", "u",
                              porthole_chart_view_get_cursor (self->view));
}

static void
show_port_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PortholeChartPage *self = PORTHOLE_CHART_PAGE (widget);

  show_port (self, porthole_chart_view_get_cursor (self->view));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PortholeChartPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (porthole_chart_export_finish (result, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", _ ("Chart saved"));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
           && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s",
                                _ ("The chart could not be saved: choose another folder"));
}

static void
save_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PortholeChartPage) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  gboolean svg = g_object_get_data (source, "porthole-svg") != NULL;

  if (file == NULL || self->overview == NULL)
    return;

  porthole_chart_export_async (self->view, file,
                               svg ? PORTHOLE_CHART_EXPORT_SVG : PORTHOLE_CHART_EXPORT_PNG,
                               self->cancellable, saved_cb, g_object_ref (self));
}

static void
save_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PortholeChartPage *self = PORTHOLE_CHART_PAGE (widget);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  gboolean svg = g_str_equal (g_variant_get_string (parameter, NULL), "svg");
  GtkRoot *root = gtk_widget_get_root (widget);

  gtk_file_filter_add_mime_type (filter, svg ? "image/svg+xml" : "image/png");
  gtk_file_filter_set_name (filter, svg ? _ ("SVG Images") : _ ("PNG Images"));
  g_list_store_append (filters, filter);

  gtk_file_dialog_set_title (dialog, _ ("Save Chart"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  /* Translators: the suggested name of a file with the chart of all ports. */
  gtk_file_dialog_set_initial_name (dialog, svg ? _ ("ports.svg") : _ ("ports.png"));
  if (svg)
    g_object_set_data (G_OBJECT (dialog), "porthole-svg", GINT_TO_POINTER (TRUE));

  gtk_file_dialog_save (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, self->cancellable,
                        save_chosen_cb, g_object_ref (self));
}

static void
set_narrow (PortholeChartPage *self, gboolean narrow)
{
  self->narrow = narrow;
  if (narrow)
    {
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->server_button),
                                   _ ("Start Test Server on This Port"));
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->listener_button),
                                   _ ("Show Who Listens on This Port"));
      gtk_button_set_icon_name (self->server_button, "porthole-server-symbolic");
      gtk_button_set_icon_name (self->listener_button, "porthole-listening-symbolic");
    }
  else
    {
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->server_button), NULL);
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->listener_button), NULL);
      gtk_button_set_label (self->server_button, _ ("Start Test Server"));
      gtk_button_set_label (self->listener_button, _ ("Show Listener"));
    }
}

/* The map reads the whole registry, which somebody who never looks at the chart needn't wait for. */
static void
ensure_map (PortholeChartPage *self)
{
  if (self->map != NULL || self->overview == NULL)
    return;

  self->map = porthole_chart_map_new (self->overview, NULL);
  self->search = porthole_search_new (porthole_overview_get_registry (self->overview));
  porthole_chart_view_set_chart (self->view, porthole_chart_map_get_chart (self->map));
  porthole_chart_legend_set_kernel_ports (self->legend,
                                          porthole_chart_map_get_kernel_ports (self->map));
  porthole_chart_twin_set_up (self->twin, self->map);
  g_signal_connect_object (
      porthole_scanner_get_list (porthole_overview_get_scanner (self->overview)),
      "notify::generation", G_CALLBACK (update_status), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  porthole_chart_view_set_cursor (self->view, FIRST_PORT);
  update_actions (self);
  update_status (self);
}

static void
set_shown (PortholeChartPage *self, gboolean shown)
{
  PortholeScanner *scanner;

  if (self->overview == NULL)
    return;

  scanner = porthole_overview_get_scanner (self->overview);
  self->shown = shown;
  if (shown)
    {
      ensure_map (self);
      porthole_scanner_start (scanner);
      update_actions (self);
    }
  else
    porthole_scanner_stop (scanner);
}

/* Who comes with the keyboard for the first time comes for the chart, not for its search. */
static gboolean
porthole_chart_page_focus (GtkWidget *widget, GtkDirectionType direction)
{
  PortholeChartPage *self = PORTHOLE_CHART_PAGE (widget);

  if (!self->visited && direction == GTK_DIR_TAB_FORWARD)
    {
      self->visited = TRUE;
      return gtk_widget_grab_focus (GTK_WIDGET (self->view));
    }

  return GTK_WIDGET_CLASS (porthole_chart_page_parent_class)->focus (widget, direction);
}

static void
porthole_chart_page_dispose (GObject *object)
{
  PortholeChartPage *self = PORTHOLE_CHART_PAGE (object);

  if (self->shown)
    set_shown (self, FALSE);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->search);
  g_clear_object (&self->map);
  g_clear_object (&self->overview);
  /* AdwBin would let go of a child that the template has disposed of already. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PORTHOLE_TYPE_CHART_PAGE);

  G_OBJECT_CLASS (porthole_chart_page_parent_class)->dispose (object);
}

static void
porthole_chart_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PortholeChartPage *self = PORTHOLE_CHART_PAGE (object);

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
porthole_chart_page_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  PortholeChartPage *self = PORTHOLE_CHART_PAGE (object);

  switch (prop_id)
    {
    case PROP_NARROW:
      if (self->narrow != g_value_get_boolean (value))
        {
          set_narrow (self, !self->narrow);
          g_object_notify_by_pspec (object, pspec);
        }
      break;

    case PROP_SHOWN:
      if (self->shown != g_value_get_boolean (value))
        {
          set_shown (self, !self->shown);
          g_object_notify_by_pspec (object, pspec);
        }
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "chart.find-free", NULL, find_free_cb);
  gtk_widget_class_install_action (widget_class, "chart.zoom-in", NULL, zoom_in_cb);
  gtk_widget_class_install_action (widget_class, "chart.zoom-out", NULL, zoom_out_cb);
  gtk_widget_class_install_action (widget_class, "chart.zoom-fit", NULL, zoom_fit_cb);
  gtk_widget_class_install_action (widget_class, "chart.unmark", NULL, unmark_cb);
  gtk_widget_class_install_action (widget_class, "chart.legend", NULL, legend_cb);
  gtk_widget_class_install_action (widget_class, "chart.new-server", NULL, new_server_cb);
  gtk_widget_class_install_action (widget_class, "chart.show-listener", NULL, show_listener_cb);
  gtk_widget_class_install_action (widget_class, "chart.show-port", NULL, show_port_cb);
  gtk_widget_class_install_action (widget_class, "chart.save", "s", save_cb);
}

static void
porthole_chart_page_class_init (PortholeChartPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = porthole_chart_page_dispose;
  object_class->get_property = porthole_chart_page_get_property;
  object_class->set_property = porthole_chart_page_set_property;
  widget_class->focus = porthole_chart_page_focus;

  g_object_class_override_property (object_class, PROP_NARROW, "narrow");
  g_object_class_override_property (object_class, PROP_SHOWN, "shown");

  g_type_ensure (PORTHOLE_TYPE_CHART_LEGEND);
  g_type_ensure (PORTHOLE_TYPE_CHART_TWIN);
  g_type_ensure (PORTHOLE_TYPE_CHART_VIEW);
  g_type_ensure (PORTHOLE_TYPE_DETAILS_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/chart/porthole-chart-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PortholeChartPage, details_view);
  gtk_widget_class_bind_template_child (widget_class, PortholeChartPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, PortholeChartPage, view);
  gtk_widget_class_bind_template_child (widget_class, PortholeChartPage, title_label);
  gtk_widget_class_bind_template_child (widget_class, PortholeChartPage, facts_label);
  gtk_widget_class_bind_template_child (widget_class, PortholeChartPage, buttons_box);
  gtk_widget_class_bind_template_child (widget_class, PortholeChartPage, server_button);
  gtk_widget_class_bind_template_child (widget_class, PortholeChartPage, listener_button);
  gtk_widget_class_bind_template_child (widget_class, PortholeChartPage, port_button);
  gtk_widget_class_bind_template_child (widget_class, PortholeChartPage, legend);
  gtk_widget_class_bind_template_child (widget_class, PortholeChartPage, twin);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, cursor_moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, marked_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_status);
  gtk_widget_class_bind_template_callback (widget_class, update_actions);
  gtk_widget_class_bind_template_callback (widget_class, query_tooltip_cb);
  gtk_widget_class_bind_template_callback (widget_class, layers_cb);
  gtk_widget_class_bind_template_callback (widget_class, twin_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, twin_activate_cb);
  install_actions (widget_class);
}

static void
porthole_chart_page_init (PortholeChartPage *self)
{
  self->cancellable = g_cancellable_new ();
  self->found = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  set_narrow (self, FALSE);
}

/**
 * porthole_chart_page_set_up:
 * @self: the page
 * @overview: what the page shows
 * @settings: the application's settings
 *
 * Gives the page its data, once, before it is shown.
 */
void
porthole_chart_page_set_up (PortholeChartPage *self,
                            PortholeOverview *overview,
                            GSettings *settings)
{
  g_return_if_fail (PORTHOLE_IS_CHART_PAGE (self));
  g_return_if_fail (PORTHOLE_IS_OVERVIEW (overview));
  g_return_if_fail (self->overview == NULL);

  self->overview = g_object_ref (overview);
  g_settings_bind (settings, "show-legend", self->details_view, "show-details",
                   G_SETTINGS_BIND_DEFAULT);
}
