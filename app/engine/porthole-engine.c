/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "engine/porthole-engine.h"

struct _PortholeEngine
{
  GObject parent_instance;
};

G_DEFINE_FINAL_TYPE (PortholeEngine, porthole_engine, G_TYPE_OBJECT)

static void
porthole_engine_class_init (PortholeEngineClass *klass)
{
}

static void
porthole_engine_init (PortholeEngine *self)
{
}

PortholeEngine *
porthole_engine_new (void)
{
  return g_object_new (PORTHOLE_TYPE_ENGINE, NULL);
}
