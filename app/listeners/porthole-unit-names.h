/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "listeners/porthole-scanner.h"

G_BEGIN_DECLS

/**
 * PortholeUnitNames:
 *
 * Fills the rows of a scanner's list with what others know of them: the service managers on the
 * system's and the session's bus say what a unit is called, where it is described and which
 * service a socket unit starts; desktop files say what an application is called and how it
 * looks. All of it comes a moment after the row, and is asked for only while the scanner runs.
 * Main thread only.
 */
#define PORTHOLE_TYPE_UNIT_NAMES (porthole_unit_names_get_type ())
G_DECLARE_FINAL_TYPE (PortholeUnitNames, porthole_unit_names, PORTHOLE, UNIT_NAMES, GObject)

PortholeUnitNames *porthole_unit_names_new (PortholeScanner *scanner);

G_END_DECLS
