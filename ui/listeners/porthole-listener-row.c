/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "listeners/porthole-listener-cell.h"
#include "listeners/porthole-listener-row.h"
#include "listeners/porthole-listener-text.h"

/**
 * PortholeListenerRow:
 *
 * A listener in two lines, where there is no room for a table: the port, who listens there, and
 * from where and as a part of what.
 */
struct _PortholeListenerRow
{
  GtkWidget parent_instance;

  GtkLabel *port_label;
  GtkLabel *transport_label;
  GtkInscription *program_inscription;
  GtkInscription *reach_inscription;
  GtkLabel *mark_label;
  GtkImage *reach_icon;

  PortholeListener *listener;
  GtkListItem *list_item;
};

G_DEFINE_FINAL_TYPE (PortholeListenerRow, porthole_listener_row, GTK_TYPE_WIDGET)

static void
fill (PortholeListenerRow *self)
{
  PortholeListener *listener = self->listener;
  char buffer[512], unit_buffer[512], program_buffer[512];
  const char *reach, *unit, *program;
  g_autofree char *both = NULL;

  gtk_label_set_text (self->port_label,
                      porthole_listener_text_number (listener, buffer, sizeof buffer));
  gtk_label_set_text (self->transport_label,
                      porthole_listener_text_transport (listener, buffer, sizeof buffer));
  porthole_listener_fill_mark (self->mark_label, listener);
  gtk_image_set_from_icon_name (
      self->reach_icon, porthole_listener_reach_icon (porthole_listener_get_reach (listener)));

  program = porthole_listener_text_holder (listener, program_buffer, sizeof program_buffer);
  unit = porthole_listener_text_unit (listener, unit_buffer, sizeof unit_buffer);
  gtk_inscription_set_text (self->program_inscription, program);

  reach = porthole_listener_text_reach (listener, buffer, sizeof buffer);
  /* Translators: from where a program can be reached, and what it belongs to, such as
   * “Every network · ssh.service” */
  both = *unit != '\0' && strcmp (unit, program) != 0 ? g_strdup_printf (_ ("%s · %s"), reach, unit)
                                                      : g_strdup (reach);
  gtk_inscription_set_text (self->reach_inscription, both);
}

static void
forget_listener (PortholeListenerRow *self)
{
  if (self->listener != NULL)
    g_signal_handlers_disconnect_by_func (self->listener, fill, self);
  g_clear_object (&self->listener);
}

static void
porthole_listener_row_dispose (GObject *object)
{
  GtkWidget *child;

  forget_listener (PORTHOLE_LISTENER_ROW (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), PORTHOLE_TYPE_LISTENER_ROW);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (porthole_listener_row_parent_class)->dispose (object);
}

static void
porthole_listener_row_class_init (PortholeListenerRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = porthole_listener_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/listeners/porthole-listener-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PortholeListenerRow, port_label);
  gtk_widget_class_bind_template_child (widget_class, PortholeListenerRow, transport_label);
  gtk_widget_class_bind_template_child (widget_class, PortholeListenerRow, program_inscription);
  gtk_widget_class_bind_template_child (widget_class, PortholeListenerRow, reach_inscription);
  gtk_widget_class_bind_template_child (widget_class, PortholeListenerRow, mark_label);
  gtk_widget_class_bind_template_child (widget_class, PortholeListenerRow, reach_icon);
}

static void
porthole_listener_row_init (PortholeListenerRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * porthole_listener_row_set_listener:
 * @self: a row
 * @listener: (nullable): a listener
 *
 * Sets whom it shows. It follows what happens to the listener.
 */
void
porthole_listener_row_set_listener (PortholeListenerRow *self, PortholeListener *listener)
{
  g_return_if_fail (PORTHOLE_IS_LISTENER_ROW (self));

  if (self->listener == listener)
    return;

  forget_listener (self);
  if (listener == NULL)
    return;

  self->listener = g_object_ref (listener);
  g_signal_connect_swapped (listener, "notify", G_CALLBACK (fill), self);
  fill (self);
}

/**
 * porthole_listener_row_get_position:
 * @self: a row
 *
 * Gets where in its list it is.
 *
 * Returns: the position, GTK_INVALID_LIST_POSITION for nowhere
 */
guint
porthole_listener_row_get_position (PortholeListenerRow *self)
{
  g_return_val_if_fail (PORTHOLE_IS_LISTENER_ROW (self), GTK_INVALID_LIST_POSITION);

  return self->list_item != NULL ? gtk_list_item_get_position (self->list_item)
                                 : GTK_INVALID_LIST_POSITION;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  gtk_list_item_set_child (list_item, g_object_new (PORTHOLE_TYPE_LISTENER_ROW, NULL));
}

/* What a screen reader says of the row as a whole. */
static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  PortholeListenerRow *self = PORTHOLE_LISTENER_ROW (gtk_list_item_get_child (list_item));
  PortholeListener *listener = gtk_list_item_get_item (list_item);
  g_autofree char *label = porthole_listener_describe_briefly (listener);

  self->list_item = list_item;
  porthole_listener_row_set_listener (self, listener);
  gtk_list_item_set_accessible_label (list_item, label);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  PortholeListenerRow *self = PORTHOLE_LISTENER_ROW (gtk_list_item_get_child (list_item));

  self->list_item = NULL;
  porthole_listener_row_set_listener (self, NULL);
}

/**
 * porthole_listener_row_factory_new:
 *
 * Makes the rows of a list of listeners.
 *
 * Returns: (transfer full): the factory
 */
GtkListItemFactory *
porthole_listener_row_factory_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  return factory;
}
