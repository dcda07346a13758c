/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>

#include "registry/porthole-registry-cell.h"

#define BUFFER_SIZE 512
#define DIM_OPACITY 0.55
#define DIM_OPACITY_HIGH_CONTRAST 0.9
#define LINE_SPACING 2
#define REFRESH_INTERVAL_MS 100
#define REFRESHED_AT_ONCE 64

/**
 * PortholeRegistryCell:
 *
 * A cell of the table of ports: a line of text, or two, each cut with an ellipsis where it doesn't
 * fit. Its tooltip then has the whole.
 *
 * A cell that isn't on the screen takes its text when it comes there, or a little later. In a row
 * with nothing in it, it hides the row.
 *
 * All cells of a column are drawn with one layout, and measuring one costs nothing: its height is
 * that of the font, whatever it says.
 *
 * NOTES: a #GtkInscription in each cell makes a Pango context and a layout for each, which was 29
 * of 100 instructions of a keystroke that made new rows (callgrind).
 */
struct _PortholeRegistryCell
{
  GtkWidget parent_instance;

  PortholeRegistryCellStyle *style;
  PortholePlace *row;
  char *text;
  char *second;
  guint index; /* among the cells of the style */
  gboolean stale;
};

struct _PortholeRegistryCellStyle
{
  gatomicrefcount ref_count;
  PortholeRegistryCellFunc func;
  PortholeRegistryCellFlags flags;
  gpointer user_data;
  gboolean two_lines;
  GPtrArray *cells;
  guint refresh;

  /* Made for the table that the cells are in. */
  PangoLayout *layout;
  guint serial;
  int height;
};

G_DEFINE_FINAL_TYPE (PortholeRegistryCell, porthole_registry_cell, GTK_TYPE_WIDGET)

static PangoAttrList *
make_attributes (PortholeRegistryCellFlags flags, double scale)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if ((flags & PORTHOLE_REGISTRY_CELL_NUMBERS) != 0)
    pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  if (scale < 1)
    pango_attr_list_insert (attributes, pango_attr_scale_new (scale));

  return g_steal_pointer (&attributes);
}

/* A table has one font, so its context serves all of its cells. */
static PangoLayout *
ensure_layout (PortholeRegistryCell *self)
{
  PortholeRegistryCellStyle *style = self->style;
  GtkWidget *table = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_COLUMN_VIEW);
  PangoContext *context = gtk_widget_get_pango_context (table != NULL ? table : GTK_WIDGET (self));
  guint serial = pango_context_get_serial (context);
  PangoFontMetrics *metrics;

  if (style->layout != NULL && pango_layout_get_context (style->layout) == context
      && style->serial == serial)
    return style->layout;

  g_clear_object (&style->layout);
  style->layout = pango_layout_new (context);
  style->serial = serial;
  pango_layout_set_single_paragraph_mode (style->layout, TRUE);
  pango_layout_set_ellipsize (style->layout, PANGO_ELLIPSIZE_END);

  metrics = pango_context_get_metrics (context, NULL, NULL);
  style->height = PANGO_PIXELS_CEIL (pango_font_metrics_get_ascent (metrics)
                                     + pango_font_metrics_get_descent (metrics));
  pango_font_metrics_unref (metrics);
  return style->layout;
}

static int
get_second_height (PortholeRegistryCellStyle *style)
{
  return (int) (style->height * PANGO_SCALE_SMALL + 0.5);
}

static void
porthole_registry_cell_measure (GtkWidget *widget,
                                GtkOrientation orientation,
                                int for_size,
                                int *minimum,
                                int *natural,
                                int *minimum_baseline,
                                int *natural_baseline)
{
  PortholeRegistryCell *self = PORTHOLE_REGISTRY_CELL (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = 0;
      return;
    }

  ensure_layout (self);
  *minimum = self->style->height;
  if (self->style->two_lines)
    *minimum += LINE_SPACING + get_second_height (self->style);
  *natural = *minimum;
}

static void
append_line (PortholeRegistryCell *self, GtkSnapshot *snapshot, gboolean second, int y)
{
  GtkWidget *widget = GTK_WIDGET (self);
  PangoLayout *layout = ensure_layout (self);
  PortholeRegistryCellFlags flags = self->style->flags;
  gboolean dim = second || (flags & PORTHOLE_REGISTRY_CELL_DIM) != 0;
  gboolean at_end = (flags & PORTHOLE_REGISTRY_CELL_NUMBERS) != 0;
  g_autoptr (PangoAttrList) attributes = make_attributes (flags, second ? PANGO_SCALE_SMALL : 1);
  int width = gtk_widget_get_width (widget);
  PangoRectangle extents;
  GdkRGBA color;

  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_text (layout, second ? self->second : self->text, -1);
  pango_layout_get_pixel_extents (layout, NULL, &extents);

  if (at_end == (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_LTR))
    extents.x -= width - extents.width;
  gtk_widget_get_color (widget, &color);
  if (dim)
    color.alpha *= adw_style_manager_get_high_contrast (adw_style_manager_get_default ())
                       ? DIM_OPACITY_HIGH_CONTRAST
                       : DIM_OPACITY;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (-extents.x, y));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
porthole_registry_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PortholeRegistryCell *self = PORTHOLE_REGISTRY_CELL (widget);
  int height;

  if (self->text == NULL || gtk_widget_get_width (widget) <= 0)
    return;

  ensure_layout (self);
  height = self->style->height;
  if (self->second != NULL)
    height += LINE_SPACING + get_second_height (self->style);

  append_line (self, snapshot, FALSE, (gtk_widget_get_height (widget) - height) / 2);
  if (self->second != NULL)
    append_line (self, snapshot, TRUE,
                 (gtk_widget_get_height (widget) - height) / 2 + self->style->height
                     + LINE_SPACING);
}

static gboolean
is_cut (PortholeRegistryCell *self, gboolean second)
{
  PangoLayout *layout = ensure_layout (self);
  g_autoptr (PangoAttrList) attributes
      = make_attributes (self->style->flags, second ? PANGO_SCALE_SMALL : 1);

  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_width (layout, gtk_widget_get_width (GTK_WIDGET (self)) * PANGO_SCALE);
  pango_layout_set_text (layout, second ? self->second : self->text, -1);
  return pango_layout_is_ellipsized (layout);
}

static gboolean
porthole_registry_cell_query_tooltip (GtkWidget *widget,
                                      int x,
                                      int y,
                                      gboolean keyboard,
                                      GtkTooltip *tooltip)
{
  PortholeRegistryCell *self = PORTHOLE_REGISTRY_CELL (widget);
  g_autofree char *both = NULL;

  if (self->text == NULL
      || (!is_cut (self, FALSE) && (self->second == NULL || !is_cut (self, TRUE))))
    return FALSE;

  if (self->second != NULL)
    both = g_strjoin ("\n", self->text, self->second, NULL);
  gtk_tooltip_set_text (tooltip, both != NULL ? both : self->text);
  return TRUE;
}

/* What has nothing in it is spare, and drawn as if it weren't there. */
static void
set_row_shown (PortholeRegistryCell *self, gboolean shown)
{
  GtkWidget *cell = gtk_widget_get_parent (GTK_WIDGET (self));
  GtkWidget *row = cell != NULL ? gtk_widget_get_parent (cell) : NULL;

  if (row == NULL || gtk_widget_get_can_target (row) == shown)
    return;

  gtk_widget_set_opacity (row, shown ? 1 : 0);
  gtk_widget_set_can_target (row, shown);
}

static void
refresh (PortholeRegistryCell *self)
{
  PortholeRegistryCellStyle *style = self->style;
  gboolean filled = self->row != NULL && porthole_place_get_item (self->row) != NULL;
  char buffer[BUFFER_SIZE];
  const char *text = NULL;
  g_autofree char *both = NULL;
  gboolean changed;

  self->stale = FALSE;
  if (filled)
    text = style->func (self->row, FALSE, buffer, sizeof buffer, style->user_data);
  changed = g_set_str (&self->text, text != NULL ? text : "");
  text = NULL;
  if (filled && style->two_lines)
    text = style->func (self->row, TRUE, buffer, sizeof buffer, style->user_data);
  changed = g_set_str (&self->second, text) || changed;
  if (!changed)
    return;

  if (self->second != NULL)
    both = g_strjoin ("\n", self->text, self->second, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  both != NULL ? both : self->text, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
refresh_some_cb (gpointer user_data)
{
  PortholeRegistryCellStyle *style = user_data;
  guint n = 0;

  for (guint i = 0; i < style->cells->len; i++)
    {
      PortholeRegistryCell *cell = g_ptr_array_index (style->cells, i);

      if (!cell->stale)
        continue;
      if (n++ == REFRESHED_AT_ONCE)
        return G_SOURCE_CONTINUE;
      refresh (cell);
    }

  style->refresh = 0;
  return G_SOURCE_REMOVE;
}

/* A cell that isn't on the screen has time. */
static void
update (PortholeRegistryCell *self)
{
  PortholeRegistryCellStyle *style = self->style;

  if (self->row != NULL)
    set_row_shown (self, porthole_place_get_item (self->row) != NULL);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      refresh (self);
      return;
    }

  self->stale = TRUE;
  if (style->refresh == 0)
    style->refresh = g_timeout_add (REFRESH_INTERVAL_MS, refresh_some_cb, style);
}

static void
porthole_registry_cell_map (GtkWidget *widget)
{
  PortholeRegistryCell *self = PORTHOLE_REGISTRY_CELL (widget);

  if (self->stale)
    refresh (self);

  GTK_WIDGET_CLASS (porthole_registry_cell_parent_class)->map (widget);
}

/* The last one takes the place. */
static void
remove_cell (PortholeRegistryCellStyle *style, PortholeRegistryCell *cell)
{
  PortholeRegistryCell *last = g_ptr_array_index (style->cells, style->cells->len - 1);

  last->index = cell->index;
  g_ptr_array_remove_index_fast (style->cells, cell->index);
}

static void
porthole_registry_cell_dispose (GObject *object)
{
  PortholeRegistryCell *self = PORTHOLE_REGISTRY_CELL (object);

  porthole_registry_cell_set_row (self, NULL);
  if (self->style != NULL)
    remove_cell (self->style, self);
  g_clear_pointer (&self->style, porthole_registry_cell_style_unref);

  G_OBJECT_CLASS (porthole_registry_cell_parent_class)->dispose (object);
}

static void
porthole_registry_cell_finalize (GObject *object)
{
  PortholeRegistryCell *self = PORTHOLE_REGISTRY_CELL (object);

  g_free (self->text);
  g_free (self->second);

  G_OBJECT_CLASS (porthole_registry_cell_parent_class)->finalize (object);
}

static void
porthole_registry_cell_class_init (PortholeRegistryCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = porthole_registry_cell_dispose;
  object_class->finalize = porthole_registry_cell_finalize;

  widget_class->map = porthole_registry_cell_map;
  widget_class->measure = porthole_registry_cell_measure;
  widget_class->snapshot = porthole_registry_cell_snapshot;
  widget_class->query_tooltip = porthole_registry_cell_query_tooltip;

  gtk_widget_class_set_css_name (widget_class, "label");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
porthole_registry_cell_init (PortholeRegistryCell *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/**
 * porthole_registry_cell_style_new:
 * @func: tells what a cell says
 * @flags: what it looks like
 * @user_data: for @func
 *
 * Makes what the cells of a column have in common.
 *
 * Returns: (transfer full): the style
 */
PortholeRegistryCellStyle *
porthole_registry_cell_style_new (PortholeRegistryCellFunc func,
                                  PortholeRegistryCellFlags flags,
                                  gpointer user_data)
{
  PortholeRegistryCellStyle *self;

  g_return_val_if_fail (func != NULL, NULL);

  self = g_new0 (PortholeRegistryCellStyle, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->func = func;
  self->flags = flags;
  self->user_data = user_data;
  self->cells = g_ptr_array_new ();
  return self;
}

/**
 * porthole_registry_cell_style_ref:
 * @self: a style
 *
 * Holds a style.
 *
 * Returns: (transfer full): @self
 */
PortholeRegistryCellStyle *
porthole_registry_cell_style_ref (PortholeRegistryCellStyle *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * porthole_registry_cell_style_unref:
 * @self: (transfer full): a style
 *
 * Lets go of a style.
 */
void
porthole_registry_cell_style_unref (PortholeRegistryCellStyle *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_handle_id (&self->refresh, g_source_remove);
  g_clear_object (&self->layout);
  g_ptr_array_unref (self->cells);
  g_free (self);
}

/**
 * porthole_registry_cell_style_set_two_lines:
 * @self: a style
 * @two_lines: whether the cells have two lines
 *
 * Gives all cells of a column a second line, or takes it away.
 */
void
porthole_registry_cell_style_set_two_lines (PortholeRegistryCellStyle *self, gboolean two_lines)
{
  g_return_if_fail (self != NULL);

  if (self->two_lines == two_lines)
    return;

  self->two_lines = two_lines;
  porthole_registry_cell_style_update (self);
  for (guint i = 0; i < self->cells->len; i++)
    gtk_widget_queue_resize (g_ptr_array_index (self->cells, i));
}

/**
 * porthole_registry_cell_style_update:
 * @self: a style
 *
 * Asks for all texts of a column again.
 */
void
porthole_registry_cell_style_update (PortholeRegistryCellStyle *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->cells->len; i++)
    update (g_ptr_array_index (self->cells, i));
}

/**
 * porthole_registry_cell_new:
 * @style: what the cells of the column have in common
 *
 * Makes a cell.
 *
 * Returns: (transfer floating): the cell
 */
GtkWidget *
porthole_registry_cell_new (PortholeRegistryCellStyle *style)
{
  PortholeRegistryCell *self;

  g_return_val_if_fail (style != NULL, NULL);

  self = g_object_new (PORTHOLE_TYPE_REGISTRY_CELL, NULL);
  self->style = porthole_registry_cell_style_ref (style);
  self->index = style->cells->len;
  g_ptr_array_add (style->cells, self);
  return GTK_WIDGET (self);
}

/**
 * porthole_registry_cell_get_text:
 * @self: a cell
 *
 * Gets what a cell says.
 *
 * Returns: (transfer none): the text
 */
const char *
porthole_registry_cell_get_text (PortholeRegistryCell *self)
{
  g_return_val_if_fail (PORTHOLE_IS_REGISTRY_CELL (self), NULL);

  if (self->stale)
    refresh (self);
  return self->text;
}

/**
 * porthole_registry_cell_set_row:
 * @self: a cell
 * @row: (nullable): the row that it is in
 *
 * Puts a cell into a row, whose changes it then follows.
 */
void
porthole_registry_cell_set_row (PortholeRegistryCell *self, PortholePlace *row)
{
  g_return_if_fail (PORTHOLE_IS_REGISTRY_CELL (self));
  g_return_if_fail (row == NULL || PORTHOLE_IS_PLACE (row));

  if (self->row == row)
    return;

  if (self->row != NULL)
    g_signal_handlers_disconnect_by_data (self->row, self);
  g_set_object (&self->row, row);
  if (row == NULL)
    return;

  g_signal_connect_swapped (row, "changed", G_CALLBACK (update), self);
  update (self);
}
