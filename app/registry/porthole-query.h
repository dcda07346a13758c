/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "base/porthole-transport.h"

G_BEGIN_DECLS

/**
 * PORTHOLE_QUERY_MAX_LENGTH:
 *
 * How much of a query is read, in bytes: a pasted log is longer than what was asked.
 */
#define PORTHOLE_QUERY_MAX_LENGTH 4096

/**
 * PortholePortSpan:
 * @first: the first port
 * @last: the last port, equal to @first for a single one
 * @transports: the transports named with it, or none
 *
 * A port or an interval of ports in a query.
 */
typedef struct
{
  guint16 first;
  guint16 last;
  PortholeTransport transports;
} PortholePortSpan;

typedef struct _PortholeQuery PortholeQuery;

PortholeQuery *porthole_query_parse (const char *text);
void porthole_query_free (PortholeQuery *self);

gboolean porthole_query_is_empty (const PortholeQuery *self);
const PortholePortSpan *porthole_query_get_spans (const PortholeQuery *self, guint *ret_n_spans);
gboolean porthole_query_is_port_certain (const PortholeQuery *self);
PortholeTransport porthole_query_get_transports (const PortholeQuery *self);
const char *const *porthole_query_get_words (const PortholeQuery *self);
const char *const *porthole_query_get_content_words (const PortholeQuery *self);
gboolean porthole_query_is_above_max (const PortholeQuery *self);
gboolean porthole_query_is_negative (const PortholeQuery *self);
const char *porthole_query_get_bad_number (const PortholeQuery *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PortholeQuery, porthole_query_free)

G_END_DECLS
