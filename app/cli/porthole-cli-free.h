/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "server/porthole-free-port.h"

G_BEGIN_DECLS

int porthole_cli_free (int argc, char *argv[]);
void porthole_cli_free_set_taken (PortholePortTakenFunc taken, gpointer user_data);

G_END_DECLS
