/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PORTHOLE_CSV_MAX_FIELD:
 *
 * The longest field that is read, in bytes. The registry's longest has some 1,600.
 */
#define PORTHOLE_CSV_MAX_FIELD 65536

/**
 * PORTHOLE_CSV_MAX_FIELDS:
 *
 * The most fields of a record.
 */
#define PORTHOLE_CSV_MAX_FIELDS 64

typedef struct _PortholeCsv PortholeCsv;

PortholeCsv *porthole_csv_new (GBytes *bytes, const char *label);
void porthole_csv_free (PortholeCsv *self);

gboolean porthole_csv_next (PortholeCsv *self, GError **error);
guint porthole_csv_get_line (PortholeCsv *self);
guint porthole_csv_get_n (PortholeCsv *self);
const char *porthole_csv_get_field (PortholeCsv *self, guint index);

void porthole_csv_append (GString *out, const char *field, gboolean last);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PortholeCsv, porthole_csv_free)

G_END_DECLS
