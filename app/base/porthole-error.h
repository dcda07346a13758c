/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PORTHOLE_ERROR:
 *
 * The one error domain of the engine. Codes are from [enum@Error]; the message of
 * such an error is for logs and developers, the sentence a person reads is made
 * from the code and the facts around it.
 */
#define PORTHOLE_ERROR (porthole_error_quark ())

/**
 * PortholeError:
 * @PORTHOLE_ERROR_FAILED: something failed that has no code of its own
 * @PORTHOLE_ERROR_INVALID_QUERY: a query that can't be understood
 * @PORTHOLE_ERROR_PORT_RANGE: a port number above 65535
 * @PORTHOLE_ERROR_INVALID_ADDRESS: text that is no IP address
 * @PORTHOLE_ERROR_INVALID_TEXT: hex text or a template that can't be parsed
 * @PORTHOLE_ERROR_ADDRESS_IN_USE: another socket holds the address and port (EADDRINUSE)
 * @PORTHOLE_ERROR_PRIVILEGED: the port is below ip_unprivileged_port_start (EACCES)
 * @PORTHOLE_ERROR_ADDRESS_UNAVAILABLE: no interface has the address (EADDRNOTAVAIL)
 * @PORTHOLE_ERROR_NO_DESCRIPTORS: the process is out of file descriptors (EMFILE, ENFILE)
 * @PORTHOLE_ERROR_NO_FREE_PORT: no port in the interval is free
 * @PORTHOLE_ERROR_FOREIGN_FILE: a file is of another kind than the one asked for
 * @PORTHOLE_ERROR_DAMAGED_FILE: a file of the right kind that can't be read to its end
 * @PORTHOLE_ERROR_TOO_LARGE: input beyond the bound that is read
 * @PORTHOLE_ERROR_NO_SPACE: no space left to write to (ENOSPC, EDQUOT)
 * @PORTHOLE_ERROR_GONE: the process or socket acted on is no longer there
 * @PORTHOLE_ERROR_PERMISSION: the system does not allow it to this user
 * @PORTHOLE_ERROR_UNSUPPORTED: this kernel or sandbox does not offer it
 *
 * The codes of [const@ERROR].
 */
typedef enum
{
  PORTHOLE_ERROR_FAILED,
  PORTHOLE_ERROR_INVALID_QUERY,
  PORTHOLE_ERROR_PORT_RANGE,
  PORTHOLE_ERROR_INVALID_ADDRESS,
  PORTHOLE_ERROR_INVALID_TEXT,
  PORTHOLE_ERROR_ADDRESS_IN_USE,
  PORTHOLE_ERROR_PRIVILEGED,
  PORTHOLE_ERROR_ADDRESS_UNAVAILABLE,
  PORTHOLE_ERROR_NO_DESCRIPTORS,
  PORTHOLE_ERROR_NO_FREE_PORT,
  PORTHOLE_ERROR_FOREIGN_FILE,
  PORTHOLE_ERROR_DAMAGED_FILE,
  PORTHOLE_ERROR_TOO_LARGE,
  PORTHOLE_ERROR_NO_SPACE,
  PORTHOLE_ERROR_GONE,
  PORTHOLE_ERROR_PERMISSION,
  PORTHOLE_ERROR_UNSUPPORTED,
} PortholeError;

GQuark porthole_error_quark (void);

G_END_DECLS
