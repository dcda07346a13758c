/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The lines of what lists sockets: ss(8), netstat(8), lsof(8), nmap(1), docker(1), and of any
 * text. */

#include "config.h"

#include <gio/gio.h>
#include <string.h>

#include "registry/porthole-paste-private.h"

/* ---- one end of a socket ---- */

typedef struct
{
  guint16 first;
  guint16 last;
  gboolean any; /* no port in particular: `*` or 0 */
} Endpoint;

static gboolean
is_address (const char *text)
{
  g_autofree char *plain = NULL;
  g_autoptr (GInetAddress) address = NULL;

  /* 127.0.0.53%lo, [::1] and [fe80::1]%eth0 */
  text += *text == '[';
  plain = g_strndup (text, strcspn (text, "]%"));
  if (strcmp (plain, "*") == 0)
    return TRUE;

  address = g_inet_address_new_from_string (plain);
  return address != NULL;
}

/* A computer's name: of letters, with a dot in it, or the one that every computer has. */
static gboolean
is_host_name (const char *text)
{
  gboolean letter = FALSE, dot = FALSE;

  if (strcmp (text, "localhost") == 0)
    return TRUE;

  for (const char *at = text; *at != '\0'; at++)
    {
      if (!g_ascii_isalnum (*at) && strchr ("-._", *at) == NULL)
        return FALSE;
      letter = letter || g_ascii_isalpha (*at);
      dot = dot || *at == '.';
    }

  return letter && dot && g_ascii_isalnum (text[0]);
}

/* Where the port of ADDRESS:PORT begins, or of the ADDRESS.PORT of the BSDs. */
static const char *
find_port (const char *word, char **ret_address)
{
  const char *colon = strrchr (word, ':');
  const char *dot = strrchr (word, '.');

  if (colon != NULL)
    {
      *ret_address = g_strndup (word, (gsize) (colon - word));
      if (is_address (*ret_address))
        return colon + 1;
      g_clear_pointer (ret_address, g_free);
    }
  if (dot != NULL)
    {
      *ret_address = g_strndup (word, (gsize) (dot - word));
      if (is_address (*ret_address))
        return dot + 1;
      g_clear_pointer (ret_address, g_free);
    }
  if (colon != NULL)
    {
      *ret_address = g_strndup (word, (gsize) (colon - word));
      if (is_host_name (*ret_address))
        return colon + 1;
      g_clear_pointer (ret_address, g_free);
    }

  return NULL;
}

static gboolean
parse_endpoint (PortholePasteReader *reader,
                const char *word,
                PortholeTransport transports,
                Endpoint *ret_endpoint)
{
  g_autofree char *address = NULL;
  const char *port = find_port (word, &address);
  Endpoint endpoint = { 0 };

  if (port == NULL)
    return FALSE;

  if (strcmp (port, "*") == 0 || strcmp (port, "0") == 0)
    endpoint.any = TRUE;
  else if (!porthole_paste_parse_ports (port, &endpoint.first, &endpoint.last))
    {
      if (!porthole_paste_resolve (reader, port, transports, &endpoint.first))
        return FALSE;
      endpoint.last = endpoint.first;
    }

  *ret_endpoint = endpoint;
  return TRUE;
}

static void
add_endpoint (PortholePasteReader *reader,
              const Endpoint *endpoint,
              PortholeTransport transports,
              PortholePasteRole role,
              guint16 target)
{
  PortholePastePort port = {
    .first = endpoint->first,
    .last = endpoint->last,
    .transports = transports,
    .role = role,
    .target = target != endpoint->first ? target : 0,
  };

  if (!endpoint->any)
    g_array_append_val (reader->found, port);
}

/* `22/tcp`, perhaps with more behind it that isn't read: `22/tcp,`, `22/open/tcp//ssh///` */
static gboolean
parse_with_transport (const char *word,
                      guint16 *ret_first,
                      guint16 *ret_last,
                      PortholeTransport *ret_transport)
{
  g_auto (GStrv) parts = g_strsplit (word, "/", 2);
  g_autofree char *transport = NULL;
  gsize length = 0;

  if (parts[0] == NULL || parts[1] == NULL
      || !porthole_paste_parse_ports (parts[0], ret_first, ret_last))
    return FALSE;

  while (g_ascii_isalnum (parts[1][length]))
    length++;
  transport = g_strndup (parts[1], length);
  *ret_transport = porthole_paste_parse_transport (transport);
  return *ret_transport != PORTHOLE_TRANSPORT_NONE;
}

static gboolean
add_port_word (PortholePasteReader *reader, const char *word, PortholePasteRole role)
{
  PortholePastePort port = { .role = role };

  word += strspn (word, "\"'([");
  if (!parse_with_transport (word, &port.first, &port.last, &port.transports))
    return FALSE;

  g_array_append_val (reader->found, port);
  return TRUE;
}

/* ---- nmap ---- */

static gboolean
is_nmap_state (const char *word)
{
  return word != NULL
         && (strcmp (word, "open") == 0 || strcmp (word, "closed") == 0
             || strcmp (word, "filtered") == 0 || strcmp (word, "unfiltered") == 0
             || strcmp (word, "open|filtered") == 0 || strcmp (word, "closed|filtered") == 0);
}

/* Ports: 22/open/tcp//ssh///, 80/open/tcp//http/// */
static void
read_grepable (PortholePasteReader *reader, const char *line)
{
  g_auto (GStrv) items = g_strsplit (strstr (line, "Ports: ") + strlen ("Ports: "), ",", 256);

  for (gsize i = 0; items[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (g_strstrip (items[i]), "/", 8);

      if (g_strv_length (parts) > 3)
        porthole_paste_add (reader, parts[0], porthole_paste_parse_transport (parts[2]),
                            PORTHOLE_PASTE_LOCAL);
    }
}

/*< private >
 * porthole_paste_read_nmap:
 * @reader: a reader
 * @line: a line
 * @words: its words
 *
 * Reads `22/tcp  open  ssh` and the grepable `Ports: 22/open/tcp//ssh///`; what its scripts
 * say, behind a bar, isn't read.
 *
 * Returns: whether it is such a line
 */
gboolean
porthole_paste_read_nmap (PortholePasteReader *reader, const char *line, const char *const *words)
{
  guint16 first, last;
  PortholeTransport transport;

  if (strcmp (words[0], "Host:") == 0 && strstr (line, "Ports: ") != NULL)
    read_grepable (reader, line);
  else if (is_nmap_state (words[1]) && parse_with_transport (words[0], &first, &last, &transport))
    add_port_word (reader, words[0], PORTHOLE_PASTE_LOCAL);
  else if (words[0][0] != '|' && strcmp (words[0], "Nmap") != 0)
    return FALSE;

  reader->format = PORTHOLE_PASTE_NMAP;
  return TRUE;
}

/* ---- docker, podman, Compose ---- */

/* Returns: whether both ends of the arrow are what they are in a published port */
static gboolean
add_published (PortholePasteReader *reader, const char *outside, const char *inside)
{
  Endpoint endpoint = { 0 };
  guint16 first, last;
  PortholeTransport transport;

  if (!parse_with_transport (inside, &first, &last, &transport))
    return FALSE;
  /* podman leaves the address out where it is any: 8080->80/tcp */
  if (!parse_endpoint (reader, outside, transport, &endpoint)
      && !porthole_paste_parse_ports (outside, &endpoint.first, &endpoint.last))
    return FALSE;

  add_endpoint (reader, &endpoint, transport, PORTHOLE_PASTE_LOCAL, first);
  return TRUE;
}

static gboolean
read_arrow (PortholePasteReader *reader, const char *const *words, gsize i)
{
  const char *arrow = strstr (words[i], "->");
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;

  if (arrow == NULL)
    return FALSE;

  /* docker port: 80/tcp -> 0.0.0.0:8080 */
  if (strcmp (words[i], "->") == 0)
    return i > 0 && words[i + 1] != NULL && add_published (reader, words[i + 1], words[i - 1]);

  left = g_strndup (words[i], (gsize) (arrow - words[i]));
  right = g_strdup (arrow + 2);
  return add_published (reader, left, right);
}

/* Of a Compose file: - "8080:80" or - 127.0.0.1:8080:80/udp */
static gboolean
read_compose (PortholePasteReader *reader, const char *const *words)
{
  g_autofree char *mapping = NULL;
  g_auto (GStrv) parts = NULL;
  PortholePastePort port = { .transports = PORTHOLE_TRANSPORT_TCP };
  const char *word = words[1];
  char *slash;
  guint n;
  guint16 last;

  if (strcmp (words[0], "-") != 0 || word == NULL || words[2] != NULL)
    return FALSE;

  word += strspn (word, "\"'");
  mapping = g_strndup (word, strcspn (word, "\"'"));
  slash = strchr (mapping, '/');
  if (slash != NULL)
    {
      port.transports = porthole_paste_parse_transport (slash + 1);
      *slash = '\0';
    }
  parts = g_strsplit (mapping, ":", 4);
  n = g_strv_length (parts);
  if (n < 2 || n > 3 || port.transports == PORTHOLE_TRANSPORT_NONE
      || (n == 3 && !is_address (parts[0]))
      || !porthole_paste_parse_ports (parts[n - 2], &port.first, &port.last)
      || !porthole_paste_parse_ports (parts[n - 1], &port.target, &last))
    return FALSE;

  if (port.target == port.first)
    port.target = 0;
  g_array_append_val (reader->found, port);
  return TRUE;
}

/*< private >
 * porthole_paste_read_containers:
 * @reader: a reader
 * @line: a line
 * @words: its words
 *
 * Reads `0.0.0.0:8080->80/tcp, [::]:8080->80/tcp, 5432/tcp`: what is published leads inside,
 * what isn't can be reached there only.
 *
 * Returns: whether it is such a line
 */
gboolean
porthole_paste_read_containers (PortholePasteReader *reader,
                                const char *line,
                                const char *const *words)
{
  gboolean any = FALSE;
  gsize i;

  if (strcmp (words[0], "CONTAINER") == 0 && strstr (line, "PORTS") != NULL)
    {
      reader->of_containers = TRUE;
      reader->format = PORTHOLE_PASTE_CONTAINERS;
      return TRUE;
    }
  if (read_compose (reader, words))
    {
      reader->format = PORTHOLE_PASTE_CONTAINERS;
      return TRUE;
    }

  for (i = 0; words[i] != NULL; i++)
    any |= read_arrow (reader, words, i);
  if (!any && !reader->of_containers)
    return FALSE;

  for (i = 0; words[i] != NULL; i++)
    {
      gboolean beside_arrow = words[i + 1] != NULL && strcmp (words[i + 1], "->") == 0;

      if (strstr (words[i], "->") == NULL && !beside_arrow)
        any |= add_port_word (reader, words[i], PORTHOLE_PASTE_INSIDE);
    }
  if (any)
    reader->format = PORTHOLE_PASTE_CONTAINERS;
  return any;
}

/* ---- ss, netstat, lsof ---- */

/* Neither TCP nor UDP, though its names may look like ports. */
static gboolean
is_other_socket (const char *word)
{
  static const char *const others[]
      = { "unix",  "u_str", "u_dgr", "u_seq", "nl",    "p_raw", "p_dgr",
          "v_str", "v_dgr", "raw",   "raw6",  "icmp6", "???" };

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      if (strcmp (word, others[i]) == 0)
        return TRUE;
    }

  return FALSE;
}

typedef struct
{
  PortholeTransport transports;
  PortholePasteFormat format;
  gboolean listens;
  Endpoint ends[2];
  guint n_ends;
} SocketLine;

/* LISTEN and UNCONN also say of which kind the socket is, where the column is left out. */
static void
read_socket_word (SocketLine *socket, const char *word, gsize position)
{
  if (strcmp (word, "LISTEN") == 0 || strcmp (word, "LISTENING") == 0
      || strcmp (word, "(LISTEN)") == 0)
    {
      socket->listens = TRUE;
      if (socket->transports == PORTHOLE_TRANSPORT_NONE)
        socket->transports = PORTHOLE_TRANSPORT_TCP;
    }
  else if (strcmp (word, "UNCONN") == 0)
    {
      socket->listens = TRUE;
      if (socket->transports == PORTHOLE_TRANSPORT_NONE)
        socket->transports = PORTHOLE_TRANSPORT_UDP;
    }
  else if (socket->transports == PORTHOLE_TRANSPORT_NONE)
    socket->transports = porthole_paste_parse_transport (word);

  if (word[0] == '(' || strcmp (word, "IPv4") == 0 || strcmp (word, "IPv6") == 0)
    socket->format = PORTHOLE_PASTE_LSOF;
  else if (socket->format != PORTHOLE_PASTE_LSOF && position <= 1
           && (socket->listens || strcmp (word, "ESTAB") == 0))
    socket->format = PORTHOLE_PASTE_SS;
}

static void
read_ends (PortholePasteReader *reader, SocketLine *socket, const char *word)
{
  const char *arrow = strstr (word, "->");
  g_autofree char *left = arrow != NULL ? g_strndup (word, (gsize) (arrow - word)) : NULL;

  if (left != NULL)
    {
      read_ends (reader, socket, left);
      word = arrow + 2;
    }
  if (socket->n_ends < G_N_ELEMENTS (socket->ends)
      && parse_endpoint (reader, word, socket->transports, &socket->ends[socket->n_ends]))
    socket->n_ends++;
}

/*< private >
 * porthole_paste_read_sockets:
 * @reader: a reader
 * @line: a line
 * @words: its words
 *
 * Reads `tcp LISTEN 0 4096 127.0.0.1:5432 0.0.0.0:*`, `tcp6 0 0 :::80 :::* LISTEN`,
 * `tcp4 0 0 *.22 *.* LISTEN`, `TCP 0.0.0.0:135 0.0.0.0:0 LISTENING` and lsof's
 * `nginx 12 root 6u IPv4 0t0 TCP *:80 (LISTEN)`: the first end is the own one. Of what isn't
 * listening, the other counts as well.
 *
 * Returns: whether it is such a line
 */
gboolean
porthole_paste_read_sockets (PortholePasteReader *reader,
                             const char *line,
                             const char *const *words)
{
  SocketLine socket = { .format = PORTHOLE_PASTE_NETSTAT };

  if (is_other_socket (words[0]))
    return TRUE;

  for (gsize i = 0; words[i] != NULL; i++)
    read_socket_word (&socket, words[i], i);
  if (socket.transports == PORTHOLE_TRANSPORT_NONE)
    return FALSE;
  for (gsize i = 0; words[i] != NULL; i++)
    read_ends (reader, &socket, words[i]);
  if (socket.n_ends == 0 || (socket.n_ends == 1 && socket.format != PORTHOLE_PASTE_LSOF))
    return FALSE;

  add_endpoint (reader, &socket.ends[0], socket.transports, PORTHOLE_PASTE_LOCAL, 0);
  if (!socket.listens && socket.n_ends > 1)
    add_endpoint (reader, &socket.ends[1], socket.transports, PORTHOLE_PASTE_REMOTE, 0);
  reader->format = socket.format;
  return TRUE;
}

/* ---- anything ---- */

/* http://localhost:5173/ or 10.0.0.1:8080 */
static gboolean
add_address_word (PortholePasteReader *reader, const char *word)
{
  const char *scheme = strstr (word, "://");
  const char *start = scheme != NULL ? scheme + 3 : word;
  g_autofree char *address = NULL;
  Endpoint endpoint;
  gsize length;

  start += strspn (start, "\"'(<");
  length = strcspn (start, "/?#\"')>,;");
  address = g_strndup (start, length);

  /* Without brackets, an IPv6 address and a port can't be told apart. */
  if (address[0] != '[' && strchr (address, ':') != strrchr (address, ':')
      && !g_str_has_prefix (address, ":::"))
    return FALSE;
  if (strchr (address, ':') == NULL
      || !parse_endpoint (reader, address, PORTHOLE_TRANSPORT_NONE, &endpoint))
    return FALSE;

  add_endpoint (reader, &endpoint, PORTHOLE_TRANSPORT_NONE, PORTHOLE_PASTE_LOCAL, 0);
  return TRUE;
}

/*< private >
 * porthole_paste_read_text:
 * @reader: a reader
 * @line: a line
 * @words: its words
 *
 * Reads `443/tcp` and `10.0.0.1:8080` wherever they stand. It is the last that is asked.
 *
 * Returns: %TRUE
 */
gboolean
porthole_paste_read_text (PortholePasteReader *reader, const char *line, const char *const *words)
{
  for (gsize i = 0; words[i] != NULL; i++)
    {
      if (!add_port_word (reader, words[i], PORTHOLE_PASTE_LOCAL))
        add_address_word (reader, words[i]);
    }

  return TRUE;
}
