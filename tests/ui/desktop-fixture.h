/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A desktop that is made up, on the session bus of a test: it takes notifications, and what else
 * a test adds to it. */

#pragma once

#include <gio/gio.h>

void desktop_start (void);
guint desktop_add_service (const char *name,
                           const char *path,
                           const char *xml,
                           GDBusInterfaceMethodCallFunc call,
                           gpointer user_data);
void desktop_remove_service (const char *name, guint id);

guint desktop_count (void);
void desktop_forget (void);
const char *desktop_find (const char *text);
void desktop_invoke (const char *notification, const char *action);
void desktop_settle (guint milliseconds);
