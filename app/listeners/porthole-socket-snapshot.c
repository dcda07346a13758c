/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "listeners/porthole-census.h"
#include "listeners/porthole-reader.h"
#include "listeners/porthole-socket.h"

/**
 * porthole_socket_snapshot:
 * @flags: what to leave out
 * @error: return location for an error
 *
 * Lists the sockets of this computer that listen, once, for somebody without a main loop.
 * Blocks for some milliseconds, with owners up to a tenth of a second where there are many
 * processes: in a window, use a [class@Scanner]. Any thread.
 *
 * In a sandbox owners are asked of the helper outside, where it may be started.
 *
 * Errors are in the domain PORTHOLE_ERROR: `PORTHOLE_ERROR_UNSUPPORTED` where neither sock_diag
 * nor /proc/net is there.
 *
 * Returns: (transfer full) (nullable) (element-type PortholeSocket): the sockets, one object for
 *   each of the kernel's, by port, transport, family and address
 */
GPtrArray *
porthole_socket_snapshot (PortholeSnapshotFlags flags, GError **error)
{
  gboolean owners = !(flags & PORTHOLE_SNAPSHOT_NO_OWNERS);
  g_autoptr (PortholeHost) host
      = owners ? porthole_host_new_for_sandbox (porthole_sandbox_get ()) : NULL;
  g_autoptr (PortholeReader) reader = porthole_reader_new (NULL, NULL, host, error);
  g_autoptr (PortholeCensus) census = NULL;
  g_autoptr (PortholeSample) sample = NULL;
  ScanFlags scan_flags = SCAN_FLAGS_NONE;
  gboolean changed;

  if (reader == NULL)
    return NULL;
  if (!owners)
    scan_flags |= SCAN_FLAGS_NO_OWNERS;

  sample = porthole_reader_read (reader, scan_flags, error);
  if (sample == NULL)
    return NULL;

  /* An owner that wasn't found may only have been about to hand its socket over. */
  for (guint i = 0; i < sample->table->n_sockets; i++)
    {
      if (sample->table->sockets[i].hidden == SCAN_HIDDEN_GONE)
        {
          PortholeSample *second = porthole_reader_read (reader, scan_flags, NULL);

          if (second != NULL)
            {
              porthole_sample_free (sample);
              sample = second;
            }
          break;
        }
    }

  census = porthole_census_new ();
  return porthole_census_update (census, sample, &changed);
}
