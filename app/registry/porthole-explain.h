/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "registry/porthole-ranker.h"

G_BEGIN_DECLS

PortholeExplanation porthole_explain (PortholeRegistry *registry,
                                      PortholeQuery *query,
                                      GArray *hits,
                                      char **ret_subject);

G_END_DECLS
