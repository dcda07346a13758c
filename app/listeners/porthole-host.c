/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <link.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "listeners/porthole-host.h"

/* How long a reply may take; ending a process waits for up to ten seconds. */
#define REPLY_SECONDS 15

/* How long Flatpak's way to the host may take to answer, in milliseconds: it may have to be
 * started first. */
#define PERMISSION_TIMEOUT 5000

/* Between two starts of a helper that ends again and again. */
#define FIRST_BACKOFF G_USEC_PER_SEC
#define LAST_BACKOFF (60 * G_USEC_PER_SEC)

/* Where a runtime's files are inside the sandbox. */
#define RUNTIME_PREFIX "/usr/"

/* What this process was started with. */
typedef struct
{
  char *loader;
  char *c_library;
} Runtime;

struct _PortholeHost
{
  gatomicrefcount ref_count;
  GMutex mutex;
  char **argv;
  gboolean sandboxed;
  gboolean granted;
  gboolean denied;
  GPid pid;
  int fd;
  gint64 backoff;
  gint64 next_start;
};

static int
find_runtime_cb (struct dl_phdr_info *info, gsize size, gpointer data)
{
  Runtime *runtime = data;

  for (guint i = 0; i < info->dlpi_phnum && runtime->loader == NULL; i++)
    {
      if (info->dlpi_phdr[i].p_type == PT_INTERP)
        runtime->loader
            = realpath ((const char *) info->dlpi_addr + info->dlpi_phdr[i].p_vaddr, NULL);
    }

  if (info->dlpi_name != NULL)
    {
      const char *slash = strrchr (info->dlpi_name, '/');

      if (slash != NULL && g_str_has_prefix (slash, "/libc.so"))
        runtime->c_library = realpath (info->dlpi_name, NULL);
    }

  return runtime->loader != NULL && runtime->c_library != NULL;
}

/* Makes the path outside of a path inside the runtime. */
static char *
path_outside (const PortholeSandbox *sandbox, const char *path)
{
  if (path == NULL || !g_str_has_prefix (path, RUNTIME_PREFIX))
    return NULL;

  return g_build_filename (sandbox->runtime_path, path + strlen (RUNTIME_PREFIX), NULL);
}

/*< private >
 * porthole_host_make_argv:
 * @sandbox: a sandbox
 *
 * Makes the command that runs the helper outside: through flatpak-spawn, and through the loader
 * of the runtime, since the C library outside may be older than the one it was built with.
 * Loader and libraries are those that this process was started with itself, whatever the
 * architecture calls them (dl_iterate_phdr(3)). `--watch-bus` ends the helper with the
 * application.
 *
 * Returns: (transfer full) (nullable): the command, %NULL when this process isn't dynamically
 *   linked to a runtime's libraries
 */
char **
porthole_host_make_argv (const PortholeSandbox *sandbox)
{
  Runtime runtime = { 0 };
  g_autoptr (GStrvBuilder) builder = NULL;
  g_autofree char *loader = NULL;
  g_autofree char *c_library = NULL;

  dl_iterate_phdr (find_runtime_cb, &runtime);
  loader = path_outside (sandbox, runtime.loader);
  c_library = path_outside (sandbox, runtime.c_library);
  free (runtime.loader);
  free (runtime.c_library);
  if (loader == NULL || c_library == NULL)
    return NULL;

  builder = g_strv_builder_new ();
  g_strv_builder_add_many (builder, "flatpak-spawn", "--host", "--watch-bus", "--clear-env",
                           "--directory=/", loader, "--library-path", NULL);
  g_strv_builder_take (builder, g_path_get_dirname (c_library));
  g_strv_builder_take (builder,
                       g_build_filename (sandbox->app_path, "libexec", "porthole-scan", NULL));
  return g_strv_builder_end (builder);
}

/*< private >
 * porthole_host_new:
 * @argv: (array zero-terminated=1): the command that runs the helper
 *
 * Makes a helper; it is started with the first request.
 *
 * Returns: (transfer full): the helper
 */
PortholeHost *
porthole_host_new (const char *const *argv)
{
  PortholeHost *self = g_new0 (PortholeHost, 1);

  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->mutex);
  self->argv = g_strdupv ((char **) argv);
  self->fd = -1;
  self->backoff = FIRST_BACKOFF;
  return self;
}

/*< private >
 * porthole_host_new_for_sandbox:
 * @sandbox: (nullable): the sandbox that this process is in
 *
 * Makes a helper outside the sandbox.
 *
 * Returns: (transfer full) (nullable): the helper, %NULL when there is no sandbox
 */
PortholeHost *
porthole_host_new_for_sandbox (const PortholeSandbox *sandbox)
{
  g_auto (GStrv) argv = sandbox != NULL ? porthole_host_make_argv (sandbox) : NULL;
  PortholeHost *self;

  if (argv == NULL)
    return NULL;

  self = porthole_host_new ((const char *const *) argv);
  self->sandboxed = TRUE;
  return self;
}

/*< private >
 * porthole_host_ref:
 * @self: a helper
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
PortholeHost *
porthole_host_ref (PortholeHost *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/* Closing its input ends the helper; one that doesn't end by itself is ended. */
static void
stop (PortholeHost *self)
{
  int status;

  g_clear_fd (&self->fd, NULL);
  if (self->pid == 0)
    return;

  for (int i = 0; i < 20; i++)
    {
      if (waitpid (self->pid, &status, WNOHANG) != 0)
        {
          self->pid = 0;
          return;
        }
      g_usleep (5000);
    }
  kill (self->pid, SIGKILL);
  waitpid (self->pid, &status, 0);
  self->pid = 0;
}

/*< private >
 * porthole_host_unref:
 * @self: (transfer full) (nullable): a helper
 *
 * Gives a reference back. The last one ends the helper.
 */
void
porthole_host_unref (PortholeHost *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;

  stop (self);
  g_mutex_clear (&self->mutex);
  g_strfreev (self->argv);
  g_free (self);
}

/* Asks Flatpak's way to the host for its version. Without the permission nobody of that name is
 * on the bus, which stays so until the application is started anew; anything else that goes wrong
 * may go right the next time. */
static int
check_permission (PortholeHost *self)
{
  g_autoptr (GDBusConnection) bus = NULL;
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;

  if (!self->sandboxed || self->granted)
    return 0;

  bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  if (bus != NULL)
    reply = g_dbus_connection_call_sync (
        bus, "org.freedesktop.Flatpak", "/org/freedesktop/Flatpak/Development",
        "org.freedesktop.DBus.Properties", "Get",
        g_variant_new ("(ss)", "org.freedesktop.Flatpak.Development", "version"),
        G_VARIANT_TYPE ("(v)"), G_DBUS_CALL_FLAGS_NONE, PERMISSION_TIMEOUT, NULL, &error);
  self->granted = reply != NULL;
  self->denied = bus == NULL || g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_SERVICE_UNKNOWN)
                 || g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_NAME_HAS_NO_OWNER)
                 || g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_ACCESS_DENIED);
  if (self->granted)
    return 0;

  return self->denied ? -EACCES : -EPIPE;
}

static int
start (PortholeHost *self)
{
  struct timeval timeout = { .tv_sec = REPLY_SECONDS };
  g_autofd int inner = -1;
  g_autofd int outer = -1;
  int ends[2];
  int status;

  if (self->denied)
    return -EACCES;
  if (g_get_monotonic_time () < self->next_start)
    return -EAGAIN;
  self->next_start = g_get_monotonic_time () + self->backoff;
  self->backoff = MIN (self->backoff * 2, LAST_BACKOFF);
  status = check_permission (self);
  if (status < 0)
    return status;

  if (socketpair (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) < 0)
    return -errno;
  outer = ends[0];
  inner = ends[1];
  setsockopt (outer, SOL_SOCKET, SO_RCVTIMEO, &timeout, sizeof timeout);
  setsockopt (outer, SOL_SOCKET, SO_SNDTIMEO, &timeout, sizeof timeout);

  if (!g_spawn_async_with_fds (NULL, self->argv, NULL,
                               G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL,
                               &self->pid, inner, inner, -1, NULL))
    {
      self->pid = 0;
      return -ENOENT;
    }

  self->fd = g_steal_fd (&outer);
  return 0;
}

static int
exchange (PortholeHost *self, const ScanFrame *request, ScanFrameKind expected, ScanFrame *reply)
{
  guint32 value;
  int written = scan_frame_write (self->fd, request);
  int status = scan_frame_read (self->fd, reply);

  /* A helper of another version may have said so and ended before it was asked. */
  if (status == -EPROTONOSUPPORT)
    return status;
  if (status > 0 && written < 0)
    scan_frame_clear (reply);
  if (status <= 0 || written < 0)
    return -EPIPE;
  if (reply->kind == (guint32) expected)
    return 0;

  status = -EBADMSG;
  if (reply->kind == SCAN_FRAME_FAILED
      && scan_frame_decode_number (reply->data, reply->length, &value) == 0 && (gint32) value < 0
      && (gint32) value > -4096)
    status = (gint32) value;
  scan_frame_clear (reply);
  return status;
}

/*< private >
 * porthole_host_request:
 * @self: a helper
 * @request: what is asked
 * @expected: the kind of the answer
 * @ret_reply: (out): the answer, to be freed with scan_frame_clear()
 *
 * Asks the helper, and starts it if it doesn't run. Blocks, so call it in a thread.
 *
 * Returns: 0, or a negative errno: -EACCES when no helper may be started, -EPIPE when it ended,
 *   -EAGAIN when it ended a moment ago and isn't started again yet, -EPROTONOSUPPORT when it is of
 *   another version, or what it answered
 */
int
porthole_host_request (PortholeHost *self,
                       const ScanFrame *request,
                       ScanFrameKind expected,
                       ScanFrame *ret_reply)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  int status = 0;

  if (self->fd < 0)
    status = start (self);
  if (status < 0)
    return status;

  status = exchange (self, request, expected, ret_reply);
  if (status == -EPIPE || status == -EBADMSG || status == -EPROTONOSUPPORT)
    stop (self);
  else
    {
      self->backoff = FIRST_BACKOFF;
      self->next_start = 0;
    }

  return status;
}

/*< private >
 * porthole_host_get_pid:
 * @self: a helper
 *
 * Gets the process that was started here, for tests.
 *
 * Returns: the pid, 0 when none runs
 */
GPid
porthole_host_get_pid (PortholeHost *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return self->pid;
}
