/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * PortholeUnitKind:
 * @PORTHOLE_UNIT_NONE: no unit is known
 * @PORTHOLE_UNIT_SERVICE: a service of the system
 * @PORTHOLE_UNIT_USER_SERVICE: a service of a user's session
 * @PORTHOLE_UNIT_SOCKET: a socket unit: a service is started when somebody connects
 * @PORTHOLE_UNIT_APP: a desktop application's scope or service; `app-id` names it
 * @PORTHOLE_UNIT_SCOPE: another scope, as of a terminal tab
 * @PORTHOLE_UNIT_SESSION: a login session
 * @PORTHOLE_UNIT_CONTAINER: a container; `container` names it
 * @PORTHOLE_UNIT_MACHINE: a virtual machine or machine container of systemd-machined
 * @PORTHOLE_UNIT_INIT: the system's or a user's service manager itself
 *
 * What a cgroup is of.
 */
typedef enum
{
  PORTHOLE_UNIT_NONE,
  PORTHOLE_UNIT_SERVICE,
  PORTHOLE_UNIT_USER_SERVICE,
  PORTHOLE_UNIT_SOCKET,
  PORTHOLE_UNIT_APP,
  PORTHOLE_UNIT_SCOPE,
  PORTHOLE_UNIT_SESSION,
  PORTHOLE_UNIT_CONTAINER,
  PORTHOLE_UNIT_MACHINE,
  PORTHOLE_UNIT_INIT,
} PortholeUnitKind;

#define PORTHOLE_TYPE_UNIT_KIND (porthole_unit_kind_get_type ())
GType porthole_unit_kind_get_type (void);

/**
 * PortholeUnit:
 * @kind: what the cgroup is of
 * @name: (nullable): the unit's name, as `ssh.service`, unescaped as far as a path needs it
 * @app_id: (nullable): the desktop file's ID without `.desktop`, when @kind is APP
 * @container: (nullable): the container's name or, where only that is known, its ID
 * @engine: (nullable): `docker`, `podman`, `lxc`, `nspawn`, `kubernetes`, `containerd` or `crio`; static
 * @user: the user whose service manager it belongs to, -1 for the system's
 *
 * What a cgroup path says, by systemd's and the container engines' naming rules.
 */
typedef struct
{
  PortholeUnitKind kind;
  char *name;
  char *app_id;
  char *container;
  const char *engine;
  gint64 user;
} PortholeUnit;

PortholeUnit *porthole_unit_new_from_cgroup (const char         *path);
PortholeUnit *porthole_unit_copy            (const PortholeUnit *self);
void          porthole_unit_free            (PortholeUnit       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PortholeUnit, porthole_unit_free)

G_END_DECLS
