/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "listeners/porthole-unit.h"

/* Docker, podman and CRI-O name a container by a SHA-256. */
#define ID_LENGTH 64

/* As docker and podman print it in their lists. */
#define SHORT_ID_LENGTH 12

G_DEFINE_ENUM_TYPE (PortholeUnitKind,
                    porthole_unit_kind,
                    G_DEFINE_ENUM_VALUE (PORTHOLE_UNIT_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (PORTHOLE_UNIT_SERVICE, "service"),
                    G_DEFINE_ENUM_VALUE (PORTHOLE_UNIT_USER_SERVICE, "user-service"),
                    G_DEFINE_ENUM_VALUE (PORTHOLE_UNIT_SOCKET, "socket"),
                    G_DEFINE_ENUM_VALUE (PORTHOLE_UNIT_APP, "app"),
                    G_DEFINE_ENUM_VALUE (PORTHOLE_UNIT_SCOPE, "scope"),
                    G_DEFINE_ENUM_VALUE (PORTHOLE_UNIT_SESSION, "session"),
                    G_DEFINE_ENUM_VALUE (PORTHOLE_UNIT_CONTAINER, "container"),
                    G_DEFINE_ENUM_VALUE (PORTHOLE_UNIT_MACHINE, "machine"),
                    G_DEFINE_ENUM_VALUE (PORTHOLE_UNIT_INIT, "init"))

/* How container engines name a cgroup: what stands before and after the container's ID or
 * name. */
static const struct
{
  const char *prefix;
  const char *suffix;
  const char *engine;
  gboolean has_id;
} container_patterns[] = {
  { "docker-", ".scope", "docker", TRUE },
  { "libpod-conmon-", ".scope", "podman", TRUE },
  { "libpod-payload-", "", "podman", TRUE },
  { "libpod-", ".scope", "podman", TRUE },
  { "libpod-", "", "podman", TRUE },
  { "crio-conmon-", ".scope", "crio", TRUE },
  { "crio-", ".scope", "crio", TRUE },
  { "cri-containerd-", ".scope", "containerd", TRUE },
  { "nerdctl-", ".scope", "containerd", TRUE },
  { "lxc.payload.", "", "lxc", FALSE },
  { "lxc.monitor.", "", "lxc", FALSE },
  { "systemd-nspawn@", ".service", "nspawn", FALSE },
};

static gboolean
is_id (const char *text)
{
  return strlen (text) == ID_LENGTH && strspn (text, "0123456789abcdef") == ID_LENGTH;
}

/* Undoes systemd's \xNN (systemd.unit(5)). What would not be valid text stays as it is. */
static char *
unescape (const char *text)
{
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c++)
    {
      if (c[0] == '\\' && c[1] == 'x' && g_ascii_isxdigit (c[2]) && g_ascii_isxdigit (c[3])
          && (c[2] != '0' || c[3] != '0'))
        {
          g_string_append_c (
              plain, (char) (g_ascii_xdigit_value (c[2]) * 16 + g_ascii_xdigit_value (c[3])));
          c += 3;
        }
      else
        g_string_append_c (plain, *c);
    }

  return g_utf8_make_valid (plain->str, (gssize) plain->len);
}

static gboolean
is_slice (const char *segment)
{
  return g_str_has_suffix (segment, ".slice");
}

static gboolean
is_unit (const char *segment)
{
  return g_str_has_suffix (segment, ".service") || g_str_has_suffix (segment, ".scope")
         || g_str_has_suffix (segment, ".socket") || g_str_has_suffix (segment, ".mount")
         || g_str_has_suffix (segment, ".swap");
}

static char *
between (const char *text, const char *prefix, const char *suffix)
{
  gsize n_text = strlen (text), n_prefix = strlen (prefix), n_suffix = strlen (suffix);

  if (n_text <= n_prefix + n_suffix || !g_str_has_prefix (text, prefix)
      || !g_str_has_suffix (text, suffix))
    return NULL;

  return g_strndup (text + n_prefix, n_text - n_prefix - n_suffix);
}

static gboolean
take_container (PortholeUnit *unit, const char *engine, const char *name, gboolean is_an_id)
{
  unit->kind = PORTHOLE_UNIT_CONTAINER;
  unit->engine = engine;
  g_free (unit->container);
  unit->container = is_an_id ? g_strndup (name, SHORT_ID_LENGTH) : unescape (name);
  return TRUE;
}

/* machine-web.scope is a container of systemd-nspawn, machine-qemu\x2d1\x2dvm.scope a virtual
 * machine of libvirt: both are registered with systemd-machined. */
static gboolean
parse_machine (PortholeUnit *unit, const char *segment)
{
  g_autofree char *escaped = between (segment, "machine-", ".scope");
  g_autofree char *name = NULL;

  if (escaped == NULL)
    return FALSE;

  name = unescape (escaped);
  if (g_str_has_prefix (name, "qemu-"))
    {
      const char *rest = strchr (name + strlen ("qemu-"), '-');

      unit->kind = PORTHOLE_UNIT_MACHINE;
      unit->engine = NULL;
      g_set_str (&unit->container, rest != NULL && rest[1] != '\0' ? rest + 1 : name);
      return TRUE;
    }
  if (g_str_has_prefix (name, "lxc-"))
    {
      const char *rest = strchr (name + strlen ("lxc-"), '-');

      return take_container (unit, "lxc", rest != NULL && rest[1] != '\0' ? rest + 1 : name, FALSE);
    }

  return take_container (unit, "nspawn", name, FALSE);
}

/* Cgroups whose last segment is an ID of a container, or a name, and nothing else: what stands
 * before says of which engine. */
static gboolean
parse_bare (PortholeUnit *unit, const char *previous, const char *segment, gboolean kubernetes)
{
  static const struct
  {
    const char *previous;
    const char *engine;
    gboolean has_id;
  } parents[] = {
    { "docker", "docker", TRUE },     { "moby", "docker", TRUE }, { "default", "containerd", TRUE },
    { "k8s.io", "kubernetes", TRUE }, { "lxc", "lxc", FALSE },    { "lxc.payload", "lxc", FALSE },
    { "lxc.monitor", "lxc", FALSE },
  };
  const char *colon = strrchr (segment, ':');

  if (kubernetes && is_id (segment))
    return take_container (unit, "kubernetes", segment, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (parents); i++)
    {
      if (strcmp (previous, parents[i].previous) == 0 && *segment != '\0'
          && (!parents[i].has_id || is_id (segment)))
        return take_container (unit, parents[i].engine, segment, parents[i].has_id);
    }

  /* An engine that was told to use slices, and doesn't know them: “NAME.slice:cri-containerd:ID”. */
  if (colon != NULL && is_id (colon + 1))
    return take_container (unit, strstr (segment, ":crio:") != NULL ? "crio" : "containerd",
                           colon + 1, TRUE);

  return FALSE;
}

static gboolean
parse_container (PortholeUnit *unit, char **segments)
{
  gboolean kubernetes = FALSE, found = FALSE;

  for (guint i = 0; segments[i] != NULL; i++)
    {
      const char *segment = segments[i];
      const char *previous = i > 0 ? segments[i - 1] : "";

      if (g_str_has_prefix (segment, "kubepods"))
        kubernetes = TRUE;

      found = parse_bare (unit, previous, segment, kubernetes)
              || (g_str_has_prefix (segment, "machine-") && parse_machine (unit, segment));

      for (guint j = 0; j < G_N_ELEMENTS (container_patterns) && !found; j++)
        {
          g_autofree char *name
              = between (segment, container_patterns[j].prefix, container_patterns[j].suffix);

          if (name != NULL && (!container_patterns[j].has_id || is_id (name)))
            found = take_container (unit, container_patterns[j].engine, name,
                                    container_patterns[j].has_id);
        }

      /* What runs in a container may nest further units; the container is what counts. */
      if (found)
        {
          if (kubernetes)
            unit->engine = "kubernetes";
          g_set_str (&unit->name, is_unit (segment) ? segment : NULL);
          return TRUE;
        }
    }

  return FALSE;
}

/* The desktop's names for what it starts: app[-LAUNCHER]-ID-RANDOM.scope,
 * app[-LAUNCHER]-ID[@RANDOM].service, dbus-:N.N-ID@N.service, snap.NAME.APP-UUID.scope
 * (systemd's "Desktop Environment Integration"). */
static char *
parse_app_id (const char *unit)
{
  g_autofree char *stem = NULL;
  g_auto (GStrv) parts = NULL;
  guint n_parts;
  char *at;

  if ((stem = between (unit, "snap.", ".scope")) != NULL)
    {
      parts = g_strsplit (stem, ".", 3);
      if (g_strv_length (parts) < 2)
        return NULL;
      at = strchr (parts[1], '-');
      /* The UUID behind it has 36 characters and begins after the last but four dashes. */
      if (strlen (parts[1]) > 37 && parts[1][strlen (parts[1]) - 37] == '-')
        parts[1][strlen (parts[1]) - 37] = '\0';
      else if (at != NULL)
        *at = '\0';
      return g_strdup_printf ("%s_%s", parts[0], parts[1]);
    }

  if ((stem = between (unit, "app-", ".service")) != NULL
      || (stem = between (unit, "dbus-", ".service")) != NULL)
    {
      if ((at = strchr (stem, '@')) != NULL)
        *at = '\0';
      parts = g_strsplit (stem, "-", -1);
      n_parts = g_strv_length (parts);
      if (g_str_has_prefix (unit, "dbus-") && n_parts < 2)
        return NULL;
      return n_parts > 0 && *parts[n_parts - 1] != '\0' ? unescape (parts[n_parts - 1]) : NULL;
    }

  if ((stem = between (unit, "app-", ".scope")) != NULL)
    {
      parts = g_strsplit (stem, "-", -1);
      n_parts = g_strv_length (parts);
      return n_parts >= 2 && *parts[n_parts - 2] != '\0' ? unescape (parts[n_parts - 2]) : NULL;
    }

  return NULL;
}

/* systemd puts "_" before a name that the kernel could take for a file of its own. */
static const char *
strip_underscore (const char *segment)
{
  return segment[0] == '_' ? segment + 1 : segment;
}

/* An application with several units has a slice of its own: app[-LAUNCHER]-ID.slice. A scope in
 * one, as a terminal makes for each tab, is the application's; a service may be there because
 * systemd puts all instances of a template into a slice with such a name. */
static char *
parse_app_slice (const char *unit, const char *slice)
{
  g_autofree char *stem = between (slice, "app-", ".slice");
  const char *id;

  if (stem == NULL || !g_str_has_suffix (unit, ".scope"))
    return NULL;

  id = strrchr (stem, '-');
  id = id != NULL ? id + 1 : stem;
  return *id != '\0' ? unescape (id) : NULL;
}

/* @slice: what the unit is in. */
static void
parse_user_unit (PortholeUnit *unit, const char *slice)
{
  unit->app_id = parse_app_id (unit->name);
  if (unit->app_id == NULL)
    unit->app_id = parse_app_slice (unit->name, slice);

  if (unit->app_id != NULL)
    unit->kind = PORTHOLE_UNIT_APP;
  else if (strcmp (unit->name, "init.scope") == 0)
    unit->kind = PORTHOLE_UNIT_INIT;
  else if (g_str_has_suffix (unit->name, ".socket"))
    unit->kind = PORTHOLE_UNIT_SOCKET;
  else if (g_str_has_suffix (unit->name, ".scope"))
    unit->kind = PORTHOLE_UNIT_SCOPE;
  else
    unit->kind = PORTHOLE_UNIT_USER_SERVICE;
}

static void
parse_system_unit (PortholeUnit *unit)
{
  if (strcmp (unit->name, "init.scope") == 0)
    unit->kind = PORTHOLE_UNIT_INIT;
  else if (g_str_has_prefix (unit->name, "session-") && g_str_has_suffix (unit->name, ".scope"))
    unit->kind = PORTHOLE_UNIT_SESSION;
  else if (g_str_has_suffix (unit->name, ".socket"))
    unit->kind = PORTHOLE_UNIT_SOCKET;
  else if (g_str_has_suffix (unit->name, ".scope"))
    unit->kind = PORTHOLE_UNIT_SCOPE;
  else
    unit->kind = PORTHOLE_UNIT_SERVICE;
}

/* The first segment that is no slice is the system's unit; when that is a user's service
 * manager, the first after it that is no slice is the user's. */
static void
parse_unit (PortholeUnit *unit, char **segments)
{
  guint i = 0;

  while (segments[i] != NULL && (*segments[i] == '\0' || is_slice (segments[i])))
    i++;
  if (segments[i] == NULL || !is_unit (segments[i]))
    return;

  unit->name = g_strdup (strip_underscore (segments[i]));
  if (g_str_has_prefix (unit->name, "user@"))
    {
      guint j = i + 1;

      unit->user = (gint64) g_ascii_strtoull (unit->name + strlen ("user@"), NULL, 10);
      while (segments[j] != NULL && (*segments[j] == '\0' || is_slice (segments[j])))
        j++;
      if (segments[j] != NULL && is_unit (segments[j]))
        {
          g_free (unit->name);
          unit->name = g_strdup (strip_underscore (segments[j]));
          parse_user_unit (unit, segments[j - 1]);
          return;
        }
    }
  parse_system_unit (unit);
}

/**
 * porthole_unit_new_from_cgroup:
 * @path: (nullable): a cgroup's path, `/system.slice/ssh.service`
 *
 * Reads a cgroup's path by the naming rules of systemd (systemd.unit(5), org.freedesktop.systemd1),
 * of the desktops and of the container engines. Any thread.
 *
 * Returns: (transfer full): what it says; its kind is NONE when that is nothing
 */
PortholeUnit *
porthole_unit_new_from_cgroup (const char *path)
{
  PortholeUnit *unit = g_new0 (PortholeUnit, 1);
  g_autofree char *valid = NULL;
  g_auto (GStrv) segments = NULL;

  unit->user = -1;
  if (path == NULL)
    return unit;

  valid = g_utf8_make_valid (path, -1);
  segments = g_strsplit (valid, "/", -1);
  if (!parse_container (unit, segments))
    parse_unit (unit, segments);

  return unit;
}

/**
 * porthole_unit_copy:
 * @self: a unit
 *
 * Copies it.
 *
 * Returns: (transfer full): the copy
 */
PortholeUnit *
porthole_unit_copy (const PortholeUnit *self)
{
  PortholeUnit *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->name = g_strdup (self->name);
  copy->app_id = g_strdup (self->app_id);
  copy->container = g_strdup (self->container);
  return copy;
}

/**
 * porthole_unit_free:
 * @self: (transfer full) (nullable): a unit
 *
 * Frees it.
 */
void
porthole_unit_free (PortholeUnit *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->app_id);
  g_free (self->container);
  g_free (self);
}
