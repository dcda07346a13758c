/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "registry/porthole-fold.h"

#define MAX_DISTANCE_LENGTH 64

/* Words of a question that say nothing about what is asked for. */
static const char *const fillers[] = {
  "a",         "about",    "access",   "allow",      "allowed",  "am",       "an",
  "and",       "any",      "app",      "are",        "at",       "be",       "behind",
  "block",     "blocked",  "by",       "can",        "common",   "commonly", "connect",
  "default",   "defaults", "did",      "do",         "does",     "expose",   "find",
  "firewall",  "for",      "forward",  "forwarding", "from",     "get",      "give",
  "has",       "have",     "how",      "i",          "if",       "in",       "inbound",
  "is",        "it",       "its",      "know",       "list",     "listen",   "listener",
  "listening", "listens",  "lookup",   "me",         "mean",     "means",    "most",
  "my",        "need",     "needed",   "needs",      "no",       "normal",   "normally",
  "number",    "numbers",  "of",       "on",         "open",     "opened",   "opening",
  "or",        "our",      "outbound", "own",        "please",   "port",     "portnumber",
  "ports",     "require",  "required", "requires",   "run",      "running",  "runs",
  "s",         "set",      "should",   "show",       "standard", "tell",     "that",
  "the",       "their",    "there",    "this",       "through",  "to",       "typical",
  "typically", "up",       "usage",    "use",        "used",     "uses",     "using",
  "usual",     "usually",  "want",     "was",        "we",       "what",     "whats",
  "when",      "where",    "which",    "who",        "whose",    "why",      "with",
  "would",     "you",      "your",
};

/* Words that narrow a search, but that the best answer may lack. */
static const char *const weak[] = {
  "admin",      "administration", "agent",      "application", "based",   "box",
  "client",     "communication",  "computer",   "connection",  "console", "daemon",
  "dashboard",  "data",           "dedicated",  "device",      "docker",  "engine",
  "externally", "free",           "gui",        "home",        "host",    "hosting",
  "instance",   "interface",      "internet",   "linux",       "local",   "localhost",
  "machine",    "manager",        "network",    "networking",  "new",     "node",
  "online",     "page",           "panel",      "platform",    "program", "protocol",
  "self",       "selfhosted",     "server",     "servers",     "service", "services",
  "site",       "software",       "standalone", "system",      "tcp",     "tool",
  "tools",      "traffic",        "ubuntu",     "debian",      "udp",     "ui",
  "unofficial", "version",        "web",        "webui",       "windows",
};

/* One word for several that people take for the same. */
static const struct
{
  const char *word;
  const char *canonical;
} synonyms[] = {
  { "console", "webui" },
  { "dashboard", "webui" },
  { "gui", "webui" },
  { "interface", "webui" },
  { "panel", "webui" },
  { "ui", "webui" },
  { "broadcasting", "stream" },
  { "database", "db" },
  { "databases", "db" },
  { "datastore", "db" },
  { "email", "mail" },
  { "emails", "mail" },
  { "encrypted", "tls" },
  { "encryption", "tls" },
  { "ftpd", "ftp" },
  { "mails", "mail" },
  { "printer", "print" },
  { "printers", "print" },
  { "secure", "tls" },
  { "secured", "tls" },
  { "sharing", "share" },
  { "ssl", "tls" },
  { "streaming", "stream" },
  { "telephony", "phone" },
  { "website", "web" },
  { "websites", "web" },
  { "admin", "webui" },
  { "administration", "webui" },
};

/* Names that end in an s which is no plural. */
static const char *const no_plurals[] = {
  "amqps", "coaps", "dns",   "imaps",  "ipps", "ircs",  "kubernetes", "ldaps", "mqtts",  "nas",
  "nats",  "pops",  "redis", "rediss", "sips", "stuns", "telnets",    "turns", "unifis",
};

static gboolean
is_in (const char *word, const char *const *list, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      if (strcmp (word, list[i]) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * porthole_fold:
 * @text: text, of which invalid UTF-8 is replaced
 *
 * Makes text comparable: compatibility forms decomposed, marks dropped, upper case and lower
 * case the same (Unicode NFKD and case folding), so that `Ｃafé` is `cafe`.
 *
 * Returns: (transfer full): the folded text
 */
char *
porthole_fold (const char *text)
{
  g_autofree char *valid = NULL, *decomposed = NULL;
  g_autoptr (GString) bare = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (g_str_is_ascii (text))
    return g_ascii_strdown (text, -1);

  valid = g_utf8_make_valid (text, -1);
  decomposed = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL);
  bare = g_string_new (NULL);

  for (const char *p = decomposed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      int digit = g_unichar_digit_value (c);

      if (g_unichar_ismark (c))
        continue;
      g_string_append_unichar (bare, digit >= 0 ? (gunichar) ('0' + digit) : c);
    }

  return g_utf8_casefold (bare->str, bare->len);
}

/**
 * porthole_fold_words:
 * @text: text
 *
 * Splits folded text into its words: runs of letters and digits.
 *
 * Returns: (transfer full): the words
 */
char **
porthole_fold_words (const char *text)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_autofree char *folded = NULL;
  const char *start = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  folded = porthole_fold (text);
  for (const char *p = folded;; p = g_utf8_next_char (p))
    {
      gboolean inside = *p != '\0' && g_unichar_isalnum (g_utf8_get_char (p));

      if (inside && start == NULL)
        start = p;
      else if (!inside && start != NULL)
        {
          g_strv_builder_take (words, g_strndup (start, p - start));
          start = NULL;
        }

      if (*p == '\0')
        break;
    }

  return g_strv_builder_end (words);
}

/**
 * porthole_fold_join:
 * @words: folded words
 *
 * Writes words without what separates them.
 *
 * Returns: (transfer full): the joined words
 */
char *
porthole_fold_join (char **words)
{
  g_return_val_if_fail (words != NULL, NULL);

  return g_strjoinv ("", words);
}

/**
 * porthole_fold_key:
 * @text: a name
 *
 * Makes a name comparable without regard to case, blanks, dots and dashes: `Next.js`, `next js`
 * and `nextjs` have the same key.
 *
 * Returns: (transfer full): the key, possibly empty
 */
char *
porthole_fold_key (const char *text)
{
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  words = porthole_fold_words (text);
  return porthole_fold_join (words);
}

/**
 * porthole_fold_stem:
 * @word: a folded word
 *
 * Strips the endings that English puts to a word, and gives words that people take for the same
 * one form: `files` and `file`, `sharing` and `share`, `ssl` and `tls`. The result is good for
 * comparing only.
 *
 * Returns: (transfer full): the stem
 */
char *
porthole_fold_stem (const char *word)
{
  g_autofree char *stem = NULL;
  gsize length;

  g_return_val_if_fail (word != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (synonyms); i++)
    {
      if (strcmp (word, synonyms[i].word) == 0)
        return g_strdup (synonyms[i].canonical);
    }

  length = strlen (word);
  if (length < 4 || strpbrk (word, "aeiou") == NULL
      || is_in (word, no_plurals, G_N_ELEMENTS (no_plurals)))
    return g_strdup (word);

  stem = g_strdup (word);
  if (g_str_has_suffix (stem, "ies"))
    memcpy (stem + length - 3, "y", 2);
  else if (stem[length - 1] == 's' && stem[length - 2] != 's' && stem[length - 2] != 'u'
           && stem[length - 2] != 'i')
    stem[length - 1] = '\0';

  length = strlen (stem);
  if (length > 6 && g_str_has_suffix (stem, "ing"))
    stem[length - 3] = '\0';
  else if (length > 4 && stem[length - 1] == 'e')
    stem[length - 1] = '\0';

  return g_steal_pointer (&stem);
}

static int
compare_strings (const void *a, const void *b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/**
 * porthole_fold_bag:
 * @words: folded words
 *
 * Makes a phrase comparable without regard to the order and the endings of its words, and
 * without words that say nothing: `share files` and `sharing a file` are the same.
 *
 * Returns: (transfer full): the stems, sorted, with one blank between
 */
char *
porthole_fold_bag (char **words)
{
  g_autoptr (GPtrArray) stems = g_ptr_array_new_null_terminated (8, g_free, TRUE);

  g_return_val_if_fail (words != NULL, NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (!porthole_fold_is_filler (words[i]))
        g_ptr_array_add (stems, porthole_fold_stem (words[i]));
    }

  if (stems->len > 1)
    qsort (stems->pdata, stems->len, sizeof (char *), compare_strings);
  return g_strjoinv (" ", (char **) stems->pdata);
}

/**
 * porthole_fold_is_filler:
 * @word: a folded word
 *
 * Tells words such as "what", "port" and "default", which every question has.
 *
 * Returns: whether the word says nothing about what is asked for
 */
gboolean
porthole_fold_is_filler (const char *word)
{
  g_return_val_if_fail (word != NULL, FALSE);

  return is_in (word, fillers, G_N_ELEMENTS (fillers));
}

/**
 * porthole_fold_is_weak:
 * @word: a folded word
 *
 * Tells words such as "server" and "admin", which people add to a name and which needn't be in
 * the answer.
 *
 * Returns: whether an answer may lack the word
 */
gboolean
porthole_fold_is_weak (const char *word)
{
  g_return_val_if_fail (word != NULL, FALSE);

  return is_in (word, weak, G_N_ELEMENTS (weak));
}

/**
 * porthole_fold_letters:
 * @word: (array length=length): a folded word
 * @length: its length in bytes
 *
 * Makes a set of the letters and digits of a word. Two words that differ by n letters have sets
 * that differ by no more than 2 n members, which is quick to see.
 *
 * Returns: a bit for each letter, and six for the digits and the rest
 */
guint32
porthole_fold_letters (const char *word, gsize length)
{
  guint32 letters = 0;

  g_return_val_if_fail (word != NULL, 0);

  for (gsize i = 0; i < length; i++)
    {
      guchar c = word[i];

      if (c >= 'a' && c <= 'z')
        letters |= 1u << (c - 'a');
      else
        letters |= 1u << (26 + c % 6);
    }

  return letters;
}

/**
 * porthole_fold_distance:
 * @a: (array length=a_length): a folded word
 * @a_length: its length in bytes
 * @b: (array length=b_length): another
 * @b_length: its length in bytes
 * @limit: the greatest distance of interest
 *
 * Counts the letters that were typed wrong, left out, typed too much or swapped with their
 * neighbour (optimal string alignment, the restricted distance of Damerau and Levenshtein).
 *
 * Returns: the distance, or @limit + 1 when it is greater
 */
guint
porthole_fold_distance (const char *a, gsize a_length, const char *b, gsize b_length, guint limit)
{
  guint8 rows[3][MAX_DISTANCE_LENGTH + 1];
  guint8 *before = rows[0], *last = rows[1], *row = rows[2];

  g_return_val_if_fail (a != NULL && b != NULL, limit + 1);

  if (a_length > MAX_DISTANCE_LENGTH || b_length > MAX_DISTANCE_LENGTH)
    return limit + 1;
  if ((a_length > b_length ? a_length - b_length : b_length - a_length) > limit)
    return limit + 1;

  for (gsize j = 0; j <= b_length; j++)
    last[j] = j;

  for (gsize i = 1; i <= a_length; i++)
    {
      guint8 *swap = before;
      guint best = i;

      row[0] = i;
      for (gsize j = 1; j <= b_length; j++)
        {
          guint cost = a[i - 1] != b[j - 1];
          guint value = MIN (MIN (last[j] + 1u, row[j - 1] + 1u), last[j - 1] + cost);

          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            value = MIN (value, before[j - 2] + 1u);
          row[j] = value;
          best = MIN (best, value);
        }

      if (best > limit)
        return limit + 1;
      before = last;
      last = row;
      row = swap;
    }

  return MIN (last[b_length], limit + 1);
}
