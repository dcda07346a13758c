/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "registry/porthole-service.h"

G_BEGIN_DECLS

GtkWidget *porthole_port_rows_new_fact (const char *title, const char *text);
GtkWidget *porthole_port_rows_new_range (PortholeRange range);
GtkWidget *porthole_port_rows_new_command (const char *title, const char *command);
GtkWidget *porthole_port_rows_new_link (const char *uri);

char *porthole_port_rows_ufw (PortholeService *service);
char *porthole_port_rows_firewalld (PortholeService *service);
char *porthole_port_rows_nftables (PortholeService *service);

G_END_DECLS
