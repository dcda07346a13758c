/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "common/porthole-details-view.h"
#include "common/porthole-page.h"
#include "common/porthole-places.h"
#include "listeners/porthole-changes-banner.h"
#include "listeners/porthole-listener-announcer.h"
#include "listeners/porthole-listener-filter.h"
#include "listeners/porthole-listener-notifier.h"
#include "listeners/porthole-listener-pacer.h"
#include "listeners/porthole-listener-view.h"
#include "listeners/porthole-listeners-page.h"

G_BEGIN_DECLS

#define PORTHOLE_LISTENERS_PAGE_N_COLUMNS 9

/* Shared by porthole-listeners-page.c and its parts: the columns of the table, the list that stands
 * in for it, what the menus offer, and what is remembered of it. */
struct _PortholeListenersPage
{
  AdwBin parent_instance;

  PortholeDetailsView *details_view;
  GtkSearchEntry *search_entry;
  AdwBanner *banner;
  PortholeChangesBanner *changes_banner;
  GtkStack *stack;
  GtkColumnView *column_view;
  GtkListView *list_view;
  GtkLabel *count_label;
  GtkButton *clear_button;
  GtkSingleSelection *selection;
  AdwStatusPage *empty_page;
  PortholeListenerView *listener_view;
  GMenuModel *row_menu;

  GtkColumnViewColumn *columns[PORTHOLE_LISTENERS_PAGE_N_COLUMNS];
  guint columns_id;
  PortholePlaces *places;
  GtkWidget *popover;
  PortholeOverview *overview;
  GSettings *settings;
  PortholeScanner *scanner;
  PortholeWatch *watch;
  PortholeListenerFilter *filter;
  GtkFilterListModel *filtered;
  PortholeListenerAnnouncer *announcer;
  PortholeListenerPacer *pacer;
  GListStore *frozen;
  GPtrArray *live;
  char *banner_dismissed;
  guint16 awaited;
  guint awaited_refreshes;
  gboolean started;
  gboolean paused;
  gboolean own;
  char *transport;
  char *reach;
  gboolean narrow;
  gboolean compact;
  gboolean low;
  gboolean shown;
};

void              porthole_listeners_page_add_columns     (PortholeListenersPage *self);
void              porthole_listeners_page_remember_columns (PortholeListenersPage *self);
const char       *porthole_listeners_page_get_sort        (PortholeListenersPage *self);
void              porthole_listeners_page_set_sort        (PortholeListenersPage *self,
                                                           const char            *name,
                                                           GtkSortType            order);
void              porthole_listeners_page_sort_units      (PortholeListenersPage *self);

void              porthole_listeners_page_set_up_list     (PortholeListenersPage *self);
void              porthole_listeners_page_update_list     (PortholeListenersPage *self);
void              porthole_listeners_page_enter_list      (PortholeListenersPage *self);
void              porthole_listeners_page_move_focus_in   (PortholeListenersPage *self);
GtkWidget        *porthole_listeners_page_get_list_widget (PortholeListenersPage *self);
void              porthole_listeners_page_scroll_to       (PortholeListenersPage *self,
                                                           guint                  position);
void              porthole_listeners_page_clear           (PortholeListenersPage *self);
void              porthole_listeners_page_find_awaited    (PortholeListenersPage *self);

void              porthole_listeners_page_install_actions (GtkWidgetClass        *widget_class);
void              porthole_listeners_page_update_actions  (PortholeListenersPage *self);
void              porthole_listeners_page_set_paused      (PortholeListenersPage *self,
                                                           gboolean               paused);
void              porthole_listeners_page_freeze          (PortholeListenersPage *self);
void              porthole_listeners_page_thaw            (PortholeListenersPage *self);
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
