/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "registry/porthole-curated.h"
#include "registry/porthole-fold.h"
#include "registry/porthole-iana.h"

#define MAX_SIZE (4 * 1024 * 1024)
#define MAX_TITLE 60
#define MIN_TEXT 20
#define MAX_TEXT 220
#define MAX_ROLE 30
#define MAX_WORD 40
#define MAX_CONNECT 3

static const char *const known_keys[] = {
  "Title",    "Kind",    "Prominence", "Ports",   "Roles",     "Aliases",
  "Keywords", "Summary", "Security",   "Connect", "Processes", "Reference",
};

/**
 * porthole_curated_record_free:
 * @self: (transfer full): a record
 *
 * Frees a record.
 */
void
porthole_curated_record_free (PortholeCuratedRecord *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->label);
  g_free (self->id);
  g_free (self->title);
  g_free (self->summary);
  g_free (self->security);
  g_free (self->reference);
  for (guint i = 0; i < self->n_ports; i++)
    g_free (self->ports[i].role);
  g_strfreev (self->aliases);
  g_strfreev (self->keywords);
  g_strfreev (self->connect);
  g_strfreev (self->processes);
  g_free (self);
}

static void G_GNUC_PRINTF (4, 5)
    problem (GPtrArray *problems, const char *label, guint line, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);

  g_ptr_array_add (problems, g_strdup_printf ("%s:%u: %s", label, line, text));
}

/* A key file merges groups and keys of the same name without a word, so look before. */
static GHashTable *
find_lines (const char *text, const char *label, GPtrArray *problems)
{
  g_autoptr (GHashTable) lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) split = g_strsplit (text, "\n", -1);

  for (guint i = 0; split[i] != NULL; i++)
    {
      const char *line = split[i];
      const char *end;

      if (line[0] == '[' && (end = strchr (line, ']')) != NULL)
        {
          g_hash_table_remove_all (keys);
          if (!g_hash_table_insert (lines, g_strndup (line + 1, end - line - 1),
                                    GUINT_TO_POINTER (i + 1)))
            problem (problems, label, i + 1, "%s is there twice", line);
        }
      else if (line[0] != '#' && (end = strchr (line, '=')) != NULL)
        {
          if (!g_hash_table_add (keys, g_strndup (line, end - line)))
            problem (problems, label, i + 1, "a key is there twice");
        }
    }

  return g_steal_pointer (&lines);
}

static gboolean
parse_port (const char *text, PortholeCuratedPort *ret_port)
{
  g_auto (GStrv) parts = g_strsplit (text, "/", 2);
  g_auto (GStrv) transports = NULL;
  PortholeCuratedPort port = { 0 };

  if (g_strv_length (parts) != 2 || !porthole_iana_parse_ports (parts[0], &port.first, &port.last)
      || port.first == 0)
    return FALSE;

  transports = g_strsplit (parts[1], "+", PORTHOLE_N_TRANSPORTS);
  for (guint i = 0; transports[i] != NULL; i++)
    {
      PortholeTransport transport = porthole_transport_from_string (transports[i]);

      if (transport == PORTHOLE_TRANSPORT_NONE)
        return FALSE;
      port.transports[port.n_transports++] = transport;
    }
  if (port.n_transports == 0)
    return FALSE;

  *ret_port = port;
  return TRUE;
}

static void
read_ports (PortholeCuratedRecord *record, GKeyFile *file, GPtrArray *problems)
{
  g_auto (GStrv) ports = g_key_file_get_string_list (file, record->id, "Ports", NULL, NULL);
  g_auto (GStrv) roles = g_key_file_get_string_list (file, record->id, "Roles", NULL, NULL);
  guint n_ports = ports != NULL ? g_strv_length (ports) : 0;

  if (n_ports == 0 || n_ports > PORTHOLE_CURATED_MAX_PORTS)
    {
      problem (problems, record->label, record->line, "[%s] has %u ports", record->id, n_ports);
      return;
    }
  if (roles != NULL && g_strv_length (roles) != n_ports)
    problem (problems, record->label, record->line, "[%s] has %u roles for %u ports", record->id,
             g_strv_length (roles), n_ports);

  for (guint i = 0; i < n_ports; i++)
    {
      PortholeCuratedPort *port = &record->ports[record->n_ports];

      if (!parse_port (g_strstrip (ports[i]), port))
        {
          problem (problems, record->label, record->line, "[%s]: \"%s\" is no port", record->id,
                   ports[i]);
          continue;
        }
      record->n_ports++;
      if (roles != NULL && i < g_strv_length (roles) && *g_strstrip (roles[i]) != '\0')
        {
          port->role = g_strdup (roles[i]);
          if (g_utf8_strlen (port->role, -1) > MAX_ROLE)
            problem (problems, record->label, record->line, "[%s]: the role \"%s\" is too long",
                     record->id, port->role);
        }
    }
}

/* The same port with the same transport twice, however it is written. */
static void
check_ports (PortholeCuratedRecord *record, GPtrArray *problems)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < record->n_ports; i++)
    {
      const PortholeCuratedPort *port = &record->ports[i];

      for (guint k = 0; k < port->n_transports; k++)
        {
          const char *transport = porthole_transport_to_string (port->transports[k]);
          char *key = g_strdup_printf ("%u-%u/%s", port->first, port->last, transport);

          if (!g_hash_table_add (seen, key))
            problem (problems, record->label, record->line, "[%s]: %u/%s is there twice",
                     record->id, port->first, transport);
        }
    }
}

/* Names of the same words, or keywords that are names as well, tell the search nothing new. */
static void
check_words (PortholeCuratedRecord *record, GPtrArray *problems)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) keywords = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  char **lists[] = { record->aliases, record->keywords };

  if (record->title != NULL)
    {
      g_auto (GStrv) words = porthole_fold_words (record->title);

      g_hash_table_add (names, g_strjoinv (" ", words));
    }

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      for (guint k = 0; lists[i][k] != NULL; k++)
        {
          g_auto (GStrv) words = porthole_fold_words (lists[i][k]);
          g_autofree char *key = g_strjoinv (" ", words);

          if (*key == '\0')
            problem (problems, record->label, record->line, "[%s]: \"%s\" has no letter or digit",
                     record->id, lists[i][k]);
          else if (g_hash_table_contains (names, key)
                   || !g_hash_table_add (i == 0 ? names : keywords, g_strdup (key)))
            problem (problems, record->label, record->line, "[%s]: \"%s\" is there twice",
                     record->id, lists[i][k]);
        }
    }
}

static char **
read_words (PortholeCuratedRecord *record,
            GKeyFile *file,
            const char *key,
            gboolean lower,
            GPtrArray *problems)
{
  g_auto (GStrv) words = g_key_file_get_string_list (file, record->id, key, NULL, NULL);
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      g_autofree char *down = g_utf8_strdown (g_strstrip (words[i]), -1);

      if (*words[i] == '\0')
        continue;
      if (lower && !g_str_equal (down, words[i]))
        problem (problems, record->label, record->line, "[%s]: %s has \"%s\", not in lower case",
                 record->id, key, words[i]);
      if (lower && g_utf8_strlen (words[i], -1) > MAX_WORD)
        problem (problems, record->label, record->line, "[%s]: %s has \"%s\", which is too long",
                 record->id, key, words[i]);
      g_strv_builder_add (kept, words[i]);
    }

  return g_strv_builder_end (kept);
}

static char *
read_text (PortholeCuratedRecord *record,
           GKeyFile *file,
           const char *key,
           gboolean required,
           guint min,
           guint max,
           GPtrArray *problems)
{
  g_autofree char *text = g_key_file_get_string (file, record->id, key, NULL);
  glong length;

  if (text == NULL)
    {
      if (required)
        problem (problems, record->label, record->line, "[%s] has no %s", record->id, key);
      return NULL;
    }

  length = g_utf8_strlen (g_strstrip (text), -1);
  if (length < min || length > max)
    problem (problems, record->label, record->line, "[%s]: %s has %ld characters", record->id, key,
             length);

  return g_steal_pointer (&text);
}

static void
check_keys (PortholeCuratedRecord *record, GKeyFile *file, GPtrArray *problems)
{
  g_auto (GStrv) keys = g_key_file_get_keys (file, record->id, NULL, NULL);

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    {
      gboolean known = FALSE;

      for (guint k = 0; k < G_N_ELEMENTS (known_keys) && !known; k++)
        known = g_str_equal (keys[i], known_keys[k]);
      if (!known)
        problem (problems, record->label, record->line, "[%s] has an unknown key %s", record->id,
                 keys[i]);
    }

  for (const char *p = record->id; *p != '\0'; p++)
    {
      if (!g_ascii_islower (*p) && !g_ascii_isdigit (*p) && *p != '-')
        {
          problem (problems, record->label, record->line, "[%s]: not a-z, 0-9 and -", record->id);
          break;
        }
    }
}

static PortholeCuratedRecord *
read_record (GKeyFile *file, const char *id, const char *label, guint line, GPtrArray *problems)
{
  g_autoptr (PortholeCuratedRecord) record = g_new0 (PortholeCuratedRecord, 1);
  g_autofree char *kind = NULL, *prominence = NULL;
  guint n_before = problems->len;

  record->label = g_strdup (label);
  record->line = line;
  record->id = g_strdup (id);
  check_keys (record, file, problems);

  record->title = read_text (record, file, "Title", TRUE, 1, MAX_TITLE, problems);
  record->summary = read_text (record, file, "Summary", TRUE, MIN_TEXT, MAX_TEXT, problems);
  record->security = read_text (record, file, "Security", FALSE, 1, MAX_TEXT, problems);
  record->reference = read_text (record, file, "Reference", TRUE, 10, 300, problems);
  if (record->summary != NULL && !g_str_has_suffix (record->summary, "."))
    problem (problems, label, line, "[%s]: the summary is no sentence", id);
  if (record->security != NULL && !g_str_has_suffix (record->security, "."))
    problem (problems, label, line, "[%s]: the security note is no sentence", id);
  if (record->reference != NULL && !g_str_has_prefix (record->reference, "https://"))
    problem (problems, label, line, "[%s]: the reference isn't https", id);

  kind = read_text (record, file, "Kind", TRUE, 1, 30, problems);
  if (kind != NULL && !porthole_kind_from_string (kind, &record->kind))
    problem (problems, label, line, "[%s]: unknown kind \"%s\"", id, kind);
  prominence = read_text (record, file, "Prominence", TRUE, 1, 1, problems);
  if (prominence != NULL && prominence[0] >= '1' && prominence[0] <= '5')
    record->prominence = prominence[0] - '0';
  else
    problem (problems, label, line, "[%s]: Prominence isn't 1 to 5", id);

  read_ports (record, file, problems);
  record->aliases = read_words (record, file, "Aliases", TRUE, problems);
  record->keywords = read_words (record, file, "Keywords", TRUE, problems);
  record->connect = read_words (record, file, "Connect", FALSE, problems);
  record->processes = read_words (record, file, "Processes", FALSE, problems);
  check_ports (record, problems);
  check_words (record, problems);
  if (g_strv_length (record->connect) > MAX_CONNECT)
    problem (problems, label, line, "[%s] has too many commands", id);

  return problems->len == n_before ? g_steal_pointer (&record) : NULL;
}

/**
 * porthole_curated_read:
 * @bytes: a file of records in GLib's key-file format
 * @label: what problems call the file
 * @records: (element-type PortholeCuratedRecord): where sound records are added
 * @problems: (element-type utf8): where what is wrong is added, each with file and line
 *
 * Reads records of the curated layer and checks each: required keys, known keys, lengths, ports
 * in range and each once for a transport, one role for each port, words in lower case and each
 * once, an https reference. A record with a problem isn't added.
 *
 * Returns: whether there was no problem
 */
gboolean
porthole_curated_read (GBytes *bytes, const char *label, GPtrArray *records, GPtrArray *problems)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GHashTable) lines = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) groups = NULL;
  guint n_before;
  gsize size;
  const char *data;

  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (records != NULL && problems != NULL, FALSE);

  n_before = problems->len;
  data = g_bytes_get_data (bytes, &size);
  if (size > MAX_SIZE || (size > 0 && !g_utf8_validate_len (data, size, NULL)))
    {
      problem (problems, label, 1, "too large, or not UTF-8");
      return FALSE;
    }

  text = data != NULL ? g_strndup (data, size) : g_strdup ("");
  lines = find_lines (text, label, problems);
  if (!g_key_file_load_from_data (file, text, size, G_KEY_FILE_NONE, &error))
    {
      problem (problems, label, 1, "%s", error->message);
      return FALSE;
    }

  groups = g_key_file_get_groups (file, NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    {
      guint line = GPOINTER_TO_UINT (g_hash_table_lookup (lines, groups[i]));
      PortholeCuratedRecord *record = read_record (file, groups[i], label, line, problems);

      if (record != NULL)
        g_ptr_array_add (records, record);
    }

  return problems->len == n_before;
}

/**
 * porthole_curated_check:
 * @records: (element-type PortholeCuratedRecord): records of all files
 * @problems: (element-type utf8): where what is wrong is added, each with file and line
 *
 * Checks what can only be seen with all files together: that no id and no title is there twice.
 */
void
porthole_curated_check (GPtrArray *records, GPtrArray *problems)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_return_if_fail (records != NULL && problems != NULL);

  for (guint i = 0; i < records->len; i++)
    {
      const PortholeCuratedRecord *record = g_ptr_array_index (records, i);

      if (!g_hash_table_add (ids, record->id))
        problem (problems, record->label, record->line, "[%s] is there twice", record->id);
      if (!g_hash_table_add (titles, g_utf8_strdown (record->title, -1)))
        problem (problems, record->label, record->line, "[%s]: the title \"%s\" is there twice",
                 record->id, record->title);
    }
}
