/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/porthole-server-group.h"

#include "server/porthole-log-text.h"

/**
 * PortholeServerGroup:
 *
 * What the preferences say of new test servers: their reply, and their limits.
 */
struct _PortholeServerGroup
{
  AdwPreferencesGroup parent_instance;

  AdwComboRow *reply_row;
  AdwSpinRow *connections_row;
  AdwSpinRow *kept_row;
  AdwSpinRow *rows_row;
  AdwSpinRow *memory_row;
  AdwSpinRow *idle_row;
  AdwSpinRow *stop_row;
};

G_DEFINE_FINAL_TYPE (PortholeServerGroup, porthole_server_group, ADW_TYPE_PREFERENCES_GROUP)

static gboolean
reply_to_position (GValue *value, GVariant *variant, gpointer user_data)
{
  PortholeReplyKind kind = PORTHOLE_REPLY_GREETING;

  porthole_reply_kind_from_string (g_variant_get_string (variant, NULL), &kind);
  g_value_set_uint (value, kind);
  return TRUE;
}

static GVariant *
position_to_reply (const GValue *value, const GVariantType *type, gpointer user_data)
{
  guint position = g_value_get_uint (value);

  /* While its list is being set, a row has nothing selected. */
  if (position >= PORTHOLE_N_REPLY_KINDS)
    return NULL;

  return g_variant_new_string (porthole_reply_kind_to_string (position));
}

static void
porthole_server_group_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PORTHOLE_TYPE_SERVER_GROUP);

  G_OBJECT_CLASS (porthole_server_group_parent_class)->dispose (object);
}

static void
porthole_server_group_class_init (PortholeServerGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = porthole_server_group_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/server/porthole-server-group.ui");
  gtk_widget_class_bind_template_child (widget_class, PortholeServerGroup, reply_row);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerGroup, connections_row);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerGroup, kept_row);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerGroup, rows_row);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerGroup, memory_row);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerGroup, idle_row);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerGroup, stop_row);
}

static void
porthole_server_group_init (PortholeServerGroup *self)
{
  g_autoptr (GtkStringList) replies = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < PORTHOLE_N_REPLY_KINDS; i++)
    gtk_string_list_append (replies, porthole_log_text_reply (i));
  adw_combo_row_set_model (self->reply_row, G_LIST_MODEL (replies));
}

static void
bind (GSettings *settings, const char *key, AdwSpinRow *row)
{
  g_settings_bind (settings, key, row, "value", G_SETTINGS_BIND_DEFAULT);
}

/**
 * porthole_server_group_new:
 * @settings: the application's settings
 *
 * Makes the group of the preferences for new test servers.
 *
 * Returns: (transfer floating): the group
 */
GtkWidget *
porthole_server_group_new (GSettings *settings)
{
  PortholeServerGroup *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (PORTHOLE_TYPE_SERVER_GROUP, NULL);
  g_settings_bind_with_mapping (settings, "server-reply", self->reply_row, "selected",
                                G_SETTINGS_BIND_DEFAULT, reply_to_position, position_to_reply, NULL,
                                NULL);
  bind (settings, "server-max-connections", self->connections_row);
  bind (settings, "server-kept", self->kept_row);
  bind (settings, "server-log-rows", self->rows_row);
  bind (settings, "server-log-memory", self->memory_row);
  bind (settings, "server-idle-timeout", self->idle_row);
  bind (settings, "server-auto-stop", self->stop_row);
  return GTK_WIDGET (self);
}
