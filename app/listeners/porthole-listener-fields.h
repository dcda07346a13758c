/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "listeners/porthole-listener-private.h"

G_BEGIN_DECLS

/* Shared by porthole-listener.c, which gives the type its properties, and
 * porthole-listener-update.c and porthole-listener-unit.c, which fill them. */
struct _PortholeListener
{
  GObject parent_instance;

  guint64 serial;
  const char *address_key;
  guint ifindex;
  gint64 marked;
  GPtrArray *sockets;
  PortholeReachFacts reach_facts;
  PortholeProcess *leader;
  gint64 active_since;
  gint64 unit_user;
  gint64 seen;

  guint transport;
  guint port;
  char *address;
  char **addresses;
  gboolean ipv4;
  gboolean ipv6;
  gboolean dual_stack;
  gboolean multipath;
  const char *device;
  int reach;
  guint uid;
  const char *user;
  char *unit;
  int unit_kind;
  char *container;
  const char *engine;
  char *app_id;
  char *app_name;
  GIcon *app_icon;
  char *cgroup;
  char *description;
  char *unit_file;
  char *service_unit;
  char *socket_unit;
  char *program;
  GListStore *owners;
  int pid;
  int hidden;
  PortholeForward *forward;
  guint queue_used;
  guint queue_max;
  gboolean queue_full;
  gint64 since;
  int since_kind;
  int state;
};

typedef enum
{
  PROP_0,
  PROP_TRANSPORT,
  PROP_PORT,
  PROP_ADDRESS,
  PROP_ADDRESSES,
  PROP_IPV4,
  PROP_IPV6,
  PROP_DUAL_STACK,
  PROP_MULTIPATH,
  PROP_DEVICE,
  PROP_REACH,
  PROP_UID,
  PROP_USER,
  PROP_UNIT,
  PROP_UNIT_KIND,
  PROP_CONTAINER,
  PROP_ENGINE,
  PROP_APP_ID,
  PROP_APP_NAME,
  PROP_APP_ICON,
  PROP_CGROUP,
  PROP_DESCRIPTION,
  PROP_UNIT_FILE,
  PROP_SERVICE_UNIT,
  PROP_SOCKET_UNIT,
  PROP_PROGRAM,
  PROP_OWNERS,
  PROP_PID,
  PROP_HIDDEN,
  PROP_FORWARD,
  PROP_QUEUE_USED,
  PROP_QUEUE_MAX,
  PROP_QUEUE_FULL,
  PROP_SINCE,
  PROP_SINCE_KIND,
  PROP_STATE,
  N_PROPS
} PortholeListenerProp;

void     porthole_listener_notify       (PortholeListener      *self,
                                         PortholeListenerProp   prop);
gboolean porthole_listener_update_since (PortholeListener      *self);
gboolean porthole_listener_update_unit  (PortholeListener      *self);

/* Each changes a field and tells so, and returns whether there was anything to change. */

static inline gboolean
porthole_listener_set_string (PortholeListener *self,
                              char **field,
                              const char *value,
                              PortholeListenerProp prop)
{
  if (!g_set_str (field, value))
    return FALSE;

  porthole_listener_notify (self, prop);
  return TRUE;
}

static inline gboolean
porthole_listener_set_interned (PortholeListener *self,
                                const char **field,
                                const char *value,
                                PortholeListenerProp prop)
{
  if (*field == value)
    return FALSE;

  *field = value;
  porthole_listener_notify (self, prop);
  return TRUE;
}

static inline gboolean
porthole_listener_set_int (PortholeListener *self, int *field, int value, PortholeListenerProp prop)
{
  if (*field == value)
    return FALSE;

  *field = value;
  porthole_listener_notify (self, prop);
  return TRUE;
}

G_END_DECLS
