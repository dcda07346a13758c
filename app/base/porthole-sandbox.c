/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "base/porthole-sandbox.h"

/**
 * porthole_sandbox_get:
 *
 * Gets the sandbox that this process is in. Any thread.
 *
 * Returns: (transfer none) (nullable): the sandbox, %NULL when it is in none of Flatpak's
 */
const PortholeSandbox *
porthole_sandbox_get (void)
{
  static PortholeSandbox *sandbox;
  static gsize once;

  if (g_once_init_enter (&once))
    {
      sandbox = porthole_sandbox_new_from_file ("/.flatpak-info");
      g_once_init_leave (&once, 1);
    }

  return sandbox;
}

/**
 * porthole_sandbox_new_from_file:
 * @path: a file like `/.flatpak-info` (flatpak-metadata(5))
 *
 * Reads what Flatpak says of a sandbox.
 *
 * Returns: (transfer full) (nullable): the sandbox, %NULL when there is no such file or it says
 *   less than is needed
 */
PortholeSandbox *
porthole_sandbox_new_from_file (const char *path)
{
  g_autoptr (GKeyFile) info = g_key_file_new ();
  g_autoptr (PortholeSandbox) self = g_new0 (PortholeSandbox, 1);

  if (!g_key_file_load_from_file (info, path, G_KEY_FILE_NONE, NULL))
    return NULL;

  self->app_id = g_key_file_get_string (info, "Application", "name", NULL);
  self->app_path = g_key_file_get_string (info, "Instance", "app-path", NULL);
  self->runtime_path = g_key_file_get_string (info, "Instance", "runtime-path", NULL);
  if (self->app_id == NULL || self->app_path == NULL || self->runtime_path == NULL)
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * porthole_sandbox_free:
 * @self: (transfer full) (nullable): a sandbox
 *
 * Frees what is known of it.
 */
void
porthole_sandbox_free (PortholeSandbox *self)
{
  if (self == NULL)
    return;

  g_free (self->app_id);
  g_free (self->app_path);
  g_free (self->runtime_path);
  g_free (self);
}

/**
 * porthole_sandbox_get_override:
 * @self: a sandbox
 *
 * Gets the command by which a person lets the application start its helper outside the sandbox
 * (flatpak-override(1)).
 *
 * Returns: (transfer full): the command
 */
char *
porthole_sandbox_get_override (const PortholeSandbox *self)
{
  return g_strdup_printf ("flatpak override --user --talk-name=org.freedesktop.Flatpak %s",
                          self->app_id);
}
