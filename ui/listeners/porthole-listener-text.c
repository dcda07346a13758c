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
  return buffer;
}

/**
 * porthole_listener_text_port:
 * @item: a listener
 * @buffer: room for text
 * @size: bytes of @buffer
 *
 * Says its port and transport.
 *
 * Returns: (transfer none): the text
 */
const char *
porthole_listener_text_port (gpointer item, char *buffer, gsize size)
{
  g_snprintf (buffer, size, "%u %s", porthole_listener_get_port (item),
              porthole_transport_to_string (porthole_listener_get_transport (item)));
  return buffer;
}

/**
 * porthole_listener_text_address:
 * @item: a listener
 * @buffer: room for text
 * @size: bytes of @buffer
 *
 * Says its addresses.
 *
 * Returns: (transfer none): the text
 */
const char *
porthole_listener_text_address (gpointer item, char *buffer, gsize size)
{
  const char *const *addresses = porthole_listener_get_addresses (item);
  const char *device = porthole_listener_get_device (item);

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
 * @item: a listener
 * @buffer: room for text
 * @size: bytes of @buffer
 *
 * Says which program listens, or why that isn't known.
 *
 * Returns: (transfer none): the text
 */
const char *
porthole_listener_text_program (gpointer item, char *buffer, gsize size)
{
  const char *program = porthole_listener_get_program (item);
  guint n_owners = g_list_model_get_n_items (porthole_listener_get_owners (item));

  if (program == NULL)
    return porthole_listener_describe_hidden (porthole_listener_get_hidden (item));
  if (n_owners > 1)
    {
      g_autofree char *visible = porthole_visible_text (program, -1, MAX_VISIBLE);

      /* Translators: a program's name and of how many processes it consists: nginx (5 processes) */
      g_snprintf (buffer, size, ngettext ("%s (%u process)", "%s (%u processes)", n_owners),
                  visible, n_owners);
      return buffer;
    }

  return make_visible (program, buffer, size);
}

/**
 * porthole_listener_text_pid:
 * @item: a listener
 * @buffer: room for text
 * @size: bytes of @buffer
 *
 * Says the number of its process.
 *
 * Returns: (transfer none): the text; empty where it isn't known
 */
const char *
porthole_listener_text_pid (gpointer item, char *buffer, gsize size)
{
  int pid = porthole_listener_get_pid (item);

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
  return buffer;
}

/**
 * porthole_listener_text_unit:
 * @item: a listener
 * @buffer: room for text
 * @size: bytes of @buffer
 *
 * Says to which container, application or service it belongs, or where it passes connections on
 * to.
 *
 * Returns: (transfer none): the text; empty when to none
 */
const char *
porthole_listener_text_unit (gpointer item, char *buffer, gsize size)
{
  const char *container = porthole_listener_get_container (item);
  const char *app_id = porthole_listener_get_app_id (item);
  const char *app_name = porthole_listener_get_app_name (item);
  const PortholeForward *forward = porthole_listener_get_forward (item);

  if (forward != NULL)
    {
      g_autofree char *target = porthole_listener_describe_forward (forward);

      g_strlcpy (buffer, target, size);
      return buffer;
    }
  if (container != NULL)
    {
      g_autofree char *visible = porthole_visible_text (container, -1, MAX_VISIBLE);

      /* Translators: the name of a container: “Container web” */
      g_snprintf (buffer, size, _ ("Container %s"), visible);
      return buffer;
    }
  if (app_id != NULL)
    return make_visible (app_name != NULL ? app_name : app_id, buffer, size);

  switch (porthole_listener_get_unit_kind (item))
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
      return text_service (item, buffer, size);
    }
}

/**
 * porthole_listener_text_user:
 * @item: a listener
 * @buffer: room for text
 * @size: bytes of @buffer
 *
 * Says whose it is.
 *
 * Returns: (transfer none): the text
 */
const char *
porthole_listener_text_user (gpointer item, char *buffer, gsize size)
{
  const char *user = porthole_listener_get_user (item);
  guint uid = porthole_listener_get_uid (item);

  if (user != NULL)
    return make_visible (user, buffer, size);
  if (uid == PORTHOLE_UID_FOREIGN)
    return _ ("Another user");

  g_snprintf (buffer, size, "%u", uid);
  return buffer;
}

/**
 * porthole_listener_text_reach:
 * @item: a listener
 * @buffer: room for text
 * @size: bytes of @buffer
 *
 * Says from where it can be reached, in few words.
 *
 * Returns: (transfer none): the text
 */
const char *
porthole_listener_text_reach (gpointer item, char *buffer, gsize size)
{
  const PortholeReachFacts *facts = porthole_listener_get_reach_facts (item);
  const char *const *addresses = porthole_listener_get_addresses (item);

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
      else if (porthole_listener_get_device (item) != NULL)
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
 * @item: a listener
 * @buffer: room for text
 * @size: bytes of @buffer
 *
 * Says since when, as the time of day or the date.
 *
 * Returns: (transfer none): the text; empty where it isn't known
 */
const char *
porthole_listener_text_since (gpointer item, char *buffer, gsize size)
{
  gint64 since = porthole_listener_get_since (item);
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

static char *
describe_interface (const PortholeReachFacts *facts, const char *address)
{
  const char *name = facts->interface;

  switch (facts->kind)
    {
    case PORTHOLE_INTERFACE_VPN:
      return g_strdup_printf (_ ("Only through the VPN %s, at %s"), name, address);
    case PORTHOLE_INTERFACE_CONTAINER:
      return g_strdup_printf (_ ("Only from the containers behind %s, at %s"), name, address);
    case PORTHOLE_INTERFACE_BRIDGE:
      return g_strdup_printf (_ ("Only from the virtual machines behind %s, at %s"), name, address);
    case PORTHOLE_INTERFACE_WIFI:
      return g_strdup_printf (_ ("Only from the wireless network of %s, at %s"), name, address);
    case PORTHOLE_INTERFACE_CELLULAR:
      return g_strdup_printf (_ ("Only from the mobile network of %s, at %s"), name, address);
    case PORTHOLE_INTERFACE_UNKNOWN:
    case PORTHOLE_INTERFACE_LOOPBACK:
    case PORTHOLE_INTERFACE_ETHERNET:
    case PORTHOLE_INTERFACE_BLUETOOTH:
    default:
      return g_strdup_printf (_ ("Only from the network of %s, at %s"), name, address);
    }
}

/**
 * porthole_listener_describe_reach:
 * @listener: a listener
 *
 * Says in a sentence from where it can be reached.
 *
 * Returns: (transfer full): a translated text
 */
char *
porthole_listener_describe_reach (PortholeListener *listener)
{
  const PortholeReachFacts *facts = porthole_listener_get_reach_facts (listener);
  const char *const *addresses = porthole_listener_get_addresses (listener);
  const char *address
      = porthole_listener_get_device (listener) != NULL ? _ ("any of its addresses") : addresses[0];

  if (facts->reach == PORTHOLE_REACH_LOOPBACK)
    return g_strdup (_ ("Only programs on this computer can connect."));
  if (facts->multicast)
    return g_strdup (_ ("It receives what is sent to a whole group of computers (multicast)."));
  if (facts->broadcast)
    return g_strdup (_ ("It receives what is sent to everybody on the network (broadcast)."));
  if (facts->reach == PORTHOLE_REACH_EVERY_NETWORK)
    {
      if (facts->ipv4 && facts->ipv6)
        return g_strdup (_ ("From every network that this computer is in, unless a firewall "
                            "prevents it."));
      return g_strdup_printf (_ ("From every network that this computer is in, by %s only, unless "
                                 "a firewall prevents it."),
                              facts->ipv6 ? "IPv6" : "IPv4");
    }
  if (facts->interface == NULL)
    return g_strdup_printf (_ ("Only at %s, which no network interface has now."), addresses[0]);
  if (facts->link_local)
    return g_strdup_printf (_ ("Only from neighbors on the same network as %s."), facts->interface);

  return describe_interface (facts, address);
}

/**
 * porthole_listener_describe_since:
 * @listener: a listener
 *
 * Says since when it listens, and how that is known.
 *
 * Returns: (transfer full) (nullable): a translated text, %NULL where it isn't known
 */
char *
porthole_listener_describe_since (PortholeListener *listener)
{
  gint64 since = porthole_listener_get_since (listener);
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *text = NULL;

  if (since != 0)
    time = g_date_time_new_from_unix_local (since / G_USEC_PER_SEC);
  if (time != NULL)
    text = g_date_time_format (time, "%c");
  if (text == NULL)
    return NULL;

  switch (porthole_listener_get_since_kind (listener))
    {
    case PORTHOLE_SINCE_PROCESS:
      return g_strdup_printf (_ ("Not before %s, when the program started"), text);
    case PORTHOLE_SINCE_UNIT:
      return g_strdup_printf (_ ("Not before %s, when the service started"), text);
    case PORTHOLE_SINCE_SEEN:
    case PORTHOLE_SINCE_UNKNOWN:
    default:
      return g_steal_pointer (&text);
    }
}

/**
 * porthole_listener_describe_forward:
 * @forward: where a listener passes connections on to
 *
 * Says it in words: “Container web, port 80”, “db:5432, through ssh to bastion”.
 *
 * Returns: (transfer full): a translated text
 */
char *
porthole_listener_describe_forward (const PortholeForward *forward)
{
  g_autofree char *container
      = forward->container != NULL ? porthole_visible_text (forward->container, -1, 64) : NULL;
  g_autofree char *host
      = forward->host != NULL ? porthole_visible_text (forward->host, -1, 128) : NULL;
  g_autofree char *via
      = forward->via != NULL ? porthole_visible_text (forward->via, -1, 128) : g_strdup ("");
  g_autofree char *target = NULL;

  if (host != NULL && forward->port != 0)
    target
        = g_strdup_printf (strchr (host, ':') != NULL ? "[%s]:%u" : "%s:%u", host, forward->port);
  else
    target = g_strdup (host != NULL ? host : "");

  switch (forward->kind)
    {
    case PORTHOLE_FORWARD_SSH_LOCAL:
      return g_strdup_printf (_ ("%s, as seen from %s, by ssh"), target, via);
    case PORTHOLE_FORWARD_SSH_REMOTE:
      return g_strdup_printf (_ ("The other end of the SSH connection of %s"), via);
    case PORTHOLE_FORWARD_SSH_DYNAMIC:
      return g_strdup_printf (_ ("Wherever a client asks for, from %s (SOCKS proxy by ssh)"), via);
    case PORTHOLE_FORWARD_KUBERNETES:
      return g_strdup_printf (_ ("%s in Kubernetes"), target);
    case PORTHOLE_FORWARD_CONTAINER:
    default:
      if (container != NULL && forward->port != 0)
        return g_strdup_printf (_ ("Container %s, port %u"), container, forward->port);
      if (container != NULL)
        return g_strdup_printf (_ ("Container %s"), container);
      if (*target != '\0')
        return g_strdup_printf (_ ("A container at %s, by %s"), target, forward->program);
      if (forward->port != 0)
        return g_strdup_printf (_ ("A container, port %u, by %s"), forward->port, forward->program);
      return g_strdup_printf (_ ("A container, by %s"), forward->program);
    }
}

/**
 * porthole_listener_describe_unit_kind:
 * @listener: a listener
 *
 * Says what kind of thing its unit is.
 *
 * Returns: (transfer full): a translated heading
 */
char *
porthole_listener_describe_unit_kind (PortholeListener *listener)
{
  switch (porthole_listener_get_unit_kind (listener))
    {
    case PORTHOLE_UNIT_SERVICE:
      return g_strdup (_ ("System Service"));
    case PORTHOLE_UNIT_USER_SERVICE:
      return g_strdup (_ ("User Service"));
    case PORTHOLE_UNIT_SOCKET:
      return g_strdup (_ ("Socket Unit"));
    case PORTHOLE_UNIT_APP:
      return g_strdup (_ ("Application"));
    case PORTHOLE_UNIT_SESSION:
      return g_strdup (_ ("Login Session"));
    case PORTHOLE_UNIT_CONTAINER:
      return g_strdup (_ ("Container"));
    case PORTHOLE_UNIT_MACHINE:
      return g_strdup (_ ("Virtual Machine"));
    case PORTHOLE_UNIT_INIT:
      return g_strdup (_ ("Service Manager"));
    case PORTHOLE_UNIT_SCOPE:
    case PORTHOLE_UNIT_NONE:
    default:
      return g_strdup (_ ("Unit"));
    }
}

/**
 * porthole_listener_describe_row:
 * @listener: a listener
 *
 * Says all that the table says of it, for the clipboard.
 *
 * Returns: (transfer full): one line, columns apart by tabs
 */
char *
porthole_listener_describe_row (PortholeListener *listener)
{
  static const char *(*const texts[]) (gpointer, char *, gsize)
      = { porthole_listener_text_port,    porthole_listener_text_address,
          porthole_listener_text_program, porthole_listener_text_unit,
          porthole_listener_text_user,    porthole_listener_text_reach };
  g_autoptr (GString) row = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      char buffer[512];

      if (i > 0)
        g_string_append_c (row, '\t');
      g_string_append (row, texts[i](listener, buffer, sizeof buffer));
    }

  return g_string_free_and_steal (g_steal_pointer (&row));
}

/* An address that a client on this computer can connect to. */
static const char *
connectable_address (PortholeListener *listener)
{
  GPtrArray *sockets = porthole_listener_get_sockets (listener);
  PortholeSocket *socket = g_ptr_array_index (sockets, 0);

  if (!g_inet_address_get_is_any (porthole_socket_get_inet_address (socket)))
    return porthole_socket_get_address (socket);

  return porthole_listener_get_ipv4 (listener) ? "127.0.0.1" : "::1";
}

/**
 * porthole_listener_get_endpoint:
 * @listener: a listener
 *
 * Gives its address and port as other programs want them.
 *
 * Returns: (transfer full): `127.0.0.1:8080`
 */
char *
porthole_listener_get_endpoint (PortholeListener *listener)
{
  const char *address = connectable_address (listener);

  return g_strdup_printf (strchr (address, ':') != NULL ? "[%s]:%u" : "%s:%u", address,
                          porthole_listener_get_port (listener));
}

/**
 * porthole_listener_get_url:
 * @listener: a listener
 *
 * Gives what a browser would open.
 *
 * Returns: (transfer full) (nullable): a URL, %NULL for UDP
 */
char *
porthole_listener_get_url (PortholeListener *listener)
{
  guint16 port = porthole_listener_get_port (listener);
  const char *address = connectable_address (listener);
  gboolean secure = port == 443 || port == 8443 || port == 6443 || port == 9443;

  if (porthole_listener_get_transport (listener) != PORTHOLE_TRANSPORT_TCP)
    return NULL;
  if (strcmp (address, "127.0.0.1") == 0 || strcmp (address, "::1") == 0)
    return g_strdup_printf ("%s://localhost:%u/", secure ? "https" : "http", port);

  return g_strdup_printf (strchr (address, ':') != NULL ? "%s://[%s]:%u/" : "%s://%s:%u/",
                          secure ? "https" : "http", address, port);
}
