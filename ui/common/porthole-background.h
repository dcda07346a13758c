/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void     porthole_background_request_async  (GDBusConnection     *connection,
                                             const char          *reason,
                                             gboolean             sandboxed,
                                             GCancellable        *cancellable,
                                             GAsyncReadyCallback  callback,
                                             gpointer             user_data);
gboolean porthole_background_request_finish (GAsyncResult        *result,
                                             GError             **error);

G_END_DECLS
