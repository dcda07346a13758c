/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "registry/porthole-query.h"

G_BEGIN_DECLS

/* How sure it is that a number is a port. Only the surest of a query count, so that a pasted
 * line isn't taken for the numbers of its queues, processes and packets.
 */
typedef enum
{
  PORTHOLE_CERTAINTY_BARE,
  PORTHOLE_CERTAINTY_NAMED,
  PORTHOLE_CERTAINTY_TRANSPORT,
  PORTHOLE_CERTAINTY_ADDRESS,
} PortholeCertainty;

typedef struct
{
  PortholePortSpan span;
  PortholeCertainty certainty;
  guint token;
} PortholeFoundSpan;

typedef enum
{
  PORTHOLE_TOKEN_WORD,
  PORTHOLE_TOKEN_PORT,
  PORTHOLE_TOKEN_TRANSPORT,
  PORTHOLE_TOKEN_ADDRESS,
} PortholeTokenKind;

typedef struct
{
  GArray *spans;
  GPtrArray *extra_words;
  PortholeTransport transports;
  char *bad_number;
  gboolean bad_is_certain;
  gboolean negative;
  guint token;
} PortholeFindings;

gboolean porthole_query_read_number (const char *text, const char **ret_end, guint64 *ret_number);
PortholeTransport porthole_query_read_transport (const char *text, gsize length);
void porthole_query_add_span (PortholeFindings *findings,
                              guint64 first,
                              guint64 last,
                              PortholeTransport transports,
                              PortholeCertainty certainty);
void porthole_query_add_from (PortholeFindings *findings,
                              guint64 first,
                              gboolean equal,
                              PortholeTransport transports,
                              PortholeCertainty certainty);
PortholeTokenKind porthole_query_read_token (PortholeFindings *findings, const char *token);

G_END_DECLS
