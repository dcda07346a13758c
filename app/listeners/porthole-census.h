/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "listeners/porthole-reader.h"
#include "listeners/porthole-socket.h"

G_BEGIN_DECLS

/**
 * PortholeCensus:
 *
 * Turns samples into objects: the same process and the same socket are the same object in
 * each. One thread at a time.
 */
typedef struct _PortholeCensus PortholeCensus;

PortholeCensus *porthole_census_new      (void);
void            porthole_census_free     (PortholeCensus       *self);
GPtrArray      *porthole_census_update   (PortholeCensus       *self,
                                          const PortholeSample *sample,
                                          gboolean             *changed);
gboolean        porthole_census_knows    (PortholeCensus       *self,
                                          guint64               cookie);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PortholeCensus, porthole_census_free)

G_END_DECLS
