/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "chart/porthole-chart-list.h"
#include "chart/porthole-chart-swatch.h"
#include "chart/porthole-chart-text.h"
#include "chart/porthole-chart-twin.h"

/**
 * PortholeChartTwin:
 *
 * The chart as a list, for whoever can't see a picture or would rather read. It follows the
 * chart while it is mapped.
 *
 * Signals: `selected` and `activate` (guint: the port), when a person chose a row.
 */
struct _PortholeChartTwin
{
  AdwBin parent_instance;

  GtkDropDown *layer_drop_down;
  GtkLabel *count_label;
  GtkStack *stack;
  GtkListView *list_view;
  GtkSingleSelection *selection;

  PortholeChartMap *map;
  PortholeChartList *list;
  gboolean selecting;
};

enum
{
  SELECTED,
  ACTIVATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PortholeChartTwin, porthole_chart_twin, ADW_TYPE_BIN)

/* In the order of the choices in the template. */
static const PortholeChartLayers choices[] = {
  PORTHOLE_CHART_LISTENING,
  PORTHOLE_CHART_EXPOSED,
  PORTHOLE_CHART_CURATED,
  PORTHOLE_CHART_REGISTERED,
};

static void
update_count (PortholeChartTwin *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  g_autofree char *text = g_strdup_printf (ngettext ("%u port", "%u ports", n_items), n_items);

  gtk_label_set_text (self->count_label, text);
  gtk_stack_set_visible_child_name (self->stack, n_items > 0 ? "list" : "empty");
}

static void
layer_selected_cb (PortholeChartTwin *self)
{
  guint selected = gtk_drop_down_get_selected (self->layer_drop_down);

  if (self->list != NULL && selected < G_N_ELEMENTS (choices))
    porthole_chart_list_set_layers (self->list, choices[selected]);
}

static void
selected_cb (PortholeChartTwin *self)
{
  PortholeChartPort *row = gtk_single_selection_get_selected_item (self->selection);

  if (row != NULL && !self->selecting)
    g_signal_emit (self, signals[SELECTED], 0, (guint) porthole_chart_port_get_port (row));
}

static void
activate_cb (PortholeChartTwin *self, guint position)
{
  g_autoptr (PortholeChartPort) row
      = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (row != NULL)
    g_signal_emit (self, signals[ACTIVATE], 0, (guint) porthole_chart_port_get_port (row));
}

static void
setup_cb (PortholeChartTwin *self, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *number = gtk_inscription_new ("");
  GtkWidget *name = gtk_inscription_new ("");
  GtkWidget *use = gtk_inscription_new ("");
  GtkWidget *lines[] = { name, use };

  gtk_inscription_set_min_chars (GTK_INSCRIPTION (number), 5);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (number), 5);
  gtk_widget_add_css_class (number, "numeric");
  gtk_widget_add_css_class (use, "caption");
  gtk_widget_add_css_class (use, "dim-label");
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      gtk_inscription_set_nat_lines (GTK_INSCRIPTION (lines[i]), 1);
      gtk_inscription_set_text_overflow (GTK_INSCRIPTION (lines[i]),
                                         GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
      gtk_box_append (GTK_BOX (texts), lines[i]);
    }
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);

  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_box_append (GTK_BOX (box), porthole_chart_swatch_new (0, PORTHOLE_RANGE_REGISTERED));
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_list_item_set_child (item, box);
}

static void
fill (PortholeChartTwin *self, GtkListItem *item)
{
  PortholeChartPort *row = gtk_list_item_get_item (item);
  GtkWidget *swatch = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *number = gtk_widget_get_next_sibling (swatch);
  GtkWidget *name = gtk_widget_get_first_child (gtk_widget_get_next_sibling (number));
  GtkWidget *use = gtk_widget_get_next_sibling (name);
  guint16 port = porthole_chart_port_get_port (row);
  g_autofree char *name_text = porthole_chart_text_name (self->map, port);
  g_autofree char *use_text = porthole_chart_text_use (self->map, port);
  g_autofree char *spoken = porthole_chart_text_spoken (self->map, port);
  char number_text[8];

  g_snprintf (number_text, sizeof number_text, "%u", port);
  porthole_chart_swatch_set_layers (PORTHOLE_CHART_SWATCH (swatch),
                                    porthole_chart_port_get_layers (row),
                                    porthole_range_of_port (port));
  gtk_inscription_set_text (GTK_INSCRIPTION (number), number_text);
  gtk_inscription_set_text (GTK_INSCRIPTION (name),
                            name_text != NULL ? name_text : _ ("No known service"));
  gtk_inscription_set_text (GTK_INSCRIPTION (use), use_text);
  gtk_list_item_set_accessible_label (item, spoken);
}

static void
layers_cb (PortholeChartPort *row, GParamSpec *pspec, GtkListItem *item)
{
  GtkWidget *twin
      = gtk_widget_get_ancestor (gtk_list_item_get_child (item), PORTHOLE_TYPE_CHART_TWIN);

  if (twin != NULL)
    fill (PORTHOLE_CHART_TWIN (twin), item);
}

static void
bind_cb (PortholeChartTwin *self, GtkListItem *item)
{
  fill (self, item);
  g_signal_connect (gtk_list_item_get_item (item), "notify::layers", G_CALLBACK (layers_cb), item);
}

static void
unbind_cb (PortholeChartTwin *self, GtkListItem *item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), layers_cb, item);
}

static void
porthole_chart_twin_map (GtkWidget *widget)
{
  PortholeChartTwin *self = PORTHOLE_CHART_TWIN (widget);

  if (self->list != NULL)
    porthole_chart_list_set_live (self->list, TRUE);

  GTK_WIDGET_CLASS (porthole_chart_twin_parent_class)->map (widget);
}

static void
porthole_chart_twin_unmap (GtkWidget *widget)
{
  PortholeChartTwin *self = PORTHOLE_CHART_TWIN (widget);

  GTK_WIDGET_CLASS (porthole_chart_twin_parent_class)->unmap (widget);

  if (self->list != NULL)
    porthole_chart_list_set_live (self->list, FALSE);
}

static void
porthole_chart_twin_dispose (GObject *object)
{
  PortholeChartTwin *self = PORTHOLE_CHART_TWIN (object);

  /* AdwBin would let go of a child that the template has disposed of already. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PORTHOLE_TYPE_CHART_TWIN);
  g_clear_object (&self->list);
  g_clear_object (&self->map);

  G_OBJECT_CLASS (porthole_chart_twin_parent_class)->dispose (object);
}

static void
porthole_chart_twin_class_init (PortholeChartTwinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = porthole_chart_twin_dispose;
  widget_class->map = porthole_chart_twin_map;
  widget_class->unmap = porthole_chart_twin_unmap;

  signals[SELECTED] = g_signal_new ("selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/chart/porthole-chart-twin.ui");
  gtk_widget_class_bind_template_child (widget_class, PortholeChartTwin, layer_drop_down);
  gtk_widget_class_bind_template_child (widget_class, PortholeChartTwin, count_label);
  gtk_widget_class_bind_template_child (widget_class, PortholeChartTwin, stack);
  gtk_widget_class_bind_template_child (widget_class, PortholeChartTwin, list_view);
  gtk_widget_class_bind_template_child (widget_class, PortholeChartTwin, selection);
  gtk_widget_class_bind_template_callback (widget_class, layer_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
}

static void
porthole_chart_twin_init (PortholeChartTwin *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * porthole_chart_twin_set_up:
 * @self: the list
 * @map: what it shows
 *
 * Gives the list its data, once.
 */
void
porthole_chart_twin_set_up (PortholeChartTwin *self, PortholeChartMap *map)
{
  g_return_if_fail (PORTHOLE_IS_CHART_TWIN (self));
  g_return_if_fail (PORTHOLE_IS_CHART_MAP (map));
  g_return_if_fail (self->map == NULL);

  self->map = g_object_ref (map);
  self->list = porthole_chart_list_new (porthole_chart_map_get_chart (map));
  porthole_chart_list_set_live (self->list, gtk_widget_get_mapped (GTK_WIDGET (self)));
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->list));
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (update_count), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  update_count (self);
}

/**
 * porthole_chart_twin_set_range:
 * @self: the list
 * @first: the first port
 * @last: the last port, not below @first
 *
 * Shows only a range of ports.
 */
void
porthole_chart_twin_set_range (PortholeChartTwin *self, guint16 first, guint16 last)
{
  g_return_if_fail (PORTHOLE_IS_CHART_TWIN (self));
  g_return_if_fail (self->list != NULL);

  porthole_chart_list_set_range (self->list, first, last);
}

/**
 * porthole_chart_twin_select_port:
 * @self: the list
 * @port: a port
 *
 * Selects a port's row, when the list has one.
 */
void
porthole_chart_twin_select_port (PortholeChartTwin *self, guint16 port)
{
  guint position;

  g_return_if_fail (PORTHOLE_IS_CHART_TWIN (self));
  g_return_if_fail (self->list != NULL);

  if (!porthole_chart_list_find (self->list, port, &position))
    position = GTK_INVALID_LIST_POSITION;

  self->selecting = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_list_view_scroll_to (self->list_view, position, GTK_LIST_SCROLL_NONE, NULL);
  self->selecting = FALSE;
}
