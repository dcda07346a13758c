/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char    *porthole_file_move_aside (const char  *path);
gboolean porthole_file_read       (const char  *path,
                                   gsize        max_size,
                                   char       **ret_data,
                                   gsize       *ret_size,
                                   GError     **error);
gboolean porthole_file_write      (const char  *path,
                                   const char  *data,
                                   gsize        size,
                                   GError     **error);
void     porthole_file_write_task (GTask       *task,
                                   const char  *path,
                                   char        *data,
                                   gsize        size);
void     porthole_file_wait       (void);

G_END_DECLS
