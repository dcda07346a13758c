/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "base/porthole-error.h"
#include "common/porthole-announce.h"
#include "common/porthole-facts-text.h"
#include "common/porthole-focus.h"
#include "common/porthole-port-links.h"
#include "server/porthole-free-port.h"
#include "server/porthole-log-text.h"
#include "server/porthole-log-view.h"
#include "server/porthole-server-form.h"
#include "server/porthole-server-status.h"
#include "server/porthole-server-view.h"

#define UNPRIVILEGED_DEFAULT 8080

/* Milliseconds between two changes of a number: nobody reads faster, and each lays the page
 * out anew. */
#define UPDATE_INTERVAL 100

/* Seconds between two announcements of new connections: what came meanwhile is one more. */
#define ANNOUNCEMENT_INTERVAL 5

/**
 * PortholeServerView:
 *
 * One server: how it is to be while it is stopped, how it is while it runs, why it can't
 * start, and its log.
 */
struct _PortholeServerView
{
  AdwBin parent_instance;

  AdwMultiLayoutView *layouts;
  AdwViewStack *narrow_stack;
  GtkScrolledWindow *scrolled_window;
  GtkStack *stack;
  PortholeServerForm *form;
  PortholeServerStatus *status;
  GtkWidget *failure_box;
  GtkLabel *failure_label;
  GtkButton *instead_button;
  GtkButton *holder_button;
  GtkButton *start_button;
  PortholeLogView *log_view;

  PortholeOverview *overview;
  PortholeServer *server;
  GCancellable *cancellable;
  gint64 updated; /* monotonic */
  guint update_id;
  guint64 announced; /* connections, of those that were opened */
  guint announce_id;
  guint16 instead;
  guint16 failed_port;
  gboolean active;
};

G_DEFINE_FINAL_TYPE (PortholeServerView, porthole_server_view, ADW_TYPE_BIN)

static void
clear_failure (PortholeServerView *self)
{
  gtk_widget_set_visible (self->failure_box, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->instead_button), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->holder_button), FALSE);
}

static void
show_failure (PortholeServerView *self, const char *text)
{
  const PortholeServerConfig *config = porthole_server_get_config (self->server);

  porthole_port_links_set_label (self->failure_label, text, porthole_port_links_is_port,
                                 GUINT_TO_POINTER ((guint) config->port));
  adw_view_stack_set_visible_child_name (self->narrow_stack, "control");
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled_window), 0);
  gtk_widget_set_visible (self->failure_box, TRUE);
  porthole_announce (GTK_WIDGET (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
update_state (PortholeServerView *self)
{
  PortholeServerState state = porthole_server_get_state (self->server);
  gboolean stopped = state == PORTHOLE_SERVER_STOPPED || state == PORTHOLE_SERVER_STARTING;

  gtk_stack_set_visible_child_name (self->stack, stopped ? "form" : "status");
  gtk_button_set_label (self->start_button, stopped ? _ ("Start") : _ ("Stop"));
  if (stopped)
    gtk_widget_add_css_class (GTK_WIDGET (self->start_button), "suggested-action");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->start_button), "suggested-action");
  if (state == PORTHOLE_SERVER_RUNNING)
    porthole_server_status_show (self->status, self->server);
  porthole_server_form_set_live (self->form, self->active && stopped);
}

static gboolean announce_cb (gpointer user_data);

/* Says how many came since the last time, where somebody is at this server. */
static void
announce_new (PortholeServerView *self)
{
  PortholeServerTotals totals;
  guint64 n;
  g_autofree char *count = NULL;
  g_autofree char *text = NULL;

  if (self->announce_id != 0)
    return;

  porthole_server_get_totals (self->server, &totals);
  n = totals.opened > self->announced ? totals.opened - self->announced : 0;
  self->announced = totals.opened;
  if (n == 0 || !self->active)
    return;

  count = porthole_log_text_count (n);
  /* Translators: spoken by a screen reader */
  text = g_strdup_printf (ngettext ("%s new connection", "%s new connections", n), count);
  porthole_announce (GTK_WIDGET (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  self->announce_id = g_timeout_add_seconds (ANNOUNCEMENT_INTERVAL, announce_cb, self);
}

static gboolean
announce_cb (gpointer user_data)
{
  PortholeServerView *self = user_data;

  self->announce_id = 0;
  announce_new (self);
  return G_SOURCE_REMOVE;
}

static void
update (PortholeServerView *self)
{
  self->updated = g_get_monotonic_time ();
  announce_new (self);
  porthole_server_status_update (self->status);
  porthole_log_view_update (self->log_view);
}

static gboolean
update_cb (gpointer user_data)
{
  PortholeServerView *self = user_data;

  self->update_id = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (PortholeServerView *self)
{
  if (self->update_id != 0)
    return;

  if (g_get_monotonic_time () - self->updated >= UPDATE_INTERVAL * 1000)
    update (self);
  else
    self->update_id = g_timeout_add (UPDATE_INTERVAL, update_cb, self);
}

static void
instead_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PortholeServerView) self = user_data;
  g_autoptr (GArray) ports = porthole_free_port_find_finish (result, NULL);
  g_autofree char *label = NULL;

  if (ports == NULL || self->overview == NULL)
    return;

  self->instead = g_array_index (ports, guint16, 0);
  label = g_strdup_printf (_ ("Use %u Instead"), (guint) self->instead);
  gtk_button_set_label (self->instead_button, label);
  gtk_widget_set_visible (GTK_WIDGET (self->instead_button), TRUE);
}

static void
offer_instead (PortholeServerView *self, guint16 first)
{
  const PortholeServerConfig *config = porthole_server_get_config (self->server);
  PortholeFreePortQuery query = {
    .first = first,
    .last = PORTHOLE_PORT_MAX,
    .transports = config->transport,
    .reach = config->reach,
    .address = config->address,
    .flags = PORTHOLE_FREE_PORT_REGISTERED,
  };

  porthole_free_port_find_async (&query, 1, self->cancellable, instead_found_cb,
                                 g_object_ref (self));
}

static void
explain_in_use (PortholeServerView *self)
{
  const PortholeServerConfig *config = porthole_server_get_config (self->server);
  PortholeListener *holder = porthole_overview_find_listener (self->overview, config->port,
                                                              config->port, config->transport);
  PortholeServer *own = porthole_overview_find_server (self->overview, config->port, config->port,
                                                       config->transport);
  g_autofree char *who = holder != NULL ? porthole_facts_text_holder (holder) : NULL;
  g_autofree char *text = NULL;

  if (own != NULL && own != self->server)
    text = g_strdup_printf (_ ("Port %u is already in use by another test server."),
                            (guint) config->port);
  else if (who != NULL)
    text = g_strdup_printf (_ ("Port %u is in use by %s. Two programs can’t share a door."),
                            (guint) config->port, who);
  else
    text = g_strdup_printf (_ ("Port %u is in use by another program."), (guint) config->port);

  gtk_widget_set_visible (GTK_WIDGET (self->holder_button), holder != NULL);
  show_failure (self, text);
  offer_instead (self, config->port < PORTHOLE_PORT_MAX ? config->port + 1 : UNPRIVILEGED_DEFAULT);
}

static void
explain (PortholeServerView *self, const GError *error)
{
  const PortholeServerConfig *config = porthole_server_get_config (self->server);
  guint port = config->port;
  g_autofree char *text = NULL;

  self->failed_port = config->port;
  if (g_error_matches (error, PORTHOLE_ERROR, PORTHOLE_ERROR_ADDRESS_IN_USE))
    {
      explain_in_use (self);
      return;
    }

  if (g_error_matches (error, PORTHOLE_ERROR, PORTHOLE_ERROR_PRIVILEGED))
    {
      PortholeKernelPorts kernel;

      porthole_kernel_ports_read (&kernel, NULL);
      text = g_strdup_printf (_ ("Port %u is privileged: on this system, only ports from %u up are "
                                 "open to every program."),
                              port, (guint) kernel.privileged_below);
      offer_instead (self, MAX (kernel.privileged_below, UNPRIVILEGED_DEFAULT));
    }
  else if (g_error_matches (error, PORTHOLE_ERROR, PORTHOLE_ERROR_ADDRESS_UNAVAILABLE)
           && config->address != NULL)
    text = g_strdup_printf (_ ("This computer no longer has the address %s. Choose another one "
                               "under “Reachable From”."),
                            config->address);
  else if (g_error_matches (error, PORTHOLE_ERROR, PORTHOLE_ERROR_INVALID_TEXT))
    text = g_strdup (_ ("The reply can’t be read: look at the marked row."));
  else if (g_error_matches (error, PORTHOLE_ERROR, PORTHOLE_ERROR_NO_DESCRIPTORS))
    text = g_strdup (_ ("Too many connections and files are open. Close some and try again."));
  else if (g_error_matches (error, PORTHOLE_ERROR, PORTHOLE_ERROR_PERMISSION))
    text = g_strdup (_ (
        "The system doesn’t allow it: permission for the port, or for the file to record to, is missing."));
  else if (g_error_matches (error, PORTHOLE_ERROR, PORTHOLE_ERROR_NO_SPACE))
    text = g_strdup (_ ("There is no space left for the recording."));
  else
    text = g_strdup_printf (_ ("Port %u could not be opened: %s"), port, error->message);

  show_failure (self, text);
}

static void
refreshed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  PortholeServerView *self = g_task_get_source_object (task);

  porthole_scanner_refresh_finish (PORTHOLE_SCANNER (source), result, NULL);
  if (self->overview != NULL)
    explain (self, g_task_get_task_data (task));
  g_task_return_boolean (task, TRUE);
}

static void
started_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PortholeServerView) self = user_data;
  g_autoptr (GError) error = NULL;
  GTask *task;

  if (porthole_server_start_finish (PORTHOLE_SERVER (source), result, &error)
      || self->overview == NULL || g_error_matches (error, PORTHOLE_ERROR, PORTHOLE_ERROR_GONE)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* Who holds the port is worth one look before it is said. */
  task = g_task_new (self, self->cancellable, NULL, NULL);
  g_task_set_task_data (task, g_steal_pointer (&error), (GDestroyNotify) g_error_free);
  porthole_scanner_refresh_async (porthole_overview_get_scanner (self->overview), self->cancellable,
                                  refreshed_cb, task);
}

static void
start (PortholeServerView *self)
{
  g_autoptr (PortholeServerConfig) config = porthole_server_form_create_config (self->form);

  clear_failure (self);
  /* The form is about to be put away, and an entry shouldn't lose the keyboard by that. */
  gtk_widget_grab_focus (GTK_WIDGET (self->start_button));
  if (config == NULL)
    {
      show_failure (self, _ ("A port is a number from 1 to 65535."));
      return;
    }

  if (porthole_server_set_config (self->server, config))
    porthole_server_start_async (self->server, self->cancellable, started_cb, g_object_ref (self));
}

static void
start_clicked_cb (PortholeServerView *self)
{
  porthole_server_view_start_stop (self);
}

static void
activated_cb (PortholeServerView *self)
{
  if (porthole_server_get_state (self->server) == PORTHOLE_SERVER_STOPPED)
    start (self);
}

static void
form_changed_cb (PortholeServerView *self)
{
  clear_failure (self);
}

static void
instead_cb (PortholeServerView *self)
{
  porthole_server_form_set_port (self->form, self->instead);
  start (self);
}

static void
holder_cb (PortholeServerView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-listener", "u",
                              (guint) self->failed_port);
}

static void
porthole_server_view_dispose (GObject *object)
{
  PortholeServerView *self = PORTHOLE_SERVER_VIEW (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_handle_id (&self->announce_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->server);
  g_clear_object (&self->overview);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PORTHOLE_TYPE_SERVER_VIEW);

  G_OBJECT_CLASS (porthole_server_view_parent_class)->dispose (object);
}

static void
porthole_server_view_class_init (PortholeServerViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = porthole_server_view_dispose;

  g_type_ensure (PORTHOLE_TYPE_SERVER_FORM);
  g_type_ensure (PORTHOLE_TYPE_SERVER_STATUS);
  g_type_ensure (PORTHOLE_TYPE_LOG_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/server/porthole-server-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PortholeServerView, layouts);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerView, narrow_stack);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerView, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerView, stack);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerView, form);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerView, status);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerView, failure_box);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerView, failure_label);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerView, instead_button);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerView, holder_button);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerView, start_button);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerView, log_view);
  gtk_widget_class_bind_template_callback (widget_class, start_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, form_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, instead_cb);
  gtk_widget_class_bind_template_callback (widget_class, holder_cb);
}

static void
porthole_server_view_init (PortholeServerView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->cancellable = g_cancellable_new ();
}

/**
 * porthole_server_view_new:
 * @overview: what joins the engines
 * @config: how the server is to be
 *
 * Makes a view with a server of its own, which isn't started.
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *
porthole_server_view_new (PortholeOverview *overview, const PortholeServerConfig *config)
{
  PortholeServerView *self;

  g_return_val_if_fail (PORTHOLE_IS_OVERVIEW (overview), NULL);
  g_return_val_if_fail (config != NULL, NULL);

  self = g_object_new (PORTHOLE_TYPE_SERVER_VIEW, NULL);
  self->overview = g_object_ref (overview);
  self->server = porthole_server_new (config);
  porthole_server_form_set_overview (self->form, overview);
  porthole_server_form_set_config (self->form, config);
  porthole_log_view_set_server (self->log_view, self->server);
  g_signal_connect_object (self->server, "notify::state", G_CALLBACK (update_state), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->server, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  update_state (self);
  return GTK_WIDGET (self);
}

/**
 * porthole_server_view_get_server:
 * @self: a view
 *
 * Gets the view's server.
 *
 * Returns: (transfer none): the server
 */
PortholeServer *
porthole_server_view_get_server (PortholeServerView *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SERVER_VIEW (self), NULL);

  return self->server;
}

/**
 * porthole_server_view_get_search_entry:
 * @self: a view
 *
 * Gets the entry that searches the log.
 *
 * Returns: (transfer none): the entry
 */
GtkSearchEntry *
porthole_server_view_get_search_entry (PortholeServerView *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SERVER_VIEW (self), NULL);

  return porthole_log_view_get_search_entry (self->log_view);
}

/**
 * porthole_server_view_is_running:
 * @self: a view
 *
 * Tells whether the server runs, or is about to.
 *
 * Returns: whether it does
 */
gboolean
porthole_server_view_is_running (PortholeServerView *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SERVER_VIEW (self), FALSE);

  return self->server != NULL
         && porthole_server_get_state (self->server) != PORTHOLE_SERVER_STOPPED;
}

/**
 * porthole_server_view_set_active:
 * @self: a view
 * @active: whether somebody can see it
 *
 * Lets what is live rest while nobody can; looks anew at this computer when somebody can again.
 */
void
porthole_server_view_set_active (PortholeServerView *self, gboolean active)
{
  g_return_if_fail (PORTHOLE_IS_SERVER_VIEW (self));

  self->active = active;
  porthole_server_status_set_active (self->status, active);
  if (self->server != NULL)
    update_state (self);
  if (active && !porthole_server_view_is_running (self))
    porthole_server_form_refresh (self->form);
}

/**
 * porthole_server_view_set_narrow:
 * @self: a view
 * @narrow: whether there isn't room for the server and its log side by side
 *
 * Changes the layout.
 */
void
porthole_server_view_set_narrow (PortholeServerView *self, gboolean narrow)
{
  GtkWidget *focus;

  g_return_if_fail (PORTHOLE_IS_SERVER_VIEW (self));

  focus = porthole_focus_get_within (GTK_WIDGET (self));
  adw_multi_layout_view_set_layout_name (self->layouts, narrow ? "narrow" : "wide");
  porthole_focus_give_back (GTK_WIDGET (self), focus);
  if (narrow)
    gtk_widget_remove_css_class (GTK_WIDGET (self->start_button), "pill");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->start_button), "pill");
  g_object_set (self->log_view, "narrow", narrow, NULL);
}

/**
 * porthole_server_view_set_port:
 * @self: a view whose server is stopped
 * @port: a port
 *
 * Puts a port into the form.
 */
void
porthole_server_view_set_port (PortholeServerView *self, guint16 port)
{
  g_return_if_fail (PORTHOLE_IS_SERVER_VIEW (self));

  porthole_server_form_set_port (self->form, port);
}

/**
 * porthole_server_view_suggest_port:
 * @self: a view whose server is stopped
 * @first: where to begin looking
 *
 * Puts the next free port into the form.
 */
void
porthole_server_view_suggest_port (PortholeServerView *self, guint16 first)
{
  g_return_if_fail (PORTHOLE_IS_SERVER_VIEW (self));

  porthole_server_form_suggest_port (self->form, first);
}

/**
 * porthole_server_view_start_stop:
 * @self: a view
 *
 * Starts the server as the form says, or stops it.
 */
void
porthole_server_view_start_stop (PortholeServerView *self)
{
  g_return_if_fail (PORTHOLE_IS_SERVER_VIEW (self));

  /* On the way from one to the other there is nothing to ask for. The button stays sensitive all
   * the same: it would lose the keyboard. */
  if (porthole_server_get_state (self->server) == PORTHOLE_SERVER_STOPPED)
    start (self);
  else if (porthole_server_get_state (self->server) == PORTHOLE_SERVER_RUNNING)
    porthole_server_stop_async (self->server, NULL, NULL, NULL);
}

/**
 * porthole_server_view_toggle_details:
 * @self: a view
 *
 * Shows or hides the conversation of the selected row of the log.
 */
void
porthole_server_view_toggle_details (PortholeServerView *self)
{
  g_return_if_fail (PORTHOLE_IS_SERVER_VIEW (self));

  porthole_log_view_toggle_conversation (self->log_view);
}

/**
 * porthole_server_view_focus_start:
 * @self: a view
 *
 * Gives the keyboard to the button that starts.
 */
void
porthole_server_view_focus_start (PortholeServerView *self)
{
  g_return_if_fail (PORTHOLE_IS_SERVER_VIEW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->start_button));
}

/**
 * porthole_server_view_show_log:
 * @self: a view
 *
 * Brings the log onto the screen, whatever the layout, and gives it the keyboard.
 */
void
porthole_server_view_show_log (PortholeServerView *self)
{
  g_return_if_fail (PORTHOLE_IS_SERVER_VIEW (self));

  adw_view_stack_set_visible_child_name (self->narrow_stack, "log");
  gtk_widget_child_focus (GTK_WIDGET (self->log_view), GTK_DIR_TAB_FORWARD);
}
