/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "common/porthole-details-view.h"
#include "common/porthole-page.h"
#include "common/porthole-text-factory.h"
#include "registry/porthole-port-view.h"
#include "registry/porthole-registry-page.h"
#include "registry/porthole-search.h"

struct _PortholeRegistryPage
{
  AdwBin parent_instance;

  PortholeDetailsView *details_view;
  GtkSearchEntry *search_entry;
  GtkLabel *count_label;
  GtkStack *stack;
  GtkColumnView *column_view;
  GtkSingleSelection *selection;
  GtkColumnViewColumn *port_column;
  GtkColumnViewColumn *transport_column;
  GtkColumnViewColumn *service_column;
  GtkColumnViewColumn *description_column;
  AdwStatusPage *empty_page;
  PortholePortView *port_view;

  PortholeSearch *search;
  gboolean narrow;
  gboolean shown;
};

enum
{
  PROP_0,
  PROP_NARROW,
  PROP_SHOWN,
};

static GtkSearchEntry *
porthole_registry_page_get_search_entry (PortholePage *page)
{
  return PORTHOLE_REGISTRY_PAGE (page)->search_entry;
}

static void
porthole_registry_page_toggle_details (PortholePage *page)
{
  PortholeRegistryPage *self = PORTHOLE_REGISTRY_PAGE (page);
  gboolean shown = porthole_details_view_get_show_details (self->details_view);

  porthole_details_view_set_show_details (self->details_view, !shown);
}

static void
page_iface_init (PortholePageInterface *iface)
{
  iface->get_search_entry = porthole_registry_page_get_search_entry;
  iface->toggle_details = porthole_registry_page_toggle_details;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PortholeRegistryPage,
                               porthole_registry_page,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (PORTHOLE_TYPE_PAGE, page_iface_init))

static const char *
port_text (gpointer item, char *buffer, gsize size)
{
  guint16 port = porthole_service_get_port (item);
  guint16 end = porthole_service_get_port_end (item);

  if (end != port)
    g_snprintf (buffer, size, "%u–%u", port, end);
  else
    g_snprintf (buffer, size, "%u", port);

  return buffer;
}

static const char *
transport_text (gpointer item, char *buffer, gsize size)
{
  PortholeTransport transports[PORTHOLE_N_TRANSPORTS];
  guint n_transports = porthole_service_list_transports (item, transports);

  buffer[0] = '\0';
  for (guint i = 0; i < n_transports; i++)
    {
      if (i > 0)
        g_strlcat (buffer, ", ", size);
      g_strlcat (buffer, porthole_transport_to_string (transports[i]), size);
    }

  return buffer;
}

static const char *
service_text (gpointer item, char *buffer, gsize size)
{
  const char *title = porthole_service_get_title (item);

  return title != NULL ? title : porthole_service_get_name (item);
}

static const char *
description_text (gpointer item, char *buffer, gsize size)
{
  const char *summary = porthole_service_get_summary (item);

  return summary != NULL ? summary : porthole_service_get_description (item);
}

static void
update_results (PortholeRegistryPage *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->search));
  g_autofree char *count = NULL;

  /* Translators: how many rows a table has */
  count = g_strdup_printf (ngettext ("%u result", "%u results", n_items), n_items);
  gtk_label_set_text (self->count_label, count);

  if (n_items > 0)
    {
      gtk_stack_set_visible_child_name (self->stack, "results");
      return;
    }

  if (porthole_search_get_explanation (self->search) == PORTHOLE_EXPLANATION_ABOVE_MAX)
    {
      adw_status_page_set_title (self->empty_page, _ ("Port Numbers End at 65535"));
      adw_status_page_set_description (
          self->empty_page,
          _ ("A port number is 16 bits wide, so there are 65,536 of them: 0–65535."));
    }
  else
    {
      adw_status_page_set_title (self->empty_page, _ ("No Results Found"));
      adw_status_page_set_description (
          self->empty_page,
          _ ("Try a number, the name of a program, or what it is for: “remote desktop”."));
    }

  gtk_stack_set_visible_child_name (self->stack, "empty");
}

static void
search_changed_cb (PortholeRegistryPage *self)
{
  porthole_search_set_query (self->search,
                             gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  update_results (self);

  /* The best answer comes first, so every query begins at the top. */
  gtk_single_selection_set_selected (self->selection, 0);
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->column_view)), 0);
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

static void
enter_list_cb (PortholeRegistryPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->column_view));
}

static void
selected_cb (PortholeRegistryPage *self)
{
  porthole_port_view_set_service (self->port_view,
                                  gtk_single_selection_get_selected_item (self->selection));
}

static void
activate_cb (PortholeRegistryPage *self)
{
  porthole_details_view_present (self->details_view);
}

static void
porthole_registry_page_dispose (GObject *object)
{
  PortholeRegistryPage *self = PORTHOLE_REGISTRY_PAGE (object);

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
          g_object_notify_by_pspec (object, pspec);
        }
      break;

    case PROP_SHOWN:
      if (self->shown != g_value_get_boolean (value))
        {
          self->shown = !self->shown;
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
  g_type_ensure (PORTHOLE_TYPE_PORT_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/registry/porthole-registry-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PortholeRegistryPage, details_view);
  gtk_widget_class_bind_template_child (widget_class, PortholeRegistryPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, PortholeRegistryPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, PortholeRegistryPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PortholeRegistryPage, column_view);
  gtk_widget_class_bind_template_child (widget_class, PortholeRegistryPage, selection);
  gtk_widget_class_bind_template_child (widget_class, PortholeRegistryPage, port_column);
  gtk_widget_class_bind_template_child (widget_class, PortholeRegistryPage, transport_column);
  gtk_widget_class_bind_template_child (widget_class, PortholeRegistryPage, service_column);
  gtk_widget_class_bind_template_child (widget_class, PortholeRegistryPage, description_column);
  gtk_widget_class_bind_template_child (widget_class, PortholeRegistryPage, empty_page);
  gtk_widget_class_bind_template_child (widget_class, PortholeRegistryPage, port_view);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, enter_list_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
set_factory (GtkColumnViewColumn *column,
             PortholeTextFunc func,
             float xalign,
             const char *css_class)
{
  g_autoptr (GtkListItemFactory) factory
      = porthole_text_factory_new (func, xalign, css_class, NULL);

  gtk_column_view_column_set_factory (column, factory);
}

static void
porthole_registry_page_init (PortholeRegistryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  set_factory (self->port_column, port_text, 1, "numeric");
  set_factory (self->transport_column, transport_text, 0, NULL);
  set_factory (self->service_column, service_text, 0, NULL);
  set_factory (self->description_column, description_text, 0, "dim-label");
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
  g_return_if_fail (PORTHOLE_IS_REGISTRY_PAGE (self));
  g_return_if_fail (PORTHOLE_IS_OVERVIEW (overview));
  g_return_if_fail (self->search == NULL);

  self->search = porthole_search_new (porthole_overview_get_registry (overview));
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->search));
  g_settings_bind (settings, "show-details", self->details_view, "show-details",
                   G_SETTINGS_BIND_DEFAULT);
  update_results (self);
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

  query = g_strdup_printf ("%u", port);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), query);
  porthole_details_view_present (self->details_view);
}
