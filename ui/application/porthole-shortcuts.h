/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PORTHOLE_SHORTCUT_MAX_KEYS 9

/**
 * PortholeShortcut:
 * @section: (nullable): the heading above it, on the first one below that
 * @title: what it does
 * @subtitle: (nullable): what else does it
 * @action: (nullable): the detailed name of its action, %NULL for keys that a page has itself
 * @page: (nullable): the page that has them, %NULL for keys of the whole window
 * @keys: the keys, any of which does it
 *
 * One line of the list of shortcuts.
 */
typedef struct
{
  const char *section;
  const char *title;
  const char *subtitle;
  const char *action;
  const char *page;
  const char *keys[PORTHOLE_SHORTCUT_MAX_KEYS];
} PortholeShortcut;

const PortholeShortcut *porthole_shortcuts_list    (guint          *ret_n_shortcuts);
void                    porthole_shortcuts_install (GtkApplication *application);
void                    porthole_shortcuts_present (GtkWindow      *parent);

G_END_DECLS
