/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "base/porthole-error.h"
#include "common/porthole-facts-text.h"
#include "common/porthole-port-links.h"
#include "registry/porthole-port-rows.h"
#include "registry/porthole-port-view.h"
#include "registry/porthole-registry-text.h"

#define MAX_OTHERS 6
#define MAX_BLOCK 256
#define MAX_ALIASES 8
#define LOCAL_HOST "localhost"

/* The most bytes that a character takes, as the engine's limits are in bytes. */
#define UTF8_MAX 4

/**
 * PortholePortView:
 *
 * The port page: everything there is to say about one service on its port, and what to do with
 * it.
 */
struct _PortholePortView
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkLabel *port_label;
  GtkLabel *title_label;
  GtkLabel *kind_label;
  GtkLabel *summary_label;
  GtkWidget *security_box;
  GtkLabel *security_label;
  AdwActionRow *use_row;
  AdwPreferencesGroup *facts_group;
  AdwPreferencesGroup *connect_group;
  AdwPreferencesGroup *firewall_group;
  AdwPreferencesGroup *references_group;
  AdwEntryRow *name_row;
  AdwEntryRow *note_row;

  PortholeRegistry *registry;
  PortholePortFacts *facts;
  PortholeService *service;
  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (PortholePortView, porthole_port_view, ADW_TYPE_BIN)

static void
add_row (PortholePortView *self, AdwPreferencesGroup *group, GtkWidget *row)
{
  adw_preferences_group_add (group, row);
  g_object_set_data (G_OBJECT (row), "porthole-group", group);
  g_ptr_array_add (self->rows, row);
  gtk_widget_set_visible (GTK_WIDGET (group), TRUE);
}

static void
add_fact (PortholePortView *self, const char *title, const char *text)
{
  if (text != NULL && *text != '\0')
    add_row (self, self->facts_group, porthole_port_rows_new_fact (title, text));
}

/* The view is the page of the port itself. */
static gboolean
is_another_port (guint16 port, gpointer user_data)
{
  PortholePortView *self = user_data;

  return (port < porthole_service_get_port (self->service)
          || port > porthole_service_get_port_end (self->service))
         && porthole_port_links_is_known (port, self->registry);
}

/* What the registry says of others, in its own words. */
static void
add_note (PortholePortView *self, const char *title, const char *text)
{
  GtkWidget *row;

  if (text == NULL || *text == '\0')
    return;

  row = porthole_port_rows_new_fact (title, NULL);
  porthole_port_links_set_row (ADW_ACTION_ROW (row), text, is_another_port, self);
  add_row (self, self->facts_group, row);
}

static void
clear_rows (PortholePortView *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      adw_preferences_group_remove (g_object_get_data (G_OBJECT (row), "porthole-group"), row);
    }
  g_ptr_array_set_size (self->rows, 0);

  gtk_widget_set_visible (GTK_WIDGET (self->connect_group), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->firewall_group), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->references_group), FALSE);
}

static char *
join (const char *const *texts, guint max, gboolean translated)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; texts[i] != NULL && i < max; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? ", " : "",
                            translated ? porthole_registry_text_curated (texts[i]) : texts[i]);

  return g_string_free (g_steal_pointer (&joined), FALSE);
}

/* The other services of the port, the most common first. */
static char *
list_others (PortholePortView *self)
{
  g_autoptr (GPtrArray) rows
      = porthole_registry_list_port (self->registry, porthole_service_get_port (self->service), 0);
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < rows->len && n < MAX_OTHERS; i++)
    {
      PortholeService *row = g_ptr_array_index (rows, i);
      const char *title = porthole_registry_text_title (row);

      if (row == self->service || porthole_service_get_status (row) != PORTHOLE_STATUS_ASSIGNED
          || g_strcmp0 (title, porthole_registry_text_title (self->service)) == 0)
        continue;
      g_string_append_printf (names, "%s%s", n > 0 ? ", " : "", title);
      n++;
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static char *
describe_registration (PortholeService *service)
{
  const char *name = porthole_service_get_official_name (service);
  const char *description = porthole_service_get_official_description (service);
  const char *other = porthole_service_get_registered_as (service);

  if (name != NULL && description != NULL)
    return g_strdup_printf ("%s: %s", name, description);
  if (name != NULL)
    return g_strdup (name);
  if (other != NULL)
    /* Translators: %s is the registered name of another service on the same port */
    return g_strdup_printf (_ ("%s, which is something else"), other);
  if (description != NULL && porthole_service_get_status (service) != PORTHOLE_STATUS_ASSIGNED)
    return g_strdup (description);

  return g_strdup (_ ("Not registered"));
}

static char *
describe_registrant (PortholeService *service)
{
  const char *assignee = porthole_service_get_assignee (service);
  const char *date = porthole_service_get_registration_date (service);

  if (assignee != NULL && date != NULL)
    /* Translators: a person or organisation, and a date */
    return g_strdup_printf (_ ("%s, %s"), assignee, date);

  return g_strdup (assignee != NULL ? assignee : date);
}

static void
add_facts (PortholePortView *self)
{
  PortholeService *service = self->service;
  g_autofree char *usually = join (porthole_service_get_usually (service), G_MAXUINT, TRUE);
  g_autofree char *others = list_others (self);
  g_autofree char *aliases = join (porthole_service_get_aliases (service), MAX_ALIASES, FALSE);
  g_autofree char *programs = join (porthole_service_get_processes (service), MAX_ALIASES, FALSE);
  g_autofree char *registration = describe_registration (service);
  g_autofree char *registrant = describe_registrant (service);
  char sources[64];

  add_fact (self, _ ("Usually"), usually);
  add_fact (self, _ ("Registered As"), registration);
  add_fact (self, _ ("Also on This Port"), others);
  add_fact (self, _ ("Other Names"), aliases);
  add_fact (self, _ ("Programs"), programs);
  add_row (self, self->facts_group,
           porthole_port_rows_new_range (porthole_service_get_range (service)));
  add_fact (self, _ ("Registered For"), registrant);
  add_note (self, _ ("Other Use Reported"), porthole_service_get_unauthorized_use (service));
  add_note (self, _ ("Note of the Registry"), porthole_service_get_assignment_note (service));
  porthole_registry_text_sources (porthole_service_get_sources (service), sources, sizeof sources);
  add_fact (self, _ ("Known From"), sources);
}

static void
add_commands (PortholePortView *self)
{
  g_auto (GStrv) commands = porthole_service_dup_connect_commands (
      self->service, LOCAL_HOST, porthole_service_get_port (self->service));
  const char *const *references = porthole_service_get_references (self->service);
  g_autofree char *ufw = porthole_port_rows_ufw (self->service);
  g_autofree char *firewalld = porthole_port_rows_firewalld (self->service);
  g_autofree char *nftables = porthole_port_rows_nftables (self->service);

  for (guint i = 0; commands[i] != NULL; i++)
    add_row (self, self->connect_group, porthole_port_rows_new_command (NULL, commands[i]));

  /* Nothing can be reached on port 0. */
  if (porthole_service_get_port (self->service) != 0)
    {
      if (ufw != NULL)
        add_row (self, self->firewall_group, porthole_port_rows_new_command ("ufw", ufw));
      add_row (self, self->firewall_group, porthole_port_rows_new_command ("firewalld", firewalld));
      add_row (self, self->firewall_group, porthole_port_rows_new_command ("nftables", nftables));
    }

  for (guint i = 0; references[i] != NULL; i++)
    add_row (self, self->references_group, porthole_port_rows_new_link (references[i]));
}

static void
update_use (PortholePortView *self)
{
  g_autofree char *text = NULL;

  if (self->service == NULL || self->facts == NULL)
    return;

  text = porthole_facts_text_use (self->facts);
  adw_action_row_set_subtitle (self->use_row, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "port.show-listener",
                                 porthole_port_facts_get_listener (self->facts) != NULL);
}

static void
set_optional (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
set_linked (PortholePortView *self, GtkLabel *label, const char *text)
{
  porthole_port_links_set_label (label, text != NULL ? text : "", is_another_port, self);
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
update_note_actions (PortholePortView *self)
{
  gboolean has_any = self->service != NULL
                     && (porthole_service_get_user_name (self->service) != NULL
                         || porthole_service_get_user_note (self->service) != NULL);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "port.remove-note", has_any);
}

static void
set_entry (AdwEntryRow *row, const char *text)
{
  /* Without the apply button for a text that nobody has typed. */
  adw_entry_row_set_show_apply_button (row, FALSE);
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
  adw_entry_row_set_show_apply_button (row, TRUE);
}

static void
update_notes (PortholePortView *self)
{
  set_entry (self->name_row, porthole_service_get_user_name (self->service));
  set_entry (self->note_row, porthole_service_get_user_note (self->service));
  update_note_actions (self);
}

static void
update (PortholePortView *self)
{
  PortholeService *service = self->service;
  const char *role = porthole_registry_text_role (service);
  const char *kind = porthole_registry_text_kind (porthole_service_get_kind (service));
  const char *security = porthole_registry_text_security (service);
  g_autofree char *ports = NULL;
  g_autofree char *kinds = NULL;
  char numbers[32], transports[32];

  porthole_registry_text_ports (service, numbers, sizeof numbers);
  porthole_registry_text_transports (service, transports, sizeof transports);
  ports = g_strdup_printf ("%s %s", numbers, transports);
  gtk_label_set_text (self->port_label, ports);
  gtk_label_set_text (self->title_label, porthole_registry_text_title (service));
  if (role != NULL && kind != NULL)
    kinds = g_strdup_printf ("%s · %s", role, kind);
  set_optional (self->kind_label, kinds != NULL ? kinds : role != NULL ? role : kind);
  set_linked (self, self->summary_label, porthole_registry_text_description (service));
  set_linked (self, self->security_label, security);
  gtk_widget_set_visible (self->security_box, security != NULL);

  clear_rows (self);
  add_facts (self);
  add_commands (self);
  porthole_port_facts_set_service (self->facts, service);
  update_notes (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "port.start-server",
                                 porthole_service_get_port (service) != 0);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PortholePortView) self = user_data;
  g_autoptr (GError) error = NULL;
  const char *text;

  if (porthole_notes_save_finish (PORTHOLE_NOTES (source), result, &error))
    return;

  if (g_error_matches (error, PORTHOLE_ERROR, PORTHOLE_ERROR_NO_SPACE))
    text = _ ("The note could not be saved: no space is left");
  else if (g_error_matches (error, PORTHOLE_ERROR, PORTHOLE_ERROR_PERMISSION))
    text = _ ("The note could not be saved: the notes there are can’t be read");
  else
    text = _ ("The note could not be saved");
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", text);
}

static void
save (PortholePortView *self, const char *name, const char *note)
{
  PortholeNotes *notes = porthole_registry_get_notes (self->registry);
  guint16 port;

  if (self->service == NULL || notes == NULL)
    return;

  /* A named port gets a row of its own, which may take the selection; the view stays. */
  port = porthole_service_get_port (self->service);
  porthole_notes_set (notes, port, name, note);
  porthole_notes_save_async (notes, NULL, saved_cb, g_object_ref (self));
  update_note_actions (self);
}

static void
apply_cb (PortholePortView *self)
{
  save (self, gtk_editable_get_text (GTK_EDITABLE (self->name_row)),
        gtk_editable_get_text (GTK_EDITABLE (self->note_row)));
}

static void
remove_note_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PortholePortView *self = PORTHOLE_PORT_VIEW (widget);

  save (self, NULL, NULL);
  update_notes (self);
}

static void
show_listener_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PortholePortView *self = PORTHOLE_PORT_VIEW (widget);
  PortholeListener *listener = porthole_port_facts_get_listener (self->facts);

  if (listener != NULL)
    gtk_widget_activate_action (widget, "win.show-listener", "u",
                                (guint) porthole_listener_get_port (listener));
}

static void
start_server_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PortholePortView *self = PORTHOLE_PORT_VIEW (widget);

  if (self->service != NULL)
    gtk_widget_activate_action (widget, "win.new-server", "u",
                                (guint) porthole_service_get_port (self->service));
}

static void
porthole_port_view_dispose (GObject *object)
{
  PortholePortView *self = PORTHOLE_PORT_VIEW (object);

  if (self->facts != NULL)
    g_signal_handlers_disconnect_by_data (self->facts, self);
  g_clear_object (&self->facts);
  g_clear_object (&self->registry);
  g_clear_object (&self->service);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
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

  gtk_widget_class_install_action (widget_class, "port.show-listener", NULL, show_listener_cb);
  gtk_widget_class_install_action (widget_class, "port.start-server", NULL, start_server_cb);
  gtk_widget_class_install_action (widget_class, "port.remove-note", NULL, remove_note_cb);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/registry/porthole-port-view.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, PortholePortView, name)
  BIND (stack);
  BIND (port_label);
  BIND (title_label);
  BIND (kind_label);
  BIND (summary_label);
  BIND (security_box);
  BIND (security_label);
  BIND (use_row);
  BIND (facts_group);
  BIND (connect_group);
  BIND (firewall_group);
  BIND (references_group);
  BIND (name_row);
  BIND (note_row);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
}

static void
porthole_port_view_init (PortholePortView *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_entry_row_set_max_length (self->name_row, PORTHOLE_NOTES_MAX_NAME / UTF8_MAX);
  adw_entry_row_set_max_length (self->note_row, PORTHOLE_NOTES_MAX_NOTE / UTF8_MAX);
}

/**
 * porthole_port_view_set_up:
 * @self: a port view
 * @overview: what ports are for and who uses them
 *
 * Gives the view its data, once.
 */
void
porthole_port_view_set_up (PortholePortView *self, PortholeOverview *overview)
{
  g_return_if_fail (PORTHOLE_IS_PORT_VIEW (self));
  g_return_if_fail (PORTHOLE_IS_OVERVIEW (overview));
  g_return_if_fail (self->registry == NULL);

  self->registry = g_object_ref (porthole_overview_get_registry (overview));
  self->facts = porthole_port_facts_new (overview);
  g_signal_connect_object (self->facts, "changed", G_CALLBACK (update_use), self,
                           G_CONNECT_SWAPPED);
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
 * Shows another service, or with %NULL that there is none.
 */
void
porthole_port_view_set_service (PortholePortView *self, PortholeService *service)
{
  g_return_if_fail (PORTHOLE_IS_PORT_VIEW (self));
  g_return_if_fail (service == NULL || PORTHOLE_IS_SERVICE (service));

  if (g_set_object (&self->service, service) && service != NULL)
    update (self);
  gtk_stack_set_visible_child_name (self->stack, service != NULL ? "port" : "empty");
}
