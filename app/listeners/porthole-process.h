/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * PortholeProcess:
 *
 * A process that holds a socket, or an ancestor of one. The same process is always the
 * same object, and what may change (its name, its command line: exec) notifies.
 *
 * Properties: `pid`, `name`, `command` (strv), `command-line` (one line, quoted for a shell),
 * `executable`, `directory`, `parent` (PortholeProcess), `uid`, `started` (int64).
 *
 * All text is valid UTF-8, but may hold control and bidi characters: use
 * [func@visible_text] before it is shown.
 */
#define PORTHOLE_TYPE_PROCESS (porthole_process_get_type ())
G_DECLARE_FINAL_TYPE (PortholeProcess, porthole_process, PORTHOLE, PROCESS, GObject)

gint               porthole_process_get_pid          (PortholeProcess *self);
const char        *porthole_process_get_name         (PortholeProcess *self);
const char *const *porthole_process_get_command      (PortholeProcess *self);
const char        *porthole_process_get_command_line (PortholeProcess *self);
const char        *porthole_process_get_executable   (PortholeProcess *self);
const char        *porthole_process_get_directory    (PortholeProcess *self);
const char        *porthole_process_get_cgroup       (PortholeProcess *self);
PortholeProcess   *porthole_process_get_parent       (PortholeProcess *self);
guint              porthole_process_get_uid          (PortholeProcess *self);
gint64             porthole_process_get_started      (PortholeProcess *self);
guint64            porthole_process_get_start_ticks  (PortholeProcess *self);

G_END_DECLS
