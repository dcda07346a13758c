/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "common/porthole-page.h"
#include "common/porthole-text-factory.h"
#include "listeners/porthole-listeners-page.h"

struct _PortholeListenersPage
{
  AdwBin parent_instance;

  GtkSearchEntry *search_entry;
  GtkStack *stack;
  GtkColumnView *column_view;
  GtkSingleSelection *selection;
  GtkColumnViewColumn *port_column;
  GtkColumnViewColumn *address_column;
  GtkColumnViewColumn *program_column;
  GtkColumnViewColumn *pid_column;
  GtkColumnViewColumn *user_column;
  GtkColumnViewColumn *reach_column;
  AdwStatusPage *empty_page;

  PortholeScanner *scanner;
  GtkFilter *filter;
  char *needle;
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
porthole_listeners_page_get_search_entry (PortholePage *page)
{
  return PORTHOLE_LISTENERS_PAGE (page)->search_entry;
}

static void
page_iface_init (PortholePageInterface *iface)
{
  iface->get_search_entry = porthole_listeners_page_get_search_entry;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PortholeListenersPage,
                               porthole_listeners_page,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (PORTHOLE_TYPE_PAGE, page_iface_init))

static const char *
port_text (gpointer item, char *buffer, gsize size)
{
  g_snprintf (buffer, size, "%u %s", porthole_listener_get_port (item),
              porthole_transport_to_string (porthole_listener_get_transport (item)));

  return buffer;
}

static const char *
address_text (gpointer item, char *buffer, gsize size)
{
  const char *const *addresses = porthole_listener_get_addresses (item);

  buffer[0] = '\0';
  for (gsize i = 0; addresses[i] != NULL; i++)
    {
      if (i > 0)
        g_strlcat (buffer, ", ", size);
      g_strlcat (buffer, addresses[i], size);
    }

  return buffer;
}

static const char *
describe_hidden (PortholeHidden hidden)
{
  switch (hidden)
    {
    case PORTHOLE_HIDDEN_OTHER_USER:
      return _ ("Unknown, another user’s process");
    case PORTHOLE_HIDDEN_KERNEL:
      return _ ("The kernel itself");
    case PORTHOLE_HIDDEN_NAMESPACE:
      return _ ("Unknown, in another namespace");
    case PORTHOLE_HIDDEN_SANDBOX:
      return _ ("Unknown, hidden by the sandbox");
    case PORTHOLE_HIDDEN_GONE:
      return _ ("Unknown, the process has ended");
    case PORTHOLE_HIDDEN_NOT:
    default:
      return _ ("Unknown");
    }
}

static const char *
program_text (gpointer item, char *buffer, gsize size)
{
  const char *program = porthole_listener_get_program (item);

  return program != NULL ? program : describe_hidden (porthole_listener_get_hidden (item));
}

static const char *
pid_text (gpointer item, char *buffer, gsize size)
{
  int pid = porthole_listener_get_pid (item);

  if (pid == 0)
    return "";

  g_snprintf (buffer, size, "%d", pid);

  return buffer;
}

static const char *
user_text (gpointer item, char *buffer, gsize size)
{
  const char *user = porthole_listener_get_user (item);

  return user != NULL ? user : _ ("Another user");
}

static const char *
reach_text (gpointer item, char *buffer, gsize size)
{
  const PortholeReachFacts *facts = porthole_listener_get_reach_facts (item);

  switch (porthole_listener_get_reach (item))
    {
    case PORTHOLE_REACH_LOOPBACK:
      return _ ("This computer only");

    case PORTHOLE_REACH_EVERY_NETWORK:
      return _ ("Every network");

    case PORTHOLE_REACH_ADDRESS:
    default:
      if (facts == NULL || facts->interface == NULL)
        return porthole_listener_get_address (item);

      /* Translators: an address and the name of its network interface: 192.168.1.7 on wlan0 only */
      g_snprintf (buffer, size, _ ("%s on %s only"), porthole_listener_get_address (item),
                  facts->interface);
      return buffer;
    }
}

static gboolean
filter_cb (gpointer item, gpointer user_data)
{
  PortholeListenersPage *self = user_data;
  const PortholeTextFunc texts[] = { port_text, address_text, program_text, pid_text, user_text };

  if (self->needle == NULL)
    return TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      char buffer[512];
      g_autofree char *folded = g_utf8_casefold (texts[i](item, buffer, sizeof buffer), -1);

      if (strstr (folded, self->needle) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
update_stack (PortholeListenersPage *self)
{
  const GError *error;

  if (self->scanner == NULL)
    return;

  error = porthole_scanner_get_error (self->scanner);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0)
    {
      gtk_stack_set_visible_child_name (self->stack, "list");
      return;
    }

  if (error != NULL)
    {
      adw_status_page_set_title (self->empty_page, _ ("Listening Sockets Can’t Be Read"));
      adw_status_page_set_description (
          self->empty_page,
          _ ("This system gives no access to its sockets, neither through sock_diag nor /proc/net."));
    }
  else if (self->needle != NULL)
    {
      adw_status_page_set_title (self->empty_page, _ ("No Results Found"));
      adw_status_page_set_description (self->empty_page,
                                       _ ("No listening socket matches the search."));
    }
  else
    {
      adw_status_page_set_title (self->empty_page, _ ("Nobody Is Listening"));
      adw_status_page_set_description (
          self->empty_page,
          _ ("A program that waits for connections has an open door; here, all are closed."));
    }

  gtk_stack_set_visible_child_name (self->stack, "empty");
}

static void
search_changed_cb (PortholeListenersPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  g_clear_pointer (&self->needle, g_free);
  if (*text != '\0')
    self->needle = g_utf8_casefold (text, -1);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  update_stack (self);
}

static void
stop_search_cb (PortholeListenersPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
}

static void
set_shown (PortholeListenersPage *self, gboolean shown, GParamSpec *pspec)
{
  if (self->shown == shown)
    return;

  self->shown = shown;
  if (shown)
    porthole_scanner_start (self->scanner);
  else
    porthole_scanner_stop (self->scanner);
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
porthole_listeners_page_dispose (GObject *object)
{
  PortholeListenersPage *self = PORTHOLE_LISTENERS_PAGE (object);

  if (self->shown)
    porthole_scanner_stop (self->scanner);
  self->shown = FALSE;
  g_clear_object (&self->scanner);
  g_clear_object (&self->filter);
  g_clear_pointer (&self->needle, g_free);
  /* AdwBin would let go of a child that the template has disposed of already. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PORTHOLE_TYPE_LISTENERS_PAGE);

  G_OBJECT_CLASS (porthole_listeners_page_parent_class)->dispose (object);
}

static void
porthole_listeners_page_get_property (GObject *object,
                                      guint prop_id,
                                      GValue *value,
                                      GParamSpec *pspec)
{
  PortholeListenersPage *self = PORTHOLE_LISTENERS_PAGE (object);

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
porthole_listeners_page_set_property (GObject *object,
                                      guint prop_id,
                                      const GValue *value,
                                      GParamSpec *pspec)
{
  PortholeListenersPage *self = PORTHOLE_LISTENERS_PAGE (object);

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
      set_shown (self, g_value_get_boolean (value), pspec);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
porthole_listeners_page_class_init (PortholeListenersPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = porthole_listeners_page_dispose;
  object_class->get_property = porthole_listeners_page_get_property;
  object_class->set_property = porthole_listeners_page_set_property;

  g_object_class_override_property (object_class, PROP_NARROW, "narrow");
  g_object_class_override_property (object_class, PROP_SHOWN, "shown");

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH
                                               "/listeners/porthole-listeners-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PortholeListenersPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, PortholeListenersPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PortholeListenersPage, column_view);
  gtk_widget_class_bind_template_child (widget_class, PortholeListenersPage, selection);
  gtk_widget_class_bind_template_child (widget_class, PortholeListenersPage, port_column);
  gtk_widget_class_bind_template_child (widget_class, PortholeListenersPage, address_column);
  gtk_widget_class_bind_template_child (widget_class, PortholeListenersPage, program_column);
  gtk_widget_class_bind_template_child (widget_class, PortholeListenersPage, pid_column);
  gtk_widget_class_bind_template_child (widget_class, PortholeListenersPage, user_column);
  gtk_widget_class_bind_template_child (widget_class, PortholeListenersPage, reach_column);
  gtk_widget_class_bind_template_child (widget_class, PortholeListenersPage, empty_page);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
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
porthole_listeners_page_init (PortholeListenersPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  set_factory (self->port_column, port_text, 0, "numeric");
  set_factory (self->address_column, address_text, 0, "numeric");
  set_factory (self->program_column, program_text, 0, NULL);
  set_factory (self->pid_column, pid_text, 1, "numeric");
  set_factory (self->user_column, user_text, 0, NULL);
  set_factory (self->reach_column, reach_text, 0, NULL);
}

static gboolean
seconds_to_milliseconds_cb (GValue *value, GVariant *variant, gpointer user_data)
{
  g_value_set_uint (value, g_variant_get_uint32 (variant) * 1000);

  return TRUE;
}

/**
 * porthole_listeners_page_set_up:
 * @self: the page
 * @overview: what the page shows
 * @settings: the application's settings
 *
 * Gives the page its data, once, before it is shown.
 */
void
porthole_listeners_page_set_up (PortholeListenersPage *self,
                                PortholeOverview *overview,
                                GSettings *settings)
{
  g_autoptr (GtkFilterListModel) filtered = NULL;

  g_return_if_fail (PORTHOLE_IS_LISTENERS_PAGE (self));
  g_return_if_fail (PORTHOLE_IS_OVERVIEW (overview));
  g_return_if_fail (self->scanner == NULL);

  self->scanner = g_object_ref (porthole_overview_get_scanner (overview));
  g_settings_bind_with_mapping (settings, "refresh-interval", self->scanner, "interval",
                                G_SETTINGS_BIND_GET, seconds_to_milliseconds_cb, NULL, NULL, NULL);

  self->filter = GTK_FILTER (gtk_custom_filter_new (filter_cb, self, NULL));
  filtered = gtk_filter_list_model_new (
      G_LIST_MODEL (g_object_ref (porthole_scanner_get_list (self->scanner))),
      g_object_ref (self->filter));
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (filtered));
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (update_stack), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scanner, "notify::error", G_CALLBACK (update_stack), self,
                           G_CONNECT_SWAPPED);
  update_stack (self);
}

/**
 * porthole_listeners_page_show_port:
 * @self: the page
 * @port: a port number
 *
 * Shows who listens on a port.
 */
void
porthole_listeners_page_show_port (PortholeListenersPage *self, guint port)
{
  g_autofree char *text = NULL;

  g_return_if_fail (PORTHOLE_IS_LISTENERS_PAGE (self));
  g_return_if_fail (port <= PORTHOLE_PORT_MAX);

  text = g_strdup_printf ("%u", port);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), text);
}
