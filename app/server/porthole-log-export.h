/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "base/porthole-transport.h"
#include "server/porthole-connection-log.h"

G_BEGIN_DECLS

/**
 * PortholeLogFormat:
 * @PORTHOLE_LOG_FORMAT_CSV: comma-separated values with a line of names (RFC 4180)
 * @PORTHOLE_LOG_FORMAT_JSON_LINES: one JSON object a line, as `porthole serve --json`
 * @PORTHOLE_LOG_FORMAT_TEXT: aligned columns for people
 *
 * How a log is written to a file.
 */
typedef enum
{
  PORTHOLE_LOG_FORMAT_CSV,
  PORTHOLE_LOG_FORMAT_JSON_LINES,
  PORTHOLE_LOG_FORMAT_TEXT,
} PortholeLogFormat;

PortholeLogFormat porthole_log_format_for_name (const char *name);

void     porthole_log_export_async  (PortholeConnectionLog *log,
                                     GFile                 *file,
                                     PortholeLogFormat      format,
                                     PortholeTransport      transport,
                                     GCancellable          *cancellable,
                                     GAsyncReadyCallback    callback,
                                     gpointer               user_data);
gboolean porthole_log_export_finish (PortholeConnectionLog *log,
                                     GAsyncResult          *result,
                                     GError               **error);

G_END_DECLS
