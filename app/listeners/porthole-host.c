/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "listeners/porthole-host.h"

/* How long a reply may take; ending a process waits for up to ten seconds. */
#define REPLY_SECONDS 15

/* Between two starts of a helper that ends again and again. */
#define FIRST_BACKOFF G_USEC_PER_SEC
#define LAST_BACKOFF (60 * G_USEC_PER_SEC)

/* Where the runtime keeps its own loader: the helper runs through it, since the host's C library
 * may be older, or none. */
#if defined(__x86_64__)
#define TRIPLET "x86_64-linux-gnu"
#define LOADER "ld-linux-x86-64.so.2"
#elif defined(__aarch64__)
#define TRIPLET "aarch64-linux-gnu"
#define LOADER "ld-linux-aarch64.so.1"
#elif defined(__riscv) && __riscv_xlen == 64
#define TRIPLET "riscv64-linux-gnu"
#define LOADER "ld-linux-riscv64-lp64d.so.1"
#elif defined(__i386__)
#define TRIPLET "i386-linux-gnu"
#define LOADER "ld-linux.so.2"
#elif defined(__arm__)
#define TRIPLET "arm-linux-gnueabihf"
#define LOADER "ld-linux-armhf.so.3"
#else
#define TRIPLET ""
#define LOADER ""
#endif

struct _PortholeHost
{
  gatomicrefcount ref_count;
  GMutex mutex;
  char **argv;
  gboolean sandboxed;
  gboolean checked;
  gboolean denied;
  GPid pid;
  int fd;
  gint64 backoff;
  gint64 next_start;
};

/*< private >
 * porthole_host_make_argv:
 * @flatpak_info: the path of a sandbox's `.flatpak-info`
 *
 * Makes the command that runs the helper outside: through flatpak-spawn, and through the loader of
 * the runtime. `--watch-bus` ends it with the application.
 *
 * Returns: (transfer full) (nullable): the command, %NULL when this is no sandbox of Flatpak's
 */
char **
porthole_host_make_argv (const char *flatpak_info)
{
  g_autoptr (GKeyFile) info = g_key_file_new ();
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *app = NULL;
  g_autofree char *runtime = NULL;

  if (*TRIPLET == '\0' || !g_key_file_load_from_file (info, flatpak_info, G_KEY_FILE_NONE, NULL))
    return NULL;
  app = g_key_file_get_string (info, "Instance", "app-path", NULL);
  runtime = g_key_file_get_string (info, "Instance", "runtime-path", NULL);
  if (app == NULL || runtime == NULL)
    return NULL;

  g_strv_builder_add_many (builder, "flatpak-spawn", "--host", "--watch-bus", "--clear-env",
                           "--directory=/", NULL);
  g_strv_builder_take (builder, g_build_filename (runtime, "lib", TRIPLET, LOADER, NULL));
  g_strv_builder_add (builder, "--library-path");
  g_strv_builder_take (builder, g_build_filename (runtime, "lib", TRIPLET, NULL));
  g_strv_builder_take (builder, g_build_filename (app, "libexec", "porthole-scan", NULL));
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
 * @flatpak_info: `/.flatpak-info`
 *
 * Makes a helper outside the sandbox that this process is in.
 *
 * Returns: (transfer full) (nullable): the helper, %NULL when this is no sandbox of Flatpak's
 */
PortholeHost *
porthole_host_new_for_sandbox (const char *flatpak_info)
{
  g_auto (GStrv) argv = porthole_host_make_argv (flatpak_info);
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

/* Whether Flatpak's portal to the host answers: without the permission nobody of that name is
 * on the bus. */
static gboolean
may_spawn (PortholeHost *self)
{
  g_autoptr (GDBusConnection) bus = NULL;
  g_autoptr (GVariant) reply = NULL;

  if (!self->sandboxed || self->checked)
    return !self->denied;

  self->checked = TRUE;
  self->denied = TRUE;
  bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  if (bus != NULL)
    reply = g_dbus_connection_call_sync (
        bus, "org.freedesktop.Flatpak", "/org/freedesktop/Flatpak/Development",
        "org.freedesktop.DBus.Properties", "Get",
        g_variant_new ("(ss)", "org.freedesktop.Flatpak.Development", "version"),
        G_VARIANT_TYPE ("(v)"), G_DBUS_CALL_FLAGS_NONE, 5000, NULL, NULL);
  self->denied = reply == NULL;
  return !self->denied;
}

static int
start (PortholeHost *self)
{
  struct timeval timeout = { .tv_sec = REPLY_SECONDS };
  g_autofd int inner = -1;
  g_autofd int outer = -1;
  int ends[2];

  if (!may_spawn (self))
    return -EACCES;
  if (g_get_monotonic_time () < self->next_start)
    return -EAGAIN;
  self->next_start = g_get_monotonic_time () + self->backoff;
  self->backoff = MIN (self->backoff * 2, LAST_BACKOFF);

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
  int status = scan_frame_write (self->fd, request);

  if (status < 0)
    return -EPIPE;
  status = scan_frame_read (self->fd, reply);
  if (status == -EPROTONOSUPPORT)
    return status;
  if (status <= 0)
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
