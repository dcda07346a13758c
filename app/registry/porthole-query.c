/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "registry/porthole-fold.h"
#include "registry/porthole-query-private.h"

#define MAX_TOKENS 256
#define MAX_SPANS 64
#define MAX_WORDS 16
#define EPHEMERAL_FIRST 32768

struct _PortholeQuery
{
  GArray *spans;
  PortholeTransport transports;
  gboolean certain;
  gboolean above_max;
  gboolean negative;
  char *bad_number;
  gboolean empty;
  char **words;
  char **content_words;
};

typedef struct
{
  char *text;
  PortholeTokenKind kind;
} Token;

static void
clear_token (gpointer data)
{
  Token *token = data;

  g_free (token->text);
}

/* Dashes and arrows of typography are those of the keyboard, and what only frames goes. */
static char *
normalise (const char *text)
{
  g_autofree char *bounded = g_strndup (text, PORTHOLE_QUERY_MAX_LENGTH);
  g_autofree char *folded = porthole_fold (bounded);
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c >= 0x2010 && c <= 0x2015)
        g_string_append_c (out, '-');
      else if (c == 0x2212)
        g_string_append_c (out, '-');
      else if (c == 0x2192)
        g_string_append (out, "->");
      else if (c == 0x2026)
        g_string_append (out, "..");
      else if (g_unichar_isspace (c) || g_unichar_iscntrl (c)
               || strchr ("\"'`(){}|,;", (int) MIN (c, 0x7f)) != NULL)
        g_string_append_c (out, c == ',' || c == ';' ? ',' : ' ');
      else
        g_string_append_unichar (out, c);
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* 1,024 and 65,535 may be one number; "80,443" are two. Zeros that lead say which it is. */
static gboolean
is_thousands (const char *comma, const char *start)
{
  gsize before = comma - start;

  return before >= 1 && before <= 2 && strspn (comma + 1, "0123456789") == 3 && comma[1] == '0'
         && comma[4] != ',';
}

static void
add_token (GArray *tokens, const char *start, const char *end)
{
  Token token = { 0 };

  /* What ends a sentence or frames a word isn't part of it; brackets of IPv6 are. */
  while (start < end && strchr ("!?.", *start) != NULL && !(start[0] == '.' && start[1] == '.'))
    start++;
  while (end > start && strchr ("!?.:", end[-1]) != NULL
         && !(end - start >= 3 && end[-1] == '.' && end[-2] == '.')
         && !(end[-1] == ':' && end - start >= 2 && end[-2] == ':'))
    end--;
  if (end - start > 2 && *start == '[' && end[-1] == ']'
      && memchr (start, ':', end - start) == NULL)
    {
      start++;
      end--;
    }
  if (end - start > 1 && end[-1] == '/' && g_ascii_isdigit (end[-2]))
    end--;
  if (start == end || tokens->len == MAX_TOKENS)
    return;

  token.text = g_strndup (start, end - start);
  g_array_append_val (tokens, token);
}

static GArray *
split (const char *text)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, TRUE, sizeof (Token));
  g_auto (GStrv) pieces = g_strsplit (text, " ", -1);

  g_array_set_clear_func (tokens, clear_token);
  for (guint i = 0; pieces[i] != NULL; i++)
    {
      g_autoptr (GString) number = NULL;
      const char *start = pieces[i];
      const char *comma;

      /* Hosts of a URL are a list of their own. */
      if (strstr (start, "://") != NULL)
        {
          add_token (tokens, start, start + strlen (start));
          continue;
        }

      comma = strchr (start, ',');
      if (comma != NULL && strspn (start, "0123456789") == (gsize) (comma - start)
          && is_thousands (comma, start))
        {
          number = g_string_new_len (start, comma - start);
          g_string_append (number, comma + 1);
          add_token (tokens, number->str, number->str + number->len);
          continue;
        }

      for (; (comma = strchr (start, ',')) != NULL; start = comma + 1)
        add_token (tokens, start, comma);
      add_token (tokens, start, start + strlen (start));
    }

  return g_steal_pointer (&tokens);
}

static gboolean
is_one_of (const char *text, const char *const *list)
{
  return g_strv_contains (list, text);
}

/* 80/443 and 137/138/139: a list with slashes. */
static gboolean
read_slash_list (PortholeFindings *findings, const char *text)
{
  g_auto (GStrv) parts = NULL;

  if (strchr (text, '/') == NULL || strspn (text, "0123456789/") != strlen (text) || *text == '/'
      || g_str_has_suffix (text, "/"))
    return FALSE;

  parts = g_strsplit (text, "/", MAX_SPANS);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (*parts[i] != '\0')
        porthole_query_read_token (findings, parts[i]);
    }

  return TRUE;
}

/* "8000 to 8100", "between 20 and 25", "< 1024", "below 1024", "above 49151". */
static gboolean
read_spoken_interval (GArray *tokens, guint at, PortholeFindings *findings, guint *ret_used)
{
  static const char *const to[]
      = { "to", "-", "->", "through", "thru", "until", "till", "..", NULL };
  static const char *const below[] = { "<", "<=", "below", "under", NULL };
  static const char *const above[] = { ">", ">=", "above", "over", NULL };
  const char *word = g_array_index (tokens, Token, at).text;
  guint n = tokens->len - at;
  const char *second = n > 1 ? g_array_index (tokens, Token, at + 1).text : "";
  const char *third = n > 2 ? g_array_index (tokens, Token, at + 2).text : "";
  gboolean between = at > 0 && g_str_equal (g_array_index (tokens, Token, at - 1).text, "between");
  guint64 first, last;
  const char *end;

  if ((is_one_of (word, below) || is_one_of (word, above))
      && porthole_query_read_number (second, &end, &last) && *end == '\0')
    {
      gboolean equal = word[1] == '=';

      if (is_one_of (word, below))
        porthole_query_add_span (findings, 0, last - (!equal && last > 0), 0,
                                 PORTHOLE_CERTAINTY_ADDRESS);
      else
        porthole_query_add_from (findings, last, equal, 0, PORTHOLE_CERTAINTY_ADDRESS);
      *ret_used = 2;
      return TRUE;
    }

  if (!porthole_query_read_number (word, &end, &first) || *end != '\0')
    return FALSE;
  if (!is_one_of (second, to) && !(between && g_str_equal (second, "and")))
    return FALSE;
  if (!porthole_query_read_number (third, &end, &last) || *end != '\0')
    return FALSE;

  porthole_query_add_span (findings, first, last, 0, PORTHOLE_CERTAINTY_ADDRESS);
  *ret_used = 3;
  return TRUE;
}

/* A word before a number that makes it a port. */
static gboolean
announces_port (GArray *tokens, guint at)
{
  static const char *const words[]
      = { "port",       "ports",  "--port",   "-p",         "--dport",  "dport",
          "dpt",        "listen", "expose",   "--dports",   "dports",   "port#",
          "portnumber", "bind",   "nodeport", "targetport", "hostport", "containerport",
          "--publish",  "no",     "nr",       NULL };
  const char *word;

  /* "LISTEN 0 128": a queue's length is no port. */
  if (at == 0 || g_str_equal (g_array_index (tokens, Token, at).text, "0"))
    return FALSE;

  word = g_array_index (tokens, Token, at - 1).text;
  if (g_str_equal (word, "number") || g_str_equal (word, "no") || g_str_equal (word, "nr"))
    return at > 1 && g_str_has_prefix (g_array_index (tokens, Token, at - 2).text, "port");

  return is_one_of (word, words) || g_str_has_suffix (word, ".port")
         || g_str_has_suffix (word, "_port");
}

static gboolean
is_source (GArray *tokens, guint at)
{
  static const char *const words[]
      = { "--sport", "sport", "spt", "errno", "pid", "error", "code", NULL };

  return at > 0 && is_one_of (g_array_index (tokens, Token, at - 1).text, words);
}

static void
read_tokens (GArray *tokens, PortholeFindings *findings)
{
  for (guint i = 0; i < tokens->len; i++)
    {
      Token *token = &g_array_index (tokens, Token, i);
      guint before = findings->spans->len;
      guint used = 1;

      findings->token = i;
      if (is_source (tokens, i) && g_ascii_isdigit (*token->text))
        {
          token->kind = PORTHOLE_TOKEN_ADDRESS;
          continue;
        }
      if (read_spoken_interval (tokens, i, findings, &used)
          || read_slash_list (findings, token->text))
        {
          for (guint k = i; k < i + used; k++)
            g_array_index (tokens, Token, k).kind = PORTHOLE_TOKEN_PORT;
        }
      else
        token->kind = porthole_query_read_token (findings, token->text);

      if (announces_port (tokens, i))
        {
          for (guint k = before; k < findings->spans->len; k++)
            g_array_index (findings->spans, PortholeFoundSpan, k).certainty
                = PORTHOLE_CERTAINTY_ADDRESS;
          findings->bad_is_certain
              = findings->bad_is_certain
                || (findings->bad_number != NULL && before == findings->spans->len);
        }
      i += used - 1;
    }
}

/* "udp 53" and "53 udp": the transport makes the number a port. */
static void
join_transports (GArray *tokens, PortholeFindings *findings)
{
  for (guint i = 0; i < findings->spans->len; i++)
    {
      PortholeFoundSpan *found = &g_array_index (findings->spans, PortholeFoundSpan, i);
      guint at = found->token;
      gboolean beside
          = (at > 0 && g_array_index (tokens, Token, at - 1).kind == PORTHOLE_TOKEN_TRANSPORT)
            || (at + 1 < tokens->len
                && g_array_index (tokens, Token, at + 1).kind == PORTHOLE_TOKEN_TRANSPORT);

      if (beside && found->certainty < PORTHOLE_CERTAINTY_TRANSPORT)
        found->certainty = PORTHOLE_CERTAINTY_TRANSPORT;
    }
}

static gboolean
has_span (PortholeQuery *self, const PortholePortSpan *span)
{
  for (guint i = 0; i < self->spans->len; i++)
    {
      PortholePortSpan *there = &g_array_index (self->spans, PortholePortSpan, i);

      if (there->first == span->first && there->last == span->last)
        {
          there->transports |= span->transports;
          return TRUE;
        }
    }

  return FALSE;
}

/* Of a connection's two ends, the one with the lower port is the service. */
static void
take_spans (PortholeQuery *self, PortholeFindings *findings, gboolean only_ports)
{
  PortholeCertainty best = PORTHOLE_CERTAINTY_BARE;

  for (guint i = 0; i < findings->spans->len; i++)
    best = MAX (best, g_array_index (findings->spans, PortholeFoundSpan, i).certainty);
  if (only_ports && best < PORTHOLE_CERTAINTY_ADDRESS)
    best = PORTHOLE_CERTAINTY_BARE;

  for (guint late = 0; late < 2; late++)
    {
      for (guint i = 0; i < findings->spans->len && self->spans->len < MAX_SPANS; i++)
        {
          PortholeFoundSpan *found = &g_array_index (findings->spans, PortholeFoundSpan, i);
          gboolean is_late = !only_ports && best == PORTHOLE_CERTAINTY_ADDRESS
                             && found->span.first >= EPHEMERAL_FIRST;

          if (found->certainty < best || is_late != (late == 1))
            continue;
          if (found->span.transports == 0)
            found->span.transports = findings->transports;
          if (!has_span (self, &found->span))
            g_array_append_val (self->spans, found->span);
        }
    }

  self->certain = self->spans->len > 0 && (only_ports || best > PORTHOLE_CERTAINTY_NAMED);
}

static void
collect_words (PortholeQuery *self, GArray *tokens, PortholeFindings *findings, gboolean *ret_only)
{
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) content = g_strv_builder_new ();
  guint n_all = 0, n_content = 0, n_plain = 0;

  for (guint i = 0; i < tokens->len + findings->extra_words->len; i++)
    {
      gboolean extra = i >= tokens->len;
      const Token *token = extra ? NULL : &g_array_index (tokens, Token, i);
      const char *text
          = extra ? g_ptr_array_index (findings->extra_words, i - tokens->len) : token->text;
      gboolean plain = extra || token->kind == PORTHOLE_TOKEN_WORD;
      g_auto (GStrv) words = porthole_fold_words (text);

      for (guint k = 0; words[k] != NULL; k++)
        {
          if (n_all < MAX_WORDS && (extra || token->kind != PORTHOLE_TOKEN_ADDRESS))
            {
              g_strv_builder_add (all, words[k]);
              n_all++;
            }
          if (!plain || porthole_fold_is_filler (words[k]))
            continue;
          n_plain++;
          if (n_content < MAX_WORDS)
            {
              g_strv_builder_add (content, words[k]);
              n_content++;
            }
        }
    }

  self->words = g_strv_builder_end (all);
  self->content_words = g_strv_builder_end (content);
  *ret_only = n_plain == 0;
}

/**
 * porthole_query_parse:
 * @text: what somebody typed or pasted, at most `PORTHOLE_QUERY_MAX_LENGTH` bytes of which count
 *
 * Understands a query: numbers (decimal, hexadecimal, other scripts' digits), with a transport
 * before, after or beside them, lists and intervals, `host:port` with names, IPv4 and IPv6
 * addresses, URLs, columns of ss, netstat, lsof, nmap, docker and tcpdump, assignments and
 * options of programs, the kernel's hexadecimal addresses, sentences around all of these, and
 * words. It never fails: what isn't understood is a word. May be called in any thread.
 *
 * Returns: (transfer full): the query
 */
PortholeQuery *
porthole_query_parse (const char *text)
{
  g_autoptr (PortholeQuery) self = NULL;
  g_autofree char *normal = NULL;
  g_autoptr (GArray) tokens = NULL;
  PortholeFindings findings = { 0 };
  gboolean only_ports;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (PortholeQuery, 1);
  self->spans = g_array_new (FALSE, FALSE, sizeof (PortholePortSpan));

  findings.spans = g_array_new (FALSE, TRUE, sizeof (PortholeFoundSpan));
  findings.extra_words = g_ptr_array_new_with_free_func (g_free);

  normal = normalise (text);
  tokens = split (normal);
  self->empty = tokens->len == 0 && *g_strstrip (normal) == '\0';
  read_tokens (tokens, &findings);
  join_transports (tokens, &findings);
  collect_words (self, tokens, &findings, &only_ports);
  take_spans (self, &findings, only_ports);
  self->transports = findings.transports;

  if (self->spans->len == 0 && (only_ports || findings.bad_is_certain))
    {
      self->above_max = findings.bad_number != NULL;
      self->negative = findings.negative && only_ports;
      self->bad_number = g_steal_pointer (&findings.bad_number);
    }

  g_free (findings.bad_number);
  g_array_unref (findings.spans);
  g_ptr_array_unref (findings.extra_words);
  return g_steal_pointer (&self);
}

/**
 * porthole_query_free:
 * @self: (transfer full): a query
 *
 * Frees a query.
 */
void
porthole_query_free (PortholeQuery *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->spans);
  g_free (self->bad_number);
  g_strfreev (self->words);
  g_strfreev (self->content_words);
  g_free (self);
}

/**
 * porthole_query_is_empty:
 * @self: a query
 *
 * Tells whether nothing is asked.
 *
 * Returns: whether there is nothing but blanks
 */
gboolean
porthole_query_is_empty (const PortholeQuery *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->empty;
}

/**
 * porthole_query_get_spans:
 * @self: a query
 * @ret_n_spans: (out): how many there are
 *
 * Gets the ports that are asked for, in the order in which they matter.
 *
 * Returns: (transfer none) (array length=ret_n_spans): the ports
 */
const PortholePortSpan *
porthole_query_get_spans (const PortholeQuery *self, guint *ret_n_spans)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (ret_n_spans != NULL, NULL);

  *ret_n_spans = self->spans->len;
  return (gconstpointer) self->spans->data;
}

/**
 * porthole_query_is_port_certain:
 * @self: a query
 *
 * Tells whether a number is surely meant as a port: there is nothing else, or it has a transport,
 * a host or the word "port" with it. The 7 of "7 days to die" isn't.
 *
 * Returns: whether the ports are certain
 */
gboolean
porthole_query_is_port_certain (const PortholeQuery *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->certain;
}

/**
 * porthole_query_get_transports:
 * @self: a query
 *
 * Gets the transports that are named in the query.
 *
 * Returns: the transports, or none when it names none
 */
PortholeTransport
porthole_query_get_transports (const PortholeQuery *self)
{
  g_return_val_if_fail (self != NULL, PORTHOLE_TRANSPORT_NONE);

  return self->transports;
}

/**
 * porthole_query_get_words:
 * @self: a query
 *
 * Gets all words, folded, numbers among them: a name may have a number in it.
 *
 * Returns: (transfer none) (array zero-terminated=1): the words
 */
const char *const *
porthole_query_get_words (const PortholeQuery *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *) self->words;
}

/**
 * porthole_query_get_content_words:
 * @self: a query
 *
 * Gets the words that say something: without ports, transports, addresses, and without those
 * that every question has.
 *
 * Returns: (transfer none) (array zero-terminated=1): the words, folded
 */
const char *const *
porthole_query_get_content_words (const PortholeQuery *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *) self->content_words;
}

/**
 * porthole_query_is_above_max:
 * @self: a query
 *
 * Tells whether a number above 65535 was asked for, and nothing else.
 *
 * Returns: whether it is no port because it is too high
 */
gboolean
porthole_query_is_above_max (const PortholeQuery *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->above_max;
}

/**
 * porthole_query_is_negative:
 * @self: a query
 *
 * Tells whether a number below 0 was asked for, and nothing else.
 *
 * Returns: whether it is no port because it is negative
 */
gboolean
porthole_query_is_negative (const PortholeQuery *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->negative;
}

/**
 * porthole_query_get_bad_number:
 * @self: a query
 *
 * Gets the number that is no port.
 *
 * Returns: (transfer none) (nullable): its digits, empty when there are too many to be worth
 *   repeating, %NULL when there is no such number
 */
const char *
porthole_query_get_bad_number (const PortholeQuery *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->bad_number;
}
