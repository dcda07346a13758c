/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "server/porthole-rate-plot.h"

#define SECONDS 180
#define HEIGHT 48

/**
 * PortholeRatePlot:
 *
 * How many connections, or datagrams, came in each of the last seconds: a bar a second, the
 * newest at the end. It is drawn when its owner says that a second went by.
 */
struct _PortholeRatePlot
{
  GtkWidget parent_instance;

  PortholeServer *server;
  guint32 rates[SECONDS];
  guint n;
  guint32 most;
};

G_DEFINE_FINAL_TYPE (PortholeRatePlot, porthole_rate_plot, GTK_TYPE_WIDGET)

static void
porthole_rate_plot_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PortholeRatePlot *self = PORTHOLE_RATE_PLOT (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  float bar = width / SECONDS;
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GdkRGBA color, base;

  gtk_widget_get_color (widget, &color);
  base = color;
  base.alpha *= 0.3f;
  gtk_snapshot_append_color (snapshot, &base, &GRAPHENE_RECT_INIT (0, height - 1, width, 1));

  for (guint i = 0; i < self->n && self->most > 0; i++)
    {
      float tall = (height - 2) * (float) self->rates[i] / (float) self->most;
      float x = bar * (float) (SECONDS - self->n + i);

      if (self->rates[i] == 0)
        continue;
      /* One in a thousand is still there to be seen. */
      tall = MAX (tall, 2);
      if (rtl)
        x = width - x - bar;
      gtk_snapshot_append_color (
          snapshot, &color, &GRAPHENE_RECT_INIT (x, height - 1 - tall, MAX (bar - 0.5f, 1), tall));
    }
}

static void
porthole_rate_plot_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 60 : HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? SECONDS * 2 : HEIGHT;
}

static void
porthole_rate_plot_dispose (GObject *object)
{
  g_clear_object (&PORTHOLE_RATE_PLOT (object)->server);

  G_OBJECT_CLASS (porthole_rate_plot_parent_class)->dispose (object);
}

static void
porthole_rate_plot_class_init (PortholeRatePlotClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = porthole_rate_plot_dispose;
  widget_class->snapshot = porthole_rate_plot_snapshot;
  widget_class->measure = porthole_rate_plot_measure;
  gtk_widget_class_set_css_name (widget_class, "rateplot");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

/* What the plot shows, for who can't see it. */
static void
describe (PortholeRatePlot *self)
{
  g_autofree char *text = NULL;

  if (self->most == 0)
    text = g_strdup (_ ("Nothing arrived in the last three minutes"));
  else
    /* Translators: what a plot shows, read aloud */
    text = g_strdup_printf (_ ("Up to %u per second in the last three minutes"), self->most);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), text);
}

static void
porthole_rate_plot_init (PortholeRatePlot *self)
{
  describe (self);
}

/**
 * porthole_rate_plot_set_server:
 * @self: a plot
 * @server: (nullable): whose connections to show
 *
 * Says which server the plot is of.
 */
void
porthole_rate_plot_set_server (PortholeRatePlot *self, PortholeServer *server)
{
  g_return_if_fail (PORTHOLE_IS_RATE_PLOT (self));

  g_set_object (&self->server, server);
  porthole_rate_plot_update (self);
}

/**
 * porthole_rate_plot_update:
 * @self: a plot
 *
 * Looks again, and draws anew where something changed.
 *
 * Returns: what the highest bar stands for
 */
guint32
porthole_rate_plot_update (PortholeRatePlot *self)
{
  gboolean was_empty;

  g_return_val_if_fail (PORTHOLE_IS_RATE_PLOT (self), 0);

  was_empty = self->most == 0;
  self->n
      = self->server != NULL ? porthole_server_get_rates (self->server, self->rates, SECONDS) : 0;
  self->most = 0;
  for (guint i = 0; i < self->n; i++)
    self->most = MAX (self->most, self->rates[i]);
  if (!was_empty || self->most != 0)
    {
      describe (self);
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }

  return self->most;
}
