/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "common/wait.h"
#include "server/porthole-server.h"

/* A port the kernel chooses, this computer only. */
PortholeServerConfig *server_config (void);

PortholeServer *server_start (const PortholeServerConfig *config);
void server_start_again (PortholeServer *server);
void server_start_fails (PortholeServer *server, int code);
void server_stop (PortholeServer *server);

guint count_events (PortholeServer *server, PortholeLogEvent event);
guint count_reasons (PortholeServer *server, PortholeLogEvent event, PortholeLogReason reason);
void wait_for_event (PortholeServer *server, PortholeLogEvent event, guint n);
PortholeLogEntry *find_event (PortholeServer *server, PortholeLogEvent event, guint which);

int client_try_connect (int family, guint16 port);
int client_connect (int family, guint16 port);
void client_connect_with (int fd, guint16 port);
int client_datagrams (int family, guint16 port);
char *client_local (int fd);
void client_send (int fd, const void *data, gsize size);
void client_expect (int fd, const char *text);
char *client_read_all (int fd, gsize *ret_size);
void client_expect_end (int fd);
void client_close_write (int fd);
void client_reset (int fd);
