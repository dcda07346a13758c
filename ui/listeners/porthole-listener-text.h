/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "listeners/porthole-scanner.h"

G_BEGIN_DECLS

/* What is said of a listener. Cells call these for every row that is bound, so text that has to be
 * made goes into the caller's buffer; what programs call themselves is made visible. */
const char *porthole_listener_text_port        (gpointer           item,
                                                char              *buffer,
                                                gsize              size);
const char *porthole_listener_text_address     (gpointer           item,
                                                char              *buffer,
                                                gsize              size);
const char *porthole_listener_text_program     (gpointer           item,
                                                char              *buffer,
                                                gsize              size);
const char *porthole_listener_text_pid         (gpointer           item,
                                                char              *buffer,
                                                gsize              size);
const char *porthole_listener_text_unit        (gpointer           item,
                                                char              *buffer,
                                                gsize              size);
const char *porthole_listener_text_user        (gpointer           item,
                                                char              *buffer,
                                                gsize              size);
const char *porthole_listener_text_reach       (gpointer           item,
                                                char              *buffer,
                                                gsize              size);
const char *porthole_listener_text_since       (gpointer           item,
                                                char              *buffer,
                                                gsize              size);

const char *porthole_listener_reach_icon       (PortholeReach      reach);
const char *porthole_listener_describe_hidden  (PortholeHidden     hidden);
char       *porthole_listener_describe_reach   (PortholeListener  *listener);
char       *porthole_listener_describe_since   (PortholeListener  *listener);
char       *porthole_listener_describe_forward (const PortholeForward *forward);
char       *porthole_listener_describe_unit_kind (PortholeListener *listener);
char       *porthole_listener_describe_row     (PortholeListener  *listener);
char       *porthole_listener_get_endpoint     (PortholeListener  *listener);
char       *porthole_listener_get_url          (PortholeListener  *listener);

G_END_DECLS
