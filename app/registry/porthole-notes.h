/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * PORTHOLE_NOTES_MAX_NAME:
 *
 * The longest name a user can give a port, in bytes of UTF-8.
 */
#define PORTHOLE_NOTES_MAX_NAME 512

/**
 * PORTHOLE_NOTES_MAX_NOTE:
 *
 * The longest note, in bytes of UTF-8.
 */
#define PORTHOLE_NOTES_MAX_NOTE 16384

#define PORTHOLE_TYPE_NOTES (porthole_notes_get_type ())

G_DECLARE_FINAL_TYPE (PortholeNotes, porthole_notes, PORTHOLE, NOTES, GObject)

PortholeNotes *porthole_notes_new (const char *path);

const char *porthole_notes_get_path (PortholeNotes *self);
const char *porthole_notes_get_set_aside (PortholeNotes *self);
gboolean porthole_notes_get_unread (PortholeNotes *self);

void porthole_notes_load_async (PortholeNotes *self,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
gboolean porthole_notes_load_finish (PortholeNotes *self, GAsyncResult *result, GError **error);
void porthole_notes_save_async (PortholeNotes *self,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
gboolean porthole_notes_save_finish (PortholeNotes *self, GAsyncResult *result, GError **error);
void porthole_notes_flush (PortholeNotes *self);

gboolean porthole_notes_read (PortholeNotes *self, const char *data, gsize size);

guint porthole_notes_get_n_ports (PortholeNotes *self);
guint16 *porthole_notes_list_ports (PortholeNotes *self, gsize *ret_n_ports);
const char *porthole_notes_get_name (PortholeNotes *self, guint16 port);
const char *porthole_notes_get_note (PortholeNotes *self, guint16 port);
void porthole_notes_set (PortholeNotes *self, guint16 port, const char *name, const char *note);
void porthole_notes_remove (PortholeNotes *self, guint16 port);

G_END_DECLS
