/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "base/porthole-transport.h"
#include "registry/porthole-registry-enums.h"

G_BEGIN_DECLS

/**
 * PORTHOLE_CURATED_MAX_PORTS:
 *
 * The most port entries of a record.
 */
#define PORTHOLE_CURATED_MAX_PORTS 12

/**
 * PortholeCuratedPort:
 * @first: the first port
 * @last: the last port, equal to @first for a single one
 * @transports: the transports, the one that people mean first in front
 * @n_transports: how many there are
 * @role: (nullable): what this port is for, where a service has several
 *
 * A port entry of a curated record.
 */
typedef struct
{
  guint16 first;
  guint16 last;
  PortholeTransport transports[PORTHOLE_N_TRANSPORTS];
  guint n_transports;
  char *role;
} PortholeCuratedPort;

/**
 * PortholeCuratedRecord:
 * @label: the file it is in
 * @line: the line of that where it begins, from 1
 * @id: its name: of a-z, 0-9 and dashes
 * @title: what people call it
 * @summary: what it is, in one or two sentences
 * @security: (nullable): what to mind
 * @reference: the https address of its project's documentation
 * @kind: what it is for
 * @prominence: from 1, rarely met, to 5
 * @ports: its ports
 * @n_ports: how many there are
 * @aliases: other names, in lower case
 * @keywords: words and phrases that people search it by, in lower case
 * @connect: commands of clients, with `{host}` and `{port}`
 * @processes: names of the programs that hold its ports, as in `/proc/PID/comm`
 *
 * One service of the curated layer: what people really run.
 */
typedef struct
{
  char *label;
  guint line;
  char *id;
  char *title;
  char *summary;
  char *security;
  char *reference;
  PortholeKind kind;
  guint prominence;
  PortholeCuratedPort ports[PORTHOLE_CURATED_MAX_PORTS];
  guint n_ports;
  char **aliases;
  char **keywords;
  char **connect;
  char **processes;
} PortholeCuratedRecord;

void porthole_curated_record_free (PortholeCuratedRecord *self);
gboolean
porthole_curated_read (GBytes *bytes, const char *label, GPtrArray *records, GPtrArray *problems);
void porthole_curated_check (GPtrArray *records, GPtrArray *problems);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PortholeCuratedRecord, porthole_curated_record_free)

G_END_DECLS
