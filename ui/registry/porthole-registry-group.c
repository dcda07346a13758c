/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "base/porthole-error.h"
#include "registry/porthole-registry-group.h"

/**
 * PortholeRegistryGroup:
 *
 * What the preferences say of the official layer, and where a newer one is imported.
 */
struct _PortholeRegistryGroup
{
  AdwPreferencesGroup parent_instance;

  AdwActionRow *origin_row;
  AdwActionRow *date_row;
  GtkWidget *revert_row;

  PortholeRegistry *registry;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (PortholeRegistryGroup, porthole_registry_group, ADW_TYPE_PREFERENCES_GROUP)

static void
update (PortholeRegistryGroup *self)
{
  gboolean imported = porthole_registry_is_imported (self->registry);
  guint n_records = porthole_registry_get_n_official (self->registry);
  g_autofree char *origin = NULL;

  /* Translators: where the registry is from, and how many records it has */
  origin = g_strdup_printf (ngettext ("%s (%u record)", "%s (%u records)", n_records),
                            porthole_registry_get_origin (self->registry), n_records);
  adw_action_row_set_subtitle (self->origin_row, origin);
  adw_action_row_set_subtitle (self->date_row, porthole_registry_get_date (self->registry));
  gtk_widget_set_visible (self->revert_row, imported);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "registry.revert", imported);
}

static void
set_busy (PortholeRegistryGroup *self, gboolean busy)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "registry.import", !busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self), !busy);
}

static const char *
explain (const GError *error)
{
  if (g_error_matches (error, PORTHOLE_ERROR, PORTHOLE_ERROR_FOREIGN_FILE))
    return _ ("This isn’t IANA’s registry of ports. Nothing was changed.");
  if (g_error_matches (error, PORTHOLE_ERROR, PORTHOLE_ERROR_DAMAGED_FILE))
    return _ ("The file is damaged or not complete. Nothing was changed.");
  if (g_error_matches (error, PORTHOLE_ERROR, PORTHOLE_ERROR_TOO_LARGE))
    return _ ("The file is too large to be the registry. Nothing was changed.");
  if (g_error_matches (error, PORTHOLE_ERROR, PORTHOLE_ERROR_NO_SPACE))
    return _ ("There is no space left to keep the registry. Nothing was changed.");

  return _ ("The file could not be read or kept. Nothing was changed.");
}

/* The message has name, line and reason, for whoever looks after the file. */
static void
show_error (PortholeRegistryGroup *self, const GError *error)
{
  AdwDialog *dialog;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  dialog = adw_alert_dialog_new (_ ("The Registry Was Not Imported"), NULL);
  adw_alert_dialog_format_body (ADW_ALERT_DIALOG (dialog), "%s\n\n%s", explain (error),
                                error->message);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
show_result (PortholeRegistryGroup *self, gboolean done, const GError *error)
{
  /* The dialog may be closed by now. */
  if (self->registry == NULL)
    return;

  set_busy (self, FALSE);
  update (self);
  if (!done)
    show_error (self, error);
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PortholeRegistryGroup) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean done = porthole_registry_import_finish (PORTHOLE_REGISTRY (source), result, &error);

  show_result (self, done, error);
}

static void
import_file (PortholeRegistryGroup *self, GFile *file)
{
  set_busy (self, TRUE);
  porthole_registry_import_async (self->registry, file, NULL, self->cancellable, imported_cb,
                                  g_object_ref (self));
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PortholeRegistryGroup) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL && self->registry != NULL)
    import_file (self, file);
}

static void
import_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PortholeRegistryGroup *self = PORTHOLE_REGISTRY_GROUP (widget);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  GtkRoot *root = gtk_widget_get_root (widget);

  gtk_file_filter_set_name (filter, _ ("Comma-separated values"));
  gtk_file_filter_add_suffix (filter, "csv");
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, _ ("Import a Newer Registry"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, self->cancellable,
                        chosen_cb, g_object_ref (self));
}

static void
reverted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PortholeRegistryGroup) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean done = porthole_registry_revert_finish (PORTHOLE_REGISTRY (source), result, &error);

  show_result (self, done, error);
}

static void
revert_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PortholeRegistryGroup *self = PORTHOLE_REGISTRY_GROUP (widget);

  set_busy (self, TRUE);
  porthole_registry_revert_async (self->registry, NULL, self->cancellable, reverted_cb,
                                  g_object_ref (self));
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue *value,
         double x,
         double y,
         PortholeRegistryGroup *self)
{
  import_file (self, g_value_get_object (value));
  return TRUE;
}

static void
porthole_registry_group_dispose (GObject *object)
{
  PortholeRegistryGroup *self = PORTHOLE_REGISTRY_GROUP (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->registry);
  gtk_widget_dispose_template (GTK_WIDGET (self), PORTHOLE_TYPE_REGISTRY_GROUP);

  G_OBJECT_CLASS (porthole_registry_group_parent_class)->dispose (object);
}

static void
porthole_registry_group_class_init (PortholeRegistryGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = porthole_registry_group_dispose;

  gtk_widget_class_install_action (widget_class, "registry.import", NULL, import_cb);
  gtk_widget_class_install_action (widget_class, "registry.revert", NULL, revert_cb);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH
                                               "/registry/porthole-registry-group.ui");
  gtk_widget_class_bind_template_child (widget_class, PortholeRegistryGroup, origin_row);
  gtk_widget_class_bind_template_child (widget_class, PortholeRegistryGroup, date_row);
  gtk_widget_class_bind_template_child (widget_class, PortholeRegistryGroup, revert_row);
}

static void
porthole_registry_group_init (PortholeRegistryGroup *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * porthole_registry_group_new:
 * @registry: the registry
 *
 * Makes the group of the preferences for the registry.
 *
 * Returns: (transfer floating): the group
 */
GtkWidget *
porthole_registry_group_new (PortholeRegistry *registry)
{
  PortholeRegistryGroup *self;

  g_return_val_if_fail (PORTHOLE_IS_REGISTRY (registry), NULL);

  self = g_object_new (PORTHOLE_TYPE_REGISTRY_GROUP, NULL);
  self->registry = g_object_ref (registry);
  g_signal_connect_object (registry, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
