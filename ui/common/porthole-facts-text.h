/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "overview/porthole-port-facts.h"

G_BEGIN_DECLS

/* What joins the engines, in words. What others call themselves is made visible. */

char       *porthole_facts_text_name   (PortholeService   *service);
char       *porthole_facts_text_holder (PortholeListener  *listener);
char       *porthole_facts_text_use    (PortholePortFacts *facts);

G_END_DECLS
