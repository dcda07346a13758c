/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/porthole-error.h"
#include "server/porthole-free-port.h"
#include "server/porthole-listen.h"

/* The Fetch standard's "bad ports" (https://fetch.spec.whatwg.org/#port-blocking). */
static const guint16 blocked_ports[] = {
  0,    1,    7,    9,    11,   13,   15,   17,   19,   20,   21,   22,   23,    25,
  37,   42,   43,   53,   69,   77,   79,   87,   95,   101,  102,  103,  104,   109,
  110,  111,  113,  115,  117,  119,  123,  135,  137,  139,  143,  161,  179,   389,
  427,  465,  512,  513,  514,  515,  526,  530,  531,  532,  540,  548,  554,   556,
  563,  587,  601,  636,  989,  990,  993,  995,  1719, 1720, 1723, 2049, 3659,  4045,
  4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
};

static char *
read_setting (const char *proc_root, const char *name)
{
  g_autofree char *path
      = g_build_filename (proc_root != NULL ? proc_root : "/proc", "sys/net/ipv4", name, NULL);
  char *text = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return NULL;

  return text;
}

static gboolean
parse_port (const char **text, guint16 *ret_port)
{
  char *end;
  unsigned long value;

  *text += strspn (*text, " \t\n,-");
  if (!g_ascii_isdigit (**text))
    return FALSE;

  errno = 0;
  value = strtoul (*text, &end, 10);
  if (errno != 0 || value > PORTHOLE_PORT_MAX)
    return FALSE;

  *text = end;
  *ret_port = (guint16) value;
  return TRUE;
}

/* Ports and intervals between commas, like 8080,9000-9010. */
static void
read_reserved (PortholeKernelPorts *ports, const char *text)
{
  guint16 first, last;

  while (parse_port (&text, &first))
    {
      last = first;
      if (*text == '-' && !parse_port (&text, &last))
        return;
      for (guint port = first; port <= last; port++)
        ports->reserved[port / 8] |= (guint8) (1u << (port % 8));
    }
}

/**
 * porthole_kernel_ports_read:
 * @ret_ports: (out): what the kernel says
 * @proc_root: (nullable): a folder that stands for `/proc`, for tests
 *
 * Reads the kernel's settings about ports (Documentation/networking/ip-sysctl.rst). What
 * can't be read has the kernel's own default: 1024, 32768 to 60999, none reserved.
 */
void
porthole_kernel_ports_read (PortholeKernelPorts *ret_ports, const char *proc_root)
{
  g_autofree char *privileged = read_setting (proc_root, "ip_unprivileged_port_start");
  g_autofree char *range = read_setting (proc_root, "ip_local_port_range");
  g_autofree char *reserved = read_setting (proc_root, "ip_local_reserved_ports");
  const char *text = range;
  guint16 first, last;

  g_return_if_fail (ret_ports != NULL);

  *ret_ports = (PortholeKernelPorts) {
    .privileged_below = 1024,
    .ephemeral_first = 32768,
    .ephemeral_last = 60999,
  };

  if (text != NULL && parse_port (&text, &first) && parse_port (&text, &last) && first <= last)
    {
      ret_ports->ephemeral_first = first;
      ret_ports->ephemeral_last = last;
    }
  text = privileged;
  if (text != NULL && parse_port (&text, &first))
    ret_ports->privileged_below = first;
  if (reserved != NULL)
    read_reserved (ret_ports, reserved);
}

/**
 * porthole_kernel_ports_reserved:
 * @self: what the kernel says
 * @port: a port
 *
 * Tells whether an administrator reserved a port.
 *
 * Returns: whether it is reserved
 */
gboolean
porthole_kernel_ports_reserved (const PortholeKernelPorts *self, guint16 port)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return (self->reserved[port / 8] & (1u << (port % 8))) != 0;
}

/**
 * porthole_port_is_browser_blocked:
 * @port: a port
 *
 * Tells whether web browsers refuse to open an address with this port: the Fetch standard's
 * "bad ports".
 *
 * Returns: whether they do
 */
gboolean
porthole_port_is_browser_blocked (guint16 port)
{
  for (guint i = 0; i < G_N_ELEMENTS (blocked_ports); i++)
    {
      if (blocked_ports[i] == port)
        return TRUE;
    }

  return FALSE;
}

/**
 * porthole_port_can_bind:
 * @port: a port, not 0
 * @transports: TCP, UDP or both
 * @reach: the addresses it must be free on
 * @address: (nullable): the address of `PORTHOLE_SERVER_REACH_ONE_ADDRESS`
 * @error: return location for an error
 *
 * Tries whether a port can be listened on now, by binding to it for a moment. Somebody else
 * may take it right afterwards. Blocks for some system calls, not for the network; thread-safe.
 *
 * Fails as [method@Server.start_finish] does.
 *
 * Returns: whether it can
 */
gboolean
porthole_port_can_bind (guint16 port,
                        PortholeTransport transports,
                        PortholeServerReach reach,
                        const char *address,
                        GError **error)
{
  static const PortholeTransport each[] = { PORTHOLE_TRANSPORT_TCP, PORTHOLE_TRANSPORT_UDP };

  g_return_val_if_fail (port != 0, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (each); i++)
    {
      g_autoptr (GPtrArray) sockets = NULL;

      if ((transports & each[i]) == 0)
        continue;
      sockets = porthole_listen_open (port, each[i], reach, address, TRUE, error);
      if (sockets == NULL)
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_ruled_out (const PortholeFreePortQuery *query, const PortholeKernelPorts *kernel, guint16 port)
{
  if ((query->flags & PORTHOLE_FREE_PORT_PRIVILEGED) == 0 && port < kernel->privileged_below)
    return TRUE;
  if ((query->flags & PORTHOLE_FREE_PORT_EPHEMERAL) == 0 && port >= kernel->ephemeral_first
      && port <= kernel->ephemeral_last)
    return TRUE;
  if ((query->flags & PORTHOLE_FREE_PORT_RESERVED) == 0
      && porthole_kernel_ports_reserved (kernel, port))
    return TRUE;
  if ((query->flags & PORTHOLE_FREE_PORT_BLOCKED) == 0 && porthole_port_is_browser_blocked (port))
    return TRUE;

  return (query->flags & PORTHOLE_FREE_PORT_REGISTERED) == 0 && query->taken != NULL
         && query->taken (port, query->transports, query->taken_data);
}

/**
 * porthole_free_port_find:
 * @query: what kind of port is wanted
 * @count: how many
 * @cancellable: (nullable): to stop early
 * @error: return location for an error
 *
 * Finds ports that are free on every address and transport asked for, in ascending order, by
 * the rules of @query; each was bound to for a moment. Blocks for some system calls a port.
 *
 * Fails with `PORTHOLE_ERROR_NO_FREE_PORT` when there is none, with
 * `PORTHOLE_ERROR_INVALID_ADDRESS`, `PORTHOLE_ERROR_ADDRESS_UNAVAILABLE`,
 * `PORTHOLE_ERROR_NO_DESCRIPTORS` or `PORTHOLE_ERROR_UNSUPPORTED` when looking on is no use,
 * and with `G_IO_ERROR_CANCELLED`. Thread-safe.
 *
 * Returns: (transfer full) (element-type guint16): the ports, at least one and at most
 *   @count, or %NULL with @error set
 */
GArray *
porthole_free_port_find (const PortholeFreePortQuery *query,
                         guint count,
                         GCancellable *cancellable,
                         GError **error)
{
  g_autoptr (GArray) ports = g_array_new (FALSE, FALSE, sizeof (guint16));
  PortholeKernelPorts kernel;

  g_return_val_if_fail (query != NULL, NULL);
  g_return_val_if_fail (query->first <= query->last, NULL);

  porthole_kernel_ports_read (&kernel, NULL);
  for (guint p = MAX (query->first, 1); p <= query->last && ports->len < count; p++)
    {
      g_autoptr (GError) local_error = NULL;
      guint16 port = (guint16) p;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      if (is_ruled_out (query, &kernel, port))
        continue;
      if (porthole_port_can_bind (port, query->transports, query->reach, query->address,
                                  &local_error))
        g_array_append_val (ports, port);
      else if (!g_error_matches (local_error, PORTHOLE_ERROR, PORTHOLE_ERROR_ADDRESS_IN_USE)
               && !g_error_matches (local_error, PORTHOLE_ERROR, PORTHOLE_ERROR_PRIVILEGED)
               && !g_error_matches (local_error, PORTHOLE_ERROR, PORTHOLE_ERROR_PERMISSION))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return NULL;
        }
    }

  if (ports->len == 0)
    {
      g_set_error (error, PORTHOLE_ERROR, PORTHOLE_ERROR_NO_FREE_PORT, "no port between %u and %u",
                   query->first, query->last);
      return NULL;
    }

  return g_steal_pointer (&ports);
}

typedef struct
{
  PortholeFreePortQuery query;
  guint count;
} FindTask;

static void
find_task_free (gpointer data)
{
  FindTask *find = data;

  g_free ((char *) find->query.address);
  g_free (find);
}

static void
find_in_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  FindTask *find = task_data;
  GError *error = NULL;
  GArray *ports = porthole_free_port_find (&find->query, find->count, cancellable, &error);

  if (ports != NULL)
    g_task_return_pointer (task, ports, (GDestroyNotify) g_array_unref);
  else
    g_task_return_error (task, error);
}

/**
 * porthole_free_port_find_async:
 * @query: what kind of port is wanted, copied; its callback is called in another thread
 * @count: how many
 * @cancellable: (nullable): to stop early
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Does what [func@free_port_find] does in a thread of its own.
 */
void
porthole_free_port_find_async (const PortholeFreePortQuery *query,
                               guint count,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  FindTask *find;

  g_return_if_fail (query != NULL);

  find = g_new0 (FindTask, 1);
  find->query = *query;
  find->query.address = g_strdup (query->address);
  find->count = count;

  g_task_set_source_tag (task, porthole_free_port_find_async);
  g_task_set_task_data (task, find, find_task_free);
  g_task_run_in_thread (task, find_in_thread);
}

/**
 * porthole_free_port_find_finish:
 * @result: what the callback got
 * @error: return location for an error, as of [func@free_port_find]
 *
 * Ends the search.
 *
 * Returns: (transfer full) (element-type guint16): the ports, or %NULL with @error set
 */
GArray *
porthole_free_port_find_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
