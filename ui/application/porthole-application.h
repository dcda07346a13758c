/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PORTHOLE_TYPE_APPLICATION (porthole_application_get_type ())

G_DECLARE_FINAL_TYPE (PortholeApplication, porthole_application, PORTHOLE, APPLICATION, AdwApplication)

PortholeApplication *porthole_application_new (void);

G_END_DECLS
