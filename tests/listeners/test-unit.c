/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gio/gio.h>

#include "listeners/porthole-unit.h"

#define ID "3f4e8a1b2c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f7"

static const struct
{
  const char *path;
  PortholeUnitKind kind;
  const char *name;
  const char *app_id;
  const char *container;
  const char *engine;
  gint64 user;
} cases[] = {
  { NULL, PORTHOLE_UNIT_NONE, NULL, NULL, NULL, NULL, -1 },
  { "/", PORTHOLE_UNIT_NONE, NULL, NULL, NULL, NULL, -1 },
  { "/system.slice/ssh.service", PORTHOLE_UNIT_SERVICE, "ssh.service", NULL, NULL, NULL, -1 },
  { "/system.slice/system-postgresql.slice/postgresql@16-main.service", PORTHOLE_UNIT_SERVICE,
    "postgresql@16-main.service", NULL, NULL, NULL, -1 },
  { "/system.slice/cups.socket", PORTHOLE_UNIT_SOCKET, "cups.socket", NULL, NULL, NULL, -1 },
  { "/init.scope", PORTHOLE_UNIT_INIT, "init.scope", NULL, NULL, NULL, -1 },
  { "/system.slice/_cgroup.service", PORTHOLE_UNIT_SERVICE, "cgroup.service", NULL, NULL, NULL,
    -1 },
  { "/user.slice/user-1000.slice/session-2.scope", PORTHOLE_UNIT_SESSION, "session-2.scope", NULL,
    NULL, NULL, -1 },
  { "/user.slice/user-1000.slice/user@1000.service/init.scope", PORTHOLE_UNIT_INIT, "init.scope",
    NULL, NULL, NULL, 1000 },
  { "/user.slice/user-1000.slice/user@1000.service/app.slice/syncthing.service",
    PORTHOLE_UNIT_USER_SERVICE, "syncthing.service", NULL, NULL, NULL, 1000 },
  { "/user.slice/user-1000.slice/user@1000.service/app.slice/app-gnome-org.gnome.Builder-4711.scope",
    PORTHOLE_UNIT_APP, "app-gnome-org.gnome.Builder-4711.scope", "org.gnome.Builder", NULL, NULL,
    1000 },
  { "/user.slice/user-1000.slice/user@1000.service/app.slice/app-flatpak-com.visualstudio.code\\x2doss-77.scope",
    PORTHOLE_UNIT_APP, "app-flatpak-com.visualstudio.code\\x2doss-77.scope",
    "com.visualstudio.code-oss", NULL, NULL, 1000 },
  { "/user.slice/user-1000.slice/user@1000.service/app.slice/app-org.kde.konsole@8f3.service",
    PORTHOLE_UNIT_APP, "app-org.kde.konsole@8f3.service", "org.kde.konsole", NULL, NULL, 1000 },
  { "/user.slice/user-1000.slice/user@1000.service/app.slice/app-gnome-steam@autostart.service",
    PORTHOLE_UNIT_APP, "app-gnome-steam@autostart.service", "steam", NULL, NULL, 1000 },
  { "/user.slice/user-1000.slice/user@1000.service/app.slice/dbus-:1.2-org.gnome.Nautilus@0.service",
    PORTHOLE_UNIT_APP, "dbus-:1.2-org.gnome.Nautilus@0.service", "org.gnome.Nautilus", NULL, NULL,
    1000 },
  { "/user.slice/user-1000.slice/user@1000.service/app.slice/snap.firefox.firefox-3c7bb1a0-1111-2222-3333-444455556666.scope",
    PORTHOLE_UNIT_APP, "snap.firefox.firefox-3c7bb1a0-1111-2222-3333-444455556666.scope",
    "firefox_firefox", NULL, NULL, 1000 },
  { "/user.slice/user-1000.slice/user@1000.service/app.slice/app-org.gnome.Terminal.slice/vte-spawn-1b2c.scope",
    PORTHOLE_UNIT_APP, "vte-spawn-1b2c.scope", "org.gnome.Terminal", NULL, NULL, 1000 },
  { "/user.slice/user-1000.slice/user@1000.service/app.slice/app-gnome-my\\x2dapp.slice/a.scope",
    PORTHOLE_UNIT_APP, "a.scope", "my-app", NULL, NULL, 1000 },
  { "/user.slice/user-1000.slice/user@1000.service/app.slice/app-syncthing.slice/syncthing@a.service",
    PORTHOLE_UNIT_USER_SERVICE, "syncthing@a.service", NULL, NULL, NULL, 1000 },
  { "/user.slice/user-1000.slice/user@1000.service/app.slice/app-.slice/a.scope",
    PORTHOLE_UNIT_SCOPE, "a.scope", NULL, NULL, NULL, 1000 },
  { "/user.slice/user-1000.slice/user@1000.service/tmux-spawn-1b2c.scope", PORTHOLE_UNIT_SCOPE,
    "tmux-spawn-1b2c.scope", NULL, NULL, NULL, 1000 },
  { "/user.slice/user-1000.slice/user@1000.service/app.slice/"
    "app-gnome\\x2dkeyring\\x2dssh@autostart.service",
    PORTHOLE_UNIT_APP, "app-gnome\\x2dkeyring\\x2dssh@autostart.service", "gnome-keyring-ssh", NULL,
    NULL, 1000 },
  { "/system.slice/containerd.service/kubepods-besteffort-pod12.slice:cri-containerd:" ID,
    PORTHOLE_UNIT_CONTAINER, NULL, NULL, "3f4e8a1b2c5d", "kubernetes", -1 },
  { "/system.slice/nerdctl-" ID ".scope", PORTHOLE_UNIT_CONTAINER, "nerdctl-" ID ".scope", NULL,
    "3f4e8a1b2c5d", "containerd", -1 },
  { "/default/" ID, PORTHOLE_UNIT_CONTAINER, NULL, NULL, "3f4e8a1b2c5d", "containerd", -1 },
  { "/libpod_parent/libpod-" ID, PORTHOLE_UNIT_CONTAINER, NULL, NULL, "3f4e8a1b2c5d", "podman",
    -1 },
  { "/machine.slice/libpod-" ID ".scope/libpod-payload-" ID, PORTHOLE_UNIT_CONTAINER,
    "libpod-" ID ".scope", NULL, "3f4e8a1b2c5d", "podman", -1 },
  { "/user.slice/user-1000.slice/user@1000.service/user.slice/user-libpod_pod_12.slice/libpod-" ID
    ".scope/container",
    PORTHOLE_UNIT_CONTAINER, "libpod-" ID ".scope", NULL, "3f4e8a1b2c5d", "podman", -1 },
  { "/system.slice/docker-" ID ".scope", PORTHOLE_UNIT_CONTAINER, "docker-" ID ".scope", NULL,
    "3f4e8a1b2c5d", "docker", -1 },
  { "/docker/" ID, PORTHOLE_UNIT_CONTAINER, NULL, NULL, "3f4e8a1b2c5d", "docker", -1 },
  { "/machine.slice/libpod-" ID ".scope/container", PORTHOLE_UNIT_CONTAINER, "libpod-" ID ".scope",
    NULL, "3f4e8a1b2c5d", "podman", -1 },
  { "/user.slice/user-1000.slice/user@1000.service/user.slice/libpod-conmon-" ID ".scope",
    PORTHOLE_UNIT_CONTAINER, "libpod-conmon-" ID ".scope", NULL, "3f4e8a1b2c5d", "podman", -1 },
  { "/kubepods.slice/kubepods-burstable.slice/kubepods-burstable-pod12_34.slice/cri-containerd-" ID
    ".scope",
    PORTHOLE_UNIT_CONTAINER, "cri-containerd-" ID ".scope", NULL, "3f4e8a1b2c5d", "kubernetes",
    -1 },
  { "/kubepods/besteffort/pod12-34/" ID, PORTHOLE_UNIT_CONTAINER, NULL, NULL, "3f4e8a1b2c5d",
    "kubernetes", -1 },
  { "/kubepods.slice/kubepods-pod12.slice/crio-" ID ".scope", PORTHOLE_UNIT_CONTAINER,
    "crio-" ID ".scope", NULL, "3f4e8a1b2c5d", "kubernetes", -1 },
  { "/lxc.payload.web/system.slice/nginx.service", PORTHOLE_UNIT_CONTAINER, NULL, NULL, "web",
    "lxc", -1 },
  { "/lxc.payload/web/init.scope", PORTHOLE_UNIT_CONTAINER, NULL, NULL, "web", "lxc", -1 },
  { "/machine.slice/machine-lxc\\x2d12\\x2dmy\\x2dbox.scope", PORTHOLE_UNIT_CONTAINER,
    "machine-lxc\\x2d12\\x2dmy\\x2dbox.scope", NULL, "my-box", "lxc", -1 },
  { "/lxc/db", PORTHOLE_UNIT_CONTAINER, NULL, NULL, "db", "lxc", -1 },
  { "/machine.slice/machine-my\\x2dbox.scope/payload", PORTHOLE_UNIT_CONTAINER,
    "machine-my\\x2dbox.scope", NULL, "my-box", "nspawn", -1 },
  { "/machine.slice/systemd-nspawn@arch.service/payload/system.slice/sshd.service",
    PORTHOLE_UNIT_CONTAINER, "systemd-nspawn@arch.service", NULL, "arch", "nspawn", -1 },
  { "/machine.slice/machine-qemu\\x2d3\\x2dwin11.scope/libvirt/emulator", PORTHOLE_UNIT_MACHINE,
    "machine-qemu\\x2d3\\x2dwin11.scope", NULL, "win11", NULL, -1 },
  /* Not text. */
  { "/machine.slice/machine-a\xff.scope", PORTHOLE_UNIT_CONTAINER, "machine-a\uFFFD.scope", NULL,
    "a\uFFFD", "nspawn", -1 },
  /* What only looks like one. */
  { "/system.slice/docker-registry.service", PORTHOLE_UNIT_SERVICE, "docker-registry.service", NULL,
    NULL, NULL, -1 },
  { "/system.slice/docker.service", PORTHOLE_UNIT_SERVICE, "docker.service", NULL, NULL, NULL, -1 },
  { "/docker/short", PORTHOLE_UNIT_NONE, NULL, NULL, NULL, NULL, -1 },
  { "/system.slice", PORTHOLE_UNIT_NONE, NULL, NULL, NULL, NULL, -1 },
  { "relative/path", PORTHOLE_UNIT_NONE, NULL, NULL, NULL, NULL, -1 },
  { "/../../system.slice/cron.service", PORTHOLE_UNIT_NONE, NULL, NULL, NULL, NULL, -1 },
  { "/machine.slice/machine-lxc.scope", PORTHOLE_UNIT_CONTAINER, "machine-lxc.scope", NULL, "lxc",
    "nspawn", -1 },
  { "/user.slice/user-1000.slice/user@1000.service/app.slice/app-.scope", PORTHOLE_UNIT_SCOPE,
    "app-.scope", NULL, NULL, NULL, 1000 },
};

static void
test_paths (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PortholeUnit) unit = porthole_unit_new_from_cgroup (cases[i].path);
      g_autoptr (PortholeUnit) copy = porthole_unit_copy (unit);

      g_test_message ("%s", cases[i].path);
      g_assert_cmpint (copy->kind, ==, cases[i].kind);
      g_assert_cmpstr (copy->name, ==, cases[i].name);
      g_assert_cmpstr (copy->app_id, ==, cases[i].app_id);
      g_assert_cmpstr (copy->container, ==, cases[i].container);
      g_assert_cmpstr (copy->engine, ==, cases[i].engine);
      g_assert_cmpint (copy->user, ==, cases[i].user);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/listeners/unit/paths", test_paths);

  return g_test_run ();
}
