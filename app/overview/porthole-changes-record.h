/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/porthole-transport.h"

G_BEGIN_DECLS

/**
 * PORTHOLE_CHANGES_MAX:
 *
 * How many sockets are remembered. Where more listen at once, changes aren't kept.
 */
#define PORTHOLE_CHANGES_MAX 512

/**
 * PortholeChangesSocket:
 * @transport: its transport
 * @port: its port
 * @address: its address
 * @program: (nullable): who listens, where that is known
 * @first: when it was first seen
 * @before: the look before, at which it wasn't there; 0 when there was none
 * @last: when it was last seen
 * @gone: the first look at which it was missing; 0 while it is there
 *
 * A listening socket as it is remembered. Times are microseconds of the wall clock.
 */
typedef struct
{
  PortholeTransport transport;
  guint16 port;
  char *address;
  char *program;
  gint64 first;
  gint64 before;
  gint64 last;
  gint64 gone;
} PortholeChangesSocket;

/**
 * PortholeChangesRecord:
 * @sockets: (element-type PortholeChangesSocket): those that are there, and those that went
 * @session: (nullable): the login session that @login is of
 * @login: the first look in that session, 0 when there was none
 * @looked: the last look of all, 0 when there was none
 * @chosen_first: the first port that the system chooses for who asks for any; not written down
 * @chosen_last: the last of these, 0 when it isn't known
 * @crowded: more sockets listen than are remembered, and nothing is known of changes
 *
 * What is remembered of who listened when.
 */
typedef struct
{
  GPtrArray *sockets;
  char *session;
  gint64 login;
  gint64 looked;
  guint16 chosen_first;
  guint16 chosen_last;
  gboolean crowded;
} PortholeChangesRecord;

PortholeChangesSocket *porthole_changes_socket_new    (PortholeTransport            transport,
                                                       guint16                      port,
                                                       const char                  *address,
                                                       const char                  *program);
void                   porthole_changes_socket_free   (PortholeChangesSocket       *socket);

PortholeChangesRecord *porthole_changes_record_new    (void);
void                   porthole_changes_record_free   (PortholeChangesRecord       *self);

void                   porthole_changes_record_begin  (PortholeChangesRecord       *self,
                                                       const char                  *session,
                                                       gint64                       now);
gboolean               porthole_changes_record_update (PortholeChangesRecord       *self,
                                                       GPtrArray                   *seen,
                                                       gint64                       now,
                                                       gint64                       since);
void                   porthole_changes_record_list   (const PortholeChangesRecord *self,
                                                       gint64                       since,
                                                       GPtrArray                  **ret_new,
                                                       GPtrArray                  **ret_gone);

PortholeChangesRecord *porthole_changes_record_parse  (const char                  *data,
                                                       gsize                        size,
                                                       GError                     **error);
char                  *porthole_changes_record_write  (const PortholeChangesRecord *self,
                                                       gsize                       *ret_size);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PortholeChangesRecord, porthole_changes_record_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PortholeChangesSocket, porthole_changes_socket_free)

G_END_DECLS
