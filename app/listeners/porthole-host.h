/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "base/porthole-sandbox.h"
#include "scan/scan-frame.h"

G_BEGIN_DECLS

/**
 * PortholeHost:
 *
 * A helper (`porthole-scan`) that runs outside the sandbox, and is started again, ever more
 * slowly, when it ends. Any thread; one request at a time, the others wait.
 */
typedef struct _PortholeHost PortholeHost;

PortholeHost *porthole_host_new             (const char *const     *argv);
PortholeHost *porthole_host_new_for_sandbox (const PortholeSandbox *sandbox);
PortholeHost *porthole_host_ref             (PortholeHost          *self);
void          porthole_host_unref           (PortholeHost          *self);

char        **porthole_host_make_argv       (const PortholeSandbox *sandbox);
int           porthole_host_request         (PortholeHost          *self,
                                             const ScanFrame       *request,
                                             ScanFrameKind          expected,
                                             ScanFrame             *ret_reply);
GPid          porthole_host_get_pid         (PortholeHost          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PortholeHost, porthole_host_unref)

G_END_DECLS
