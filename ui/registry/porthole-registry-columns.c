/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The cells of the table of ports. */

#include "config.h"

#include <glib/gi18n.h>

#include "base/porthole-visible-text.h"
#include "common/porthole-facts-text.h"
#include "common/porthole-text-factory.h"
#include "registry/porthole-registry-columns.h"
#include "registry/porthole-registry-text.h"

static const char *
port_text (gpointer item, char *buffer, gsize size)
{
  porthole_registry_text_ports (item, buffer, size);
  return buffer;
}

static const char *
transport_text (gpointer item, char *buffer, gsize size)
{
  porthole_registry_text_transports (item, buffer, size);
  return buffer;
}

/* Names of /etc/services and of the user may hold anything; the table's own don't. */
static gboolean
is_foreign (PortholeService *service)
{
  return (porthole_service_get_sources (service)
          & (PORTHOLE_SOURCES_IANA | PORTHOLE_SOURCES_CURATED))
         == 0;
}

static const char *
service_text (gpointer item, char *buffer, gsize size)
{
  const char *title = porthole_registry_text_title (item);
  const char *role = porthole_registry_text_role (item);

  if (is_foreign (item))
    {
      g_autofree char *visible = porthole_visible_text (title, -1, size - 1);

      g_strlcpy (buffer, visible, size);
      return buffer;
    }

  if (role == NULL)
    return title;

  /* Translators: a program, and which of its ports this is, such as "MinIO: Web console" */
  g_snprintf (buffer, size, _ ("%s: %s"), title, role);
  return buffer;
}

static const char *
description_text (gpointer item, char *buffer, gsize size)
{
  const char *description = porthole_registry_text_description (item);
  const char *registered = porthole_service_get_registered_as (item);
  const char *const *usually = porthole_service_get_usually (item);
  const char *note = porthole_service_get_user_note (item);

  if (note != NULL)
    {
      g_autofree char *visible = porthole_visible_text (note, -1, size - 1);

      g_strlcpy (buffer, visible, size);
    }
  else if (usually[0] != NULL)
    /* Translators: what is usually found on a port that is registered for something else */
    g_snprintf (buffer, size, _ ("Usually %s"), _ (usually[0]));
  else if (registered != NULL && description == NULL)
    /* Translators: the registered name of another service */
    g_snprintf (buffer, size, _ ("Registered as %s"), registered);
  else if (registered != NULL)
    /* Translators: a description, and the registered name of another service */
    g_snprintf (buffer, size, _ ("%s (registered as %s)"), description, registered);
  else
    return description != NULL ? description : porthole_service_get_name (item);

  return buffer;
}

static const char *
source_text (gpointer item, char *buffer, gsize size)
{
  porthole_registry_text_sources (porthole_service_get_sources (item), buffer, size);
  return buffer;
}

/**
 * porthole_registry_columns_set_text:
 * @column: a column
 * @which: what it shows
 *
 * Gives a column its cells.
 */
void
porthole_registry_columns_set_text (GtkColumnViewColumn *column, PortholeRegistryColumn which)
{
  static const struct
  {
    PortholeTextFunc func;
    float xalign;
    const char *css_class;
    const char *notify;
  } columns[] = {
    [PORTHOLE_REGISTRY_COLUMN_PORT] = { port_text, 1, "numeric", NULL },
    [PORTHOLE_REGISTRY_COLUMN_TRANSPORT] = { transport_text, 0, NULL, NULL },
    [PORTHOLE_REGISTRY_COLUMN_SERVICE] = { service_text, 0, NULL, "notify::user-name" },
    [PORTHOLE_REGISTRY_COLUMN_DESCRIPTION]
    = { description_text, 0, "dim-label", "notify::user-note" },
    [PORTHOLE_REGISTRY_COLUMN_SOURCE] = { source_text, 0, "dim-label", "notify::user-name" },
  };
  g_autoptr (GtkListItemFactory) factory = porthole_text_factory_new (
      columns[which].func, columns[which].xalign, columns[which].css_class, columns[which].notify);

  gtk_column_view_column_set_factory (column, factory);
}

/* The cells that are near the screen, to be filled anew when other ports are in use. */
typedef struct
{
  PortholeOverview *overview;
  GHashTable *bound;
} UseColumn;

static void
use_column_free (gpointer data, GClosure *closure)
{
  UseColumn *column = data;

  g_signal_handlers_disconnect_by_data (column->overview, column);
  g_object_unref (column->overview);
  g_hash_table_unref (column->bound);
  g_free (column);
}

static void
fill_use (UseColumn *column, GtkListItem *list_item)
{
  PortholeService *service = gtk_list_item_get_item (list_item);
  PortholeListener *listener = porthole_overview_find_listener (
      column->overview, porthole_service_get_port (service),
      porthole_service_get_port_end (service), porthole_service_get_transports (service));
  GtkInscription *cell = GTK_INSCRIPTION (gtk_list_item_get_child (list_item));
  g_autofree char *text = NULL;

  if (listener != NULL)
    text = porthole_facts_text_holder (listener);
  if (text == NULL)
    text = g_strdup (listener != NULL ? _ ("In use") : "");
  if (g_strcmp0 (text, gtk_inscription_get_text (cell)) != 0)
    gtk_inscription_set_text (cell, text);
}

static void
use_changed_cb (UseColumn *column, guint changes)
{
  GHashTableIter iter;
  gpointer list_item;

  if ((changes & PORTHOLE_OVERVIEW_LISTENERS) == 0)
    return;

  g_hash_table_iter_init (&iter, column->bound);
  while (g_hash_table_iter_next (&iter, &list_item, NULL))
    fill_use (column, list_item);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  GtkWidget *inscription = gtk_inscription_new ("");

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (inscription),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_lines (GTK_INSCRIPTION (inscription), 1);
  gtk_inscription_set_nat_lines (GTK_INSCRIPTION (inscription), 1);
  gtk_list_item_set_child (list_item, inscription);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  UseColumn *column = user_data;

  g_hash_table_add (column->bound, list_item);
  fill_use (column, list_item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  UseColumn *column = user_data;

  g_hash_table_remove (column->bound, list_item);
}

/**
 * porthole_registry_columns_set_use:
 * @column: a column
 * @overview: who knows which ports are in use
 *
 * Gives a column cells that say who listens on the port, and follow it.
 */
void
porthole_registry_columns_set_use (GtkColumnViewColumn *column, PortholeOverview *overview)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  UseColumn *data = g_new0 (UseColumn, 1);

  data->overview = g_object_ref (overview);
  data->bound = g_hash_table_new (NULL, NULL);
  g_signal_connect_swapped (overview, "changed", G_CALLBACK (use_changed_cb), data);
  g_signal_connect_data (factory, "setup", G_CALLBACK (setup_cb), data, use_column_free, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), data);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), data);
  gtk_column_view_column_set_factory (column, factory);
}

static int
compare_nothing (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return GTK_ORDERING_EQUAL;
}

/**
 * porthole_registry_columns_make_sortable:
 * @column: a column
 *
 * Lets a column's header be clicked. The search does the sorting: it has the ranks of all rows
 * at hand, and a sorter would have to make the objects of all of them.
 */
void
porthole_registry_columns_make_sortable (GtkColumnViewColumn *column)
{
  g_autoptr (GtkCustomSorter) sorter = gtk_custom_sorter_new (compare_nothing, NULL, NULL);

  gtk_column_view_column_set_sorter (column, GTK_SORTER (sorter));
}
