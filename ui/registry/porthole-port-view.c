/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "registry/porthole-port-view.h"

/**
 * PortholePortView:
 *
 * The port page: everything there is to say about one service on its port.
 */
struct _PortholePortView
{
  AdwBin parent_instance;

  GtkLabel *port_label;
  GtkLabel *title_label;
  GtkLabel *summary_label;
  AdwActionRow *registered_row;
  AdwActionRow *range_row;
  AdwActionRow *security_row;
  GtkWidget *server_button;

  PortholeService *service;
};

G_DEFINE_FINAL_TYPE (PortholePortView, porthole_port_view, ADW_TYPE_BIN)

static void
server_cb (PortholePortView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.new-server", "u",
                              (guint) porthole_service_get_port (self->service));
}

static const char *
describe_range (PortholeRange range)
{
  switch (range)
    {
    case PORTHOLE_RANGE_WELL_KNOWN:
      return _ ("Well-known ports, 0–1023: for the oldest and most common services. Only "
                "privileged programs may listen here.");
    case PORTHOLE_RANGE_REGISTERED:
      return _ ("Registered ports, 1024–49151: for services that asked for a number. Any "
                "program may listen here.");
    case PORTHOLE_RANGE_DYNAMIC:
      return _ ("Dynamic ports, 49152–65535: never assigned; systems hand them out for the "
                "near end of a connection.");
    default:
      g_return_val_if_reached ("");
    }
}

static void
set_row (AdwActionRow *row, const char *text)
{
  adw_action_row_set_subtitle (row, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (row), text != NULL && *text != '\0');
}

static void
update (PortholePortView *self)
{
  g_autoptr (GString) ports = g_string_new (NULL);
  PortholeTransport transports[PORTHOLE_N_TRANSPORTS];
  const char *summary;
  guint n_transports;

  if (self->service == NULL)
    return;

  g_string_append_printf (ports, "%u", porthole_service_get_port (self->service));
  if (porthole_service_is_block (self->service))
    g_string_append_printf (ports, "–%u", porthole_service_get_port_end (self->service));
  n_transports = porthole_service_list_transports (self->service, transports);
  for (guint i = 0; i < n_transports; i++)
    {
      g_autofree char *name = g_ascii_strup (porthole_transport_to_string (transports[i]), -1);

      g_string_append_printf (ports, "%s%s", i == 0 ? " " : "/", name);
    }

  gtk_label_set_text (self->port_label, ports->str);
  gtk_label_set_text (self->title_label, porthole_service_get_title (self->service));
  gtk_widget_set_visible (GTK_WIDGET (self->title_label),
                          porthole_service_get_title (self->service) != NULL);

  summary = porthole_service_get_summary (self->service);
  if (summary == NULL)
    summary = porthole_service_get_description (self->service);
  gtk_label_set_text (self->summary_label, summary != NULL ? summary : "");
  gtk_widget_set_visible (GTK_WIDGET (self->summary_label), summary != NULL);

  set_row (self->registered_row, porthole_service_get_official_name (self->service));
  set_row (self->range_row, describe_range (porthole_service_get_range (self->service)));
  set_row (self->security_row, porthole_service_get_security (self->service));
  gtk_widget_set_sensitive (self->server_button, porthole_service_get_port (self->service) != 0);
}

static void
porthole_port_view_dispose (GObject *object)
{
  PortholePortView *self = PORTHOLE_PORT_VIEW (object);

  g_clear_object (&self->service);
  /* AdwBin would let go of a child that the template has disposed of already. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PORTHOLE_TYPE_PORT_VIEW);

  G_OBJECT_CLASS (porthole_port_view_parent_class)->dispose (object);
}

static void
porthole_port_view_class_init (PortholePortViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = porthole_port_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/registry/porthole-port-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PortholePortView, port_label);
  gtk_widget_class_bind_template_child (widget_class, PortholePortView, title_label);
  gtk_widget_class_bind_template_child (widget_class, PortholePortView, summary_label);
  gtk_widget_class_bind_template_child (widget_class, PortholePortView, registered_row);
  gtk_widget_class_bind_template_child (widget_class, PortholePortView, range_row);
  gtk_widget_class_bind_template_child (widget_class, PortholePortView, security_row);
  gtk_widget_class_bind_template_child (widget_class, PortholePortView, server_button);
  gtk_widget_class_bind_template_callback (widget_class, server_cb);
}

static void
porthole_port_view_init (PortholePortView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * porthole_port_view_get_service:
 * @self: a port view
 *
 * Gets what the view shows.
 *
 * Returns: (transfer none) (nullable): the service
 */
PortholeService *
porthole_port_view_get_service (PortholePortView *self)
{
  g_return_val_if_fail (PORTHOLE_IS_PORT_VIEW (self), NULL);

  return self->service;
}

/**
 * porthole_port_view_set_service:
 * @self: a port view
 * @service: (nullable): the service to show
 *
 * Shows another service; with %NULL the view keeps what it shows.
 */
void
porthole_port_view_set_service (PortholePortView *self, PortholeService *service)
{
  g_return_if_fail (PORTHOLE_IS_PORT_VIEW (self));
  g_return_if_fail (service == NULL || PORTHOLE_IS_SERVICE (service));

  if (service != NULL && g_set_object (&self->service, service))
    update (self);
}
