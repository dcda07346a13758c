/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "listeners/porthole-listener.h"
#include "registry/porthole-registry.h"

G_BEGIN_DECLS

/* What the cells of the table say. */
const char *porthole_listener_text_number         (PortholeListener      *listener,
                                                   char                  *buffer,
                                                   gsize                  size);
const char *porthole_listener_text_transport      (PortholeListener      *listener,
                                                   char                  *buffer,
                                                   gsize                  size);
const char *porthole_listener_text_port           (PortholeListener      *listener,
                                                   char                  *buffer,
                                                   gsize                  size);
const char *porthole_listener_text_address        (PortholeListener      *listener,
                                                   char                  *buffer,
                                                   gsize                  size);
const char *porthole_listener_text_program        (PortholeListener      *listener,
                                                   char                  *buffer,
                                                   gsize                  size);
const char *porthole_listener_text_pid            (PortholeListener      *listener,
                                                   char                  *buffer,
                                                   gsize                  size);
const char *porthole_listener_text_unit           (PortholeListener      *listener,
                                                   char                  *buffer,
                                                   gsize                  size);
const char *porthole_listener_text_user           (PortholeListener      *listener,
                                                   char                  *buffer,
                                                   gsize                  size);
const char *porthole_listener_text_reach          (PortholeListener      *listener,
                                                   char                  *buffer,
                                                   gsize                  size);
const char *porthole_listener_text_since          (PortholeListener      *listener,
                                                   char                  *buffer,
                                                   gsize                  size);
const char *porthole_listener_text_holder         (PortholeListener      *listener,
                                                   char                  *buffer,
                                                   gsize                  size);
const char *porthole_listener_reach_icon          (PortholeReach          reach);
const char *porthole_listener_describe_hidden     (PortholeHidden         hidden);

/* Sentences, and what other programs want to hear. */
char       *porthole_listener_describe_reach      (PortholeListener      *listener);
char       *porthole_listener_describe_since      (PortholeListener      *listener);
char       *porthole_listener_describe_forward    (const PortholeForward *forward);
char       *porthole_listener_describe_unit_kind  (PortholeListener      *listener);
char       *porthole_listener_describe_row        (PortholeListener      *listener);
char       *porthole_listener_describe_briefly    (PortholeListener      *listener);
char       *porthole_listener_get_endpoint        (PortholeListener      *listener);
char       *porthole_listener_get_url             (PortholeListener      *listener,
                                                   PortholeRegistry      *registry);
char       *porthole_listener_get_status_command  (PortholeListener      *listener);
char       *porthole_listener_get_stop_command    (PortholeListener      *listener);

G_END_DECLS
