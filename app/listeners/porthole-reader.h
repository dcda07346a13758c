/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "listeners/porthole-host.h"
#include "listeners/porthole-reach.h"
#include "scan/scan-context.h"
#include "scan/scan-table.h"

G_BEGIN_DECLS

/**
 * PortholeSample:
 * @table: the snapshot
 * @users: (element-type guint utf8): the names of the users in it, interned
 * @interfaces: (element-type PortholeInterface): the network interfaces
 * @taken: when, microseconds since 1970
 * @from_host: whether a helper took it
 * @host_status: why no helper did: a negative errno, 0 when there is none to ask
 *
 * A snapshot, with all that has to be looked up for it and could block: made in a thread.
 */
typedef struct
{
  ScanTable *table;
  GHashTable *users;
  GPtrArray *interfaces;
  gint64 taken;
  gboolean from_host;
  int host_status;
} PortholeSample;

/**
 * PortholeReader:
 *
 * Takes samples, and remembers what makes the next one cheap. One thread at a time.
 */
typedef struct _PortholeReader PortholeReader;

PortholeReader *porthole_reader_new    (const char     *proc,
                                        const char     *cgroup,
                                        PortholeHost   *host,
                                        GError        **error);
void            porthole_reader_free   (PortholeReader *self);
PortholeSample *porthole_reader_read   (PortholeReader *self,
                                        ScanFlags       flags,
                                        GError        **error);

void            porthole_sample_free   (PortholeSample *sample);

GError         *porthole_error_new_from_scan (int         status,
                                              const char *what);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PortholeReader, porthole_reader_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PortholeSample, porthole_sample_free)

G_END_DECLS
