/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "registry/porthole-registry.h"

G_BEGIN_DECLS

/**
 * PortholePortLinksFilter:
 * @port: a number that stands in a text
 * @user_data: what came with the function
 *
 * Says which numbers of a text are ports.
 *
 * Returns: whether the number is to be a link
 */
typedef gboolean (*PortholePortLinksFilter) (guint16 port, gpointer user_data);

char *porthole_port_links_markup     (const char             *text,
                                      PortholePortLinksFilter filter,
                                      gpointer                user_data);
void  porthole_port_links_lead       (GtkWidget              *widget,
                                      guint16                 first,
                                      guint16                 last);
void  porthole_port_links_lead_to_range (GtkWidget           *widget,
                                         PortholeRange        range);
void  porthole_port_links_follow     (GtkWidget              *widget);

void  porthole_port_links_set_label  (GtkLabel               *label,
                                      const char             *text,
                                      PortholePortLinksFilter filter,
                                      gpointer                user_data);
void  porthole_port_links_set_row    (AdwActionRow           *row,
                                      const char             *text,
                                      PortholePortLinksFilter filter,
                                      gpointer                user_data);

void  porthole_port_links_set_range_row (AdwActionRow        *row,
                                         PortholeRange        range);

gboolean porthole_port_links_is_port (guint16                 port,
                                      gpointer                only);
gboolean porthole_port_links_is_bound (guint16                port,
                                       gpointer               unused);
gboolean porthole_port_links_is_known (guint16                port,
                                       gpointer               registry);

G_END_DECLS
