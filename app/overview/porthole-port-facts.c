/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "overview/porthole-port-facts.h"

/**
 * PortholePortFacts:
 *
 * All that is so of one port, or one block of ports, now: what it is called, who listens, which
 * of the test servers that is, and what the user wrote about it. It can be turned to another
 * port, so that whoever shows one port at a time needs one of these.
 *
 * It stays true by what the engines say of themselves and looks at nothing by itself; while
 * `live` is set it keeps the scanner running. Main thread only.
 *
 * Properties: `state`, `service`, `listener`, `server`, `name`, `note`, each notified when it
 * changes, and `live`.
 */
struct _PortholePortFacts
{
  GObject parent_instance;

  PortholeOverview *overview;
  gboolean set;
  gboolean chosen; /* the service was given, and isn't the most common one of the port */
  gboolean live;
  guint16 first;
  guint16 last;
  PortholeTransport transports;

  PortholePortState state;
  PortholeService *service;
  PortholeListener *listener;
  PortholeServer *server;
  char *name;
  char *note;
};

enum
{
  PROP_0,
  PROP_STATE,
  PROP_SERVICE,
  PROP_LISTENER,
  PROP_SERVER,
  PROP_NAME,
  PROP_NOTE,
  PROP_LIVE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_ENUM_TYPE (PortholePortState,
                    porthole_port_state,
                    G_DEFINE_ENUM_VALUE (PORTHOLE_PORT_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (PORTHOLE_PORT_FREE, "free"),
                    G_DEFINE_ENUM_VALUE (PORTHOLE_PORT_IN_USE, "in-use"),
                    G_DEFINE_ENUM_VALUE (PORTHOLE_PORT_OWN, "own"))

G_DEFINE_FINAL_TYPE (PortholePortFacts, porthole_port_facts, G_TYPE_OBJECT)

static void
notify (PortholePortFacts *self, guint property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
update_names (PortholePortFacts *self)
{
  PortholeNotes *notes
      = porthole_registry_get_notes (porthole_overview_get_registry (self->overview));
  PortholeService *service = self->chosen ? self->service : NULL;

  if (self->set && service == NULL)
    service = porthole_overview_find_service (self->overview, self->first, self->transports);
  if (g_set_object (&self->service, service))
    notify (self, PROP_SERVICE);
  if (g_set_str (&self->name, self->set ? porthole_notes_get_name (notes, self->first) : NULL))
    notify (self, PROP_NAME);
  if (g_set_str (&self->note, self->set ? porthole_notes_get_note (notes, self->first) : NULL))
    notify (self, PROP_NOTE);
}

static void
update_use (PortholePortFacts *self)
{
  PortholeScanner *scanner = porthole_overview_get_scanner (self->overview);
  PortholeListener *listener = NULL;
  PortholeServer *server = NULL;
  PortholePortState state = PORTHOLE_PORT_UNKNOWN;

  if (self->set)
    {
      listener = porthole_overview_find_listener (self->overview, self->first, self->last,
                                                  self->transports);
      server = porthole_overview_find_server (self->overview, self->first, self->last,
                                              self->transports);
      if (server != NULL)
        state = PORTHOLE_PORT_OWN;
      else if (listener != NULL)
        state = PORTHOLE_PORT_IN_USE;
      else if (porthole_scanner_get_ready (scanner) && porthole_scanner_get_error (scanner) == NULL)
        state = PORTHOLE_PORT_FREE;
    }

  if (g_set_object (&self->listener, listener))
    notify (self, PROP_LISTENER);
  if (g_set_object (&self->server, server))
    notify (self, PROP_SERVER);
  if (self->state != state)
    {
      self->state = state;
      notify (self, PROP_STATE);
    }
}

static void
update (PortholePortFacts *self, guint changes)
{
  g_object_freeze_notify (G_OBJECT (self));
  if (changes & PORTHOLE_OVERVIEW_REGISTRY)
    update_names (self);
  if (changes & (PORTHOLE_OVERVIEW_LISTENERS | PORTHOLE_OVERVIEW_SERVERS))
    update_use (self);
  g_object_thaw_notify (G_OBJECT (self));

  /* The same listener may have got another address, and the same service another title. */
  if (self->set)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
turn (PortholePortFacts *self)
{
  update (self, PORTHOLE_OVERVIEW_REGISTRY | PORTHOLE_OVERVIEW_LISTENERS);
}

static void
porthole_port_facts_dispose (GObject *object)
{
  PortholePortFacts *self = PORTHOLE_PORT_FACTS (object);

  if (self->overview != NULL)
    porthole_port_facts_set_live (self, FALSE);
  g_clear_object (&self->service);
  g_clear_object (&self->listener);
  g_clear_object (&self->server);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->note, g_free);
  g_clear_object (&self->overview);

  G_OBJECT_CLASS (porthole_port_facts_parent_class)->dispose (object);
}

static void
porthole_port_facts_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PortholePortFacts *self = PORTHOLE_PORT_FACTS (object);

  switch (prop_id)
    {
    case PROP_STATE:
      g_value_set_enum (value, (int) self->state);
      break;

    case PROP_SERVICE:
      g_value_set_object (value, self->service);
      break;

    case PROP_LISTENER:
      g_value_set_object (value, self->listener);
      break;

    case PROP_SERVER:
      g_value_set_object (value, self->server);
      break;

    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;

    case PROP_NOTE:
      g_value_set_string (value, self->note);
      break;

    case PROP_LIVE:
      g_value_set_boolean (value, self->live);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
porthole_port_facts_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  PortholePortFacts *self = PORTHOLE_PORT_FACTS (object);

  switch (prop_id)
    {
    case PROP_LIVE:
      porthole_port_facts_set_live (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
porthole_port_facts_class_init (PortholePortFactsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = porthole_port_facts_dispose;
  object_class->get_property = porthole_port_facts_get_property;
  object_class->set_property = porthole_port_facts_set_property;

  properties[PROP_STATE]
      = g_param_spec_enum ("state", NULL, NULL, PORTHOLE_TYPE_PORT_STATE, 0, flags);
  properties[PROP_SERVICE]
      = g_param_spec_object ("service", NULL, NULL, PORTHOLE_TYPE_SERVICE, flags);
  properties[PROP_LISTENER]
      = g_param_spec_object ("listener", NULL, NULL, PORTHOLE_TYPE_LISTENER, flags);
  properties[PROP_SERVER] = g_param_spec_object ("server", NULL, NULL, PORTHOLE_TYPE_SERVER, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, flags);
  properties[PROP_LIVE]
      = g_param_spec_boolean ("live", NULL, NULL, FALSE, flags | G_PARAM_WRITABLE);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * PortholePortFacts::changed:
   * @self: the facts
   *
   * Something of it is otherwise, or it was turned to another port: comes once, after the
   * properties were notified. Also what the service and the listener say of themselves counts.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
porthole_port_facts_init (PortholePortFacts *self)
{
}

/**
 * porthole_port_facts_new:
 * @overview: who knows it
 *
 * Makes facts about no port yet.
 *
 * Returns: (transfer full): the facts
 */
PortholePortFacts *
porthole_port_facts_new (PortholeOverview *overview)
{
  PortholePortFacts *self;

  g_return_val_if_fail (PORTHOLE_IS_OVERVIEW (overview), NULL);

  self = g_object_new (PORTHOLE_TYPE_PORT_FACTS, NULL);
  self->overview = g_object_ref (overview);
  g_signal_connect_object (overview, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * porthole_port_facts_set_port:
 * @self: the facts
 * @port: a port number
 * @transports: the transports that count
 *
 * Turns to one port, which is called as its most common service is.
 */
void
porthole_port_facts_set_port (PortholePortFacts *self, guint16 port, PortholeTransport transports)
{
  porthole_port_facts_set_range (self, port, port, transports);
}

/**
 * porthole_port_facts_set_range:
 * @self: the facts
 * @first: a port number
 * @last: the last port number, not below @first
 * @transports: the transports that count
 *
 * Turns to a range of ports, which is called as its first port is.
 */
void
porthole_port_facts_set_range (PortholePortFacts *self,
                               guint16 first,
                               guint16 last,
                               PortholeTransport transports)
{
  g_return_if_fail (PORTHOLE_IS_PORT_FACTS (self));
  g_return_if_fail (first <= last);

  if (self->set && !self->chosen && self->first == first && self->last == last
      && self->transports == transports)
    return;

  self->set = TRUE;
  self->chosen = FALSE;
  self->first = first;
  self->last = last;
  self->transports = transports;
  turn (self);
}

/**
 * porthole_port_facts_set_service:
 * @self: the facts
 * @service: a row of the registry
 *
 * Turns to the port or block of a service, with the transports that it has.
 */
void
porthole_port_facts_set_service (PortholePortFacts *self, PortholeService *service)
{
  g_return_if_fail (PORTHOLE_IS_PORT_FACTS (self));
  g_return_if_fail (PORTHOLE_IS_SERVICE (service));

  if (self->set && self->chosen && self->service == service)
    return;

  self->set = TRUE;
  self->chosen = TRUE;
  self->first = porthole_service_get_port (service);
  self->last = porthole_service_get_port_end (service);
  self->transports = porthole_service_get_transports (service);
  if (g_set_object (&self->service, service))
    notify (self, PROP_SERVICE);
  turn (self);
}

/**
 * porthole_port_facts_clear:
 * @self: the facts
 *
 * Turns away from any port.
 */
void
porthole_port_facts_clear (PortholePortFacts *self)
{
  g_return_if_fail (PORTHOLE_IS_PORT_FACTS (self));

  if (!self->set)
    return;

  self->set = FALSE;
  self->chosen = FALSE;
  turn (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * porthole_port_facts_get_live:
 * @self: the facts
 *
 * Tells whether the scanner is kept running.
 *
 * Returns: whether it is
 */
gboolean
porthole_port_facts_get_live (PortholePortFacts *self)
{
  g_return_val_if_fail (PORTHOLE_IS_PORT_FACTS (self), FALSE);

  return self->live;
}

/**
 * porthole_port_facts_set_live:
 * @self: the facts
 * @live: whether to keep the scanner running
 *
 * Keeps the scanner running, as long as what is said here is on the screen.
 */
void
porthole_port_facts_set_live (PortholePortFacts *self, gboolean live)
{
  g_return_if_fail (PORTHOLE_IS_PORT_FACTS (self));

  if (self->live == !!live)
    return;

  self->live = !!live;
  if (self->live)
    porthole_scanner_start (porthole_overview_get_scanner (self->overview));
  else
    porthole_scanner_stop (porthole_overview_get_scanner (self->overview));
  notify (self, PROP_LIVE);
}

/**
 * porthole_port_facts_get_ports:
 * @self: the facts
 * @ret_first: (out) (optional): the port, or the first of the block
 * @ret_last: (out) (optional): the last port of the block, which may be the same
 *
 * Tells which port it is about.
 *
 * Returns: whether it is about any
 */
gboolean
porthole_port_facts_get_ports (PortholePortFacts *self, guint16 *ret_first, guint16 *ret_last)
{
  g_return_val_if_fail (PORTHOLE_IS_PORT_FACTS (self), FALSE);

  if (!self->set)
    return FALSE;

  if (ret_first != NULL)
    *ret_first = self->first;
  if (ret_last != NULL)
    *ret_last = self->last;
  return TRUE;
}

/**
 * porthole_port_facts_get_transports:
 * @self: the facts
 *
 * Tells which transports count.
 *
 * Returns: the transports
 */
PortholeTransport
porthole_port_facts_get_transports (PortholePortFacts *self)
{
  g_return_val_if_fail (PORTHOLE_IS_PORT_FACTS (self), PORTHOLE_TRANSPORT_NONE);

  return self->set ? self->transports : PORTHOLE_TRANSPORT_NONE;
}

/**
 * porthole_port_facts_get_state:
 * @self: the facts
 *
 * Tells whether the port is free: of a block, whether all of it is.
 *
 * Returns: the state
 */
PortholePortState
porthole_port_facts_get_state (PortholePortFacts *self)
{
  g_return_val_if_fail (PORTHOLE_IS_PORT_FACTS (self), PORTHOLE_PORT_UNKNOWN);

  return self->state;
}

/**
 * porthole_port_facts_get_failed:
 * @self: the facts
 *
 * Tells why a state is unknown: because the sockets of this computer can't be read, or because
 * nobody has looked yet.
 *
 * Returns: whether they can't be read
 */
gboolean
porthole_port_facts_get_failed (PortholePortFacts *self)
{
  g_return_val_if_fail (PORTHOLE_IS_PORT_FACTS (self), FALSE);

  return porthole_scanner_get_error (porthole_overview_get_scanner (self->overview)) != NULL;
}

/**
 * porthole_port_facts_get_service:
 * @self: the facts
 *
 * Tells what the port is called.
 *
 * Returns: (transfer none) (nullable): the service, %NULL when it is about no port
 */
PortholeService *
porthole_port_facts_get_service (PortholePortFacts *self)
{
  g_return_val_if_fail (PORTHOLE_IS_PORT_FACTS (self), NULL);

  return self->service;
}

/**
 * porthole_port_facts_get_listener:
 * @self: the facts
 *
 * Tells who listens. A test server is also a listener once the scanner has seen it.
 *
 * Returns: (transfer none) (nullable): the listener
 */
PortholeListener *
porthole_port_facts_get_listener (PortholePortFacts *self)
{
  g_return_val_if_fail (PORTHOLE_IS_PORT_FACTS (self), NULL);

  return self->listener;
}

/**
 * porthole_port_facts_get_server:
 * @self: the facts
 *
 * Tells which test server of this process runs here.
 *
 * Returns: (transfer none) (nullable): the server
 */
PortholeServer *
porthole_port_facts_get_server (PortholePortFacts *self)
{
  g_return_val_if_fail (PORTHOLE_IS_PORT_FACTS (self), NULL);

  return self->server;
}

/**
 * porthole_port_facts_get_name:
 * @self: the facts
 *
 * Tells how the user calls the port.
 *
 * Returns: (transfer none) (nullable): the name
 */
const char *
porthole_port_facts_get_name (PortholePortFacts *self)
{
  g_return_val_if_fail (PORTHOLE_IS_PORT_FACTS (self), NULL);

  return self->name;
}

/**
 * porthole_port_facts_get_note:
 * @self: the facts
 *
 * Tells what the user wrote about the port.
 *
 * Returns: (transfer none) (nullable): the note
 */
const char *
porthole_port_facts_get_note (PortholePortFacts *self)
{
  g_return_val_if_fail (PORTHOLE_IS_PORT_FACTS (self), NULL);

  return self->note;
}

/**
 * porthole_port_facts_name_holder:
 * @listener: a listener
 *
 * Names who listens in a word or two: the container, else the program, the unit or the app.
 *
 * Returns: (transfer none) (nullable): the name as its owner wrote it, %NULL when nothing is known
 */
const char *
porthole_port_facts_name_holder (PortholeListener *listener)
{
  const char *names[4];

  g_return_val_if_fail (PORTHOLE_IS_LISTENER (listener), NULL);

  names[0] = porthole_listener_get_container (listener);
  names[1] = porthole_listener_get_program (listener);
  names[2] = porthole_listener_get_unit (listener);
  names[3] = porthole_listener_get_app_id (listener);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (names[i] != NULL && *names[i] != '\0')
        return names[i];
    }

  return NULL;
}
