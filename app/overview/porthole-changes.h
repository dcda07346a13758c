/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "overview/porthole-changes-record.h"
#include "overview/porthole-overview.h"

G_BEGIN_DECLS

/**
 * PortholeChangesSince:
 * @PORTHOLE_CHANGES_SINCE_LAST_TIME: the last look of the run before this one
 * @PORTHOLE_CHANGES_SINCE_LOGIN: the first look since the user logged in
 *
 * With which look the present is compared.
 */
typedef enum
{
  PORTHOLE_CHANGES_SINCE_LAST_TIME,
  PORTHOLE_CHANGES_SINCE_LOGIN,
} PortholeChangesSince;

#define PORTHOLE_TYPE_CHANGES (porthole_changes_get_type ())

G_DECLARE_FINAL_TYPE (PortholeChanges, porthole_changes, PORTHOLE, CHANGES, GObject)

PortholeChanges *porthole_changes_new         (PortholeOverview      *overview,
                                               const char            *path,
                                               const char            *session);
char            *porthole_changes_find_session (void);

gboolean         porthole_changes_get_enabled (PortholeChanges       *self);
void             porthole_changes_set_enabled (PortholeChanges       *self,
                                               gboolean               enabled);

gboolean         porthole_changes_get_ready   (PortholeChanges       *self);
gboolean         porthole_changes_get_crowded (PortholeChanges       *self);
const GError    *porthole_changes_get_error   (PortholeChanges       *self);
gint64           porthole_changes_get_time    (PortholeChanges       *self,
                                               PortholeChangesSince   since);
void             porthole_changes_list        (PortholeChanges       *self,
                                               PortholeChangesSince   since,
                                               GPtrArray            **ret_new,
                                               GPtrArray            **ret_gone);
void             porthole_changes_count_unseen (PortholeChanges      *self,
                                               guint                 *ret_n_new,
                                               guint                 *ret_n_gone);
void             porthole_changes_mark_seen   (PortholeChanges       *self);

void             porthole_changes_flush       (PortholeChanges       *self);

G_END_DECLS
