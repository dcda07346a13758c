/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A Server page in a window of its own, and what is found in it. */

#pragma once

#include <adwaita.h>

#include "common/ui-test.h"
#include "server/porthole-server-page.h"

/* Where the last link led to. */
extern const char *followed_action;
extern int followed;

typedef struct
{
  PortholeOverview *overview;
  GSettings *settings;
  GtkWindow *window;
  PortholeServerPage *page;
} Fixture;

typedef gboolean (*Predicate) (GtkWidget *widget, const char *text);

void show_page (Fixture *fixture);
void set_up (Fixture *fixture, gconstpointer data);
void install_links (void);
PortholeServer *get_server (Fixture *fixture, guint position);
void tear_down (Fixture *fixture, gconstpointer data);
GtkWidget *find (GtkWidget *widget, Predicate predicate, const char *text);
gboolean is_row (GtkWidget *widget, const char *title);
gboolean is_button (GtkWidget *widget, const char *prefix);
gboolean is_label_with (GtkWidget *widget, const char *part);
gboolean is_column_view (GtkWidget *widget, const char *unused);
GtkWidget *find_in (Fixture *fixture, Predicate predicate, const char *text);
gboolean has_tooltip (GtkWidget *widget, const char *text);
GtkWidget *find_tooltip (Fixture *fixture, const char *text);
void wait_for_suggestion (Fixture *fixture);
void start (Fixture *fixture, PortholeServer *server);
void stop (Fixture *fixture, PortholeServer *server);
int connect_to (guint16 port);
