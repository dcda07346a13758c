/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PORTHOLE_HTTP_LINE_MAX:
 *
 * The longest line of a request, in bytes; RFC 9112, section 3 asks for 8000 at least.
 */
#define PORTHOLE_HTTP_LINE_MAX 16384

/**
 * PORTHOLE_HTTP_HEADER_MAX:
 *
 * How many bytes the header section, or the trailer section, of a request may have.
 */
#define PORTHOLE_HTTP_HEADER_MAX 65536

/**
 * PortholeHttpEvent:
 * @PORTHOLE_HTTP_MORE: all bytes were taken, and the request goes on
 * @PORTHOLE_HTTP_CONTINUE: the client waits for `100 Continue` before it sends the body
 * @PORTHOLE_HTTP_REQUEST: a request is complete
 * @PORTHOLE_HTTP_MALFORMED: this is no HTTP that can be answered but with an error status
 *
 * What taking bytes in came to.
 */
typedef enum
{
  PORTHOLE_HTTP_MORE,
  PORTHOLE_HTTP_CONTINUE,
  PORTHOLE_HTTP_REQUEST,
  PORTHOLE_HTTP_MALFORMED,
} PortholeHttpEvent;

typedef struct _PortholeHttpParser PortholeHttpParser;

PortholeHttpParser *porthole_http_parser_new (void);
void porthole_http_parser_free (PortholeHttpParser *self);

PortholeHttpEvent porthole_http_parser_feed (PortholeHttpParser *self,
                                             const guint8 *data,
                                             gsize size,
                                             gsize *ret_taken);
guint porthole_http_parser_get_status (const PortholeHttpParser *self);
gboolean porthole_http_parser_get_head (const PortholeHttpParser *self);
gboolean porthole_http_parser_get_keep_alive (const PortholeHttpParser *self);
guint porthole_http_parser_get_minor (const PortholeHttpParser *self);
guint64 porthole_http_parser_get_body_size (const PortholeHttpParser *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PortholeHttpParser, porthole_http_parser_free)

G_END_DECLS
