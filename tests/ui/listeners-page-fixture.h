/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The application's window on its Listening page, and what is found there. */

#pragma once

#include "application/porthole-application.h"
#include "common/ui-test.h"
#include "listeners/porthole-listener.h"

extern PortholeApplication *application;
extern GSettings *settings;

void start_application (void);
void end_application (void);
GtkWidget *find_button (GtkWidget *widget, const char *text);
GtkWidget *get_page (void);
GtkListView *get_list (GtkWidget *page);
GtkSingleSelection *get_selection (GtkWidget *page);
guint count_rows (GtkWidget *page);
void search (GtkWidget *page, const char *text);
void search_port (GtkWidget *page, guint16 port);
gboolean has_port (GtkWidget *page, guint16 port);
PortholeListener *select_port (GtkWidget *page, guint16 port);
GSocket *listen_on (const char *address, guint16 *port);
