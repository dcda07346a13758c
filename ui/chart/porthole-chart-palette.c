/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>

#include "chart/porthole-chart-palette.h"

static const char *const style_classes[PORTHOLE_CHART_N_COLORS] = {
  [PORTHOLE_CHART_COLOR_BACKGROUND] = "background-color",
  [PORTHOLE_CHART_COLOR_TEXT] = "text",
  [PORTHOLE_CHART_COLOR_LINE] = "line",
  [PORTHOLE_CHART_COLOR_WELL_KNOWN] = "well-known",
  [PORTHOLE_CHART_COLOR_REGISTERED_RANGE] = "registered-range",
  [PORTHOLE_CHART_COLOR_DYNAMIC] = "dynamic",
  [PORTHOLE_CHART_COLOR_PATTERN] = "pattern",
  [PORTHOLE_CHART_COLOR_REGISTERED] = "registered",
  [PORTHOLE_CHART_COLOR_CURATED] = "curated",
  [PORTHOLE_CHART_COLOR_LISTENING] = "listening",
  [PORTHOLE_CHART_COLOR_EXPOSED] = "exposed",
  [PORTHOLE_CHART_COLOR_MARKED] = "marked",
};

/* A style sheet named for high contrast is deprecated in later versions of libadwaita, and this
 * one's GTK doesn't know media queries yet: a class tells the style sheet in both. */
static void
contrast_cb (GtkWidget *parent)
{
  if (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    gtk_widget_add_css_class (parent, "contrast");
  else
    gtk_widget_remove_css_class (parent, "contrast");
  gtk_widget_queue_draw (parent);
}

/**
 * porthole_chart_palette_add_nodes:
 * @parent: a widget that draws in the chart's colours
 * @nodes: (out): return location for the nodes
 *
 * Gives a widget one invisible child for each colour, and a style class when high contrast is
 * asked for.
 *
 * NOTES: a widget can ask only for its own `color` of the style sheet; there is no way to
 * ask for a variable that isn't deprecated. So each colour is the `color` of a node of its own.
 */
void
porthole_chart_palette_add_nodes (GtkWidget *parent, GtkWidget *nodes[PORTHOLE_CHART_N_COLORS])
{
  g_return_if_fail (GTK_IS_WIDGET (parent));

  for (guint i = 0; i < PORTHOLE_CHART_N_COLORS; i++)
    {
      nodes[i] = g_object_new (ADW_TYPE_BIN, "css-name", "color", "visible", FALSE,
                               "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
      gtk_widget_add_css_class (nodes[i], style_classes[i]);
      gtk_widget_set_parent (nodes[i], parent);
    }

  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast",
                           G_CALLBACK (contrast_cb), parent, G_CONNECT_SWAPPED);
  contrast_cb (parent);
}

/**
 * porthole_chart_palette_remove_nodes:
 * @nodes: what [func@chart_palette_add_nodes] gave
 *
 * Takes the nodes away from their parent, which is being disposed of.
 */
void
porthole_chart_palette_remove_nodes (GtkWidget *nodes[PORTHOLE_CHART_N_COLORS])
{
  for (guint i = 0; i < PORTHOLE_CHART_N_COLORS; i++)
    g_clear_pointer (&nodes[i], gtk_widget_unparent);
}

/* The style's foreground colours are translucent; the chart's have to be what is seen. And the
 * style mixes some in spaces that hold more than a screen's colours, high contrast's blue among
 * them: what is beyond 1 would run over into the next channel of a pixel. */
static GdkRGBA
flatten (const GdkRGBA *over, const GdkRGBA *background)
{
  const float rest = 1 - over->alpha;

  return (GdkRGBA) {
    .red = CLAMP (over->red * over->alpha + background->red * rest, 0, 1),
    .green = CLAMP (over->green * over->alpha + background->green * rest, 0, 1),
    .blue = CLAMP (over->blue * over->alpha + background->blue * rest, 0, 1),
    .alpha = 1,
  };
}

/**
 * porthole_chart_palette_read:
 * @self: a palette
 * @nodes: what [func@chart_palette_add_nodes] gave
 *
 * Reads the colours from the style.
 *
 * Returns: whether any of them is another than before
 */
gboolean
porthole_chart_palette_read (PortholeChartPalette *self,
                             GtkWidget *const nodes[PORTHOLE_CHART_N_COLORS])
{
  const GdkRGBA white = { 1, 1, 1, 1 };
  GdkRGBA background = white;
  gboolean changed = FALSE;

  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < PORTHOLE_CHART_N_COLORS; i++)
    {
      GdkRGBA color;

      gtk_widget_get_color (nodes[i], &color);
      color = flatten (&color, &background);
      if (i == PORTHOLE_CHART_COLOR_BACKGROUND)
        background = color;
      if (!gdk_rgba_equal (&color, &self->colors[i]))
        {
          self->colors[i] = color;
          changed = TRUE;
        }
    }

  return changed;
}
