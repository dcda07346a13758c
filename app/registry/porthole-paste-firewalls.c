/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The lines of firewalls: iptables(8), iptables-extensions(8), nft(8), firewall-cmd(1), ufw(8). */

#include "config.h"

#include <string.h>

#include "registry/porthole-paste-private.h"

/* ---- iptables -S ---- */

static gboolean
is_option (const char *word, const char *first, const char *second, const char *third)
{
  return strcmp (word, first) == 0 || strcmp (word, second) == 0 || strcmp (word, third) == 0;
}

/*< private >
 * porthole_paste_read_iptables_rule:
 * @reader: a reader
 * @line: a line
 * @words: its words
 *
 * Reads `-A INPUT -p tcp -m tcp --dport 22 -j ACCEPT`, with or without the program's name.
 *
 * Returns: whether it is such a line
 */
gboolean
porthole_paste_read_iptables_rule (PortholePasteReader *reader,
                                   const char *line,
                                   const char *const *words)
{
  PortholeTransport transports = PORTHOLE_TRANSPORT_NONE;
  gboolean of_iptables = FALSE;

  for (gsize i = 0; words[i] != NULL && i < 4; i++)
    of_iptables |= is_option (words[i], "-A", "-I", "-P") || strcmp (words[i], "-N") == 0;
  if (!of_iptables)
    return FALSE;

  reader->format = PORTHOLE_PASTE_IPTABLES;
  for (gsize i = 0; words[i] != NULL && words[i + 1] != NULL; i++)
    {
      if (is_option (words[i], "-p", "--protocol", "--proto"))
        transports = porthole_paste_parse_transport (words[i + 1]);
      else if (is_option (words[i], "--dport", "--dports", "--destination-port"))
        porthole_paste_add_list (reader, words[i + 1], transports, PORTHOLE_PASTE_LOCAL);
      else if (is_option (words[i], "--sport", "--sports", "--source-port"))
        porthole_paste_add_list (reader, words[i + 1], transports, PORTHOLE_PASTE_REMOTE);
      else if (is_option (words[i], "--to-ports", "--to-destination", "--to-port"))
        porthole_paste_add_target (reader, words[i + 1], transports);
    }

  return TRUE;
}

/* ---- iptables -L ---- */

static gboolean
starts_with (const char *word, const char *prefix, const char **ret_rest)
{
  if (!g_str_has_prefix (word, prefix))
    return FALSE;

  *ret_rest = word + strlen (prefix);
  return TRUE;
}

/*< private >
 * porthole_paste_read_iptables_table:
 * @reader: a reader
 * @line: a line
 * @words: its words
 *
 * Reads `ACCEPT  tcp  --  anywhere  anywhere  tcp dpt:ssh`, with or without counters.
 *
 * Returns: whether it is such a line
 */
gboolean
porthole_paste_read_iptables_table (PortholePasteReader *reader,
                                    const char *line,
                                    const char *const *words)
{
  PortholeTransport transports = PORTHOLE_TRANSPORT_NONE;
  gboolean of_iptables = strcmp (words[0], "Chain") == 0 && strstr (line, "(policy ") != NULL;

  for (gsize i = 0; words[i] != NULL; i++)
    {
      const char *rest;

      if (transports == PORTHOLE_TRANSPORT_NONE)
        transports = porthole_paste_parse_transport (words[i]);
      if (starts_with (words[i], "dpt:", &rest) || starts_with (words[i], "dpts:", &rest))
        of_iptables |= porthole_paste_add (reader, rest, transports, PORTHOLE_PASTE_LOCAL);
      else if (starts_with (words[i], "spt:", &rest) || starts_with (words[i], "spts:", &rest))
        of_iptables |= porthole_paste_add (reader, rest, transports, PORTHOLE_PASTE_REMOTE);
      else if (words[i + 1] == NULL)
        continue;
      else if (i > 0 && strcmp (words[i - 1], "multiport") == 0
               && (strcmp (words[i], "dports") == 0 || strcmp (words[i], "ports") == 0))
        of_iptables
            |= porthole_paste_add_list (reader, words[i + 1], transports, PORTHOLE_PASTE_LOCAL);
      else if (i > 0 && strcmp (words[i - 1], "multiport") == 0 && strcmp (words[i], "sports") == 0)
        of_iptables
            |= porthole_paste_add_list (reader, words[i + 1], transports, PORTHOLE_PASTE_REMOTE);
      else if (i > 0 && strcmp (words[i - 1], "redir") == 0 && strcmp (words[i], "ports") == 0)
        porthole_paste_add_target (reader, words[i + 1], transports);
    }

  if (!of_iptables)
    return FALSE;

  for (gsize i = 0; words[i] != NULL; i++)
    {
      if (g_str_has_prefix (words[i], "to:"))
        porthole_paste_add_target (reader, words[i] + strlen ("to:"), transports);
    }
  reader->format = PORTHOLE_PASTE_IPTABLES;
  return TRUE;
}

/* ---- nft list ruleset ---- */

/* Braces, commas and quotes stand apart or go, so that what is between them are words. */
static char **
split_nft (const char *line)
{
  g_autoptr (GString) spaced = g_string_new (NULL);
  g_auto (GStrv) pieces = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (const char *at = line; *at != '\0'; at++)
    {
      if (*at == '{' || *at == '}')
        g_string_append_printf (spaced, " %c ", *at);
      else if (*at == ',' || *at == '"' || *at == ';')
        g_string_append_c (spaced, ' ');
      else
        g_string_append_c (spaced, *at);
    }

  pieces = g_strsplit_set (spaced->str, " \t", -1);
  for (gsize i = 0; pieces[i] != NULL; i++)
    {
      if (*pieces[i] != '\0')
        g_strv_builder_add (builder, pieces[i]);
    }

  return g_strv_builder_end (builder);
}

/* Behind `dport`: one port, a range, a name, or several between braces. Where it ends. */
static gsize
read_nft_ports (PortholePasteReader *reader,
                char **words,
                gsize at,
                PortholeTransport transports,
                PortholePasteRole role)
{
  while (words[at] != NULL
         && (strcmp (words[at], "!=") == 0 || strcmp (words[at], "==") == 0
             || strcmp (words[at], "vmap") == 0))
    at++;
  if (words[at] == NULL)
    return at;
  if (strcmp (words[at], "{") != 0)
    {
      porthole_paste_add (reader, words[at], transports, role);
      return at;
    }

  for (at++; words[at] != NULL && strcmp (words[at], "}") != 0; at++)
    {
      /* Of a map, what comes behind the colon is a verdict or an address. */
      if (strcmp (words[at], ":") == 0 && words[at + 1] != NULL)
        at++;
      else
        porthole_paste_add (reader, words[at], transports, role);
    }

  return words[at] != NULL ? at : at - 1;
}

static void
read_nft_elements (PortholePasteReader *reader, char **words, gsize at)
{
  PortholeTransport transports = PORTHOLE_TRANSPORT_NONE;

  for (; words[at] != NULL && reader->in_elements; at++)
    {
      PortholeTransport transport = porthole_paste_parse_transport (words[at]);

      if (strcmp (words[at], "}") == 0)
        reader->in_elements = FALSE;
      else if (transport != PORTHOLE_TRANSPORT_NONE)
        transports = transport;
      else if (porthole_paste_add (reader, words[at], transports, PORTHOLE_PASTE_LOCAL))
        transports = PORTHOLE_TRANSPORT_NONE;
    }
}

static gboolean
read_nft_set (PortholePasteReader *reader, char **words)
{
  if (strcmp (words[0], "type") == 0 || strcmp (words[0], "typeof") == 0)
    {
      reader->in_service_set = FALSE;
      for (gsize i = 1; words[i] != NULL; i++)
        reader->in_service_set
            |= strcmp (words[i], "inet_service") == 0 || strcmp (words[i], "dport") == 0;
      return TRUE;
    }

  if (strcmp (words[0], "elements") == 0 && words[1] != NULL && strcmp (words[1], "=") == 0)
    {
      reader->in_elements = reader->in_service_set;
      read_nft_elements (reader, words, 2);
      return TRUE;
    }

  if (!reader->in_elements)
    return FALSE;
  read_nft_elements (reader, words, 0);
  return TRUE;
}

/*< private >
 * porthole_paste_read_nftables:
 * @reader: a reader
 * @line: a line
 * @words: its words
 *
 * Reads `tcp dport { 80, 443 } accept`, `dnat to 10.0.0.2:80` and the elements of sets of ports,
 * which may take several lines.
 *
 * Returns: whether it is such a line
 */
gboolean
porthole_paste_read_nftables (PortholePasteReader *reader,
                              const char *line,
                              const char *const *words)
{
  g_auto (GStrv) nft = split_nft (line);
  PortholeTransport transports = PORTHOLE_TRANSPORT_NONE;
  gboolean of_nft = FALSE;

  if (nft[0] == NULL)
    return FALSE;
  if ((strcmp (nft[0], "table") == 0 || strcmp (nft[0], "chain") == 0 || strcmp (nft[0], "set") == 0
       || strcmp (nft[0], "map") == 0)
      && strchr (line, '{') != NULL)
    {
      reader->in_service_set = FALSE;
      reader->in_elements = FALSE;
      reader->format = PORTHOLE_PASTE_NFTABLES;
      return TRUE;
    }
  if (read_nft_set (reader, nft))
    {
      reader->format = PORTHOLE_PASTE_NFTABLES;
      return TRUE;
    }

  for (gsize i = 0; nft[i] != NULL && nft[i + 1] != NULL; i++)
    {
      PortholeTransport transport = porthole_paste_parse_transport (nft[i]);
      gboolean of_ports = strcmp (nft[i + 1], "dport") == 0 || strcmp (nft[i + 1], "sport") == 0;

      if (transport != PORTHOLE_TRANSPORT_NONE)
        transports = transport;
      if (of_ports && (transport != PORTHOLE_TRANSPORT_NONE || strcmp (nft[i], "th") == 0))
        {
          PortholePasteRole role
              = nft[i + 1][0] == 'd' ? PORTHOLE_PASTE_LOCAL : PORTHOLE_PASTE_REMOTE;

          of_nft = TRUE;
          i = read_nft_ports (reader, nft, i + 2, transports, role);
          if (nft[i] == NULL)
            break;
        }
      else if (of_nft && strcmp (nft[i], "to") == 0)
        porthole_paste_add_target (reader, nft[i + 1], transports);
    }

  if (of_nft)
    reader->format = PORTHOLE_PASTE_NFTABLES;
  return of_nft;
}

/* ---- firewall-cmd --list-all ---- */

/* Value of key="value" or key=value. */
static char *
get_value (const char *word, const char *key)
{
  gsize length = strlen (key);

  if (strncmp (word, key, length) != 0 || word[length] != '=')
    return NULL;

  word += length + 1;
  word += strspn (word, "\"'");
  return g_strndup (word, strcspn (word, "\"'"));
}

/* `port=80:proto=tcp:toport=8080:toaddr=` */
static void
read_forward (PortholePasteReader *reader, const char *word)
{
  g_auto (GStrv) parts = g_strsplit (word, ":", 8);
  g_autofree char *port = NULL;
  g_autofree char *target = NULL;
  PortholeTransport transports = PORTHOLE_TRANSPORT_NONE;

  for (gsize i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *proto = get_value (parts[i], "proto");

      if (port == NULL)
        port = get_value (parts[i], "port");
      if (target == NULL)
        target = get_value (parts[i], "toport");
      if (proto != NULL)
        transports = porthole_paste_parse_transport (proto);
    }

  if (port != NULL && porthole_paste_add (reader, port, transports, PORTHOLE_PASTE_LOCAL)
      && target != NULL)
    porthole_paste_add_target (reader, target, transports);
}

/* rule family="ipv4" port port="8080" protocol="tcp" accept */
static void
read_rich_rule (PortholePasteReader *reader, const char *const *words)
{
  g_autofree char *port = NULL;
  g_autofree char *target = NULL;
  g_autofree char *service = NULL;
  PortholeTransport transports = PORTHOLE_TRANSPORT_NONE;

  for (gsize i = 0; words[i] != NULL; i++)
    {
      g_autofree char *protocol = get_value (words[i], "protocol");

      if (protocol != NULL)
        transports = porthole_paste_parse_transport (protocol);
      if (port == NULL)
        port = get_value (words[i], "port");
      if (target == NULL)
        target = get_value (words[i], "to-port");
      if (service == NULL && i > 0 && strcmp (words[i - 1], "service") == 0)
        service = get_value (words[i], "name");
    }

  if (port != NULL)
    porthole_paste_add (reader, port, transports, PORTHOLE_PASTE_LOCAL);
  if (target != NULL)
    porthole_paste_add_target (reader, target, transports);
  if (service != NULL)
    porthole_paste_add (reader, service, transports, PORTHOLE_PASTE_LOCAL);
}

/* `8080/tcp` or `1025-65535/udp` */
static gboolean
add_with_transport (PortholePasteReader *reader, const char *word, PortholePasteRole role)
{
  const char *slash = strchr (word, '/');
  g_autofree char *ports = NULL;

  if (slash == NULL || porthole_paste_parse_transport (slash + 1) == PORTHOLE_TRANSPORT_NONE)
    return FALSE;

  ports = g_strndup (word, (gsize) (slash - word));
  return porthole_paste_add_list (reader, ports, porthole_paste_parse_transport (slash + 1), role);
}

/*< private >
 * porthole_paste_read_firewalld:
 * @reader: a reader
 * @line: a line
 * @words: its words
 *
 * Reads `services: ssh http`, `ports: 8080/tcp`, forwarded ports and rich rules.
 *
 * Returns: whether it is such a line
 */
gboolean
porthole_paste_read_firewalld (PortholePasteReader *reader,
                               const char *line,
                               const char *const *words)
{
  gboolean forwards = reader->in_forwards;

  reader->in_forwards = FALSE;
  if (strcmp (words[0], "services:") == 0)
    for (gsize i = 1; words[i] != NULL; i++)
      porthole_paste_add (reader, words[i], PORTHOLE_TRANSPORT_NONE, PORTHOLE_PASTE_LOCAL);
  else if (strcmp (words[0], "ports:") == 0 && words[1] != NULL)
    for (gsize i = 1; words[i] != NULL; i++)
      add_with_transport (reader, words[i], PORTHOLE_PASTE_LOCAL);
  else if (strcmp (words[0], "source-ports:") == 0)
    for (gsize i = 1; words[i] != NULL; i++)
      add_with_transport (reader, words[i], PORTHOLE_PASTE_REMOTE);
  else if (strcmp (words[0], "forward-ports:") == 0
           || (forwards && g_str_has_prefix (words[0], "port=")))
    {
      reader->in_forwards = TRUE;
      for (gsize i = 0; words[i] != NULL; i++)
        read_forward (reader, words[i]);
    }
  else if (strcmp (words[0], "rule") == 0 && words[1] != NULL)
    read_rich_rule (reader, words + 1);
  else if (strcmp (words[0], "icmp-block-inversion:") != 0
           && strcmp (words[0], "icmp-blocks:") != 0)
    return FALSE;

  reader->format = PORTHOLE_PASTE_FIREWALLD;
  return TRUE;
}

/* ---- ufw status ---- */

static gboolean
is_ufw_action (const char *word)
{
  return strcmp (word, "ALLOW") == 0 || strcmp (word, "DENY") == 0 || strcmp (word, "REJECT") == 0
         || strcmp (word, "LIMIT") == 0;
}

/*< private >
 * porthole_paste_read_ufw:
 * @reader: a reader
 * @line: a line
 * @words: its words
 *
 * Reads `22/tcp  ALLOW IN  Anywhere`: what stands before the action is the port, perhaps with an
 * address, or the name of an application.
 *
 * Returns: whether it is such a line
 */
gboolean
porthole_paste_read_ufw (PortholePasteReader *reader, const char *line, const char *const *words)
{
  g_autoptr (GString) name = g_string_new (NULL);
  gsize action = 0;
  gboolean any = FALSE;

  while (words[action] != NULL && !is_ufw_action (words[action]))
    action++;
  if (action == 0 || words[action] == NULL)
    return FALSE;

  reader->format = PORTHOLE_PASTE_UFW;
  for (gsize i = 0; i < action; i++)
    {
      guint16 first, last;

      if (strcmp (words[i], "(v6)") == 0 || strcmp (words[i], "[") == 0
          || strcmp (words[i], "on") == 0 || (i > 0 && strcmp (words[i - 1], "on") == 0)
          || g_str_has_suffix (words[i], "]"))
        continue;
      if (add_with_transport (reader, words[i], PORTHOLE_PASTE_LOCAL))
        any = TRUE;
      else if (porthole_paste_parse_ports (words[i], &first, &last)
               || strchr (words[i], ',') != NULL)
        any |= porthole_paste_add_list (reader, words[i], PORTHOLE_TRANSPORT_NONE,
                                        PORTHOLE_PASTE_LOCAL);
      else
        g_string_append_printf (name, "%s%s", name->len > 0 ? " " : "", words[i]);
    }

  if (!any && strcmp (name->str, "Anywhere") != 0)
    porthole_paste_add (reader, name->str, PORTHOLE_TRANSPORT_NONE, PORTHOLE_PASTE_LOCAL);
  return TRUE;
}
