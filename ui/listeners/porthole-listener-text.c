/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/porthole-visible-text.h"
#include "listeners/porthole-listener-text.h"

/* Nothing in a cell is longer. */
#define MAX_VISIBLE 256

/* A text that didn't fit may have been cut in the middle of a character. */
static const char *
settle (char *buffer)
{
  const char *end;

  if (!g_utf8_validate (buffer, -1, &end))
    buffer[end - buffer] = '\0';
  return buffer;
}

/* Puts foreign text into a cell's buffer. Almost all of it is harmless as it is. */
static const char *
make_visible (const char *text, char *buffer, gsize size)
{
  g_autofree char *visible = NULL;

  if (text == NULL)
    return "";

  visible = porthole_visible_text (text, -1, MAX_VISIBLE);
  if (strcmp (visible, text) == 0)
    return text;
  g_strlcpy (buffer, visible, size);
  return settle (buffer);
}

/**
 * porthole_listener_text_number:
 * @listener: a listener
 * @buffer: room for text
 * @size: bytes of @buffer
 *
 * Says its port.
 *
 * Returns: (transfer none): the text
 */
const char *
porthole_listener_text_number (PortholeListener *listener, char *buffer, gsize size)
{
  g_snprintf (buffer, size, "%u", porthole_listener_get_port (listener));
  return buffer;
}

/**
 * porthole_listener_text_transport:
 * @listener: a listener
 * @buffer: room for text
 * @size: bytes of @buffer
 *
 * Says its transport.
 *
 * Returns: (transfer none): the text
 */
const char *
porthole_listener_text_transport (PortholeListener *listener, char *buffer, gsize size)
{
  g_autofree char *name = g_ascii_strup (
      porthole_transport_to_string (porthole_listener_get_transport (listener)), -1);

  g_strlcpy (buffer, name, size);
  return buffer;
}

/**
 * porthole_listener_text_port:
 * @listener: a listener
 * @buffer: room for text
 * @size: bytes of @buffer
 *
 * Says its port and transport.
 *
 * Returns: (transfer none): the text
 */
const char *
porthole_listener_text_port (PortholeListener *listener, char *buffer, gsize size)
{
  char transport[16];

  g_snprintf (buffer, size, "%u %s", porthole_listener_get_port (listener),
              porthole_listener_text_transport (listener, transport, sizeof transport));
  return buffer;
}

/**
 * porthole_listener_text_address:
 * @listener: a listener
 * @buffer: room for text
 * @size: bytes of @buffer
 *
 * Says its addresses.
 *
 * Returns: (transfer none): the text
 */
const char *
porthole_listener_text_address (PortholeListener *listener, char *buffer, gsize size)
{
  const char *const *addresses = porthole_listener_get_addresses (listener);
  const char *device = porthole_listener_get_device (listener);

  buffer[0] = '\0';
  for (gsize i = 0; addresses[i] != NULL; i++)
    {
      if (i > 0)
        g_strlcat (buffer, ", ", size);
      g_strlcat (buffer, addresses[i], size);
    }
  if (device != NULL)
    {
      g_strlcat (buffer, "%", size);
      g_strlcat (buffer, device, size);
    }

  return buffer;
}

/**
 * porthole_listener_describe_hidden:
 * @hidden: why a listener's owners aren't known
 *
 * Says why no program can be named.
 *
 * Returns: (transfer none): a translated text
 */
const char *
porthole_listener_describe_hidden (PortholeHidden hidden)
{
  switch (hidden)
    {
    case PORTHOLE_HIDDEN_OTHER_USER:
      return _ ("Another user’s process");
    case PORTHOLE_HIDDEN_KERNEL:
      return _ ("The kernel itself");
    case PORTHOLE_HIDDEN_NAMESPACE:
      return _ ("A process in another namespace");
    case PORTHOLE_HIDDEN_SANDBOX:
      return _ ("Hidden by the sandbox");
    case PORTHOLE_HIDDEN_GONE:
      return _ ("A process that has just ended");
    case PORTHOLE_HIDDEN_UNREADABLE:
      return _ ("Unknown, as not every process can be looked into");
    case PORTHOLE_HIDDEN_NOT:
    default:
      return _ ("Unknown");
    }
}

/**
 * porthole_listener_text_program:
 * @listener: a listener
 * @buffer: room for text
 * @size: bytes of @buffer
 *
 * Says which program listens, or why that isn't known.
 *
 * Returns: (transfer none): the text
 */
const char *
porthole_listener_text_program (PortholeListener *listener, char *buffer, gsize size)
{
  const char *program = porthole_listener_get_program (listener);
  guint n_owners = g_list_model_get_n_items (porthole_listener_get_owners (listener));

  if (program == NULL)
    return porthole_listener_describe_hidden (porthole_listener_get_hidden (listener));
  if (n_owners > 1)
    {
      g_autofree char *visible = porthole_visible_text (program, -1, MAX_VISIBLE);

      /* Translators: a program's name and of how many processes it consists: nginx (5 processes) */
      g_snprintf (buffer, size, ngettext ("%s (%u process)", "%s (%u processes)", n_owners),
                  visible, n_owners);
      return settle (buffer);
    }

  return make_visible (program, buffer, size);
}

/**
 * porthole_listener_text_pid:
 * @listener: a listener
 * @buffer: room for text
 * @size: bytes of @buffer
 *
 * Says the number of its process.
 *
 * Returns: (transfer none): the text; empty where it isn't known
 */
const char *
porthole_listener_text_pid (PortholeListener *listener, char *buffer, gsize size)
{
  int pid = porthole_listener_get_pid (listener);

  if (pid == 0)
    return "";

  g_snprintf (buffer, size, "%d", pid);
  return buffer;
}

/* Which service answers, where a socket unit starts it. */
static const char *
text_service (PortholeListener *listener, char *buffer, gsize size)
{
  const char *unit = porthole_listener_get_unit (listener);
  const char *socket_unit = porthole_listener_get_socket_unit (listener);
  const char *service = porthole_listener_get_service_unit (listener);
  g_autofree char *visible_service = NULL;
  g_autofree char *visible_socket = NULL;

  if (porthole_listener_get_unit_kind (listener) == PORTHOLE_UNIT_SOCKET)
    socket_unit = unit;
  else
    service = unit;
  if (socket_unit == NULL || service == NULL)
    return make_visible (unit, buffer, size);

  visible_service = porthole_visible_text (service, -1, MAX_VISIBLE);
  visible_socket = porthole_visible_text (socket_unit, -1, MAX_VISIBLE);
  /* Translators: a service and the socket unit that starts it when somebody connects, such as
   * “ssh.service, started on demand by ssh.socket” */
  g_snprintf (buffer, size, _ ("%s, started on demand by %s"), visible_service, visible_socket);
  return settle (buffer);
}

/**
 * porthole_listener_text_unit:
 * @listener: a listener
 * @buffer: room for text
 * @size: bytes of @buffer
 *
 * Says to which container, application or service it belongs, or where it passes connections on
 * to.
 *
 * Returns: (transfer none): the text; empty when to none
 */
const char *
porthole_listener_text_unit (PortholeListener *listener, char *buffer, gsize size)
{
  const char *container = porthole_listener_get_container (listener);
  const char *app_id = porthole_listener_get_app_id (listener);
  const char *app_name = porthole_listener_get_app_name (listener);
  const PortholeForward *forward = porthole_listener_get_forward (listener);

  if (forward != NULL)
    {
      g_autofree char *target = porthole_listener_describe_forward (forward);

      g_strlcpy (buffer, target, size);
      return settle (buffer);
    }
  if (container != NULL)
    {
      g_autofree char *visible = porthole_visible_text (container, -1, MAX_VISIBLE);

      /* Translators: the name of a container: “Container web” */
      g_snprintf (buffer, size, _ ("Container %s"), visible);
      return settle (buffer);
    }
  if (app_id != NULL)
    return make_visible (app_name != NULL ? app_name : app_id, buffer, size);

  switch (porthole_listener_get_unit_kind (listener))
    {
    case PORTHOLE_UNIT_INIT:
      return _ ("Service manager");
    case PORTHOLE_UNIT_SESSION:
      return _ ("Login session");
    case PORTHOLE_UNIT_NONE:
    case PORTHOLE_UNIT_SERVICE:
    case PORTHOLE_UNIT_USER_SERVICE:
    case PORTHOLE_UNIT_SOCKET:
    case PORTHOLE_UNIT_APP:
    case PORTHOLE_UNIT_SCOPE:
    case PORTHOLE_UNIT_CONTAINER:
    case PORTHOLE_UNIT_MACHINE:
    default:
      return text_service (listener, buffer, size);
    }
}

/**
 * porthole_listener_text_user:
 * @listener: a listener
 * @buffer: room for text
 * @size: bytes of @buffer
 *
 * Says whose it is.
 *
 * Returns: (transfer none): the text
 */
const char *
porthole_listener_text_user (PortholeListener *listener, char *buffer, gsize size)
{
  const char *user = porthole_listener_get_user (listener);
  guint uid = porthole_listener_get_uid (listener);

  if (user != NULL)
    return make_visible (user, buffer, size);
  if (uid == PORTHOLE_UID_FOREIGN)
    return _ ("Another user");

  g_snprintf (buffer, size, "%u", uid);
  return buffer;
}

/**
 * porthole_listener_text_reach:
 * @listener: a listener
 * @buffer: room for text
 * @size: bytes of @buffer
 *
 * Says from where it can be reached, in few words.
 *
 * Returns: (transfer none): the text
 */
const char *
porthole_listener_text_reach (PortholeListener *listener, char *buffer, gsize size)
{
  const PortholeReachFacts *facts = porthole_listener_get_reach_facts (listener);
  const char *const *addresses = porthole_listener_get_addresses (listener);

  switch (facts->reach)
    {
    case PORTHOLE_REACH_LOOPBACK:
      return _ ("This computer only");
    case PORTHOLE_REACH_EVERY_NETWORK:
      return _ ("Every network");
    case PORTHOLE_REACH_ADDRESS:
    default:
      if (facts->interface == NULL)
        /* Translators: an IP address */
        g_snprintf (buffer, size, _ ("%s only"), addresses[0]);
      else if (porthole_listener_get_device (listener) != NULL)
        /* Translators: the name of a network interface */
        g_snprintf (buffer, size, _ ("%s only"), facts->interface);
      else
        /* Translators: an IP address and the name of its network interface */
        g_snprintf (buffer, size, _ ("%s on %s only"), addresses[0], facts->interface);
      return buffer;
    }
}

/**
 * porthole_listener_text_since:
 * @listener: a listener
 * @buffer: room for text
 * @size: bytes of @buffer
 *
 * Says since when, as the time of day or the date.
 *
 * Returns: (transfer none): the text; empty where it isn't known
 */
const char *
porthole_listener_text_since (PortholeListener *listener, char *buffer, gsize size)
{
  gint64 since = porthole_listener_get_since (listener);
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *text = NULL;
  gint64 age;

  if (since == 0)
    return "";

  time = g_date_time_new_from_unix_local (since / G_USEC_PER_SEC);
  age = g_get_real_time () - since;
  if (time == NULL)
    return "";
  /* Translators: a time today: %R is hours and minutes; see g_date_time_format() */
  text = g_date_time_format (time, age < 20 * G_TIME_SPAN_HOUR ? _ ("%R") : _ ("%e %b %Y"));
  g_strlcpy (buffer, text != NULL ? g_strstrip (text) : "", size);
  return buffer;
}

/**
 * porthole_listener_reach_icon:
 * @reach: from where
 *
 * Gives the icon that stands beside the words.
 *
 * Returns: (transfer none): an icon's name
 */
const char *
porthole_listener_reach_icon (PortholeReach reach)
{
  switch (reach)
    {
    case PORTHOLE_REACH_LOOPBACK:
      return "porthole-reach-loopback-symbolic";
    case PORTHOLE_REACH_ADDRESS:
      return "porthole-reach-address-symbolic";
    case PORTHOLE_REACH_EVERY_NETWORK:
    default:
      return "porthole-reach-everywhere-symbolic";
    }
}

/**
 * porthole_listener_text_holder:
 * @listener: a listener
 * @buffer: room for text
 * @size: bytes of @buffer
 *
 * Says who listens: the program, or else what it belongs to, or else why neither is known.
 *
 * Returns: (transfer none): the text
 */
const char *
porthole_listener_text_holder (PortholeListener *listener, char *buffer, gsize size)
{
  if (porthole_listener_get_program (listener) == NULL)
    {
      const char *unit = porthole_listener_text_unit (listener, buffer, size);

      if (*unit != '\0')
        return unit;
    }

  return porthole_listener_text_program (listener, buffer, size);
}
