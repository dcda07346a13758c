/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "common/porthole-details-view.h"
#include "common/porthole-page.h"
#include "listeners/porthole-changes-banner.h"
#include "listeners/porthole-listener-filter.h"
#include "listeners/porthole-listener-notifier.h"
#include "listeners/porthole-listener-view.h"
#include "listeners/porthole-listeners-page.h"

G_BEGIN_DECLS

#define PORTHOLE_LISTENERS_PAGE_N_COLUMNS 8

/* Shared by porthole-listeners-page.c, which shows the table, and
 * porthole-listeners-page-actions.c, which does what its menus offer. */
struct _PortholeListenersPage
{
  AdwBin parent_instance;

  PortholeDetailsView *details_view;
  GtkSearchEntry *search_entry;
  AdwBanner *banner;
  PortholeChangesBanner *changes_banner;
  GtkStack *stack;
  GtkColumnView *column_view;
  GtkSingleSelection *selection;
  AdwStatusPage *empty_page;
  PortholeListenerView *listener_view;
  GMenuModel *row_menu;

  GtkColumnViewColumn *columns[PORTHOLE_LISTENERS_PAGE_N_COLUMNS];
  guint columns_id;
  GtkWidget *popover;
  PortholeOverview *overview;
  GSettings *settings;
  PortholeScanner *scanner;
  PortholeWatch *watch;
  PortholeListenerFilter *filter;
  GtkFilterListModel *filtered;
  GListStore *frozen;
  char *banner_dismissed;
  gboolean started;
  gboolean paused;
  gboolean own;
  char *transport;
  char *reach;
  gboolean narrow;
  gboolean shown;
};

void              porthole_listeners_page_add_columns     (PortholeListenersPage *self);
void              porthole_listeners_page_install_actions (GtkWidgetClass        *widget_class);
void              porthole_listeners_page_update_actions  (PortholeListenersPage *self);
void              porthole_listeners_page_set_paused      (PortholeListenersPage *self,
                                                           gboolean               paused);
PortholeListener *porthole_listeners_page_get_selected    (PortholeListenersPage *self);
void              porthole_listeners_page_search          (PortholeListenersPage *self,
                                                           const char            *text);

GVariant         *porthole_listeners_page_save            (PortholePage          *page);
void              porthole_listeners_page_restore         (PortholePage          *page,
                                                           GVariant              *state);
gboolean          porthole_listeners_page_select          (PortholeListenersPage *self,
                                                           PortholeTransport      transports,
                                                           guint16                port,
                                                           const char            *address);

G_END_DECLS
