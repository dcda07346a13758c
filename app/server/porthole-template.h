/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PortholeTemplateFlags:
 * @PORTHOLE_TEMPLATE_PORT: `{port}` occurs
 * @PORTHOLE_TEMPLATE_ADDRESS: `{address}` occurs
 * @PORTHOLE_TEMPLATE_PEER: `{peer}` occurs
 * @PORTHOLE_TEMPLATE_TIME: `{time}` occurs
 *
 * What a template asks for.
 */
typedef enum /*< flags >*/
{
  PORTHOLE_TEMPLATE_PORT = 1 << 0,
  PORTHOLE_TEMPLATE_ADDRESS = 1 << 1,
  PORTHOLE_TEMPLATE_PEER = 1 << 2,
  PORTHOLE_TEMPLATE_TIME = 1 << 3,
} PortholeTemplateFlags;

/**
 * PortholeTemplateValues:
 * @port: the server's port
 * @address: (nullable): the address of this computer that was connected to
 * @peer: (nullable): the other end, with its port
 * @time: microseconds since the epoch
 *
 * What stands in the place of a template's names.
 */
typedef struct
{
  guint16 port;
  const char *address;
  const char *peer;
  gint64 time;
} PortholeTemplateValues;

PortholeTemplateFlags porthole_template_get_flags (const char *text);
void
porthole_template_expand (const char *text, const PortholeTemplateValues *values, GString *output);
void porthole_format_time (gint64 time, GString *output);

G_END_DECLS
