/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "registry/porthole-query.h"
#include "registry/porthole-registry.h"

G_BEGIN_DECLS

/**
 * PORTHOLE_RANGES_ALL:
 *
 * Every range class, for [method@Search.set_ranges]: one bit for each value of
 * [enum@Range], `1 << range`.
 */
#define PORTHOLE_RANGES_ALL 0x7u

#define PORTHOLE_TYPE_SEARCH (porthole_search_get_type ())

G_DECLARE_FINAL_TYPE (PortholeSearch, porthole_search, PORTHOLE, SEARCH, GObject)

PortholeSearch *porthole_search_new (PortholeRegistry *registry);

PortholeRegistry *porthole_search_get_registry (PortholeSearch *self);

const char *porthole_search_get_query (PortholeSearch *self);
void porthole_search_set_query (PortholeSearch *self, const char *query);
void porthole_search_ask (PortholeSearch *self,
                          const char *query,
                          PortholeOrder order,
                          gboolean descending);
PortholeTransport porthole_search_get_transports (PortholeSearch *self);
void porthole_search_set_transports (PortholeSearch *self, PortholeTransport transports);
guint porthole_search_get_ranges (PortholeSearch *self);
void porthole_search_set_ranges (PortholeSearch *self, guint ranges);
gboolean porthole_search_get_only_in_use (PortholeSearch *self);
void porthole_search_set_only_in_use (PortholeSearch *self, gboolean only_in_use);
void porthole_search_set_in_use (PortholeSearch *self, const guint16 *ports, gsize n_ports);
PortholeOrder porthole_search_get_order (PortholeSearch *self);
gboolean porthole_search_get_descending (PortholeSearch *self);
void porthole_search_set_order (PortholeSearch *self, PortholeOrder order, gboolean descending);

gboolean porthole_search_find (PortholeSearch *self, PortholeService *service, guint *ret_position);
PortholeMatch porthole_search_get_match (PortholeSearch *self, guint position);
PortholeExplanation porthole_search_get_explanation (PortholeSearch *self);
const char *porthole_search_get_subject (PortholeSearch *self);

G_END_DECLS
