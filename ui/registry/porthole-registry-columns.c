/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The cells of the table of ports. */

#include "config.h"

#include <glib/gi18n.h>

#include "base/porthole-visible-text.h"
#include "common/porthole-facts-text.h"
#include "registry/porthole-registry-cell.h"
#include "registry/porthole-registry-columns.h"
#include "registry/porthole-registry-text.h"

static const char *
port_text (PortholePlace *row, gboolean second, char *buffer, gsize size, gpointer user_data)
{
  porthole_registry_text_ports (porthole_place_get_item (row), buffer, size);
  return buffer;
}

static const char *
transport_text (PortholePlace *row, gboolean second, char *buffer, gsize size, gpointer user_data)
{
  porthole_registry_text_transports (porthole_place_get_item (row), buffer, size);
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
get_title (PortholeService *service, char *buffer, gsize size)
{
  const char *title = porthole_registry_text_title (service);
  const char *role = porthole_registry_text_role (service);

  if (is_foreign (service))
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
get_description (PortholeService *service, char *buffer, gsize size)
{
  const char *description = porthole_registry_text_description (service);
  const char *registered = porthole_service_get_registered_as (service);
  const char *const *usually = porthole_service_get_usually (service);
  const char *note = porthole_service_get_user_note (service);
  guint16 first, last;

  if (note != NULL)
    {
      g_autofree char *visible = porthole_visible_text (note, -1, size - 1);

      g_strlcpy (buffer, visible, size);
    }
  else if (porthole_service_get_block (service, &first, &last))
    /* Translators: the first and the last of the ports that a service has */
    g_snprintf (buffer, size, _ ("In the block %u–%u"), first, last);
  else if (usually[0] != NULL)
    /* Translators: what is usually found on a port that is registered for something else */
    g_snprintf (buffer, size, _ ("Usually %s"), porthole_registry_text_curated (usually[0]));
  else if (registered != NULL && description == NULL)
    /* Translators: the registered name of another service */
    g_snprintf (buffer, size, _ ("Registered as %s"), registered);
  else if (registered != NULL)
    /* Translators: a description, and the registered name of another service */
    g_snprintf (buffer, size, _ ("%s (registered as %s)"), description, registered);
  else
    return description != NULL ? description : porthole_service_get_name (service);

  return buffer;
}

static const char *
description_text (PortholePlace *row, gboolean second, char *buffer, gsize size, gpointer user_data)
{
  return get_description (porthole_place_get_item (row), buffer, size);
}

static const char *
source_text (PortholePlace *row, gboolean second, char *buffer, gsize size, gpointer user_data)
{
  PortholeService *service = porthole_place_get_item (row);

  porthole_registry_text_sources (porthole_service_get_sources (service), buffer, size);
  return buffer;
}

/* Who listens there: empty when nobody does. */
static const char *
get_use (PortholeOverview *overview, PortholeService *service, char *buffer, gsize size)
{
  PortholeListener *listener = porthole_overview_find_listener (
      overview, porthole_service_get_port (service), porthole_service_get_port_end (service),
      porthole_service_get_transports (service));
  g_autofree char *holder = NULL;

  if (listener == NULL)
    return "";
  holder = porthole_facts_text_holder (listener);
  if (holder == NULL)
    return _ ("In use");

  g_strlcpy (buffer, holder, size);
  return buffer;
}

static const char *
use_text (PortholePlace *row, gboolean second, char *buffer, gsize size, gpointer user_data)
{
  return get_use (user_data, porthole_place_get_item (row), buffer, size);
}

/* In a narrow window the second line stands for the columns that there is no room for. */
static const char *
service_text (PortholePlace *row, gboolean second, char *buffer, gsize size, gpointer user_data)
{
  PortholeService *service = porthole_place_get_item (row);
  char transports[32], use[128], description[256];

  if (!second)
    return get_title (service, buffer, size);

  porthole_registry_text_transports (service, transports, sizeof transports);
  g_strlcpy (use, get_use (user_data, service, use, sizeof use), sizeof use);
  if (*use != '\0')
    /* Translators: transports, such as "TCP, UDP", and the program that listens on the port */
    g_snprintf (buffer, size, _ ("%s · In use by %s"), transports, use);
  else
    /* Translators: transports, such as "TCP, UDP", and what the service is */
    g_snprintf (buffer, size, _ ("%s · %s"), transports,
                get_description (service, description, sizeof description));
  return buffer;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem *list_item,
          PortholeRegistryCellStyle *style)
{
  gtk_list_item_set_child (list_item, porthole_registry_cell_new (style));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  porthole_registry_cell_set_row (PORTHOLE_REGISTRY_CELL (gtk_list_item_get_child (list_item)),
                                  gtk_list_item_get_item (list_item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  porthole_registry_cell_set_row (PORTHOLE_REGISTRY_CELL (gtk_list_item_get_child (list_item)),
                                  NULL);
}

static void
overview_changed_cb (GtkListItemFactory *factory, guint changes, PortholeOverview *overview)
{
  if ((changes & PORTHOLE_OVERVIEW_LISTENERS) != 0)
    porthole_registry_cell_style_update (g_object_get_data (G_OBJECT (factory), "porthole-style"));
}

static int
compare_nothing (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return GTK_ORDERING_EQUAL;
}

/**
 * porthole_registry_columns_set_up:
 * @column: a column
 * @which: what it shows
 * @overview: who knows which ports are in use; it must outlive the column
 *
 * Gives a column its cells, and lets its header be clicked. The search does the sorting: it has
 * the ranks of all rows at hand, and a sorter would have to make the objects of all of them.
 */
void
porthole_registry_columns_set_up (GtkColumnViewColumn *column,
                                  PortholeRegistryColumn which,
                                  PortholeOverview *overview)
{
  static const struct
  {
    PortholeRegistryCellFunc func;
    PortholeRegistryCellFlags flags;
    gboolean live;
  } columns[] = {
    [PORTHOLE_REGISTRY_COLUMN_PORT] = { port_text, PORTHOLE_REGISTRY_CELL_NUMBERS, FALSE },
    [PORTHOLE_REGISTRY_COLUMN_TRANSPORT] = { transport_text, 0, FALSE },
    [PORTHOLE_REGISTRY_COLUMN_SERVICE] = { service_text, 0, TRUE },
    [PORTHOLE_REGISTRY_COLUMN_DESCRIPTION]
    = { description_text, PORTHOLE_REGISTRY_CELL_DIM, FALSE },
    [PORTHOLE_REGISTRY_COLUMN_USE] = { use_text, 0, TRUE },
    [PORTHOLE_REGISTRY_COLUMN_SOURCE] = { source_text, PORTHOLE_REGISTRY_CELL_DIM, FALSE },
  };
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkCustomSorter) sorter = gtk_custom_sorter_new (compare_nothing, NULL, NULL);
  PortholeRegistryCellStyle *style
      = porthole_registry_cell_style_new (columns[which].func, columns[which].flags, overview);

  g_object_set_data_full (G_OBJECT (factory), "porthole-style", style,
                          (GDestroyNotify) porthole_registry_cell_style_unref);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), style);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  if (columns[which].live)
    g_signal_connect_object (overview, "changed", G_CALLBACK (overview_changed_cb), factory,
                             G_CONNECT_SWAPPED);
  gtk_column_view_column_set_factory (column, factory);
  gtk_column_view_column_set_sorter (column, GTK_SORTER (sorter));
}

/**
 * porthole_registry_columns_set_two_lines:
 * @column: a column that was set up
 * @two_lines: whether its cells have two lines
 *
 * Lets a column say in a second line what others would say that there is no room for.
 */
void
porthole_registry_columns_set_two_lines (GtkColumnViewColumn *column, gboolean two_lines)
{
  GtkListItemFactory *factory = gtk_column_view_column_get_factory (column);

  porthole_registry_cell_style_set_two_lines (
      g_object_get_data (G_OBJECT (factory), "porthole-style"), two_lines);
}
