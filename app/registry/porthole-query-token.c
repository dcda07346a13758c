/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "registry/porthole-query-private.h"

#define MAX_DIGITS 18

/*< private >
 * porthole_query_read_number:
 * @text: folded text
 * @ret_end: (out): where the number ends
 * @ret_number: (out): the number, huge when it has too many digits
 *
 * Reads a decimal or, with 0x before it, a hexadecimal number.
 *
 * Returns: whether @text begins with one
 */
gboolean
porthole_query_read_number (const char *text, const char **ret_end, guint64 *ret_number)
{
  gsize digits;

  if (text[0] == '0' && text[1] == 'x' && g_ascii_isxdigit (text[2]))
    {
      digits = strspn (text + 2, "0123456789abcdef");
      *ret_number = digits <= 15 ? g_ascii_strtoull (text + 2, NULL, 16) : G_MAXUINT64;
      *ret_end = text + 2 + digits;
      return TRUE;
    }

  digits = strspn (text, "0123456789");
  if (digits == 0)
    return FALSE;

  *ret_number = digits <= MAX_DIGITS ? g_ascii_strtoull (text, NULL, 10) : G_MAXUINT64;
  *ret_end = text + digits;
  return TRUE;
}

/*< private >
 * porthole_query_read_transport:
 * @text: (array length=length): folded text
 * @length: its length in bytes
 *
 * Reads the name of one or more transports, as tools write them: `tcp`, `udp6`, `tcp+udp`.
 *
 * Returns: the transports, or none when it isn't one
 */
PortholeTransport
porthole_query_read_transport (const char *text, gsize length)
{
  static const struct
  {
    const char *name;
    PortholeTransport transports;
  } names[] = {
    { "tcp", PORTHOLE_TRANSPORT_TCP },
    { "tcp4", PORTHOLE_TRANSPORT_TCP },
    { "tcp6", PORTHOLE_TRANSPORT_TCP },
    { "tcp46", PORTHOLE_TRANSPORT_TCP },
    { "udp", PORTHOLE_TRANSPORT_UDP },
    { "udp4", PORTHOLE_TRANSPORT_UDP },
    { "udp6", PORTHOLE_TRANSPORT_UDP },
    { "udplite", PORTHOLE_TRANSPORT_UDP },
    { "sctp", PORTHOLE_TRANSPORT_SCTP },
    { "dccp", PORTHOLE_TRANSPORT_DCCP },
    { "tcp+udp", PORTHOLE_TRANSPORT_TCP | PORTHOLE_TRANSPORT_UDP },
    { "udp+tcp", PORTHOLE_TRANSPORT_TCP | PORTHOLE_TRANSPORT_UDP },
    { "tcp/udp", PORTHOLE_TRANSPORT_TCP | PORTHOLE_TRANSPORT_UDP },
    { "udp/tcp", PORTHOLE_TRANSPORT_TCP | PORTHOLE_TRANSPORT_UDP },
    { "tcp&udp", PORTHOLE_TRANSPORT_TCP | PORTHOLE_TRANSPORT_UDP },
    { "both", PORTHOLE_TRANSPORT_TCP | PORTHOLE_TRANSPORT_UDP },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (strlen (names[i].name) == length && strncmp (text, names[i].name, length) == 0)
        return names[i].transports;
    }

  return PORTHOLE_TRANSPORT_NONE;
}

static void
note_bad_number (PortholeFindings *findings, guint64 number, PortholeCertainty certainty)
{
  gboolean certain = certainty > PORTHOLE_CERTAINTY_NAMED;

  if (findings->bad_number == NULL || (certain && !findings->bad_is_certain))
    {
      g_free (findings->bad_number);
      findings->bad_number
          = number == G_MAXUINT64 ? g_strdup ("") : g_strdup_printf ("%" G_GUINT64_FORMAT, number);
      findings->bad_is_certain = certain;
    }
}

/*< private >
 * porthole_query_add_span:
 * @findings: what was found so far
 * @first: the first number
 * @last: the last number
 * @transports: the transports named with it
 * @certainty: how sure it is
 *
 * Notes ports; or, when the number is above 65535, that. An interval that only ends above is cut.
 */
void
porthole_query_add_span (PortholeFindings *findings,
                         guint64 first,
                         guint64 last,
                         PortholeTransport transports,
                         PortholeCertainty certainty)
{
  PortholeFoundSpan found = { 0 };

  if (first > last)
    {
      guint64 swap = first;

      first = last;
      last = swap;
    }

  if (last > PORTHOLE_PORT_MAX)
    note_bad_number (findings, last, certainty);
  if (first > PORTHOLE_PORT_MAX)
    return;

  found.span.first = first;
  found.span.last = MIN (last, PORTHOLE_PORT_MAX);
  found.span.transports = transports;
  found.certainty = certainty;
  found.token = findings->token;
  g_array_append_val (findings->spans, found);
}

/*< private >
 * porthole_query_add_from:
 * @findings: what was found so far
 * @first: a number
 * @equal: whether it is meant as well
 * @transports: the transports named with it
 * @certainty: how sure it is
 *
 * Notes all ports above a number.
 */
void
porthole_query_add_from (PortholeFindings *findings,
                         guint64 first,
                         gboolean equal,
                         PortholeTransport transports,
                         PortholeCertainty certainty)
{
  /* The number that stands for too many digits has none above it. */
  if (!equal && first < G_MAXUINT64)
    first++;

  porthole_query_add_span (findings, first, MAX (first, PORTHOLE_PORT_MAX), transports, certainty);
}

static void
add_port (PortholeFindings *findings, guint64 port, PortholeCertainty certainty)
{
  porthole_query_add_span (findings, port, port, PORTHOLE_TRANSPORT_NONE, certainty);
}

static gboolean
is_only (const char *text, gsize length, const char *allowed)
{
  return strspn (text, allowed) >= length;
}

static guint
count (const char *text, gsize length, char c)
{
  guint n = 0;

  for (gsize i = 0; i < length; i++)
    n += text[i] == c;

  return n;
}

static gboolean
is_ipv4 (const char *text, gsize length)
{
  return length >= 7 && is_only (text, length, "0123456789.") && count (text, length, '.') == 3
         && text[0] != '.' && text[length - 1] != '.';
}

/* A time, a date or a hardware address has colons too. */
static gboolean
is_clock_or_hardware (const char *token)
{
  gsize length = strlen (token);
  guint colons = count (token, length, ':');

  if (length >= 10 && is_only (token, 4, "0123456789") && token[4] == '-' && token[7] == '-')
    return TRUE;
  if (colons == 2 && length >= 7 && is_only (token, length, "0123456789:.,")
      && token[length - 1] != ':' && strchr (token, ':') - token <= 2
      && strchr (token, ':')[3] == ':')
    return TRUE;

  return colons == 5 && length == 17 && is_only (token, length, "0123456789abcdef:");
}

/* As the kernel writes it in /proc/net/tcp: address and port in hexadecimal. */
static gboolean
read_proc_net (PortholeFindings *findings, const char *token)
{
  const char *colon = strchr (token, ':');
  gsize host = colon != NULL ? (gsize) (colon - token) : 0;

  if ((host != 8 && host != 32) || strlen (colon + 1) != 4
      || !is_only (token, host, "0123456789abcdef") || !is_only (colon + 1, 4, "0123456789abcdef"))
    return FALSE;

  add_port (findings, g_ascii_strtoull (colon + 1, NULL, 16), PORTHOLE_CERTAINTY_ADDRESS);
  return TRUE;
}

/* An IPv6 address without brackets: the last group is a port where netstat puts one. */
static PortholeTokenKind
read_bare_ipv6 (PortholeFindings *findings, const char *token)
{
  const char *colon = strrchr (token, ':');
  const char *gap = strstr (token, "::");
  gsize length = strlen (token);
  guint64 port;
  const char *end;
  gboolean has_port;

  if (g_str_has_prefix (token, ":::"))
    has_port = TRUE;
  else if (gap != NULL)
    has_port = count (gap + 2, strlen (gap + 2), ':') >= 1;
  else
    has_port = count (token, length, ':') == 8;

  if (has_port && porthole_query_read_number (colon + 1, &end, &port) && *end == '\0')
    {
      add_port (findings, port, PORTHOLE_CERTAINTY_ADDRESS);
      return PORTHOLE_TOKEN_PORT;
    }

  return PORTHOLE_TOKEN_ADDRESS;
}

/* 8000:8100 is an interval, as in a firewall's rule; 8080:80 is a container's published port. */
static PortholeTokenKind
read_pair (PortholeFindings *findings, const char *token, const char *colon)
{
  guint64 left, right;
  const char *end;

  if (!porthole_query_read_number (token, &end, &left) || end != colon
      || !porthole_query_read_number (colon + 1, &end, &right) || *end != '\0')
    return PORTHOLE_TOKEN_WORD;

  if (left <= right)
    porthole_query_add_span (findings, left, right, PORTHOLE_TRANSPORT_NONE,
                             PORTHOLE_CERTAINTY_ADDRESS);
  else
    {
      add_port (findings, left, PORTHOLE_CERTAINTY_ADDRESS);
      add_port (findings, right, PORTHOLE_CERTAINTY_ADDRESS);
    }

  return PORTHOLE_TOKEN_PORT;
}

static void
add_word (PortholeFindings *findings, const char *text, gsize length)
{
  if (length > 0)
    g_ptr_array_add (findings->extra_words, g_strndup (text, length));
}

/* host:port, with all that may stand for the host; the port may be a service's name. */
static PortholeTokenKind
read_address (PortholeFindings *findings, const char *token)
{
  const char *slash = strpbrk (token, "/?");
  g_autofree char *bare = slash != NULL ? g_strndup (token, slash - token) : g_strdup (token);
  char *colon = strrchr (bare, ':');
  guint64 port;
  const char *end;
  gsize host;

  /* localhost/127.0.0.1:9092, as Java names a socket's address. */
  if (colon == NULL && slash != NULL && *slash == '/' && strchr (slash, ':') != NULL)
    return read_address (findings, slash + 1);
  if (colon == NULL || is_clock_or_hardware (bare))
    return PORTHOLE_TOKEN_WORD;
  if (read_proc_net (findings, bare))
    return PORTHOLE_TOKEN_PORT;

  host = colon - bare;
  if (count (bare, strlen (bare), ':') >= 2 && bare[0] != '['
      && is_only (bare, strlen (bare), "0123456789abcdef:"))
    return read_bare_ipv6 (findings, bare);
  if (host > 0 && is_only (bare, host, "0123456789"))
    return read_pair (findings, bare, colon);

  /* 127.0.0.1:8080:80, as docker takes it. */
  *colon = '\0';
  if (strrchr (bare, ':') != NULL && bare[0] != '['
      && porthole_query_read_number (strrchr (bare, ':') + 1, &end, &port) && *end == '\0')
    add_port (findings, port, PORTHOLE_CERTAINTY_ADDRESS);
  *colon = ':';

  if (porthole_query_read_number (colon + 1, &end, &port) && (*end == '\0' || *end == '-'))
    {
      guint64 last = port;

      if (*end == '-' && (!porthole_query_read_number (end + 1, &end, &last) || *end != '\0'))
        return PORTHOLE_TOKEN_WORD;
      porthole_query_add_span (findings, port, last, PORTHOLE_TRANSPORT_NONE,
                               PORTHOLE_CERTAINTY_ADDRESS);
      return PORTHOLE_TOKEN_PORT;
    }

  if (g_str_equal (colon + 1, "*"))
    return PORTHOLE_TOKEN_ADDRESS;
  if ((bare[0] == '*' || bare[0] == '[' || is_ipv4 (bare, host)
       || strncmp (bare, "localhost", 9) == 0)
      && g_ascii_isalpha (colon[1]))
    {
      add_word (findings, colon + 1, strlen (colon + 1));
      return PORTHOLE_TOKEN_ADDRESS;
    }

  return PORTHOLE_TOKEN_WORD;
}

/* sip:somebody@host and its like, which have no slashes: the scheme says the port. */
static PortholeTokenKind
read_person (PortholeFindings *findings, const char *token)
{
  static const char *const schemes[] = { "sip:", "sips:", "xmpp:" };
  const char *end;
  guint64 port;

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      gsize length = strlen (schemes[i]);
      const char *host = strrchr (token, '@');
      const char *colon = host != NULL ? strrchr (host, ':') : NULL;

      if (host == NULL || strncmp (token, schemes[i], length) != 0)
        continue;
      if (colon != NULL && porthole_query_read_number (colon + 1, &end, &port))
        {
          add_port (findings, port, PORTHOLE_CERTAINTY_ADDRESS);
          return PORTHOLE_TOKEN_PORT;
        }
      add_word (findings, token, length - 1);
      return PORTHOLE_TOKEN_ADDRESS;
    }

  return PORTHOLE_TOKEN_WORD;
}

/* scheme://user:password@host:port,host:port/path: without a port the scheme says it. */
static PortholeTokenKind
read_url (PortholeFindings *findings, const char *token)
{
  const char *authority = strstr (token, "://");
  g_autofree char *hosts = NULL;
  g_auto (GStrv) parts = NULL;
  gboolean found = FALSE;
  const char *scheme, *end;
  char *at;

  if (authority == NULL || authority == token)
    return PORTHOLE_TOKEN_WORD;

  for (scheme = authority;
       scheme > token && (g_ascii_isalnum (scheme[-1]) || strchr ("+-.", scheme[-1]) != NULL);)
    scheme--;

  findings->transports |= porthole_query_read_transport (scheme, authority - scheme);
  hosts = g_strndup (authority + 3, strcspn (authority + 3, "/?#"));
  at = strrchr (hosts, '@');
  parts = g_strsplit (at != NULL ? at + 1 : hosts, ",", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *colon = strrchr (parts[i], ':');
      guint64 port;

      if (colon != NULL && porthole_query_read_number (colon + 1, &end, &port) && *end == '\0')
        {
          add_port (findings, port, PORTHOLE_CERTAINTY_ADDRESS);
          found = TRUE;
        }
    }

  if (!found)
    add_word (findings, scheme, authority - scheme);
  return found ? PORTHOLE_TOKEN_PORT : PORTHOLE_TOKEN_ADDRESS;
}

/* 10.0.0.2.443 and *.22, as tcpdump and BSD's netstat write it; 127.0.0.53#53, as dig does. */
static PortholeTokenKind
read_dotted (PortholeFindings *findings, const char *token)
{
  const char *dot = strrchr (token, '.');
  const char *hash = strchr (token, '#');
  guint64 port;
  const char *end;

  if (is_ipv4 (token, strlen (token)))
    return PORTHOLE_TOKEN_ADDRESS;
  if (is_ipv4 (token, strcspn (token, "/%")) && token[strcspn (token, "/%")] != '\0'
      && strchr (token, ':') == NULL)
    return PORTHOLE_TOKEN_ADDRESS;

  if (hash != NULL && porthole_query_read_number (hash + 1, &end, &port)
      && (*end == '\0' || *end == '('))
    {
      add_port (findings, port, PORTHOLE_CERTAINTY_ADDRESS);
      return PORTHOLE_TOKEN_PORT;
    }

  if (dot != NULL && (is_ipv4 (token, dot - token) || (dot == token + 1 && *token == '*'))
      && porthole_query_read_number (dot + 1, &end, &port) && *end == '\0')
    {
      add_port (findings, port, PORTHOLE_CERTAINTY_ADDRESS);
      return PORTHOLE_TOKEN_PORT;
    }

  return PORTHOLE_TOKEN_WORD;
}

/* An interval in one token: 8000-8100, 8000..8100, 80xx, 1024+, <1024, >=49152. */
static gboolean
read_interval (PortholeFindings *findings, const char *token, PortholeTransport transports)
{
  PortholeCertainty certainty
      = transports != 0 ? PORTHOLE_CERTAINTY_TRANSPORT : PORTHOLE_CERTAINTY_BARE;
  guint64 first, last;
  const char *end;

  if ((*token == '<' || *token == '>') && token[1] != '\0')
    {
      gboolean equal = token[1] == '=';

      if (!porthole_query_read_number (token + 1 + equal, &end, &first) || *end != '\0')
        return FALSE;
      if (*token == '<')
        porthole_query_add_span (findings, 0, first - (!equal && first > 0), transports, certainty);
      else
        porthole_query_add_from (findings, first, equal, transports, certainty);
      return TRUE;
    }

  if (!porthole_query_read_number (token, &end, &first))
    return FALSE;

  if (*end == '\0')
    last = first;
  else if (g_str_equal (end, "+") || g_str_equal (end, "-") || g_str_equal (end, ".."))
    last = MAX (first, PORTHOLE_PORT_MAX);
  else if (*end == '-' || *end == '~' || g_str_has_prefix (end, ".."))
    {
      end += *end == '.' ? 2 + (end[2] == '.') : 1;
      if (!porthole_query_read_number (end, &end, &last) || *end != '\0')
        return FALSE;
    }
  else if (strlen (end) <= 3 && end - token <= 3
           && (is_only (end, strlen (end), "x") || is_only (end, strlen (end), "*")))
    {
      last = first;
      for (; *end != '\0'; end++)
        {
          first *= 10;
          last = last * 10 + 9;
        }
    }
  else
    return FALSE;

  porthole_query_add_span (findings, first, last, transports, certainty);
  return TRUE;
}

/* 53/udp, tcp/443, tcp:443, udp53, 443tcp, 22/open/tcp//ssh//, 8080/http, 80/443. */
static PortholeTokenKind
read_with_transport (PortholeFindings *findings, const char *token)
{
  gsize head = strcspn (token, "/:_");
  PortholeTransport transports = porthole_query_read_transport (token, head);
  g_autofree char *left = g_strndup (token, head);
  const char *right = token[head] != '\0' ? token + head + 1 : "";
  gsize letters = strspn (token, "abcdefghijklmnopqrstuvwxyz");
  gsize digits = strspn (token, "0123456789");
  guint64 number;
  const char *end;

  if (transports != 0 && read_interval (findings, right, transports))
    return PORTHOLE_TOKEN_PORT;

  if (token[head] == '/')
    {
      g_auto (GStrv) parts = g_strsplit (right, "/", 4);

      for (guint i = 0; i < 2 && parts[0] != NULL && parts[i] != NULL; i++)
        {
          transports = porthole_query_read_transport (parts[i], strlen (parts[i]));
          if (transports != 0)
            break;
        }
      if (transports != 0 && g_str_equal (right, "tcp/udp"))
        transports |= PORTHOLE_TRANSPORT_UDP;
      if (transports != 0 && read_interval (findings, left, transports))
        {
          if (parts[1] != NULL && parts[2] != NULL && parts[3] != NULL)
            add_word (findings, parts[3], strcspn (parts[3], "/"));
          return PORTHOLE_TOKEN_PORT;
        }
      if (porthole_query_read_number (token, &end, &number) && *end == '/'
          && g_ascii_isalpha (end[1]))
        {
          add_port (findings, number, PORTHOLE_CERTAINTY_NAMED);
          add_word (findings, right, strlen (right));
          return PORTHOLE_TOKEN_PORT;
        }
      return PORTHOLE_TOKEN_WORD;
    }

  transports = porthole_query_read_transport (token, letters);
  if (transports != 0 && (token[letters] == '-' || g_ascii_isdigit (token[letters]))
      && read_interval (findings, token + letters + (token[letters] == '-'), transports))
    return PORTHOLE_TOKEN_PORT;
  if (digits > 0)
    {
      gsize dash = token[digits] == '-';

      transports
          = porthole_query_read_transport (token + digits + dash, strlen (token + digits + dash));
      if (transports != 0)
        {
          left[digits] = '\0';
          if (read_interval (findings, left, transports))
            return PORTHOLE_TOKEN_PORT;
        }
    }

  return PORTHOLE_TOKEN_WORD;
}

/* port=8080, DPT=23, --dport=443, server.port=8081; other numbers with a name are none. */
static PortholeTokenKind
read_assignment (PortholeFindings *findings, const char *token)
{
  const char *equals = strchr (token, '=');
  gsize key = equals != NULL ? (gsize) (equals - token) : 0;
  PortholeTransport transports;
  guint64 number;
  const char *end;

  if (equals == NULL || key == 0 || strspn (token, "abcdefghijklmnopqrstuvwxyz0123456789_.-") < key)
    return PORTHOLE_TOKEN_WORD;

  transports = porthole_query_read_transport (equals + 1, strlen (equals + 1));
  if (transports != 0)
    {
      findings->transports |= transports;
      return PORTHOLE_TOKEN_TRANSPORT;
    }

  if (!porthole_query_read_number (equals + 1, &end, &number))
    return PORTHOLE_TOKEN_WORD;
  if (g_str_has_prefix (token, "spt=") || strstr (token, "sport=") != NULL)
    return PORTHOLE_TOKEN_ADDRESS;
  if ((key >= 4 && strncmp (equals - 4, "port", 4) == 0)
      || (key >= 5 && strncmp (equals - 5, "ports", 5) == 0)
      || (key == 3 && strncmp (token, "dpt", 3) == 0) || (key >= 1 && equals[-1] == 'p'))
    {
      guint before = findings->spans->len;

      if (porthole_query_read_token (findings, equals + 1) == PORTHOLE_TOKEN_PORT)
        {
          for (guint i = before; i < findings->spans->len; i++)
            g_array_index (findings->spans, PortholeFoundSpan, i).certainty
                = PORTHOLE_CERTAINTY_ADDRESS;
          return PORTHOLE_TOKEN_PORT;
        }
    }

  return PORTHOLE_TOKEN_ADDRESS;
}

/* 0.0.0.0:8080->80/tcp: the published port first. */
static PortholeTokenKind
read_mapping (PortholeFindings *findings, const char *token)
{
  const char *arrow = strstr (token, "->");
  g_autofree char *left = NULL;
  guint before = findings->spans->len;
  gsize slash;

  if (arrow == NULL || arrow == token || arrow[2] == '\0')
    return PORTHOLE_TOKEN_WORD;

  left = g_strndup (token, arrow - token);
  slash = strcspn (arrow + 2, "/");
  if (porthole_query_read_token (findings, left) == PORTHOLE_TOKEN_WORD)
    return PORTHOLE_TOKEN_WORD;
  porthole_query_read_token (findings, arrow + 2);

  for (guint i = before; i < findings->spans->len; i++)
    {
      PortholeFoundSpan *found = &g_array_index (findings->spans, PortholeFoundSpan, i);

      found->certainty = PORTHOLE_CERTAINTY_ADDRESS;
      if (found->span.transports == 0 && arrow[2 + slash] == '/')
        found->span.transports
            = porthole_query_read_transport (arrow + 3 + slash, strlen (arrow + 3 + slash));
    }

  return PORTHOLE_TOKEN_PORT;
}

/*< private >
 * porthole_query_read_token:
 * @findings: what was found so far
 * @token: a piece of a query without blanks, folded
 *
 * Recognises all that people and tools write for a port.
 *
 * Returns: what the token is; a port has been added to @findings
 */
PortholeTokenKind
porthole_query_read_token (PortholeFindings *findings, const char *token)
{
  PortholeTransport transports = porthole_query_read_transport (token, strlen (token));
  PortholeTokenKind kind;

  if (transports != 0)
    {
      findings->transports |= transports;
      return PORTHOLE_TOKEN_TRANSPORT;
    }

  if (token[0] == '-' && token[1] != '\0' && is_only (token + 1, strlen (token + 1), "0123456789"))
    {
      findings->negative = TRUE;
      return PORTHOLE_TOKEN_ADDRESS;
    }

  if ((kind = read_url (findings, token)) != PORTHOLE_TOKEN_WORD
      || (kind = read_person (findings, token)) != PORTHOLE_TOKEN_WORD
      || (kind = read_mapping (findings, token)) != PORTHOLE_TOKEN_WORD
      || (kind = read_assignment (findings, token)) != PORTHOLE_TOKEN_WORD
      || (kind = read_with_transport (findings, token)) != PORTHOLE_TOKEN_WORD
      || (kind = read_dotted (findings, token)) != PORTHOLE_TOKEN_WORD)
    return kind;
  if (read_interval (findings, token, PORTHOLE_TRANSPORT_NONE))
    return PORTHOLE_TOKEN_PORT;
  if (token[0] == '-' && token[1] == 'p' && g_ascii_isdigit (token[2])
      && read_interval (findings, token + 2, PORTHOLE_TRANSPORT_NONE))
    return PORTHOLE_TOKEN_PORT;

  return read_address (findings, token);
}
