/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "base/porthole-transport.h"

G_BEGIN_DECLS

/**
 * PORTHOLE_IANA_MAX_SIZE:
 *
 * The largest file that is read, in bytes. IANA's own has less than 2 MB.
 */
#define PORTHOLE_IANA_MAX_SIZE (32 * 1024 * 1024)

/**
 * PORTHOLE_IANA_MAX_RECORDS:
 *
 * The most records that are read. IANA's own file has some 15,000; a compiled registry has numbers
 * of 16 bits for its rows.
 */
#define PORTHOLE_IANA_MAX_RECORDS 50000

/**
 * PortholeIanaField:
 * @PORTHOLE_IANA_NAME: Service Name
 * @PORTHOLE_IANA_DESCRIPTION: Description
 * @PORTHOLE_IANA_ASSIGNEE: Assignee
 * @PORTHOLE_IANA_CONTACT: Contact
 * @PORTHOLE_IANA_REGISTERED: Registration Date, `YYYY-MM-DD` or `YYYY-MM`
 * @PORTHOLE_IANA_MODIFIED: Modification Date, likewise
 * @PORTHOLE_IANA_REFERENCE: Reference
 * @PORTHOLE_IANA_SERVICE_CODE: Service Code, of DCCP
 * @PORTHOLE_IANA_UNAUTHORIZED: Unauthorized Use Reported
 * @PORTHOLE_IANA_NOTES: Assignment Notes
 *
 * The text columns of IANA's file, without port and transport.
 */
typedef enum
{
  PORTHOLE_IANA_NAME,
  PORTHOLE_IANA_DESCRIPTION,
  PORTHOLE_IANA_ASSIGNEE,
  PORTHOLE_IANA_CONTACT,
  PORTHOLE_IANA_REGISTERED,
  PORTHOLE_IANA_MODIFIED,
  PORTHOLE_IANA_REFERENCE,
  PORTHOLE_IANA_SERVICE_CODE,
  PORTHOLE_IANA_UNAUTHORIZED,
  PORTHOLE_IANA_NOTES,
} PortholeIanaField;

#define PORTHOLE_IANA_N_FIELDS (PORTHOLE_IANA_NOTES + 1)

/**
 * PortholeIanaRecord:
 * @has_port: whether the record has a port: a registered name may be without
 * @first: the first port
 * @last: the last port, equal to @first unless the record is of a block
 * @transport: its transport, or none
 * @fields: the texts, indexed by [enum@IanaField], %NULL where empty
 * @order: where it stood in its file
 *
 * One record of the IANA Service Name and Transport Protocol Port Number Registry (RFC 6335).
 */
typedef struct
{
  gboolean has_port;
  guint16 first;
  guint16 last;
  PortholeTransport transport;
  char *fields[PORTHOLE_IANA_N_FIELDS];
  guint order;
} PortholeIanaRecord;

PortholeIanaRecord *porthole_iana_record_new (void);
void porthole_iana_record_free (PortholeIanaRecord *self);
void porthole_iana_record_set (PortholeIanaRecord *self, PortholeIanaField field, const char *text);
gboolean porthole_iana_parse_ports (const char *text, guint16 *ret_first, guint16 *ret_last);

GPtrArray *
porthole_iana_read (GBytes *csv, const char *label, guint *ret_n_left_out, GError **error);
gboolean porthole_iana_is_whole (GPtrArray *records, const char *label, GError **error);
void porthole_iana_sort (GPtrArray *records);
GString *porthole_iana_write (GPtrArray *records);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PortholeIanaRecord, porthole_iana_record_free)

G_END_DECLS
