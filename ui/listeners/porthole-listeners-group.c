/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "common/porthole-facts-text.h"
#include "common/porthole-port-links.h"
#include "listeners/porthole-listeners-group.h"

#define MAX_ROWS 100

/**
 * PortholeListenersGroup:
 *
 * What the preferences say of the Listening page, and which ports are watched.
 */
struct _PortholeListenersGroup
{
  AdwPreferencesGroup parent_instance;

  AdwSpinRow *interval_row;
  AdwSwitchRow *udp_row;
  AdwSwitchRow *exposed_row;
  AdwExpanderRow *watched_row;

  GSettings *settings;
  PortholeRegistry *registry;
  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (PortholeListenersGroup, porthole_listeners_group, ADW_TYPE_PREFERENCES_GROUP)

/* The parameter is one of the pairs of the setting. */
static void
unwatch_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PortholeListenersGroup *self = PORTHOLE_LISTENERS_GROUP (widget);
  g_autoptr (GVariant) watched = g_settings_get_value (self->settings, "watched-ports");
  GVariantBuilder builder;
  GVariantIter iter;
  GVariant *pair;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(qq)"));
  g_variant_iter_init (&iter, watched);
  while ((pair = g_variant_iter_next_value (&iter)) != NULL)
    {
      if (!g_variant_equal (pair, parameter))
        g_variant_builder_add_value (&builder, pair);
      g_variant_unref (pair);
    }
  g_settings_set_value (self->settings, "watched-ports", g_variant_builder_end (&builder));
}

static char *
describe_transports (guint transports)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < PORTHOLE_N_TRANSPORTS; i++)
    {
      g_autofree char *name = NULL;

      if (!(transports & (1u << i)))
        continue;
      name = g_ascii_strup (porthole_transport_to_string ((PortholeTransport) (1u << i)), -1);
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", name);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
row_activated_cb (GtkWidget *row)
{
  guint port = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "porthole-port"));

  porthole_port_links_lead (row, (guint16) port, (guint16) port);
}

static void
add_row (PortholeListenersGroup *self, GVariant *pair)
{
  guint16 port, transports;
  g_autofree char *names = NULL;
  g_autofree char *title = NULL;
  g_autofree char *usually = NULL;
  PortholeService *service;
  GtkWidget *row, *button;

  g_variant_get (pair, "(qq)", &port, &transports);
  names = describe_transports (transports);
  if (*names == '\0')
    return;

  /* Translators: a port and its transports: “8080 TCP, UDP” */
  title = g_strdup_printf (_ ("%u %s"), port, names);
  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  service = porthole_registry_lookup_port (self->registry, port,
                                           (PortholeTransport) transports & PORTHOLE_TRANSPORT_ALL);
  if (porthole_service_get_sources (service) != 0)
    {
      usually = porthole_facts_text_name (service);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), usually);
    }

  button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gtk_widget_set_tooltip_text (button, _ ("Stop Watching"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "watched.remove");
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), pair);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (row, _ ("Look Up Port"));
  g_object_set_data (G_OBJECT (row), "porthole-port", GUINT_TO_POINTER (port));
  g_signal_connect (row, "activated", G_CALLBACK (row_activated_cb), NULL);

  adw_expander_row_add_row (self->watched_row, row);
  g_ptr_array_add (self->rows, row);
}

/* Returns: which row has the keyboard, on itself or on its button, or -1 */
static int
find_focus (PortholeListenersGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      GtkRoot *root = gtk_widget_get_root (row);
      GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

      if (focus != NULL && (focus == row || gtk_widget_is_ancestor (focus, row)))
        return (int) i;
    }

  return -1;
}

/* Whoever took a row away goes on with the one that comes in its place, or the one before it. */
static void
restore_focus (PortholeListenersGroup *self, int position)
{
  GtkWidget *row = self->rows->len > 0
                       ? g_ptr_array_index (self->rows, MIN ((guint) position, self->rows->len - 1))
                       : GTK_WIDGET (self->watched_row);

  gtk_widget_grab_focus (row);
}

static void
update (PortholeListenersGroup *self)
{
  const int focus = find_focus (self);
  g_autoptr (GVariant) watched = g_settings_get_value (self->settings, "watched-ports");
  g_autofree char *subtitle = NULL;
  GVariantIter iter;
  GVariant *pair;

  /* Not on what goes. */
  if (focus >= 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->watched_row));
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (self->watched_row, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  g_variant_iter_init (&iter, watched);
  while (self->rows->len < MAX_ROWS && (pair = g_variant_iter_next_value (&iter)) != NULL)
    {
      add_row (self, pair);
      g_variant_unref (pair);
    }

  if (self->rows->len > 0)
    subtitle = g_strdup_printf (ngettext ("%u port", "%u ports", self->rows->len), self->rows->len);
  else
    subtitle = g_strdup (_ ("The bell in the details of a listener adds its port"));
  adw_expander_row_set_subtitle (self->watched_row, subtitle);
  adw_expander_row_set_enable_expansion (self->watched_row, self->rows->len > 0);
  if (focus >= 0)
    restore_focus (self, focus);
}

static void
porthole_listeners_group_dispose (GObject *object)
{
  PortholeListenersGroup *self = PORTHOLE_LISTENERS_GROUP (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->registry);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), PORTHOLE_TYPE_LISTENERS_GROUP);

  G_OBJECT_CLASS (porthole_listeners_group_parent_class)->dispose (object);
}

static void
porthole_listeners_group_class_init (PortholeListenersGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = porthole_listeners_group_dispose;

  gtk_widget_class_install_action (widget_class, "watched.remove", "(qq)", unwatch_cb);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH
                                               "/listeners/porthole-listeners-group.ui");
  gtk_widget_class_bind_template_child (widget_class, PortholeListenersGroup, interval_row);
  gtk_widget_class_bind_template_child (widget_class, PortholeListenersGroup, udp_row);
  gtk_widget_class_bind_template_child (widget_class, PortholeListenersGroup, exposed_row);
  gtk_widget_class_bind_template_child (widget_class, PortholeListenersGroup, watched_row);
}

static void
porthole_listeners_group_init (PortholeListenersGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
}

/**
 * porthole_listeners_group_new:
 * @settings: the application's settings
 * @registry: what is known of ports
 *
 * Makes the group of the preferences for the Listening page.
 *
 * Returns: (transfer floating): the group
 */
GtkWidget *
porthole_listeners_group_new (GSettings *settings, PortholeRegistry *registry)
{
  PortholeListenersGroup *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (PORTHOLE_IS_REGISTRY (registry), NULL);

  self = g_object_new (PORTHOLE_TYPE_LISTENERS_GROUP, NULL);
  self->settings = g_object_ref (settings);
  self->registry = g_object_ref (registry);
  g_settings_bind (settings, "refresh-interval", self->interval_row, "value",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "show-udp", self->udp_row, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "watch-exposed", self->exposed_row, "active", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (settings, "changed::watched-ports", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
