/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "listeners/porthole-listener-list.h"

G_BEGIN_DECLS

/**
 * PortholeBackend:
 * @PORTHOLE_BACKEND_LOCAL: this process reads the kernel and /proc itself
 * @PORTHOLE_BACKEND_HOST: a helper outside the sandbox does (`porthole-scan`)
 *
 * Who reads.
 */
typedef enum
{
  PORTHOLE_BACKEND_LOCAL,
  PORTHOLE_BACKEND_HOST,
} PortholeBackend;

#define PORTHOLE_TYPE_BACKEND (porthole_backend_get_type ())
GType porthole_backend_get_type (void);

/**
 * PortholeScannerState:
 * @PORTHOLE_SCANNER_READY: snapshots arrive
 * @PORTHOLE_SCANNER_SANDBOXED: snapshots arrive, but a sandbox or another user namespace hides
 *   processes and foreign users, and no helper may be started; see [func@sandbox_get]
 * @PORTHOLE_SCANNER_HELPER_STOPPED: the helper ended; it is started again, meanwhile the
 *   local backend answers
 * @PORTHOLE_SCANNER_HELPER_VERSION: the helper is of another version: restart the application
 * @PORTHOLE_SCANNER_FAILED: nothing can be read; see the `error` property
 *
 * What the banner of the list says.
 */
typedef enum
{
  PORTHOLE_SCANNER_READY,
  PORTHOLE_SCANNER_SANDBOXED,
  PORTHOLE_SCANNER_HELPER_STOPPED,
  PORTHOLE_SCANNER_HELPER_VERSION,
  PORTHOLE_SCANNER_FAILED,
} PortholeScannerState;

#define PORTHOLE_TYPE_SCANNER_STATE (porthole_scanner_state_get_type ())
GType porthole_scanner_state_get_type (void);

/**
 * PortholeEndResult:
 * @PORTHOLE_END_EXITED: the process has ended
 * @PORTHOLE_END_STILL_RUNNING: the signal was sent, but the process hasn't ended yet
 *
 * What came of ending a process. Errors: `PORTHOLE_ERROR_GONE` when it is another process by now
 * or no longer holds the socket, `PORTHOLE_ERROR_PERMISSION`, `PORTHOLE_ERROR_UNSUPPORTED`.
 */
typedef enum
{
  PORTHOLE_END_EXITED,
  PORTHOLE_END_STILL_RUNNING,
} PortholeEndResult;

/**
 * PortholePeer:
 * @local: the own address and port
 * @remote: the peer's address and port
 *
 * One established connection of a listener.
 */
typedef struct
{
  GInetSocketAddress *local;
  GInetSocketAddress *remote;
} PortholePeer;

/**
 * PortholeScanner:
 *
 * Keeps a [class@ListenerList] up to date. Snapshots are taken in a thread; the list changes
 * on the main thread. Between [method@Scanner.stop] and [method@Scanner.start] there is no
 * timer, no thread and no descriptor in the main loop. Main thread only.
 *
 * Properties: `list`, `backend`, `state`, `error` (GError, nullable), `running`, `refreshing`,
 * `ready` (whether there has been a snapshot), `interval` (milliseconds, 1000).
 */
#define PORTHOLE_TYPE_SCANNER (porthole_scanner_get_type ())
G_DECLARE_FINAL_TYPE (PortholeScanner, porthole_scanner, PORTHOLE, SCANNER, GObject)

PortholeScanner      *porthole_scanner_new            (void);

PortholeListenerList *porthole_scanner_get_list       (PortholeScanner      *self);
PortholeBackend       porthole_scanner_get_backend    (PortholeScanner      *self);
PortholeScannerState  porthole_scanner_get_state      (PortholeScanner      *self);
const GError         *porthole_scanner_get_error      (PortholeScanner      *self);
gboolean              porthole_scanner_get_ready      (PortholeScanner      *self);
gboolean              porthole_scanner_get_refreshing (PortholeScanner      *self);
guint                 porthole_scanner_get_interval   (PortholeScanner      *self);
void                  porthole_scanner_set_interval   (PortholeScanner      *self,
                                                       guint                 interval);
gboolean              porthole_scanner_get_running    (PortholeScanner      *self);

void                  porthole_scanner_start          (PortholeScanner      *self);
void                  porthole_scanner_stop           (PortholeScanner      *self);

void                  porthole_scanner_refresh_async  (PortholeScanner      *self,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
gboolean              porthole_scanner_refresh_finish (PortholeScanner      *self,
                                                       GAsyncResult         *result,
                                                       GError              **error);

void                  porthole_scanner_end_async      (PortholeScanner      *self,
                                                       PortholeListener     *listener,
                                                       PortholeProcess      *process,
                                                       gboolean              force,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
gboolean              porthole_scanner_end_finish     (PortholeScanner      *self,
                                                       GAsyncResult         *result,
                                                       PortholeEndResult    *ret_result,
                                                       GError              **error);

void                  porthole_scanner_peers_async    (PortholeScanner      *self,
                                                       PortholeListener     *listener,
                                                       guint                 max,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
GPtrArray            *porthole_scanner_peers_finish   (PortholeScanner      *self,
                                                       GAsyncResult         *result,
                                                       guint                *ret_total,
                                                       GError              **error);

void                  porthole_peer_free              (PortholePeer         *peer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PortholePeer, porthole_peer_free)

G_END_DECLS
