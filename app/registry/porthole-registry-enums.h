/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PortholeSources:
 * @PORTHOLE_SOURCES_IANA: the official registry
 * @PORTHOLE_SOURCES_CURATED: what people really run, kept with the application
 * @PORTHOLE_SOURCES_SYSTEM: this computer's `/etc/services`
 * @PORTHOLE_SOURCES_USER: the user's own names and notes
 *
 * The layers that speak about a row, as flags, in the order in which a later one wins.
 */
typedef enum /*< flags >*/
{
  PORTHOLE_SOURCES_IANA = 1 << 0,
  PORTHOLE_SOURCES_CURATED = 1 << 1,
  PORTHOLE_SOURCES_SYSTEM = 1 << 2,
  PORTHOLE_SOURCES_USER = 1 << 3,
} PortholeSources;

#define PORTHOLE_N_SOURCES 4
#define PORTHOLE_SOURCES_NONE ((PortholeSources) 0)

/**
 * PortholeStatus:
 * @PORTHOLE_STATUS_ASSIGNED: the port has a service in one of the layers
 * @PORTHOLE_STATUS_UNASSIGNED: nobody has registered the port, and no layer knows a use of it
 * @PORTHOLE_STATUS_RESERVED: IANA keeps the port back (port 0, range ends, former assignments)
 * @PORTHOLE_STATUS_DYNAMIC: a port of the dynamic range without a known use; it can't be registered
 *
 * What is known about a port as a whole (RFC 6335, sections 6 and 8.1.2).
 */
typedef enum
{
  PORTHOLE_STATUS_ASSIGNED,
  PORTHOLE_STATUS_UNASSIGNED,
  PORTHOLE_STATUS_RESERVED,
  PORTHOLE_STATUS_DYNAMIC,
} PortholeStatus;

/**
 * PortholeKind:
 *
 * What a service is for. `PORTHOLE_KIND_NONE` for services that only the official
 * registry knows, which doesn't say.
 */
typedef enum
{
  PORTHOLE_KIND_NONE,
  PORTHOLE_KIND_DATABASE,
  PORTHOLE_KIND_WEB,
  PORTHOLE_KIND_APPLICATION,
  PORTHOLE_KIND_DEVELOPMENT,
  PORTHOLE_KIND_MESSAGING,
  PORTHOLE_KIND_MONITORING,
  PORTHOLE_KIND_CONTAINER,
  PORTHOLE_KIND_CI,
  PORTHOLE_KIND_VERSION_CONTROL,
  PORTHOLE_KIND_MAIL,
  PORTHOLE_KIND_CHAT,
  PORTHOLE_KIND_VOICE,
  PORTHOLE_KIND_REMOTE_ACCESS,
  PORTHOLE_KIND_FILE_SHARING,
  PORTHOLE_KIND_PRINTING,
  PORTHOLE_KIND_DIRECTORY,
  PORTHOLE_KIND_NAME_SERVICE,
  PORTHOLE_KIND_NETWORK,
  PORTHOLE_KIND_VPN,
  PORTHOLE_KIND_PROXY,
  PORTHOLE_KIND_GAME,
  PORTHOLE_KIND_MEDIA,
  PORTHOLE_KIND_HOME,
  PORTHOLE_KIND_PEER_TO_PEER,
  PORTHOLE_KIND_BLOCKCHAIN,
  PORTHOLE_KIND_INDUSTRIAL,
  PORTHOLE_KIND_AI,
  PORTHOLE_KIND_DISCOVERY,
  PORTHOLE_KIND_STORAGE,
  PORTHOLE_KIND_VIRTUALIZATION,
  PORTHOLE_KIND_ADMINISTRATION,
  PORTHOLE_KIND_SECURITY,
  PORTHOLE_KIND_CLASSIC,
  PORTHOLE_KIND_BUSINESS,
} PortholeKind;

#define PORTHOLE_N_KINDS (PORTHOLE_KIND_BUSINESS + 1)

/**
 * PortholeMatch:
 * @PORTHOLE_MATCH_NONE: the row isn't there because of a word (no query)
 * @PORTHOLE_MATCH_TYPO: a word differs from one of the row's by one or two letters
 * @PORTHOLE_MATCH_SUBSTRING: a word is inside one of the row's
 * @PORTHOLE_MATCH_WORD: the words stand in the title, the description or the keywords
 * @PORTHOLE_MATCH_PREFIX: a name, alias or title begins with the query
 * @PORTHOLE_MATCH_KEYWORD: the query is one of the phrases that people search the service by
 * @PORTHOLE_MATCH_NAME: the query is the service's name, title or alias
 * @PORTHOLE_MATCH_PORT: the port asked for
 *
 * Why a row is among the results; the higher the better.
 */
typedef enum
{
  PORTHOLE_MATCH_NONE,
  PORTHOLE_MATCH_TYPO,
  PORTHOLE_MATCH_SUBSTRING,
  PORTHOLE_MATCH_WORD,
  PORTHOLE_MATCH_PREFIX,
  PORTHOLE_MATCH_KEYWORD,
  PORTHOLE_MATCH_NAME,
  PORTHOLE_MATCH_PORT,
} PortholeMatch;

/**
 * PortholeExplanation:
 * @PORTHOLE_EXPLANATION_NONE: the results speak for themselves
 * @PORTHOLE_EXPLANATION_EMPTY: nothing was asked: every service is listed
 * @PORTHOLE_EXPLANATION_NOTHING_FOUND: no service matches the words
 * @PORTHOLE_EXPLANATION_ABOVE_MAX: a number above 65535, which is no port
 * @PORTHOLE_EXPLANATION_NEGATIVE: a number below 0, which is no port
 * @PORTHOLE_EXPLANATION_PORT_ZERO: port 0, which can't be used on the wire
 * @PORTHOLE_EXPLANATION_UNASSIGNED: the port exists, but no service is known on it
 * @PORTHOLE_EXPLANATION_RESERVED: IANA keeps the port back
 * @PORTHOLE_EXPLANATION_DYNAMIC: a port of the dynamic range, given out by the system for a while
 * @PORTHOLE_EXPLANATION_NO_PORT: a registered service name that has no port of its own
 * @PORTHOLE_EXPLANATION_EMPTY_RANGE: no service is known on any port of the range
 *
 * What is to be said about a query besides its rows: a fact, not a sentence.
 */
typedef enum
{
  PORTHOLE_EXPLANATION_NONE,
  PORTHOLE_EXPLANATION_EMPTY,
  PORTHOLE_EXPLANATION_NOTHING_FOUND,
  PORTHOLE_EXPLANATION_ABOVE_MAX,
  PORTHOLE_EXPLANATION_NEGATIVE,
  PORTHOLE_EXPLANATION_PORT_ZERO,
  PORTHOLE_EXPLANATION_UNASSIGNED,
  PORTHOLE_EXPLANATION_RESERVED,
  PORTHOLE_EXPLANATION_DYNAMIC,
  PORTHOLE_EXPLANATION_NO_PORT,
  PORTHOLE_EXPLANATION_EMPTY_RANGE,
} PortholeExplanation;

/**
 * PortholeOrder:
 * @PORTHOLE_ORDER_RELEVANCE: best answer first; by port where nothing is asked
 * @PORTHOLE_ORDER_PORT: by port number
 * @PORTHOLE_ORDER_TRANSPORT: by transports, then port
 * @PORTHOLE_ORDER_DESCRIPTION: by what it is, then port
 * @PORTHOLE_ORDER_TITLE: by title, then port
 * @PORTHOLE_ORDER_SOURCE: by the layers that speak, then port
 * @PORTHOLE_ORDER_IN_USE: ports in use on this computer first, then by port
 *
 * The order of a [class@Search].
 */
typedef enum
{
  PORTHOLE_ORDER_RELEVANCE,
  PORTHOLE_ORDER_PORT,
  PORTHOLE_ORDER_TRANSPORT,
  PORTHOLE_ORDER_DESCRIPTION,
  PORTHOLE_ORDER_TITLE,
  PORTHOLE_ORDER_SOURCE,
  PORTHOLE_ORDER_IN_USE,
} PortholeOrder;

const char *porthole_kind_to_string (PortholeKind kind);
gboolean porthole_kind_from_string (const char *name, PortholeKind *ret_kind);

const char *porthole_sources_to_string (PortholeSources source);

G_END_DECLS
