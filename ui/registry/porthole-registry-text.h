/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "registry/porthole-search.h"

G_BEGIN_DECLS

const char *porthole_registry_text_curated (const char *text);
const char *porthole_registry_text_range (PortholeRange range);
const char *porthole_registry_text_range_name (PortholeRange range);
const char *porthole_registry_text_kind (PortholeKind kind);
const char *porthole_registry_text_status (PortholeService *service);
const char *porthole_registry_text_title (PortholeService *service);
const char *porthole_registry_text_role (PortholeService *service);
const char *porthole_registry_text_description (PortholeService *service);
const char *porthole_registry_text_security (PortholeService *service);
void porthole_registry_text_sources (PortholeSources sources, char *buffer, gsize size);
void porthole_registry_text_ports (PortholeService *service, char *buffer, gsize size);
void porthole_registry_text_transports (PortholeService *service, char *buffer, gsize size);
char *porthole_registry_text_explanation (PortholeExplanation explanation, const char *subject);
const char *porthole_registry_text_explanation_title (PortholeExplanation explanation);

G_END_DECLS
