/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PortholeSandbox:
 * @app_id: the application ID that the sandbox was made for
 * @app_path: where the application's files are outside
 * @runtime_path: where the runtime's files are outside
 *
 * What is known of the sandbox that a process is in.
 */
typedef struct
{
  char *app_id;
  char *app_path;
  char *runtime_path;
} PortholeSandbox;

const PortholeSandbox *porthole_sandbox_get           (void);
PortholeSandbox       *porthole_sandbox_new_from_file (const char            *path);
void                   porthole_sandbox_free          (PortholeSandbox       *self);
char                  *porthole_sandbox_get_override  (const PortholeSandbox *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PortholeSandbox, porthole_sandbox_free)

G_END_DECLS
