/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "base/porthole-visible-text.h"
#include "common/porthole-facts-text.h"
#include "common/porthole-port-links.h"
#include "listeners/porthole-listener-text.h"
#include "listeners/porthole-listener-view.h"

/* How many connections and processes are named; the count says how many there are. */
#define MAX_PEERS 20
#define MAX_OWNERS 40
#define MAX_PARENTS 16

/* Command lines are cut off by the engine already. */
#define MAX_TEXT 4096

struct _PortholeListenerView
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkLabel *port_label;
  GtkLabel *program_label;
  GtkLabel *belongs_label;
  GtkImage *app_icon;
  GtkImage *reach_icon;
  GtkImage *queue_icon;
  AdwActionRow *reach_row;
  AdwActionRow *forward_row;
  AdwActionRow *service_row;
  GtkWidget *open_row;
  AdwPreferencesGroup *process_group;
  AdwActionRow *command_row;
  AdwActionRow *executable_row;
  AdwActionRow *directory_row;
  AdwActionRow *parents_row;
  AdwPreferencesGroup *owners_group;
  AdwPreferencesGroup *unit_group;
  AdwActionRow *unit_row;
  AdwActionRow *socket_unit_row;
  AdwActionRow *service_unit_row;
  AdwActionRow *description_row;
  AdwActionRow *unit_file_row;
  AdwActionRow *container_row;
  AdwActionRow *status_row;
  AdwActionRow *stop_row;
  AdwActionRow *cgroup_row;
  AdwActionRow *address_row;
  AdwActionRow *since_row;
  AdwActionRow *queue_row;
  AdwActionRow *user_row;
  AdwActionRow *device_row;
  AdwActionRow *family_row;
  AdwActionRow *inode_row;
  AdwPreferencesGroup *peers_group;

  PortholeOverview *overview;
  PortholeListener *listener;
  gulong notify_id;
  guint update_id;
  GCancellable *cancellable;
  gboolean asking;
  GPtrArray *owner_rows;
  GPtrArray *peer_rows;
};

G_DEFINE_FINAL_TYPE (PortholeListenerView, porthole_listener_view, ADW_TYPE_BIN)

/* Fills a row with foreign text, or hides it when there is nothing to say. */
static void
set_row (AdwActionRow *row, const char *text)
{
  g_autofree char *visible
      = text != NULL && *text != '\0' ? porthole_visible_text (text, -1, MAX_TEXT) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (row), visible != NULL);
  if (visible != NULL && g_strcmp0 (adw_action_row_get_subtitle (row), visible) != 0)
    adw_action_row_set_subtitle (row, visible);
}

static char *
describe_parents (PortholeProcess *process)
{
  g_autoptr (GString) text = g_string_new (NULL);
  PortholeProcess *parent = porthole_process_get_parent (process);

  for (guint i = 0; i < MAX_PARENTS && parent != NULL; i++)
    {
      if (text->len > 0)
        g_string_append (text, " ← ");
      g_string_append_printf (text, "%s (%d)", porthole_process_get_name (parent),
                              porthole_process_get_pid (parent));
      parent = porthole_process_get_parent (parent);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* The port in the container is one like any other, with a page. */
static void
set_forward (PortholeListenerView *self, const PortholeForward *forward, const char *target)
{
  g_autofree char *visible = target != NULL ? porthole_visible_text (target, -1, MAX_TEXT) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->forward_row), visible != NULL);
  if (visible != NULL)
    porthole_port_links_set_row (self->forward_row, visible, porthole_port_links_is_port,
                                 GUINT_TO_POINTER ((guint) forward->port));
}

static void
update_heading (PortholeListenerView *self)
{
  PortholeListener *listener = self->listener;
  PortholeTransport transport = porthole_listener_get_transport (listener);
  guint16 port = porthole_listener_get_port (listener);
  const PortholeForward *forward = porthole_listener_get_forward (listener);
  char buffer[512];
  const char *belongs;
  PortholeService *service;
  g_autofree char *reach = porthole_listener_describe_reach (listener);
  g_autofree char *target = NULL;
  g_autofree char *name = NULL;
  g_autofree char *url = NULL;

  gtk_label_set_text (self->port_label,
                      porthole_listener_text_port (listener, buffer, sizeof buffer));
  gtk_label_set_text (self->program_label,
                      porthole_listener_text_program (listener, buffer, sizeof buffer));
  belongs = porthole_listener_text_unit (listener, buffer, sizeof buffer);
  gtk_label_set_text (self->belongs_label, belongs);
  gtk_widget_set_visible (GTK_WIDGET (self->belongs_label), *belongs != '\0');
  gtk_image_set_from_icon_name (
      self->reach_icon, porthole_listener_reach_icon (porthole_listener_get_reach (listener)));
  set_row (self->reach_row, reach);
  if (forward != NULL)
    target = porthole_listener_describe_forward (forward);
  set_forward (self, forward, target);
  service = porthole_overview_find_service (self->overview, port, transport);
  if (porthole_service_get_sources (service) != 0)
    name = porthole_facts_text_name (service);
  set_row (self->service_row, name);
  url = porthole_listener_get_url (listener, porthole_overview_get_registry (self->overview));
  gtk_widget_set_visible (self->open_row, url != NULL);
}

static void
clear_rows (AdwPreferencesGroup *group, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, g_ptr_array_index (rows, i));
  g_ptr_array_set_size (rows, 0);
}

static void
add_row (AdwPreferencesGroup *group, GPtrArray *rows, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *visible = porthole_visible_text (title, -1, 512);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), visible);
  if (subtitle != NULL && *subtitle != '\0')
    {
      g_autofree char *text = porthole_visible_text (subtitle, -1, MAX_TEXT);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
    }
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  adw_preferences_group_add (group, row);
  g_ptr_array_add (rows, row);
}

static void
update_owners (PortholeListenerView *self)
{
  GListModel *owners = porthole_listener_get_owners (self->listener);
  guint n_owners = g_list_model_get_n_items (owners);

  clear_rows (self->owners_group, self->owner_rows);
  gtk_widget_set_visible (GTK_WIDGET (self->owners_group), n_owners > 1);
  for (guint i = 0; i < n_owners && n_owners > 1 && i < MAX_OWNERS; i++)
    {
      g_autoptr (PortholeProcess) process = g_list_model_get_item (owners, i);
      g_autofree char *title = g_strdup_printf ("%s (%d)", porthole_process_get_name (process),
                                                porthole_process_get_pid (process));

      add_row (self->owners_group, self->owner_rows, title,
               porthole_process_get_command_line (process));
    }
}

static void
update_process (PortholeListenerView *self)
{
  PortholeProcess *leader = porthole_listener_get_leader (self->listener);
  g_autofree char *parents = NULL;
  g_autofree char *title = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->process_group), leader != NULL);
  if (leader != NULL)
    {
      parents = describe_parents (leader);
      /* Translators: the heading of what is known about a process, with its number */
      title = g_strdup_printf (_ ("Process %d"), porthole_process_get_pid (leader));
      adw_preferences_group_set_title (self->process_group, title);
      set_row (self->command_row, porthole_process_get_command_line (leader));
      set_row (self->executable_row, porthole_process_get_executable (leader));
      set_row (self->directory_row, porthole_process_get_directory (leader));
      set_row (self->parents_row, parents);
    }
  update_owners (self);
}

static char *
describe_container (PortholeListener *listener)
{
  const char *container = porthole_listener_get_container (listener);

  if (!porthole_listener_get_container_is_id (listener))
    return g_strdup (container);

  /* Translators: the ID of a container. Its engine is Docker, for example. */
  return g_strdup_printf (_ ("%s (an ID: only the container engine knows the name)"), container);
}

static void
update_unit (PortholeListenerView *self)
{
  PortholeListener *listener = self->listener;
  g_autofree char *kind = porthole_listener_describe_unit_kind (listener);
  g_autofree char *status = porthole_listener_get_status_command (listener);
  g_autofree char *stop = porthole_listener_get_stop_command (listener);
  g_autofree char *container = describe_container (listener);
  GIcon *icon = porthole_listener_get_app_icon (listener);
  const char *cgroup = porthole_listener_get_cgroup (listener);
  char buffer[512];

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->unit_row), kind);
  if (porthole_listener_get_app_id (listener) != NULL)
    set_row (self->unit_row, porthole_listener_text_unit (listener, buffer, sizeof buffer));
  else
    set_row (self->unit_row, porthole_listener_get_unit (listener));
  gtk_widget_set_visible (GTK_WIDGET (self->app_icon), icon != NULL);
  if (icon != NULL)
    gtk_image_set_from_gicon (self->app_icon, icon);
  set_row (self->socket_unit_row, porthole_listener_get_unit_kind (listener) != PORTHOLE_UNIT_SOCKET
                                      ? porthole_listener_get_socket_unit (listener)
                                      : NULL);
  set_row (self->service_unit_row, porthole_listener_get_service_unit (listener));
  set_row (self->description_row, porthole_listener_get_description (listener));
  set_row (self->unit_file_row, porthole_listener_get_unit_file (listener));
  set_row (self->container_row, container);
  set_row (self->status_row, status);
  set_row (self->stop_row, stop);
  set_row (self->cgroup_row, cgroup);
  gtk_widget_set_visible (GTK_WIDGET (self->unit_group),
                          cgroup != NULL || porthole_listener_get_unit (listener) != NULL
                              || porthole_listener_get_container (listener) != NULL);
}

static char *
describe_queue (PortholeListener *listener)
{
  guint used = porthole_listener_get_queue_used (listener);
  guint max = porthole_listener_get_queue_max (listener);

  if (porthole_listener_get_transport (listener) == PORTHOLE_TRANSPORT_UDP)
    return used > 0
               ? g_strdup_printf (
                     ngettext ("%u byte waits to be read", "%u bytes wait to be read", used), used)
               : NULL;
  if (porthole_listener_get_queue_full (listener))
    return g_strdup_printf (_ ("The queue is full: %u of %u. Further connections are turned away."),
                            used, max);

  /* Translators: of the second number of places in a queue the first number is taken */
  return g_strdup_printf (_ ("%u of at most %u"), used, max);
}

static char *
describe_family (PortholeListener *listener)
{
  gboolean ipv4 = porthole_listener_get_ipv4 (listener);
  gboolean ipv6 = porthole_listener_get_ipv6 (listener);
  const char *text = _ ("IPv4 only");

  if (ipv4 && ipv6)
    text = porthole_listener_get_dual_stack (listener)
               ? _ ("IPv6, and IPv4 through the same socket")
               : _ ("IPv4 and IPv6");
  else if (ipv6)
    text = _ ("IPv6 only");

  if (porthole_listener_get_multipath (listener))
    /* Translators: which IP it is, and that a connection may take several ways at once */
    return g_strdup_printf (_ ("%s, with Multipath TCP"), text);

  return g_strdup (text);
}

static void
update_socket (PortholeListenerView *self)
{
  PortholeListener *listener = self->listener;
  g_autofree char *family = describe_family (listener);
  g_autofree char *since = porthole_listener_describe_since (listener);
  g_autofree char *queue = describe_queue (listener);
  g_autoptr (GString) numbers = g_string_new (NULL);
  GPtrArray *sockets = porthole_listener_get_sockets (listener);
  char buffer[512];

  for (guint i = 0; i < sockets->len && i < 8; i++)
    {
      PortholeSocket *socket = g_ptr_array_index (sockets, i);

      g_string_append_printf (numbers, "%s%" G_GUINT64_FORMAT " / %" G_GUINT64_FORMAT,
                              i > 0 ? ", " : "", porthole_socket_get_inode (socket),
                              porthole_socket_get_cookie (socket));
    }

  set_row (self->address_row, porthole_listener_text_address (listener, buffer, sizeof buffer));
  set_row (self->since_row, since);
  set_row (self->queue_row, queue);
  gtk_widget_set_visible (GTK_WIDGET (self->queue_icon),
                          porthole_listener_get_queue_full (listener));
  set_row (self->user_row, porthole_listener_text_user (listener, buffer, sizeof buffer));
  set_row (self->device_row, porthole_listener_get_device (listener));
  set_row (self->family_row, family);
  set_row (self->inode_row, numbers->str);
}

static void
update (PortholeListenerView *self)
{
  if (self->listener == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }

  update_heading (self);
  update_process (self);
  update_unit (self);
  update_socket (self);
  gtk_stack_set_visible_child_name (self->stack, "details");
}

static gboolean
update_cb (gpointer user_data)
{
  PortholeListenerView *self = user_data;

  self->update_id = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

/* A refresh may change several properties; the view follows once. */
static void
changed_cb (PortholeListener *listener, GParamSpec *pspec, PortholeListenerView *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add (update_cb, self);
}

static void
peer_activated_cb (GtkWidget *row)
{
  gtk_widget_activate_action (
      row, "win.show-port", "u",
      GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "porthole-port")));
}

static GtkWidget *
add_peer_row (PortholeListenerView *self)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (row, _ ("Look Up Port"));
  g_signal_connect (row, "activated", G_CALLBACK (peer_activated_cb), NULL);
  adw_preferences_group_add (self->peers_group, row);
  g_ptr_array_add (self->peer_rows, row);
  return row;
}

/* The last row goes, and with it the keyboard to the one before it. */
static void
remove_peer_row (PortholeListenerView *self)
{
  GtkWidget *row = g_ptr_array_steal_index (self->peer_rows, self->peer_rows->len - 1);

  if (gtk_widget_has_focus (row) && self->peer_rows->len > 0)
    gtk_widget_grab_focus (g_ptr_array_index (self->peer_rows, self->peer_rows->len - 1));
  adw_preferences_group_remove (self->peers_group, row);
}

/* The rows stay through a refresh, and the keyboard with them. */
static void
show_peers (PortholeListenerView *self, GPtrArray *peers, guint total)
{
  g_autofree char *title = NULL;

  /* Translators: the heading of a list of network connections, with their number */
  title = g_strdup_printf (ngettext ("%u Connection", "%u Connections", total), total);
  adw_preferences_group_set_title (self->peers_group, title);
  for (guint i = 0; i < peers->len; i++)
    {
      PortholePeer *peer = g_ptr_array_index (peers, i);
      GtkWidget *row
          = i < self->peer_rows->len ? g_ptr_array_index (self->peer_rows, i) : add_peer_row (self);
      g_autofree char *remote
          = g_socket_connectable_to_string (G_SOCKET_CONNECTABLE (peer->remote));
      g_autofree char *local = g_socket_connectable_to_string (G_SOCKET_CONNECTABLE (peer->local));
      /* Translators: the own address of a connection */
      g_autofree char *subtitle = g_strdup_printf (_ ("to %s"), local);
      guint port = g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (peer->remote));

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), remote);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
      g_object_set_data (G_OBJECT (row), "porthole-port", GUINT_TO_POINTER (port));
    }
  while (self->peer_rows->len > peers->len)
    remove_peer_row (self);
  gtk_widget_set_visible (GTK_WIDGET (self->peers_group), TRUE);
}

static void
peers_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PortholeListenerView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) peers = NULL;
  guint total;

  peers = porthole_scanner_peers_finish (PORTHOLE_SCANNER (source), result, &total, &error);
  self->asking = FALSE;
  if (peers != NULL && self->listener != NULL)
    show_peers (self, peers, total);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_widget_set_visible (GTK_WIDGET (self->peers_group), FALSE);
}

/**
 * porthole_listener_view_refresh_peers:
 * @self: the view
 *
 * Asks anew which connections the listener has.
 */
void
porthole_listener_view_refresh_peers (PortholeListenerView *self)
{
  g_return_if_fail (PORTHOLE_IS_LISTENER_VIEW (self));

  if (self->listener == NULL || self->asking || !gtk_widget_get_mapped (GTK_WIDGET (self))
      || porthole_listener_get_state (self->listener) == PORTHOLE_LISTENER_GONE)
    return;

  self->asking = TRUE;
  porthole_scanner_peers_async (porthole_overview_get_scanner (self->overview), self->listener,
                                MAX_PEERS, self->cancellable, peers_cb, g_object_ref (self));
}

static void
forget_listener (PortholeListenerView *self)
{
  if (self->listener != NULL)
    g_clear_signal_handler (&self->notify_id, self->listener);
  g_clear_object (&self->listener);
  g_clear_handle_id (&self->update_id, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
mapped_cb (PortholeListenerView *self)
{
  porthole_listener_view_refresh_peers (self);
}

static void
porthole_listener_view_dispose (GObject *object)
{
  PortholeListenerView *self = PORTHOLE_LISTENER_VIEW (object);

  forget_listener (self);
  g_clear_object (&self->overview);
  g_clear_pointer (&self->owner_rows, g_ptr_array_unref);
  g_clear_pointer (&self->peer_rows, g_ptr_array_unref);
  /* AdwBin would let go of a child that the template has disposed of already. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PORTHOLE_TYPE_LISTENER_VIEW);

  G_OBJECT_CLASS (porthole_listener_view_parent_class)->dispose (object);
}

#define bind(child) gtk_widget_class_bind_template_child (widget_class, PortholeListenerView, child)

static void
porthole_listener_view_class_init (PortholeListenerViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = porthole_listener_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH
                                               "/listeners/porthole-listener-view.ui");
  bind (stack);
  bind (port_label);
  bind (program_label);
  bind (belongs_label);
  bind (app_icon);
  bind (reach_icon);
  bind (queue_icon);
  bind (reach_row);
  bind (forward_row);
  bind (service_row);
  bind (open_row);
  bind (process_group);
  bind (command_row);
  bind (executable_row);
  bind (directory_row);
  bind (parents_row);
  bind (owners_group);
  bind (unit_group);
  bind (unit_row);
  bind (socket_unit_row);
  bind (service_unit_row);
  bind (description_row);
  bind (unit_file_row);
  bind (container_row);
  bind (status_row);
  bind (stop_row);
  bind (cgroup_row);
  bind (address_row);
  bind (since_row);
  bind (queue_row);
  bind (user_row);
  bind (device_row);
  bind (family_row);
  bind (inode_row);
  bind (peers_group);
}

static void
porthole_listener_view_init (PortholeListenerView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->owner_rows = g_ptr_array_new ();
  self->peer_rows = g_ptr_array_new ();
  g_signal_connect (self, "map", G_CALLBACK (mapped_cb), NULL);
}

/**
 * porthole_listener_view_set_up:
 * @self: the view
 * @overview: where service names and connections come from
 *
 * Gives the view its data, once.
 */
void
porthole_listener_view_set_up (PortholeListenerView *self, PortholeOverview *overview)
{
  g_return_if_fail (PORTHOLE_IS_LISTENER_VIEW (self));

  g_set_object (&self->overview, overview);
}

/**
 * porthole_listener_view_set_listener:
 * @self: the view
 * @listener: (nullable): a listener
 *
 * Sets whose details it shows.
 */
void
porthole_listener_view_set_listener (PortholeListenerView *self, PortholeListener *listener)
{
  g_return_if_fail (PORTHOLE_IS_LISTENER_VIEW (self));

  if (self->listener == listener)
    return;

  forget_listener (self);
  self->asking = FALSE;
  if (listener != NULL)
    {
      self->listener = g_object_ref (listener);
      self->cancellable = g_cancellable_new ();
      self->notify_id = g_signal_connect (listener, "notify", G_CALLBACK (changed_cb), self);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->peers_group), FALSE);
  update (self);
  porthole_listener_view_refresh_peers (self);
}
