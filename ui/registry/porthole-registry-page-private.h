/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "common/porthole-details-view.h"
#include "common/porthole-page.h"
#include "registry/porthole-port-view.h"
#include "registry/porthole-registry-page.h"
#include "registry/porthole-registry-rows.h"
#include "registry/porthole-search.h"

G_BEGIN_DECLS

/* Shared by porthole-registry-page.c, which shows the table, porthole-registry-page-state.c, which
 * comes back to what was shown, and porthole-registry-page-paste.c, which takes lists. */
struct _PortholeRegistryPage
{
  AdwBin parent_instance;

  PortholeDetailsView *details_view;
  GtkSearchEntry *search_entry;
  GtkMenuButton *menu_button;
  GMenuModel *filter_menu;
  GtkLabel *count_label;
  GtkLabel *explanation_label;
  GtkStack *stack;
  GtkColumnView *column_view;
  GtkSingleSelection *selection;
  PortholeRegistryRows *rows;
  GtkColumnViewColumn *port_column;
  GtkColumnViewColumn *transport_column;
  GtkColumnViewColumn *service_column;
  GtkColumnViewColumn *description_column;
  GtkColumnViewColumn *use_column;
  GtkColumnViewColumn *source_column;
  AdwStatusPage *empty_page;
  AdwBin *port_bin;
  PortholePortView *port_view; /* made after the first frame */

  PortholeSearch *search;
  PortholeService *selected;
  PortholeOverview *overview;
  PortholeScanner *scanner;
  GSettings *settings;
  GSimpleActionGroup *actions;
  guint view_update;
  int row_height;
  gboolean painted;
  gboolean sorting;
  gboolean searching;
  gboolean narrow;
  gboolean shown;
};

PortholeService *porthole_registry_page_get_selected (PortholeRegistryPage *self);
void porthole_registry_page_set_query (PortholeRegistryPage *self, const char *query);
void porthole_registry_page_select_row (PortholeRegistryPage *self, guint position);

GVariant *porthole_registry_page_save (PortholePage *page);
void porthole_registry_page_restore (PortholePage *page, GVariant *state);

void porthole_registry_page_accept_lists (PortholeRegistryPage *self);
void porthole_registry_page_paste_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data);

G_END_DECLS
