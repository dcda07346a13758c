/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "common/porthole-place.h"
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
  GtkInscription *mark_inscription;
  GtkImage *reach_icon;

  GtkListItem *list_item;
};

G_DEFINE_FINAL_TYPE (PortholeListenerRow, porthole_listener_row, GTK_TYPE_WIDGET)

static void
fill (PortholeListenerRow *self, PortholeListener *listener)
{
  char buffer[512], unit_buffer[512], program_buffer[512];
  const char *reach, *unit, *program;
  g_autofree char *both = NULL;
  g_autofree char *label = NULL;

  gtk_label_set_text (self->port_label,
                      porthole_listener_text_number (listener, buffer, sizeof buffer));
  gtk_label_set_text (self->transport_label,
                      porthole_listener_text_transport (listener, buffer, sizeof buffer));
  porthole_listener_fill_mark (self->mark_inscription, listener);
  gtk_widget_set_visible (GTK_WIDGET (self->mark_inscription),
                          porthole_listener_get_state (listener) != PORTHOLE_LISTENER_LISTENING);
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

  /* What a screen reader says of the row as a whole. */
  label = porthole_listener_describe_briefly (listener);
  if (self->list_item != NULL)
    gtk_list_item_set_accessible_label (self->list_item, label);
}

static void
porthole_listener_row_dispose (GObject *object)
{
  GtkWidget *child;

  g_clear_weak_pointer (&PORTHOLE_LISTENER_ROW (object)->list_item);
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
  gtk_widget_class_bind_template_child (widget_class, PortholeListenerRow, mark_inscription);
  gtk_widget_class_bind_template_child (widget_class, PortholeListenerRow, reach_icon);
}

static void
porthole_listener_row_init (PortholeListenerRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  porthole_listener_set_up_mark (self->mark_inscription);
}

/* Rows that aren't to be seen are filled when they come there. */
static void
update (PortholeListenerRow *self)
{
  PortholePlace *place = porthole_place_find (GTK_WIDGET (self));

  if (place != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self, porthole_place_get_item (place));
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  PortholeListenerRow *self = g_object_new (PORTHOLE_TYPE_LISTENER_ROW, NULL);

  g_set_weak_pointer (&self->list_item, list_item);
  g_signal_connect (self, "map", G_CALLBACK (update), NULL);
  gtk_list_item_set_child (list_item, GTK_WIDGET (self));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  PortholeListenerRow *self = PORTHOLE_LISTENER_ROW (gtk_list_item_get_child (list_item));
  PortholePlace *place = gtk_list_item_get_item (list_item);

  porthole_place_set_shower (GTK_WIDGET (self), place);
  g_signal_connect_swapped (place, "changed", G_CALLBACK (update), self);
  fill (self, porthole_place_get_item (place));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  GtkWidget *child = gtk_list_item_get_child (list_item);

  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (list_item), update, child);
  porthole_place_set_shower (child, NULL);
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
