/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "registry/porthole-query.h"
#include "registry/porthole-registry-private.h"

G_BEGIN_DECLS

/* One row of an answer. */
typedef struct
{
  guint32 id;
  guint16 score;
  guint8 match;
} PortholeHit;

typedef struct _PortholeRanker PortholeRanker;

PortholeRanker *porthole_ranker_new (PortholeRegistry *registry);
void porthole_ranker_free (PortholeRanker *self);
void porthole_ranker_run (PortholeRanker *self, const PortholeQuery *query, GArray *hits);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PortholeRanker, porthole_ranker_free)

G_END_DECLS
