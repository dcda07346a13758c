/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "overview/porthole-changes.h"

G_BEGIN_DECLS

char *porthole_changes_text_time   (gint64                       time);
char *porthole_changes_text_news   (PortholeChanges             *changes);
char *porthole_changes_text_title  (const PortholeChangesSocket *socket);
char *porthole_changes_text_new    (const PortholeChangesSocket *socket);
char *porthole_changes_text_gone   (const PortholeChangesSocket *socket);
char *porthole_changes_text_about  (PortholeChanges             *changes,
                                    PortholeChangesSince         since);

G_END_DECLS
