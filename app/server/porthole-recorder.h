/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "server/porthole-log-rows.h"
#include "server/porthole-server.h"

G_BEGIN_DECLS

/**
 * PortholeRecorderFailedFunc:
 * @reason: `PORTHOLE_REASON_RECORDING_FULL` or `PORTHOLE_REASON_RECORDING_FAILED`
 * @error: errno
 * @user_data: the data of the caller
 *
 * Called once, in the recorder's thread, when the recording had to end.
 */
typedef void (*PortholeRecorderFailedFunc) (PortholeLogReason reason,
                                            int error,
                                            gpointer user_data);

typedef struct _PortholeRecorder PortholeRecorder;

PortholeRecorder *porthole_recorder_new (int fd,
                                         gboolean close_fd,
                                         PortholeRecorderFailedFunc failed,
                                         gpointer user_data,
                                         GError **error);
int porthole_recorder_open_file (const char *path, GError **error);
gboolean porthole_recorder_add (PortholeRecorder *self,
                                const PortholeLogRow *row,
                                const PortholeEndpoint *local,
                                PortholeTransport transport,
                                const char *detail,
                                const guint8 *data,
                                gsize data_size,
                                const PortholeServerTotals *totals);
void porthole_recorder_format (const PortholeLogRow *row,
                               PortholeTransport transport,
                               const char *detail,
                               const guint8 *data,
                               gsize data_size,
                               GString *output);
guint64 porthole_recorder_get_dropped (PortholeRecorder *self);
void porthole_recorder_finish (PortholeRecorder *self, guint64 *ret_recorded, guint64 *ret_dropped);

G_END_DECLS
