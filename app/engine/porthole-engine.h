/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define PORTHOLE_TYPE_ENGINE (porthole_engine_get_type ())

G_DECLARE_FINAL_TYPE (PortholeEngine, porthole_engine, PORTHOLE, ENGINE, GObject)

PortholeEngine *porthole_engine_new (void);

G_END_DECLS
